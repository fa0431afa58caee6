/** Cells of code tables: nationality, politics, level … Words in use are accepted, doubtful ones are offered, never guessed. */
import type { CodeTable } from '../codes/define';
import { labelOf } from '../codes/define';
import type { FieldDef } from '../records/define';
import { readDate } from '../rules/dates';
import { type Cell, quote, textOf } from './cells';
import { codeIn } from './codeWords';
import type { Offer } from './findings';
import { type CellReading, draft, EMPTY, leaveEmpty } from './reading';
import { ROLE } from './roles';

type ChoiceField = Extract<FieldDef, { kind: 'choice' | 'choices' }>;
const PARTS = /[、，,；;/\n\t]+/;

/** Labels that share most characters with a text, at most three. */
const nearest = (table: CodeTable, text: string): readonly Offer[] =>
  table.codes
    .map((c) => ({ label: c.label, score: [...new Set(text)].filter((ch) => c.label.includes(ch)).length / Math.max(text.length, c.label.length) }))
    .filter((c) => c.score >= 0.3)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map((c) => ({ label: c.label, text: c.label }));

export const readChoiceCell = (field: ChoiceField, cell: Cell): CellReading => {
  const text = textOf(cell);
  if (text === '') return EMPTY;
  return field.kind === 'choices' ? several(field, text) : single(field, text);
};

const single = (field: ChoiceField, text: string): CellReading => {
  const whole = codeIn(field.options, text);
  if (whole !== undefined) return { value: whole, findings: [] };
  const parts = text
    .replace(/[（(]([^）)]*)[）)]/g, '\n$1\n')
    .split(PARTS)
    .map((s) => s.trim())
    .filter(Boolean);
  const known = parts.flatMap((p) => {
    const value = codeIn(field.options, p);
    return value === undefined ? [] : [{ p, value }];
  });
  const first = known[0];
  if (parts.length > 1 && first) {
    const rest = parts.filter((p) => p !== first.p);
    const offers = known.map((k) => ({ label: labelOf(field.options, k.value), text: labelOf(field.options, k.value) }));
    const message = `${field.label}一格里有几项内容：${quote(text)}，取“${labelOf(field.options, first.value)}”，“${rest.join('、')}”请核对是否归到别的列`;
    return {
      value: first.value,
      findings: [draft('warning', 'severalValues', message, offers.length > 1 ? offers : [])],
      extra: elsewhere(field, rest),
    };
  }
  return { value: null, findings: [unknown(field, text)] };
};

const several = (field: ChoiceField, text: string): CellReading => {
  const values: string[] = [];
  for (const p of text.split(PARTS)) {
    if (p.trim() === '') continue;
    const value = codeIn(field.options, p.trim());
    if (value === undefined) return { value: null, findings: [unknown(field, p.trim())] };
    if (!values.includes(value)) values.push(value);
  }
  return { value: values, findings: [] };
};

const unknown = (field: ChoiceField, text: string): ReturnType<typeof draft> => {
  const near = nearest(field.options, text);
  const hint = near.length > 0 ? `是不是“${near.map((n) => n.label).join('”或“')}”？请选定或改正` : '请改成程序里有的写法，或将此格留空';
  return draft('error', 'codeUnknown', `${field.label}没有${quote(text)}这一项，${hint}`, [...near, ...leaveEmpty(field)]);
};

/** 中共党员 1995.06: the date is the day of joining. */
const elsewhere = (field: ChoiceField, rest: readonly string[]): Readonly<Record<string, unknown>> => {
  const date = rest.find((p) => readDate(p, 'month').ok);
  if (field.key !== ROLE.politics || date === undefined) return {};
  const r = readDate(date, 'month');
  return r.ok && r.or === undefined ? { [ROLE.party]: r.value.replaceAll('-', '.') } : {};
};
