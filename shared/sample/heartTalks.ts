/** Heart-to-heart talks: 11 in 2005, 19 in 2006 (12 of them around the change of county teams), 10 in 2007. */

import type { AnyRow } from '../records/define';
import { heartTalk } from '../records/heartTalk';
import type { CadreBook, Person } from './cadres';
import { type Draft, type Maker, maker, type Step } from './make';
import { later, OFFICE, workday } from './office';
import { PLACES } from './places';
import { type Chance, chance } from './random';
import type { UnitBook } from './units';

type Fields = Draft<typeof heartTalk>;
type Occasion = NonNullable<Fields['occasion']>;
interface Plan {
  readonly day: string;
  readonly occasion: Occasion;
  readonly until?: 'planned' | 'arranged' | 'talked' | 'forwarded' | 'closed';
  readonly deleted?: string;
}
const YEARS: Readonly<Record<string, readonly string[]>> = {
  2005: ['01-20', '02-24', '03-24', '04-21', '05-19', '06-16', '07-21', '08-25', '09-22', '10-20', '11-24'],
  2006: ['01-19', '02-23', '03-23', '04-20', '05-18', '07-20', '12-14'],
  2007: ['01-18', '03-15', '04-19', '05-17', '06-14', '07-19', '08-23', '09-20', '10-25', '11-22'],
};
/** 县（区）换届 in autumn 2006 */
const TERM_CHANGE = ['08-28', '08-30', '09-05', '09-07', '09-13', '09-15', '09-20', '09-26', '10-11', '10-17', '10-24', '11-02'];
const OTHER: readonly Occasion[] = ['regular', 'regular', 'regular', 'appointment', 'postChange', 'feedback', 'commended', 'ownRequest'];

const TEAM = [
  '班子团结协作，重大事项坚持集体研究，执行议事规则较好。',
  '班子分工明确，但部门之间协调还不够顺畅。',
  '主要负责同志带头抓落实，班子工作节奏明显加快。',
  '新老交替期间配合较好，没有发现不团结的苗头。',
];
const THOUGHTS = [
  '思想稳定，对组织安排没有意见，愿意继续在现岗位上多做工作。',
  '工作压力较大，一度有畏难情绪，谈话后表示正确对待。',
  '精神状态好，对本单位今后三年的打算比较清楚。',
  '关心个人进退留转，经谈话思想上的顾虑基本消除。',
];
const WORK = [
  '重点工程进度符合计划，两项指标完成较好。',
  '招商引资任务完成过半，正在跟进三个项目。',
  '日常工作运转正常，机关效能有所提高。',
  '信访积案化解取得进展，尚余两件需要市里协调。',
];
const HARD = [
  '基层经费紧张，年轻干部少，业务骨干流失较多。',
  '项目用地指标不足，审批环节多。',
  '单位历史遗留债务较重，影响正常工作开展。',
  '机构改革后职责交叉，需要进一步理顺。',
];
const ADVICE = [
  '建议增加基层培训名额，特别是业务培训。',
  '建议对重大项目实行领导包保。',
  '建议加大干部交流力度，多渠道培养年轻干部。',
  '建议定期通报考核情况，让干部及时知道不足。',
];
const HOPES = [
  '希望继续保持良好精神状态，带好班子、管好队伍，把主要精力放在抓落实上。',
  '希望正确对待职务变动，站好岗、接好班，保证工作不断档。',
  '希望多到基层听取意见，注意工作方法，维护班子团结。',
  '希望严格要求自己，在勤政廉政上作表率。',
];
const RESULTS = ['已列入下年度培训计划', '已协调有关部门研究答复', '已书面答复本人', '已纳入机构职责调整方案'];

export const makeHeartTalks = (book: CadreBook, units: UnitBook): AnyRow[] => {
  const c = chance(20_060_905);
  const make = maker(heartTalk, 5);
  const heads = c.some(
    book.people.filter((p) => p.rank === 'head' && ['county', 'department', 'partyDepartment', 'enterprise'].includes(p.place.kind)),
    40,
  );
  const countyLeaders = c.some(
    book.people.filter((p) => p.place.kind === 'county'),
    40,
  );
  const regular = Object.entries(YEARS).flatMap(([year, days]) => days.map((d): Plan => ({ day: `${year}-${d}`, occasion: c.pick(OTHER) })));
  const change = TERM_CHANGE.map((d): Plan => ({ day: `2006-${d}`, occasion: 'termChange' }));
  // the first two heads are talked to again in a later year
  regular.forEach((plan, i) => {
    talk(c, make, units, plan, heads[i >= 26 ? i - 26 : i] as Person);
  });
  change.forEach((plan, i) => {
    talk(c, make, units, plan, countyLeaders[i] as Person);
  });
  const not: readonly Plan[] = [
    { day: '2004-12-16', occasion: 'regular' },
    { day: '2008-01-10', occasion: 'regular', until: 'talked' },
    { day: '2007-12-27', occasion: 'regular', until: 'arranged' },
    { day: '2007-12-28', occasion: 'leaving', until: 'planned' },
    { day: '2006-09-13', occasion: 'termChange', deleted: '2006-09-14' },
  ];
  not.forEach((plan, i) => {
    talk(c, make, units, plan, heads[30 + i] as Person);
  });
  return make.rows();
};

const talk = (c: Chance, make: Maker<typeof heartTalk>, units: UnitBook, plan: Plan, who: Person): void => {
  const day = workday(plan.day);
  const held = plan.until !== 'planned' && plan.until !== 'arranged';
  const county = plan.occasion === 'termChange';
  const visit = c.hit(20);
  const talker = county
    ? c.pick([OFFICE.deputySecretary, OFFICE.minister, OFFICE.executive])
    : c.pick([OFFICE.deputySecretary, OFFICE.minister, ...OFFICE.viceMayors]);
  const kind = talker === OFFICE.executive ? 'ministryLeader' : talker.post.startsWith('副市长') ? 'viceMayor' : 'standingCommittee';
  const forwarded = held && plan.until !== 'talked' && c.hit(60);
  const done = later(day, 40);
  const until = plan.until ?? 'closed';
  const all: readonly Step[] = [
    ['planned', later(day, -20), '列入谈心谈话计划'],
    ['arranged', later(day, -5), '与本人约定时间'],
    ['talked', day, ''],
    ...(forwarded ? ([['forwarded', later(day, 5), '意见建议转有关单位']] as const) : []),
    ['closed', forwarded ? done : later(day, 7), forwarded ? '意见建议已答复' : ''],
  ];
  const department = c.pick(PLACES.filter((p) => p.kind === 'department'));
  const fields: Fields = {
    cadre: who.id,
    postThen: who.post,
    batch: county ? '2006年县（区）换届谈心谈话' : `${day.slice(0, 4)}年度谈心谈话`,
    plannedDate: day.slice(0, 7),
    occasion: plan.occasion,
    mode: plan.occasion === 'ownRequest' ? 'requested' : visit ? 'visit' : 'invited',
    talkerKinds: [kind],
    talkDate: day,
    clock: c.pick(['上午9时', '上午10时', '下午2时30分', '下午3时']),
    place: held ? (visit ? `${who.place.short}办公楼` : '市委组织部谈话室') : null,
    talker: talker.name,
    talkerPost: talker.post,
    companions: held ? OFFICE.deputyMinister.name : null,
    recorder: held ? OFFICE.recorder : null,
    secrecy: 'internal',
  };
  const points: Fields = held
    ? {
        mood: county ? c.pick(['stable', 'stable', 'wavering'] as const) : c.hit(12) ? ('attention' as const) : ('stable' as const),
        teamSituation: c.pick(TEAM),
        thoughts: c.pick(THOUGHTS),
        workSituation: c.pick(WORK),
        difficulties: c.pick(HARD),
        suggestions: c.pick(ADVICE),
        hopes: c.pick(HOPES),
        opinions: forwarded
          ? [
              {
                id: make.child(),
                text: c.pick(ADVICE),
                concerns: units.idOf(who.place),
                assignedTo: units.idOf(department),
                doneDate: until === 'closed' ? done : null,
                result: until === 'closed' ? c.pick(RESULTS) : null,
              },
            ]
          : [],
      }
    : {};
  const steps = all.slice(0, all.findIndex(([s]) => s === until) + 1);
  make.add({ ...fields, ...points }, plan.deleted === undefined ? { steps } : { steps, deleted: plan.deleted });
};
