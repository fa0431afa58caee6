/** The order of rosters: units by their official order, people by their place in the unit. */
import type { AnyRow } from '../../records/define';
import type { PaperContext } from './define';

const numberIn = (row: AnyRow | undefined, key: string): number => (typeof row?.[key] === 'number' ? (row[key] as number) : Number.MAX_SAFE_INTEGER);
const collator = new Intl.Collator('zh-CN');

export interface UnitGroup {
  /** null: people without a unit, last. */
  readonly unit: AnyRow | null;
  readonly name: string;
  readonly people: readonly AnyRow[];
}
export const byOfficialOrder = (a: AnyRow, b: AnyRow): number =>
  numberIn(a, 'officialOrder') - numberIn(b, 'officialOrder') || collator.compare(String(a.name), String(b.name));
export const byPlaceInUnit = (a: AnyRow, b: AnyRow): number =>
  numberIn(a, 'orderInUnit') - numberIn(b, 'orderInUnit') || collator.compare(a.no, b.no);

/** Cadres by unit as a roster lists them. */
export const groupByUnit = (cadres: readonly AnyRow[], ctx: PaperContext): readonly UnitGroup[] => {
  const groups = new Map<string, AnyRow[]>();
  for (const row of cadres) {
    const id = typeof row.unit === 'string' ? row.unit : '';
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return [...groups]
    .map(
      ([id, people]): UnitGroup => ({
        unit: ctx.unit(id) ?? null,
        name: id === '' ? '未登记单位' : ctx.names.unit(id),
        people: people.sort(byPlaceInUnit),
      }),
    )
    .sort((a, b) => (a.unit && b.unit ? byOfficialOrder(a.unit, b.unit) : a.unit ? -1 : b.unit ? 1 : 0));
};
