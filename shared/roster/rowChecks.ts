/** What only the whole row, or the whole file, shows. */
import type { FieldDef } from '../records/define';
import { isEmpty } from '../records/kinds/values';
import { ageAt, type DateText, dotted } from '../rules/dates';
import { checkIdCard, genderOf } from '../rules/idCard';
import { draft, type FindingDraft } from './reading';
import { ROLE } from './roles';
import type { UnitPointer } from './units';

/** A finding with the field it belongs to; null for the row as a whole. */
export type FieldFinding = readonly [key: string | null, finding: FindingDraft];
export type Values = Record<string, unknown>;
const textAt = (values: Readonly<Values>, key: string): string | null => {
  const v = values[key];
  return typeof v === 'string' && v !== '' ? v : null;
};

/** ID against birth month and sex (warnings: 组织认定 prevails), order of dates. Fills an empty sex from the ID. */
export const checkRow = (values: Values, fields: readonly FieldDef[], today: DateText): readonly FieldFinding[] => {
  const found: FieldFinding[] = [];
  const [id, birth, gender] = [textAt(values, ROLE.idCard), textAt(values, ROLE.birth), textAt(values, ROLE.gender)];
  if (id !== null) {
    for (const f of checkIdCard(id, { birthYm: birth }))
      if (f.severity === 'warning') found.push([ROLE.idCard, draft('warning', 'idBirth', f.message)]);
    for (const f of checkIdCard(id, { gender })) if (f.severity === 'warning') found.push([ROLE.idCard, draft('warning', 'idGender', f.message)]);
    if (gender === null && /^\d{17}[\dX]$/.test(id)) {
      values[ROLE.gender] = genderOf(id);
      found.push([ROLE.gender, draft('info', 'genderFromId', `性别没有填，按身份证号第 17 位读成“${genderOf(id) === '1' ? '男' : '女'}”`)]);
    }
  }
  for (const f of fields) {
    const v = textAt(values, f.key);
    if (f.kind === 'date' && v !== null && v > today.slice(0, v.length)) {
      found.push([f.key, draft('warning', 'dateOrder', `${f.label} ${dotted(v)} 晚于今天，请核对`)]);
    }
  }
  if (birth !== null && birth <= today.slice(0, birth.length)) {
    const age = ageAt(birth, today);
    if (age < 16 || age > 100) found.push([ROLE.birth, draft('warning', 'dateOrder', `按出生年月 ${dotted(birth)} 现年 ${age} 岁，请核对`)]);
    const work = textAt(values, ROLE.work);
    if (work !== null && ageAt(birth, `${work}-01-01`.slice(0, 10)) < 14) {
      found.push([ROLE.work, draft('warning', 'dateOrder', `参加工作时间 ${dotted(work)} 与出生年月 ${dotted(birth)} 相差不到 14 年，请核对`)]);
    }
  }
  return found;
};

/** An earlier row about the same person. */
export interface Twice {
  readonly at: number;
  /** Surely the same: same ID number, or same name, birth month and unit. */
  readonly sure: boolean;
  readonly message: string;
}
interface Seen {
  readonly at: number;
  readonly values: Readonly<Values>;
  readonly unit: UnitPointer | null;
}
const sameUnit = (a: UnitPointer | null, b: UnitPointer | null): boolean => a === null || b === null || JSON.stringify(a) === JSON.stringify(b);

/** Finds rows that repeat an earlier one: by ID number, or by name and birth month. Rows come in file order. */
export class SeenRows {
  readonly #byId = new Map<string, Seen>();
  readonly #byName = new Map<string, Seen[]>();

  /** Look the row up among the earlier ones and remember it. */
  check(row: Seen): Twice | null {
    const [id, name] = [textAt(row.values, ROLE.idCard), textAt(row.values, ROLE.name)];
    const twice = this.#byNumber(row, id, name) ?? (name === null ? null : this.#byPerson(row, id, name));
    if (id !== null && !this.#byId.has(id)) this.#byId.set(id, row);
    if (name !== null) this.#byName.set(name, [...(this.#byName.get(name) ?? []), row]);
    return twice;
  }
  #byNumber(_row: Seen, id: string | null, name: string | null): Twice | null {
    const first = id === null ? undefined : this.#byId.get(id);
    if (!first) return null;
    const same = first.values[ROLE.name] === name;
    const what = same ? '姓名和身份证号都相同，像是同一人' : '身份证号相同而姓名不同，其中一行的号码有误';
    return { at: first.at, sure: same, message: `与第 ${first.at} 行${what}，请核对后保留一行` };
  }
  #byPerson(row: Seen, id: string | null, name: string): Twice | null {
    const birth = textAt(row.values, ROLE.birth);
    for (const first of this.#byName.get(name) ?? []) {
      const [firstId, firstBirth] = [textAt(first.values, ROLE.idCard), textAt(first.values, ROLE.birth)];
      // Two valid numbers that differ are two people.
      if (id !== null && firstId !== null && id !== firstId) continue;
      if (birth === null || firstBirth === null) {
        return { at: first.at, sure: false, message: `与第 ${first.at} 行同名，缺出生年月分不清是否同一人，请补填或选定` };
      }
      if (birth !== firstBirth) continue;
      if (sameUnit(row.unit, first.unit))
        return { at: first.at, sure: true, message: `与第 ${first.at} 行姓名、出生年月相同，像是同一人，请保留一行` };
      return { at: first.at, sure: false, message: `与第 ${first.at} 行姓名、出生年月相同而单位不同，请核对是否同一人` };
    }
    return null;
  }
}

/** Required fields that are empty. */
export const missing = (values: Readonly<Values>, fields: readonly FieldDef[]): readonly FieldDef[] =>
  fields.filter((f) => f.required && isEmpty(values[f.key]));
