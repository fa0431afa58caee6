/** People of a unit: the leading team first, then the others, each with how many records there are about him. */
import { Link } from 'wouter';
import { dotted } from '../../../shared/rules/dates';
import { groupOf, type Held, TIMELINE_GROUPS } from '../../../shared/rules/timeline';
import { to } from '../../app/routes';
import type { CadreCard } from '../../store/people';

/** Heads belong to the team whether or not they are marked as its members. */
const TEAM: ReadonlySet<unknown> = new Set(['teamMember', 'countyHead', 'departmentHead', 'fundsHead', 'countyLeader', 'enterpriseLeader']);
const inTeam = (c: CadreCard): boolean => Array.isArray(c.row.categories) && c.row.categories.some((x) => TEAM.has(x));

export function UnitPeople({ cards, held }: { cards: readonly CadreCard[]; held: readonly Held[] }) {
  const groups = TIMELINE_GROUPS.filter((g) => held.some((h) => groupOf(h.def).id === g.id));
  const count = new Map<string, number>();
  for (const h of held)
    for (const c of h.row.refCadres) for (const key of [c, `${c}/${groupOf(h.def).id}`]) count.set(key, (count.get(key) ?? 0) + 1);
  if (cards.length === 0)
    return (
      <p className="ds-none">
        花名册里没有所在单位是本单位的干部。
        <Link className="lnk" href={to.list('cadre')}>
          到干部名册登记
        </Link>
      </p>
    );
  const number = (key: string) => count.get(key) ?? <span className="q">—</span>;
  const parts = [
    { id: 'team', label: '领导班子', cards: cards.filter(inTeam) },
    { id: 'others', label: '其他干部', cards: cards.filter((c) => !inTeam(c)) },
  ].filter((p) => p.cards.length > 0);
  return (
    <table className="lt ds-people">
      <colgroup>
        <col style={{ width: 84 }} />
        <col />
        <col style={{ width: 76 }} />
        {groups.map((g) => (
          <col key={g.id} style={{ width: 72 }} />
        ))}
        <col style={{ width: 52 }} />
      </colgroup>
      <thead>
        <tr>
          <th>姓名</th>
          <th>现任职务</th>
          <th>出生年月</th>
          {groups.map((g) => (
            <th key={g.id} className="num" title={g.label}>
              {g.label.split('、')[0]}
            </th>
          ))}
          <th className="num">合计</th>
        </tr>
      </thead>
      {parts.map((p) => (
        <tbody key={p.id}>
          {parts.length > 1 || p.id === 'team' ? (
            <tr className="part">
              <th scope="rowgroup" colSpan={groups.length + 4}>
                {p.label}　<span>{p.cards.length} 人</span>
              </th>
            </tr>
          ) : null}
          {p.cards.map((c) => (
            <tr key={c.id}>
              <td className="nm">
                <Link href={to.dossier(c.id)}>{c.name}</Link>
              </td>
              <td className="q2" title={c.post}>
                {c.post}
              </td>
              <td className="q2">{c.birth ? dotted(c.birth) : ''}</td>
              {groups.map((g) => (
                <td key={g.id} className="num">
                  {number(`${c.id}/${g.id}`)}
                </td>
              ))}
              <td className="num">{number(c.id)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
