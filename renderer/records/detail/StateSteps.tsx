/** The states of a record as a line of steps: passed ones with their day, the present one marked. */
import type { AnyRow, RecordTypeDef } from '../../../shared/records/define';

/** The way that the record has gone, the present state, and the shortest way on to an end. */
const pathOf = (def: RecordTypeDef, row: AnyRow): readonly { key: string; label: string; date: string | null; when: 'past' | 'now' | 'next' }[] => {
  const label = (key: string) => def.states.find((s) => s.key === key)?.label ?? key;
  const seen = row.stateLog.map((s) => s.state);
  const past = row.stateLog.filter((s, i) => s.state !== row.state && seen.lastIndexOf(s.state) === i);
  const now = row.stateLog.findLast((s) => s.state === row.state);
  const ahead: string[] = [];
  let at = row.state ?? '';
  for (;;) {
    // the first declared way on is the ordinary one
    const next = def.transitions.find(
      (t) => t.from.includes(at) && !ahead.includes(t.to) && t.to !== row.state && def.states.find((s) => s.key === t.to)?.phase !== 'void',
    );
    if (!next || ahead.length > 12) break;
    ahead.push(next.to);
    at = next.to;
  }
  return [
    ...past.map((s) => ({ key: s.state, label: label(s.state), date: s.date, when: 'past' as const })),
    { key: row.state ?? '', label: label(row.state ?? ''), date: now?.date ?? null, when: 'now' as const },
    ...ahead.filter((k) => !past.some((s) => s.state === k)).map((k) => ({ key: k, label: label(k), date: null, when: 'next' as const })),
  ];
};

export function StateSteps({ def, row }: { def: RecordTypeDef; row: AnyRow }) {
  if (def.states.length === 0) return null;
  return (
    <ol className="steps" aria-label="办理进度">
      {pathOf(def, row).map((s) => (
        <li key={s.key} className={s.when} aria-current={s.when === 'now' ? 'step' : undefined}>
          <span>{s.label}</span>
          <small>{s.date ? s.date.slice(5) : ''}</small>
        </li>
      ))}
    </ol>
  );
}
