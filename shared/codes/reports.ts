/** Tables of M17 举报查核 and 监督信息 (handbook §3 M17). Problem types (C02), handling (C04), conclusions (C06) are in matters.ts. */
import { defineCodes } from './define';

export const REPORT_CHANNEL = defineCodes({
  id: 'M17.channel',
  label: '渠道',
  codes: [
    { value: 'letter', label: '来信' },
    { value: 'visit', label: '来访' },
    { value: 'phone12380', label: '12380电话' },
    { value: 'web12380', label: '12380网络' },
    { value: 'sms12380', label: '12380短信' },
    { value: 'superior', label: '上级交办' },
    { value: 'leaderInstruction', label: '领导批示' },
    { value: 'department', label: '部门移送' },
    { value: 'patrol', label: '巡视巡察移交' },
    { value: 'audit', label: '审计发现' },
    { value: 'other', label: '其他' },
  ],
});
export const PIECE_KIND = defineCodes({
  id: 'M17.pieceKind',
  label: '件别',
  codes: [
    { value: 'first', label: '初次' },
    { value: 'repeated', label: '重复' },
    { value: 'joint', label: '联名' },
    { value: 'skipLevel', label: '越级' },
  ],
});
/** All that a report says of the informant; names live apart. */
export const SIGNATURE = defineCodes({
  id: 'M17.signature',
  label: '署名',
  codes: [
    { value: 'realName', label: '实名' },
    { value: 'anonymous', label: '匿名' },
    { value: 'alias', label: '化名' },
  ],
});
/** 信访工作条例 arts. 30, 34: the 60 days of art. 34 hold for 申诉求决 only, not for 检举控告. */
export const PETITION_NATURE = defineCodes({
  id: 'M17.nature',
  label: '事项性质',
  codes: [
    { value: 'accusation', label: '检举控告' },
    { value: 'appeal', label: '申诉求决' },
    { value: 'suggestion', label: '建议意见' },
  ],
});
export const REPORT_MODE = defineCodes({
  id: 'M17.mode',
  label: '办理方式',
  codes: [
    { value: 'self', label: '自办' },
    { value: 'transfer', label: '转办' },
    { value: 'assign', label: '交办' },
    { value: 'assist', label: '协办' },
    { value: 'toDiscipline', label: '移送纪检' },
    { value: 'filed', label: '存查' },
    { value: 'notAccepted', label: '不予受理' },
  ],
});
/** The eight ways of the Central Organization Department's 12380; each is the head of its document numbers (举核字〔2026〕3号). */
export const REPORT_LETTER_CLASS = defineCodes({
  id: 'M17.letterClass',
  label: '办理字号',
  codes: [
    { value: 'supervised', label: '立项督查' },
    { value: 'handle', label: '举办字' },
    { value: 'verify', label: '举核字' },
    { value: 'inquire', label: '举函字' },
    { value: 'explain', label: '举释字' },
    { value: 'letter', label: '举信字' },
    { value: 'assist', label: '举协字' },
    { value: 'direct', label: '直转件' },
  ],
});
export const VERIFY_METHOD = defineCodes({
  id: 'M17.verifyMethod',
  label: '查核方式',
  codes: [
    { value: 'talk', label: '谈话了解' },
    { value: 'documents', label: '调阅资料' },
    { value: 'visits', label: '走访座谈' },
    { value: 'inquiry', label: '函询' },
    { value: 'entrusted', label: '委托查核' },
  ],
});
export const GROUP_ROLE = defineCodes({
  id: 'M17.groupRole',
  label: '查核组分工',
  codes: [
    { value: 'head', label: '组长' },
    { value: 'member', label: '成员' },
    { value: 'recorder', label: '记录人' },
  ],
});
/** Conclusion of one problem; the whole report takes C06. */
export const PROBLEM_CONCLUSION = defineCodes({
  id: 'M17.problemConclusion',
  label: '逐条结论',
  codes: [
    { value: 'true', label: '属实' },
    { value: 'mostlyTrue', label: '基本属实' },
    { value: 'partlyTrue', label: '部分属实' },
    { value: 'false', label: '失实' },
    { value: 'undecidable', label: '无法查实' },
    { value: 'pending', label: '待查' },
  ],
});
export const FEEDBACK_MODE = defineCodes({
  id: 'M17.feedbackMode',
  label: '反馈方式',
  codes: [
    { value: 'inPerson', label: '当面' },
    { value: 'phone', label: '电话' },
    { value: 'written', label: '书面' },
    { value: 'online', label: '网络' },
  ],
});
export const SATISFACTION = defineCodes({
  id: 'M17.satisfaction',
  label: '是否满意',
  codes: [
    { value: 'satisfied', label: '满意' },
    { value: 'basically', label: '基本满意' },
    { value: 'unsatisfied', label: '不满意' },
    { value: 'silent', label: '未表态' },
  ],
});

// ---- 监督信息 ----
export const INFO_SOURCE = defineCodes({
  id: 'M17.infoSource',
  label: '来源类别',
  codes: [
    { value: 'member', label: '联席会议成员单位' },
    { value: 'county', label: '县（区）' },
    { value: 'section', label: '本部科室' },
    { value: 'media', label: '媒体网络' },
    { value: 'other', label: '其他' },
  ],
});
export const INFO_CATEGORY = defineCodes({
  id: 'M17.infoCategory',
  label: '信息类别',
  codes: [
    { value: 'supervision', label: '干部监督' },
    { value: 'discipline', label: '党纪政务' },
    { value: 'judicial', label: '执法司法' },
    { value: 'orgMeasure', label: '组织处理' },
    { value: 'special', label: '专项监督' },
  ],
});
export const CREDIBILITY = defineCodes({
  id: 'M17.credibility',
  label: '可信度',
  codes: [
    { value: 'high', label: '高' },
    { value: 'middle', label: '中' },
    { value: 'low', label: '低' },
    { value: 'unknown', label: '待核' },
  ],
});
export const INFO_OUTCOME = defineCodes({
  id: 'M17.infoOutcome',
  label: '去向',
  codes: [
    { value: 'filed', label: '存档' },
    { value: 'toReport', label: '转举报件' },
    { value: 'toInquiry', label: '转函询' },
    { value: 'toReminder', label: '转提醒' },
    { value: 'toVerification', label: '转查核' },
  ],
});
