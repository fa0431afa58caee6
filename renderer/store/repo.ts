/**
 * The only writer. One commit = one Dexie transaction: rows, history, outbox, sequence, counts, numbers.
 * Undo, recycle bin, change history and journal all read the change log it writes.
 */
import type { AnyRow, RecordTypeDef } from '../../shared/records/define';
import { problemsOf, rowSchema } from '../../shared/records/kinds/schema';
import { headerOf } from '../../shared/records/kinds/values';
import { recordTypes, typeById } from '../../shared/records/registry';
import { today } from '../../shared/rules/dates';
import type { Finding } from '../../shared/rules/findings';
import { bySeverity, findingsAfter, lacking, rowAfter, type StepWords } from '../../shared/rules/step';
import { unconfirmed, withConfirmed } from '../../shared/rules/wholeRow';
import { applyChanges, type ChangeEntry, changesBetween, reversed } from '../../shared/schema/change';
import type { Database, HistoryRow } from './db';
import { fullRow } from './fullRow';
import { contextOf } from './ledgerView';
import { newRow } from './newRow';
import { Numbers } from './numbers';
import { RepoError } from './repoError';

export { newRow } from './newRow';
export { RepoError, type RepoErrorCode } from './repoError';

/** A row as it shall be; `expectRev` null for a new row. */
export interface Write {
  readonly type: string;
  readonly row: AnyRow;
  readonly expectRev: number | null;
}
interface Written extends Write {
  readonly remove: boolean;
  /** Of a row that comes back: its revisions go on, or an older change would take it for untouched and be undone over newer ones. */
  readonly lastRev?: number;
}
export interface Committed {
  readonly changeId: string;
  readonly label: string;
  readonly seq: number;
  readonly rows: readonly AnyRow[];
}
export interface CommitOptions {
  /** Called between chunks of a large commit's preparation. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Cancels before the transaction begins; once it runs it is all or nothing. */
  readonly signal?: AbortSignal;
}
/** Rows checked before the page may breathe. */
const CHUNK = 100;

export interface RepoContext {
  readonly db: Database;
  readonly device: string;
  operator(): string;
  /** After the transaction is committed: wake the outbox pump and the live caches. */
  committed(entries: readonly ChangeEntry[], rows: ReadonlyMap<string, readonly AnyRow[]>): void;
}

const define = (type: string): RecordTypeDef => typeById(type);

const storageSentence = (e: unknown): string => {
  const name = e instanceof Error ? e.name : '';
  if (name === 'QuotaExceededError') return '磁盘空间不足，没有存上；之前保存的内容没有受影响。请清理磁盘后再按一次保存。';
  return '没有存上，内容还在窗口里。请再按一次保存；若仍不行，先把内容复制出来，再重新启动程序。';
};

export class Repo {
  constructor(private readonly ctx: RepoContext) {}

  /**
   * Write rows in one transaction.
   * @throws RepoError conflict (row changed meanwhile), invalid (field problems), gone, storage (disk full …)
   */
  async commit(label: string, writes: readonly Write[], options: CommitOptions = {}): Promise<Committed> {
    for (const [i, w] of writes.entries()) {
      const problems = problemsOf(define(w.type), w.row);
      if (problems.length > 0)
        throw new RepoError('invalid', `${problems[0]?.message}${problems.length > 1 ? `（另有 ${problems.length - 1} 处）` : ''}`);
      if ((i + 1) % CHUNK === 0) {
        options.onProgress?.(i + 1, writes.length);
        await new Promise((r) => setTimeout(r, 0));
        if (options.signal?.aborted) throw new RepoError('cancelled', '已取消，什么都没有写入。');
      }
    }
    return this.run(
      label,
      writes.map((w) => ({ ...w, remove: false })),
    );
  }

  private async run(label: string, writes: readonly Written[]): Promise<Committed> {
    const { db } = this.ctx;
    const types = [...new Set(writes.map((w) => w.type))];
    const changeId = crypto.randomUUID();
    const at = new Date().toISOString();
    const entries: ChangeEntry[] = [];
    const byType = new Map<string, AnyRow[]>();
    try {
      await db.transaction('rw', [...types.map((t) => db.rows(t)), db.history, db.outbox, db.meta], async () => {
        // All reading first, then only synchronous work, then all writing: awaiting anything that is no database request
        // in between would let IndexedDB commit early.
        const stored = new Map((await db.meta.toArray()).map((m) => [m.key, m.value]));
        const before = new Map<string, AnyRow>();
        for (const type of types) {
          const ids = writes.filter((w) => w.type === type).map((w) => w.row.id);
          for (const row of await db.rows(type).bulkGet(ids)) if (row) before.set(row.id, row);
        }
        const numbers = new Numbers(stored);
        const counts = { ...((stored.get('counts') as Record<string, number> | undefined) ?? {}) };
        let seq = (stored.get('seq') as number | undefined) ?? 0;
        const gone = new Map<string, string[]>();
        for (const w of writes) {
          const def = define(w.type);
          const old = before.get(w.row.id) ?? null;
          const after = this.nextRow(def, w, old, at, numbers);
          const fields = changesBetween(old, after);
          if (Object.keys(fields).length === 0) continue;
          counts[w.type] = (counts[w.type] ?? 0) + live(after) - live(old);
          seq += 1;
          entries.push({
            seq,
            changeId,
            at,
            operator: this.ctx.operator(),
            device: this.ctx.device,
            label,
            type: w.type,
            id: w.row.id,
            rev: after?.rev ?? 0,
            op: old === null ? 'add' : after === null ? 'remove' : 'change',
            fields,
          });
          if (after) push(byType, w.type, after);
          else push(gone, w.type, w.row.id);
        }
        for (const [type, rows] of byType) await db.rows(type).bulkPut(rows);
        for (const [type, ids] of gone) await db.rows(type).bulkDelete(ids);
        await db.history.bulkAdd(entries.map((e): HistoryRow => ({ ...e, ref: `${e.type}/${e.id}` })));
        await db.outbox.bulkAdd(entries.map((e) => ({ seq: e.seq, body: JSON.stringify(e) })));
        await db.meta.bulkPut([{ key: 'seq', value: seq }, { key: 'counts', value: counts }, ...numbers.changed()]);
      });
    } catch (e) {
      if (e instanceof RepoError) throw e;
      throw new RepoError('storage', storageSentence(e), e);
    }
    if (entries.length > 0) this.ctx.committed(entries, byType);
    return { changeId, label, seq: entries.at(-1)?.seq ?? 0, rows: [...byType.values()].flat() };
  }

  /** The row as it will be stored, or null when it goes. @throws RepoError gone, conflict */
  private nextRow(def: RecordTypeDef, w: Written, old: AnyRow | null, at: string, numbers: Numbers): AnyRow | null {
    if (w.expectRev === null ? old !== null : old === null) throw new RepoError('gone', '这条记录已不在台账里，可能已被撤销。请关闭后重新打开列表。');
    if (old !== null && old.rev !== w.expectRev) throw new RepoError('conflict', '这条记录刚才在别处改过，没有覆盖。请关闭后重新打开，再改一次。');
    if (w.remove) return null;
    const next: AnyRow = { ...w.row, rev: (old?.rev ?? w.lastRev ?? 0) + 1, updatedAt: at, ...headerOf(def, w.row) };
    if (next.no === '') next.no = numbers.next(def, next);
    else if (old === null) numbers.seen(next.no);
    rowSchema(def).parse(next);
    return next;
  }

  /**
   * Save a form: a new row when `base` is null, otherwise a change of it.
   * @param confirmed findings the user was asked about and confirmed; they are kept with the row
   */
  async save(type: string, base: AnyRow | null, values: Readonly<Record<string, unknown>>, confirmed: readonly Finding[] = []): Promise<AnyRow> {
    const def = define(type);
    const row = withConfirmed(def, base === null ? newRow(type, values) : { ...base, ...values }, confirmed, today());
    const done = await this.commit(`${base === null ? '新增' : '修改'}${def.label}`, [{ type, row, expectRev: base === null ? null : base.rev }]);
    return done.rows[0] ?? row;
  }

  /**
   * Move a record to its next state. The whole row is checked as it will be, so that no way into a state goes past the checks.
   * @param confirmed findings the user was asked about and confirmed; they are kept in the note of the step
   * @throws RepoError invalid when the step is not declared, lacks fields or an error is found; unconfirmed when something wants confirming
   */
  async transition(
    type: string,
    row: AnyRow,
    to: string,
    step: StepWords,
    values: Readonly<Record<string, unknown>> = {},
    confirmed: readonly Finding[] = [],
  ): Promise<AnyRow> {
    const def = define(type);
    const way = def.transitions.find((t) => t.to === to && row.state !== null && t.from.includes(row.state));
    if (!way) throw new RepoError('invalid', '这条记录现在的状态不能走这一步。请刷新后再看。');
    const next = rowAfter(def, row, to, step, values, new Date().toISOString());
    const missing = lacking(def, next, way.needs ?? []);
    if (missing.length > 0) throw new RepoError('invalid', `走这一步之前请先填写：${missing.join('、')}`);
    const found = findingsAfter(def, next, await contextOf(this.ctx.db, def, next));
    const refuse = (code: 'invalid' | 'unconfirmed', why: string, of: readonly Finding[]): void => {
      if (of.length > 0) throw new RepoError(code, `${why}：${of.map((f) => f.message).join('；')}`, undefined, of);
    };
    refuse('invalid', '这一步没有办理', bySeverity(found, 'error'));
    const open = unconfirmed(found, next).filter((f) => !confirmed.some((c) => c.message === f.message));
    refuse('unconfirmed', '这一步要先确认', open);
    const kept = withConfirmed(def, next, found, today());
    const done = await this.commit(`${def.label}：${way.label}`, [{ type, row: kept, expectRev: row.rev }]);
    return done.rows[0] ?? kept;
  }

  /** Move rows to the recycle bin. */
  async remove(type: string, rows: readonly AnyRow[]): Promise<Committed> {
    const deletedAt = new Date().toISOString();
    return this.run(
      `删除${define(type).label}`,
      rows.map((r) => ({ type, row: { ...r, deletedAt }, expectRev: r.rev, remove: false })),
    );
  }

  /** Take rows out of the recycle bin. */
  async restore(type: string, rows: readonly AnyRow[]): Promise<Committed> {
    return this.run(
      `恢复${define(type).label}`,
      rows.map((r) => ({ type, row: { ...r, deletedAt: null }, expectRev: r.rev, remove: false })),
    );
  }

  /**
   * Take back one action (a save, a deletion, a whole import) as a new change.
   * @throws RepoError conflict when any of its rows was changed afterwards; then nothing is taken back
   */
  async undo(changeId: string): Promise<Committed> {
    const { db } = this.ctx;
    const entries = await db.history.where('changeId').equals(changeId).toArray();
    if (entries.length === 0) throw new RepoError('gone', '没有找到这一步操作，可能已经撤销过。');
    const writes: Written[] = [];
    const changed: string[] = [];
    const ids = new Map<string, string[]>();
    for (const e of entries) ids.set(e.type, [...(ids.get(e.type) ?? []), e.id]);
    const current = new Map<string, AnyRow>();
    for (const [type, list] of ids) for (const r of await db.rows(type).bulkGet(list)) if (r) current.set(r.id, r);
    for (const e of entries) {
      const now = current.get(e.id);
      if (e.op !== 'remove' && (!now || now.rev !== e.rev)) {
        changed.push(now?.no ?? e.id);
        continue;
      }
      if (e.op === 'add' && now) writes.push({ type: e.type, row: now, expectRev: now.rev, remove: true });
      else if (e.op === 'remove') {
        const row = fullRow(e.type, applyChanges({} as AnyRow, reversed(e.fields)));
        writes.push({ type: e.type, row, expectRev: null, remove: false, lastRev: await this.lastRevOf(e.type, e.id) });
      } else if (now) writes.push({ type: e.type, row: applyChanges(now, reversed(e.fields)), expectRev: now.rev, remove: false });
    }
    if (changed.length > 0) {
      throw new RepoError(
        'conflict',
        `${changed.slice(0, 3).join('、')}${changed.length > 3 ? ` 等 ${changed.length} 条` : ''}在这之后又改过，没有撤销。请先处理这些记录。`,
      );
    }
    await this.guardReferences(entries.filter((e) => e.op === 'add'));
    return this.run(`撤销：${entries[0]?.label ?? ''}`, writes);
  }

  /** Highest revision a record ever had. */
  private async lastRevOf(type: string, id: string): Promise<number> {
    const all = await this.ctx.db.history.where('ref').equals(`${type}/${id}`).toArray();
    return Math.max(0, ...all.map((e) => e.rev));
  }

  /** A cadre or unit that other records point at must not vanish. */
  private async guardReferences(added: readonly Pick<ChangeEntry, 'type' | 'id'>[]): Promise<void> {
    const { db } = this.ctx;
    const going = new Set(added.map((e) => e.id));
    for (const [entity, index] of [
      ['cadre', 'refCadres'],
      ['unit', 'refUnits'],
    ] as const) {
      const ids = added.filter((e) => e.type === entity).map((e) => e.id);
      if (ids.length === 0) continue;
      for (const type of recordTypes) {
        const users = await db.rows(type.id).where(index).anyOf(ids).toArray();
        const other = users.find((u) => !going.has(u.id));
        if (other)
          throw new RepoError(
            'conflict',
            `${type.label} ${other.no} 用到了其中的${entity === 'cadre' ? '干部' : '单位'}，没有撤销。请先处理那条记录。`,
          );
      }
    }
  }

  /** Remove every row of a batch for good (the sample city), edited or not. Not undoable by rows; the log keeps them. */
  async removeBatch(label: string, batchId: string): Promise<Committed> {
    const { db } = this.ctx;
    const writes: Written[] = [];
    for (const type of recordTypes) {
      const rows = await db.rows(type.id).where('batchId').equals(batchId).toArray();
      writes.push(...rows.map((row) => ({ type: type.id, row, expectRev: row.rev, remove: true })));
    }
    const asEntries = writes.map((w) => ({ type: w.type, id: w.row.id }));
    await this.guardReferences(asEntries);
    return this.run(label, writes);
  }

  /** Change history of one record, newest first. */
  async historyOf(type: string, id: string): Promise<readonly HistoryRow[]> {
    return (await this.ctx.db.history.where('ref').equals(`${type}/${id}`).sortBy('seq')).reverse();
  }
}

const push = <T>(groups: Map<string, T[]>, key: string, item: T): void => {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
};
const live = (row: AnyRow | null): number => (row && row.deletedAt === null ? 1 : 0);
