/** Training classes of the sample city: sixteen that count, and the ones around them that must not. */

import type { AnyRow } from '../records/define';
import { trainingClass } from '../records/trainingClass';
import { addDays, weekday } from '../rules/dates';
import type { CadreBook, Person } from './cadres';
import { type Draft, type Maker, maker, type Step } from './make';
import { type Chance, chance } from './random';

type Fields = Draft<typeof trainingClass>;
interface Plan {
  readonly name: string;
  readonly start: string;
  readonly days: number;
  /** Trainees who came. */
  readonly came: number;
  readonly category: NonNullable<Fields['category']>;
  readonly audience: NonNullable<Fields['audience']> | null;
  readonly organizer?: string;
  readonly place?: string;
  /** Last state; default archived. */
  readonly state?: string;
  readonly deleted?: string;
}

/** 5 + 6 + 5 classes with 158 + 203 + 162 trainees: ST01 = 16, ST02 = 523. */
const COUNTED: readonly Plan[] = [
  { name: '市管干部科学发展观专题轮训班', start: '2005-03-14', days: 5, came: 36, category: 'rotation', audience: 'cityManaged' },
  { name: '后备干部勤政建设培训班', start: '2005-05-16', days: 12, came: 30, category: 'reserve', audience: 'reserve' },
  { name: '市管干部勤政建设轮训班（第一期）', start: '2005-07-04', days: 5, came: 34, category: 'rotation', audience: 'cityManaged' },
  { name: '县（区）和市直部门主要负责人经济管理研讨班', start: '2005-09-05', days: 4, came: 28, category: 'seminar', audience: 'cityManaged' },
  { name: '新任县处级领导干部任职培训班', start: '2005-11-07', days: 12, came: 30, category: 'appointment', audience: 'cityManaged' },
  { name: '市管干部勤政建设轮训班（第二期）', start: '2006-02-20', days: 5, came: 38, category: 'rotation', audience: 'cityManaged' },
  { name: '优秀年轻干部培训班', start: '2006-04-10', days: 19, came: 32, category: 'reserve', audience: 'reserve' },
  { name: '市管干部和后备干部依法行政培训班', start: '2006-05-22', days: 5, came: 35, category: 'specialized', audience: 'both' },
  { name: '工业经济与招商引资专题研讨班', start: '2006-07-10', days: 4, came: 30, category: 'seminar', audience: 'both' },
  { name: '市管干部勤政建设轮训班（第三期）', start: '2006-09-11', days: 5, came: 36, category: 'rotation', audience: 'cityManaged' },
  { name: '县（区）新一届领导班子成员任职培训班', start: '2006-12-04', days: 5, came: 32, category: 'appointment', audience: 'cityManaged' },
  { name: '市管干部勤政建设轮训班（第四期）', start: '2007-03-12', days: 5, came: 34, category: 'rotation', audience: 'cityManaged' },
  { name: '后备干部综合素质培训班', start: '2007-05-14', days: 19, came: 30, category: 'reserve', audience: 'reserve' },
  {
    name: '公共管理专题培训班',
    start: '2007-06-18',
    days: 12,
    came: 36,
    category: 'inService',
    audience: 'both',
    organizer: '江州大学',
    place: '江州大学公共管理学院',
  },
  { name: '新农村建设专题研讨班', start: '2007-09-10', days: 4, came: 30, category: 'seminar', audience: 'cityManaged' },
  { name: '企业领导人员和经济部门负责人经营管理培训班', start: '2007-11-05', days: 5, came: 32, category: 'inService', audience: 'cityManaged' },
];
/** Each for one reason: before and after the period, cancelled, not yet held, entered twice and deleted, a lecture without a class's audience. */
const NOT_COUNTED: readonly Plan[] = [
  { name: '市管干部冬季轮训班', start: '2004-12-27', days: 10, came: 26, category: 'rotation', audience: 'cityManaged' },
  {
    name: '市管干部勤政建设轮训班（第五期）',
    start: '2008-01-07',
    days: 5,
    came: 33,
    category: 'rotation',
    audience: 'cityManaged',
    state: 'completed',
  },
  { name: '防汛抗旱指挥能力培训班', start: '2006-07-24', days: 3, came: 24, category: 'specialized', audience: 'cityManaged', state: 'cancelled' },
  { name: '年末干部理论学习班', start: '2007-12-24', days: 4, came: 30, category: 'inService', audience: 'both', state: 'notified' },
  {
    name: '市管干部勤政建设轮训班（第三期）',
    start: '2006-09-11',
    days: 5,
    came: 36,
    category: 'rotation',
    audience: 'cityManaged',
    deleted: '2006-09-20',
  },
  { name: '领导干部形势报告会（专题讲座）', start: '2007-04-20', days: 1, came: 45, category: 'specialized', audience: null },
];

const COURSES: readonly (readonly [string, string, string])[] = [
  ['领导干部勤政建设专题', '辛学谦', '市委党校副教授'],
  ['树立科学发展观和正确政绩观', '蒲春和', '市委党校教授'],
  ['民主集中制与班子建设', '江怀山', '市委组织部常务副部长'],
  ['县域经济发展分析', '尚明礼', '江州大学教授'],
  ['依法行政与行政许可', '栾静', '市政府法制办公室主任'],
  ['招商引资实务', '车世丰', '市商务局调研员'],
  ['突发事件应对', '仲伯安', '省委党校副教授'],
  ['公共财政与预算管理', '单景秋', '省财经学院教授'],
];

const stepsOf = (plan: Plan, end: string): readonly Step[] => {
  const notified = addDays(plan.start, -12);
  const planned = addDays(plan.start, -40);
  const all: readonly Step[] = [
    ['planned', planned, '列入年度培训计划'],
    ['notified', notified, '印发通知'],
    ['running', plan.start, '开班'],
    ['completed', end, '结业'],
    ['archived', addDays(end, 10), '材料归档'],
  ];
  if (plan.state === 'cancelled') return [...all.slice(0, 2), ['cancelled', addDays(plan.start, -3), '因主汛期各单位在岗值守，取消']];
  return all.slice(0, all.findIndex(([s]) => s === (plan.state ?? 'archived')) + 1);
};

/** Whom a class is for. */
const poolOf = (plan: Plan, people: readonly Person[]): readonly Person[] => {
  if (plan.audience === 'reserve') return people.filter((p) => p.rank === 'reserve');
  if (plan.audience === 'both') return people;
  if (plan.name.includes('主要负责人')) return people.filter((p) => p.rank === 'head');
  if (plan.name.startsWith('县（区）新一届')) return people.filter((p) => p.place.kind === 'county');
  if (plan.name.startsWith('企业领导人员')) return people.filter((p) => p.place.kind === 'enterprise' || p.place.klass === 'economic');
  return people.filter((p) => p.rank !== 'reserve');
};

export const makeClasses = (book: CadreBook): AnyRow[] => {
  const c = chance(20_050_314);
  const make = maker(trainingClass, 3);
  [...COUNTED, ...NOT_COUNTED].forEach((plan, i) => {
    const end = addDays(plan.start, plan.days - 1);
    const hours = workedDays(plan) * 8;
    const steps = stepsOf(plan, end);
    const held = steps.some(([s]) => s === 'running');
    const attendees = held ? attendeesOf(c, make, plan, poolOf(plan, book.people), hours) : [];
    const year = plan.start.slice(0, 4);
    make.add(
      {
        name: plan.name,
        year,
        category: plan.category,
        mode: 'fullTime',
        audience: plan.audience,
        diligence: plan.name.includes('勤政') || i % 3 === 0,
        host: '市委组织部',
        organizer: plan.organizer ?? '市委党校',
        startDate: plan.start,
        endDate: end,
        days: plan.days,
        hours,
        place: plan.place ?? (plan.days === 1 ? '市会议中心' : '市委党校'),
        abroad: 'domestic',
        plannedCount: Math.ceil(plan.came / 5) * 5,
        actualCount: held ? attendees.filter((a) => a.attendance !== 'absent').length : null,
        cost: Math.round(plan.came * plan.days * 0.9) / 100,
        noticeNo: `安组通〔${year}〕${3 + i * 2}号`,
        courses: c.some(COURSES, Math.min(COURSES.length, Math.max(1, Math.round(plan.days / 2) + 1))).map(([title, lecturer, lecturerPost], n) => ({
          id: make.child(),
          title,
          lecturer,
          lecturerPost,
          hours: 4,
          form: n === 2 ? ('discussion' as const) : ('lecture' as const),
        })),
        attendees,
        remark: plan.days > 10 ? '期间安排外出现场教学一次。' : null,
      },
      plan.deleted === undefined ? { steps } : { steps, deleted: plan.deleted },
    );
  });
  return make.rows();
};

const workedDays = (plan: Plan): number => {
  const all = Array.from({ length: plan.days }, (_, i) => weekday(addDays(plan.start, i)));
  return all.filter((w) => w >= 1 && w <= 5).length;
};

type Attendee = NonNullable<Fields['attendees']>[number];
const attendeesOf = (c: Chance, make: Maker<typeof trainingClass>, plan: Plan, pool: readonly Person[], hours: number): Attendee[] => {
  const absentees = plan.days > 4 && c.hit(40) ? 1 + c.below(2) : 0;
  const chosen = c.some(pool, plan.came + absentees);
  if (chosen.length < plan.came) throw new Error(`too few cadres for ${plan.name}`);
  return chosen.map((p, i): Attendee => {
    const attendance = i >= plan.came ? 'absent' : c.hit(9) && hours >= 32 ? 'leave' : 'full';
    const passed = attendance !== 'absent';
    return {
      id: make.child(),
      cadre: p.id,
      postThen: p.post,
      traineeType: p.rank === 'reserve' ? 'reserve' : 'cityManaged',
      attendance,
      leaveHours: attendance === 'leave' ? 4 : null,
      completion: passed ? 'completed' : 'notCompleted',
      grade: passed ? (c.hit(15) ? 'excellent' : 'qualified') : null,
      certificateNo: passed ? `${plan.start.slice(0, 4)}${plan.start.slice(5, 7)}${String(i + 1).padStart(3, '0')}` : null,
      countsHours: passed,
    };
  });
};
