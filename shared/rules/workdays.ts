/**
 * Working days: Monday to Friday, less the holidays and plus the make-up days that the State Council's office announces each year.
 * chinese-days gives the years known when the program was built; the user's own table adds later years and corrects single days.
 */
import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, type DateText, daysBetween, weekday } from './dates';

/** Days as announced. A day in `makeup` is worked although it is a weekend; a day in `off` is free. */
export interface HolidayTable {
  readonly off: readonly DateText[];
  readonly makeup: readonly DateText[];
}
export interface Calendar {
  isWorkday(day: DateText): boolean;
  /** True when the year's arrangement is known; otherwise Monday to Friday is assumed. */
  yearIsPublished(year: number): boolean;
  /** 春节, 国庆节 … of a free weekday or a make-up day; null for ordinary days. */
  holidayName(day: DateText): string | null;
}

interface YearTable {
  readonly off: ReadonlyMap<DateText, string>;
  readonly makeup: ReadonlyMap<DateText, string>;
}
const yearOf = (day: DateText): number => Number(day.slice(0, 4));
/** 'Spring Festival,春节,4' → 春节, per year. Read from the library's data file: its functions go through local time and are a day off west of UTC. */
const builtIn: ReadonlyMap<number, YearTable> = (() => {
  const years = new Map<number, { off: Map<DateText, string>; makeup: Map<DateText, string> }>();
  const add = (kind: 'off' | 'makeup', days: Readonly<Record<string, string>>): void => {
    for (const [day, text] of Object.entries(days)) {
      const year = years.get(yearOf(day)) ?? { off: new Map(), makeup: new Map() };
      years.set(yearOf(day), year);
      year[kind].set(day, text.split(',')[1] ?? text);
    }
  };
  add('off', announced.holidays);
  add('makeup', announced.workdays);
  return years;
})();
const NO_YEAR: YearTable = { off: new Map(), makeup: new Map() };
const builtInYear = (year: number): YearTable => builtIn.get(year) ?? NO_YEAR;

/** Calendar from the built-in years and the user's table, which wins day by day. */
export const makeCalendar = (user: HolidayTable = { off: [], makeup: [] }): Calendar => {
  const [off, makeup] = [new Set(user.off), new Set(user.makeup)];
  const userYears = new Set(user.off.map(yearOf));
  const base = (day: DateText): YearTable => builtInYear(yearOf(day));
  return {
    isWorkday: (day) => {
      if (makeup.has(day)) return true;
      if (off.has(day)) return false;
      if (base(day).makeup.has(day)) return true;
      if (base(day).off.has(day)) return false;
      const w = weekday(day);
      return w >= 1 && w <= 5;
    },
    yearIsPublished: (year) => userYears.has(year) || builtInYear(year).off.size > 0,
    holidayName: (day) => {
      if (makeup.has(day) || off.has(day)) return base(day).off.get(day) ?? base(day).makeup.get(day) ?? '节假日';
      return base(day).off.get(day) ?? base(day).makeup.get(day) ?? null;
    },
  };
};

/** The n-th working day after `start` (the day itself is not counted); with n = 0, `start`. @param n ≥ 0 */
export const addWorkdays = (start: DateText, n: number, calendar: Calendar): DateText => {
  let day = start;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (calendar.isWorkday(day)) left -= 1;
  }
  return day;
};

/** Working days after `from` up to and including `to`; negative when `to` is earlier (days overdue). */
export const workdaysBetween = (from: DateText, to: DateText, calendar: Calendar): number => {
  if (to < from) return -workdaysBetween(to, from, calendar) || 0;
  let count = 0;
  for (let day = from, left = daysBetween(from, to); left > 0; left -= 1) {
    day = addDays(day, 1);
    if (calendar.isWorkday(day)) count += 1;
  }
  return count;
};

/** `day` itself if it is worked, else the next working day. */
export const rollForward = (day: DateText, calendar: Calendar): DateText => (calendar.isWorkday(day) ? day : addWorkdays(day, 1, calendar));

/** Sentence to show when a count runs into a year without arrangement; null when all years are known. */
export const unpublishedWarning = (from: DateText, to: DateText, calendar: Calendar): string | null => {
  const missing: number[] = [];
  for (let y = yearOf(from); y <= yearOf(to); y += 1) if (!calendar.yearIsPublished(y)) missing.push(y);
  if (missing.length === 0) return null;
  return `${missing.join('、')}年放假安排未录入，按周一至周五估算，请在“设置”里录入后重新核对`;
};
