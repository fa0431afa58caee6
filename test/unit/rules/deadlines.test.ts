import { describe, expect, test } from 'vitest';
import { DEADLINE_RULES, type DeadlineRule, dueDay, ruleFor } from '../../../shared/rules/deadlines';
import { makeCalendar } from '../../../shared/rules/workdays';

const calendar = makeCalendar();
const rule = (id: string): DeadlineRule => {
  const found = DEADLINE_RULES.find((r) => r.id === id);
  if (!found) throw new Error(id);
  return found;
};
const custom = (over: Partial<DeadlineRule>): DeadlineRule => ({ ...rule('TX.report6m'), ...over });

describe('handbook §4.4 vectors by rule', () => {
  test.each([
    ['2026-01-30', '2026-02-27'],
    ['2026-02-10', '2026-03-09'],
    ['2026-03-02', '2026-03-23'],
    ['2026-04-20', '2026-05-13'],
    ['2026-09-18', '2026-10-15'],
    ['2025-01-20', '2025-02-14'],
    ['2025-09-22', '2025-10-17'],
    ['2026-12-25', '2027-01-15'],
  ])('函询 送达 %s → %s', (start, due) => expect(dueDay(rule('HX.reply'), start, calendar).due).toBe(due));
  test('2026-09-24 + 5 working days', () => expect(dueDay(rule('JM.selfcheck'), '2026-09-24', calendar).due).toBe('2026-10-09'));
  test('months clamp to the month’s end', () => {
    expect(dueDay(custom({ amount: 6, unit: 'month' }), '2025-08-31', calendar).due).toBe('2026-02-28');
    expect(dueDay(custom({ amount: 12, unit: 'month' }), '2024-02-29', calendar).due).toBe('2025-02-28');
    expect(dueDay(custom({ amount: 1, unit: 'year' }), '2024-02-29', calendar).due).toBe('2025-02-28');
  });
  test.each([
    ['2026-09-03', '2026-10-03', '2026-10-08'],
    ['2026-01-17', '2026-02-16', '2026-02-24'],
  ])('%s + 30 days = %s, rolled %s', (start, plain, rolled) => {
    expect(dueDay(custom({ amount: 30, unit: 'day', rollToWorkday: false }), start, calendar).due).toBe(plain);
    const r = dueDay(custom({ amount: 30, unit: 'day' }), start, calendar);
    expect(r.due).toBe(rolled);
    expect(r.explanation).toContain('顺延至');
  });
});

describe('explanations', () => {
  test('as in the mockup', () => {
    const r = dueDay(rule('JM.selfcheck'), '2026-03-16', calendar);
    expect(r).toMatchObject({
      due: '2026-03-23',
      ruleId: 'JM.selfcheck',
      version: 1,
      explanation: '自 3月16日谈话次日起，数 5 个工作日，其间无节假日。',
    });
    expect(r.warning).toBeUndefined();
  });
  test('name the holidays and the make-up days, and the year when it changes', () => {
    expect(dueDay(rule('HX.reply'), '2026-01-30', calendar).explanation).toBe(
      '自 1月30日送达次日起，数 15 个工作日，其间遇春节放假，2月14日补班计入。',
    );
    const over = dueDay(rule('HX.reply'), '2026-12-25', calendar);
    expect(over.explanation).toMatch(/^自 2026年12月25日送达次日起/);
    expect(over.warning).toContain('2027年放假安排未录入');
  });
  test('months, clamped months, fixed days', () => {
    expect(dueDay(rule('JM.report6m'), '2026-03-16', calendar)).toMatchObject({
      due: '2026-09-16',
      explanation: '自 3月16日诫勉起 6 个月，至 9月16日。',
    });
    expect(dueDay(rule('JM.report6m'), '2025-08-31', calendar).explanation).toContain('该月没有 31 日，取月末 2月28日');
    const annual = custom({ unit: 'fixedDate', fixedDay: '01-31', rollToWorkday: false });
    expect(dueDay(annual, '2026-01-30', calendar).due).toBe('2026-01-31');
    expect(dueDay(annual, '2026-01-31', calendar)).toMatchObject({ due: '2027-01-31', explanation: '每年 1月31日前。' });
  });
});

describe('影响期', () => {
  test('ends the day before the corresponding day, never rolled', () => {
    expect(dueDay(rule('YX.jm'), '2026-03-16', calendar)).toMatchObject({
      due: '2026-09-15',
      explanation: '自 3月16日起算 6 个月，止于对应日的前一日。',
    });
    expect(dueDay(rule('YX.jm'), '2026-01-15', calendar).due).toBe('2026-07-14');
    expect(dueDay(rule('YX.jm'), '2026-04-05', calendar).due).toBe('2026-10-04'); // inside the National Day holidays
  });
  test('endInclusive ends on the corresponding day', () => {
    expect(dueDay(rule('YX.jm'), '2026-03-16', calendar, { endInclusive: true })).toMatchObject({
      due: '2026-09-16',
      explanation: '自 3月16日起算 6 个月，止于对应日。',
    });
  });
  test('needs no calendar, so warns of none', () => expect(dueDay(rule('YX.jm'), '2031-03-16', calendar).warning).toBeUndefined());
});

test('a version applies by the starting day, not by today', () => {
  const rules = [
    custom({ version: 1, effectiveTo: '2023-12-31', amount: 12 }),
    custom({ version: 2, effectiveFrom: '2024-01-01', amount: 18 }),
    custom({ version: 3, enabled: false }),
  ];
  expect(ruleFor('TX.report6m', '2023-12-31', rules)?.version).toBe(1);
  expect(ruleFor('TX.report6m', '2024-01-01', rules)?.version).toBe(2);
  expect(ruleFor('nothing', '2024-01-01', rules)).toBeUndefined();
});
test('the starting day counts when the rule says so; coarse days are refused', () => {
  expect(dueDay(custom({ amount: 5, unit: 'workday', startInclusive: true }), '2026-03-16', calendar).due).toBe('2026-03-20');
  expect(dueDay(custom({ amount: 7, unit: 'day', startInclusive: true, rollToWorkday: false }), '2026-03-16', calendar).due).toBe('2026-03-22');
  expect(() => dueDay(rule('HX.reply'), '2026-03', calendar)).toThrow(RangeError);
});
test('every rule has an id, a basis and one version once', () => {
  const keys = DEADLINE_RULES.map((r) => `${r.id}/${r.version}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const id of ['TX.report6m', 'JM.selfcheck', 'JM.report6m', 'HX.reply', 'HX.again', 'YX.jm']) expect(rule(id).basis.length).toBeGreaterThan(3);
});

/** Handbook §4.1, its own ids and amounts; '-' before an amount: counted back. */
const HANDBOOK = `TX.report6m 6month local | JM.selfcheck 5workday local | JM.report6m 6month high | HX.reply 15workday high | HX.again 15workday mid
  | JB.register 15day high | JB.objection 5workday high | JB.finish60 60day high | JB.review 30day high | JB.recheck 30day high | JB.plan 7workday low
  | JB.report 60day low | JB.feedback 15day low | SX.annual 01-31 high | SX.change 30day high | CG.returnPub 7day mid | CG.returnPri 10day mid
  | CG.newCert 5day local | CG.filing 30day local | CG.jwReuse 35day local | SJ.notice -3day high | SJ.opinion 10day mid | SJ.appeal 30day high
  | SJ.recheck 30day low | SJ.arbitrate 60day high | SJ.plan 30day local | SJ.fixNow 60day local | SJ.fixStage 1year local | SJ.fixLong 5year local
  | SJ.fix90 90day low | MZ.annual 12-31 high | MZ.pre -15day mid | MZ.post 15day mid | KH.review 30day high | KH.appeal 15day high
  | PX.promote1y 1year high | PX.5y -5year high | PX.1y 12-31 high | RM.publicity 5workday high | RM.probation 1year high | BZ.publicity 5workday mid
  | CF.formal 1month high | CZ.resign 30day high | CZ.cooling 3year high | LX.zero 5day custom | LX.meeting 6month custom | ZG.item 0day custom`
  .split('|')
  .map((line) => line.trim().split(/\s+/) as [string, string, string]);
describe('the rules of handbook §4.1', () => {
  test.each(HANDBOOK)('%s %s %s', (id, amount, confidence) => {
    const r = rule(id);
    const said = r.unit === 'fixedDate' ? r.fixedDay : `${r.backward ? '-' : ''}${r.amount}${r.unit}`;
    expect([said, r.confidence]).toEqual([amount, confidence]);
    expect(r.basis.length).toBeGreaterThan(3);
  });
  test('the 47 ids of the table, and no other without a reason: the second half of a row, or a convention of the program', () => {
    expect(HANDBOOK.length).toBe(47);
    const others = DEADLINE_RULES.filter((r) => !r.effect && !HANDBOOK.some(([id]) => id === r.id));
    const halves = new Set([
      'JB.review.ask',
      'JB.recheck.ask',
      'KH.review.decide',
      'KH.appeal.direct',
      'KH.appeal.decide',
      'CZ.resign.leader',
      'CZ.cooling.other',
    ]);
    for (const r of others) expect(halves.has(r.id) || r.confidence === 'custom', r.id).toBe(true);
  });
  test('as marked: JB.finish60 is not for 检举控告, SJ.fix90 is switched off', () => {
    expect(rule('JB.finish60').note).toContain('检举控告类不适用');
    expect(rule('JB.finish60').extendable).toMatchObject({ amount: 30, unit: 'day' });
    expect(rule('SJ.fix90').enabled).toBe(false);
    expect(ruleFor('SJ.fix90', '2026-03-01', DEADLINE_RULES)).toBeUndefined();
  });
  test('SJ.recheck: 30 days before July 2019, 90 since', () => {
    expect(ruleFor('SJ.recheck', '2019-06-30', DEADLINE_RULES)).toMatchObject({ amount: 30, version: 1 });
    expect(ruleFor('SJ.recheck', '2019-07-01', DEADLINE_RULES)).toMatchObject({ amount: 90, version: 2 });
  });
  test('versions of one id never overlap', () => {
    for (const a of DEADLINE_RULES)
      for (const b of DEADLINE_RULES)
        if (a !== b && a.id === b.id)
          expect((a.effectiveTo ?? '9999') < (b.effectiveFrom ?? '') || (b.effectiveTo ?? '9999') < (a.effectiveFrom ?? ''), a.id).toBe(true);
  });
});
describe('counted back', () => {
  test('审计通知书 3 days before, 会前方案 15 days before; a holiday does not move them', () => {
    expect(dueDay(rule('SJ.notice'), '2026-03-16', calendar)).toMatchObject({
      due: '2026-03-13',
      explanation: '3月16日实施审计前 3 日，不晚于 3月13日。',
    });
    expect(dueDay(rule('MZ.pre'), '2026-10-18', calendar).due).toBe('2026-10-03');
    expect(dueDay(custom({ backward: true, amount: 15, unit: 'day', rollToWorkday: true }), '2026-10-18', calendar).due).toBe('2026-09-30');
  });
  test('by working days, over the Spring Festival', () => {
    const back = custom({ backward: true, amount: 5, unit: 'workday' });
    expect(dueDay(back, '2026-02-25', calendar).due).toBe('2026-02-11'); // 24, 14 (make-up), 13, 12, 11
  });
  test('across the turn of the year, into a year that is not entered: warned', () => {
    expect(dueDay(custom({ backward: true, amount: 5, unit: 'workday' }), '2027-01-04', calendar).warning).toContain('2027年放假安排未录入');
    expect(dueDay(rule('PX.5y'), '2026-03-16', calendar).due).toBe('2021-03-16');
  });
});
describe('crossing into a year that is not entered', () => {
  test.each(DEADLINE_RULES.filter((r) => !r.effect && r.enabled && !r.backward && r.rollToWorkday && r.amount > 0).map((r) => [r.id, r] as const))(
    '%s warns',
    (_, r) => {
      expect(dueDay(r, '2026-12-31', calendar).warning).toContain('放假安排未录入');
    },
  );
});
