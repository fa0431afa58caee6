/** 本月数字 read from the store. */
import { readIndicatorRows } from '../../store/indicatorRows';
import { session } from '../../store/session';
import { figuresOf, type MonthFigure, monthWindows } from './month';

export type { MonthFigure } from './month';

export const monthFigures = async (today: string): Promise<readonly MonthFigure[]> => {
  const { db, people } = session();
  const { lastMonth, year } = monthWindows(today);
  const window = { from: lastMonth.from < year.from ? lastMonth.from : year.from, to: today };
  const { source, overrides } = await readIndicatorRows(db, window);
  return figuresOf(today, source, people, overrides);
};
