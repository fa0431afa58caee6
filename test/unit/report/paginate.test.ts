import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Atom, paginate } from '../../../renderer/sheet/paginate';

const PAGE = 100;
/** Lines of one paragraph. */
const lines = (block: number, n: number, height = 10, more: Partial<Atom> = {}): Atom[] =>
  Array.from({ length: n }, (_, part) => ({ block, part, height, ...more }));
/** '0:0-10' = pieces [0, 10) of block 0. */
const shown = (atoms: readonly Atom[], height = PAGE): string[][] =>
  paginate(atoms, height).map((page) => page.map((s) => `${s.block}:${s.from}-${s.to}`));

describe('pages', () => {
  it('fill up to the last line and go on with the next one', () => {
    expect(shown(lines(0, 25))).toEqual([['0:0-10'], ['0:10-20'], ['0:20-25']]);
    expect(shown([...lines(0, 10), ...lines(1, 1)])).toEqual([['0:0-10'], ['1:0-1']]);
  });
  it('allow half a pixel: measured fractions do not open a page', () => {
    expect(shown(lines(0, 10, 10.04))).toEqual([['0:0-10']]);
    expect(shown(lines(0, 10, 10.06))).toEqual([['0:0-9'], ['0:9-10']]);
  });
  it('of nothing are one empty page', () => expect(shown([])).toEqual([[]]));
  it('begin where an appendix begins, but not twice', () => {
    const appendix: Atom = { block: 1, part: 0, height: 30, breakBefore: true };
    expect(shown([...lines(0, 2), appendix])).toEqual([['0:0-2'], ['1:0-1']]);
    expect(shown([{ ...appendix, block: 0 }])).toEqual([['0:0-1']]);
  });
  it('take a piece higher than the page by itself', () => {
    expect(shown([...lines(0, 1), { block: 1, part: 0, height: 250 }, ...lines(2, 1)])).toEqual([['0:0-1'], ['1:0-1'], ['2:0-1']]);
  });
});

describe('keeping together', () => {
  it('a heading goes over with the first line of its text', () => {
    const heading = lines(1, 1, 10, { keepNext: true });
    expect(shown([...lines(0, 9), ...heading, ...lines(2, 3)])).toEqual([['0:0-9'], ['1:0-1', '2:0-3']]);
    expect(shown([...lines(0, 8), ...heading, ...lines(2, 3)])).toEqual([['0:0-8', '1:0-1', '2:0-1'], ['2:1-3']]);
  });
  it('several headings in a row go over together', () => {
    const headings = [...lines(1, 1, 10, { keepNext: true }), ...lines(2, 1, 10, { keepNext: true })];
    expect(shown([...lines(0, 8), ...headings, ...lines(3, 1)])).toEqual([['0:0-8'], ['1:0-1', '2:0-1', '3:0-1']]);
  });
  it('the signature takes the last line of the text with it', () => {
    const text = lines(0, 8).map((a) => (a.part === 7 ? { ...a, keepNext: true } : a));
    expect(shown([...text, { block: 1, part: 0, height: 30 }])).toEqual([['0:0-7'], ['0:7-8', '1:0-1']]);
  });
  it('a chain longer than a page breaks where it must', () => {
    expect(shown([...lines(0, 15, 10, { keepNext: true }), ...lines(1, 1)])).toEqual([['0:0-10'], ['0:10-15', '1:0-1']]);
  });
  it('a heading without anything after it stays', () => expect(shown(lines(0, 1, 10, { keepNext: true }))).toEqual([['0:0-1']]));
});

describe('tables', () => {
  it('repeat their head, which takes its room on each further page', () => {
    const rows = lines(0, 12, 20, { repeats: 20 }).map((a) => (a.part === 0 ? { ...a, height: 40 } : a));
    expect(shown(rows)).toEqual([['0:0-4'], ['0:4-8'], ['0:8-12']]);
  });
  it('white space after a table takes room between blocks and vanishes at the foot', () => {
    const table = lines(0, 9).map((a) => (a.part === 8 ? { ...a, after: 5 } : a));
    expect(shown([...table, ...lines(1, 1)])).toEqual([['0:0-9'], ['1:0-1']]);
    const full = lines(0, 10).map((a) => (a.part === 9 ? { ...a, after: 5 } : a));
    expect(shown(full)).toEqual([['0:0-10']]);
  });
});

it('loses, doubles and reorders nothing, whatever the heights, and overfills a page only with a single piece', () => {
  const atom = fc.record({ height: fc.integer({ min: 1, max: 130 }), keepNext: fc.boolean(), breakBefore: fc.boolean(), next: fc.boolean() });
  fc.assert(
    fc.property(fc.array(atom, { maxLength: 60 }), (drawn) => {
      let [block, part] = [0, -1];
      const atoms: Atom[] = drawn.map(({ height, keepNext, breakBefore, next }) => {
        [block, part] = next ? [block + 1, 0] : [block, part + 1];
        return { block, part, height, ...(keepNext ? { keepNext } : {}), ...(breakBefore ? { breakBefore } : {}) };
      });
      const pages = paginate(atoms, PAGE);
      const key = (a: { block: number; part: number }): string => `${a.block}.${a.part}`;
      const pieces = pages.map((p) => p.flatMap((s) => Array.from({ length: s.to - s.from }, (_, i) => key({ block: s.block, part: s.from + i }))));
      expect(pieces.flat()).toEqual(atoms.map(key));
      const height = new Map(atoms.map((a) => [key(a), a.height]));
      for (const p of pieces) if (p.length > 1) expect(p.reduce((n, k) => n + (height.get(k) ?? 0), 0)).toBeLessThanOrEqual(PAGE + 0.5);
    }),
    { numRuns: 300 },
  );
});
