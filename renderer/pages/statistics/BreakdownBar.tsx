/** One figure taken apart: the way to divide it, and its groups as buttons that narrow the list down. */
import { BREAKDOWNS, type BreakdownBy } from '../../../shared/indicators/breakdown';
import type { Division } from './division';

export function BreakdownBar(p: {
  /** Ways that divide this figure into something. */
  readonly offered: readonly BreakdownBy[];
  readonly division: Division | null;
  /** Key of the group the list is narrowed to. */
  readonly group: string | null;
  readonly whole: number;
  readonly unit: string;
  readonly onBy: (by: BreakdownBy | null) => void;
  readonly onGroup: (key: string | null) => void;
}) {
  const added = p.division?.groups.reduce((n, g) => n + g.value, 0) ?? 0;
  return (
    <section className="sx-break" aria-label="分组">
      <span className="q s13">分组　</span>
      <button
        type="button"
        className={`bare sx-by ${p.division === null ? 'on' : ''}`}
        aria-pressed={p.division === null}
        onClick={() => p.onBy(null)}
      >
        不分
      </button>
      {BREAKDOWNS.filter((b) => p.offered.includes(b.by)).map((b) => (
        <button
          key={b.by}
          type="button"
          className={`bare sx-by ${p.division?.by === b.by ? 'on' : ''}`}
          aria-pressed={p.division?.by === b.by}
          onClick={() => p.onBy(b.by)}
        >
          按{b.label}
        </button>
      ))}
      {p.division === null ? null : (
        <div className="sx-groups">
          {p.division.groups.map((g) => (
            <button
              key={g.key}
              type="button"
              className={`bare sx-group ${p.group === g.key ? 'on' : ''}`}
              aria-pressed={p.group === g.key}
              onClick={() => p.onGroup(p.group === g.key ? null : g.key)}
            >
              {g.name} <b>{g.value}</b>
            </button>
          ))}
          {added > p.whole ? (
            <span className="q s13">
              各组相加 {added} {p.unit}，大于合计：同一人在几组里各计一次。
            </span>
          ) : null}
        </div>
      )}
    </section>
  );
}
