/**
 * Who was reminded or admonished, when and why: 28 talks with 25 cadres in the period (9 + 10 + 9 talks, 8 + 10 + 9 cadres by year;
 * one was talked to twice in 2005, two in two different years), and the records around them that must not count. Twelve cadres came from a
 * verification (ST15 is part of ST04's 25), one from an audit whose talk was also entered as a reminder (so one of ST12's 5 is among the 25).
 */
import type { PROBLEM_TYPE, SOURCE } from '../codes/matters';

type Source = (typeof SOURCE)['codes'][number]['value'];
type ProblemType = (typeof PROBLEM_TYPE)['codes'][number]['value'];
export interface Case {
  readonly types: readonly ProblemType[];
  readonly problems: string;
  readonly demand: string;
}
export const CASES = {
  responsibility: {
    types: ['weakResponsibility'],
    problems: '年度考核民主测评中，群众反映其事业心和责任感不强，分管工作抓得不紧，年初确定的两项重点任务到第三季度仍未启动。',
    demand: '认真查找原因，一个月内拿出分管工作推进计划，每季度报告一次进展。',
  },
  arbitrary: {
    types: ['arbitrary', 'centralism'],
    problems: '在班子考察中，有班子成员反映其研究问题时听不进不同意见，个别大额支出没有经过集体讨论就作出决定。',
    demand: '严格执行议事规则，今后重大事项一律提交集体研究，并在班子民主生活会上作出说明。',
  },
  disunity: {
    types: ['disunity'],
    problems: '与同一班子的另一名成员因分工问题长期意见不合，互不通气，影响所分管工作的衔接。',
    demand: '主动沟通，消除隔阂，从工作出发维护班子团结，三个月内由单位党组报告改进情况。',
  },
  missed: {
    types: ['missedGoals'],
    problems: '所承担的年度目标任务三项中有两项没有完成，对存在的困难没有及时报告，也没有采取补救措施。',
    demand: '对照目标逐项分析，制定补救措施，限期完成所欠任务。',
  },
  spirit: {
    types: ['poorSpirit', 'passive'],
    problems: '任现职时间较长，精神状态不佳，遇到难题绕着走，机关干部反映其到基层少、批评人多。',
    demand: '振作精神，确定两项难点工作亲自抓，每月至少用五天时间到基层调研。',
  },
  loss: {
    types: ['causedLoss', 'poorExecution'],
    problems: '对所属单位项目招标把关不严，合同条款审查不细，造成返工，给工作带来一定损失。',
    demand: '写出深刻检查，完善内部审查程序，配合有关部门挽回损失。',
  },
  execution: {
    types: ['poorExecution', 'lazy'],
    problems: '对市里部署的重点工作落实不力，两次督查中均被列为进度滞后单位，机关纪律松散。',
    demand: '立即整顿机关纪律，对滞后事项排出时间表，按月报告。',
  },
  service: {
    types: ['weakService', 'detached'],
    problems: '群众来信反映其大局意识和服务意识不强，对企业和群众办事推诿，答复不及时。',
    demand: '对来信反映的事项逐件答复，改进窗口服务，公开办事时限。',
  },
} as const satisfies Record<string, Case>;

export interface WarningPlan {
  readonly day: string;
  readonly measure: 'reminder' | 'admonition';
  readonly who: string;
  readonly source: Source;
  readonly about: keyof typeof CASES;
  /** Last state of a record that does not run to its end. */
  readonly until?: 'draft' | 'deputyReview' | 'declined' | 'toVerification' | 'leaderApproval' | 'reminded' | 'escalated' | 'toOrgMeasure';
  readonly deleted?: string;
  /** By letter, without a talk. */
  readonly written?: true;
  /** Comes from the inquiry to this cadre. */
  readonly fromInquiry?: true;
}
const W = (
  day: string,
  measure: WarningPlan['measure'],
  who: string,
  source: Source,
  about: WarningPlan['about'],
  more: Partial<WarningPlan> = {},
): WarningPlan => ({
  day,
  measure,
  who,
  source,
  about,
  ...more,
});

export const WARNINGS: readonly WarningPlan[] = [
  // 2005: 9 talks, 8 cadres
  W('2005-03-17', 'reminder', '赵同生', 'annualAssessment', 'responsibility'),
  W('2005-04-06', 'admonition', '冯启明', 'verification', 'arbitrary'),
  W('2005-06-21', 'reminder', '梁振国', 'teamInspection', 'missed'),
  W('2005-08-09', 'admonition', '谭玉林', 'verification', 'loss'),
  W('2005-09-14', 'reminder', '赵同生', 'audit', 'execution'),
  W('2005-10-19', 'reminder', '魏长河', 'teamInspection', 'disunity'),
  W('2005-11-02', 'reminder', '秦守义', 'verification', 'service'),
  W('2005-11-24', 'reminder', '高玉珠', 'annualAssessment', 'spirit'),
  W('2005-12-13', 'admonition', '孔令河', 'verification', 'loss'),
  // 2006: 10 talks, 10 cadres, one of them also in 2005
  W('2006-02-15', 'reminder', '冯启明', 'annualAssessment', 'disunity'),
  W('2006-03-22', 'admonition', '石广田', 'verification', 'loss'),
  W('2006-05-11', 'reminder', '温立本', 'verification', 'service'),
  W('2006-06-28', 'reminder', '闫德山', 'teamInspection', 'responsibility'),
  W('2006-07-13', 'reminder', '毕春林', 'daily', 'execution'),
  W('2006-08-17', 'reminder', '侯志远', 'annualAssessment', 'missed'),
  W('2006-09-19', 'admonition', '娄明义', 'verification', 'arbitrary'),
  W('2006-10-26', 'reminder', '施培厚', 'verification', 'service'),
  W('2006-11-15', 'reminder', '齐秀岚', 'teamInspection', 'spirit'),
  W('2006-12-20', 'reminder', '戚凤林', 'promotionInspection', 'responsibility'),
  // 2007: 9 talks, 9 cadres, one of them also in 2006
  W('2007-02-08', 'reminder', '石广田', 'annualAssessment', 'execution'),
  W('2007-03-21', 'reminder', '纪宝泉', 'publicLetter', 'service', { fromInquiry: true }),
  W('2007-04-25', 'admonition', '祝耀明', 'verification', 'loss'),
  W('2007-05-30', 'reminder', '郎建栋', 'teamInspection', 'disunity'),
  W('2007-07-11', 'reminder', '邬守田', 'verification', 'missed'),
  W('2007-08-22', 'admonition', '童继峰', 'verification', 'arbitrary', { written: true }),
  W('2007-09-27', 'reminder', '颜茂江', 'trackingAssessment', 'missed', { written: true }),
  W('2007-11-14', 'reminder', '喻学章', 'verification', 'spirit'),
  W('2007-12-19', 'reminder', '金世川', 'annualAssessment', 'responsibility'),
  // none of these may change a figure
  W('2004-12-31', 'reminder', '毕春林', 'annualAssessment', 'spirit'),
  W('2004-11-18', 'admonition', '罗文斌', 'audit', 'loss', { until: 'toOrgMeasure' }),
  W('2008-01-03', 'reminder', '张海波', 'annualAssessment', 'execution', { until: 'reminded' }),
  W('2006-04-12', 'reminder', '周丽华', 'publicLetter', 'service', { until: 'declined' }),
  W('2006-06-14', 'reminder', '张海波', 'phone12380', 'arbitrary', { until: 'toVerification' }),
  W('2007-12-26', 'reminder', '罗文斌', 'annualAssessment', 'missed', { until: 'deputyReview' }),
  W('2007-12-27', 'admonition', '周丽华', 'audit', 'loss', { until: 'leaderApproval' }),
  W('2007-05-30', 'reminder', '罗文斌', 'teamInspection', 'disunity', { deleted: '2007-06-01' }),
  // the reminder that the admonition of November 2004 followed
  W('2004-10-13', 'reminder', '罗文斌', 'daily', 'execution', { until: 'escalated' }),
];
