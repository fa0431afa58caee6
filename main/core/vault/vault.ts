import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { In, Out } from '../../../shared/contract/calls';
import { AppError } from '../../../shared/contract/errors';
import { Journal, type JournalEntry, type JournalOptions } from './journal';
import { type Ledger, readLedger, writeLedger } from './ledger';

/** The second truth on disk: what main knows of the database, kept outside IndexedDB. */
export interface Vault {
  status(): Out<'vault.status'>;
  /** Highest sequence on disk afterwards. Answers after fsync. */
  append(input: In<'vault.append'>): Promise<number>;
  read(afterSeq: number, limit: number): Promise<Out<'vault.read'>>;
  /** Waits for what is being written. */
  close(): Promise<void>;
  /** Sentences for the user about what was found at start. */
  readonly notices: readonly string[];
}

/**
 * Open journal and ledger of a data folder. The ledger may lag behind the journal (it is written after the
 * acknowledgement) and is then repaired; a journal that lags behind the ledger has lost acknowledged lines.
 */
export const openVault = async (dataDir: string, options: JournalOptions = {}): Promise<Vault> => {
  await mkdir(dataDir, { recursive: true });
  const ledgerPath = join(dataDir, 'ledger.json');
  const read = await readLedger(ledgerPath, options.now?.());
  const { journal, found } = await Journal.open(join(dataDir, 'journal'), read.ledger.seq, options);
  const { tail } = found;
  let ledger: Ledger = read.ledger;
  if (tail && journal.broken === null && (tail.seq > ledger.seq || ledger.epoch === null)) {
    ledger = { epoch: tail.epoch, seq: tail.seq, counts: { ...found.counts }, schema: found.schema, lastAppendAt: tail.at };
    await writeLedger(ledgerPath, ledger);
  }
  let written = ledger;
  const foreign = tail !== null && ledger.epoch !== null && tail.epoch !== ledger.epoch;
  const notices = read.notice === null ? [] : [read.notice];
  if (found.torn && journal.broken === null) notices.push('上次退出时有一条变更没有写完，已另存；已经确认保存的内容都在。');
  if (journal.broken !== null) notices.push('变更日志校验没有通过，已停止追加，原文件没有改动。请到“备份与恢复”查看。');

  /** Calls run one after another; a failed one does not stop the next. */
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work, work);
    queue = result.catch(() => {});
    return result;
  };

  /** Repeats must say what the journal already says; otherwise two histories share the same numbers. */
  const checkRepeats = async (repeats: readonly JournalEntry[]): Promise<void> => {
    let after = (repeats[0]?.seq ?? 1) - 1;
    for (let i = 0; i < repeats.length; ) {
      const page = await journal.read(after, 2000);
      for (const known of page.entries) {
        const repeat = repeats[i];
        if (!repeat) return;
        if (repeat.seq !== known.seq || repeat.body !== known.body) throw new AppError('journalGap', `entry ${repeat.seq} differs from the journal`);
        after = known.seq;
        i += 1;
      }
      if (page.entries.length === 0) throw new AppError('journalBroken', `entry ${after + 1} cannot be read back`);
    }
  };

  const appendNow = async ({ epoch, schema, counts, entries }: In<'vault.append'>): Promise<number> => {
    if (journal.broken !== null) throw new AppError('journalBroken', journal.broken);
    if (foreign || (ledger.epoch !== null && ledger.epoch !== epoch)) throw new AppError('otherMachine', 'epoch differs');
    const first = entries[0]?.seq ?? 0;
    if (entries.some((e, i) => e.seq !== first + i)) throw new AppError('journalGap', 'entries do not follow on');
    if (first > journal.seq + 1) throw new AppError('journalGap', `journal is at ${journal.seq}, entries begin at ${first}`);
    const repeats = entries.filter((e) => e.seq <= journal.seq);
    if (repeats.length > 0) await checkRepeats(repeats);
    const fresh = entries.slice(repeats.length);
    if (fresh.length === 0) return journal.seq;
    const last = await journal.append(epoch, fresh, counts, schema);
    ledger = { epoch, seq: last.seq, counts: { ...counts }, schema, lastAppendAt: last.at };
    return last.seq;
  };

  return {
    notices,
    status: () => ({
      epoch: ledger.epoch,
      seq: journal.broken === null ? ledger.seq : journal.seq,
      counts: { ...ledger.counts },
      journalOk: journal.broken === null,
      journalBytes: journal.bytes,
      lastAppendAt: ledger.lastAppendAt,
    }),
    append: (input) => {
      const answer = inTurn(() => appendNow(input));
      // The lines are on disk and acknowledged; the ledger follows in turn. If it cannot be written it lags, and the
      // next append or the next start writes it again.
      void inTurn(async () => {
        const latest = ledger;
        if (latest === written) return;
        await writeLedger(ledgerPath, latest);
        written = latest;
      }).catch(() => {});
      return answer;
    },
    read: (afterSeq, limit) => inTurn(() => journal.read(afterSeq, limit)),
    close: async () => {
      await inTurn(() => journal.close());
    },
  };
};
