/** Values of rows in the words of papers, and the small parts that many papers share. */
import { type AnyRow, fieldAt, type RecordTypeDef } from '../../records/define';
import { formatValue } from '../../records/kinds/format';
import { isEmpty } from '../../records/kinds/values';
import { type DateText, inWords } from '../../rules/dates';
import { displayName } from '../../rules/names';
import type { Block, FormCell, FormRow } from '../model';
import type { PaperContext } from './define';

/** Text of a field, '' when empty. Dates as 2026年3月1日. @throws Error for a field the type does not have (a programming error) */
export const said = (def: RecordTypeDef, row: AnyRow, key: string, ctx: PaperContext): string => {
  const field = fieldAt(def, key);
  if (!field) throw new Error(`${def.id} has no field ${key}`);
  const value = row[key];
  if (isEmpty(value)) return '';
  return field.kind === 'date' ? inWords(String(value)) : formatValue(field, value, ctx.names);
};
/** Printed name of a cadre: two characters stand one apart. */
export const nameOf = (id: unknown, ctx: PaperContext): string => (typeof id === 'string' ? displayName(ctx.names.cadre(id)) : '');
/** Name within a sentence. */
export const plainName = (id: unknown, ctx: PaperContext): string => (typeof id === 'string' ? ctx.names.cadre(id) : '');
/** ××× of papers whose blank is filled in by hand. */
export const BLANK = '　　　　';
export const dayOr = (day: unknown, blank = '　　　　年　　月　　日'): string =>
  typeof day === 'string' && day.length === 10 ? inWords(day as DateText) : blank;

/** ■ chosen □ not chosen; both stand in GB 2312, so every font has them. */
export const tick = (on: boolean, label: string): string => `${on ? '■' : '□'}${label}`;
/** All codes of a table with the chosen ones ticked: ■谈话　□书面 */
export const ticks = (codes: readonly { readonly value: string; readonly label: string; readonly historic?: true }[], chosen: unknown): string => {
  const on = new Set(Array.isArray(chosen) ? chosen.map(String) : [String(chosen)]);
  return codes
    .filter((c) => !c.historic || on.has(c.value))
    .map((c) => tick(on.has(c.value), c.label))
    .join('　');
};

export const label = (text: string, more: Partial<FormCell> = {}): FormCell => ({ text, look: 'label', ...more });
export const value = (text: string, more: Partial<FormCell> = {}): FormCell => ({ text, look: 'value', ...more });
export const long = (text: string, more: Partial<FormCell> = {}): FormCell => ({ text, look: 'long', ...more });
export const SIGN = '签字：　　　　　　　　年　　月　　日　';
export const SEAL = '（盖章）　　　　　　　年　　月　　日　';
/** A row with a label at the left and running text over the rest of the grid. */
export const opinion = (title: string, text: string, span: number, mm: number, sign: string | undefined = SIGN): FormRow => ({
  mm,
  cells: [label(title), long(text, { span, ...(sign === undefined ? {} : { sign }) })],
});
/** A label over the left column, running text over the rest; goes on over the page. */
export const textRow = (title: string, text: string, span: number, mm: number): FormRow => ({
  mm,
  mayBreak: true,
  cells: [label(title), long(text, { span })],
});
/** Paragraph of plain text. */
export const para = (id: string, text: string): Block => ({ kind: 'paragraph', id, runs: [{ text }] });
