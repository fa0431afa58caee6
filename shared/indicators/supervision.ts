/**
 * Figures of part three 落实监督制度: ST09–ST18 by the definitions of handbook §1.5, and the two balances (7 and 47) the source article does
 * not state. Audits are dated by 进点日期 throughout, so that ST11 and ST12 are parts of ST10; verifications by 查核开始日期, what came of
 * them by the day of the decision or of the talk.
 */
import { AUDIT_PUNISHED, AUDIT_TYPE } from '../codes/audit';
import { defineIndicator, type IndicatorDef, type IndicatorSource } from './define';

export const ST09 = defineIndicator({
  id: 'ST09',
  label: '建立议事规则的党委（党组）',
  part: 'supervision',
  unit: '个',
  count: { by: 'distinct', path: 'unit', entity: 'unit' },
  sources: [{ type: 'procedureRules' }],
  basis: '制定日期在期间内、已经建立决策重大事项议事规则的党委（党组），按单位去重；未建立的不计，以后修订、废止的仍计。',
});

// ---- M16 ----
const cadres = { by: 'distinct', path: 'cadre', entity: 'cadre' } as const;
/** The article's 60 are 掌管资金、物资的部门主要领导 (§1.6 no. 5): others who were audited are not among them. */
const audits = (more: IndicatorSource['where'] = []): readonly IndicatorSource[] => [
  { type: 'audit', where: [{ op: 'flag', field: 'fundsHead', value: true }, ...more] },
];
const handledBy = (values: readonly string[]): readonly IndicatorSource[] => audits([{ op: 'in', field: 'handling', values }]);
export const ST10 = defineIndicator({
  id: 'ST10',
  label: '经济责任审计',
  part: 'supervision',
  unit: '名',
  count: cadres,
  sources: audits(),
  basis: '进点日期在期间内、已经实施的任前、任期和离任经济责任审计所涉及的干部，按人去重；只计掌管资金、物资部门的主要领导。',
  also: { label: '审计', unit: '人次', count: { by: 'records' } },
});
const auditKinds = AUDIT_TYPE.codes.map(
  ({ value, label }): IndicatorDef =>
    defineIndicator({
      id: `ST10.${value}`,
      label: `${label}审计`,
      part: 'supervision',
      unit: '名',
      count: cadres,
      sources: audits([{ op: 'in', field: 'type', values: [value] }]),
      basis: `审计类型为${label}的干部，按人去重；接受过几种审计的在各种里都计。`,
      within: 'ST10',
    }),
);
export const ST11 = defineIndicator({
  id: 'ST11',
  label: '审计后受降职、免职处理和纪律处分',
  part: 'supervision',
  unit: '名',
  count: cadres,
  sources: handledBy(AUDIT_PUNISHED),
  basis: '上述审计中处理为降职、免职或者纪律处分的干部，按人去重，同一人受几项处理的只计一名；责令辞职、移送纪检未有结果的不计。',
});
export const ST12 = defineIndicator({
  id: 'ST12',
  label: '审计后受谈话处理',
  part: 'supervision',
  unit: '人',
  count: cadres,
  sources: handledBy(['talk']),
  basis: '上述审计中处理为谈话的干部，按人去重。以审计记录登记的处理为准；谈话另作提醒谈话登记的，在提醒和诫勉谈话中也计。',
});
export const ST10R = defineIndicator({
  id: 'ST10R',
  label: '审计后未处理',
  part: 'supervision',
  unit: '名',
  derived: true,
  count: { by: 'rest', of: ST10, less: [ST11, ST12] },
  sources: audits(),
  basis:
    '被审计干部减去受降职、免职、纪律处分的和受谈话处理的。前一数每人取最重处理，一人只计一次；逐项计是各数直接相减。同一人受两项处理的，两数不同；提醒、诫勉、责令辞职和移送纪检的含在内。',
  also: { label: '逐项计', unit: '名', count: { by: 'difference', of: ST10, less: [ST11, ST12] } },
});

// ---- M17 ----
const received = { report: { type: 'report' }, info: { type: 'supervisionInfo' } } as const;
export const ST13 = defineIndicator({
  id: 'ST13',
  label: '收到信息、举报',
  part: 'supervision',
  unit: '件（条）',
  count: { by: 'records' },
  sources: [received.report, received.info],
  basis: '收到日期在期间内的举报件数与监督信息条数之和。重复来信合并办理的、撤回的、不受理的各计一件；信息转为举报件的，信息计一条，举报计一件。',
});
export const ST13a = defineIndicator({
  id: 'ST13a',
  label: '举报',
  part: 'supervision',
  unit: '件',
  count: { by: 'records' },
  sources: [received.report],
  basis: '收到日期在期间内的举报件数。',
  within: 'ST13',
});
export const ST13b = defineIndicator({
  id: 'ST13b',
  label: '监督信息',
  part: 'supervision',
  unit: '条',
  count: { by: 'records' },
  sources: [received.info],
  basis: '收到日期在期间内的监督信息条数。',
  within: 'ST13',
});

/** From 查核 on; a merged duplicate is verified with its main piece, a withdrawn one is verified no more. */
const VERIFIED = ['verifying', 'supervised', 'extended', 'reportReview', 'handled', 'fedBack', 'archived'];
const HANDLED = ['handled', 'fedBack', 'archived'];
export const ST14 = defineIndicator({
  id: 'ST14',
  label: '查核',
  part: 'supervision',
  unit: '名',
  count: {
    by: 'distinct',
    path: 'persons.cadre',
    entity: 'cadre',
    outsider: ['outsiderName', 'outsiderUnit'],
    // 列入查核 = 否; not filled in counts as 是
    without: [
      { op: 'flag', field: 'verified', value: false },
      { op: 'empty', field: 'verified', value: false },
    ],
  },
  sources: [{ type: 'report', date: 'verifyFrom', states: VERIFIED }],
  basis:
    '查核开始日期在期间内的举报件中列入查核的人，按人去重，含库外人员；一件反映几人的各计一名，几件反映一人的只计一名。合并到主件的和已经撤回的不另计。',
  also: { label: '查核', unit: '件', count: { by: 'records' } },
});
export const ST15 = defineIndicator({
  id: 'ST15',
  label: '查核后提醒和诫勉谈话',
  part: 'supervision',
  unit: '名',
  count: cadres,
  sources: (['reminder', 'admonition'] as const).map((type) => ({ type, where: [{ op: 'in', field: 'source', values: ['verification'] }] })),
  basis: '来源为举报查核的提醒和诫勉所涉及的干部，按人去重；是提醒和诫勉谈话的一部分，不另外相加。',
  also: { label: '谈话', unit: '人次', count: { by: 'records' } },
});
const outcome = (id: string, label: string, what: string, values: readonly string[]): IndicatorDef =>
  defineIndicator({
    id,
    label,
    part: 'supervision',
    unit: '名',
    count: {
      by: 'distinct',
      path: 'handlings.cadre',
      entity: 'cadre',
      outsider: ['outsiderName'],
      where: [{ op: 'in', field: 'handling', values }],
    },
    sources: [{ type: 'report', date: 'handlings.date', states: HANDLED }],
    basis: `处理日期在期间内、经查核${what}，按人去重。`,
  });
export const ST16 = outcome('ST16', '查核后缓任', '予以缓任的拟提拔人选', ['postponed']);
export const ST17 = outcome('ST17', '查核后取消任职资格', '取消任职（考察对象）资格的拟提拔人选', ['disqualified']);
export const ST18 = outcome('ST18', '查核后受纪律处分', '受党纪或者政务处分的干部', ['partyDiscipline', 'adminDiscipline']);
export const ST14R = defineIndicator({
  id: 'ST14R',
  label: '查核后未处理或了结',
  part: 'supervision',
  unit: '名',
  derived: true,
  count: { by: 'rest', of: ST14, less: [ST15, ST16, ST17, ST18] },
  sources: ST14.sources,
  basis:
    '被查核的人减去提醒诫勉、缓任、取消资格和纪律处分的。前一数每人取最重处理，一人只计一次；逐项计是各数直接相减。同一人受几项处理，或者查核与处理不在同一期间的，两数不同；受其他处理的和正在查核的含在内。',
  also: { label: '逐项计', unit: '名', count: { by: 'difference', of: ST14, less: [ST15, ST16, ST17, ST18] } },
});

/** In the order of the article: 民主制度, 审计, 举报. */
export const SUPERVISION: readonly IndicatorDef[] = [
  ST09,
  ...[ST10, ...auditKinds, ST11, ST12, ST10R],
  ...[ST13, ST13a, ST13b, ST14, ST15, ST16, ST17, ST18, ST14R],
];
/** What may befall one person, the lightest first: who is in two of a group shows up when figures are compared (§1.5). */
export const OUTCOMES: readonly { readonly of: IndicatorDef; readonly steps: readonly IndicatorDef[] }[] = [
  { of: ST10, steps: [ST12, ST11] },
  { of: ST14, steps: [ST15, ST16, ST17, ST18] },
];
