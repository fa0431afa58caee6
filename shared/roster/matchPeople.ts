/**
 * Rows against the cadres that are there: 新增, 更新 (field by field) or 跳过, proposed with the reason; whatever is doubtful
 * is asked (handbook §7.7-8: 姓名 + 出生年月 + 单位).
 */
import type { CadreRow } from '../records/cadre';
import { formatValue, type Names, RAW_NAMES } from '../records/kinds/format';
import { isEmpty } from '../records/kinds/values';
import { dotted } from '../rules/dates';
import { isIdNumber } from '../rules/idCard';
import { normalizeName } from '../rules/names';
import type { RosterReading, RosterRow } from './readRows';
import { cadreField, ROLE } from './roles';

/** `ask` waits for the user; rows that nobody answered are not imported. */
export type Act = 'add' | 'update' | 'skip' | 'ask';
export interface Difference {
  readonly key: string;
  readonly label: string;
  /** As shown; '' when the stored field is empty. */
  readonly before: string;
  readonly after: string;
  /** Value to be stored; for the unit its id, or null while the unit is new (the plan fills it in). */
  readonly value: unknown;
  /** Ticked fields are changed; the user may untick each. */
  readonly ticked: boolean;
}
export interface Candidate {
  readonly id: string;
  /** 张某某（1970.05，安澜市财政局局长） */
  readonly summary: string;
  /** What an update of this person would change. */
  readonly differences: readonly Difference[];
}
export interface Decision {
  /** Excel row number. */
  readonly row: number;
  readonly act: Act;
  /** Chinese sentence. */
  readonly reason: string;
  /** Whom 更新 changes. */
  readonly target: string | null;
  readonly candidates: readonly Candidate[];
  /** Of the target; empty unless the act is update. */
  readonly differences: readonly Difference[];
}

/** Propose an act for every row of a reading, in its order. Deleted cadres do not count. */
export const matchPeople = (reading: RosterReading, existing: readonly CadreRow[], names: Names = RAW_NAMES): readonly Decision[] => {
  const people = new People(existing);
  return reading.rows.map((row) => decide(row, people, names));
};

/** A row decided by the user: `id` names the cadre to update. @throws Error when the cadre is no candidate of the row */
export const decideAs = (decision: Decision, act: Exclude<Act, 'ask'>, id?: string): Decision => {
  if (act !== 'update') return { ...decision, act, target: null, differences: [], reason: act === 'add' ? '由用户选定新增' : '由用户选定跳过' };
  const chosen = decision.candidates.find((c) => c.id === (id ?? decision.target));
  if (!chosen) throw new Error(`row ${decision.row}: ${id ?? 'nobody'} is no candidate`);
  return { ...decision, act, target: chosen.id, differences: chosen.differences, reason: `由用户选定更新${chosen.summary}` };
};
/** Tick or untick one field of an update. */
export const tick = (decision: Decision, key: string, ticked: boolean): Decision => ({
  ...decision,
  differences: decision.differences.map((d) => (d.key === key ? { ...d, ticked } : d)),
});

class People {
  readonly #byId = new Map<string, CadreRow[]>();
  readonly #byName = new Map<string, CadreRow[]>();
  constructor(existing: readonly CadreRow[]) {
    const put = (map: Map<string, CadreRow[]>, key: string, row: CadreRow): void => {
      const list = map.get(key);
      if (list) list.push(row);
      else map.set(key, [row]);
    };
    for (const row of existing) {
      if (row.deletedAt !== null) continue;
      put(this.#byName, normalizeName(row.name), row);
      if (row.idCard) put(this.#byId, row.idCard.toUpperCase(), row);
    }
  }
  numbered(id: string): readonly CadreRow[] {
    return this.#byId.get(id) ?? [];
  }
  named(name: string): readonly CadreRow[] {
    return this.#byName.get(name) ?? [];
  }
}

const text = (v: unknown): string | null => (typeof v === 'string' && v !== '' ? v : null);

const decide = (row: RosterRow, people: People, names: Names): Decision => {
  const [name, id] = [text(row.values[ROLE.name]), text(row.values[ROLE.idCard])];
  const births = [text(row.values[ROLE.birth]), row.others[ROLE.birth] ?? null].filter((b) => b !== null);
  const numbered = id === null ? [] : people.numbered(id);
  // Two valid numbers that differ are two people, whatever else agrees.
  const other = (c: CadreRow): boolean => id !== null && !!c.idCard && isIdNumber(id) && isIdNumber(c.idCard) && c.idCard.toUpperCase() !== id;
  const namesakes = name === null ? [] : people.named(name).filter((c) => !other(c));
  const candidatesOf = (list: readonly CadreRow[]): readonly Candidate[] =>
    list.map((c) => ({ id: c.id, summary: summaryOf(c, names), differences: differencesOf(row, c, names) }));
  const ask = (reason: string, list: readonly CadreRow[]): Decision => base(row, 'ask', reason, candidatesOf(list));
  const same = (c: CadreRow, why: string, all: readonly CadreRow[]): Decision => {
    const candidates = candidatesOf(all);
    const differences = candidates.find((x) => x.id === c.id)?.differences ?? [];
    if (differences.length === 0 && row.blocked) return { ...base(row, 'update', `${why}，有错误的项待改正`, candidates), target: c.id };
    if (differences.length === 0) return { ...base(row, 'skip', `${why}，已在名册中，没有不同`, candidates), target: c.id };
    return { ...base(row, 'update', `${why}，${differences.length} 项不同`, candidates), target: c.id, differences };
  };

  if (row.twice?.sure) return base(row, 'skip', `本文件内重复：${row.twice.message}`, candidatesOf(numbered.length > 0 ? numbered : namesakes));
  const [byNumber] = numbered;
  if (byNumber && numbered.length === 1) {
    if (normalizeName(byNumber.name) === name) return same(byNumber, '姓名和身份证号相同', [byNumber]);
    return ask(`身份证号与${summaryOf(byNumber, names)}相同而姓名不同，请核对`, numbered);
  }
  if (byNumber) return ask(`名册中有 ${numbered.length} 人用这个身份证号，请核对`, numbered);
  if (namesakes.length > 0) {
    if (births.length === 0) return ask('有同名干部，这一行缺出生年月，分不清是否同一人', namesakes);
    const agreeing = namesakes.filter((c) => c.birthYm !== null && births.some((b) => sameMonth(b, c.birthYm as string)));
    const unclear = namesakes.filter((c) => c.birthYm === null || births.some((b) => coarse(b, c.birthYm as string)));
    const inUnit = agreeing.filter((c) => row.unit !== null && 'id' in row.unit && c.unit === row.unit.id);
    const [sure] = agreeing.length === 1 ? agreeing : inUnit.length === 1 ? inUnit : [];
    if (sure) return same(sure, '姓名、出生年月相同', agreeing);
    if (agreeing.length > 1) return ask(`有 ${agreeing.length} 名干部姓名、出生年月相同，请选定`, agreeing);
    if (unclear.length > 0) return ask('有同名干部缺出生年月（或只有年份），分不清是否同一人', unclear);
  }
  if (row.twice) return ask(`本文件内可能重复：${row.twice.message}`, namesakes);
  const [namesake] = namesakes;
  if (namesake) return base(row, 'add', `与${summaryOf(namesake, names)}同名而出生年月不同，按另一人新增`, candidatesOf(namesakes));
  return base(row, 'add', '名册中没有此人', []);
};

const base = (row: RosterRow, act: Act, reason: string, candidates: readonly Candidate[]): Decision => ({
  row: row.at,
  act,
  reason,
  target: null,
  candidates,
  differences: [],
});
/** Both known to the month. */
const sameMonth = (a: string, b: string): boolean => a.length >= 7 && b.length >= 7 && a.slice(0, 7) === b.slice(0, 7);
/** One of them a mere year that fits the other. */
const coarse = (a: string, b: string): boolean => (a.length < 7 || b.length < 7) && a.slice(0, 4) === b.slice(0, 4);

const summaryOf = (c: CadreRow, names: Names): string => {
  const unit = c.unit === null ? '' : names.unit(c.unit);
  const post = c.currentPost ?? '';
  const about = [c.birthYm === null ? '出生年月不详' : dotted(c.birthYm), post.startsWith(unit) ? post : unit + post].filter(Boolean);
  return `${c.name}（${about.join('，')}）`;
};

/** Filled cells that differ from what is stored. A coarser date, or the other reading of a doubtful one, is no difference. */
const differencesOf = (row: RosterRow, stored: CadreRow, names: Names): readonly Difference[] => {
  const found: Difference[] = [];
  for (const [key, value] of Object.entries(row.values)) {
    const field = cadreField(key);
    if (!field || isEmpty(value)) continue;
    const before: unknown = stored[key as keyof CadreRow];
    if (sameValue(before, value) || (row.others[key] !== undefined && before === row.others[key])) continue;
    if (field.kind === 'date' && typeof before === 'string' && before.startsWith(String(value))) continue;
    if (key === ROLE.remark && typeof before === 'string' && before.includes(String(value))) continue;
    found.push({ key, label: field.label, before: formatValue(field, before, names), after: formatValue(field, value, names), value, ticked: true });
  }
  const unit = row.unit;
  if (unit !== null && !('id' in unit && unit.id === stored.unit)) {
    const label = cadreField(ROLE.unit)?.label ?? '';
    const before = stored.unit === null ? '' : names.unit(stored.unit);
    const [after, value] = 'id' in unit ? [names.unit(unit.id), unit.id] : [unit.name, null];
    found.push({ key: ROLE.unit, label, before, after, value, ticked: true });
  }
  return found;
};
const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x) => b.includes(x)));
