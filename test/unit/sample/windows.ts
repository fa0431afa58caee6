/**
 * The 18 figures of the article, and what becomes of them when the window is moved by a day: counted by hand from the plans of the sample
 * city (shared/sample), never by the program. Read by the unit test and by the end-to-end test, which does the same on the screen.
 */
import type { Window } from '../../../shared/indicators/define';

/** Handbook §1.5; of ST02 the article says 500多. */
export const ARTICLE = {
  ST01: 16,
  ST02: 523,
  ST03: 188,
  ST04: 25,
  ST05: 13,
  ST06: 8,
  ST07: 4,
  ST08: 35,
  ST09: 55,
  ST10: 60,
  ST11: 8,
  ST12: 5,
  ST13: 95,
  ST14: 23,
  ST15: 12,
  ST16: 1,
  ST17: 1,
  ST18: 2,
} as const;
export type FigureId = keyof typeof ARTICLE;
export const FIGURES = Object.keys(ARTICLE) as FigureId[];

export interface Moved extends Window {
  /** Which day decides, and why. */
  readonly why: string;
  readonly expect: Partial<Readonly<Record<FigureId, number>>>;
}
const FIRST = '2005-01-01';
const LAST = '2007-12-31';
const from = (day: string, why: string, expected: Moved['expect']): Moved => ({ from: day, to: LAST, why, expect: expected });
const until = (day: string, why: string, expected: Moved['expect']): Moved => ({ from: FIRST, to: day, why, expect: expected });

export const MOVED: readonly Moved[] = [
  // ---- the first day: what begins a day earlier or later ----
  from('2004-12-27', 'the winter class (26 came) and an audit of somebody audited again in the period', { ST01: 17, ST02: 549, ST10: 60 }),
  from('2004-12-28', 'the class of the 27th is out; an information of the 28th and a report of the 30th are in', { ST01: 16, ST02: 523, ST13: 97 }),
  from('2004-12-31', 'five set out on the 31st; the piece of the 30th is out', { ST03: 193, ST13: 95 }),
  from('2005-01-14', 'one verification began on the 13th', { ST14: 22 }),
  from('2005-02-04', 'the head audited on the 3rd was audited again in 2007: still 60 people', { ST10: 60 }),
  from('2005-03-02', 'eleven posted and one committee’s rules on the 1st', { ST03: 177, ST09: 54 }),
  from('2005-03-14', 'the first class begins on the first day', { ST01: 16, ST02: 523 }),
  from('2005-03-15', 'the first class (36 came) is out', { ST01: 15, ST02: 487 }),
  from('2005-03-22', 'the first project began on the 21st; who was reminded on the 17th was reminded again in September', { ST06: 7, ST04: 25 }),
  from('2005-04-07', 'the admonition of the 6th came from a verification and was the only one of that year', { ST15: 11, ST04: 25 }),
  from('2005-04-13', 'the first inquiry was sent on the 12th', { ST05: 12 }),
  from('2005-04-19', 'the first audit with a talk began on the 18th; of seven audits before the window three were made again', { ST12: 4, ST10: 56 }),
  from('2005-05-17', 'the first audit with a punishment began on the 16th', { ST11: 7 }),
  from('2005-06-22', 'who was reminded on the 21st was not talked to again', { ST04: 24 }),
  from('2005-10-19', 'one of the two disciplined on the 18th', { ST18: 1 }),
  from('2005-12-13', 'the counties were assessed on the 12th; two of them again in 2006. Departments begin on the 13th', { ST07: 2, ST08: 35 }),
  from('2005-12-14', 'five departments were assessed on the 13th', { ST08: 30 }),
  from('2006-03-15', 'the one postponed on the 14th', { ST16: 0, ST17: 1 }),
  from('2007-06-13', 'the one struck off on the 12th', { ST17: 0 }),
  // ---- the last day ----
  until('2008-01-01', 'six set out on New Year’s Day', { ST03: 194, ST13: 95 }),
  until('2008-01-02', 'a report of the 2nd', { ST13: 96, ST04: 25 }),
  until('2008-01-03', 'an information and a reminder of the 3rd', { ST13: 97, ST04: 26 }),
  until('2008-01-15', 'a second inquiry to somebody inquired of in the period: still 13 people', { ST05: 13 }),
  until('2007-12-18', 'the last reminder was on the 19th', { ST04: 24 }),
  until('2007-11-13', 'the last talk after a verification was on the 14th', { ST15: 11 }),
  until('2007-11-11', 'eight set out, one head was audited for the first time on the 12th (three for the second)', { ST03: 180, ST10: 59 }),
  until('2007-11-05', 'the last class begins on the last day; the last inquiry is sent a day later', { ST01: 16, ST02: 523, ST05: 12 }),
  until('2007-11-04', 'the last class (32 came) is out', { ST01: 15, ST02: 491 }),
  until('2007-10-30', 'the last verification began on the 31st', { ST14: 22 }),
  until('2007-10-14', 'the last project began on the 15th', { ST06: 7 }),
  until('2007-09-10', 'one of the two disciplined on the 11th', { ST18: 1 }),
  until('2007-08-19', 'the last audit with a punishment began on the 20th', { ST11: 7 }),
  until('2007-06-11', 'the one struck off on the 12th', { ST17: 0, ST16: 1 }),
  until('2007-06-03', 'the last audit with a talk began on the 4th', { ST12: 4 }),
  until('2007-05-29', 'the last committee made its rules on the 30th', { ST09: 54 }),
  until('2006-03-13', 'the one postponed on the 14th', { ST16: 0 }),
  until('2005-12-12', 'the counties are in, the departments not yet', { ST07: 4, ST08: 0 }),
  until('2005-12-11', 'the day before the counties', { ST07: 0 }),
];
