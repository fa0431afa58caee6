/**
 * 经济责任审计: 63 audits of 60 heads (18 + 21 + 24 by year, three audited twice): ST10. Eight were demoted, removed or disciplined (ST11), five
 * talked to (ST12): the talks are recorded on the audit, one of them also as 提醒谈话.
 */
import type { AuditHandling } from '../codes/audit';
import { audit } from '../records/audit';
import type { AnyRow, RecordRef } from '../records/define';
import type { CadreBook, Person } from './cadres';
import { type Draft, maker, type Step } from './make';
import { dueBy, later, OFFICE, workday } from './office';
import { chance, sampleId } from './random';

type Fields = Draft<typeof audit>;
const SPACE = 0x14;
/** Post → what happened, with the day of the audit. First in the list, so that their ids are known beforehand. */
export const HANDLED: readonly (readonly [
  post: string,
  handling: Extract<AuditHandling, 'talk' | 'demoted' | 'removed' | 'discipline'>,
  entry: string,
])[] = [
  ['市农机局局长', 'talk', '2005-04-18'],
  ['市质量技术监督局局长', 'talk', '2005-09-05'],
  ['市食品药品监督管理局局长', 'talk', '2006-05-15'],
  ['市人事局局长', 'talk', '2007-03-05'],
  ['市中心医院院长', 'talk', '2007-06-04'],
  ['市劳动和社会保障局局长', 'demoted', '2005-05-16'],
  ['市人口和计划生育委员会主任', 'removed', '2005-06-20'],
  ['市城市管理行政执法局局长', 'discipline', '2006-03-13'],
  ['市安全生产监督管理局局长', 'demoted', '2006-06-12'],
  ['市广播电视台台长', 'removed', '2006-09-04'],
  ['安澜纺织集团总经理', 'discipline', '2007-03-19'],
  ['安澜水务党委书记、董事长', 'removed', '2007-05-14'],
  ['市商务局局长', 'discipline', '2007-08-20'],
];
export const auditOf = (post: string): RecordRef | null => {
  const i = HANDLED.findIndex(([p]) => p === post);
  return i < 0 ? null : { type: 'audit', id: sampleId(SPACE, i + 1) };
};
const YEARS = ['2005', '2006', '2007'] as const;
const PER_YEAR = { 2005: 18, 2006: 21, 2007: 21 } as const;
const AGAIN = 3;

const isHead = (p: Person): boolean =>
  p.rank === 'head' || (p.place.kind === 'enterprise' && p.post.endsWith('总经理') && !p.post.endsWith('副总经理'));

export const makeAudits = (book: CadreBook, fundsOf: (p: Person) => boolean): AnyRow[] => {
  const c = chance(20_050_418);
  const make = maker(audit, SPACE);
  const heads = book.people.filter((p) => isHead(p) && fundsOf(p));
  const letters = new Map<string, number>();
  const add = (who: Person, day: string, handling: AuditHandling, until: string, more: Fields = {}, deleted?: string): void => {
    const year = day.slice(0, 4);
    const n = (letters.get(year) ?? 0) + 1;
    letters.set(year, n);
    const entry = workday(day);
    const [entrust, notice] = [later(entry, -30), workday(later(entry, -10))];
    const [draft, reported, delivered] = [later(entry, 35), later(entry, 52), later(entry, 58)];
    const [analysed, applied] = [later(delivered, 15), later(delivered, 30)];
    const [fixed, archived] = [later(delivered, 55), later(delivered, 70)];
    // one contested the report, one matter went to the discipline commission
    const appeal = who.post === '市商务局局长' && handling === 'discipline' ? later(delivered, 8) : null;
    const referred = who.post === '安澜水务党委书记、董事长' && handling === 'removed' ? later(applied, 1) : null;
    const all: readonly Step[] = [
      ['planned', later(entrust, -20), '列入年度审计计划'],
      ['entrusted', entrust, ''],
      ['notified', notice, ''],
      ['inAudit', entry, '审计组进点'],
      ['consulting', draft, ''],
      ['reported', reported, ''],
      ['delivered', delivered, ''],
      ...(appeal === null ? [] : ([['appealed', appeal, '对一个问题的责任认定提出申诉']] as const)),
      ['analysed', analysed, ''],
      ['applied', applied, handling === 'none' ? '作为任用参考' : '经部务会议研究处理'],
      ...(referred === null ? [] : ([['referred', referred, '涉嫌违纪问题线索移送']] as const)),
      ['rectifying', later(applied, 1), ''],
      ['signedOff', fixed, ''],
      ['archived', archived, ''],
    ];
    const steps = all.slice(0, all.findIndex(([s]) => s === until) + 1);
    const at = (state: string): boolean => steps.some(([s]) => s === state);
    const fields: Fields = {
      cadre: who.id,
      postThen: who.post,
      unit: who.unitId,
      type: c.pick(['during', 'leaving', 'before', 'leaving'] as const),
      planYear: year,
      batch: `${year}年度委托审计`,
      fundsHead: true,
      tenureFrom: `${Number(year) - 3}-01`,
      handler: OFFICE.handler,
      secrecy: 'internal',
      ...(at('entrusted')
        ? {
            entrustNo: `审委〔${year}〕${n}号`,
            entrustDate: entrust,
            auditor: '市审计局',
            auditFrom: `${Number(year) - 3}-01`,
            auditTo: `${Number(year) - 1}-12`,
          }
        : {}),
      ...(at('notified') ? { noticeDate: notice } : {}),
      ...(at('inAudit') ? { entryDate: entry } : {}),
      ...(at('archived')
        ? {
            draftSentDate: draft,
            draftReceivedDate: draft,
            opinionDue: dueBy('SJ.opinion', draft),
            draftReplyDate: later(draft, 7),
            objection: false,
            reportNo: `安审经报〔${year}〕${n}号`,
            reportDate: reported,
            reportDeliveredDate: delivered,
            resultCopiedDate: delivered,
            dutyReview: '能够履行岗位职责。',
            fundsReview: handling === 'none' ? '资金管理基本规范。' : '资金管理存在薄弱环节。',
            resultsReview: handling === 'none' ? '任期内主要工作目标完成较好。' : '部分工作目标没有完成。',
            achievements: '完成主要业务指标。',
            problems: [
              {
                id: make.child(),
                nature: handling === 'none' ? ('control' as const) : ('finance' as const),
                amount: handling === 'none' ? 3 : 36,
                liability: handling === 'none' ? ('leading' as const) : ('direct' as const),
                text: handling === 'none' ? '固定资产登记不及时。' : '违反规定列支费用，部分专项资金没有专款专用。',
                fixType: 'now' as const,
                due: later(delivered, 50),
                fixStatus: 'fixed' as const,
                signedOffDate: fixed,
                proof: [],
              },
            ],
            amountTotal: handling === 'none' ? 3 : 36,
            analysis: handling === 'none' ? '没有发现影响任用的问题。' : '存在问题负有责任，建议按规定处理。',
            handling: [handling],
            handledDate: applied,
            advice: handling === 'none' ? ('keep' as const) : handling === 'talk' ? ('postpone' as const) : ('unsuitable' as const),
            inPersonalFile: archived,
            planDue: dueBy('SJ.plan', delivered),
            planDate: later(delivered, 20),
            rectifyDue: later(delivered, 50),
            signedOffDate: fixed,
            ...(appeal === null
              ? {}
              : {
                  appealDate: appeal,
                  appealDue: dueBy('SJ.appeal', delivered),
                  recheckDate: later(appeal, 30),
                  appealOutcome: '经复查，维持原审计报告的责任认定。',
                }),
            ...(referred === null ? {} : { referredDate: referred, referredTo: '市纪委' }),
          }
        : {}),
      ...more,
    };
    make.add(fields, deleted === undefined ? { steps } : { steps, deleted });
  };
  for (const [post, handling, entry] of HANDLED) add(book.atPost(post), entry, handling, 'archived');
  const taken = new Set(HANDLED.map(([post]) => book.atPost(post).id));
  const others = heads.filter((p) => !taken.has(p.id));
  let next = 0;
  for (const year of YEARS) {
    const n = PER_YEAR[year] - HANDLED.filter(([, , d]) => d.startsWith(year)).length;
    for (let i = 0; i < n; i += 1) {
      const who = others[next++];
      if (!who) throw new Error('too few heads of units with funds');
      add(who, `${year}-${String(2 + (i % 10)).padStart(2, '0')}-${String(3 + i).padStart(2, '0')}`, 'none', 'archived');
    }
  }
  // audited in 2005 during office, and again on leaving
  for (const who of others.slice(0, AGAIN)) add(who, '2007-11-12', 'none', 'archived', { type: 'leaving' });
  // none of these may change a figure
  const [first, second] = [others[4] as Person, others[5] as Person];
  add(first, '2004-12-27', 'none', 'archived');
  add(second, '2008-01-07', 'none', 'inAudit');
  add(others[6] as Person, '2008-03-03', 'none', 'notified', {});
  add(first, '2006-08-14', 'none', 'archived', {}, '2006-12-29');
  // 对象集合: a deputy was audited too, but is no head of a unit that manages funds (handbook §1.6 no. 5)
  add(book.atPost('市粮食局副局长'), '2006-10-16', 'none', 'archived', { fundsHead: false });
  return make.rows();
};
