/** The rules in force: working days and deadline rules as the program brings them and as the user entered them (期限规则, 放假安排). */
import { type DateText, today } from '../../shared/rules/dates';
import type { DueContext } from '../../shared/rules/dueState';
import { BUILT_IN, holidayTable, type RuleBook, ruleBook } from '../../shared/rules/ruleBook';
import { type Calendar, makeCalendar } from '../../shared/rules/workdays';
import type { Database } from './db';

let days: Calendar = makeCalendar();
let book: RuleBook = BUILT_IN;

/** Always the calendar in force, also for who took it before the user changed it. */
export const calendar: Calendar = {
  isWorkday: (day) => days.isWorkday(day),
  yearIsPublished: (year) => days.yearIsPublished(year),
  holidayName: (day) => days.holidayName(day),
};
export const rulesInForce = (): RuleBook => book;
/** What due days are told by on a day: calendar, rules and thresholds in force. @param day full day, default today */
export const inForce = (day: DateText = today()): DueContext & Pick<RuleBook, 'thresholds'> => ({
  today: day,
  calendar,
  rules: book.rules,
  thresholds: book.thresholds,
});

/** Tables whose change makes a new book. */
export const RULE_TYPES: readonly string[] = ['deadlineRule', 'holidayYear'];
/** Read the user's rules and holidays; at start and after every commit that touches them. */
export const refreshRules = async (db: Database): Promise<void> => {
  book = ruleBook(await db.rows('deadlineRule').toArray());
  days = makeCalendar(holidayTable(await db.rows('holidayYear').toArray()));
};
