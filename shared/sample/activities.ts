/** 主题实践活动“六树六做”. The article does not give the words of the six 树 and six 做: the rows stay open, none are invented here. */
import type { AnyRow } from '../records/define';
import { themeActivity } from '../records/themeActivity';
import { addDays } from '../rules/dates';
import type { CadreBook } from './cadres';
import { filler, reached, upTo } from './fill';
import { type Draft, maker, type Step } from './make';
import { later, workday } from './office';
import { PLACES } from './places';
import { chance } from './random';
import { RICH } from './story';
import type { UnitBook } from './units';

type Fields = Draft<typeof themeActivity>;
const PROMISES = [
  '每月用五个工作日到联系点调研，年内帮助解决两件群众反映强烈的问题。',
  '精简本单位会议和文件三成以上，办事时限压缩三分之一并向社会公开。',
  '分管的重点工程按月公布进度，逾期一次在班子会上作出说明。',
  '带头接待来访群众，每季度包办一件疑难信访事项。',
  '不在工作日中午饮酒，不用公款安排娱乐活动，请干部群众监督。',
];
const EXAMPLES = [
  '设立“首问负责”窗口，群众办事往返次数由三次减为一次。',
  '组织机关干部帮扶困难企业，协调恢复生产线两条。',
  '领导班子成员分片包村，帮助整修村路四公里。',
  null,
];
const PHASES = [
  ['mobilization', 0, 20, '召开动员大会，制定实施方案，明确联系点。'],
  ['study', 21, 70, '集中学习不少于四次，领导干部讲一次党课。'],
  ['problems', 71, 110, '征求意见，对照查摆，每个班子列出问题清单。'],
  ['rectification', 111, 180, '逐项整改，公开承诺，接受群众评议。'],
  ['summary', 181, 210, '总结经验，推广典型，完善制度。'],
] as const;

export const makeActivities = (book: CadreBook, units: UnitBook): AnyRow[] => {
  const c = chance(20_060_301);
  const make = maker(themeActivity, 0x21);
  const fill = filler(book);
  const office = PLACES.find((p) => p.short === '市委组织部');
  const taking = PLACES.filter((p) => p.kind === 'county' || p.kind === 'department');
  const rich = book.byName(RICH);
  const add = (name: string, from: string, until: 'preparing' | 'running' | 'summing' | 'archived'): void => {
    const start = workday(from);
    const end = addDays(start, 210);
    const way: readonly Step[] = [
      ['preparing', later(start, -30), '起草活动方案'],
      ['running', start, '召开动员大会'],
      ['summing', addDays(start, 181), ''],
      ['archived', later(end, 30), '活动总结报省委组织部'],
    ];
    const steps = upTo(way, until);
    const running = reached(steps, 'running');
    const done = reached(steps, 'archived');
    const people = [
      rich,
      ...c.some(
        book.people.filter((p) => p.rank === 'head' && p.id !== rich.id && taking.includes(p.place)),
        13,
      ),
    ];
    const fields: Fields = {
      name,
      leadUnit: office ? units.idOf(office) : null,
      startDate: start,
      endDate: end,
      planNo: `安发〔${start.slice(0, 4)}〕8号`,
      phases: PHASES.map(([phase, a, b, demands]) => ({ id: make.child(), phase, from: addDays(start, a), to: addDays(start, b), demands })),
      remark: '“六树六做”各组主题词以市委印发的方案为准，示例不代拟。',
      ...(running
        ? {
            units: taking.map((p, i) => {
              const problems = 6 + c.below(9);
              const suggestions = 12 + c.below(30);
              return {
                id: make.child(),
                unit: units.idOf(p),
                mobilized: later(start, i % 12),
                completion: done ? (i % 9 === 4 ? ('mostly' as const) : ('done' as const)) : null,
                studies: done ? 4 + c.below(5) : 2,
                problems,
                rectified: done ? problems - (i % 9 === 4 ? 2 : 0) : Math.floor(problems / 3),
                suggestions,
                adopted: Math.floor(suggestions * 0.6),
                examples: done ? (EXAMPLES[i % EXAMPLES.length] ?? null) : null,
              };
            }),
            promises: people.map((p, i) => ({
              id: make.child(),
              cadre: p.id,
              postThen: p.post,
              promise: PROMISES[i % PROMISES.length] as string,
              doneDate: done ? later(start, 170 + (i % 10)) : null,
              review: done ? (i % 5 === 3 ? ('fairlyGood' as const) : ('good' as const)) : null,
            })),
          }
        : {}),
      ...(done ? { summary: '全市39个县（区）和市直政府部门参加，查摆问题基本整改到位，形成制度36项，干部作风有明显转变。' } : {}),
    };
    make.add(fill(themeActivity, fields), { steps });
  };
  add('“六树六做”主题实践活动（2006年）', '2006-03-06', 'archived');
  add('“六树六做”主题实践活动（2007年深化阶段）', '2007-07-16', 'summing');
  add('“六树六做”主题实践活动（2008年）', '2008-03-03', 'preparing');
  return make.rows();
};
