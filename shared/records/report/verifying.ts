/** M17 举报: 查核 and its findings. */
import { CONCLUSION } from '../../codes/matters';
import { GROUP_ROLE, PROBLEM_CONCLUSION, VERIFY_METHOD } from '../../codes/reports';
import { deputyDate, ministerDate, section } from '../common';

export const verifyingSection = section({
  title: '查核',
  fields: [
    { key: 'verifyMethods', label: '查核方式', kind: 'choices', options: VERIFY_METHOD, span: 4 },
    {
      key: 'recusal',
      label: '回避确认',
      kind: 'flag',
      span: 2,
      help: '查核组成员与举报人、被反映人都没有利害关系的，选“是”。',
    },
    {
      key: 'group',
      label: '查核组',
      kind: 'children',
      rowLabel: '人',
      numbered: true,
      fields: [
        { key: 'name', label: '姓名', kind: 'shortText', format: 'name', max: 60, required: true, span: 2 },
        { key: 'post', label: '单位及职务', kind: 'shortText', max: 100, span: 2 },
        { key: 'role', label: '分工', kind: 'choice', options: GROUP_ROLE, initial: 'member', span: 1 },
        { key: 'recused', label: '已确认不需回避', kind: 'flag', span: 1 },
      ],
    },
    { key: 'verifyFrom', label: '查核开始日期', kind: 'date', precision: 'day', span: 2, aliases: ['开始'] },
    { key: 'verifyTo', label: '查核截止日期', kind: 'date', precision: 'day', span: 2, aliases: ['截止'] },
    { key: 'reportedDate', label: '报结日期', kind: 'date', precision: 'day', span: 2, help: '查核报告提交（承办单位报来结果）的日期。' },
    { key: 'extensionReason', label: '延期理由', kind: 'shortText', span: 2 },
    { key: 'extensionBy', label: '延期批准人', kind: 'shortText', max: 50, span: 2 },
    { key: 'extensionTo', label: '延期至', kind: 'date', precision: 'day', span: 2 },
    { key: 'process', label: '查核过程', kind: 'longText', rows: 5, sensitive: true },
    {
      key: 'evidence',
      label: '证据目录',
      kind: 'children',
      rowLabel: '份',
      numbered: true,
      sensitive: true,
      fields: [
        { key: 'name', label: '材料名称', kind: 'shortText', required: true, span: 3 },
        { key: 'from', label: '材料来源', kind: 'shortText', max: 100, span: 2, help: '不写举报人。' },
        { key: 'pages', label: '页数', kind: 'number', min: 1, max: 10000, span: 1 },
      ],
    },
    {
      key: 'findings',
      label: '逐条结论',
      kind: 'children',
      rowLabel: '条',
      numbered: true,
      sensitive: true,
      fields: [
        { key: 'problem', label: '反映的问题', kind: 'longText', rows: 2, required: true, span: 6, aliases: ['问题'] },
        { key: 'facts', label: '查核事实', kind: 'longText', rows: 2, span: 4 },
        { key: 'conclusion', label: '结论', kind: 'choice', options: PROBLEM_CONCLUSION, initial: 'pending', required: true, span: 2 },
      ],
    },
    {
      key: 'overall',
      label: '总体结论',
      kind: 'choice',
      options: CONCLUSION,
      span: 2,
      list: { width: 84, wide: true },
      filter: 'more',
      word: { mm: 16 },
    },
    { key: 'reportFile', label: '查核报告', kind: 'attachments', span: 4 },
    { key: 'sectionDate', label: '科长审核日期', kind: 'date', precision: 'day', span: 2 },
    deputyDate,
    ministerDate,
    // the twin of `problems` in the measures that follow: what was found, never what the informant wrote
    {
      key: 'problems',
      carry: true,
      label: '查核认定的主要问题',
      kind: 'longText',
      rows: 4,
      sensitive: true,
      help: '提醒、诫勉等后续措施的“主要问题”取自此处。',
    },
  ],
});
