/**
 * Named checks over a whole row (`checks` in a declaration). Severities: findings.ts.
 * Checks look at filled fields only: what is missing is the business of `required` and of a step's `needs`.
 */
import { assessmentChecks } from './checksAssessment';
import { clearanceChecks } from './checksClearance';
import { effectChecks } from './checksEffects';
import { reportChecks } from './checksReports';
import { ruleChecks } from './checksRules';
import { supervisionChecks } from './checksSupervision';
import { addMonths, type DateText } from './dates';
import { presentAttendees } from './derive';
import { type Check, type CheckContext, confirm, error, type Finding, warning, when } from './findings';
import { checkIdCard } from './idCard';
import { before, date, day, list, repeats, said, text, type Values } from './readRow';
import { asking, limitOn, type Reads, type Rule } from './ruleContext';
import { windowOf } from './thresholds';

export type { CheckContext, Finding, Severity } from './findings';

const APPROVALS = [
  ['handlerDate', '承办人意见日期'],
  ['deputyDate', '分管部长审核日期'],
  ['ministerDate', '部长审定（同意）日期'],
  ['leaderDate', '市委主要领导审定日期'],
] as const;
const MEASURE_DAYS = [
  ['remindedDate', '提醒日期'],
  ['admonishedDate', '诫勉日期'],
  ['issuedDate', '发出日期'],
] as const;

const checks = {
  // ---- entities ----
  idCardMatches: (row) =>
    checkIdCard(text(row.idCard), { birthYm: date(row.birthYm), gender: text(row.gender) || null }).map(({ onPaper, ...f }) => ({
      path: 'idCard',
      ...f,
      ...(onPaper ? { severity: 'confirm' as const } : {}),
    })),
  careerDates: (row) => {
    const [birth, work] = [date(row.birthYm), date(row.workYm)];
    const age = birth && work ? Number(work.slice(0, 4)) - Number(birth.slice(0, 4)) : null;
    return [
      ...when(before(row.workYm, row.birthYm), () => error('workYm', `参加工作时间早于出生年月 ${said(birth)}，请核对其中一个`)),
      ...when(age !== null && age >= 0 && age < 14, () => warning('workYm', `按填写的出生年月，参加工作时只有 ${age} 岁，请核对`)),
      ...(['postSince', 'levelSince', 'rankSince'] as const).flatMap((k) =>
        when(before(row[k], row.workYm), () => warning(k, `该时间早于参加工作时间 ${said(work)}，请核对`)),
      ),
    ];
  },
  resumeDates: (row) =>
    list(row.resume).flatMap((r, i) => when(before(r.to, r.from), () => error(`resume.${i}.to`, `简历第 ${i + 1} 段的止早于起，请核对`))),
  unitSuperior: (row) => when(text(row.superior) !== '' && row.superior === row.id, () => error('superior', '上级单位不能是本单位自己，请另选')),
  departmentClassFits: (row) =>
    when(text(row.departmentClass) !== '' && text(row.kind) !== '' && row.kind !== 'department', () =>
      warning('departmentClass', '部门类别只用于市直政府部门的考核分类，请核对单位类别'),
    ),

  // ---- M01, M03 ----
  startBeforeEnd: (row) => [
    ...when(before(row.endDate, row.startDate), () => error('endDate', `结束日期早于开始日期 ${said(row.startDate)}，请核对其中一个`)),
    ...when(before(row.plannedEndDate, row.startDate), () =>
      error('plannedEndDate', `拟结束日期早于开始日期 ${said(row.startDate)}，请核对其中一个`),
    ),
    ...when(before(row.actualEndDate, row.startDate), () =>
      error('actualEndDate', `实际结束日期早于开始日期 ${said(row.startDate)}，请核对其中一个`),
    ),
  ],
  classYear: (row) => {
    const start = date(row.startDate);
    const year = text(row.year);
    return when(start !== null && year !== '' && start.slice(0, 4) !== year, () =>
      warning('year', `年度 ${year} 与开始日期 ${said(start)} 不在同一年；统计按开始日期归入时段，请核对`),
    );
  },
  attendeesOnce: (row) =>
    repeats(row.attendees, 'cadre').map(([i, first]) =>
      error(`attendees.${i}.cadre`, `学员第 ${i + 1} 行与第 ${first + 1} 行是同一名干部，请删去一行`),
    ),
  attendeeCountAgrees: (row) => {
    const rows = presentAttendees(row);
    return when(typeof row.actualCount === 'number' && list(row.attendees).length > 0 && row.actualCount !== rows, () =>
      warning('actualCount', `实到人数填 ${String(row.actualCount)}，学员名册除旷课外有 ${rows} 人，请核对`),
    );
  },
  /** 干部教育培训工作条例 (2023): leave above 1/7 of all hours of an off-work course means leaving it. */
  leaveWithinSeventh: (row, ctx) => {
    const hours = typeof row.hours === 'number' ? row.hours : 0;
    const limit = limitOn(ctx, 'PX.leave', day(row.startDate) ?? ctx.today);
    if (hours <= 0 || limit === undefined) return [];
    return list(row.attendees).flatMap((a, i) =>
      when(typeof a.leaveHours === 'number' && a.leaveHours * limit.value > hours && a.completion !== 'withdrawn', () =>
        warning(
          `attendees.${i}.leaveHours`,
          `学员第 ${i + 1} 行请假 ${String(a.leaveHours)} 学时，超过总学时 ${hours} 的 1/${limit.value}，${limit.consequence}（${limit.basis}），请核对结业情况`,
        ),
      ),
    );
  },
  extensionExplained: (row) => [
    ...when(row.extended === true && text(row.extensionReason) === '', () => warning('extensionReason', '已选延期，请写明延期原因')),
    ...when(before(row.actualEndDate, row.plannedEndDate) && text(row.earlyEndReason) === '', () =>
      warning('earlyEndReason', `实际结束早于拟结束日期 ${said(row.plannedEndDate)}，请写明提前结束原因`),
    ),
  ],

  // ---- M05 ----
  opinionsAfterTalk: (row) =>
    list(row.opinions).flatMap((o, i) =>
      when(before(o.doneDate, row.talkDate), () =>
        error(`opinions.${i}.doneDate`, `意见建议第 ${i + 1} 条的办结日期早于谈话日期 ${said(row.talkDate)}，请核对`),
      ),
    ),

  // ---- M06, M07, M08 ----
  /** Each approval on or after the one before it in the chain. */
  approvalsInOrder: (row) => {
    const filled = APPROVALS.filter(([k]) => date(row[k]) !== null);
    return filled.flatMap(([key, label], i) => {
      const earlier = filled[i - 1];
      return when(earlier !== undefined && before(row[key], row[earlier[0]]), () =>
        warning(key, `${label}早于${earlier?.[1]} ${said(row[earlier?.[0] ?? ''])}，请核对其中一个`),
      );
    });
  },
  /** The mockup's sentence: 审定日期晚于诫勉日期 3月16日，请核对其中一个. */
  approvedBeforeDone: (row) => {
    const done = MEASURE_DAYS.find(([k]) => date(row[k]) !== null);
    if (!done) return [];
    return APPROVALS.flatMap(([key, label]) =>
      when(before(row[done[0]], row[key]), () => confirm(key, `${label}晚于${done[1]} ${said(row[done[0]])}，请核对其中一个`)),
    );
  },
  letterNumbered: (row) => {
    const done = date(row.remindedDate) ?? date(row.admonishedDate);
    return when(row.mode === 'written' && done !== null && text(row.letterNo) === '', () => warning('letterNo', '书面方式应有文号，请补填'));
  },
  effectPeriod: (row) => [
    ...when(before(row.effectTo, row.effectFrom), () => error('effectTo', `影响期止早于影响期起 ${said(row.effectFrom)}，请核对其中一个`)),
    ...when(before(row.effectFrom, row.admonishedDate), () =>
      confirm('effectFrom', `影响期起早于诫勉日期 ${said(row.admonishedDate)}，请核对其中一个`),
    ),
    ...when(before(row.revisitDate, row.effectTo), () =>
      warning('revisitDate', `回访日期在影响期内（至 ${said(row.effectTo)}），满期后还应了解改正情况`),
    ),
  ],
  groundNamed: (row) =>
    when((row.ground === 'custom' || row.ground === 'otherGround') && text(row.groundText) === '', () =>
      warning('groundText', '选了其他依据，请写明条款原文'),
    ),
  /** Handbook M06 ⑤: the second reminder within 12 months suggests a 诫勉; a 诫勉 within a running 影响期 is pointed out. */
  followsMeasure: asking({ about: ['reminder', 'admonition'] }, (row, ctx) => {
    const cadre = text(row.cadre);
    if (cadre === '' || !ctx.about) return [];
    const reminded = date(row.remindedDate);
    if (reminded?.length === 10) {
      const limit = limitOn(ctx, 'TX.repeat', reminded);
      if (limit === undefined) return [];
      const since = addMonths(reminded, -windowOf(limit));
      const earlier = ctx
        .about('reminder', cadre)
        .map((r) => date(r.remindedDate))
        .filter((d): d is DateText => d !== null && d >= since && d <= reminded)
        .sort();
      const times = earlier.length + 1;
      return when(times >= limit.value, () =>
        warning(
          'remindedDate',
          `该同志 ${said(earlier.at(-1))} 已被提醒过，${windowOf(limit)} 个月内第${'〇一二三四五六七八九十'.charAt(times) || ` ${times} `}次提醒，${limit.consequence}`,
        ),
      );
    }
    const admonished = date(row.admonishedDate);
    if (admonished === null) return [];
    const running = ctx.about('admonition', cadre).find((r) => {
      const [from, to] = [date(r.effectFrom), date(r.effectTo)];
      return from !== null && to !== null && from <= admonished && admonished <= to;
    });
    return when(running !== undefined, () =>
      warning('admonishedDate', `该同志在上一次诫勉的影响期内（至 ${said(running?.effectTo)}），请研究是否转组织处理`),
    );
  }),
  inquiryDates: (row) => [
    ...when(before(row.deliveredDate, row.issuedDate), () => error('deliveredDate', `送达日期早于发出日期 ${said(row.issuedDate)}，请核对其中一个`)),
    ...when(before(row.replyDate, row.deliveredDate), () =>
      error('replyDate', `回复收到日期早于送达日期 ${said(row.deliveredDate)}，请核对其中一个`),
    ),
    ...when(before(row.feedbackDate, row.replyDate), () =>
      error('feedbackDate', `反馈本人日期早于回复收到日期 ${said(row.replyDate)}，请核对其中一个`),
    ),
    ...when(before(row.extensionTo, row.deliveredDate), () =>
      error('extensionTo', `批准延期至的日期早于送达日期 ${said(row.deliveredDate)}，请核对其中一个`),
    ),
    ...when(date(row.extensionTo) !== null && text(row.extensionReason) === '', () => warning('extensionReason', '已批准延期，请写明延期理由')),
  ],
  replySigned: (row) => [
    ...when(date(row.replyDate) !== null && row.signedByHand === false, () => warning('signedByHand', '回复未经本人亲笔签名，请退回补签')),
    ...when(date(row.replyDate) !== null && row.partyHeadSigned === false, () =>
      warning('partyHeadSigned', '所在党组织负责人没有签署意见，请退回补签'),
    ),
  ],
  assessmentsFit: (row) => {
    const n = list(row.questions).length;
    const done = list(row.assessments);
    return [
      ...done.flatMap((a, i) =>
        when(typeof a.question === 'number' && a.question > n, () =>
          error(`assessments.${i}.question`, `逐题评估第 ${i + 1} 条的题号 ${String(a.question)} 超出函询问题数 ${n}，请核对`),
        ),
      ),
      ...when(text(row.outcome) !== '' && done.length > 0 && new Set(done.map((a) => a.question)).size < n, () =>
        warning('assessments', `函询问题有 ${n} 个，只评估了 ${new Set(done.map((a) => a.question)).size} 个，请补齐`),
      ),
    ];
  },
  outcomeFitsState: (row) => [
    ...when(row.outcome === 'accepted' && list(row.assessments).some((a) => a.result !== 'clear'), () =>
      warning('outcome', '有问题未说清楚或需核实，却拟采信了结，请核对'),
    ),
    ...when(
      (row.state === 'accepted' && text(row.outcome) !== '' && row.outcome !== 'accepted') ||
        (row.state === 'again' && text(row.outcome) !== '' && row.outcome !== 'again') ||
        (row.state === 'referred' && (row.outcome === 'accepted' || row.outcome === 'again')),
      () => error('outcome', '处理与当前状态不一致，请改处理或撤销这一步'),
    ),
  ],
  ...assessmentChecks,
  ...supervisionChecks,
  ...reportChecks,
  ...clearanceChecks,
  ...effectChecks,
  ...ruleChecks,
} as const satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;
/** Types the named checks look at. @throws Error for a name that does not exist */
export const checkReads = (names: readonly string[]): readonly (Reads | undefined)[] => names.map((name) => checkOf(name).reads);
export const isCheck = (name: string): name is CheckName => Object.hasOwn(checks, name);

const checkOf = (name: string): Rule<readonly Finding[]> => {
  if (!isCheck(name)) throw new Error(`no check ${name}`);
  return checks[name];
};

/** Findings of the named checks, in their order. @throws Error for a name that does not exist */
export const runChecks = (names: readonly string[], row: Values, ctx: CheckContext): readonly Finding[] =>
  names.flatMap((name) => checkOf(name)(row, ctx));
