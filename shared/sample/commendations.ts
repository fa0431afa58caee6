/** 表彰奖励 that follow from the assessments: of units by rank, of people by 专项考核 and 年度考核; one revoked, some on the way. */
import { commendation } from '../records/commendation';
import type { AnyRow, RecordRef } from '../records/define';
import { addDays } from '../rules/dates';
import type { AnnualBook } from './annualAssessments';
import type { CadreBook, Person } from './cadres';
import { filler, reached, upTo } from './fill';
import { type Draft, maker, type Step } from './make';
import { dueBy, later, workday } from './office';
import { chance } from './random';
import { blameless, RICH } from './story';

type Fields = Draft<typeof commendation>;
type Until = 'nominated' | 'consulting' | 'public' | 'approved' | 'announced' | 'archived' | 'revoked';
const ASKED = ['市纪委', '市公安局', '市审计局'];
const GRANTOR = '中共安澜市委、安澜市人民政府';

interface Honour {
  readonly name: string;
  readonly day: string;
  readonly kind: NonNullable<Fields['kind']>;
  readonly level?: NonNullable<Fields['level']>;
  readonly who?: Person;
  readonly unit?: string;
  readonly from?: RecordRef | null;
  readonly reason: string;
  readonly grantor?: string;
  readonly until?: Until;
  readonly objection?: true;
  readonly deleted?: string;
}

/** @param assessed rows of 跟踪问效考核 and 日常专项考核 */
export const makeCommendations = (
  book: CadreBook,
  annual: AnnualBook,
  assessed: { readonly tracking: readonly AnyRow[]; readonly special: readonly AnyRow[] },
): AnyRow[] => {
  const c = chance(20_060_220);
  const make = maker(commendation, 0x25);
  const fill = filler(book);
  const rich = book.byName(RICH);
  const clean = c.some(
    blameless(book).filter((p) => p.rank === 'deputy' && (p.place.kind === 'county' || p.place.kind === 'department')),
    14,
  );
  const person = (i: number): Person => {
    const p = clean[i];
    if (!p) throw new Error('too few people to praise');
    return p;
  };
  const add = (h: Honour, i: number): void => {
    const day = workday(h.day);
    const year = day.slice(0, 4);
    const publicFrom = later(day, -21);
    const publicTo = dueBy('BZ.publicity', publicFrom);
    const way: readonly Step[] = [
      ['nominated', later(day, -45), ''],
      ['consulting', later(day, -38), '征求有关部门意见'],
      ['public', publicFrom, '在市级媒体和所在单位公示'],
      ['approved', later(publicTo, 2), '市委常委会议审定'],
      ['announced', day, '表彰大会'],
      ['archived', later(day, 25), ''],
      ['revoked', later(day, 400), '经核实申报材料不实，撤销'],
    ];
    const steps = upTo(way, h.until ?? 'archived');
    const given = reached(steps, 'announced');
    const fields: Fields = {
      name: h.name,
      objectKind: h.who ? 'individual' : 'collective',
      cadre: h.who?.id ?? null,
      postThen: h.who?.post ?? null,
      unit: h.unit ?? null,
      kind: h.kind,
      level: h.level ?? 'city',
      sourceRecord: h.from ?? null,
      reason: h.reason,
      grantor: h.grantor ?? GRANTOR,
      ...(reached(steps, 'consulting')
        ? {
            opinions: ASKED.map((organ, n) => {
              const open = h.until === 'consulting' && n > 0;
              const objects = h.objection === true && n === 0;
              return {
                id: make.child(),
                organ,
                askedDate: later(day, -38),
                replyDate: open ? null : later(day, -30),
                opinion: open ? ('noReply' as const) : objects ? ('objection' as const) : ('noObjection' as const),
                note: objects ? '正在核实一件信访反映，建议暂缓。' : null,
              };
            }),
          }
        : {}),
      ...(reached(steps, 'public') ? { publicFrom, publicTo, publicNote: '公示期内没有收到不同意见。' } : {}),
      ...(reached(steps, 'approved') ? { approvedDate: later(publicTo, 2), approvedBy: '中共安澜市委' } : {}),
      ...(given ? { awardedDate: day, docNo: `安发〔${year}〕${4 + i}号`, inForm: h.who !== undefined } : {}),
      ...(h.until === 'revoked'
        ? { revoked: true, revokedDate: later(day, 400), revokeReason: '申报的主要业绩数据经审计核实不准确，按规定撤销表彰。' }
        : { revoked: false }),
    };
    make.add(fill(commendation, fields), h.deleted === undefined ? { steps } : { steps, deleted: h.deleted });
  };
  const tops = assessed.tracking.filter((r) => r.deletedAt === null && r.state === 'used' && r.year === '2005' && r.rank === 1);
  const flood = assessed.special.find((r) => r.deletedAt === null && String(r.name).startsWith('防汛抗洪'));
  const flu = assessed.special.find((r) => r.deletedAt === null && String(r.name).includes('禽流感'));
  const ref = (type: string, row: AnyRow | undefined): RecordRef | null => (row ? { type, id: row.id } : null);
  const excellent = annual.rows.filter((r) => r.grade === 'excellent' && r.year === '2006').slice(0, 4);
  const graded = (r: AnyRow): Person | undefined => book.people.find((p) => p.id === r.cadre);

  const honours: readonly Honour[] = [
    ...tops.map(
      (r): Honour => ({
        name: '2005年度工作实绩突出单位',
        day: '2006-02-24',
        kind: 'modelCollective',
        unit: String(r.unit),
        from: ref('trackingAssessment', r),
        reason: '2005年度跟踪问效考核总分在同类单位中位列第一，主要指标全面完成。',
      }),
    ),
    ...[0, 1, 2].map(
      (i): Honour => ({
        name: '防汛抗洪先进个人',
        day: '2005-10-14',
        kind: 'modelIndividual',
        who: person(i),
        from: ref('specialAssessment', flood),
        reason: '主汛期坚守一线，组织转移群众和抢险得力，所包堤段没有发生险情。',
      }),
    ),
    ...[3, 4].map(
      (i): Honour => ({
        name: '防控高致病性禽流感工作先进个人',
        day: '2006-09-15',
        kind: 'modelIndividual',
        who: person(i),
        from: ref('specialAssessment', flu),
        reason: '防控工作中组织严密、处置及时，所负责区域免疫密度达到要求。',
      }),
    ),
    ...excellent.flatMap((r): readonly Honour[] => {
      const who = graded(r);
      return who
        ? [
            {
              name: '2006年度考核优秀等次嘉奖',
              day: '2007-03-20',
              kind: 'citation',
              who,
              from: ref('annualAssessment', r),
              reason: '2006年度考核确定为优秀等次。',
            },
          ]
        : [];
    }),
    {
      name: '记三等功',
      day: '2007-02-16',
      kind: 'merit3',
      who: person(5),
      reason: '在国有企业改制职工安置工作中成绩显著，连续两年完成任务排名第一。',
    },
    {
      name: '全省信访工作先进工作者',
      day: '2007-05-25',
      kind: 'title',
      level: 'provincial',
      who: person(6),
      grantor: '省委、省政府',
      reason: '化解积案二十三件，基层基础工作扎实。',
    },
    { name: '招商引资工作通报表扬', day: '2006-05-12', kind: 'praised', who: person(7), reason: '引进项目到位资金居全市前列。', until: 'revoked' },
    {
      name: '2007年度全市旅游工作先进个人',
      day: '2008-01-25',
      kind: 'modelIndividual',
      who: rich,
      from: annual.of(rich.id, '2007'),
      reason: '2007年认真整改存在问题，澄湖景区创建和旅游安全工作成绩明显，接待人数比上年增长两成，年度考核为优秀。',
      until: 'announced',
    },
    {
      name: '抗击雨雪冰冻灾害先进个人',
      day: '2008-03-21',
      kind: 'modelIndividual',
      who: person(8),
      reason: '除雪保畅和群众生活保障工作成绩突出。',
      until: 'approved',
    },
    {
      name: '抗击雨雪冰冻灾害先进个人',
      day: '2008-03-21',
      kind: 'modelIndividual',
      who: person(9),
      reason: '带队抢修供电、供热设施，按时恢复供应。',
      until: 'public',
    },
    {
      name: '抗击雨雪冰冻灾害先进个人',
      day: '2008-03-21',
      kind: 'modelIndividual',
      who: person(10),
      reason: '组织应急物资调运及时。',
      until: 'consulting',
      objection: true,
    },
    {
      name: '2007年度招商引资先进集体',
      day: '2008-04-11',
      kind: 'modelCollective',
      unit: String(tops[0]?.unit),
      reason: '到位资金完成年度目标的百分之一百二十六。',
      until: 'nominated',
    },
    {
      name: '防汛抗洪先进个人',
      day: '2005-10-14',
      kind: 'modelIndividual',
      who: person(0),
      reason: '与已登记的重复。',
      deleted: addDays('2005-10-14', 5),
    },
  ];
  honours.forEach(add);
  return make.rows();
};
