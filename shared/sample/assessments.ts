/** 日常专项考核 (3 + 3 + 2 projects: ST06 = 8) and 跟踪问效考核 of 4 counties and 35 departments at the end of 2005 (ST07, ST08). */
import type { AnyRow } from '../records/define';
import { specialAssessment } from '../records/specialAssessment';
import { trackingAssessment } from '../records/trackingAssessment';
import { addDays } from '../rules/dates';
import type { CadreBook } from './cadres';
import { type Draft, maker, type Step } from './make';
import { later, OFFICE, workday } from './office';
import { PLACES, type Place } from './places';
import { type Chance, chance } from './random';
import type { UnitBook } from './units';

type Special = Draft<typeof specialAssessment>;
interface Project {
  readonly name: string;
  readonly start: string;
  readonly category: NonNullable<Special['category']>;
  readonly until?: 'proposed' | 'running';
  readonly deleted?: string;
}
const PROJECTS: readonly Project[] = [
  { name: '春季防火工作专项考核', start: '2005-03-21', category: 'disaster' },
  { name: '干部维稳解困工作专项考核', start: '2005-06-13', category: 'centralWork' },
  { name: '防汛抗洪工作专项考核', start: '2005-07-25', category: 'disaster' },
  { name: '重大项目建设专项考核', start: '2006-04-24', category: 'centralWork' },
  { name: '防控高致病性禽流感工作专项考核', start: '2006-06-05', category: 'emergency' },
  { name: '县（区）换届工作专项考核', start: '2006-11-20', category: 'majorDecision' },
  { name: '国有企业改制工作专项考核', start: '2007-05-21', category: 'majorDecision' },
  { name: '节能减排工作专项考核', start: '2007-10-15', category: 'majorDecision' },
  // none of these may change a figure; the first lies before the period though the article names it (handbook §1.6 no. 3)
  { name: '防控“非典”工作专项考核', start: '2003-05-12', category: 'emergency' },
  { name: '雨雪冰冻灾害应对专项考核', start: '2008-01-21', category: 'disaster', until: 'running' },
  { name: '新农村建设专项考核', start: '2007-12-10', category: 'centralWork', until: 'proposed' },
  { name: '重大项目建设专项考核', start: '2006-04-24', category: 'centralWork', deleted: '2006-04-28' },
];

export const makeSpecialAssessments = (book: CadreBook, units: UnitBook): AnyRow[] => {
  const c = chance(20_050_321);
  const make = maker(specialAssessment, 0x10);
  const places = PLACES.filter((p) => p.kind === 'county' || p.kind === 'department');
  PROJECTS.forEach((p, n) => {
    const start = workday(p.start);
    const end = later(start, 10);
    const ended = p.until === undefined;
    const approved = later(end, 14);
    const teams = c.some(places, 6);
    const people = c.some(
      book.people.filter((x) => x.rank === 'deputy' && teams.includes(x.place)),
      4,
    );
    const judged = (good: boolean) =>
      ended
        ? {
            performance: good ? '部署及时，责任到人，按期完成。' : '部署到位，个别环节落实不够细。',
            grade: good ? ('good' as const) : ('fairlyGood' as const),
            score: good ? 92 : 85,
            suggestion: good ? ('commend' as const) : ('watch' as const),
          }
        : { performance: null, grade: null, score: null, suggestion: null };
    const shared = {
      methods: ['onSite', 'symposium'] as const,
      points: '组织领导、责任落实、工作成效。',
      goodCases: null,
      badCases: null,
      gradeWord: null,
    };
    const fields: Special = {
      name: p.name,
      category: p.category,
      background: '按照市委、市政府部署，结合该项工作考核领导干部的现实表现。',
      startDate: start,
      planNo: `安组〔${start.slice(0, 4)}〕${21 + n}号`,
      leader: OFFICE.deputyMinister.name,
      members: `${OFFICE.handler}、${OFFICE.recorder}`,
      targets: [
        ...teams.map((t, i) => ({
          id: make.child(),
          kind: 'team' as const,
          unit: units.idOf(t),
          cadre: null,
          postThen: null,
          ...shared,
          ...judged(i < 4),
        })),
        ...people.map((x, i) => ({
          id: make.child(),
          kind: 'cadre' as const,
          unit: null,
          cadre: x.id,
          postThen: x.post,
          ...shared,
          ...judged(i < 2),
        })),
      ],
      targetCount: teams.length + people.length,
      ...(ended
        ? {
            endDate: end,
            report: `共考核${teams.length}个班子、${people.length}名干部，总体情况较好，对表现突出的建议表彰，对进度滞后的提出整改要求。`,
            resultUse: ['commendation', 'annual'] as const,
            approvedDate: approved,
            feedbackDate: later(approved, 5),
          }
        : {}),
    };
    const all: readonly Step[] = [
      ['proposed', later(start, -14), '列入年度考核安排'],
      ['running', start, ''],
      ['summarized', later(end, 7), ''],
      ['approved', approved, '部务会议审定'],
      ['fedBack', later(approved, 5), ''],
      ['used', later(approved, 30), '结果纳入表彰奖励'],
      ['archived', later(approved, 45), ''],
    ];
    const steps = all.slice(0, all.findIndex(([s]) => s === (p.until ?? 'archived')) + 1);
    make.add(fields, p.deleted === undefined ? { steps } : { steps, deleted: p.deleted });
  });
  return make.rows();
};

type Tracking = Draft<typeof trackingAssessment>;
/** Units by class, each ranked within its class. */
const groupsOf = (places: readonly Place[]): readonly (readonly Place[])[] =>
  (['economic', 'general', 'enforcement'] as const).map((k) => places.filter((p) => p.klass === k));

export const makeTrackingAssessments = (book: CadreBook, units: UnitBook): AnyRow[] => {
  const c = chance(20_051_205);
  const make = maker(trackingAssessment, 0x11);
  const counties = PLACES.filter((p) => p.kind === 'county');
  const departments = PLACES.filter((p) => p.kind === 'department');
  const assess = (place: Place, rank: number, size: number, day: string, until: 'used' | 'targeted', deleted?: string): void => {
    const done = until === 'used';
    const year = day.slice(0, 4);
    const county = place.kind === 'county';
    const deputies = book.people.filter((p) => p.place === place && p.rank === 'deputy').slice(0, 2);
    const day1 = workday(day);
    const fields: Tracking = {
      unit: units.idOf(place),
      year,
      unitKind: place.kind as 'county',
      departmentClass: place.klass,
      assessmentRule: county ? '县域突破战略工作实绩考核办法' : '市政府工作部门领导班子和领导干部重点工作目标管理考核办法（试行）',
      memberUnits: ['organization', 'finance', 'reform', 'statistics', 'agriculture'],
      goals: county ? [] : deputies.map((p, i) => goalOf(make.child(), p.id, p.post, `${year}-12-31`, done, i)),
      indicators: county ? countyIndicators(c, () => make.child(), done) : [],
      ...(done
        ? {
            assessedDate: day1,
            totalScore: 98 - rank,
            rank,
            classSize: size,
            announcedDate: later(day1, 40),
            announcedNo: `安组通〔${Number(year) + 1}〕3号`,
            resultUse: ['commendation', 'appointment'] as const,
          }
        : {}),
    };
    const all: readonly Step[] = [
      ['targeted', `${year}-03-10`, '下达年度目标'],
      ['monitored', `${year}-07-11`, '半年监测'],
      ['collected', later(day1, -7), '采集年底数据'],
      ['verified', day1, '联合考核组核定'],
      ['ranked', later(day1, 5), ''],
      ['approved', later(day1, 12), '市委常委会议审定'],
      ['announced', later(day1, 40), '通报表彰'],
      ['used', later(day1, 60), '作为干部任用依据'],
    ];
    const steps = all.slice(0, all.findIndex(([s]) => s === until) + 1);
    make.add(fields, deleted === undefined ? { steps } : { steps, deleted });
  };
  counties.forEach((p, i) => {
    assess(p, i + 1, counties.length, '2005-12-12', 'used');
  });
  for (const group of groupsOf(departments)) {
    group.forEach((p, i) => {
      assess(p, i + 1, group.length, addDays('2005-12-13', i % 10), 'used');
    });
  }
  // the same counties again a year later: still four in all, two more 个次
  counties.slice(0, 2).forEach((p, i) => {
    assess(p, i + 1, 2, '2006-12-18', 'used');
  });
  // none of these may change a figure
  assess(counties[0] as Place, 1, 1, '2004-12-20', 'used');
  assess(counties[1] as Place, 1, 1, '2008-12-15', 'used');
  for (const p of departments.slice(0, 3)) assess(p, 1, 3, '2007-12-20', 'targeted');
  assess(counties[3] as Place, 2, 2, '2006-12-18', 'used', '2006-12-20');
  return make.rows();
};

const goalOf = (id: string, cadre: string, postThen: string, dueDate: string, done: boolean, i: number) => ({
  id,
  goal: i === 0 ? '年度重点工作按进度完成，主要业务指标不低于上年。' : '机关作风建设和窗口服务满意率达到九成以上。',
  cadre,
  postThen,
  dueDate,
  completion: done ? (i === 0 ? ('done' as const) : ('mostly' as const)) : null,
  score: done ? (i === 0 ? 95 : 88) : null,
});
/** The three the article names; 完成率 capped at 100 gives the score. */
const countyIndicators = (c: Chance, child: () => string, done: boolean): NonNullable<Tracking['indicators']> =>
  (
    [
      ['经济发展', '地区生产总值', '亿元', 50, 40 + c.below(20), '市统计局'],
      ['人民生活', '农民人均收入', '元', 30, 3000 + c.below(20) * 10, '市统计局'],
      ['资源环境', '环境综合评价', '分', 20, 80, '市环境保护局'],
    ] as const
  ).map(([level1, name, measure, weight, target, dataSource]) => ({
    id: child(),
    level1,
    name,
    measure,
    weight,
    target,
    method: 'completion' as const,
    direction: 'higher' as const,
    floor: null,
    cap: null,
    points: null,
    dataSource,
    actual: done ? target : null,
    lastYear: null,
    completionRate: done ? 100 : null,
    growth: null,
    rank: null,
    firstValue: null,
    adjustment: null,
    grade: null,
    score: done ? weight : null,
    verifier: done ? '联合考核组' : null,
    evidence: [],
  }));
