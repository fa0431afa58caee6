import type { Match } from '../../../shared/rules/pasteNames';
import type { VettingResult } from '../../../shared/rules/vettingHits';
import { standingOf } from './Results';

/** The list as pasted, with a word where something was found. */
export function Names({
  matches,
  results,
  again,
}: {
  matches: readonly Match[];
  results: ReadonlyMap<string, VettingResult> | undefined;
  again?: () => void;
}) {
  return (
    <section className="vt-names" aria-label="名单">
      <div className="h">
        <b>名单</b>
        <span className="q s13">{matches.length} 名</span>
        {again ? (
          <button type="button" className="bare lnk s13" onClick={again}>
            重新粘贴
          </button>
        ) : null}
      </div>
      <ol>
        {matches.map((m) => {
          const s = standingOf(m, results);
          return (
            <li key={m.pasted.n} className={s.kind}>
              <span>{m.pasted.n}</span>
              <a
                href={`#vt-${m.pasted.n}`}
                onClick={(e) => {
                  e.preventDefault();
                  document.querySelector(`[data-vt="${m.pasted.n}"]`)?.scrollIntoView({ block: 'center' });
                }}
              >
                {m.pasted.name}
              </a>
              <em>{s.word}</em>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
