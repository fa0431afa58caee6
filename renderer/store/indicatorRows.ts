/** The rows that indicators read, asked of the database by the index on the day wherever that is enough. */
import { indicators } from '../../shared/indicators';
import type { Override, RowSource, Window } from '../../shared/indicators/define';
import { overridesFrom } from '../../shared/indicators/overrides';
import type { AnyRow } from '../../shared/records/define';
import { indicatorOverride } from '../../shared/records/indicatorOverride';
import { isRecordTypeId, typeById } from '../../shared/records/registry';
import type { Database } from './db';

export interface IndicatorRows {
  /** The window the rows were read for: figures are computed for this one, never for a newer one with older rows. */
  readonly window: Window;
  /** Days the rows were read for: `window`, and what lies before it when a comparison asked for that. */
  readonly reach: Window;
  readonly source: RowSource;
  /** Rows read, and those that adjustments by hand point at: in the recycle bin or undefined when such a record has gone. */
  readonly row: (type: string, id: string) => AnyRow | undefined;
  /** 手工纳入、剔除 in force. */
  readonly overrides: readonly Override[];
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
const rowsOf = (db: Database, type: string, window: Window, all: boolean): Promise<AnyRow[]> => {
  const table = db.rows(type);
  return all ? table.toArray() : table.where('onDate').between(window.from.slice(0, 4), window.to, true, true).toArray();
};
const ends = async (db: Database, type: string): Promise<readonly string[]> => {
  const byDay = () => db.rows(type).orderBy('onDate');
  const [first, last] = await Promise.all([byDay().first(), byDay().last()]);
  return [first?.onDate, last?.onDate].filter((d) => typeof d === 'string');
};

/** Records that are adjusted by hand, wherever their day lies. */
const adjustedRows = async (db: Database, overrides: readonly Override[]): Promise<ReadonlyMap<string, readonly AnyRow[]>> => {
  const ids = new Map<string, Set<string>>();
  for (const { ref } of overrides) if (isRecordTypeId(ref.type)) ids.set(ref.type, (ids.get(ref.type) ?? new Set()).add(ref.id));
  const read = async ([type, wanted]: [string, Set<string>]) =>
    [type, (await db.rows(type).bulkGet([...wanted])).filter((r) => r !== undefined)] as const;
  return new Map(await Promise.all([...ids].map(read)));
};

/**
 * Everything the indicators need for a window, as stored at this moment.
 * @param reach the window with the one it is compared with, when that begins earlier
 */
export const readIndicatorRows = async (db: Database, window: Window, reach: Window = window): Promise<IndicatorRows> => {
  const read = await Promise.all([...types].map(async ([type, all]) => [type, await rowsOf(db, type, reach, all)] as const));
  const overrides = overridesFrom(await db.rows(indicatorOverride.id).toArray());
  const adjusted = await adjustedRows(db, overrides);
  const byId = new Map(read.map(([type, rows]) => [type, new Map([...rows, ...(adjusted.get(type) ?? [])].map((r) => [r.id, r]))] as const));
  const lists = new Map([...byId].map(([type, rows]) => [type, [...rows.values()]]));
  const days = (await Promise.all([...types.keys()].map((type) => ends(db, type)))).flat().sort();
  const [first, last] = [days[0], days.at(-1)];
  return {
    window,
    reach,
    source: { rows: (type: string) => lists.get(type) ?? [] },
    row: (type: string, id: string) => byId.get(type)?.get(id),
    overrides,
    span: first === undefined || last === undefined ? null : { from: first, to: last },
  };
};
