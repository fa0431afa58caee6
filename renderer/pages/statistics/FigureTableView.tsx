/** The table of figures: three parts, a column per calendar year, the total. Every number is a button that opens its list. */
import { type KeyboardEvent, useRef } from 'react';
import { ordinalWord } from '../../../shared/documents/period';
import type { Figure } from '../../../shared/indicators';
import type { IndicatorDef } from '../../../shared/indicators/define';
import { PARTS } from '../../../shared/records/registry';
import { adjustedBy, type Figures, signed } from './figures';
import { type OpenFigure, openFigure, useOpenFigure } from './openFigure';

/** More calendar years than this are not shown one by one. */
const MAX_YEARS = 12;
const YEAR_WIDTH = 52;
/** px of the columns beside a comparison: past, difference, percent. */
const PAST_WIDTHS = [76, 60, 68] as const;
const UNIT_WIDTH = 108;

const STEP: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** 「名 27人次」: the unit, and the count the other way where the handbook asks for both. */
const besideOf = (def: IndicatorDef, total: Figure): string =>
  def.also === undefined || total.also === null ? '' : `${def.also.unit === def.unit ? def.also.label : ''}${total.also}${def.also.unit}`;

export function FigureTableView({ shown }: { shown: Figures }) {
  const { table, past } = shown;
  const open = useOpenFigure((s) => s.open);
  const body = useRef<HTMLTableSectionElement>(null);
  // a comparison takes the place of the years
  const years = past === null && table.years.length > 1 && table.years.length <= MAX_YEARS ? table.years : [];
  const cell = (id: string, year: OpenFigure['year'], value: number) => (
    <button
      type="button"
      className={`bare sx-num ${open?.id === id && open.year === year ? 'on' : ''}`}
      data-figure={id}
      data-year={year ?? 'total'}
      aria-expanded={open?.id === id && open.year === year}
      onClick={() => openFigure({ id, year })}
    >
      {value}
    </button>
  );
  /** Arrow keys walk through the numbers. */
  const walk = (e: KeyboardEvent) => {
    const step = STEP[e.key];
    const here = e.target instanceof HTMLElement ? e.target.closest<HTMLElement>('.sx-num') : null;
    if (!step || !here || !body.current) return;
    e.preventDefault();
    const rows = [...body.current.querySelectorAll('tr')].map((tr) => [...tr.querySelectorAll<HTMLElement>('.sx-num')]).filter((r) => r.length > 0);
    const at = rows.findIndex((r) => r.includes(here));
    const row = rows[at + step[0]] ?? rows[at] ?? [];
    const wanted = (rows[at]?.indexOf(here) ?? 0) + step[1];
    const same = row.find((b) => b.dataset.year === here.dataset.year);
    (step[0] !== 0 ? (same ?? row.at(-1)) : row[wanted])?.focus();
  };
  const parts = PARTS.map((p) => ({ ...p, rows: table.rows.filter((r) => r.def.part === p.part) })).filter((p) => p.rows.length > 0);
  return (
    <table className="sx-table">
      <colgroup>
        <col />
        {years.map((y) => (
          <col key={y.year} style={{ width: YEAR_WIDTH }} />
        ))}
        <col style={{ width: 68 }} />
        {past === null ? null : PAST_WIDTHS.map((w) => <col key={w} style={{ width: w }} />)}
        <col style={{ width: UNIT_WIDTH }} />
      </colgroup>
      <thead>
        <tr>
          <th>指标</th>
          {years.map((y) => (
            <th key={y.year} className="num" title={y.whole ? undefined : `只统计${y.from}至${y.to}`}>
              {y.year}
              {y.whole ? '' : '*'}
            </th>
          ))}
          <th className="num">{past === null ? '合计' : '本期'}</th>
          {past === null ? null : (
            <>
              <th className="num" title={`${past.window.from}至${past.window.to}`}>
                {past.head}
              </th>
              <th className="num">增减</th>
              <th className="num">幅度</th>
            </>
          )}
          <th>
            <span className="sx-unit">单位</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={walk}>
        {parts.map((p, i) => [
          <tr key={p.part} className="sx-part">
            <td colSpan={years.length + 3 + (past === null ? 0 : PAST_WIDTHS.length)}>
              {ordinalWord(i + 1)}、{p.label}
            </td>
          </tr>,
          ...p.rows.map(({ def, total, years: byYear }, r) => {
            const before = past?.by.get(def.id);
            const adjusted = adjustedBy(total.forced);
            const opensGroup = def.within !== undefined && p.rows[r - 1]?.def.within !== def.within;
            return (
              <tr key={def.id} className={open?.id === def.id ? 'on' : ''} data-indicator={def.id}>
                <td className={def.within === undefined ? '' : 'sx-within'} title={`${def.label}：${def.basis}`}>
                  {def.within === undefined ? null : <span className="sx-of">{opensGroup ? '其中' : ''}</span>}
                  {def.label}
                  {adjusted > 0 ? (
                    <span className="sx-hand" title={`含手工调整 ${adjusted} 条，打开名单可以看到理由`}>
                      调 {adjusted}
                    </span>
                  ) : null}
                </td>
                {years.map((y, n) => {
                  const value = byYear[n]?.value ?? 0;
                  return (
                    <td key={y.year} className="num q2">
                      {value === 0 ? <span className="sx-zero">—</span> : cell(def.id, y.year, value)}
                    </td>
                  );
                })}
                <td className="num sx-total">{cell(def.id, null, total.value)}</td>
                {before === undefined ? null : (
                  <>
                    <td className="num q2">{cell(def.id, 'past', before.figure.value)}</td>
                    <td className="num">{before.change === 0 ? <span className="sx-zero">—</span> : signed(before.change)}</td>
                    <td className="num q2">
                      {before.percent === null ? <span className="sx-zero">—</span> : before.percent === 0 ? '持平' : `${signed(before.percent)}%`}
                    </td>
                  </>
                )}
                <td>
                  <span className="sx-unit">
                    {def.unit}
                    {besideOf(def, total) === '' ? null : <span className="sx-also">{besideOf(def, total)}</span>}
                  </span>
                </td>
              </tr>
            );
          }),
        ])}
      </tbody>
    </table>
  );
}

/** px that the table wants: names, years or comparison, total, unit. */
export const tableWidth = ({ table, past }: Figures): number => {
  const years = table.years.length;
  const middle = past !== null ? PAST_WIDTHS.reduce((a, b) => a + b, 0) : years > 1 && years <= MAX_YEARS ? years * YEAR_WIDTH : 0;
  return 48 + 204 + middle + 68 + UNIT_WIDTH;
};
