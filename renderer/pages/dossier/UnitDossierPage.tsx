/** 单位档案: the unit, its leading team and people, what is asked of the team, and records about the unit itself. */
import { useState } from 'react';
import { Link } from 'wouter';
import { fieldAt } from '../../../shared/records/define';
import { formatValue } from '../../../shared/records/kinds/format';
import { isEmpty } from '../../../shared/records/kinds/values';
import { unit as unitType } from '../../../shared/records/unit';
import { today } from '../../../shared/rules/dates';
import { heldKey } from '../../../shared/rules/timeline';
import { to } from '../../app/routes';
import { ofDossier } from '../../papers/offers';
import { PrintButton } from '../../papers/PrintDesk';
import { calendar, rulesInForce } from '../../store/calendar';
import { useLive } from '../../store/live';
import { session } from '../../store/session';
import { Page } from '../../ui/Page';
import { DutiesPart } from './Duties';
import { Facts } from './Facts';
import { useInPlace } from './InPlace';
import { recordsAbout, rosterOrder } from './load';
import { Matters } from './Matters';
import { aboutUnit, NewMenu } from './NewMenu';
import { OpenPart } from './Rail';
import { type Tab, Tabs } from './Tabs';
import { UnitPeople } from './UnitPeople';
import { openOf } from './useOpen';
import './dossier.css';

/** What stands in the head, in this order, where it is filled. */
const HEAD = ['kind', 'departmentClass', 'superior', 'partyCommittee', 'jointRole', 'status', 'contact'].flatMap(
  (key) => fieldAt(unitType, key) ?? [],
);

const load = async (id: string, day: string) => {
  const { db, people } = session();
  const row = await db.rows('unit').get(id);
  // read so that a change of the roster brings the page up to date
  await db.rows('cadre').count();
  const cards = rosterOrder().filter((c) => c.unit === id);
  const ids = cards.map((c) => c.id);
  const own = await recordsAbout('refUnits', [id]);
  const theirs = ids.length === 0 ? { held: [] } : await recordsAbout('refCadres', ids);
  const all = [...new Map([...own.held, ...theirs.held].map((h) => [heldKey(h), h])).values()];
  const ownIds = new Set(own.held.map((h) => h.row.id));
  const open = await openOf(
    all,
    cards.map((c) => c.row),
    day,
    (i) => i.unit === id || (i.cadre !== null && ids.includes(i.cadre)) || (i.row !== null && ownIds.has(i.row.id)),
  );
  return { row: row ?? null, cards, own, theirs: theirs.held, all, open, name: people.unit(id) };
};

export function UnitDossierPage({ id }: { id: string }) {
  return <UnitDossier key={id} id={id} />;
}

function UnitDossier({ id }: { id: string }) {
  const { people } = session();
  const day = today();
  const data = useLive(() => load(id, day), [id, day]);
  const [tab, setTab] = useState('people');
  const about = aboutUnit(id);
  const inPlace = useInPlace(about, id, `单位档案 ${data?.row?.no ?? ''}`);
  if (data === undefined) return <Page title="单位档案">{null}</Page>;
  const { row } = data;
  if (row === null || row.deletedAt !== null) {
    return (
      <Page title="单位档案">
        <div className="empty">
          {row === null ? '单位名录里没有这个单位。' : '这个单位在回收站里，恢复以后可以看档案。'}
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
    <Page
      title="单位档案"
      sub={row.no}
      actions={
        <PrintButton
          size="small"
          label="打印档案"
          job={() => ({ ...ofDossier(unitType), title: `${data.name}　${row.no}`, def: unitType, rows: [row] })}
        />
      }
    >
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
        <button type="button" className="bare ds-act" onClick={() => inPlace.open(unitType, id)}>
          单位记录
        </button>
        <NewMenu about={about} onStart={inPlace.start} />
      </Tabs>
      <div className="ds-body">
        <div className="ds-main">
          {tab === 'people' ? (
            <UnitPeople cards={data.cards} held={data.theirs} />
          ) : tab === 'facts' ? (
            <Facts def={unitType} row={row} />
          ) : (
            <Matters
              held={data.own.held}
              ctx={{ about: id, names: people, today: day, calendar, rules: rulesInForce().rules, numberOf: (key) => data.own.numbers.get(key) }}
              note={() => ''}
              onOpen={(h) => inPlace.open(h.def, h.row.id)}
              nothing="还没有直接关于这个单位的记录。用右上角的“新增事项”登记第一件。"
            />
          )}
        </div>
        <aside className="ds-rail">
          <OpenPart items={data.open} withSubject onOpen={(i) => i.row !== null && inPlace.open(i.def, i.row.id)} />
          <DutiesPart
            unitId={id}
            held={data.all.filter((h) => h.row.refUnits.includes(id) || h.def.mechanism === 'M16')}
            onOpen={(h) => inPlace.open(h.def, h.row.id)}
            onStart={inPlace.start}
          />
        </aside>
      </div>
      {inPlace.drawer}
    </Page>
  );
}
