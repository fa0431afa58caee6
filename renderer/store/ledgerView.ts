/** What checks and derivations of one record may see of the ledger: the rows its type declares to read, and no others. */
import type { AnyRow, RecordTypeDef } from '../../shared/records/define';
import { headerOf } from '../../shared/records/kinds/values';
import { today } from '../../shared/rules/dates';
import type { RuleContext } from '../../shared/rules/ruleContext';
import { readsOf } from '../../shared/rules/wholeRow';
import { calendar, rulesInForce } from './calendar';
import type { Database } from './db';

/** Live rows beside the record itself. */
export type Others = Pick<Required<RuleContext>, 'rows' | 'about'>;

/** @param cadres the cadres whose other records are wanted @param ownId the record itself, null for a new one */
export const loadOthers = async (db: Database, def: RecordTypeDef, cadres: readonly string[], ownId: string | null): Promise<Others> => {
  const reads = readsOf(def);
  const other = (r: AnyRow): boolean => r.deletedAt === null && r.id !== ownId;
  const all = new Map<string, readonly AnyRow[]>();
  for (const type of reads.rows) all.set(type, (await db.rows(type).toArray()).filter(other));
  const named = new Map<string, readonly AnyRow[]>();
  if (cadres.length > 0)
    for (const type of reads.about)
      named.set(
        type,
        (
          await db
            .rows(type)
            .where('refCadres')
            .anyOf([...cadres])
            .distinct()
            .toArray()
        ).filter(other),
      );
  return {
    rows: (type) => all.get(type) ?? [],
    about: (type, id) => (named.get(type) ?? []).filter((r) => r.refCadres.includes(id)),
  };
};

/** Calendar, rules and thresholds in force, and the day of the PC. */
export const rulesNow = (): Pick<RuleContext, 'calendar' | 'rules' | 'thresholds' | 'today'> => ({
  calendar,
  rules: rulesInForce().rules,
  thresholds: rulesInForce().thresholds,
  today: today(),
});

/** Everything for checking a row outside a form, read from the database alone. */
export const contextOf = async (db: Database, def: RecordTypeDef, row: Readonly<Record<string, unknown>>): Promise<RuleContext> => {
  const { refCadres, refUnits } = headerOf(def, row);
  const held = async (type: string, ids: readonly string[]): Promise<ReadonlyMap<string, AnyRow>> =>
    new Map((await db.rows(type).bulkGet([...ids])).flatMap((r) => (r ? [[r.id, r] as const] : [])));
  const [cadres, units] = [await held('cadre', refCadres), await held('unit', refUnits)];
  return {
    ...rulesNow(),
    ...(await loadOthers(db, def, refCadres, typeof row.id === 'string' ? row.id : null)),
    cadre: (id) => cadres.get(id),
    unit: (id) => units.get(id),
  };
};
