/** Rows at the edges of what their declaration allows: the longest texts, nothing but required fields, markers in all that is sensitive. */
import type { AnyRow, FieldDef, RecordTypeDef } from '../../../shared/records/define';
import { fieldsOf } from '../../../shared/records/define';
import type { RecordTypeId } from '../../../shared/records/registry';
import { typeById } from '../../../shared/records/registry';
import { maker } from '../../../shared/sample/make';
import { type RowsByType, SAMPLE } from './context';

/** Chinese with marks, digits and a word that cannot be broken at every place. */
const WORDS = '认真履行岗位职责，按时完成2026年重点任务；坚持“三重一大”集体决策，落实QZ-2026号文件要求。';
export const longText = (length: number): string => WORDS.repeat(Math.ceil(length / WORDS.length)).slice(0, length);
const DEFAULT_MAX = { shortText: 200, longText: 20_000, docNumber: 80 } as const;

type Values = Readonly<Record<string, unknown>>;
const longestOf = (f: FieldDef, value: unknown, cap: number): unknown => {
  if (f.kind === 'shortText' || f.kind === 'longText' || f.kind === 'docNumber') {
    // 18 characters of an ID card, not of a sentence
    if (f.kind === 'shortText' && f.format === 'idCard') return value;
    return longText(Math.min(cap, (f.kind === 'docNumber' ? undefined : f.max) ?? DEFAULT_MAX[f.kind]));
  }
  if (f.kind === 'outsiders') {
    const list = (value as readonly Values[] | undefined) ?? [];
    return (list.length > 0 ? list : [{}]).map(() => ({ name: longText(100), unit: longText(200), post: longText(200) }));
  }
  if (f.kind === 'children') {
    const list = (value as readonly Values[] | undefined) ?? [];
    const blank = { id: `longest-${f.key}`, ...Object.fromEntries(f.fields.map((c) => [c.key, null])) };
    return (list.length > 0 ? list : [blank]).map((child) => ({ ...child, ...longestIn(f.fields, child, cap) }));
  }
  return value;
};
const longestIn = (fields: readonly FieldDef[], values: Values, cap: number): Values =>
  Object.fromEntries(fields.map((f) => [f.key, longestOf(f, values[f.key], cap)]));
/** The row with every text as long as its declaration allows. @param cap of one text, in characters */
export const longest = (type: RecordTypeId, row: AnyRow, cap = Number.POSITIVE_INFINITY): AnyRow => ({
  ...row,
  ...longestIn(fieldsOf(typeById(type)), row, cap),
});

const first = (type: RecordTypeId): string => (SAMPLE.get(type) ?? []).find((r) => r.deletedAt === null)?.id ?? '';
const leastOf = (f: FieldDef): unknown => {
  switch (f.kind) {
    case 'shortText':
    case 'longText':
      return '张某某';
    case 'docNumber':
      return '〔2007〕1号';
    case 'date':
      return { year: '2007', month: '2007-03', day: '2007-03-01' }[f.precision];
    case 'number':
      return f.min ?? 1;
    case 'choice':
      return f.options.codes[0]?.value;
    case 'choices':
      return [f.options.codes[0]?.value];
    case 'flag':
      return false;
    case 'cadre':
      return first('cadre');
    case 'cadres':
      return [first('cadre')];
    case 'unit':
      return first('unit');
    case 'units':
      return [first('unit')];
    case 'record':
      return { type: f.targets[0], id: first(f.targets[0] as RecordTypeId) };
    case 'outsiders':
      return [{ name: '李某某', unit: '', post: '' }];
    case 'children':
      return [{ id: `least-${f.key}`, ...leastIn(f.fields) }];
    case 'attachments':
      return [];
  }
};
const LISTS: readonly FieldDef['kind'][] = ['choices', 'cadres', 'units', 'outsiders', 'children', 'attachments'];
const leastIn = (fields: readonly FieldDef[]): Values =>
  Object.fromEntries(fields.map((f) => [f.key, f.required ? leastOf(f) : LISTS.includes(f.kind) ? [] : null]));
/** A record that has just been begun: required fields only, in its first state. */
export const barest = (type: RecordTypeId): AnyRow => {
  const def: RecordTypeDef = typeById(type);
  const make = maker(def, 0x7777);
  const state = def.states[0]?.key;
  make.add(
    leastIn(fieldsOf(def)) as Parameters<typeof make.add>[0],
    state === undefined ? { entered: '2007-03-01' } : { steps: [[state, '2007-03-01']] },
  );
  const [row] = make.rows();
  if (!row) throw new Error(`no row of ${type}`);
  return row;
};

export interface Marker {
  readonly type: RecordTypeId;
  /** Field, or list and field: 'informants.name'. */
  readonly path: string;
  readonly text: string;
}
/** Every row with a marker in each of its sensitive texts and names. Days are left alone: due lists show those of sensitive matters by design. */
export const marked = (rows: RowsByType = SAMPLE): { readonly rows: RowsByType; readonly markers: readonly Marker[] } => {
  const markers = new Map<string, Marker>();
  let count = 0;
  const markFor = (type: RecordTypeId, path: string): string => {
    const known = markers.get(`${type}/${path}`)?.text;
    if (known !== undefined) return known;
    count += 1;
    const text = `㊙${count}㊙`;
    markers.set(`${type}/${path}`, { type, path, text });
    return text;
  };
  const mark = (type: RecordTypeId, fields: readonly FieldDef[], values: Values, at: string, all: boolean): Values =>
    Object.fromEntries(
      fields.map((f) => {
        const path = at + f.key;
        const secret = all || f.sensitive === true;
        const value = values[f.key];
        if (f.kind === 'children') {
          const list = (value as readonly Values[] | undefined) ?? [];
          const blank = { id: `marked-${f.key}`, ...Object.fromEntries(f.fields.map((c) => [c.key, LISTS.includes(c.kind) ? [] : null])) };
          const there = list.length > 0 || !secret ? list : [blank];
          return [f.key, there.map((child) => ({ ...child, ...mark(type, f.fields, child, `${path}.`, secret) }))];
        }
        if (!secret) return [f.key, value];
        if (f.kind === 'shortText' || f.kind === 'longText' || f.kind === 'docNumber') return [f.key, markFor(type, path)];
        if (f.kind === 'outsiders') return [f.key, [{ name: markFor(type, path), unit: '', post: '' }]];
        return [f.key, value];
      }),
    );
  const changed = new Map<RecordTypeId, readonly AnyRow[]>();
  for (const [type, list] of rows)
    changed.set(
      type,
      list.map((row) => ({ ...row, ...mark(type, fieldsOf(typeById(type)), row, '', false) })),
    );
  return { rows: changed, markers: [...markers.values()] };
};
