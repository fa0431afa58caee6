/** What the fields of a row say, read without trusting them: a value of the wrong kind reads as unfilled. Shared by checks and derivations. */
import { type DateText, inWords, isDate, spanOf } from './dates';

/** A row whose type is only known at run time. */
export type Values = Readonly<Record<string, unknown>>;

/** A date of any precision. */
export const date = (v: unknown): DateText | null => (typeof v === 'string' && isDate(v) ? v : null);
/** A full day. */
export const day = (v: unknown): DateText | null => (date(v)?.length === 10 ? (v as DateText) : null);
/** Child rows. */
export const list = (v: unknown): readonly Values[] => (Array.isArray(v) ? (v as readonly Values[]) : []);
export const text = (v: unknown): string => (typeof v === 'string' ? v.trim() : '');
export const num = (v: unknown): number | null => (typeof v === 'number' && Number.isFinite(v) ? v : null);
/** Id of the record a field points at, '' when it points at none. */
export const refId = (v: unknown): string => (v !== null && typeof v === 'object' ? text((v as Values).id) : '');

/** a lies wholly before b; coarse dates are compared by the days they may cover. */
export const before = (a: unknown, b: unknown): boolean => {
  const [x, y] = [date(a), date(b)];
  return x !== null && y !== null && spanOf(x)[1] < spanOf(y)[0];
};
/** a is more than b, both filled. */
export const over = (a: unknown, b: unknown): boolean => {
  const [x, y] = [num(a), num(b)];
  return x !== null && y !== null && x > y;
};
/** 2026年2月3日 for a sentence */
export const said = (v: unknown): string => inWords(String(v));
/** First sentence, at most 24 characters: fits the list column. */
export const headline = (v: unknown): string => {
  const first = (text(v).split(/[\n。；]/)[0] ?? '').trim();
  return first.length > 24 ? `${first.slice(0, 23)}…` : first;
};
/** Rows whose value at `key` stood in an earlier row: [this, first]. */
export const repeats = (rows: unknown, key: string): readonly (readonly [number, number])[] => {
  const seen = new Map<unknown, number>();
  return list(rows).flatMap((r, i) => {
    const first = seen.get(r[key]);
    if (r[key] && first === undefined) seen.set(r[key], i);
    return first === undefined ? [] : [[i, first] as const];
  });
};
