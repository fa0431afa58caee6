/** The version of each rule that holds today, by mechanism in the order of the handbook. */
import { labelOf } from '../../../shared/codes/define';
import { RULE_UNIT } from '../../../shared/codes/rules';
import { today } from '../../../shared/rules/dates';
import { type DeadlineRule, ruleFor } from '../../../shared/rules/deadlines';
import { rulesInForce } from '../../store/calendar';

export interface RuleLine {
  readonly id: string;
  readonly name: string;
  readonly span: string;
  readonly basis: string;
}
const spanOf = (r: DeadlineRule): string => {
  if (r.unit === 'fixedDate') return `每年 ${(r.fixedDay ?? '').replace('-', ' 月 ')} 日`;
  if (r.amount === 0) return '以填写的日期为准';
  return `${r.startWord}${r.backward ? '前' : r.effect ? '起' : '后'} ${r.amount} ${labelOf(RULE_UNIT, r.unit)}`;
};

export const todayRules = (): readonly { readonly mechanism: string; readonly rules: readonly RuleLine[] }[] => {
  const all = rulesInForce().rules;
  const out = new Map<string, RuleLine[]>();
  for (const id of new Set(all.map((r) => r.id))) {
    const r = ruleFor(id, today(), all);
    if (!r?.enabled) continue;
    const line = { id, name: r.name, span: spanOf(r), basis: r.basis };
    const list = out.get(r.mechanism);
    if (list) list.push(line);
    else out.set(r.mechanism, [line]);
  }
  return [...out].map(([mechanism, rules]) => ({ mechanism, rules })).sort((a, b) => (a.mechanism < b.mechanism ? -1 : 1));
};
