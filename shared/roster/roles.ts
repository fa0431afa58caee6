/** The fields of a cadre that the reader knows by meaning; everything else follows from the field's kind. */
import { type CadreRow, cadre } from '../records/cadre';
import { type FieldDef, fieldsOf } from '../records/define';

type Key = keyof CadreRow & string;
export const ROLE = {
  name: 'name',
  gender: 'gender',
  birth: 'birthYm',
  nation: 'nation',
  idCard: 'idCard',
  unit: 'unit',
  post: 'currentPost',
  politics: 'politics',
  party: 'partyYm',
  work: 'workYm',
  remark: 'remark',
} as const satisfies Record<string, Key>;

/** Education fields that rosters write into one cell. */
export const EDUCATION = [
  { edu: 'ftEdu', degree: 'ftDegree', school: 'ftSchool' },
  { edu: 'ojEdu', degree: 'ojDegree', school: 'ojSchool' },
] as const satisfies readonly Record<'edu' | 'degree' | 'school', Key>[];

/** Initial values a roster may stand for without saying so: who is listed is 在职. A nationality is never supposed. */
export const IMPLIED = ['status'] as const satisfies readonly Key[];

const byKey: ReadonlyMap<string, FieldDef> = new Map(fieldsOf(cadre).map((f) => [f.key, f]));
/** Field of a cadre; asked for every cell, hence the map. */
export const cadreField = (key: string): FieldDef | undefined => byKey.get(key);
