/** Date cells of a roster: text, numbers that were dates, serial numbers, real dates, dates with remarks beside them. */
import type { FieldDef } from '../records/define';
import { type DateReading, fromExcelSerial, inWords, readDate } from '../rules/dates';
import { type Cell, quote, rawText, textOf } from './cells';
import { type CellReading, draft, leaveEmpty } from './reading';

type DateField = Extract<FieldDef, { kind: 'date' }>;
const EMBEDDED = /\d{4}\s*[.\-/年]\s*\d{1,2}(?:\s*[.\-/月]\s*\d{1,2}\s*[日号]?)?月?|(?<!\d)\d{8}(?!\d)|(?<!\d)\d{6}(?!\d)|\d{4}年/g;
const READABLE = '可写成 1975.03、197503 或 1975年3月';

/** Numbers: 197503 and 19750312 as typed, 1975.03 as typed, 1975 a year, other whole numbers Excel's count of days. */
const textOfNumber = (n: number): { text: string; serial: boolean } => {
  if (Number.isInteger(n)) {
    const digits = String(n);
    if (/^(19|20|21)\d{2}((0[1-9]|1[0-2])(\d{2})?)?$/.test(digits)) return { text: digits, serial: false };
    if (digits.length === 6 && /^(19|20|21)/.test(digits)) return { text: digits, serial: false };
  } else if (n >= 1900 && n < 2200) return { text: String(n), serial: false };
  const day = n >= 366 && n < 109_576 ? fromExcelSerial(n) : null;
  return day === null ? { text: String(n), serial: false } : { text: day, serial: true };
};

/**
 * Read a date cell.
 * @param padded the column writes months with two digits, so that a bare 1970.1 is what Excel left of 1970.10
 */
export const readDateCell = (field: DateField, cell: Cell, padded: boolean): CellReading => {
  if (cell !== null && typeof cell === 'object') return fromText(field, cell.date, cell.date, padded);
  if (typeof cell === 'number') {
    const n = textOfNumber(cell);
    const r = fromText(field, n.text, rawText(cell), padded);
    if (!n.serial || r.value === null) return r;
    const message = `${field.label}存成了 Excel 序列号 ${rawText(cell)}，已读成${inWords(String(r.value))}，请核对`;
    return { ...r, findings: [...r.findings, draft('info', 'dateSerial', message)] };
  }
  const text = textOf(cell).normalize('NFKC');
  // A serial number that was turned into text.
  if (/^\d{5}(\.\d+)?$/.test(text)) return readDateCell(field, Number(text), padded);
  return fromText(field, text, textOf(cell), padded);
};

const fromText = (field: DateField, text: string, raw: string, padded: boolean): CellReading => {
  const r = readDate(text, field.precision, field.coarse === true);
  if (r.ok) return accepted(field, r, raw, padded);
  const inside = [...new Set((text.normalize('NFKC').match(EMBEDDED) ?? []).map((s) => s.trim()))];
  const readings = inside
    .map((s) => readDate(s, field.precision, field.coarse === true))
    .filter((x): x is Extract<DateReading, { ok: true }> => x.ok);
  const first = readings[0];
  const rest = restOf(text, inside[0] ?? '');
  // What is left over must be words: 1975.13.40 is one wrong date, not a right one with something beside it.
  if (first && readings.length === 1 && inside.length === 1 && !/\d/.test(rest)) {
    const one = accepted(field, first, inside[0] as string, padded);
    const message = `${field.label}一格里不止日期：${quote(raw)}，取其中的${inWords(first.value)}，“${rest}”请核对是否归到别的列`;
    return { ...one, findings: [...one.findings, draft('warning', 'severalValues', message)], rest };
  }
  if (readings.length > 1) {
    const offers = readings.map((x) => ({ label: inWords(x.value), text: x.value.replaceAll('-', '.') }));
    const message = `${field.label}一格里有 ${readings.length} 个日期：${quote(raw)}，请选一个或改成一个`;
    return { value: null, findings: [draft('error', 'severalValues', message, [...offers, ...leaveEmpty(field)])] };
  }
  const impossible = /^\D*\d{4}\s*[.\-/年]?\s*\d{1,2}/.test(text.normalize('NFKC'));
  const message = `${field.label}${impossible ? '不存在' : '看不懂'}：${r.why.replace(/，请改日期$/, '')}。请改正，${READABLE}`;
  return { value: null, findings: [draft('error', impossible ? 'dateImpossible' : 'dateUnreadable', message, leaveEmpty(field))] };
};

const accepted = (field: DateField, r: Extract<DateReading, { ok: true }>, raw: string, padded: boolean): CellReading => {
  if (r.or === undefined) return { value: r.value, findings: [] };
  const [value, other] = padded ? [r.or, r.value] : [r.value, r.or];
  const offers = [r.value, r.or].map((d) => ({ label: inWords(d), text: d.replace('-', '.') }));
  const message = `${field.label}${quote(raw)}可能是${inWords(r.value)}，也可能是${inWords(r.or)}（Excel 会去掉末尾的 0），请选一个；暂按${inWords(value)}`;
  return { value, other, findings: [draft('warning', 'dateAmbiguous', message, offers)] };
};

const restOf = (text: string, date: string): string =>
  text
    .normalize('NFKC')
    .replace(date, '')
    .replace(/^[\s(（,，;；、]+|[\s)）,，;；、]+$/g, '');

/** True when a column of dates writes 1975.03 rather than 1975.3. */
export const isPadded = (cells: readonly Cell[]): boolean => cells.some((c) => /^\d{4}[.．]0\d$/.test(rawText(c).trim()));
