/** Named derivations of M17 举报查核, M18 出国（境）, M19 个人事项 and M23 任前核查 (handbook §3, §4). Same contract as derive.ts, which takes them in. */
import { daysBetween, inWords } from './dates';
import { byRule, type Derivation, type DeriveContext, type Derived } from './deriving';
import { MATTERS_KINDS, measureRule } from './effectRules';
import { day, headline, list, text, type Values } from './readRow';

const is = (value: string | number, explanation: string): Derived => ({ value, explanation });

/** Name of a child row that holds a cadre or an outsider; '' when it holds neither. */
export const personName = (row: Values, ctx: Pick<DeriveContext, 'cadre'>): string =>
  text(row.cadre) === '' ? text(row.outsiderName) : text(ctx.cadre(text(row.cadre))?.name);

/** Papers that fall under the return rule of 因公证件. */
const OFFICIAL_PAPERS: readonly unknown[] = ['officialPassport', 'officialHkMacao'];
const returnRule = (official: boolean): string => (official ? 'CG.returnPub' : 'CG.returnPri');

/** 《查核结果处理办法》 (2017): which 影响期 rule a handling of M19 brings; the others have none of their own. */
const effectRule = (row: Values): string | undefined => {
  const kind = MATTERS_KINDS[text(row.handling)];
  return kind === undefined ? undefined : measureRule(kind).rules[0];
};

/** A report is verified by the office itself or by the unit it is assigned to; only these owe a result. */
const OWES_RESULT: readonly unknown[] = ['self', 'assign'];

export const reportDerivations = {
  // M17
  personNames: (row, ctx) => {
    const names = list(row.persons)
      .map((p) => personName(p, ctx))
      .filter((n) => n !== '');
    return names.length === 0 ? null : is(names.join('、'), '由各行的姓名连成。');
  },
  reportMatter: (row) => {
    const first = headline(row.content);
    return first === '' ? null : is(first, '取自内容的第一句，含举报人信息的请改写。');
  },
  reportBy: (row, ctx) => {
    const extended = day(row.extensionTo);
    if (extended !== null) return is(extended, `已批准延期至 ${inWords(extended)}。`);
    return OWES_RESULT.includes(row.mode) ? byRule('JB.report', row.assignedDate, ctx) : null;
  },
  reportUrgeCount: (row) => {
    const n = list(row.urgings).length;
    return n === 0 ? null : is(n, '督办记录的行数。');
  },
  appealDue: (row, ctx) => byRule('JB.finish60', row.appealFrom, ctx),

  // M18
  papersNature: (row) => {
    if (row.category === 'official') return is('official', '因公出国（境）用因公证件。');
    return row.category === 'private' ? is('private', '因私出国（境）用因私证件。') : null;
  },
  tripDays: (row) => {
    const [from, to] = [day(row.departDate), day(row.entryDate)];
    return from === null || to === null || to < from ? null : is(daysBetween(from, to) + 1, '首尾两天都计入。');
  },
  opinionUsableTo: (row, ctx) => byRule('CG.jwReuse', row.repliedDate, ctx),
  /** Only papers that were handed out can be returned. */
  tripReturnDue: (row, ctx) => {
    if (day(row.issuedDate) === null || (row.papers !== 'official' && row.papers !== 'private')) return null;
    return byRule(returnRule(row.papers === 'official'), day(row.actualEntry) ?? row.entryDate, ctx);
  },
  certificateReturnDue: (row, ctx) => (text(row.kind) === '' ? null : byRule(returnRule(OFFICIAL_PAPERS.includes(row.kind)), row.entryDate, ctx)),
  handInDue: (row, ctx) => byRule('CG.newCert', row.collectedDate, ctx),
  filingDue: (row, ctx) => byRule('CG.filing', row.appointedDate, ctx),

  // M19
  /** 年度集中 is owed by the 31 January after the year; a change within 30 days of its day. */
  mattersDue: (row, ctx) => {
    const year = text(row.year);
    if (row.reportType === 'annual') return /^\d{4}$/.test(year) ? byRule('SX.annual', `${year}-12-31`, ctx) : null;
    return row.reportType === 'timely' ? byRule('SX.change', row.changedDate, ctx) : null;
  },
  mattersEffectFrom: (row) => {
    const from = day(row.handledDate);
    return from === null || effectRule(row) === undefined ? null : is(from, '自处理日期起算。');
  },
  mattersEffectTo: (row, ctx) => {
    const rule = effectRule(row);
    return rule === undefined ? null : byRule(rule, day(row.effectFrom) ?? row.handledDate, ctx);
  },

  // M23
  vettingCount: (row) => {
    const n = list(row.persons).length;
    return n === 0 ? null : is(n, '核查对象的行数。');
  },
  vettingHits: (row) => {
    if (list(row.persons).length === 0) return null;
    return is(new Set(list(row.hits).map((h) => h.cadre)).size, '有命中项的干部数，同一人只计一次。');
  },
  vettingPublicityTo: (row, ctx) => byRule('RM.publicity', row.publicityFrom, ctx),
} as const satisfies Record<string, Derivation>;
