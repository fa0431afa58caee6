/** The paper says the numbers the statistics page shows: both follow the same adjustments by hand. */
import { expect, it } from 'vitest';
import { summaryInput } from '../../../renderer/pages/report/input';
import { summaryOf } from '../../../shared/documents/summary';
import type { Override } from '../../../shared/indicators/define';
import { RAW_NAMES } from '../../../shared/records/kinds/format';
import { row, source } from '../indicators/rows';

const window = { from: '2005-01-01', to: '2007-12-31' };
const letter = (cadre: string) => row('inquiry', 'archived', { cadre, issuedDate: '2006-03-01', source: 'verification' });
const letters = ['a', 'b', 'c'].map(letter);

/** Every value of a figure that stands in a sentence of the paper. */
const said = (id: string, overrides: readonly Override[]): readonly number[] => {
  const choices = { approx: {}, edits: {}, date: '2008-01-10' };
  const rows = { window, source: source({ inquiry: letters }), overrides };
  const { document } = summaryOf(summaryInput(rows, choices, { appendices: [], without: [] }, RAW_NAMES, '中共安澜市委组织部'));
  const blocks = document.sections.flatMap((s) => s.blocks);
  const runs = blocks.flatMap((b) => (b.kind === 'paragraph' ? b.runs : []));
  return runs.flatMap((r) => (r.figure?.indicator === id ? [r.figure.value] : []));
};

it('a record left out by hand is left out of the sentence too', () => {
  const out: Override = { indicator: 'ST05', ref: { type: 'inquiry', id: letters[0]?.id ?? '' }, include: false, reason: '重复登记' };
  expect(new Set(said('ST05', []))).toEqual(new Set([3]));
  expect(new Set(said('ST05', [out]))).toEqual(new Set([2]));
});
