/**
 * Periods of effect (影响期) as data, handbook §4.2: how long a measure counts against a cadre and what it bars.
 * They are deadline rules with `effect`, so versions, editing and explanations work as for every other rule.
 */
import type { DisciplineKind } from '../codes/discipline';
import type { Bar } from '../codes/rules';
import { APPOINTMENT_2019, DISCIPLINE_2023, MATTERS_RESULTS_2017, MEASURES_2021, owed, RULES_2015, SANCTIONS_LAW } from './deadlineRules/make';
import type { DeadlineRule } from './deadlines';

/** §4.2: an 影响期 is looked up in 任前核查, 年度考核评优, 表彰评先 and 出国（境）. */
const EVERYWHERE: readonly Bar[] = ['appointment', 'evaluation', 'honour', 'exit'];
type Effect = Pick<DeadlineRule, 'id' | 'mechanism' | 'name' | 'amount' | 'basis' | 'confidence' | 'barText'> & Partial<DeadlineRule>;
const effect = (rule: Effect): DeadlineRule =>
  owed({
    startWord: '生效',
    unit: 'month',
    rollToWorkday: false,
    effect: true,
    endInclusive: false,
    warnBefore: 30,
    warnUnit: 'day',
    bars: EVERYWHERE,
    ...rule,
  });

const matters = { mechanism: 'M19', basis: MATTERS_RESULTS_2017, confidence: 'mid' } as const;
const measure = { mechanism: 'M22', basis: MEASURES_2021, confidence: 'mid' } as const;
const party = { mechanism: 'M22', basis: DISCIPLINE_2023, confidence: 'high' } as const;
const admin = { mechanism: 'M22', basis: `${SANCTIONS_LAW}第八条、第十九条`, confidence: 'high' } as const;
const NO_PROMOTION = '不得提拔或者重用';
const ADMONITION_BARS = `${NO_PROMOTION}；取消当年年度考核、本任期考核评优和评选各类先进的资格`;
const PARTY_BARS = '不得提拔职务或者进一步使用';
const DEMERIT_BARS = '不得晋升职务、职级和工资档次；年度考核只写评语、不定等次';

export const EFFECT_RULES: readonly DeadlineRule[] = [
  effect({
    id: 'YX.jm',
    mechanism: 'M07',
    name: '诫勉影响期',
    startWord: '诫勉',
    amount: 6,
    warnBefore: 0,
    warnUnit: 'workday',
    barText: ADMONITION_BARS,
    basis: RULES_2015,
    confidence: 'high',
  }),
  effect({ ...matters, id: 'YX.sx.jm', name: '个人事项不实受诫勉影响期', amount: 6, barText: ADMONITION_BARS }),
  effect({ ...matters, id: 'YX.sx.qx', name: '取消考察对象（后备）资格影响期', amount: 12, barText: '不得列为考察对象或者后备人选' }),
  effect({ ...matters, id: 'YX.sx.dl', name: '个人事项不实受调离、改任、免职影响期', amount: 12, barText: NO_PROMOTION }),
  effect({ ...matters, id: 'YX.sx.jz', name: '个人事项不实受降职影响期', amount: 24, barText: '不得提拔' }),

  effect({
    ...measure,
    id: 'YX.zz.tz',
    name: '停职检查期间',
    amount: 6,
    barText: '停职期间不得提拔、评优',
    note: '停职期限一般不超过 6 个月，恢复工作后按解除日截断',
  }),
  effect({ ...measure, id: 'YX.zz.dz', name: '调整职务影响期', amount: 12, barText: '不得提拔职务、晋升职级或者进一步使用' }),
  effect({
    ...measure,
    id: 'YX.zz.cz',
    name: '责令辞职、免职影响期',
    amount: 24,
    barText: '1年内不得安排领导职务，2年内不得担任高于原任职务层次的领导职务',
  }),
  effect({ ...measure, id: 'YX.zz.cz.post', name: '责令辞职、免职后不得安排领导职务', amount: 12, barText: '不得安排领导职务' }),
  effect({ ...measure, id: 'YX.zz.jz', name: '降职影响期', amount: 24, barText: '不得提拔' }),

  effect({ ...party, id: 'YX.dj.jg', name: '党内警告影响期', amount: 12, barText: PARTY_BARS }),
  effect({
    ...party,
    id: 'YX.dj.yz',
    name: '党内严重警告影响期',
    amount: 12,
    barText: PARTY_BARS,
    basis: '《中国共产党纪律处分条例》（2023 年修订前）',
    effectiveTo: '2023-12-31',
  }),
  effect({ ...party, id: 'YX.dj.yz', version: 2, name: '党内严重警告影响期', amount: 18, barText: PARTY_BARS, effectiveFrom: '2024-01-01' }),
  effect({
    ...party,
    id: 'YX.dj.cx',
    name: '撤销党内职务影响期',
    amount: 24,
    barText: '不得在党内担任和向党外组织推荐担任与原任职务相当或者高于原任职务的职务',
  }),
  effect({ ...party, id: 'YX.dj.lc', name: '留党察看一年察看期', amount: 12, barText: '没有表决权、选举权和被选举权' }),
  effect({ ...party, id: 'YX.dj.lc2', name: '留党察看二年察看期', amount: 24, barText: '没有表决权、选举权和被选举权' }),
  effect({
    ...party,
    id: 'YX.dj.lc.after',
    name: '恢复党员权利后影响期',
    startWord: '恢复权利',
    amount: 24,
    barText: '不得担任与原任职务相当或者高于原任职务的职务',
  }),
  effect({ ...party, id: 'YX.dj.kc', name: '开除党籍后不得重新入党', amount: 5, unit: 'year', barText: '5年内不得重新入党' }),

  effect({ ...admin, id: 'YX.zw.jg', name: '政务警告处分期', amount: 6, barText: '不得晋升职务、职级；当年年度考核不得确定为优秀' }),
  effect({ ...admin, id: 'YX.zw.jgu', name: '政务记过处分期', amount: 12, barText: DEMERIT_BARS }),
  effect({ ...admin, id: 'YX.zw.jd', name: '政务记大过处分期', amount: 18, barText: DEMERIT_BARS }),
  effect({ ...admin, id: 'YX.zw.jj', name: '政务降级处分期', amount: 24, barText: DEMERIT_BARS }),
  effect({ ...admin, id: 'YX.zw.cz', name: '政务撤职处分期', amount: 24, barText: `${DEMERIT_BARS}；降低职务、职级` }),

  effect({
    id: 'YX.kh',
    mechanism: 'M12',
    name: '年度考核基本称职以下',
    startWord: '结果确定',
    amount: 12,
    warnBefore: 0,
    bars: ['appointment'],
    barText: '不得列为考察对象',
    basis: `${APPOINTMENT_2019}第二十四条第（三）项`,
    confidence: 'high',
    note: '至下一年度考核结果确定；下一年度结果尚未录入的，至少算到次年年底',
  }),
];

/** How the stages of one measure lie: 'then' one after the other, 'with' side by side from the same day. */
export interface MeasureRule {
  readonly rules: readonly string[];
  readonly stages?: 'then' | 'with';
  /** 政务处分 and the former 政纪处分, to which the 48 months apply. */
  readonly admin?: true;
}
const adminRule = (rule: string): MeasureRule => ({ rules: [rule], admin: true });
/** Rule of each kind of measure. A kind that is not here has no period of its own; only one that is entered counts. */
export const MEASURE_RULES = {
  admonition: { rules: ['YX.jm'] },
  suspended: { rules: ['YX.zz.tz'] },
  adjusted: { rules: ['YX.zz.dz'] },
  orderedResignation: { rules: ['YX.zz.cz', 'YX.zz.cz.post'], stages: 'with' },
  removed: { rules: ['YX.zz.cz', 'YX.zz.cz.post'], stages: 'with' },
  demoted: { rules: ['YX.zz.jz'] },
  partyWarning: { rules: ['YX.dj.jg'] },
  partySeriousWarning: { rules: ['YX.dj.yz'] },
  partyPostRemoved: { rules: ['YX.dj.cx'] },
  partyProbation1: { rules: ['YX.dj.lc', 'YX.dj.lc.after'], stages: 'then' },
  partyProbation2: { rules: ['YX.dj.lc2', 'YX.dj.lc.after'], stages: 'then' },
  partyExpelled: { rules: ['YX.dj.kc'] },
  adminWarning: adminRule('YX.zw.jg'),
  adminDemerit: adminRule('YX.zw.jgu'),
  adminSeriousDemerit: adminRule('YX.zw.jd'),
  adminDowngraded: adminRule('YX.zw.jj'),
  adminDismissed: adminRule('YX.zw.cz'),
  formerWarning: adminRule('YX.zw.jg'),
  formerDemerit: adminRule('YX.zw.jgu'),
  formerSeriousDemerit: adminRule('YX.zw.jd'),
  formerDowngraded: adminRule('YX.zw.jj'),
  formerDismissed: adminRule('YX.zw.cz'),
  candidateCancelled: { rules: ['YX.sx.qx'] },
  mattersAdmonition: { rules: ['YX.sx.jm'] },
  mattersDisqualified: { rules: ['YX.sx.qx'] },
  mattersRemoved: { rules: ['YX.sx.dl'] },
  mattersDemoted: { rules: ['YX.sx.jz'] },
  lowAssessment: { rules: ['YX.kh'] },
} as const satisfies Partial<Record<DisciplineKind | OtherKind, MeasureRule>>;
type OtherKind = 'admonition' | 'mattersAdmonition' | 'mattersDisqualified' | 'mattersRemoved' | 'mattersDemoted' | 'lowAssessment';
export type MeasureKind = keyof typeof MEASURE_RULES;
export const isMeasureKind = (kind: string): kind is MeasureKind => Object.hasOwn(MEASURE_RULES, kind);
export const measureRule = (kind: MeasureKind): MeasureRule => MEASURE_RULES[kind];

/** Kind of measure of a handling in M19 (codes of MATTERS_HANDLING); the others bring no period. */
export const MATTERS_KINDS: Readonly<Record<string, MeasureKind>> = {
  admonition: 'mattersAdmonition',
  candidateCancelled: 'mattersDisqualified',
  moved: 'mattersRemoved',
  nonLeading: 'mattersRemoved',
  removed: 'mattersRemoved',
  demoted: 'mattersDemoted',
};
