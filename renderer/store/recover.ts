/** Catching up from the journal: the rows that IndexedDB lost are rebuilt from the acknowledged changes, in order. */
import type { AnyRow } from '../../shared/records/define';
import { headerOf } from '../../shared/records/kinds/values';
import { isRecordTypeId, typeById } from '../../shared/records/registry';
import { applyChanges, type ChangeEntry } from '../../shared/schema/change';
import { upgradeRow } from '../../shared/schema/versions';
import { call } from '../transport';
import type { Database, HistoryRow } from './db';
import { fullRow } from './fullRow';
import { Numbers } from './numbers';

/** Apply entries to the database in one transaction; entries must follow the stored sequence without a gap. */
export const replay = async (db: Database, entries: readonly ChangeEntry[]): Promise<void> => {
  const known = entries.filter((e) => isRecordTypeId(e.type));
  const types = [...new Set(known.map((e) => e.type))];
  await db.transaction('rw', [...types.map((t) => db.rows(t)), db.history, db.meta], async () => {
    const stored = new Map((await db.meta.toArray()).map((m) => [m.key, m.value]));
    let seq = (stored.get('seq') as number | undefined) ?? 0;
    const counts = { ...((stored.get('counts') ?? {}) as Record<string, number>) };
    const numbers = new Numbers(stored);
    for (const e of entries) {
      if (e.seq !== seq + 1) throw new Error(`journal entry ${e.seq} does not follow ${seq}`);
      seq = e.seq;
      const given = e.fields.no?.[1];
      if (typeof given === 'string') numbers.seen(given);
      if (!isRecordTypeId(e.type)) continue;
      const def = typeById(e.type);
      const old = (await db.rows(e.type).get(e.id)) ?? null;
      const live = (r: AnyRow | null): number => (r && r.deletedAt === null ? 1 : 0);
      let next: AnyRow | null = null;
      if (e.op !== 'remove') {
        const base = applyChanges(old ?? ({} as AnyRow), e.fields);
        const row = { ...base, rev: e.rev, updatedAt: e.at };
        next = upgradeRow(e.type, { ...fullRow(def.id, row), ...headerOf(def, row) });
        await db.rows(e.type).put(next);
      } else await db.rows(e.type).delete(e.id);
      counts[e.type] = (counts[e.type] ?? 0) + live(next) - live(old);
    }
    await db.history.bulkPut(entries.map((e): HistoryRow => ({ ...e, ref: `${e.type}/${e.id}` })));
    await db.meta.bulkPut([{ key: 'seq', value: seq }, { key: 'counts', value: counts }, ...numbers.changed()]);
  });
};

/** Read the journal from the stored sequence on and apply it. @returns number of changes applied */
export const catchUp = async (db: Database, onProgress: (done: number) => void): Promise<number> => {
  let done = 0;
  for (;;) {
    const seq = ((await db.meta.get('seq'))?.value as number | undefined) ?? 0;
    const r = await call('vault.read', { afterSeq: seq, limit: 500 });
    if (!r.ok) throw new Error(r.error.message);
    if (r.value.entries.length === 0) return done;
    await replay(
      db,
      r.value.entries.map((e) => JSON.parse(e.body) as ChangeEntry),
    );
    done += r.value.entries.length;
    onProgress(done);
    if (!r.value.more) return done;
  }
};

/**
 * The other way round: the journal lost changes the database still has. Put them back into the outbox, so that the pump writes them again.
 * @returns number of changes that were not waiting already
 */
export const refill = async (db: Database, journalSeq: number): Promise<number> => {
  const lost = await db.history.where('seq').above(journalSeq).toArray();
  const waiting = new Set(await db.outbox.toCollection().primaryKeys());
  const missing = lost.filter((e) => !waiting.has(e.seq));
  await db.outbox.bulkPut(missing.map(({ ref: _ref, ...entry }) => ({ seq: entry.seq, body: JSON.stringify(entry) })));
  return missing.length;
};
