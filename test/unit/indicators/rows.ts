/** Small rows for tests of figures: a declaration's blank row with what matters filled in. */
import type { RowSource } from '../../../shared/indicators/define';
import type { AnyRow } from '../../../shared/records/define';
import { blankFields, headerOf } from '../../../shared/records/kinds/values';
import { type RecordTypeId, typeById } from '../../../shared/records/registry';

let made = 0;
export const row = (type: RecordTypeId, state: string, fields: Record<string, unknown>, deleted = false): AnyRow => {
  made += 1;
  const def = typeById(type);
  const values = { ...blankFields(def), ...fields };
  return {
    ...values,
    id: `r${made}`,
    no: `${def.prefix}-${made}`,
    rev: 1,
    state,
    stateLog: [],
    extensions: [],
    createdAt: '2005-01-01T00:00:00.000Z',
    updatedAt: '2005-01-01T00:00:00.000Z',
    deletedAt: deleted ? '2008-01-01T00:00:00.000Z' : null,
    origin: 'user',
    batchId: null,
    v: 1,
    ...headerOf(def, values),
  };
};
export const source = (rows: Partial<Record<RecordTypeId, readonly AnyRow[]>>): RowSource => ({ rows: (type) => rows[type as RecordTypeId] ?? [] });

export const trainee = (cadre: string, attendance: string | null = 'full') => ({
  id: `t-${cadre}`,
  cadre,
  postThen: null,
  traineeType: null,
  attendance,
  leaveHours: null,
  completion: null,
  grade: null,
  certificateNo: null,
  countsHours: null,
});
