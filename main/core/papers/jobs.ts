/** Printing of many or long papers beside the main loop: a worker makes the files, this writes them as they come. */
import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Out } from '../../../shared/contract/calls';
import { AppError, ERRORS } from '../../../shared/contract/errors';
import { type FontChoice, STANDARD_FONTS } from '../../../shared/documents/layout';
import type { DocumentModel } from '../../../shared/documents/model';
import type { TemplateNames, TemplateValues } from '../../../shared/documents/templates/values';
import { failureOf } from '../dispatch';
import { atomicWrite } from '../files/atomicWrite';
import { freePath } from '../files/freeName';
import { safeName } from '../files/safeName';
import type { SavedFiles } from '../files/savedFiles';
import type { Host } from '../host';
import type { TemplateWork } from '../templates/templateWorker';

export type PaperPost =
  | { readonly kind: 'file'; readonly index: number; readonly bytes: Uint8Array }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly message: string | null; readonly detail: string };
/** What the worker of our own papers is given. */
export interface PaperWork {
  readonly documents: readonly DocumentModel[];
  readonly fonts: FontChoice;
}
type Status = Out<'paper.status'>;

/** Bytes, file name and allowed names of an own template. */
export interface TemplateFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly names: TemplateNames;
}
export interface TemplateItem {
  readonly fileName: string;
  readonly values: TemplateValues;
}

export interface PaperJobs {
  /**
   * Ask where to save and begin. One document is one file; several are a folder with a file each.
   * @returns id of the job, null when the user cancelled the dialog @throws file errors of the folder
   */
  start(documents: readonly DocumentModel[], name: string): Promise<string | null>;
  /** As `start`, but filled into a unit's own template: a file for each item. */
  fill(template: TemplateFile, items: readonly TemplateItem[], name: string): Promise<string | null>;
  /** One paper as bytes, made in the worker. @throws RangeError (Chinese sentence) when it cannot be printed, AppError otherwise */
  print(document: DocumentModel): Promise<Uint8Array>;
  /** @throws AppError badInput for an id that is not known */
  status(id: string): Status;
  /** Files already written stay. */
  cancel(id: string): void;
}

/** Jobs whose end may still be asked for. */
const KEEP = 20;
const HEAP_MB = 2048;

/** Nothing of the surroundings is needed, so nothing is given. */
const startWorker = (worker: URL, data: unknown): Worker =>
  new Worker(worker, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB }, env: {}, execArgv: [], stdin: false });

const sentenceOf = (e: unknown): string => {
  const failure = failureOf(e);
  return failure.ok ? ERRORS.internal : failure.error.message;
};

interface Job {
  status: Status;
  stop: () => void;
}

/** Longest wait for the next file of a template, ms; printing our own papers has no such limit. */
const TEMPLATE_PATIENCE = 60_000;

interface Work {
  readonly worker: URL;
  readonly data: unknown;
  /** File name of each paper, without extension. */
  readonly names: readonly string[];
  readonly patience?: number;
}

interface Parts {
  readonly host: Host;
  readonly saved: SavedFiles;
  /** Fonts chosen in the settings; default those of the standard. */
  readonly fonts?: () => FontChoice;
}
/** @param worker URL of the built paperWorker.js @param templateWorker of templateWorker.js */
export const paperJobs = ({ host, saved, fonts = () => STANDARD_FONTS }: Parts, worker: URL, templateWorker: URL): PaperJobs => {
  const jobs = new Map<string, Job>();

  const run = (work: Work, write: (index: number, bytes: Uint8Array) => Promise<string>): string => {
    const id = randomUUID();
    const total = work.names.length;
    const thread = startWorker(work.worker, work.data);
    const job: Job = {
      status: { state: 'running', done: 0, total, message: null, saved: null },
      stop: () => end('cancelled', null),
    };
    const end = (state: Status['state'], message: string | null): void => {
      if (job.status.state !== 'running') return;
      job.status = { ...job.status, state, message };
      clearTimeout(timer);
      void thread.terminate();
    };
    let timer: NodeJS.Timeout | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      if (work.patience !== undefined && job.status.state === 'running') timer = setTimeout(() => end('failed', ERRORS.workTimeout), work.patience);
    };
    wait();
    let writing: Promise<void> = Promise.resolve();
    thread.on('message', (post: PaperPost) => {
      wait();
      writing = writing
        .then(async () => {
          if (job.status.state !== 'running') return;
          if (post.kind === 'failed') return end('failed', post.message ?? ERRORS.internal);
          if (post.kind === 'end') return end('done', null);
          const path = await write(post.index, post.bytes);
          job.status = {
            ...job.status,
            done: job.status.done + 1,
            saved: {
              id: saved.add(path),
              fileName: basename(total > 1 ? dirname(path) : path),
              place: host.placeName(total > 1 ? dirname(path) : path),
            },
          };
        })
        .catch((e: unknown) => end('failed', sentenceOf(e)));
    });
    thread.on('error', (e: NodeJS.ErrnoException) => end('failed', e.code === 'ERR_WORKER_OUT_OF_MEMORY' ? ERRORS.tooLarge : ERRORS.internal));
    thread.on('exit', () => void writing.then(() => end('failed', ERRORS.internal)));
    jobs.set(id, job);
    for (const [old, { status }] of jobs) if (jobs.size > KEEP && status.state !== 'running') jobs.delete(old);
    return id;
  };

  const begin = async (work: Work, name: string): Promise<string | null> => {
    if (work.names.length === 0) throw new AppError('badInput', 'no documents');
    if (work.names.length === 1) {
      const path = await host.chooseSavePath(`${safeName(name)}.docx`, { name: 'Word 文档', extension: 'docx' });
      return path === null
        ? null
        : run(work, async (_i, bytes) => {
            await atomicWrite(path, bytes);
            return path;
          });
    }
    const folder = await host.chooseFolder(safeName(name));
    if (folder === null) return null;
    return run(work, async (i, bytes) => {
      const path = await freePath(folder, safeName(work.names[i] ?? String(i + 1)), 'docx');
      await atomicWrite(path, bytes);
      return path;
    });
  };

  return {
    start: (documents, name) =>
      begin({ worker, data: { documents, fonts: fonts() } satisfies PaperWork, names: documents.map((d) => d.fileName) }, name),
    fill: (template, items, name) => {
      const data: TemplateWork = { kind: 'fill', ...template, items: items.map((i) => i.values) };
      return begin({ worker: templateWorker, data, names: items.map((i) => i.fileName), patience: TEMPLATE_PATIENCE }, name);
    },
    print: async (document) => {
      const thread = startWorker(worker, { documents: [document], fonts: fonts() } satisfies PaperWork);
      try {
        return await new Promise<Uint8Array>((resolve, reject) => {
          thread.once('message', (post: PaperPost) => {
            if (post.kind === 'file') resolve(post.bytes);
            else reject(post.kind === 'failed' && post.message !== null ? new RangeError(post.message) : new AppError('internal', 'no paper'));
          });
          thread.once('error', (e: NodeJS.ErrnoException) => reject(new AppError(e.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooLarge' : 'internal')));
          thread.once('exit', () => reject(new AppError('internal', 'worker ended')));
        });
      } finally {
        await thread.terminate();
      }
    },
    status: (id) => {
      const job = jobs.get(id);
      if (!job) throw new AppError('badInput', 'no such job');
      return job.status;
    },
    cancel: (id) => jobs.get(id)?.stop(),
  };
};
