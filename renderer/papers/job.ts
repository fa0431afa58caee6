/** One export in its steps: papers are made here, files are written by main; both can be stopped. */
import { useRef, useState } from 'react';
import type { Out } from '../../shared/contract/calls';
import type { Result } from '../../shared/contract/errors';
import { call } from '../transport';
import { sentenceOf } from '../ui/feedback';

type Saved = NonNullable<Out<'paper.status'>['saved']>;
export type JobState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making' | 'writing'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly files: number; readonly saved: Saved | null }
  /** `files` were written before. */
  | { readonly kind: 'cancelled'; readonly files: number }
  | { readonly kind: 'failed'; readonly message: string };
type Started = Result<Out<'paper.start'>>;

const ASK_EVERY = 200;
export interface Job {
  readonly state: JobState;
  readonly running: boolean;
  /** @param total papers to make @param begin makes them and asks main to write; null when stopped or there is nothing to write */
  readonly run: (total: number, begin: (onMade: (done: number) => void, stopped: () => boolean) => Promise<Started | null>) => Promise<void>;
  readonly cancel: () => void;
  readonly clear: () => void;
}

export const useJob = (): Job => {
  const [state, set] = useState<JobState>({ kind: 'idle' });
  const stop = useRef(false);
  const job = useRef<string | null>(null);
  const run: Job['run'] = async (total, begin) => {
    stop.current = false;
    job.current = null;
    set({ kind: 'making', done: 0, total });
    try {
      const started = await begin(
        (done) => set({ kind: 'making', done, total }),
        () => stop.current,
      );
      if (started === null) return set(stop.current ? { kind: 'cancelled', files: 0 } : { kind: 'idle' });
      if (!started.ok) return set({ kind: 'failed', message: started.error.message });
      // the dialog was closed
      if (!started.value.started) return set({ kind: 'cancelled', files: 0 });
      job.current = started.value.job;
      if (stop.current) void call('paper.cancel', { job: job.current });
      set(await followed(job.current, (done, of) => set({ kind: 'writing', done, total: of })));
    } catch (e) {
      set({ kind: 'failed', message: sentenceOf(e) });
    }
  };
  return {
    state,
    running: state.kind === 'making' || state.kind === 'writing',
    run,
    cancel: () => {
      stop.current = true;
      if (job.current !== null) void call('paper.cancel', { job: job.current });
    },
    clear: () => set({ kind: 'idle' }),
  };
};

const followed = async (job: string, onDone: (done: number, total: number) => void): Promise<JobState> => {
  for (;;) {
    const status = await call('paper.status', { job });
    if (!status.ok) return { kind: 'failed', message: status.error.message };
    const { state, done, total, message, saved } = status.value;
    if (state === 'done') return { kind: 'done', files: done, saved };
    if (state === 'cancelled') return { kind: 'cancelled', files: done };
    if (state === 'failed') return { kind: 'failed', message: message ?? '没有完成，请再试一次。' };
    onDone(done, total);
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY));
  }
};
