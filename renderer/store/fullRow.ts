/** Change entries name only what was filled; a row put together from them gets every declared field and meta key again. */
import { type AnyRow, fieldsOf } from '../../shared/records/define';
import { emptyOf } from '../../shared/records/kinds/values';
import { typeById } from '../../shared/records/registry';

export const fullRow = (type: string, row: AnyRow): AnyRow => {
  const empty = Object.fromEntries(fieldsOf(typeById(type)).map((f) => [f.key, emptyOf(f)]));
  const filled = Object.fromEntries(Object.entries(row).filter(([, v]) => v !== null && v !== undefined));
  return { ...empty, state: null, stateLog: [], extensions: [], deletedAt: null, batchId: null, ...filled } as unknown as AnyRow;
};
