import type { AnyRow, RecordTypeDef } from '../../shared/records/define';
import { type DueKind, dueStates, foremost } from '../../shared/rules/dueState';
import { calendar, rulesInForce } from '../store/calendar';

/** Mark and words of a row's most urgent due day. */
export const dueOf = (def: RecordTypeDef, row: AnyRow, today: string): { readonly mark: DueKind; readonly text: string } => {
  const s = foremost(dueStates(def, row, today, calendar, rulesInForce().rules));
  return s === null ? { mark: 'none', text: '' } : { mark: s.kind, text: s.text };
};
