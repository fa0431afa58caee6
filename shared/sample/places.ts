/** The units of the sample city 安澜市. None of them exists. */

export interface Place {
  readonly name: string;
  readonly short: string;
  readonly kind: 'county' | 'partyDepartment' | 'department' | 'otherOrgan' | 'institution' | 'enterprise' | 'partyCommittee' | 'higher';
  readonly klass: 'economic' | 'general' | 'enforcement' | null;
  /** Name of the superior unit. */
  readonly superior: string | null;
  /** Posts of the leading cadres, first the head (一把手). Several of one kind are repeated. */
  readonly posts: readonly string[];
}

const times = (post: string, n: number): string[] => Array.from({ length: n }, () => post);
const county = (name: string): Place => {
  const seat = name.endsWith('县') ? '县' : '区';
  return {
    name,
    short: name,
    kind: 'county',
    klass: null,
    superior: null,
    posts: [
      `${seat}委书记`,
      `${seat}长`,
      ...times(`${seat}委副书记`, 2),
      ...times(`副${seat}长`, 5),
      `${seat}委常委、组织部部长`,
      `${seat}委常委、纪委书记`,
    ],
  };
};
/** 局 and 委 as they were named in these years. */
const department = (short: string, klass: NonNullable<Place['klass']>, head = '局长', deputies = 3): Place => ({
  name: `安澜市${short.slice(1)}`,
  short,
  kind: 'department',
  klass,
  superior: '安澜市人民政府',
  posts: [head, ...times(`副${head}`, deputies), '党组成员、纪检组组长'],
});
const organ = (short: string, kind: Place['kind'], head: string, deputies: number, superior: string | null): Place => ({
  name: `安澜${short}`,
  short,
  kind,
  klass: null,
  superior,
  posts: [head, ...times(`副${head}`, deputies)],
});
const enterprise = (name: string): Place => ({
  name,
  short: name.replace('有限责任公司', ''),
  kind: 'enterprise',
  klass: null,
  superior: null,
  posts: ['党委书记、董事长', '总经理', '副总经理', '党委副书记、纪委书记'],
});
const committee = (short: string, head: string): Place => ({
  name: `中共安澜${short}`,
  short,
  kind: 'partyCommittee',
  klass: null,
  superior: null,
  posts: [head, `副${head}`],
});

export const PLACES: readonly Place[] = [
  ...['青屏县', '云岭县', '北山区', '澄湖区'].map(county),
  { name: '安澜市人民政府', short: '市政府', kind: 'otherOrgan', klass: null, superior: null, posts: [] },
  organ('市委办公室', 'partyDepartment', '主任', 3, null),
  organ('市委组织部', 'partyDepartment', '部长', 3, null),
  organ('市委宣传部', 'partyDepartment', '部长', 3, null),
  organ('市委统战部', 'partyDepartment', '部长', 2, null),
  organ('市委政法委员会', 'partyDepartment', '书记', 2, null),
  organ('市委政策研究室', 'partyDepartment', '主任', 2, null),
  organ('市委老干部局', 'partyDepartment', '局长', 2, null),
  organ('市委党校', 'partyDepartment', '常务副校长', 0, null),
  organ('市直属机关工作委员会', 'partyDepartment', '书记', 2, null),
  department('市发展和改革委员会', 'economic', '主任'),
  department('市经济委员会', 'economic', '主任'),
  department('市财政局', 'economic'),
  department('市农业委员会', 'economic', '主任'),
  department('市统计局', 'economic', '局长', 2),
  department('市商务局', 'economic'),
  department('市交通局', 'economic'),
  department('市建设局', 'economic'),
  department('市水利局', 'economic'),
  department('市林业局', 'economic'),
  department('市粮食局', 'economic'),
  department('市物资局', 'economic', '局长', 2),
  department('市外贸局', 'economic', '局长', 2),
  department('市煤炭局', 'economic'),
  department('市农机局', 'economic', '局长', 2),
  department('市政府办公室', 'general', '主任'),
  department('市人事局', 'general'),
  department('市劳动和社会保障局', 'general'),
  department('市教育局', 'general'),
  department('市科技局', 'general', '局长', 2),
  department('市文化局', 'general'),
  department('市卫生局', 'general'),
  department('市民政局', 'general'),
  department('市体育局', 'general', '局长', 2),
  department('市人口和计划生育委员会', 'general', '主任'),
  department('市审计局', 'general'),
  department('市旅游局', 'general', '局长', 2),
  department('市公安局', 'enforcement', '局长', 4),
  department('市司法局', 'enforcement'),
  department('市工商行政管理局', 'enforcement'),
  department('市质量技术监督局', 'enforcement'),
  department('市环境保护局', 'enforcement'),
  department('市城市管理行政执法局', 'enforcement'),
  department('市安全生产监督管理局', 'enforcement', '局长', 2),
  department('市食品药品监督管理局', 'enforcement', '局长', 2),
  organ('市人大常委会办公室', 'otherOrgan', '主任', 2, null),
  organ('市政协办公室', 'otherOrgan', '主任', 2, null),
  organ('市总工会', 'otherOrgan', '主席', 2, null),
  organ('市妇女联合会', 'otherOrgan', '主席', 2, null),
  organ('市供销合作社', 'institution', '主任', 2, null),
  organ('市职业技术学院', 'institution', '院长', 3, null),
  organ('市中心医院', 'institution', '院长', 2, null),
  organ('市广播电视台', 'institution', '台长', 2, null),
  enterprise('安澜矿业集团有限责任公司'),
  enterprise('安澜纺织集团有限责任公司'),
  enterprise('安澜化工有限责任公司'),
  enterprise('安澜城市建设投资有限责任公司'),
  enterprise('安澜水务有限责任公司'),
  enterprise('安澜热力有限责任公司'),
  committee('市经济技术开发区工作委员会', '书记'),
  committee('市澄湖风景区工作委员会', '书记'),
];
