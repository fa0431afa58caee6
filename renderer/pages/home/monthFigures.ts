/** 本月数字: the indicators over this month, last month and this year, up to today. */
import { computeFigure } from '../../../shared/indicators/compute';
import type { IndicatorDef, Window } from '../../../shared/indicators/define';
import { indicators } from '../../../shared/indicators/index';
import type { AnyRow } from '../../../shared/records/define';
import { addDays } from '../../../shared/rules/dates';
import { session } from '../../store/session';

export interface MonthFigure {
  readonly def: IndicatorDef;
  readonly month: number;
  readonly lastMonth: number;
  readonly year: number;
}
/** Figures that are no part (其中) of another. */
const shown = indicators.filter((d) => d.within === undefined);

export const monthFigures = async (today: string): Promise<readonly MonthFigure[]> => {
  const { db, people } = session();
  const rows = new Map<string, readonly AnyRow[]>();
  for (const type of new Set(shown.flatMap((d) => d.sources.map((s) => s.type)))) rows.set(type, await db.rows(type).toArray());
  const source = { rows: (type: string) => rows.get(type) ?? [] };
  const month: Window = { from: `${today.slice(0, 8)}01`, to: today };
  const lastDay = addDays(month.from, -1);
  const lastMonth: Window = { from: `${lastDay.slice(0, 8)}01`, to: lastDay };
  const year: Window = { from: `${today.slice(0, 5)}01-01`, to: today };
  const count = (def: IndicatorDef, w: Window): number => computeFigure(def, source, w, people).value;
  return shown.map((def) => ({ def, month: count(def, month), lastMonth: count(def, lastMonth), year: count(def, year) }));
};
