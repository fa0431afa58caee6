/** Fields and steps that the assessments M10–M13 share, each defined once. */
import { COMPLETION_GRADE, PERFORMANCE_GRADE } from '../codes/assessment';
import { DEPARTMENT_CLASS, UNIT_KIND } from '../codes/units';
import { field, subjectCadre } from './common';

/** Year a result belongs to, which need not be the year in which it is decided. */
export const assessedYear = field({
  key: 'year',
  carry: true,
  label: '年度',
  kind: 'date',
  precision: 'year',
  required: true,
  span: 2,
  list: { width: 64 },
  filter: 'bar',
  word: { mm: 14 },
});
/** 县（区） or one of the departments' classes: indicators and ranks are set within such a class. */
export const assessedUnitKind = field({
  key: 'unitKind',
  carry: true,
  label: '对象类别',
  kind: 'choice',
  options: UNIT_KIND,
  required: true,
  span: 2,
  list: { width: 120 },
  filter: 'bar',
  word: { mm: 26 },
  derive: 'unitKindThen',
  help: '按“县（区）”“市直政府部门”等分别设指标、排名次。',
});
export const assessedDepartmentClass = field({
  key: 'departmentClass',
  carry: true,
  label: '部门类别',
  kind: 'choice',
  options: DEPARTMENT_CLASS,
  span: 2,
  list: { width: 90 },
  filter: 'bar',
  word: { mm: 20 },
  derive: 'departmentClassThen',
  help: '市直政府部门按经济、综合、行政执法等类别分别排名。',
});
export const assessmentRule = field({
  key: 'assessmentRule',
  carry: true,
  label: '考核办法',
  kind: 'shortText',
  span: 4,
  suggest: ['县域突破战略工作实绩考核办法', '市政府工作部门领导班子和领导干部重点工作目标管理考核办法（试行）'],
});

const { required: _needed, ...anyCadre } = subjectCadre;
/** 对象 where it may be a person or a unit. */
export const optionalCadre = field({ ...anyCadre, span: 2, help: '对象是个人时选定。' });

export const performanceGrade = field({ key: 'grade', label: '等次', kind: 'choice', options: PERFORMANCE_GRADE, span: 2 });
export const completionGrade = field({ key: 'completion', label: '完成情况', kind: 'choice', options: COMPLETION_GRADE, span: 2 });
export const score = field({ key: 'score', label: '得分', kind: 'number', unit: '分', min: -1000, max: 10_000, decimals: 2, span: 2 });
/** A share of the votes, in percent. */
export const voteRate = field({ key: 'rate', label: '得票率', kind: 'number', unit: '%', min: 0, max: 100, decimals: 2, span: 2 });
export const votes = field({ key: 'votes', label: '票数', kind: 'number', unit: '票', min: 0, max: 100_000, span: 1 });

/** Steps of 年度考核 up to the decision, the same for teams and cadres (handbook M12 ③). */
export const annualStates = [
  { key: 'planned', label: '方案', phase: 'plan' },
  { key: 'reporting', label: '述职', phase: 'plan' },
  { key: 'polled', label: '测评', phase: 'plan' },
  { key: 'talked', label: '谈话', phase: 'plan' },
  { key: 'verified', label: '核查', phase: 'plan' },
  { key: 'evaluated', label: '综合评价', phase: 'plan' },
  { key: 'decided', label: '党委（党组）审定', phase: 'open', counts: true, dates: 'decidedDate' },
] as const;
/** A result of an earlier year may be entered at once, hence 审定 from every step before. */
export const annualTransitions = [
  { from: ['planned'], to: 'reporting', label: '述职' },
  { from: ['planned', 'reporting'], to: 'polled', label: '民主测评' },
  { from: ['polled'], to: 'talked', label: '个别谈话' },
  { from: ['polled', 'talked'], to: 'verified', label: '核查' },
  { from: ['talked', 'verified'], to: 'evaluated', label: '综合评价' },
  { from: ['planned', 'reporting', 'polled', 'talked', 'verified', 'evaluated'], to: 'decided', label: '登记审定', needs: ['grade'] },
] as const;
export const decidedDate = field({
  key: 'decidedDate',
  label: '审定日期',
  kind: 'date',
  precision: 'day',
  span: 2,
  list: { width: 104 },
  filter: 'more',
  word: { mm: 22 },
  help: '党委（党组）审定等次的日期；统计时段按此日归入，年度另列。',
});
