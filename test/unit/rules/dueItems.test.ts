import { describe, expect, test } from 'vitest';
import { audit } from '../../../shared/records/audit';
import { type AnyRow, defineRecordType, type RecordTypeDef } from '../../../shared/records/define';
import { democraticMeeting } from '../../../shared/records/democraticMeeting';
import { jointMeeting } from '../../../shared/records/jointMeeting';
import { blankFields, headerOf } from '../../../shared/records/kinds/values';
import { rectification } from '../../../shared/records/rectification';
import { recordTypes } from '../../../shared/records/registry';
import { reminder } from '../../../shared/records/reminder';
import { DEADLINE_RULES } from '../../../shared/rules/deadlines';
import { dueStates, foremost } from '../../../shared/rules/dueState';
import { extendRow } from '../../../shared/rules/extensions';
import { openItems, openItemsOf } from '../../../shared/rules/openItems';
import { ruleBook } from '../../../shared/rules/ruleBook';
import { THRESHOLDS } from '../../../shared/rules/thresholds';
import { timelineOf } from '../../../shared/rules/timeline';
import { makeCalendar } from '../../../shared/rules/workdays';

const names = { cadre: (id: string) => `名${id}`, unit: (id: string) => `单位${id}`, record: () => '' };
const ctx = (today = '2026-03-18') => ({ today, calendar: makeCalendar(), rules: DEADLINE_RULES, names });
const row = (def: RecordTypeDef, state: string, fields: Record<string, unknown>): AnyRow => {
  const values = { ...blankFields(def), ...fields };
  return {
    id: 'r',
    no: `${def.prefix}-2026-0001`,
    state,
    stateLog: [],
    extensions: [],
    deletedAt: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    ...values,
    ...headerOf(def, values),
  } as unknown as AnyRow;
};

describe('整改事项', () => {
  const items = [
    { id: 'a', problem: '会议记录不全。另附说明', dueDate: '2026-03-10', doneDate: null, signedOffDate: null },
    { id: 'b', problem: '考勤不严', dueDate: '2026-04-10', doneDate: null, signedOffDate: null },
    { id: 'c', problem: '公文积压', dueDate: '2026-03-01', doneDate: '2026-02-27', signedOffDate: null },
    { id: 'd', problem: '窗口空岗', dueDate: '2026-03-01', doneDate: null, signedOffDate: '2026-03-05' },
  ];
  const order = row(rectification, 'rectifying', { cadre: 'p', rectifyBy: '2026-04-10', issuedDate: '2026-01-05', items });
  test('each unfinished one is owed for itself, beside the report on the whole', () => {
    expect(openItemsOf(rectification, order, ctx()).map((i) => [i.matter, i.due, i.when, i.kind])).toEqual([
      ['限期整改第1项：会议记录不全', '2026-03-10', 'over', '限期整改'],
      ['限期整改第2项：考勤不严', '2026-04-10', 'later', '限期整改'],
      ['限期整改报结', '2026-04-10', 'later', '限期整改报结'],
    ]);
    const keys = openItemsOf(rectification, order, ctx()).map((i) => i.key);
    expect(new Set(keys).size).toBe(keys.length);
  });
  test('done in time and signed off too late are told apart; the list shows the most urgent', () => {
    const states = dueStates(rectification, order, ctx());
    expect(states.map((s) => s.kind)).toEqual(['over', 'wait', 'ok', 'late', 'wait']);
    expect(foremost(states)).toMatchObject({ due: '2026-03-10', name: '限期整改第1项' });
  });
  test('one item is extended alone', () => {
    const [first] = dueStates(rectification, order, ctx());
    const moved = extendRow(order, first as NonNullable<typeof first>, { to: '2026-03-27', reason: '等设备', approvedBy: '' }, '2026-03-10', '');
    expect(openItemsOf(rectification, moved, ctx()).map((i) => [i.due, i.extended])).toEqual([
      ['2026-03-27', true],
      ['2026-04-10', false],
      ['2026-04-10', false],
    ]);
    // its place among the rows does not matter, its id does
    const turned = { ...moved, items: [...items].reverse() };
    expect(
      dueStates(rectification, turned, ctx())
        .filter((s) => s.extended)
        .map((s) => s.item?.id),
    ).toEqual(['a']);
  });
  test('a finished order owes nothing', () => {
    expect(openItemsOf(rectification, { ...order, state: 'signedOff' }, ctx())).toEqual([]);
  });
});

describe('审计问题', () => {
  const problem = (id: string, over: Record<string, unknown>) => ({
    id,
    text: '虚列支出',
    nature: 'x',
    signedOffDate: null,
    due: null,
    fixType: null,
    ...over,
  });
  const made = (problems: readonly object[], over: Record<string, unknown> = {}) =>
    row(audit, 'rectifying', { cadre: 'p', reportDeliveredDate: '2026-01-05', planDate: '2026-01-20', problems, ...over });
  test('without a day of its own the longest time of its kind; contents stay out', () => {
    const items = openItemsOf(
      audit,
      made([
        problem('1', { fixType: 'now' }),
        problem('2', { fixType: 'stage', due: '2026-05-29' }),
        problem('3', { due: '2026-04-30' }),
        problem('4', {}),
      ]),
      ctx(),
    );
    expect(items.map((i) => [i.matter, i.due])).toEqual([
      ['审计整改：立行立改第1条', '2026-03-06'],
      ['审计整改：分阶段整改第2条', '2026-05-29'],
      ['限期整改第3条', '2026-04-30'],
    ]);
    expect(items[0]?.rule).toContain('60 日');
    expect(JSON.stringify(items.map((i) => [i.matter, i.rule]))).not.toContain('虚列');
  });
  test('signed off one by one or all at once', () => {
    const one = made([problem('1', { fixType: 'now', signedOffDate: '2026-02-01' }), problem('2', { fixType: 'now' })]);
    expect(openItemsOf(audit, one, ctx()).map((i) => i.matter)).toEqual(['审计整改：立行立改第2条']);
    expect(openItemsOf(audit, { ...one, signedOffDate: '2026-02-10' }, ctx())).toEqual([]);
  });
});

describe('meetings', () => {
  const meeting = row(democraticMeeting, 'rectifying', {
    unit: 'u',
    year: '2025',
    meetingDate: '2025-12-20',
    holdBy: '2025-12-31',
    reportDate: '2026-01-01',
    rectifications: [
      { id: '1', leader: 'a', problem: '调研不深', due: '2026-03-20', doneDate: null, signedOffDate: null },
      { id: '2', leader: 'b', problem: '督办不力', due: '2026-03-25', doneDate: '2026-03-01', signedOffDate: null },
    ],
  });
  test('an item of 民主生活会 is its leader’s, in the list and in his dossier only', () => {
    expect(openItemsOf(democraticMeeting, meeting, ctx())).toMatchObject([
      { cadre: 'a', unit: 'u', subject: '名a', due: '2026-03-20', when: 'soon' },
    ]);
    const held = [{ def: democraticMeeting as RecordTypeDef, row: meeting }];
    const dues = (about: string) =>
      timelineOf(held, { ...ctx(), about, numberOf: () => undefined }).entries.flatMap((e) => (e.kind === 'due' ? [e.text] : []));
    expect([dues('a'), dues('b'), dues('u')]).toEqual([['限期整改第1项：调研不深（责任领导）'], [], ['限期整改第1项：调研不深（责任领导）']]);
  });
  test('a decision of the 联席会议 is the lead unit’s', () => {
    const decisions = [
      { id: '1', text: '建立通报制度', lead: 'x', due: '2026-03-16', doneDate: null },
      { id: '2', text: '核实线索', lead: 'y', due: '2026-03-30', doneDate: null },
    ];
    const items = openItemsOf(jointMeeting, row(jointMeeting, 'assigned', { year: '2026', meetingDate: '2026-01-10', decisions }), ctx());
    expect(items.map((i) => [i.subject, i.unit, i.duty, i.when])).toEqual([
      ['单位x', 'x', 'others', 'over'],
      ['单位y', 'y', 'others', 'later'],
    ]);
  });
});

test('the rules of the user hold in the list, not the shipped ones', () => {
  const r = row(reminder, 'reminded', { cadre: 'p', remindedDate: '2026-01-05', reportDue: null });
  const mine = ruleBook([
    { no: 'QX-2026-0001', id: 'q', deletedAt: null, ruleId: 'TX.report6m', kind: 'deadline', name: '提醒后书面报告', amount: 1, unit: 'month' },
  ] as unknown as AnyRow[]);
  const due = (rules: typeof DEADLINE_RULES) =>
    openItems({ ...ctx(), types: [reminder], rows: (t) => (t === 'reminder' ? [r] : []), rules, thresholds: THRESHOLDS }).map((i) => [i.due, i.rule]);
  expect(due(DEADLINE_RULES)).toEqual([['2026-07-06', expect.stringContaining('按规则（第 1 版）')]]);
  expect(due(mine.rules)).toEqual([['2026-02-05', expect.stringContaining('按规则（本单位 QX-2026-0001）')]]);
});

test('declared due days: every rule exists, and no two of a record have one name', () => {
  for (const def of recordTypes as readonly RecordTypeDef[])
    for (const when of ['', 'now', 'official', 'private', 'annual', 'assign']) {
      const uses = (def.deadlines ?? []).filter((u) => u.when === undefined || u.when.in.includes(when));
      for (const u of uses)
        expect(
          DEADLINE_RULES.some((r) => r.id === u.rule),
          u.rule,
        ).toBe(true);
      const keys = uses.map((u) => u.done);
      expect(new Set(keys).size, `${def.id} ${keys.join()}`).toBe(keys.length);
    }
});
test('a declaration that would show sensitive text, or mix child rows, is refused', () => {
  const make = (use: object) =>
    defineRecordType({
      ...(rectification as RecordTypeDef),
      id: 'wrong',
      deadlines: [{ rule: 'ZG.item', start: 'items.dueDate', done: 'items.doneDate', owedBy: '某', duty: 'act', ...use }],
    });
  expect(() => make({})).not.toThrow();
  expect(() => make({ orDone: 'progress.date' })).toThrow(/mixes the child rows/);
  expect(() => make({ done: 'reportedDate' })).toThrow(/mixes the child rows/);
  expect(() => make({ matter: 'items.evidence' })).toThrow(/must not show/);
  expect(() => make({ who: 'items.nobody' })).toThrow(/unknown field/);
});
