import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from '../../../shared/contract/errors';

export interface JobLimits {
  /** ms of wall time */
  readonly timeoutMs: number;
  /** MB of JavaScript heap */
  readonly heapMb: number;
  /** Answer when the heap limit is reached. */
  readonly outOfMemory: ErrorCode;
  readonly signal?: AbortSignal;
}
/** What a worker posts back: its result, or the error it wants the user to see. */
export type JobAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: ErrorCode; readonly detail: string };

/**
 * Run a worker file once, with limits, and end it whatever happens.
 * @param worker URL of the built worker file; it gets `input` as workerData and posts one JobAnswer
 * @throws AppError workTimeout, cancelled, `outOfMemory`, the worker's own code, or internal
 */
export const runJob = async <T>(worker: URL, input: unknown, limits: JobLimits): Promise<T> => {
  if (limits.signal?.aborted) throw new AppError('cancelled');
  const thread = new Worker(worker, {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    // Nothing of the surroundings is needed, so nothing is given.
    env: {},
    execArgv: [],
    stdin: false,
  });
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      timer = setTimeout(() => reject(new AppError('workTimeout', `${limits.timeoutMs} ms`)), limits.timeoutMs);
      onAbort = () => reject(new AppError('cancelled'));
      limits.signal?.addEventListener('abort', onAbort, { once: true });
      thread.once('message', (answer: JobAnswer<T>) => {
        if (answer.ok) resolve(answer.value);
        else reject(new AppError(answer.code, answer.detail));
      });
      thread.once('error', (e: NodeJS.ErrnoException) =>
        reject(e.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new AppError(limits.outOfMemory, 'heap limit of the worker') : e),
      );
      thread.once('exit', (code) => reject(new Error(`worker ended with ${code} without an answer`)));
    });
  } finally {
    clearTimeout(timer);
    if (onAbort) limits.signal?.removeEventListener('abort', onAbort);
    await thread.terminate();
  }
};
