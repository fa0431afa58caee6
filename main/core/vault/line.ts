import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What one line of the journal says. */
export interface JournalRecord {
  readonly seq: number;
  readonly epoch: string;
  /** ISO time at which main wrote the line. */
  readonly at: string;
  /** JSON text of the change, kept as text so that both sides hash the same bytes. */
  readonly body: string;
  /** On the last line of every append: row counts and schema version after it, so that the ledger can be rebuilt. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly schema?: number;
}

/** Hash before the first line of a journal. */
export const GENESIS = '0'.repeat(64);
const CRC = 8;
const HEAD = CRC + 1 + 64 + 1;

const crcHex = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(CRC, '0');

/** sha-256 of a line without its newline, in lower-case hex. */
export const hashOf = (line: Uint8Array): string => createHash('sha256').update(line).digest('hex');

/** `crc32hex SP prevHash SP json` (no newline); the CRC covers all that follows it. */
export const encodeLine = (record: JournalRecord, prevHash: string): Buffer => {
  const rest = Buffer.from(`${prevHash} ${JSON.stringify(record)}`);
  return Buffer.concat([Buffer.from(`${crcHex(rest)} `), rest]);
};

const isRecord = (v: unknown): v is JournalRecord => {
  if (typeof v !== 'object' || v === null) return false;
  const r = v as Partial<Record<keyof JournalRecord, unknown>>;
  return (
    Number.isSafeInteger(r.seq) && (r.seq as number) > 0 && typeof r.epoch === 'string' && typeof r.at === 'string' && typeof r.body === 'string'
  );
};

/** The record of a line (without newline), or undefined when CRC, form or chain do not hold. */
export const decodeLine = (line: Buffer, prevHash: string | null): JournalRecord | undefined => {
  if (line.length <= HEAD || line[CRC] !== 0x20 || line[HEAD - 1] !== 0x20) return undefined;
  if (line.toString('latin1', 0, CRC) !== crcHex(line.subarray(CRC + 1))) return undefined;
  if (prevHash !== null && line.toString('latin1', CRC + 1, HEAD - 1) !== prevHash) return undefined;
  try {
    const value: unknown = JSON.parse(line.toString('utf8', HEAD));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
