/** Shared parts of the rule data: usual settings, and regulations named in more than one rule. */
import type { DeadlineRule } from '../deadlines';

type Usual = 'version' | 'startInclusive' | 'rollToWorkday' | 'enabled';
/** A rule with the usual settings: counted from the next day, last day moved off holidays, in use. */
export const owed = (rule: Omit<DeadlineRule, Usual> & Partial<Pick<DeadlineRule, Usual>>): DeadlineRule => ({
  version: 1,
  startInclusive: false,
  rollToWorkday: true,
  enabled: true,
  ...rule,
});

export const RULES_2015 = '《关于组织人事部门对领导干部进行提醒、函询和诫勉的实施细则》（中组发〔2015〕12号）';
export const INQUIRY_2005 = '《关于对党员领导干部进行诫勉谈话和函询的暂行办法》（中办发〔2005〕30号）';
export const CIVIL_SERVANT_LAW = '《公务员法》（2018 修订）';
export const SANCTIONS_LAW = '《公职人员政务处分法》（2020）';
export const PETITION_RULES = '《信访工作条例》（2022）';
export const AUDIT_LAW = '《审计法》（2021 修正）';
export const AUDIT_2010 = '《党政主要领导干部和国有企业领导人员经济责任审计规定》（2010）';
export const AUDIT_2019 = '《党政主要领导干部和国有企事业单位主要领导人员经济责任审计规定》（中办发〔2019〕45号）';
export const APPOINTMENT_2019 = '《党政领导干部选拔任用工作条例》（2019）';
export const TRAINING_2023 = '《干部教育培训工作条例》（2023 修订）';
export const MATTERS_2017 = '《领导干部报告个人有关事项规定》（2017）';
export const MATTERS_RESULTS_2017 = '《领导干部个人有关事项报告查核结果处理办法》（2017）';
export const MEASURES_2021 = '《中国共产党组织处理规定（试行）》（2021）';
export const DISCIPLINE_2023 = '《中国共产党纪律处分条例》（2023 修订，2024-01-01 施行）';
export const ASSESSMENT_2020 = '《公务员考核规定》（2020 修订）';
export const ASSESSMENT_2019 = '《党政领导干部考核工作条例》（2019）';
export const REWARDS_2020 = '《公务员奖励规定》（2020 修订）';
export const MEETING_2016 = '《县以上党和国家机关党员领导干部民主生活会若干规定》（2016）';
/** For what some places do and no national rule says. */
export const LOCAL = '地方操作规程，请按本市规定核对';
/** For what the program proposes because no published rule was found. */
export const OWN = '无公开依据，本系统默认值，请按本单位规定核对';
