/**
 * M11 考核指标体系 (handbook §3 M11): the indicators of one year for one class of units, from which the records of 跟踪问效考核 are made.
 * No list of indicators is built in: the article names GDP、人均收入、环境综合评价等 and is not exhaustive.
 */
import { DIRECTION, SCORING_METHOD } from '../codes/assessment';
import { assessedDepartmentClass, assessedUnitKind, assessedYear, assessmentRule } from './assessmentFields';
import { attachments, remark } from './common';
import { defineRecordType, type FieldDef, type RowOf } from './define';

/** What an indicator is and how it is scored: the same columns in the scheme and in every unit's record. */
export const indicatorFields = [
  { key: 'level1', label: '一级指标', kind: 'shortText', max: 60, span: 2 },
  { key: 'name', label: '二级指标', kind: 'shortText', max: 100, required: true, span: 2, aliases: ['名称', '指标', '指标名称'] },
  { key: 'measure', label: '单位', kind: 'shortText', max: 20, span: 2, suggest: ['亿元', '%', '元', '分', '名次'], aliases: ['计量单位'] },
  { key: 'weight', label: '权重', kind: 'number', unit: '分', min: 0, max: 1000, decimals: 2, span: 2 },
  { key: 'target', label: '目标值', kind: 'number', decimals: 4, span: 2, help: '按增幅计分的填目标增幅（%）。' },
  { key: 'method', label: '计分方法', kind: 'choice', options: SCORING_METHOD, initial: 'completion', required: true, span: 2 },
  { key: 'direction', label: '方向', kind: 'choice', options: DIRECTION, initial: 'higher', span: 2 },
  { key: 'floor', label: '下限', kind: 'number', decimals: 2, span: 2, help: '完成率、增幅按百分比（不填为 0），加减分按分值。' },
  { key: 'cap', label: '上限', kind: 'number', decimals: 2, span: 2, help: '完成率、增幅按百分比（不填为 100，即最高得满分），加减分按分值。' },
  {
    key: 'points',
    label: '分值表',
    kind: 'shortText',
    max: 200,
    span: 4,
    help: '排名赋分写成“60、57、54、51、48、其余40”，定性写成“好=10、较好=8、一般=6、较差=4”。',
  },
  { key: 'dataSource', label: '数据来源单位', kind: 'shortText', max: 60, span: 2 },
] as const satisfies readonly FieldDef[];

// a scheme stands for a class, not for one unit from which its class could be read
const { derive: _kindRule, ...classKind } = assessedUnitKind;
const { derive: _classRule, ...departmentClass } = assessedDepartmentClass;

export const assessmentScheme = defineRecordType({
  id: 'assessmentScheme',
  label: '考核指标体系',
  short: '指标体系',
  mechanism: 'M11',
  part: 'assessment',
  prefix: 'ZB',
  purpose: '按年度和对象类别设定跟踪问效考核的指标、权重、目标和计分方法',
  since: 2,
  title: ['year', 'name'],
  subject: null,
  date: null,
  states: [],
  transitions: [],
  sections: [
    {
      title: '指标体系',
      fields: [
        {
          key: 'name',
          label: '指标体系名称',
          kind: 'shortText',
          max: 120,
          required: true,
          span: 4,
          list: { width: 240 },
          filter: 'bar',
          word: { mm: 50 },
        },
        assessedYear,
        classKind,
        departmentClass,
        {
          key: 'weightTotal',
          label: '权重合计',
          kind: 'number',
          unit: '分',
          min: 0,
          max: 100_000,
          decimals: 2,
          span: 2,
          list: { width: 90 },
          word: { mm: 18 },
          derive: 'weightTotal',
        },
        { ...assessmentRule, list: { width: 220 }, word: { mm: 50 } },
        {
          key: 'indicatorCount',
          label: '指标数',
          kind: 'number',
          unit: '项',
          min: 0,
          max: 5000,
          span: 2,
          list: { width: 80 },
          word: { mm: 15 },
          derive: 'indicatorCount',
        },
      ],
    },
    {
      title: '指标',
      fields: [{ key: 'indicators', label: '指标', kind: 'children', rowLabel: '项', numbered: true, fields: indicatorFields }, attachments, remark],
    },
  ],
  causes: ['trackingAssessment'],
  checks: ['schemeWeights', 'indicatorTables', 'classOfDepartment'],
  sort: { field: 'year', dir: 'desc' },
});
export type AssessmentSchemeRow = RowOf<typeof assessmentScheme>;
