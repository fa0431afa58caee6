/** Table of due days on the home page; a row opens its record. */
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { to } from '../../app/routes';
import { session } from '../../store/session';
import { Mark } from '../../ui/Mark';
import { handlerOf, type Owed, subjectOf } from './agenda';

const FIRST = 12;

export function OwedTable(p: { rows: readonly Owed[]; today: string; head: boolean }) {
  const [, go] = useLocation();
  const [all, setAll] = useState(false);
  const { people } = session();
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
            const href = to.record(o.def.id, o.row.id);
            return (
              <tr key={`${o.row.id}/${o.state.use.rule}/${o.state.use.done}`} onClick={() => go(href)}>
                <td>
                  <Mark kind={o.state.kind} text={o.state.text} />
                </td>
                <td className="q2">{o.due.slice(0, 4) === p.today.slice(0, 4) ? o.due.slice(5) : o.due}</td>
                <td className="home-who" title={subjectOf(o, people)}>
                  <Link href={href} onClick={(e) => e.stopPropagation()}>
                    {subjectOf(o, people)}
                  </Link>
                </td>
                <td title={o.state.name}>{o.state.name}</td>
                <td className="q s13">{o.row.no}</td>
                <td className="q2" title={o.state.use.owedBy}>
                  {o.state.use.owedBy}
                </td>
                <td className="q2">{handlerOf(o) || <span className="q">—</span>}</td>
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
