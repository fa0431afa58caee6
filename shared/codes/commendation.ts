/** Tables of M13 表彰奖励 (handbook §3): kinds of reward by 公务员法 (2018) art. 52, and the usual titles beside them. */
import { defineCodes } from './define';

export const HONOUREE_KIND = defineCodes({
  id: 'M13.honouree',
  label: '对象类型',
  codes: [
    { value: 'collective', label: '集体' },
    { value: 'individual', label: '个人' },
  ],
});
export const HONOUR_KIND = defineCodes({
  id: 'M13.kind',
  label: '奖励种类',
  codes: [
    { value: 'citation', label: '嘉奖' },
    { value: 'merit3', label: '三等功' },
    { value: 'merit2', label: '二等功' },
    { value: 'merit1', label: '一等功' },
    { value: 'title', label: '授予称号' },
    { value: 'praised', label: '通报表扬' },
    { value: 'modelCollective', label: '先进集体' },
    { value: 'modelIndividual', label: '先进个人' },
    { value: 'other', label: '其他' },
  ],
});
export const HONOUR_LEVEL = defineCodes({
  id: 'M13.level',
  label: '级别',
  codes: [
    { value: 'national', label: '国家' },
    { value: 'provincial', label: '省' },
    { value: 'city', label: '市' },
    { value: 'county', label: '县' },
  ],
});
/** What an organ asked before the award (纪检、公安、税务 …) answers. */
export const CONSULTED_OPINION = defineCodes({
  id: 'M13.opinion',
  label: '反馈意见',
  codes: [
    { value: 'noObjection', label: '无异议' },
    { value: 'objection', label: '有异议' },
    { value: 'noReply', label: '未回复' },
  ],
});
