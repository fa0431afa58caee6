/** 组织处理与处分 that followed from audits (8) and verifications (4), and the ones around them. */
import { categoryOfKind, type DisciplineKind } from '../codes/discipline';
import type { AnyRow, RecordRef } from '../records/define';
import { discipline } from '../records/discipline';
import { addDays, addMonths } from '../rules/dates';
import { auditOf, HANDLED } from './audits';
import type { CadreBook, Person } from './cadres';
import { type Draft, maker, type Step } from './make';
import { later, OFFICE, workday } from './office';
import { sampleId } from './random';
import { VERIFICATIONS } from './reportPlans';
import { personOf, reportAbout } from './reports';
import { admonitionOf } from './warnings';

const SPACE = 0x15;
interface Plan {
  readonly who: (book: CadreBook) => Person;
  readonly day: string;
  readonly kind: DisciplineKind;
  readonly source: 'verification' | 'audit' | 'discipline' | 'daily';
  readonly from: RecordRef | null;
  readonly until?: 'draft' | 'approved' | 'appealing';
  /** What became of it after an appeal. */
  readonly change?: 'changed' | 'revoked';
  readonly problems?: string;
  readonly deleted?: string;
}
/** Kind by what the audit or the verification says; 行政… was the 政纪处分 of these years. */
const KINDS: Readonly<Record<string, readonly DisciplineKind[]>> = {
  demoted: ['demoted'],
  removed: ['removed'],
  discipline: ['partyWarning', 'formerDemerit'],
  postponed: ['postponed'],
  disqualified: ['disqualified'],
  partyDiscipline: ['partyWarning'],
  adminDiscipline: ['formerDemerit'],
};
const MONTHS: Partial<Record<DisciplineKind, number>> = { demoted: 24, removed: 24, partyWarning: 12, formerDemerit: 12, formerWarning: 6 };
const kindFor = (handling: string, n: number): DisciplineKind | undefined => {
  const kinds = KINDS[handling];
  return kinds?.[n % kinds.length];
};

const CHANGES = {
  changed: { change: 'changed', changeReason: '申诉复查认定情节较轻，提前解除' },
  revoked: { change: 'revoked', changeReason: '复查发现主要证据不足，撤销原决定' },
} as const;

const PLANS: readonly Plan[] = [
  ...HANDLED.flatMap(([post, handling, entry], i): readonly Plan[] => {
    const kind = kindFor(handling, i);
    return kind ? [{ who: (b) => b.atPost(post), day: addDays(entry, 100), kind, source: 'audit', from: auditOf(post) }] : [];
  }),
  ...VERIFICATIONS.flatMap((v): readonly Plan[] => {
    const kind = v.handling === null ? undefined : kindFor(v.handling, 0);
    const who = v.who[0] ?? '';
    return kind ? [{ who: (b) => personOf(b, who), day: v.decided, kind, source: 'verification', from: reportAbout(who) }] : [];
  }),
  // before and after the period, not decided, entered twice
  { who: (b) => b.atPost('市交通局副局长'), day: '2004-11-09', kind: 'partyWarning', source: 'discipline', from: null },
  { who: (b) => b.atPost('市建设局副局长'), day: '2007-12-24', kind: 'formerWarning', source: 'discipline', from: null, until: 'approved' },
  { who: (b) => b.atPost('市教育局副局长'), day: '2006-05-16', kind: 'partyWarning', source: 'discipline', from: null, deleted: '2006-05-17' },
  // after an admonition without effect; appeals with three ends
  {
    who: (b) => b.byName('罗文斌'),
    day: '2005-07-12',
    kind: 'moved',
    source: 'daily',
    from: admonitionOf('罗文斌'),
    problems: '诫勉后没有改正，所分管的工程进度严重滞后，不宜继续担任现职。',
  },
  {
    who: (b) => b.atPost('市林业局党组成员、纪检组组长'),
    day: '2005-04-19',
    kind: 'formerDemerit',
    source: 'discipline',
    from: null,
    change: 'changed',
  },
  { who: (b) => b.atPost('市农机局副局长'), day: '2006-08-22', kind: 'formerWarning', source: 'discipline', from: null, change: 'revoked' },
  { who: (b) => b.atPost('市物资局副局长'), day: '2007-12-18', kind: 'formerWarning', source: 'discipline', from: null, until: 'appealing' },
];
/** Everybody a decision is about, whatever became of it. */
export const decidedAbout = (book: CadreBook): readonly string[] => PLANS.map((p) => p.who(book).id);
/** The decision that followed from a verification about this person. */
export const decisionAbout = (who: string): RecordRef | null => {
  const from = reportAbout(who);
  const i = PLANS.findIndex((p) => p.from !== null && p.from.id === from?.id);
  return i < 0 ? null : { type: 'discipline', id: sampleId(SPACE, i + 1) };
};

export const makeDisciplines = (book: CadreBook): AnyRow[] => {
  const make = maker(discipline, SPACE);
  PLANS.forEach((p, i) => {
    const who = p.who(book);
    const day = workday(p.day);
    const [draft, deputy, minister] = [later(day, -15), later(day, -10), later(day, -6)];
    const decided = p.until === undefined || p.until === 'appealing';
    const appealed = p.until === 'appealing' || p.change !== undefined;
    const [asked, answered] = [later(day, 22), later(day, 75)];
    const months = MONTHS[p.kind];
    const to = months === undefined ? null : addDays(addMonths(day, months), -1);
    const released = to === null || appealed ? null : addDays(to, 1);
    const category = categoryOfKind(p.kind);
    if (category === null) throw new Error(`no category for ${p.kind}`);
    const fields: Draft<typeof discipline> = {
      cadre: who.id,
      postThen: who.post,
      source: p.source,
      sourceRecord: p.from,
      kind: p.kind,
      category,
      problemTypes: p.source === 'audit' ? ['economicLiability', 'poorResults'] : ['integrity'],
      problems: p.problems ?? (p.source === 'audit' ? '工作成果不佳，违反财经纪律列支费用，负有责任。' : '经查核，反映的主要问题基本属实。'),
      proposedBy: OFFICE.handler,
      handler: OFFICE.handler,
      secrecy: 'internal',
      handlerOpinion: '事实清楚，建议按规定处理。',
      handlerDate: draft,
      deputyOpinion: '同意，请部长审定。',
      deputyDate: deputy,
      ministerOpinion: '同意。',
      ministerDate: minister,
      ...(decided
        ? {
            authority: category === 'party' || category === 'formerAdmin' ? '市纪委' : '市委',
            letterNo: `安处〔${day.slice(0, 4)}〕${i + 1}号`,
            decisionDate: day,
            effectiveDate: day,
            announcedDate: later(day, 3),
            announcedScope: 'team' as const,
            deliveredDate: later(day, 3),
            executedDate: later(day, 12),
            ...(months === undefined ? {} : { months, effectFrom: day, effectTo: to, merge: 'single' as const, releasedDate: released }),
            ...(p.until === 'appealing' ? {} : { archivedDate: released ?? later(p.change ? answered : day, 30) }),
            ...(appealed ? { appealed: true, appealDate: asked, appealAcceptedDate: later(asked, 5) } : {}),
            ...(p.change ? { appealDecidedDate: answered, appealResult: p.change, ...CHANGES[p.change], changeDate: answered } : {}),
          }
        : {}),
    };
    const steps: Step[] = [
      ['draft', draft, ''],
      ['approved', minister, ''],
    ];
    if (decided) {
      steps.push(['decided', day, ''], ['announced', later(day, 3), ''], ['executed', later(day, 12), '']);
      if (to !== null) steps.push(['inEffect', later(day, 12), '']);
      if (appealed) steps.push(['appealing', asked, '本人不服，提出申诉']);
      if (p.change) steps.push([p.change, answered, CHANGES[p.change].changeReason]);
      if (released !== null) steps.push(['expired', released, '']);
      if (p.until !== 'appealing') steps.push(['archived', released ?? later(p.change ? answered : day, 30), '']);
    }
    make.add(fields, p.deleted === undefined ? { steps } : { steps, deleted: p.deleted });
  });
  return make.rows();
};
