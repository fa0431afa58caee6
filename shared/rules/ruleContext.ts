/** What checks and derivations may ask beside the row itself, and how a rule declares what it asks. */
import type { DateText } from './dates';
import { DEADLINE_RULES, type DeadlineRule } from './deadlines';
import type { Values } from './readRow';
import { THRESHOLDS, type Threshold, thresholdFor } from './thresholds';
import { type Calendar, makeCalendar } from './workdays';

export interface RuleContext {
  readonly calendar: Calendar;
  /** Versions in force, the user's included. */
  readonly rules: readonly DeadlineRule[];
  /** Numbers in force, the user's included; the built-in ones when left out. */
  readonly thresholds?: readonly Threshold[];
  readonly today: DateText;
  /** Row of a cadre, when the caller holds it. */
  cadre(id: string): Values | undefined;
  /** Row of a unit, when the caller holds it. */
  readonly unit?: (id: string) => Values | undefined;
  /** All rows of a type, this row and the recycle bin left out; absent when the caller cannot tell. */
  readonly rows?: (typeId: string) => readonly Values[];
  /** As `rows`, but only those that name a cadre. */
  readonly about?: (typeId: string, cadreId: string) => readonly Values[];
}
/** Built-in calendar and rules, no roster. */
export const plainContext = (today: DateText): RuleContext => ({ calendar: makeCalendar(), rules: DEADLINE_RULES, today, cadre: () => undefined });

/** The threshold in force on a day (full day). */
export const limitOn = (ctx: RuleContext, id: string, day: DateText): Threshold | undefined => thresholdFor(id, day, ctx.thresholds ?? THRESHOLDS);

/** Record types whose rows a rule looks at; whoever runs it loads these and no others. */
export interface Reads {
  /** Asked through `rows`. */
  readonly rows?: readonly string[];
  /** Asked through `about`. */
  readonly about?: readonly string[];
}
export type Rule<R> = ((row: Values, ctx: RuleContext) => R) & { readonly reads?: Reads };
/** A rule that looks at other records, with the types it looks at. */
export const asking = <R>(reads: Reads, rule: (row: Values, ctx: RuleContext) => R): Rule<R> & { readonly reads: Reads } =>
  Object.assign(rule, { reads });

/** Everything several rules read, each type once. */
export const joinReads = (all: readonly (Reads | undefined)[]): Required<Reads> => ({
  rows: [...new Set(all.flatMap((r) => r?.rows ?? []))],
  about: [...new Set(all.flatMap((r) => r?.about ?? []))],
});
