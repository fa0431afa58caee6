/** Code tables about units. */
import { defineCodes } from './define';

/** 单位类别, handbook §2.1. ST07 counts `county`, ST08 counts `department`. */
export const UNIT_KIND = defineCodes({
  id: 'unitKind',
  label: '单位类别',
  codes: [
    { value: 'county', label: '县（区）' },
    { value: 'partyDepartment', label: '市直党委部门' },
    { value: 'department', label: '市直政府部门' },
    { value: 'otherOrgan', label: '其他市直机关' },
    { value: 'institution', label: '事业单位' },
    { value: 'enterprise', label: '企业' },
    { value: 'partyCommittee', label: '党委（党组）' },
    { value: 'countyUnit', label: '县（区）直单位、乡镇（街道）' },
    { value: 'higher', label: '上级或市外单位' },
    { value: 'other', label: '其他' },
  ],
});

/** 部门考核类别: “经济、综合和行政执法等类别” (handbook §1.6-6: not exhaustive). */
export const DEPARTMENT_CLASS = defineCodes({
  id: 'departmentClass',
  label: '部门类别',
  codes: [
    { value: 'economic', label: '经济' },
    { value: 'general', label: '综合' },
    { value: 'enforcement', label: '行政执法' },
    { value: 'other', label: '其他' },
  ],
});

export const UNIT_STATUS = defineCodes({
  id: 'unitStatus',
  label: '机构状态',
  codes: [
    { value: 'active', label: '正常' },
    { value: 'merged', label: '已合并或更名' },
    { value: 'abolished', label: '已撤销' },
  ],
});

/** Part of a unit in the 干部监督联席会议 (handbook M20 ②, 成员单位字典). */
export const JOINT_ROLE = defineCodes({
  id: 'jointRole',
  label: '联席会议',
  codes: [
    { value: 'convener', label: '召集单位' },
    { value: 'member', label: '成员单位' },
  ],
});
