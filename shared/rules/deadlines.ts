/**
 * Deadlines and periods of effect as data (handbook §4.0–4.4). A rule has versions; a record keeps the due day, the version and the
 * sentence that explains it, so that a changed rule never alters the past silently. The data stand in deadlineRules/ and effectRules.ts;
 * the user's own versions come in through ruleBook.ts.
 */
import { labelOf } from '../codes/define';
import { type Bar, type CONFIDENCE, RULE_UNIT } from '../codes/rules';
import { addDays, addMonths, type DateText } from './dates';
import { OWED_RULES } from './deadlineRules';
import { EFFECT_RULES } from './effectRules';
import { addWorkdays, type Calendar, rollForward, unpublishedWarning } from './workdays';

export type DeadlineUnit = (typeof RULE_UNIT)['codes'][number]['value'];
export type Confidence = (typeof CONFIDENCE)['codes'][number]['value'];
export interface DeadlineRule {
  readonly id: string;
  readonly version: number;
  readonly mechanism: string;
  readonly name: string;
  /** Word for the starting act in the explanation: 谈话, 送达 … */
  readonly startWord: string;
  readonly amount: number;
  readonly unit: DeadlineUnit;
  /** Only for unit fixedDate: MM-DD, the first such day after the start; `amount` is then not used. */
  readonly fixedDay?: string;
  /** The starting day counts as the first (default of the law: it does not, 民法典 art. 201). */
  readonly startInclusive: boolean;
  /** A last day that is no working day moves to the next one (民法典 art. 203; can be switched off). */
  readonly rollToWorkday: boolean;
  /** Counted back from the starting act: due before it (审计通知书, 会前报方案). */
  readonly backward?: boolean;
  /** A period of effect (影响期) rather than a day by which something is owed. */
  readonly effect?: true;
  /** Only for effect: ends on the corresponding day itself instead of the day before. Places differ. */
  readonly endInclusive?: boolean;
  /** Only for effect: where the period is looked up, and its exact words. */
  readonly bars?: readonly Bar[];
  readonly barText?: string;
  readonly extendable?: { readonly amount: number; readonly unit: DeadlineUnit; readonly needApproval: boolean };
  /** Yellow light this many days before; working days unless `warnUnit` says otherwise. */
  readonly warnBefore: number;
  readonly warnUnit?: 'workday' | 'day';
  readonly basis: string;
  readonly basisText?: string;
  /** Limits of the rule in one sentence (检举控告类不适用). */
  readonly note?: string;
  readonly confidence: Confidence;
  /** First and last starting day to which this version applies. */
  readonly effectiveFrom?: DateText;
  readonly effectiveTo?: DateText;
  readonly enabled: boolean;
}

/** Rules the program comes with. The user may add versions; `confidence` below high asks for a check against the local text. */
export const DEADLINE_RULES: readonly DeadlineRule[] = [...OWED_RULES, ...EFFECT_RULES];

/** The enabled version for a starting day: highest version whose time of validity holds it; undefined when there is none. */
export const ruleFor = (id: string, start: DateText, rules: readonly DeadlineRule[]): DeadlineRule | undefined =>
  rules
    .filter((r) => r.id === id && r.enabled && (r.effectiveFrom ?? '') <= start && start <= (r.effectiveTo ?? '9999'))
    .reduce<DeadlineRule | undefined>((best, r) => (best === undefined || r.version > best.version ? r : best), undefined);

export interface Due {
  /** YYYY-MM-DD */
  readonly due: DateText;
  readonly ruleId: string;
  readonly version: number;
  readonly basis: string;
  /** How the day was reached, one Chinese sentence. */
  readonly explanation: string;
  /** The count ran into a year whose holidays are not entered. */
  readonly warning?: string;
}

const monthDay = (d: DateText): string => `${Number(d.slice(5, 7))}月${Number(d.slice(8, 10))}日`;
/** 3月16日, with the year when it is not that of the other end. */
const shortDay = (d: DateText, other: DateText): string => (d.slice(0, 4) === other.slice(0, 4) ? monthDay(d) : `${d.slice(0, 4)}年${monthDay(d)}`);

/**
 * Due day of a rule counted from a full day.
 * @param options.startWord overrides the rule's word (e.g. 送达 for a written 诫勉); options.endInclusive overrides the rule's (影响期)
 * @throws RangeError when start is not a full day
 */
export const dueDay = (
  rule: DeadlineRule,
  start: DateText,
  calendar: Calendar,
  options: { readonly startWord?: string; readonly endInclusive?: boolean } = {},
): Due => {
  if (!/^\d{4}-\d\d-\d\d$/.test(start)) throw new RangeError(`a due day is counted from a full day, got ${start}`);
  const word = options.startWord ?? rule.startWord;
  const counted = rule.effect
    ? effectEnd(rule, start, options.endInclusive ?? rule.endInclusive ?? false)
    : rule.unit === 'workday'
      ? byWorkdays(rule, start, word, calendar)
      : byCalendar(rule, start, word, calendar);
  const looksAtCalendar = rule.unit === 'workday' || rule.rollToWorkday;
  // other units look at the calendar only to see whether the last day is free
  const from = rule.unit === 'workday' && start < counted.due ? start : counted.due;
  const to = rule.unit === 'workday' && start > counted.due ? start : counted.due;
  const warning = looksAtCalendar ? unpublishedWarning(from, to, calendar) : null;
  return {
    due: counted.due,
    ruleId: rule.id,
    version: rule.version,
    basis: rule.basis,
    explanation: counted.explanation,
    ...(warning === null ? {} : { warning }),
  };
};

interface Counted {
  readonly due: DateText;
  readonly explanation: string;
}
const byWorkdays = (rule: DeadlineRule, start: DateText, word: string, calendar: Calendar): Counted => {
  if (rule.backward) {
    let due = start;
    for (let left = rule.amount; left > 0; ) {
      due = addDays(due, -1);
      if (calendar.isWorkday(due)) left -= 1;
    }
    return { due, explanation: `${shortDay(start, due)}${word}前 ${rule.amount} 个工作日，不晚于 ${monthDay(due)}。` };
  }
  const from = rule.startInclusive ? addDays(start, -1) : start;
  const due = addWorkdays(from, rule.amount, calendar);
  const begin = rule.startInclusive ? `${shortDay(start, due)}${word}当日` : `${shortDay(start, due)}${word}次日`;
  return { due, explanation: `自 ${begin}起，数 ${rule.amount} 个工作日，${holidaysBetween(from, due, calendar)}。` };
};

/** 其间无节假日 / 其间遇春节放假，2月14日、2月28日补班计入 */
const holidaysBetween = (from: DateText, to: DateText, calendar: Calendar): string => {
  const [names, makeup] = [new Set<string>(), [] as string[]];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const name = calendar.holidayName(day);
    if (name === null) continue;
    if (calendar.isWorkday(day)) makeup.push(monthDay(day));
    else names.add(name);
  }
  const parts = [...(names.size > 0 ? [`其间遇${[...names].join('、')}放假`] : []), ...(makeup.length > 0 ? [`${makeup.join('、')}补班计入`] : [])];
  return parts.length > 0 ? parts.join('，') : '其间无节假日';
};

const byCalendar = (rule: DeadlineRule, start: DateText, word: string, calendar: Calendar): Counted => {
  if (rule.unit === 'fixedDate') return byFixedDay(rule, start, calendar);
  if (rule.amount === 0) return { due: start, explanation: `${word}日为 ${monthDay(start)}。` };
  const { day, clamped } = endOf(rule, start);
  if (rule.backward) {
    let due = day;
    while (rule.rollToWorkday && !calendar.isWorkday(due)) due = addDays(due, -1);
    const moved = due === day ? '' : `，该日休息，提前至 ${monthDay(due)}`;
    return {
      due,
      explanation: `${shortDay(start, day)}${word}前 ${rule.amount} ${labelOf(RULE_UNIT, rule.unit)}，不晚于 ${shortDay(day, start)}${moved}。`,
    };
  }
  const last = rule.startInclusive ? addDays(day, -1) : day;
  const due = rule.rollToWorkday ? rollForward(last, calendar) : last;
  const unit = labelOf(RULE_UNIT, rule.unit);
  const begin =
    rule.unit === 'day'
      ? `自 ${shortDay(start, due)}${word}${rule.startInclusive ? '当日' : '次日'}起，数 ${rule.amount} ${unit}，至 ${monthDay(last)}`
      : `自 ${shortDay(start, due)}${word}起 ${rule.amount} ${unit}，${clamped ? `该月没有 ${Number(start.slice(8, 10))} 日，取月末 ${monthDay(last)}` : `至 ${monthDay(last)}`}`;
  return { due, explanation: due === last ? `${begin}。` : `${begin}，该日休息，顺延至 ${monthDay(due)}。` };
};
const byFixedDay = (rule: DeadlineRule, start: DateText, calendar: Calendar): Counted => {
  const year = Number(start.slice(0, 4));
  const thisYear = `${year}-${rule.fixedDay ?? '12-31'}`;
  const day = thisYear > start ? thisYear : `${year + 1}${thisYear.slice(4)}`;
  const due = rule.rollToWorkday ? rollForward(day, calendar) : day;
  return { due, explanation: `每年 ${monthDay(day)}前${due === day ? '' : `，该日休息，顺延至 ${monthDay(due)}`}。` };
};
const effectEnd = (rule: DeadlineRule, start: DateText, endInclusive: boolean): Counted => {
  const { day } = endOf(rule, start);
  const due = endInclusive ? day : addDays(day, -1);
  return {
    due,
    explanation: `自 ${shortDay(start, due)}起算 ${rule.amount} ${labelOf(RULE_UNIT, rule.unit)}，止于对应日${endInclusive ? '' : '的前一日'}。`,
  };
};
const endOf = (rule: DeadlineRule, start: DateText): { readonly day: DateText; readonly clamped: boolean } => {
  const amount = rule.backward ? -rule.amount : rule.amount;
  if (rule.unit === 'day' || rule.unit === 'workday') return { day: addDays(start, amount), clamped: false };
  const day = addMonths(start, rule.unit === 'year' ? amount * 12 : amount);
  return { day, clamped: day.slice(8) !== start.slice(8) };
};
