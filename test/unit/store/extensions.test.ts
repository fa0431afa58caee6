/** Extensions of due days in the store: one change, undone as one, carried by the journal, lifted from earlier schema versions. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { Database } from '../../../renderer/store/db';
import { replay } from '../../../renderer/store/recover';
import type { AnyRow } from '../../../shared/records/define';
import { reminder } from '../../../shared/records/reminder';
import { DEADLINE_RULES } from '../../../shared/rules/deadlines';
import { type DueState, dueStates } from '../../../shared/rules/dueState';
import { extendRow, withdrawLast } from '../../../shared/rules/extensions';
import { makeCalendar } from '../../../shared/rules/workdays';
import type { ChangeEntry } from '../../../shared/schema/change';
import { SCHEMA_VERSION } from '../../../shared/schema/versions';
import { contentOf, filled, freshName, type Ledger, openLedger } from './support';

vi.mock('../../../renderer/transport', () => ({ call: () => Promise.reject(new Error('no main here')) }));

const stateOf = (row: AnyRow): DueState => {
  const [s] = dueStates(reminder, row, { today: '2026-03-10', calendar: makeCalendar(), rules: DEADLINE_RULES });
  if (!s) throw new Error('no due day');
  return s;
};
const told = ({ repo }: Ledger): Promise<AnyRow> =>
  repo.save('reminder', null, filled('reminder', { remindedDate: '2026-01-05', reportDue: '2026-07-06' }));
const extend = async ({ repo }: Ledger, row: AnyRow, to = '2026-09-30'): Promise<{ readonly row: AnyRow; readonly changeId: string }> => {
  const next = extendRow(row, stateOf(row), { to, reason: '住院', approvedBy: '' }, '2026-03-10', '2026-03-10T01:00:00.000Z');
  const done = await repo.commit('提醒：延期', [{ type: 'reminder', row: next, expectRev: row.rev }]);
  return { row: done.rows[0] as AnyRow, changeId: done.changeId };
};
const undated = ({ updatedAt: _updated, rev: _rev, ...row }: AnyRow): object => row;

describe('one extension is one change', () => {
  it('and is undone as one; the change log names nothing else', async () => {
    const ledger = await openLedger();
    const row = await told(ledger);
    const longer = await extend(ledger, row);
    expect(stateOf(longer.row)).toMatchObject({ due: '2026-09-30', base: '2026-07-06' });
    expect(ledger.sent.at(-1)).toMatchObject({ label: '提醒：延期', op: 'change' });
    expect(Object.keys(ledger.sent.at(-1)?.fields ?? {})).toEqual(['extensions']);
    await ledger.repo.undo(longer.changeId);
    const back = (await ledger.db.rows('reminder').get(row.id)) as AnyRow;
    expect(undated(back)).toEqual(undated(row));
    expect(stateOf(back)).toMatchObject({ due: '2026-07-06', extended: false });
  });
  it('an earlier one cannot be undone under a later one; withdrawing takes the later away', async () => {
    const ledger = await openLedger();
    const first = await extend(ledger, await told(ledger));
    const second = await extend(ledger, first.row, '2026-12-31');
    await expect(ledger.repo.undo(first.changeId)).rejects.toMatchObject({ code: 'conflict' });
    const taken = await ledger.repo.commit('提醒：撤销延期', [
      { type: 'reminder', row: withdrawLast(second.row, stateOf(second.row)), expectRev: second.row.rev },
    ]);
    expect(stateOf(taken.rows[0] as AnyRow).due).toBe('2026-09-30');
    await ledger.repo.undo(taken.changeId);
    expect(stateOf((await ledger.db.rows('reminder').get(second.row.id)) as AnyRow).due).toBe('2026-12-31');
  });
  it('a row with a broken extension is refused and nothing is stored', async () => {
    const ledger = await openLedger();
    const row = await told(ledger);
    const broken = {
      ...row,
      extensions: [
        { ...extendRow(row, stateOf(row), { to: '2026-09-30', reason: '住院', approvedBy: '' }, '2026-03-10', '').extensions[0], to: '2026-02-30' },
      ],
    };
    await expect(ledger.repo.commit('提醒：延期', [{ type: 'reminder', row: broken as AnyRow, expectRev: row.rev }])).rejects.toThrow();
    expect(await ledger.db.rows('reminder').get(row.id)).toEqual(row);
  });
});

describe('journal and earlier versions', () => {
  it('replaying the journal gives the extension back', async () => {
    const ledger = await openLedger();
    await extend(ledger, await told(ledger));
    const db = new Database(freshName());
    await db.open();
    await replay(db, ledger.sent);
    expect(await contentOf(db)).toEqual(await contentOf(ledger.db));
  });
  it('entries written before there were extensions give rows without any', async () => {
    const ledger = await openLedger();
    await told(ledger);
    const old = ledger.sent.map((e): ChangeEntry => {
      const { extensions: _none, ...fields } = e.fields;
      return { ...e, fields: { ...fields, v: [null, 2] } };
    });
    const db = new Database(freshName());
    await db.open();
    await replay(db, old);
    expect((await db.rows('reminder').toArray())[0]).toMatchObject({ extensions: [], v: SCHEMA_VERSION });
  });
  it('a database of version 2 is lifted, rows of every type', async () => {
    const ledger = await openLedger();
    const row = await told(ledger);
    const unit = await ledger.repo.save('unit', null, filled('unit'));
    const name = freshName();
    const old = new Dexie(name);
    old.version(2).stores({ reminder: 'id', unit: 'id', history: 'seq', outbox: 'seq', meta: 'key', drafts: 'key', prefs: 'key' });
    await old.open();
    for (const [type, r] of [
      ['reminder', row],
      ['unit', unit],
    ] as const) {
      const { extensions: _none, ...rest } = r;
      await old.table(type).put({ ...rest, v: 2 });
    }
    old.close();
    const db = new Database(name);
    await db.open();
    expect(await db.rows('reminder').toArray()).toEqual([{ ...row, v: SCHEMA_VERSION }]);
    expect(await db.rows('unit').toArray()).toEqual([{ ...unit, v: SCHEMA_VERSION }]);
  });
});
