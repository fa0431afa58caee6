/**
 * Periods of effect of one cadre, read from his records: 诫勉, 组织处理与处分, 个人事项查核处理, 年度考核基本称职以下 (handbook §4.2).
 * Heart talks are no source: 谈心谈话 is never negative information.
 */
import { labelOf } from '../codes/define';
import { DECISION_CHANGE, DISCIPLINE_KIND } from '../codes/discipline';
import { admonition } from '../records/admonition';
import { annualAssessment } from '../records/annualAssessment';
import type { AnyRow, RecordTypeDef } from '../records/define';
import { stateOf } from '../records/define';
import { discipline } from '../records/discipline';
import { personalMatters } from '../records/personalMatters';
import { addDays, addMonths, type DateText, inWords, isDate } from './dates';
import { EFFECT_RULES, isMeasureKind, MATTERS_KINDS, type MeasureKind, measureRule } from './effectRules';
import { cutAt, type Effect, type EffectBook, type EffectPeriod, effectOf, type FollowOn, followOn, withEntered } from './effects';

/** Rows of a type, deleted ones may be among them. */
export type RowsOf = (type: string) => readonly AnyRow[];
export interface EffectPolicy {
  /** What a 政务处分 given during another one does to the period, where the record does not say; default 'longest'. */
  readonly followOn?: FollowOn;
  /** Periods end on the corresponding day itself; default: as the rule says. */
  readonly endInclusive?: boolean;
}

const day = (v: unknown): DateText | null => (typeof v === 'string' && v.length === 10 && isDate(v) ? v : null);
const fromMatters = (row: AnyRow): boolean =>
  row.source === 'personalMatters' || (row.sourceRecord as { readonly type?: unknown } | null)?.type === 'personalMatters';

interface Found {
  readonly kind: MeasureKind | null;
  /** Shown when no rule names it. */
  readonly label: string;
  readonly start: DateText | null;
  readonly from: DateText | null;
  readonly to: DateText | null;
  readonly cut?: { readonly day: DateText; readonly reason: string } | null;
  /** The record says that what was left of an earlier sanction is added. */
  readonly added?: boolean;
}
type Reader = (row: AnyRow, ctx: { readonly all: readonly AnyRow[] }) => Found | null;

const readAdmonition: Reader = (row) => {
  const released = row.followUp === 'released' ? day(row.revisitDate) : null;
  return {
    kind: fromMatters(row) ? 'mattersAdmonition' : 'admonition',
    label: admonition.short,
    start: day(row.effectFrom) ?? day(row.admonishedDate),
    from: day(row.effectFrom),
    to: day(row.effectTo),
    cut: released === null ? null : { day: released, reason: '解除' },
  };
};
const readDiscipline: Reader = (row) => {
  const kind = String(row.kind);
  const start = day(row.effectFrom) ?? day(row.effectiveDate) ?? day(row.decisionDate);
  const measure = isMeasureKind(kind) ? kind : fromMatters(row) ? (MATTERS_KINDS[kind] ?? null) : null;
  const months = typeof row.months === 'number' && row.months > 0 ? Math.round(row.months) : null;
  const byMonths =
    start !== null && months !== null && !(measure && measureRule(measure).stages === 'then') ? addDays(addMonths(start, months), -1) : null;
  const changed = day(row.changeDate);
  const released = day(row.releasedDate);
  const change = row.state === 'changed' || row.state === 'revoked' || (typeof row.change === 'string' && row.change !== '');
  const ends = [
    ...(change && changed !== null ? [{ day: changed, reason: labelOf(DECISION_CHANGE, (row.change as string | null) ?? String(row.state)) }] : []),
    ...(released === null ? [] : [{ day: released, reason: '解除' }]),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  return {
    kind: measure,
    label: labelOf(DISCIPLINE_KIND, kind),
    start,
    from: day(row.effectFrom),
    to: day(row.effectTo) ?? byMonths,
    cut: ends[0] ?? null,
    added: row.merge === 'added',
  };
};
const readMatters: Reader = (row) => ({
  kind: row.result === 'omitted' || row.result === 'concealed' ? (MATTERS_KINDS[String(row.handling)] ?? null) : null,
  label: '个人事项查核处理',
  start: day(row.effectFrom) ?? day(row.handledDate) ?? day(row.resultDate),
  from: day(row.effectFrom),
  to: day(row.effectTo),
});
/** The day a result is known: decided, else published, else told to the cadre. */
const resultDay = (row: AnyRow): DateText | null => day(row.decidedDate) ?? day(row.publishedDate) ?? day(row.noticeDate);
const LOW_GRADES: readonly unknown[] = ['basic', 'incompetent'];
/** 基本称职以下 lasts until the next result is known; while there is none, through the next year at least. */
const readAssessment: Reader = (row, { all }) => {
  const [start, year] = [resultDay(row), Number(row.year)];
  if (!LOW_GRADES.includes(row.grade) || start === null || !Number.isInteger(year)) return null;
  const next = all
    .filter((r) => Number(r.year) > year && typeof r.grade === 'string' && r.grade !== '' && r.grade !== 'none')
    .map(resultDay)
    .filter((d): d is DateText => d !== null && d > start)
    .sort()[0];
  const [yearly, nextYear] = [addDays(addMonths(start, 12), -1), `${year + 1}-12-31`];
  const to = next === undefined ? (yearly > nextYear ? yearly : nextYear) : addDays(next, -1);
  return { kind: 'lowAssessment', label: '年度考核基本称职以下', start, from: start, to };
};

const SOURCES: readonly { readonly def: RecordTypeDef; readonly read: Reader }[] = [
  { def: admonition, read: readAdmonition },
  { def: discipline, read: readDiscipline },
  { def: personalMatters, read: readMatters },
  { def: annualAssessment, read: readAssessment },
];
/** Types a period of effect may come from. */
export const EFFECT_TYPES: readonly string[] = SOURCES.map((s) => s.def.id);

/** A period that is only entered, without a rule of its own: bars what every 影响期 bars. */
const entered = (label: string, from: DateText, to: DateText): EffectPeriod => ({
  kind: 'entered',
  name: `${label}影响期`,
  from,
  to,
  fullTo: to,
  cut: null,
  bars: EFFECT_RULES[0]?.bars ?? [],
  barText: '影响期内不得提拔使用',
  basis: '按记录里填写的影响期',
  confidence: 'custom',
  ruleId: null,
  version: null,
  explanation: `按记录里填写的起止，${inWords(from)}至${inWords(to)}。`,
  stages: [{ name: `${label}影响期`, from, to, barText: '影响期内不得提拔使用' }],
});

interface Pending {
  readonly effect: Effect;
  readonly cut: Found['cut'];
  readonly added: boolean;
  /** The last day is the rule's own, not one that somebody wrote over it. */
  readonly plain: boolean;
}
const periodOf = (found: Found, book: EffectBook, policy: EffectPolicy): { readonly period: EffectPeriod; readonly plain: boolean } | null => {
  if (found.start === null) return null;
  const options = policy.endInclusive === undefined ? {} : { endInclusive: policy.endInclusive };
  const computed = found.kind === null ? null : effectOf(found.kind, found.start, book, options);
  if (computed) return { period: withEntered(computed, found.from, found.to), plain: found.to === null || found.to === computed.to };
  if (found.to === null || found.to < found.start) return null;
  // a low grade is barred by its rule alone; without the rule the day of the result says nothing
  return found.kind === 'lowAssessment' ? null : { period: entered(found.label, found.start, found.to), plain: false };
};

/**
 * All periods of a cadre, by their first day; ended ones too. A period stored in the record counts before the computed one.
 * Only records whose measure has taken place count (handbook: counting states), and none from the recycle bin.
 */
export const effectsOfCadre = (cadreId: string, rowsOf: RowsOf, book: EffectBook, policy: EffectPolicy = {}): readonly Effect[] => {
  const pending: Pending[] = SOURCES.flatMap(({ def, read }) => {
    const all = rowsOf(def.id).filter((r) => !r.deletedAt && r.cadre === cadreId && stateOf(def, r.state)?.counts);
    return all.flatMap((row): Pending[] => {
      const found = read(row, { all });
      const made = found && periodOf(found, book, policy);
      if (!found || !made) return [];
      const effect: Effect = { ...made.period, source: { type: def.id, id: row.id, no: row.no } };
      return [{ effect, cut: found.cut, added: found.added === true, plain: made.plain }];
    });
  }).sort((a, b) => (a.effect.from < b.effect.from ? -1 : a.effect.from > b.effect.from ? 1 : 0));

  const done: Effect[] = [];
  for (const p of pending) {
    let effect = p.effect;
    if (isSanction(effect) && p.plain && (p.added || policy.followOn === 'addRemaining')) {
      const running = done
        .filter((e) => isSanction(e) && e.from <= effect.from && effect.from <= e.to)
        .reduce<Effect | null>((a, e) => (a && a.to >= e.to ? a : e), null);
      if (running) effect = followOn(running, effect, 'addRemaining');
    }
    done.push(p.cut ? cutAt(effect, p.cut.day, p.cut.reason) : effect);
  }
  return done;
};
const isSanction = (e: EffectPeriod): boolean => e.kind !== 'entered' && measureRule(e.kind).admin === true;

/** One sentence: 诫勉影响期（JM-2026-0001）2026年3月16日至2026年9月15日，不得提拔或者重用… */
export const effectSentence = (e: Effect): string =>
  `${e.name}（${e.source.no}）${inWords(e.from)}至${inWords(e.to)}${e.cut ? `（${inWords(e.cut.day)}${e.cut.reason}）` : ''}，${e.barText}`;
