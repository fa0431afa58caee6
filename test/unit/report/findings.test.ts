import { describe, expect, it } from 'vitest';
import { type Finding, withNames } from '../../../shared/indicators/crossChecks';

const finding = (text: string, cadres: readonly string[]): Finding => ({ indicator: 'ST04', level: 'note', text, cadres, records: [] });
const cadre = (id: string): string => ({ a: '张某某', b: '李某某' })[id] ?? '？';

describe('names in a finding', () => {
  it('stand before the full stop', () =>
    expect(withNames(finding('2名干部不止一次。', ['a', 'b']), cadre)).toBe('2名干部不止一次（张某某、李某某）。'));
  it('only at the end of the last sentence', () => expect(withNames(finding('甲。乙。', ['a']), cadre)).toBe('甲。乙（张某某）。'));
  it('without a full stop stand at the end', () => expect(withNames(finding('甲', ['a']), cadre)).toBe('甲（张某某）'));
  it('leave a finding about nobody as it is', () => expect(withNames(finding('甲。', []), cadre)).toBe('甲。'));
  it('are taken literally', () => expect(withNames(finding('甲。', ['x']), () => '$&某')).toBe('甲（$&某）。'));
});
