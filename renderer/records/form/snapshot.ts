/** 时任职务: when a cadre is picked, fields that snapshot him take his value of today; they are never updated later. */
import type { FieldDef } from '../../../shared/records/define';
import { isEmpty } from '../../../shared/records/kinds/values';
import { session } from '../../store/session';

export const takeSnapshots = (
  fields: readonly FieldDef[],
  row: Readonly<Record<string, unknown>>,
  changed: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const out: Record<string, unknown> = {};
  for (const f of fields) {
    if (!f.snapshot || !(f.snapshot.of in changed)) continue;
    const before = row[f.snapshot.of];
    const id = changed[f.snapshot.of];
    if (typeof id !== 'string' || id === before) continue;
    const take = f.snapshot.take;
    const fresh = session().people.cadres.get(id)?.row[take] ?? null;
    // an own wording stays, a snapshot of the person picked before is replaced
    const old = typeof before === 'string' ? (session().people.cadres.get(before)?.row[take] ?? null) : null;
    if (isEmpty(row[f.key]) || row[f.key] === old) out[f.key] = fresh;
  }
  return out;
};
