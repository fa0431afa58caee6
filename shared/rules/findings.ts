/** What a check of a whole row answers, and the words in which checks are written. */

import { before, list, said, type Values } from './readRow';
import type { RuleContext } from './ruleContext';

/**
 * error: cannot be so, nothing is saved · confirm: ought not to be so, but may have happened: saved once the user has confirmed it ·
 * warning: shown only.
 */
export type Severity = 'error' | 'confirm' | 'warning';
export interface Finding {
  /** Field key, or 'attendees.2.leaveHours' in child rows (as in problemsOf). */
  readonly path: string;
  readonly severity: Severity;
  /** Chinese sentence: what is wrong and what to do. */
  readonly message: string;
}
/** What checks may ask; the same as derivations. */
export type CheckContext = RuleContext;
export type Check = (row: Values, ctx: CheckContext) => readonly Finding[];

const of =
  (severity: Severity) =>
  (path: string, message: string): Finding => ({ path, severity, message });
export const error = of('error');
export const confirm = of('confirm');
export const warning = of('warning');

export const when = (hit: boolean, finding: () => Finding): readonly Finding[] => (hit ? [finding()] : []);
/** Findings of each child row. */
export const each = (rows: unknown, see: (row: Values, i: number) => readonly Finding[]): readonly Finding[] => list(rows).flatMap(see);

/** [earlier, its label, later, its label, severity when it runs backwards (error unless given)] */
export type Pair = readonly [string, string, string, string, ((path: string, message: string) => Finding)?];
/** Pairs of days that must not run backwards; the finding stands at the later one. */
export const ordered = (row: Values, pairs: readonly Pair[]): readonly Finding[] =>
  pairs.flatMap(([first, firstLabel, then, thenLabel, as = error]) =>
    when(before(row[then], row[first]), () => as(then, `${thenLabel}早于${firstLabel} ${said(row[first])}，请核对其中一个`)),
  );
