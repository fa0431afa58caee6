/** Who does what in the sample city's organization department: invented office holders who are not in the roster. */
import { addDays, type DateText } from '../rules/dates';
import { DEADLINE_RULES, dueDay, ruleFor } from '../rules/deadlines';
import { type Calendar, makeCalendar, rollForward } from '../rules/workdays';

export const OFFICE = {
  name: '中共安澜市委组织部',
  handler: '周敏',
  recorder: '杜书宁',
  deputyMinister: { name: '顾树岩', post: '市委组织部副部长' },
  executive: { name: '江怀山', post: '市委组织部常务副部长' },
  minister: { name: '陶庆云', post: '市委常委、组织部部长' },
  secretary: { name: '聂承泽', post: '市委书记' },
  deputySecretary: { name: '高延年', post: '市委副书记' },
  viceMayors: [
    { name: '沈培川', post: '市委常委、副市长' },
    { name: '祝明远', post: '副市长' },
    { name: '温清如', post: '副市长' },
  ],
} as const;

export const CALENDAR: Calendar = makeCalendar();
/** The day, or the next one on which the office works. */
export const workday = (day: DateText): DateText => rollForward(day, CALENDAR);
/** A working day some days after (or before) another. */
export const later = (day: DateText, days: number): DateText => workday(addDays(day, days));
/** Due day by the program's own rules. @throws Error when the rule is unknown */
export const dueBy = (rule: string, start: DateText): DateText => {
  const found = ruleFor(rule, start, DEADLINE_RULES);
  if (!found) throw new Error(`no deadline rule ${rule}`);
  return dueDay(found, start, CALENDAR).due;
};
/** Latest of the days. */
export const latest = (...days: readonly DateText[]): DateText => days.reduce((a, b) => (a > b ? a : b));
