/** Entry of the worker that checks and fills templates; built into out/main/templateWorker.js. */
import { parentPort, workerData } from 'node:worker_threads';
import type { TemplateNames, TemplateValues } from '../../../shared/documents/templates/values';
import type { JobAnswer } from '../jobs/run';
import type { PaperPost } from '../papers/jobs';
import { Refusal } from './archive';
import { fillParts } from './fill';
import { type Inspection, inspectTemplate, openTemplate } from './inspect';

interface Template {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly names: TemplateNames;
}
/** check: one JobAnswer<Inspection> · fill: PaperPost for each paper, then how it ended. */
export type TemplateWork =
  | (Template & { readonly kind: 'check' })
  | (Template & { readonly kind: 'fill'; readonly items: readonly TemplateValues[] });

const work = workerData as TemplateWork;
const post = (message: PaperPost | JobAnswer<Inspection>, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(message, transfer);

const fill = (items: readonly TemplateValues[]): void => {
  const { parts, problems } = openTemplate(work.bytes, work.name, work.names);
  const [first] = problems;
  if (first) throw new Refusal(`模板里有 ${problems.length} 处占位符不对，例如“${first.placeholder}”（${first.place}）。请到“文书模板”查看并改正。`);
  for (const [index, values] of items.entries()) {
    const bytes = Uint8Array.from(fillParts(parts, values));
    post({ kind: 'file', index, bytes }, [bytes.buffer]);
  }
  post({ kind: 'end' });
};

if (work.kind === 'check') {
  try {
    post({ ok: true, value: inspectTemplate(work.bytes, work.name, work.names) });
  } catch (e) {
    post({ ok: false, code: 'internal', detail: String(e).slice(0, 300) });
  }
} else {
  try {
    fill(work.items);
  } catch (e) {
    post({ kind: 'failed', message: e instanceof Refusal ? e.message : null, detail: String(e).slice(0, 300) });
  }
}
