/** From records to the text that goes into a template; and the list of fields as plain names, for checking one. */
import type { AnyRow } from '../../records/define';
import { typeById } from '../../records/registry';
import type { PaperContext, PaperDef } from '../papers/define';
import { type Subject, type TemplateField, templateFields } from './fields';

/** Text by name; a list of the same for a loop. */
export interface TemplateValues {
  readonly [name: string]: string | readonly TemplateValues[];
}
/** Names of a level, as plain data that a worker can be given. */
export interface NameTree {
  readonly texts: readonly string[];
  readonly loops: readonly { readonly name: string; readonly inside: NameTree }[];
}
export interface TemplateNames extends NameTree {
  readonly withheld: readonly string[];
}

const treeOf = (fields: readonly TemplateField[]): NameTree => ({
  texts: fields.flatMap((f) => (f.kind === 'text' ? [f.name] : [])),
  loops: fields.flatMap((f) => (f.kind === 'loop' ? [{ name: f.name, inside: treeOf(f.fields) }] : [])),
});
const allFields = (paper: PaperDef): readonly TemplateField[] => templateFields(paper).groups.flatMap((g) => g.fields);
/** Names that a template of the paper may use. */
export const templateNames = (paper: PaperDef): TemplateNames => ({ ...treeOf(allFields(paper)), withheld: templateFields(paper).withheld });

const valuesOf = (fields: readonly TemplateField[], s: Subject, ctx: PaperContext, wanted: ReadonlySet<string> | null): TemplateValues => {
  const out: Record<string, string | readonly TemplateValues[]> = Object.create(null) as Record<string, string>;
  for (const f of fields) {
    if (wanted !== null && !wanted.has(f.name)) continue;
    out[f.name] = f.kind === 'text' ? (f.read(s, ctx) ?? '') : f.each(s, ctx).map((row) => valuesOf(f.fields, row, ctx, wanted));
  }
  return { ...out };
};

/**
 * Values of a paper for its records: one where the paper takes one.
 * @param uses names the template uses; without it everything the paper offers
 * @throws RangeError (Chinese sentence) when there is no record
 */
export const templateValues = (paper: PaperDef, rows: readonly AnyRow[], ctx: PaperContext, uses?: readonly string[]): TemplateValues => {
  const [first] = rows;
  if (!first) throw new RangeError('没有选定记录，请先选一条。');
  const types = paper.of.map(typeById);
  // rows do not name their type, but their numbers begin with its prefix
  const subject = (row: AnyRow, i: number): Subject => ({
    def: types.find((t) => row.no.startsWith(`${t.prefix}-`)) ?? types[0] ?? null,
    values: row,
    n: i + 1,
    rows: [],
  });
  const whole: Subject = paper.takes === 'one' ? subject(first, 0) : { def: null, values: {}, n: 1, rows: rows.map(subject) };
  return valuesOf(allFields(paper), whole, ctx, uses === undefined ? null : new Set(uses));
};
