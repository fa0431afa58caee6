import { describe, expect, it } from 'vitest';
import { admonition } from '../../../shared/records/admonition';
import { audit } from '../../../shared/records/audit';
import { cadre } from '../../../shared/records/cadre';
import type { AnyRow, RecordTypeDef } from '../../../shared/records/define';
import { heartTalk } from '../../../shared/records/heartTalk';
import { inquiry } from '../../../shared/records/inquiry';
import { blankFields, headerOf } from '../../../shared/records/kinds/values';
import { personalMatters } from '../../../shared/records/personalMatters';
import { zeroReport } from '../../../shared/records/zeroReport';
import { DEADLINE_RULES } from '../../../shared/rules/deadlines';
import { departureOf, type OpenContext, openItems } from '../../../shared/rules/openItems';
import { THRESHOLDS } from '../../../shared/rules/thresholds';
import { makeCalendar } from '../../../shared/rules/workdays';

const TYPES: readonly RecordTypeDef[] = [heartTalk, inquiry, admonition, audit, personalMatters, zeroReport, cadre];
let made = 0;
const row = (def: RecordTypeDef, state: string | null, fields: Record<string, unknown>): AnyRow => {
  made += 1;
  const values = { ...blankFields(def), ...fields };
  return {
    ...values,
    id: typeof fields.rowId === 'string' ? fields.rowId : `r${made}`,
    no: `${def.prefix}-${made}`,
    rev: 1,
    state,
    stateLog: [],
    extensions: [],
    createdAt: '2026-03-01T00:00:00.000Z',
    updatedAt: '2026-03-01T00:00:00.000Z',
    deletedAt: null,
    origin: 'user',
    batchId: null,
    v: 1,
    ...headerOf(def, values),
  };
};
const ask = (rows: Partial<Record<string, readonly AnyRow[]>>, today = '2026-03-18', more: Partial<OpenContext> = {}) =>
  openItems({
    types: TYPES,
    rows: (type) => rows[type] ?? [],
    names: { cadre: (id) => `名${id}`, unit: (id) => `单位${id}`, record: () => '' },
    today,
    calendar: makeCalendar(),
    rules: DEADLINE_RULES,
    thresholds: THRESHOLDS,
    ...more,
  });

describe('due days of records', () => {
  const open = row(inquiry, 'delivered', { cadre: 'p', issuedDate: '2026-02-24', deliveredDate: '2026-02-26', replyDue: '2026-03-18' });
  it('says who owes what by when, and how the day was counted', () => {
    const [item] = ask({ inquiry: [open] });
    expect(item).toMatchObject({ duty: 'handIn', matter: '函询书面回复', owedBy: '对象本人', due: '2026-03-18', when: 'soon', subject: '名p' });
    expect(item?.rule).toContain('15 个工作日');
    expect(item?.basis).toContain('第七条');
  });
  it('tells an entered day from the counted one', () => {
    const other = { ...open, replyDue: '2026-04-30' };
    expect(ask({ inquiry: [other] })[0]?.rule).toMatch(/登记的应办日期是2026年4月30日；按规则.*2026年3月18日/);
  });
  it('draws the line between overdue, the next seven days and later', () => {
    const when = (due: string) => ask({ inquiry: [{ ...open, replyDue: due }] })[0]?.when;
    expect([when('2026-03-17'), when('2026-03-18'), when('2026-03-25'), when('2026-03-26')]).toEqual(['over', 'soon', 'soon', 'later']);
  });
  it('leaves out what is met, finished, cancelled or deleted', () => {
    const gone = [
      { ...open, replyDate: '2026-03-01' },
      { ...open, state: 'closed' },
      { ...open, deletedAt: '2026-03-01T00:00:00.000Z' },
    ];
    const closed = inquiry.states.find((s) => s.phase === 'done')?.key ?? '';
    expect(ask({ inquiry: gone.map((r) => (r.state === 'closed' ? { ...r, state: closed } : r)) })).toEqual([]);
  });
  it('puts what this office owes apart from what others owe', () => {
    const j = row(admonition, 'selfChecked', {
      cadre: 'p',
      admonishedDate: '2026-01-05',
      selfCheckDate: '2026-01-09',
      reportDue: '2026-07-06',
    });
    expect(
      ask({ admonition: [j] })
        .map((i) => i.duty)
        .sort(),
    ).toEqual(['act', 'handIn']);
  });
});

describe('应报未报', () => {
  const leader = row(cadre, null, { rowId: 'a', name: '甲某', postLevel: 'countyDeputy', status: 'onDuty' });
  const clerk = row(cadre, null, { rowId: 'b', name: '乙某', postLevel: 'townshipChief', status: 'onDuty' });
  const retired = row(cadre, null, { rowId: 'c', name: '丙某', postLevel: 'countyChief', status: 'retired' });
  const given = row(personalMatters, 'submitted', { cadre: 'd', year: '2025', reportType: 'annual', submittedDate: '2026-01-20' });
  it('personal matters: leaders on duty without an entry, from the end of January on', () => {
    const items = ask({ cadre: [leader, clerk, retired], personalMatters: [given] });
    expect(items.map((i) => [i.cadre, i.duty, i.due, i.when])).toEqual([['a', 'report', '2026-01-31', 'over']]);
    expect(ask({ cadre: [leader], personalMatters: [{ ...given, cadre: 'a' }] })).toEqual([]);
  });
  it('a ledger that keeps no personal matters owes none', () => {
    expect(ask({ cadre: [leader] })).toEqual([]);
  });
  const zero = (unit: string, end: string, state = 'reportedZero') =>
    row(zeroReport, state, { unit, year: end.slice(0, 4), period: 'Q4', periodEnd: end, reportedDate: state === 'pending' ? null : end, zero: true });
  it('zero reports: a unit that used to report and has nothing for the last period', () => {
    const items = ask({ zeroReport: [zero('u1', '2025-09-30'), zero('u2', '2025-09-30'), zero('u1', '2025-12-31')] });
    expect(items.map((i) => [i.unit, i.duty, i.when])).toEqual([['u2', 'report', 'over']]);
    expect(items[0]?.rule).toContain('2025年12月31日');
  });
  it('zero reports: one that is entered as outstanding is owed once', () => {
    const items = ask({ zeroReport: [zero('u1', '2025-09-30'), zero('u1', '2025-12-31', 'pending')] });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ duty: 'report', when: 'over', owedBy: '报送单位' });
    expect(items[0]?.row).not.toBeNull();
  });
});

describe('应谈未谈', () => {
  const head = row(cadre, null, { rowId: 'h', name: '甲某', categories: ['cityManaged', 'departmentHead'], status: 'onDuty' });
  const deputy = row(cadre, null, { rowId: 'd', name: '乙某', categories: ['cityManaged'], status: 'onDuty' });
  const talk = (day: string, state = 'talked') => row(heartTalk, state, { cadre: 'h', talkDate: day });
  it('heads without a talk this year, until its last day', () => {
    expect(ask({ cadre: [head, deputy] })).toMatchObject([{ cadre: 'h', duty: 'talk', due: '2026-12-31', when: 'later' }]);
    expect(ask({ cadre: [head, deputy], heartTalk: [talk('2026-02-01')] })).toEqual([]);
  });
  it('counts neither last year nor a talk only planned', () => {
    expect(ask({ cadre: [head], heartTalk: [talk('2025-12-31'), talk('2026-04-01', 'planned')] })).toHaveLength(1);
  });
  it('asks for as many as the threshold says, and for none when it is 0', () => {
    const limit = (value: number) => ({ thresholds: THRESHOLDS.map((t) => (t.id === 'TT.yearly' ? { ...t, value } : t)) });
    const rows = { cadre: [head], heartTalk: [talk('2026-02-01')] };
    expect(ask(rows, '2026-03-18', limit(2))[0]?.rule).toContain('今年已谈 1 次');
    expect(ask({ cadre: [head] }, '2026-03-18', limit(0))).toEqual([]);
  });
});

describe('应审未审', () => {
  const person = (resume: readonly Record<string, unknown>[], more: Record<string, unknown> = {}) =>
    row(cadre, null, { rowId: 'p', name: '甲某', currentPost: '市政协副主席', status: 'onDuty', resume, ...more });
  const left = person([{ id: '1', from: '2019-01', to: '2025-06', text: '市财政局局长' }]);
  it('a main leader who left his post', () => {
    expect(departureOf(left, '2026-03-18')).toEqual({ day: '2025-06', post: '市财政局局长' });
    const [item] = ask({ cadre: [left] });
    expect(item).toMatchObject({ cadre: 'p', duty: 'audit', due: null, when: 'none' });
    expect(item?.rule).toContain('2025年6月不再任“市财政局局长”');
  });
  it('no deputies, no posts still held, none long ago', () => {
    expect(departureOf(person([{ id: '1', from: '2019-01', to: '2025-06', text: '市财政局副局长' }]), '2026-03-18')).toBeNull();
    expect(
      departureOf(person([{ id: '1', from: '2019-01', to: '2025-06', text: '市财政局局长' }], { currentPost: '市财政局局长' }), '2026-03-18'),
    ).toBeNull();
    expect(departureOf(person([{ id: '1', from: '2009-01', to: '2020-06', text: '市财政局局长' }]), '2026-03-18')).toBeNull();
  });
  it('an audit from a year before the departure on answers for it', () => {
    const a = (fields: Record<string, unknown>) => row(audit, 'signedOff', { cadre: 'p', ...fields });
    expect(ask({ cadre: [left], audit: [a({ type: 'leaving', entryDate: '2025-08-01' })] })).toEqual([]);
    expect(ask({ cadre: [left], audit: [a({ type: 'during', entryDate: '2024-09-01' })] })).toEqual([]);
    expect(ask({ cadre: [left], audit: [a({ type: 'during', entryDate: '2023-09-01' })] })).toHaveLength(1);
    expect(ask({ cadre: [left], audit: [row(audit, 'planned', { cadre: 'p', type: 'leaving' })] })).toEqual([]);
  });
  it('a head who is gone by the roster alone', () => {
    const gone = person([], { status: 'retired', categories: ['departmentHead'], currentPost: '市财政局局长' });
    expect(ask({ cadre: [gone] })[0]?.rule).toContain('已不在职');
  });
});

it('most urgent first, what has no day last', () => {
  const rows = {
    cadre: [
      row(cadre, null, { rowId: 'h', name: '甲某', categories: ['countyHead'], status: 'onDuty' }),
      row(cadre, null, { rowId: 'r', name: '乙某', categories: ['countyHead'], status: 'retired', currentPost: '青屏县县长' }),
    ],
    inquiry: [row(inquiry, 'delivered', { cadre: 'p', deliveredDate: '2026-02-25', replyDue: '2026-03-10' })],
  };
  expect(ask(rows).map((i) => i.due)).toEqual(['2026-03-10', '2026-12-31', null]);
});
