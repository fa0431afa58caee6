import { describe, expect, test, vi } from 'vitest';
import { addWorkdays, makeCalendar, rollForward, unpublishedWarning, workdaysBetween } from '../../../shared/rules/workdays';

const calendar = makeCalendar();

describe('handbook §4.4 vectors', () => {
  test.each([
    ['2026-01-30', 15, '2026-02-27'],
    ['2026-02-10', 15, '2026-03-09'],
    ['2026-03-02', 15, '2026-03-23'],
    ['2026-04-20', 15, '2026-05-13'],
    ['2026-09-18', 15, '2026-10-15'],
    ['2026-09-24', 5, '2026-10-09'],
    ['2025-01-20', 15, '2025-02-14'],
    ['2025-09-22', 15, '2025-10-17'],
  ])('%s + %i working days = %s', (start, n, due) => {
    expect(addWorkdays(start, n, calendar)).toBe(due);
    expect(workdaysBetween(start, due, calendar)).toBe(n);
    expect(workdaysBetween(due, start, calendar)).toBe(-n);
  });
  test('2026-12-25 runs into a year that is not entered, and changes when it is', () => {
    expect(addWorkdays('2026-12-25', 15, calendar)).toBe('2027-01-15');
    expect(unpublishedWarning('2026-12-25', '2027-01-15', calendar)).toContain('2027年放假安排未录入');
    const entered = makeCalendar({ off: ['2027-01-01'], makeup: [] });
    expect(addWorkdays('2026-12-25', 15, entered)).toBe('2027-01-18');
    expect(unpublishedWarning('2026-12-25', '2027-01-18', entered)).toBeNull();
  });
});

test('published holidays and make-up days of 2024–2026 as in the handbook’s table', () => {
  const free = {
    2024: ['02-10', '02-17', '09-16', '10-07'],
    2025: ['01-28', '02-04', '06-02', '10-08'],
    2026: ['01-02', '02-23', '06-19', '09-25', '10-07'],
  };
  const worked = {
    2024: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
    2025: ['01-26', '02-08', '04-27', '09-28', '10-11'],
    2026: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  };
  for (const [y, days] of Object.entries(free)) for (const d of days) expect(calendar.isWorkday(`${y}-${d}`), `${y}-${d}`).toBe(false);
  for (const [y, days] of Object.entries(worked)) for (const d of days) expect(calendar.isWorkday(`${y}-${d}`), `${y}-${d}`).toBe(true);
  expect(calendar.holidayName('2026-02-17')).toBe('春节');
  expect(calendar.holidayName('2026-03-17')).toBeNull();
});
test('which years are published', () => {
  expect([2003, 2004, 2026, 2027].map((y) => calendar.yearIsPublished(y))).toEqual([false, true, true, false]);
});
test('the user’s table wins over the built-in one, in both directions', () => {
  const own = makeCalendar({ off: ['2026-03-17'], makeup: ['2026-10-01'] });
  expect(own.isWorkday('2026-03-17')).toBe(false);
  expect(own.isWorkday('2026-10-01')).toBe(true);
  expect(makeCalendar({ off: ['2026-02-14'], makeup: [] }).isWorkday('2026-02-14')).toBe(false);
});
test('zero days, and rolling forward', () => {
  expect(addWorkdays('2026-10-03', 0, calendar)).toBe('2026-10-03');
  expect(rollForward('2026-10-03', calendar)).toBe('2026-10-08');
  expect(rollForward('2026-10-08', calendar)).toBe('2026-10-08');
});
test('the count does not depend on the PC’s time zone', async () => {
  const zone = process.env.TZ;
  try {
    for (const TZ of ['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai']) {
      process.env.TZ = TZ;
      vi.resetModules();
      const fresh = await import('../../../shared/rules/workdays');
      const there = fresh.makeCalendar();
      expect(new Date(2026, 0, 1).getTimezoneOffset(), TZ).toBe(
        { 'America/Los_Angeles': 480, 'Pacific/Kiritimati': -840, 'Asia/Shanghai': -480 }[TZ],
      );
      expect(fresh.addWorkdays('2026-01-30', 15, there), TZ).toBe('2026-02-27');
      expect(there.isWorkday('2026-10-10'), TZ).toBe(true);
      expect(there.isWorkday('2026-09-30'), TZ).toBe(true);
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});
