/** M12 年度考核 of a leading team (handbook §3 M12): 党政领导干部考核工作条例 (2019). The team is that of the unit. */
import { TEAM_GRADE } from '../codes/assessment';
import { annualStates, annualTransitions, assessedYear, decidedDate, score, voteRate, votes } from './assessmentFields';
import { attachments, demands, remark, sourceRecord } from './common';
import { defineRecordType, type RowOf } from './define';

export const teamAssessment = defineRecordType({
  id: 'teamAssessment',
  label: '领导班子年度考核',
  short: '班子考核',
  mechanism: 'M12',
  part: 'assessment',
  prefix: 'BK',
  purpose: '各级领导班子的年度考核：述职、民主测评、实绩和综合评价，一个班子一年一条',
  since: 2,
  title: ['unit', 'year', 'grade'],
  subject: null,
  date: 'decidedDate',
  sections: [
    {
      title: '班子',
      fields: [
        {
          key: 'unit',
          carry: true,
          label: '领导班子',
          kind: 'unit',
          required: true,
          span: 2,
          list: { width: 180 },
          filter: 'bar',
          word: { mm: 45 },
          aliases: ['班子', '单位', '班子名称'],
          help: '选班子所在的单位。',
        },
        assessedYear,
        {
          ...sourceRecord,
          label: '考核依据',
          targets: ['trackingAssessment', 'specialAssessment'],
          help: '实绩得分所依据的跟踪问效（专项）考核记录。',
        },
        { key: 'reportPoints', label: '述职要点', kind: 'longText', rows: 3 },
        { key: 'reportFiles', label: '述职报告', kind: 'attachments', span: 6 },
      ],
    },
    {
      title: '测评与得分',
      fields: [
        { ...votes, key: 'issuedVotes', label: '发出票', span: 2 },
        { ...votes, key: 'returnedVotes', label: '收回票', span: 2, aliases: ['收回'] },
        { ...votes, key: 'validVotes', label: '有效票', span: 2, aliases: ['有效'] },
        { ...votes, key: 'excellentVotes', label: '优秀票' },
        { ...votes, key: 'goodVotes', label: '良好票' },
        { ...votes, key: 'averageVotes', label: '一般票' },
        { ...votes, key: 'poorVotes', label: '较差票' },
        {
          ...voteRate,
          key: 'excellentRate',
          label: '优秀率',
          list: { width: 80 },
          word: { mm: 18 },
          derive: 'teamExcellentRate',
        },
        { key: 'talks', label: '个别谈话人数', kind: 'number', unit: '人', min: 0, max: 10_000, span: 2 },
        {
          ...score,
          key: 'achievementScore',
          label: '实绩得分',
          list: { width: 90 },
          word: { mm: 20 },
          derive: 'achievementScore',
          help: '取自本单位本年度的跟踪问效考核总分。',
        },
        { ...score, key: 'partyScore', label: '党建考核得分', list: { width: 110, wide: true }, aliases: ['党建考核'] },
      ],
    },
    {
      title: '综合评价',
      fields: [
        { ...score, key: 'totalScore', label: '综合评价得分', list: { width: 110 }, word: { mm: 22 } },
        { key: 'grade', label: '等次', kind: 'choice', options: TEAM_GRADE, span: 2, list: { width: 80 }, filter: 'bar', word: { mm: 18 } },
        decidedDate,
        { key: 'achievements', label: '主要成绩', kind: 'longText', rows: 3 },
        { key: 'shortcomings', label: '主要不足', kind: 'longText', rows: 3 },
      ],
    },
    {
      title: '反馈与整改',
      fields: [
        { key: 'feedbackDate', label: '反馈日期', kind: 'date', precision: 'day', span: 2, list: { width: 104, wide: true }, word: { mm: 22 } },
        { key: 'feedbackBy', label: '反馈人', kind: 'shortText', max: 50, span: 4 },
        { ...demands, label: '整改要求', carry: true },
        attachments,
        remark,
      ],
    },
  ],
  states: [
    ...annualStates,
    { key: 'published', label: '公示/反馈', phase: 'open', counts: true, dates: 'feedbackDate' },
    { key: 'archived', label: '归档', phase: 'done', counts: true },
  ],
  transitions: [
    ...annualTransitions,
    { from: ['decided'], to: 'published', label: '公示（反馈）' },
    { from: ['decided', 'published'], to: 'archived', label: '归档' },
  ],
  causes: ['supervisionInfo', 'rectification', 'commendation', 'discipline'],
  checks: ['teamAssessedOnce', 'teamVotes', 'assessedAfterYear', 'teamExcellentShare'],
  sort: { field: 'year', dir: 'desc' },
});
export type TeamAssessmentRow = RowOf<typeof teamAssessment>;
