/** What is owed and when: the deadline uses of every declaration, over the records that are still open. */
import { type AnyRow, fieldAt, type RecordTypeDef, stateOf } from '../../../shared/records/define';
import { formatValue, type Names } from '../../../shared/records/kinds/format';
import { isEmpty } from '../../../shared/records/kinds/values';
import { recordTypes } from '../../../shared/records/registry';
import { subjectsOf } from '../../../shared/rules/chain';
import { type DueState, dueStateOf } from '../../../shared/rules/dueState';
import { titleOf } from '../../records/titles';
import { calendar, rulesInForce } from '../../store/calendar';
import { session } from '../../store/session';

export interface Owed {
  readonly def: RecordTypeDef;
  readonly row: AnyRow;
  readonly state: DueState;
  /** YYYY-MM-DD */
  readonly due: string;
}
const types: readonly RecordTypeDef[] = recordTypes;

/** Everything not yet met, earliest due day first. Reads the types that have deadlines; the catalog will answer this later. */
export const allOwed = async (today: string): Promise<readonly Owed[]> => {
  const { db } = session();
  const found: Owed[] = [];
  for (const def of types) {
    if (!def.deadlines || def.deadlines.length === 0) continue;
    for (const row of await db.rows(def.id).toArray()) {
      const phase = stateOf(def, row.state)?.phase;
      if (row.deletedAt !== null || phase === 'done' || phase === 'void') continue;
      for (const use of def.deadlines) {
        if (!isEmpty(row[use.done])) continue;
        const state = dueStateOf(def, row, use, today, calendar, rulesInForce().rules);
        if (state.due !== null && state.left !== null) found.push({ def, row, state, due: state.due });
      }
    }
  }
  return found.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.row.no < b.row.no ? -1 : 1));
};

/** Whom the record is about. */
export const subjectOf = (o: Pick<Owed, 'def' | 'row'>, names: Names): string => {
  const people = subjectsOf(o.def, o.row);
  if (people.length > 0)
    return people.length > 2 ? `${names.cadre(people[0] ?? '')}等${people.length}人` : people.map((id) => names.cadre(id)).join('、');
  return titleOf(o.def, o.row, names) || o.row.no;
};
/** 承办人 of the record, where the declaration has one. */
export const handlerOf = (o: Pick<Owed, 'def' | 'row'>): string => {
  const field = fieldAt(o.def, 'handler');
  return field ? formatValue(field, o.row.handler) : '';
};
