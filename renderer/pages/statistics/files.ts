/** What the Excel files of this page hold: the table of figures, and the list behind one of them, as they stand on the screen. Pure. */

import type { In } from '../../../shared/contract/calls';
import { periodWords } from '../../../shared/documents/period';
import { BREAKDOWNS } from '../../../shared/indicators/breakdown';
import type { FigureRow } from '../../../shared/indicators/compute';
import type { Figure, Forced, IndicatorDef, Window } from '../../../shared/indicators/define';
import { PARTS } from '../../../shared/records/registry';
import type { Adjustment } from './adjustments';
import type { Division } from './division';
import type { Figures } from './figures';
import type { Entry, ListColumn } from './listColumns';

type ExcelColumn = In<'table.exportExcel'>['columns'][number];

/** What was adjusted by hand, in one cell. */
const adjustedIn = (forced: readonly Forced[]): string =>
  forced
    .filter((f) => f.effective)
    .map((f) => `${f.include ? '纳入' : '剔除'}：${f.reason}`)
    .join('；');
const inUnit = (unitName: string): string => (unitName === '' ? '' : `，${unitName}`);

/**
 * The table as it stands on the screen: by year or compared, one unit or all, with the adjustments by hand and the 口径.
 * @param unitName '' for all units
 */
export const figuresFile = ({ table, past }: Figures, unitName: string): In<'table.exportExcel'> => {
  const period = periodWords(table.window).exact;
  const years = past === null && table.years.length > 1 ? table.years : [];
  const adjusted = table.rows.some((r) => adjustedIn(r.total.forced) !== '');
  const middle: readonly ExcelColumn[] =
    past === null
      ? years.map((y) => ({ head: String(y.year), width: 9, type: 'number', ...(y.whole ? {} : { note: `只统计${y.from}至${y.to}` }) }))
      : [
          { head: past.head, width: 10, type: 'number', note: `${past.window.from}至${past.window.to}` },
          { head: '增减', width: 9, type: 'number' },
          { head: '增减%', width: 9, type: 'number' },
        ];
  const cells = ({ def, total, years: byYear }: FigureRow): readonly (number | null)[] => {
    const before = past?.by.get(def.id);
    if (past === null) return [...(years.length > 0 ? byYear.map((f) => f.value) : []), total.value];
    return [total.value, before?.figure.value ?? null, before?.change ?? null, before?.percent ?? null];
  };
  const cellsBeside = ({ def, total, years: byYear }: FigureRow): readonly (number | null)[] => {
    const before = past?.by.get(def.id)?.figure.also ?? null;
    if (past === null) return [...(years.length > 0 ? byYear.map((f) => f.also) : []), total.also];
    return [total.also, before, total.also === null || before === null ? null : total.also - before, null];
  };
  const hand = (text: string | null): readonly (string | null)[] => (adjusted ? [text] : []);
  const rows = PARTS.flatMap(({ part, label }) => {
    const own = table.rows.filter((r) => r.def.part === part);
    const heading = [label, ...middle.map(() => null), null, null, null, ...hand(null)];
    return own.length === 0
      ? []
      : [
          heading,
          ...own.flatMap((r) => [
            [
              r.def.within === undefined ? r.def.label : `　其中：${r.def.label}`,
              ...cells(r),
              r.def.unit,
              ...hand(adjustedIn(r.total.forced)),
              r.def.basis,
            ],
            ...(r.def.also ? [[`　${r.def.also.label}`, ...cellsBeside(r), r.def.also.unit, ...hand(null), null]] : []),
          ]),
        ];
  });
  const total: ExcelColumn = { head: past === null ? '合计' : '本期', width: 9, type: 'number' };
  return {
    fileName: `勤政监督工作统计表_${period}${unitName === '' ? '' : `_${unitName}`}`,
    sheet: '统计表',
    title: `勤政监督工作统计表（${period}${inUnit(unitName)}）`,
    columns: [
      { head: '指标', width: 28, type: 'text' },
      ...(past === null ? [...middle, total] : [total, ...middle]),
      { head: '单位', width: 10, type: 'text' },
      ...(adjusted ? [{ head: '手工调整', width: 40, type: 'text' as const }] : []),
      { head: '口径', width: 80, type: 'text' },
    ],
    rows,
  };
};

export interface ShownList {
  readonly def: IndicatorDef;
  readonly figure: Figure;
  readonly window: Window;
  /** All of them, not only those that fit on the screen. */
  readonly columns: readonly ListColumn[];
  /** Those of the group the list is narrowed to. */
  readonly entries: readonly Entry[];
  readonly division: Division | null;
  /** Name of that group; '' for all. */
  readonly group: string;
  readonly unitName: string;
  readonly adjustments: readonly Adjustment[];
}
/** The list as it stands on the screen: its groups, what was counted by hand and why. */
export const listFile = ({ def, figure, window, columns, entries, division, group, unitName, adjustments }: ShownList): In<'table.exportExcel'> => {
  const period = periodWords(window).exact;
  const groupsOf = (e: Entry): string => (division?.groups.filter((g) => g.items.includes(e.item)) ?? []).map((g) => g.name).join('、');
  const reason = (e: Entry): string =>
    adjustments.find((a) => a.status === 'counted' && a.forced.ref.id === e.row.id && a.forced.ref.type === e.type.id)?.forced.reason ?? '';
  const byHand = entries.some((e) => reason(e) !== '');
  const value = group === '' ? figure.value : (division?.groups.find((g) => g.name === group)?.value ?? figure.value);
  const by = BREAKDOWNS.find((b) => b.by === division?.by)?.label;
  return {
    fileName: `${def.label}名单_${period}${group === '' ? '' : `_${group}`}`,
    sheet: '名单',
    title: `${def.label}名单（${period}${inUnit(unitName)}${group === '' ? '' : `，${group}`}，${value}${def.unit}）`,
    columns: [
      { head: '序号', width: 6, type: 'number' },
      ...(by === undefined ? [] : [{ head: `分组（${by}）`, width: 20, type: 'text' as const }]),
      ...columns.map((c) => ({ head: c.head, width: Math.max(8, Math.round(c.width / 7)), type: 'text' as const })),
      { head: '第几次', width: 8, type: 'number' },
      { head: '编号', width: 15, type: 'text' },
      ...(byHand ? [{ head: '手工纳入理由', width: 40, type: 'text' as const }] : []),
    ],
    rows: entries.map((e, i) => [
      i + 1,
      ...(by === undefined ? [] : [groupsOf(e)]),
      ...columns.map((c) => c.text(e)),
      e.item.entity === undefined ? null : e.time,
      e.row.no,
      ...(byHand ? [reason(e)] : []),
    ]),
  };
};
