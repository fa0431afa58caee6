/**
 * The rules in force: what the program brings plus what the user entered (deadlineRule, holidayYear). Pure; the store calls it whenever
 * one of these tables changes. Records keep the due day and version they were counted with, so a new book alters nothing stored.
 */

import type { Bar } from '../codes/rules';
import type { AnyRow } from '../records/define';
import { addDays, type DateText, isDate } from './dates';
import { type Confidence, DEADLINE_RULES, type DeadlineRule, type DeadlineUnit } from './deadlines';
import { daysOf, readDayLines } from './holidayText';
import { THRESHOLDS, type Threshold } from './thresholds';
import type { HolidayTable } from './workdays';

export interface RuleBook {
  readonly rules: readonly DeadlineRule[];
  readonly thresholds: readonly Threshold[];
  /** Rows that could not be used, as Chinese sentences; the others are in force all the same. */
  readonly problems: readonly { readonly rowId: string; readonly message: string }[];
}
/** Only what the program brings. */
export const BUILT_IN: RuleBook = { rules: DEADLINE_RULES, thresholds: THRESHOLDS, problems: [] };

interface Versioned {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom?: DateText;
  readonly effectiveTo?: DateText;
}
const text = (v: unknown): string => (typeof v === 'string' ? v.trim() : '');
const number = (v: unknown): number | null => (typeof v === 'number' && Number.isFinite(v) ? v : null);
const fullDay = (v: unknown): DateText | null => (typeof v === 'string' && v.length === 10 && isDate(v) ? v : null);
const defined = <K extends string, V>(key: K, value: V | null | undefined | ''): { [P in K]?: V } =>
  (value === null || value === undefined || value === '' ? {} : { [key]: value }) as { [P in K]?: V };

/** QX-2026-0003 → 20260003: rises with every entry and is never given twice, so that a stored version names one row. */
export const versionOf = (row: AnyRow): number => {
  const given = number(row.version);
  if (given !== null && given > 1) return given;
  const m = /-(\d{4})-(\d+)$/.exec(row.no);
  return m ? Number(m[1]) * 10_000 + Number(m[2]) : 2;
};

/** What is left of a version's time of validity when the span from–to is taken out: none, one or two pieces. */
const without = <R extends Versioned>(rule: R, from: DateText | null, to: DateText | null): readonly R[] => {
  const [start, end] = [rule.effectiveFrom ?? '', rule.effectiveTo ?? '9999-12-31'];
  const [first, last] = [from ?? '', to ?? '9999-12-31'];
  if (last < start || end < first) return [rule];
  const before = from !== null && start < first ? [{ ...rule, effectiveTo: addDays(first, -1) }] : [];
  const after = to !== null && last < end ? [{ ...rule, effectiveFrom: addDays(last, 1) }] : [];
  return [...before, ...after];
};

/** What a deadline or effect row lacks; empty when it can be used. */
export const rowProblems = (row: Readonly<Record<string, unknown>>, known: (id: string) => boolean = () => false): readonly string[] => {
  const out: string[] = [];
  if (text(row.ruleId) === '') out.push('没有规则编号');
  const [from, to] = [fullDay(row.effectiveFrom), fullDay(row.effectiveTo)];
  if (from !== null && to !== null && to < from) out.push('失效日期早于生效日期');
  if (row.disabled === true) return out;
  if (row.kind === 'threshold') {
    if (number(row.limit) === null) out.push('没有填阈值');
    return out;
  }
  if (row.unit === 'fixedDate') {
    if (!isDate(`2024-${text(row.fixedDay)}`) || text(row.fixedDay).length !== 5) out.push('固定日期应写成 01-31 这样');
  } else if (number(row.amount) === null || text(row.unit) === '') {
    if (!known(text(row.ruleId)) || number(row.amount) !== null || text(row.unit) !== '') out.push('数量和单位要一起填');
  }
  if (row.kind === 'effect' && text(row.unit) !== '' && row.unit !== 'day' && row.unit !== 'month' && row.unit !== 'year')
    out.push('影响期的单位只能是日、个月或者年');
  if (number(row.extendAmount) !== null && (text(row.extendUnit) === '' || row.extendUnit === 'fixedDate')) out.push('填了可延长，还要选延长单位');
  return out;
};

const ruleFromRow = (row: AnyRow, base: DeadlineRule | undefined): DeadlineRule => {
  const effect = row.kind === 'effect';
  const extend = number(row.extendAmount);
  const bars = Array.isArray(row.bars) && row.bars.length > 0 ? (row.bars as readonly Bar[]) : base?.bars;
  const unit = (text(row.unit) || base?.unit || 'day') as DeadlineUnit;
  return {
    id: text(row.ruleId),
    version: versionOf(row),
    mechanism: text(row.mechanism) || base?.mechanism || '',
    name: text(row.name) || base?.name || text(row.ruleId),
    startWord: text(row.startWord) || base?.startWord || '起算',
    amount: unit === 'fixedDate' ? 0 : (number(row.amount) ?? base?.amount ?? 0),
    unit,
    ...defined('fixedDay', unit === 'fixedDate' ? text(row.fixedDay) || base?.fixedDay : null),
    startInclusive: typeof row.startInclusive === 'boolean' ? row.startInclusive : (base?.startInclusive ?? false),
    rollToWorkday: row.roll === 'roll' || (row.roll !== 'keep' && (base?.rollToWorkday ?? !effect)),
    ...defined('backward', typeof row.backward === 'boolean' ? row.backward || null : base?.backward),
    ...(effect
      ? { effect: true as const, endInclusive: typeof row.endInclusive === 'boolean' ? row.endInclusive : (base?.endInclusive ?? false) }
      : {}),
    ...(effect ? { ...defined('bars', bars), ...defined('barText', text(row.barText) || base?.barText) } : {}),
    ...(extend === null || extend === 0
      ? {}
      : { extendable: { amount: extend, unit: text(row.extendUnit) as DeadlineUnit, needApproval: row.extendApproval === true } }),
    warnBefore: number(row.warnBefore) ?? base?.warnBefore ?? 3,
    ...defined('warnUnit', row.warnUnit === 'day' || row.warnUnit === 'workday' ? row.warnUnit : base?.warnUnit),
    basis: text(row.basis),
    ...defined('basisText', text(row.basisText)),
    ...defined('note', text(row.note)),
    confidence: (text(row.confidence) || 'custom') as Confidence,
    ...defined('effectiveFrom', fullDay(row.effectiveFrom)),
    ...defined('effectiveTo', fullDay(row.effectiveTo)),
    enabled: true,
  };
};
const thresholdFromRow = (row: AnyRow, base: Threshold | undefined): Threshold => ({
  id: text(row.ruleId),
  version: versionOf(row),
  mechanism: text(row.mechanism) || base?.mechanism || '',
  name: text(row.name) || base?.name || text(row.ruleId),
  value: number(row.limit) ?? 0,
  unit: text(row.limitUnit) || base?.unit || '',
  consequence: text(row.consequence) || base?.consequence || '',
  basis: text(row.basis),
  ...defined('basisText', text(row.basisText)),
  confidence: (text(row.confidence) || 'custom') as Confidence,
  ...defined('effectiveFrom', fullDay(row.effectiveFrom)),
  ...defined('effectiveTo', fullDay(row.effectiveTo)),
  enabled: true,
});

/**
 * Versions in force. Rows come in the order of their versions; each takes the place of older versions of the same id for its own time of
 * validity, or, when marked 停用, leaves none there. Rows in the recycle bin do not count.
 * @param rows of type deadlineRule
 */
export const ruleBook = (rows: readonly AnyRow[], builtIn: RuleBook = BUILT_IN): RuleBook => {
  let [rules, thresholds] = [builtIn.rules, builtIn.thresholds];
  const problems: { rowId: string; message: string }[] = [...builtIn.problems];
  const live = rows.filter((r) => !r.deletedAt).sort((a, b) => versionOf(a) - versionOf(b) || (a.no < b.no ? -1 : 1));
  for (const row of live) {
    const id = text(row.ruleId);
    const [from, to] = [fullDay(row.effectiveFrom), fullDay(row.effectiveTo)];
    const baseRule = rules.findLast((r) => r.id === id);
    const wrong = rowProblems(row, () => baseRule !== undefined);
    if (wrong.length > 0) {
      problems.push({ rowId: row.id, message: `${row.no}“${text(row.name) || id}”暂未使用：${wrong.join('，')}。请改正后保存` });
      continue;
    }
    if (row.kind === 'threshold') {
      const base = thresholds.findLast((t) => t.id === id);
      thresholds = thresholds.flatMap((t) => (t.id === id ? without(t, from, to) : [t]));
      if (row.disabled !== true) thresholds = [...thresholds, thresholdFromRow(row, base)];
    } else {
      rules = rules.flatMap((r) => (r.id === id ? without(r, from, to) : [r]));
      if (row.disabled !== true) rules = [...rules, ruleFromRow(row, baseRule)];
    }
  }
  return { rules, thresholds, problems };
};

/** The version with which a stored due day was counted, also when it is no longer in force. @param rows of type deadlineRule, deleted ones included */
export const ruleVersion = (id: string, version: number, rows: readonly AnyRow[]): DeadlineRule | undefined => {
  const built = DEADLINE_RULES.find((r) => r.id === id && r.version === version);
  if (built) return built;
  const row = rows.find((r) => text(r.ruleId) === id && r.kind !== 'threshold' && versionOf(r) === version);
  return (
    row &&
    ruleFromRow(
      row,
      DEADLINE_RULES.findLast((r) => r.id === id),
    )
  );
};

/**
 * Table for makeCalendar from rows of type holidayYear. A later row wins day by day; a day that is both free and worked is worked.
 * @throws never: what cannot be read is left out here and reported by the check holidaysReadable
 */
export const holidayTable = (rows: readonly AnyRow[]): HolidayTable => {
  const kind = new Map<DateText, 'off' | 'makeup'>();
  for (const row of rows.filter((r) => !r.deletedAt).sort((a, b) => (a.no < b.no ? -1 : 1))) {
    const year = Number(row.year);
    if (!Number.isInteger(year) || year < 1900) continue;
    for (const key of ['off', 'makeup'] as const) for (const day of daysOf(readDayLines(text(row[key]), year).spans)) kind.set(day, key);
  }
  const of = (wanted: 'off' | 'makeup'): readonly DateText[] => [...kind].flatMap(([day, k]) => (k === wanted ? [day] : [])).sort();
  return { off: of('off'), makeup: of('makeup') };
};
