/** Value → text, for lists, details, papers and Excel. */
import { labelOf } from '../../codes/define';
import { dotted } from '../../rules/dates';
import type { Attachment, FieldDef, FieldKind, Outsider, RecordRef } from '../define';
import { isEmpty } from './values';

/** Resolves ids to names; given by whoever holds the rows. */
export interface Names {
  cadre(id: string): string;
  unit(id: string): string;
  record(ref: RecordRef): string;
}
/** For places that hold no rows: ids stay visible rather than vanish. */
export const RAW_NAMES: Names = { cadre: (id) => id, unit: (id) => id, record: (r) => r.id };

type Formatter = (value: unknown, field: FieldDef, names: Names) => string;
const text: Formatter = (v) => String(v);
const list =
  (one: (v: unknown, field: FieldDef, names: Names) => string): Formatter =>
  (v, f, n) =>
    (v as readonly unknown[]).map((x) => one(x, f, n)).join('、');

const formatters = {
  shortText: text,
  longText: text,
  // months as 1975.03 (cadre tables), days as 2026-03-18 (design §6)
  date: (v) => (String(v).length === 10 ? String(v) : dotted(String(v))),
  // at most the declared decimals, without padding zeros
  number: (v, f) => String(f.kind === 'number' && f.decimals !== undefined ? Number(Number(v).toFixed(f.decimals)) : v),
  choice: (v, f) => (f.kind === 'choice' ? labelOf(f.options, v as string) : String(v)),
  choices: list((v, f) => (f.kind === 'choices' ? labelOf(f.options, v as string) : String(v))),
  flag: (v) => (v ? '是' : '否'),
  cadre: (v, _f, n) => n.cadre(v as string),
  cadres: list((v, _f, n) => n.cadre(v as string)),
  unit: (v, _f, n) => n.unit(v as string),
  units: list((v, _f, n) => n.unit(v as string)),
  record: (v, _f, n) => n.record(v as RecordRef),
  outsiders: list((v) => {
    const o = v as Outsider;
    const where = [o.unit, o.post].filter(Boolean).join('');
    return where ? `${o.name}（${where}）` : o.name;
  }),
  children: (v, f) => `${(v as readonly unknown[]).length} ${f.kind === 'children' ? f.rowLabel : '行'}`,
  docNumber: text,
  attachments: list((v) => (v as Attachment).name),
} as const satisfies Record<FieldKind, Formatter>;

/** Text of a field's value; '' when empty. */
export const formatValue = (field: FieldDef, value: unknown, names: Names = RAW_NAMES): string =>
  isEmpty(value) ? '' : formatters[field.kind](value, field, names);

/** 220402********1234 for lists and screens that are not about the number. */
export const maskIdCard = (id: string): string =>
  id.length < 10 ? '*'.repeat(id.length) : `${id.slice(0, 6)}${'*'.repeat(id.length - 10)}${id.slice(-4)}`;

/** As formatValue, but sensitive content is masked. */
export const formatMasked = (field: FieldDef, value: unknown, names: Names = RAW_NAMES): string => {
  const shown = formatValue(field, value, names);
  if (!field.sensitive || shown === '') return shown;
  return field.kind === 'shortText' && field.format === 'idCard' ? maskIdCard(shown) : '已隐去';
};
