/** What reading one cell gives. */
import type { FieldDef } from '../records/define';
import type { Finding, FindingKind, Offer, Severity } from './findings';

/** A finding before it knows its place. */
export type FindingDraft = Omit<Finding, 'row' | 'column' | 'head' | 'field' | 'raw'>;
export interface CellReading {
  /** null when empty or not readable. */
  readonly value: unknown;
  /** Another equally possible value (1970-01 or 1970-10). */
  readonly other?: string;
  readonly findings: readonly FindingDraft[];
  /** Values found in the cell that belong to other fields; they fill those only when empty. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** Words left over beside a date. */
  readonly rest?: string;
}
export const EMPTY: CellReading = { value: null, findings: [] };

export const draft = (severity: Severity, kind: FindingKind, message: string, offers?: readonly Offer[], forceable?: boolean): FindingDraft => ({
  severity,
  kind,
  message,
  ...(offers && offers.length > 0 ? { offers } : {}),
  ...(forceable ? { forceable: true as const } : {}),
});

/** The answer 留空, for fields that may be empty. */
export const leaveEmpty = (field: FieldDef): readonly Offer[] => (field.required ? [] : [{ label: '此项留空', text: '' }]);
