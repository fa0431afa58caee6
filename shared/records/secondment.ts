/** M03 选派: 挂职锻炼、学习深造、培训考察 (handbook §3 M03). One record is one cadre, so ST03 (人次) counts records. */
import { ABROAD, SECONDMENT_GRADE, SECONDMENT_TYPE } from '../codes/training';
import { postThen, subjectCadre } from './common';
import { defineRecordType, type RowOf } from './define';

export const secondment = defineRecordType({
  id: 'secondment',
  label: '选派',
  short: '选派',
  mechanism: 'M03',
  part: 'education',
  prefix: 'XP',
  purpose: '选派优秀年轻干部挂职锻炼、学习深造、培训考察，一人一次登记一条',
  since: 1,
  title: ['cadre', 'type', 'toUnit'],
  subject: 'cadre',
  date: 'startDate',
  sections: [
    {
      title: '选派对象',
      fields: [
        { key: 'type', label: '选派类型', kind: 'choice', options: SECONDMENT_TYPE, required: true, span: 2, list: { width: 90 }, filter: 'bar', word: { mm: 20 } },
        { key: 'batch', label: '批次（项目）名称', kind: 'shortText', max: 100, span: 4, filter: 'more', list: { width: 160, wide: true }, aliases: ['批次', '项目名', '项目名称'] },
        subjectCadre,
        postThen,
        { key: 'fromUnit', label: '派出单位', kind: 'unit', span: 4, filter: 'more', derive: 'unitThen' },
        { key: 'reserve', label: '优秀年轻（后备）干部', kind: 'flag', span: 2, aliases: ['是否优秀年轻（后备）干部'] },
      ],
    },
    {
      title: '去向与时间',
      fields: [
        {
          key: 'toUnit',
          label: '接收单位',
          kind: 'shortText',
          max: 100,
          required: true,
          span: 4,
          list: { width: 160 },
          word: { mm: 40 },
          aliases: ['院校', '接收单位（院校）'],
        },
        { key: 'abroad', label: '境内外', kind: 'choice', options: ABROAD, initial: 'domestic', span: 2, list: { width: 64 }, filter: 'bar', word: { mm: 14 } },
        { key: 'region', label: '国家（地区）/省市', kind: 'shortText', max: 60, span: 2, aliases: ['国家（地区）', '地区'] },
        { key: 'postHeld', label: '挂任职务', kind: 'shortText', max: 100, span: 4, word: { mm: 30 }, list: { width: 140, wide: true } },
        { key: 'startDate', label: '开始日期', kind: 'date', precision: 'day', required: true, span: 2, list: { width: 104 }, filter: 'bar', word: { mm: 22 }, aliases: ['开始'] },
        { key: 'plannedEndDate', label: '拟结束日期', kind: 'date', precision: 'day', required: true, span: 2, list: { width: 104 }, word: { mm: 22 }, aliases: ['拟结束'] },
        { key: 'actualEndDate', label: '实际结束日期', kind: 'date', precision: 'day', span: 2, list: { width: 110, wide: true }, aliases: ['实际结束'] },
        { key: 'taskNo', label: '任务文号', kind: 'docNumber', span: 3 },
      ],
    },
    {
      title: '延期与提前结束',
      fields: [
        { key: 'extended', label: '延期', kind: 'flag', span: 2, help: '延期后请同时改“拟结束日期”。' },
        { key: 'extensionReason', label: '延期原因', kind: 'shortText', span: 4 },
        { key: 'earlyEndReason', label: '提前结束原因', kind: 'shortText', span: 6 },
      ],
    },
    {
      title: '鉴定',
      fields: [
        { key: 'appraisal', label: '期满鉴定', kind: 'longText', rows: 4 },
        { key: 'grade', label: '考核等次', kind: 'choice', options: SECONDMENT_GRADE, span: 2, filter: 'more', word: { mm: 16 }, list: { width: 80, wide: true } },
        { key: 'summary', label: '总结材料', kind: 'attachments', span: 4 },
      ],
    },
  ],
  states: [
    { key: 'proposed', label: '拟派', phase: 'plan' },
    { key: 'dispatched', label: '已派出', phase: 'open', counts: true },
    { key: 'serving', label: '在派', phase: 'open', counts: true },
    { key: 'extended', label: '延期', phase: 'open', counts: true },
    { key: 'recalled', label: '提前召回', phase: 'open', counts: true, dates: 'actualEndDate' },
    { key: 'expired', label: '期满', phase: 'open', counts: true, dates: 'actualEndDate' },
    { key: 'appraised', label: '已鉴定', phase: 'done', counts: true },
    { key: 'archived', label: '归档', phase: 'done', counts: true },
  ],
  transitions: [
    { from: ['proposed'], to: 'dispatched', label: '派出' },
    { from: ['dispatched'], to: 'serving', label: '到岗（到校）' },
    { from: ['dispatched', 'serving'], to: 'extended', label: '延期', needs: ['extensionReason'] },
    { from: ['dispatched', 'serving', 'extended'], to: 'recalled', label: '提前召回', needs: ['earlyEndReason'] },
    { from: ['dispatched', 'serving', 'extended'], to: 'expired', label: '期满' },
    { from: ['expired', 'recalled'], to: 'appraised', label: '鉴定', needs: ['appraisal'] },
    { from: ['appraised'], to: 'archived', label: '归档' },
  ],
  deadlines: [{ rule: 'XP.end', start: 'plannedEndDate', done: 'actualEndDate', owedBy: '干部监督科' }],
  checks: ['startBeforeEnd', 'extensionExplained'],
  sort: { field: 'startDate', dir: 'desc' },
});
export type SecondmentRow = RowOf<typeof secondment>;
