import { describe, expect, it } from 'vitest';
import { brokenIn, corrected, type Edit, isEdit, oneParagraph } from '../../../renderer/pages/report/edits';
import type { ParagraphBlock } from '../../../shared/documents/bindings';

/** 共办班N期，参加培训M人次。 with the figures of the day. */
const generated = (classes: number, trained: number): ParagraphBlock => ({
  kind: 'paragraph',
  id: 'education.training',
  runs: [
    { text: '共办班' },
    { text: String(classes), figure: { indicator: 'ST01', value: classes } },
    { text: '期，参加培训' },
    { text: String(trained), figure: { indicator: 'ST02', value: trained } },
    { text: '人次。' },
  ],
});
const edit = (text: string, more: Partial<Edit> = {}): Edit => ({ text, basis: generated(16, 523), without: [], ...more });
const TEXT = '三年办班16期，培训523人次，反响很好。';

describe('figures in an edited paragraph', () => {
  it('hold while the register agrees with the text', () => expect(brokenIn(generated(16, 523), edit(TEXT))).toEqual([]));
  it('are outdated when the register has moved on; the old number is found in the text', () => {
    const broken = brokenIn(generated(17, 523), edit(TEXT));
    expect(broken.map((b) => [b.binding.figure.indicator, b.binding.figure.value, b.old?.text, b.old?.at])).toEqual([
      ['ST01', 17, '16', TEXT.indexOf('16')],
    ]);
  });
  it('are missing when the user has taken them out', () => {
    const broken = brokenIn(generated(16, 523), edit('三年办班16期，反响很好。'));
    expect(broken.map((b) => [b.binding.figure.indicator, b.old])).toEqual([['ST02', null]]);
  });
  it('are not asked for when left out on purpose, or when the paragraph is taken out', () => {
    expect(brokenIn(generated(16, 523), edit('三年办班16期。', { without: ['ST02'] }))).toEqual([]);
    expect(brokenIn(generated(17, 600), edit(' \n'))).toEqual([]);
  });
});

describe('correction', () => {
  it('puts one number right and leaves every other character', () => {
    const [first] = brokenIn(generated(17, 600), edit(TEXT));
    const after = first && corrected(edit(TEXT), first);
    expect(after?.text).toBe('三年办班17期，培训523人次，反响很好。');
    // the other one is still known as outdated, with its old number
    const rest = after ? brokenIn(generated(17, 600), after) : [];
    expect(rest.map((b) => [b.binding.figure.indicator, b.old?.text])).toEqual([['ST02', '523']]);
  });
  it('done for each broken figure in turn leaves none', () => {
    const now = generated(8, 1004);
    let current = edit(TEXT);
    for (let left = brokenIn(now, current); left[0]; left = brokenIn(now, current)) current = corrected(current, left[0]);
    expect(current.text).toBe('三年办班8期，培训1004人次，反响很好。');
  });
  it('has nothing to change where no old number stands', () => {
    const given = edit('三年办班16期。');
    const [missing] = brokenIn(generated(16, 523), given);
    expect(missing && corrected(given, missing)).toBe(given);
  });
  it('does not change what it was given', () => {
    const given = edit(TEXT);
    const [first] = brokenIn(generated(17, 523), given);
    if (first) corrected(given, first);
    expect(given).toEqual(edit(TEXT));
  });
});

describe('is it an edit', () => {
  it('not when it says what is generated anyway, line breaks aside', () => {
    expect(isEdit(generated(16, 523), '共办班16期，参加培训523人次。')).toBe(false);
    expect(isEdit(generated(16, 523), ' 共办班16期，\n 参加培训523人次。\n')).toBe(false);
    expect(isEdit(generated(17, 523), '共办班16期，参加培训523人次。')).toBe(true);
    expect(isEdit(generated(16, 523), '')).toBe(true);
  });
  it('one paragraph stays one', () => expect(oneParagraph(' 甲\n\n 乙 ')).toBe('甲乙'));
});
