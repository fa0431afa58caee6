/** 专题讲座: counted by themselves, never into ST01 (handbook §1.6). */
import type { AnyRow } from '../records/define';
import { lecture } from '../records/lecture';
import type { CadreBook, Person } from './cadres';
import { filler, reached, upTo } from './fill';
import { type Draft, maker, type Step } from './make';
import { later, workday } from './office';
import { chance } from './random';
import { RICH } from './story';

type Fields = Draft<typeof lecture>;
interface Plan {
  readonly day: string;
  readonly topic: string;
  readonly lecturer: string;
  readonly kind: NonNullable<Fields['lecturerKind']>;
  readonly post: string;
  readonly hours: number;
  readonly summary: string;
  /** Names kept for so many; the rest came without a list. */
  readonly named: number;
  readonly came: number;
  readonly until: 'planned' | 'held' | 'archived';
  readonly deleted?: string;
}
const L = (
  day: string,
  topic: string,
  [lecturer, kind, post]: readonly [string, Plan['kind'], string],
  [hours, named, came]: readonly [number, number, number],
  summary: string,
  more: Partial<Plan> = {},
): Plan => ({ day, topic, lecturer, kind, post, hours, named, came, summary, until: 'archived', ...more });

const PLANS: readonly Plan[] = [
  L(
    '2004-12-09',
    '树立正确政绩观与领导干部勤政建设',
    ['蒲春和', 'professor', '市委党校教授'],
    [3, 0, 160],
    '讲解政绩观的基本要求，结合本市实际分析“不作为、慢作为”的表现和根源。',
  ),
  L(
    '2005-04-15',
    '老工业基地振兴与县域经济突破',
    ['尚明礼', 'professor', '江州大学经济学院教授'],
    [3.5, 45, 210],
    '分析老工业基地振兴政策和县域经济发展路径，用本省三个县的数据作了比较。',
  ),
  L(
    '2005-08-19',
    '贯彻民主集中制，提高班子决策水平',
    ['高延年', 'cityLeader', '市委副书记'],
    [2, 40, 186],
    '围绕集体领导和个人分工负责相结合，讲了议事规则、末位表态和会议记录三个问题。',
  ),
  L(
    '2006-03-24',
    '社会主义新农村建设的几个重点问题',
    ['翟正平', 'scholar', '省社会科学院农村发展研究所研究员'],
    [3, 42, 230],
    '讲解新农村建设的内涵，提出村镇规划、农民增收和乡村治理三方面建议。',
  ),
  L(
    '2006-10-13',
    '领导干部心理调适与压力管理',
    ['单静宜', 'professor', '省师范大学心理学系教授'],
    [2.5, 38, 148],
    '介绍压力识别和调节方法，现场作了情绪测评，解答干部提问九个。',
  ),
  L(
    '2007-03-30',
    '科学发展观与资源型城市转型',
    ['卓允文', 'scholar', '省发展研究中心研究员'],
    [3, 44, 265],
    '结合煤炭和纺织企业改制，讲解接续产业选择、就业安置和环境治理的关系。',
  ),
  L(
    '2007-08-24',
    '行政机关公务员处分条例解读',
    ['闵一清', 'cityLeader', '市委常委、市纪委书记'],
    [2.5, 46, 240],
    '逐章解读条例，重点讲解处分期间、解除和违反工作纪律的情形，通报了两类典型问题。',
  ),
  L(
    '2007-12-14',
    '学习党的十七大精神辅导报告',
    ['蒲春和', 'professor', '市委党校教授'],
    [3, 48, 312],
    '讲解十七大报告的主题和主要内容，就加强和改进干部监督工作谈了体会。',
    { until: 'held' },
  ),
  L(
    '2008-03-14',
    '应急管理与突发事件舆论引导',
    ['仲伯安', 'professor', '省委党校副教授'],
    [3, 0, 0],
    '拟结合雨雪冰冻灾害应对，讲解预案启动、信息报送和新闻发布。',
    { until: 'planned' },
  ),
  L(
    '2006-10-13',
    '领导干部心理调适与压力管理（重复登记）',
    ['单静宜', 'professor', '省师范大学心理学系教授'],
    [2.5, 0, 148],
    '与同日讲座重复登记。',
    { deleted: '2006-10-16' },
  ),
];

export const makeLectures = (book: CadreBook): AnyRow[] => {
  const c = chance(20_041_209);
  const make = maker(lecture, 0x20);
  const fill = filler(book);
  const rich = book.byName(RICH);
  const leaders = book.people.filter((p) => p.rank !== 'reserve' && p.id !== rich.id);
  for (const plan of PLANS) {
    const day = workday(plan.day);
    const way: readonly Step[] = [
      ['planned', later(day, -25), '列入全年讲座安排'],
      ['held', day, ''],
      ['archived', later(day, 9), '讲稿和签到表归档'],
    ];
    const steps = upTo(way, plan.until);
    const there: readonly Person[] = plan.named > 0 ? [rich, ...c.some(leaders, plan.named - 1)] : [];
    const fields: Fields = {
      topic: plan.topic,
      date: day,
      lecturer: plan.lecturer,
      lecturerKind: plan.kind,
      lecturerPost: plan.post,
      host: '市委组织部',
      place: '市会议中心',
      hours: plan.hours,
      summary: plan.summary,
      ...(reached(steps, 'held') ? { participants: there.map((p) => p.id), attendance: plan.came } : {}),
    };
    make.add(fill(lecture, fields), plan.deleted === undefined ? { steps } : { steps, deleted: plan.deleted });
  }
  return make.rows();
};
