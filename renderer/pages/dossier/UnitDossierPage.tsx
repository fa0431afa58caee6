/** 单位档案: the unit, its people in order with what there is about each, and records about the unit itself. */
import { useState } from 'react';
import { Link } from 'wouter';
import { fieldAt, type RecordTypeDef } from '../../../shared/records/define';
import { formatValue } from '../../../shared/records/kinds/format';
import { isEmpty } from '../../../shared/records/kinds/values';
import { unit as unitType } from '../../../shared/records/unit';
import { dotted, today } from '../../../shared/rules/dates';
import { groupOf, type Held, TIMELINE_GROUPS } from '../../../shared/rules/timeline';
import { to } from '../../app/routes';
import { RecordDrawer } from '../../records/RecordDrawer';
import { calendar } from '../../store/calendar';
import { useLive } from '../../store/live';
import type { CadreCard } from '../../store/people';
import { session } from '../../store/session';
import { Page } from '../../ui/Page';
import { Facts } from './Facts';
import { recordsAbout, rosterOrder } from './load';
import { Matters } from './Matters';
import { OpenPart } from './Rail';
import { type Tab, Tabs } from './Tabs';
import { openOf } from './useOpen';
import './dossier.css';

/** What stands in the head, in this order, where it is filled. */
const HEAD = ['kind', 'departmentClass', 'superior', 'partyCommittee', 'status', 'contact'].flatMap((key) => fieldAt(unitType, key) ?? []);

const load = async (id: string, day: string) => {
  const { db, people } = session();
  const row = await db.rows('unit').get(id);
  await db.rows('cadre').count();
  const cards = rosterOrder().filter((c) => c.unit === id);
  const ids = cards.map((c) => c.id);
  const own = await recordsAbout('refUnits', [id]);
  const theirs = ids.length === 0 ? { held: [] } : await recordsAbout('refCadres', ids);
  const all = [...new Map([...own.held, ...theirs.held].map((h) => [`${h.def.id}/${h.row.id}`, h])).values()];
  const ownIds = new Set(own.held.map((h) => h.row.id));
  const open = await openOf(
    all,
    cards.map((c) => c.row),
    day,
    (i) => i.unit === id || (i.cadre !== null && ids.includes(i.cadre)) || (i.row !== null && ownIds.has(i.row.id)),
  );
  return { row: row ?? null, cards, own, theirs: theirs.held, open, name: people.unit(id) };
};

export function UnitDossierPage({ id }: { id: string }) {
  return <UnitDossier key={id} id={id} />;
}

function UnitDossier({ id }: { id: string }) {
  const { people } = session();
  const day = today();
  const data = useLive(() => load(id, day), [id, day]);
  const [tab, setTab] = useState('people');
  const [opened, setOpened] = useState<{ def: RecordTypeDef; id: string } | null>(null);
  if (data === undefined) return <Page title="单位档案">{null}</Page>;
  const { row } = data;
  if (row === null || row.deletedAt !== null) {
    return (
      <Page title="单位档案">
        <div className="empty">
          这个单位不在台账里。
          <Link className="lnk" href={to.list('unit')}>
            回到单位名录
          </Link>
        </div>
      </Page>
    );
  }
  const tabs: readonly Tab[] = [
    { id: 'people', label: '班子和干部', count: data.cards.length },
    { id: 'all', label: '单位事项', count: data.own.held.length },
    { id: 'facts', label: '基本信息' },
  ];
  return (
    <Page title="单位档案" sub={row.no}>
      <div className="ds-unit">
        <h2>{data.name}</h2>
        <dl>
          {HEAD.filter((f) => !isEmpty(row[f.key])).map((f) => (
            <div key={f.key}>
              <dt>{f.label}</dt>
              <dd>
                {f.kind === 'unit' && typeof row[f.key] === 'string' ? (
                  <Link className="lnk" href={to.unitDossier(String(row[f.key]))}>
                    {formatValue(f, row[f.key], people)}
                  </Link>
                ) : (
                  formatValue(f, row[f.key], people)
                )}
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <Tabs tabs={tabs} value={tab} onChange={setTab}>
        <button type="button" className="bare ds-act" onClick={() => setOpened({ def: unitType, id })}>
          单位记录
        </button>
      </Tabs>
      <div className="ds-body">
        <div className="ds-main">
          {tab === 'people' ? (
            <People cards={data.cards} held={data.theirs} />
          ) : tab === 'facts' ? (
            <Facts def={unitType} row={row} />
          ) : (
            <Matters
              held={data.own.held}
              ctx={{ about: id, names: people, today: day, calendar, numberOf: (key) => data.own.numbers.get(key) }}
              note={() => ''}
              onOpen={(h) => setOpened({ def: h.def, id: h.row.id })}
              nothing="还没有直接关于这个单位的记录。"
            />
          )}
        </div>
        <aside className="ds-rail">
          <OpenPart items={data.open} withSubject onOpen={(i) => i.row !== null && setOpened({ def: i.def, id: i.row.id })} />
        </aside>
      </div>
      {opened ? <RecordDrawer key={`${opened.def.id}/${opened.id}`} def={opened.def} id={opened.id} onClose={() => setOpened(null)} /> : null}
    </Page>
  );
}

function People({ cards, held }: { cards: readonly CadreCard[]; held: readonly Held[] }) {
  const groups = TIMELINE_GROUPS.filter((g) => held.some((h) => groupOf(h.def).id === g.id));
  const count = new Map<string, number>();
  for (const h of held)
    for (const c of h.row.refCadres) for (const key of [c, `${c}/${groupOf(h.def).id}`]) count.set(key, (count.get(key) ?? 0) + 1);
  if (cards.length === 0) return <p className="ds-none">花名册里没有所在单位是本单位的干部。</p>;
  const number = (key: string) => count.get(key) ?? <span className="q">—</span>;
  return (
    <table className="lt ds-people">
      <colgroup>
        <col style={{ width: 84 }} />
        <col />
        <col style={{ width: 76 }} />
        {groups.map((g) => (
          <col key={g.id} style={{ width: 76 }} />
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
      <tbody>
        {cards.map((c) => (
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
    </table>
  );
}
