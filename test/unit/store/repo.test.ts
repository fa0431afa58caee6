/** The only writer: what one commit promises. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { RepoError } from '../../../renderer/store/repo';
import type { AnyRow } from '../../../shared/records/define';
import { blankFields } from '../../../shared/records/kinds/values';
import { typeById } from '../../../shared/records/registry';
import { today } from '../../../shared/rules/dates';
import type { Finding } from '../../../shared/rules/findings';
import { added, contentOf, filled, type Ledger, metaOf, openLedger } from './support';

let ledger: Ledger;
beforeEach(async () => {
  ledger = await openLedger();
});
const stored = (type: string, id: string): Promise<AnyRow | undefined> => ledger.db.rows(type).get(id);
const codeOf = (p: Promise<unknown>): Promise<unknown> =>
  p.then(
    () => 'done',
    (e: unknown) => {
      expect(e).toBeInstanceOf(RepoError);
      expect((e as RepoError).message).toMatch(/\p{Script=Han}.*。?/u);
      return (e as RepoError).code;
    },
  );

describe('a commit', () => {
  it('writes row, history, outbox, sequence and counts together', async () => {
    const row = await ledger.repo.save('unit', null, filled('unit'));
    expect(row).toMatchObject({ no: 'DW-0001', rev: 1, name: '安澜市某局', deletedAt: null });
    expect(await stored('unit', row.id)).toEqual(row);
    const [entry] = await ledger.repo.historyOf('unit', row.id);
    expect(entry).toMatchObject({ seq: 1, op: 'add', rev: 1, label: '新增单位', operator: '周某', device: 'device-1', ref: `unit/${row.id}` });
    expect(entry?.fields.name).toEqual([null, '安澜市某局']);
    const [waiting] = await ledger.db.outbox.toArray();
    expect(JSON.parse(waiting?.body ?? '')).toEqual(ledger.sent[0]);
    expect(await metaOf(ledger.db, 'seq')).toBe(1);
    expect(await metaOf(ledger.db, 'counts')).toEqual({ unit: 1 });
  });

  it('is all or nothing: one bad row among many leaves nothing behind', async () => {
    const kept = await ledger.repo.save('unit', null, filled('unit'));
    const before = await contentOf(ledger.db);
    const bad = [
      // a field that may not be empty: found before anything is opened
      [added('unit', { name: '甲' }), added('unit', { name: null })],
      // a revision that is gone: found inside the transaction, after other rows
      [added('cadre'), added('unit', { name: '乙' }), { type: 'unit', row: kept, expectRev: 7 }],
      // a row that is no longer there
      [added('cadre'), { type: 'unit', row: { ...kept, id: 'nobody' }, expectRev: 1 }],
      // an addition whose id is taken
      [added('cadre'), { type: 'unit', row: kept, expectRev: null }],
    ];
    const codes: unknown[] = [];
    for (const writes of bad) codes.push(await codeOf(ledger.repo.commit('试', writes)));
    expect(codes).toEqual(['invalid', 'conflict', 'gone', 'gone']);
    expect(await contentOf(ledger.db)).toEqual(before);
    expect(await ledger.db.outbox.count()).toBe(1);
    expect(ledger.sent).toHaveLength(1);
  });

  it('leaves nothing behind when the storage gives up in the middle', async () => {
    const before = await contentOf(ledger.db);
    const quota = new DOMException('full', 'QuotaExceededError');
    ledger.db.outbox.hook('creating', () => {
      throw quota;
    });
    const tried = ledger.repo.save('unit', null, filled('unit'));
    await expect(tried).rejects.toMatchObject({ code: 'storage' });
    expect(await contentOf(ledger.db)).toEqual(before);
    expect(await ledger.db.outbox.count()).toBe(0);
  });

  it('refuses to overwrite what was changed meanwhile', async () => {
    const mine = await ledger.repo.save('unit', null, filled('unit'));
    const theirs = await ledger.repo.save('unit', mine, { name: '安澜市别局' });
    expect(theirs.rev).toBe(2);
    expect(await codeOf(ledger.repo.save('unit', mine, { name: '安澜市我局' }))).toBe('conflict');
    expect(await stored('unit', mine.id)).toEqual(theirs);
  });

  it('of nothing new writes nothing', async () => {
    const row = await ledger.repo.save('unit', null, filled('unit'));
    await ledger.repo.save('unit', row, { name: row.name });
    expect(await metaOf(ledger.db, 'seq')).toBe(1);
    expect((await stored('unit', row.id))?.rev).toBe(1);
  });

  it('keeps the derived header: people, units and day of a record', async () => {
    const row = await ledger.repo.save('reminder', null, filled('reminder', { remindedDate: '2026-03-16' }));
    expect(row).toMatchObject({ refCadres: ['c-1'], onDate: '2026-03-16', state: 'draft' });
    const moved = await ledger.repo.save('reminder', row, { cadre: 'c-2', remindedDate: null });
    expect(moved).toMatchObject({ refCadres: ['c-2'], onDate: null });
  });
});

describe('numbers', () => {
  it('count by prefix and by the year of the record, entities without a year', async () => {
    const year = (d: string) => ledger.repo.save('reminder', null, filled('reminder', { remindedDate: d })).then((r) => r.no);
    expect(await year('2025-05-01')).toBe('TX-2025-0001');
    expect(await year('2026-05-01')).toBe('TX-2026-0001');
    expect(await year('2025-06-01')).toBe('TX-2025-0002');
    const { rows } = await ledger.repo.commit('导入', [added('cadre'), added('cadre'), added('unit')]);
    expect(rows.map((r) => r.no).sort()).toEqual(['DW-0001', 'GB-0001', 'GB-0002']);
  });

  it('are never given twice, not even after undo or the recycle bin', async () => {
    const first = await ledger.repo.commit('新增', [added('unit')]);
    await ledger.repo.undo(first.changeId);
    const second = await ledger.repo.save('unit', null, filled('unit'));
    expect(second.no).toBe('DW-0002');
    await ledger.repo.remove('unit', [second]);
    expect((await ledger.repo.save('unit', null, filled('unit'))).no).toBe('DW-0003');
  });

  it('that come with rows count as given', async () => {
    await ledger.repo.commit('导入', [added('unit', {}, { no: 'DW-0041' })]);
    expect((await ledger.repo.save('unit', null, filled('unit'))).no).toBe('DW-0042');
  });
});

describe('states', () => {
  it('move by declared ways only, with day and note, and fill the day of the state', async () => {
    const row = await ledger.repo.save('reminder', null, filled('reminder', { problemTypes: ['style'] }));
    const step = { date: '2026-03-17', note: '同意' };
    expect(await codeOf(ledger.repo.transition('reminder', row, 'reminded', step))).toBe('invalid');
    expect(await codeOf(ledger.repo.transition('reminder', row, 'deputyReview', step))).toBe('invalid');
    const next = await ledger.repo.transition('reminder', row, 'deputyReview', step, { handlerOpinion: '建议提醒。' });
    expect(next).toMatchObject({ state: 'deputyReview', deputyDate: '2026-03-17', handlerOpinion: '建议提醒。', rev: 2 });
    expect(next.stateLog.at(-1)).toMatchObject({ state: 'deputyReview', date: '2026-03-17', note: '同意' });
    expect((await ledger.repo.historyOf('reminder', row.id))[0]?.label).toBe('提醒谈话：分管部长审核');
    expect(await codeOf(ledger.repo.transition('reminder', row, 'declined', step))).toBe('conflict');
  });
});

describe('what the checks say', () => {
  const step = { date: '2026-03-17', note: '' };
  const late = { problemTypes: ['style'], handlerOpinion: '建议提醒。', remindedDate: '2026-03-16', ministerDate: '2026-03-18' };

  it('refuses a step that would leave an impossible row, names the field and writes nothing', async () => {
    const row = await ledger.repo.save('trainingClass', null, filled('trainingClass', { startDate: '2026-03-10', endDate: '2026-03-09' }));
    const before = await contentOf(ledger.db);
    const way = typeById('trainingClass').transitions.find((t) => t.from.includes(row.state as never) && t.to !== 'cancelled');
    const needed = { place: '市委党校', organizer: '干部监督科' };
    const tried = ledger.repo.transition('trainingClass', row, way?.to ?? '', step, needed);
    await expect(tried).rejects.toMatchObject({ code: 'invalid', findings: [{ path: 'endDate', severity: 'error' }] });
    await expect(tried).rejects.toThrow('结束日期早于开始日期');
    expect(await contentOf(ledger.db)).toEqual(before);
    // cancelling it is always possible
    expect(await ledger.repo.transition('trainingClass', row, 'cancelled', step)).toMatchObject({ state: 'cancelled' });
  });

  it('wants a word for what ought not to be so, and keeps it in the step', async () => {
    const row = await ledger.repo.save('reminder', null, filled('reminder', late));
    const go = (confirmed: readonly Finding[]) =>
      ledger.repo.transition('reminder', row, 'deputyReview', { ...step, date: '2026-03-15' }, {}, confirmed);
    const error = await go([]).catch((e: unknown) => e as RepoError);
    expect(error).toMatchObject({ code: 'unconfirmed', findings: [{ path: 'ministerDate', severity: 'confirm' }] });
    const findings = error instanceof RepoError ? error.findings : [];
    const next = await go(findings);
    expect(next.stateLog.at(-1)?.note).toContain('核对无误：部长审定（同意）日期晚于提醒日期 2026年3月16日');
    // known from now on
    const on = await ledger.repo.transition('reminder', next, 'declined', step);
    expect(on.stateLog.at(-1)?.note).toBe('');
  });

  it('of a form is kept with the row', async () => {
    const found = [{ path: 'leaderDate', severity: 'confirm', message: '审定晚于提醒' }] as const;
    const row = await ledger.repo.save('reminder', null, filled('reminder', late), found);
    expect(row.stateLog[0]?.note).toMatch(/核对无误：审定晚于提醒$/);
    const person = await ledger.repo.save('cadre', null, filled('cadre'), [{ path: 'idCard', severity: 'confirm', message: '校验位不对' }]);
    expect(person.remark).toMatch(/核对无误：校验位不对$/);
  });

  it('looks at the other records: a second assessment of the same year is refused', async () => {
    const values = { ...blankFields(typeById('trackingAssessment')), unit: 'u-1', year: '2026', unitKind: 'county' };
    await ledger.repo.save('trackingAssessment', null, values);
    const second = await ledger.repo.save('trackingAssessment', null, values);
    const tried = ledger.repo.transition('trackingAssessment', second, 'monitored', step);
    await expect(tried).rejects.toMatchObject({ code: 'invalid', findings: [{ path: 'unit' }] });
    const other = await ledger.repo.save('trackingAssessment', second, { year: '2025' });
    expect(await ledger.repo.transition('trackingAssessment', other, 'monitored', step)).toMatchObject({ state: 'monitored' });
  });
});

describe('the first step', () => {
  it('has the day of the record when that lies in the past; the time of entry is kept beside it', async () => {
    const past = await ledger.repo.save('reminder', null, filled('reminder', { remindedDate: '2020-03-16' }));
    expect(past.stateLog[0]).toMatchObject({ date: '2020-03-16', note: '' });
    expect(past.stateLog[0]?.at.slice(0, 4)).not.toBe('2020');
    const none = await ledger.repo.save('reminder', null, filled('reminder'));
    expect(none.stateLog[0]?.date).toBe(today());
  });
});

describe('recycle bin and counts', () => {
  it('takes rows out of the count and gives them back', async () => {
    const a = await ledger.repo.save('unit', null, filled('unit'));
    const b = await ledger.repo.save('unit', null, filled('unit'));
    await ledger.repo.remove('unit', [a, b]);
    expect(await metaOf(ledger.db, 'counts')).toEqual({ unit: 0 });
    const gone = await stored('unit', a.id);
    expect(gone?.deletedAt).toMatch(/^\d{4}-/);
    expect(await codeOf(ledger.repo.remove('unit', [a]))).toBe('conflict');
    if (gone) await ledger.repo.restore('unit', [gone]);
    expect(await metaOf(ledger.db, 'counts')).toEqual({ unit: 1 });
    expect(await stored('unit', a.id)).toMatchObject({ deletedAt: null, no: a.no, name: a.name, rev: 3 });
  });
});

describe('undo', () => {
  const changeOf = async (type: string, id: string): Promise<string> => (await ledger.repo.historyOf(type, id))[0]?.changeId ?? '';

  it('of an addition takes the row out, of a change puts the old values back', async () => {
    const row = await ledger.repo.save('unit', null, filled('unit'));
    const changed = await ledger.repo.save('unit', row, { name: '安澜市新局', shortName: '新局' });
    await ledger.repo.undo(await changeOf('unit', row.id));
    expect(await stored('unit', row.id)).toMatchObject({ name: row.name, shortName: null, rev: changed.rev + 1 });
    const first = await ledger.repo.save('unit', null, filled('unit'));
    await ledger.repo.undo(await changeOf('unit', first.id));
    expect(await stored('unit', first.id)).toBeUndefined();
    expect(await metaOf(ledger.db, 'counts')).toEqual({ unit: 1 });
  });

  it('of a deletion brings the rows back', async () => {
    const row = await ledger.repo.save('unit', null, filled('unit'));
    const done = await ledger.repo.remove('unit', [row]);
    await ledger.repo.undo(done.changeId);
    expect(await stored('unit', row.id)).toMatchObject({ deletedAt: null, rev: 3 });
  });

  it('of an undo does the thing again, every field of the row included', async () => {
    const done = await ledger.repo.commit('新增', [added('cadre')]);
    const undone = await ledger.repo.undo(done.changeId);
    await ledger.repo.undo(undone.changeId);
    const [was, is] = [done.rows[0], await stored('cadre', done.rows[0]?.id ?? '')];
    expect({ ...is, rev: 0, updatedAt: '' }).toEqual({ ...was, rev: 0, updatedAt: '' });
  });

  it('of an import is one action and whole: one row changed afterwards stops it and is named', async () => {
    const before = await contentOf(ledger.db);
    const done = await ledger.repo.commit(
      '导入花名册',
      Array.from({ length: 50 }, (_, i) => added('cadre', { name: `孔某${i}` })),
    );
    const one = done.rows[7];
    if (!one) throw new Error('no row');
    const changed = await ledger.repo.save('cadre', one, { currentPost: '局长' });
    const tried = ledger.repo.undo(done.changeId);
    await expect(tried).rejects.toThrow(new RegExp(one.no));
    await expect(tried).rejects.toMatchObject({ code: 'conflict' });
    expect(await ledger.db.rows('cadre').count()).toBe(50);
    // Values put back are not enough: the row has been touched since. Undoing that change counts as touching, too.
    await ledger.repo.undo(await changeOf('cadre', changed.id));
    expect(await codeOf(ledger.repo.undo(done.changeId))).toBe('conflict');
    const again = await ledger.repo.commit('导入花名册', [added('cadre', { name: '孔某甲' }), added('unit')]);
    await ledger.repo.undo(again.changeId);
    expect(await ledger.db.rows('cadre').count()).toBe(50);
    expect(await ledger.db.rows('unit').count()).toBe(0);
    expect(before.cadre).toEqual([]);
  });

  it('leaves no record that points at somebody who is gone', async () => {
    const done = await ledger.repo.commit('导入花名册', [added('cadre')]);
    const id = done.rows[0]?.id ?? '';
    const talk = await ledger.repo.save('reminder', null, filled('reminder', { cadre: id }));
    const tried = ledger.repo.undo(done.changeId);
    await expect(tried).rejects.toThrow(new RegExp(talk.no));
    expect(await stored('cadre', id)).toBeDefined();
  });

  it('of something unknown says so', async () => expect(await codeOf(ledger.repo.undo('nothing'))).toBe('gone'));
});

describe('a batch', () => {
  it('goes as a whole, edited rows included, and not while own records use it', async () => {
    const batch = { origin: 'sample', batchId: 'b-1' } as const;
    const done = await ledger.repo.commit('载入示例数据', [added('cadre', {}, batch), added('cadre', { name: '严某平' }, batch)]);
    const [one] = done.rows;
    if (!one) throw new Error('no row');
    await ledger.repo.save('cadre', one, { currentPost: '局长' });
    const own = await ledger.repo.save('reminder', null, filled('reminder', { cadre: one.id }));
    expect(await codeOf(ledger.repo.removeBatch('移出示例数据', 'b-1'))).toBe('conflict');
    expect(await ledger.db.rows('cadre').count()).toBe(2);
    await ledger.repo.save('reminder', own, { cadre: 'c-9' });
    await ledger.repo.removeBatch('移出示例数据', 'b-1');
    expect(await ledger.db.rows('cadre').count()).toBe(0);
    expect(await metaOf(ledger.db, 'counts')).toEqual({ cadre: 0, reminder: 1 });
  });
});
