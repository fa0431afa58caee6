/** What a dossier is made of, read from the store. */
import type { AnyRow } from '../../../shared/records/define';
import { isRecordTypeId, recordTypes } from '../../../shared/records/registry';
import { parseRef } from '../../../shared/rules/chain';
import { type Held, heldKey } from '../../../shared/rules/timeline';
import type { CadreCard } from '../../store/people';
import { session } from '../../store/session';

/** Record types proper; entities, rules and other base tables are no part of a dossier. */
export const measureTypes = recordTypes.filter((t) => t.mechanism !== null);

export interface About {
  readonly held: readonly Held[];
  /** Numbers of records that held ones point at and that are about somebody else; a withdrawn source says so. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** Every record that names one of these cadres or units. */
export const recordsAbout = async (index: 'refCadres' | 'refUnits', ids: readonly string[]): Promise<About> => {
  const { db } = session();
  const held: Held[] = [];
  for (const def of measureTypes) {
    const rows = await db
      .rows(def.id)
      .where(index)
      .anyOf([...ids])
      .distinct()
      .toArray();
    for (const row of rows) if (row.deletedAt === null) held.push({ def, row });
  }
  const own = new Set(held.map(heldKey));
  const numbers = new Map<string, string>();
  for (const key of new Set(held.flatMap((h) => h.row.refRecords))) {
    const ref = parseRef(key);
    if (own.has(key) || !isRecordTypeId(ref.type)) continue;
    const row: AnyRow | undefined = await db.rows(ref.type).get(ref.id);
    if (row) numbers.set(key, row.deletedAt === null ? row.no : `${row.no}（已撤销）`);
  }
  return { held, numbers };
};

const collator = new Intl.Collator('zh-CN');
const orderOf = (c: CadreCard): number => (typeof c.row.orderInUnit === 'number' ? c.row.orderInUnit : Number.MAX_SAFE_INTEGER);
/** Cadres as a roster lists them: units in their official order, then the order within the unit. */
export const rosterOrder = (): readonly CadreCard[] => {
  const { people } = session();
  const unit = (c: CadreCard) => (c.unit === null ? undefined : people.units.get(c.unit));
  return [...people.cadres.values()]
    .filter((c) => !c.deleted)
    .sort((a, b) => {
      const [x, y] = [unit(a), unit(b)];
      return (
        (x?.order ?? Number.MAX_SAFE_INTEGER) - (y?.order ?? Number.MAX_SAFE_INTEGER) ||
        collator.compare(x?.name ?? '', y?.name ?? '') ||
        orderOf(a) - orderOf(b) ||
        collator.compare(a.no, b.no)
      );
    });
};
