import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printWord } from '../../../main/core/word';
import { CHARS_PER_LINE, LINES_PER_PAGE, MARGIN_MM } from '../../../shared/documents/layout';
import type { DocumentModel } from '../../../shared/documents/model';
import { linesOf, missingTools, type RenderedPage, renderDocx, type TextBox } from '../../support/render/render.mjs';
import { SAMPLE } from './sample';

const missing = missingTools();
if (missing.length > 0) console.warn(`SKIPPED: page geometry is not measured, ${missing.join(', ')} not installed`);

const inMm = (points: number): number => (points * 25.4) / 72;
const isNumber = (line: TextBox): boolean => /^—\d+—$/.test(line.text);
const bodyLines = (page: RenderedPage | undefined): TextBox[] => (page ? linesOf(page).filter((l) => !isNumber(l)) : []);
const numberOf = (page: RenderedPage | undefined): TextBox | undefined => page && linesOf(page).find(isNumber);

/** Three full pages of text and one line more (widow control would pull a second line over), then the sample (list of 40 rows, landscape table) to look at the same run. */
const FULL: DocumentModel = {
  fileName: '满页样张',
  title: '满页样张',
  sections: [
    {
      orientation: 'portrait',
      blocks: [
        {
          kind: 'paragraph',
          id: 'full',
          indent: false,
          runs: [{ text: '一二三四五六七八九十'.repeat(187).slice(0, 3 * LINES_PER_PAGE * CHARS_PER_LINE + 20) }],
        },
      ],
    },
    ...SAMPLE.sections,
    // A table that fills its page to the last millimetre: what Word needs after it must not open another page.
    {
      orientation: 'portrait',
      blocks: [{ kind: 'table', columns: [{ head: '满页', mm: 100, align: 'left' }], rows: Array.from({ length: 27 }, (_, i) => [`第${i + 1}行`]) }],
    },
  ],
};

describe.skipIf(missing.length > 0)('printed page, measured in the PDF', () => {
  // RENDER_DIR keeps the PDF and one PNG per page for looking at.
  const keep = process.env.RENDER_DIR;
  const dir = keep ?? mkdtempSync(join(tmpdir(), 'geometry-'));
  let pages: readonly RenderedPage[] = [];
  beforeAll(async () => {
    const file = join(dir, 'geometry.docx');
    writeFileSync(file, await printWord(FULL));
    pages = (await renderDocx(file, dir, { images: keep !== undefined })).pages;
  }, 100_000);
  afterAll(() => {
    if (!keep) rmSync(dir, { recursive: true, force: true });
  });

  it('a full page is 22 lines of 28 characters (5.2.3)', () => {
    for (const page of pages.slice(0, 3)) expect(bodyLines(page).map((l) => [...l.text].length)).toEqual(Array(LINES_PER_PAGE).fill(CHARS_PER_LINE));
  });

  it('text stands within 1 mm of the margins 28 and 26, and between 37 and 35 (5.2.2)', () => {
    const page = pages[1];
    const lines = bodyLines(page);
    expect(inMm(page?.width ?? 0)).toBeCloseTo(210, 0);
    expect(inMm(page?.height ?? 0)).toBeCloseTo(297, 0);
    for (const line of lines) {
      expect(Math.abs(inMm(line.left) - MARGIN_MM.left)).toBeLessThan(1);
      expect(Math.abs(210 - inMm(line.right) - MARGIN_MM.right)).toBeLessThan(1);
    }
    // The line is higher than its characters; the block of lines, not the ink, fills the 225 mm.
    const [first] = lines;
    const last = lines.at(-1);
    const middle = (l: TextBox | undefined): number => (l ? inMm((l.top + l.bottom) / 2) : Number.NaN);
    const pitch = (middle(last) - middle(first)) / (LINES_PER_PAGE - 1);
    expect(pitch * LINES_PER_PAGE).toBeCloseTo(225, 0);
    expect(inMm(first?.top ?? 0)).toBeGreaterThan(MARGIN_MM.top - 1);
    expect(inMm(last?.bottom ?? 0)).toBeLessThan(297 - MARGIN_MM.bottom + 1);
  });

  it('page numbers stand outside, one character in, 7 mm below the text (7.5)', () => {
    for (const [i, page] of pages.entries()) {
      if (page.width > page.height) continue;
      const number = numberOf(page);
      expect(number?.text).toBe(`—${i + 1}—`);
      const inset = inMm(14);
      if (i % 2 === 0) expect(Math.abs(210 - MARGIN_MM.right - inset - inMm(number?.right ?? 0))).toBeLessThan(1);
      else expect(Math.abs(MARGIN_MM.left + inset - inMm(number?.left ?? 0))).toBeLessThan(1);
      const dash = number ? inMm((number.top + number.bottom) / 2) : Number.NaN;
      expect(Math.abs(dash - (297 - MARGIN_MM.bottom + 7))).toBeLessThan(1);
    }
  });

  it('a landscape page is bound at the top and has its number turned, at the left edge (7.5)', () => {
    const landscape = pages.filter((p) => p.width > p.height);
    expect(landscape.length).toBeGreaterThanOrEqual(2);
    for (const page of landscape) {
      const i = pages.indexOf(page);
      const turned = page.words.filter((w) => inMm(w.right) < MARGIN_MM.bottom - 1);
      expect(turned.map((w) => w.text).join('')).toContain(String(i + 1));
      const top = inMm(Math.min(...turned.map((w) => w.top)));
      const bottom = inMm(Math.max(...turned.map((w) => w.bottom)));
      if (i % 2 === 0) expect(Math.abs(210 - MARGIN_MM.right - inMm(14) - bottom)).toBeLessThan(1);
      else expect(Math.abs(MARGIN_MM.left + inMm(14) - top)).toBeLessThan(1);
      const text = page.words.filter((w) => !turned.includes(w));
      expect(inMm(Math.min(...text.map((w) => w.left)))).toBeGreaterThan(MARGIN_MM.bottom - 1);
      expect(297 - inMm(Math.max(...text.map((w) => w.right)))).toBeGreaterThan(MARGIN_MM.top - 1);
      expect(inMm(Math.min(...text.map((w) => w.top)))).toBeGreaterThan(MARGIN_MM.left - 1);
      expect(210 - inMm(Math.max(...text.map((w) => w.bottom)))).toBeGreaterThan(MARGIN_MM.right - 1);
    }
  });

  it('the list of 40 rows repeats its head on every page and loses no row', () => {
    const list = pages.filter((p) => p.words.some((w) => w.text === '谈话事由'));
    expect(list.length).toBeGreaterThanOrEqual(2);
    for (const page of list) expect(linesOf(page).some((l) => l.text === '序号姓名工作单位谈话日期谈话事由')).toBe(true);
    const serials = list.flatMap((p) =>
      p.words.filter((w) => inMm(w.right) < 41 && /^\d+$/.test(w.text) && inMm(w.bottom) < 262).map((w) => Number(w.text)),
    );
    expect(serials).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  it('no page is empty, not even after a table that fills its page', () => {
    for (const page of pages) expect(bodyLines(page).length).toBeGreaterThan(0);
    expect(bodyLines(pages.at(-1)).at(-1)?.text).toBe('第27行');
    expect(pages.filter((p) => p.words.some((w) => w.text === '满页'))).toHaveLength(1);
  });
});
