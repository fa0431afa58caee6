/** The rows that indicators read, straight from the store and fresh after every commit. */
import type { Window } from '../../../shared/indicators/define';
import { type IndicatorRows, readIndicatorRows } from '../../store/indicatorRows';
import { useLive } from '../../store/live';
import { session } from '../../store/session';

export type { IndicatorRows } from '../../store/indicatorRows';

/** @param then the window compared with; its rows are read too */
export const useIndicatorRows = (window: Window, then: Window | null = null): IndicatorRows | undefined =>
  useLive(() => {
    const from = then !== null && then.from < window.from ? then.from : window.from;
    return readIndicatorRows(session().db, window, { from, to: window.to });
  }, [window.from, window.to, then?.from]);
