/** Rows of 提醒 and 诫勉, from the plans: approval chain, talk, report, effect and revisit, each with its day. */
import { labelOf } from '../codes/define';
import { PROBLEM_TYPE, SOURCE } from '../codes/matters';
import { admonition } from '../records/admonition';
import type { AnyRow, RecordRef } from '../records/define';
import { reminder } from '../records/reminder';
import { ageAt } from '../rules/dates';
import type { CadreBook, Person } from './cadres';
import { type Draft, maker, type Step } from './make';
import { dueBy, later, OFFICE, workday } from './office';
import { type Chance, chance, sampleId } from './random';
import { CASES, WARNINGS, type WarningPlan } from './warningPlans';

const ATTITUDES = [
  '承认反映的问题基本属实，态度诚恳，表示立即改正。',
  '对主要问题没有异议，就个别情节作了说明，表示接受组织批评。',
  '起初有些想法，经谈话认识到问题的性质，表示吸取教训。',
];
const ADMONITIONS = 7;
const OUTLINE = '一、说明谈话原因；二、听取本人说明；三、指出存在问题；四、提出整改要求。';

export interface WarningBook {
  readonly reminders: AnyRow[];
  readonly admonitions: AnyRow[];
  /** The measure that followed from the verification or the audit of a cadre. */
  readonly measureOf: (source: 'verification' | 'audit', cadreId: string) => RecordRef | undefined;
}
/** @param sourceOf record a measure came from: the inquiry to the cadre, the report verified, the audit */
export const makeWarnings = (book: CadreBook, sourceOf: (plan: WarningPlan, who: Person) => RecordRef | null): WarningBook => {
  const c = chance(20_050_317);
  const reminders = maker(reminder, 6);
  const admonitions = maker(admonition, ADMONITIONS);
  const letters = new Map<string, number>();
  const measures = new Map<string, RecordRef>();
  for (const plan of WARNINGS) {
    const who = book.byName(plan.who);
    if (plan.measure === 'reminder') {
      const { fields, steps } = reminded(c, plan, who, sourceOf(plan, who));
      const id = reminders.add(fields, fate(steps, plan));
      if (fields.sourceRecord) measures.set(`${plan.source} ${who.id}`, { type: 'reminder', id });
    } else {
      const year = plan.day.slice(0, 4);
      const n = (letters.get(year) ?? 0) + 1;
      letters.set(year, n);
      const { fields, steps } = admonished(c, plan, who, n);
      const from = sourceOf(plan, who);
      const id = admonitions.add({ ...fields, sourceRecord: from }, fate(steps, plan));
      if (from) measures.set(`${plan.source} ${who.id}`, { type: 'admonition', id });
    }
  }
  return {
    reminders: reminders.rows(),
    admonitions: admonitions.rows(),
    measureOf: (source, cadreId) => measures.get(`${source} ${cadreId}`),
  };
};
const fate = (steps: readonly Step[], plan: WarningPlan): { steps: readonly Step[]; deleted?: string } =>
  plan.deleted === undefined ? { steps } : { steps, deleted: plan.deleted };

/** The admonition of a person, by the order of the plans. @throws Error when there is none */
export const admonitionOf = (who: string): RecordRef => {
  const i = WARNINGS.filter((w) => w.measure === 'admonition').findIndex((w) => w.who === who);
  if (i < 0) throw new Error(`${who} was not admonished`);
  return { type: 'admonition', id: sampleId(ADMONITIONS, i + 1) };
};

type Shared = Draft<typeof reminder> & Draft<typeof admonition>;
/** What both measures carry before anybody has talked. */
const before = (
  plan: WarningPlan,
  who: Person,
  word: string,
): { readonly fields: Shared; readonly days: { draft: string; deputy: string; minister: string } } => {
  const about = CASES[plan.about];
  const days = { draft: later(plan.day, -21), deputy: later(plan.day, -16), minister: later(plan.day, -11) };
  const kinds = about.types.map((t) => labelOf(PROBLEM_TYPE, t)).join('、');
  return {
    days,
    fields: {
      cadre: who.id,
      postThen: who.post,
      genderThen: who.gender,
      ageThen: ageAt(who.birth, plan.day),
      politicsThen: who.politics as '01',
      source: plan.source,
      problemTypes: about.types,
      problems: about.problems,
      proposedBy: OFFICE.handler,
      handler: OFFICE.handler,
      handlerOpinion: `根据${labelOf(SOURCE, plan.source)}情况，该同志存在${kinds}等问题，建议予以${word}。`,
      handlerDate: days.draft,
      mode: 'talk',
      secrecy: 'internal',
    },
  };
};
const talkFields = (c: Chance, plan: WarningPlan, who: Person, talker: { readonly name: string; readonly post: string }): Shared => {
  const about = CASES[plan.about];
  return {
    talker: talker.name,
    talkerPost: talker.post,
    companions: OFFICE.deputyMinister.name,
    recorder: OFFICE.recorder,
    place: '市委组织部谈话室',
    clock: c.pick(['上午9时', '上午10时', '下午3时']),
    outline: OUTLINE,
    content: `谈话人向${who.name.slice(0, who.name.length > 3 ? who.name.indexOf('·') : 1)}同志说明了谈话原因，指出：${about.problems}要求其正确对待，限期改正。`,
    attitude: c.pick(ATTITUDES),
    demands: about.demand,
    rectifyBy: later(plan.day, 90),
    recordSigned: true,
    copiedToParty: true,
  };
};

/** Of a measure by letter: nobody met. @param letterNo 提醒〔2007〕1号 */
const byLetter = (plan: WarningPlan, letterNo: string): Shared & { readonly letterNo?: string } =>
  plan.written
    ? {
        mode: 'written',
        letterNo,
        companions: null,
        recorder: null,
        place: '书面送达',
        clock: null,
        outline: null,
        content: null,
        recordSigned: null,
      }
    : {};

const reminded = (c: Chance, plan: WarningPlan, who: Person, from: RecordRef | null): { fields: Draft<typeof reminder>; steps: Step[] } => {
  const { fields: base, days } = before(plan, who, '提醒谈话');
  const fields: Draft<typeof reminder> = { ...base };
  const steps: Step[] = [['draft', days.draft, '']];
  if (plan.fromInquiry && from === null) throw new Error(`${plan.who} was not inquired of`);
  fields.sourceRecord = from;
  if (plan.until === 'draft') return { fields, steps };
  steps.push(['deputyReview', days.deputy, '']);
  Object.assign(fields, { deputyOpinion: '同意，请部长审定。', deputyDate: days.deputy } satisfies Draft<typeof reminder>);
  if (plan.until === 'deputyReview') return { fields, steps };
  if (plan.until === 'declined' || plan.until === 'toVerification') {
    const note = plan.until === 'declined' ? '经了解反映的问题不实，不予提醒' : '反映的问题需要进一步核实，转查核';
    steps.push([plan.until, days.minister, note]);
    // the day of the planned talk stays in the record: only its state keeps it out of the figures
    return { fields: { ...fields, remindedDate: plan.day }, steps };
  }
  steps.push(['ministerApproval', days.minister, ''], ['arranged', later(plan.day, -4), '已通知本人'], ['reminded', plan.day, '']);
  Object.assign(
    fields,
    {
      ministerOpinion: '同意。',
      ministerDate: days.minister,
      remindedDate: plan.day,
      statementRequired: c.hit(50),
      reportDue: dueBy('TX.report6m', plan.day),
    } satisfies Draft<typeof reminder>,
    talkFields(c, plan, who, c.pick([OFFICE.executive, OFFICE.deputyMinister])),
    byLetter(plan, `提醒〔${plan.day.slice(0, 4)}〕1号`),
  );
  if (fields.statementRequired) fields.statementDate = later(plan.day, 10);
  if (plan.until === 'reminded') return { fields, steps };
  if (plan.until === 'escalated') {
    steps.push(['rectifying', later(plan.day, 3), ''], ['escalated', later(plan.day, 26), '整改期间问题继续发展，升级为诫勉']);
    return { fields, steps };
  }
  const due = dueBy('TX.report6m', plan.day);
  const reported = workday(later(due, -8));
  const result = c.pick(['corrected', 'corrected', 'partly'] as const);
  steps.push(
    ['rectifying', later(plan.day, 3), ''],
    ['reported', reported, '收到本人书面报告'],
    ['evaluated', later(reported, 12), result === 'corrected' ? '单位党组认为已经改正' : '部分改正，继续关注'],
    ['closed', later(reported, 20), ''],
  );
  return { fields: { ...fields, reportDate: reported, rectification: result }, steps };
};

const GROUNDS = { arbitrary: 'centralism', disunity: 'centralism', loss: 'duty' } as const;
const admonished = (c: Chance, plan: WarningPlan, who: Person, n: number): { fields: Draft<typeof admonition>; steps: Step[] } => {
  const { fields: base, days } = before(plan, who, '诫勉谈话');
  const approved = later(plan.day, -6);
  const ground = plan.about in GROUNDS ? GROUNDS[plan.about as keyof typeof GROUNDS] : 'otherGround';
  const fields: Draft<typeof admonition> = {
    ...base,
    ground,
    deputyOpinion: '同意诫勉，请部长阅示。',
    deputyDate: days.deputy,
    ministerOpinion: '同意，报市委主要领导审定。',
    ministerDate: days.minister,
    leaderOpinion: '同意。',
    leaderName: OFFICE.secretary.name,
    leaderDate: approved,
  };
  const steps: Step[] = [
    ['draft', days.draft, ''],
    ['deputyReview', days.deputy, ''],
    ['ministerConsent', days.minister, ''],
    ['leaderApproval', approved, ''],
  ];
  if (plan.until === 'leaderApproval') return { fields: { ...fields, admonishedDate: plan.day }, steps };
  const checkDue = dueBy('JM.selfcheck', plan.day);
  const effectTo = dueBy('YX.jm', plan.day);
  const due = dueBy('JM.report6m', plan.day);
  const revisited = later(due, 6);
  const moved = plan.until === 'toOrgMeasure';
  const corrected = c.hit(75) && !moved;
  steps.push(
    ['admonished', plan.day, ''],
    ['selfChecked', checkDue, '收到书面检查'],
    ['inEffect', later(checkDue, 1), ''],
    ['revisited', revisited, '到单位走访，听取班子成员意见'],
    moved
      ? ['toOrgMeasure', later(revisited, 8), '没有改正，转组织处理']
      : ['closed', later(revisited, 8), corrected ? '解除' : '批评教育，督促改正'],
  );
  return {
    fields: {
      ...fields,
      ...talkFields(c, plan, who, OFFICE.minister),
      admonishedDate: plan.day,
      ...byLetter(plan, ''),
      letterNo: `诫勉〔${plan.day.slice(0, 4)}〕${n}号`,
      selfCheckDue: checkDue,
      selfCheckDate: checkDue,
      noAward: true,
      effectFrom: plan.day,
      effectTo,
      statementRequired: true,
      statementDate: checkDue,
      reportDue: due,
      reportDate: workday(later(due, -5)),
      rectification: corrected ? 'corrected' : 'partly',
      revisitMode: 'visit',
      revisitDate: revisited,
      revisitor: OFFICE.handler,
      correction: moved ? 'not' : corrected ? 'corrected' : 'slight',
      followUp: moved ? 'orgMeasure' : corrected ? 'released' : 'criticism',
      archivePlace: '干部监督科',
    },
    steps,
  };
};
