/**
 * A paper: what can be printed from records, declared once. The print menu, batch printing, own templates, the contact sheet and the
 * tests all read the list of papers (index.ts); `make` turns rows into a document value and knows nothing of Word or screens.
 */
import type { AnyRow } from '../../records/define';
import type { Names } from '../../records/kinds/format';
import type { RecordTypeId } from '../../records/registry';
import type { DateText } from '../../rules/dates';
import type { DeadlineRule } from '../../rules/deadlines';
import type { Threshold } from '../../rules/thresholds';
import type { Calendar } from '../../rules/workdays';
import type { DocumentModel } from '../model';

/** Who prints: from the settings. */
export interface Office {
  /** 安澜市 */
  readonly city: string;
  /** 中共安澜市委组织部: signs papers and stands in their heads. */
  readonly name: string;
  /** 干部监督科 */
  readonly dept: string;
  readonly operator: string;
}
/** What a paper may read besides its own rows; all rows live (nothing from the recycle bin). */
export interface PaperContext {
  readonly office: Office;
  readonly names: Names;
  readonly today: DateText;
  readonly calendar: Calendar;
  readonly rules: readonly DeadlineRule[];
  readonly thresholds: readonly Threshold[];
  cadre(id: string): AnyRow | undefined;
  unit(id: string): AnyRow | undefined;
  /** Rows of a type named in `needs`; others are []. */
  rows(type: RecordTypeId): readonly AnyRow[];
}
/** Asked before printing; shown as a checkbox or a line of text. */
export type PaperOption =
  | { readonly key: string; readonly label: string; readonly kind: 'flag'; readonly initial?: true; readonly help?: string }
  | { readonly key: string; readonly label: string; readonly kind: 'text'; readonly initial?: string; readonly help?: string };
export type PaperChoices = Readonly<Record<string, boolean | string>>;

export interface PaperDef {
  /** F02-approval; unique, also the key of an own template. */
  readonly id: string;
  /** Number in the handbook's list of forms (§6.4), null for papers beside it. */
  readonly form: string | null;
  readonly label: string;
  /** Record types it is printed from. */
  readonly of: readonly RecordTypeId[];
  /** one: a paper for each record · many: one paper for the records chosen (a list, minutes of a meeting). */
  readonly takes: 'one' | 'many';
  /** Types whose rows are looked at besides. */
  readonly needs?: readonly RecordTypeId[];
  readonly options?: readonly PaperOption[];
  /** Carries sensitive content (informants …): asked for before it is made, left out of batches. */
  readonly sensitive?: true;
  /** Sensitive fields of its records that it prints all the same (the questions of a 函询通知书): an own template may use them too. */
  readonly shows?: readonly string[];
  /** A version for passing on (转办): checked by leaks() before it may leave the house. */
  readonly redacted?: true;
  /** Why it cannot be printed from this record now, a Chinese sentence that says what to do; null when it can. */
  readonly refuses?: (row: AnyRow, ctx: PaperContext) => string | null;
  /** @param rows one row where `takes` is one @throws RangeError (Chinese sentence) when the rows do not allow it */
  readonly make: (rows: readonly AnyRow[], ctx: PaperContext, choices: PaperChoices) => DocumentModel;
}

/** Keep literal types, freeze. */
export const definePaper = (paper: PaperDef): PaperDef => Object.freeze(paper);
/** Value of a flag option: chosen, or its initial one. */
export const chosenFlag = (paper: PaperDef, choices: PaperChoices, key: string): boolean => {
  const option = paper.options?.find((o) => o.key === key);
  const value = choices[key];
  return typeof value === 'boolean' ? value : option?.kind === 'flag' && option.initial === true;
};
export const chosenText = (paper: PaperDef, choices: PaperChoices, key: string): string => {
  const option = paper.options?.find((o) => o.key === key);
  const value = choices[key];
  return typeof value === 'string' ? value : option?.kind === 'text' ? (option.initial ?? '') : '';
};
