/** 周期任务 of every kind: done, due, overdue, cancelled; 兼职 and 经商办企业 are only registered. */
import type { AnyRow } from '../records/define';
import { periodicTask } from '../records/periodicTask';
import type { CadreBook } from './cadres';
import { filler } from './fill';
import { type Draft, maker, type Step } from './make';
import { later, OFFICE, workday } from './office';
import { PLACES } from './places';
import type { UnitBook } from './units';

type Fields = Draft<typeof periodicTask>;
interface Plan {
  readonly kind: NonNullable<Fields['kind']>;
  readonly who: { readonly post: string } | { readonly unit: string };
  /** First day of the term. */
  readonly start: string;
  readonly years?: number;
  /** Where no rule counts the day. */
  readonly due?: string;
  readonly matter: string;
  readonly until: 'todo' | 'done' | 'cancelled';
  readonly result?: NonNullable<Fields['result']>;
  readonly text?: string;
  readonly more?: Fields;
}
const T = (
  kind: Plan['kind'],
  who: Plan['who'],
  [start, due, years]: readonly [string, (string | undefined)?, number?],
  matter: string,
  until: Plan['until'],
  more: Partial<Plan> = {},
): Plan => ({ kind, who, start, matter, until, ...(due === undefined ? {} : { due }), ...(years === undefined ? {} : { years }), ...more });

const PLANS: readonly Plan[] = [
  T('probation', { post: '市林业局副局长' }, ['2005-06-20'], '试用期一年，考核合格后办理正式任职手续。', 'done', {
    result: 'passed',
    text: '民主测评称职率96%，按期转正。',
  }),
  T('probation', { post: '市科技局副局长' }, ['2006-04-10'], '试用期一年。', 'done', { result: 'passed', text: '考核胜任，按期转正。' }),
  T('probation', { post: '市商务局副局长' }, ['2006-09-18'], '试用期一年，期间因工作失误被提醒谈话。', 'done', {
    result: 'followUp',
    text: '延长考察三个月后再作评价。',
  }),
  T('probation', { post: '市旅游局副局长' }, ['2007-03-05'], '试用期一年。', 'todo'),
  T('probation', { post: '市环境保护局副局长' }, ['2006-12-25'], '试用期一年，试用期考核未按时安排。', 'todo'),
  T('tenure', { post: '市农机局局长' }, ['1998-01-12', undefined, 10], '任现职将满十年，研究交流意见。', 'todo'),
  T('tenure', { post: '市统计局局长' }, ['1997-06-02', undefined, 10], '任现职满十年。', 'done', { result: 'handled', text: '列入2007年交流计划。' }),
  T('retirement', { post: '市人大常委会办公室主任' }, ['2007-01-01', '2008-11-30'], '到龄前三个月研究退休手续和离任交接。', 'todo'),
  T('retirement', { post: '市政协办公室主任' }, ['2007-01-01', '2007-09-30'], '到龄免职并办理退休。', 'done', {
    result: 'handled',
    text: '已办理免职和退休手续。',
  }),
  T('termEnd', { unit: '北山区' }, ['2002-11-20', undefined, 4], '区委、区政府领导班子任期届满换届。', 'done', {
    result: 'handled',
    text: '2006年11月完成换届。',
  }),
  T('termEnd', { unit: '市总工会' }, ['2003-05-16', undefined, 5], '工会委员会任期届满，提前半年研究人选。', 'todo'),
  T('reportAndReview', { unit: '市教育局' }, ['2006-12-01', '2007-02-28'], '报告年度选人用人工作并进行民主评议。', 'done', {
    result: 'handled',
    text: '选人用人总体满意率92%。',
  }),
  T('reportAndReview', { unit: '市建设局' }, ['2007-12-01', '2008-01-31'], '报告年度选人用人工作并进行民主评议。', 'todo'),
  T('leaving', { post: '市物资局局长' }, ['2007-10-15', '2008-01-15'], '拟调整岗位，应进行离任检查并委托审计。', 'todo'),
  T('leaving', { post: '市商务局局长' }, ['2007-05-28', '2007-08-28'], '受处分前的离任检查。', 'done', {
    result: 'handled',
    text: '已委托市审计局进行离任审计。',
  }),
  T('partTime', { post: '市供销合作社主任' }, ['2006-03-15', '2006-03-31'], '兼任行业协会职务登记。', 'done', {
    result: 'registered',
    more: { enterprise: '安澜市农产品流通协会', role: '会长', approvedBy: '市委组织部', paid: false },
  }),
  T('partTime', { post: '市职业技术学院院长' }, ['2007-04-02', '2007-04-30'], '校办企业兼职登记。', 'done', {
    result: 'followUp',
    text: '要求在六个月内辞去兼职。',
    more: { enterprise: '安澜市实训服务中心', role: '董事', approvedBy: '未报批', paid: false },
  }),
  T('familyBusiness', { post: '市建设局副局长' }, ['2007-06-11', '2007-06-30'], '配偶经商情况登记。', 'done', {
    result: 'registered',
    more: { enterprise: '个体建材门店', role: '经营者', relative: '配偶', approvedBy: null, paid: false },
  }),
  T('resignation', { post: '市外贸局副局长' }, ['2007-08-20'], '本人提出辞去公职，拟到企业工作。', 'done', {
    result: 'handled',
    text: '经研究同意，按规定办理手续。',
    more: { leadingMember: true },
  }),
  T('cooling', { post: '市外贸局副局长' }, ['2007-11-12'], '辞去公职后从业限制期，不得到原管辖业务范围内的企业任职。', 'todo', {
    more: { leadingMember: true },
  }),
  T('other', { post: '青屏县委书记' }, ['2007-09-01', '2007-12-20'], '换届后班子运行情况回访。', 'cancelled', {
    text: '与年度考核合并进行，不再单独安排。',
  }),
  T('other', { unit: '云岭县' }, ['2007-11-01', '2008-02-15'], '巡视整改情况回访检查。', 'todo'),
];

export const makePeriodicTasks = (book: CadreBook, units: UnitBook): AnyRow[] => {
  const make = maker(periodicTask, 0x2e);
  const fill = filler(book);
  for (const p of PLANS) {
    const who = 'post' in p.who ? book.atPost(p.who.post) : null;
    const short = 'unit' in p.who ? p.who.unit : null;
    const place = short === null ? null : PLACES.find((x) => x.short === short);
    if (!who && !place) throw new Error(`nobody for ${p.matter}`);
    const base: Fields = {
      kind: p.kind,
      handler: OFFICE.handler,
      cadre: who?.id ?? null,
      postThen: who?.post ?? null,
      unit: who?.unitId ?? (place ? units.idOf(place) : null),
      matter: p.matter,
      startDate: p.start,
      years: p.years ?? null,
      ...(p.due === undefined ? {} : { dueDate: p.due }),
      ...p.more,
    };
    const fields: Fields = fill(periodicTask, base);
    const due = fields.dueDate;
    if (typeof due !== 'string') throw new Error(`no due day for ${p.matter}`);
    const finished = p.until === 'done' ? (p.kind === 'partTime' || p.kind === 'familyBusiness' ? workday(p.start) : later(due, -4)) : null;
    const opened = workday(p.start < '2004-10-11' ? '2004-10-11' : p.start);
    const steps: readonly Step[] = [
      ['todo', opened, ''],
      ...(p.until === 'cancelled' ? ([['cancelled', later(due, -10), p.text ?? '']] as const) : []),
      ...(finished === null ? [] : ([['done', finished, p.kind === 'leaving' ? '转经济责任审计' : '']] as const)),
    ];
    make.add({ ...fields, doneDate: finished, result: p.result ?? null, resultText: p.text ?? null }, { steps });
  }
  return make.rows();
};
