/**
 * Where a record stands with its due days (handbook §4.5): four states, each a shape and words.
 * Lists, home, form margin and reminders all read this one function.
 */
import type { AnyRow, DeadlineUse, RecordTypeDef } from '../records/define';
import { stateOf } from '../records/define';
import { type DateText, daysBetween } from './dates';
import { DEADLINE_RULES, type DeadlineRule, dueDay, ruleFor } from './deadlines';
import { type Calendar, workdaysBetween } from './workdays';

export type DueKind = 'over' | 'soon' | 'wait' | 'ok' | 'late' | 'none';
export interface DueState {
  readonly use: DeadlineUse;
  /** Name of the rule, e.g. 函询书面回复 */
  readonly name: string;
  readonly kind: DueKind;
  /** 逾期 10 个工作日 · 还剩 2 个工作日 · 今日到期 · 按期完成 … */
  readonly text: string;
  readonly due: DateText | null;
  /** Working days left (negative: overdue); null when not running. */
  readonly left: number | null;
}

const day = (row: AnyRow, key: string | undefined): DateText | null => {
  const v = key === undefined ? null : row[key];
  return typeof v === 'string' && v.length === 10 ? v : null;
};

/** The day something is owed: as stored, otherwise counted by the rule from its start. */
export const dueDayOf = (use: DeadlineUse, row: AnyRow, calendar: Calendar, rules: readonly DeadlineRule[] = DEADLINE_RULES): DateText | null => {
  const stored = day(row, use.due);
  if (stored !== null) return stored;
  const start = day(row, use.start);
  const rule = start === null ? undefined : ruleFor(use.rule, start, rules);
  return start !== null && rule ? dueDay(rule, start, calendar).due : null;
};

/** State of one due day on a day. */
export const dueStateOf = (
  def: RecordTypeDef,
  row: AnyRow,
  use: DeadlineUse,
  today: DateText,
  calendar: Calendar,
  rules: readonly DeadlineRule[] = DEADLINE_RULES,
): DueState => {
  const due = dueDayOf(use, row, calendar, rules);
  const rule = due === null ? undefined : ruleFor(use.rule, day(row, use.start) ?? due, rules);
  const name = rule?.name ?? '';
  const of = (kind: DueKind, text: string, left: number | null = null): DueState => ({ use, name, kind, text, due, left });
  const done = day(row, use.done);
  if (done !== null) {
    if (due === null || done <= due) return of('ok', '按期完成');
    return of('late', `逾期 ${workdaysBetween(due, done, calendar)} 个工作日完成`);
  }
  const phase = stateOf(def, row.state)?.phase;
  if (phase === 'done') return of('none', '已办结');
  if (phase === 'void') return of('none', '已取消');
  if (due === null) return of('none', phase === 'plan' ? '未办' : '未起算');
  const left = workdaysBetween(today, due, calendar);
  if (today > due) return of('over', left === 0 ? '已过期限' : `逾期 ${-left} 个工作日`, left);
  if (today === due) return of('soon', '今日到期', 0);
  if (left === 0) return of('soon', '休息日到期', 0);
  const warn = rule?.warnUnit === 'day' ? daysBetween(today, due) <= rule.warnBefore : left <= (rule?.warnBefore ?? 3);
  return of(warn || daysBetween(today, due) <= 7 ? 'soon' : 'wait', `还剩 ${left} 个工作日`, left);
};

export const dueStates = (
  def: RecordTypeDef,
  row: AnyRow,
  today: DateText,
  calendar: Calendar,
  rules: readonly DeadlineRule[] = DEADLINE_RULES,
): readonly DueState[] => (def.deadlines ?? []).filter((use) => owedBy(use, row)).map((use) => dueStateOf(def, row, use, today, calendar, rules));

/** Does this record owe that at all? */
const owedBy = (use: DeadlineUse, row: AnyRow): boolean => use.when === undefined || use.when.in.includes(String(row[use.when.field]));

const URGENCY: Record<DueKind, number> = { over: 0, soon: 1, wait: 2, late: 3, ok: 4, none: 5 };
/** The due day to show for a record: the most urgent one; null when the type owes nothing. */
export const foremost = (states: readonly DueState[]): DueState | null =>
  states.reduce<DueState | null>((best, s) => {
    if (best === null || URGENCY[s.kind] < URGENCY[best.kind]) return s;
    return URGENCY[s.kind] === URGENCY[best.kind] && s.due !== null && best.due !== null && s.due < best.due ? s : best;
  }, null);
