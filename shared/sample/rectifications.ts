/** 限期整改: what was ordered after a talk, a 民主生活会, an audit, a spot check; closed, under way, overdue, sent back, gone on to more. */
import type { AnyRow, RecordRef } from '../records/define';
import { rectification } from '../records/rectification';
import { auditOf } from './audits';
import type { CadreBook } from './cadres';
import type { MeetingBook } from './democraticMeetings';
import { filler, reached, upTo } from './fill';
import { type Draft, maker, type Step } from './make';
import { later, OFFICE, workday } from './office';
import { PLACES, type Place } from './places';
import { RICH } from './story';
import type { UnitBook } from './units';

type Fields = Draft<typeof rectification>;
interface Problem {
  readonly problem: string;
  readonly action: string;
  /** Days from the order. */
  readonly days: number;
}
interface Plan {
  /** Name or post of a person, or short name of a unit. */
  readonly who: { readonly name: string } | { readonly post: string } | { readonly unit: string };
  readonly day: string;
  readonly source: NonNullable<Fields['source']>;
  readonly from: RecordRef;
  readonly items: readonly Problem[];
  readonly types: NonNullable<Fields['problemTypes']>;
  readonly until: 'issued' | 'rectifying' | 'reported' | 'accepting' | 'signedOff' | 'returned' | 'escalated';
  readonly more?: Fields;
}
const P = (problem: string, action: string, days: number): Problem => ({ problem, action, days });
const RESPOND = P('群众来信来访答复不及时，有六件超过办理时限。', '逐件答复，建立来信登记和限时办结制度。', 30);
const PROJECTS = P('年初确定的两项重点任务没有按进度启动。', '倒排工期，明确科室和责任人，每月报告进展。', 75);
const DISCIPLINE = P('机关上班纪律松散，窗口单位空岗。', '开展纪律整顿，实行窗口双岗和指纹考勤。', 45);
const MONEY = P('专项资金没有专户管理，列支手续不全。', '设立专户，补办审批手续，归还被占用资金。', 60);
const RULES = P('单项大额支出没有提交党组会议集体讨论。', '修订议事规则，明确大额支出标准和程序。', 40);

/** A measure a rectification may come from, found among the rows made so far. */
export interface Sources {
  readonly meetings: MeetingBook;
  readonly reminders: readonly AnyRow[];
  readonly admonitions: readonly AnyRow[];
  readonly procedures: readonly AnyRow[];
}
const plansOf = (book: CadreBook, s: Sources): readonly Plan[] => {
  const measure = (type: 'reminder' | 'admonition', name: string): RecordRef => {
    const rows = type === 'reminder' ? s.reminders : s.admonitions;
    const found = rows.find((r) => r.cadre === book.byName(name).id && r.deletedAt === null && r.onDate !== null);
    if (!found) throw new Error(`no ${type} of ${name}`);
    return { type, id: found.id };
  };
  const audit = (post: string): RecordRef => {
    const ref = auditOf(post);
    if (!ref) throw new Error(`no audit of ${post}`);
    return ref;
  };
  const checked = s.procedures.find((r) => r.deletedAt === null && r.state === 'checked');
  if (!checked) throw new Error('no committee was checked');
  const place = PLACES.find((p) => p.short === String(checked.letterNo).split('党发')[0]);
  return [
    {
      who: { name: RICH },
      day: '2006-08-25',
      source: 'annualAssessment',
      from: measure('reminder', RICH),
      types: ['missedGoals'],
      items: [PROJECTS, RESPOND],
      until: 'signedOff',
    },
    {
      who: { name: '赵同生' },
      day: '2005-03-28',
      source: 'annualAssessment',
      from: measure('reminder', '赵同生'),
      types: ['weakResponsibility'],
      items: [PROJECTS],
      until: 'signedOff',
    },
    {
      who: { name: '毕春林' },
      day: '2006-07-20',
      source: 'daily',
      from: measure('reminder', '毕春林'),
      types: ['poorExecution'],
      items: [DISCIPLINE, PROJECTS],
      until: 'escalated',
      more: { consequence: 'talkAgain' },
    },
    {
      who: { name: '祝耀明' },
      day: '2007-05-10',
      source: 'verification',
      from: measure('admonition', '祝耀明'),
      types: ['causedLoss'],
      items: [MONEY, RULES],
      until: 'signedOff',
    },
    {
      who: { name: '童继峰' },
      day: '2007-09-03',
      source: 'verification',
      from: measure('admonition', '童继峰'),
      types: ['arbitrary'],
      items: [RULES, DISCIPLINE],
      until: 'returned',
      more: { overall: 'not' },
    },
    {
      who: { name: '金世川' },
      day: '2007-12-26',
      source: 'annualAssessment',
      from: measure('reminder', '金世川'),
      types: ['weakResponsibility'],
      items: [PROJECTS, RESPOND],
      until: 'rectifying',
    },
    {
      who: { name: '喻学章' },
      day: '2007-11-22',
      source: 'verification',
      from: measure('reminder', '喻学章'),
      types: ['poorSpirit'],
      items: [DISCIPLINE],
      until: 'reported',
    },
    {
      who: { unit: '市交通局' },
      day: '2008-01-07',
      source: 'democraticMeeting',
      from: s.meetings.of('市交通局', '2007'),
      types: ['formalism', 'weakService'],
      items: [RESPOND, DISCIPLINE],
      until: 'rectifying',
    },
    {
      who: { unit: '北山区' },
      day: '2006-12-05',
      source: 'democraticMeeting',
      from: s.meetings.of('北山区', '2006'),
      types: ['poorExecution'],
      items: [PROJECTS, RESPOND],
      until: 'signedOff',
    },
    {
      who: { unit: '市财政局' },
      day: '2007-12-11',
      source: 'democraticMeeting',
      from: s.meetings.of('市财政局', '2007'),
      types: ['detached'],
      items: [RESPOND],
      until: 'accepting',
      more: { overall: 'mostly' },
    },
    {
      who: { post: '市质量技术监督局局长' },
      day: '2005-12-12',
      source: 'audit',
      from: audit('市质量技术监督局局长'),
      types: ['economicLiability'],
      items: [MONEY],
      until: 'signedOff',
    },
    {
      who: { post: '市中心医院院长' },
      day: '2007-10-22',
      source: 'audit',
      from: audit('市中心医院院长'),
      types: ['economicLiability'],
      items: [MONEY, RULES],
      until: 'rectifying',
      more: { consequence: 'extension', extendedTo: workday('2008-02-15') },
    },
    {
      who: { unit: place?.short ?? '青屏县' },
      day: '2006-03-13',
      source: 'procedureRules',
      from: { type: 'procedureRules', id: checked.id },
      types: ['centralism'],
      items: [RULES],
      until: 'signedOff',
    },
    {
      who: { unit: '市物资局' },
      day: '2008-01-21',
      source: 'teamInspection',
      from: measure('reminder', '梁振国'),
      types: ['missedGoals'],
      items: [PROJECTS, DISCIPLINE],
      until: 'issued',
    },
  ];
};

export const makeRectifications = (book: CadreBook, units: UnitBook, sources: Sources): AnyRow[] => {
  const make = maker(rectification, 0x27);
  const fill = filler(book);
  const numbers = new Map<string, number>();
  const unitOf = (short: string): Place => {
    const p = PLACES.find((x) => x.short === short);
    if (!p) throw new Error(`no unit ${short}`);
    return p;
  };
  for (const p of plansOf(book, sources)) {
    const day = workday(p.day);
    const year = day.slice(0, 4);
    const n = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, n);
    const who = 'name' in p.who ? book.byName(p.who.name) : 'post' in p.who ? book.atPost(p.who.post) : null;
    const place = 'unit' in p.who ? unitOf(p.who.unit) : who?.place;
    if (!place) throw new Error('nobody to rectify');
    const due = later(day, Math.max(...p.items.map((i) => i.days)));
    const [reported, accepted] = [later(due, -5), later(due, 6)];
    const way: readonly Step[] = [
      ['issued', day, '送达整改通知书'],
      ['rectifying', later(day, 3), ''],
      ...(p.until === 'escalated'
        ? ([['escalated', later(due, 15), '到期没有完成，转为再次谈话']] as const)
        : ([
            ['reported', reported, ''],
            ['accepting', accepted, '实地查看'],
            ...(p.until === 'returned'
              ? ([['returned', later(accepted, 2), '主要事项没有落实，退回重改']] as const)
              : ([['signedOff', later(accepted, 8), '']] as const)),
          ] as const)),
    ];
    const steps = upTo(way, p.until);
    const closed = p.until === 'signedOff';
    const fields: Fields = {
      cadre: who?.id ?? null,
      postThen: who?.post ?? null,
      unit: units.idOf(place),
      source: p.source,
      sourceRecord: p.from,
      problemTypes: p.types,
      noticeNo: `整改〔${year}〕${n}号`,
      issuedDate: day,
      rectifyBy: p.more?.extendedTo ?? due,
      handler: OFFICE.handler,
      secrecy: 'internal',
      demands: '逐项制定整改措施，明确责任人和时限，按期报告整改结果。',
      items: p.items.map((item, i) => {
        const by = later(day, item.days);
        // reported as done, and found so where it was accepted
        const good = closed || p.until === 'reported' || (p.until === 'accepting' && i === 0);
        return {
          id: make.child(),
          problem: item.problem,
          action: item.action,
          responsible: who?.name ?? '单位主要负责人',
          dueDate: by,
          doneDate: good ? later(by, -7) : null,
          evidence: [],
          acceptedBy: closed ? OFFICE.handler : null,
          result: closed ? ('done' as const) : p.until === 'returned' || p.until === 'escalated' ? ('not' as const) : null,
          signedOffDate: closed ? accepted : null,
          opinion: closed ? '整改措施落实，效果较好。' : null,
        };
      }),
      progress: reached(steps, 'rectifying')
        ? [
            {
              id: make.child(),
              date: later(day, 20),
              by: OFFICE.recorder,
              item: 1,
              text: p.until === 'escalated' ? '督促两次，仍无实质进展。' : '已制定整改方案并开始实施。',
            },
          ]
        : [],
      // 退回重改的，报结日期重新登记
      ...(reached(steps, 'reported') && p.until !== 'returned' ? { reportedDate: reported } : {}),
      ...(reached(steps, 'accepting') ? { acceptanceMode: 'onSite' as const, acceptedDate: accepted } : {}),
      ...(closed ? { overall: 'done' as const, closedDate: later(accepted, 8) } : {}),
      ...p.more,
    };
    make.add(fill(rectification, fields), { steps });
  }
  return make.rows();
};
