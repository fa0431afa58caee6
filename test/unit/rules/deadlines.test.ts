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
