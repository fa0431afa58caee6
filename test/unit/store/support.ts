/** A ledger in memory: the real database and repo over fake-indexeddb, with what the session would give them. */
import 'fake-indexeddb/auto';
import { Database } from '../../../renderer/store/db';
import { People } from '../../../renderer/store/people';
import { newRow, Repo, type Write } from '../../../renderer/store/repo';
import type { AnyRow } from '../../../shared/records/define';
import { blankFields } from '../../../shared/records/kinds/values';
import { recordTypes, typeById } from '../../../shared/records/registry';
import type { ChangeEntry } from '../../../shared/schema/change';

let made = 0;
export const freshName = (): string => {
  made += 1;
  return `ledger-${made}`;
};

export interface Ledger {
  readonly db: Database;
  readonly repo: Repo;
  readonly people: People;
  /** Every entry committed so far, in order, as main would receive it. */
  readonly sent: ChangeEntry[];
}
export const openLedger = async (name = freshName()): Promise<Ledger> => {
  const db = new Database(name);
  await db.open();
  const people = new People();
  const sent: ChangeEntry[] = [];
  const repo = new Repo({
    db,
    device: 'device-1',
    operator: () => '周某',
    committed: (entries, rows) => {
      sent.push(...entries);
      for (const [type, list] of rows) for (const r of list) people.take(type, r);
      for (const e of entries) if (e.op === 'remove') people.drop(e.type, e.id);
    },
  });
  return { db, repo, people, sent };
};

/** Required fields of each type, filled as simply as they can be. */
const FILLED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  unit: { name: '安澜市某局', kind: 'department' },
  cadre: { name: '孔某安' },
  reminder: { cadre: 'c-1', source: 'inspection', problems: '迟到。', handler: '周某', mode: 'talk' },
  trainingClass: { name: '勤政建设班', year: '2026', category: 'inService', host: '安澜市委党校', hours: 56 },
  inquiry: { cadre: 'c-1', source: 'inspection', handler: '周某' },
};
export const filled = (type: string, values: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  ...blankFields(typeById(type)),
  ...FILLED[type],
  ...values,
});
export const added = (type: string, values: Readonly<Record<string, unknown>> = {}, extra: Partial<AnyRow> = {}): Write => ({
  type,
  row: { ...newRow(type, filled(type, values)), ...extra },
  expectRev: null,
});

/** Everything that is stored, for comparing: rows of all types, history, sequence, counts, numbers. Ordered by key. */
export const contentOf = async (db: Database): Promise<Record<string, unknown>> => ({
  ...Object.fromEntries(await Promise.all(recordTypes.map(async (t) => [t.id, await db.rows(t.id).toArray()] as const))),
  history: await db.history.toArray(),
  meta: (await db.meta.toArray()).filter((m) => m.key !== 'epoch' && m.key !== 'device'),
});
export const metaOf = async (db: Database, key: string): Promise<unknown> => (await db.meta.get(key))?.value;
