/** Printing through a unit's own template: which papers have one, values for their records, and the job that fills them. */
import type { Out } from '../../../shared/contract/calls';
import type { PaperContext, PaperDef } from '../../../shared/documents/papers/define';
import { templateValues } from '../../../shared/documents/templates/values';
import type { AnyRow } from '../../../shared/records/define';
import { call } from '../../transport';

export type OwnTemplate = Out<'template.list'>['templates'][number];

/** Own templates by paper id. @throws Error whose message is a sentence for the user */
export const ownTemplates = async (): Promise<ReadonlyMap<string, OwnTemplate>> => {
  const r = await call('template.list', {});
  if (!r.ok) throw new Error(r.error.message);
  return new Map(r.value.templates.map((t) => [t.paper, t]));
};

/** One file: the records of one paper (a single one where the paper takes one). */
export interface FillItem {
  /** Without extension. */
  readonly fileName: string;
  readonly rows: readonly AnyRow[];
}
/** The name our own paper would have; the label where it cannot be made from these rows. */
export const paperFileName = (paper: PaperDef, rows: readonly AnyRow[], ctx: PaperContext): string => {
  try {
    return paper.make(rows, ctx, {}).fileName;
  } catch {
    return paper.label;
  }
};

/**
 * Fill the paper's own template: one item is one file, several are a folder.
 * @returns id of the job for paper.status and paper.cancel; null when the user closed the save dialog
 * @throws Error whose message is a sentence for the user
 */
export const fillTemplate = async (
  paper: PaperDef,
  template: OwnTemplate,
  items: readonly FillItem[],
  ctx: PaperContext,
  name: string,
): Promise<string | null> => {
  const r = await call('template.fill', {
    paper: paper.id,
    name: name.slice(0, 120),
    items: items.map((i) => ({ fileName: i.fileName.slice(0, 120), values: templateValues(paper, i.rows, ctx, template.uses) })),
  });
  if (!r.ok) throw new Error(r.error.message);
  return r.value.started ? r.value.job : null;
};

/**
 * Wait until a job of papers has ended.
 * @throws Error with its sentence when it failed
 */
export const jobEnded = async (job: string): Promise<Out<'paper.status'>> => {
  for (;;) {
    const r = await call('paper.status', { job });
    if (!r.ok) throw new Error(r.error.message);
    if (r.value.state === 'failed') throw new Error(r.value.message ?? '没有完成，请再试一次。');
    if (r.value.state !== 'running') return r.value;
    await new Promise((f) => setTimeout(f, 150));
  }
};
