/** Secondments of the sample city: 57 + 66 + 65 = 188 that count (ST03), three kinds, at home and abroad. */

import type { AnyRow } from '../records/define';
import { secondment } from '../records/secondment';
import { addDays, addMonths } from '../rules/dates';
import type { CadreBook, Person } from './cadres';
import { type Draft, type Maker, maker, type Step } from './make';
import { type Chance, chance } from './random';

type Fields = Draft<typeof secondment>;
interface Programme {
  readonly type: 'posting' | 'study' | 'visit';
  readonly batch: string;
  readonly toUnit: string;
  readonly region: string;
  readonly abroad?: true;
  readonly start: string;
  /** Length: months for 挂职 and 学习, days for 考察. */
  readonly length: number;
  readonly people: number;
  readonly postHeld?: string;
}
const P = (
  type: Programme['type'],
  batch: string,
  toUnit: string,
  region: string,
  start: string,
  length: number,
  people: number,
  more: Partial<Programme> = {},
): Programme => ({ type, batch, toUnit, region, start, length, people, ...more });

const COUNTED: readonly Programme[] = [
  // 2005: 16 + 21 + 20
  P('posting', '2005年赴沿海地区挂职', '东陵经济技术开发区管理委员会', '江苏', '2005-03-01', 6, 6, { postHeld: '招商局副局长' }),
  P('posting', '2005年赴沿海地区挂职', '南浦市港口区人民政府', '广东', '2005-03-01', 6, 5, { postHeld: '区长助理' }),
  P('posting', '2005年赴省直机关挂职', '省直有关厅局', '本省', '2005-06-06', 12, 5, { postHeld: '处长助理' }),
  P('study', '2005年高校公共管理进修班', '京华大学公共管理学院', '北京', '2005-04-11', 2, 15),
  P('study', '2005年境外公共行政研修', '狮城公共行政学院', '新加坡', '2005-09-12', 3, 6, { abroad: true }),
  P('visit', '2005年长三角县域经济考察', '平江市、越溪市', '江苏、浙江', '2005-05-23', 8, 12),
  P('visit', '2005年境外农业考察', '韩国农村振兴机构', '韩国', '2005-10-17', 10, 8, { abroad: true }),
  // 2006: 18 + 24 + 24
  P('posting', '2006年赴沿海地区挂职', '越溪市人民政府', '浙江', '2006-03-01', 6, 8, { postHeld: '市长助理' }),
  P('posting', '2006年赴沿海地区挂职', '南浦市高新技术产业园', '广东', '2006-03-01', 6, 6, { postHeld: '管委会主任助理' }),
  P('posting', '2006年后备干部到信访部门挂职', '省直有关厅局', '本省', '2006-08-01', 12, 4, { postHeld: '副处长' }),
  P('study', '2006年高校经济管理进修班', '京华大学经济管理学院', '北京', '2006-04-17', 2, 18),
  P('study', '2006年境外城市管理研修', '狮城公共行政学院', '新加坡', '2006-09-11', 3, 6, { abroad: true }),
  P('visit', '2006年珠三角招商工作考察', '南浦市、香湾市', '广东', '2006-06-12', 8, 16),
  P('visit', '2006年境外工业园区考察', '欧洲工业园区联合会', '德国', '2006-10-16', 12, 8, { abroad: true }),
  // 2007: 20 + 22 + 23
  P('posting', '2007年赴沿海地区挂职', '东陵市人民政府', '江苏', '2007-03-01', 6, 9, { postHeld: '市长助理' }),
  P('posting', '2007年赴沿海地区挂职', '越溪市城市建设投资公司', '浙江', '2007-03-01', 6, 6, { postHeld: '副总经理' }),
  P('posting', '2007年赴省直机关挂职', '省直有关厅局', '本省', '2007-06-04', 12, 5, { postHeld: '处长助理' }),
  P('study', '2007年高校领导科学进修班', '海东大学继续教育学院', '上海', '2007-05-14', 2, 16),
  P('study', '2007年境外公共行政研修', '狮城公共行政学院', '新加坡', '2007-09-10', 3, 6, { abroad: true }),
  P('visit', '2007年新农村建设考察', '平江市、望湖县', '江苏、安徽', '2007-04-16', 8, 15),
  P('visit', '2007年境外循环经济考察', '东海循环经济研究会', '日本', '2007-11-12', 10, 8, { abroad: true }),
];
/** Last day before and first day after the period. */
const OUTSIDE: readonly Programme[] = [
  P('visit', '2004年岁末招商考察', '香湾市', '广东', '2004-12-31', 8, 5),
  P('study', '2004年高校进修班', '京华大学公共管理学院', '北京', '2004-09-13', 2, 8),
  P('posting', '2008年赴沿海地区挂职', '东陵市人民政府', '江苏', '2008-01-01', 6, 6, { postHeld: '市长助理' }),
];
/** In the period, but proposed and never sent. */
const PROPOSED = P('visit', '2007年境外旅游管理考察', '阿尔卑斯旅游协会', '瑞士', '2007-12-10', 10, 4, { abroad: true });
/** In the period, sent, but entered twice and deleted. */
const DELETED = P('study', '2006年高校经济管理进修班', '京华大学经济管理学院', '北京', '2006-04-17', 2, 3);

const APPRAISALS = [
  '期间遵守接收单位各项纪律，主动承担任务，熟悉情况快，所联系的项目按期推进，群众反映好。',
  '学习刻苦，按时完成全部课程和调研报告，所提建议结合本市实际，有一定参考价值。',
  '工作踏实，善于沟通，参与引进项目两个，促成两地经常联系。建议继续在复杂岗位上锻炼。',
  '服从安排，注意向当地干部群众学习，完成考察报告一份，已在单位交流。',
  '能够较好履行挂任职务的职责，组织协调能力有明显提高。',
];

export const makeSecondments = (book: CadreBook): AnyRow[] => {
  const c = chance(20_050_301);
  const make = maker(secondment, 4);
  for (const p of [...COUNTED, ...OUTSIDE]) send(c, make, p, book, 'archived');
  send(c, make, PROPOSED, book, 'proposed');
  send(c, make, DELETED, book, 'archived', '2006-04-28');
  return make.rows();
};

const wanted = (p: Programme, people: readonly Person[]): readonly Person[] => {
  if (p.type === 'visit') return people.filter((x) => x.rank !== 'reserve' && (x.place.klass === 'economic' || x.place.kind === 'county'));
  return people.filter((x) => x.rank === 'reserve' || (x.rank === 'deputy' && x.birth >= '1958'));
};

const send = (c: Chance, make: Maker<typeof secondment>, p: Programme, book: CadreBook, until: 'archived' | 'proposed', deleted?: string): void => {
  const planned = p.type === 'visit' ? addDays(p.start, p.length - 1) : addDays(addMonths(p.start, p.length), -1);
  const chosen = c.some(wanted(p, book.people), p.people);
  if (chosen.length < p.people) throw new Error(`too few cadres for ${p.batch}`);
  chosen.forEach((who, i) => {
    const sent = until !== 'proposed';
    const recalled = sent && p.type === 'posting' && p.length === 12 && i === 0;
    // one of them is kept for three months more at the wish of the receiving unit
    const prolonged = sent && p.type === 'posting' && p.batch.startsWith('2006年赴沿海') && i === 2;
    const end = recalled ? addDays(planned, -60) : prolonged ? addDays(planned, 90) : planned;
    const steps: Step[] = [['proposed', addDays(p.start, -30), '经部务会议研究确定人选']];
    if (sent) {
      steps.push(['dispatched', p.start, '办理介绍手续']);
      steps.push(['serving', addDays(p.start, 1), p.type === 'study' ? '到校报到' : '到岗']);
      if (prolonged) steps.push(['extended', addDays(planned, -10), '接收单位来函商请延长']);
      steps.push(recalled ? ['recalled', end, '原单位换届，提前返回'] : ['expired', end, '期满返回']);
      steps.push(['appraised', addDays(end, 15), '接收单位作出鉴定'], ['archived', addDays(end, 30), '']);
    }
    const fields: Fields = {
      type: p.type,
      batch: p.batch,
      cadre: who.id,
      postThen: who.post,
      fromUnit: who.unitId,
      reserve: who.rank === 'reserve',
      toUnit: p.toUnit,
      abroad: p.abroad ? 'abroad' : 'domestic',
      region: p.region,
      postHeld: p.postHeld ?? null,
      startDate: p.start,
      plannedEndDate: planned,
      actualEndDate: sent ? end : null,
      taskNo: `安组〔${p.start.slice(0, 4)}〕${10 + Number(p.start.slice(5, 7)) * 3}号`,
      extended: prolonged,
      extensionReason: prolonged ? '所联系的引进项目正在洽谈，接收单位来函商请延长三个月，经部务会议同意。' : null,
      earlyEndReason: recalled ? '原单位换届需要，经市委组织部同意提前返回。' : null,
      appraisal: sent ? c.pick(APPRAISALS) : null,
      grade: sent ? (c.hit(20) ? 'excellent' : 'qualified') : null,
    };
    make.add(fields, deleted === undefined ? { steps } : { steps, deleted });
  });
};
