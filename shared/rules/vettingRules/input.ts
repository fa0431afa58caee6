/** What the rules of 任前核查 work on and what they give (handbook M23 ②). */
import type { Bar } from '../../codes/rules';
import type { VETTING_GROUP, VETTING_PURPOSE, VETTING_RULE, VETTING_SEVERITY } from '../../codes/vetting';
import type { AnyRow, RecordRef } from '../../records/define';
import type { DateText } from '../dates';
import type { DueContext } from '../dueState';
import type { EffectPolicy } from '../effectSources';
import type { Effect } from '../effects';
import type { RuleBook } from '../ruleBook';
import type { Calendar } from '../workdays';

export type VettingGroup = (typeof VETTING_GROUP)['codes'][number]['value'];
export type VettingRule = (typeof VETTING_RULE)['codes'][number]['value'];
export type VettingPurpose = (typeof VETTING_PURPOSE)['codes'][number]['value'];
export type Severity = (typeof VETTING_SEVERITY)['codes'][number]['value'];

export interface VettingInput {
  /** Row of the cadre. */
  readonly cadre: AnyRow;
  /** Rows of a type that point at the cadre; [] for a type that is not there. Deleted ones are left out by the rules. */
  rowsAbout(type: string): readonly AnyRow[];
  /** The day of the check, a full day. */
  readonly today: DateText;
  readonly calendar: Calendar;
  readonly book: RuleBook;
  /** What the list is for; default 提拔. */
  readonly purpose?: VettingPurpose;
  /** For 考核评优: the assessed year; default the year before. */
  readonly year?: string;
  readonly policy?: EffectPolicy;
}
export interface Hit {
  readonly rule: VettingRule;
  readonly group: VettingGroup;
  readonly severity: Severity;
  /** Chinese sentence with the record's number, its days and what follows. */
  readonly text: string;
  readonly basis: string;
  /** The record it rests on; null for what stands in the roster or is missing. */
  readonly record: RecordRef | null;
}
/** The input with what several rules need, computed once. */
export interface Case extends VettingInput {
  readonly purpose: VettingPurpose;
  /** Where an 影响期 is looked up for this purpose; null: any bar counts. */
  readonly bar: Bar | null;
  readonly effects: readonly Effect[];
  /** Day, calendar and rules in force, for due days. */
  readonly due: DueContext;
  /** rowsAbout without the recycle bin. */
  live(type: string): readonly AnyRow[];
}
export type HitRule = (c: Case) => readonly Hit[];
export const refOf = (type: string, row: AnyRow): RecordRef => ({ type, id: row.id });
export const ART24 = '《党政领导干部选拔任用工作条例》（2019）第二十四条';
