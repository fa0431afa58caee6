/** What the statistics page shows beside the figures: stored adjustments, comparison, groups, files; and 本月数字. */
import { describe, expect, it } from 'vitest';
import { figuresOf, monthWindows } from '../../../renderer/pages/home/month';
import { adjustmentsOf, whyNotInclude } from '../../../renderer/pages/statistics/adjustments';
import { divide, offeredFor } from '../../../renderer/pages/statistics/division';
import { figuresFor } from '../../../renderer/pages/statistics/figures';
import { figuresFile, listFile } from '../../../renderer/pages/statistics/files';
import { entriesOf, listColumns, personName } from '../../../renderer/pages/statistics/listColumns';
import { type IndicatorRows, readIndicatorRows } from '../../../renderer/store/indicatorRows';
import { newRow } from '../../../renderer/store/repo';
import { indicatorById } from '../../../shared/indicators';
import type { Override } from '../../../shared/indicators/define';
import type { AnyRow } from '../../../shared/records/define';
import { indicatorOverride } from '../../../shared/records/indicatorOverride';
import { added, type Ledger, openLedger } from '../store/support';
import { row, source } from './rows';

const WINDOW = { from: '2006-01-01', to: '2006-12-31' };
const UNIT = '11111111-1111-4111-8111-111111111111';
const [A, B] = ['22222222-2222-4222-8222-222222222222', '33333333-3333-4333-8333-333333333333'];

const reminder = (cadre: string, remindedDate: string | null, state = 'closed') =>
  added('reminder', { cadre, remindedDate, source: 'verification' }, { state });
const adjust = async (l: Ledger, indicator: string, include: boolean, of: AnyRow, more: Record<string, unknown> = {}): Promise<AnyRow> => {
  const values = {
    indicator,
    direction: include ? 'include' : 'exclude',
    record: { type: 'reminder', id: of.id },
    reason: '领导要求',
    day: '2026-01-01',
    handler: '周某',
    ...more,
  };
  const made = newRow(indicatorOverride.id, values);
  await l.repo.commit('手工调整', [{ type: indicatorOverride.id, row: made, expectRev: null }]);
  return (await l.db.rows(indicatorOverride.id).get(made.id)) ?? made;
};
const ledger = async () => {
  const l = await openLedger();
  const writes = [
    added('unit', { name: '安澜市某局', departmentClass: 'economic' }, { id: UNIT }),
    added('cadre', { name: '张某某', unit: UNIT, postLevel: 'countyHead' }, { id: A }),
    added('cadre', { name: '李某某' }, { id: B }),
    reminder(A, '2006-03-01'),
    reminder(B, '2006-04-01'),
    reminder(A, '2005-04-01'),
    reminder(B, '2003-05-01'),
  ];
  await l.repo.commit('登记', writes);
  const talks = writes.slice(3).map((w) => w.row);
  return { ...l, talks };
};
const shownOf = (l: Ledger, rows: IndicatorRows, compare: Parameters<typeof figuresFor>[2] = 'none', unit: string | null = null) =>
  figuresFor(rows, l.people, compare, unit);
const value = (s: ReturnType<typeof shownOf>, id: string) => s.table.rows.find((r) => r.def.id === id)?.total.value;
const totalOf = (s: ReturnType<typeof shownOf>, id: string) => {
  const found = s.table.rows.find((r) => r.def.id === id);
  if (!found) throw new Error(id);
  return found.total;
};

describe('adjustments kept in the ledger', () => {
  it('a record from outside the window is fetched and counted; taking the adjustment back, or deleting it, ends that', async () => {
    const l = await ledger();
    const old = l.talks[3] as AnyRow;
    expect((await readIndicatorRows(l.db, WINDOW)).row('reminder', old.id)).toBeUndefined();
    const kept = await adjust(l, 'ST04', true, old, { startDate: WINDOW.from, endDate: WINDOW.to });
    let rows = await readIndicatorRows(l.db, WINDOW);
    const st04 = totalOf(shownOf(l, rows), 'ST04');
    expect([st04.value, st04.also]).toEqual([2, 3]);
    expect(adjustmentsOf(st04, rows.row).map((a) => [a.status, a.forced.rowId])).toEqual([['counted', kept.id]]);
    const done = await l.repo.remove(indicatorOverride.id, [kept]);
    rows = await readIndicatorRows(l.db, WINDOW);
    expect([rows.overrides, totalOf(shownOf(l, rows), 'ST04').also]).toEqual([[], 2]);
    await l.repo.undo(done.changeId);
    expect(totalOf(shownOf(l, await readIndicatorRows(l.db, WINDOW)), 'ST04').also).toBe(3);
  });
  it('is journalled and has its history like any record', async () => {
    const l = await ledger();
    const kept = await adjust(l, 'ST04', false, l.talks[0] as AnyRow);
    expect(kept.no).toMatch(/^KJ-/);
    expect(l.sent.at(-1)).toMatchObject({ type: indicatorOverride.id, id: kept.id, op: 'add', operator: '周某' });
    expect(await l.repo.historyOf(indicatorOverride.id, kept.id)).toHaveLength(1);
    await expect(adjust(l, 'ST04', false, l.talks[1] as AnyRow, { reason: null })).rejects.toThrow('理由');
  });
  it('one whose record has gone to the recycle bin changes nothing and is shown as such', async () => {
    const l = await ledger();
    await adjust(l, 'ST04', true, l.talks[3] as AnyRow);
    const stored = await l.db.rows('reminder').get(l.talks[3]?.id ?? '');
    await l.repo.remove('reminder', [stored as AnyRow]);
    const rows = await readIndicatorRows(l.db, WINDOW);
    const st04 = totalOf(shownOf(l, rows), 'ST04');
    expect([st04.also, adjustmentsOf(st04, rows.row).map((a) => a.status)]).toEqual([2, ['gone']]);
  });
  it('exclusions: left out here, silent in the period where the record does not lie', async () => {
    const l = await ledger();
    await adjust(l, 'ST04', false, l.talks[0] as AnyRow);
    const rows = await readIndicatorRows(l.db, WINDOW);
    expect([value(shownOf(l, rows), 'ST04'), value(shownOf(l, rows), 'ST04.verification')]).toEqual([1, 1]);
    expect(adjustmentsOf(totalOf(shownOf(l, rows), 'ST04'), rows.row).map((a) => a.status)).toEqual(['left']);
    const later = await readIndicatorRows(l.db, { from: '2005-01-01', to: '2005-12-31' });
    expect(adjustmentsOf(totalOf(shownOf(l, later), 'ST04'), later.row)).toEqual([]);
  });
  it('one the rule agrees with is idle, and not mentioned while only a unit is looked at', async () => {
    const l = await ledger();
    await adjust(l, 'ST04', true, l.talks[0] as AnyRow);
    const rows = await readIndicatorRows(l.db, WINDOW);
    const f = totalOf(shownOf(l, rows), 'ST04');
    expect([adjustmentsOf(f, rows.row).map((a) => a.status), adjustmentsOf(f, rows.row, true)]).toEqual([['idle'], []]);
  });
});

describe('asking whether a record can be counted by hand', () => {
  const def = indicatorById('ST04');
  const talk = row('reminder', 'closed', { cadre: 'a', remindedDate: '2006-03-01', source: 'inspection' });
  const old = row('reminder', 'closed', { cadre: 'a', remindedDate: '2003-03-01', source: 'inspection' });
  const o = (of: AnyRow, include = true): Override => ({
    indicator: 'ST04',
    ref: { type: 'reminder', id: of.id },
    include,
    reason: '理由',
    ...(include ? { period: WINDOW } : {}),
  });
  const given = source({ reminder: [talk] });
  it('yes when the rule leaves it out', () => expect(whyNotInclude(def, old, o(old), WINDOW, given, [])).toBeNull());
  it('no when it counts anyway, was left out by hand, or was counted by hand before', () => {
    expect(whyNotInclude(def, talk, o(talk), WINDOW, given, [])).toContain('已经计入');
    expect(whyNotInclude(def, talk, o(talk), WINDOW, given, [o(talk, false)])).toContain('已经手工剔除');
    expect(whyNotInclude(def, old, o(old), WINDOW, given, [o(old)])).toContain('已经手工纳入过');
  });
  it('no when there is nobody in it to count', () => {
    const bare = row('report', 'verifying', { receivedDate: '2006-01-10', persons: [] });
    const of: Override = { indicator: 'ST14', ref: { type: 'report', id: bare.id }, include: true, reason: '理由', period: WINDOW };
    expect(whyNotInclude(indicatorById('ST14'), bare, of, WINDOW, source({}), [])).toContain('没有这个指标可以计数');
  });
});

describe('comparison, unit and groups', () => {
  it('compares with the period before and the year before, with the rows of both windows', async () => {
    const l = await ledger();
    const before = { from: '2005-01-01', to: '2005-12-31' };
    const rows = await readIndicatorRows(l.db, WINDOW, { from: before.from, to: WINDOW.to });
    const st04 = shownOf(l, rows, 'previous').past?.by.get('ST04');
    expect([st04?.window, st04?.figure.value, st04?.change, st04?.percent]).toEqual([before, 1, 1, 100]);
    expect(shownOf(l, rows, 'yearBefore').past?.by.get('ST04')?.figure.items).toHaveLength(1);
  });
  it('waits for the rows of the window compared with instead of showing zeros', async () => {
    const l = await ledger();
    expect(shownOf(l, await readIndicatorRows(l.db, WINDOW), 'previous').past).toBeNull();
  });
  it('one unit: its people only, in figures and groups', async () => {
    const l = await ledger();
    const rows = await readIndicatorRows(l.db, WINDOW);
    expect([value(shownOf(l, rows), 'ST04'), value(shownOf(l, rows, 'none', UNIT), 'ST04')]).toEqual([2, 1]);
  });
  it('offers the ways that divide a figure, with names; the groups hold the items of the list', async () => {
    const l = await ledger();
    const rows = await readIndicatorRows(l.db, WINDOW);
    const s = shownOf(l, rows);
    const [def, f] = [indicatorById('ST04'), totalOf(s, 'ST04')];
    expect(offeredFor(def, f, s.find)).toEqual(['unit', 'departmentClass', 'postLevel', 'source']);
    const groups = divide(def, f, 'unit', s.find, l.people).groups;
    expect(groups.map((g) => [g.name, g.value])).toEqual([
      ['安澜市某局', 1],
      ['未注明', 1],
    ]);
    expect(groups.flatMap((g) => g.items)).toHaveLength(f.items.length);
    expect(offeredFor(indicatorById('ST06'), totalOf(s, 'ST06'), s.find)).toEqual([]);
  });
  it('years are offered when there is more than one', async () => {
    const l = await ledger();
    const rows = await readIndicatorRows(l.db, { from: '2005-01-01', to: '2006-12-31' });
    const s = shownOf(l, rows);
    expect(offeredFor(indicatorById('ST04'), totalOf(s, 'ST04'), s.find)).toContain('year');
  });
});

describe('Excel files hold what is shown', () => {
  it('the table: years and total, or the comparison; unit and adjustments', async () => {
    const l = await ledger();
    await adjust(l, 'ST04', false, l.talks[1] as AnyRow);
    const reach = { from: '2005-01-01', to: WINDOW.to };
    const rows = await readIndicatorRows(l.db, WINDOW, reach);
    const file = figuresFile(shownOf(l, rows, 'previous', null), '');
    expect(file.columns.map((c) => c.head)).toEqual(['指标', '本期', '上期', '增减', '增减%', '单位', '手工调整', '口径']);
    expect(file.rows.find((r) => r[0] === '提醒和诫勉谈话')?.slice(1, 7)).toEqual([1, 1, 0, 0, '名', '剔除：领导要求']);
    const unitFile = figuresFile(shownOf(l, rows, 'none', UNIT), '安澜市某局');
    expect(unitFile.title).toContain('安澜市某局');
    expect(unitFile.columns.map((c) => c.head)).toEqual(['指标', '合计', '单位', '口径']);
    for (const f of [file, unitFile]) for (const r of f.rows) expect(r).toHaveLength(f.columns.length);
    const years = figuresFile(shownOf(l, await readIndicatorRows(l.db, reach)), '');
    expect(years.columns.map((c) => c.head)).toEqual(['指标', '2005', '2006', '合计', '单位', '手工调整', '口径']);
    for (const r of years.rows) expect(r).toHaveLength(years.columns.length);
    // both ways of counting
    expect(years.rows.find((r) => r[0] === '　谈话')?.slice(1, 4)).toEqual([1, 1, 2]);
  });
  it('the list: narrowed to a group, with the group and the reason of what was counted by hand', async () => {
    const l = await ledger();
    await adjust(l, 'ST04', true, l.talks[3] as AnyRow);
    const rows = await readIndicatorRows(l.db, WINDOW);
    const s = shownOf(l, rows);
    const [def, figure] = [indicatorById('ST04'), totalOf(s, 'ST04')];
    const entries = entriesOf(def, figure.items, rows.row);
    const division = divide(def, figure, 'unit', s.find, l.people);
    const group = division.groups.find((g) => g.name === '未注明');
    const file = listFile({
      def,
      figure,
      window: WINDOW,
      columns: listColumns(def, entries, l.people),
      entries: entries.filter((e) => group?.items.includes(e.item)),
      division,
      group: '未注明',
      unitName: '',
      adjustments: adjustmentsOf(figure, rows.row),
    });
    expect(file.title).toContain('未注明，1名');
    expect([file.columns[1]?.head, file.columns.at(-1)?.head]).toEqual(['分组（单位）', '手工纳入理由']);
    expect(file.rows.map((r) => [r[1], r.at(-1)])).toEqual([
      ['未注明', '领导要求'],
      ['未注明', ''],
    ]);
    for (const r of file.rows) expect(r).toHaveLength(file.columns.length);
  });
});

it('people outside the roster stand in lists and findings by their own words', () => {
  const names = { cadre: (id: string) => (id === A ? '张某某' : '（已移出台账）') };
  expect([A, B, '李某（某厂）'].map((e) => personName(e, names))).toEqual(['张某某', '（已移出台账）', '李某（某厂）']);
});

describe('本月数字', () => {
  const names = { cadre: (id: string) => id, unit: (id: string) => id, record: () => '', pinyin: () => '' };
  const talk = row('reminder', 'closed', { cadre: 'a', remindedDate: '2006-12-20', source: 'inspection' });
  it('in January last month lies in the year before', () =>
    expect(monthWindows('2007-01-15')).toEqual({
      month: { from: '2007-01-01', to: '2007-01-15' },
      lastMonth: { from: '2006-12-01', to: '2006-12-31' },
      year: { from: '2007-01-01', to: '2007-01-15' },
    }));
  it('shows only figures in which something happened, no parts and no balances', () => {
    const got = figuresOf('2007-01-15', source({ reminder: [talk] }), names, []);
    expect(got.map((f) => [f.def.id, f.month, f.lastMonth, f.year])).toEqual([['ST04', 0, 1, 0]]);
    expect(figuresOf('2008-06-15', source({ reminder: [talk] }), names, [])).toEqual([]);
    const audits = ['a', 'b'].map((cadre) => row('audit', 'applied', { cadre, entryDate: '2007-01-10', fundsHead: true, auditType: 'before' }));
    const ids = figuresOf('2007-06-15', source({ audit: audits }), names, []).map((f) => f.def.id);
    expect(ids).toContain('ST10');
    expect(ids.filter((id) => id === 'ST10R' || id.startsWith('ST10.'))).toEqual([]);
  });
  it('follows adjustments by hand', () => {
    const out: Override = { indicator: 'ST04', ref: { type: 'reminder', id: talk.id }, include: false, reason: '重复登记' };
    const given = source({ reminder: [talk, row('reminder', 'closed', { cadre: 'b', remindedDate: '2006-12-21', source: 'inspection' })] });
    const month = (overrides: readonly Override[]) => figuresOf('2006-12-31', given, names, overrides).map((f) => [f.def.id, f.month]);
    expect([month([]), month([out])]).toEqual([[['ST04', 2]], [['ST04', 1]]]);
  });
});
