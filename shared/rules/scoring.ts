/**
 * The scoring methods of 跟踪问效考核 (handbook §3 M11) as pure functions: completion × weight with limits, rank → points, proportion
 * of the first, plus and minus, grade → points; and ranks with ties. Rates are ratios (1 = 100 %), scores have two decimals.
 */
import { type DIRECTION, PERFORMANCE_GRADE, SCORING_METHOD } from '../codes/assessment';
import { labelOf } from '../codes/define';

export type Direction = (typeof DIRECTION)['codes'][number]['value'];
export type ScoringMethod = (typeof SCORING_METHOD)['codes'][number]['value'];
/** Lowest and highest value; left out or null is the default of the method. */
export interface Limits {
  readonly floor?: number | null;
  readonly cap?: number | null;
}

/** Two decimals, halves away from zero, free of binary residues (1.005 → 1.01). */
export const round2 = (n: number): number => (Math.sign(n) * Math.round(Number((Math.abs(n) * 100).toFixed(6)))) / 100 || 0;
const within = (n: number, floor: number, cap: number): number => Math.max(floor, Math.min(cap, n));

/**
 * 完成率 = 实际 / 目标. Where smaller is better 2 − 实际 / 目标, which is 1 on the target, above 1 below it, and has no pole at 0.
 * A target of 0 where smaller is better is met by nothing above 0. Null when the target cannot be divided by.
 */
export const completionRate = (actual: number, target: number, direction: Direction = 'higher'): number | null => {
  if (direction === 'lower' && target === 0) return actual <= 0 ? 1 : 0;
  if (target <= 0) return null;
  return direction === 'lower' ? 2 - actual / target : actual / target;
};
/** 增幅 = (实际 − 上年) / 上年; against the size of the base when it was negative, null when it was 0. */
export const growthRate = (actual: number, lastYear: number): number | null => (lastYear === 0 ? null : (actual - lastYear) / Math.abs(lastYear));

/** ① rate × weight. Limits in percent of the weight: 0 and 100 unless given, so that overfulfilment earns more only where agreed. */
export const scoreByCompletion = (rate: number, weight: number, limits: Limits = {}): number =>
  round2((within(rate * 100, limits.floor ?? 0, limits.cap ?? 100) * weight) / 100);

export interface RankPoints {
  /** Points of rank 1, 2, 3 … */
  readonly points: readonly number[];
  /** Points of every later rank. */
  readonly rest: number;
}
/** ② points of a rank; equal ranks earn equal points. @throws RangeError for a rank below 1 or a broken one */
export const scoreByRank = (rank: number, table: RankPoints): number => {
  if (!Number.isInteger(rank) || rank < 1) throw new RangeError(`rank ${rank}`);
  return round2(table.points[rank - 1] ?? table.rest);
};
/** ③ weight × value / first (first / value where smaller is better), at most the weight. Null when the first is no base. */
export const scoreByFirst = (value: number, first: number, weight: number, direction: Direction = 'higher'): number | null => {
  if (direction === 'lower') {
    if (first < 0 || value < 0) return null;
    return round2(value <= first ? weight : (weight * first) / value);
  }
  return first <= 0 ? null : round2(within((weight * value) / first, 0, weight));
};
/** ④ base plus all additions and deductions, inside the limits (points; none unless given). */
export const scoreByPlusMinus = (steps: readonly number[], base = 0, limits: Limits = {}): number =>
  round2(
    within(
      steps.reduce((sum, s) => sum + s, base),
      limits.floor ?? Number.NEGATIVE_INFINITY,
      limits.cap ?? Number.POSITIVE_INFINITY,
    ),
  );
/** ⑤ points of a grade; null when the table does not name it. */
export const scoreByGrade = (grade: string, table: ReadonlyMap<string, number>): number | null => {
  const points = table.get(grade);
  return points === undefined ? null : round2(points);
};

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const parts = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replace(/分/g, '')
    .split(/[、,;/\s]+/)
    .filter(Boolean);
/** '60、57、54、51、48' or with '其余40' at the end; null when it is not such a table. */
export const readRankPoints = (text: string): RankPoints | null => {
  const points: number[] = [];
  let rest: number | undefined;
  for (const part of parts(text)) {
    const other = /^其余[=:]?(.+)$/.exec(part)?.[1];
    const n = other ?? part;
    if (!NUMBER.test(n) || rest !== undefined) return null;
    if (other === undefined) points.push(Number(n));
    else rest = Number(n);
  }
  return points.length === 0 ? null : { points, rest: rest ?? 0 };
};
/** '好=10、较好=8、一般=6、较差=4'; null when it is not such a table or a grade stands twice. */
export const readGradePoints = (text: string): ReadonlyMap<string, number> | null => {
  const table = new Map<string, number>();
  for (const part of parts(text)) {
    const m = /^(.+?)[=:](.+)$/.exec(part);
    if (!m?.[1] || !m[2] || !NUMBER.test(m[2]) || table.has(m[1])) return null;
    table.set(m[1], Number(m[2]));
  }
  return table.size === 0 ? null : table;
};

/**
 * Ranks of values, 1 for the best; equal values share a rank and the next one is skipped (1, 2, 2, 4). Values are compared with two
 * decimals, as they are shown. Null stays null and takes no place.
 */
export const rankWithin = (values: readonly (number | null)[], direction: Direction = 'higher'): readonly (number | null)[] => {
  const shown = values.map((v) => (v === null ? null : round2(v)));
  const better = (a: number, b: number): boolean => (direction === 'lower' ? a < b : a > b);
  return shown.map((v) => (v === null ? null : 1 + shown.filter((o) => o !== null && better(o, v)).length));
};

export interface Scored {
  readonly score: number;
  /** One Chinese sentence: how the score came about. */
  readonly explanation: string;
}
const num = (v: unknown): number | null => (typeof v === 'number' && Number.isFinite(v) ? v : null);
const percent = (rate: number): string => `${round2(rate * 100)}%`;

/** What a row of indicators says, as stored; unfilled is null. */
export type IndicatorRow = Readonly<Record<string, unknown>>;
const directionOf = (row: IndicatorRow): Direction => (row.direction === 'lower' ? 'lower' : 'higher');
/** 完成率 of a row; for 增幅 the growth in percent measured against the growth aimed at. Null while a number is missing. */
export const rateOf = (row: IndicatorRow): number | null => {
  const [actual, target] = [num(row.actual), num(row.target)];
  if (actual === null || target === null) return null;
  if (row.method !== 'growth') return completionRate(actual, target, directionOf(row));
  const growth = growthOf(row);
  return growth === null ? null : completionRate(growth * 100, target, directionOf(row));
};
/** 增幅 of a row, null while a number is missing. */
export const growthOf = (row: IndicatorRow): number | null => {
  const [actual, last] = [num(row.actual), num(row.lastYear)];
  return actual === null || last === null ? null : growthRate(actual, last);
};

const byRate = (row: IndicatorRow): Scored | null => {
  const [rate, weight] = [rateOf(row), num(row.weight)];
  if (rate === null || weight === null) return null;
  const limits = { floor: num(row.floor), cap: num(row.cap) };
  const score = scoreByCompletion(rate, weight, limits);
  const cut = rate * 100 > (limits.cap ?? 100) ? '，按上限计' : rate * 100 < (limits.floor ?? 0) ? '，按下限计' : '';
  return { score, explanation: `完成率 ${percent(rate)}，权重 ${weight} 分${cut}，得 ${score} 分。` };
};
const METHODS: Readonly<Record<ScoringMethod, (row: IndicatorRow) => Scored | null>> = {
  completion: byRate,
  growth: byRate,
  rank: (row) => {
    const [rank, table] = [num(row.rank), readRankPoints(String(row.points ?? ''))];
    if (rank === null || table === null || !Number.isInteger(rank) || rank < 1) return null;
    const score = scoreByRank(rank, table);
    return { score, explanation: `第 ${rank} 名，按名次赋分表得 ${score} 分。` };
  },
  first: (row) => {
    const [actual, first, weight] = [num(row.actual), num(row.firstValue), num(row.weight)];
    const score = actual === null || first === null || weight === null ? null : scoreByFirst(actual, first, weight, directionOf(row));
    return score === null ? null : { score, explanation: `第一名为 ${first}，本单位为 ${actual}，权重 ${weight} 分，按比例得 ${score} 分。` };
  },
  plusMinus: (row) => {
    const step = num(row.adjustment);
    if (step === null) return null;
    const score = scoreByPlusMinus([step], 0, { floor: num(row.floor), cap: num(row.cap) });
    return { score, explanation: score === round2(step) ? `加减分合计 ${score} 分。` : `加减分合计 ${step} 分，按限额计 ${score} 分。` };
  },
  qualitative: (row) => {
    const table = readGradePoints(String(row.points ?? ''));
    const grade = typeof row.grade === 'string' ? labelOf(PERFORMANCE_GRADE, row.grade) : '';
    const score = table === null ? null : scoreByGrade(grade, table);
    return score === null ? null : { score, explanation: `定性等次为“${grade}”，按等次分值表得 ${score} 分。` };
  },
};
/** Score of an indicator row by its own method; null while something it needs is missing. */
export const scoreIndicator = (row: IndicatorRow): Scored | null => {
  const method = SCORING_METHOD.codes.find((c) => c.value === row.method)?.value;
  return method === undefined ? null : METHODS[method](row);
};

/** Sum of the scores of rows that have one, null when none has. */
export const sumOfScores = (rows: readonly IndicatorRow[]): number | null => {
  const scores = rows.flatMap((r) => num(r.score) ?? []);
  return scores.length === 0 ? null : round2(scores.reduce((a, b) => a + b, 0));
};
export interface MemberScore {
  /** Cadre id. */
  readonly cadre: string;
  /** Mean of his goals that have a score. */
  readonly score: number;
  readonly goals: number;
}
/** 成员个人得分 from the goals of a department, in the order in which the members first appear. */
export const memberScores = (goals: readonly IndicatorRow[]): readonly MemberScore[] => {
  const per = new Map<string, number[]>();
  for (const g of goals) {
    const score = num(g.score);
    if (typeof g.cadre !== 'string' || g.cadre === '' || score === null) continue;
    per.set(g.cadre, [...(per.get(g.cadre) ?? []), score]);
  }
  return [...per].map(([cadre, s]) => ({ cadre, score: round2(s.reduce((a, b) => a + b, 0) / s.length), goals: s.length }));
};
