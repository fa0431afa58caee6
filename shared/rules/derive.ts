/**
 * Named derivations: what the program proposes for a field from the others (`derive` in a declaration).
 * A proposal never overwrites what the user typed; the form shows it with its explanation, basis and rule version.
 */

import { ageAt, daysBetween, inWords } from './dates';
import { assessmentDerivations } from './deriveAssessment';
import { reportDerivations } from './deriveReports';
import { ruleDerivations } from './deriveRules';
import { supervisionDerivations } from './deriveSupervision';
import { byRule, type Derivation, type DeriveContext, type Derived } from './deriving';
import { normalizeName } from './names';
import { syllablesOf } from './pinyin';
import { day, headline, list, type Values } from './readRow';
import type { Reads, Rule } from './ruleContext';

export type { Derivation, DeriveContext, Derived } from './deriving';
export type { Values } from './readRow';
export { plainContext } from './ruleContext';

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
    const first = headline(list(row.questions)[0]?.text);
    return first === '' ? null : { value: first, explanation: '取自第一个函询问题。' };
  },
  ...assessmentDerivations,
  ...supervisionDerivations,
  ...reportDerivations,
  ...ruleDerivations,
} as const satisfies Record<string, Derivation>;

export type DerivationName = keyof typeof derivations;
export const isDerivation = (name: string): name is DerivationName => Object.hasOwn(derivations, name);

const derivationOf = (name: string): Rule<Derived | null> => {
  if (!isDerivation(name)) throw new Error(`no derivation ${name}`);
  return derivations[name];
};
/** Types a named derivation looks at. @throws Error for a name that does not exist */
export const derivationReads = (name: string): Reads | undefined => derivationOf(name).reads;

/** Proposal of a named derivation; null when the row does not yet say enough. @throws Error for a name that does not exist */
export const derive = (name: string, row: Values, ctx: DeriveContext): Derived | null => derivationOf(name)(row, ctx);
