import type { Services } from '../handlers/define';
import { type JobLimits, runJob } from '../jobs/run';

const LIMITS: JobLimits = { timeoutMs: 180_000, heapMb: 2048, outOfMemory: 'tooLarge' };

/**
 * Writer of tables that leaves the main process free: 500,000 cells take seconds, in which no change could be acknowledged.
 * @param worker URL of the built writeWorker.js
 */
export const tableWriter =
  (worker: URL): Services['writeTable'] =>
  (table) =>
    runJob<Uint8Array>(worker, table, LIMITS);
