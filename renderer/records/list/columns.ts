/** Columns of a list, derived from the declaration and the user's choice. */
import type { AnyRow, FieldDef, RecordTypeDef } from '../../../shared/records/define';
import { fieldsOf } from '../../../shared/records/define';
import { formatMasked, type Names } from '../../../shared/records/kinds/format';
import { alignOf } from '../../../shared/records/kinds/values';
import { extendedDay } from '../../../shared/rules/dueState';

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly width: number;
  readonly align: 'left' | 'right';
  /** The row's subject: the only bold text in a row, always shown. */
  readonly subject: boolean;
  readonly field: FieldDef | null;
}
/** Remembered per type. */
export interface ListPrefs {
  readonly columns: readonly string[] | null;
  readonly density: 'tight' | 'medium' | 'wide';
  readonly pageSize: number;
}
export const DEFAULT_PREFS: ListPrefs = { columns: null, density: 'tight', pageSize: 50 };

const NUMBER: Column = { key: 'no', label: '编号', width: 112, align: 'left', subject: false, field: null };
/** Wide enough for the longest state. */
const stateColumn = (def: RecordTypeDef): Column => ({
  key: 'state',
  label: '状态',
  width: Math.max(92, ...def.states.map((s) => [...s.label].length * 14 + 12)),
  align: 'left',
  subject: false,
  field: null,
});

const isColumn = (f: FieldDef): boolean => f.kind !== 'children' && f.kind !== 'attachments' && f.kind !== 'longText';
const ofField = (def: RecordTypeDef, f: FieldDef): Column => ({
  key: f.key,
  label: f.list?.head ?? f.label,
  width: f.list?.width ?? 120,
  align: alignOf[f.kind],
  subject: f.key === def.subject || (def.subject === null && f.key === def.title[0]),
  field: f,
});

/** Every column the user may choose from. */
export const allColumns = (def: RecordTypeDef): readonly Column[] => [
  ...fieldsOf(def)
    .filter((f) => isColumn(f) || f.list)
    .map((f) => ofField(def, f)),
  ...(def.states.length > 0 ? [stateColumn(def)] : []),
  NUMBER,
];

/** Check box, and the due mark of types that owe something. */
export const CHECK_WIDTH = 36;
export const DUE_WIDTH = 164;
/** Width of a list at 1366 and at 1920: window less navigation and page sides. */
const ROOM = { narrow: 1118, wide: 1632 };

/** Columns shown without a choice: the declared ones, state, and the number where it fits. */
export const defaultColumns = (def: RecordTypeDef, wide: boolean): readonly string[] => {
  const declared = fieldsOf(def).filter((f) => f.list && (wide || !f.list.wide));
  const state = def.states.length > 0 ? [stateColumn(def)] : [];
  const used = declared.reduce((w, f) => w + (f.list?.width ?? 0), CHECK_WIDTH + (def.deadlines ? DUE_WIDTH : 0) + (state[0]?.width ?? 0));
  return [
    ...declared.map((f) => f.key),
    ...state.map((c) => c.key),
    ...(used + NUMBER.width <= (wide ? ROOM.wide : ROOM.narrow) ? [NUMBER.key] : []),
  ];
};

export const chosenColumns = (def: RecordTypeDef, prefs: ListPrefs, wide: boolean): readonly Column[] => {
  const all = allColumns(def);
  const keys = prefs.columns ?? defaultColumns(def, wide);
  const shown = keys.flatMap((k) => all.find((c) => c.key === k) ?? []);
  const subject = all.find((c) => c.subject);
  return subject && !shown.includes(subject) ? [subject, ...shown] : shown;
};

/** Text of one cell; sensitive fields are masked. */
export const cellText = (def: RecordTypeDef, column: Column, row: AnyRow, names: Names): string => {
  if (column.key === 'state') return def.states.find((s) => s.key === row.state)?.label ?? '';
  if (column.field === null) return String(row[column.key] ?? '');
  const extended = column.field.kind === 'date' ? extendedDay(def, row, column.key) : null;
  if (extended !== null) return extended;
  return formatMasked(column.field, row[column.key], names);
};
