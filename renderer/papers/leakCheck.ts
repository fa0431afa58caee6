/** The check that a paper for passing on goes through before it may leave the house. */
import type { DocumentModel } from '../../shared/documents/model';
import type { PaperContext, PaperDef } from '../../shared/documents/papers/define';
import { reportLeakRules } from '../../shared/documents/papers/reportWords';
import { type Leak, type LeakRules, leakRules, leaks } from '../../shared/documents/redact';
import type { AnyRow } from '../../shared/records/define';
import { typeById } from '../../shared/records/registry';

/** A type without rules of its own may name nobody at all. */
const rulesFor = (paper: PaperDef, row: AnyRow, ctx: PaperContext): LeakRules => {
  const [type] = paper.of;
  if (type === undefined || type === 'report') return reportLeakRules(row, ctx);
  return leakRules(typeById(type), row, [], new Map(ctx.rows('cadre').map((c) => [c.id, String(c.name ?? '')])), [ctx.office.name, ctx.office.dept]);
};
/** Findings with their place, [] when the paper may go. */
export const leaksOf = (paper: PaperDef, document: DocumentModel, rows: readonly AnyRow[], ctx: PaperContext): readonly Leak[] =>
  rows.flatMap((row) => leaks(document, rulesFor(paper, row, ctx)));
