/** A blank row with everything a stored row carries. */
import { type AnyRow, fieldsOf } from '../../shared/records/define';
import { emptyOf } from '../../shared/records/kinds/values';
import { typeById } from '../../shared/records/registry';
import { today } from '../../shared/rules/dates';
import { firstStepDay } from '../../shared/rules/step';
import { SCHEMA_VERSION } from '../../shared/schema/versions';

/** A new row of this type with every field present. Number, revision and times are given by the commit. */
export const newRow = (
  type: string,
  values: Readonly<Record<string, unknown>>,
  extra: Partial<Pick<AnyRow, 'origin' | 'batchId' | 'state' | 'stateLog'>> = {},
): AnyRow => {
  const def = typeById(type);
  const first = def.states[0]?.key ?? null;
  const fields = Object.fromEntries(fieldsOf(def).map((f) => [f.key, values[f.key] ?? emptyOf(f)]));
  const state = extra.state ?? first;
  const now = new Date().toISOString();
  return {
    ...fields,
    id: crypto.randomUUID(),
    no: '',
    rev: 0,
    state,
    stateLog: extra.stateLog ?? (state === null ? [] : [{ state, date: firstStepDay(def, fields, today()), note: '', at: now }]),
    extensions: [],
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    origin: extra.origin ?? 'user',
    batchId: extra.batchId ?? null,
    v: SCHEMA_VERSION,
    refCadres: [],
    refUnits: [],
    refRecords: [],
    onDate: null,
  };
};
