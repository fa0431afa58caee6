/** From rows and the choices of the page to everything it shows. Pure. */
import { indicators } from '../../../shared/indicators';
import { groupOf, type RowFinder } from '../../../shared/indicators/breakdown';
import { type Comparison, compareWith } from '../../../shared/indicators/compare';
import { type ComputeOptions, type FigureTable, figureTable } from '../../../shared/indicators/compute';
import type { Window } from '../../../shared/indicators/define';
import type { AnyRow } from '../../../shared/records/define';
import type { IndicatorRows } from '../../store/indicatorRows';
import { type ComparisonKey, comparisonOf } from './view';

export interface Figures {
  readonly table: FigureTable;
  /** By indicator id; null when nothing is compared. */
  readonly past: { readonly head: string; readonly window: Window; readonly by: ReadonlyMap<string, Comparison> } | null;
  readonly find: RowFinder;
  readonly unit: string | null;
}
interface Entities {
  readonly cadres: ReadonlyMap<string, { readonly row: AnyRow }>;
  readonly units: ReadonlyMap<string, { readonly row: AnyRow }>;
}
/** Records from what was read, cadres and units from memory. */
export const finderOf =
  (rows: Pick<IndicatorRows, 'row'>, people: Entities): RowFinder =>
  (type, id) =>
    type === 'cadre' ? people.cadres.get(id)?.row : type === 'unit' ? people.units.get(id)?.row : rows.row(type, id);

/** With a unit: items of people who serve there now, of the unit itself, or of records that name it. */
export const optionsOf = (rows: Pick<IndicatorRows, 'overrides'>, find: RowFinder, unit: string | null): ComputeOptions => ({
  overrides: rows.overrides,
  ...(unit === null ? {} : { only: (item) => groupOf(item, 'unit', find) === unit }),
});

export const figuresFor = (rows: IndicatorRows, people: Entities, compare: ComparisonKey, unit: string | null): Figures => {
  const find = finderOf(rows, people);
  const options = optionsOf(rows, find, unit);
  const table = figureTable(indicators, rows.source, rows.window, undefined, options);
  const { head, window } = comparisonOf(compare);
  const past = window(rows.window);
  // rows for an older window are still on their way: wait for them instead of showing zeros
  const known = past !== null && rows.reach.from <= past.from;
  const by = known ? new Map(table.rows.map((r) => [r.def.id, compareWith(r.def, r.total, rows.source, past, options)])) : null;
  return { table, past: by === null || past === null ? null : { head, window: past, by }, find, unit };
};

/** How many adjustments by hand changed a figure. */
export const adjustedBy = (forced: readonly { readonly effective: boolean }[]): number => forced.filter((f) => f.effective).length;
/** '+3', '−2', '0' */
export const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');
