/**
 * The one way of asking for records: a question as data. Dexie answers it today, the catalog worker later;
 * `matches` and `compareBy` are the reference both are compared with.
 */
import type { AnyRow, FieldDef, RecordTypeDef } from '../records/define';
import { fieldAt } from '../records/define';
import { formatValue, type Names } from '../records/kinds/format';
import { isEmpty } from '../records/kinds/values';
import { spanOf } from '../rules/dates';

export type Condition =
  /** Value (or one of a list value) is one of these codes or ids. */
  | { readonly op: 'in'; readonly field: string; readonly values: readonly string[] }
  /** Date lies in [from, to]; either end may be open. A coarse date counts when its whole span lies inside. */
  | { readonly op: 'between'; readonly field: string; readonly from: string | null; readonly to: string | null }
  | { readonly op: 'range'; readonly field: string; readonly min: number | null; readonly max: number | null }
  /** Shown text contains the words, all of them. For a cadre also by pinyin initials. */
  | { readonly op: 'text'; readonly field: string; readonly text: string }
  | { readonly op: 'flag'; readonly field: string; readonly value: boolean }
  | { readonly op: 'empty'; readonly field: string; readonly value: boolean };

export interface Query {
  readonly type: string;
  readonly where: readonly Condition[];
  /** Whole-record words: any shown field contains all of them. */
  readonly words?: string;
  readonly sort?: { readonly field: string; readonly dir: 'asc' | 'desc' };
  /** 'no': without the recycle bin (default) · 'only': the recycle bin */
  readonly deleted?: 'no' | 'only';
}
export interface Page {
  readonly rows: readonly AnyRow[];
  /** Exact number of all hits. */
  readonly total: number;
}

/** Resolves names, and pinyin for search. */
export interface QueryNames extends Names {
  /** Lower-case initials and full pinyin of a cadre's name, e.g. 'lwb luowenbin'. */
  pinyin(cadreId: string): string;
}

const META_FIELDS = new Set(['state', 'origin', 'batchId', 'no', 'onDate', 'refCadres', 'refUnits', 'refRecords']);
/** All values at a path; child rows give several. */
export const valuesAt = (row: Readonly<Record<string, unknown>>, path: string): readonly unknown[] => {
  const [head, tail] = path.split('.') as [string, string?];
  const v = row[head];
  if (tail !== undefined) return Array.isArray(v) ? v.flatMap((c) => flat((c as Record<string, unknown>)[tail])) : [];
  return flat(v);
};
const flat = (v: unknown): readonly unknown[] => (Array.isArray(v) ? v : isEmpty(v) ? [] : [v]);

/** True when a date of any precision lies wholly inside the window. */
export const inWindow = (date: string, from: string | null, to: string | null): boolean => {
  const [first, last] = spanOf(date);
  return (from === null || first >= from) && (to === null || last <= to);
};

const shown = (def: RecordTypeDef, field: FieldDef | undefined, path: string, v: unknown, names: QueryNames): string => {
  if (!field) {
    if (path === 'state') return def.states.find((s) => s.key === v)?.label ?? String(v ?? '');
    return String(v ?? '');
  }
  const text = formatValue(field, Array.isArray(v) ? v : v, names);
  if (field.kind === 'cadre') return `${text} ${names.pinyin(v as string)}`;
  if (field.kind === 'cadres') return `${text} ${(v as readonly string[]).map((id) => names.pinyin(id)).join(' ')}`;
  return text;
};

/** Does the row fulfil one condition? */
export const matches = (def: RecordTypeDef, row: AnyRow, c: Condition, names: QueryNames): boolean => {
  const values = valuesAt(row, c.field);
  switch (c.op) {
    case 'in':
      return c.values.length === 0 || values.some((v) => c.values.includes(v as string));
    case 'between':
      return values.some((v) => typeof v === 'string' && inWindow(v, c.from, c.to));
    case 'range':
      return values.some((v) => typeof v === 'number' && (c.min === null || v >= c.min) && (c.max === null || v <= c.max));
    case 'flag':
      return c.value ? values.includes(true) : !values.includes(true);
    case 'empty':
      return (values.length === 0) === c.value;
    case 'text': {
      const field = META_FIELDS.has(c.field) ? undefined : fieldAt(def, c.field);
      const hay = (
        field && row[c.field] !== undefined && !isEmpty(row[c.field])
          ? shown(def, field, c.field, row[c.field], names)
          : values.map((v) => shown(def, field, c.field, v, names)).join(' ')
      ).toLowerCase();
      return wordsOf(c.text).every((w) => hay.includes(w));
    }
  }
};

export const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s\u3000]+/)
    .filter(Boolean);

/** Text of a whole record for the words search: number, state and every field that is not sensitive. */
export const haystack = (def: RecordTypeDef, row: AnyRow, names: QueryNames): string => {
  // the cadre list promises pinyin too, and his own name is no reference
  const parts = [def.id === 'cadre' ? names.pinyin(row.id) : '', row.no, def.states.find((s) => s.key === row.state)?.label ?? ''];
  const walk = (fields: readonly FieldDef[], values: Readonly<Record<string, unknown>>): void => {
    for (const f of fields) {
      const v = values[f.key];
      if (f.sensitive || isEmpty(v)) continue;
      if (f.kind === 'children') for (const child of v as readonly Record<string, unknown>[]) walk(f.fields, child);
      else parts.push(shown(def, f, f.key, v, names));
    }
  };
  for (const s of def.sections) walk(s.fields, row);
  return parts.join('\n').toLowerCase();
};

export const fits = (def: RecordTypeDef, row: AnyRow, q: Query, names: QueryNames): boolean => {
  if ((row.deletedAt !== null) !== (q.deleted === 'only')) return false;
  if (!q.where.every((c) => matches(def, row, c, names))) return false;
  const words = wordsOf(q.words ?? '');
  if (words.length === 0) return true;
  const hay = haystack(def, row, names);
  return words.every((w) => hay.includes(w));
};

const collator = new Intl.Collator('zh-CN', { numeric: true });
/** Order of two rows; empty values last in both directions, ties by internal number. */
export const compareBy = (def: RecordTypeDef, sort: { readonly field: string; readonly dir: 'asc' | 'desc' }, names: QueryNames) => {
  const field = META_FIELDS.has(sort.field) ? undefined : fieldAt(def, sort.field);
  const key = (row: AnyRow): string | number | null => {
    if (sort.field === 'state') return def.states.findIndex((s) => s.key === row.state);
    const v = row[sort.field];
    if (isEmpty(v)) return null;
    if (typeof v === 'number') return v;
    if (!field || field.kind === 'date') return String(v);
    if (field.kind === 'choice') return field.options.codes.findIndex((c) => c.value === v);
    return formatValue(field, v, names);
  };
  const sign = sort.dir === 'asc' ? 1 : -1;
  return (a: AnyRow, b: AnyRow): number => {
    const [x, y] = [key(a), key(b)];
    if (x === null || y === null) return x === y ? compareNo(a, b) * sign : x === null ? 1 : -1;
    const by = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
    return by === 0 ? compareNo(a, b) * sign : by * sign;
  };
};
const compareNo = (a: AnyRow, b: AnyRow): number => collator.compare(a.no, b.no);
