/** The list behind one number: the figure, what is counted, and every item with the way to its record. */
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Finding } from '../../../shared/indicators/crossChecks';
import { withNames } from '../../../shared/indicators/crossChecks';
import type { Figure, IndicatorDef, Window } from '../../../shared/indicators/define';
import { to } from '../../app/routes';
import { session } from '../../store/session';
import { CloseIcon } from '../../ui/icons';
import { exportList } from './exports';
import { type Entry, entriesOf, fitting, listColumns } from './listColumns';
import type { IndicatorRows } from './useIndicatorRows';
import { useWidth } from './useWidth';

/** Rows drawn at first and with each 再列出. */
const CHUNK = 200;

interface Props {
  readonly def: IndicatorDef;
  readonly figure: Figure;
  /** Window of this figure: the whole one or a year's part of it. */
  readonly window: Window;
  readonly year: number | null;
  readonly rows: IndicatorRows;
  readonly notes: readonly Finding[];
  readonly onClose: () => void;
}

export function FigureList({ def, figure, window, year, rows, notes, onClose }: Props) {
  const [, go] = useLocation();
  const [box, width] = useWidth<HTMLDivElement>();
  const [limit, setLimit] = useState(CHUNK);
  const { people } = session();
  const entries = useMemo(() => entriesOf(def, figure.items, rows.row), [def, figure, rows]);
  const all = useMemo(() => listColumns(def, entries, people), [def, entries, people]);
  const columns = fitting(all, width);
  const left = entries.length - limit;
  return (
    <div className="sx-list">
      <div className="sx-list-head">
        <b>{def.label}</b>
        <span className="sx-value" data-open-value={figure.value}>
          {figure.value}
        </span>
        <span className="q2">{def.unit}</span>
        <span className="q s13">
          {year === null ? '' : `${year}年　`}
          {def.also && figure.also !== null ? `${def.also.label} ${figure.also} ${def.also.unit}` : ''}
        </span>
        <span className="sx-right">
          {entries.length > 0 ? (
            <Button size="small" type="text" onClick={() => void exportList(def, figure, window, all, entries)}>
              导出名单
            </Button>
          ) : null}
          <Button size="small" type="text" aria-label="收起名单" title="收起（Esc）" icon={<CloseIcon />} onClick={onClose} />
        </span>
      </div>
      <p className="sx-basis">
        <span className="q">口径　</span>
        {def.basis}
      </p>
      {notes.map((n) => (
        <p className="sx-basis" key={n.text}>
          <span className="q">核对　</span>
          {withNames(n, (id) => people.cadre(id))}
        </p>
      ))}
      <div className="sx-rows" ref={box}>
        {entries.length === 0 ? (
          <p className="q sx-empty">{year === null ? '期间内' : `${year}年`}没有符合口径的记录。</p>
        ) : (
          <table className="lt" aria-label={`${def.label}名单`}>
            <colgroup>
              {columns.map((c) => (
                <col key={c.key} {...(c.flex ? {} : { style: { width: c.width } })} />
              ))}
            </colgroup>
            <thead>
              <tr>
                {columns.map((c) => (
                  <th key={c.key} className={c.align === 'right' ? 'num' : ''}>
                    {c.head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.slice(0, limit).map((e) => (
                <tr key={keyOf(e)} onClick={() => go(to.record(e.type.id, e.row.id))}>
                  {columns.map((c) => (
                    <td key={c.key} className={c.align === 'right' ? 'num' : c.strong ? 'sx-who' : 'q2'} title={c.text(e)}>
                      {c.key === 'date' ? (
                        <Link href={to.record(e.type.id, e.row.id)} onClick={(ev) => ev.stopPropagation()}>
                          {c.text(e)}
                        </Link>
                      ) : (
                        c.text(e)
                      )}
                      {c.key === 'entity' && e.time > 1 && e.item.entity !== undefined ? <span className="sx-times">第 {e.time} 次</span> : null}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {left > 0 ? (
          <div className="sx-more">
            另有 {left} 条　
            <button type="button" className="bare lnk" onClick={() => setLimit(limit + CHUNK * 5)}>
              {left <= CHUNK * 5 ? '全部列出' : `再列出 ${CHUNK * 5} 条`}
            </button>
          </div>
        ) : null}
      </div>
    </div>
  );
}

const keyOf = (e: Entry): string => `${e.row.id} ${e.item.childId ?? ''} ${e.item.entity ?? ''}`;
