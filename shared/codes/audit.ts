/** Tables of M16 经济责任审计 (handbook §3 M16). */
import { defineCodes } from './define';

export const AUDIT_TYPE = defineCodes({
  id: 'M16.type',
  label: '审计类型',
  codes: [
    { value: 'before', label: '任前' },
    { value: 'during', label: '任期（任中）' },
    { value: 'leaving', label: '离任' },
  ],
});
export const AUDIT_PROBLEM = defineCodes({
  id: 'M16.problem',
  label: '问题定性',
  codes: [
    { value: 'decision', label: '重大经济决策' },
    { value: 'finance', label: '财政财务收支' },
    { value: 'assets', label: '资产管理' },
    { value: 'project', label: '工程项目' },
    { value: 'control', label: '内部管理' },
    { value: 'integrity', label: '廉洁从业' },
    { value: 'policy', label: '政策落实' },
    { value: 'other', label: '其他' },
  ],
});
/** 中办发〔2019〕45号: 直接责任, 领导责任. 主管责任 was a third kind under the rules of 2010. */
export const LIABILITY = defineCodes({
  id: 'M16.liability',
  label: '责任界定',
  codes: [
    { value: 'direct', label: '直接责任' },
    { value: 'leading', label: '领导责任' },
    { value: 'supervising', label: '主管责任', historic: true },
    { value: 'none', label: '无' },
  ],
});
export const FIX_TYPE = defineCodes({
  id: 'M16.fixType',
  label: '整改类型',
  codes: [
    { value: 'now', label: '立行立改' },
    { value: 'stage', label: '分阶段' },
    { value: 'long', label: '持续' },
  ],
});
/** Deadline rule by 整改类型 (handbook §4.1): the longest time each type allows, from the delivery of the report. */
export const FIX_RULES: Readonly<Record<string, string>> = { now: 'SJ.fixNow', stage: 'SJ.fixStage', long: 'SJ.fixLong' };
export const FIX_STATUS = defineCodes({
  id: 'M16.fixStatus',
  label: '整改情况',
  codes: [
    { value: 'fixed', label: '已整改' },
    { value: 'ongoing', label: '持续整改' },
    { value: 'not', label: '未整改' },
  ],
});
/** 处理 after an audit. ST11 counts AUDIT_PUNISHED, ST12 counts `talk`. */
export const AUDIT_HANDLING = defineCodes({
  id: 'M16.handling',
  label: '处理',
  codes: [
    { value: 'none', label: '无' },
    { value: 'talk', label: '谈话' },
    { value: 'reminder', label: '提醒' },
    { value: 'admonition', label: '诫勉' },
    { value: 'demoted', label: '降职' },
    { value: 'removed', label: '免职' },
    { value: 'orderedResignation', label: '责令辞职' },
    { value: 'toDiscipline', label: '移送纪检' },
    { value: 'discipline', label: '纪律处分' },
  ],
});
export type AuditHandling = (typeof AUDIT_HANDLING.codes)[number]['value'];
/** 降职、免职、纪律处分 (handbook §1.5 ST11). */
export const AUDIT_PUNISHED = ['demoted', 'removed', 'discipline'] as const satisfies readonly AuditHandling[];
/** Record type in which a 处理 is carried out. 谈话 may stand as 提醒谈话; 移送纪检 leaves the office and has no record of ours. */
export const HANDLING_RECORD = {
  none: null,
  talk: 'reminder',
  reminder: 'reminder',
  admonition: 'admonition',
  demoted: 'discipline',
  removed: 'discipline',
  orderedResignation: 'discipline',
  toDiscipline: null,
  discipline: 'discipline',
} as const satisfies Record<AuditHandling, string | null>;

export const USE_ADVICE = defineCodes({
  id: 'M16.advice',
  label: '任用建议',
  codes: [
    { value: 'promote', label: '可提拔使用' },
    { value: 'keep', label: '继续任用' },
    { value: 'postpone', label: '暂缓使用' },
    { value: 'adjust', label: '调整岗位' },
    { value: 'unsuitable', label: '不宜使用' },
  ],
});
