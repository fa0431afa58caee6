/** Tables of M18 出国（境）审查、证照、登记备案 (handbook §3 M18). */
import { defineCodes } from './define';

export const EXIT_CATEGORY = defineCodes({
  id: 'M18.category',
  label: '类别',
  codes: [
    { value: 'official', label: '因公' },
    { value: 'private', label: '因私' },
    { value: 'prolonged', label: '延期' },
    { value: 'taiwan', label: '赴台' },
  ],
});
/** 赴台 and 延期 may be of either nature; so the papers used say which return rule holds (CG.returnPub, CG.returnPri). */
export const PAPERS_NATURE = defineCodes({
  id: 'M18.papersNature',
  label: '所用证件',
  codes: [
    { value: 'official', label: '因公证件' },
    { value: 'private', label: '因私证件' },
  ],
});
export const CERTIFICATE_ACTION = defineCodes({
  id: 'M18.certificateAction',
  label: '证件办理',
  codes: [
    { value: 'apply', label: '申领' },
    { value: 'renew', label: '换发' },
    { value: 'reapply', label: '失效申领' },
    { value: 'visa', label: '签注' },
    { value: 'none', label: '不需办理' },
  ],
});
export const MATTERS_STANDING = defineCodes({
  id: 'M18.mattersStanding',
  label: '个人事项是否如实',
  codes: [
    { value: 'truthful', label: '如实' },
    { value: 'untruthful', label: '不如实' },
    { value: 'unchecked', label: '未查核' },
  ],
});
export const OPINION_MODE = defineCodes({
  id: 'M18.opinionMode',
  label: '反馈方式',
  codes: [
    { value: 'oral', label: '口头' },
    { value: 'written', label: '书面' },
  ],
});
export const DISCIPLINE_OPINION = defineCodes({
  id: 'M18.disciplineOpinion',
  label: '纪委意见',
  codes: [
    { value: 'agree', label: '同意' },
    { value: 'disagree', label: '不同意' },
    { value: 'noReply', label: '不回复' },
  ],
});
export const EXIT_CONCLUSION = defineCodes({
  id: 'M18.conclusion',
  label: '最终结论',
  codes: [
    { value: 'agree', label: '同意' },
    { value: 'disagree', label: '不同意' },
  ],
});
/** Comparison with the border records after the return. */
export const EXIT_COMPARISON = defineCodes({
  id: 'M18.comparison',
  label: '比对结果',
  codes: [
    { value: 'agrees', label: '一致' },
    { value: 'datesDiffer', label: '时间不一致' },
    { value: 'routeDiffers', label: '国家（地区）不一致' },
    { value: 'unapproved', label: '有未经批准的出入境' },
    { value: 'noRecord', label: '无出入境记录' },
  ],
});

// ---- 证照 ----
export const CERTIFICATE_KIND = defineCodes({
  id: 'M18.certificateKind',
  label: '证照类型',
  codes: [
    { value: 'passport', label: '普通护照' },
    { value: 'hkMacao', label: '往来港澳通行证' },
    { value: 'taiwanPermit', label: '往来台湾通行证' },
    { value: 'mainlandTaiwan', label: '大陆居民往来台湾通行证' },
    { value: 'officialPassport', label: '因公护照' },
    { value: 'officialHkMacao', label: '因公往来港澳通行证' },
    { value: 'other', label: '其他' },
  ],
});
export const CERTIFICATE_CUSTODY = defineCodes({
  id: 'M18.custody',
  label: '保管状态',
  codes: [
    { value: 'kept', label: '正常保管' },
    { value: 'taken', label: '已取出' },
    { value: 'notHandedIn', label: '未上缴' },
  ],
});
export const CERTIFICATE_STATUS = defineCodes({
  id: 'M18.certificateStatus',
  label: '证照状态',
  codes: [
    { value: 'valid', label: '正常' },
    { value: 'expired', label: '过期' },
    { value: 'cancelled', label: '注销' },
    { value: 'lent', label: '借出' },
    { value: 'toCollect', label: '待领取' },
    { value: 'collected', label: '已领取' },
  ],
});
export const CANCEL_MODE = defineCodes({
  id: 'M18.cancelMode',
  label: '注销方式',
  codes: [
    { value: 'self', label: '自行' },
    { value: 'entrusted', label: '委托' },
  ],
});
export const CANCEL_REASON = defineCodes({
  id: 'M18.cancelReason',
  label: '注销原因',
  codes: [
    { value: 'lost', label: '遗失' },
    { value: 'stolen', label: '被盗' },
    { value: 'damaged', label: '损毁' },
    { value: 'other', label: '其他' },
  ],
});

// ---- 登记备案 ----
export const FILING_KIND = defineCodes({
  id: 'M18.filingKind',
  label: '入库标识',
  codes: [
    { value: 'added', label: '新增' },
    { value: 'changed', label: '变更' },
    { value: 'withdrawn', label: '撤销' },
  ],
});
/** The trade's bit flags 1, 2, 4, 8 as words. */
export const CERTIFICATE_HOLDINGS = defineCodes({
  id: 'M18.holdings',
  label: '证照持有情况',
  codes: [
    { value: 'passport', label: '护照' },
    { value: 'hkMacao', label: '港澳通行证' },
    { value: 'taiwan', label: '台湾通行证' },
    { value: 'none', label: '无' },
  ],
});
