/** 干部档案: everything about one cadre on one page. */
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { cadre } from '../../../shared/records/cadre';
import { today } from '../../../shared/rules/dates';
import type { OpenItem } from '../../../shared/rules/openItems';
import { groupOf, type Held, TIMELINE_GROUPS } from '../../../shared/rules/timeline';
import { to } from '../../app/routes';
import { ofDossier } from '../../papers/offers';
import { PrintButton } from '../../papers/PrintDesk';
import { inForce } from '../../store/calendar';
import { useLive } from '../../store/live';
import { session } from '../../store/session';
import { Page } from '../../ui/Page';
import { currentBook, loadEffects } from '../effects/load';
import { ChildList, Facts } from './Facts';
import { CadreHead } from './Head';
import { useInPlace } from './InPlace';
import { recordsAbout, rosterOrder } from './load';
import { Matters } from './Matters';
import { aboutCadre, NewMenu } from './NewMenu';
import { EffectsPart, OpenPart, YearsPart } from './Rail';
import { type Tab, Tabs } from './Tabs';
import { openOf } from './useOpen';
import './dossier.css';

const load = async (id: string, day: string) => {
  const { db } = session();
  // read first, so that a change of the roster alone brings the page up to date
  const row = await db.rows('cadre').get(id);
  const [about, book] = await Promise.all([recordsAbout('refCadres', [id]), currentBook()]);
  const keys = new Set(about.held.map((h) => h.row.id));
  const [effects, open] = await Promise.all([
    loadEffects([id], book),
    openOf(about.held, row ? [row] : [], day, (i) => i.cadre === id || (i.row !== null && i.cadre === null && keys.has(i.row.id))),
  ]);
  return { row: row ?? null, ...about, book, effects: effects.get(id) ?? [], open };
};

export function DossierPage({ id }: { id: string }) {
  return <Dossier key={id} id={id} />;
}

function Dossier({ id }: { id: string }) {
  const [, go] = useLocation();
  const { people } = session();
  const day = today();
  const data = useLive(() => load(id, day), [id, day]);
  const [tab, setTab] = useState('all');
  const card = people.cadres.get(id);
  const about = aboutCadre(id);
  const inPlace = useInPlace(about, id, `干部档案 ${card?.no ?? ''}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the roster is asked again whenever the page's data change
  const order = useMemo(() => rosterOrder().map((c) => c.id), [data]);
  if (data === undefined) return <Page title="干部档案">{null}</Page>;
  if (!card || data.row === null || card.deleted) {
    return (
      <Page title="干部档案">
        <div className="empty">
          {card?.deleted ? `${card.name}的花名册记录在回收站里，恢复以后可以看档案。` : '花名册里没有这名干部。'}
          <Link className="lnk" href={to.list('cadre')}>
            回到干部名册
          </Link>
        </div>
      </Page>
    );
  }
  const at = order.indexOf(id);
  const [before, after] = [at > 0 ? order[at - 1] : undefined, at >= 0 ? order[at + 1] : undefined];
  const twins = [...people.cadres.values()].filter((c) => !c.deleted && c.id !== id && c.name === card.name);
  const groups = TIMELINE_GROUPS.map((g) => ({ ...g, held: data.held.filter((h) => groupOf(h.def).id === g.id) })).filter((g) => g.held.length > 0);
  const tabs: readonly Tab[] = [
    { id: 'all', label: '全部事项', count: data.held.length },
    ...groups.map((g) => ({ id: g.id, label: g.label, count: g.held.length })),
    { id: 'career', label: '任职经历' },
    { id: 'facts', label: '基本信息' },
  ];
  const chosen = tabs.some((t) => t.id === tab) ? tab : 'all';
  const effectEnd = (h: Held): string => {
    const e = data.effects.find((x) => x.source.type === h.def.id && x.source.id === h.row.id);
    return e ? `影响期至 ${e.to}` : '';
  };
  const openItem = (i: OpenItem) => i.row !== null && inPlace.open(i.def, i.row.id);
  return (
    <Page
      title="干部档案"
      sub={
        <>
          {card.no}
          {twins.length > 0 ? <span title={twins.map((t) => `${t.name}　${t.post}`).join('\n')}>　另有同名 {twins.length} 人</span> : null}
          {card.unit === null ? null : (
            <>
              {'\u3000'}
              <Link className="lnk" href={to.unitDossier(card.unit)}>
                {people.unit(card.unit)}
              </Link>
            </>
          )}
        </>
      }
      actions={
        <>
          <PrintButton
            size="small"
            label="打印档案"
            job={() => ({ ...ofDossier(cadre), title: `${card.name}　${card.no}`, def: cadre, rows: [card.row] })}
          />
          <Button size="small" disabled={before === undefined} onClick={() => before && go(to.dossier(before))}>
            上一人
          </Button>
          <Button size="small" disabled={after === undefined} onClick={() => after && go(to.dossier(after))}>
            下一人
          </Button>
        </>
      }
    >
      <CadreHead card={card} held={data.held} />
      <Tabs tabs={tabs} value={chosen} onChange={setTab}>
        <button type="button" className="bare ds-act" onClick={() => inPlace.open(cadre, id)}>
          花名册记录
        </button>
        <NewMenu about={about} onStart={inPlace.start} />
      </Tabs>
      <div className="ds-body">
        <div className="ds-main">
          {chosen === 'career' ? (
            <div className="ds-pad">
              <ChildList def={cadre} row={card.row} path="resume" />
            </div>
          ) : chosen === 'facts' ? (
            <Facts def={cadre} row={card.row} />
          ) : (
            <Matters
              key={chosen}
              held={chosen === 'all' ? data.held : (groups.find((g) => g.id === chosen)?.held ?? [])}
              ctx={{ about: id, names: people, ...inForce(day), numberOf: (key) => data.numbers.get(key) }}
              note={effectEnd}
              onOpen={(h) => inPlace.open(h.def, h.row.id)}
              nothing="还没有关于这名干部的记录。用右上角的“新增事项”登记第一件。"
            />
          )}
        </div>
        <aside className="ds-rail">
          <EffectsPart effects={data.effects} day={day} />
          <OpenPart items={data.open} onOpen={openItem} />
          <YearsPart cadre={card.row} held={data.held} day={day} book={data.book} />
        </aside>
      </div>
      {inPlace.drawer}
    </Page>
  );
}
