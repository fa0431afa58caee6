import { describe, expect, it } from 'vitest';
import { applyEdit, bindingsOf, type ParagraphBlock } from '../../../shared/documents/bindings';
import { textOf } from '../../../shared/documents/model';

const ref = (indicator: string, value: number) => ({ indicator, value });
const paragraph: ParagraphBlock = {
  kind: 'paragraph',
  id: 'p',
  runs: [
    { text: '共办班' },
    { text: '16', figure: ref('ST01', 16) },
    { text: '期，培训' },
    { text: '500多', figure: ref('ST02', 523) },
    { text: '人次；函询' },
    { text: '16', figure: ref('ST05', 16) },
    { text: '名。' },
  ],
};
const kept = (text: string) => bindingsOf(paragraph, text).map((b) => [b.figure.indicator, b.kept]);

describe('bindingsOf', () => {
  it('keeps all figures of the text as generated', () => {
    expect(bindingsOf(paragraph, textOf(paragraph.runs)).every((b) => b.kept)).toBe(true);
  });

  it('keeps figures in new wording and order, each at its own place', () => {
    const text = '函询干部16名，办班16期，受训500多人次';
    const bound = bindingsOf(paragraph, text);
    expect(bound.every((b) => b.kept)).toBe(true);
    expect(text.slice(bound[0]?.at)).toMatch(/^16期/);
    expect(text.slice(bound[2]?.at)).toMatch(/^16名/);
  });

  it('keeps a figure whose unit was changed, and one written exactly', () => {
    expect(kept('办了16个班，培训523人次，函询16名')).toEqual([
      ['ST01', true],
      ['ST02', true],
      ['ST05', true],
    ]);
  });

  it('tells which figures are broken', () => {
    expect(kept('办班17期，培训500多人次，函询16名')).toEqual([
      ['ST01', false],
      ['ST02', true],
      ['ST05', true],
    ]);
    expect(kept('没有数字了').every(([, k]) => !k)).toBe(true);
    expect(kept('').every(([, k]) => !k)).toBe(true);
  });

  it('does not take part of another number, a date or a rounded one for the figure', () => {
    expect(kept('116期、16.5分、160人、16日、16多，1523人次').every(([, k]) => !k)).toBe(true);
  });

  it('one place serves one figure', () => {
    expect(kept('只剩16').filter(([, k]) => k)).toHaveLength(1);
  });
});

describe('applyEdit', () => {
  it('gives the text exactly, with kept figures as bound runs', () => {
    const text = '受训523人次，办班16期。';
    const p = applyEdit(paragraph, text);
    expect(textOf(p.runs)).toBe(text);
    expect(p.runs.filter((r) => r.figure).map((r) => [r.text, r.figure?.indicator])).toEqual([
      ['523', 'ST02'],
      ['16', 'ST01'],
    ]);
    expect(p.id).toBe('p');
  });

  it('keeps one paragraph one, and an unchanged one as it was', () => {
    expect(textOf(applyEdit(paragraph, ' 第一行\n  第二行 ').runs)).toBe('第一行第二行');
    expect(applyEdit(paragraph, textOf(paragraph.runs))).toBe(paragraph);
  });
});
