/** C05 and the other tables of M22 组织处理与处分 (handbook §3 M22). */
import { defineCodes } from './define';

export const DISCIPLINE_CATEGORY = defineCodes({
  id: 'M22.category',
  label: '类别',
  codes: [
    { value: 'orgMeasure', label: '组织处理' },
    { value: 'party', label: '党纪处分' },
    { value: 'admin', label: '政务处分' },
    { value: 'appointment', label: '任用环节处理' },
    { value: 'other', label: '其他组织措施' },
    { value: 'formerAdmin', label: '政纪处分', historic: true },
  ],
});
export type DisciplineCategory = (typeof DISCIPLINE_CATEGORY.codes)[number]['value'];

/**
 * C05 处分种类. 组织处理 are the five of the 2021 rules; 党纪 five (留党察看 in its two lengths), 政务 six (政务处分法 art. 7);
 * 行政… are the 政纪处分 of the years before the 政务处分法. Labels name the family, since two families have 警告.
 */
export const DISCIPLINE_KIND = defineCodes({
  id: 'C05',
  label: '种类',
  codes: [
    { value: 'suspended', label: '停职检查' },
    { value: 'adjusted', label: '调整职务' },
    { value: 'orderedResignation', label: '责令辞职' },
    { value: 'removed', label: '免职' },
    { value: 'demoted', label: '降职' },
    { value: 'partyWarning', label: '党内警告' },
    { value: 'partySeriousWarning', label: '党内严重警告' },
    { value: 'partyPostRemoved', label: '撤销党内职务' },
    { value: 'partyProbation1', label: '留党察看一年' },
    { value: 'partyProbation2', label: '留党察看二年' },
    { value: 'partyExpelled', label: '开除党籍' },
    { value: 'adminWarning', label: '政务警告' },
    { value: 'adminDemerit', label: '政务记过' },
    { value: 'adminSeriousDemerit', label: '政务记大过' },
    { value: 'adminDowngraded', label: '政务降级' },
    { value: 'adminDismissed', label: '政务撤职' },
    { value: 'adminExpelled', label: '政务开除' },
    { value: 'postponed', label: '缓任' },
    { value: 'disqualified', label: '取消任职资格' },
    { value: 'candidateCancelled', label: '取消考察对象（后备）资格' },
    { value: 'talk', label: '谈话处理' },
    { value: 'warningTalk', label: '警示谈话' },
    { value: 'criticism', label: '批评教育' },
    { value: 'ordered', label: '纠正或责令停止违纪行为' },
    { value: 'returned', label: '责成退出违纪所得' },
    { value: 'selfCheck', label: '责令作出检查' },
    { value: 'meetingCriticism', label: '召开民主生活会批评帮助' },
    { value: 'apology', label: '责令公开道歉' },
    { value: 'circulated', label: '通报批评' },
    { value: 'resignation', label: '引咎辞职' },
    { value: 'moved', label: '调离岗位' },
    { value: 'nonLeading', label: '改任非领导职务' },
    { value: 'levelTransfer', label: '平职调整' },
    { value: 'toRank', label: '转任职级公务员' },
    { value: 'otherMeasure', label: '其他组织措施' },
    { value: 'formerWarning', label: '行政警告', historic: true },
    { value: 'formerDemerit', label: '行政记过', historic: true },
    { value: 'formerSeriousDemerit', label: '行政记大过', historic: true },
    { value: 'formerDowngraded', label: '行政降级', historic: true },
    { value: 'formerDismissed', label: '行政撤职', historic: true },
    { value: 'formerExpelled', label: '行政开除', historic: true },
  ],
});
export type DisciplineKind = (typeof DISCIPLINE_KIND.codes)[number]['value'];

const KINDS_OF = {
  orgMeasure: ['suspended', 'adjusted', 'orderedResignation', 'removed', 'demoted'],
  party: ['partyWarning', 'partySeriousWarning', 'partyPostRemoved', 'partyProbation1', 'partyProbation2', 'partyExpelled'],
  admin: ['adminWarning', 'adminDemerit', 'adminSeriousDemerit', 'adminDowngraded', 'adminDismissed', 'adminExpelled'],
  appointment: ['postponed', 'disqualified', 'candidateCancelled'],
  formerAdmin: ['formerWarning', 'formerDemerit', 'formerSeriousDemerit', 'formerDowngraded', 'formerDismissed', 'formerExpelled'],
} as const satisfies Partial<Record<DisciplineCategory, readonly DisciplineKind[]>>;
const CATEGORY_BY_KIND: ReadonlyMap<string, DisciplineCategory> = new Map([
  ...DISCIPLINE_KIND.codes.map((c): [string, DisciplineCategory] => [c.value, 'other']),
  ...Object.entries(KINDS_OF).flatMap(([category, kinds]) => kinds.map((k): [string, DisciplineCategory] => [k, category as DisciplineCategory])),
]);
/** Category a kind belongs to; null for an unknown code. */
export const categoryOfKind = (kind: string): DisciplineCategory | null => CATEGORY_BY_KIND.get(kind) ?? null;
/** Categories that are 纪律处分 (ST11, ST18). */
export const PUNISHMENTS = ['party', 'admin', 'formerAdmin'] as const satisfies readonly DisciplineCategory[];
/** 政务处分法 art. 54: 降级、撤职、开除 want the change of post, rank and pay within one month. */
export const FORMALITY_KINDS: readonly DisciplineKind[] = [
  'adminDowngraded',
  'adminDismissed',
  'adminExpelled',
  'formerDowngraded',
  'formerDismissed',
  'formerExpelled',
];

/** How several sanctions of one person go together (handbook §4.2 多项并存). */
export const MERGE_RULE = defineCodes({
  id: 'M22.merge',
  label: '合并处分规则',
  codes: [
    { value: 'single', label: '单独一项' },
    { value: 'longest', label: '与其他处理、处分并用，影响期按最长的执行' },
    { value: 'heaviest', label: '种类不同，执行最重的' },
    { value: 'sum', label: '种类相同，一个处分期以上、数期之和以下（最长48个月）' },
    { value: 'added', label: '处分期内又受处分，尚未执行的期限加新的期限（最长48个月）' },
  ],
});
export const ANNOUNCE_SCOPE = defineCodes({
  id: 'M22.scope',
  label: '宣布范围',
  codes: [
    { value: 'person', label: '本人' },
    { value: 'team', label: '所在单位班子' },
    { value: 'unit', label: '所在单位' },
    { value: 'public', label: '公开' },
  ],
});
export const APPEAL_RESULT = defineCodes({
  id: 'M22.appeal',
  label: '复核（申诉）结果',
  codes: [
    { value: 'upheld', label: '维持' },
    { value: 'changed', label: '变更' },
    { value: 'revoked', label: '撤销' },
    { value: 'withdrawn', label: '本人撤回' },
  ],
});
export const DECISION_CHANGE = defineCodes({
  id: 'M22.change',
  label: '变更（撤销）',
  codes: [
    { value: 'changed', label: '变更' },
    { value: 'revoked', label: '撤销' },
    { value: 'early', label: '提前解除' },
  ],
});
