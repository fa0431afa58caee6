/**
 * Named derivations: what the program proposes for a field from the others (`derive` in a declaration).
 * A proposal never overwrites what the user typed; the form shows it with its explanation, basis and rule version.
 */

import { ageAt, type DateText, daysBetween, inWords, isDate } from './dates';
import { DEADLINE_RULES, type DeadlineRule, type Due, dueDay, ruleFor } from './deadlines';
import { assessmentDerivations } from './deriveAssessment';
import { reportDerivations } from './deriveReports';
import { ruleDerivations } from './deriveRules';
import { supervisionDerivations } from './deriveSupervision';
import { normalizeName } from './names';
import { syllablesOf } from './pinyin';
import { type Calendar, makeCalendar } from './workdays';

export type Values = Readonly<Record<string, unknown>>;
export interface DeriveContext {
  readonly calendar: Calendar;
  /** Versions in force, the user's included. */
  readonly rules: readonly DeadlineRule[];
  readonly today: DateText;
  /** Row of a cadre, when the caller holds it. */
  cadre(id: string): Values | undefined;
  /** Row of a unit, when the caller holds it. */
  readonly unit?: (id: string) => Values | undefined;
  /** All rows of a type, this row and the recycle bin left out, when the caller holds them. */
  readonly rows?: (typeId: string) => readonly Values[];
}
/** Built-in calendar and rules, no roster. */
export const plainContext = (today: DateText): DeriveContext => ({ calendar: makeCalendar(), rules: DEADLINE_RULES, today, cadre: () => undefined });

export interface Derived {
  readonly value: string | number;
  /** One Chinese sentence: how the value was reached. */
  readonly explanation: string;
  readonly basis?: string;
  readonly ruleId?: string;
  readonly version?: number;
  readonly warning?: string;
}
export type Derivation = (row: Values, ctx: DeriveContext) => Derived | null;

const day = (v: unknown): DateText | null => (typeof v === 'string' && v.length === 10 && isDate(v) ? v : null);
const list = (v: unknown): readonly Values[] => (Array.isArray(v) ? (v as readonly Values[]) : []);
const fromDue = (d: Due): Derived => ({
  value: d.due,
  explanation: d.explanation,
  basis: d.basis,
  ruleId: d.ruleId,
  version: d.version,
  ...(d.warning === undefined ? {} : { warning: d.warning }),
});
const byRule = (id: string, start: unknown, ctx: DeriveContext, startWord?: string): Derived | null => {
  const from = day(start);
  const rule = from === null ? undefined : ruleFor(id, from, ctx.rules);
  return from === null || rule === undefined ? null : fromDue(dueDay(rule, from, ctx.calendar, startWord === undefined ? {} : { startWord }));
};
/** The act a measure's deadlines start from, in words. */
const actOf = (row: Values, talk: string, written: string): string => (row.mode === 'written' ? written : talk);

/** 实到人数 of a training class: attendee rows without the absent ones (handbook M01, ST02). */
export const presentAttendees = (row: Values): number => list(row.attendees).filter((a) => a.attendance !== 'absent').length;

const derivations = {
  /** Full years on the day of the measure, else today (任免审批表 way of counting). */
  ageThen: (row, ctx) => {
    const birth = typeof row.cadre === 'string' ? ctx.cadre(row.cadre)?.birthYm : undefined;
    if (typeof birth !== 'string' || birth.length < 7) return null;
    const at = day(row.remindedDate) ?? day(row.admonishedDate) ?? ctx.today;
    return { value: ageAt(birth, at), explanation: `按出生年月 ${birth.slice(0, 7).replace('-', '.')} 计算到 ${inWords(at)}。` };
  },
  unitThen: (row, ctx) => {
    const unit = typeof row.cadre === 'string' ? ctx.cadre(row.cadre)?.unit : undefined;
    return typeof unit === 'string' ? { value: unit, explanation: '取自干部现在的所在单位。' } : null;
  },
  namePinyin: (row) => {
    const name = typeof row.name === 'string' ? normalizeName(row.name) : '';
    if (name === '') return null;
    return {
      value: syllablesOf(name).join(' '),
      explanation: '按姓名生成，多音字请核对。',
    };
  },

  // M01
  yearOfStart: (row) => (day(row.startDate) === null ? null : { value: String(row.startDate).slice(0, 4), explanation: '取自开始日期。' }),
  classDays: (row) => {
    const [from, to] = [day(row.startDate), day(row.endDate)];
    return from === null || to === null || to < from ? null : { value: daysBetween(from, to) + 1, explanation: '首尾两天都计入。' };
  },
  courseHours: (row) => {
    const hours = list(row.courses).reduce((sum, c) => sum + (typeof c.hours === 'number' ? c.hours : 0), 0);
    return hours === 0 ? null : { value: hours, explanation: '各门课程学时之和。' };
  },
  attendeeCount: (row) => {
    const n = presentAttendees(row);
    return n === 0 ? null : { value: n, explanation: '学员名册的行数，旷课的不计。' };
  },

  // M06, M07
  reportDue: (row, ctx) =>
    byRule('TX.report6m', row.remindedDate, ctx, actOf(row, '谈话', '发函')) ??
    byRule('JM.report6m', row.admonishedDate, ctx, actOf(row, '谈话', '《诫勉书》送达')),
  admonishedDate: (row) =>
    row.mode === 'written' && day(row.deliveredDate) !== null
      ? { value: String(row.deliveredDate), explanation: '书面诫勉以《诫勉书》送达日为准。' }
      : null,
  selfCheckDue: (row, ctx) => byRule('JM.selfcheck', row.admonishedDate, ctx, actOf(row, '谈话', '收到《诫勉书》')),
  effectFrom: (row) => (day(row.admonishedDate) === null ? null : { value: String(row.admonishedDate), explanation: '自诫勉日期起算。' }),
  effectTo: (row, ctx) => byRule('YX.jm', row.effectFrom, ctx) ?? byRule('YX.jm', row.admonishedDate, ctx),

  // M08
  replyDue: (row, ctx) => {
    const extended = day(row.extensionTo);
    if (extended !== null) return { value: extended, explanation: `已批准延期至 ${inWords(extended)}。` };
    return byRule(row.previous ? 'HX.again' : 'HX.reply', row.deliveredDate, ctx);
  },
  inquiryMatter: (row) => {
    const text = list(row.questions)[0]?.text;
    if (typeof text !== 'string' || text.trim() === '') return null;
    const first = (text.trim().split(/[\n。；]/)[0] ?? '').trim();
    return { value: first.length > 24 ? `${first.slice(0, 23)}…` : first, explanation: '取自第一个函询问题。' };
  },
  ...assessmentDerivations,
  ...supervisionDerivations,
  ...reportDerivations,
  ...ruleDerivations,
} as const satisfies Record<string, Derivation>;

export type DerivationName = keyof typeof derivations;
export const isDerivation = (name: string): name is DerivationName => Object.hasOwn(derivations, name);

/** Proposal of a named derivation; null when the row does not yet say enough. @throws Error for a name that does not exist */
export const derive = (name: string, row: Values, ctx: DeriveContext): Derived | null => {
  if (!isDerivation(name)) throw new Error(`no derivation ${name}`);
  return (derivations[name] as Derivation)(row, ctx);
};
