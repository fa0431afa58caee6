/** A window of days in the words of a report: 2005年至2007年, 2005年以来, 三年来, 2006年上半年. */
import Nzh from 'nzh/cn';
import type { Window } from '../indicators/define';
import { addDays, addMonths, daysInMonth, inWords, ymd } from '../rules/dates';

export interface PeriodWords {
  /** For titles and tables: 2005年至2007年 · 2006年 · 2006年上半年 · 2006年第一季度 · 2006年3月 · 2006年3月5日至2006年9月9日 */
  readonly exact: string;
  /** Opens the report: 2005年以来 when the window is several whole years up to the report, else `exact`. */
  readonly opening: string;
  /** Opens a sentence: 三年来 · 全年 · 上半年 · 期间 */
  readonly short: string;
}

/** 2 → 两, 3 → 三, 12 → 十二 (spoken counting). */
export const countWord = (n: number): string => (n === 2 ? '两' : Nzh.encodeS(n));
/** 一、二、… for headings and 第一季度. */
export const ordinalWord = (n: number): string => Nzh.encodeS(n);

interface Months {
  readonly year: number;
  readonly first: number;
  /** Months in all. */
  readonly count: number;
}
/** The window as whole months, or null when it begins or ends inside one. */
const wholeMonths = (w: Window): Months | null => {
  const [y1, m1, d1] = w.from.split('-').map(Number) as [number, number, number];
  const [y2, m2, d2] = w.to.split('-').map(Number) as [number, number, number];
  if (d1 !== 1 || d2 !== daysInMonth(y2, m2)) return null;
  return { year: y1, first: m1, count: (y2 - y1) * 12 + m2 - m1 + 1 };
};

/** Does the period reach so near to the day of the report that 以来 is true? */
const reaches = (w: Window, reportDay: string | undefined): boolean => reportDay === undefined || addMonths(addDays(w.to, 1), 6) >= reportDay;

/**
 * @param window full days, from ≤ to
 * @param reportDay day of the report; 以来 is said only when the window ends within half a year before it. Omitted: always said.
 */
export const periodWords = (window: Window, reportDay?: string): PeriodWords => {
  const m = wholeMonths(window);
  if (!m) {
    const exact = window.from === window.to ? inWords(window.from) : `${inWords(window.from)}至${inWords(window.to)}`;
    return { exact, opening: exact, short: '期间' };
  }
  const { year, first, count } = m;
  if (first === 1 && count % 12 === 0) {
    const years = count / 12;
    if (years === 1) return { exact: `${year}年`, opening: `${year}年`, short: '全年' };
    const exact = `${year}年至${year + years - 1}年`;
    return { exact, opening: reaches(window, reportDay) ? `${year}年以来` : exact, short: `${countWord(years)}年来` };
  }
  const inYear = part(first, count);
  if (inYear !== null) return { exact: `${year}年${inYear.name}`, opening: `${year}年${inYear.name}`, short: inYear.short };
  const end = addMonths(ymd(year, first, 1), count - 1);
  const endYear = Number(end.slice(0, 4));
  const exact = `${year}年${first}月至${endYear === year ? '' : `${endYear}年`}${Number(end.slice(5, 7))}月`;
  return { exact, opening: exact, short: count % 12 === 0 ? `${countWord(count / 12)}年来` : '期间' };
};

const part = (first: number, count: number): { readonly name: string; readonly short: string } | null => {
  if (count === 1) return { name: `${first}月`, short: '当月' };
  if (count === 6 && first === 1) return { name: '上半年', short: '上半年' };
  if (count === 6 && first === 7) return { name: '下半年', short: '下半年' };
  if (count === 3 && first % 3 === 1) {
    const name = `第${ordinalWord((first + 2) / 3)}季度`;
    return { name, short: name };
  }
  return null;
};
