/** The table of figures: three parts, a column per calendar year, the total. Every number is a button that opens its list. */
import { type KeyboardEvent, useRef } from 'react';
import { ordinalWord } from '../../../shared/documents/period';
import type { FigureTable } from '../../../shared/indicators/compute';
import { PARTS } from '../../../shared/records/registry';
import { openFigure, useOpenFigure } from './openFigure';

/** More calendar years than this are not shown one by one. */
const MAX_YEARS = 12;
const YEAR_WIDTH = 52;

const STEP: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export function FigureTableView({ table }: { table: FigureTable }) {
  const open = useOpenFigure((s) => s.open);
  const body = useRef<HTMLTableSectionElement>(null);
  const years = table.years.length > 1 && table.years.length <= MAX_YEARS ? table.years : [];
  const cell = (id: string, year: number | null, value: number) => (
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
        <col style={{ width: 64 }} />
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
          <th className="num">合计</th>
          <th>
            <span className="sx-unit">单位</span>
          </th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={walk}>
        {parts.map((p, i) => [
          <tr key={p.part} className="sx-part">
            <td colSpan={years.length + 3}>
              {ordinalWord(i + 1)}、{p.label}
            </td>
          </tr>,
          ...p.rows.map(({ def, total, years: byYear }, r) => {
            const opensGroup = def.within !== undefined && p.rows[r - 1]?.def.within !== def.within;
            return (
              <tr key={def.id} className={open?.id === def.id ? 'on' : ''} data-indicator={def.id}>
                <td className={def.within === undefined ? '' : 'sx-within'} title={def.basis}>
                  {def.within === undefined ? null : <span className="sx-of">{opensGroup ? '其中' : ''}</span>}
                  {def.label}
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
                <td>
                  <span className="sx-unit">{def.unit}</span>
                </td>
              </tr>
            );
          }),
        ])}
      </tbody>
    </table>
  );
}

/** px that the table wants: names, years, total, unit. */
export const tableWidth = (years: number): number => 48 + 204 + (years > 1 && years <= MAX_YEARS ? years * YEAR_WIDTH : 0) + 132;
