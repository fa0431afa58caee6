/**
 * M11 跟踪问效考核 (handbook §3 M11): one record is one unit in one year. Counties are measured by indicators, departments also by the
 * goals of the team's members. ST07 and ST08 count distinct units by `unitKind`.
 */
import { GROUP_MEMBER, PERFORMANCE_GRADE, RESULT_USE } from '../codes/assessment';
import { assessedDepartmentClass, assessedUnitKind, assessedYear, assessmentRule, completionGrade, optionalCadre, score } from './assessmentFields';
import { indicatorFields } from './assessmentScheme';
import { attachments, postThen, remark, sourceRecord } from './common';
import { defineRecordType, type RowOf } from './define';

const { list: _list, filter: _filter, word: _word, ...responsible } = optionalCadre;

export const trackingAssessment = defineRecordType({
  id: 'trackingAssessment',
  label: '跟踪问效考核',
  short: '跟踪问效',
  mechanism: 'M11',
  part: 'assessment',
  prefix: 'GZ',
  purpose: '联合考核组对县（区）和市直部门指标、重点工作目标完成情况的实绩考核，一个单位一年一条',
  since: 2,
  title: ['unit', 'year'],
  subject: 'goals.cadre',
  date: 'assessedDate',
  sections: [
    {
      title: '单位与考核组',
      fields: [
        {
          key: 'unit',
          label: '被考核单位',
          kind: 'unit',
          required: true,
          span: 4,
          list: { width: 180 },
          filter: 'bar',
          word: { mm: 45 },
          aliases: ['单位'],
        },
        assessedYear,
        assessedUnitKind,
        assessedDepartmentClass,
        {
          ...sourceRecord,
          carry: true,
          label: '指标体系',
          targets: ['assessmentScheme'],
          help: '由指标体系生成本条时自动带出；指标按当时的体系留存，以后修改体系不影响本条。',
        },
        assessmentRule,
        { key: 'otherMembers', label: '其他成员单位', kind: 'shortText', span: 2 },
        { key: 'memberUnits', label: '考核组成员单位', kind: 'choices', options: GROUP_MEMBER, span: 6, list: { width: 200, wide: true } },
      ],
    },
    {
      title: '指标完成情况',
      fields: [
        {
          key: 'indicators',
          carry: true,
          label: '指标',
          kind: 'children',
          begins: { rule: 'schemeIndicators' },
          rowLabel: '项',
          numbered: true,
          fields: [
            ...indicatorFields,
            { key: 'actual', label: '实际值', kind: 'number', decimals: 4, span: 2 },
            { key: 'lastYear', label: '上年值', kind: 'number', decimals: 4, span: 2 },
            { key: 'completionRate', label: '完成率', kind: 'number', unit: '%', decimals: 2, span: 2, derive: 'completionRate' },
            { key: 'growth', label: '增幅', kind: 'number', unit: '%', decimals: 2, span: 2, derive: 'growthRate' },
            { key: 'rank', label: '名次', kind: 'number', min: 1, max: 10_000, span: 2, help: '本项指标在同类单位中的名次，排名赋分时填写。' },
            { key: 'firstValue', label: '第一名的值', kind: 'number', decimals: 4, span: 2, help: '按第一名比例计分时填写。' },
            { key: 'adjustment', label: '加减分', kind: 'number', unit: '分', decimals: 2, span: 2, help: '加分为正、减分为负，填合计数。' },
            { key: 'grade', label: '定性等次', kind: 'choice', options: PERFORMANCE_GRADE, span: 2 },
            { ...score, derive: 'indicatorScore' },
            { key: 'verifier', label: '核定人', kind: 'shortText', max: 50, span: 2 },
            { key: 'evidence', label: '佐证', kind: 'attachments', span: 4 },
          ],
        },
      ],
    },
    {
      title: '重点工作目标责任',
      fields: [
        {
          key: 'goals',
          label: '重点工作目标',
          kind: 'children',
          rowLabel: '项',
          numbered: true,
          fields: [
            { key: 'goal', label: '重点工作目标', kind: 'longText', rows: 2, required: true, span: 6 },
            { ...responsible, label: '责任领导', aliases: ['责任人', '姓名'], help: '班子成员，评分计入其个人得分。' },
            { ...postThen, span: 4 },
            { key: 'dueDate', label: '完成时限', kind: 'date', precision: 'day', coarse: true, span: 2 },
            completionGrade,
            { ...score, label: '评分' },
          ],
        },
        { key: 'memberScores', label: '成员个人得分', kind: 'longText', rows: 2, derive: 'memberScores' },
      ],
    },
    {
      title: '结果',
      fields: [
        {
          key: 'assessedDate',
          label: '考核日期',
          kind: 'date',
          precision: 'day',
          span: 2,
          list: { width: 104 },
          filter: 'more',
          word: { mm: 22 },
          help: '联合考核组核定的日期；统计时段按此日归入。',
        },
        { ...score, key: 'totalScore', label: '总分', list: { width: 80 }, word: { mm: 18 }, derive: 'trackingTotal', aliases: ['得分'] },
        {
          key: 'rank',
          label: '同类名次',
          kind: 'number',
          min: 1,
          max: 10_000,
          span: 2,
          list: { width: 80 },
          word: { mm: 16 },
          derive: 'rankInClass',
          aliases: ['名次'],
        },
        {
          key: 'classSize',
          label: '同类单位数',
          kind: 'number',
          unit: '个',
          min: 1,
          max: 10_000,
          span: 2,
          list: { width: 96, wide: true },
          derive: 'classSize',
        },
        { key: 'announcedDate', label: '通报（表彰）日期', kind: 'date', precision: 'day', span: 2 },
        { key: 'announcedNo', label: '通报文号', kind: 'docNumber', span: 2, list: { width: 140, wide: true } },
        { key: 'resultUse', label: '结果运用', kind: 'choices', options: RESULT_USE, span: 6, list: { width: 150, wide: true } },
        attachments,
        remark,
      ],
    },
  ],
  states: [
    { key: 'targeted', label: '定标', phase: 'plan' },
    { key: 'monitored', label: '过程监测', phase: 'plan' },
    { key: 'collected', label: '年底采集', phase: 'plan' },
    { key: 'verified', label: '联合核定', phase: 'open', counts: true, dates: 'assessedDate' },
    { key: 'ranked', label: '排名', phase: 'open', counts: true },
    { key: 'approved', label: '审定', phase: 'open', counts: true },
    { key: 'announced', label: '通报/表彰', phase: 'open', counts: true, dates: 'announcedDate' },
    { key: 'used', label: '运用', phase: 'done', counts: true },
  ],
  transitions: [
    { from: ['targeted'], to: 'monitored', label: '进入监测' },
    { from: ['targeted', 'monitored'], to: 'collected', label: '年底采集' },
    { from: ['collected'], to: 'verified', label: '联合核定', needs: ['memberUnits'] },
    { from: ['verified'], to: 'ranked', label: '排名', needs: ['totalScore', 'rank'] },
    { from: ['verified', 'ranked'], to: 'approved', label: '审定', needs: ['totalScore'] },
    { from: ['approved'], to: 'announced', label: '通报（表彰）' },
    { from: ['approved', 'announced'], to: 'used', label: '运用结果', needs: ['resultUse'] },
  ],
  causes: ['commendation', 'reminder', 'teamAssessment', 'annualAssessment', 'vetting'],
  checks: ['classOfDepartment', 'schemeWeights', 'indicatorTables', 'indicatorScores', 'trackingOnce', 'trailingUnit'],
  sort: { field: 'assessedDate', dir: 'desc' },
});
export type TrackingAssessmentRow = RowOf<typeof trackingAssessment>;
