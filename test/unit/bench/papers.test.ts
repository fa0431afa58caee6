/** The bench of papers compares like with like: at a tiny size all printers write the same text. Times are judged by nobody here. */
import { describe, expect, it } from 'vitest';
import { textOfDocument } from '../../../main/core/word';
import { contestOf, longReport, longTable, measure, textIn } from '../../bench/papers';
import { wordFaults } from '../../support/word/validate';

describe('bench of papers', () => {
  it.each([
    ['table', longTable(7)],
    ['report', longReport(3)],
  ] as const)('all printers write the same %s', async (_, model) => {
    const contest = await contestOf(model);
    const wanted = textOfDocument(model);
    expect(wanted.length).toBeGreaterThan(40);
    for (const [name, print] of Object.entries(contest)) expect(textIn(await print()), name).toEqual(wanted);
    expect(wordFaults(await contest.ours())).toEqual([]);
  });
  it('gives a ratio for every other printer', async () => {
    const outcome = await measure('tiny', longTable(5), 1);
    expect(Object.keys(outcome.ratio)).toEqual(['docx', 'docxtemplater', 'deflate']);
    for (const value of Object.values(outcome.ratio)) expect(value).toBeGreaterThan(0);
  });
});
