/**
 * Named derivations of part three 落实监督制度: M14 议事规则, M15 民主生活会, M16 经济责任审计, M20 联席会议, M21 零报告,
 * M22 组织处理与处分, M24 周期任务. Merged into the map of derive.ts. Amounts come from the rules (handbook §4.1), never from here.
 */
import { FIX_RULES } from '../codes/audit';
import { categoryOfKind, FORMALITY_KINDS } from '../codes/discipline';
import { lastMonthOf } from '../codes/meetings';
import { addDays, addMonths, daysInMonth, inWords, spanOf, ymd } from './dates';
import { ruleFor } from './deadlines';
import { byRule, type Derivation, type DeriveContext, type Derived } from './deriving';
import { isMeasureKind, measureRule } from './effectRules';
import { effectOf } from './effects';
import { day, list, type Values } from './readRow';
import { proposedClass, retirementOf } from './retirement';

const sum = (rows: readonly Values[], key: string): number => rows.reduce((s, r) => s + (typeof r[key] === 'number' ? r[key] : 0), 0);
const total = (rows: readonly Values[], key: string, explanation: string): Derived | null =>
  rows.some((r) => typeof r[key] === 'number') ? { value: Math.round(sum(rows, key) * 100) / 100, explanation } : null;

/** Latest day for a problem by its 整改类型, counted from the delivery of the report; null without type, report or rule. */
export const fixLimit = (problem: Values, reportDelivered: unknown, ctx: DeriveContext): Derived | null =>
  byRule(FIX_RULES[String(problem.fixType)] ?? '', reportDelivered, ctx, '审计报告送达');

interface OpenItem {
  readonly n: number;
  readonly due: Derived;
  readonly open: boolean;
}
/** The day to watch over several items: the earliest of those not signed off; when all are, the last one. */
const nearest = (items: readonly OpenItem[]): Derived | null => {
  const open = items.filter((i) => i.open).sort((a, b) => (a.due.value < b.due.value ? -1 : 1));
  const first = open[0];
  if (first) return { ...first.due, explanation: `第 ${first.n} 项最先到期，还有 ${open.length} 项没有销号。${first.due.explanation}` };
  const last = [...items].sort((a, b) => (a.due.value < b.due.value ? 1 : -1))[0];
  return last ? { ...last.due, explanation: '各项已全部完成，取最后一项的时限。' } : null;
};
const itemsDue = (rows: readonly Values[], due: string, done: string): Derived | null =>
  nearest(
    rows.flatMap((r, i) => {
      const d = day(r[due]);
      return d === null ? [] : [{ n: i + 1, due: { value: d, explanation: `时限 ${inWords(d)}。` }, open: day(r[done]) === null }];
    }),
  );

const CYCLE_MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** M24 due days by kind of task; kinds that no rule knows take 起算日期 and 年限. */
const taskDue = (row: Values, ctx: DeriveContext): Derived | null => {
  const leader = row.leadingMember === true;
  switch (row.kind) {
    case 'probation':
      return byRule('RM.probation', row.startDate, ctx, '任职');
    case 'resignation':
      return byRule(leader ? 'CZ.resign.leader' : 'CZ.resign', row.startDate, ctx, '接到申请');
    case 'cooling':
      return byRule(leader ? 'CZ.cooling' : 'CZ.cooling.other', row.startDate, ctx, '离职');
    case 'retirement': {
      const cadre = typeof row.cadre === 'string' ? ctx.cadre(row.cadre) : undefined;
      const birth = cadre?.birthYm;
      const kind = proposedClass((cadre?.gender as string | null | undefined) ?? null, (cadre?.postLevel as string | null | undefined) ?? null);
      if (typeof birth !== 'string' || birth.length < 7 || kind === null) return null;
      const month = retirementOf(birth, kind).due;
      return {
        value: spanOf(month)[1],
        explanation: `按出生年月 ${birth.slice(0, 7).replace('-', '.')} 推算，${inWords(month)}到龄，取月末。`,
        basis: '《关于实施渐进式延迟法定退休年龄的决定》',
      };
    }
    default: {
      const start = day(row.startDate);
      const years = row.years;
      if (start === null || typeof years !== 'number' || years <= 0) return null;
      return { value: addMonths(start, Math.round(years * 12)), explanation: `自 ${inWords(start)}起 ${years} 年。` };
    }
  }
};

/**
 * Last day of the 影响期: by the months the decision names, else by the rule of the kind (handbook §4.2). The months of a 留党察看 are
 * only its first stage, so there the rule decides.
 */
export const disciplineEffectTo = (row: Values, ctx: DeriveContext): Derived | null => {
  const from = day(row.effectFrom) ?? day(row.effectiveDate) ?? day(row.decisionDate);
  const kind = String(row.kind);
  if (from === null) return null;
  const measure = isMeasureKind(kind) ? measureRule(kind) : null;
  if (typeof row.months === 'number' && row.months > 0 && measure?.stages !== 'then') {
    const rule = ruleFor(measure?.rules[0] ?? '', from, ctx.rules);
    const until = addMonths(from, Math.round(row.months));
    const inclusive = rule?.endInclusive === true;
    return {
      value: inclusive ? until : addDays(until, -1),
      explanation: `自 ${inWords(from)}起 ${row.months} 个月，止于对应日${inclusive ? '' : '的前一日'}。`,
      ...(rule ? { basis: rule.basis, ruleId: rule.id, version: rule.version } : {}),
    };
  }
  const effect = isMeasureKind(kind) ? effectOf(kind, from, ctx) : null;
  if (effect === null) return null;
  return {
    value: effect.to,
    explanation: effect.explanation,
    basis: effect.basis,
    ...(effect.ruleId === null ? {} : { ruleId: effect.ruleId }),
    ...(effect.version === null ? {} : { version: effect.version }),
  };
};

export const supervisionDerivations = {
  // M15
  meetingHoldBy: (row, ctx) => {
    const year = typeof row.year === 'string' ? row.year : '';
    if (row.type !== 'annual' || !/^\d{4}$/.test(year)) return null;
    const rule = ruleFor('MZ.annual', `${year}-01-01`, ctx.rules);
    if (!rule) return null;
    const last = `${year}-${rule.fixedDay ?? '12-31'}`;
    return {
      value: last,
      explanation: `年度民主生活会每年至少召开一次，${year}年度应在 ${inWords(last)}前召开。`,
      basis: rule.basis,
      ruleId: rule.id,
      version: rule.version,
    };
  },
  meetingReportDue: (row, ctx) => byRule('MZ.post', row.meetingDate, ctx, '会议'),
  selfCriticismCount: (row) => total(list(row.criticisms), 'selfCount', '各成员自我批评问题数之和。'),
  mutualCriticismCount: (row) => total(list(row.criticisms), 'mutualCount', '各成员收到的批评意见数之和。'),
  meetingRectifyDue: (row) => itemsDue(list(row.rectifications), 'due', 'signedOffDate'),

  // M16
  auditOpinionDue: (row, ctx) => byRule('SJ.opinion', day(row.draftReceivedDate) ?? row.draftSentDate, ctx, '收到征求意见稿'),
  auditAppealDue: (row, ctx) => byRule('SJ.appeal', row.reportDeliveredDate, ctx, '收到审计报告'),
  auditRecheckDue: (row, ctx) => byRule('SJ.recheck', row.appealDate, ctx, '收到申诉'),
  auditArbitrateDue: (row, ctx) => byRule('SJ.arbitrate', row.decisionDeliveredDate, ctx, '审计决定送达'),
  auditPlanDue: (row, ctx) => byRule('SJ.plan', row.reportDeliveredDate, ctx, '审计报告送达'),
  auditRectifyDue: (row, ctx) =>
    nearest(
      list(row.problems).flatMap((p, i) => {
        const typed = day(p.due);
        const due = typed === null ? fixLimit(p, row.reportDeliveredDate, ctx) : { value: typed, explanation: `整改期限 ${inWords(typed)}。` };
        return due === null ? [] : [{ n: i + 1, due, open: day(p.signedOffDate) === null }];
      }),
    ),
  auditAmount: (row) => total(list(row.problems), 'amount', '各问题金额之和。'),

  // M20
  jointMeetingHoldBy: (row, ctx) => {
    const last = day(row.previousDate);
    const months = CYCLE_MONTHS[String(row.cycle)];
    if (last === null) return null;
    if (months === undefined) return byRule('LX.meeting', last, ctx, '上次会议');
    const rule = ruleFor('LX.meeting', last, ctx.rules);
    return {
      value: addMonths(last, months),
      explanation: `上次会议 ${inWords(last)}，按会议周期加 ${months} 个月。`,
      ...(rule ? { basis: rule.basis, ruleId: rule.id, version: rule.version } : {}),
    };
  },
  decisionsDue: (row) => itemsDue(list(row.decisions), 'due', 'doneDate'),

  // M21
  zeroPeriodEnd: (row) => {
    const year = Number(row.year);
    const month = lastMonthOf(String(row.period));
    if (!/^\d{4}$/.test(String(row.year)) || month === null) return null;
    return { value: ymd(year, month, daysInMonth(year, month)), explanation: '报送期的最后一天。' };
  },
  zeroReportDue: (row, ctx) => byRule('LX.zero', row.periodEnd, ctx, '报送期末'),
  urgeCount: (row) => ({ value: list(row.urgings).length, explanation: '催报记录的行数。' }),

  // M22
  disciplineCategory: (row) => {
    const category = categoryOfKind(String(row.kind));
    return category === null ? null : { value: category, explanation: '由种类确定。' };
  },
  disciplineEffectFrom: (row) => {
    const [effective, decided] = [day(row.effectiveDate), day(row.decisionDate)];
    if (effective !== null) return { value: effective, explanation: '自生效日期起算。' };
    return decided === null ? null : { value: decided, explanation: '没有填写生效日期，自决定日期起算。' };
  },
  disciplineEffectTo,
  disciplineFormalFrom: (row) => {
    const decided = day(row.decisionDate);
    if (decided === null || !FORMALITY_KINDS.some((k) => k === row.kind)) return null;
    return { value: decided, explanation: '降级以上处分，自决定日期起算办理职务、工资等变更手续的期限。' };
  },
  disciplineFormalDue: (row, ctx) => byRule('CF.formal', row.formalFrom, ctx, '决定'),
  disciplineReviewDue: (row, ctx) => byRule('KH.review', row.deliveredDate, ctx, '知道处分决定'),
  disciplineReviewDecisionDue: (row, ctx) => byRule('KH.review.decide', row.reviewAppliedDate, ctx),
  disciplineAppealDecisionDue: (row, ctx) => byRule('KH.appeal.decide', row.appealAcceptedDate, ctx),
  disciplineAppealDue: (row, ctx) =>
    byRule('KH.appeal', row.reviewDecidedDate, ctx, '收到复核决定') ?? byRule('KH.appeal.direct', row.deliveredDate, ctx, '知道处分决定'),

  // M24
  taskDue,
} as const satisfies Record<string, Derivation>;
