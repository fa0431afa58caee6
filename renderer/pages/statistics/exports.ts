/** Excel files of this page: the table of figures, and the list behind one of them. */

import type { In } from '../../../shared/contract/calls';
import { periodWords } from '../../../shared/documents/period';
import type { FigureTable } from '../../../shared/indicators/compute';
import type { Figure, IndicatorDef, Window } from '../../../shared/indicators/define';
import { PARTS } from '../../../shared/records/registry';
import { call } from '../../transport';
import { say } from '../../ui/feedback';
import { revealLater } from '../../ui/saved';
import type { Entry, ListColumn } from './listColumns';

const send = async (file: In<'table.exportExcel'>, what: string): Promise<void> => {
  const result = await call('table.exportExcel', file);
  if (!result.ok) say.wrong(result.error.message);
  else revealLater(result.value, what);
};

export const exportFigures = (table: FigureTable): Promise<void> => {
  const period = periodWords(table.window).exact;
  const years = table.years.length > 1 ? table.years : [];
  const rows = PARTS.flatMap(({ part, label }) => {
    const own = table.rows.filter((r) => r.def.part === part);
    const blank = years.map(() => null);
    return own.length === 0
      ? []
      : [
          [label, ...blank, null, null, null],
          ...own.flatMap(({ def, total, years: byYear }) => [
            [
              def.within === undefined ? def.label : `　其中：${def.label}`,
              ...(years.length > 0 ? byYear.map((f) => f.value) : []),
              total.value,
              def.unit,
              def.basis,
            ],
            ...(def.also ? [[`　${def.also.label}`, ...(years.length > 0 ? byYear.map((f) => f.also) : []), total.also, def.also.unit, null]] : []),
          ]),
        ];
  });
  return send(
    {
      fileName: `勤政监督工作统计表_${period}`,
      sheet: '统计表',
      title: `勤政监督工作统计表（${period}）`,
      columns: [
        { head: '指标', width: 28, type: 'text' },
        ...years.map((y) => ({
          head: String(y.year),
          width: 9,
          type: 'number' as const,
          ...(y.whole ? {} : { note: `只统计${y.from}至${y.to}` }),
        })),
        { head: '合计', width: 9, type: 'number' },
        { head: '单位', width: 10, type: 'text' },
        { head: '口径', width: 80, type: 'text' },
      ],
      rows,
    },
    '统计表',
  );
};

/** @param columns all of them, not only those that fit on the screen */
export const exportList = (
  def: IndicatorDef,
  figure: Figure,
  window: Window,
  columns: readonly ListColumn[],
  entries: readonly Entry[],
): Promise<void> => {
  const period = periodWords(window).exact;
  return send(
    {
      fileName: `${def.label}名单_${period}`,
      sheet: '名单',
      title: `${def.label}名单（${period}，${figure.value}${def.unit}）`,
      columns: [
        { head: '序号', width: 6, type: 'number' },
        ...columns.map((c) => ({ head: c.head, width: Math.max(8, Math.round(c.width / 7)), type: 'text' as const })),
        { head: '第几次', width: 8, type: 'number' },
        { head: '编号', width: 15, type: 'text' },
      ],
      rows: entries.map((e, i) => [i + 1, ...columns.map((c) => c.text(e)), e.item.entity === undefined ? null : e.time, e.row.no]),
    },
    `${entries.length} 条`,
  );
};
