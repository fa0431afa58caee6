/** The same figure in the period before (上期) and in the same period of the year before (同比). */
import { addDays, addMonths, type DateText, daysBetween, daysInMonth } from '../rules/dates';
import { type ComputeOptions, computeFigure } from './compute';
import type { Figure, IndicatorDef, RowSource, Window } from './define';

const monthsOf = (d: DateText): number => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7)) - 1;
const isMonthEnd = (d: DateText): boolean => Number(d.slice(8)) === daysInMonth(Number(d.slice(0, 4)), Number(d.slice(5, 7)));
/** Whole months keep to months: before the first quarter comes the fourth, before February comes January. */
const wholeMonths = (w: Window): number | null => (w.from.endsWith('-01') && isMonthEnd(w.to) ? monthsOf(w.to) - monthsOf(w.from) + 1 : null);
const monthEnd = (d: DateText): DateText => addDays(addMonths(`${d.slice(0, 7)}-01`, 1), -1);

/** The period of the same length that ends on the day before. */
export const previousWindow = (w: Window): Window => {
  const months = wholeMonths(w);
  const to = addDays(w.from, -1);
  return { from: months === null ? addDays(to, -daysBetween(w.from, w.to)) : addMonths(w.from, -months), to };
};
/** The same days one year earlier; 29 February becomes the 28th, ends of months stay ends of months. */
export const yearBefore = (w: Window): Window => {
  const to = addMonths(w.to, -12);
  return { from: addMonths(w.from, -12), to: wholeMonths(w) === null ? to : monthEnd(to) };
};

export interface Comparison {
  readonly window: Window;
  readonly figure: Figure;
  /** How much more (or less) now than then. */
  readonly change: number;
  /** In percent of then, one decimal; null when there was nothing then. */
  readonly percent: number | null;
}
/** @param then `previousWindow` or `yearBefore` of the figure's own window */
export const compareWith = (def: IndicatorDef, now: Figure, source: RowSource, then: Window, options?: ComputeOptions): Comparison => {
  const figure = computeFigure(def, source, then, undefined, options);
  const change = now.value - figure.value;
  return { window: then, figure, change, percent: figure.value === 0 ? null : Math.round((change / figure.value) * 1000) / 10 };
};
