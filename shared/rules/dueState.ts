/**
 * Where a record stands with its due days (handbook §4.5): four states, each a shape and words.
 * Lists, home, detail, timeline and reminders all read this one place.
 */
import { type AnyRow, type DueExtension, type RecordTypeDef, stateOf } from '../records/define';
import { type DateText, daysBetween } from './dates';
import { type DeadlineRule, type Due, dueDay, ruleFor } from './deadlines';
import { type DueSlot, dayIn, dueSlots, metOn, valueIn } from './dueSlots';
import { text } from './readRow';
import { type Calendar, workdaysBetween } from './workdays';

/** The rules and the calendar in force, the user's included; never the shipped constants alone. */
export interface DueContext {
  readonly today: DateText;
  readonly calendar: Calendar;
  readonly rules: readonly DeadlineRule[];
}
export type DueKind = 'over' | 'soon' | 'wait' | 'ok' | 'late' | 'none';

/** How a due day came about. */
export interface DueFacts {
  /** The day that holds; null while there is none. */
  readonly due: DateText | null;
  /** The day before extensions: as stored, otherwise counted. */
  readonly base: DateText | null;
  readonly start: DateText | null;
  /** Version in force on the starting day: an old record keeps its old rule. */
  readonly rule: DeadlineRule | null;
  /** What the rule gives; null when the day is set by hand or has no start yet. */
  readonly counted: Due | null;
  /** Extensions of this day, oldest first. */
  readonly extensions: readonly DueExtension[];
  /** Extension entered in the record's own fields (函询 批准延期至), or null. */
  readonly entered: { readonly to: DateText; readonly reason: string } | null;
  readonly extended: boolean;
}
export interface DueState extends DueSlot, DueFacts {
  /** Name of the rule, e.g. 函询书面回复; of a child row with its place: 限期整改第 2 项 */
  readonly name: string;
  readonly kind: DueKind;
  /** 逾期 10 个工作日 · 还剩 2 个工作日 · 今日到期 · 按期完成 … */
  readonly text: string;
  /** Day on which it was met. */
  readonly met: DateText | null;
  /** Working days left (negative: overdue); null when not running. */
  readonly left: number | null;
}

export const extensionsOf = (row: AnyRow, { use, item }: Pick<DueSlot, 'use' | 'item'>): readonly DueExtension[] =>
  row.extensions.filter((e) => e.done === use.done && e.item === (item?.id ?? null));

/** The day something is owed and how it came about. An extension never brings a day forward: a later day entered meanwhile holds. */
export const dueFacts = (slot: DueSlot, row: AnyRow, ctx: Pick<DueContext, 'calendar' | 'rules'>): DueFacts => {
  const { use, item } = slot;
  const start = dayIn(row, item, use.start);
  const stored = dayIn(row, item, use.due);
  const startRule = start === null ? undefined : ruleFor(use.rule, start, ctx.rules);
  const counted = start === null || startRule === undefined ? null : dueDay(startRule, start, ctx.calendar);
  const base = stored ?? counted?.due ?? null;
  const enteredTo = dayIn(row, item, use.extension?.to);
  const reason = use.extension?.reason === undefined ? '' : text(valueIn(row, item, use.extension.reason));
  const extensions = extensionsOf(row, slot);
  // a day that is owed to nobody any more is not brought back by its extension
  const due = base === null ? null : [base, enteredTo, extensions.at(-1)?.to].reduce<DateText>((max, d) => (d && d > max ? d : max), base);
  return {
    due,
    base,
    start,
    rule: startRule ?? (base === null ? null : (ruleFor(use.rule, base, ctx.rules) ?? null)),
    counted: use.due === use.start ? null : counted,
    extensions,
    entered: enteredTo === null ? null : { to: enteredTo, reason },
    extended: due !== null && (due === enteredTo || (base !== null && due > base)),
  };
};

/** State of one due day on a day. */
export const dueStateOf = (def: RecordTypeDef, row: AnyRow, slot: DueSlot, ctx: DueContext): DueState => {
  const facts = dueFacts(slot, row, ctx);
  const { due, rule } = facts;
  const met = metOn(slot, row);
  const name = `${rule?.name ?? ''}${slot.item?.nth.replaceAll(' ', '') ?? ''}`;
  const of = (kind: DueKind, words: string, left: number | null = null): DueState => ({ ...slot, ...facts, name, kind, text: words, met, left });
  if (met !== null) {
    if (due === null || met <= due) return of('ok', '按期完成');
    const over = workdaysBetween(due, met, ctx.calendar);
    // due and done within the same days of rest
    return of('late', over === 0 ? '逾期完成' : `逾期 ${over} 个工作日完成`);
  }
  const phase = stateOf(def, row.state)?.phase;
  if (phase === 'done') return of('none', '已办结');
  if (phase === 'void') return of('none', '已取消');
  if (due === null) return of('none', phase === 'plan' ? '未办' : '未起算');
  const left = workdaysBetween(ctx.today, due, ctx.calendar);
  if (ctx.today > due) return of('over', left === 0 ? '已过期限' : `逾期 ${-left} 个工作日`, left);
  if (ctx.today === due) return of('soon', '今日到期', 0);
  if (left === 0) return of('soon', '休息日到期', 0);
  const warn = rule?.warnUnit === 'day' ? daysBetween(ctx.today, due) <= rule.warnBefore : left <= (rule?.warnBefore ?? 3);
  return of(warn || daysBetween(ctx.today, due) <= 7 ? 'soon' : 'wait', `还剩 ${left} 个工作日`, left);
};

/** All due days of a record, its child rows included. */
export const dueStates = (def: RecordTypeDef, row: AnyRow, ctx: DueContext): readonly DueState[] =>
  dueSlots(def, row).map((slot) => dueStateOf(def, row, slot, ctx));

/** Still to be done, and by a day. */
export const isOpen = (s: DueState): s is DueState & { readonly due: DateText; readonly left: number } => s.due !== null && s.left !== null;

const URGENCY: Record<DueKind, number> = { over: 0, soon: 1, wait: 2, late: 3, ok: 4, none: 5 };
/** The due day to show for a record: the most urgent one; null when the type owes nothing. */
export const foremost = (states: readonly DueState[]): DueState | null =>
  states.reduce<DueState | null>((best, s) => {
    if (best === null || URGENCY[s.kind] < URGENCY[best.kind]) return s;
    return URGENCY[s.kind] === URGENCY[best.kind] && s.due !== null && best.due !== null && s.due < best.due ? s : best;
  }, null);

/** Day to show where a field stores a due day that has been extended since; null when the field says it all. */
export const extendedDay = (def: RecordTypeDef, row: AnyRow, key: string): DateText | null => {
  const use = row.extensions.length === 0 ? undefined : def.deadlines?.find((u) => u.due === key && !u.done.includes('.'));
  const last = use === undefined ? undefined : extensionsOf(row, { use, item: null }).at(-1);
  const stored = row[key];
  return last !== undefined && typeof stored === 'string' && last.to > stored ? last.to : null;
};
