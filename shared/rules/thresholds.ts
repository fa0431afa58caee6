/**
 * Numbers that a fact is compared with (handbook §4.3, and the hours of M01): data with basis and confidence, editable like deadlines.
 */

import { type DateText, precisionOf } from './dates';
import { ASSESSMENT_2019, ASSESSMENT_2020, CIVIL_SERVANT_LAW, LOCAL, OWN, TRAINING_2023 } from './deadlineRules/make';
import type { Confidence } from './deadlines';

export interface Threshold {
  readonly id: string;
  readonly version: number;
  readonly mechanism: string;
  readonly name: string;
  readonly value: number;
  /** Stands behind the number: %, 学时, 件 … */
  readonly unit: string;
  /** Months looked back from the day in question, where something is counted over time. */
  readonly months?: number;
  /** What follows when it is reached or missed. */
  readonly consequence: string;
  readonly basis: string;
  readonly basisText?: string;
  readonly confidence: Confidence;
  readonly effectiveFrom?: DateText;
  readonly effectiveTo?: DateText;
  readonly enabled: boolean;
}
const limit = (t: Omit<Threshold, 'version' | 'enabled'>): Threshold => ({ version: 1, enabled: true, ...t });

export const THRESHOLDS: readonly Threshold[] = [
  limit({
    id: 'KH.good',
    mechanism: 'M12',
    name: '公务员优秀比例',
    value: 20,
    unit: '%',
    consequence: '一般不超过；超过的须经同意',
    basis: ASSESSMENT_2020,
    confidence: 'high',
  }),
  limit({
    id: 'KH.goodMax',
    mechanism: 'M12',
    name: '公务员优秀比例上限（经同意）',
    value: 25,
    unit: '%',
    consequence: '最高不超过',
    basis: ASSESSMENT_2020,
    confidence: 'high',
  }),
  limit({
    id: 'KH.teamGood',
    mechanism: 'M12',
    name: '领导班子优秀比例',
    value: 30,
    unit: '%',
    consequence: '一般不超过',
    basis: ASSESSMENT_2019,
    confidence: 'low',
  }),
  limit({
    id: 'KH.leaderGood',
    mechanism: 'M12',
    name: '领导干部优秀比例',
    value: 25,
    unit: '%',
    consequence: '一般不超过',
    basis: ASSESSMENT_2019,
    confidence: 'low',
  }),
  limit({
    id: 'KH.failedTwice',
    mechanism: 'M12',
    name: '连续不称职',
    value: 2,
    unit: '年',
    consequence: '应予辞退',
    basis: `${CIVIL_SERVANT_LAW}第八十八条`,
    confidence: 'high',
  }),
  limit({
    id: 'KH.failed',
    mechanism: 'M12',
    name: '年度考核不称职',
    value: 1,
    unit: '年',
    consequence: '应降低一个职务或者职级层次任职',
    basis: `${CIVIL_SERVANT_LAW}第五十条`,
    confidence: 'high',
  }),
  limit({
    id: 'KH.basic',
    mechanism: 'M12',
    name: '年度考核基本称职',
    value: 1,
    unit: '年',
    consequence: '可考虑诫勉',
    basis: OWN,
    confidence: 'low',
  }),
  limit({
    id: 'KH.merit',
    mechanism: 'M12',
    name: '连续优秀',
    value: 3,
    unit: '年',
    consequence: '可记三等功',
    basis: ASSESSMENT_2020,
    confidence: 'high',
  }),
  limit({
    id: 'KH.praised',
    mechanism: 'M12',
    name: '年度考核优秀',
    value: 1,
    unit: '年',
    consequence: '当年给予嘉奖',
    basis: ASSESSMENT_2020,
    confidence: 'high',
  }),
  limit({
    id: 'GZ.trailing',
    mechanism: 'M11',
    name: '跟踪问效考核连续末位',
    value: 2,
    unit: '年',
    consequence: '建议关注',
    basis: OWN,
    confidence: 'custom',
  }),
  limit({
    id: 'SX.sample',
    mechanism: 'M19',
    name: '个人事项随机抽查比例',
    value: 10,
    unit: '%',
    consequence: '每年随机抽查',
    basis: '通行做法，请按上级当年通知核对',
    confidence: 'mid',
  }),
  limit({
    id: 'TX.repeat',
    mechanism: 'M06',
    name: '同一干部 12 个月内提醒次数',
    value: 2,
    unit: '次',
    months: 12,
    consequence: '建议诫勉',
    basis: OWN,
    confidence: 'custom',
  }),
  limit({
    id: 'JB.repeat',
    mechanism: 'M17',
    name: '同一被反映人近 12 个月举报件数',
    value: 3,
    unit: '件',
    months: 12,
    consequence: '重点关注',
    basis: OWN,
    confidence: 'custom',
  }),
  limit({
    id: 'PX.leave',
    mechanism: 'M01',
    name: '脱产培训请假占总学时',
    value: 7,
    unit: '分之一',
    consequence: '超过的应予退学',
    basis: TRAINING_2023,
    confidence: 'high',
  }),
  limit({ id: 'JB.team', mechanism: 'M17', name: '查核组人数', value: 2, unit: '人', consequence: '不得少于', basis: LOCAL, confidence: 'high' }),
  limit({
    id: 'PX.5y',
    mechanism: 'M01',
    name: '县处级以上 5 年学时',
    value: 550,
    unit: '学时',
    months: 60,
    consequence: '未达到的，提任后 1 年内补足',
    basis: TRAINING_2023,
    confidence: 'high',
  }),
  limit({
    id: 'PX.1y',
    mechanism: 'M01',
    name: '乡科级以下每年学时',
    value: 90,
    unit: '学时',
    consequence: '未达到的，提任后 1 年内补足',
    basis: TRAINING_2023,
    confidence: 'high',
  }),
  limit({
    id: 'RM.afterEffect',
    mechanism: 'M23',
    name: '影响期满后仍提示研判',
    value: 12,
    unit: '个月',
    consequence: '提示研判是否“期满影响使用”',
    basis: OWN,
    confidence: 'custom',
  }),
  limit({
    id: 'TT.yearly',
    mechanism: 'M05',
    name: '每名市管正职每年谈心谈话',
    value: 1,
    unit: '次',
    consequence: '不足的列入应谈未谈',
    basis: OWN,
    confidence: 'custom',
  }),
];

/** The enabled version for a day: highest version whose time of validity holds it. @param day full day */
export const thresholdFor = (id: string, day: DateText, thresholds: readonly Threshold[] = THRESHOLDS): Threshold | undefined => {
  if (precisionOf(day) !== 'day') throw new RangeError(`a threshold is looked up for a full day, got ${day}`);
  return thresholds
    .filter((t) => t.id === id && t.enabled && (t.effectiveFrom ?? '') <= day && day <= (t.effectiveTo ?? '9999'))
    .reduce<Threshold | undefined>((best, t) => (best === undefined || t.version > best.version ? t : best), undefined);
};
/** Months a threshold looks back; a user's own version without any looks back as the built-in one does. */
export const windowOf = (t: Pick<Threshold, 'id' | 'months'>): number => t.months ?? THRESHOLDS.find((b) => b.id === t.id)?.months ?? 12;
