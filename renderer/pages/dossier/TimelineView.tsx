/** The timeline by years; lines at its left join records that follow from one another. */
import type { CSSProperties } from 'react';
import { type Entry, type Held, type Line, linesOf } from '../../../shared/rules/timeline';
import { Mark } from '../../ui/Mark';

const LANE = 12;
const FIRST_LANE = 52;

export function TimelineView(p: {
  entries: readonly Entry[];
  /** Note at the right of a record (影响期至 …). */
  note: (h: Held) => string;
  onOpen: (h: Held) => void;
}) {
  const lines = linesOf(p.entries);
  const lanes = lines.reduce((n, l) => Math.max(n, l.lane + 1), 1);
  const years = new Map<string, { entry: Entry; at: number }[]>();
  for (const [at, entry] of p.entries.entries()) {
    const year = entry.day.slice(0, 4);
    const list = years.get(year);
    if (list) list.push({ entry, at });
    else years.set(year, [{ entry, at }]);
  }
  return (
    <div style={{ '--lanes': `${8 + lanes * LANE}px` } as CSSProperties}>
      {[...years].map(([year, list]) => (
        <section key={year} className="ds-year">
          <h3>{year}</h3>
          <ul>
            {list.map(({ entry, at }) => (
              <Item key={entry.key} entry={entry} at={at} lines={lines} note={p.note(entry.held)} onOpen={p.onOpen} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Item(p: { entry: Entry; at: number; lines: readonly Line[]; note: string; onOpen: (h: Held) => void }) {
  const { entry: e, at } = p;
  const { def, row } = e.held;
  const more = [
    ...(e.kind === 'record' ? [row.no] : []),
    ...(e.from.length > 0 ? [`来自 ${e.from.join('、')}`] : []),
    ...(e.mentioned ? ['涉及'] : []),
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the title inside is a button; the row is a larger target for the mouse
    <li className={e.kind === 'due' ? 'coming' : ''} onClick={() => p.onOpen(e.held)}>
      <time>{e.day.length === 10 ? e.day.slice(5) : e.day.length === 7 ? `${Number(e.day.slice(5))}月` : '全年'}</time>
      <span className="lanes">
        {p.lines.map((l) =>
          at < l.first || at > l.last ? null : <Piece key={l.chain} line={l} at={at} node={e.chain === l.chain} open={e.kind === 'due'} />,
        )}
      </span>
      <div className="what">
        <p>
          <button
            type="button"
            className="bare"
            onClick={(ev) => {
              ev.stopPropagation();
              p.onOpen(e.held);
            }}
          >
            {e.title}
          </button>
          <span title={e.text}>{e.text}</span>
        </p>
        {more.length > 0 ? <p className="m">{more.join('　')}</p> : null}
      </div>
      <span className="s">{e.mark ? <Mark kind={e.mark.kind} text={e.mark.text} /> : p.note || (def.states.length > 0 ? e.state : '')}</span>
    </li>
  );
}

function Piece({ line, at, node, open }: { line: Line; at: number; node: boolean; open: boolean }) {
  const left = FIRST_LANE + 3 + line.lane * LANE;
  const edge: CSSProperties = {
    left,
    top: at === line.first ? 18 : 0,
    ...(at === line.last ? { height: 18 } : { bottom: -1 }),
  };
  return (
    <>
      <i className="wire" style={edge} />
      {node ? <i className={`node ${open ? 'open' : ''}`} style={{ left: left - 3 }} /> : null}
    </>
  );
}
