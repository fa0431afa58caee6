/** A figure divided for the screen: which ways make sense, and the groups with their names. */
import { BREAKDOWNS, type BreakdownBy, type BreakdownGroup, breakdown, type RowFinder } from '../../../shared/indicators/breakdown';
import type { Figure, IndicatorDef } from '../../../shared/indicators/define';
import type { Names } from '../../../shared/records/kinds/format';

export interface Division {
  readonly by: BreakdownBy;
  readonly groups: readonly (BreakdownGroup & { readonly name: string })[];
}
/** Ways by which at least one item falls into a group that can be named, and a year only beside another. */
export const offeredFor = (def: IndicatorDef, figure: Figure, find: RowFinder): readonly BreakdownBy[] =>
  BREAKDOWNS.map((b) => b.by).filter((by) => {
    const groups = breakdown(def, figure, by, find);
    return by === 'year' ? groups.length > 1 : groups.some((g) => g.key !== '');
  });
export const divide = (def: IndicatorDef, figure: Figure, by: BreakdownBy, find: RowFinder, names: Pick<Names, 'unit'>): Division => ({
  by,
  groups: breakdown(def, figure, by, find).map((g) => ({ ...g, name: g.label ?? names.unit(g.key) })),
});
