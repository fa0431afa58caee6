/** What handlers ask of templates: the store, and checking in a worker with limits. */

import { AppError } from '../../../shared/contract/errors';
import { papers } from '../../../shared/documents/papers';
import type { PaperDef } from '../../../shared/documents/papers/define';
import { templateNames } from '../../../shared/documents/templates/values';
import { type TemplateStore, templateStore } from '../files/templateStore';
import { type JobLimits, runJob } from '../jobs/run';
import type { Inspection } from './inspect';
import type { TemplateWork } from './templateWorker';

const LIMITS: JobLimits = { timeoutMs: 20_000, heapMb: 768, outOfMemory: 'tooLarge' };

export interface Templates {
  readonly store: TemplateStore;
  /** The paper of an id. @throws AppError badInput for one that is not there, or may not have an own template */
  readonly paper: (id: string) => PaperDef;
  /** @throws AppError workTimeout, tooLarge, internal */
  readonly inspect: (paper: PaperDef, bytes: Uint8Array, name: string) => Promise<Inspection>;
}

/** @param worker URL of the built templateWorker.js */
export const openTemplates = (dataDir: string, worker: URL, limits: Partial<JobLimits> = {}, list: readonly PaperDef[] = papers): Templates => ({
  store: templateStore(dataDir),
  paper: (id) => {
    const paper = list.find((p) => p.id === id);
    // a version for passing on is checked before it may leave the house; nothing would check an own template
    if (!paper || paper.redacted) throw new AppError('badInput', `no own template for paper ${id}`);
    return paper;
  },
  inspect: (paper, bytes, name) => {
    const work: TemplateWork = { kind: 'check', bytes, name, names: templateNames(paper) };
    return runJob<Inspection>(worker, work, { ...LIMITS, ...limits });
  },
});
