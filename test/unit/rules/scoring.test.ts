/** Scoring of 跟踪问效考核, derivations and checks of M02, M04, M09–M13 (handbook §3, §4.3). */
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { CheckContext, Finding } from '../../../shared/rules/checks';
import { assessmentChecks } from '../../../shared/rules/checksAssessment';
import { type Derivation, plainContext, type Values } from '../../../shared/rules/derive';
import { annualResultText, assessmentDerivations, excellentShare } from '../../../shared/rules/deriveAssessment';
import {
  completionRate,
  growthRate,
  memberScores,
  rankWithin,
  readGradePoints,
  readRankPoints,
  round2,
  scoreByCompletion,
  scoreByFirst,
  scoreByGrade,
  scoreByPlusMinus,
  scoreByRank,
  scoreIndicator,
} from '../../../shared/rules/scoring';

type Context = CheckContext;
const plain: Context = { ...plainContext('2026-03-18'), cadre: (id) => (id === 'c1' ? { name: '张某某' } : undefined) };
const withRows = (rows: Readonly<Record<string, readonly Values[]>>): Context => ({
  ...plain,
  rows: (type) => rows[type] ?? [],
  about: (type, id) => (rows[type] ?? []).filter((r) => r.cadre === id),
});
const derived = (name: keyof typeof assessmentDerivations, row: Values, ctx: Context = plain): unknown =>
  assessmentDerivations[name](row, ctx)?.value ?? null;
const findings = (name: keyof typeof assessmentChecks, row: Values, ctx: Context = plain): readonly Finding[] => assessmentChecks[name](row, ctx);
const found = (name: keyof typeof assessmentChecks, row: Values, ctx: Context = plain): readonly string[] =>
  findings(name, row, ctx).map((f) => `${f.severity} ${f.path}`);

describe('numbers', () => {
  test('two decimals, halves away from zero, without binary residues', () => {
    expect([1.005, 2.675, -1.005, 0.1 + 0.2, 57.295, -0.001].map(round2)).toEqual([1.01, 2.68, -1.01, 0.3, 57.3, 0]);
  });
  test('completion rate in both directions and at its edges', () => {
    expect(completionRate(110, 100)).toBe(1.1);
    expect(completionRate(90, 100)).toBe(0.9);
    expect(completionRate(5, 0)).toBeNull();
    expect(completionRate(5, -3)).toBeNull();
    expect(completionRate(8, 10, 'lower')).toBeCloseTo(1.2);
    expect(completionRate(10, 10, 'lower')).toBe(1);
    expect(completionRate(0, 10, 'lower')).toBe(2);
    expect(completionRate(25, 10, 'lower')).toBe(-0.5);
    expect([completionRate(0, 0, 'lower'), completionRate(1, 0, 'lower')]).toEqual([1, 0]);
  });
  test('growth, also out of a loss', () => {
    expect(growthRate(112, 100)).toBeCloseTo(0.12);
    expect(growthRate(90, 100)).toBeCloseTo(-0.1);
    expect(growthRate(5, -10)).toBeCloseTo(1.5);
    expect(growthRate(5, 0)).toBeNull();
  });
});

describe('the five methods', () => {
  test('① completion × weight, full score at most unless a cap allows more, never below the floor', () => {
    expect(scoreByCompletion(0.95, 20)).toBe(19);
    expect(scoreByCompletion(1.3, 20)).toBe(20);
    expect(scoreByCompletion(1.3, 20, { cap: 120 })).toBe(24);
    expect(scoreByCompletion(-0.5, 20)).toBe(0);
    expect(scoreByCompletion(0.1, 20, { floor: 50 })).toBe(10);
    expect(scoreByCompletion(1.3, 20, { cap: null, floor: null })).toBe(20);
  });
  test('② the rank table of the handbook: 1–5 earn 60/57/54/51/48', () => {
    const table = readRankPoints('60/57/54/51/48');
    expect(table).toEqual({ points: [60, 57, 54, 51, 48], rest: 0 });
    if (!table) throw new Error('table');
    expect([1, 2, 3, 4, 5, 6].map((r) => scoreByRank(r, table))).toEqual([60, 57, 54, 51, 48, 0]);
    expect(scoreByRank(9, { ...table, rest: 40 })).toBe(40);
    expect(() => scoreByRank(0, table)).toThrow(RangeError);
    expect(() => scoreByRank(1.5, table)).toThrow(RangeError);
  });
  test('③ the first has full score, the others their share of it', () => {
    expect([50, 40, 25, 0].map((v) => scoreByFirst(v, 50, 20))).toEqual([20, 16, 10, 0]);
    expect(scoreByFirst(60, 50, 20)).toBe(20);
    expect(scoreByFirst(-5, 50, 20)).toBe(0);
    expect(scoreByFirst(10, 0, 20)).toBeNull();
    expect([4, 8, 3].map((v) => scoreByFirst(v, 4, 20, 'lower'))).toEqual([20, 10, 20]);
    expect([0, 2].map((v) => scoreByFirst(v, 0, 20, 'lower'))).toEqual([20, 0]);
  });
  test('④ additions and deductions inside their limits', () => {
    expect(scoreByPlusMinus([2, -0.5, 1.25])).toBe(2.75);
    expect(scoreByPlusMinus([], 100)).toBe(100);
    expect(scoreByPlusMinus([8, 5], 0, { cap: 10 })).toBe(10);
    expect(scoreByPlusMinus([-8], 0, { floor: -5 })).toBe(-5);
  });
  test('⑤ grade → points', () => {
    const table = readGradePoints('好=10、较好=8、一般=6、较差=4');
    if (!table) throw new Error('table');
    expect(['好', '较好', '一般', '较差'].map((g) => scoreByGrade(g, table))).toEqual([10, 8, 6, 4]);
    expect(scoreByGrade('合格', table)).toBeNull();
  });
  test('tables as clerks write them; nonsense is no table', () => {
    expect(readRankPoints('60分、57分，54分 其余40分')).toEqual({ points: [60, 57, 54], rest: 40 });
    expect(readRankPoints('６０，５７')).toEqual({ points: [60, 57], rest: 0 });
    for (const bad of ['', '第一名60', '其余40', '其余40、60', '60、其余']) expect(readRankPoints(bad), bad).toBeNull();
    expect(readGradePoints('好：10，较好：8.5')).toEqual(
      new Map([
        ['好', 10],
        ['较好', 8.5],
      ]),
    );
    for (const bad of ['', '10、8', '好=', '好=十', '好=10、好=8']) expect(readGradePoints(bad), bad).toBeNull();
  });
});

describe('ranks', () => {
  test('ties share a rank and the next one is skipped; who has no value takes no place', () => {
    expect(rankWithin([90, 95, 90, 80])).toEqual([2, 1, 2, 4]);
    expect(rankWithin([90, null, 95])).toEqual([2, null, 1]);
    expect(rankWithin([3, 1, 2], 'lower')).toEqual([3, 1, 2]);
    expect(rankWithin([0.1 + 0.2, 0.3])).toEqual([1, 1]);
    expect(rankWithin([])).toEqual([]);
  });
  test('for any scores: ranks begin at 1, say how many are better, and do not depend on the order', () => {
    let seed = 7;
    const next = (): number => {
      seed = (seed * 48271) % 2147483647;
      return seed;
    };
    for (let n = 0; n < 300; n += 1) {
      const scores = Array.from({ length: 1 + (next() % 12) }, () => (next() % 20) / 2);
      const ranks = rankWithin(scores);
      expect(Math.min(...ranks.map((r) => r ?? 0))).toBe(1);
      scores.forEach((s, i) => {
        expect(ranks[i]).toBe(1 + scores.filter((o) => o > s).length);
      });
      expect([...rankWithin([...scores].reverse())].reverse()).toEqual(ranks);
    }
  });
});

describe('a row of indicators', () => {
  const base = { weight: 20, direction: 'higher' };
  const score = (row: Values): number | null => scoreIndicator({ ...base, ...row })?.score ?? null;
  test('each method scores by its own columns, and waits while one is missing', () => {
    expect(score({ method: 'completion', target: 100, actual: 95 })).toBe(19);
    expect(score({ method: 'completion', target: 100, actual: null })).toBeNull();
    expect(score({ method: 'completion', target: 100, actual: 140, cap: 120 })).toBe(24);
    expect(score({ method: 'growth', target: 10, actual: 108, lastYear: 100 })).toBe(16);
    expect(score({ method: 'growth', target: 10, actual: 108, lastYear: null })).toBeNull();
    expect(score({ method: 'rank', rank: 2, points: '60、57、54' })).toBe(57);
    expect(score({ method: 'rank', rank: 2, points: 'x' })).toBeNull();
    expect(score({ method: 'first', actual: 40, firstValue: 50 })).toBe(16);
    expect(score({ method: 'plusMinus', adjustment: 7, cap: 5 })).toBe(5);
    expect(score({ method: 'qualitative', grade: 'fairlyGood', points: '好=10、较好=8' })).toBe(8);
    expect(score({ method: 'qualitative', grade: 'poor', points: '好=10、较好=8' })).toBeNull();
    expect(score({ method: null, target: 1, actual: 1 })).toBeNull();
    expect(score({ method: 'toString', target: 1, actual: 1 })).toBeNull();
  });
  test('says how', () => {
    expect(scoreIndicator({ ...base, method: 'completion', target: 100, actual: 130 })?.explanation).toBe(
      '完成率 130%，权重 20 分，按上限计，得 20 分。',
    );
  });
  test('columns proposed in a row, in percent', () => {
    expect(derived('completionRate', { method: 'completion', target: 80, actual: 100 })).toBe(125);
    expect(derived('completionRate', { method: 'growth', target: 10, actual: 108, lastYear: 100 })).toBe(80);
    expect(derived('growthRate', { actual: 108, lastYear: 100 })).toBe(8);
    expect(derived('indicatorScore', { method: 'plusMinus', adjustment: -2 })).toBe(-2);
    expect(derived('indicatorScore', {})).toBeNull();
  });
});

describe('results of a unit', () => {
  const own = { unit: 'u1', year: '2005', unitKind: 'department', departmentClass: 'economic', totalScore: 88 };
  const ctx = withRows({
    trackingAssessment: [
      { ...own, unit: 'u2', totalScore: 92 },
      { ...own, unit: 'u3', totalScore: 88 },
      { ...own, unit: 'u4', totalScore: null },
      { ...own, unit: 'u5', totalScore: 99, departmentClass: 'general' },
      { ...own, unit: 'u6', totalScore: 99, year: '2006' },
      { ...own, unit: 'u7', totalScore: 99, unitKind: 'county', departmentClass: null },
    ],
  });
  test('total: indicators; goals only where there are none', () => {
    expect(derived('trackingTotal', { indicators: [{ score: 19.5 }, { score: 8.05 }, { score: null }], goals: [{ score: 90 }] })).toBe(27.55);
    expect(derived('trackingTotal', { indicators: [{ score: null }], goals: [{ score: 30 }, { score: 40 }] })).toBe(70);
    expect(derived('trackingTotal', { indicators: [], goals: [] })).toBeNull();
  });
  test('rank among units of the same year and class, ties shared; unknown without the other rows', () => {
    expect(derived('rankInClass', own, ctx)).toBe(2);
    expect(derived('rankInClass', { ...own, totalScore: 80 }, ctx)).toBe(3);
    expect(assessmentDerivations.rankInClass(own, ctx)?.explanation).toContain('另有 1 个单位尚无总分');
    expect(derived('classSize', own, ctx)).toBe(4);
    expect(derived('rankInClass', { ...own, totalScore: null }, ctx)).toBeNull();
    expect(derived('rankInClass', own)).toBeNull();
    expect(derived('classSize', { ...own, unitKind: null }, ctx)).toBeNull();
  });
  test('members’ own scores', () => {
    const goals = [
      { cadre: 'c1', score: 90 },
      { cadre: 'c2', score: 70 },
      { cadre: 'c1', score: 85 },
      { cadre: 'c1', score: null },
      { cadre: null, score: 60 },
    ];
    expect(memberScores(goals)).toEqual([
      { cadre: 'c1', score: 87.5, goals: 2 },
      { cadre: 'c2', score: 70, goals: 1 },
    ]);
    expect(derived('memberScores', { goals })).toBe('张某某 87.5 分（2 项）；不在册干部 70 分（1 项）');
  });
  test('class of the unit and 实绩得分 of its team come from the other records', () => {
    const units: Context = { ...ctx, unit: (id) => (id === 'u1' ? { kind: 'department', departmentClass: 'enforcement' } : undefined) };
    expect(derived('unitKindThen', { unit: 'u1' }, units)).toBe('department');
    expect(derived('departmentClassThen', { unit: 'u1' }, units)).toBe('enforcement');
    expect(derived('unitKindThen', { unit: 'nobody' }, units)).toBeNull();
    expect(derived('achievementScore', { unit: 'u2', year: '2005' }, ctx)).toBe(92);
    expect(derived('achievementScore', { unit: 'u2', year: '2006' }, ctx)).toBeNull();
  });
  test('a second record, weights, tables and typed scores are questioned', () => {
    expect(found('trackingOnce', { unit: 'u2', year: '2005' }, ctx)).toEqual(['error unit']);
    expect(found('trackingOnce', { unit: 'u2', year: '2004' }, ctx)).toEqual([]);
    expect(found('schemeWeights', { indicators: [{ weight: 60 }, { weight: 39 }] })).toEqual(['warning indicators']);
    expect(found('schemeWeights', { indicators: [{ weight: 60 }, { weight: 40 }, { weight: 5, method: 'plusMinus' }] })).toEqual([]);
    expect(found('schemeWeights', { indicators: [{ weight: 60 }, { weight: null }] })).toEqual([]);
    expect(found('indicatorTables', { indicators: [{ method: 'rank', points: '' }] })).toEqual(['error indicators.0.points']);
    expect(found('indicatorTables', { indicators: [{ method: 'qualitative', points: '优=10' }] })).toEqual(['error indicators.0.points']);
    expect(found('indicatorTables', { indicators: [{ method: 'qualitative', points: '好=10' }] })).toEqual([]);
    expect(found('indicatorTables', { indicators: [{ method: 'completion', floor: 120, cap: 100 }] })).toEqual(['error indicators.0.floor']);
    expect(found('indicatorScores', { indicators: [{ method: 'plusMinus', adjustment: 2, score: 3 }] })).toEqual(['warning indicators.0.score']);
    expect(found('indicatorScores', { indicators: [{ method: 'plusMinus', adjustment: 2, score: 2 }] })).toEqual([]);
    expect(found('classOfDepartment', { unitKind: 'department' })).toEqual(['warning departmentClass']);
    expect(found('classOfDepartment', { unitKind: 'county', departmentClass: 'economic' })).toEqual(['warning departmentClass']);
    expect(found('classOfDepartment', { unitKind: 'county' })).toEqual([]);
  });
  test('last of its class two years running', () => {
    const row = (year: string, rank: number): Values => ({ ...own, year, rank, classSize: 4 });
    expect(found('trailingUnit', row('2006', 4), withRows({ trackingAssessment: [row('2005', 4)] }))).toEqual(['warning rank']);
    expect(found('trailingUnit', row('2006', 4), withRows({ trackingAssessment: [row('2005', 3)] }))).toEqual([]);
    expect(found('trailingUnit', row('2006', 4), withRows({ trackingAssessment: [row('2004', 4)] }))).toEqual([]);
    expect(found('trailingUnit', row('2006', 4))).toEqual([]);
  });
});

describe('年度考核', () => {
  const year = (y: string, grade: string, more: Values = {}): Values => ({ cadre: 'c1', year: y, grade, ...more });
  test('rates of the vote', () => {
    const row = { excellentVotes: 30, competentVotes: 15, basicVotes: 3, incompetentVotes: 1, abstainVotes: 1 };
    expect([derived('cadreExcellentRate', row), derived('cadreCompetentRate', row)]).toEqual([60, 30]);
    expect(derived('cadreExcellentRate', {})).toBeNull();
    expect(derived('cadreExcellentRate', { excellentVotes: 0 })).toBeNull();
    expect(derived('teamExcellentRate', { excellentVotes: 20, goodVotes: 10, validVotes: 40 })).toBe(50);
    expect(derived('teamExcellentRate', { excellentVotes: 20, goodVotes: 10, validVotes: null })).toBe(66.67);
    expect(derived('teamExcellentRate', { excellentVotes: 20, validVotes: 10 })).toBeNull();
  });
  test('dimensions are any, weighted when all have a weight', () => {
    const two = (a: number | null, b: number | null): Values => ({
      dimensions: [
        { name: '勤政', score: 90, weight: a },
        { name: '心理素质', score: 80, weight: b },
      ],
    });
    expect(derived('dimensionScore', two(3, 1))).toBe(87.5);
    expect(derived('dimensionScore', two(3, null))).toBe(85);
    expect(derived('dimensionScore', { dimensions: [{ name: '德', score: null }] })).toBeNull();
    expect(found('dimensionsOnce', { dimensions: [{ name: '德' }, { name: '能' }, { name: '德' }] })).toEqual(['error dimensions.2.name']);
  });
  test('two years 不称职: 辞退; one: 降低层次; three 优秀: 三等功; one: 嘉奖; 基本称职: 诫勉', () => {
    const message = (row: Values, others: readonly Values[] = []): string =>
      findings('gradeRuns', row, withRows({ annualAssessment: others }))
        .map((f) => f.message)
        .join();
    expect(message(year('2025', 'incompetent'))).toMatch(/降低一个职务.*第五十条/);
    const twice = message(year('2025', 'incompetent'), [year('2024', 'incompetent')]);
    expect(twice).toMatch(/连续 2 年.*辞退.*第八十八条/);
    expect(message(year('2025', 'incompetent'), [year('2023', 'incompetent')])).not.toContain('辞退');
    expect(message(year('2025', 'incompetent'), [year('2024', 'incompetent', { cadre: 'c9' })])).not.toContain('辞退');
    expect(message(year('2025', 'excellent'))).toContain('嘉奖');
    expect(message(year('2025', 'excellent'), [year('2024', 'excellent')])).not.toContain('三等功');
    expect(message(year('2025', 'excellent'), [year('2023', 'excellent'), year('2024', 'excellent')])).toMatch(/连续 3 年.*三等功/);
    expect(message(year('2025', 'basic'))).toContain('诫勉');
    expect(message(year('2025', 'competent'), [year('2024', 'competent')])).toBe('');
  });
  test('优秀 above the share warns, once the limit allows at least one', () => {
    const of = (excellent: number, competent: number): Context =>
      withRows({
        annualAssessment: [
          ...Array(excellent).fill({ year: '2025', grade: 'excellent' }),
          ...Array(competent).fill({ year: '2025', grade: 'competent' }),
        ],
      });
    const mine = year('2025', 'excellent');
    expect(found('cadreExcellentShare', mine, of(0, 3))).toEqual([]); // 1 of 4
    expect(found('cadreExcellentShare', mine, of(1, 2))).toEqual(['warning grade']); // 2 of 4
    expect(found('cadreExcellentShare', mine, of(1, 6))).toEqual([]); // 2 of 8
    expect(found('cadreExcellentShare', mine, of(2, 5))).toEqual(['warning grade']); // 3 of 8
    expect(found('cadreExcellentShare', mine, of(2, 0))).toEqual([]); // 3 of 3: a quarter is less than one
    expect(found('cadreExcellentShare', year('2025', 'competent'), of(5, 0))).toEqual([]);
    expect(findings('cadreExcellentShare', mine, of(2, 5))[0]?.message).toContain('优秀 3 个，占 37.5%，超过 25%');
    const teams = withRows({ teamAssessment: Array(9).fill({ year: '2025', grade: 'good' }) });
    expect(found('teamExcellentShare', mine, teams)).toEqual([]);
    expect(excellentShare([mine, year('2025', 'none'), year('2024', 'excellent')], '2025')).toEqual({ graded: 1, excellent: 1 });
  });
  test('once a year, ungraded with reason, decided not before the year', () => {
    const ctx = withRows({ annualAssessment: [year('2025', 'competent')], teamAssessment: [{ unit: 'u1', year: '2025' }] });
    expect(found('cadreAssessedOnce', year('2025', 'excellent'), ctx)).toEqual(['error year']);
    expect(found('cadreAssessedOnce', year('2024', 'excellent'), ctx)).toEqual([]);
    expect(found('teamAssessedOnce', { unit: 'u1', year: '2025' }, ctx)).toEqual(['error unit']);
    expect(found('ungradedExplained', { grade: 'none' })).toEqual(['warning ungradedReason']);
    expect(found('ungradedExplained', { grade: 'competent', ungradedReason: 'leave' })).toEqual(['warning ungradedReason']);
    expect(found('ungradedExplained', { grade: 'none', ungradedReason: 'leave' })).toEqual([]);
    expect(found('assessedAfterYear', { year: '2025', decidedDate: '2024-12-31' })).toEqual(['error decidedDate']);
    expect(found('assessedAfterYear', { year: '2025', decidedDate: '2026-01-20' })).toEqual([]);
    expect(found('teamVotes', { issuedVotes: 50, returnedVotes: 51, validVotes: 52, excellentVotes: 53 })).toHaveLength(3);
    expect(found('teamVotes', { issuedVotes: 50, returnedVotes: 49, validVotes: 48, excellentVotes: 40, goodVotes: 8 })).toEqual([]);
  });
  test('the sentence of the 任免审批表', () => {
    const rows = [year('2024', 'excellent'), year('2023', 'competent'), year('2025', 'competent'), year('2022', 'basic')];
    expect(annualResultText(rows)).toBe('2023、2024、2025年年度考核均为称职（其中2024年优秀）');
    expect(annualResultText(rows, 4)).toBe('2022年年度考核为基本称职，2023年为称职，2024年为优秀，2025年为称职');
    expect(annualResultText([year('2025', 'excellent'), year('2024', 'excellent')])).toBe('2024、2025年年度考核均为优秀');
    expect(annualResultText([year('2025', 'none')])).toBe('2025年年度考核为未定等次');
    expect(annualResultText([])).toBe('');
  });
});

describe('限期整改', () => {
  const row = {
    cadre: 'c1',
    issuedDate: '2026-03-02',
    rectifyBy: '2026-04-30',
    items: [
      { problem: '会议记录不全。附 2025 年情况', dueDate: '2026-03-31', doneDate: '2026-03-20', signedOffDate: '2026-03-25', result: 'done' },
      { problem: '制度没有修订', dueDate: '2026-04-30' },
    ],
  };
  test('one line, last term, how many are signed off', () => {
    expect(derived('rectificationMatter', row)).toBe('会议记录不全');
    expect(derived('rectificationDue', row)).toBe('2026-04-30');
    expect(derived('rectificationDue', { ...row, extendedTo: '2026-05-31' })).toBe('2026-05-31');
    expect(derived('rectificationDone', row)).toBe('1/2');
    expect(derived('rectificationDone', { items: [] })).toBeNull();
  });
  test('dates and results that cannot be', () => {
    expect(found('rectificationItems', row)).toEqual([]);
    const item = { dueDate: '2026-03-01', doneDate: '2026-02-20', signedOffDate: '2026-02-10', result: 'not' };
    expect(found('rectificationItems', { ...row, items: [item] })).toEqual([
      'error items.0.dueDate',
      'error items.0.doneDate',
      'error items.0.signedOffDate',
      'error items.0.result',
    ]);
    expect(found('rectificationItems', { ...row, rectifyBy: '2026-04-01' })).toEqual(['warning items.1.dueDate']);
    expect(found('rectificationItems', { ...row, progress: [{ item: 3 }] })).toEqual(['warning progress.0.item']);
    expect(found('rectificationTarget', { cadre: null, unit: null })).toEqual(['error cadre']);
    expect(found('rectificationTarget', { unit: 'u1' })).toEqual([]);
  });
  test('the state and what was decided agree', () => {
    expect(found('rectificationState', { ...row, state: 'signedOff', overall: 'not' })).toEqual(['error overall', 'warning items']);
    expect(found('rectificationState', { ...row, state: 'returned', reportedDate: '2026-04-20' })).toEqual(['warning reportedDate']);
    expect(found('rectificationState', { ...row, state: 'escalated', consequence: 'extension' })).toEqual([
      'warning consequence',
      'warning extendedTo',
    ]);
    expect(found('rectificationState', { ...row, extendedTo: '2026-05-31' })).toEqual(['warning rectifyBy']);
    expect(found('rectificationState', { ...row, state: 'rectifying' })).toEqual([]);
  });
});

describe('讲座、活动、专项、表彰', () => {
  test('sums and counts', () => {
    expect(derived('lectureAttendance', { participants: ['a', 'b'] })).toBe(2);
    expect(derived('lectureAttendance', { participants: [] })).toBeNull();
    const units = [
      { unit: 'u1', suggestions: 3, adopted: 1 },
      { unit: 'u2', suggestions: 4, adopted: null },
      { unit: 'u2', suggestions: null },
    ];
    expect([derived('themeUnitCount', { units }), derived('themeSuggestions', { units }), derived('themeAdopted', { units })]).toEqual([2, 7, 1]);
    expect(derived('specialTargetCount', { targets: [{}, {}, {}] })).toBe(3);
    expect([
      derived('weightTotal', { indicators: [{ weight: 60.5 }, { weight: 39.5 }] }),
      derived('indicatorCount', { indicators: [{}, {}] }),
    ]).toEqual([100, 2]);
  });
  test('findings', () => {
    expect(found('lectureAttendanceCovers', { participants: ['a', 'b', 'c'], attendance: 2 })).toEqual(['warning attendance']);
    expect(found('lectureAttendanceCovers', { participants: ['a'], attendance: 200 })).toEqual([]);
    expect(found('sixThemes', { themes: Array(7).fill({ establish: '甲', practise: '乙' }) })).toEqual(['warning themes']);
    expect(found('sixThemes', { themes: [{ establish: '甲', practise: '' }] })).toEqual(['warning themes.0.practise']);
    // six groups not yet written are one hint, not twelve
    expect(findings('sixThemes', { themes: [{ establish: '甲', practise: '乙' }, {}, {}] }).map((f) => f.message)).toEqual([
      '“六树六做”第 2、3 组还没有填写，请按方案补齐',
    ]);
    expect(
      found('themePhases', {
        startDate: '2026-03-01',
        endDate: '2026-06-30',
        phases: [
          { phase: 'study', from: '2026-02-01', to: '2026-01-31' },
          { phase: 'study', from: '2026-03-01', to: '2026-07-01' },
        ],
      }),
    ).toEqual(['error phases.0.to', 'warning phases.0.from', 'warning phases.1.to', 'warning phases.1.phase']);
    expect(found('themeUnits', { units: [{ unit: 'u1' }, { unit: 'u1', problems: 1, rectified: 2, suggestions: 1, adopted: 2 }] })).toEqual([
      'error units.1.unit',
      'warning units.1.rectified',
      'warning units.1.adopted',
    ]);
    expect(
      found('specialTargets', {
        targets: [{ kind: 'team' }, { kind: 'cadre' }, { kind: 'cadre', cadre: 'c1' }, { kind: 'cadre', cadre: 'c1', grade: 'other' }],
      }),
    ).toEqual(['error targets.0.unit', 'error targets.1.cadre', 'warning targets.3.gradeWord', 'error targets.3.cadre']);
    expect(
      found('specialTargets', {
        targets: [
          { kind: 'team', unit: 'u1' },
          { kind: 'cadre', cadre: 'c1', unit: 'u1' },
        ],
      }),
    ).toEqual([]);
  });
  test('an award names whom it honours, fits its kind, and is made public long enough', () => {
    expect(found('honoureeNamed', { objectKind: 'individual', unit: 'u1' })).toEqual(['error cadre']);
    expect(found('honoureeNamed', { objectKind: 'collective', cadre: 'c1' })).toEqual(['error unit', 'warning cadre']);
    expect(found('honoureeNamed', { objectKind: 'individual', cadre: 'c1' })).toEqual([]);
    expect(found('honourKindFits', { objectKind: 'collective', kind: 'modelIndividual' })).toEqual(['error kind']);
    expect(found('honourKindFits', { objectKind: 'collective', kind: 'citation' })).toEqual([]);
    expect(derived('publicTo', { publicFrom: '2026-03-02' })).toBe('2026-03-09');
    expect(found('publicLongEnough', { publicFrom: '2026-03-02', publicTo: '2026-03-06' })).toEqual(['warning publicTo']);
    expect(found('publicLongEnough', { publicFrom: '2026-03-02', publicTo: '2026-03-09' })).toEqual([]);
    expect(found('publicLongEnough', { publicFrom: '2026-03-02', publicTo: '2026-03-01' })).toEqual(['error publicTo']);
    expect(found('opinionsClear', { opinions: [{ askedDate: '2026-03-05', replyDate: '2026-03-01', opinion: 'objection' }] })).toEqual([
      'error opinions.0.replyDate',
      'warning opinions.0.opinion',
    ]);
    expect(found('revocationFits', { state: 'revoked', awardedDate: '2026-03-05', revokedDate: '2026-03-01' })).toEqual([
      'error revokedDate',
      'warning revoked',
    ]);
    expect(found('revocationFits', { state: 'archived', revoked: true })).toEqual(['warning revoked']);
  });
  test('an empty row has no findings and no proposals', () => {
    for (const name of Object.keys(assessmentChecks) as (keyof typeof assessmentChecks)[]) {
      if (name !== 'rectificationTarget') expect(found(name, {}), name).toEqual([]);
    }
    for (const name of Object.keys(assessmentDerivations) as (keyof typeof assessmentDerivations)[]) expect(derived(name, {}), name).toBeNull();
  });
});

test('the rules fit the maps of derive.ts and checks.ts', () => {
  expectTypeOf(assessmentDerivations).toExtend<Readonly<Record<string, Derivation>>>();
  expectTypeOf(assessmentChecks).toExtend<Readonly<Record<string, (row: Values, ctx: CheckContext) => readonly Finding[]>>>();
});
