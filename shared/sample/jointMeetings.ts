/** 干部监督联席会议: five half-yearly meetings with what the member units reported and what was agreed; two have overdue items. */

import type { AnyRow } from '../records/define';
import { jointMeeting } from '../records/jointMeeting';
import type { CadreBook } from './cadres';
import { filler, reached, upTo } from './fill';
import { JOINT_UNITS } from './jointUnits';
import { type Draft, maker, type Step } from './make';
import { later, OFFICE, workday } from './office';
import { PLACES } from './places';
import { chance, sampleId } from './random';
import type { UnitBook } from './units';

type Fields = Draft<typeof jointMeeting>;
type State = 'preparing' | 'held' | 'minuted' | 'assigned' | 'supervised' | 'signedOff';
const SPACE = 0x2c;
const LIAISONS = ['陶佳', '魏如松', '岳清', '方岚', '池远', '于晴', '桂川', '林夏', '谷雨声'];
const POSTS = ['副局长', '纪检组组长', '政治部主任'];

interface Decision {
  readonly text: string;
  readonly lead: string;
  readonly partner: string;
  readonly days: number;
  readonly done: boolean;
}
const D = (text: string, lead: string, partner: string, days: number, done: boolean): Decision => ({ text, lead, partner, days, done });
interface Plan {
  readonly year: string;
  readonly serial: number;
  readonly day: string;
  readonly until: State;
  readonly briefings: readonly (readonly [
    unit: string,
    category: 'supervision' | 'discipline' | 'judicial' | 'orgMeasure' | 'special',
    content: string | null,
  ])[];
  readonly decisions: readonly Decision[];
}
const PLANS: readonly Plan[] = [
  {
    year: '2006',
    serial: 1,
    day: '2006-06-28',
    until: 'signedOff',
    briefings: [
      ['市审计局', 'special', '上半年完成经济责任审计11项，有两个单位专项资金管理不规范。'],
      ['市公安局', 'judicial', '上半年没有市管干部受治安处罚的情况，有一名干部交通违法被扣证。'],
      ['市财政局', 'supervision', null],
    ],
    decisions: [
      D('对专项资金管理不规范的两个单位发出整改通知。', '市审计局', '市财政局', 60, true),
      D('建立领导干部交通违法情况按季通报制度。', '市公安局', '市人事局', 90, true),
    ],
  },
  {
    year: '2006',
    serial: 2,
    day: '2006-12-20',
    until: 'signedOff',
    briefings: [
      ['市审计局', 'special', '下半年完成经济责任审计10项，提出审计建议二十三条，已采纳十九条。'],
      ['市人事局', 'supervision', '机关效能投诉四十六件，办结四十四件。'],
      ['市司法局', 'judicial', null],
    ],
    decisions: [
      D('审计结果在干部考察时同步调阅。', '市人事局', '市审计局', 45, true),
      D('对效能投诉集中的三个窗口进行暗访。', '市人事局', '市总工会', 60, true),
    ],
  },
  {
    year: '2007',
    serial: 1,
    day: '2007-06-27',
    until: 'supervised',
    briefings: [
      ['市环境保护局', 'special', '两家重点企业排放超标，主管部门督促整改不力。'],
      ['市安全生产监督管理局', 'special', '上半年一般事故三起，已对两名责任人提出处理建议。'],
      ['市公安局', 'judicial', null],
      ['市审计局', 'special', '一家市属企业投资论证不充分，形成资金沉淀。'],
    ],
    decisions: [
      D('对排放超标企业主管部门负责人进行约谈，三个月内完成治理。', '市环境保护局', '市经济委员会', 95, true),
      D('清理市属企业对外投资，提出清收办法。', '市财政局', '市审计局', 120, false),
      D('修订安全生产责任追究与干部考核衔接办法。', '市安全生产监督管理局', '市人事局', 150, false),
    ],
  },
  {
    year: '2007',
    serial: 2,
    day: '2007-12-19',
    until: 'assigned',
    briefings: [
      ['市总工会', 'supervision', '职工来访反映企业改制安置问题较多，集中在三家企业。'],
      ['市人口和计划生育委员会', 'discipline', null],
      ['市公安局', 'judicial', '两名干部因酒后驾驶受到处罚，已按规定通报所在单位。'],
      ['市审计局', 'special', '年度委托审计项目全部完成，三个单位整改进度滞后。'],
    ],
    decisions: [
      D('对酒后驾驶干部由所在单位党组提出处理意见。', '市公安局', '市人事局', 35, false),
      D('督促三个单位限期完成审计整改。', '市审计局', '市财政局', 40, false),
      D('建立改制企业信访事项领导包案制度。', '市总工会', '市经济委员会', 90, false),
    ],
  },
  { year: '2008', serial: 1, day: '2008-06-25', until: 'preparing', briefings: [], decisions: [] },
];
/** The last meeting before a day, to which what members reported soon after belongs. */
export const meetingBefore = (day: string): { readonly id: string; readonly day: string } | null => {
  const i = PLANS.findLastIndex((p) => p.until !== 'preparing' && p.day <= day);
  const plan = PLANS[i];
  return plan ? { id: sampleId(SPACE, i + 1), day: plan.day } : null;
};

export const makeJointMeetings = (book: CadreBook, units: UnitBook): AnyRow[] => {
  const c = chance(20_060_628);
  const make = maker(jointMeeting, SPACE);
  const fill = filler(book);
  const unit = (short: string): string => {
    const p = PLACES.find((x) => x.short === short);
    if (!p) throw new Error(`no unit ${short}`);
    return units.idOf(p);
  };
  PLANS.forEach((p, n) => {
    const met = workday(p.day);
    const minuted = later(met, 7);
    const before = PLANS[n - 1];
    const infoDue = later(met, -12);
    const way: readonly Step[] = [
      ['preparing', later(met, -30), '发出会议通知，收集信息'],
      ['held', met, ''],
      ['minuted', minuted, ''],
      ['assigned', later(minuted, 2), '向牵头单位交办'],
      ['supervised', later(minuted, 60), '电话和实地督办'],
      ['signedOff', later(met, 110), '各项议定事项全部办结'],
    ];
    const steps = upTo(way, p.until);
    const held = reached(steps, 'held');
    const fields: Fields = {
      year: p.year,
      serial: p.serial,
      meetingDate: held ? met : null,
      host: OFFICE.minister.name,
      place: '市委组织部二楼会议室',
      handler: OFFICE.handler,
      cycle: 'halfYear',
      previousDate: before ? workday(before.day) : workday('2005-12-21'),
      infoDue,
      infoReceivedDate: held ? later(infoDue, n === 2 ? 5 : 0) : null,
      members: JOINT_UNITS.map((short, i) => ({
        id: make.child(),
        unit: unit(short),
        inCharge: book.people.find((x) => x.place.short === short && x.rank === 'deputy')?.name ?? null,
        liaison: LIAISONS[i] ?? null,
        phone: `0999-${String(6_100_000 + i * 137)}`,
        cycle: 'quarter',
        infoDate: held ? later(infoDue, -(i % 5)) : null,
      })),
      ...(held
        ? {
            attendees: JOINT_UNITS.map((short, i) => {
              const who = book.people.find((x) => x.place.short === short && x.rank === 'deputy');
              const leave = (i + n) % 8 === 5;
              return {
                id: make.child(),
                unit: unit(short),
                name: who?.name ?? null,
                post: c.pick(POSTS),
                attendance: leave ? ('leave' as const) : ('present' as const),
              };
            }),
            topics: [
              { id: make.child(), title: '通报上次会议议定事项办理情况', unit: null, points: '逐项说明办理结果和存在的困难。' },
              { id: make.child(), title: '各成员单位通报干部监督信息', unit: null, points: '分析班子和干部队伍的苗头性问题。' },
              { id: make.child(), title: '研究下步工作', unit: null, points: '确定议定事项、牵头单位和完成时限。' },
            ],
            briefings: p.briefings.map(([short, category, content]) => ({
              id: make.child(),
              unit: unit(short),
              cadre: null,
              category,
              content,
              zero: content === null,
            })),
          }
        : {}),
      ...(reached(steps, 'minuted')
        ? {
            decisions: p.decisions.map((d) => {
              const due = later(met, d.days);
              return {
                id: make.child(),
                text: d.text,
                lead: unit(d.lead),
                partners: [unit(d.partner)],
                due,
                progress: d.done ? '已办结并报送办理情况。' : '正在办理，尚未报送结果。',
                doneDate: d.done ? later(due, -5) : null,
              };
            }),
            minutesNo: `安干监联〔${p.year}〕${p.serial}号`,
            minutesDate: minuted,
            copiedTo: '各成员单位，市委、市政府分管领导',
          }
        : {}),
      ...(reached(steps, 'signedOff') ? { signedOffDate: later(met, 110) } : {}),
    };
    make.add(fill(jointMeeting, fields), { steps });
  });
  return make.rows();
};
