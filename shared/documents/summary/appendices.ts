/** Appendices of the summary: the statistics table, the lists behind the numbers, and the page of definitions (口径). */

import type { RowFinder } from '../../indicators/breakdown';
import { type FigureRow, type FigureTable, sourcesOf } from '../../indicators/compute';
import { crossChecks } from '../../indicators/crossChecks';
import type { Figure, Item, RowSource } from '../../indicators/define';
import type { AnyRow } from '../../records/define';
import type { Names } from '../../records/kinds/format';
import { typeById } from '../../records/registry';
import { inWords } from '../../rules/dates';
import { listTable } from '../listTable';
import type { Block, Orientation, TableBlock } from '../model';
import { ordinalWord } from '../period';
import { SUMMARY_PARTS } from './outline';

export interface AppendixInput {
  readonly table: FigureTable;
  readonly source: RowSource;
  readonly names: Names;
}
interface AppendixDef {
  readonly id: string;
  readonly title: string;
  readonly orientation: Orientation;
  /** Names people of whom something unfavourable is said: never attached unless asked for. */
  readonly internal: boolean;
  /** Attached unless the user says otherwise. */
  readonly standard: boolean;
  /** [] when there is nothing to attach: the appendix is then left out. */
  readonly blocks: (input: AppendixInput) => readonly Block[];
}

const dash = (n: number): string => (n === 0 ? '—' : String(n));
/** More year columns than this do not fit on an upright page; then only the total is printed. */
const MAX_YEARS = 6;

const statistics = ({ table }: AppendixInput): readonly Block[] => {
  const years = table.years.length > 1 && table.years.length <= MAX_YEARS ? table.years : [];
  const rows: string[][] = [];
  const parts = SUMMARY_PARTS.filter((p) => table.rows.some((r) => r.def.part === p.part));
  parts.forEach(({ part, label }, i) => {
    rows.push([`${ordinalWord(i + 1)}、${label}`, ...years.map(() => ''), '', '']);
    const cells = (row: FigureRow, pick: (f: Figure) => number): string[] => years.map((_, y) => dash(row.years[y] ? pick(row.years[y]) : 0));
    const line = (row: FigureRow, name: string): string[] => [name, ...cells(row, (f) => f.value), String(row.total.value), row.def.unit];
    for (const row of table.rows.filter((r) => r.def.part === part && r.def.within === undefined)) {
      rows.push(line(row, row.def.label));
      for (const sub of table.rows.filter((r) => r.def.within === row.def.id)) rows.push(line(sub, `　其中：${sub.def.label}`));
      const { also } = row.def;
      if (also) rows.push([`　${also.label}`, ...cells(row, (f) => f.also ?? 0), String(row.total.also ?? 0), also.unit]);
    }
  });
  const block: TableBlock = {
    kind: 'table',
    note: `统计期间：${inWords(table.window.from)}至${inWords(table.window.to)}`,
    columns: [
      { head: '指标', mm: years.length > 0 ? 60 : 90, align: 'left' },
      ...years.map((y) => ({ head: y.whole ? `${y.year}年` : `${y.year}年*`, mm: 20, align: 'right' as const })),
      { head: '合计', mm: 20, align: 'right' },
      { head: '单位', mm: 18, align: 'center' },
    ],
    rows,
  };
  const partial = years.some((y) => !y.whole);
  return partial ? [block, note('appendix.statistics.partial', '带*的年度只统计期间内的部分。')] : [block];
};

const note = (id: string, text: string): Block => ({ kind: 'paragraph', id, runs: [{ text }] });

/** Records behind a number, each once, oldest first. */
const recordsBehind = (items: readonly Item[], type: string, source: RowSource): readonly AnyRow[] => {
  const order = new Map<string, number>();
  for (const i of items) if (i.type === type && !order.has(i.recordId)) order.set(i.recordId, order.size);
  return [...source.rows(type)].filter((r) => order.has(r.id)).sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
};
/** One table per record type of the indicators named; nothing when there are no records. */
const lists =
  (...ids: readonly string[]) =>
  ({ table, source, names }: AppendixInput): readonly Block[] => {
    const rows = ids.flatMap((id) => table.rows.filter((r) => r.def.id === id));
    const behind = new Map<string, Item[]>();
    for (const r of rows) for (const use of sourcesOf(r.def)) behind.set(use.type, [...(behind.get(use.type) ?? []), ...r.total.items]);
    return [...behind].flatMap(([id, items]) => {
      const type = typeById(id);
      const found = recordsBehind(items, id, source);
      if (found.length === 0) return [];
      return [listTable(type, found, names, behind.size > 1 ? type.label : undefined)];
    });
  };

/** Rows of a source by id, indexed when first asked for. */
const finderOf = (source: RowSource): RowFinder => {
  const index = new Map<string, ReadonlyMap<string, AnyRow>>();
  return (type, id) => {
    const rows = index.get(type) ?? new Map([...source.rows(type)].map((r) => [r.id, r]));
    index.set(type, rows);
    return rows.get(id);
  };
};

const basis = ({ table, source }: AppendixInput): readonly Block[] => {
  const findings = crossChecks(table, finderOf(source));
  const general = `各项数字取自勤政台账，统计期间为${inWords(table.window.from)}至${inWords(table.window.to)}，每条记录以自身日期归入期间；只写到年或者月的日期，整年或者整月都在期间内才计入。“人次”按次累计，“名”按人去重。已删除的、已取消的和尚未实施的不计。`;
  return [
    note('appendix.basis.general', general),
    {
      kind: 'table',
      columns: [
        { head: '指标', mm: 38, align: 'left' },
        { head: '单位', mm: 16, align: 'center' },
        { head: '口径', mm: 102, align: 'left' },
      ],
      rows: table.rows.map(({ def }) => [def.within === undefined ? def.label : `　${def.label}`, def.unit, def.basis]),
    },
    ...findings.map((f, i) => note(`appendix.basis.${i + 1}`, `${i + 1}. ${f.text}`)),
  ];
};

export const APPENDICES = [
  { id: 'statistics', title: '勤政监督工作情况统计表', orientation: 'portrait', internal: false, standard: true, blocks: statistics },
  { id: 'classes', title: '培训班一览表', orientation: 'landscape', internal: false, standard: true, blocks: lists('ST01') },
  { id: 'secondments', title: '选派干部名单', orientation: 'landscape', internal: false, standard: false, blocks: lists('ST03') },
  { id: 'heartTalks', title: '谈心谈话一览表', orientation: 'landscape', internal: true, standard: false, blocks: lists('TT01') },
  { id: 'warnings', title: '提醒和诫勉谈话对象名单', orientation: 'landscape', internal: true, standard: false, blocks: lists('ST04') },
  { id: 'inquiries', title: '函询对象名单', orientation: 'landscape', internal: true, standard: false, blocks: lists('ST05') },
  { id: 'specialAssessments', title: '日常专项考核一览表', orientation: 'landscape', internal: false, standard: false, blocks: lists('ST06') },
  { id: 'tracking', title: '跟踪问效考核结果一览表', orientation: 'landscape', internal: true, standard: false, blocks: lists('ST07', 'ST08') },
  { id: 'procedures', title: '议事规则建立情况一览表', orientation: 'landscape', internal: false, standard: false, blocks: lists('ST09') },
  { id: 'audits', title: '审计结果运用情况表', orientation: 'landscape', internal: true, standard: false, blocks: lists('ST10') },
  { id: 'reports', title: '信息、举报一览表', orientation: 'landscape', internal: true, standard: false, blocks: lists('ST13') },
  { id: 'verified', title: '查核情况一览表', orientation: 'landscape', internal: true, standard: false, blocks: lists('ST14') },
  { id: 'basis', title: '统计口径说明', orientation: 'portrait', internal: false, standard: true, blocks: basis },
] as const satisfies readonly AppendixDef[];
export type AppendixId = (typeof APPENDICES)[number]['id'];
export const STANDARD_APPENDICES: readonly AppendixId[] = APPENDICES.filter((a) => a.standard).map((a) => a.id);
