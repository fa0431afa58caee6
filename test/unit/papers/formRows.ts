/** Rows for the tests of forms: those of the sample city, made-up ones where it has none, bare ones and ones with the longest texts. */
import type { DocumentModel } from '../../../shared/documents/model';
import type { PaperContext } from '../../../shared/documents/papers/define';
import { type AnyRow, type FieldDef, fieldsOf, META_KEYS, type RecordTypeDef } from '../../../shared/records/define';
import { blankFields } from '../../../shared/records/kinds/values';
import { type RecordTypeId, recordTypes } from '../../../shared/records/registry';
import { DEADLINE_RULES } from '../../../shared/rules/deadlines';
import { THRESHOLDS } from '../../../shared/rules/thresholds';
import { makeCalendar } from '../../../shared/rules/workdays';
import { namesOf, sampleRows } from '../../../shared/sample/city';

export const sample = sampleRows();
export const live = (type: RecordTypeId): readonly AnyRow[] => (sample.get(type) ?? []).filter((r) => !r.deletedAt);
export const found = (type: RecordTypeId, is: (r: AnyRow) => boolean = () => true): AnyRow => {
  const row = live(type).find(is);
  if (!row) throw new Error(`no such sample row of ${type}`);
  return row;
};
export const defOf = (type: RecordTypeId): RecordTypeDef => {
  const def = recordTypes.find((t) => t.id === type);
  if (!def) throw new Error(`no type ${type}`);
  return def;
};
/** A row with nothing but what is given. */
export const bare = (type: RecordTypeId, fields: Readonly<Record<string, unknown>> = {}): AnyRow => {
  const some = found('inquiry');
  const def = defOf(type);
  return {
    ...(Object.fromEntries(META_KEYS.map((k) => [k, some[k]])) as unknown as AnyRow),
    ...blankFields(def),
    id: `${type}-bare`,
    no: `${def.prefix}-2026-0001`,
    state: def.states[0]?.key ?? null,
    refCadres: typeof fields.cadre === 'string' ? [fields.cadre] : [],
    refUnits: [],
    refRecords: [],
    extensions: [],
    ...fields,
  } as AnyRow;
};
/** The first cadres of the sample, by order. */
export const cadreAt = (i: number): AnyRow => {
  const row = live('cadre')[i];
  if (!row) throw new Error('not enough cadres');
  return row;
};
export const nameAt = (i: number): string => String(cadreAt(i).name);

/** Context of the sample city with further rows added. */
export const contextOf = (more: Readonly<Partial<Record<RecordTypeId, readonly AnyRow[]>>> = {}): PaperContext => {
  const rowsOf = (type: RecordTypeId): readonly AnyRow[] => [...live(type), ...(more[type] ?? [])];
  const byId = new Map(recordTypes.flatMap((t) => rowsOf(t.id)).map((r) => [r.id, r]));
  return {
    office: { city: '安澜市', name: '中共安澜市委组织部', dept: '干部监督科', operator: '周敏' },
    names: namesOf(new Map(recordTypes.map((t) => [t.id, rowsOf(t.id)]))),
    today: '2026-03-01',
    calendar: makeCalendar(),
    rules: DEADLINE_RULES,
    thresholds: THRESHOLDS,
    cadre: (id) => byId.get(id),
    unit: (id) => byId.get(id),
    rows: rowsOf,
  };
};

/** Longest text of a field, `sentence` over and over; whole texts only for short fields. */
const LONGEST = { shortText: 200, longText: 3000, docNumber: 60 } as const;
const filled = (field: FieldDef, sentence: string): unknown => {
  const repeat = (n: number): string => sentence.repeat(Math.ceil(n / sentence.length)).slice(0, n);
  switch (field.kind) {
    case 'shortText':
      return repeat(Math.min(field.max ?? LONGEST.shortText, LONGEST.shortText));
    case 'longText':
      return repeat(Math.min(field.max ?? LONGEST.longText, LONGEST.longText));
    case 'docNumber':
      return '安组干监函询字〔2026〕1234号';
    case 'date':
      return field.precision === 'year' ? '2026' : field.precision === 'month' ? '2026-12' : '2026-12-31';
    case 'number':
      return Math.min(field.max ?? 9999, 9999);
    case 'choice':
      return [...field.options.codes].sort((a, b) => b.label.length - a.label.length)[0]?.value ?? null;
    case 'choices':
      return field.options.codes.slice(0, 6).map((c) => c.value);
    case 'flag':
      return true;
    case 'cadre':
      return cadreAt(0).id;
    case 'cadres':
      return [cadreAt(0).id];
    case 'unit':
      return live('unit')[0]?.id ?? null;
    case 'units':
      return [live('unit')[0]?.id];
    case 'outsiders':
    case 'record':
      return field.kind === 'record' ? null : [];
    case 'attachments':
      return [{ id: 'a', name: `${repeat(40)}.pdf`, size: 1, sha256: '0' }];
    case 'children':
      return [1, 2, 3].map((i) => ({ id: `c${i}`, ...Object.fromEntries(field.fields.map((f) => [f.key, filled(f, sentence)])) }));
  }
};
/** Every field filled, texts as long as they may be (long texts up to 3000 characters). */
export const longest = (type: RecordTypeId, more: Readonly<Record<string, unknown>> = {}, sentence = '情况说明文字较长需要多行排印，'): AnyRow => {
  const def = defOf(type);
  return bare(type, { ...Object.fromEntries(fieldsOf(def).map((f) => [f.key, filled(f, sentence)])), ...more, id: `${type}-long` });
};
export const pagesOf = (model: DocumentModel): number => model.sections.length;
