/** Tables of M14 议事规则, M15 民主生活会, M20 联席会议, M21 零报告, M24 周期任务 (handbook §3). */
import { defineCodes } from './define';

/** “三重一大” */
export const MAJOR_MATTER = defineCodes({
  id: 'M14.matter',
  label: '重大事项类别',
  codes: [
    { value: 'decision', label: '重大决策' },
    { value: 'personnel', label: '重要人事任免' },
    { value: 'project', label: '重大项目安排' },
    { value: 'funds', label: '大额度资金使用' },
  ],
});

export const DEMOCRATIC_MEETING_TYPE = defineCodes({
  id: 'M15.type',
  label: '类型',
  codes: [
    { value: 'annual', label: '年度' },
    { value: 'special', label: '专题' },
  ],
});
export const SUPERVISION_GRADE = defineCodes({
  id: 'M15.grade',
  label: '督导评价',
  codes: [
    { value: 'good', label: '好' },
    { value: 'fair', label: '较好' },
    { value: 'average', label: '一般' },
    { value: 'poor', label: '差' },
  ],
});
export const PROBLEM_ORIGIN = defineCodes({
  id: 'M15.origin',
  label: '问题来源',
  codes: [
    { value: 'team', label: '班子' },
    { value: 'person', label: '个人' },
    { value: 'opinions', label: '征求意见' },
    { value: 'superior', label: '上级点出' },
  ],
});
export const ITEM_RESULT = defineCodes({
  id: 'M15.itemResult',
  label: '评价',
  codes: [
    { value: 'done', label: '完成' },
    { value: 'stage', label: '阶段性完成' },
    { value: 'notDone', label: '未完成' },
  ],
});

export const MEETING_ATTENDANCE = defineCodes({
  id: 'M20.attendance',
  label: '出席情况',
  codes: [
    { value: 'present', label: '出席' },
    { value: 'leave', label: '请假' },
    { value: 'observer', label: '列席' },
  ],
});
export const REPORT_CYCLE = defineCodes({
  id: 'M20.cycle',
  label: '周期',
  codes: [
    { value: 'month', label: '月' },
    { value: 'quarter', label: '季' },
    { value: 'halfYear', label: '半年' },
    { value: 'year', label: '年' },
  ],
});

/** 报送期 within a year: Q quarter, H half, M month; Y the whole year. `REPORT_PERIOD_END` gives the last month. */
export const REPORT_PERIOD = defineCodes({
  id: 'M21.period',
  label: '报送期',
  codes: [
    { value: 'Q1', label: '第一季度' },
    { value: 'Q2', label: '第二季度' },
    { value: 'Q3', label: '第三季度' },
    { value: 'Q4', label: '第四季度' },
    { value: 'H1', label: '上半年' },
    { value: 'H2', label: '下半年' },
    { value: 'Y', label: '全年' },
    { value: 'M01', label: '1月' },
    { value: 'M02', label: '2月' },
    { value: 'M03', label: '3月' },
    { value: 'M04', label: '4月' },
    { value: 'M05', label: '5月' },
    { value: 'M06', label: '6月' },
    { value: 'M07', label: '7月' },
    { value: 'M08', label: '8月' },
    { value: 'M09', label: '9月' },
    { value: 'M10', label: '10月' },
    { value: 'M11', label: '11月' },
    { value: 'M12', label: '12月' },
  ],
});
/** Last month (1–12) of a code of REPORT_PERIOD; null for an unknown code. */
export const lastMonthOf = (period: string): number | null => {
  const fixed = { Q1: 3, Q2: 6, Q3: 9, Q4: 12, H1: 6, H2: 12, Y: 12 } as const;
  if (Object.hasOwn(fixed, period)) return fixed[period as keyof typeof fixed];
  const month = /^M(\d\d)$/.exec(period)?.[1];
  const n = month === undefined ? Number.NaN : Number(month);
  return n >= 1 && n <= 12 ? n : null;
};

export const TASK_KIND = defineCodes({
  id: 'M24.kind',
  label: '任务种类',
  codes: [
    { value: 'probation', label: '试用期满考核' },
    { value: 'tenure', label: '任职年限' },
    { value: 'retirement', label: '到龄' },
    { value: 'termEnd', label: '任期届满' },
    { value: 'reportAndReview', label: '一报告两评议' },
    { value: 'leaving', label: '离任检查' },
    { value: 'partTime', label: '企业兼职登记' },
    { value: 'familyBusiness', label: '配偶子女经商办企业登记' },
    { value: 'resignation', label: '辞去公职审批' },
    { value: 'cooling', label: '离职从业限制' },
    { value: 'other', label: '其他' },
  ],
});
export const TASK_RESULT = defineCodes({
  id: 'M24.result',
  label: '结果',
  codes: [
    { value: 'passed', label: '合格（胜任）' },
    { value: 'failed', label: '不合格（不胜任）' },
    { value: 'handled', label: '已办理' },
    { value: 'registered', label: '已登记' },
    { value: 'followUp', label: '需进一步处理' },
  ],
});
