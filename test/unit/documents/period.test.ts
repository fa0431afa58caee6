import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximationHolds, approximations } from '../../../shared/documents/approximate';
import { countWord, periodWords } from '../../../shared/documents/period';

describe('periodWords', () => {
  it.each([
    ['2005-01-01', '2007-12-31', '2005年至2007年', '2005年以来', '三年来'],
    ['2006-01-01', '2007-12-31', '2006年至2007年', '2006年以来', '两年来'],
    ['1996-01-01', '2007-12-31', '1996年至2007年', '1996年以来', '十二年来'],
    ['2006-01-01', '2006-12-31', '2006年', '2006年', '全年'],
    ['2006-01-01', '2006-06-30', '2006年上半年', '2006年上半年', '上半年'],
    ['2006-07-01', '2006-12-31', '2006年下半年', '2006年下半年', '下半年'],
    ['2006-04-01', '2006-06-30', '2006年第二季度', '2006年第二季度', '第二季度'],
    ['2006-10-01', '2006-12-31', '2006年第四季度', '2006年第四季度', '第四季度'],
    ['2008-02-01', '2008-02-29', '2008年2月', '2008年2月', '当月'],
    ['2006-03-01', '2006-08-31', '2006年3月至8月', '2006年3月至8月', '期间'],
    ['2005-07-01', '2007-06-30', '2005年7月至2007年6月', '2005年7月至2007年6月', '两年来'],
    ['2006-03-05', '2006-09-09', '2006年3月5日至2006年9月9日', '2006年3月5日至2006年9月9日', '期间'],
    ['2006-03-05', '2006-03-05', '2006年3月5日', '2006年3月5日', '期间'],
  ])('%s to %s', (from, to, exact, opening, short) => {
    expect(periodWords({ from, to })).toEqual({ exact, opening, short });
  });

  it('says 以来 only when the report is made soon after', () => {
    const window = { from: '2005-01-01', to: '2007-12-31' };
    expect(periodWords(window, '2008-01-15').opening).toBe('2005年以来');
    expect(periodWords(window, '2007-12-20').opening).toBe('2005年以来');
    expect(periodWords(window, '2026-03-18').opening).toBe('2005年至2007年');
  });

  it('counts as people speak', () => {
    expect([2, 3, 10, 12, 20].map(countWord)).toEqual(['两', '三', '十', '十二', '二十']);
  });
});

describe('approximations', () => {
  it.each([
    [523, ['500多', '520多', '近530']],
    [188, ['180多', '近190']],
    [500, []],
    [16, []],
    [25, []],
  ])('of %i', (value, expected) => {
    expect(approximations(value)).toEqual(expected);
  });

  it('are always true of the value, and no longer true of one far away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), (value) => {
        for (const text of approximations(value)) {
          expect(approximationHolds(text, value), text).toBe(true);
          expect(approximationHolds(text, value * 3), text).toBe(false);
        }
      }),
    );
  });

  it.each([
    ['500多', 500, false],
    ['500多', 499, false],
    ['500多', 1200, false],
    ['近530', 530, false],
    ['近530', 400, false],
    ['约520', 523, true],
    ['超过500', 523, true],
    ['523', 523, true],
    ['524', 523, false],
    ['许多', 523, false],
    ['', 523, false],
  ])('%s for %i: %s', (text, value, holds) => {
    expect(approximationHolds(text, value)).toBe(holds);
  });
});
