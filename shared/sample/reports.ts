/** 举报 71 件 (20 + 26 + 25; with the 24 条 of infos.ts ST13 = 95), and the chain 举报 → 查核 → 措施 of the ones verified. */
import type { AnyRow, RecordRef } from '../records/define';
import { report } from '../records/report';
import { addDays } from '../rules/dates';
import type { CadreBook, Person } from './cadres';
import { type Draft, type Maker, maker, type Step } from './make';
import { dueBy, later, latest, OFFICE, workday } from './office';
import { type Chance, chance, sampleId } from './random';
import { VERIFICATIONS, type Verification } from './reportPlans';
import type { UnitBook } from './units';

type Fields = Draft<typeof report>;
type Kind = 'transferred' | 'assigned' | 'notAccepted' | 'filed' | 'merged' | 'withdrawn' | 'registered' | 'verifiedWithdrawn';
const SPACE = 0x12;
const CHANNELS = ['letter', 'phone12380', 'visit', 'letter', 'superior', 'phone12380', 'leaderInstruction'] as const;
const MATTERS = [
  ['反映办事拖延', 'lazy'],
  ['反映对来访群众态度生硬', 'detached'],
  ['反映工程招标不公开', 'integrity'],
  ['反映班子内部不团结', 'disunity'],
  ['反映用人不公', 'appointments'],
  ['反映年度任务没有完成', 'missedGoals'],
] as const;

export const personOf = (book: CadreBook, who: string): Person => (/局|委|办公室/.test(who) ? book.atPost(who) : book.byName(who));
/** Report about a person that was verified; the first ones made are those of the plans. */
export const reportAbout = (who: string): RecordRef | null => {
  const i = VERIFICATIONS.findIndex((v) => v.who.includes(who));
  return i < 0 ? null : { type: 'report', id: sampleId(SPACE, i + 1) };
};

export const makeReports = (book: CadreBook, units: UnitBook, followUp: (v: Verification, who: Person) => RecordRef | null): AnyRow[] => {
  const c = chance(20_050_112);
  const make = maker(report, SPACE);
  VERIFICATIONS.forEach((v, i) => {
    verified(
      c,
      make,
      v,
      v.who.map((w) => personOf(book, w)),
      i,
      followUp,
    );
  });
  const heads = book.people.filter((p) => p.rank !== 'reserve' && p.place.kind === 'department');
  const main: RecordRef = { type: 'report', id: sampleId(SPACE, 1) };
  // 2005: 8 verified pieces or fewer; these fill up to 20, 26 and 25 a year
  const rest: Readonly<Record<string, number>> = { 2005: 20, 2006: 26, 2007: 25 };
  for (const [year, all] of Object.entries(rest)) {
    const known = VERIFICATIONS.filter((v) => receivedOn(v).startsWith(year)).length;
    for (let i = 0; i < all - known; i += 1) {
      const day = workday(addDays(`${year}-01-10`, Math.floor((i * 345) / (all - known))));
      const kind: Kind = i === 3 || i === 7 ? 'merged' : i === 5 ? 'withdrawn' : i === 9 ? 'notAccepted' : i % 3 === 0 ? 'filed' : 'transferred';
      simple(c, make, units, day, kind, c.pick(heads), main);
    }
  }
  // none of these may change a figure but for the pieces they are: a verification withdrawn in the period is one of the 71 above, see `simple`
  const who = heads[3] as Person;
  simple(c, make, units, '2004-12-30', 'transferred', who, main);
  simple(c, make, units, '2008-01-02', 'registered', who, main);
  simple(c, make, units, '2004-10-12', 'verifiedWithdrawn', who, main);
  simple(c, make, units, '2006-05-16', 'transferred', who, main, '2006-05-17');
  simple(c, make, units, '2008-01-07', 'assigned', heads[8] as Person, main);
  return make.rows();
};

/** Received 80 days before the decision, verified from 20 days later. */
export const receivedOn = (v: Verification): string => workday(addDays(v.decided, -75));
const handlingNote = { postponed: '拟任人选暂缓任用', disqualified: '取消任职资格' } as const;

const blankPerson = { outsiderName: null, outsiderUnit: null, outsiderPost: null, rankThen: null, note: null } as const;
const registration = (c: Chance, i: number): Fields => ({
  channel: CHANNELS[i % CHANNELS.length] ?? 'letter',
  pieceKind: 'first',
  signature: c.hit(40) ? 'realName' : 'anonymous',
  informantKept: false,
  secrecy: 'workSecret',
  nature: 'accusation',
  inScope: true,
  receiver: OFFICE.handler,
});

const verified = (
  c: Chance,
  make: Maker<typeof report>,
  v: Verification,
  people: readonly Person[],
  i: number,
  followUp: (v: Verification, who: Person) => RecordRef | null,
): void => {
  const received = receivedOn(v);
  const planned = later(received, 4);
  const approved = later(planned, 3);
  const assigned = later(approved, 1);
  const from = later(assigned, 8);
  const open = v.handling === null;
  const reported = latest(later(from, 20), later(v.decided, -14));
  const decided = workday(v.decided);
  const archived = later(decided, 40);
  const start = registration(c, i);
  const real = start.signature === 'realName';
  const found = v.handling !== 'unfounded' && v.handling !== 'clarified';
  const names = people.map((p) => p.name).join('、');
  const fields: Fields = {
    ...start,
    receivedDate: received,
    personNames: names,
    matter: v.matter,
    problemTypes: v.types,
    content: `${v.matter}，要求组织调查处理。`,
    persons: people.map((p) => ({
      id: make.child(),
      ...blankPerson,
      cadre: p.id,
      postThen: p.post,
      managedThen: 'city' as const,
      candidate: v.candidate ?? false,
      verified: true,
    })),
    onCandidate: v.candidate ?? false,
    unit: people[0]?.unitId ?? null,
    proposal: '反映的问题比较具体，建议由干部监督科查核。',
    plannedBy: OFFICE.handler,
    plannedDate: planned,
    approvedDate: approved,
    mode: 'self',
    section: '干部监督科',
    assignedDate: assigned,
    reportBy: dueBy('JB.report', assigned),
    verifyMethods: ['talk', 'documents'],
    recusal: true,
    group: [OFFICE.handler, OFFICE.recorder].map((name, n) => ({
      id: make.child(),
      name,
      post: '市委组织部干部监督科',
      role: n === 0 ? ('head' as const) : ('member' as const),
      recused: true,
    })),
    verifyFrom: from,
    ...(open
      ? {
          urgings: [{ id: make.child(), date: later(from, 14), by: OFFICE.recorder, letterNo: null, note: '电话了解进度，答复正在取证' }],
          extensionReason: '有关证人在外地，需要外出取证。',
          extensionBy: OFFICE.deputyMinister.name,
          extensionTo: later(dueBy('JB.report', assigned), 30),
        }
      : {
          verifyTo: reported,
          reportedDate: reported,
          process: '调阅有关材料，分别与本人和知情人谈话了解。',
          evidence: [{ id: make.child(), name: '谈话记录', from: '查核组', pages: 6 }],
          findings: [
            {
              id: make.child(),
              problem: v.matter,
              facts: found ? '经查核，主要情节存在。' : '经查核，没有发现所反映的情况。',
              conclusion: found ? ('mostlyTrue' as const) : ('false' as const),
            },
          ],
          overall: found ? ('mostlyTrue' as const) : ('false' as const),
          sectionDate: reported,
          problems: found ? `${v.matter}，经查核基本属实。` : null,
          handlingProposal: '按查核认定的事实作出处理。',
          handlings: people.map((p) => ({
            id: make.child(),
            cadre: p.id,
            outsiderName: null,
            handling: v.handling as NonNullable<Verification['handling']>,
            date: decided,
            followUp: followUp(v, p),
            note: v.handling !== null && v.handling in handlingNote ? handlingNote[v.handling as keyof typeof handlingNote] : null,
          })),
          decidedDate: decided,
          clarified: v.handling === 'clarified',
          ...(v.handling === 'clarified' ? { clarifyScope: '所在单位班子', clarifyMode: '会议澄清' } : {}),
          ...(real ? { feedbackDate: later(decided, 10), feedbackMode: 'inPerson' as const, feedbackResult: 'satisfied' as const } : {}),
          archivedDate: archived,
          volumeNo: `举报${received.slice(0, 4)}-${i + 1}`,
        }),
  };
  const steps: Step[] = [
    ['registered', received, ''],
    ['planned', planned, ''],
    ['approved', approved, ''],
    ['selfHandled', assigned, ''],
    ['verifying', from, '查核组开始工作'],
  ];
  if (open) steps.push(['supervised', later(from, 14), '电话督办'], ['extended', later(from, 22), '需外出取证，批准延期']);
  if (!open) {
    steps.push(['reportReview', reported, ''], ['handled', decided, '部务会议研究决定']);
    if (real) steps.push(['fedBack', later(decided, 10), '']);
    steps.push(['archived', archived, '']);
  }
  make.add(fields, { steps });
};

/** A piece that was not verified to the end. */
const simple = (
  c: Chance,
  make: Maker<typeof report>,
  units: UnitBook,
  day: string,
  kind: Kind,
  who: Person,
  main: RecordRef,
  deleted?: string,
): void => {
  const [matter, type] = c.pick(MATTERS);
  const received = workday(day);
  const planned = later(received, 4);
  const approved = later(planned, 3);
  const assigned = later(approved, 1);
  const end = later(assigned, 30);
  const modes = {
    transferred: 'transfer',
    assigned: 'assign',
    notAccepted: 'notAccepted',
    filed: 'filed',
    merged: 'self',
    withdrawn: 'self',
    verifiedWithdrawn: 'self',
  } as const;
  const triaged = kind !== 'registered';
  const sent = kind === 'transferred' || kind === 'assigned' || kind === 'notAccepted' || kind === 'verifiedWithdrawn' || kind === 'withdrawn';
  const verifying = kind === 'verifiedWithdrawn' || kind === 'withdrawn';
  const fields: Fields = {
    ...registration(c, c.below(7)),
    ...(kind === 'merged' ? { pieceKind: 'repeated' as const, duplicateOf: main, mergedInto: main } : {}),
    signature: 'anonymous',
    inScope: kind !== 'notAccepted',
    receivedDate: received,
    personNames: who.name,
    matter,
    problemTypes: [type],
    content: `${matter}，希望组织了解。`,
    persons: [
      {
        id: make.child(),
        ...blankPerson,
        cadre: who.id,
        postThen: who.post,
        managedThen: 'city',
        candidate: false,
        verified: kind === 'merged' ? false : null,
      },
    ],
    onCandidate: false,
    unit: who.unitId,
    ...(triaged
      ? {
          proposal: kind === 'filed' ? '内容笼统，无可查线索，建议存查。' : '按管理权限办理。',
          plannedBy: OFFICE.handler,
          plannedDate: planned,
          approvedDate: approved,
          mode: modes[kind],
          ...(kind === 'transferred' || kind === 'assigned' ? { undertaker: units.idOf(who.place) } : {}),
          ...(kind === 'assigned' ? { reportBy: dueBy('JB.report', assigned) } : {}),
          ...(sent ? { assignedDate: assigned } : {}),
          ...(verifying
            ? {
                recusal: true,
                group: [OFFICE.handler, OFFICE.recorder].map((name) => ({
                  id: make.child(),
                  name,
                  post: '市委组织部干部监督科',
                  role: 'member' as const,
                  recused: true,
                })),
                verifyMethods: ['talk' as const],
                verifyFrom: later(assigned, 5),
                reportBy: dueBy('JB.report', assigned),
              }
            : {}),
          ...(kind === 'filed' || kind === 'transferred' || kind === 'notAccepted' ? { archivedDate: end } : {}),
        }
      : {}),
  };
  const begun: readonly Step[] = [
    ['registered', received, ''],
    ['planned', planned, ''],
    ['approved', approved, ''],
  ];
  const verify: readonly Step[] = [
    ['selfHandled', assigned, ''],
    ['verifying', later(assigned, 5), ''],
    ['withdrawn', later(assigned, 9), '反映人撤回，没有发现需要继续查核的线索'],
  ];
  const tails: Readonly<Record<Exclude<Kind, 'registered'>, readonly Step[]>> = {
    transferred: [
      ['transferred', assigned, ''],
      ['archived', end, ''],
    ],
    assigned: [['assigned', assigned, '要结果，限期报送']],
    notAccepted: [
      ['notAccepted', assigned, '不属受理范围，已告知'],
      ['archived', end, ''],
    ],
    filed: [['archived', end, '存查']],
    merged: [['merged', later(approved, 1), '并入先收到的同一问题']],
    withdrawn: verify,
    verifiedWithdrawn: verify,
  };
  const steps = kind === 'registered' ? begun.slice(0, 1) : [...begun, ...tails[kind]];
  make.add(fields, deleted === undefined ? { steps } : { steps, deleted });
};
