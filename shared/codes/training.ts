/** Tables of M01 培训班 and M03 选派 (handbook §3). */
import { defineCodes } from './define';

export const TRAINING_CATEGORY = defineCodes({
  id: 'M01.category',
  label: '培训类别',
  codes: [
    { value: 'appointment', label: '任职培训' },
    { value: 'inService', label: '在职培训' },
    { value: 'specialized', label: '专门业务培训' },
    { value: 'initial', label: '初任培训' },
    { value: 'rotation', label: '轮训' },
    { value: 'reserve', label: '后备（优秀年轻）干部培训' },
    { value: 'seminar', label: '专题研讨班' },
    { value: 'overseas', label: '境外培训' },
  ],
});
export const TRAINING_MODE = defineCodes({
  id: 'M01.mode',
  label: '培训方式',
  codes: [
    { value: 'fullTime', label: '脱产' },
    { value: 'centralized', label: '集中' },
    { value: 'online', label: '网络' },
    { value: 'blended', label: '线上线下结合' },
  ],
});
/** ST01 counts a class of any of these three. */
export const TRAINING_AUDIENCE = defineCodes({
  id: 'M01.audience',
  label: '对象范围',
  codes: [
    { value: 'cityManaged', label: '市管干部' },
    { value: 'reserve', label: '后备干部' },
    { value: 'both', label: '市管干部和后备干部' },
  ],
});
export const ABROAD = defineCodes({
  id: 'abroad',
  label: '境内外',
  codes: [
    { value: 'domestic', label: '境内' },
    { value: 'abroad', label: '境外' },
  ],
});
export const COURSE_FORM = defineCodes({
  id: 'M01.courseForm',
  label: '授课形式',
  codes: [
    { value: 'lecture', label: '讲授' },
    { value: 'discussion', label: '研讨' },
    { value: 'onSite', label: '现场教学' },
  ],
});
export const ATTENDANCE = defineCodes({
  id: 'M01.attendance',
  label: '出勤',
  codes: [
    { value: 'full', label: '全勤' },
    { value: 'leave', label: '请假' },
    { value: 'absent', label: '旷课' },
  ],
});
export const COMPLETION = defineCodes({
  id: 'M01.completion',
  label: '结业情况',
  codes: [
    { value: 'completed', label: '结业' },
    { value: 'notCompleted', label: '未结业' },
    { value: 'withdrawn', label: '退学' },
  ],
});
export const TRAINING_GRADE = defineCodes({
  id: 'M01.grade',
  label: '考核等次',
  codes: [
    { value: 'excellent', label: '优秀' },
    { value: 'qualified', label: '合格' },
    { value: 'unqualified', label: '不合格' },
  ],
});
export const TRAINEE_TYPE = defineCodes({
  id: 'M01.traineeType',
  label: '学员类型',
  codes: [
    { value: 'cityManaged', label: '市管' },
    { value: 'reserve', label: '后备' },
  ],
});

/** The three sub-kinds ST03 adds up. */
export const SECONDMENT_TYPE = defineCodes({
  id: 'M03.type',
  label: '选派类型',
  codes: [
    { value: 'posting', label: '挂职锻炼' },
    { value: 'study', label: '学习深造' },
    { value: 'visit', label: '培训考察' },
  ],
});
export const SECONDMENT_GRADE = defineCodes({
  id: 'M03.grade',
  label: '考核等次',
  codes: [
    { value: 'excellent', label: '优秀' },
    { value: 'qualified', label: '合格' },
    { value: 'basic', label: '基本合格' },
    { value: 'unqualified', label: '不合格' },
  ],
});
