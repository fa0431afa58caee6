/** What is owed in matters of one cadre or of a unit and its people. */
import type { AnyRow } from '../../../shared/records/define';
import { recordTypes } from '../../../shared/records/registry';
import type { DateText } from '../../../shared/rules/dates';
import { type OpenItem, openItems } from '../../../shared/rules/openItems';
import type { Held } from '../../../shared/rules/timeline';
import { inForce } from '../../store/calendar';
import { session } from '../../store/session';

/** @param held all records about them; @param cadres their rows; @param mine whether an item belongs in this dossier */
export const openOf = async (
  held: readonly Held[],
  cadres: readonly AnyRow[],
  day: DateText,
  mine: (i: OpenItem) => boolean,
): Promise<readonly OpenItem[]> => {
  const { people, db } = session();
  const byType = new Map<string, AnyRow[]>();
  for (const h of held) byType.set(h.def.id, [...(byType.get(h.def.id) ?? []), h.row]);
  byType.set('cadre', [...cadres]);
  // whether a year's reports are kept at all shows only from everybody's
  const annual = recordTypes.find((t) => (t.id as string) === 'personalMatters');
  if (annual) byType.set(annual.id, await db.rows(annual.id).toArray());
  const items = openItems({ types: recordTypes, rows: (type) => byType.get(type) ?? [], names: people, ...inForce(day) });
  return items.filter(mine);
};
