/**
 * M12 年度考核 of a cadre (handbook §3 M12): 公务员法 arts. 35–39, 公务员考核规定 (2020). The dimensions are rows, since their names have
 * changed over the years; 勤政 stands among them by itself.
 */
import { CADRE_GRADE, UNGRADED_REASON } from '../codes/assessment';
import { annualStates, annualTransitions, assessedYear, decidedDate, score, voteRate, votes } from './assessmentFields';
import { attachments, postThen, remark, sourceRecord, subjectCadre } from './common';
import { defineRecordType, type RowOf } from './define';

/** Offered while typing; other dimensions may be written. */
export const DIMENSIONS = ['德', '能', '勤', '绩', '廉', '勤政', '执行民主集中制', '求真务实', '心理素质'] as const;

export const annualAssessment = defineRecordType({
  id: 'annualAssessment',
  label: '干部年度考核',
  short: '年度考核',
  mechanism: 'M12',
  part: 'assessment',
  prefix: 'KH',
  purpose: '领导干部年度考核，突出勤政与业绩；等次书面通知本人，作为任用管理的依据',
  since: 2,
  title: ['cadre', 'year', 'grade'],
  subject: 'cadre',
  date: 'decidedDate',
  sections: [
    {
      title: '考核对象',
      fields: [
        subjectCadre,
        { ...postThen, list: { width: 190 } },
        assessedYear,
        { key: 'unit', label: '所在单位', kind: 'unit', span: 2, filter: 'more', list: { width: 150, wide: true }, derive: 'unitThen' },
        {
          ...sourceRecord,
          label: '考核依据',
          targets: ['specialAssessment', 'trackingAssessment'],
          help: '平时、专项和跟踪问效考核的记录。',
        },
        { key: 'duties', label: '从事或分管工作', kind: 'shortText', span: 6 },
        { key: 'ownSummary', label: '个人总结', kind: 'attachments', span: 6 },
      ],
    },
    {
      title: '评分与民主测评',
      fields: [
        {
          key: 'dimensions',
          label: '考核维度',
          kind: 'children',
          // 公务员法 art. 35 names five; 勤政 stands by itself (handbook M12 ②). Rows may be renamed, added and removed.
          begins: { rows: ['德', '能', '勤', '绩', '廉', '勤政'].map((name) => ({ name })) },
          rowLabel: '项',
          numbered: true,
          fields: [
            { key: 'name', label: '维度', kind: 'shortText', max: 30, required: true, span: 2, suggest: DIMENSIONS },
            { key: 'weight', label: '权重', kind: 'number', min: 0, max: 1000, decimals: 2, span: 1, help: '不填时各项相等。' },
            { ...score, span: 1, label: '评分' },
            { key: 'note', label: '说明', kind: 'shortText', span: 2 },
          ],
        },
        { ...votes, key: 'excellentVotes', label: '优秀票' },
        { ...votes, key: 'competentVotes', label: '称职票' },
        { ...votes, key: 'basicVotes', label: '基本称职票' },
        { ...votes, key: 'incompetentVotes', label: '不称职票' },
        { ...votes, key: 'abstainVotes', label: '弃权票', span: 2, aliases: ['弃权'] },
        { ...voteRate, key: 'excellentRate', label: '优秀率', list: { width: 80 }, word: { mm: 18 }, derive: 'cadreExcellentRate' },
        { ...voteRate, key: 'competentRate', label: '称职率', list: { width: 80 }, word: { mm: 18 }, derive: 'cadreCompetentRate' },
        { ...score, key: 'totalScore', label: '综合得分', derive: 'dimensionScore' },
      ],
    },
    {
      title: '评价与等次',
      fields: [
        { key: 'leaderComment', label: '主管领导评语', kind: 'longText', rows: 3, aliases: ['主管领导评语和考核等次建议'] },
        { key: 'committeeOpinion', label: '考核委员会意见', kind: 'longText', rows: 3, aliases: ['机关负责人或考核委员会审核意见'] },
        { key: 'grade', label: '等次', kind: 'choice', options: CADRE_GRADE, span: 2, list: { width: 90 }, filter: 'bar', word: { mm: 20 } },
        {
          key: 'ungradedReason',
          label: '未定等次原因',
          kind: 'choice',
          options: UNGRADED_REASON,
          span: 2,
          filter: 'more',
          list: { width: 110, wide: true },
          word: { mm: 24 },
        },
        decidedDate,
      ],
    },
    {
      title: '通知与申诉',
      fields: [
        { key: 'publishedDate', label: '公示（反馈）日期', kind: 'date', precision: 'day', span: 2 },
        {
          key: 'noticeDate',
          label: '书面通知日期',
          kind: 'date',
          precision: 'day',
          span: 2,
          aliases: ['书面通知'],
          list: { width: 110, wide: true },
          help: '考核结果以书面形式通知本人（公务员法第三十八条）。',
        },
        { key: 'signedDate', label: '本人签字日期', kind: 'date', precision: 'day', span: 2, aliases: ['本人签字'] },
        {
          key: 'reviewAskedDate',
          label: '申请复核日期',
          kind: 'date',
          precision: 'day',
          span: 2,
          help: '定为不称职的，本人自知道之日起 30 日内可以申请复核。',
        },
        { key: 'reviewDecidedDate', label: '复核决定日期', kind: 'date', precision: 'day', span: 2 },
        { key: 'appealDate', label: '申诉日期', kind: 'date', precision: 'day', span: 2, aliases: ['申诉'] },
        { key: 'appealDecidedDate', label: '申诉处理决定日期', kind: 'date', precision: 'day', span: 2 },
        { key: 'appealResult', label: '复核、申诉结果', kind: 'longText', rows: 2, span: 4 },
        attachments,
        remark,
      ],
    },
  ],
  states: [
    ...annualStates,
    { key: 'published', label: '公示/反馈', phase: 'open', counts: true, dates: 'publishedDate' },
    { key: 'notified', label: '通知本人', phase: 'open', counts: true, dates: 'noticeDate' },
    { key: 'archived', label: '归档', phase: 'done', counts: true },
  ],
  transitions: [
    ...annualTransitions,
    { from: ['decided'], to: 'published', label: '公示（反馈）' },
    { from: ['decided', 'published'], to: 'notified', label: '通知本人' },
    { from: ['notified'], to: 'archived', label: '归档' },
  ],
  deadlines: [
    { rule: 'KH.review.decide', start: 'reviewAskedDate', done: 'reviewDecidedDate', owedBy: '复核机关', duty: 'others' },
    { rule: 'KH.appeal.decide', start: 'appealDate', done: 'appealDecidedDate', owedBy: '受理申诉机关', duty: 'others' },
  ],
  causes: ['supervisionInfo', 'inquiry', 'reminder', 'admonition', 'discipline', 'commendation', 'vetting'],
  checks: ['cadreAssessedOnce', 'dimensionsOnce', 'ungradedExplained', 'assessedAfterYear', 'gradeRuns', 'cadreExcellentShare', 'noHonourInEffect'],
  sort: { field: 'year', dir: 'desc' },
});
export type AnnualAssessmentRow = RowOf<typeof annualAssessment>;
