/** What an open item is, and what the rules that find them work on. */
import { type AnyRow, type RecordTypeDef, stateOf } from '../../records/define';
import type { Names } from '../../records/kinds/format';
import { addDays, type DateText } from '../dates';
import type { DueContext, DueKind } from '../dueState';
import type { Threshold } from '../thresholds';

/** What kind of debt it is; the ids of due days stand in the declarations (DueDuty). */
export const DUTIES = [
  { id: 'report', label: '应报未报' },
  { id: 'handIn', label: '应交未交' },
  { id: 'talk', label: '应谈未谈' },
  { id: 'audit', label: '应审未审' },
  { id: 'act', label: '本科应办' },
  { id: 'others', label: '其他机关应办' },
] as const;
export type Duty = (typeof DUTIES)[number]['id'];
export type When = 'over' | 'soon' | 'later' | 'none';
/** Days ahead that count as 七日内到期. */
export const SOON_DAYS = 7;

export interface OpenItem {
  readonly key: string;
  readonly duty: Duty;
  readonly when: When;
  readonly def: RecordTypeDef;
  /** The record that owes; null where it is the record itself that is missing. */
  readonly row: AnyRow | null;
  /** Id of the person or unit it is about. */
  readonly cadre: string | null;
  readonly unit: string | null;
  /** Name of whom or what it is about, as shown. */
  readonly subject: string;
  /** 函询书面回复 · 限期整改第2项：会议记录不全 … */
  readonly matter: string;
  /** The kind of matter, without what is particular to it: the name of the rule. */
  readonly kind: string;
  /** 对象本人 · 报送单位 · 干部监督科 … */
  readonly owedBy: string;
  readonly due: DateText | null;
  /** The day has been moved by an extension. */
  readonly extended: boolean;
  /** Working days left; negative when overdue; null without a due day. */
  readonly left: number | null;
  readonly mark: { readonly kind: DueKind; readonly text: string };
  /** How the day was reached or why it is owed, one Chinese sentence. */
  readonly rule: string;
  readonly basis: string;
  readonly handler: string;
}

/** Rules, thresholds and calendar in force; the caller names them, so that the user's own are never forgotten. */
export interface ItemContext extends DueContext {
  readonly names: Names;
}
export interface OpenContext extends ItemContext {
  readonly types: readonly RecordTypeDef[];
  /** All rows of a type; [] for a type that is not there. Deleted rows may be among them. */
  rows(type: string): readonly AnyRow[];
  readonly thresholds: readonly Threshold[];
}

export const whenOf = (due: DateText | null, today: DateText): When =>
  due === null ? 'none' : due < today ? 'over' : due <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
export const alive = (rows: readonly AnyRow[]): readonly AnyRow[] => rows.filter((r) => r.deletedAt === null);
export const typeOf = (ctx: OpenContext, id: string): RecordTypeDef | undefined => ctx.types.find((t) => t.id === id);
export const counts = (def: RecordTypeDef, row: AnyRow): boolean => stateOf(def, row.state)?.counts === true;
export const onDuty = (row: AnyRow): boolean => row.status === null || row.status === 'onDuty';
