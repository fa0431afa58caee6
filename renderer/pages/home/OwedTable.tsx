/** Table of due days on the home page; a row opens its record. */
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { OpenItem } from '../../../shared/rules/openItems';
import { ExtendedTag } from '../../records/Extended';
import { Mark } from '../../ui/Mark';
import { hrefOf, shortDay } from '../reminders/items';

const FIRST = 12;

export function OwedTable(p: { rows: readonly OpenItem[]; today: string; head: boolean }) {
  const [, go] = useLocation();
  const [all, setAll] = useState(false);
  const shown = all ? p.rows : p.rows.slice(0, FIRST);
  return (
    <>
      <table className={`lt home-owed ${p.head ? '' : 'home-nohead'}`}>
        <colgroup>
          <col className="c1" />
          <col className="c2" />
          <col className="c3" />
          <col />
          <col className="c5" />
          <col className="c6" />
          <col className="c7" />
        </colgroup>
        {p.head ? (
          <thead>
            <tr>
              {['期限', '到期日', '对象', '事项', '编号', '欠在', '承办'].map((h) => (
                <th key={h}>{h}</th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {shown.map((o) => {
            const href = hrefOf(o);
            return (
              <tr key={o.key} onClick={() => go(href)}>
                <td>
                  <Mark kind={o.mark.kind} text={o.mark.text} />
                </td>
                <td className="q2">
                  {o.due === null ? <span className="q">—</span> : shortDay(o.due, p.today)}
                  {o.extended ? <ExtendedTag short /> : null}
                </td>
                <td className="home-who" title={o.subject}>
                  <Link href={href} onClick={(e) => e.stopPropagation()}>
                    {o.subject}
                  </Link>
                </td>
                <td title={`${o.matter}。${o.rule}`}>{o.matter}</td>
                <td className="q s13">{o.row?.no ?? '未登记'}</td>
                <td className="q2" title={o.owedBy}>
                  {o.owedBy}
                </td>
                <td className="q2">{o.handler || <span className="q">—</span>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {p.rows.length > FIRST ? (
        <button type="button" className="lnk bare s13 home-more" onClick={() => setAll(!all)}>
          {all ? '收起' : `还有 ${p.rows.length - FIRST} 件，全部显示`}
        </button>
      ) : null}
    </>
  );
}
