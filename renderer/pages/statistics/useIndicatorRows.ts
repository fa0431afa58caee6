/** The rows that indicators read, straight from the store and fresh after every commit. */

import { indicators } from '../../../shared/indicators';
import type { RowSource, Window } from '../../../shared/indicators/define';
import type { AnyRow } from '../../../shared/records/define';
import { typeById } from '../../../shared/records/registry';
import { useLive } from '../../store/live';
import { session } from '../../store/session';

export interface IndicatorRows {
  /** The window the rows were read for: figures are computed for this one, never for a newer one with older rows. */
  readonly window: Window;
  readonly source: RowSource;
  readonly row: (type: string, id: string) => AnyRow | undefined;
  /** First and last day of any countable record; null when there is none at all. */
  readonly span: Window | null;
}

/** Type → whether some indicator dates it by another field than its own, so that the index on the day cannot be used. */
const types = new Map<string, boolean>();
for (const use of indicators.flatMap((d) => d.sources)) {
  const other = use.date !== undefined && use.date !== typeById(use.type).date;
  types.set(use.type, (types.get(use.type) ?? false) || other);
}

/** '2006' and '2006-03' sort before '2006-03-01': the index is asked from the year on. */
const rowsOf = (type: string, window: Window, all: boolean): Promise<AnyRow[]> => {
  const table = session().db.rows(type);
  return all ? table.toArray() : table.where('onDate').between(window.from.slice(0, 4), window.to, true, true).toArray();
};
const ends = async (type: string): Promise<readonly string[]> => {
  const byDay = () => session().db.rows(type).orderBy('onDate');
  const [first, last] = await Promise.all([byDay().first(), byDay().last()]);
  return [first?.onDate, last?.onDate].filter((d) => typeof d === 'string');
};

export const useIndicatorRows = (window: Window): IndicatorRows | undefined =>
  useLive(async () => {
    const read = await Promise.all([...types].map(async ([type, all]) => [type, await rowsOf(type, window, all)] as const));
    const lists = new Map(read);
    const byId = new Map(read.map(([type, rows]) => [type, new Map(rows.map((r) => [r.id, r]))]));
    const days = (await Promise.all([...types.keys()].map(ends))).flat().sort();
    const [first, last] = [days[0], days.at(-1)];
    return {
      window,
      source: { rows: (type: string) => lists.get(type) ?? [] },
      row: (type: string, id: string) => byId.get(type)?.get(id),
      span: first === undefined || last === undefined ? null : { from: first, to: last },
    };
  }, [window.from, window.to]);
