/** A record's way through its states: how it begins, and the row as a step leaves it. */
import { type AnyRow, fieldsOf, type RecordTypeDef, type StateStep, stateOf } from '../records/define';
import { isEmpty } from '../records/kinds/values';
import type { DateText } from './dates';
import { type CheckContext, type Finding, type Severity, warning } from './findings';
import { day, type Values } from './readRow';
import { findingsOn } from './wholeRow';

/** Day of the first step: the record's own day when it lies in the past (a talk of March entered in November), else the day of entry. */
export const firstStepDay = (def: RecordTypeDef, values: Values, today: DateText): DateText => {
  const own = def.date === null ? null : day(values[def.date]);
  return own !== null && own < today ? own : today;
};

/** What the user says of a step. */
export interface StepWords {
  readonly date: DateText;
  readonly note: string;
}
/** The row after a step: its state, the date field the state fills, and the step in the log. @param at ISO time of entry */
export const rowAfter = (def: RecordTypeDef, row: AnyRow, to: string, step: StepWords, values: Values, at: string): AnyRow => {
  const dates = stateOf(def, to)?.dates;
  const log: StateStep = { state: to, date: step.date, note: step.note, at };
  const next: AnyRow = { ...row, ...values, state: to, stateLog: [...row.stateLog, log] };
  return dates !== undefined && isEmpty(next[dates]) ? { ...next, [dates]: step.date } : next;
};

/** Labels of the fields a step cannot do without and that are still empty. */
export const lacking = (def: RecordTypeDef, row: AnyRow, needs: readonly string[]): readonly string[] =>
  needs.filter((k) => isEmpty(row[k])).map((k) => fieldsOf(def).find((f) => f.key === k)?.label ?? k);

/**
 * Findings of the row as the step leaves it. A record that is cancelled need not be right: there everything is only shown.
 */
export const findingsAfter = (def: RecordTypeDef, next: AnyRow, ctx: CheckContext): readonly Finding[] => {
  const found = findingsOn(def, next, ctx);
  return stateOf(def, next.state)?.phase === 'void' ? found.map((f) => warning(f.path, f.message)) : found;
};
export const bySeverity = (findings: readonly Finding[], severity: Severity): readonly Finding[] => findings.filter((f) => f.severity === severity);
