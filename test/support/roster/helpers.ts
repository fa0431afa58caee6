/** Short ways into the roster import for tests. */
import type { Cell } from '../../../shared/contract/calls';
import { type CadreRow, cadre } from '../../../shared/records/cadre';
import { type Names, RAW_NAMES } from '../../../shared/records/kinds/format';
import { blankFields } from '../../../shared/records/kinds/values';
import { findTables } from '../../../shared/roster/findTable';
import { mapColumns } from '../../../shared/roster/mapColumns';
import type { ImportPlan } from '../../../shared/roster/plan';
import { type ReadOptions, type RosterReading, readRows } from '../../../shared/roster/readRows';
import type { KnownUnit } from '../../../shared/roster/units';

export const TODAY = '2026-03-01';

/** Find, map and read one sheet. @throws Error when it has no table */
export const readSheet = (rows: readonly (readonly Cell[])[], units: readonly KnownUnit[], options: Partial<ReadOptions> = {}): RosterReading => {
  const table = findTables([{ name: '花名册', rows }], cadre).best;
  if (!table) throw new Error('no table found');
  return readRows(table, mapColumns(table, cadre), { units, today: TODAY, ...options });
};
/** Ids 1, 2, 3 … */
export const counter = (prefix = 'id'): (() => string) => {
  let n = 0;
  return () => `${prefix}-${++n}`;
};
/** A stored cadre with these fields. */
export const storedCadre = (id: string, fields: Readonly<Record<string, unknown>>): CadreRow =>
  ({ ...blankFields(cadre), ...fields, id, deletedAt: null }) as unknown as CadreRow;
/** What the store holds after a plan has been carried out on an empty one. */
export const storedAfter = (plan: ImportPlan): { readonly cadres: readonly CadreRow[]; readonly units: readonly KnownUnit[] } => ({
  cadres: plan.added.map((a) => storedCadre(a.id, a.fields)),
  units: plan.units.map((u) => ({ id: u.id, name: u.name })),
});
export const NAMES_OF = (units: readonly KnownUnit[]): Names => ({ ...RAW_NAMES, unit: (id) => units.find((u) => u.id === id)?.name ?? id });
