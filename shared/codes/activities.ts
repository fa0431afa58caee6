/** Tables of M02 专题讲座 and M04 主题实践活动 (handbook §3). */
import { defineCodes } from './define';

export const LECTURER_KIND = defineCodes({
  id: 'M02.lecturerKind',
  label: '主讲人类别',
  codes: [
    { value: 'scholar', label: '专家学者' },
    { value: 'professor', label: '教授' },
    { value: 'cityLeader', label: '市级领导' },
    { value: 'other', label: '其他' },
  ],
});
export const ACTIVITY_PHASE = defineCodes({
  id: 'M04.phase',
  label: '阶段',
  codes: [
    { value: 'mobilization', label: '动员部署' },
    { value: 'study', label: '学习教育' },
    { value: 'problems', label: '查摆问题' },
    { value: 'rectification', label: '整改落实' },
    { value: 'summary', label: '总结提高' },
  ],
});
