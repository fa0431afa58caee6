/**
 * Fields that several mechanisms share, each defined once: who it is about, where it comes from, the approval chain,
 * the talk itself, secrecy and files. A declaration takes them as they are or spreads one to change its label.
 */
import { PROBLEM_TYPE, SECRECY, SOURCE } from '../codes/matters';
import { GENDER, POLITICS } from '../codes/people';
import { MEASURE_MODE, RECTIFICATION_RESULT } from '../codes/talks';
import type { FieldDef, SectionDef } from './define';

/** Keep the literal types of a field that is declared outside defineRecordType. */
export const field = <const F extends FieldDef>(f: F): F => f;
/** A section in a file of its own, for declarations that are too long for one. */
export const section = <const S extends SectionDef>(s: S): S => s;

/** Types that may be the source of a supervision measure; grows as mechanisms are added (handbook §2.3). */
export const MEASURE_SOURCES = [
  'report',
  'supervisionInfo',
  'audit',
  'annualAssessment',
  'teamAssessment',
  'specialAssessment',
  'trackingAssessment',
  'democraticMeeting',
  'procedureRules',
  'personalMatters',
  'jointMeeting',
  'zeroReport',
  'exitReview',
  'certificate',
  'vetting',
  'inquiry',
  'reminder',
  'admonition',
  'rectification',
  'discipline',
  'periodicTask',
] as const;

// ---- who ----
export const subjectCadre = field({
  key: 'cadre',
  label: '对象',
  kind: 'cadre',
  required: true,
  span: 3,
  list: { width: 84 },
  filter: 'bar',
  word: { mm: 18 },
  aliases: ['姓名', '谈话对象', '被谈话人', '干部'],
  help: '输入姓名、拼音或首字母选择；同名的按出生年月和职务分辨。',
});
export const postThen = field({
  key: 'postThen',
  label: '时任职务',
  kind: 'shortText',
  span: 3,
  snapshot: { of: 'cadre', take: 'currentPost' },
  list: { width: 200 },
  word: { mm: 38 },
  aliases: ['单位及职务', '职务', '单位及职务（时任）'],
  help: '选定干部时自动带出，此后不随任免变动。',
});
/** 性别、年龄、政治面貌: wanted by the 呈批表 (F02), taken from the roster when the record is made. */
export const subjectFacts = [
  field({ key: 'genderThen', label: '性别', kind: 'choice', options: GENDER, span: 2, snapshot: { of: 'cadre', take: 'gender' } }),
  field({ key: 'ageThen', label: '年龄', kind: 'number', unit: '岁', min: 15, max: 120, span: 2, derive: 'ageThen' }),
  field({ key: 'politicsThen', label: '政治面貌', kind: 'choice', options: POLITICS, span: 2, snapshot: { of: 'cadre', take: 'politics' } }),
] as const;

// ---- why ----
export const source = field({
  key: 'source',
  label: '来源',
  kind: 'choice',
  options: SOURCE,
  required: true,
  span: 2,
  list: { width: 100 },
  filter: 'bar',
  word: { mm: 20 },
  aliases: ['来源类型', '线索来源', '问题（线索）来源'],
});
export const sourceRecord = field({
  key: 'sourceRecord',
  label: '来源记录',
  kind: 'record',
  targets: MEASURE_SOURCES,
  span: 2,
  help: '由哪一件事引出；选定后两件事在时间线上连成一条。',
});
export const problemTypes = field({
  key: 'problemTypes',
  carry: true,
  label: '问题类型',
  kind: 'choices',
  options: PROBLEM_TYPE,
  span: 2,
  list: { width: 150 },
  filter: 'more',
});
export const problems = field({
  key: 'problems',
  carry: true,
  label: '反映（发现）的主要问题',
  kind: 'longText',
  required: true,
  rows: 4,
  sensitive: true,
  word: { mm: 45 },
  aliases: ['主要问题', '事由', '诫勉事由', '提醒事由'],
  help: '只写问题本身，不写举报人及可以识别举报人的时间、方式。',
});

// ---- approval chain ----
export const proposedBy = field({
  key: 'proposedBy',
  label: '建议人',
  kind: 'shortText',
  format: 'name',
  max: 50,
  span: 2,
});
export const handler = field({
  key: 'handler',
  label: '承办人',
  kind: 'shortText',
  required: true,
  format: 'name',
  max: 50,
  prefill: 'operator',
  span: 2,
  list: { width: 76, wide: true },
  filter: 'more',
});
export const handlerOpinion = field({ key: 'handlerOpinion', label: '承办人意见', kind: 'longText', rows: 2, span: 4 });
export const handlerDate = field({ key: 'handlerDate', label: '承办人意见日期', kind: 'date', precision: 'day', span: 2 });
export const deputyOpinion = field({ key: 'deputyOpinion', label: '分管部长审核意见', kind: 'longText', rows: 2, span: 4 });
export const deputyDate = field({ key: 'deputyDate', label: '分管部长审核日期', kind: 'date', precision: 'day', span: 2 });
export const ministerOpinion = field({ key: 'ministerOpinion', label: '部长审定意见', kind: 'longText', rows: 2, span: 4 });
export const ministerDate = field({ key: 'ministerDate', label: '部长审定日期', kind: 'date', precision: 'day', span: 2 });
export const leaderOpinion = field({ key: 'leaderOpinion', label: '市委主要领导审定意见', kind: 'longText', rows: 2, span: 6 });
export const leaderName = field({ key: 'leaderName', label: '审定人', kind: 'shortText', max: 50, span: 4, aliases: ['批准人'] });
export const leaderDate = field({ key: 'leaderDate', label: '市委主要领导审定日期', kind: 'date', precision: 'day', span: 2 });
/** 承办人 → 分管部长 → 部长, in this order (常州市操作规程; handbook M06 ①). */
export const approvalChain = [handlerOpinion, handlerDate, deputyOpinion, deputyDate, ministerOpinion, ministerDate] as const;

// ---- the talk ----
export const measureMode = field({
  key: 'mode',
  label: '方式',
  kind: 'choice',
  options: MEASURE_MODE,
  required: true,
  initial: 'talk',
  span: 2,
  list: { width: 60 },
  filter: 'more',
  word: { mm: 14 },
});
export const talker = field({ key: 'talker', label: '谈话人', kind: 'shortText', max: 100, span: 2, list: { width: 90 } });
export const talkerPost = field({ key: 'talkerPost', label: '谈话人职务', kind: 'shortText', max: 100, span: 2 });
export const companions = field({ key: 'companions', label: '陪同人', kind: 'shortText', max: 100, span: 2 });
export const recorder = field({ key: 'recorder', label: '记录人', kind: 'shortText', max: 50, span: 2 });
export const place = field({ key: 'place', label: '地点', kind: 'shortText', max: 100, span: 2, suggest: ['市委组织部谈话室'] });
export const clock = field({ key: 'clock', label: '具体时间', kind: 'shortText', max: 40, span: 2, help: '如“下午3时”，可不填。' });
export const outline = field({ key: 'outline', label: '谈话提纲', kind: 'longText', rows: 3 });
export const content = field({ key: 'content', label: '谈话内容', kind: 'longText', rows: 6, sensitive: true });
export const attitude = field({ key: 'attitude', label: '本人态度（说明）', kind: 'longText', rows: 3, aliases: ['本人态度', '本人说明'] });
export const demands = field({ key: 'demands', label: '提出的要求', kind: 'longText', rows: 3 });
/** What stands around and in the talk, after 谈话人 itself. */
export const talkRecord = [talkerPost, companions, recorder, place, clock, outline, content, attitude, demands] as const;

// ---- what follows ----
export const rectifyBy = field({ key: 'rectifyBy', label: '整改期限', kind: 'date', precision: 'day', span: 2 });
export const statementRequired = field({ key: 'statementRequired', label: '是否需书面说明', kind: 'flag', span: 2 });
export const statementDate = field({ key: 'statementDate', label: '书面说明收到日期', kind: 'date', precision: 'day', span: 2 });
export const recordSigned = field({ key: 'recordSigned', label: '记录经本人签字', kind: 'flag', span: 2 });
export const reportDue = field({
  key: 'reportDue',
  label: '6个月书面报告应交日期',
  kind: 'date',
  precision: 'day',
  span: 2,
  list: { width: 104, wide: true, head: '报告应交' },
  derive: 'reportDue',
  help: '由期限规则推算，可以改；改后以填写的日期为准。',
});
export const reportDate = field({ key: 'reportDate', label: '6个月书面报告实交日期', kind: 'date', precision: 'day', span: 2 });
export const rectification = field({
  key: 'rectification',
  label: '整改评价',
  kind: 'choice',
  options: RECTIFICATION_RESULT,
  span: 2,
  list: { width: 80, wide: true },
  filter: 'more',
});

// ---- papers ----
export const copiedToParty = field({ key: 'copiedToParty', label: '抄送单位党委（党组）主要负责人', kind: 'flag', span: 4 });
export const secrecy = field({
  key: 'secrecy',
  carry: true,
  label: '密级',
  kind: 'choice',
  options: SECRECY,
  initial: 'internal',
  span: 2,
  filter: 'more',
  help: '本机最高到“工作秘密”，国家秘密不得录入。',
});
export const attachments = field({ key: 'attachments', label: '附件', kind: 'attachments', span: 6 });
export const remark = field({ key: 'remark', label: '备注', kind: 'longText', rows: 2, aliases: ['说明'] });
