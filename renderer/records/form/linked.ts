/** Which records a picker of records must not offer: the record itself, and those it is linked to already. */
import { createContext, useContext } from 'react';
import type { RecordTypeDef } from '../../../shared/records/define';
import { headerOf } from '../../../shared/records/kinds/values';
import { refKey } from '../../../shared/rules/chain';
import type { Values } from './useDraft';

const Taken = createContext<ReadonlySet<string>>(new Set());
export const TakenRecords = Taken.Provider;
/** Keys 'type/id'. */
export const useTakenRecords = (): ReadonlySet<string> => useContext(Taken);

/** @param id of the record, null for a new one */
export const takenRecords = (def: RecordTypeDef, id: string | null, values: Values): ReadonlySet<string> =>
  new Set([...(id === null ? [] : [refKey({ type: def.id, id })]), ...headerOf(def, values).refRecords]);
