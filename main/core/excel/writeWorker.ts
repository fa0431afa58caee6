/** Entry of the worker that writes workbooks; built into out/main/writeWorker.js. */
import { parentPort, workerData } from 'node:worker_threads';
import type { JobAnswer } from '../jobs/run';
import { type Table, writeTable } from './write';

const post = (answer: JobAnswer<Uint8Array>): void => parentPort?.postMessage(answer);

writeTable(workerData as Table).then(
  (value) => post({ ok: true, value }),
  (e: unknown) => post({ ok: false, code: 'internal', detail: String(e).slice(0, 300) }),
);
