/** Tables shared by many mechanisms: where a matter comes from, what it is about, how it ends (handbook §3.X). */
import { defineCodes } from './define';

/**
 * C01. The article names four: 班子考察, 提拔调整, 年度考核, 群众反映. `verification` marks what ST15 counts (来源=查核). The last before 日常了解
 * are the mechanisms of handbook §2.3 that measures follow from and C01 has no word for (M14, M17 信息, M18, M23).
 */
export const SOURCE = defineCodes({
  id: 'C01',
  label: '来源',
  codes: [
    { value: 'teamInspection', label: '班子考察' },
    { value: 'promotionInspection', label: '提拔调整考察' },
    { value: 'annualAssessment', label: '年度考核' },
    { value: 'specialAssessment', label: '专项考核' },
    { value: 'trackingAssessment', label: '跟踪问效' },
    { value: 'democraticMeeting', label: '民主生活会' },
    { value: 'publicLetter', label: '群众来信' },
    { value: 'publicVisit', label: '来访' },
    { value: 'phone12380', label: '12380电话' },
    { value: 'web12380', label: '12380网络' },
    { value: 'sms12380', label: '12380短信' },
    { value: 'verification', label: '举报查核' },
    { value: 'superior', label: '上级交办' },
    { value: 'leaderInstruction', label: '领导批示' },
    { value: 'discipline', label: '纪检监察移送' },
    { value: 'patrol', label: '巡视巡察移交' },
    { value: 'audit', label: '审计移送' },
    { value: 'petition', label: '信访部门转来' },
    { value: 'judicial', label: '政法机关通报' },
    { value: 'jointMeeting', label: '联席会议通报' },
    { value: 'zeroReport', label: '零报告' },
    { value: 'personalMatters', label: '个人事项核查' },
    { value: 'publicity', label: '任前公示反映' },
    { value: 'media', label: '媒体网络' },
    { value: 'supervisionInfo', label: '监督信息' },
    { value: 'exitReview', label: '出国（境）审查' },
    { value: 'vetting', label: '任前核查' },
    { value: 'procedureRules', label: '议事规则抽查' },
    { value: 'daily', label: '日常了解' },
    { value: 'other', label: '其他' },
  ],
});

/** C02, two levels; headings may be chosen when the detail is unknown. */
export const PROBLEM_TYPE = defineCodes({
  id: 'C02',
  label: '问题类型',
  codes: [
    { value: 'thinking', label: '思想类' },
    { value: 'weakResponsibility', label: '事业心责任感不强', under: 'thinking' },
    { value: 'poorSpirit', label: '精神状态不佳', under: 'thinking' },
    { value: 'wrongPerformanceView', label: '政绩观不端正', under: 'thinking' },
    { value: 'weakService', label: '大局意识服务意识不强', under: 'thinking' },
    { value: 'passive', label: '消极畏难', under: 'thinking' },
    { value: 'work', label: '工作类' },
    { value: 'missedGoals', label: '未完成岗位目标', under: 'work' },
    { value: 'causedLoss', label: '给工作造成损失', under: 'work' },
    { value: 'inaction', label: '不担当不作为', under: 'work' },
    { value: 'lazy', label: '庸懒散', under: 'work' },
    { value: 'poorResults', label: '工作成果不佳', under: 'work' },
    { value: 'poorExecution', label: '执行不力', under: 'work' },
    { value: 'style', label: '作风类' },
    { value: 'arbitrary', label: '作风武断', under: 'style' },
    { value: 'factional', label: '无原则纠纷', under: 'style' },
    { value: 'disunity', label: '不团结', under: 'style' },
    { value: 'detached', label: '脱离群众', under: 'style' },
    { value: 'formalism', label: '形式主义官僚主义', under: 'style' },
    { value: 'centralism', label: '民主集中制' },
    { value: 'appointments', label: '选人用人' },
    { value: 'integrity', label: '廉洁自律' },
    { value: 'personalMatters', label: '个人事项不如实' },
    { value: 'economicLiability', label: '经济责任' },
    { value: 'privateConduct', label: '生活作风' },
    { value: 'exit', label: '违规出国（境）' },
    { value: 'partTime', label: '违规兼职' },
    { value: 'other', label: '其他' },
  ],
});

/** C03: 中办发〔2005〕30号 art. 3, seven grounds; the 2015 细则 has more, so `custom` with its own text. */
export const ADMONITION_GROUND = defineCodes({
  id: 'C03',
  label: '诫勉依据条款',
  codes: [
    { value: 'politicalDiscipline', label: '（一）不能严格遵守党的政治纪律，贯彻落实不力' },
    { value: 'centralism', label: '（二）不认真执行民主集中制，作风专断，或在班子中闹无原则纠纷' },
    { value: 'duty', label: '（三）不认真履行职责，给工作造成一定损失' },
    { value: 'vanity', label: '（四）搞华而不实的“形象工程”“政绩工程”，铺张浪费' },
    { value: 'appointments', label: '（五）不严格执行选拔任用条例，用人失察失误' },
    { value: 'integrity', label: '（六）不严格执行廉洁自律规定' },
    { value: 'otherGround', label: '（七）其他' },
    { value: 'custom', label: '其他依据（自填条款）' },
  ],
});

/** C04 处理方式 of reports and audits. */
export const HANDLING = defineCodes({
  id: 'C04',
  label: '处理方式',
  codes: [
    { value: 'accepted', label: '采信了结' },
    { value: 'unfounded', label: '失实了结' },
    { value: 'clarified', label: '失实澄清' },
    { value: 'criticism', label: '批评教育' },
    { value: 'selfCheck', label: '责令检查' },
    { value: 'reminder', label: '提醒谈话' },
    { value: 'inquiry', label: '函询' },
    { value: 'admonition', label: '诫勉' },
    { value: 'rectification', label: '限期整改' },
    { value: 'circulated', label: '通报批评' },
    { value: 'postponed', label: '缓任（暂缓使用）' },
    { value: 'disqualified', label: '取消考察对象（任职）资格' },
    { value: 'adjusted', label: '调整职务' },
    { value: 'suspended', label: '停职检查' },
    { value: 'orderedResignation', label: '责令辞职' },
    { value: 'resignation', label: '引咎辞职' },
    { value: 'removed', label: '免职' },
    { value: 'demoted', label: '降职' },
    { value: 'partyDiscipline', label: '党纪处分' },
    { value: 'adminDiscipline', label: '政务处分' },
    { value: 'toDiscipline', label: '移送纪检监察' },
    { value: 'toJustice', label: '移送司法' },
    { value: 'shelved', label: '暂存' },
    { value: 'other', label: '其他' },
  ],
});

/** C06 查核结论 */
export const CONCLUSION = defineCodes({
  id: 'C06',
  label: '查核结论',
  codes: [
    { value: 'true', label: '属实' },
    { value: 'mostlyTrue', label: '基本属实' },
    { value: 'partlyTrue', label: '部分属实' },
    { value: 'false', label: '失实' },
    { value: 'undecidable', label: '无法查实' },
    { value: 'framed', label: '诬告' },
  ],
});

/** C07. 秘密 and 机密 are left out on purpose: classified content must not enter a PC of this kind (handbook §3.X, §9.1). */
export const SECRECY = defineCodes({
  id: 'C07',
  label: '密级',
  codes: [
    { value: 'public', label: '公开' },
    { value: 'internal', label: '内部' },
    { value: 'workSecret', label: '工作秘密' },
  ],
});
