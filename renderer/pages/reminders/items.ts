/** Everything owed, from the store; 首页 and 到期与应办 show the same items. */
import type { AnyRow } from '../../../shared/records/define';
import { recordTypes } from '../../../shared/records/registry';
import type { DateText } from '../../../shared/rules/dates';
import { type OpenItem, openItems } from '../../../shared/rules/openItems';
import { to } from '../../app/routes';
import { inForce } from '../../store/calendar';
import { session } from '../../store/session';
import { currentBook } from '../effects/load';

/** Most urgent first. Reads all tables; the catalog will answer this later. */
export const loadItems = async (day: DateText): Promise<readonly OpenItem[]> => {
  const { db, people } = session();
  const rows = new Map<string, readonly AnyRow[]>();
  for (const t of recordTypes) rows.set(t.id, await db.rows(t.id).toArray());
  // read in the query, so that a changed rule brings the page up to date
  const { rules, thresholds } = await currentBook();
  return openItems({ types: recordTypes, rows: (type) => rows.get(type) ?? [], names: people, ...inForce(day), rules, thresholds });
};

/** Where an item leads: its record, else the dossier of whom it is about. */
export const hrefOf = (i: OpenItem): string =>
  i.row !== null
    ? to.record(i.def.id, i.row.id)
    : i.cadre !== null
      ? to.dossier(i.cadre)
      : i.unit !== null
        ? to.unitDossier(i.unit)
        : to.list(i.def.id);

/** 03-18 within the year, else 2027-03-18. */
export const shortDay = (due: DateText, today: DateText): string => (due.slice(0, 4) === today.slice(0, 4) ? due.slice(5) : due);
