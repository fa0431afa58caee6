/** zod schema of a row, from its declaration. Used before every write, on import and on restore. */
import { z } from 'zod';
import { isDate, precisionOf, RANK } from '../../rules/dates';
import type { FieldDef, FieldKind, RecordTypeDef } from '../define';
import { fieldsOf } from '../define';
import { isEmpty, isListKind } from './values';

const id = z.string().min(1).max(64);
type Builder = (field: FieldDef) => z.ZodType;
const builders = {
  shortText: (f) => z.string().max(f.kind === 'shortText' ? (f.max ?? 200) : 200),
  longText: (f) => z.string().max(f.kind === 'longText' ? (f.max ?? 20_000) : 20_000),
  date: (f) =>
    z.string().refine((d) => isDate(d) && (f.kind !== 'date' || f.coarse === true || RANK[precisionOf(d)] >= RANK[f.precision]), '日期不对'),
  number: (f) => {
    let n = z.number();
    if (f.kind === 'number' && f.min !== undefined) n = n.min(f.min);
    if (f.kind === 'number' && f.max !== undefined) n = n.max(f.max);
    return n;
  },
  // An unknown code is kept (a newer dictionary may have written it); the form offers known ones only.
  choice: () => z.string().min(1).max(60),
  choices: () => z.array(z.string().min(1).max(60)).max(200),
  flag: () => z.boolean(),
  cadre: () => id,
  cadres: () => z.array(id).max(5000),
  unit: () => id,
  units: () => z.array(id).max(5000),
  record: () => z.strictObject({ type: z.string().min(1).max(60), id }),
  outsiders: () => z.array(z.strictObject({ name: z.string().max(100), unit: z.string().max(200), post: z.string().max(200) })).max(500),
  children: (f) => z.array(f.kind === 'children' ? z.strictObject({ id, ...shapeOf(f.fields) }) : z.never()).max(5000),
  docNumber: () => z.string().max(80),
  attachments: () =>
    z.array(z.strictObject({ id, name: z.string().max(260), size: z.number().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })).max(200),
} as const satisfies Record<FieldKind, Builder>;

const shapeOf = (fields: readonly FieldDef[]): Record<string, z.ZodType> =>
  Object.fromEntries(fields.map((f) => [f.key, isListKind(f.kind) ? builders[f.kind](f) : builders[f.kind](f).nullable()]));

const meta = {
  id,
  no: z.string().max(40),
  rev: z.int().min(0),
  state: z.string().max(60).nullable(),
  stateLog: z
    .array(z.strictObject({ state: z.string().max(60), date: z.string().refine(isDate), note: z.string().max(2000), at: z.string().max(40) }))
    .max(500),
  extensions: z
    .array(
      z.strictObject({
        done: z.string().max(120),
        item: id.nullable(),
        rule: z.string().max(60),
        version: z.int().nullable(),
        from: z.string().refine(isDate),
        to: z.string().refine(isDate),
        reason: z.string().min(1).max(500),
        approvedBy: z.string().max(100),
        date: z.string().refine(isDate),
        at: z.string().max(40),
      }),
    )
    .max(500),
  createdAt: z.string().max(40),
  updatedAt: z.string().max(40),
  deletedAt: z.string().max(40).nullable(),
  origin: z.enum(['user', 'import', 'sample']),
  batchId: z.string().max(64).nullable(),
  v: z.int().positive(),
  refCadres: z.array(id),
  refUnits: z.array(id),
  refRecords: z.array(z.string().max(130)),
  onDate: z.string().nullable(),
};
const cache = new Map<string, z.ZodType>();
/** Schema of a whole stored row of this type. */
export const rowSchema = (def: RecordTypeDef): z.ZodType => {
  const known = cache.get(def.id);
  if (known) return known;
  const made = z.strictObject({ ...meta, ...shapeOf(fieldsOf(def)) });
  cache.set(def.id, made);
  return made;
};

export interface Problem {
  /** Field key, or 'attendees.2.cadre' inside child rows. */
  readonly path: string;
  readonly message: string;
}
/** Field-by-field problems of a draft in sentences for the form; [] when it may be saved. */
export const problemsOf = (def: RecordTypeDef, values: Readonly<Record<string, unknown>>): readonly Problem[] => {
  const found: Problem[] = [];
  const walk = (fields: readonly FieldDef[], row: Readonly<Record<string, unknown>>, at: string): void => {
    for (const f of fields) {
      const v = row[f.key];
      const path = at + f.key;
      if (isEmpty(v)) {
        if (f.required) found.push({ path, message: `请填写${f.label}` });
        continue;
      }
      if (f.kind === 'children') {
        (v as readonly Record<string, unknown>[]).forEach((child, i) => {
          walk(f.fields, child, `${path}.${i}.`);
        });
        continue;
      }
      const r = builders[f.kind](f).safeParse(v);
      if (!r.success) found.push({ path, message: reasonOf(f, v) });
    }
  };
  walk(fieldsOf(def), values, '');
  return found;
};

const reasonOf = (f: FieldDef, v: unknown): string => {
  if (f.kind === 'date') return `${f.label}“${String(v)}”不是有效日期，请改正`;
  if (f.kind === 'number') return `${f.label}应在 ${f.min ?? '不限'} 到 ${f.max ?? '不限'} 之间`;
  if (typeof v === 'string') return `${f.label}太长（${v.length} 字），请删短`;
  return `${f.label}的内容不符合要求，请重新填写`;
};
