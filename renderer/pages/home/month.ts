/** Which figures 本月数字 shows, over this month, last month and this year, up to today. Pure; reading is in monthFigures.ts. */
import { computeFigure } from '../../../shared/indicators/compute';
import type { IndicatorDef, Override, RowSource, Window } from '../../../shared/indicators/define';
import { indicators } from '../../../shared/indicators/index';
import type { QueryNames } from '../../../shared/query/query';
import { addDays } from '../../../shared/rules/dates';

export interface MonthFigure {
  readonly def: IndicatorDef;
  readonly month: number;
  readonly lastMonth: number;
  readonly year: number;
}
/** Figures that are neither part (其中) of another nor a balance of others. */
const stated = indicators.filter((d) => d.within === undefined && !d.derived);

/** Windows of the three columns; in January last month lies in the year before. */
export const monthWindows = (today: string): { readonly month: Window; readonly lastMonth: Window; readonly year: Window } => {
  const month = { from: `${today.slice(0, 8)}01`, to: today };
  const lastDay = addDays(month.from, -1);
  return { month, lastMonth: { from: `${lastDay.slice(0, 8)}01`, to: lastDay }, year: { from: `${today.slice(0, 5)}01-01`, to: today } };
};
/** Rows in which something has happened this month, last month or this year; [] when nothing has. */
export const figuresOf = (today: string, source: RowSource, names: QueryNames, overrides: readonly Override[]): readonly MonthFigure[] => {
  const windows = monthWindows(today);
  const count = (def: IndicatorDef, w: Window): number => computeFigure(def, source, w, names, { overrides }).value;
  const all = stated.map((def) => ({
    def,
    month: count(def, windows.month),
    lastMonth: count(def, windows.lastMonth),
    year: count(def, windows.year),
  }));
  return all.filter((f) => f.month > 0 || f.lastMonth > 0 || f.year > 0);
};
