import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../shared/codes/define';
import { SOURCE } from '../../../shared/codes/matters';
import { type AnyRow, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { blankFields } from '../../../shared/records/kinds/values';
import { isRecordTypeId, recordTypes, typeById } from '../../../shared/records/registry';
import { followUpValues, linkField } from '../../../shared/rules/chain';

const types: readonly RecordTypeDef[] = recordTypes;
const pairs = types.flatMap((from) => (from.causes ?? []).filter(isRecordTypeId).map((id) => ({ from, to: typeById(id) as RecordTypeDef })));
const rowOf = (def: RecordTypeDef, values: Record<string, unknown> = {}): AnyRow =>
  ({ ...blankFields(def), ...values, id: 'a' }) as unknown as AnyRow;
const hasSource = (def: RecordTypeDef): boolean => fieldsOf(def).some((f) => f.key === 'source' && f.kind === 'choice');
const sourceOf = (from: string, to: string, values: Record<string, unknown> = {}): string => {
  const made = followUpValues(typeById(from as never), rowOf(typeById(from as never), values), typeById(to as never), null, () => 'x');
  return typeof made.source === 'string' ? labelOf(SOURCE, made.source) : '';
};

describe('follow-ups', () => {
  it.each(pairs.map(({ from, to }) => [from.label, to.label, from, to] as const))('%s → %s: linked, and the source known', (_a, _b, from, to) => {
    const made = followUpValues(from, rowOf(from, hasSource(from) ? { source: 'web12380' } : {}), to, null, () => 'x');
    const link = linkField(to, from);
    expect(link, `${to.label}没有指向${from.label}的栏`).toBeDefined();
    if (link) expect(made[link.key]).toEqual({ type: from.id, id: 'a' });
    if (hasSource(to)) expect(SOURCE.codes.map((c) => c.value)).toContain(made.source);
  });
  it('names the mechanism that a measure follows from', () => {
    expect(sourceOf('supervisionInfo', 'reminder')).toBe('监督信息');
    expect(sourceOf('exitReview', 'reminder')).toBe('出国（境）审查');
    expect(sourceOf('certificate', 'reminder')).toBe('出国（境）审查');
    expect(sourceOf('vetting', 'discipline')).toBe('任前核查');
    expect(sourceOf('report', 'admonition')).toBe('举报查核');
    expect(sourceOf('teamAssessment', 'rectification')).toBe('年度考核');
  });
  it('passes on the source of a measure, and never takes a measure for the organ of the same name', () => {
    expect(sourceOf('inquiry', 'admonition', { source: 'petition' })).toBe('信访部门转来');
    expect(sourceOf('discipline', 'rectification', { source: 'audit' })).toBe('审计移送');
    expect(sourceOf('discipline', 'rectification')).toBe('');
  });
});
