/** Rows of the list behind a number: a row opens its record; the last column leaves it out by hand or takes that back. */
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { IndicatorDef } from '../../../shared/indicators/define';
import { to } from '../../app/routes';
import { cancelAdjustment } from './adjust';
import type { Adjustment } from './adjustments';
import { type Entry, fitting, type ListColumn } from './listColumns';
import { useWidth } from './useWidth';

/** Rows drawn at first and with each 再列出. */
const CHUNK = 200;
/** px of the column with 剔除. */
const ACTION = 72;

interface Props {
  readonly def: IndicatorDef;
  readonly columns: readonly ListColumn[];
  readonly entries: readonly Entry[];
  readonly adjustments: readonly Adjustment[];
  /** null: this figure cannot be adjusted. */
  readonly onExclude: ((e: Entry) => void) | null;
}

export function EntryTable({ def, columns, entries, adjustments, onExclude }: Props) {
  const [, go] = useLocation();
  const [box, width] = useWidth<HTMLDivElement>();
  const [limit, setLimit] = useState(CHUNK);
  const shown = fitting(columns, width - (onExclude ? ACTION : 0));
  const left = entries.length - limit;
  const byHand = new Map(adjustments.filter((a) => a.status === 'counted').map((a) => [`${a.forced.ref.type}/${a.forced.ref.id}`, a.forced]));
  const forcedOf = (e: Entry) => byHand.get(`${e.type.id}/${e.row.id}`);
  return (
    <div ref={box}>
      <table className="lt" aria-label={`${def.label}名单`}>
        <colgroup>
          {shown.map((c) => (
            <col key={c.key} {...(c.flex ? {} : { style: { width: c.width } })} />
          ))}
          {onExclude ? <col style={{ width: ACTION }} /> : null}
        </colgroup>
        <thead>
          <tr>
            {shown.map((c) => (
              <th key={c.key} className={c.align === 'right' ? 'num' : ''}>
                {c.head}
              </th>
            ))}
            {onExclude ? <th aria-label="手工调整" /> : null}
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, limit).map((e) => {
            const forced = forcedOf(e);
            return (
              <tr key={keyOf(e)} onClick={() => go(to.record(e.type.id, e.row.id))} className={forced ? 'sx-byhand' : ''}>
                {shown.map((c) => (
                  <td key={c.key} className={c.align === 'right' ? 'num' : c.strong ? 'sx-who' : 'q2'} title={c.text(e)}>
                    {c.key === 'date' ? (
                      <Link href={to.record(e.type.id, e.row.id)} onClick={(ev) => ev.stopPropagation()}>
                        {c.text(e) || '没有日期'}
                      </Link>
                    ) : (
                      c.text(e)
                    )}
                    {c.strong && forced ? (
                      <span className="sx-hand" title={`理由：${forced.reason}`}>
                        手工纳入
                      </span>
                    ) : null}
                    {c.key === 'entity' && e.time > 1 && e.item.entity !== undefined ? <span className="sx-times">第 {e.time} 次</span> : null}
                  </td>
                ))}
                {onExclude ? (
                  <td className="sx-act">
                    <button
                      type="button"
                      className="bare lnk"
                      title={forced ? `理由：${forced.reason}` : '这条记录不计入，写明理由'}
                      onClick={(ev) => {
                        ev.stopPropagation();
                        if (forced) void cancelAdjustment(forced);
                        else onExclude(e);
                      }}
                    >
                      {forced ? '取消纳入' : '剔除'}
                    </button>
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
      {left > 0 ? (
        <div className="sx-more">
          另有 {left} 条　
          <button type="button" className="bare lnk" onClick={() => setLimit(limit + CHUNK * 5)}>
            {left <= CHUNK * 5 ? '全部列出' : `再列出 ${CHUNK * 5} 条`}
          </button>
        </div>
      ) : null}
    </div>
  );
}

const keyOf = (e: Entry): string => `${e.row.id} ${e.item.childId ?? ''} ${e.item.entity ?? ''}`;
