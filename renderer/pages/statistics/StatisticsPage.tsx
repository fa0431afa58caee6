/** 统计: the figures of a period by year, the list behind each of them, and what does not agree. */
import { Button } from 'antd';
import { useEffect, useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { crossChecks } from '../../../shared/indicators/crossChecks';
import { spanOf } from '../../../shared/rules/dates';
import { to } from '../../app/routes';
import { ofNothing } from '../../papers/offers';
import { PrintButton, type PrintJob } from '../../papers/PrintDesk';
import { session } from '../../store/session';
import { Page } from '../../ui/Page';
import { exportFigures } from './exports';
import { FigureList } from './FigureList';
import { FigureTableView, tableWidth } from './FigureTableView';
import { Findings } from './Findings';
import { figuresFor, type Figures as Shown } from './figures';
import { type OpenFigure, openFigure, useOpenFigure } from './openFigure';
import { PeriodBar } from './PeriodBar';
import { type IndicatorRows, useIndicatorRows } from './useIndicatorRows';
import { usePeriod } from './usePeriod';
import { ViewBar } from './ViewBar';
import { comparisonOf, useView } from './view';
import './statistics.css';

export function StatisticsPage() {
  const [window, setWindow] = usePeriod();
  const { compare, unit } = useView();
  const rows = useIndicatorRows(window, comparisonOf(compare).window(window));
  const [, go] = useLocation();
  const { people } = session();
  const shown = useMemo(() => (rows ? figuresFor(rows, people, compare, unit) : undefined), [rows, people, compare, unit]);
  const empty = rows !== undefined && rows.span === null;
  return (
    <Page title="统计" sub="点任何一个数，看它是由哪些记录算出来的">
      <PeriodBar
        window={window}
        onChange={setWindow}
        actions={
          shown && !empty ? (
            <>
              <PrintButton job={() => printJob(window)} />
              <Button onClick={() => void exportFigures(shown, unit === null ? '' : people.unit(unit))}>导出 Excel</Button>
              <Button type="primary" onClick={() => go(to.report())}>
                据此写汇总
              </Button>
            </>
          ) : null
        }
      />
      {empty ? null : <ViewBar adjusted={rows?.overrides.length ?? 0} />}
      {rows && shown ? empty ? <Nothing /> : <Figures rows={rows} shown={shown} onWindow={setWindow} /> : <div className="starting">正在统计…</div>}
    </Page>
  );
}

/** Papers of the figures, for the period on the page. */
const printJob = ({ from, to: until }: IndicatorRows['window']): PrintJob => {
  const offer = ofNothing();
  return {
    ...offer,
    title: `统计　${from} 至 ${until}`,
    def: null,
    rows: [],
    initial: Object.fromEntries(offer.papers.map((p) => [p.id, { from, to: until }])),
  };
};

function Figures({ rows, shown, onWindow }: { rows: IndicatorRows; shown: Shown; onWindow: (w: IndicatorRows['window']) => void }) {
  const { table, past } = shown;
  const open = useOpenFigure((s) => s.open);
  const findings = useMemo(() => crossChecks(table, shown.find), [table, shown]);
  useEscape(open !== null);
  const list = openedIn(shown, open);
  const whole = list !== null && list.part === '';
  const nothing = table.rows.every((r) => r.total.value === 0);
  const partial = past === null && table.years.length > 1 && table.years.some((y) => !y.whole);
  return (
    <div className="sx-body" style={{ gridTemplateColumns: `${tableWidth(shown)}px minmax(0, 1fr)` }}>
      <section className="sx-fig" aria-label="指标">
        {nothing && rows.span && shown.unit === null ? <Elsewhere span={rows.span} onWindow={onWindow} /> : null}
        <FigureTableView shown={shown} />
        {partial ? <p className="sx-foot q s13">带 * 的年度只统计期间内的部分。</p> : null}
        {past === null ? null : (
          <p className="sx-foot q s13">
            {past.head}：{past.window.from} 至 {past.window.to}。
          </p>
        )}
      </section>
      <section className="sx-side" aria-label="名单和核对">
        {list ? (
          <FigureList
            key={`${list.def.id} ${list.part}`}
            {...list}
            rows={rows}
            shown={shown}
            notes={whole ? findings.filter((f) => f.indicator === list.def.id && f.level === 'note') : []}
            onClose={close}
          />
        ) : (
          <p className="q sx-hint">点左边的数字，这里列出它背后的记录；方向键可以在数字之间移动，回车打开，Esc 收起。</p>
        )}
        <Findings findings={findings} rows={rows} openId={whole ? list.def.id : null} />
      </section>
    </div>
  );
}

/** The figure whose list is open, and the window it is of; null when there is none (any more). */
const openedIn = ({ table, past }: Shown, open: OpenFigure | null) => {
  const row = table.rows.find((r) => r.def.id === open?.id);
  if (!row || !open) return null;
  if (open.year === null) return { def: row.def, figure: row.total, window: table.window, part: '' };
  if (open.year === 'past') {
    const figure = past?.by.get(row.def.id)?.figure;
    return figure && past ? { def: row.def, figure, window: past.window, part: past.head } : null;
  }
  const at = table.years.findIndex((y) => y.year === open.year);
  const [figure, window] = [row.years[at], table.years[at]];
  return figure && window ? { def: row.def, figure, window, part: `${open.year}年` } : null;
};

/** Close the list and go back to the number it was opened from. */
const close = (): void => {
  const { open } = useOpenFigure.getState();
  openFigure(null);
  if (open) document.querySelector<HTMLElement>(`[data-figure="${open.id}"][data-year="${open.year ?? 'total'}"]`)?.focus();
};
const useEscape = (active: boolean): void => {
  useEffect(() => {
    if (!active) return;
    const on = (e: KeyboardEvent) => {
      if (e.key === 'Escape' && !(e.target instanceof HTMLElement && e.target.closest('input, .ant-modal'))) close();
    };
    document.addEventListener('keydown', on);
    return () => document.removeEventListener('keydown', on);
  }, [active]);
};

/** Records exist, but not in this period. */
function Elsewhere({ span, onWindow }: { span: IndicatorRows['window']; onWindow: (w: IndicatorRows['window']) => void }) {
  const [from] = spanOf(span.from.slice(0, 4));
  const [, last] = spanOf(span.to.slice(0, 4));
  return (
    <p className="sx-elsewhere">
      这段时间里没有可以统计的记录。台账里的记录在 {span.from.slice(0, 7)} 至 {span.to.slice(0, 7)} 之间。
      <button type="button" className="bare lnk" onClick={() => onWindow({ from, to: last })}>
        看 {span.from.slice(0, 4)} 至 {span.to.slice(0, 4)} 年
      </button>
    </p>
  );
}

function Nothing() {
  return (
    <div className="sx-none">
      <h2>还没有可以统计的记录</h2>
      <p>登记了培训班、选派、谈话、提醒、诫勉或函询之后，这里按年度列出数字，每个数都能打开名单。</p>
      <p>
        可以先
        <Link className="lnk" href={to.roster()}>
          导入花名册
        </Link>
        ，再从左边选一类登记；想先看看样子，可以在
        <Link className="lnk" href={to.home()}>
          首页
        </Link>
        载入示例数据。
      </p>
    </div>
  );
}
