/** Tables of M19 个人有关事项报告 (handbook §3 M19): management facts only, nothing about assets. */
import { defineCodes } from './define';

export const MATTERS_REPORT_TYPE = defineCodes({
  id: 'M19.reportType',
  label: '报告类型',
  codes: [
    { value: 'annual', label: '年度集中' },
    { value: 'timely', label: '及时（30日）' },
    { value: 'promotion', label: '拟提拔' },
    { value: 'supplement', label: '补报' },
    { value: 'correction', label: '更正' },
  ],
});
/** 2017 规定 art. 3 (as the handbook lists it): what must be reported within 30 days; the heading only, never the content. */
export const MATTERS_CHANGE = defineCodes({
  id: 'M19.change',
  label: '变化事项',
  codes: [
    { value: 'marriage', label: '婚姻' },
    { value: 'papersAndTrips', label: '证件与因私出国（境）' },
    { value: 'foreignMarriage', label: '子女通婚' },
    { value: 'emigration', label: '配偶、子女移居' },
    { value: 'employment', label: '配偶、子女从业' },
    { value: 'criminal', label: '被追究刑事责任' },
  ],
});
export const MATTERS_CHECK_MODE = defineCodes({
  id: 'M19.checkMode',
  label: '查核方式',
  codes: [
    { value: 'random', label: '随机抽查' },
    { value: 'key', label: '重点查核' },
  ],
});
export const MATTERS_RESULT = defineCodes({
  id: 'M19.result',
  label: '认定结果',
  codes: [
    { value: 'truthful', label: '如实填报' },
    { value: 'omitted', label: '漏报' },
    { value: 'concealed', label: '瞒报' },
  ],
});
export const MATTERS_GRAVITY = defineCodes({
  id: 'M19.gravity',
  label: '情节',
  codes: [
    { value: 'light', label: '较轻' },
    { value: 'serious', label: '较重' },
  ],
});
/** 《查核结果处理办法》 (2017): which of them carry a 影响期 is data of the rules YX.sx.* (see deriveReports). */
export const MATTERS_HANDLING = defineCodes({
  id: 'M19.handling',
  label: '组织处理方式',
  codes: [
    { value: 'none', label: '不予处理' },
    { value: 'criticism', label: '批评教育' },
    { value: 'selfCheck', label: '责令检查' },
    { value: 'corrected', label: '限期改正' },
    { value: 'admonition', label: '诫勉' },
    { value: 'candidateCancelled', label: '取消考察对象（后备）资格' },
    { value: 'moved', label: '调离岗位' },
    { value: 'nonLeading', label: '改任非领导职务' },
    { value: 'removed', label: '免职' },
    { value: 'demoted', label: '降职' },
    { value: 'discipline', label: '纪律处分' },
    { value: 'other', label: '其他' },
  ],
});
/** What is done with the paper itself (owip ScMatterAccess, ScMatterTransfer). */
export const MATTERS_PAPER_MOVE = defineCodes({
  id: 'M19.paperMove',
  label: '材料流转',
  codes: [
    { value: 'handover', label: '交接' },
    { value: 'lent', label: '借阅' },
    { value: 'transferred', label: '移交' },
  ],
});
