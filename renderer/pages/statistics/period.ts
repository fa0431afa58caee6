/** Windows of the period bar: presets, and the step to the next or the last period. Pure; the hook is in usePeriod.ts. */
import type { Window } from '../../../shared/indicators/define';
import { addDays, addMonths, daysBetween, daysInMonth, today, ymd } from '../../../shared/rules/dates';

export type Preset = 'year' | 'lastYear' | 'half' | 'quarter';
export const PRESETS: readonly { readonly key: Preset; readonly label: string }[] = [
  { key: 'year', label: '本年' },
  { key: 'lastYear', label: '上年' },
  { key: 'half', label: '半年' },
  { key: 'quarter', label: '季度' },
];

const yearOf = (day: string): number => Number(day.slice(0, 4));
/** `count` whole months from month `first` of a year. */
const months = (year: number, first: number, count: number): Window => {
  const from = ymd(year, first, 1);
  return { from, to: addDays(addMonths(from, count), -1) };
};

/** The window of a preset that holds the day given. */
export const presetWindow = (preset: Preset, day: string = today()): Window => {
  const [year, month] = [yearOf(day), Number(day.slice(5, 7))];
  if (preset === 'year') return months(year, 1, 12);
  if (preset === 'lastYear') return months(year - 1, 1, 12);
  const length = preset === 'half' ? 6 : 3;
  return months(year, Math.floor((month - 1) / length) * length + 1, length);
};

const same = (a: Window, b: Window): boolean => a.from === b.from && a.to === b.to;
/** Which preset a window is; any half year is 半年 and any quarter 季度. null: 自定. */
export const presetOf = (window: Window, day: string = today()): Preset | null =>
  PRESETS.find(({ key }) => same(window, presetWindow(key, key === 'year' || key === 'lastYear' ? day : window.from)))?.key ?? null;

const isWholeMonths = ({ from, to }: Window): boolean =>
  from.endsWith('-01') && Number(to.slice(8)) === daysInMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7)));

/** The window of the same length just before (-1) or after (1). */
export const shifted = (window: Window, by: -1 | 1): Window => {
  if (isWholeMonths(window)) {
    const count = (yearOf(window.to) - yearOf(window.from)) * 12 + Number(window.to.slice(5, 7)) - Number(window.from.slice(5, 7)) + 1;
    const from = addMonths(window.from, by * count);
    return months(yearOf(from), Number(from.slice(5, 7)), count);
  }
  const days = (daysBetween(window.from, window.to) + 1) * by;
  return { from: addDays(window.from, days), to: addDays(window.to, days) };
};
