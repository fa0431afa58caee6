/** The check itself: every person of the list against the records that name him. */
import type { AnyRow } from '../../../shared/records/define';
import type { DateText } from '../../../shared/rules/dates';
import type { Match } from '../../../shared/rules/pasteNames';
import { type VettingPurpose, type VettingResult, vettingHits } from '../../../shared/rules/vettingHits';
import { calendar } from '../../store/calendar';
import { session } from '../../store/session';
import { recordsAbout } from '../dossier/load';
import { currentBook } from '../effects/load';

/** Ids of everybody who may be meant. */
export const idsOf = (matches: readonly Match[]): readonly string[] => [
  ...new Set(matches.flatMap((m) => (m.kind === 'one' ? [m.id] : m.kind === 'open' ? m.candidates.map((c) => c.id) : []))),
];

/** Results by cadre id. */
export const checkAll = async (ids: readonly string[], purpose: VettingPurpose, day: DateText): Promise<ReadonlyMap<string, VettingResult>> => {
  const { people } = session();
  const [about, book] = await Promise.all([ids.length === 0 ? { held: [] } : recordsAbout('refCadres', ids), currentBook()]);
  const rows = new Map<string, AnyRow[]>();
  for (const { def, row } of about.held)
    for (const id of row.refCadres) {
      const key = `${id}/${def.id}`;
      const list = rows.get(key);
      if (list) list.push(row);
      else rows.set(key, [row]);
    }
  const out = new Map<string, VettingResult>();
  for (const id of ids) {
    const cadre = people.cadres.get(id)?.row;
    if (cadre) out.set(id, vettingHits({ cadre, rowsAbout: (type) => rows.get(`${id}/${type}`) ?? [], today: day, calendar, book, purpose }));
  }
  return out;
};
