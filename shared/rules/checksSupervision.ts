/** Named checks of M14–M16, M20–M22 and M24 (handbook §3). Merged into the map of checks.ts; only filled fields are looked at. */
import { HANDLING_RECORD } from '../codes/audit';
import { categoryOfKind } from '../codes/discipline';
import { disciplineEffectTo, fixLimit } from './deriveSupervision';
import { LONGEST_SANCTION_MONTHS } from './effects';
import { type Check, confirm, error, ordered, warning, when } from './findings';
import { before, date, list, repeats, said, text, type Values } from './readRow';
import { asking } from './ruleContext';

const points = (v: unknown, type: string, id: unknown): boolean =>
  v !== null && typeof v === 'object' && (v as Values).type === type && (v as Values).id === id;

export const supervisionChecks = {
  // ---- M14 ----
  rulesDates: (row) =>
    ordered(row, [
      ['establishedDate', '制定日期', 'revisedDate', '修订日期'],
      ['establishedDate', '制定日期', 'filedDate', '备案日期'],
      ['establishedDate', '制定日期', 'repealedDate', '废止日期'],
    ]),
  spotChecksHandled: (row) =>
    list(row.spotChecks).flatMap((s, i) => {
      const bad = s.arbitrary === true || s.collective === false;
      return when(bad && text(s.problems) === '', () =>
        warning(`spotChecks.${i}.problems`, `抽查第 ${i + 1} 次发现没有集体讨论或个人专断，请写明问题并登记处理`),
      );
    }),
  /** 政务处分法 art. 30: 个人或少数人决定重大事项. */
  decisionsCollective: (row) =>
    list(row.decisions).flatMap((d, i) => [
      ...when(d.collective === false || d.arbitrary === true, () =>
        warning(`decisions.${i}.collective`, `重大事项第 ${i + 1} 项没有集体讨论，《政务处分法》第三十条禁止个人或少数人决定重大事项，请核实`),
      ),
      ...when(typeof d.expected === 'number' && typeof d.attended === 'number' && d.attended > d.expected, () =>
        error(`decisions.${i}.attended`, `重大事项第 ${i + 1} 项实到 ${String(d.attended)} 人多于应到 ${String(d.expected)} 人，请核对其中一个`),
      ),
      ...when(typeof d.inFavour === 'number' && typeof d.attended === 'number' && d.inFavour > d.attended, () =>
        error(`decisions.${i}.inFavour`, `重大事项第 ${i + 1} 项同意 ${String(d.inFavour)} 人多于实到 ${String(d.attended)} 人，请核对其中一个`),
      ),
    ]),

  // ---- M15 ----
  democraticMeetingDates: (row) => [
    ...ordered(row, [
      ['planSubmittedDate', '方案报批日期', 'planApprovedDate', '方案批准日期'],
      ['planApprovedDate', '方案批准日期', 'meetingDate', '会议日期', confirm],
      ['meetingDate', '会议日期', 'reportDate', '会议情况实报日期'],
      ['meetingDate', '会议日期', 'circulatedDate', '通报日期'],
      ['meetingDate', '会议日期', 'reviewDate', '复查日期'],
    ]),
    ...when(before(row.holdBy, row.meetingDate) && text(row.postponeReason) === '', () =>
      warning('postponeReason', `会议日期晚于应召开日期 ${said(row.holdBy)}，请写明推迟原因和批准情况`),
    ),
    ...when(row.reopen === true && text(row.supervisionGrade) === '', () => warning('supervisionGrade', '已责令重新召开，请填写督导评价')),
  ],
  meetingItemsFit: (row) =>
    list(row.rectifications).flatMap((r, i) => [
      ...when(before(r.due, row.meetingDate), () =>
        error(`rectifications.${i}.due`, `整改措施第 ${i + 1} 项的完成时限早于会议日期 ${said(row.meetingDate)}，请核对`),
      ),
      ...when(before(r.signedOffDate, r.doneDate), () =>
        error(`rectifications.${i}.signedOffDate`, `整改措施第 ${i + 1} 项的销号日期早于完成日期 ${said(r.doneDate)}，请核对其中一个`),
      ),
      ...when(date(r.signedOffDate) !== null && r.result === 'notDone', () =>
        error(`rectifications.${i}.result`, `整改措施第 ${i + 1} 项评价为未完成，却已销号，请核对其中一个`),
      ),
    ]),

  // ---- M16 ----
  auditDates: (row) => [
    ...ordered(row, [
      ['tenureFrom', '任期起', 'tenureTo', '任期止'],
      ['auditFrom', '审计期间起', 'auditTo', '审计期间止'],
      ['entrustDate', '委托日期', 'noticeDate', '审计通知书送达日期', confirm],
      ['noticeDate', '审计通知书送达日期', 'entryDate', '进点日期', confirm],
      ['entryDate', '进点日期', 'draftSentDate', '征求意见发出日期'],
      ['draftSentDate', '征求意见发出日期', 'draftReceivedDate', '征求意见稿收到日期'],
      ['draftSentDate', '征求意见发出日期', 'draftReplyDate', '书面意见反馈日期'],
      ['reportDate', '审计报告日期', 'reportDeliveredDate', '审计报告送达日期'],
      ['reportDeliveredDate', '审计报告送达日期', 'appealDate', '申诉日期'],
      ['appealDate', '申诉日期', 'recheckDate', '复查决定日期'],
    ]),
    ...when(before(row.appealDue, row.appealDate), () => warning('appealDate', `申诉日期晚于申诉截止日期 ${said(row.appealDue)}，请核对是否受理`)),
  ],
  auditProblemsFit: (row, ctx) =>
    list(row.problems).flatMap((p, i) => {
      const limit = fixLimit(p, row.reportDeliveredDate, ctx);
      const at = `problems.${i}`;
      return [
        ...when(before(p.due, row.reportDeliveredDate), () =>
          error(`${at}.due`, `问题第 ${i + 1} 条的整改期限早于审计报告送达日期 ${said(row.reportDeliveredDate)}，请核对其中一个`),
        ),
        ...when(limit !== null && before(limit.value, p.due), () =>
          warning(`${at}.due`, `问题第 ${i + 1} 条的整改期限超过该整改类型的最长时限 ${said(limit?.value)}，请核对整改类型`),
        ),
        ...when(date(p.signedOffDate) !== null && (p.fixStatus === 'not' || p.fixStatus === 'ongoing'), () =>
          error(`${at}.fixStatus`, `问题第 ${i + 1} 条没有整改完，却已销号，请核对其中一个`),
        ),
        ...when(row.state === 'signedOff' && date(p.signedOffDate) === null, () =>
          error(`${at}.signedOffDate`, `问题第 ${i + 1} 条还没有销号，请补填销号日期或撤销这一步`),
        ),
      ];
    }),
  /** A 处理 other than 无 is a record of its own (handbook M16 ②: → M06/M07/M22). */
  auditHandlingFollowed: asking({ about: [...new Set(Object.values(HANDLING_RECORD))].filter((t) => t !== null) }, (row, ctx) => {
    const handling = Array.isArray(row.handling) ? (row.handling as readonly unknown[]) : [];
    const missing = handling.flatMap((h) => {
      const type = Object.hasOwn(HANDLING_RECORD, String(h)) ? HANDLING_RECORD[String(h) as keyof typeof HANDLING_RECORD] : null;
      if (type === null || !ctx.about || text(row.id) === '' || text(row.cadre) === '') return [];
      return ctx.about(type, text(row.cadre)).some((r) => points(r.sourceRecord, 'audit', row.id)) ? [] : [type];
    });
    return [
      ...when(handling.includes('none') && handling.length > 1, () => error('handling', '处理选了“无”，又选了其他，请去掉其中一边')),
      ...when(missing.length > 0, () => warning('handling', '有的处理还没有登记成记录，请从本记录新建提醒、诫勉或组织处理与处分')),
    ];
  }),

  // ---- M20 ----
  jointMeetingRows: (row) => [
    ...ordered(row, [
      ['previousDate', '上次会议日期', 'meetingDate', '会议日期'],
      ['meetingDate', '会议日期', 'minutesDate', '纪要印发日期'],
    ]),
    ...repeats(row.members, 'unit').map(([i, first]) =>
      error(`members.${i}.unit`, `成员单位第 ${i + 1} 行与第 ${first + 1} 行是同一个单位，请删去一行`),
    ),
    ...list(row.briefings).flatMap((b, i) => [
      ...when(b.zero === true && text(b.content) !== '', () =>
        error(`briefings.${i}.zero`, `通报信息第 ${i + 1} 行选了零信息，又写了内容，请去掉其中一边`),
      ),
      ...when(b.zero !== true && text(b.content) === '', () =>
        warning(`briefings.${i}.content`, `通报信息第 ${i + 1} 行没有内容，请补写；没有情况的请选零信息`),
      ),
    ]),
    ...list(row.decisions).flatMap((d, i) => [
      ...when(before(d.due, row.meetingDate), () =>
        error(`decisions.${i}.due`, `议定事项第 ${i + 1} 项的时限早于会议日期 ${said(row.meetingDate)}，请核对`),
      ),
      ...when(row.state === 'signedOff' && date(d.doneDate) === null, () =>
        error(`decisions.${i}.doneDate`, `议定事项第 ${i + 1} 项还没有完成，请补填完成日期或撤销销号`),
      ),
    ]),
  ],

  // ---- M21 ----
  zeroReportFits: (row) => {
    const items = list(row.items).length;
    const reported = date(row.reportedDate) !== null;
    return [
      ...when(row.zero === true && items > 0, () => error('zero', `选了零报告，却有 ${items} 条信息，请去掉其中一边`)),
      ...when(row.zero === false && reported && items === 0, () => warning('items', '不是零报告，却没有信息条目，请补录条目或改为零报告')),
      ...when((row.state === 'reportedZero' && row.zero === false) || (row.state === 'reportedItems' && row.zero === true), () =>
        error('zero', '是否零报告与当前状态不一致，请改其中一个'),
      ),
      ...when(before(row.reportedDate, row.periodEnd), () =>
        warning('reportedDate', `实报日期早于报送期末 ${said(row.periodEnd)}，期末前的情况可能没有报全，请核对`),
      ),
      ...when(before(row.dueDate, row.reportedDate) && row.late !== true, () =>
        warning('late', `实报日期晚于应报日期 ${said(row.dueDate)}，请选上迟报`),
      ),
    ];
  },

  // ---- M22 ----
  disciplineDates: (row) => [
    ...ordered(row, [
      ['ministerDate', '部长审定日期', 'decisionDate', '决定日期', confirm],
      ['leaderDate', '市委主要领导审定日期', 'decisionDate', '决定日期', confirm],
      ['decisionDate', '决定日期', 'effectiveDate', '生效日期'],
      ['decisionDate', '决定日期', 'announcedDate', '宣布日期'],
      ['decisionDate', '决定日期', 'deliveredDate', '送达日期'],
      ['decisionDate', '决定日期', 'executedDate', '执行手续完成日期'],
      ['effectFrom', '影响期起', 'effectTo', '影响期止'],
      ['reviewAppliedDate', '申请复核日期', 'reviewDecidedDate', '复核决定日期'],
      ['appealDate', '申诉日期', 'appealDecidedDate', '申诉决定日期'],
      ['decisionDate', '决定日期', 'changeDate', '变更（撤销）日期'],
    ]),
    ...when(before(row.reviewDue, row.reviewAppliedDate), () =>
      warning('reviewAppliedDate', `申请复核日期晚于截止日期 ${said(row.reviewDue)}，请核对是否受理`),
    ),
    ...when(before(row.appealDue, row.appealDate), () => warning('appealDate', `申诉日期晚于截止日期 ${said(row.appealDue)}，请核对是否受理`)),
    ...when(before(row.releasedDate, row.effectTo) && text(row.change) === '', () =>
      warning('releasedDate', `解除日期早于影响期止 ${said(row.effectTo)}，请填写变更（撤销）情况`),
    ),
  ],
  disciplineFits: asking({ about: ['discipline'] }, (row, ctx) => {
    const category = categoryOfKind(text(row.kind));
    const [from, to] = [date(row.effectFrom), date(row.effectTo)];
    const months = typeof row.months === 'number' ? row.months : null;
    const counted = from?.length === 10 ? (disciplineEffectTo(row, ctx)?.value ?? null) : null;
    const cadre = text(row.cadre);
    const running =
      ctx.about && cadre !== '' && from !== null
        ? ctx.about('discipline', cadre).find((r) => {
            const [f, t] = [date(r.effectFrom), date(r.effectTo)];
            return f !== null && t !== null && f <= from && from <= t;
          })
        : undefined;
    return [
      ...when(category !== null && text(row.category) !== '' && row.category !== category, () => error('category', '类别与种类不一致，请改其中一个')),
      ...when((category === 'admin' || category === 'formerAdmin') && months !== null && months > LONGEST_SANCTION_MONTHS, () =>
        confirm('months', `政务处分合并后最长 ${LONGEST_SANCTION_MONTHS} 个月（《政务处分法》第十五条），请核对期间`),
      ),
      ...when(counted !== null && to !== null && to !== counted && text(row.effectReason) === '', () =>
        warning('effectReason', `影响期止与推算的 ${said(counted)} 不同，请填写改动原因`),
      ),
      ...when(running !== undefined && (text(row.merge) === '' || row.merge === 'single'), () =>
        warning('merge', `该同志另有影响期未满的处理（至 ${said(running?.effectTo)}），请选择合并处分规则`),
      ),
    ];
  }),

  // ---- M24 ----
  taskFits: (row) => [
    ...when(text(row.kind) !== '' && text(row.cadre) === '' && text(row.unit) === '', () =>
      error('cadre', '没有写明是谁或哪个单位的任务，请至少选一个'),
    ),
    ...ordered(row, [['startDate', '起算日期', 'dueDate', '到期日期']]),
    ...when((row.kind === 'partTime' || row.kind === 'familyBusiness') && text(row.enterprise) === '', () =>
      warning('enterprise', '登记兼职或经商办企业的，请写明企业（社会组织）名称'),
    ),
  ],
} as const satisfies Record<string, Check>;
