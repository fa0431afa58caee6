import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presetOf, presetWindow, shifted } from '../../../renderer/pages/statistics/period';
import { addDays } from '../../../shared/rules/dates';

const w = (from: string, to: string) => ({ from, to });
const DAY = '2007-08-15';

describe('presets', () => {
  it.each([
    ['year', DAY, '2007-01-01', '2007-12-31'],
    ['lastYear', DAY, '2006-01-01', '2006-12-31'],
    ['half', DAY, '2007-07-01', '2007-12-31'],
    ['half', '2007-06-30', '2007-01-01', '2007-06-30'],
    ['quarter', DAY, '2007-07-01', '2007-09-30'],
    ['quarter', '2008-02-29', '2008-01-01', '2008-03-31'],
    ['quarter', '2007-12-31', '2007-10-01', '2007-12-31'],
  ] as const)('%s on %s', (preset, day, from, to) => expect(presetWindow(preset, day)).toEqual(w(from, to)));

  it('are recognized, halves and quarters of any year; anything else is 自定', () => {
    expect(presetOf(w('2007-01-01', '2007-12-31'), DAY)).toBe('year');
    expect(presetOf(w('2006-01-01', '2006-12-31'), DAY)).toBe('lastYear');
    expect(presetOf(w('2005-01-01', '2005-12-31'), DAY)).toBeNull();
    expect(presetOf(w('2001-07-01', '2001-12-31'), DAY)).toBe('half');
    expect(presetOf(w('2001-04-01', '2001-06-30'), DAY)).toBe('quarter');
    expect(presetOf(w('2001-02-01', '2001-04-30'), DAY)).toBeNull();
    expect(presetOf(w('2005-01-01', '2007-12-31'), DAY)).toBeNull();
  });
});

describe('one step back and forward', () => {
  it.each([
    [w('2007-01-01', '2007-12-31'), w('2006-01-01', '2006-12-31'), w('2008-01-01', '2008-12-31')],
    [w('2005-01-01', '2007-12-31'), w('2002-01-01', '2004-12-31'), w('2008-01-01', '2010-12-31')],
    [w('2007-01-01', '2007-03-31'), w('2006-10-01', '2006-12-31'), w('2007-04-01', '2007-06-30')],
    // months of different length: February takes its own last day
    [w('2008-03-01', '2008-03-31'), w('2008-02-01', '2008-02-29'), w('2008-04-01', '2008-04-30')],
    [w('2007-02-01', '2007-02-28'), w('2007-01-01', '2007-01-31'), w('2007-03-01', '2007-03-31')],
    // not whole months: so many days
    [w('2007-03-05', '2007-03-11'), w('2007-02-26', '2007-03-04'), w('2007-03-12', '2007-03-18')],
    [w('2007-03-05', '2007-03-05'), w('2007-03-04', '2007-03-04'), w('2007-03-06', '2007-03-06')],
  ])('$from to $to', (window, before, after) => {
    expect(shifted(window, -1)).toEqual(before);
    expect(shifted(window, 1)).toEqual(after);
  });
  it('follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 1500 }), (start, length) => {
        const from = addDays('1990-01-01', start);
        const window = w(from, addDays(from, length));
        expect(addDays(shifted(window, -1).to, 1)).toBe(window.from);
        expect(shifted(window, 1).from).toBe(addDays(window.to, 1));
      }),
      { numRuns: 300 },
    );
  });
});
