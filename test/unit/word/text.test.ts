import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printLine, printText, widthInChars } from '../../../shared/documents/text';

describe('printText', () => {
  it('leaves good text alone, rare and supplementary characters included', () => {
    const good = '买买提·艾力 “三重一大” 〔2026〕3号 𠮷某\t㐂 A&B <c> 1/2\n第二行';
    expect(printText(good)).toBe(good);
  });
  it('makes every line end a \\n', () => expect(printText('a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h')).toBe('a\nb\nc\nd\ne\nf\ng\nh'));
  it('removes shapeless controls and switches of reading direction', () => expect(printText('\ufeff张\u0000某\u001b\u202e某\u0090')).toBe('张某某'));
  it('shows what cannot be written', () => expect(printText('甲\ud800乙\udc00丙\ufffe丁\uffff')).toBe('甲\ufffd乙\ufffd丙\ufffd丁\ufffd'));
  it('gives only characters of XML 1.0, and the same again when repeated', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.integer({ min: 0, max: 0xffff })), (a, units) => {
        const out = printText(a + String.fromCharCode(...units));
        expect(out).toMatch(/^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
        expect(printText(out)).toBe(out);
      }),
      { numRuns: 300 },
    );
  }, 30_000);
  it('printLine keeps one line', () => expect(printLine('一\r\n二\t三')).toBe('一 二 三'));
});

describe('widthInChars', () => {
  it('counts Chinese as 1, digits as half, and a quarter where they meet', () => {
    expect(widthInChars('中共安澜市委组织部')).toBe(9);
    expect(widthInChars('2026年1月8日')).toBe(3 + 3 + 5 * 0.25);
    expect(widthInChars('')).toBe(0);
  });
});
