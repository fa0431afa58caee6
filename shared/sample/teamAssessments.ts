/** 考核指标体系 of the tracking assessments, and the 年度考核 of the teams of counties and departments that rests on their results. */
import { assessmentScheme } from '../records/assessmentScheme';
import type { AnyRow } from '../records/define';
import { teamAssessment } from '../records/teamAssessment';
import type { CadreBook } from './cadres';
import { filler, reached, upTo } from './fill';
import { type Draft, maker, type Step } from './make';
import { later, OFFICE, workday } from './office';
import { PLACES, type Place } from './places';
import { type Chance, chance } from './random';
import type { UnitBook } from './units';

type Indicators = NonNullable<Draft<typeof assessmentScheme>['indicators']>;
type Indicator = Omit<Indicators[number], 'id'>;
type Method = Indicator['method'];
const I = (
  level1: string,
  name: string,
  measure: string,
  weight: number,
  [method, target, points]: readonly [Method, number | null, string?],
  dataSource: string,
): Indicator => ({
  level1,
  name,
  measure,
  weight,
  target,
  method,
  direction: 'higher',
  floor: method === 'plusMinus' ? -3 : null,
  cap: method === 'plusMinus' ? 3 : null,
  points: points ?? null,
  dataSource,
});
/** The three the article names, and what a city of these years would add; 加减分 stands beside the hundred. */
const COUNTY: readonly Indicator[] = [
  I('经济发展', '地区生产总值增长率', '%', 30, ['growth', 15], '市统计局'),
  I('经济发展', '招商引资到位资金', '亿元', 20, ['rank', null, '20、18、16、14'], '市商务局'),
  I('人民生活', '农民人均收入', '元', 30, ['completion', 3600], '市统计局'),
  I('资源环境', '环境综合评价', '分', 20, ['completion', 80], '市环境保护局'),
  I('附加', '安全生产和稳定工作', '分', 0, ['plusMinus', null], '市政府办公室'),
];
const SHARED: readonly Indicator[] = [
  I('机关建设', '服务对象满意度', '%', 20, ['completion', 90], '市直属机关工作委员会'),
  I('机关建设', '依法行政', '等次', 10, ['qualitative', null, '好=10、较好=8、一般=6、较差=4'], '市政府办公室'),
];
const DEPARTMENT: Readonly<Record<'economic' | 'general' | 'enforcement', readonly Indicator[]>> = {
  economic: [
    I('重点工作', '年度重点项目投资完成额', '亿元', 40, ['completion', 12], '市发展和改革委员会'),
    I('重点工作', '主管行业增加值增长率', '%', 30, ['growth', 13], '市统计局'),
  ],
  general: [
    I('重点工作', '市政府确定的实事完成率', '%', 45, ['completion', 100], '市政府办公室'),
    I('重点工作', '按期办结人大建议和政协提案', '%', 25, ['completion', 100], '市政府办公室'),
  ],
  enforcement: [
    I('重点工作', '行政执法案件按期办结率', '%', 45, ['completion', 98], '市司法局'),
    I('重点工作', '执法质量评查名次', '名次', 25, ['rank', null, '25、23、21、其余18'], '市司法局'),
  ],
};
const COUNTY_RULE = '县域突破战略工作实绩考核办法';
const DEPARTMENT_RULE = '市政府工作部门领导班子和领导干部重点工作目标管理考核办法（试行）';
const CLASS_WORD = { economic: '经济', general: '综合', enforcement: '行政执法' } as const;

export const makeSchemes = (book: CadreBook): AnyRow[] => {
  const make = maker(assessmentScheme, 0x23);
  const fill = filler(book);
  const add = (year: string, fields: Draft<typeof assessmentScheme>, indicators: readonly Indicator[]): void => {
    const rows = indicators.map((i) => ({ id: make.child(), ...i }));
    make.add(fill(assessmentScheme, { year, indicators: rows, ...fields }), { entered: workday(`${year}-03-01`) });
  };
  for (const year of ['2005', '2006', '2007']) {
    add(year, { name: `${year}年县（区）工作实绩考核指标`, unitKind: 'county', assessmentRule: COUNTY_RULE }, COUNTY);
    if (year === '2006') continue; // departments are assessed every other year
    for (const k of ['economic', 'general', 'enforcement'] as const)
      add(
        year,
        { name: `${year}年${CLASS_WORD[k]}部门重点工作目标考核指标`, unitKind: 'department', departmentClass: k, assessmentRule: DEPARTMENT_RULE },
        [...DEPARTMENT[k], ...SHARED],
      );
  }
  return make.rows();
};

const GOOD = [
  '班子团结，重大事项坚持集体研究，年度重点任务全部完成。',
  '抓落实措施具体，作风转变明显，主要指标进度位居同类前列。',
  '政务公开和窗口服务有新进展，群众满意率比上年提高。',
];
const BAD = ['对基层的具体指导还不够经常。', '创新举措不多，个别工作进度偏慢。', '班子成员之间沟通协调需要加强。', '年轻干部培养力度不够。'];
const DEMANDS = [
  '制定整改措施，三个月内将整改情况书面报市委组织部。',
  '加强调查研究，对进度滞后的任务倒排工期。',
  '健全班子议事和谈心制度，增强整体合力。',
];
const GOING = ['planned', 'reporting', 'polled', 'talked', 'verified', 'evaluated', 'decided', 'published'] as const;

/** @param tracking rows of 跟踪问效考核: the achievement score of the same unit and year */
export const makeTeamAssessments = (book: CadreBook, units: UnitBook, tracking: readonly AnyRow[]): AnyRow[] => {
  const c = chance(20_060_118);
  const make = maker(teamAssessment, 0x24);
  const fill = filler(book);
  const places = PLACES.filter((p) => p.kind === 'county' || p.kind === 'department');
  const scored = new Map(
    tracking.filter((r) => r.deletedAt === null && r.totalScore !== null).map((r) => [`${String(r.unit)} ${String(r.year)}`, r]),
  );
  const add = (place: Place, year: string, n: number, until: string): void => {
    const from = scored.get(`${units.idOf(place)} ${year}`);
    const next = Number(year) + 1;
    const decided = workday(`${next}-01-${String(16 + (n % 8)).padStart(2, '0')}`);
    const fedBack = later(decided, 12);
    const way: readonly Step[] = [
      ['planned', workday(`${year}-12-03`), ''],
      ['reporting', workday(`${year}-12-12`), '领导班子述职'],
      ['polled', workday(`${year}-12-12`), ''],
      ['talked', workday(`${year}-12-20`), ''],
      ['verified', workday(`${next}-01-04`), ''],
      ['evaluated', workday(`${next}-01-09`), ''],
      ['decided', decided, '市委常委会议审定'],
      ['published', fedBack, '向班子反馈'],
      ['archived', later(fedBack, 30), ''],
    ];
    const steps = upTo(way, until);
    const rank = typeof from?.rank === 'number' ? from.rank : 3 + (n % 5);
    const excellent = rank <= 2 && n % 2 === 0;
    const weak = n % 17 === 9;
    const total = excellent ? 94 + c.below(4) : weak ? 74 + c.below(4) : 84 + c.below(8);
    const fields: Draft<typeof teamAssessment> = {
      unit: units.idOf(place),
      year,
      reportPoints: '一、年度重点工作完成情况；二、执行民主集中制情况；三、勤政廉政和作风建设情况；四、存在问题和下步打算。',
      ...(from ? { sourceRecord: { type: 'trackingAssessment', id: from.id }, achievementScore: Number(from.totalScore) } : {}),
      ...(reached(steps, 'polled') ? votesOf(c, excellent, weak) : {}),
      ...(reached(steps, 'talked') ? { talks: 9 + c.below(14) } : {}),
      ...(reached(steps, 'evaluated') ? { partyScore: 82 + c.below(14), totalScore: total } : {}),
      ...(reached(steps, 'decided')
        ? {
            grade: excellent ? ('excellent' as const) : weak ? ('average' as const) : ('good' as const),
            decidedDate: decided,
            achievements: c.pick(GOOD),
            shortcomings: c.pick(BAD),
          }
        : {}),
      ...(reached(steps, 'published') ? { feedbackDate: fedBack, feedbackBy: OFFICE.deputyMinister.name, demands: c.pick(DEMANDS) } : {}),
    };
    make.add(fill(teamAssessment, fields), { steps });
  };
  for (const year of ['2005', '2006'])
    places.forEach((p, n) => {
      add(p, year, n, 'archived');
    });
  places.slice(0, 16).forEach((p, n) => {
    add(p, '2007', n, GOING[n % GOING.length] as string);
  });
  return make.rows();
};

const votesOf = (c: Chance, excellent: boolean, weak: boolean): Draft<typeof teamAssessment> => {
  const issuedVotes = 48 + c.below(40);
  const returnedVotes = issuedVotes - c.below(4);
  const validVotes = returnedVotes - c.below(2);
  const excellentVotes = Math.floor(validVotes * (excellent ? 0.72 : weak ? 0.21 : 0.46));
  const poorVotes = weak ? Math.floor(validVotes * 0.09) : 0;
  const averageVotes = weak ? Math.floor(validVotes * 0.3) : Math.floor(validVotes * 0.06);
  return {
    issuedVotes,
    returnedVotes,
    validVotes,
    excellentVotes,
    goodVotes: validVotes - excellentVotes - averageVotes - poorVotes,
    averageVotes,
    poorVotes,
  };
};
