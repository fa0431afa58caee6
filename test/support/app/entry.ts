/**
 * What a test enters for a type of record, read from its declaration: the way through its states, the day of every step,
 * and words for what must be filled. Nothing here knows a type; what a declaration cannot say stands in OWN.
 */
import { type FieldDef, fieldAt, fieldsOf, type RecordTypeDef, type TransitionDef } from '../../../shared/records/define';
import { addDays } from '../../../shared/rules/dates';
import { enterable, type TypedValues, wordsFor } from './keyboard';

/** One step along a way: from where, by which transition. */
export interface Step {
  readonly from: string;
  readonly way: TransitionDef;
}
const stepsFrom = (def: RecordTypeDef, state: string): readonly Step[] =>
  def.transitions.filter((t) => t.from.includes(state)).map((way) => ({ from: state, way }));

/** The way from the first state that passes the most states, none twice. */
export const longestWay = (def: RecordTypeDef): readonly Step[] => {
  const walk = (state: string, passed: ReadonlySet<string>): readonly Step[] => {
    let best: readonly Step[] = [];
    for (const step of stepsFrom(def, state)) {
      if (passed.has(step.way.to)) continue;
      const rest = [step, ...walk(step.way.to, new Set([...passed, step.way.to]))];
      if (rest.length > best.length) best = rest;
    }
    return best;
  };
  const start = def.states[0]?.key;
  return start === undefined ? [] : walk(start, new Set([start]));
};

/** Steps that leave the way for a state it never passes; each such state once. */
export const sideSteps = (def: RecordTypeDef, way: readonly Step[]): readonly Step[] => {
  const reached = new Set([def.states[0]?.key, ...way.map((s) => s.way.to)]);
  const out: Step[] = [];
  for (const state of way.flatMap((s, i) => (i === 0 ? [s.from, s.way.to] : [s.way.to])))
    for (const step of stepsFrom(def, state)) {
      if (reached.has(step.way.to)) continue;
      reached.add(step.way.to);
      out.push(step);
    }
  return out;
};

/** The first half of a way, of which the fields are entered in the form; not where ways part, for there the step decides. */
export const aheadOf = (def: RecordTypeDef, way: readonly Step[]): readonly Step[] => {
  const passed = new Set([def.states[0]?.key, ...way.map((s) => s.way.to)]);
  const parts = (state: string): boolean => stepsFrom(def, state).some((s) => !passed.has(s.way.to));
  return way.slice(0, Math.ceil(way.length / 2)).filter((s) => !parts(s.from));
};

/** First day of everything that is entered. */
export const FIRST_DAY = '2026-03-02';
/** Day of the n-th step of a way, YYYY-MM-DD; a week lies between two steps. */
export const dayOfStep = (n: number): string => addDays(FIRST_DAY, 28 + 7 * n);

export interface Circumstances {
  /** Number of a record that a field with these targets can point at. */
  readonly record: (targets: readonly string[]) => string;
  /** YYYY-MM-DD */
  readonly day: string;
  /** Calendar year typed into fields of a year: one that no other record of the type has. */
  readonly year: number;
}

/** The option of a choice that says the same as a step (交办 for the step to 交办); undefined when none does. */
export const optionFor = (def: RecordTypeDef, way: TransitionDef, f: FieldDef): string | undefined => {
  if (f.kind !== 'choice') return undefined;
  const other = OTHER_WORDS[def.id]?.[way.to];
  if (other !== undefined) return f.options.codes.find((c) => c.label === other)?.label;
  const said: readonly string[] = [def.states.find((s) => s.key === way.to)?.label ?? '', way.label].filter(Boolean);
  const labels = f.options.codes.filter((c) => !c.historic).map((c) => c.label);
  // 不同意 holds 同意: the same words go before part of them, and more words before fewer.
  const parts = labels.filter((l) => said.some((w) => l.includes(w) || w.includes(l))).sort((x, y) => y.length - x.length);
  return labels.find((l) => said.includes(l)) ?? parts[0];
};

/** Words for some fields of a declaration, days rising from field to field. @param way the step that asks for them */
export const valuesFor = (def: RecordTypeDef, fields: readonly FieldDef[], at: Circumstances, way?: TransitionDef): TypedValues => {
  let n = 0;
  const words = (f: FieldDef): string => {
    const option = way === undefined ? undefined : optionFor(def, way, f);
    if (option !== undefined) return option;
    if (f.kind === 'record') return at.record(f.targets);
    if (f.kind === 'date' && f.precision === 'year') return String(at.year);
    const day = f.kind === 'date' ? addDays(at.day, n++) : at.day;
    return wordsFor(f, { cadre: CADRE, unit: UNIT, day: day.replaceAll('-', '') });
  };
  const out: Record<string, TypedValues[string]> = {};
  for (const f of enterable(fields)) {
    const own = OWN[def.id]?.[f.key];
    if (f.kind !== 'children') {
      out[f.key] = typeof own === 'string' ? own : words(f);
      continue;
    }
    const rows: Record<string, string>[] = [];
    for (const given of Array.isArray(own) ? own : [{}]) {
      const row: Record<string, string> = {};
      for (const c of enterable(f.fields))
        if (givenOf(given, c.key) !== undefined || isSaid(c, f.fields)) row[c.key] = givenOf(given, c.key) ?? words(c);
      rows.push(row);
    }
    out[f.key] = rows;
  }
  return out;
};
const givenOf = (given: Readonly<Record<string, string>>, key: string): string | undefined => given[key];
/** In a child row: what is required, and whom it is about; a row without either gets its first field. */
const isSaid = (c: FieldDef, all: readonly FieldDef[]): boolean =>
  c.kind !== 'children' && (c.required === true || c.kind === 'cadre' || c.kind === 'unit' || (c === all[0] && c.kind !== 'flag'));

/** Fields that the program fills by itself need no typing. */
const byItself = (f: FieldDef): boolean => f.derive !== undefined || f.snapshot !== undefined || (f.kind === 'choice' && f.initial !== undefined);

/** Fields of a new record: required ones, those that only a check asks for, whom it is about unless a step asks, its day unless a step brings it, and what these steps need but the days, which belong to the steps. */
export const entryFields = (def: RecordTypeDef, steps: readonly Step[]): readonly FieldDef[] => {
  const byStep = new Set(def.states.map((s) => s.dates));
  const needed = new Set(steps.flatMap((s) => s.way.needs ?? []));
  const asked = new Set(def.transitions.flatMap((t) => t.needs ?? []));
  const subject = def.subject?.split('.')[0];
  return fieldsOf(def).filter(
    (f) =>
      !byItself(f) &&
      (f.required === true ||
        EXTRA[def.id]?.includes(f.key) ||
        (f.key === subject && !asked.has(f.key)) ||
        (needed.has(f.key) && f.kind !== 'date') ||
        (f.key === def.date && !byStep.has(f.key))),
  );
};
/** Fields that a step asks for. */
export const needsOf = (def: RecordTypeDef, way: TransitionDef): readonly FieldDef[] =>
  (way.needs ?? []).flatMap((k) => {
    const f = fieldAt(def, k);
    return f ? [f] : [];
  });

/** The cadre and the unit that all records are about. */
export const CADRE = '岳某一';
export const UNIT = '安澜市财政局';

/** What no declaration says: names to find again, and values that rules of the trade tie together. Rows hold the fields that differ. */
const OWN: Readonly<Record<string, TypedValues>> = {
  cadre: { name: CADRE },
  unit: { name: UNIT },
  specialAssessment: { targets: [{ kind: '干部' }] },
  // At least two verify a report.
  report: { group: [{ name: '钱某甲' }, { name: '孙某乙' }] },
  // Signed off as a whole only when every item is.
  audit: { problems: [{ fixStatus: '已整改', signedOffDate: '2026-11-02' }] },
  jointMeeting: { decisions: [{ doneDate: '2026-11-02' }] },
};
/** Optional fields that a check of the whole row asks for. */
const EXTRA: Readonly<Record<string, readonly string[]>> = {
  deadlineRule: ['amount', 'unit'],
};
/** Option that goes with a state by a rule of the trade, where it does not say the same words. */
const OTHER_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  inquiry: { referred: '转提醒' },
  supervisionInfo: { referred: '转提醒' },
};
