import { describe, expect, test } from 'vitest';
import { admonition } from '../../../shared/records/admonition';
import type { AnyRow, RecordTypeDef } from '../../../shared/records/define';
import { inquiry } from '../../../shared/records/inquiry';
import { blankFields } from '../../../shared/records/kinds/values';
import { rectification } from '../../../shared/records/rectification';
import { DEADLINE_RULES } from '../../../shared/rules/deadlines';
import { explainDue } from '../../../shared/rules/dueExplain';
import { type DueContext, type DueState, dueStates, extendedDay } from '../../../shared/rules/dueState';
import {
  type ExtensionDraft,
  extendRow,
  extensionProblems,
  extensionWarnings,
  longestExtension,
  notExtendable,
  withdrawLast,
} from '../../../shared/rules/extensions';
import { makeCalendar } from '../../../shared/rules/workdays';

const calendar = makeCalendar();
const at = (today: string): DueContext => ({ today, calendar, rules: DEADLINE_RULES });
const row = (def: RecordTypeDef, state: string, fields: Record<string, unknown>): AnyRow =>
  ({ ...blankFields(def), extensions: [], id: 'r', no: 'X-1', state, ...fields }) as unknown as AnyRow;
const only = (def: RecordTypeDef, r: AnyRow, today: string, done: string): DueState => {
  const found = dueStates(def, r, at(today)).find((s) => s.use.done === done);
  if (!found) throw new Error(`no due day ${done}`);
  return found;
};
const draft = (over: Partial<ExtensionDraft> = {}): ExtensionDraft => ({ to: '2026-04-10', reason: '出国在外', approvedBy: '张某某', ...over });

// 15 working days from 2026-02-26 end on 2026-03-18 (28 February is worked)
const sent = row(inquiry, 'delivered', { cadre: 'p', issuedDate: '2026-02-24', deliveredDate: '2026-02-26', replyDue: '2026-03-18' });
const reply = (r: AnyRow, today = '2026-03-10') => only(inquiry, r, today, 'replyDate');
const extend = (r: AnyRow, over: Partial<ExtensionDraft> = {}, today = '2026-03-10') =>
  extendRow(r, reply(r, today), draft(over), today, `${today}T01:00:00.000Z`);

describe('an extended due day', () => {
  const longer = extend(sent);
  test('holds in place of the stored one, which stays', () => {
    expect(reply(longer)).toMatchObject({ due: '2026-04-10', base: '2026-03-18', extended: true, kind: 'wait' });
    expect(longer.replyDue).toBe('2026-03-18');
    expect(reply(sent)).toMatchObject({ due: '2026-03-18', extended: false });
    expect(extendedDay(inquiry, longer, 'replyDue')).toBe('2026-04-10');
    expect(extendedDay(inquiry, sent, 'replyDue')).toBeNull();
  });
  test('decides what is overdue, in time and late', () => {
    expect(reply(longer, '2026-04-10')).toMatchObject({ kind: 'soon', text: '今日到期' });
    expect(reply(longer, '2026-04-13')).toMatchObject({ kind: 'over', text: '逾期 1 个工作日' });
    expect(reply({ ...longer, replyDate: '2026-04-10' }).kind).toBe('ok');
    expect(reply({ ...longer, replyDate: '2026-04-11' }).kind).toBe('late');
  });
  test('is explained: rule, version, count, from where to where, when and why', () => {
    const counted = explainDue(reply(sent)).rule;
    expect(counted).toMatch(/^按规则（第 1 版）自 2月26日送达次日起，数 15 个工作日，.*2月28日补班计入。$/);
    expect(explainDue(reply(longer)).rule).toBe(`${counted}2026年3月10日由3月18日延期至4月10日，理由：出国在外（批准人：张某某）。`);
    expect(longer.extensions[0]).toMatchObject({ rule: 'HX.reply', version: 1, from: '2026-03-18', to: '2026-04-10', item: null, done: 'replyDate' });
  });
  test('twice: the second counts from the first; withdrawing takes back one at a time', () => {
    const twice = extend(longer, { to: '2026-05-08', reason: '病假' }, '2026-04-09');
    expect(reply(twice)).toMatchObject({ due: '2026-05-08', base: '2026-03-18' });
    expect(explainDue(reply(twice)).rule).toMatch(/由3月18日延期至4月10日.*由4月10日延期至5月8日，理由：病假/);
    const back = withdrawLast(twice, reply(twice));
    expect(back).toEqual(longer);
    expect(withdrawLast(back, reply(back))).toEqual(sent);
    expect(withdrawLast(sent, reply(sent))).toBe(sent);
  });
  test('a day entered later than the extension wins; an earlier one does not bring it forward', () => {
    const corrected = { ...longer, replyDue: '2026-04-20' };
    expect(reply(corrected).due).toBe('2026-04-20');
    expect(explainDue(reply(corrected)).rule).toContain('以登记的为准');
    expect(reply({ ...longer, replyDue: '2026-03-12' }).due).toBe('2026-04-10');
  });
  test('without a starting day there is nothing to extend any more', () => {
    expect(reply({ ...longer, deliveredDate: null, replyDue: null }).due).toBeNull();
  });
  test('two due days of one rule are told apart', () => {
    const j = row(admonition, 'admonished', { admonishedDate: '2026-01-05', reportDue: '2026-07-06' });
    const revisit = only(admonition, j, '2026-03-10', 'revisitDate');
    const moved = extendRow(j, revisit, draft({ to: '2026-08-31' }), '2026-03-10', '2026-03-10T01:00:00.000Z');
    expect(only(admonition, moved, '2026-03-10', 'revisitDate').due).toBe('2026-08-31');
    expect(only(admonition, moved, '2026-03-10', 'reportDate')).toMatchObject({ due: '2026-07-06', extended: false });
  });
});

describe('what may be extended', () => {
  test('needs a later day, a reason, and an approval where the rule asks for one', () => {
    const problems = (over: Partial<ExtensionDraft>) => Object.keys(extensionProblems(reply(sent), draft(over)));
    expect(problems({})).toEqual([]);
    expect([problems({ to: null }), problems({ to: '2026-03' }), problems({ to: '2026-02-30' })]).toEqual([['to'], ['to'], ['to']]);
    expect([problems({ to: '2026-03-18' }), problems({ to: '2026-03-19' })]).toEqual([['to'], []]);
    expect(problems({ reason: ' ' })).toEqual(['reason']);
    expect(problems({ approvedBy: '' })).toEqual(['approvedBy']);
    const report = only(admonition, row(admonition, 'admonished', { admonishedDate: '2026-01-05' }), '2026-03-10', 'reportDate');
    expect(extensionProblems(report, draft({ to: '2026-09-01', approvedBy: '' }))).toEqual({});
    expect(() => extendRow(sent, reply(sent), draft({ reason: '' }), '2026-03-10', '')).toThrow(RangeError);
  });
  test('not what is met, finished or has no day', () => {
    expect(notExtendable(reply({ ...sent, replyDate: '2026-03-17' }))).toContain('已于2026年3月17日完成');
    expect(extensionProblems(reply({ ...sent, replyDate: '2026-03-17' }), draft())).toHaveProperty('due');
    const closed = inquiry.states.find((s) => s.phase === 'done')?.key ?? '';
    expect(notExtendable(reply({ ...sent, state: closed }))).toContain('已办结');
    expect(notExtendable(reply({ ...sent, deliveredDate: null, replyDue: null }))).toContain('还没有期限');
    expect(notExtendable(reply(sent, '2026-06-01'))).toBeNull();
  });
  test('a rest day, more than the rule allows and an unknown year are pointed out, and allowed', () => {
    const warned = (to: string) => extensionWarnings(reply(sent), to, calendar);
    expect(warned('2026-03-20')).toEqual([]);
    expect(warned('2026-04-05')[0]).toMatch(/清明.*休息，下一个工作日是2026年4月7日/);
    expect(warned('2026-03-21')[0]).toMatch(/周六.*2026年3月23日/);
    const limit = longestExtension(reply(sent), calendar)?.to ?? '';
    expect(limit).toBe('2026-04-09');
    expect([warned(limit), warned('2026-04-10')[0]]).toEqual([[], expect.stringContaining('最多可延 15 个工作日')]);
    expect(warned('2031-03-18').join()).toContain('2031年放假安排未录入');
    expect(reply(extend(sent, { to: '2026-03-21' }), '2026-03-20')).toMatchObject({ due: '2026-03-21', kind: 'soon', text: '休息日到期' });
  });
  test('a rule that names no extension says so; a day set by hand may be moved', () => {
    const report = only(admonition, row(admonition, 'admonished', { admonishedDate: '2026-01-05' }), '2026-03-10', 'selfCheckDate');
    expect(extensionWarnings(report, '2026-03-20', calendar)[0]).toContain('没有规定可以延期');
    const total = only(rectification, row(rectification, 'rectifying', { rectifyBy: '2026-03-31' }), '2026-03-10', 'reportedDate');
    expect(extensionWarnings(total, '2026-04-30', calendar)).toEqual([]);
  });
});

describe('extensions in the handbook’s own fields', () => {
  test('批准延期至 is read as the stored day and marked; the program’s own extension goes beyond it', () => {
    const entered = { ...sent, extensionTo: '2026-04-01', extensionReason: '出差', replyDue: '2026-04-01' };
    expect(reply(entered)).toMatchObject({ due: '2026-04-01', extended: true, entered: { to: '2026-04-01', reason: '出差' } });
    expect(explainDue(reply(entered)).rule).toMatch(/15 个工作日.*原到期日2026年3月18日，已批准延期至2026年4月1日，理由：出差。/);
    expect(reply(extend(entered, { to: '2026-04-10' })).due).toBe('2026-04-10');
  });
  test('the later of both holds, whichever was entered last', () => {
    expect(reply({ ...extend(sent, { to: '2026-04-10' }), extensionTo: '2026-04-20' }).due).toBe('2026-04-20');
    expect(reply({ ...extend(sent, { to: '2026-04-10' }), extensionTo: '2026-04-01', replyDue: '2026-04-01' }).due).toBe('2026-04-10');
  });
});
