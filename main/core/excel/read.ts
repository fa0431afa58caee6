import { MAX_WORKBOOK } from '../../../shared/contract/calls';
import { AppError } from '../../../shared/contract/errors';
import type { Services, WorkbookContent } from '../handlers/define';
import { type JobLimits, runJob } from '../jobs/run';
import { sniffWorkbook } from './sniff';
import { checkWorkbookZip } from './zipDirectory';

const LIMITS: JobLimits = { timeoutMs: 10_000, heapMb: 768, outOfMemory: 'workbookTooBig' };

/**
 * Reader of untrusted workbooks: what can be told from the outside is refused here, the rest is parsed in a worker.
 * @param worker URL of the built readWorker.js
 */
export const workbookReader =
  (worker: URL, limits: Partial<JobLimits> = {}): Services['readWorkbook'] =>
  async (bytes, name) => {
    if (bytes.length > MAX_WORKBOOK) throw new AppError('tooLarge', `${bytes.length} bytes`);
    sniffWorkbook(bytes, name);
    checkWorkbookZip(bytes);
    return runJob<WorkbookContent>(worker, bytes, { ...LIMITS, ...limits });
  };
