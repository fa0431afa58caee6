/**
 * M09 限期整改 (handbook §3 M09): 问题 — 措施 — 责任 — 时限 — 销号. The term is set when the order is given; 审计整改 stands in M16.
 * A matter sent back is reported anew; whoever does not finish goes on to another talk, 诫勉 or 组织处理.
 */
import { COMPLETION_GRADE } from '../codes/assessment';
import { ACCEPTANCE_MODE, UNFINISHED_CONSEQUENCE } from '../codes/rectification';
import { optionalCadre } from './assessmentFields';
import { attachments, demands, handler, postThen, problemTypes, rectifyBy, secrecy, source, sourceRecord } from './common';
import { defineRecordType, type RowOf } from './define';

// 问题类型 is a filter here; the list shows 整改事由
const { list: _list, ...unlistedProblemTypes } = problemTypes;

export const rectification = defineRecordType({
  id: 'rectification',
  label: '限期整改',
  short: '整改',
  mechanism: 'M09',
  part: 'education',
  prefix: 'ZG',
  purpose: '指出问题，提出限期整改的要求，逐项验收销号',
  since: 2,
  title: ['matter', 'issuedDate'],
  subject: 'cadre',
  date: 'issuedDate',
  sections: [
    {
      title: '对象与来源',
      fields: [
        optionalCadre,
        { ...postThen, span: 2, list: { width: 170, wide: true }, word: { mm: 32 } },
        {
          key: 'unit',
          carry: true,
          label: '责任单位',
          kind: 'unit',
          span: 2,
          list: { width: 150 },
          filter: 'more',
          word: { mm: 32 },
          aliases: ['单位'],
        },
        { ...source, word: { mm: 20 } },
        { ...sourceRecord, label: '来源措施', required: true, aliases: ['来源记录'] },
        unlistedProblemTypes,
        {
          key: 'matter',
          label: '整改事由',
          kind: 'shortText',
          max: 60,
          span: 6,
          list: { width: 160 },
          word: { mm: 36 },
          derive: 'rectificationMatter',
          help: '列表和台账里用的一句话，不填时取第一个问题。',
        },
      ],
    },
    {
      title: '下达',
      fields: [
        { key: 'noticeNo', label: '整改通知书文号', kind: 'docNumber', prefix: '整改', span: 2, list: { width: 130, wide: true } },
        {
          key: 'issuedDate',
          label: '下达日期',
          kind: 'date',
          precision: 'day',
          required: true,
          span: 2,
          list: { width: 104 },
          filter: 'bar',
          word: { mm: 21 },
        },
        {
          ...rectifyBy,
          label: '总期限',
          carry: true,
          list: { width: 104 },
          word: { mm: 21 },
          filter: 'more',
          derive: 'rectificationDue',
          aliases: ['整改期限'],
          help: '不填时取各事项中最晚的期限。',
        },
        { ...handler, span: 3 },
        { ...secrecy, span: 3 },
        { ...demands, label: '整改要求', carry: true, aliases: ['提出的要求'] },
      ],
    },
    {
      title: '整改事项',
      fields: [
        {
          key: 'items',
          label: '整改事项',
          kind: 'children',
          rowLabel: '项',
          numbered: true,
          fields: [
            { key: 'problem', label: '问题', kind: 'longText', rows: 2, required: true, span: 3 },
            { key: 'action', label: '整改措施', kind: 'longText', rows: 2, span: 3, aliases: ['措施'] },
            { key: 'responsible', label: '责任人', kind: 'shortText', max: 100, span: 2, aliases: ['责任'] },
            { key: 'dueDate', label: '期限', kind: 'date', precision: 'day', required: true, span: 2, aliases: ['时限'] },
            { key: 'doneDate', label: '完成日期', kind: 'date', precision: 'day', span: 2, aliases: ['完成'] },
            { key: 'evidence', label: '佐证材料', kind: 'attachments', span: 6, aliases: ['佐证'] },
            { key: 'acceptedBy', label: '验收人', kind: 'shortText', max: 50, span: 2 },
            { key: 'result', label: '验收结果', kind: 'choice', options: COMPLETION_GRADE, span: 2 },
            { key: 'signedOffDate', label: '销号日期', kind: 'date', precision: 'day', span: 2, aliases: ['销号'] },
            { key: 'opinion', label: '验收意见', kind: 'longText', rows: 2, span: 6 },
          ],
        },
        {
          key: 'doneItems',
          label: '销号进度',
          kind: 'shortText',
          max: 20,
          span: 2,
          list: { width: 76 },
          word: { mm: 16 },
          derive: 'rectificationDone',
          help: '已销号事项数/全部事项数。',
        },
        { key: 'reportedDate', label: '报结日期', kind: 'date', precision: 'day', span: 4, help: '退回重改时请清空，重新报结后再填。' },
        {
          key: 'progress',
          label: '进展记录',
          kind: 'children',
          rowLabel: '条',
          fields: [
            { key: 'date', label: '日期', kind: 'date', precision: 'day', required: true, span: 2 },
            { key: 'by', label: '填报人', kind: 'shortText', max: 50, span: 2 },
            { key: 'item', label: '事项序号', kind: 'number', min: 1, max: 500, span: 2 },
            { key: 'text', label: '进展情况', kind: 'longText', rows: 2, required: true, span: 6 },
          ],
        },
      ],
    },
    {
      title: '验收与销号',
      fields: [
        { key: 'acceptanceMode', label: '验收方式', kind: 'choice', options: ACCEPTANCE_MODE, span: 2, filter: 'more' },
        { key: 'acceptedDate', label: '验收日期', kind: 'date', precision: 'day', span: 2 },
        {
          key: 'overall',
          label: '总体评价',
          kind: 'choice',
          options: COMPLETION_GRADE,
          span: 2,
          list: { width: 90, wide: true },
          filter: 'bar',
          word: { mm: 18 },
        },
        { key: 'consequence', label: '未完成后果', kind: 'choice', options: UNFINISHED_CONSEQUENCE, span: 2, filter: 'more' },
        { key: 'extendedTo', label: '延期至', kind: 'date', precision: 'day', span: 2, help: '延期后“总期限”随之改为此日。' },
        { key: 'closedDate', label: '整体销号日期', kind: 'date', precision: 'day', span: 2 },
        attachments,
      ],
    },
  ],
  states: [
    { key: 'issued', label: '已下达', phase: 'open', counts: true },
    { key: 'rectifying', label: '整改中', phase: 'open', counts: true },
    { key: 'reported', label: '已报结', phase: 'open', counts: true, dates: 'reportedDate' },
    { key: 'accepting', label: '验收', phase: 'open', counts: true, dates: 'acceptedDate' },
    { key: 'signedOff', label: '销号', phase: 'done', counts: true, dates: 'closedDate' },
    { key: 'returned', label: '退回', phase: 'open', counts: true },
    { key: 'escalated', label: '升级', phase: 'done', counts: true },
  ],
  transitions: [
    { from: ['issued'], to: 'rectifying', label: '开始整改', needs: ['items'] },
    { from: ['issued', 'rectifying', 'returned'], to: 'reported', label: '报结', needs: ['items'] },
    { from: ['reported'], to: 'accepting', label: '验收', needs: ['acceptanceMode'] },
    { from: ['accepting'], to: 'signedOff', label: '销号', needs: ['overall'] },
    { from: ['accepting'], to: 'returned', label: '退回重改', needs: ['overall'] },
    { from: ['returned'], to: 'rectifying', label: '继续整改' },
    { from: ['issued', 'rectifying', 'accepting', 'returned'], to: 'escalated', label: '升级处理', needs: ['consequence'] },
  ],
  deadlines: [
    {
      rule: 'ZG.item',
      start: 'items.dueDate',
      due: 'items.dueDate',
      done: 'items.doneDate',
      orDone: 'items.signedOffDate',
      matter: 'items.problem',
      owedBy: '责任人（单位）',
      duty: 'handIn',
    },
    {
      rule: 'ZG.report',
      start: 'rectifyBy',
      due: 'rectifyBy',
      done: 'reportedDate',
      extension: { to: 'extendedTo' },
      owedBy: '责任人（单位）',
      duty: 'handIn',
    },
  ],
  causes: ['reminder', 'admonition', 'discipline'],
  checks: ['rectificationTarget', 'rectificationItems', 'rectificationState'],
  sort: { field: 'issuedDate', dir: 'desc' },
});
export type RectificationRow = RowOf<typeof rectification>;
