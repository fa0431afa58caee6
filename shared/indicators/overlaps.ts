/** 核对 between figures: people in two of them (25 / 12 / 5), outcomes that exclude each other, results that are missing (handbook §1.5, §1.6). */
import type { AnyRow } from '../records/define';
import type { RowFinder } from './breakdown';
import type { FigureRow, FigureTable } from './compute';
import type { Finding } from './crossChecks';
import { OUTCOMES } from './supervision';

const peopleOf = (row: FigureRow | undefined): ReadonlySet<string> =>
  new Set(row?.total.items.flatMap((i) => (i.entity === undefined ? [] : [i.entity])));
const both = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] => [...a].filter((x) => b.has(x));
const recordsAbout = (rows: readonly FigureRow[], people: readonly string[]): Finding['records'] => {
  const found = rows.flatMap((r) => r.total.items).filter((i) => i.entity !== undefined && people.includes(i.entity));
  return [...new Map(found.map((i) => [`${i.type} ${i.recordId}`, { type: i.type, recordId: i.recordId }])).values()];
};
const say = (row: FigureRow): string => `${row.def.label}${row.total.value}${row.def.unit}`;
const find = (table: FigureTable, id: string): FigureRow | undefined => table.rows.find((r) => r.def.id === id);

/** Figures that may name the same people and must not be added up: ST04 and what audits and verifications contribute to it. */
const OVERLAPPING = [
  ['ST04', 'ST15'],
  ['ST04', 'ST12'],
] as const;
const overlapping = (table: FigureTable): readonly Finding[] =>
  OVERLAPPING.flatMap(([a, b]): readonly Finding[] => {
    const [x, y] = [find(table, a), find(table, b)];
    if (!x || !y) return [];
    const people = both(peopleOf(x), peopleOf(y));
    if (people.length === 0) return [];
    const text = `${say(y)}中，有${people.length}${y.def.unit}也在${say(x)}之内，两数不能相加。`;
    return [{ indicator: y.def.id, level: 'note', text, cadres: people, records: recordsAbout([x, y], people) }];
  });

/** People with two outcomes: 每人取最重处理 against 逐项计. And outcomes of people who are not in the whole. */
const outcomes = (table: FigureTable): readonly Finding[] =>
  OUTCOMES.flatMap(({ of, steps }): readonly Finding[] => {
    const whole = find(table, of.id);
    const rows = steps.flatMap((s) => find(table, s.id) ?? []);
    if (!whole || rows.length < steps.length) return [];
    const sets = rows.map(peopleOf);
    const everyone = [...new Set(sets.flatMap((s) => [...s]))];
    const twice = everyone.filter((p) => sets.filter((s) => s.has(p)).length > 1);
    const known = peopleOf(whole);
    // a handling names an outsider without the unit
    const outside = everyone.filter((p) => !known.has(p) && ![...known].some((k) => k.startsWith(`${p}（`)));
    const found: Finding[] = [];
    if (twice.length > 0) {
      const heaviest = sets.map((s, i) => [...s].filter((p) => !sets.slice(i + 1).some((heavier) => heavier.has(p))).length);
      const words = rows.map((r, i) => `${r.def.label}${heaviest[i]}${r.def.unit}`).join('、');
      const text = `${whole.def.label}的处理中，${twice.length}人受了两项以上处理；每人取最重处理：${words}。`;
      found.push({ indicator: whole.def.id, level: 'note', text, cadres: twice, records: recordsAbout(rows, twice) });
    }
    if (outside.length > 0) {
      const text = `${outside.length}人在${rows.map((r) => r.def.label).join('、')}之中，但不在${say(whole)}之内：不在同一期间，或者漏登${whole.def.label}，请核对。`;
      found.push({ indicator: whole.def.id, level: 'gap', text, cadres: outside, records: recordsAbout(rows, outside) });
    }
    return found;
  });

const list = (v: unknown): readonly AnyRow[] => (Array.isArray(v) ? (v as readonly AnyRow[]) : []);
/** 查核 that is over, or has gone to 处理, without a result for a person; needs the rows themselves. */
const withoutResult = (table: FigureTable, row: RowFinder): readonly Finding[] => {
  const verified = find(table, 'ST14');
  if (!verified) return [];
  const bare = verified.total.items.filter((i) => {
    const report = row(i.type, i.recordId);
    const person = list(report?.persons).find((p) => p.id === i.childId);
    if (!report || !person || (report.reportedDate === null && report.decidedDate === null)) return false;
    return !list(report.handlings).some((h) => (person.cadre ? h.cadre === person.cadre : h.outsiderName === person.outsiderName));
  });
  if (bare.length === 0) return [];
  const people = [...new Set(bare.flatMap((i) => i.entity ?? []))];
  const text = `${people.length}名被查核人已经报结，没有登记处理结果；没有问题的请登记“失实了结”或者“采信了结”。`;
  return [{ indicator: 'ST14', level: 'gap', text, cadres: people, records: recordsAbout([verified], people) }];
};
/** A handling 提醒 or 诫勉 without the talk among ST15: the talk was not entered, or entered with another source. */
const withoutTalk = (table: FigureTable, row: RowFinder): readonly Finding[] => {
  const [verified, talks] = [find(table, 'ST14'), find(table, 'ST15')];
  if (!verified || !talks) return [];
  const talked = peopleOf(talks);
  const missing = verified.total.items.filter((i) =>
    list(row(i.type, i.recordId)?.handlings).some(
      (h) => (h.handling === 'reminder' || h.handling === 'admonition') && h.cadre === i.entity && i.entity !== undefined && !talked.has(i.entity),
    ),
  );
  if (missing.length === 0) return [];
  const people = [...new Set(missing.flatMap((i) => i.entity ?? []))];
  const text = `${people.length}名被查核人的处理是提醒或者诫勉，期间内没有来源为举报查核的谈话记录，请补录或者核对来源。`;
  return [{ indicator: 'ST15', level: 'gap', text, cadres: people, records: recordsAbout([verified], people) }];
};

export const overlapChecks = (table: FigureTable, row?: RowFinder): readonly Finding[] => [
  ...overlapping(table),
  ...outcomes(table),
  ...(row ? [...withoutResult(table, row), ...withoutTalk(table, row)] : []),
];
