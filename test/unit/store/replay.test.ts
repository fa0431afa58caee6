/** The journal is the ledger: whatever was done, replaying its entries into an empty database gives the same rows. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { Database } from '../../../renderer/store/db';
import { replay } from '../../../renderer/store/recover';
import { Repo, RepoError } from '../../../renderer/store/repo';
import type { AnyRow } from '../../../shared/records/define';
import { added, contentOf, filled, freshName, type Ledger, openLedger } from './support';

// The way to main is not needed: entries are handed over directly.
vi.mock('../../../renderer/transport', () => ({ call: () => Promise.reject(new Error('no main here')) }));

const TYPES = ['unit', 'cadre', 'reminder', 'inquiry'] as const;
/** One random action; `pick` chooses among what is there. */
const action = fc.record({
  do: fc.constantFrom('add', 'addTwo', 'change', 'move', 'remove', 'restore', 'undo', 'undo', 'clash'),
  type: fc.constantFrom(...TYPES),
  pick: fc.nat(1000),
  text: fc.string({ maxLength: 12, unit: 'grapheme' }),
  day: fc.integer({ min: 1, max: 28 }),
});
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

const one = <T>(list: readonly T[], pick: number): T | undefined => (list.length === 0 ? undefined : list[pick % list.length]);
/** What a clerk may type into a record of this type. */
const typed = (a: Action): Record<string, unknown> => {
  const text = a.text.trim() === '' ? null : a.text;
  const date = `2026-03-${String(a.day).padStart(2, '0')}`;
  switch (a.type) {
    case 'unit':
      return { name: `局${a.text}`, shortName: text, officialOrder: a.pick };
    case 'cadre':
      return { name: `孔某${a.pick}`, currentPost: text, birthYm: `19${70 + (a.pick % 20)}-03`, categories: a.pick % 2 ? ['reserve'] : [] };
    case 'reminder':
      return { cadre: `c-${a.pick % 3}`, remindedDate: a.pick % 4 ? date : null, problems: `迟到 ${a.text}`, recordSigned: a.pick % 3 === 0 };
    default:
      return {
        cadre: `c-${a.pick % 3}`,
        issuedDate: date,
        questions: a.pick % 2 ? [{ id: `q-${a.pick}`, text: `问 ${a.text}`, points: null, materials: text }] : [],
      };
  }
};

const act = async ({ db, repo, sent }: Ledger, a: Action): Promise<void> => {
  const rows = await db.rows(a.type).toArray();
  const living = rows.filter((r) => r.deletedAt === null);
  const row: AnyRow | undefined = one(living, a.pick);
  switch (a.do) {
    case 'add':
      await repo.save(a.type, null, filled(a.type, typed(a)));
      return;
    case 'addTwo':
      await repo.commit('导入', [added(a.type, typed(a), { origin: 'import', batchId: 'b' }), added('unit', { name: `局${a.pick}` })]);
      return;
    case 'change':
      if (row) await repo.save(a.type, row, typed(a));
      return;
    case 'move': {
      const to = one(['deputyReview', 'declined', 'approved'], a.pick) ?? '';
      if (row) await repo.transition(a.type, row, to, { date: '2026-03-16', note: a.text }, { problemTypes: ['style'], handlerOpinion: '同意' });
      return;
    }
    case 'remove':
      if (row) await repo.remove(a.type, [row]);
      return;
    case 'restore': {
      const gone = one(
        rows.filter((r) => r.deletedAt !== null),
        a.pick,
      );
      if (gone) await repo.restore(a.type, [gone]);
      return;
    }
    case 'undo': {
      const entry = one(sent, a.pick);
      if (entry) await repo.undo(entry.changeId);
      return;
    }
    case 'clash':
      if (row) await repo.commit('旧稿', [added('unit', { name: '局' }), { type: a.type, row, expectRev: row.rev + 1 }]);
  }
};

/** What is refused must leave no trace, so refusals are part of the run. */
const refused = (e: unknown): void => {
  if (!(e instanceof RepoError) || e.code === 'storage') throw e;
};

it('any run of actions, replayed into an empty database, gives the same rows, history, counts and numbers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 25 }), fc.integer({ min: 1, max: 9 }), async (actions, chunk) => {
      const ledger = await openLedger();
      for (const a of actions) await act(ledger, a).catch(refused);

      expect((await ledger.db.outbox.toArray()).map((o) => JSON.parse(o.body))).toEqual(ledger.sent);
      expect(ledger.sent.map((e) => e.seq)).toEqual(ledger.sent.map((_, i) => i + 1));

      const copy = new Database(freshName());
      await copy.open();
      const lines = ledger.sent.map((e) => JSON.parse(JSON.stringify(e)) as typeof e);
      for (let i = 0; i < lines.length; i += chunk) await replay(copy, lines.slice(i, i + chunk));
      if (lines.length > 0) expect(await contentOf(copy)).toEqual(await contentOf(ledger.db));
      ledger.db.close();
      copy.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);

it('a gap in the journal is refused and leaves the database as it was', async () => {
  const ledger = await openLedger();
  for (const name of ['甲', '乙', '丙']) await ledger.repo.save('unit', null, filled('unit', { name }));
  const copy = new Database(freshName());
  await copy.open();
  const [a, , c] = ledger.sent;
  if (!a || !c) throw new Error('no entries');
  await expect(replay(copy, [a, c])).rejects.toThrow(/follow/);
  expect(await copy.rows('unit').count()).toBe(0);
  expect(await copy.history.count()).toBe(0);
});

it('numbers go on after a rebuild: none that was given before is given again', async () => {
  const ledger = await openLedger();
  const done = await ledger.repo.commit('新增', [added('unit', { name: '甲' }), added('unit', { name: '乙' })]);
  await ledger.repo.undo(done.changeId);
  await ledger.repo.save('reminder', null, filled('reminder', { remindedDate: '2026-03-16' }));
  const copy = new Database(freshName());
  await copy.open();
  await replay(copy, ledger.sent);
  const repo = new Repo({ db: copy, device: 'd', operator: () => '', committed: () => {} });
  expect((await repo.save('unit', null, filled('unit'))).no).toBe('DW-0003');
  expect((await repo.save('reminder', null, filled('reminder', { remindedDate: '2026-05-05' }))).no).toBe('TX-2026-0002');
});
