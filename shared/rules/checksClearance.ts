/** Named checks of what clears a person: M18 出国（境）, M19 个人事项, M23 任前核查 (handbook §3, §4). Same contract as checks.ts, which takes them in. */

import { personsOnce } from './checksReports';
import type { DateText } from './dates';
import { dueBy } from './deriving';
import { MATTERS_KINDS } from './effectRules';
import { type Check, confirm, error, ordered, warning, when } from './findings';
import { before, day, list, said, text, type Values } from './readRow';
import { asking } from './ruleContext';

const VERIFYING: readonly unknown[] = ['verifying', 'supervised', 'extended', 'reportReview'];
/** Answers of the discipline commission that do not let a person pass now. */
const HOLDING_REPLIES: readonly unknown[] = ['undecided', 'postpone', 'unfit'];

export const clearanceChecks = {
  // ---- M18 ----
  tripDates: (row) => [
    ...ordered(row, [
      ['departDate', '出境日期', 'entryDate', '入境日期'],
      ['actualDepart', '实际出境日期', 'actualEntry', '实际入境日期'],
      ['askedDate', '征求意见发函日期', 'repliedDate', '纪委反馈日期'],
      ['decidedDate', '批复日期', 'issuedDate', '领证日期', confirm],
      ['issuedDate', '领证日期', 'returnedDate', '证件归还日期'],
      ['actualEntry', '实际入境日期', 'returnedDate', '证件归还日期'],
    ]),
    ...when(
      (day(row.actualDepart) !== null && row.actualDepart !== row.departDate) || (day(row.actualEntry) !== null && row.actualEntry !== row.entryDate),
      () => warning('actualEntry', '实际出入境日期与批准的不一致，请了解原因并写明实际行程'),
    ),
  ],
  exitConclusion: (row) => [
    ...when(row.conclusion === 'agree' && row.disciplineOpinion === 'disagree', () =>
      warning('conclusion', '纪委意见是不同意，最终结论却是同意，请核对'),
    ),
    ...when((row.state === 'approved' && row.conclusion === 'disagree') || (row.state === 'refused' && row.conclusion === 'agree'), () =>
      error('conclusion', '最终结论与当前状态不一致，请改结论或撤销这一步'),
    ),
  ],
  /** What the ledger itself knows against a trip; 影响期 is shown by its own rule. */
  exitStanding: asking({ about: ['report', 'certificate'] }, (row, ctx) => {
    const cadre = text(row.cadre);
    if (cadre === '' || !ctx.about) return [];
    const open = ctx
      .about('report', cadre)
      .filter((r) => VERIFYING.includes(r.state) && list(r.persons).some((p) => p.cadre === cadre && p.verified !== false));
    const kept = ctx.about('certificate', cadre).filter((c) => {
      const due = day(c.returnDue);
      return c.custody === 'notHandedIn' || (c.custody === 'taken' && due !== null && due < ctx.today && day(c.returnedDate) === null);
    });
    return [
      ...when(open.length > 0 && row.underVerification !== true, () =>
        warning('underVerification', `该同志正在被查核（${open.map((r) => text(r.no)).join('、')}），请核对这一项`),
      ),
      ...when(kept.length > 0, () => warning('cadre', `该同志有 ${kept.length} 本证照没有上交或逾期没有归还，请先催还`)),
    ];
  }),
  /** CG.jwReuse: within the window of the last reply no new opinion is asked. */
  opinionStillUsable: asking({ about: ['exitReview'] }, (row, ctx) => {
    const asked = day(row.askedDate);
    const cadre = text(row.cadre);
    if (asked === null || cadre === '' || !ctx.about) return [];
    const last = ctx
      .about('exitReview', cadre)
      .filter((r) => text(r.disciplineOpinion) !== '' && day(r.repliedDate) !== null && String(r.repliedDate) <= asked)
      .map((r) => day(r.opinionUsableTo))
      .filter((d): d is DateText => d !== null && asked <= d)
      .sort()
      .at(-1);
    return when(last !== undefined, () => warning('askedDate', `上次纪委意见可沿用至 ${said(last)}，可不再征求，请在“沿用意见的上次审查”里选定`));
  }),
  certificateDates: (row, ctx) => [
    ...ordered(row, [
      ['issuedDate', '签发日期', 'validTo', '有效期至'],
      ['collectedDate', '新证领取日期', 'handedInDate', '上交日期'],
      ['issuedDate', '签发日期', 'cancelledDate', '注销日期'],
    ]),
    ...when(before(row.returnedDate, row.takenDate), () =>
      error('returnedDate', `归还日期早于取出日期 ${said(row.takenDate)}；再次取出的，请先清空上一次的归还日期`),
    ),
    ...when(row.custody === 'taken' && day(row.takenDate) === null, () => warning('takenDate', '保管状态是已取出，请填写取出日期')),
    ...when(row.custody === 'kept' && day(row.takenDate) !== null && day(row.returnedDate) === null, () =>
      warning('custody', '已登记取出，还没有归还日期，保管状态却是正常保管，请核对'),
    ),
    ...when(row.status === 'cancelled' && day(row.cancelledDate) === null, () => warning('cancelledDate', '证照状态是注销，请填写注销日期')),
    ...when(row.status === 'valid' && before(row.validTo, ctx.today), () =>
      warning('status', `有效期至 ${said(row.validTo)}，已经过期，请核对证照状态`),
    ),
  ],
  certificateOnce: asking({ about: ['certificate'] }, (row, ctx) => {
    const cadre = text(row.cadre);
    const live = (r: Values): boolean => r.status !== 'cancelled' && r.status !== 'expired';
    if (cadre === '' || text(row.kind) === '' || !live(row) || !ctx.about) return [];
    return when(
      ctx.about('certificate', cadre).some((r) => r.kind === row.kind && live(r)),
      () => warning('kind', '该同志已登记一本有效的同类证照，请核对；旧证请改为过期或注销'),
    );
  }),
  filingDates: (row) => [
    ...ordered(row, [
      ['appointedDate', '任免日期', 'filedDate', '备案日期'],
      ['filedDate', '备案日期', 'confirmedDate', '确认日期'],
      ['declassFrom', '脱密期起', 'declassTo', '脱密期止'],
    ]),
    ...when(Array.isArray(row.holdings) && row.holdings.includes('none') && row.holdings.length > 1, () =>
      error('holdings', '选了“无”，又选了证照，请核对'),
    ),
    ...when(day(row.lockedTo) !== null && text(row.lockReason) === '', () => warning('lockReason', '已锁定出境，请写明原因')),
  ],

  // ---- M19 ----
  mattersReport: (row) => {
    const [due, done] = [day(row.submitDue), day(row.submittedDate)];
    return [
      ...ordered(row, [
        ['submittedDate', '实报日期', 'readDate', '阅签日期'],
        ['submittedDate', '实报日期', 'storedDate', '入库日期'],
        ['changedDate', '事项发生（办结）日期', 'submittedDate', '实报日期'],
      ]),
      ...when(row.reportType === 'timely' && day(row.changedDate) === null, () => warning('changedDate', '及时报告从事项发生（办结）日起算，请填写')),
      ...when(due !== null && done !== null && done > due && row.onTime === true, () =>
        warning('onTime', `实报日期晚于应报日期 ${said(due)}，却选了及时报告，请核对`),
      ),
      ...when(due !== null && done !== null && done <= due && row.onTime === false, () =>
        warning('onTime', `实报日期没有超过应报日期 ${said(due)}，却选了未及时报告，请核对`),
      ),
      ...list(row.moves).flatMap((m, i) =>
        when(before(m.returnedDate, m.date), () => error(`moves.${i}.returnedDate`, `材料流转第 ${i + 1} 次的归还早于借出 ${said(m.date)}，请核对`)),
      ),
    ];
  },
  mattersCheck: (row) => [
    ...ordered(row, [
      ['drawnDate', '抽取日期', 'checkDate', '查核日期'],
      ['checkDate', '查核日期', 'comparedDate', '比对日期'],
      ['comparedDate', '比对日期', 'resultDate', '认定日期'],
      ['resultDate', '认定日期', 'handledDate', '处理日期', confirm],
    ]),
    ...when(row.checkMode === 'random' && (text(row.drawSeed) === '' || text(row.drawMethod) === ''), () =>
      warning('drawSeed', '随机抽查应能复核，请记下随机数种和抽取算法'),
    ),
    ...when((row.result === 'omitted' || row.result === 'concealed') && day(row.statementDate) === null, () =>
      warning('statementDate', '认定漏报或瞒报以前，应听取本人说明，请登记说明日期'),
    ),
    ...when((row.result === 'omitted' || row.result === 'concealed') && text(row.gravity) === '', () =>
      warning('gravity', '漏报、瞒报的处理分情节轻重，请选定'),
    ),
    ...when(row.result === 'truthful' && text(row.handling) !== '' && row.handling !== 'none', () =>
      warning('handling', '认定为如实填报，却登记了组织处理，请核对'),
    ),
  ],
  mattersEffect: (row) => [
    ...ordered(row, [
      ['effectFrom', '影响期起', 'effectTo', '影响期止'],
      ['handledDate', '处理日期', 'effectFrom', '影响期起'],
    ]),
    ...when(MATTERS_KINDS[text(row.handling)] !== undefined && day(row.handledDate) !== null && day(row.effectTo) === null, () =>
      warning('effectTo', '这种处理有影响期，请填写影响期起止'),
    ),
  ],

  // ---- M23 ----
  vettingPersons: (row) => [
    ...list(row.persons).flatMap((p, i) =>
      when(text(p.cadre) === '' && text(p.outsiderName) === '', () =>
        error(`persons.${i}.cadre`, `第 ${i + 1} 行没有选干部也没有写库外人员姓名，请补填或删去这一行`),
      ),
    ),
    ...personsOnce(row),
  ],
  vettingHitsFit: (row) => {
    const known = new Set(list(row.persons).map((p) => p.cadre));
    return [
      ...list(row.hits).flatMap((h, i) =>
        when(text(h.cadre) !== '' && !known.has(h.cadre), () => error(`hits.${i}.cadre`, `命中项第 ${i + 1} 项的干部不在核查对象里，请核对`)),
      ),
      ...list(row.opinions).flatMap((o, i) => [
        ...when(text(o.cadre) !== '' && !known.has(o.cadre), () =>
          error(`opinions.${i}.cadre`, `联审意见第 ${i + 1} 条的对象不在核查对象里，请核对`),
        ),
        ...when(before(o.repliedDate, o.sentDate), () =>
          error(`opinions.${i}.repliedDate`, `联审意见第 ${i + 1} 条的反馈早于发函 ${said(o.sentDate)}，请核对`),
        ),
      ]),
    ];
  },
  /** Art. 24: a hit of one of the seven grounds and 同意 do not go together without a word. */
  vettingConclusions: (row) => {
    const barred = new Set(
      list(row.hits)
        .filter((h) => text(h.group).startsWith('art24'))
        .map((h) => h.cadre),
    );
    const decided = ['decided', 'fedBack', 'archived'].includes(text(row.state));
    return list(row.persons).flatMap((p, i) => [
      ...when(p.conclusion === 'agree' && text(p.cadre) !== '' && barred.has(p.cadre) && text(p.officeOpinion) === '', () =>
        warning(`persons.${i}.conclusion`, `第 ${i + 1} 行命中《任用条例》第二十四条，结论是同意，请在研判意见里写明理由`),
      ),
      ...when(p.conclusion === 'agree' && HOLDING_REPLIES.includes(p.disciplineReply), () =>
        warning(`persons.${i}.conclusion`, `第 ${i + 1} 行纪检意见不是“不持异议”，结论却是同意，请核对`),
      ),
      ...when(p.conclusion === 'postpone' && text(p.postponeReason) === '', () =>
        warning(`persons.${i}.postponeReason`, `第 ${i + 1} 行结论是暂缓，请写明缓任原因`),
      ),
      ...when(p.conclusion === 'disagree' && text(p.disqualifyReason) === '', () =>
        warning(`persons.${i}.disqualifyReason`, `第 ${i + 1} 行结论是不同意，请写明取消资格原因`),
      ),
      ...when(decided && text(p.conclusion) === '', () => warning(`persons.${i}.conclusion`, `第 ${i + 1} 行已经审定，还没有结论，请补填`)),
    ]);
  },
  /** RM.publicity is a least time, not a due day. */
  vettingPublicity: (row, ctx) => {
    const to = day(row.publicityTo);
    const least = dueBy('RM.publicity', row.publicityFrom, ctx);
    return when(to !== null && least !== null && to < least.due, () =>
      confirm('publicityTo', `公示期不足，最早到 ${said(least?.due)} 结束（${least?.basis ?? ''}），请核对`),
    );
  },
} as const satisfies Record<string, Check>;
