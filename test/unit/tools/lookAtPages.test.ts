/** `npm run papers` finds each fault of a page that is planted. */
import { describe, expect, it } from 'vitest';
import type { RenderedPage, TextBox } from '../../support/render/render.mjs';

interface Looking {
  pageFaults(pages: readonly RenderedPage[]): string[];
  overlapFaults(pages: readonly RenderedPage[]): string[];
  missingFaults(pages: readonly RenderedPage[], text: readonly string[]): string[];
}
const { pageFaults, overlapFaults, missingFaults } = (await import(
  String(new URL('../../../.tools/support/lookAtPages.mjs', import.meta.url))
)) as Looking;

const word = (text: string, left: number, top: number, wide = 40, high = 12): TextBox => ({
  text,
  left,
  top,
  right: left + wide,
  bottom: top + high,
});
const page = (...words: TextBox[]): RenderedPage => ({ width: 595, height: 842, words });
const NUMBER = word('—1—', 500, 780);
const full = page(word('第一行', 80, 100), word('第二行', 80, 130), word('第三行', 80, 160), NUMBER);

describe('looking at pages', () => {
  it('finds nothing on pages that are in order', () => {
    expect(pageFaults([full, full])).toEqual([]);
    expect(overlapFaults([full])).toEqual([]);
    expect(missingFaults([full], ['第一行', '第二行', '第三行'])).toEqual([]);
    // a paper of one line is no fault, nor are lines whose boxes touch
    expect(pageFaults([page(word('共一行', 80, 100))])).toEqual([]);
    expect(overlapFaults([page(word('上', 80, 100, 40, 14), word('下', 80, 112, 40, 14))])).toEqual([]);
  });
  it('finds a blank page, even with a number on it', () => {
    expect(pageFaults([full, page(NUMBER)])).toEqual(['page 2 is blank']);
    expect(pageFaults([full, page(word('第 2 页', 280, 780), word('共 2 页', 330, 780))])).toEqual(['page 2 is blank']);
  });
  it('finds a last page of one line', () => {
    expect(pageFaults([full, page(word('附记', 80, 100), NUMBER)])).toEqual(['page 2 has one line: 附记']);
  });
  it('finds words outside of the paper', () => {
    for (const out of [word('左', -10, 100), word('右', 580, 100), word('上', 80, -8), word('下', 80, 838)])
      expect(pageFaults([page(...full.words, out)]).join()).toContain('leaves the paper');
  });
  it('finds words over each other', () => {
    expect(overlapFaults([page(word('甲', 80, 100), word('乙', 90, 103))])).toEqual(['page 1: “甲” and “乙” overlap']);
  });
  it('finds text that was cut off', () => {
    expect(missingFaults([full], ['第一行', '第二行', '第三行', '第四行'])).toEqual(['3 characters are not on the pages: 第行四']);
  });
});
