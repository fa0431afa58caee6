/** What the program itself would have proposed: fields that a rule derives are filled by that rule, not by hand. */
import type { RecordTypeDef } from '../records/define';
import { fieldsOf } from '../records/define';
import { isEmpty } from '../records/kinds/values';
import type { DateText } from '../rules/dates';
import { DEADLINE_RULES } from '../rules/deadlines';
import { type DeriveContext, derive } from '../rules/derive';
import type { CadreBook } from './cadres';
import type { Draft, Step } from './make';
import { CALENDAR } from './office';

/** The day the sample tells from: later steps have not been taken in the records that are still open. */
export const SAMPLE_TODAY: DateText = '2008-02-01';

/** Fills every derived field that is still empty; children stay as they are. */
export type Filler = <D extends RecordTypeDef>(def: D, fields: Draft<D>) => Draft<D>;
export const filler = (book: CadreBook): Filler => {
  const cadres = new Map(book.rows.map((r) => [r.id, r]));
  const ctx: DeriveContext = { calendar: CALENDAR, rules: DEADLINE_RULES, today: SAMPLE_TODAY, cadre: (id) => cadres.get(id) };
  return <D extends RecordTypeDef>(def: D, fields: Draft<D>): Draft<D> => {
    const row: Record<string, unknown> = { ...fields };
    for (const f of fieldsOf(def)) {
      if (f.derive === undefined || !isEmpty(row[f.key])) continue;
      const found = derive(f.derive, row, ctx);
      if (found) row[f.key] = found.value;
    }
    return row as Draft<D>;
  };
};

/** The steps up to and with `last`. @throws Error when the way does not lead there */
export const upTo = (way: readonly Step[], last: string): readonly Step[] => {
  const i = way.findIndex(([state]) => state === last);
  if (i < 0) throw new Error(`no way to ${last}`);
  return way.slice(0, i + 1);
};
/** Has a way of steps come as far as this state? */
export const reached = (steps: readonly Step[], state: string): boolean => steps.some(([s]) => s === state);
