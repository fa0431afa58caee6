import { expect, it } from 'vitest';
import { indicatorById } from '../../../shared/indicators';
import { computeAll, figureById } from '../../../shared/indicators/compute';
import { rowSource, SAMPLE_WINDOW, sampleRows } from '../../../shared/sample/city';
import { ARTICLE, FIGURES, MOVED } from './windows';

const source = rowSource(sampleRows());
const defs = FIGURES.map(indicatorById);

it('gives the 18 figures of the article for its window', () => {
  const figures = computeAll(defs, source, SAMPLE_WINDOW);
  expect(Object.fromEntries(FIGURES.map((id) => [id, figureById(figures, id).value]))).toEqual(ARTICLE);
});
it.each(MOVED.map((m) => [`${m.from} – ${m.to}: ${m.why}`, m] as const))('%s', (_, moved) => {
  const figures = computeAll(defs, source, moved);
  const shown = Object.fromEntries(Object.keys(moved.expect).map((id) => [id, figureById(figures, id).value]));
  expect(shown).toEqual(moved.expect);
});
it('moves every figure at both ends', () => {
  for (const id of FIGURES) {
    const changed = MOVED.filter((m) => m.expect[id] !== undefined && m.expect[id] !== ARTICLE[id]);
    expect(
      changed.some((m) => m.from !== SAMPLE_WINDOW.from),
      `${id} first day`,
    ).toBe(true);
    expect(
      changed.some((m) => m.to !== SAMPLE_WINDOW.to),
      `${id} last day`,
    ).toBe(true);
  }
});
