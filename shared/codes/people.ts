/** Code tables about cadres. National tables keep their numeric codes; the trade's own codes are camelCase words. */
import { defineCodes } from './define';

/** GB/T 2261.1 */
export const GENDER = defineCodes({
  id: 'GB/T 2261.1',
  label: '性别',
  codes: [
    { value: '1', label: '男' },
    { value: '2', label: '女' },
    { value: '0', label: '未知' },
    { value: '9', label: '未说明' },
  ],
});

/** GB/T 4762 */
export const POLITICS = defineCodes({
  id: 'GB/T 4762',
  label: '政治面貌',
  codes: [
    { value: '01', label: '中共党员' },
    { value: '02', label: '中共预备党员' },
    { value: '03', label: '共青团员' },
    { value: '04', label: '民革' },
    { value: '05', label: '民盟' },
    { value: '06', label: '民建' },
    { value: '07', label: '民进' },
    { value: '08', label: '农工党' },
    { value: '09', label: '致公党' },
    { value: '10', label: '九三学社' },
    { value: '11', label: '台盟' },
    { value: '12', label: '无党派人士' },
    { value: '13', label: '群众' },
  ],
});

/** GB/T 2261.3. Code 10 is 健康或良好 in the standard; the 任免审批表 writes 健康, and so do we. */
export const HEALTH = defineCodes({
  id: 'GB/T 2261.3',
  label: '健康状况',
  codes: [
    { value: '10', label: '健康' },
    { value: '20', label: '一般或较弱' },
    { value: '30', label: '有慢性病' },
    { value: '60', label: '残疾' },
  ],
});

/** 领导职务层次, 公务员法 (2018) art. 18: ten levels. */
export const POST_LEVEL = defineCodes({
  id: 'postLevel',
  label: '职务层次',
  codes: [
    { value: 'nationalChief', label: '国家级正职' },
    { value: 'nationalDeputy', label: '国家级副职' },
    { value: 'provincialChief', label: '省部级正职' },
    { value: 'provincialDeputy', label: '省部级副职' },
    { value: 'bureauChief', label: '厅局级正职' },
    { value: 'bureauDeputy', label: '厅局级副职' },
    { value: 'countyChief', label: '县处级正职' },
    { value: 'countyDeputy', label: '县处级副职' },
    { value: 'townshipChief', label: '乡科级正职' },
    { value: 'townshipDeputy', label: '乡科级副职' },
  ],
});

/** 综合管理类职级, 公务员法 (2018) art. 19: twelve ranks. Other series (警务、法官、检察官 …) may be added. */
export const RANK_CODES = defineCodes({
  id: 'rank',
  label: '职级',
  codes: [
    { value: 'inspector1', label: '一级巡视员' },
    { value: 'inspector2', label: '二级巡视员' },
    { value: 'researcher1', label: '一级调研员' },
    { value: 'researcher2', label: '二级调研员' },
    { value: 'researcher3', label: '三级调研员' },
    { value: 'researcher4', label: '四级调研员' },
    { value: 'sectionChief1', label: '一级主任科员' },
    { value: 'sectionChief2', label: '二级主任科员' },
    { value: 'sectionChief3', label: '三级主任科员' },
    { value: 'sectionChief4', label: '四级主任科员' },
    { value: 'clerk1', label: '一级科员' },
    { value: 'clerk2', label: '二级科员' },
  ],
});

/** 管理权限, handbook §2.2 */
export const MANAGED_BY = defineCodes({
  id: 'managedBy',
  label: '管理权限',
  codes: [
    { value: 'central', label: '中管' },
    { value: 'province', label: '省管' },
    { value: 'city', label: '市管' },
    { value: 'county', label: '县管' },
    { value: 'organ', label: '部（党组）管' },
  ],
});

/** 对象类别: every kind of person the source article names (handbook §1.3). 领导班子（集体） is a kind of unit's team, not of a person. */
export const CADRE_CATEGORY = defineCodes({
  id: 'cadreCategory',
  label: '对象类别',
  codes: [
    { value: 'cityManaged', label: '市管干部' },
    { value: 'reserve', label: '后备干部' },
    { value: 'youngExcellent', label: '优秀年轻干部' },
    { value: 'countyLevel', label: '县处级领导干部' },
    { value: 'countyHead', label: '县（区）主要领导' },
    { value: 'departmentHead', label: '市直部门“一把手”' },
    { value: 'countyLeader', label: '县（区）领导干部' },
    { value: 'enterpriseLeader', label: '企业领导人员' },
    { value: 'fundsHead', label: '掌管资金、物资的部门主要领导' },
    { value: 'promotion', label: '拟提拔人选' },
    { value: 'teamMember', label: '班子成员' },
  ],
});

/** 人员状态, handbook §2.2 */
export const CADRE_STATUS = defineCodes({
  id: 'cadreStatus',
  label: '人员状态',
  codes: [
    { value: 'onDuty', label: '在职' },
    { value: 'resigned', label: '辞职' },
    { value: 'expelled', label: '开除' },
    { value: 'dismissed', label: '解聘' },
    { value: 'removed', label: '免职撤职' },
    { value: 'retired', label: '退休' },
    { value: 'deceased', label: '去世' },
    { value: 'transferred', label: '调出' },
    { value: 'secondmentEnded', label: '挂职到期' },
    { value: 'other', label: '其他' },
  ],
});

/** 涉密等级, handbook §2.2 */
export const SECRET_LEVEL = defineCodes({
  id: 'secretLevel',
  label: '涉密等级',
  codes: [
    { value: '0', label: '非涉密' },
    { value: '1', label: '一般涉密' },
    { value: '2', label: '重要涉密' },
    { value: '3', label: '核心涉密' },
  ],
});
