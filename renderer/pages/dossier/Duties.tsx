/** Right side of a unit's dossier: how the leading team stands with what is asked of it, and the audits of its heads. */
import { type RecordTypeDef, stateOf } from '../../../shared/records/define';
import { dayOf, type Held, summaryOf } from '../../../shared/rules/timeline';
import { session } from '../../store/session';
import { measureTypes } from './load';

/** Mechanisms a leading team is watched by, in the order of the handbook: year-end assessment, rules, meeting, audit, zero report. */
const ASKED = ['teamAssessment', 'procedureRules', 'democraticMeeting', 'audit', 'zeroReport'];
const TYPES = ASKED.flatMap((id) => measureTypes.find((t: RecordTypeDef) => t.id === id) ?? []);
/** Latest ones shown of each. */
const LATEST = 2;

/** @param held records about the unit and, of its people, audits */
export function DutiesPart(p: { unitId: string; held: readonly Held[]; onOpen: (h: Held) => void; onStart: (def: RecordTypeDef) => void }) {
  const { people } = session();
  return (
    <section aria-label="班子建设">
      <div className="h2">
        <b>班子建设</b>
      </div>
      <ul className="ds-open">
        {TYPES.map((def: RecordTypeDef) => {
          const own = p.held.filter((h) => h.def.id === def.id).sort((a, b) => (dayOf(a.row) < dayOf(b.row) ? 1 : -1));
          return (
            <li key={def.id}>
              <p>
                <b>{def.short}</b>
                {own.length > LATEST ? <span className="q nw">共 {own.length} 件</span> : null}
              </p>
              {own.length === 0 ? (
                <p>
                  <span>还没有登记</span>
                  <button type="button" className="bare lnk" onClick={() => p.onStart(def)}>
                    新增
                  </button>
                </p>
              ) : (
                own.slice(0, LATEST).map((h) => (
                  <p key={h.row.id}>
                    <button type="button" className="bare ell" title={summaryOf(h, p.unitId, people)} onClick={() => p.onOpen(h)}>
                      {dayOf(h.row)}　{summaryOf(h, p.unitId, people)}
                    </button>
                    <span className="nw">{stateOf(h.def, h.row.state)?.label ?? ''}</span>
                  </p>
                ))
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
