/** Filter bar state ↔ conditions of the query interface. What a field offers follows from its kind. */
import type { Condition } from '../../../shared/query/query';
import type { FieldDef, FieldKind, RecordTypeDef } from '../../../shared/records/define';
import { fieldsOf } from '../../../shared/records/define';

/** What was filled in, per field key ('state' included). */
export type FilterValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'dates'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'numbers'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'flag'; readonly value: boolean };
export type Filters = Readonly<Record<string, FilterValue>>;
export type FilterKind = FilterValue['kind'];

/** Which control a kind of field gets in the filter bar. */
export const filterKindOf = {
  shortText: 'text',
  longText: 'text',
  date: 'dates',
  number: 'numbers',
  choice: 'codes',
  choices: 'codes',
  flag: 'flag',
  cadre: 'text',
  cadres: 'text',
  unit: 'text',
  units: 'text',
  record: 'text',
  outsiders: 'text',
  children: null,
  docNumber: 'text',
  attachments: null,
} as const satisfies Record<FieldKind, FilterKind | null>;

export const STATE = 'state';

const conditionOf = (field: string, v: FilterValue): Condition | null => {
  switch (v.kind) {
    case 'text':
      return v.text.trim() === '' ? null : { op: 'text', field, text: v.text };
    case 'codes':
      return v.codes.length === 0 ? null : { op: 'in', field, values: v.codes };
    case 'dates':
      return v.from === null && v.to === null ? null : { op: 'between', field, from: v.from, to: v.to };
    case 'numbers':
      return v.min === null && v.max === null ? null : { op: 'range', field, min: v.min, max: v.max };
    case 'flag':
      return { op: 'flag', field, value: v.value };
  }
};
export const conditionsOf = (filters: Filters): readonly Condition[] =>
  Object.entries(filters).flatMap(([k, v]) => {
    const c = conditionOf(k, v);
    return c === null ? [] : [c];
  });

const CONTROL: Record<FilterKind, number> = { text: 128, codes: 112, dates: 226, numbers: 170, flag: 80 };
const CHAR = 13;
const GAPS = 24;
/** Px that a field takes in the filter bar, label included. */
const roomOf = (f: FieldDef): number => {
  const kind = filterKindOf[f.kind];
  return kind === null ? 0 : [...f.label].length * CHAR + CONTROL[kind] + GAPS;
};
/** Px left for fields in one line beside words, state, buttons and 新增, at 1366 and from 1600 on. */
const ROOM = { narrow: 484, wide: 1000 };

/** Fields of the filter bar: as many of the declared ones as fit in one line, the rest after 展开. */
export const filterFields = (def: RecordTypeDef, wide: boolean): { readonly bar: readonly FieldDef[]; readonly more: readonly FieldDef[] } => {
  const all = fieldsOf(def).filter((f) => f.filter !== undefined && filterKindOf[f.kind] !== null);
  // the words box already finds the subject and the title
  const wanted = all.filter((f) => f.filter === 'bar' && f.key !== def.subject && !(def.subject === null && f.key === def.title[0]));
  const bar: FieldDef[] = [];
  // the button 新增… grows with the word
  let left = (wide ? ROOM.wide : ROOM.narrow) - Math.max(0, [...def.short].length - 2) * 14;
  for (const f of wanted) {
    if (roomOf(f) > left) continue;
    left -= roomOf(f);
    bar.push(f);
  }
  return { bar, more: all.filter((f) => !bar.includes(f)) };
};

/** Words of an active filter for its chip. */
export const chipText = (label: string, v: FilterValue, codeLabel: (code: string) => string): string => {
  switch (v.kind) {
    case 'text':
      return `${label}含“${v.text}”`;
    case 'codes':
      return v.codes.length <= 2 ? `${label} ${v.codes.map(codeLabel).join('、')}` : `${label} ${v.codes.length} 项`;
    case 'dates':
      if (v.from !== null && v.to !== null) return `${label} ${v.from} 至 ${v.to}`;
      return v.from !== null ? `${label} ${v.from} 起` : `${label}至 ${v.to}`;
    case 'numbers':
      return `${label} ${v.min ?? '不限'} 至 ${v.max ?? '不限'}`;
    case 'flag':
      return `${label}：${v.value ? '是' : '否'}`;
  }
};
