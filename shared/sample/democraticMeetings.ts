/** 民主生活会 of 2005–2007: problems, criticism and 整改措施, some of them overdue; one meeting had to be held again. */
import type { AnyRow, RecordRef } from '../records/define';
import { democraticMeeting } from '../records/democraticMeeting';
import type { CadreBook, Person } from './cadres';
import { filler, reached, upTo } from './fill';
import { type Draft, maker, type Step } from './make';
import { later, OFFICE, workday } from './office';
import { PLACES, type Place } from './places';
import { type Chance, chance } from './random';
import type { UnitBook } from './units';

type Fields = Draft<typeof democraticMeeting>;
type Item = NonNullable<Fields['rectifications']>[number];
const THEMES: Readonly<Record<string, string>> = {
  2005: '牢固树立科学发展观，保持共产党员先进性',
  2006: '加强作风建设，促进勤政为民',
  2007: '贯彻党的十七大精神，切实改进领导班子作风',
};
const WAY = ['planning', 'submitted', 'opinions', 'talks', 'materials', 'held', 'reported', 'rectifying', 'circulated', 'reviewed'] as const;
type State = (typeof WAY)[number];
const PROBLEMS = [
  ['team', '深入基层调研不够，班子成员人均下基层不足三十天。', '制定联系点制度，班子成员每年下基层不少于六十天，按季通报。'],
  ['opinions', '审批事项环节多，企业反映办事时间长。', '取消重复审核两个环节，办理时限由十五个工作日压缩到八个。'],
  ['person', '批评下属多、帮助少，工作方法简单。', '坚持谈心制度，每季度与分管科室负责人谈心一次。'],
  ['superior', '重大项目进度滞后，协调推动力度不够。', '成立项目推进组，班子成员包项目，每月调度一次。'],
  ['team', '会议、文件偏多，督促检查少。', '合并同类会议，全年压缩三分之一；建立督查台账。'],
  ['person', '对年轻干部严格要求不够，个别科室纪律松散。', '开展机关纪律整顿，健全考勤和请假制度。'],
] as const;
const SELF = [
  '对新情况研究不深，工作中凭老经验；对分管工作检查督促不够。',
  '抓工作有时急躁，听取不同意见不够；深入困难企业少。',
  '忙于事务，学习抓得不紧；对群众来信办理过问少。',
  '班子内部沟通不主动，遇到矛盾有回避思想。',
];
const PROGRESS = ['已制定制度并印发执行。', '完成过半，正在协调有关部门。', '受机构调整影响，进度滞后。', '已完成，经群众评议满意率较高。'];

export interface MeetingBook {
  readonly rows: AnyRow[];
  /** The meeting of a unit of a year. @throws Error when there is none */
  readonly of: (place: string, year: string) => RecordRef;
}
export const makeDemocraticMeetings = (book: CadreBook, units: UnitBook): MeetingBook => {
  const c = chance(20_051_118);
  const make = maker(democraticMeeting, 0x26);
  const fill = filler(book);
  const refs = new Map<string, RecordRef>();
  const teams = PLACES.filter((p) => p.kind === 'county' || p.kind === 'department').filter((_, i) => i < 4 || i % 2 === 0);

  const hold = (place: Place, year: string, day: string, until: State, more: Fields = {}): void => {
    const members = book.people.filter((p) => p.place === place && p.rank !== 'reserve');
    const chair = members[0];
    if (!chair) throw new Error(`${place.short} has no team`);
    const met = workday(day);
    const reported = later(met, 12);
    const circulated = later(met, 25);
    const reviewed = later(met, 130);
    const dates: Readonly<Record<State, string>> = {
      planning: later(met, -40),
      submitted: later(met, -28),
      opinions: later(met, -24),
      talks: later(met, -15),
      materials: later(met, -7),
      held: met,
      reported,
      rectifying: later(reported, 2),
      circulated,
      reviewed,
    };
    const way = WAY.map((s): Step => [s, dates[s], s === 'materials' ? '督导组审阅对照检查材料' : '']);
    const steps = upTo(way, until);
    const at = (s: State): boolean => reached(steps, s);
    const fields: Fields = {
      unit: units.idOf(place),
      year,
      type: 'annual',
      theme: THEMES[year] ?? '加强作风建设，促进勤政为民',
      plannedDate: met,
      handler: OFFICE.handler,
      ...(at('submitted') ? { planSubmittedDate: later(met, -28) } : {}),
      ...(at('opinions') ? { planApprovedDate: later(met, -25), opinionMode: '座谈会和书面征求', opinionCount: 18 + c.below(40) } : {}),
      ...(at('talks') ? { talkCount: members.length * 3 + c.below(8) } : {}),
      ...(at('held') ? heldFields(c, () => make.child(), met, chair, members) : {}),
      ...(at('reported') ? { reportDate: reported, supervisionGrade: c.hit(70) ? ('good' as const) : ('fair' as const), reopen: false } : {}),
      ...(at('rectifying') ? { rectifications: itemsOf(c, () => make.child(), met, members, until) } : {}),
      ...(at('circulated') ? { circulatedDate: circulated } : {}),
      ...(at('reviewed') ? { reviewDate: reviewed } : {}),
      ...more,
    };
    refs.set(`${place.short} ${year}`, { type: 'democraticMeeting', id: make.next() });
    make.add(fill(democraticMeeting, fields), { steps });
  };

  for (const year of ['2005', '2006'])
    teams.slice(0, 12).forEach((p, i) => {
      hold(p, year, `${year}-11-${String(7 + i * 2).padStart(2, '0')}`, i === 9 && year === '2006' ? 'rectifying' : 'reviewed');
    });
  teams.forEach((p, i) => {
    if (p.short === '市交通局') return; // of the two below
    const going: State = i % 7 === 3 ? 'held' : i % 7 === 5 ? 'reported' : i % 4 === 0 ? 'circulated' : 'rectifying';
    hold(p, '2007', `2007-11-${String(6 + i).padStart(2, '0')}`, going);
  });
  // criticism went round the problems: ordered to be held again
  const again = PLACES.find((p) => p.short === '市交通局');
  if (!again) throw new Error('no 市交通局');
  hold(again, '2007', '2007-11-20', 'reported', {
    supervisionGrade: 'poor',
    reopen: true,
    remark: '对照检查材料避重就轻，相互批评没有触及勤政方面的问题，责令重新召开。',
  });
  hold(again, '2007', '2007-12-20', 'circulated', {
    type: 'special',
    theme: '针对作风问题重新召开的专题民主生活会',
    previous: refs.get('市交通局 2007') ?? null,
  });
  // not yet held, each a step further
  const waiting: readonly State[] = ['planning', 'submitted', 'opinions', 'talks', 'materials'];
  PLACES.filter((p) => p.kind === 'enterprise' || p.kind === 'institution')
    .slice(0, waiting.length)
    .forEach((p, i) => {
      hold(p, '2007', `2008-02-${String(19 + i).padStart(2, '0')}`, waiting[i] as State, {
        postponeReason: '年终清产核资，请示推迟至次年二月召开',
        postponeApproval: '市委组织部2007年12月24日同意',
      });
    });
  return {
    rows: make.rows(),
    of: (place, year) => {
      const ref = refs.get(`${place} ${year}`);
      if (!ref) throw new Error(`no meeting of ${place} in ${year}`);
      return ref;
    },
  };
};

const heldFields = (c: Chance, child: () => string, met: string, chair: Person, members: readonly Person[]): Fields => ({
  meetingDate: met,
  chair: chair.name,
  place: '本单位会议室',
  participants: members.map((p) => p.id),
  absent: null,
  observers: `${OFFICE.deputyMinister.name}（督导）`,
  diligenceProblems: '一、深入基层、解决实际问题不够；二、推进重点工作的紧迫感不强；三、机关办事效率还不高。',
  criticisms: members.map((p, i) => ({
    id: child(),
    cadre: p.id,
    selfCount: 2 + c.below(3),
    mutualCount: 2 + c.below(members.length),
    points: SELF[(i + met.length + c.below(4)) % SELF.length] ?? null,
  })),
});

/** Two or three measures; those of a meeting still in rectification are partly overdue. */
const itemsOf = (c: Chance, child: () => string, met: string, members: readonly Person[], until: State): Item[] => {
  const done = until === 'reviewed';
  return c.some(PROBLEMS, 2 + c.below(2)).map(([origin, problem, action], i): Item => {
    const due = later(met, i === 0 ? 45 : 90 + i * 20);
    const finished = done || (until === 'circulated' && i === 0);
    return {
      id: child(),
      origin,
      leader: members[i % members.length]?.id ?? null,
      section: '办公室',
      problem,
      action,
      progress: finished ? (PROGRESS[3] ?? null) : i === 0 ? (PROGRESS[2] ?? null) : (PROGRESS[1] ?? null),
      due,
      doneDate: finished ? later(due, -6) : null,
      result: finished ? 'done' : i === 0 ? 'notDone' : 'stage',
      signedOffDate: finished ? due : null,
      circulatedNext: done,
    };
  });
};
