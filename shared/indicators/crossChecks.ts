/** 核对: what a careful reader would ask of the figures, answered before the meeting does. */

import { RAW_NAMES } from '../records/kinds/format';
import type { RowFinder } from './breakdown';
import { type FigureRow, type FigureTable, valueOfItems } from './compute';
import type { IndicatorDef, Item } from './define';
import { overlapChecks } from './overlaps';

export interface Finding {
  /** Indicator it is about. */
  readonly indicator: string;
  /** gap: something is probably missing or wrong · note: explains a number */
  readonly level: 'gap' | 'note';
  /** A Chinese sentence without names. */
  readonly text: string;
  /** Cadres it is about, for the screen; papers leave them out. */
  readonly cadres: readonly string[];
  /** Records it is about, to open them. */
  readonly records: readonly Pick<Item, 'type' | 'recordId'>[];
}
/** The finding with the names of the people it is about, for the screen; they stand inside the sentence, before its full stop. */
export const withNames = (f: Finding, cadre: (id: string) => string = RAW_NAMES.cadre): string =>
  f.cadres.length === 0 ? f.text : f.text.replace(/。?$/, (stop) => `（${f.cadres.map(cadre).join('、')}）${stop}`);

const recordsOf = (items: readonly Item[]): Finding['records'] => {
  const seen = new Map(items.map((i) => [`${i.type} ${i.recordId}`, { type: i.type, recordId: i.recordId }]));
  return [...seen.values()];
};
const sum = (ns: readonly number[]): number => ns.reduce((a, b) => a + b, 0);
const isUnits = (row: FigureRow): boolean => row.def.count.by === 'distinct' && row.def.count.entity === 'unit';
const whoOf = (row: FigureRow): string => (isUnits(row) ? '单位' : '干部');
const isDistinct = (d: IndicatorDef): boolean => d.count.by === 'distinct';

/** Items of a figure without the records adjusted by hand in it or its parts: an adjustment need not make the parts add up. */
const byRule = (of: FigureRow, whole: FigureRow, parts: readonly FigureRow[]): readonly Item[] => {
  const adjusted = new Set([whole, ...parts].flatMap((r) => r.total.forced.filter((f) => f.effective).map((f) => f.ref.id)));
  return of.total.items.filter((i) => !adjusted.has(i.recordId));
};

/** 其中 parts of the same unit must add up to the whole when they divide it; items in none or in two of them are named. */
const partsAgainstTotal = (row: FigureRow, parts: readonly FigureRow[]): readonly Finding[] => {
  if (parts.length < 2) return [];
  if (isDistinct(row.def)) return distinctParts(row, parts);
  const total = sum(parts.map((p) => p.total.value));
  if (sum(parts.map((p) => valueOfItems(p.def, byRule(p, row, parts)))) === valueOfItems(row.def, byRule(row, row, parts))) return [];
  const inParts = new Set(parts.flatMap((p) => p.total.items.map((i) => i.recordId)));
  const rest = byRule(row, row, parts).filter((i) => !inParts.has(i.recordId));
  const words = parts.map((p) => `${p.def.label}${p.total.value}`).join('、');
  const ask = rest.length > 0 ? `有${recordsOf(rest).length}条记录没有分到任何一类，请补填类别。` : '有记录同时算进两类，请核对。';
  const text = `${row.def.label}${row.total.value}${row.def.unit}，各分项${words}相加为${total}，对不上：${ask}`;
  return [{ indicator: row.def.id, level: 'gap', text, cadres: [], records: recordsOf(rest) }];
};

/** Parts of a distinct count may share people; what is wrong is only somebody who is in none of them. */
const distinctParts = (row: FigureRow, parts: readonly FigureRow[]): readonly Finding[] => {
  const times = new Map<string, number>();
  for (const p of parts) for (const e of new Set(p.total.items.map((i) => i.entity))) if (e !== undefined) times.set(e, (times.get(e) ?? 0) + 1);
  const about = (people: readonly string[]): Finding['records'] => recordsOf(row.total.items.filter((i) => i.entity && people.includes(i.entity)));
  const everyone = [...new Set(row.total.items.flatMap((i) => i.entity ?? []))];
  const told = new Set(byRule(row, row, parts).map((i) => i.entity));
  const none = everyone.filter((e) => !times.has(e) && told.has(e));
  const twice = everyone.filter((e) => (times.get(e) ?? 0) > 1);
  const { label, unit, id } = row.def;
  const units = isUnits(row);
  const added = sum(parts.map((p) => p.total.value));
  const found: Finding[] = [];
  if (none.length > 0) {
    const text = `${label}${row.total.value}${unit}中，有${none.length}${unit}没有分到任何一类，请补填类别。`;
    found.push({ indicator: id, level: 'gap', text, cadres: units ? [] : none, records: about(none) });
  }
  if (twice.length > 0) {
    const text = `${label}各分项相加为${added}${unit}，合计为${row.total.value}${unit}：${twice.length}${unit}在几个分项里都有，合计只计一次。`;
    found.push({ indicator: id, level: 'note', text, cadres: units ? [] : twice, records: about(twice) });
  }
  return found;
};

/** 人次 taken from the number field because no names were entered. */
const withoutNames = (row: FigureRow): readonly Finding[] => {
  if (row.def.count.by !== 'childRows') return [];
  const bare = row.total.items.filter((i) => i.childId === undefined);
  if (bare.length === 0) return [];
  const n = row.total.value - (row.total.items.length - bare.length);
  const text = `${row.def.label}${row.total.value}${row.def.unit}中，有${bare.length}个班次没有登记学员名单，按所填实到人数计${n}${row.def.unit}；补录名单后以名单为准。`;
  return [{ indicator: row.def.id, level: 'gap', text, cadres: [], records: recordsOf(bare) }];
};

/** Distinct counts by year add up to more than the total when someone occurs in two years. */
const acrossYears = (row: FigureRow): readonly Finding[] => {
  if (!isDistinct(row.def) || row.years.length < 2) return [];
  const added = sum(row.years.map((y) => y.value));
  if (added === row.total.value) return [];
  const seen = new Map<string, Set<string>>();
  for (const i of row.total.items) if (i.entity) seen.set(i.entity, (seen.get(i.entity) ?? new Set()).add(i.date.slice(0, 4)));
  const twice = [...seen].filter(([, years]) => years.size > 1).map(([id]) => id);
  const { label, unit } = row.def;
  const text = `${label}分年相加为${added}${unit}，合计为${row.total.value}${unit}：${twice.length}${unit}${whoOf(row)}在不同年度都有，各年分别计入，合计只计一次。`;
  return [
    {
      indicator: row.def.id,
      level: 'note',
      text,
      cadres: isUnits(row) ? [] : twice,
      records: recordsOf(row.total.items.filter((i) => i.entity && twice.includes(i.entity))),
    },
  ];
};

/** More 人次 than 名: someone occurs more than once. */
const repeated = (row: FigureRow): readonly Finding[] => {
  const { also } = row.def;
  if (!isDistinct(row.def) || !also || row.total.also === null || row.total.also === row.total.value) return [];
  const times = new Map<string, number>();
  for (const i of row.total.items) if (i.entity) times.set(i.entity, (times.get(i.entity) ?? 0) + 1);
  const again = [...times].filter(([, n]) => n > 1).map(([id]) => id);
  const { label, unit } = row.def;
  const text = `${label}${row.total.value}${unit}，共${row.total.also}${also.unit}：${again.length}${unit}${whoOf(row)}不止一次。`;
  return [
    {
      indicator: row.def.id,
      level: 'note',
      text,
      cadres: isUnits(row) ? [] : again,
      records: recordsOf(row.total.items.filter((i) => i.entity && again.includes(i.entity))),
    },
  ];
};

/** What was counted or left out by hand, so that nobody wonders (handbook §1.6 no. 3). */
const byHand = (row: FigureRow): readonly Finding[] => {
  const effective = row.total.forced.filter((f) => f.effective && f.indicator === row.def.id);
  if (effective.length === 0) return [];
  const [added, left] = [effective.filter((f) => f.include), effective.filter((f) => !f.include)];
  const words = [
    ...(added.length > 0 ? [`纳入${added.length}条（${added.map((f) => f.reason).join('；')}）`] : []),
    ...(left.length > 0 ? [`剔除${left.length}条（${left.map((f) => f.reason).join('；')}）`] : []),
  ].join('，');
  const records = effective.map((f) => ({ type: f.ref.type, recordId: f.ref.id }));
  return [{ indicator: row.def.id, level: 'note', text: `${row.def.label}经手工${words}。`, cadres: [], records }];
};

/**
 * All findings on a table of figures, gaps first. [] when everything agrees.
 * @param row lets findings look into the records behind the figures (missing results)
 */
export const crossChecks = (table: FigureTable, row?: RowFinder): readonly Finding[] => {
  const found = table.rows.flatMap((row) => [
    ...partsAgainstTotal(
      row,
      table.rows.filter((p) => p.def.within === row.def.id),
    ),
    ...withoutNames(row),
    ...repeated(row),
    ...acrossYears(row),
    ...byHand(row),
  ]);
  found.push(...overlapChecks(table, row));
  return [...found.filter((f) => f.level === 'gap'), ...found.filter((f) => f.level === 'note')];
};
