/**
 * Named derivations of M02, M04, M09 and M10–M13 (handbook §3), merged into the map of derive.ts. Those of indicator rows get the child
 * row as their row. Ranks and scores taken from other records need `rows`; without it they propose nothing.
 */
import { CADRE_GRADE } from '../codes/assessment';
import { labelOf } from '../codes/define';
import { inWords } from './dates';
import type { Due } from './deadlines';
import { counted, type Derivation, type DeriveContext, type Derived, dueBy, fromDue } from './deriving';
import { day, headline, list, num, text, type Values } from './readRow';
import { asking } from './ruleContext';
import { growthOf, memberScores, rankWithin, rateOf, round2, scoreIndicator, sumOfScores } from './scoring';

const total = (rows: readonly Values[], key: string): number | null => {
  const numbers = rows.flatMap((r) => num(r[key]) ?? []);
  return numbers.length === 0 ? null : round2(numbers.reduce((a, b) => a + b, 0));
};
const summed = (rows: unknown, key: string, explanation: string): Derived | null => {
  const value = total(list(rows), key);
  return value === null ? null : { value, explanation };
};

/** Share of one kind of vote in percent; null while no vote is entered. `of` stands in for the sum when it is given. */
const voteShare = (row: Values, key: string, all: readonly string[], of: string | null, name: string): Derived | null => {
  const cast = all.map((k) => num(row[k]));
  if (cast.every((v) => v === null)) return null;
  const sum = cast.reduce<number>((a, b) => a + (b ?? 0), 0);
  const base = (of === null ? null : num(row[of])) ?? sum;
  const part = num(row[key]) ?? 0;
  if (base <= 0 || part > base) return null;
  return { value: round2((part / base) * 100), explanation: `${name} ${part} 票，占${of === null ? '全部' : '有效'}票 ${base} 票。` };
};
const CADRE_VOTES = ['excellentVotes', 'competentVotes', 'basicVotes', 'incompetentVotes', 'abstainVotes'] as const;
export const TEAM_VOTES = ['excellentVotes', 'goodVotes', 'averageVotes', 'poorVotes'] as const;

const sameClass = (a: Values, b: Values): boolean =>
  a.year === b.year && a.unitKind === b.unitKind && (a.departmentClass ?? null) === (b.departmentClass ?? null);
/** Other units of the same year and class; null when the caller cannot tell or the class is not yet known. */
export const peersOf = (row: Values, ctx: DeriveContext): readonly Values[] | null =>
  ctx.rows === undefined || text(row.year) === '' || text(row.unitKind) === ''
    ? null
    : ctx.rows('trackingAssessment').filter((r) => r.unit !== row.unit && sameClass(r, row));

/** Earliest last day of an award's publicity by the rule in force; null while its first day is missing. */
export const publicityEnd = (row: Values, ctx: DeriveContext): Due | null => dueBy('BZ.publicity', row.publicFrom, ctx);

export const assessmentDerivations = {
  // ---- M02, M04 ----
  lectureAttendance: (row) => counted(list(row.participants).length, '取自参加名单的人数。'),
  themeUnitCount: (row) => counted(new Set(list(row.units).flatMap((u) => u.unit ?? [])).size, '参加单位表中不同单位的个数。'),
  themeSuggestions: (row) => summed(row.units, 'suggestions', '各参加单位意见建议数之和。'),
  themeAdopted: (row) => summed(row.units, 'adopted', '各参加单位采纳数之和。'),

  // ---- M09 ----
  rectificationMatter: (row) => {
    const first = headline(list(row.items)[0]?.problem);
    return first === '' ? null : { value: first, explanation: '取自第一个整改事项的问题。' };
  },
  rectificationDue: (row) => {
    const extended = day(row.extendedTo);
    if (extended !== null) return { value: extended, explanation: `已延期至 ${inWords(extended)}。` };
    const last = list(row.items)
      .flatMap((i) => day(i.dueDate) ?? [])
      .sort()
      .at(-1);
    return last === undefined ? null : { value: last, explanation: '各整改事项中最晚的期限。' };
  },
  rectificationDone: (row) => {
    const items = list(row.items);
    const done = items.filter((i) => day(i.signedOffDate) !== null).length;
    return items.length === 0 ? null : { value: `${done}/${items.length}`, explanation: `${items.length} 项中已销号 ${done} 项。` };
  },

  // ---- M10 ----
  specialTargetCount: (row) => counted(list(row.targets).length, '考核对象表的行数。'),

  // ---- M11 ----
  weightTotal: (row) => summed(row.indicators, 'weight', '各项指标权重之和。'),
  indicatorCount: (row) => counted(list(row.indicators).length, '指标表的行数。'),
  unitKindThen: (row, ctx) => {
    const kind = text(ctx.unit?.(text(row.unit))?.kind);
    return kind === '' ? null : { value: kind, explanation: '取自单位现在的类别。' };
  },
  departmentClassThen: (row, ctx) => {
    const kind = text(ctx.unit?.(text(row.unit))?.departmentClass);
    return kind === '' ? null : { value: kind, explanation: '取自单位现在的部门类别。' };
  },
  /** Of an indicator row, in percent. */
  completionRate: (row) => {
    const rate = rateOf(row);
    const how =
      row.method === 'growth'
        ? '实际增幅与目标增幅相比。'
        : row.direction === 'lower'
          ? '越小越好：2 减去实际值与目标值之比。'
          : '实际值除以目标值。';
    return rate === null ? null : { value: round2(rate * 100), explanation: how };
  },
  /** Of an indicator row, in percent. */
  growthRate: (row) => {
    const growth = growthOf(row);
    return growth === null ? null : { value: round2(growth * 100), explanation: '实际值比上年值增长的百分比。' };
  },
  /** Of an indicator row. */
  indicatorScore: (row) => {
    const scored = scoreIndicator(row);
    return scored === null ? null : { value: scored.score, explanation: scored.explanation };
  },
  /** Indicators make the unit's score; goals stand in only where there are none, since they make the members' scores. */
  trackingTotal: (row) => {
    const [indicators, goals] = [sumOfScores(list(row.indicators)), sumOfScores(list(row.goals))];
    if (indicators !== null) return { value: indicators, explanation: '各项指标得分之和；重点工作目标的评分计入成员个人，不重复相加。' };
    return goals === null ? null : { value: goals, explanation: '没有指标得分，取各项重点工作目标评分之和。' };
  },
  rankInClass: asking({ rows: ['trackingAssessment'] }, (row, ctx) => {
    const [own, peers] = [num(row.totalScore), peersOf(row, ctx)];
    if (own === null || peers === null) return null;
    const scores = [own, ...peers.map((p) => num(p.totalScore))];
    const rank = rankWithin(scores)[0] ?? null;
    const known = scores.filter((s) => s !== null).length;
    const open = scores.length - known;
    const later = open === 0 ? '' : `另有 ${open} 个单位尚无总分，补录后名次可能变动。`;
    return rank === null ? null : { value: rank, explanation: `同年度同类别 ${known} 个有总分的单位中的名次，同分并列。${later}` };
  }),
  classSize: asking({ rows: ['trackingAssessment'] }, (row, ctx) => {
    const peers = peersOf(row, ctx);
    return peers === null ? null : { value: new Set(peers.map((p) => p.unit)).size + 1, explanation: '同年度同类别有考核记录的单位数。' };
  }),
  memberScores: (row, ctx) => {
    const members = memberScores(list(row.goals));
    if (members.length === 0) return null;
    const said = members.map((m) => `${text(ctx.cadre(m.cadre)?.name) || '不在册干部'} ${m.score} 分（${m.goals} 项）`);
    return { value: said.join('；'), explanation: '每名责任领导所负责目标评分的平均数。' };
  },

  // ---- M12 ----
  cadreExcellentRate: (row) => voteShare(row, 'excellentVotes', CADRE_VOTES, null, '优秀'),
  cadreCompetentRate: (row) => voteShare(row, 'competentVotes', CADRE_VOTES, null, '称职'),
  teamExcellentRate: (row) => voteShare(row, 'excellentVotes', TEAM_VOTES, 'validVotes', '优秀'),
  /** Mean of the dimensions, weighted when all scored ones have a weight. */
  dimensionScore: (row) => {
    const scored = list(row.dimensions).flatMap((d) => {
      const s = num(d.score);
      return s === null ? [] : [{ score: s, weight: num(d.weight) }];
    });
    if (scored.length === 0) return null;
    const weights = scored.reduce((sum, d) => sum + (d.weight ?? 0), 0);
    const weighted = scored.every((d) => d.weight !== null) && weights > 0;
    const value = weighted
      ? scored.reduce((sum, d) => sum + d.score * (d.weight ?? 0), 0) / weights
      : scored.reduce((sum, d) => sum + d.score, 0) / scored.length;
    return { value: round2(value), explanation: `${scored.length} 个维度评分的${weighted ? '加权' : ''}平均数。` };
  },
  achievementScore: asking({ rows: ['trackingAssessment'] }, (row, ctx) => {
    const same = (ctx.rows?.('trackingAssessment') ?? []).filter((r) => text(r.unit) !== '' && r.unit === row.unit && r.year === row.year);
    const score = num(same[0]?.totalScore);
    return score === null || same.length !== 1 ? null : { value: score, explanation: `取自本单位 ${text(row.year)} 年度跟踪问效考核总分。` };
  }),

  // ---- M13 ----
  publicTo: (row, ctx) => {
    const end = publicityEnd(row, ctx);
    return end === null ? null : fromDue(end);
  },
} as const satisfies Record<string, Derivation>;

/** How many rows of a year have a grade and how many are 优秀 (优秀比例测算表); those left without a grade do not count. */
export const excellentShare = (rows: readonly Values[], year: unknown): { readonly graded: number; readonly excellent: number } => {
  const graded = rows.filter((r) => r.year === year && text(r.grade) !== '' && r.grade !== 'none');
  return { graded: graded.length, excellent: graded.filter((r) => r.grade === 'excellent').length };
};

/**
 * 任免审批表 “年度考核结果” from the rows of annualAssessment about one cadre: the latest `years` years that have a result.
 * 2023、2024、2025年年度考核均为称职（其中2024年优秀）. '' when there is none.
 */
export const annualResultText = (rows: readonly Values[], years = 3): string => {
  const byYear = new Map(rows.flatMap((r) => (text(r.year) !== '' && text(r.grade) !== '' ? [[text(r.year), text(r.grade)] as const] : [])));
  const all = [...byYear].sort(([a], [b]) => (a < b ? -1 : 1)).slice(-years);
  const word = (grade: string): string => labelOf(CADRE_GRADE, grade);
  const [only] = all;
  if (only === undefined) return '';
  if (all.length === 1) return `${only[0]}年年度考核为${word(only[1])}`;
  const named = all.map(([y]) => y).join('、');
  if (all.every(([, g]) => g === only[1])) return `${named}年年度考核均为${word(only[1])}`;
  if (all.every(([, g]) => g === 'excellent' || g === 'competent')) {
    const best = all.filter(([, g]) => g === 'excellent').map(([y]) => y);
    return `${named}年年度考核均为${word('competent')}（其中${best.join('、')}年${word('excellent')}）`;
  }
  return all.map(([y, g], i) => `${y}年${i === 0 ? '年度考核' : ''}为${word(g)}`).join('，');
};
