/**
 * From an indicator's definition to a number and the items behind it. Pure: reads rows, writes nothing.
 *
 * What counts (handbook §1.6): rows outside the recycle bin, in a state in which the measure has taken place, whose own date
 * lies wholly inside the window. A coarse date ('2006') counts only when the whole year does.
 */
import { inWindow, matches, type QueryNames, valuesAt } from '../query/query';
import { type AnyRow, countingStates, fieldAt, type RecordTypeDef } from '../records/define';
import { RAW_NAMES } from '../records/kinds/format';
import { typeById } from '../records/registry';
import type { Count, Figure, IndicatorDef, IndicatorSource, Item, RowSource, Window } from './define';

const NO_NAMES: QueryNames = { ...RAW_NAMES, pinyin: () => '' };

interface Hit {
  readonly type: RecordTypeDef;
  readonly row: AnyRow;
  readonly date: string;
}

/** Rows of one source that count in the window, in the order of the source. */
const hitsOf = (use: IndicatorSource, source: RowSource, window: Window, names: QueryNames): readonly Hit[] => {
  const type = typeById(use.type);
  const field = use.date ?? type.date;
  if (field === null) throw new Error(`indicator source ${use.type} has no date by which records fall into a period`);
  const voided = new Set(type.states.filter((s) => s.phase === 'void').map((s) => s.key));
  const states = new Set((use.states ?? countingStates(type)).filter((s) => !voided.has(s)));
  const found: Hit[] = [];
  for (const row of source.rows(use.type)) {
    if (row.deletedAt !== null) continue;
    if (type.states.length > 0 && (row.state === null || !states.has(row.state))) continue;
    const date = row[field];
    if (typeof date !== 'string' || date === '' || !inWindow(date, window.from, window.to)) continue;
    if ((use.where ?? []).every((c) => matches(type, row, c, names))) found.push({ type, row, date });
  }
  return found;
};

/** A child row looked at as a row of its own, so that conditions on it read like any other. */
const childType = (type: RecordTypeDef, child: string): RecordTypeDef => {
  const field = fieldAt(type, child);
  if (field?.kind !== 'children') throw new Error(`${type.id}.${child} holds no child rows`);
  return { ...type, sections: [{ title: field.label, fields: field.fields }] };
};

interface Counted {
  readonly value: number;
  readonly items: readonly Item[];
}
const itemOf = (hit: Hit, more: { readonly childId?: string; readonly entity?: string } = {}): Item => ({
  type: hit.type.id,
  recordId: hit.row.id,
  date: hit.date,
  ...more,
});

const countHits = (count: Count, hits: readonly Hit[], names: QueryNames): Counted => {
  switch (count.by) {
    case 'records':
      return { value: hits.length, items: hits.map((h) => itemOf(h, ownEntity(h))) };
    case 'childRows': {
      const items: Item[] = [];
      let value = 0;
      for (const hit of hits) {
        const children = valuesAt(hit.row, count.child) as readonly AnyRow[];
        if (children.length === 0 && count.orField !== undefined) {
          const n = hit.row[count.orField];
          if (typeof n !== 'number' || n <= 0) continue;
          value += n;
          items.push(itemOf(hit)); // without childId: stands for the whole number
          continue;
        }
        const as = childType(hit.type, count.child);
        for (const child of children) {
          if (!(count.where ?? []).every((c) => matches(as, child, c, names))) continue;
          value += 1;
          items.push(itemOf(hit, { childId: child.id, ...entityOf(child, as) }));
        }
      }
      return { value, items };
    }
    case 'distinct': {
      const items = hits.flatMap((hit) => [...new Set(valuesAt(hit.row, count.path) as readonly string[])].map((entity) => itemOf(hit, { entity })));
      return { value: new Set(items.map((i) => i.entity)).size, items };
    }
  }
};
/** The person an item is about, where the declaration says so: lists behind a number show names. */
const ownEntity = (hit: Hit): { readonly entity?: string } => {
  const path = hit.type.subject;
  if (path === null || path.includes('.') || fieldAt(hit.type, path)?.kind !== 'cadre') return {};
  const id = hit.row[path];
  return typeof id === 'string' ? { entity: id } : {};
};
const entityOf = (child: AnyRow, as: RecordTypeDef): { readonly entity?: string } => {
  const field = as.sections[0]?.fields.find((f) => f.kind === 'cadre');
  const id = field === undefined ? undefined : child[field.key];
  return typeof id === 'string' ? { entity: id } : {};
};

/** 'YYYY' sorts before 'YYYY-01-01'. Stable: equal dates keep the order of the source. */
const oldestFirst = (items: readonly Item[]): readonly Item[] => [...items].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/**
 * The number of one indicator in a window of days, with everything behind it.
 * @param names only needed when a definition has text conditions
 * @throws Error when the definition names an unknown record type or a field that is not there
 */
export const computeFigure = (def: IndicatorDef, source: RowSource, window: Window, names: QueryNames = NO_NAMES): Figure => {
  const hits = def.sources.flatMap((use) => hitsOf(use, source, window, names));
  const { value, items } = countHits(def.count, hits, names);
  return { id: def.id, value, also: def.also ? countHits(def.also.count, hits, names).value : null, items: oldestFirst(items) };
};

/** All figures of a window, in the order of the definitions. */
export const computeAll = (defs: readonly IndicatorDef[], source: RowSource, window: Window, names?: QueryNames): readonly Figure[] =>
  defs.map((d) => computeFigure(d, source, window, names));

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
export const figureTable = (defs: readonly IndicatorDef[], source: RowSource, window: Window, names?: QueryNames): FigureTable => {
  const years = byYear(window);
  const rows = defs.map((def) => ({
    def,
    total: computeFigure(def, source, window, names),
    years: years.map((y) => computeFigure(def, source, y, names)),
  }));
  return { window, years, rows };
};

/** The figure of an id. @throws Error when it was not computed */
export const figureById = (figures: readonly Figure[], id: string): Figure => {
  const found = figures.find((f) => f.id === id);
  if (!found) throw new Error(`figure ${id} was not computed`);
  return found;
};
