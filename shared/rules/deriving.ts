/** What a derivation answers, and the words in which derivations are written. */
import type { DateText } from './dates';
import { type Due, dueDay, ruleFor } from './deadlines';
import { day, type Values } from './readRow';
import type { RuleContext } from './ruleContext';

export type DeriveContext = RuleContext;
export interface Derived {
  readonly value: string | number;
  /** One Chinese sentence: how the value was reached. */
  readonly explanation: string;
  readonly basis?: string;
  readonly ruleId?: string;
  readonly version?: number;
  readonly warning?: string;
}
/** Null: nothing follows from the row (any more); a value that was derived before is cleared. */
export type Derivation = (row: Values, ctx: DeriveContext) => Derived | null;

export const fromDue = (d: Due): Derived => ({
  value: d.due,
  explanation: d.explanation,
  basis: d.basis,
  ruleId: d.ruleId,
  version: d.version,
  ...(d.warning === undefined ? {} : { warning: d.warning }),
});
/** Due day by the rule in force on the start day. */
export const dueBy = (id: string, start: unknown, ctx: DeriveContext, startWord?: string): Due | null => {
  const from: DateText | null = day(start);
  const rule = from === null ? undefined : ruleFor(id, from, ctx.rules);
  return from === null || rule === undefined ? null : dueDay(rule, from, ctx.calendar, startWord === undefined ? {} : { startWord });
};
export const byRule = (id: string, start: unknown, ctx: DeriveContext, startWord?: string): Derived | null => {
  const due = dueBy(id, start, ctx, startWord);
  return due === null ? null : fromDue(due);
};
/** A number of things; nothing when there is none. */
export const counted = (n: number, explanation: string): Derived | null => (n === 0 ? null : { value: n, explanation });
