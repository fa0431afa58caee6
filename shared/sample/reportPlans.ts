/**
 * Which reports were verified, about whom, and with what result: 23 people (ST14), 12 of them reminded or admonished (ST15), one postponed,
 * one struck off, two disciplined, seven closed or still open. One report is about two people, one person was verified twice.
 */
import type { HANDLING, PROBLEM_TYPE } from '../codes/matters';
import { addDays } from '../rules/dates';
import { WARNINGS } from './warningPlans';

type Handling = (typeof HANDLING)['codes'][number]['value'];
export interface Verification {
  /** Names of the story, or posts. */
  readonly who: readonly string[];
  /** Day of the decision. */
  readonly decided: string;
  /** null: still being verified at the end of the period */
  readonly handling: Handling | null;
  readonly types: readonly (typeof PROBLEM_TYPE)['codes'][number]['value'][];
  readonly matter: string;
  readonly candidate?: true;
}

const warned = WARNINGS.filter((w) => w.source === 'verification').map(
  (w): Verification => ({
    who: [w.who],
    // the measure is drafted three weeks before the talk
    decided: addDays(w.day, -25),
    handling: w.measure,
    types: ['weakService'],
    matter: '反映工作作风和履行职责方面的问题',
  }),
);
const V = (
  who: readonly string[],
  decided: string,
  handling: Verification['handling'],
  types: Verification['types'],
  matter: string,
): Verification => ({
  who,
  decided,
  handling,
  types,
  matter,
});
export const VERIFICATIONS: readonly Verification[] = [
  ...warned,
  { ...V(['市科技局副局长'], '2006-03-14', 'postponed', ['appointments'], '反映拟提拔人选民主推荐前打招呼'), candidate: true },
  { ...V(['市林业局党组成员、纪检组组长'], '2007-06-12', 'disqualified', ['integrity'], '反映拟提拔人选收受服务对象礼品'), candidate: true },
  V(['市民政局党组成员、纪检组组长'], '2005-10-18', 'partyDiscipline', ['integrity'], '反映公款旅游'),
  V(['市商务局副局长'], '2007-09-11', 'adminDiscipline', ['economicLiability'], '反映违规出借专项资金'),
  V(['市文化局局长', '市体育局局长'], '2005-07-19', 'unfounded', ['detached'], '反映演出和赛事经费使用不公开'),
  V(['市水利局局长'], '2006-08-15', 'unfounded', ['appointments'], '反映下属单位进人不公开'),
  V(['市统计局局长'], '2006-12-05', 'criticism', ['lazy'], '反映机关纪律松散'),
  V(['市农业委员会主任'], '2007-04-17', 'accepted', ['formalism'], '反映会议多、下基层少'),
  V(['市水利局局长'], '2007-10-16', 'clarified', ['integrity'], '反映收受礼金'),
  V(['市卫生局局长'], '2007-11-20', 'unfounded', ['economicLiability'], '反映设备采购价格偏高'),
  V(['市公安局副局长'], '2007-12-27', null, ['privateConduct'], '反映生活作风'),
];
