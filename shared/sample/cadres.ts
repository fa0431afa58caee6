/** Invented cadres on the posts of the sample city: leaders of every unit, and a reserve of younger ones. */
import { cadre } from '../records/cadre';
import type { AnyRow } from '../records/define';
import { checkCharOf } from '../rules/idCard';
import { type Draft, maker } from './make';
import { DOTTED_NAMES, inventName } from './names';
import { PLACES, type Place } from './places';
import { type Chance, chance } from './random';
import { SETUP_DAY, type UnitBook } from './units';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly gender: '1' | '2';
  /** YYYY-MM */
  readonly birth: string;
  readonly politics: string;
  /** 单位及职务, as on the papers */
  readonly post: string;
  readonly unitId: string;
  readonly place: Place;
  readonly rank: 'head' | 'deputy' | 'reserve';
}
export interface CadreBook {
  readonly rows: AnyRow[];
  readonly people: readonly Person[];
  /** @throws Error when nobody, or somebody else than meant, carries the name on this post */
  byName(name: string): Person;
  /** The first to hold the post, as on the papers. @throws Error when nobody does */
  atPost(post: string): Person;
}

/** People of the story: name → post. Everybody else gets a name by chance. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  市农机局局长: ['赵同生'],
  青屏县副县长: ['冯启明', '金世川'],
  市物资局局长: ['梁振国'],
  市粮食局副局长: ['谭玉林'],
  云岭县委副书记: ['魏长河'],
  市外贸局局长: ['秦守义'],
  市文化局副局长: ['高玉珠'],
  市建设局副局长: ['孔令河'],
  市煤炭局局长: ['石广田'],
  澄湖区副区长: ['温立本'],
  市林业局副局长: ['闫德山'],
  市交通局副局长: ['罗文斌'],
  市水利局副局长: ['毕春林'],
  市旅游局局长: ['侯志远'],
  北山区副区长: ['娄明义'],
  市供销合作社主任: ['施培厚'],
  市体育局副局长: ['齐秀岚'],
  市统计局副局长: ['戚凤林'],
  市质量技术监督局副局长: ['纪宝泉'],
  市卫生局副局长: ['祝耀明'],
  云岭县副县长: ['郎建栋'],
  安澜化工总经理: ['邬守田'],
  市环境保护局副局长: ['童继峰'],
  市商务局副局长: ['颜茂江'],
  市科技局局长: ['喻学章'],
  // three pairs of namesakes
  市审计局副局长: ['罗文斌'],
  市教育局副局长: ['张海波'],
  市司法局副局长: ['张海波'],
  市民政局副局长: ['周丽华'],
  市妇女联合会副主席: ['周丽华'],
};
const FEMALE_FIXED = ['高玉珠', '齐秀岚', '周丽华'];
const RESERVE = 40;
const NATIVE = ['安澜青屏', '安澜云岭', '安澜北山', '安澜澄湖', '安澜', '安澜', '江州东陵', '江州南浦', '柳河'];
const SCHOOLS = [
  '省农业大学农学系农学专业',
  '省财经学院会计系会计学专业',
  '省工业学院机械系机械制造专业',
  '安澜师范专科学校中文系汉语言文学专业',
  '省建筑工程学院土木系工业与民用建筑专业',
  '江州大学法律系法学专业',
];
const ON_JOB = ['省委党校经济管理专业', '省委党校法律专业', '省委党校党政管理专业', '江州大学公共管理专业'];
const SPECIALTIES = ['熟悉农业和农村工作', '熟悉财政金融', '熟悉工业经济', '熟悉党务工作', '熟悉城市建设', '熟悉政策法规', '有基层工作经验'];

const ym = (y: number, m: number): string => `${y}-${String(m).padStart(2, '0')}`;
/** Valid check character (GB 11643), region code that was never given to any place. */
const idCard = (birth: string, day: number, serial: number, gender: '1' | '2'): string => {
  const body = `229901${birth.replace('-', '')}${String(day).padStart(2, '0')}${String(serial * 2 + (gender === '1' ? 1 : 0)).padStart(3, '0')}`;
  return body + checkCharOf(body);
};

interface Seat {
  readonly place: Place;
  readonly post: string;
  readonly rank: Person['rank'];
  /** Place among the leaders of the unit. */
  readonly order: number;
}
const SECTION_POSTS = ['办公室主任', '人事科科长', '综合科科长', '规划科科长', '法规科科长'];
const seatsOf = (): readonly Seat[] => {
  const leaders = PLACES.flatMap((place) =>
    place.posts.map(
      (post, i): Seat => ({
        place,
        post,
        rank: i === 0 || (place.kind === 'county' && i === 1) ? 'head' : 'deputy',
        order: i + 1,
      }),
    ),
  );
  const organs = PLACES.filter((p) => p.kind === 'department');
  const reserve = Array.from({ length: RESERVE }, (_, i): Seat => {
    const place = organs[i % organs.length] as Place;
    return { place, post: SECTION_POSTS[i % SECTION_POSTS.length] as string, rank: 'reserve', order: place.posts.length + 1 };
  });
  return [...leaders, ...reserve];
};
/** 青屏县委书记, 市财政局局长, 安澜矿业集团总经理 */
const fullPost = (seat: Seat): string => `${seat.place.short}${seat.post}`.replace(/([县区])\1委/, '$1委');

export const makeCadres = (units: UnitBook): CadreBook => {
  const c = chance(20_050_101);
  const make = maker(cadre, 2);
  const taken = new Set(Object.values(FIXED).flat());
  const waiting = new Map(Object.entries(FIXED).map(([post, names]) => [post, [...names]]));
  const people: Person[] = [];
  let dotted = 0;
  let serial = 100;
  for (const seat of seatsOf()) {
    const post = fullPost(seat);
    const fixed = waiting.get(post)?.shift();
    const special = fixed === undefined && seat.rank !== 'head' && people.length % 97 === 60 ? DOTTED_NAMES[dotted++] : undefined;
    const gender = special?.gender ?? (fixed === undefined ? (c.hit(19) ? '2' : '1') : FEMALE_FIXED.includes(fixed) ? '2' : '1');
    const name = fixed ?? special?.name ?? inventName(c, gender, taken);
    const birth = ym(seat.rank === 'reserve' ? 1966 + c.below(8) : seat.rank === 'head' ? 1948 + c.below(11) : 1950 + c.below(15), 1 + c.below(12));
    serial += 1;
    const fields = cadreFields(
      c,
      seat,
      post,
      { name, gender, birth, nation: special?.nation ?? (c.hit(6) ? '11' : '01'), native: special?.native ?? c.pick(NATIVE) },
      units,
      serial,
    );
    const id = make.add(fields, { entered: SETUP_DAY });
    people.push({
      id,
      name,
      gender,
      birth,
      politics: fields.politics ?? '01',
      post,
      unitId: units.idOf(seat.place),
      place: seat.place,
      rank: seat.rank,
    });
  }
  const left = [...waiting].filter(([, names]) => names.length > 0);
  if (left.length > 0) throw new Error(`no such post: ${left.map(([post]) => post).join(', ')}`);
  return {
    rows: make.rows(),
    people,
    byName: (name) => {
      const found = people.find((p) => p.name === name);
      if (!found) throw new Error(`nobody is called ${name}`);
      return found;
    },
    atPost: (post) => {
      const found = people.find((p) => p.post === post);
      if (!found) throw new Error(`nobody holds the post ${post}`);
      return found;
    },
  };

  function cadreFields(
    k: Chance,
    seat: Seat,
    post: string,
    who: { readonly name: string; readonly gender: '1' | '2'; readonly birth: string; readonly nation: string; readonly native: string },
    book: UnitBook,
    n: number,
  ): Draft<typeof cadre> {
    const born = Number(who.birth.slice(0, 4));
    const work = ym(born + 18 + k.below(5), 7 + k.below(3));
    const worked = Number(work.slice(0, 4));
    const politics = seat.rank === 'deputy' && seat.place.kind === 'department' && k.hit(5) ? k.pick(['05', '07', '12'] as const) : '01';
    const joined = ym(worked + 2 + k.below(5), 1 + k.below(12));
    const since = ym(Math.max(1999 + k.below(5), worked + 8), 1 + k.below(12));
    const before = ym(Number(since.slice(0, 4)) - 4 - k.below(3), 1 + k.below(12));
    const graduate = k.hit(55);
    const school = k.pick(SCHOOLS);
    const partner = who.gender === '1' ? '妻子' : '丈夫';
    const kin = new Set<string>([who.name]);
    const kinOf = (gender: '1' | '2'): string => inventName(k, gender, kin);
    const head = seat.rank === 'head';
    return {
      name: who.name,
      gender: who.gender,
      birthYm: who.birth,
      nation: who.nation as '01',
      nativePlace: who.native,
      birthPlace: who.native,
      partyYm: politics === '01' ? joined.replace('-', '.') : politics === '05' ? '民盟' : politics === '07' ? '民进' : null,
      politics,
      workYm: work,
      health: '10',
      techTitle: k.hit(30) ? k.pick(['高级经济师', '高级政工师', '会计师', '工程师', '农艺师']) : null,
      specialty: k.pick(SPECIALTIES),
      ftEdu: graduate ? '大学' : '大专',
      ftDegree: graduate ? '学士' : null,
      ftSchool: school,
      ojEdu: k.hit(60) ? '研究生' : '大学',
      ojSchool: k.pick(ON_JOB),
      currentPost: post,
      unit: book.idOf(seat.place),
      orderInUnit: seat.order,
      postLevel: seat.rank === 'reserve' ? 'townshipChief' : head ? 'countyChief' : 'countyDeputy',
      managedBy: seat.rank === 'reserve' ? 'organ' : 'city',
      postSince: since,
      levelSince: before,
      categories: categoriesOf(seat, book),
      status: 'onDuty',
      idCard: idCard(who.birth, 1 + k.below(28), n % 450, who.gender),
      secretLevel: head ? '1' : '0',
      familyAbroad: false,
      restrictedPost: head && book.funds(seat.place),
      archiveNo: `A${String(n).padStart(5, '0')}`,
      resume: [
        {
          id: make.child(),
          from: work,
          to: before,
          text: `${seat.place.short}科员、副科长、科长`,
          meanwhile: k.hit(40) ? `${worked + 8}.09—${worked + 11}.07在${k.pick(ON_JOB)}学习` : null,
        },
        {
          id: make.child(),
          from: before,
          to: since,
          text: seat.rank === 'reserve' ? `${seat.place.short}副科长` : `${k.pick(PLACES.filter((p) => p.kind === 'department')).short}副局长`,
          meanwhile: null,
        },
        { id: make.child(), from: since, to: null, text: post, meanwhile: null },
      ],
      rewards: k.hit(25) ? `${2001 + k.below(4)}年被评为全市优秀共产党员` : '无',
      yearEval: k.hit(20) ? '2002、2003年称职，2004年优秀' : '2002、2003、2004年称职',
      family: [
        {
          id: make.child(),
          relation: partner,
          name: kinOf(who.gender === '1' ? '2' : '1'),
          birthYm: ym(born + k.below(3), 1 + k.below(12)),
          politics: k.pick(['01', '13'] as const),
          post: k.pick(['安澜市中学教师', '安澜市中心医院医师', '安澜矿业集团职工', '市总工会干部', '个体经营']),
        },
        {
          id: make.child(),
          relation: k.pick(['儿子', '女儿']),
          name: kinOf('1'),
          birthYm: ym(born + 26 + k.below(3), 1 + k.below(12)),
          politics: '03',
          post: k.pick(['在校学生', '江州大学学生']),
        },
      ],
    };
  }
};

const categoriesOf = (seat: Seat, units: UnitBook): NonNullable<Draft<typeof cadre>['categories']> => {
  if (seat.rank === 'reserve') return ['reserve', 'youngExcellent'];
  const found: NonNullable<Draft<typeof cadre>['categories']>[number][] = ['cityManaged', 'countyLevel'];
  const { kind } = seat.place;
  if (kind === 'county') found.push(seat.rank === 'head' ? 'countyHead' : 'countyLeader');
  else if (kind === 'enterprise') found.push('enterpriseLeader');
  else if (seat.rank === 'head' && (kind === 'department' || kind === 'partyDepartment')) found.push('departmentHead');
  if (seat.rank === 'head' && units.funds(seat.place)) found.push('fundsHead');
  if (seat.rank === 'deputy') found.push('teamMember');
  return found;
};
