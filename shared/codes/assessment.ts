/** Tables of M10 日常专项考核, M11 跟踪问效考核, M12 年度考核 (handbook §3). */
import { defineCodes } from './define';

/** How far a task has been done; also of M04 and M09. */
export const COMPLETION_GRADE = defineCodes({
  id: 'completionGrade',
  label: '完成情况',
  codes: [
    { value: 'done', label: '完成' },
    { value: 'mostly', label: '基本完成' },
    { value: 'not', label: '未完成' },
  ],
});
/** 好/较好/一般/较差, 可配置: another word is written beside `other`. Also of M04 (评议). */
export const PERFORMANCE_GRADE = defineCodes({
  id: 'performanceGrade',
  label: '等次',
  codes: [
    { value: 'good', label: '好' },
    { value: 'fairlyGood', label: '较好' },
    { value: 'average', label: '一般' },
    { value: 'poor', label: '较差' },
    { value: 'other', label: '其他' },
  ],
});

// ---- M10 ----
export const SPECIAL_CATEGORY = defineCodes({
  id: 'M10.category',
  label: '类别',
  codes: [
    { value: 'majorDecision', label: '重大决策落实' },
    { value: 'centralWork', label: '中心工作' },
    { value: 'emergency', label: '突发事件' },
    { value: 'disaster', label: '自然灾害' },
    { value: 'other', label: '其他' },
  ],
});
export const ASSESSED_KIND = defineCodes({
  id: 'M10.assessedKind',
  label: '对象类型',
  codes: [
    { value: 'team', label: '班子' },
    { value: 'cadre', label: '干部' },
  ],
});
export const SPECIAL_METHOD = defineCodes({
  id: 'M10.method',
  label: '考核方式',
  codes: [
    { value: 'documents', label: '查阅资料' },
    { value: 'onSite', label: '实地' },
    { value: 'symposium', label: '座谈' },
    { value: 'poll', label: '测评' },
    { value: 'figures', label: '核实数据' },
  ],
});
export const SPECIAL_SUGGESTION = defineCodes({
  id: 'M10.suggestion',
  label: '建议',
  codes: [
    { value: 'commend', label: '表彰' },
    { value: 'remind', label: '提醒' },
    { value: 'watch', label: '关注' },
    { value: 'none', label: '无' },
  ],
});
/** Where a result goes (M10 ⑤: M13, M06/M07, M12, M23). */
export const RESULT_USE = defineCodes({
  id: 'M10.resultUse',
  label: '结果运用',
  codes: [
    { value: 'commendation', label: '表彰奖励' },
    { value: 'reminder', label: '提醒谈话' },
    { value: 'admonition', label: '诫勉' },
    { value: 'annual', label: '作为年度考核依据' },
    { value: 'appointment', label: '作为任用依据' },
    { value: 'circulated', label: '通报' },
    { value: 'other', label: '其他' },
  ],
});

// ---- M11 ----
/** Departments of the joint group named by the article (统计、农委等多部门), not exhaustive. */
export const GROUP_MEMBER = defineCodes({
  id: 'M11.groupMember',
  label: '考核组成员单位',
  codes: [
    { value: 'organization', label: '组织' },
    { value: 'finance', label: '财政' },
    { value: 'reform', label: '发改' },
    { value: 'statistics', label: '统计' },
    { value: 'agriculture', label: '农业农村（农委）' },
    { value: 'other', label: '其他' },
  ],
});
export const SCORING_METHOD = defineCodes({
  id: 'M11.scoring',
  label: '计分方法',
  codes: [
    { value: 'completion', label: '完成率' },
    { value: 'growth', label: '增幅' },
    { value: 'rank', label: '排名赋分' },
    { value: 'first', label: '按第一名比例' },
    { value: 'plusMinus', label: '加减分' },
    { value: 'qualitative', label: '定性' },
  ],
});
export const DIRECTION = defineCodes({
  id: 'M11.direction',
  label: '方向',
  codes: [
    { value: 'higher', label: '越大越好' },
    { value: 'lower', label: '越小越好' },
  ],
});

// ---- M12 ----
/** 党政领导干部考核工作条例 (2019) */
export const TEAM_GRADE = defineCodes({
  id: 'M12.teamGrade',
  label: '班子等次',
  codes: [
    { value: 'excellent', label: '优秀' },
    { value: 'good', label: '良好' },
    { value: 'average', label: '一般' },
    { value: 'poor', label: '较差' },
  ],
});
/** 公务员法 (2018) art. 38; `none` for a year whose grade is left open, with its reason. */
export const CADRE_GRADE = defineCodes({
  id: 'M12.cadreGrade',
  label: '等次',
  codes: [
    { value: 'excellent', label: '优秀' },
    { value: 'competent', label: '称职' },
    { value: 'basic', label: '基本称职' },
    { value: 'incompetent', label: '不称职' },
    { value: 'none', label: '未定等次' },
  ],
});
export const UNGRADED_REASON = defineCodes({
  id: 'M12.ungraded',
  label: '未定等次原因',
  codes: [
    { value: 'probation', label: '新录用试用期' },
    { value: 'discipline', label: '受处分' },
    { value: 'leave', label: '病事假' },
    { value: 'investigated', label: '立案调查' },
    { value: 'other', label: '其他' },
  ],
});
