import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeLine, GENESIS, hashOf, type JournalRecord } from './line';
import { readLines } from './readLines';

/** One file of the journal. */
export interface Part {
  readonly path: string;
  readonly number: number;
  /** Bytes that were verified. */
  size: number;
  /** First sequence in the part; 0 while it is empty. */
  firstSeq: number;
}

/** What reading the whole journal found. */
export interface Verified {
  readonly parts: Part[];
  readonly seq: number;
  readonly tail: JournalRecord | null;
  /** Last counts and schema seen on a line. */
  readonly counts: Readonly<Record<string, number>>;
  readonly schema: number | null;
  readonly prevHash: string;
  /** A last line that was cut off while being written: where it begins. Never an acknowledged one. */
  readonly torn: { readonly path: string; readonly offset: number } | null;
  /** First damage, in words for the log; null when the journal is whole. */
  readonly damage: string | null;
}

export const partName = (n: number): string => `${String(n).padStart(6, '0')}.jsonl`;
const PART = /^(\d{6,})\.jsonl$/;

/** Part files of the folder in order; an absent folder has none. */
export const listParts = async (folder: string): Promise<Part[]> => {
  const names = await readdir(folder).catch((e: NodeJS.ErrnoException) => {
    if (e.code === 'ENOENT') return [] as string[];
    throw e;
  });
  return names
    .flatMap((name) => {
      const number = Number(PART.exec(name)?.[1] ?? Number.NaN);
      return Number.isInteger(number) ? [{ path: join(folder, name), number, size: 0, firstSeq: 0 }] : [];
    })
    .sort((a, b) => a.number - b.number);
};

/**
 * Read every part, check CRC, hash chain and sequence of every line. Nothing is changed on disk.
 * Verification stops at the first damage; what stands before it is good and stays readable.
 */
export const verifyJournal = async (folder: string): Promise<Verified> => {
  const parts = await listParts(folder);
  let tail: JournalRecord | null = null;
  let prevHash = GENESIS;
  let counts: Readonly<Record<string, number>> = {};
  let schema: number | null = null;
  const result = (damage: string | null, torn: Verified['torn'] = null): Verified => ({
    parts,
    seq: tail?.seq ?? 0,
    tail,
    counts,
    schema,
    prevHash,
    torn,
    damage,
  });
  for (const [i, part] of parts.entries()) {
    const where = `part ${part.number}`;
    if (part.number !== i + 1) return result(`${where}: part ${i + 1} is missing`);
    for await (const { bytes, offset, terminated } of readLines(part.path)) {
      if (!terminated) {
        const last = i === parts.length - 1;
        // A crash leaves the beginning of a line. A whole line whose newline was changed is damage, not a torn line.
        const newlineChanged = decodeLine(bytes.subarray(0, -1), prevHash) !== undefined;
        if (!last || newlineChanged) return result(`${where}: unfinished line at byte ${offset}`);
        return result(null, { path: part.path, offset });
      }
      const record = decodeLine(bytes, prevHash);
      if (!record) return result(`${where}: line at byte ${offset} does not verify`);
      if (record.seq !== (tail?.seq ?? 0) + 1) return result(`${where}: sequence ${record.seq} at byte ${offset} does not follow`);
      tail = record;
      prevHash = hashOf(bytes);
      if (record.counts) counts = record.counts;
      schema = record.schema ?? schema;
      part.size = offset + bytes.length + 1;
      if (part.firstSeq === 0) part.firstSeq = record.seq;
    }
  }
  return result(null);
};

/** Bytes of all part files as they are on disk. */
export const bytesOf = async (parts: readonly Part[]): Promise<number> => {
  const sizes = await Promise.all(parts.map(async (p) => (await stat(p.path)).size));
  return sizes.reduce((a, b) => a + b, 0);
};
