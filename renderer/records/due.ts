import type { AnyRow, RecordTypeDef } from '../../shared/records/define';
import { type DueState, dueStates, foremost } from '../../shared/rules/dueState';
import { inForce } from '../store/calendar';

/** A row's most urgent due day; null when it owes nothing. */
export const dueOf = (def: RecordTypeDef, row: AnyRow, today: string): DueState | null => foremost(dueStates(def, row, inForce(today)));
