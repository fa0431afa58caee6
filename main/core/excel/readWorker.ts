/** Entry of the worker that reads untrusted workbooks; built into out/main/readWorker.js. */
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkbookContent } from '../handlers/define';
import type { JobAnswer } from '../jobs/run';
import { parseWorkbook } from './parse';

const post = (answer: JobAnswer<WorkbookContent>): void => parentPort?.postMessage(answer);

parseWorkbook(workerData as Uint8Array).then(
  (value) => post({ ok: true, value }),
  (e: unknown) => post({ ok: false, code: 'badWorkbook', detail: String(e).slice(0, 300) }),
);
