/**
 * M04 主题实践活动“六树六做” (handbook §3 M04). The source article gives no wording of the six 树 and six 做, so they are rows to be
 * filled in and nothing is proposed for them.
 */
import { ACTIVITY_PHASE } from '../codes/activities';
import { completionGrade, optionalCadre, performanceGrade } from './assessmentFields';
import { attachments, postThen, remark } from './common';
import { defineRecordType, type FieldDef, type RowOf } from './define';

const count = <const K extends string, const L extends string>(key: K, label: L) =>
  ({ key, label, kind: 'number', min: 0, max: 1_000_000, span: 2 }) as const satisfies FieldDef;
const { list: _list, filter: _filter, word: _word, ...promiser } = optionalCadre;

export const themeActivity = defineRecordType({
  id: 'themeActivity',
  label: '主题实践活动“六树六做”',
  short: '主题活动',
  mechanism: 'M04',
  part: 'education',
  prefix: 'HD',
  purpose: '以“六树六做”为内容的主题实践活动：阶段安排、参加单位进展和领导干部个人承诺',
  since: 2,
  title: ['name', 'startDate'],
  subject: 'promises.cadre',
  date: 'startDate',
  sections: [
    {
      title: '活动',
      fields: [
        {
          key: 'name',
          label: '活动名称',
          kind: 'shortText',
          max: 120,
          required: true,
          span: 4,
          list: { width: 230 },
          filter: 'bar',
          word: { mm: 55 },
        },
        { key: 'leadUnit', label: '牵头单位', kind: 'unit', span: 2, list: { width: 150 }, filter: 'more', word: { mm: 30 } },
        {
          key: 'startDate',
          label: '开始日期',
          kind: 'date',
          precision: 'day',
          span: 2,
          list: { width: 104 },
          filter: 'bar',
          word: { mm: 22 },
          aliases: ['开始'],
        },
        { key: 'endDate', label: '结束日期', kind: 'date', precision: 'day', span: 2, list: { width: 104 }, word: { mm: 22 }, aliases: ['结束'] },
        { key: 'planNo', label: '方案文号', kind: 'docNumber', span: 2, list: { width: 150, wide: true } },
        {
          key: 'themes',
          label: '“六树六做”主题词',
          kind: 'children',
          rowLabel: '组',
          numbered: true,
          help: '共六组，按本市方案填写。',
          begins: { rows: [{}, {}, {}, {}, {}, {}] },
          fields: [
            { key: 'establish', label: '树', kind: 'shortText', max: 100, span: 3 },
            { key: 'practise', label: '做', kind: 'shortText', max: 100, span: 3 },
          ],
        },
      ],
    },
    {
      title: '阶段',
      fields: [
        {
          key: 'phases',
          label: '阶段安排',
          kind: 'children',
          rowLabel: '个阶段',
          numbered: true,
          fields: [
            { key: 'phase', label: '阶段', kind: 'choice', options: ACTIVITY_PHASE, required: true, span: 2 },
            { key: 'from', label: '起', kind: 'date', precision: 'day', span: 2 },
            { key: 'to', label: '止', kind: 'date', precision: 'day', span: 2 },
            { key: 'demands', label: '要求', kind: 'longText', rows: 2, span: 6 },
          ],
        },
      ],
    },
    {
      title: '参加单位',
      fields: [
        {
          key: 'unitCount',
          label: '参加单位数',
          kind: 'number',
          unit: '个',
          min: 0,
          max: 10_000,
          span: 2,
          list: { width: 96 },
          word: { mm: 20 },
          derive: 'themeUnitCount',
        },
        {
          ...count('suggestionCount', '意见建议总数'),
          unit: '条',
          list: { width: 110, head: '意见建议' },
          word: { mm: 22 },
          derive: 'themeSuggestions',
        },
        { ...count('adoptedCount', '采纳总数'), unit: '条', list: { width: 80, head: '采纳' }, word: { mm: 16 }, derive: 'themeAdopted' },
        {
          key: 'units',
          label: '参加单位',
          kind: 'children',
          rowLabel: '个单位',
          numbered: true,
          fields: [
            { key: 'unit', label: '单位', kind: 'unit', required: true, span: 2 },
            { key: 'mobilized', label: '动员日期', kind: 'date', precision: 'day', span: 2 },
            completionGrade,
            count('studies', '学习次数'),
            count('problems', '查摆问题数'),
            count('rectified', '整改数'),
            { ...count('suggestions', '意见建议数'), span: 3, aliases: ['献计献力'] },
            { ...count('adopted', '采纳数'), span: 3 },
            { key: 'examples', label: '典型事迹', kind: 'longText', rows: 2, span: 6 },
          ],
        },
      ],
    },
    {
      title: '领导干部个人承诺',
      fields: [
        {
          key: 'promises',
          label: '个人承诺',
          kind: 'children',
          rowLabel: '人',
          numbered: true,
          fields: [
            { ...promiser, label: '干部', aliases: ['姓名'], required: true },
            { ...postThen, span: 4 },
            { key: 'promise', label: '承诺事项', kind: 'longText', rows: 2, required: true, span: 6 },
            { key: 'doneDate', label: '完成日期', kind: 'date', precision: 'day', span: 3 },
            { ...performanceGrade, key: 'review', label: '评议', span: 3 },
          ],
        },
      ],
    },
    {
      title: '总结',
      fields: [
        {
          key: 'classes',
          label: '关联培训班',
          kind: 'children',
          rowLabel: '期',
          fields: [
            { key: 'class', label: '培训班', kind: 'record', targets: ['trainingClass'], required: true, span: 3 },
            { key: 'note', label: '说明', kind: 'shortText', span: 3 },
          ],
        },
        { key: 'summary', label: '活动总结', kind: 'longText', rows: 4 },
        attachments,
        remark,
      ],
    },
  ],
  states: [
    { key: 'preparing', label: '筹备', phase: 'plan' },
    { key: 'running', label: '进行中', phase: 'open', counts: true, dates: 'startDate' },
    { key: 'summing', label: '总结', phase: 'open', counts: true },
    { key: 'archived', label: '归档', phase: 'done', counts: true },
  ],
  transitions: [
    { from: ['preparing'], to: 'running', label: '启动活动' },
    { from: ['running'], to: 'summing', label: '进入总结' },
    { from: ['summing'], to: 'archived', label: '归档' },
  ],
  checks: ['startBeforeEnd', 'sixThemes', 'themePhases', 'themeUnits'],
  sort: { field: 'startDate', dir: 'desc' },
});
export type ThemeActivityRow = RowOf<typeof themeActivity>;
