import { readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import { atomicWrite } from '../files/atomicWrite';

const ledgerSchema = z.strictObject({
  /** Which database this is; null before the first change. */
  epoch: z.string().min(1).max(64).nullable(),
  /** Highest acknowledged sequence. */
  seq: z.int().min(0),
  /** Rows per table after that change. */
  counts: z.record(z.string(), z.int().min(0)),
  /** Schema version of the database. */
  schema: z.int().positive().nullable(),
  /** ISO time of the last acknowledged append. */
  lastAppendAt: z.string().nullable(),
});
export type Ledger = z.infer<typeof ledgerSchema>;

export const EMPTY_LEDGER: Ledger = { epoch: null, seq: 0, counts: {}, schema: null, lastAppendAt: null };

/**
 * Read the ledger. An absent file is the empty ledger; a damaged one is renamed to `…broken-<time>.json`, never
 * overwritten, and read as absent (the journal then tells everything it knew).
 * @returns the ledger, and the sentence for the user when the file had to be set aside
 */
export const readLedger = async (path: string, now: Date = new Date()): Promise<{ ledger: Ledger; notice: string | null }> => {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === 'ENOENT') return { ledger: EMPTY_LEDGER, notice: null };
    throw e;
  }
  try {
    return { ledger: ledgerSchema.parse(JSON.parse(text)), notice: null };
  } catch {
    await rename(path, path.replace(/\.json$/, `.broken-${now.toISOString().replace(/[:.]/g, '')}.json`));
    return { ledger: EMPTY_LEDGER, notice: '账目校验文件损坏，已根据变更日志重新生成；损坏的文件已另存，没有删除。' };
  }
};

/** Write the ledger atomically. */
export const writeLedger = (path: string, ledger: Ledger): Promise<void> => atomicWrite(path, `${JSON.stringify(ledger)}\n`);
