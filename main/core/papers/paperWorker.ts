/** Entry of the worker that prints papers; built into out/main/paperWorker.js. Posts each file as it is made, then how it ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { printWord } from '../word/index';
import type { PaperPost, PaperWork } from './jobs';

const post = (message: PaperPost, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(message, transfer);

async function run({ documents, fonts }: PaperWork): Promise<void> {
  for (const [index, document] of documents.entries()) {
    const bytes = Uint8Array.from(await printWord(document, fonts));
    post({ kind: 'file', index, bytes }, [bytes.buffer]);
  }
  post({ kind: 'end' });
}

run(workerData as PaperWork).catch((e: unknown) =>
  // RangeError is the printer's own sentence for the user
  post({ kind: 'failed', message: e instanceof RangeError ? e.message : null, detail: String(e).slice(0, 300) }),
);
