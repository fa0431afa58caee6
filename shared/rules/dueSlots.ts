/**
 * What of a record can be due: each use of a deadline rule in its declaration, and where `done` lies in child rows each of these rows
 * (整改事项, 审计问题, 议定事项).
 */
import { type AnyRow, type DeadlineUse, fieldAt, type RecordTypeDef } from '../records/define';
import { isEmpty } from '../records/kinds/values';
import type { DateText } from './dates';
import { day, headline, list, text, type Values } from './readRow';

/** A child row that owes for itself. */
export interface DueItem {
  readonly id: string;
  /** 第 3 项 */
  readonly nth: string;
  /** What it says, first sentence; '' where lists must not show it. */
  readonly text: string;
  readonly row: Values;
}
export interface DueSlot {
  readonly use: DeadlineUse;
  readonly item: DueItem | null;
  /** The cadre or unit that owes the item, where the item names one. */
  readonly who: { readonly entity: 'cadre' | 'unit'; readonly id: string } | null;
}

const own = (path: string): string => path.slice(path.indexOf('.') + 1);
/** Value of a path of the declaration: in the child row, or in the record. */
export const valueIn = (row: AnyRow, item: DueItem | null, path: string): unknown =>
  path.includes('.') ? (item === null ? null : item.row[own(path)]) : row[path];
export const dayIn = (row: AnyRow, item: DueItem | null, path: string | undefined): DateText | null =>
  path === undefined ? null : day(valueIn(row, item, path));

/** Day on which it was met; an item that was signed off is met even if nobody entered its day of completion. */
export const metOn = ({ use, item }: DueSlot, row: AnyRow): DateText | null => dayIn(row, item, use.done) ?? dayIn(row, item, use.orDone);

const applies = (use: DeadlineUse, row: AnyRow, item: DueItem | null): boolean => {
  if (use.when === undefined) return true;
  const value = valueIn(row, item, use.when.field);
  return use.when.in.includes(isEmpty(value) ? '' : String(value));
};

/** Everything of a record that can be due, in the order of its declaration and rows; whether it has a day yet is another matter. */
export const dueSlots = (def: RecordTypeDef, row: AnyRow): readonly DueSlot[] =>
  (def.deadlines ?? []).flatMap((use): readonly DueSlot[] => {
    if (!use.done.includes('.')) return applies(use, row, null) ? [{ use, item: null, who: null }] : [];
    const key = use.done.slice(0, use.done.indexOf('.'));
    const field = fieldAt(def, key);
    const rowLabel = field?.kind === 'children' ? field.rowLabel : '项';
    return list(row[key]).flatMap((child, i): readonly DueSlot[] => {
      const item: DueItem = {
        id: text(child.id),
        nth: `第 ${i + 1} ${rowLabel}`,
        text: use.matter === undefined ? '' : headline(child[own(use.matter)]),
        row: child,
      };
      return applies(use, row, item) ? [{ use, item, who: whoOf(def, use, child) }] : [];
    });
  });
const whoOf = (def: RecordTypeDef, use: DeadlineUse, child: Values): DueSlot['who'] => {
  const field = use.who === undefined ? undefined : fieldAt(def, use.who);
  const id = field === undefined ? '' : text(child[field.key]);
  return id !== '' && (field?.kind === 'cadre' || field?.kind === 'unit') ? { entity: field.kind, id } : null;
};

/** Name of a due day within its record: for keys, and for `extensions`. */
export const slotKey = ({ use, item }: Pick<DueSlot, 'use' | 'item'>): string => (item === null ? use.done : `${use.done}/${item.id}`);
