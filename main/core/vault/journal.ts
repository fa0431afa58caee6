import { type FileHandle, mkdir, open, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/contract/errors';
import { syncFolder } from '../files/atomicWrite';
import { decodeLine, encodeLine, hashOf, type JournalRecord } from './line';
import { readLines } from './readLines';
import { bytesOf, type Part, partName, type Verified, verifyJournal } from './verify';

/** A new part is begun once the last one has this many bytes. */
export const PART_BYTES = 32 << 20;
/** Answers of `read` stop soon after this many bytes. */
const READ_BYTES = 4 << 20;

export interface JournalEntry {
  readonly seq: number;
  readonly body: string;
}
export interface JournalOptions {
  readonly partBytes?: number;
  readonly now?: () => Date;
}

/**
 * Append-only journal of committed changes in `<folder>/NNNNNN.jsonl`. Not re-entrant: the vault queues its calls.
 * `seq` must follow on by one; the vault sorts out repeats and gaps.
 */
export class Journal {
  #handle: FileHandle | null = null;
  /** Set when a failed write may have left half a line behind the good bytes. */
  #dirty = false;
  /** Where the last read stopped, so that reading page by page is one pass. */
  #cursor: { seq: number; part: number; offset: number } | null = null;
  #broken: string | null;
  #bytes: number;

  private constructor(
    readonly folder: string,
    private readonly partBytes: number,
    private readonly now: () => Date,
    private readonly parts: Part[],
    public seq: number,
    private prevHash: string,
    broken: string | null,
    bytes: number,
  ) {
    this.#broken = broken;
    this.#bytes = bytes;
  }

  /**
   * Verify the whole journal. A torn last line beyond `ackedSeq` is cut off and kept in `.torn-<time>`; any other
   * damage leaves every byte as it is and makes all appends answer journalBroken.
   * @param ackedSeq highest sequence known to be acknowledged (ledger); a journal that ends before it has lost lines
   */
  static async open(folder: string, ackedSeq: number, options: JournalOptions = {}): Promise<{ journal: Journal; found: Verified }> {
    await mkdir(folder, { recursive: true });
    await syncFolder(dirname(folder));
    const now = options.now ?? (() => new Date());
    const found = await verifyJournal(folder);
    let broken = found.damage;
    if (broken === null && found.seq < ackedSeq) broken = `journal ends at ${found.seq}, but ${ackedSeq} was acknowledged`;
    if (broken === null && found.torn) await cutTorn(found.torn.path, found.torn.offset, now());
    const bytes = await bytesOf(found.parts);
    const journal = new Journal(folder, options.partBytes ?? PART_BYTES, now, found.parts, found.seq, found.prevHash, broken, bytes);
    return { journal, found };
  }

  /** First damage found, in words for the log. */
  get broken(): string | null {
    return this.#broken;
  }
  /** Bytes of all parts. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Write the entries and fsync; only then the promise is kept. On failure the file goes back to its last good length.
   * @throws AppError journalBroken; file errors (ENOSPC …)
   */
  async append(epoch: string, entries: readonly JournalEntry[], counts: Readonly<Record<string, number>>, schema: number): Promise<JournalRecord> {
    if (this.#broken !== null) throw new AppError('journalBroken', this.#broken);
    const part = await this.#partForWriting();
    const handle = await this.#open(part);
    // Another program wrote to the file, or someone cut it: going on would break the chain.
    const { size } = await handle.stat();
    if (size !== part.size) {
      this.#broken = `part ${part.number} has ${size} bytes instead of ${part.size}`;
      throw new AppError('journalBroken', this.#broken);
    }
    const at = this.now().toISOString();
    const lines: Buffer[] = [];
    let prevHash = this.prevHash;
    let last: JournalRecord | undefined;
    for (const [i, { seq, body }] of entries.entries()) {
      last = i === entries.length - 1 ? { seq, epoch, at, body, counts, schema } : { seq, epoch, at, body };
      const line = encodeLine(last, prevHash);
      prevHash = hashOf(line);
      lines.push(line, NEWLINE);
    }
    if (!last) throw new AppError('badInput', 'no entries');
    const bytes = Buffer.concat(lines);
    try {
      await writeAll(handle, bytes, part.size);
      await handle.datasync();
    } catch (e) {
      this.#dirty = true;
      await this.#clean(part).catch(() => {});
      throw e;
    }
    if (part.firstSeq === 0) part.firstSeq = entries[0]?.seq ?? last.seq;
    part.size += bytes.length;
    this.#bytes += bytes.length;
    this.prevHash = prevHash;
    this.seq = last.seq;
    return last;
  }

  /**
   * Entries after `afterSeq`, oldest first: at most `limit`, and no more once about 4 MB are together.
   * Only verified entries are given, also from a journal that is damaged further on.
   */
  async read(afterSeq: number, limit: number): Promise<{ entries: JournalEntry[]; more: boolean }> {
    const entries: JournalEntry[] = [];
    if (afterSeq >= this.seq) return { entries, more: false };
    const from = this.#cursor?.seq === afterSeq ? this.#cursor : null;
    let index = from
      ? from.part
      : Math.max(
          0,
          this.parts.findLastIndex((p) => p.firstSeq > 0 && p.firstSeq <= afterSeq + 1),
        );
    let offset = from ? from.offset : 0;
    let bytes = 0;
    for (; index < this.parts.length; index++, offset = 0) {
      const part = this.parts[index] as Part;
      for await (const line of readLines(part.path, offset)) {
        if (line.offset >= part.size) break;
        const record = decodeLine(line.bytes, null);
        if (!record) throw new AppError('journalBroken', `part ${part.number}: line at byte ${line.offset} no longer verifies`);
        if (record.seq <= afterSeq) continue;
        entries.push({ seq: record.seq, body: record.body });
        bytes += line.bytes.length;
        if (entries.length < limit && bytes < READ_BYTES) continue;
        this.#cursor = { seq: record.seq, part: index, offset: line.offset + line.bytes.length + 1 };
        return { entries, more: record.seq < this.seq };
      }
    }
    return { entries, more: false };
  }

  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    await handle?.close();
  }

  async #partForWriting(): Promise<Part> {
    const last = this.parts.at(-1);
    if (last && last.size < this.partBytes) return last;
    if (last && this.#dirty) await this.#clean(last);
    await this.close();
    const number = (last?.number ?? 0) + 1;
    const path = join(this.folder, partName(number));
    // 'wx': a part is never begun over an existing file.
    await (await open(path, 'wx', 0o600)).close();
    await syncFolder(this.folder);
    const part: Part = { path, number, size: 0, firstSeq: 0 };
    this.parts.push(part);
    return part;
  }

  async #open(part: Part): Promise<FileHandle> {
    this.#handle ??= await open(part.path, 'r+');
    if (this.#dirty) await this.#clean(part);
    return this.#handle;
  }

  async #clean(part: Part): Promise<void> {
    this.#handle ??= await open(part.path, 'r+');
    await this.#handle.truncate(part.size);
    await this.#handle.sync();
    this.#dirty = false;
  }
}

const NEWLINE = Buffer.from('\n');

const writeAll = async (handle: FileHandle, bytes: Buffer, position: number): Promise<void> => {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
};

const cutTorn = async (path: string, offset: number, now: Date): Promise<void> => {
  const cut = (await readFile(path)).subarray(offset);
  await writeFile(`${path}.torn-${now.toISOString().replace(/[:.]/g, '')}`, cut, { flag: 'wx', mode: 0o600 });
  await truncate(path, offset);
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
