import { describe, expect, test } from 'vitest';
import { type CheckContext, runChecks } from '../../../shared/rules/checks';
import { derive, plainContext, type Values } from '../../../shared/rules/derive';
import { THRESHOLDS, type Threshold } from '../../../shared/rules/thresholds';

const roster: Readonly<Record<string, Values>> = { c1: { birthYm: '1968-05', unit: 'u1' } };
const ctx: CheckContext = { ...plainContext('2026-03-18'), cadre: (id) => roster[id] };
const value = (name: string, row: Values): unknown => derive(name, row, ctx)?.value ?? null;
const found = (name: string, row: Values, c: CheckContext = ctx): readonly string[] =>
  runChecks([name], row, c).map((f) => `${f.severity} ${f.path}`);

describe('derivations', () => {
  test('deadlines of a 诫勉 as in the mockup', () => {
    const row = { mode: 'talk', admonishedDate: '2026-03-16' };
    expect(derive('selfCheckDue', row, ctx)).toMatchObject({
      value: '2026-03-23',
      ruleId: 'JM.selfcheck',
      explanation: '自 3月16日谈话次日起，数 5 个工作日，其间无节假日。',
    });
    expect(value('effectFrom', row)).toBe('2026-03-16');
    expect(value('effectTo', row)).toBe('2026-09-15');
    expect(value('effectTo', { ...row, effectFrom: '2026-04-01' })).toBe('2026-09-30');
    expect(value('reportDue', row)).toBe('2026-09-16');
    expect(derive('reportDue', { mode: 'talk', remindedDate: '2026-03-16' }, ctx)?.ruleId).toBe('TX.report6m');
  });
  test('a written 诫勉 takes place when it is served', () => {
    expect(value('admonishedDate', { mode: 'written', deliveredDate: '2026-03-18' })).toBe('2026-03-18');
    expect(value('admonishedDate', { mode: 'talk', deliveredDate: '2026-03-18' })).toBeNull();
    expect(derive('selfCheckDue', { mode: 'written', admonishedDate: '2026-03-16' }, ctx)?.explanation).toContain('收到《诫勉书》次日');
  });
  test('reply day of an inquiry: rule, second inquiry, approved extension', () => {
    expect(derive('replyDue', { deliveredDate: '2026-03-02' }, ctx)).toMatchObject({ value: '2026-03-23', ruleId: 'HX.reply' });
    expect(derive('replyDue', { deliveredDate: '2026-03-02', previous: { type: 'inquiry', id: 'x' } }, ctx)?.ruleId).toBe('HX.again');
    expect(derive('replyDue', { deliveredDate: '2026-03-02', extensionTo: '2026-04-10' }, ctx)).toMatchObject({
      value: '2026-04-10',
      explanation: '已批准延期至 2026年4月10日。',
    });
    expect(value('replyDue', { deliveredDate: null })).toBeNull();
    expect(value('replyDue', { deliveredDate: '2026-03' })).toBeNull();
  });
  test('a training class counts itself', () => {
    const row = { startDate: '2026-03-30', endDate: '2026-04-03', courses: [{ hours: 8 }, { hours: 4.5 }, { hours: null }], attendees: [{}, {}, {}] };
    expect(['yearOfStart', 'classDays', 'courseHours', 'attendeeCount'].map((n) => value(n, row))).toEqual(['2026', 5, 12.5, 3]);
    expect(['classDays', 'courseHours', 'attendeeCount'].map((n) => value(n, { startDate: '2026-03-30', endDate: '2026-03-01' }))).toEqual([
      null,
      null,
      null,
    ]);
  });
  test('from the roster', () => {
    expect(value('ageThen', { cadre: 'c1', remindedDate: '2026-04-30' })).toBe(57);
    expect(value('ageThen', { cadre: 'c1', admonishedDate: '2026-05-01' })).toBe(58);
    expect(value('ageThen', { cadre: 'nobody' })).toBeNull();
    expect(value('unitThen', { cadre: 'c1' })).toBe('u1');
  });
  test('pinyin reads surnames as surnames', () => {
    expect(value('namePinyin', { name: '单 德昌' })).toBe('shan de chang');
    expect(value('namePinyin', { name: '仇树声' })).toBe('qiu shu sheng');
    expect(value('namePinyin', { name: '阿卜杜拉•买买提' })).not.toContain('·');
  });
  test('one line for an inquiry', () => {
    expect(value('inquiryMatter', { questions: [{ text: '会议费列支。附 2025 年凭证' }] })).toBe('会议费列支');
    expect(String(value('inquiryMatter', { questions: [{ text: '长'.repeat(60) }] }))).toHaveLength(24);
    expect(value('inquiryMatter', { questions: [] })).toBeNull();
  });
  test('an unknown name is a mistake of the program, not of the user', () => expect(() => derive('toString', {}, ctx)).toThrow('toString'));
});

describe('checks', () => {
  test('an empty row has no findings', () => {
    const names = [
      'idCardMatches',
      'careerDates',
      'resumeDates',
      'unitSuperior',
      'startBeforeEnd',
      'classYear',
      'attendeesOnce',
      'leaveWithinSeventh',
      'opinionsAfterTalk',
    ];
    const more = [
      'approvalsInOrder',
      'approvedBeforeDone',
      'letterNumbered',
      'effectPeriod',
      'groundNamed',
      'followsMeasure',
      'inquiryDates',
      'replySigned',
      'assessmentsFit',
    ];
    expect(runChecks([...names, ...more, 'outcomeFitsState', 'extensionExplained', 'attendeeCountAgrees', 'departmentClassFits'], {}, ctx)).toEqual(
      [],
    );
  });
  test('end before start, with the sentence', () => {
    expect(runChecks(['startBeforeEnd'], { startDate: '2026-03-10', endDate: '2026-03-09' }, ctx)).toEqual([
      { path: 'endDate', severity: 'error', message: '结束日期早于开始日期 2026年3月10日，请核对其中一个' },
    ]);
    expect(
      found('startBeforeEnd', { startDate: '2026-03-10', endDate: '2026-03-10', plannedEndDate: '2026-01-01', actualEndDate: '2026-02-01' }),
    ).toEqual(['error plannedEndDate', 'error actualEndDate']);
  });
  test('approval after the act wants confirming (it has happened), a chain out of order is a warning', () => {
    expect(runChecks(['approvedBeforeDone'], { admonishedDate: '2026-03-16', leaderDate: '2026-03-18', ministerDate: '2026-03-16' }, ctx)).toEqual([
      { path: 'leaderDate', severity: 'confirm', message: '市委主要领导审定日期晚于诫勉日期 2026年3月16日，请核对其中一个' },
    ]);
    expect(found('approvedBeforeDone', { issuedDate: '2026-03-01', ministerDate: '2026-03-02' })).toEqual(['confirm ministerDate']);
    expect(found('approvalsInOrder', { handlerDate: '2026-03-02', deputyDate: null, ministerDate: '2026-03-01' })).toEqual(['warning ministerDate']);
    expect(found('approvalsInOrder', { handlerDate: '2026-03-01', deputyDate: '2026-03-01', ministerDate: '2026-03-02' })).toEqual([]);
  });
  test('leave above one seventh of the hours, exactly one seventh is allowed', () => {
    const row = (leave: number, completion = 'completed') => ({ hours: 56, attendees: [{ leaveHours: null }, { leaveHours: leave, completion }] });
    expect(found('leaveWithinSeventh', row(8))).toEqual([]);
    expect(found('leaveWithinSeventh', row(8.5))).toEqual(['warning attendees.1.leaveHours']);
    expect(found('leaveWithinSeventh', row(20, 'withdrawn'))).toEqual([]);
  });
  test('trainees: each once, count agrees', () => {
    const attendees = [{ cadre: 'a' }, { cadre: 'b' }, { cadre: 'a' }, { cadre: null }, { cadre: null }];
    expect(found('attendeesOnce', { attendees })).toEqual(['error attendees.2.cadre']);
    expect(found('attendeeCountAgrees', { attendees, actualCount: 4 })).toEqual(['warning actualCount']);
    expect(found('attendeeCountAgrees', { attendees, actualCount: null })).toEqual([]);
    expect(found('classYear', { year: '2025', startDate: '2026-01-04' })).toEqual(['warning year']);
  });
  test('inquiry dates and assessments', () => {
    expect(
      found('inquiryDates', { issuedDate: '2026-03-02', deliveredDate: '2026-03-01', replyDate: '2026-02-28', feedbackDate: '2026-03-05' }),
    ).toEqual(['error deliveredDate', 'error replyDate']);
    const questions = [{ text: '一' }, { text: '二' }];
    expect(found('assessmentsFit', { questions, assessments: [{ question: 3 }] })).toEqual(['error assessments.0.question']);
    expect(found('assessmentsFit', { questions, assessments: [{ question: 1 }], outcome: 'accepted' })).toEqual(['warning assessments']);
    expect(found('outcomeFitsState', { outcome: 'accepted', assessments: [{ result: 'unclear' }] })).toEqual(['warning outcome']);
    expect(found('outcomeFitsState', { state: 'referred', outcome: 'accepted', assessments: [] })).toEqual(['error outcome']);
    expect(found('outcomeFitsState', { state: 'referred', outcome: 'toReminder', assessments: [] })).toEqual([]);
    expect(found('replySigned', { replyDate: '2026-03-02', signedByHand: false, partyHeadSigned: true })).toEqual(['warning signedByHand']);
  });
  test('影响期, ground, letter number', () => {
    expect(found('effectPeriod', { effectFrom: '2026-03-16', effectTo: '2026-03-01' })).toEqual(['error effectTo']);
    expect(found('effectPeriod', { effectFrom: '2026-03-16', effectTo: '2026-09-15', revisitDate: '2026-09-15' })).toEqual([]);
    expect(found('effectPeriod', { effectTo: '2026-09-15', revisitDate: '2026-09-14' })).toEqual(['warning revisitDate']);
    expect(found('groundNamed', { ground: 'custom' })).toEqual(['warning groundText']);
    expect(found('letterNumbered', { mode: 'written', remindedDate: '2026-03-01', letterNo: '' })).toEqual(['warning letterNo']);
  });
  test('a second reminder within twelve months suggests a 诫勉', () => {
    const past = (day: string): CheckContext => ({ ...ctx, about: (type) => (type === 'reminder' ? [{ remindedDate: day }] : []) });
    const row = { cadre: 'c1', remindedDate: '2026-03-18' };
    expect(found('followsMeasure', row, past('2025-03-18'))).toEqual(['warning remindedDate']);
    expect(found('followsMeasure', row, past('2025-03-17'))).toEqual([]);
    expect(found('followsMeasure', row)).toEqual([]);
    const running: CheckContext = { ...ctx, about: (type) => (type === 'admonition' ? [{ effectFrom: '2026-01-15', effectTo: '2026-07-14' }] : []) };
    expect(found('followsMeasure', { cadre: 'c1', admonishedDate: '2026-07-14' }, running)).toEqual(['warning admonishedDate']);
    expect(found('followsMeasure', { cadre: 'c1', admonishedDate: '2026-07-15' }, running)).toEqual([]);
  });
  test("the numbers come from the thresholds in force, the user's own included", () => {
    const own = (id: string, over: Partial<Threshold>): CheckContext => ({
      ...ctx,
      thresholds: THRESHOLDS.map((t) => (t.id === id ? { ...t, ...over } : t)),
    });
    const leave = { hours: 50, attendees: [{ leaveHours: 6 }] };
    expect(found('leaveWithinSeventh', leave)).toEqual([]);
    expect(found('leaveWithinSeventh', leave, own('PX.leave', { value: 10 }))).toEqual(['warning attendees.0.leaveHours']);
    const past: CheckContext['about'] = (type) => (type === 'reminder' ? [{ remindedDate: '2025-01-20' }, { remindedDate: '2025-06-01' }] : []);
    const row = { cadre: 'c1', remindedDate: '2026-03-18' };
    expect(runChecks(['followsMeasure'], row, { ...ctx, about: past })[0]?.message).toBe(
      '该同志 2025年6月1日 已被提醒过，12 个月内第二次提醒，建议诫勉',
    );
    expect(found('followsMeasure', row, { ...own('TX.repeat', { value: 3 }), about: past })).toEqual([]);
    expect(found('followsMeasure', row, { ...own('TX.repeat', { value: 3, months: 24 }), about: past })).toEqual(['warning remindedDate']);
    expect(found('followsMeasure', row, { ...own('TX.repeat', { enabled: false }), about: past })).toEqual([]);
    const verified = { verifyFrom: '2026-03-02', recusal: true, group: [{ name: '周某' }, { name: '吴某' }], persons: [] };
    expect(found('verifyGroup', verified)).toEqual([]);
    expect(found('verifyGroup', verified, own('JB.team', { value: 3 }))).toEqual(['confirm group']);
  });
  test('a check character that fails may stand so on the card; everything else about a number is an error', () => {
    expect(found('idCardMatches', { idCard: '110105194912310021' })).toEqual(['confirm idCard']);
    expect(found('idCardMatches', { idCard: '110105194912310000' })).toEqual(['error idCard']); // Excel's rounding
    expect(found('idCardMatches', { idCard: '11010519491331002X' })).toEqual(['error idCard']);
    expect(found('idCardMatches', { idCard: '123' })).toEqual(['error idCard']);
  });
  test('days of a report: before it was there is impossible, out of turn happens', () => {
    expect(found('reportDates', { receivedDate: '2026-03-02', plannedDate: '2026-03-01' })).toEqual(['error plannedDate']);
    expect(found('reportDates', { verifyFrom: '2026-03-02', reportedDate: '2026-03-01' })).toEqual(['error reportedDate']);
    expect(found('reportDates', { approvedDate: '2026-03-05', assignedDate: '2026-03-03' })).toEqual(['confirm assignedDate']);
  });
  test('roster and units', () => {
    expect(found('careerDates', { birthYm: '1975-03', workYm: '1974' })).toEqual(['error workYm']);
    expect(found('careerDates', { birthYm: '1975-03', workYm: '1980-01' })).toEqual(['warning workYm']);
    expect(found('careerDates', { birthYm: '1975', workYm: '1975-06' })).toEqual(['warning workYm']); // year only: not earlier for certain
    expect(found('careerDates', { birthYm: '1975-03', workYm: '1995-08', postSince: '1994-01' })).toEqual(['warning postSince']);
    expect(found('resumeDates', { resume: [{ from: '1995-08', to: '1994-01' }] })).toEqual(['error resume.0.to']);
    expect(found('idCardMatches', { idCard: '11010519491231002X', birthYm: '1950-01', gender: '2' })).toEqual(['warning idCard']);
    expect(found('unitSuperior', { id: 'u1', superior: 'u1' })).toEqual(['error superior']);
    expect(found('departmentClassFits', { kind: 'county', departmentClass: 'economic' })).toEqual(['warning departmentClass']);
  });
  test('every sentence ends in what to do', () => {
    const all = runChecks(
      ['startBeforeEnd', 'idCardMatches', 'inquiryDates'],
      { startDate: '2026-03-10', endDate: '2026-03-09', idCard: '123', issuedDate: '2026-03-02', deliveredDate: '2026-03-01' },
      ctx,
    );
    expect(all.length).toBe(3);
    for (const f of all) expect(f.message).toMatch(/请/);
  });
});
