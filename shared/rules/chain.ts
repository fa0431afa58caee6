/**
 * The chain 来源 → 措施 → 整改 → 结果 → 运用 (handbook §2.3): one link mechanism between records. The later record points at the
 * earlier one by a field of kind 'record'; both ends are read from the derived header `refRecords`. Withdrawing a source
 * never deletes what followed from it.
 */
import { codeFor } from '../codes/define';
import { valuesAt } from '../query/query';
import type { AnyRow, FieldDef, RecordRef, RecordTypeDef } from '../records/define';
import { fieldsOf } from '../records/define';
import { blankFields, emptyOf, isEmpty } from '../records/kinds/values';

export const refKey = (ref: RecordRef): string => `${ref.type}/${ref.id}`;
export const parseRef = (key: string): RecordRef => {
  const at = key.indexOf('/');
  return { type: key.slice(0, at), id: key.slice(at + 1) };
};

/** The field of `to` that can point back at a record of type `from`. */
export const linkField = (to: RecordTypeDef, from: RecordTypeDef): FieldDef | undefined =>
  fieldsOf(to).find((f) => f.kind === 'record' && f.targets.includes(from.id));

/** C01 code of a record type where it is not the type's own id (handbook §2.3). */
const SOURCE_WORD: Readonly<Record<string, string>> = {
  report: 'verification',
  teamAssessment: 'annualAssessment',
  // 证照 and 备案 are kept and checked together with the 审查 of trips
  certificate: 'exitReview',
  exitFiling: 'exitReview',
  // what comes up when a probation or term ends is known from daily work
  periodicTask: 'daily',
};
/**
 * Where a follow-up comes from, as a code of C01. A measure passes its own source on (what comes after a 函询 still goes back to the 信访 it
 * came from); any other type is the source itself. Null: the follow-up's form asks.
 */
const sourceCode = (from: RecordTypeDef, row: AnyRow, options: Extract<FieldDef, { kind: 'choice' }>['options']): string | null => {
  if (fieldsOf(from).some((f) => f.key === 'source' && f.kind === 'choice')) return isEmpty(row.source) ? null : String(row.source);
  return codeFor(options, SOURCE_WORD[from.id] ?? from.id) ?? null;
};

/** Child rows in the shape of the other type: common fields kept, the rest empty, ids of their own. */
const reshaped = (fields: readonly FieldDef[], rows: unknown, newId: () => string): readonly Record<string, unknown>[] =>
  (rows as readonly Record<string, unknown>[]).map((r) => ({
    ...Object.fromEntries(fields.map((f) => [f.key, r[f.key] ?? emptyOf(f)])),
    id: newId(),
  }));

/** Cadres a record is about: one, several (child rows), or none. */
export const subjectsOf = (def: RecordTypeDef, row: AnyRow): readonly string[] =>
  def.subject === null ? [] : [...new Set(valuesAt(row, def.subject).filter((v): v is string => typeof v === 'string'))];

/**
 * Field values of a follow-up: the link, the source code, the cadre, and the fields marked `carry` that both types have.
 * Snapshots (时任职务) are taken anew; the follow-up happens on another day.
 * @param cadreId the person it is about when the source names several
 * @param newId makes ids for carried child rows
 */
export const followUpValues = (
  from: RecordTypeDef,
  row: AnyRow,
  to: RecordTypeDef,
  cadreId: string | null,
  newId: () => string,
): Record<string, unknown> => {
  const out: Record<string, unknown> = blankFields(to);
  const own = new Map(fieldsOf(from).map((f) => [f.key, f]));
  for (const f of fieldsOf(to)) {
    const twin = own.get(f.key);
    if (f.carry && twin?.kind === f.kind && !isEmpty(row[f.key]))
      out[f.key] = f.kind === 'children' ? reshaped(f.fields, row[f.key], newId) : row[f.key];
  }
  const link = linkField(to, from);
  if (link) out[link.key] = { type: from.id, id: row.id };
  const source = fieldsOf(to).find((f) => f.key === 'source' && f.kind === 'choice');
  if (source?.kind === 'choice') {
    const code = sourceCode(from, row, source.options);
    if (code !== null) out[source.key] = code;
  }
  const person = cadreId ?? subjectsOf(from, row)[0] ?? null;
  const subject = to.subject === null || to.subject.includes('.') ? undefined : fieldsOf(to).find((f) => f.key === to.subject);
  if (subject?.kind === 'cadre' && person !== null) out[subject.key] = person;
  return out;
};
