/** M17 监督信息 (条): what the members of the joint meeting, counties and sections pass on (handbook §3 M17). Added to the 举报件 in ST13. */
import { CREDIBILITY, INFO_CATEGORY, INFO_OUTCOME, INFO_SOURCE } from '../codes/reports';
import { attachments, handler, remark, secrecy, sourceRecord } from './common';
import { defineRecordType, type RowOf } from './define';
import { mainContent, matter, namedPerson, personNames } from './report';

export const supervisionInfo = defineRecordType({
  id: 'supervisionInfo',
  label: '监督信息',
  short: '监督信息',
  mechanism: 'M17',
  part: 'supervision',
  prefix: 'XX',
  purpose: '联席会议成员单位、县（区）、科室和媒体网络提供的干部监督信息，一条信息登记一条',
  since: 2,
  title: ['personNames', 'matter'],
  subject: 'persons.cadre',
  date: 'receivedDate',
  sections: [
    {
      title: '信息登记',
      fields: [
        {
          key: 'receivedDate',
          label: '收到日期',
          kind: 'date',
          precision: 'day',
          required: true,
          span: 2,
          list: { width: 104 },
          filter: 'bar',
          word: { mm: 21 },
          aliases: ['收到', '收到时间'],
        },
        {
          key: 'infoSource',
          label: '来源类别',
          kind: 'choice',
          options: INFO_SOURCE,
          span: 2,
          list: { width: 130 },
          filter: 'bar',
          word: { mm: 26 },
        },
        {
          key: 'category',
          label: '信息类别',
          kind: 'choice',
          options: INFO_CATEGORY,
          span: 2,
          list: { width: 80 },
          filter: 'bar',
          word: { mm: 18 },
          aliases: ['类别'],
        },
        {
          key: 'sourceUnit',
          label: '来源单位',
          kind: 'unit',
          span: 2,
          filter: 'more',
          list: { width: 140 },
          word: { mm: 30 },
        },
        { key: 'sourceText', label: '来源说明', kind: 'shortText', max: 100, span: 2, help: '科室、媒体或网站名称。' },
        { ...sourceRecord, targets: ['jointMeeting', 'zeroReport', 'annualAssessment', 'teamAssessment', 'democraticMeeting', 'audit'] },
        { ...personNames, label: '涉及干部姓名', list: { width: 120, head: '涉及干部' } },
        { ...matter, label: '信息摘要', list: { width: 220 }, word: { mm: 55 }, aliases: [], help: '列表和台账里用的一句话；不填时取内容的第一句。' },
        { ...mainContent, label: '信息内容', aliases: ['内容'], help: '时间、事由和已有的处理情况。' },
        {
          key: 'persons',
          label: '涉及干部',
          kind: 'children',
          rowLabel: '人',
          fields: [...namedPerson],
        },
        attachments,
      ],
    },
    {
      title: '研判',
      fields: [
        { key: 'credibility', label: '可信度', kind: 'choice', options: CREDIBILITY, span: 2, list: { width: 64, wide: true }, filter: 'more' },
        { key: 'outcome', label: '去向', kind: 'choice', options: INFO_OUTCOME, span: 2, list: { width: 84 }, filter: 'more', word: { mm: 18 } },
        { key: 'assessedDate', label: '研判日期', kind: 'date', precision: 'day', span: 2, list: { width: 104, wide: true } },
        { key: 'assessment', label: '研判意见', kind: 'longText', rows: 3 },
        { ...handler, span: 3 },
        { ...secrecy, span: 3 },
        remark,
      ],
    },
  ],
  states: [
    { key: 'registered', label: '登记', phase: 'open', counts: true },
    { key: 'assessed', label: '研判', phase: 'open', counts: true, dates: 'assessedDate' },
    { key: 'referred', label: '转办', phase: 'done', counts: true },
    { key: 'filed', label: '存档', phase: 'done', counts: true },
  ],
  transitions: [
    { from: ['registered'], to: 'assessed', label: '研判', needs: ['assessment'] },
    { from: ['assessed'], to: 'referred', label: '转办', needs: ['outcome'] },
    { from: ['assessed', 'referred'], to: 'filed', label: '存档', needs: ['outcome'] },
  ],
  causes: ['report', 'inquiry', 'reminder'],
  checks: ['personsNamed', 'infoOutcome'],
  sort: { field: 'receivedDate', dir: 'desc' },
});
export type SupervisionInfoRow = RowOf<typeof supervisionInfo>;
