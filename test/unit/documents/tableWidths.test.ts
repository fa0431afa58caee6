import { describe, expect, it } from 'vitest';
import { wholeTwips, wordPage } from '../../../main/core/word/page';
import { CELL, CHARS_PER_LINE, LINE, LINES_PER_PAGE, ONE_CHAR, PAGES_MM, PT_PER_MM, textArea } from '../../../shared/documents/layout';
import type { TableBlock } from '../../../shared/documents/model';
import { tableLook, textHeight } from '../../../shared/documents/tableWidths';

const table = (columns: number, rows: TableBlock['rows'] = []): TableBlock => ({
  kind: 'table',
  columns: Array.from({ length: columns }, (_, i) => ({ head: `第${i + 1}列`, mm: 10 + i, align: 'left' as const })),
  rows,
});

describe('page (5.2)', () => {
  it('leaves 156 × 225 mm for the text, turned on a landscape page', () => {
    expect(textArea(PAGES_MM.gb.portrait)).toEqual({ textWidth: 156, textHeight: 225 });
    expect(textArea(PAGES_MM.gb.landscape)).toEqual({ textWidth: 225, textHeight: 156 });
  });
  it('holds 22 lines of 28 characters and not one more', () => {
    const { textWidth, textHeight: height } = textArea(PAGES_MM.gb.portrait);
    expect(Math.floor((textWidth * PT_PER_MM) / ONE_CHAR)).toBe(CHARS_PER_LINE);
    expect(Math.floor((height * PT_PER_MM) / LINE)).toBe(LINES_PER_PAGE);
  });
});

describe('table', () => {
  it.each(['portrait', 'landscape'] as const)('fills the width of the text, %s', (orientation) => {
    const { textWidth } = textArea(PAGES_MM.gb[orientation]);
    const { widths } = tableLook(table(5, [['一'.repeat(40), '二', '三', '四', '五']]), { orientation });
    expect(widths.reduce((a, b) => a + b)).toBeCloseTo(textWidth * PT_PER_MM, 6);
  });
  it('takes smaller text when its columns are narrow for their page', () => {
    expect([4, 5].map((n) => tableLook(table(n), { orientation: 'portrait' }).size)).toEqual([12, 10.5]);
    expect([6, 7].map((n) => tableLook(table(n), { orientation: 'landscape' }).size)).toEqual([12, 10.5]);
  });
  it('becomes whole twips in Word, each within one of the shared width', () => {
    const { widths } = tableLook(table(7), { orientation: 'portrait' });
    const total = wordPage({ orientation: 'portrait' }).textWidth;
    const twips = wholeTwips(widths, total);
    expect(twips.reduce((a, b) => a + b)).toBe(total);
    const sum = widths.reduce((a, b) => a + b);
    for (const [i, t] of twips.entries()) expect(Math.abs(t - ((widths[i] ?? 0) / sum) * total)).toBeLessThan(1);
  });
  it('estimates height by lines: typed ones and those that wrap', () => {
    const width = 10 * 12 + CELL.margin.left + CELL.margin.right;
    expect(['', '一'.repeat(10), '一'.repeat(11), '一\r\n二'].map((t) => textHeight(t, width + 0.01, 12) / CELL.line)).toEqual([1, 1, 2, 2]);
  });
});
