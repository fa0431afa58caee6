/**
 * F23 干部监督工作情况统计表 (handbook §6.4): every figure in the period, the one before, the year before and in all, with the definitions
 * and the report in sentences. All of it from the indicators and the summary; made from the statistics page, not from records.
 */
import { indicators } from '../../indicators';
import { compareWith, previousWindow, yearBefore } from '../../indicators/compare';
import { type FigureTable, figureTable, sourcesOf } from '../../indicators/compute';
import type { Figure, IndicatorDef, Override, RowSource, Window } from '../../indicators/define';
import { overridesFrom } from '../../indicators/overrides';
import { indicatorOverride } from '../../records/indicatorOverride';
import type { Names } from '../../records/kinds/format';
import { isRecordTypeId, type RecordTypeId } from '../../records/registry';
import { type DateText, inWords, isDate } from '../../rules/dates';
import type { Block, DocumentModel, DocumentSection } from '../model';
import { ordinalWord, periodWords } from '../period';
import { APPENDICES } from '../summary/appendices';
import { bodyOf, SUMMARY_PARTS } from '../summary/outline';
import { storyOf } from '../summary/story';
import { chosenFlag, chosenText, definePaper } from './define';

export interface FigureTableInput {
  readonly window: Window;
  readonly source: RowSource;
  readonly names: Names;
  /** 中共安澜市委组织部 */
  readonly officeName: string;
  /** Day of the table, YYYY-MM-DD. */
  readonly date: DateText;
  /** First day of the cumulative column; 1 January of the first year without it. Not before it: no such column. */
  readonly since?: DateText;
  /** 口径说明 on a page of its own. */
  readonly basis?: boolean;
  /** The report in sentences on a page of its own. */
  readonly text?: boolean;
  readonly overrides?: readonly Override[];
}
const TITLE = '干部监督工作情况统计表';

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));
/** +3（+50%）; — when nothing changed. */
const changeWords = (change: number, percent: number | null): string =>
  change === 0 ? '—' : percent === null ? signed(change) : `${signed(change)}（${signed(percent)}%）`;

const tableRows = (table: FigureTable, all: FigureTable | null, source: RowSource, overrides: readonly Override[]): string[][] => {
  const rows: string[][] = [];
  const options = { overrides };
  const line = (def: IndicatorDef, now: Figure, name: string): string[] => {
    const before = compareWith(def, now, source, previousWindow(table.window), options);
    const lastYear = compareWith(def, now, source, yearBefore(table.window), options);
    const total = all?.rows.find((r) => r.def.id === def.id)?.total.value;
    return [
      name,
      def.unit,
      String(now.value),
      String(before.figure.value),
      String(lastYear.figure.value),
      changeWords(lastYear.change, lastYear.percent),
      ...(all === null ? [] : [String(total ?? 0)]),
      def.also && now.also !== null ? `${now.also}${def.also.unit}` : '',
    ];
  };
  const parts = SUMMARY_PARTS.filter((p) => table.rows.some((r) => r.def.part === p.part));
  parts.forEach(({ part, label }, i) => {
    rows.push([`${ordinalWord(i + 1)}、${label}`]);
    for (const row of table.rows.filter((r) => r.def.part === part && r.def.within === undefined)) {
      rows.push(line(row.def, row.total, row.def.label));
      for (const sub of table.rows.filter((r) => r.def.within === row.def.id)) rows.push(line(sub.def, sub.total, `　其中：${sub.def.label}`));
    }
  });
  return rows;
};

/** @throws RangeError (Chinese sentence) when the period is not one */
export const buildFigureTable = (input: FigureTableInput): DocumentModel => {
  const { window, source, names, officeName, date, overrides = [] } = input;
  if (!isDate(window.from) || !isDate(window.to) || window.from.length !== 10 || window.to.length !== 10 || window.from > window.to)
    throw new RangeError('统计期间不对：请写完整的起止日期（如2026-01-01），止日不能早于起日。');
  const since = input.since ?? `${window.from.slice(0, 4)}-01-01`;
  const all = since < window.from ? figureTable(indicators, source, { from: since, to: window.to }, undefined, { overrides }) : null;
  const table = figureTable(indicators, source, window, undefined, { overrides });
  const period = periodWords(window, date);
  const number = (head: string) => ({ head, mm: 15, align: 'right' as const });
  const blocks: readonly Block[] = [
    { kind: 'formTitle', text: TITLE },
    { kind: 'formLine', left: `填报单位：${officeName}`, right: `填报日期：${inWords(date)}` },
    {
      kind: 'table',
      note: `统计期间：${inWords(window.from)}至${inWords(window.to)}${all === null ? '' : `，累计自${inWords(since)}起`}`,
      columns: [
        { head: '指标', mm: 52, align: 'left' },
        { head: '单位', mm: 15, align: 'center' },
        number('本期'),
        number('上期'),
        number('上年同期'),
        { head: '同比', mm: 24, align: 'right' },
        ...(all === null ? [] : [number('累计')]),
        { head: '备注', mm: 15, align: 'center' },
      ],
      rows: tableRows(table, all, source, overrides),
    },
  ];
  const sections: DocumentSection[] = [{ orientation: 'portrait', page: 'form', blocks }];
  if (input.basis) {
    const appendix = APPENDICES.find((a) => a.id === 'basis');
    if (appendix)
      sections.push({
        orientation: 'portrait',
        page: 'form',
        blocks: [{ kind: 'formTitle', text: appendix.title }, ...appendix.blocks({ table, source, names })],
      });
  }
  if (input.text) {
    const story = storyOf(
      table.rows.map((r) => r.total),
      period,
      {},
    );
    const body = bodyOf(
      story,
      SUMMARY_PARTS.map((p) => p.part),
      {},
    );
    sections.push({ orientation: 'portrait', page: 'gb', blocks: [{ kind: 'title', lines: [`${period.exact}干部监督工作情况`] }, ...body] });
  }
  return { fileName: `${TITLE}（${period.exact}）`.slice(0, 120), title: `${period.exact}${TITLE}`, sections };
};

const TYPES: readonly RecordTypeId[] = [
  ...new Set(['cadre', 'unit', ...indicators.flatMap((d) => sourcesOf(d).map((s) => s.type))].filter(isRecordTypeId)),
];
/** Made from the statistics page: no records are chosen, the period is an option. */
export const figureTablePaper = definePaper({
  id: 'F23',
  form: 'F23',
  label: TITLE,
  of: [],
  takes: 'many',
  needs: [...TYPES, indicatorOverride.id],
  options: [
    { key: 'from', label: '期间起', kind: 'text', help: '如2026-01-01；不填的从今年1月1日起。' },
    { key: 'to', label: '期间止', kind: 'text', help: '不填的到今天。' },
    { key: 'since', label: '累计自', kind: 'text', help: '不填的从期间起的当年1月1日累计。' },
    { key: 'basis', label: '附口径说明', kind: 'flag', initial: true },
    { key: 'text', label: '附文字段', kind: 'flag', initial: true },
  ],
  make: (_rows, ctx, choices) => {
    const day = (key: string): string => chosenText(figureTablePaper, choices, key).trim();
    const since = day('since');
    if (since !== '' && (!isDate(since) || since.length !== 10)) throw new RangeError('“累计自”请写完整的日期，如2026-01-01。');
    return buildFigureTable({
      window: { from: day('from') || `${ctx.today.slice(0, 4)}-01-01`, to: day('to') || ctx.today },
      source: { rows: (type) => (isRecordTypeId(type) ? ctx.rows(type) : []) },
      names: ctx.names,
      officeName: ctx.office.name,
      date: ctx.today,
      ...(since === '' ? {} : { since }),
      basis: chosenFlag(figureTablePaper, choices, 'basis'),
      text: chosenFlag(figureTablePaper, choices, 'text'),
      overrides: overridesFrom(ctx.rows(indicatorOverride.id)),
    });
  },
});
