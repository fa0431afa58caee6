/**
 * From an indicator's definition to a number and the items behind it. Pure: reads rows, writes nothing.
 *
 * What counts (handbook §1.6): rows outside the recycle bin, in a state in which the measure has taken place, whose own date
 * lies wholly inside the window. A coarse date ('2006') counts only when the whole year does. Then the user's word (Override).
 */
import { type QueryNames, valuesAt } from '../query/query';
import type { AnyRow } from '../records/define';
import { RAW_NAMES } from '../records/kinds/format';
import { isRecordTypeId, typeById } from '../records/registry';
import { type Counted, countHits, type Hit, hitsOf, itemsIn } from './count';
import {
  type Count,
  type Figure,
  type Forced,
  type IndicatorDef,
  type IndicatorSource,
  type Item,
  type Override,
  type RowSource,
  type TypeLookup,
  type Window,
  weightOf,
} from './define';

const NO_NAMES: QueryNames = { ...RAW_NAMES, pinyin: () => '' };
export const registered: TypeLookup = (id) => (isRecordTypeId(id) ? typeById(id) : undefined);

export interface ComputeOptions {
  /** Default: the registry. */
  readonly types?: TypeLookup;
  /** 纳入、剔除 by hand; those of other indicators are not looked at. */
  readonly overrides?: readonly Override[];
  /** Only what is asked for (the items of one unit); a number is then what these items amount to. Default: everything. */
  readonly only?: (item: Item) => boolean;
}
interface Reading {
  readonly source: RowSource;
  readonly window: Window;
  readonly names: QueryNames;
  readonly types: TypeLookup;
  readonly overrides: readonly Override[];
  readonly only: ((item: Item) => boolean) | undefined;
}
interface Outcome extends Counted {
  readonly hits: readonly Hit[];
  readonly forced: readonly Forced[];
}

/** 'YYYY' sorts before 'YYYY-01-01'. Stable: equal dates keep the order of the source. */
const oldestFirst = (items: readonly Item[]): readonly Item[] => [...items].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
const isSame = (o: Override, type: string, row: AnyRow): boolean => o.ref.type === type && o.ref.id === row.id;

type DirectCount = Exclude<Count, { by: 'rest' | 'difference' }>;
/** The value of a list of items: entities once for distinct counts, else the sum of weights. */
const amountOf = (count: Count, items: readonly Item[]): number =>
  count.by === 'distinct' || count.by === 'rest' ? new Set(items.map((i) => i.entity)).size : items.reduce((n, i) => n + weightOf(i), 0);
const counted = (count: DirectCount, hits: readonly Hit[], r: Reading): Counted => {
  const all = countHits(count, hits, r.names);
  if (!r.only) return all;
  const items = all.items.filter(r.only);
  return { value: amountOf(count, items), items };
};

/** The day by which a record forced in is placed: one in the window, else its first; '' when it has none. */
const dayIn = (row: AnyRow, field: string, window: Window): string => {
  const days = (valuesAt(row, field) as readonly unknown[]).filter((d): d is string => typeof d === 'string');
  return days.find((d) => itemsIn(d, window)) ?? days[0] ?? '';
};
/** Was it said for this window, and does it hold there? See `Override.period`. */
const isMeantFor = ({ period }: Override, window: Window): boolean => period === undefined || (window.from <= period.from && period.to <= window.to);
const applies = (o: Override, day: string, window: Window): boolean => isMeantFor(o, window) || itemsIn(day, window);

/** Records that count, after 纳入 and 剔除. */
const hitsFor = (def: IndicatorDef, count: DirectCount, r: Reading): { readonly hits: readonly Hit[]; readonly forced: readonly Forced[] } => {
  const own = r.overrides.filter((o) => o.indicator === def.id || (!o.include && o.indicator === def.within));
  const forced: Forced[] = [];
  const tells = (hit: Hit | undefined): boolean => hit !== undefined && counted(count, [hit], r).items.length > 0;
  const hits = def.sources.flatMap((use) => {
    const type = r.types(use.type);
    if (!type) throw new Error(`no record type ${use.type}`);
    const mine = own.filter((o) => o.ref.type === use.type);
    const byRule = hitsOf(use, type, r.source, r.window, r.names);
    if (mine.length === 0) return byRule;
    const kept = byRule.filter((h) => !mine.some((o) => !o.include && isSame(o, use.type, h.row)));
    const added: Hit[] = [];
    for (const o of mine) {
      const found = byRule.find((h) => isSame(o, use.type, h.row));
      const known = forced.some((f) => f.ref.type === o.ref.type && f.ref.id === o.ref.id);
      if (known) continue;
      if (!o.include) {
        forced.push({ ...o, effective: tells(found) });
        continue;
      }
      // what the rule counts in another period than the one meant needs no word
      if (found && !isMeantFor(o, r.window)) continue;
      const row = found ? undefined : [...r.source.rows(use.type)].find((x) => x.id === o.ref.id && x.deletedAt === null);
      const date = row === undefined ? '' : dayIn(row, use.date ?? type.date ?? '', r.window);
      if (row !== undefined && !applies(o, date, r.window)) continue;
      const hit: Hit | undefined = row && { type, row, date };
      if (hit) added.push(hit);
      forced.push({ ...o, effective: tells(hit) });
    }
    return [...kept, ...added];
  });
  return { hits, forced };
};

const resolve = (def: IndicatorDef, r: Reading): Outcome => {
  const { count } = def;
  if (count.by === 'rest' || count.by === 'difference') return { ...balance(count, r), hits: [] };
  const { hits, forced } = hitsFor(def, count, r);
  return { ...counted(count, hits, r), hits, forced };
};
const balance = (count: Extract<Count, { by: 'rest' | 'difference' }>, r: Reading): Omit<Outcome, 'hits'> => {
  const whole = resolve(count.of, r);
  const parts = count.less.map((d) => resolve(d, r));
  const handled = new Set(parts.flatMap((p) => p.items.map((i) => i.entity)));
  const forced = [whole, ...parts].flatMap((p) => p.forced);
  // a handling names an outsider without the unit
  const items = whole.items.filter((i) => !handled.has(i.entity) && !handled.has(i.entity?.replace(/（.*$/, '')));
  if (count.by === 'rest') return { value: amountOf(count, items), items, forced };
  return { value: parts.reduce((n, p) => n - p.value, whole.value), items, forced };
};

/**
 * The number of one indicator in a window of days, with everything behind it.
 * @param names only needed when a definition has text conditions
 * @throws Error when the definition names an unknown record type or a field that is not there
 */
export const computeFigure = (
  def: IndicatorDef,
  source: RowSource,
  window: Window,
  names: QueryNames = NO_NAMES,
  options: ComputeOptions = {},
): Figure => {
  const { types = registered, overrides = [], only } = options;
  const reading: Reading = { source, window, names, types, overrides, only };
  const { value, items, hits, forced } = resolve(def, reading);
  const beside = def.also?.count;
  const other =
    beside === undefined ? null : beside.by === 'rest' || beside.by === 'difference' ? balance(beside, reading) : counted(beside, hits, reading);
  return { id: def.id, value, also: other?.value ?? null, items: oldestFirst(items), alsoItems: oldestFirst(other?.items ?? []), forced };
};

/** All figures of a window, in the order of the definitions. */
export const computeAll = (
  defs: readonly IndicatorDef[],
  source: RowSource,
  window: Window,
  names?: QueryNames,
  options?: ComputeOptions,
): readonly Figure[] => defs.map((d) => computeFigure(d, source, window, names, options));

/** The value of a group of a figure's items, e.g. those of one unit. */
export const valueOfItems = (def: IndicatorDef, items: readonly Item[]): number => amountOf(def.count, items);

/** All sources an indicator reads, those of the indicators it is made from included. */
export const sourcesOf = (def: IndicatorDef): readonly IndicatorSource[] => {
  const { count } = def;
  return count.by === 'rest' || count.by === 'difference' ? [count.of, ...count.less].flatMap(sourcesOf) : def.sources;
};

export interface YearWindow extends Window {
  readonly year: number;
  /** False when the window covers only part of the year. */
  readonly whole: boolean;
}

/**
 * The window cut at calendar years, oldest first; [] when `from` is after `to`.
 * Numbers of records of the years add up to the whole window's; distinct counts do not (one person in two years counts in each).
 */
export const byYear = (window: Window): readonly YearWindow[] => {
  if (window.from > window.to) return [];
  const [first, last] = [Number(window.from.slice(0, 4)), Number(window.to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    const from = i === 0 ? window.from : `${year}-01-01`;
    const to = year === last ? window.to : `${year}-12-31`;
    return { year, from, to, whole: from.endsWith('-01-01') && to.endsWith('-12-31') };
  });
};

export interface FigureRow {
  readonly def: IndicatorDef;
  readonly total: Figure;
  /** One per year of `byYear`, in its order. */
  readonly years: readonly Figure[];
}
export interface FigureTable {
  readonly window: Window;
  readonly years: readonly YearWindow[];
  readonly rows: readonly FigureRow[];
}
/** Every indicator by year and in total: the statistics page and the printed table. */
export const figureTable = (
  defs: readonly IndicatorDef[],
  source: RowSource,
  window: Window,
  names?: QueryNames,
  options: ComputeOptions = {},
): FigureTable => {
  const years = byYear(window);
  const rows = defs.map((def) => {
    const total = computeFigure(def, source, window, names, options);
    return { def, total, years: years.map((y) => computeFigure(def, source, y, names, inYear(def, y, source, options))) };
  });
  return { window, years, rows };
};
/** A record counted by hand without a period counts in the year of its own day only; without a day in it, in the total alone. */
const inYear = (def: IndicatorDef, year: Window, source: RowSource, options: ComputeOptions): ComputeOptions => {
  if (!options.overrides?.some((o) => o.include && o.period === undefined)) return options;
  const types = options.types ?? registered;
  const overrides = options.overrides.filter((o) => {
    if (!o.include || o.period !== undefined) return true;
    const use = sourcesOf(def).find((s) => s.type === o.ref.type);
    const type = use && types(use.type);
    const row = use && [...source.rows(use.type)].find((x) => x.id === o.ref.id);
    return row !== undefined && itemsIn(dayIn(row, use?.date ?? type?.date ?? '', year), year);
  });
  return { ...options, overrides };
};

/** The figure of an id. @throws Error when it was not computed */
export const figureById = (figures: readonly Figure[], id: string): Figure => {
  const found = figures.find((f) => f.id === id);
  if (!found) throw new Error(`figure ${id} was not computed`);
  return found;
};
