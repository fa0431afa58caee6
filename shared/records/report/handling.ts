/** M17 举报: 处理, feedback, filing; and the ways of appeal of 申诉求决 matters. */
import { HANDLING } from '../../codes/matters';
import { FEEDBACK_MODE, SATISFACTION } from '../../codes/reports';
import { section } from '../common';

export const handlingSection = section({
  title: '处理与反馈',
  fields: [
    { key: 'handlingProposal', label: '处理建议', kind: 'longText', rows: 3 },
    {
      key: 'handlings',
      label: '处理',
      kind: 'children',
      rowLabel: '项',
      fields: [
        { key: 'cadre', label: '被处理人', kind: 'cadre', span: 2 },
        { key: 'outsiderName', label: '库外人员姓名', kind: 'shortText', format: 'name', max: 60, span: 2 },
        { key: 'handling', label: '处理方式', kind: 'choice', options: HANDLING, required: true, span: 2, aliases: ['处理'] },
        { key: 'date', label: '处理日期', kind: 'date', precision: 'day', span: 2 },
        {
          key: 'followUp',
          label: '后续记录',
          kind: 'record',
          targets: ['reminder', 'admonition', 'inquiry', 'rectification', 'discipline', 'vetting'],
          span: 4,
        },
        { key: 'note', label: '说明', kind: 'shortText', span: 6 },
      ],
    },
    { key: 'decidedDate', label: '处理决定日期', kind: 'date', precision: 'day', span: 2 },
    { key: 'clarified', label: '失实澄清', kind: 'flag', span: 2 },
    { key: 'toFramed', label: '诬告移送', kind: 'flag', span: 2 },
    { key: 'clarifyScope', label: '澄清范围', kind: 'shortText', max: 100, span: 3 },
    { key: 'clarifyMode', label: '澄清方式', kind: 'shortText', max: 100, span: 3, suggest: ['当面反馈', '会议澄清', '书面澄清', '通报'] },
    { key: 'feedbackDate', label: '向实名举报人反馈日期', kind: 'date', precision: 'day', span: 2 },
    { key: 'feedbackMode', label: '反馈方式', kind: 'choice', options: FEEDBACK_MODE, span: 2 },
    { key: 'feedbackResult', label: '是否满意', kind: 'choice', options: SATISFACTION, span: 2 },
    { key: 'archivedDate', label: '归档日期', kind: 'date', precision: 'day', span: 3, aliases: ['归档'] },
    { key: 'volumeNo', label: '卷号', kind: 'shortText', max: 60, span: 3, aliases: ['归档号'] },
  ],
});

export const appealSection = section({
  title: '申诉求决类（检举控告不填）',
  fields: [
    { key: 'appealFrom', label: '申诉求决受理日期', kind: 'date', precision: 'day', span: 2 },
    { key: 'appealDue', label: '申诉求决应办结日期', kind: 'date', precision: 'day', span: 2, derive: 'appealDue' },
    { key: 'appealDone', label: '申诉求决办结日期', kind: 'date', precision: 'day', span: 2 },
    { key: 'reviewAsked', label: '收到复查请求日期', kind: 'date', precision: 'day', span: 3 },
    { key: 'reviewDone', label: '出具复查意见日期', kind: 'date', precision: 'day', span: 3 },
    { key: 'recheckAsked', label: '收到复核请求日期', kind: 'date', precision: 'day', span: 3 },
    { key: 'recheckDone', label: '出具复核意见日期', kind: 'date', precision: 'day', span: 3 },
  ],
});
