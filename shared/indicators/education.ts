/** Figures of part one 强化日常教育: ST01–ST05 by the definitions of handbook §1.5, and the talks of M05, which the source article describes without a number. */
import { labelOf } from '../codes/define';
import { SOURCE } from '../codes/matters';
import { TRAINING_AUDIENCE } from '../codes/training';
import { defineIndicator, type IndicatorDef, type IndicatorSource } from './define';

type SourceCode = (typeof SOURCE)['codes'][number]['value'];

/** 对象含市管干部或后备干部: a class whose audience was left empty is not counted. */
const classes: IndicatorSource = {
  type: 'trainingClass',
  where: [{ op: 'in', field: 'audience', values: TRAINING_AUDIENCE.codes.map((c) => c.value) }],
};

export const ST01 = defineIndicator({
  id: 'ST01',
  label: '举办培训班',
  part: 'education',
  unit: '期',
  count: { by: 'records' },
  sources: [classes],
  basis: '开班日期在期间内、对象为市管干部或后备干部、已经开班的培训班班次数。讲座、选派另计，计划中和已取消的不计。',
});
export const ST02 = defineIndicator({
  id: 'ST02',
  label: '培训领导干部',
  part: 'education',
  unit: '人次',
  count: {
    by: 'childRows',
    child: 'attendees',
    orField: 'actualCount',
    without: [{ op: 'in', field: 'attendance', values: ['absent'] }],
  },
  sources: [classes],
  basis: '上述各班实到学员之和，同一人参加几期计几次；旷课的不计，出勤没有填写的按到课计。没有登记学员名单的班次按所填实到人数计。',
});

const secondments = { type: 'secondment' } as const;
export const ST03 = defineIndicator({
  id: 'ST03',
  label: '选派挂职、深造、考察',
  part: 'education',
  unit: '人次',
  count: { by: 'records' },
  sources: [secondments],
  basis: '派出日期在期间内、已经派出的选派记录数，一人派出一次计一次；拟派未派的不计。',
});
const subKind = (id: string, value: string, label: string): IndicatorDef =>
  defineIndicator({
    id,
    label,
    part: 'education',
    unit: '人次',
    count: { by: 'records' },
    sources: [{ ...secondments, where: [{ op: 'in', field: 'type', values: [value] }] }],
    basis: `选派类型为${label}的人次。`,
    within: 'ST03',
  });
export const ST03a = subKind('ST03a', 'posting', '挂职锻炼');
export const ST03b = subKind('ST03b', 'study', '学习深造');
export const ST03c = subKind('ST03c', 'visit', '培训考察');

export const TT01 = defineIndicator({
  id: 'TT01',
  label: '谈心谈话',
  part: 'education',
  unit: '人次',
  count: { by: 'records' },
  sources: [{ type: 'heartTalk' }],
  basis: '谈话日期在期间内、已经谈过的谈心谈话，一人谈一次计一次。谈心谈话不是负面信息，不并入提醒和诫勉。',
  also: { label: '谈话对象', unit: '名', count: { by: 'distinct', path: 'cadre', entity: 'cadre' } },
});
export const TT01a = defineIndicator({
  id: 'TT01a',
  label: '换届期间重点谈话',
  part: 'education',
  unit: '人次',
  count: { by: 'records' },
  sources: [{ type: 'heartTalk', where: [{ op: 'in', field: 'occasion', values: ['termChange'] }] }],
  basis: '情形为换届的谈心谈话人次。',
  within: 'TT01',
});

export const ST04 = defineIndicator({
  id: 'ST04',
  label: '提醒和诫勉谈话',
  part: 'education',
  unit: '名',
  count: { by: 'distinct', path: 'cadre', entity: 'cadre' },
  sources: [{ type: 'reminder' }, { type: 'admonition' }],
  basis: '谈话日期在期间内、已经提醒或诫勉的干部，提醒与诫勉合并、按人去重；同一人谈过几次只计一名。分年各自去重，相加可能大于合计。',
  also: { label: '谈话', unit: '人次', count: { by: 'records' } },
});
/** ST04 by where the matter came from (§1.5): 举报查核 is ST15. Groups of C01; what is in none of the three is 其他来源. */
const SOURCE_GROUPS: readonly (readonly [id: string, label: string, sources: readonly SourceCode[]])[] = [
  ['ST04.assessment', '考察考核发现', ['teamInspection', 'promotionInspection', 'annualAssessment', 'specialAssessment', 'trackingAssessment']],
  ['ST04.verification', '举报查核引出', ['verification']],
  ['ST04.audit', '审计引出', ['audit']],
];
const grouped = new Set<string>(SOURCE_GROUPS.flatMap(([, , sources]) => sources));
const bySource = [...SOURCE_GROUPS, ['ST04.other', '其他来源', SOURCE.codes.map((c) => c.value).filter((v) => !grouped.has(v))] as const].map(
  ([id, label, values]): IndicatorDef =>
    defineIndicator({
      id,
      label,
      part: 'education',
      unit: '名',
      count: { by: 'distinct', path: 'cadre', entity: 'cadre' },
      sources: (['reminder', 'admonition'] as const).map((type) => ({ type, where: [{ op: 'in', field: 'source', values }] })),
      basis: `来源为${values.map((v) => labelOf(SOURCE, v)).join('、')}的，按人去重；同一人因不同来源谈过话的，在各来源里都计。`,
      within: 'ST04',
    }),
);
export const ST05 = defineIndicator({
  id: 'ST05',
  label: '组织函询',
  part: 'education',
  unit: '名',
  count: { by: 'distinct', path: 'cadre', entity: 'cadre' },
  sources: [{ type: 'inquiry' }],
  basis: '函询通知书发出日期在期间内、已经发出的函询所涉及的干部，按人去重；再次函询同一人只计一名。分年各自去重，相加可能大于合计。',
  also: { label: '函询', unit: '件', count: { by: 'records' } },
});

/** In the order of the article: 育勤, 励勤, 警勤. */
export const EDUCATION: readonly IndicatorDef[] = [ST01, ST02, ST03, ST03a, ST03b, ST03c, TT01, TT01a, ST04, ...bySource, ST05];
