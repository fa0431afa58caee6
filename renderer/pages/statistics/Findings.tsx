/** 核对: gaps to be filled, with the way to the records, and notes that explain a number. */
import { Link } from 'wouter';
import { type Finding, withNames } from '../../../shared/indicators/crossChecks';
import { to } from '../../app/routes';
import { session } from '../../store/session';
import { Mark } from '../../ui/Mark';
import { personName } from './listColumns';
import { openFigure } from './openFigure';
import type { IndicatorRows } from './useIndicatorRows';

const MAX_LINKS = 5;

export function Findings({ findings, rows, openId }: { findings: readonly Finding[]; rows: IndicatorRows; openId: string | null }) {
  const { people } = session();
  const gaps = findings.filter((f) => f.level === 'gap');
  // what belongs to the open list is said beside it
  const notes = findings.filter((f) => f.level === 'note' && f.indicator !== openId);
  return (
    <section className="sx-checks" aria-label="核对">
      <div className="sx-checks-head">
        <b>核对</b>
        {gaps.length > 0 ? <Mark kind="soon" text={`${gaps.length} 处待补`} /> : <Mark kind="ok" text="没有发现漏填和对不上的数" />}
      </div>
      <ul>
        {gaps.map((f) => (
          <li key={f.text}>
            {withNames(f, (id) => personName(id, people))}
            <Places finding={f} rows={rows} />
          </li>
        ))}
        {notes.map((f) => (
          <li key={f.text} className="q2">
            {withNames(f, (id) => personName(id, people))}　
            <button type="button" className="bare lnk" onClick={() => openFigure({ id: f.indicator, year: null })}>
              看名单
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Places({ finding, rows }: { finding: Finding; rows: IndicatorRows }) {
  if (finding.records.length === 0) return null;
  const shown = finding.records.slice(0, MAX_LINKS);
  return (
    <span className="q2">
      　去补登：
      {shown.map((r, i) => (
        <span key={`${r.type} ${r.recordId}`}>
          {i > 0 ? '、' : ''}
          <Link className="lnk" href={to.record(r.type, r.recordId)}>
            {rows.row(r.type, r.recordId)?.no ?? '打开记录'}
          </Link>
        </span>
      ))}
      {finding.records.length > MAX_LINKS ? ` 等 ${finding.records.length} 条` : ''}
    </span>
  );
}
