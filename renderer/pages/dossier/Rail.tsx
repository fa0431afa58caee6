/** Right side of a dossier: 影响期, 未了事项, the last three years. */
import { type AnyRow, fieldAt } from '../../../shared/records/define';
import { formatValue } from '../../../shared/records/kinds/format';
import { type DateText, daysBetween } from '../../../shared/rules/dates';
import { type Effect, mergeEffects } from '../../../shared/rules/effects';
import type { OpenItem } from '../../../shared/rules/openItems';
import type { RuleBook } from '../../../shared/rules/ruleBook';
import { thresholdFor } from '../../../shared/rules/thresholds';
import { type Held, trainingHours } from '../../../shared/rules/timeline';
import { ExtendedTag } from '../../records/Extended';
import { Mark } from '../../ui/Mark';

export function EffectsPart({ effects, day }: { effects: readonly Effect[]; day: DateText }) {
  const merged = mergeEffects(effects);
  const now = merged.filter((m) => m.to >= day);
  const past = merged.filter((m) => m.to < day);
  return (
    <section aria-label="影响期">
      <div className="h2">
        <b>影响期</b>
        {now.length > 0 ? <span className="n">{now.length}</span> : null}
      </div>
      {now.length === 0 ? (
        <p className="ds-none">
          现在没有影响期。
          {past.length > 0 ? `以前有 ${past.length} 段，最近一段到 ${past.at(-1)?.to ?? ''} 为止。` : ''}
        </p>
      ) : (
        now.map((m) => {
          const whole = daysBetween(m.from, m.to) + 1;
          const gone = Math.max(0, Math.min(whole, daysBetween(m.from, day)));
          const part = `${((gone / whole) * 100).toFixed(1)}%`;
          return (
            <div key={`${m.from}${m.governing.source.id}`} className="ds-effect">
              <p>
                <b>{m.governing.name.replace(/影响期$/, '')}</b>　{m.from} 至 {m.to}
              </p>
              <div className="track" role="img" aria-label={`已过 ${gone} 天，共 ${whole} 天`}>
                <i style={{ width: part }} />
                <u style={{ left: part }} />
              </div>
              <p className="ends s12 q">
                <span>{m.from > day ? '还没有开始' : `今天已过 ${gone} 天`}</span>
                <span>还有 {Math.max(0, daysBetween(day, m.to))} 天</span>
              </p>
              <p className="note">
                其间{m.governing.barText}。依据{m.governing.basis}
                {m.governing.version === null ? '，按记录填写' : `，规则第 ${m.governing.version} 版`}。{m.members.length > 1 ? m.explanation : ''}
              </p>
              <p className="s12 q">据 {m.members.map((e) => e.source.no).join('、')}</p>
            </div>
          );
        })
      )}
    </section>
  );
}

export function OpenPart({ items, withSubject, onOpen }: { items: readonly OpenItem[]; withSubject?: true; onOpen: (i: OpenItem) => void }) {
  return (
    <section aria-label="未了事项">
      <div className="h2">
        <b>未了事项</b>
        {items.length > 0 ? <span className="n">{items.length}</span> : null}
      </div>
      {items.length === 0 ? <p className="ds-none">没有在办的期限。</p> : null}
      <ul className="ds-open">
        {items.map((i) => (
          <li key={i.key} title={`${i.rule}${i.basis ? `依据：${i.basis}` : ''}`}>
            <p>
              {i.row === null ? (
                <span className="ell">
                  {withSubject ? `${i.subject}　` : ''}
                  {i.matter}
                </span>
              ) : (
                <button type="button" className="bare ell" onClick={() => onOpen(i)}>
                  {withSubject ? `${i.subject}　` : ''}
                  {i.matter}
                </button>
              )}
              <span className="nw">{i.due ?? ''}</span>
            </p>
            <p>
              <Mark kind={i.mark.kind} text={i.mark.text} />
              {i.extended ? <ExtendedTag /> : null}
              <span className="ell">{i.owedBy}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Grades of the last three assessed years, newest first, from records; the roster's own words when there are none. */
const lastGrades = (cadre: AnyRow, held: readonly Held[]): readonly { readonly year: string; readonly grade: string }[] =>
  held
    .flatMap(({ def, row }) => {
      const grade = fieldAt(def, 'grade');
      if (def.mechanism !== 'M12' || def.subject === null || row[def.subject] !== cadre.id || typeof row.year !== 'string' || !grade) return [];
      const text = formatValue(grade, row.grade);
      return text === '' ? [] : [{ year: row.year.slice(0, 4), grade: text }];
    })
    .sort((a, b) => (a.year < b.year ? 1 : -1))
    .slice(0, 3);

export function YearsPart({ cadre, held, day, book }: { cadre: AnyRow; held: readonly Held[]; day: DateText; book: RuleBook }) {
  const grades = lastGrades(cadre, held);
  const training = trainingHours(held, cadre.id, day);
  // 550 学时 is asked of 县处级 and above; a cadre without a level is taken for one, as in 任前核查
  const limit = String(cadre.postLevel).startsWith('township') ? undefined : thresholdFor('PX.5y', day, book.thresholds);
  const said = typeof cadre.yearEval === 'string' ? cadre.yearEval : '';
  return (
    <section aria-label="近三年">
      <div className="h2">
        <b>近三年</b>
      </div>
      <table className="lt ds-years">
        <tbody>
          {grades.length === 0 ? (
            <tr>
              <td className="said" colSpan={2}>
                <span className="q2">年度考核</span>　{said || <span className="q">没有登记</span>}
              </td>
            </tr>
          ) : (
            grades.map((g) => (
              <tr key={g.year}>
                <td>{g.year} 年度考核</td>
                <td className="num">{g.grade}</td>
              </tr>
            ))
          )}
          <tr
            title={`${training.from} 之后的 ${training.classes} 个班次，班次学时减请假学时${limit ? `；${limit.name}不少于 ${limit.value} 学时，依据${limit.basis}` : ''}`}
          >
            <td>培训学时，五年累计</td>
            <td className="num">
              {training.hours}
              {limit ? ` / ${limit.value}` : ''}
            </td>
          </tr>
          {limit && training.hours < limit.value ? (
            <tr>
              <td className="q s13">离 {limit.value} 学时还差</td>
              <td className="num q s13">{Math.round((limit.value - training.hours) * 10) / 10}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  );
}
