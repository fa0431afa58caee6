/** Tables of M23 任前监督核查 (handbook §3 M23, §6 F21). */
import { defineCodes } from './define';

export const VETTING_PURPOSE = defineCodes({
  id: 'M23.purpose',
  label: '用途',
  codes: [
    { value: 'promotion', label: '提拔' },
    { value: 'keyUse', label: '重用' },
    { value: 'keyPost', label: '转任重要岗位' },
    { value: 'rank', label: '职级晋升' },
    { value: 'excellent', label: '考核评优' },
    { value: 'model', label: '评先' },
    { value: 'commendation', label: '表彰' },
    { value: 'delegates', label: '两代表一委员提名' },
    { value: 'abroad', label: '出国' },
    { value: 'other', label: '其他' },
  ],
});
/** Result of each of the 凡提四必 except 纪检意见, which has six answers of its own. */
export const MUST_RESULT = defineCodes({
  id: 'M23.must',
  label: '核查结果',
  codes: [
    { value: 'clear', label: '未发现问题' },
    { value: 'settled', label: '有问题，已处理完毕' },
    { value: 'open', label: '有问题，待处理' },
    { value: 'pending', label: '未核完' },
    { value: 'notNeeded', label: '不需核' },
  ],
});
/** 纪检监察机关意见: the six kinds of reply. */
export const DISCIPLINE_REPLY = defineCodes({
  id: 'M23.disciplineReply',
  label: '纪检意见',
  codes: [
    { value: 'noClues', label: '未收到问题线索' },
    { value: 'settled', label: '收到线索已了结，不持异议' },
    { value: 'effectOver', label: '已作谈话提醒或处分已过影响期，不持异议' },
    { value: 'undecided', label: '线索处置中，暂缓提出意见' },
    { value: 'postpone', label: '建议暂缓使用' },
    { value: 'unfit', label: '建议不宜使用' },
  ],
});
/** 任用条例 (2019) art. 24: who may not become a candidate; hits are grouped by it, the rest stand after it. */
export const VETTING_GROUP = defineCodes({
  id: 'M23.group',
  label: '命中分组',
  codes: [
    { value: 'art24i1', label: '（一）违反政治纪律和政治规矩' },
    { value: 'art24i2', label: '（二）群众公认度不高' },
    { value: 'art24i3', label: '（三）上一年年度考核基本称职以下' },
    { value: 'art24i4', label: '（四）跑官、拉票等非组织行为' },
    { value: 'art24i5', label: '（五）配偶或子女移居国（境）外' },
    { value: 'art24i6', label: '（六）影响期未满或者期满影响使用' },
    { value: 'art24i7', label: '（七）其他不宜提拔的' },
    { value: 'pending', label: '有未了结事项' },
    { value: 'notice', label: '提示' },
  ],
});
/** The automatic rules of handbook M23 ②; `manual` for what the office adds itself. */
export const VETTING_RULE = defineCodes({
  id: 'M23.rule',
  label: '命中规则',
  codes: [
    { value: 'inEffect', label: '影响期内' },
    { value: 'underInquiry', label: '正在函询或查核' },
    { value: 'openReports', label: '未办结举报' },
    { value: 'manyReports', label: '近一年举报较多' },
    { value: 'auditOpen', label: '审计未整改' },
    { value: 'mattersFalse', label: '个人事项漏报、瞒报' },
    { value: 'lowGrade', label: '上年度考核基本称职及以下' },
    { value: 'hoursShort', label: '近五年培训学时不足' },
    { value: 'papersKept', label: '证照未交' },
    { value: 'auditDue', label: '应审未审' },
    { value: 'familyAbroad', label: '配偶子女移居' },
    { value: 'rectifying', label: '整改未报结' },
    { value: 'manual', label: '人工补充' },
  ],
});
/** How a hit weighs: may not be used · not until it is settled · to be weighed. Gravest first. */
export const VETTING_SEVERITY = defineCodes({
  id: 'M23.severity',
  label: '程度',
  codes: [
    { value: 'veto', label: '否决' },
    { value: 'postpone', label: '暂缓' },
    { value: 'note', label: '提示' },
  ],
});
export const VETTING_OPINION = defineCodes({
  id: 'M23.opinion',
  label: '联审意见',
  codes: [
    { value: 'noObjection', label: '无异议' },
    { value: 'reservations', label: '有情况说明' },
    { value: 'postpone', label: '建议暂缓' },
    { value: 'objection', label: '有异议' },
    { value: 'noReply', label: '未回复' },
  ],
});
export const VETTING_CONCLUSION = defineCodes({
  id: 'M23.conclusion',
  label: '结论',
  codes: [
    { value: 'agree', label: '同意' },
    { value: 'postpone', label: '暂缓' },
    { value: 'disagree', label: '不同意' },
  ],
});
