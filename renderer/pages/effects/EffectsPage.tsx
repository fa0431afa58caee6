/** 影响期日历: who is under a period of effect, until when, what it bars and on what ground; and which names of a list are. */
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { BAR, type Bar } from '../../../shared/codes/rules';
import { type DateText, daysBetween, inWords, today } from '../../../shared/rules/dates';
import { type Effect, evaluationBars, type MergedEffect, mergeEffects } from '../../../shared/rules/effects';
import type { Match } from '../../../shared/rules/pasteNames';
import { to } from '../../app/routes';
import { useLive } from '../../store/live';
import { session } from '../../store/session';
import { Page } from '../../ui/Page';
import { matchList, readList } from '../vetting/known';
import { type Axis, axisOf, leftOf, placeOf } from './axis';
import { exportEffects } from './exportEffects';
import { currentBook, loadEffects } from './load';
import './effects.css';

export interface EffectRow {
  readonly cadre: string;
  readonly merged: MergedEffect<Effect>;
}
/** Merged periods that run now or begin later, the first to end first. */
const rowsOf = (all: ReadonlyMap<string, readonly Effect[]>, bar: Bar | null, day: DateText): readonly EffectRow[] =>
  [...all]
    .flatMap(([cadre, effects]) =>
      mergeEffects(effects, bar ?? undefined)
        .filter((m) => m.to >= day)
        .map((merged) => ({ cadre, merged })),
    )
    .sort((a, b) => (a.merged.to < b.merged.to ? -1 : a.merged.to > b.merged.to ? 1 : 0));

export function EffectsPage() {
  const day = today();
  const { people } = session();
  const all = useLive(async () => loadEffects(null, await currentBook()), []);
  const [bar, setBar] = useState<Bar | null>(null);
  const [words, setWords] = useState('');
  const [list, setList] = useState<string | null>(null);
  const [text, setText] = useState('');
  const matched = list === null ? null : matchList(readList(list), new Map());
  const matches = matched?.matches ?? null;
  const meant =
    matches === null ? null : new Set(matches.flatMap((m) => (m.kind === 'one' ? [m.id] : m.kind === 'open' ? m.candidates.map((c) => c.id) : [])));
  const found = rowsOf(all ?? new Map(), bar, day);
  const rows = found.filter((r) => {
    const card = people.cadres.get(r.cadre);
    return card && !card.deleted && (meant === null || meant.has(r.cadre)) && `${card.name}${card.post}`.includes(words.trim());
  });
  const axis = axisOf(day);
  const persons = new Set(rows.map((r) => r.cadre)).size;
  return (
    <Page
      title="影响期日历"
      sub={`${inWords(day)}　${persons} 人在影响期内或将要起算`}
      actions={
        <Button size="small" disabled={rows.length === 0} onClick={() => void exportEffects(rows, day)}>
          导出 Excel
        </Button>
      }
    >
      <div className="ef-bar">
        <label className="q2 s13" htmlFor="ef-bar">
          限制
          <Select<Bar | ''>
            id="ef-bar"
            aria-label="限制"
            style={{ width: 168 }}
            value={bar ?? ''}
            onChange={(v) => setBar(v === '' ? null : v)}
            options={[{ value: '', label: '全部' }, ...BAR.codes.map((c) => ({ value: c.value, label: c.label }))]}
          />
        </label>
        <Input
          aria-label="查找"
          placeholder="姓名或职务"
          allowClear
          value={words}
          onChange={(e) => setWords(e.target.value)}
          style={{ width: 200 }}
        />
        <span className="sp" />
        <span className="q s13">几项并存的按影响期长的执行，不相加</span>
      </div>
      <div className="ef-body">
        <ListCheck
          text={text}
          onText={setText}
          checked={list !== null}
          onCheck={() => setList(text)}
          onClear={() => {
            setList(null);
            setText('');
          }}
        />
        {matches === null ? null : <ListResult matches={matches} notes={matched?.notes ?? []} all={all ?? new Map()} bar={bar} day={day} />}
        {all === undefined ? null : rows.length === 0 ? (
          <p className="ef-none">{found.length === 0 ? '现在没有人在影响期内。' : '没有合乎条件的影响期。'}</p>
        ) : (
          <Calendar rows={rows} axis={axis} day={day} />
        )}
      </div>
    </Page>
  );
}

function ListCheck(p: { text: string; onText: (t: string) => void; checked: boolean; onCheck: () => void; onClear: () => void }) {
  return (
    <details className="ef-list" open={p.checked}>
      <summary>粘贴名单比对（评优、评先等）</summary>
      <div>
        <Input.TextArea
          aria-label="名单"
          value={p.text}
          onChange={(e) => p.onText(e.target.value)}
          autoSize={{ minRows: 2, maxRows: 6 }}
          placeholder="从 Word 或 Excel 复制姓名粘贴到这里，分隔符号不限，可以带职务"
        />
        <Button type="primary" disabled={p.text.trim() === ''} onClick={p.onCheck}>
          比对
        </Button>
        <Button disabled={!p.checked && p.text === ''} onClick={p.onClear}>
          清除
        </Button>
      </div>
    </details>
  );
}

/** How the list fares: who is barred today (for 评优 also measures of the assessed year), who is not clear, who is not there. */
function ListResult(p: {
  matches: readonly Match[];
  notes: readonly string[];
  all: ReadonlyMap<string, readonly Effect[]>;
  bar: Bar | null;
  day: DateText;
}) {
  const { people } = session();
  const year = String(Number(p.day.slice(0, 4)) - 1);
  const barred = (id: string): readonly Effect[] => {
    const effects = p.all.get(id) ?? [];
    if (p.bar === 'evaluation') return evaluationBars(effects, year, p.day);
    return effects.filter((e) => e.from <= p.day && p.day <= e.to && (p.bar === null || e.bars.includes(p.bar)));
  };
  const one = p.matches.flatMap((m) => (m.kind === 'one' ? [m] : []));
  const hit = one.filter((m) => barred(m.id).length > 0);
  const open = p.matches.filter((m) => m.kind === 'open');
  const unknown = p.matches.filter((m) => m.kind === 'unknown');
  return (
    <div className="ef-result" role="status">
      <p>
        名单 {p.matches.length} 名：<b>{hit.length}</b> 名在影响期内，{open.length} 名同名待认，{unknown.length} 名库中没有，{one.length - hit.length}{' '}
        名没有影响期。
        {p.bar === 'evaluation' ? `评优按 ${year} 年度，当年受过诫勉、处分的也算在内。` : ''}
      </p>
      {hit.map((m) => (
        <p key={m.pasted.n}>
          <Link className="lnk" href={to.dossier(m.id)}>
            {people.cadre(m.id)}
          </Link>
          {'\u3000'}
          {barred(m.id)
            .map((e) => `${e.name}至 ${e.to}（${e.source.no}）`)
            .join('；')}
          {m.why ? <span className="q">　{m.why}</span> : null}
        </p>
      ))}
      {open.map((m) =>
        m.kind === 'open' ? (
          <p key={m.pasted.n}>
            <b>{m.pasted.name}</b>　{m.why}：
            {m.candidates.map((c) => `${c.post || '职务未登记'}${barred(c.id).length > 0 ? '（在影响期内）' : '（没有影响期）'}`).join('；')}
          </p>
        ) : null,
      )}
      {unknown.length > 0 ? <p className="q">库中没有：{unknown.map((m) => m.pasted.name).join('、')}。</p> : null}
      {p.notes.map((n) => (
        <p key={n} className="q">
          {n}
        </p>
      ))}
      <p className="q">
        这里只比影响期；举报、函询、审计等一并核查，请用
        <Link className="lnk" href={to.vetting()}>
          任前核查
        </Link>
        。
      </p>
    </div>
  );
}

function Calendar({ rows, axis, day }: { rows: readonly EffectRow[]; axis: Axis; day: DateText }) {
  const { people } = session();
  return (
    <table className="lt ef-table">
      <colgroup>
        <col className="c1" />
        <col className="c2" />
        <col />
        <col className="c4" />
        <col className="c5" />
      </colgroup>
      <thead>
        <tr>
          <th>姓名</th>
          <th>现任职务</th>
          <th className="axis">
            {axis.months.map((m) => (
              <span key={m.day} style={{ left: `${m.left}%` }}>
                {m.label}
              </span>
            ))}
          </th>
          <th className="end">届满</th>
          <th>措施、限制与依据</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cadre, merged: m }) => {
          const place = placeOf(axis, m.from, m.to);
          const left = daysBetween(day, m.to);
          const said = `${m.from} 至 ${m.to}。${m.explanation}`;
          return (
            <tr key={`${cadre}/${m.from}`}>
              <td className="nm">
                <Link href={to.dossier(cadre)}>{people.cadre(cadre)}</Link>
              </td>
              <td className="q2" title={people.cadres.get(cadre)?.post}>
                {people.cadres.get(cadre)?.post}
              </td>
              <td className="bars" title={said}>
                {axis.months.map((x) => (
                  <i key={x.day} className="grid" style={{ left: `${x.left}%` }} />
                ))}
                <span
                  role="img"
                  aria-label={said}
                  className={`bar ${place.before ? 'before' : ''} ${place.after ? 'after' : ''}`}
                  style={{ left: `${place.left}%`, width: `${place.width}%` }}
                />
                <u style={{ left: `${leftOf(axis, day)}%` }} />
              </td>
              <td className="end">
                {m.to}
                <small>{m.from > day ? `${m.from} 起` : left === 0 ? '今天届满' : `还有 ${left} 天`}</small>
              </td>
              <td className="why">
                {m.members.map((e) => (
                  <p key={e.source.id + e.ruleId} title={`${e.explanation}${e.barText}。依据：${e.basis}`}>
                    <b>{e.name.replace(/影响期$/, '')}</b>
                    {m.members.length > 1 ? <em>至 {e.to}</em> : null}
                    <Link className="lnk" href={to.record(e.source.type, e.source.id)}>
                      {e.source.no}
                    </Link>
                  </p>
                ))}
                <p className="q2 s13" title={m.governing.barText}>
                  {m.governing.barText}
                </p>
                <p className="q s12" title={m.governing.basis}>
                  {m.governing.basis}
                </p>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
