/** Result of a check: namesakes to settle, hits by group with their ground, unknown names, those without hits. */
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { labelOf } from '../../../shared/codes/define';
import { VETTING_RULE } from '../../../shared/codes/vetting';
import { cadre } from '../../../shared/records/cadre';
import { blankFields } from '../../../shared/records/kinds/values';
import { dotted } from '../../../shared/rules/dates';
import type { Match } from '../../../shared/rules/pasteNames';
import { type Hit, type Severity, severityWord, type VettingResult } from '../../../shared/rules/vettingHits';
import { to } from '../../app/routes';
import { givePrefill } from '../../records/form/prefill';
import { session } from '../../store/session';
import { vettingState } from '../../store/vettingList';
import { Mark, type MarkKind } from '../../ui/Mark';
import type { Check } from './save';

const MARK: Record<Severity, MarkKind> = { veto: 'over', postpone: 'soon', note: 'wait' };
type One = Extract<Match, { kind: 'one' }>;
type Open = Extract<Match, { kind: 'open' }>;
type Unknown = Extract<Match, { kind: 'unknown' }>;

/** The word beside a name in the list. */
export const standingOf = (m: Match, results: ReadonlyMap<string, VettingResult> | undefined): { readonly kind: string; readonly word: string } => {
  if (m.kind === 'open') return { kind: 'info', word: '同名待认' };
  if (m.kind === 'unknown') return { kind: 'info', word: '库中没有' };
  const result = results?.get(m.id);
  const grave = result?.hits.find((h) => h.severity === result.severity);
  if (!result?.severity || !grave) return { kind: '', word: '' };
  return { kind: MARK[result.severity], word: result.severity === 'note' ? '提示' : labelOf(VETTING_RULE, grave.rule) };
};

/** @param kept a check read from its record: nothing more can be settled */
export function Results({ check, notes, kept = false }: { check: Check; notes: readonly string[]; kept?: boolean }) {
  const { matches, results } = check;
  const one = matches.filter((m): m is One => m.kind === 'one');
  const open = matches.filter((m): m is Open => m.kind === 'open');
  const unknown = matches.filter((m): m is Unknown => m.kind === 'unknown');
  const severe = one.filter((m) => ['veto', 'postpone'].includes(results.get(m.id)?.severity ?? ''));
  const noted = one.filter((m) => results.get(m.id)?.severity === 'note');
  const clear = one.filter((m) => results.get(m.id)?.severity === null);
  const groups = [...results.values()][0]?.groups ?? [];
  const byHand = groups.filter((g) => !g.automatic).map((g) => g.label);
  return (
    <>
      <div className="vt-sum">
        <span>
          <b>{severe.length}</b>名有命中
        </span>
        <span>
          <b>{noted.length}</b>名只有提示
        </span>
        <span>
          <b>{open.length}</b>名同名待认
        </span>
        <span>
          <b>{unknown.length}</b>名库中没有
        </span>
        <span>
          <b>{clear.length}</b>名无命中
        </span>
        <span className="at">
          核查至 {check.day} {check.clock}
        </span>
      </div>
      {notes.map((n) => (
        <p key={n} className="q s13">
          {n}
        </p>
      ))}
      {open.length > 0 ? (
        <>
          <GroupHead title="同名待认" n={open.length} note="认定以前不存批次" />
          {open.map((m) => (
            <Settle key={m.pasted.n} match={m} results={results} />
          ))}
        </>
      ) : null}
      {groups.map(({ group, label }) => {
        const rows = one.flatMap((m) => (results.get(m.id)?.hits ?? []).filter((h) => h.group === group).map((hit) => ({ m, hit })));
        return rows.length === 0 ? null : <HitRows key={group} title={label} rows={rows} />;
      })}
      {unknown.length > 0 ? (
        <>
          <GroupHead title="库中没有" n={unknown.length} note={kept ? '存为库外人员' : '姓名写错的选“是此人”，新到的先登记'} />
          <table className="vt-table">
            <Cols />
            <tbody>
              {unknown.map((m) =>
                kept ? (
                  <tr key={m.pasted.n} data-vt={m.pasted.n}>
                    <td className="nm">{m.pasted.name}</td>
                    <td className="q2" colSpan={3}>
                      {m.pasted.hint}
                    </td>
                  </tr>
                ) : (
                  <UnknownRow key={m.pasted.n} match={m} />
                ),
              )}
            </tbody>
          </table>
        </>
      ) : null}
      {clear.length > 0 ? (
        <>
          <GroupHead title="无命中" n={clear.length} note="谈心谈话不参与核查" />
          <p className="vt-clear">
            {clear.map((m) => (
              <Link key={m.pasted.n} data-vt={m.pasted.n} href={to.dossier(m.id)} title={m.why}>
                {m.pasted.name}
              </Link>
            ))}
          </p>
        </>
      ) : null}
      {byHand.length > 0 ? <p className="q s13 vt-hand">台账里没有可以据以判断的记录，请另行研判：{byHand.join('、')}。</p> : null}
    </>
  );
}

const GroupHead = ({ title, n, note }: { title: string; n: number; note: string }) => (
  <div className="vt-gh">
    <b>{title}</b>
    <span className="n">{n}</span>
    <span className="r ell">{note}</span>
  </div>
);
const Cols = () => (
  <colgroup>
    <col style={{ width: 76 }} />
    <col style={{ width: 184 }} />
    <col />
    <col style={{ width: 104 }} />
  </colgroup>
);

/** Hits of one group; long ones of mere notes are folded to a few rows. */
const FIRST_NOTES = 5;
function HitRows({ title, rows }: { title: string; rows: readonly { readonly m: One; readonly hit: Hit }[] }) {
  const [, go] = useLocation();
  const { people } = session();
  const foldable = rows.every((r) => r.hit.severity === 'note') && rows.length > FIRST_NOTES + 2;
  const [all, setAll] = useState(false);
  const shown = foldable && !all ? rows.slice(0, FIRST_NOTES) : rows;
  const persons = new Set(rows.map((r) => r.m.id)).size;
  const bases = [...new Set(rows.map((r) => r.hit.basis))];
  const [basis] = bases;
  return (
    <>
      <GroupHead title={title} n={persons} note={bases.length === 1 ? (basis ?? '') : ''} />
      <table className="vt-table">
        <Cols />
        <tbody>
          {shown.map(({ m, hit }, i) => {
            const again = i > 0 && shown[i - 1]?.m.id === m.id;
            const { record } = hit;
            return (
              <tr key={`${m.pasted.n}/${hit.rule}/${hit.record?.id ?? ''}/${hit.text}`} {...(again ? {} : { 'data-vt': m.pasted.n })}>
                <td className="nm">{again ? '' : <Link href={to.dossier(m.id)}>{people.cadre(m.id)}</Link>}</td>
                <td className="q2">
                  {again ? '' : people.cadres.get(m.id)?.post}
                  {again || !m.why ? null : <small>{m.why}</small>}
                </td>
                <td>
                  {hit.text}
                  <small>
                    {bases.length > 1 ? <span>{hit.basis}</span> : null}
                    {record ? (
                      <button type="button" className="bare lnk" onClick={() => go(to.record(record.type, record.id))}>
                        看记录
                      </button>
                    ) : null}
                  </small>
                </td>
                <td className="c">
                  <Mark kind={MARK[hit.severity]} text={severityWord(hit.severity)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {foldable ? (
        <button type="button" className="bare lnk s13 vt-more" onClick={() => setAll(!all)}>
          {all ? '收起' : `还有 ${rows.length - FIRST_NOTES} 条提示，全部显示`}
        </button>
      ) : null}
    </>
  );
}

function Settle({ match: m, results }: { match: Open; results: ReadonlyMap<string, VettingResult> }) {
  const [pick, setPick] = useState(m.proposed ?? (m.candidates.length === 1 ? (m.candidates[0]?.id ?? null) : null));
  const at = m.candidates.findIndex((c) => c.id === pick);
  return (
    <div className="vt-settle" data-vt={m.pasted.n}>
      <p>
        <b>{m.pasted.name}</b>　<span className="q2">{m.why}</span>
      </p>
      <Radio.Group aria-label={`${m.pasted.name}是哪一人`} value={pick} onChange={(e) => setPick(String(e.target.value))}>
        {m.candidates.map((c) => {
          const r = results.get(c.id);
          const grave = r?.hits[0];
          return (
            <Radio key={c.id} value={c.id}>
              <span className="opt">
                <span>{c.name}</span>
                <span className="q2 ell" title={c.post}>
                  {c.post || '职务未登记'}
                </span>
                <span className="q2">{c.birth ? dotted(c.birth) : '未登记'}</span>
                {r?.severity && grave ? (
                  <Mark
                    kind={MARK[r.severity]}
                    text={`${labelOf(VETTING_RULE, (r.hits.find((h) => h.severity === r.severity) ?? grave).rule)}${r.hits.length > 1 ? `等 ${r.hits.length} 项` : ''}`}
                  />
                ) : (
                  <Mark kind="none" text="无命中" />
                )}
              </span>
            </Radio>
          );
        })}
      </Radio.Group>
      <div className="do">
        <Button size="small" disabled={at < 0} onClick={() => vettingState.settle(m.pasted.n, pick)}>
          {at < 0 ? '先选定一人' : `认定为第 ${at + 1} 人`}
        </Button>
        <Button size="small" type="text" onClick={() => vettingState.settle(m.pasted.n, null)}>
          都不是
        </Button>
      </div>
    </div>
  );
}

function UnknownRow({ match: m }: { match: Unknown }) {
  const [, go] = useLocation();
  const { people } = session();
  const enter = () => {
    const values = { ...blankFields(cadre), name: m.pasted.name, currentPost: m.pasted.hint || null, birthYm: m.pasted.birth };
    givePrefill('cadre', { values, from: `vetting-${m.pasted.name}`, origin: '任前核查名单' });
    go(to.newRecord('cadre'));
  };
  return (
    <tr data-vt={m.pasted.n}>
      <td className="nm">{m.pasted.name}</td>
      <td className="q2">{m.pasted.hint}</td>
      <td className="q2">
        {m.similar.length === 0 ? '没有读音或字形相近的姓名' : '相近的有'}
        {m.similar.map((s) => (
          <span key={s.id} className="near">
            {s.name}（{[s.post, s.birth ? dotted(s.birth) : ''].filter(Boolean).join('，')}）
            <button type="button" className="bare lnk s13" onClick={() => vettingState.settle(m.pasted.n, s.id)}>
              是此人
            </button>
          </span>
        ))}
        {[...people.cadres.values()].some((c) => c.name === m.pasted.name && !c.deleted) ? (
          <button type="button" className="bare lnk s13" onClick={() => vettingState.settle(m.pasted.n, undefined)}>
            重新认定同名
          </button>
        ) : null}
      </td>
      <td className="c">
        <button type="button" className="bare lnk" onClick={enter}>
          登记此人
        </button>
      </td>
    </tr>
  );
}
