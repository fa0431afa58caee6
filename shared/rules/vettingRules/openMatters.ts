/** Hits by what is not settled: 函询, 查核, 举报, 审计整改, 限期整改, 个人事项 (handbook M23 ②). */

import { labelOf } from '../../codes/define';
import { MATTERS_RESULT } from '../../codes/personalMatters';
import { audit } from '../../records/audit';
import { type AnyRow, stateOf } from '../../records/define';
import { inquiry } from '../../records/inquiry';
import { personalMatters } from '../../records/personalMatters';
import { rectification } from '../../records/rectification';
import { report } from '../../records/report';
import { addMonths, inWords } from '../dates';
import { MATTERS_RESULTS_2017 } from '../deadlineRules/make';
import { dueStates } from '../dueState';
import { thresholdFor } from '../thresholds';
import { ART24, type Case, type Hit, type HitRule, refOf } from './input';

const FOUR_MUSTS = '“凡提四必”：反映违规违纪问题线索具体且有可查性的信访举报凡提必查';
const list = (v: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(v) ? v : []);
const since = (day: unknown, verb: string): string => (typeof day === 'string' && day.length === 10 ? `${inWords(day)}${verb}，` : '');
const open = (hit: Omit<Hit, 'group'>): Hit => ({ ...hit, group: 'pending' });

/** Steps in which a report is being verified; the same for everybody named in it, unless marked 不列入查核. */
const VERIFYING: readonly unknown[] = ['verifying', 'supervised', 'extended', 'reportReview'];
/** Steps after which a report only waits for feedback or the archive. */
const SETTLED: readonly unknown[] = ['handled', 'fedBack', 'notAccepted'];
const namedIn = (row: AnyRow, cadreId: string): Readonly<Record<string, unknown>> | undefined => list(row.persons).find((p) => p.cadre === cadreId);
const isVerified = (row: AnyRow, c: Case): boolean => VERIFYING.includes(row.state) && namedIn(row, c.cadre.id)?.verified !== false;
const reports = (c: Case): readonly AnyRow[] => c.live('report').filter((r) => namedIn(r, c.cadre.id) && stateOf(report, r.state)?.counts);

/** 正在函询、查核（举报查核和个人事项查核） */
export const underInquiry: HitRule = (c) => [
  ...c.live('inquiry').flatMap((r) => {
    const state = stateOf(inquiry, r.state);
    if (r.cadre !== c.cadre.id || !state?.counts || state.phase !== 'open') return [];
    const text = `组织函询（${r.no}）${since(r.issuedDate, '发出')}尚未了结，目前“${state.label}”。`;
    return [open({ rule: 'underInquiry', severity: 'postpone', text, basis: `${ART24}第（七）项`, record: refOf('inquiry', r) })];
  }),
  ...reports(c)
    .filter((r) => isVerified(r, c))
    .map((r) =>
      open({
        rule: 'underInquiry',
        severity: 'postpone',
        text: `举报件（${r.no}）${since(r.verifyFrom, '开始查核')}正在查核，目前“${stateOf(report, r.state)?.label ?? ''}”。`,
        basis: FOUR_MUSTS,
        record: refOf('report', r),
      }),
    ),
  ...c.live('personalMatters').flatMap((r) => {
    if (r.cadre !== c.cadre.id || !MATTERS_CHECKING.includes(r.state)) return [];
    const text = `个人有关事项报告（${r.no}，${String(r.year)}年度）正在查核，目前“${stateOf(personalMatters, r.state)?.label ?? ''}”。`;
    return [
      open({ rule: 'underInquiry', severity: 'postpone', text, basis: '“凡提四必”：个人有关事项报告凡提必核', record: refOf('personalMatters', r) }),
    ];
  }),
];
const MATTERS_CHECKING: readonly unknown[] = ['drawn', 'queried', 'compared', 'explained'];

/** 未办结举报; one that is already handled and only waits for feedback or filing is a note. Contents are never quoted. */
export const openReports: HitRule = (c) =>
  reports(c)
    .filter((r) => stateOf(report, r.state)?.phase === 'open' && !isVerified(r, c))
    .map((r) =>
      open({
        rule: 'openReports',
        severity: SETTLED.includes(r.state) ? 'note' : 'postpone',
        text: `举报件（${r.no}）${since(r.receivedDate, '收到')}尚未办结，目前“${stateOf(report, r.state)?.label ?? ''}”。`,
        basis: FOUR_MUSTS,
        record: refOf('report', r),
      }),
    );
/** 近一年举报≥N 件: pieces received in the twelve months up to the day, repeated and merged ones included. */
export const manyReports: HitRule = (c) => {
  const limit = thresholdFor('JB.repeat', c.today, c.book.thresholds);
  const from = addMonths(c.today, -12);
  const recent = reports(c).filter((r) => typeof r.receivedDate === 'string' && r.receivedDate > from && r.receivedDate <= c.today);
  if (!limit || recent.length < limit.value) return [];
  const last = recent.reduce((a, r) => (String(r.receivedDate) > String(a.receivedDate) ? r : a));
  const text = `近 12 个月收到反映 ${recent.length} 件（${recent.map((r) => r.no).join('、')}），达到 ${limit.value} ${limit.unit}，请${limit.consequence}。`;
  return [{ rule: 'manyReports', group: 'notice', severity: 'note', text, basis: limit.basis, record: refOf('report', last) }];
};
/** 审计未整改: problems not signed off; 持续整改 within its time is a note. */
export const auditOpen: HitRule = (c) =>
  c.live('audit').flatMap((r) => {
    if (r.cadre !== c.cadre.id || !stateOf(audit, r.state)?.counts || r.signedOffDate) return [];
    const problems = list(r.problems).filter((p) => p.fixStatus !== 'fixed' && !p.signedOffDate);
    if (problems.length === 0 && r.state !== 'rectifying') return [];
    const overdue = new Set(dueStates(audit, r, c.due).flatMap((d) => (d.kind === 'over' && d.item ? [d.item.row] : [])));
    const late = problems.filter((p) => overdue.has(p)).length;
    const going = problems.length > 0 && late === 0 && problems.every((p) => p.fixStatus === 'ongoing');
    const said =
      problems.length === 0 ? '正在整改、没有销号' : `还有 ${problems.length} 个问题没有整改到位${late > 0 ? `，其中 ${late} 个已过期限` : ''}`;
    const text = `经济责任审计（${r.no}）${said}。`;
    return [
      open({ rule: 'auditOpen', severity: going ? 'note' : 'postpone', text, basis: '《审计法》（2021 修正）第五十二条', record: refOf('audit', r) }),
    ];
  });
/** 限期整改未报结 */
export const rectifying: HitRule = (c) =>
  c.live('rectification').flatMap((r) => {
    const state = stateOf(rectification, r.state);
    if (r.cadre !== c.cadre.id || state?.phase !== 'open') return [];
    const late = dueStates(rectification, r, c.due).some((d) => d.kind === 'over');
    const text = `限期整改（${r.no}）目前“${state.label}”，${late ? '已经逾期' : '尚未销号'}。`;
    return [open({ rule: 'rectifying', severity: late ? 'postpone' : 'note', text, basis: '整改通知书', record: refOf('rectification', r) })];
  });
/** 个人事项漏报、瞒报: not yet handled holds back; handled ones are weighed (their 影响期 is a hit of its own). */
export const mattersFalse: HitRule = (c) =>
  c.live('personalMatters').flatMap((r): readonly Hit[] => {
    if (r.cadre !== c.cadre.id || (r.result !== 'omitted' && r.result !== 'concealed')) return [];
    const handled = typeof r.handling === 'string' && r.handling !== '';
    const text = `${String(r.year)}年度个人有关事项（${r.no}）认定为${labelOf(MATTERS_RESULT, r.result)}，${handled ? '已作处理' : '尚未处理'}。`;
    const record = refOf('personalMatters', r);
    return [
      {
        rule: 'mattersFalse',
        group: handled ? 'notice' : 'pending',
        severity: handled ? 'note' : 'postpone',
        text,
        basis: MATTERS_RESULTS_2017,
        record,
      },
    ];
  });
