/** One figure by unit, department class, post level, source or year, from the very items behind it: no second way of counting. */
import { labelOf } from '../codes/define';
import { SOURCE } from '../codes/matters';
import { POST_LEVEL } from '../codes/people';
import { DEPARTMENT_CLASS } from '../codes/units';
import type { AnyRow } from '../records/define';
import { valueOfItems } from './compute';
import type { Figure, IndicatorDef, Item } from './define';

export const BREAKDOWNS = [
  { by: 'unit', label: '单位' },
  { by: 'departmentClass', label: '部门类别' },
  { by: 'postLevel', label: '职务层次' },
  { by: 'source', label: '来源' },
  { by: 'year', label: '年度' },
] as const;
export type BreakdownBy = (typeof BREAKDOWNS)[number]['by'];
/** Rows by type and id; the cadre and unit rows are those of today, a person counts where they serve now. */
export type RowFinder = (type: string, id: string) => AnyRow | undefined;
export interface BreakdownGroup {
  /** Unit id, code or year; '' when it cannot be told. */
  readonly key: string;
  /** Code or year in words; null for units, whose name the caller knows. */
  readonly label: string | null;
  readonly value: number;
  readonly items: readonly Item[];
}

const text = (v: unknown): string => (typeof v === 'string' ? v : '');
/** Group an item falls into: unit id, code or year; '' when it cannot be told. */
export const groupOf = (item: Item, by: BreakdownBy, row: RowFinder): string => {
  if (by === 'year') return item.date.slice(0, 4);
  const record = row(item.type, item.recordId);
  if (by === 'source') return text(record?.source);
  const person = item.entity === undefined ? undefined : row('cadre', item.entity);
  if (by === 'postLevel') return text(person?.postLevel);
  const unitId = person ? text(person.unit) : item.entity !== undefined && row('unit', item.entity) ? item.entity : text(record?.unit);
  return by === 'unit' ? unitId : text(row('unit', unitId)?.departmentClass);
};
const UNKNOWN = '未注明';
const wordFor = (key: string, by: BreakdownBy): string | null => {
  if (key === '') return UNKNOWN;
  if (by === 'departmentClass') return labelOf(DEPARTMENT_CLASS, key);
  if (by === 'postLevel') return labelOf(POST_LEVEL, key);
  if (by === 'source') return labelOf(SOURCE, key);
  return by === 'year' ? `${key}年` : null;
};

/**
 * The figure's items in groups, the largest first (years in order), what cannot be told last. People of two groups are in both: groups of a
 * distinct count may add up to more than the figure.
 */
export const breakdown = (def: IndicatorDef, figure: Figure, by: BreakdownBy, row: RowFinder): readonly BreakdownGroup[] => {
  const groups = new Map<string, Item[]>();
  for (const item of figure.items) {
    const key = groupOf(item, by, row);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const all = [...groups].map(([key, items]): BreakdownGroup => ({ key, label: wordFor(key, by), value: valueOfItems(def, items), items }));
  const order = (a: BreakdownGroup, b: BreakdownGroup): number => {
    if ((a.key === '') !== (b.key === '')) return a.key === '' ? 1 : -1;
    return by === 'year' ? (a.key < b.key ? -1 : 1) : b.value - a.value || (a.key < b.key ? -1 : 1);
  };
  return all.sort(order);
};
