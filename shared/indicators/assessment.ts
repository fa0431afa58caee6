/** Figures of part two 完善考核措施: ST06–ST08 by the definitions of handbook §1.5. */
import { DEPARTMENT_CLASS } from '../codes/units';
import { defineIndicator, type IndicatorDef, type IndicatorSource } from './define';

export const ST06 = defineIndicator({
  id: 'ST06',
  label: '日常专项考核',
  part: 'assessment',
  unit: '项',
  count: { by: 'records' },
  sources: [{ type: 'specialAssessment' }],
  basis: '开始日期在期间内、已经组织实施的日常专项考核项目数，只立项未实施的不计。',
});

const assessed = (kind: string, more: IndicatorSource['where'] = []): IndicatorSource => ({
  type: 'trackingAssessment',
  where: [{ op: 'in', field: 'unitKind', values: [kind] }, ...more],
});
const units = { by: 'distinct', path: 'unit', entity: 'unit' } as const;
const times = { label: '考核', unit: '个次', count: { by: 'records' } } as const;
export const ST07 = defineIndicator({
  id: 'ST07',
  label: '跟踪问效考核的县（区）',
  part: 'assessment',
  unit: '个',
  count: units,
  sources: [assessed('county')],
  basis: '考核日期在期间内、已经联合核定的县（区），按单位去重；几个年度都考核的只计一个，个次另列。',
  also: times,
});
export const ST08 = defineIndicator({
  id: 'ST08',
  label: '跟踪问效考核的市直政府部门',
  part: 'assessment',
  unit: '个',
  count: units,
  sources: [assessed('department')],
  basis: '考核日期在期间内、已经联合核定的市直政府部门，按单位去重；几个年度都考核的只计一个，个次另列。',
  also: times,
});
/** One part per class of the code table: the classes the article names are not all there are (§1.6 no. 6). */
const byClass = DEPARTMENT_CLASS.codes.map(
  ({ value, label }): IndicatorDef =>
    defineIndicator({
      id: `ST08.${value}`,
      label: `${label}类部门`,
      part: 'assessment',
      unit: '个',
      count: units,
      sources: [assessed('department', [{ op: 'in', field: 'departmentClass', values: [value] }])],
      basis: `考核时部门类别为${label}的市直政府部门。`,
      within: 'ST08',
    }),
);

/** In the order of the article: 日常专项考核, 跟踪问效考核. */
export const ASSESSMENT: readonly IndicatorDef[] = [ST06, ST07, ST08, ...byClass];
