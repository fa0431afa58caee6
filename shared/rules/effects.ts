/**
 * 影响期 of a cadre (handbook §4.2): periods from the rules or as entered, cut by a later decision, merged so that the longest holds.
 * Where they come from in the records is effectSources.ts; this file is only arithmetic on days.
 */
import type { Bar } from '../codes/rules';
import { addDays, addMonths, type DateText, daysBetween, inWords } from './dates';
import { type Confidence, type DeadlineRule, dueDay, ruleFor } from './deadlines';
import { type MeasureKind, measureRule } from './effectRules';
import { makeCalendar } from './workdays';

/** What effects are computed by: the rules in force (a RuleBook will do). */
export interface EffectBook {
  readonly rules: readonly DeadlineRule[];
}
export interface EffectSource {
  readonly type: string;
  readonly id: string;
  /** Internal number, for the sentence. */
  readonly no: string;
}
export interface EffectStage {
  readonly name: string;
  readonly from: DateText;
  readonly to: DateText;
  readonly barText: string;
}
export interface EffectPeriod {
  readonly kind: MeasureKind | 'entered';
  /** 诫勉影响期, 党内严重警告影响期 … */
  readonly name: string;
  readonly from: DateText;
  /** Last day, the day included; cut already considered. */
  readonly to: DateText;
  /** End before it was cut. */
  readonly fullTo: DateText;
  readonly cut: { readonly day: DateText; readonly reason: string } | null;
  readonly bars: readonly Bar[];
  readonly barText: string;
  readonly basis: string;
  readonly confidence: Confidence;
  readonly ruleId: string | null;
  readonly version: number | null;
  /** One Chinese sentence: how the last day was reached. */
  readonly explanation: string;
  /** More than one only for measures with stages (留党察看, 免职). */
  readonly stages: readonly EffectStage[];
}
export interface Effect extends EffectPeriod {
  readonly source: EffectSource;
}

/** Periods of effect look at no holidays. */
const NO_HOLIDAYS = makeCalendar();
/** 政务处分法 art. 15 */
export const LONGEST_SANCTION_MONTHS = 48;

/**
 * Period of one measure from its first day (处分决定作出之日；诫勉 = 谈话日或《诫勉书》送达日).
 * @returns null when no version of its rule holds on that day (switched off by the user)
 * @throws RangeError when startDay is not a full day
 */
export const effectOf = (
  kind: MeasureKind,
  startDay: DateText,
  book: EffectBook,
  options: { readonly endInclusive?: boolean } = {},
): EffectPeriod | null => {
  const measure = measureRule(kind);
  const stages: (EffectStage & { readonly rule: DeadlineRule; readonly explanation: string })[] = [];
  let from = startDay;
  for (const id of measure.rules) {
    const rule = ruleFor(id, from, book.rules);
    if (!rule) continue;
    const due = dueDay(rule, from, NO_HOLIDAYS, options);
    stages.push({ rule, name: rule.name, from, to: due.due, barText: rule.barText ?? '', explanation: due.explanation });
    if (measure.stages === 'then') from = addDays(due.due, 1);
  }
  const first = stages[0];
  if (!first) return null;
  const to = stages.reduce((latest, s) => (s.to > latest ? s.to : latest), first.to);
  const said = measure.stages === 'then' ? stages.map((s) => `${s.name}：${s.explanation}`).join('') : first.explanation;
  return {
    kind,
    name: first.name,
    from: startDay,
    to,
    fullTo: to,
    cut: null,
    bars: [...new Set(stages.flatMap((s) => s.rule.bars ?? []))],
    barText: measure.stages === 'then' ? stages.map((s) => s.barText).join('；') : first.barText,
    basis: first.rule.basis,
    confidence: first.rule.confidence,
    ruleId: first.rule.id,
    version: first.rule.version,
    explanation: `${said}至${inWords(to)}止。`,
    stages: stages.map(({ name, from: f, to: t, barText }) => ({ name, from: f, to: t, barText })),
  };
};

/** The period with other ends, as entered in the record. Entered days win over computed ones. */
export const withEntered = <E extends EffectPeriod>(effect: E, from: DateText | null, to: DateText | null): E => {
  const [first, last] = [from ?? effect.from, to ?? effect.to];
  if (first === effect.from && last === effect.to) return effect;
  const stages = effect.stages.length > 1 ? effect.stages : effect.stages.map((s) => ({ ...s, from: first, to: last }));
  return { ...effect, from: first, to: last, fullTo: last, stages, explanation: `按记录里填写的起止，${inWords(first)}至${inWords(last)}。` };
};

/** Ended by 解除, 撤销 or 变更: the day of the decision is the first without effect. A later decision changes nothing. */
export const cutAt = <E extends EffectPeriod>(effect: E, day: DateText, reason: string): E => {
  if (day > effect.to) return effect;
  const to = addDays(day, -1);
  const stages = effect.stages.filter((s) => s.from <= to).map((s) => (s.to > to ? { ...s, to } : s));
  return { ...effect, to, cut: { day, reason }, stages, explanation: `${effect.explanation}${inWords(day)}${reason}，影响期到前一日为止。` };
};

/** Effects that hold on a day (first and last day included). @param bar only those that bar this */
export const effectsOn = <E extends EffectPeriod>(effects: readonly E[], day: DateText, bar?: Bar): readonly E[] =>
  effects.filter((e) => e.from <= day && day <= e.to && (bar === undefined || e.bars.includes(bar)));

export interface MergedEffect<E extends EffectPeriod = Effect> {
  readonly from: DateText;
  readonly to: DateText;
  /** The one that lasts longest: by it the period is executed (取最长，不相加). */
  readonly governing: E;
  /** All that lie in the period, the governing one first, then by their last day. */
  readonly members: readonly E[];
  readonly explanation: string;
}
/** Later end first; with the same end the earlier beginning. */
const longerFirst = (a: EffectPeriod, b: EffectPeriod): number =>
  a.to !== b.to ? (a.to > b.to ? -1 : 1) : a.from !== b.from ? (a.from < b.from ? -1 : 1) : 0;

/**
 * Concurrent periods drawn together: they run side by side, the longest holds, nothing is added up (组织处理规定; handbook §4.2).
 * Periods that only follow each other stay apart. @param bar only those that bar this
 */
export const mergeEffects = <E extends EffectPeriod>(effects: readonly E[], bar?: Bar): readonly MergedEffect<E>[] => {
  const groups: E[][] = [];
  let end = '';
  const inForce = effects.filter((e) => e.from <= e.to && (bar === undefined || e.bars.includes(bar)));
  for (const e of inForce.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : longerFirst(a, b)))) {
    if (groups.length > 0 && e.from <= end) groups.at(-1)?.push(e);
    else groups.push([e]);
    if (e.to > end) end = e.to;
  }
  return groups.flatMap((group) => {
    const members = group.sort(longerFirst);
    const [governing, first] = [members[0], group.reduce((f, e) => (e.from < f ? e.from : f), members[0]?.from ?? '')];
    if (!governing) return [];
    const explanation =
      members.length === 1
        ? governing.explanation
        : `${members.length} 项同时存在，按影响期长的执行、不相加：以“${governing.name}”为准，至${inWords(governing.to)}止。`;
    return [{ from: first, to: governing.to, governing, members, explanation }];
  });
};
/** The merged period that holds on a day; null when none does. */
export const effectOn = <E extends EffectPeriod>(effects: readonly E[], day: DateText, bar?: Bar): MergedEffect<E> | null =>
  mergeEffects(effects, bar).find((m) => m.from <= day && day <= m.to) ?? null;

/**
 * What stands against 优秀 for a year: effects in force on the day of the decision, and measures taken in that very year
 * (诫勉取消当年评优；受处分当年不得优秀), even when their period has ended since.
 */
export const evaluationBars = <E extends EffectPeriod>(effects: readonly E[], year: string, day: DateText): readonly E[] =>
  effects.filter((e) => e.bars.includes('evaluation') && e.from <= e.to && e.from <= day && (day <= e.to || e.from.slice(0, 4) === year));

// ---- 政务处分 that meet (政务处分法 art. 15; 行政机关公务员处分条例 art. 10) ----

/** From light to heavy. */
const SANCTIONS = ['adminWarning', 'adminDemerit', 'adminSeriousDemerit', 'adminDowngraded', 'adminDismissed'] as const;
export type Sanction = (typeof SANCTIONS)[number];
const monthsOf = (kind: Sanction, day: DateText, book: EffectBook): number => {
  const rule = ruleFor(measureRule(kind).rules[0] ?? '', day, book.rules);
  return rule ? (rule.unit === 'year' ? rule.amount * 12 : rule.amount) : 0;
};
export interface CombinedSanction {
  readonly kind: Sanction;
  readonly months: number;
  /** Months among which the deciding body may choose; both ends equal when there is no choice. */
  readonly range: readonly [number, number];
  readonly explanation: string;
}
/**
 * Several violations decided at once, each with its own sanction: of different kinds the heaviest is executed; of one kind below 撤职
 * a period from one of them up to their sum, 48 months at most.
 * @param chosenMonths what the deciding body set; null: the shortest allowed
 * @returns a Chinese sentence when the choice lies outside the range, or no sanction is given
 */
export const combineSanctions = (
  kinds: readonly Sanction[],
  day: DateText,
  book: EffectBook,
  chosenMonths: number | null = null,
): CombinedSanction | { readonly problem: string } => {
  const heaviest = SANCTIONS.findLast((s) => kinds.includes(s));
  if (heaviest === undefined) return { problem: '请至少选一项政务处分' };
  const one = monthsOf(heaviest, day, book);
  const same = kinds.filter((k) => k === heaviest).length;
  const mixed = new Set(kinds).size > 1;
  const summed = !mixed && same > 1 && heaviest !== 'adminDismissed';
  const range: readonly [number, number] = summed ? [one, Math.min(one * same, LONGEST_SANCTION_MONTHS)] : [one, one];
  const months = chosenMonths ?? range[0];
  if (months < range[0] || months > range[1])
    return { problem: range[0] === range[1] ? `处分期应为 ${range[0]} 个月，请改正` : `处分期应在 ${range[0]} 至 ${range[1]} 个月之间，请改正` };
  const explanation = mixed
    ? `处分种类不同，执行其中最重的，${one} 个月。`
    : summed
      ? `${same} 项种类相同，在一个处分期以上、数期之和以下确定，最长 ${LONGEST_SANCTION_MONTHS} 个月，定为 ${months} 个月。`
      : `处分期 ${one} 个月。`;
  return { kind: heaviest, months, range, explanation };
};

/**
 * A sanction given while another runs. 'longest': both run side by side; 'addRemaining': what is left of the old one is added to the new,
 * 48 months at most. The law itself is silent for 政务处分, so the office chooses.
 */
export type FollowOn = 'longest' | 'addRemaining';
export const followOn = <E extends EffectPeriod>(earlier: EffectPeriod, later: E, choice: FollowOn): E => {
  if (choice === 'longest' || later.from < earlier.from || later.from > earlier.to) return later;
  const remaining = daysBetween(later.from, earlier.to) + 1;
  const longest = addDays(addMonths(later.from, LONGEST_SANCTION_MONTHS), -1);
  const added = addDays(later.to, remaining);
  const to = added > longest ? longest : added;
  if (to <= later.to) return later;
  const capped = added > longest ? `，最长 ${LONGEST_SANCTION_MONTHS} 个月` : '';
  return {
    ...later,
    to,
    fullTo: to,
    stages: later.stages.map((s) => (s.to === later.to ? { ...s, to } : s)),
    explanation: `${later.explanation}处分期内又受处分，加上原处分尚未执行的 ${remaining} 日${capped}，至${inWords(to)}止。`,
  };
};
