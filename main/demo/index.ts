/**
 * Headless demo: builds the sample city, computes the figures, writes the Word summary and the numbers, prints them.
 * Usage: node out/main/demo.js [folder, default out/demo]. Exit code 1 when a figure is not the source article's.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { documentSchema } from '../../shared/contract/documentSchema';
import { buildSummary } from '../../shared/documents/summary';
import { indicators } from '../../shared/indicators';
import { computeAll, figureById } from '../../shared/indicators/compute';
import { namesOf, OFFICE, rowSource, SAMPLE_WINDOW, sampleRows } from '../../shared/sample/city';
import { printWord } from '../core/word/index';

/** What the source article states (handbook §1.5); of ST02 it only says 500多. */
const EXPECTED: Readonly<Record<string, (value: number) => boolean>> = {
  ST01: (v) => v === 16,
  ST02: (v) => v >= 500,
  ST03: (v) => v === 188,
  ST04: (v) => v === 25,
  ST05: (v) => v === 13,
};
/** Fixed, so that two runs give the same papers. */
const REPORT_DAY = '2008-01-15';

const run = async (folder: string): Promise<number> => {
  const rows = sampleRows();
  const source = rowSource(rows);
  const figures = computeAll(indicators, source, SAMPLE_WINDOW);
  const document = documentSchema.parse(
    buildSummary({ window: SAMPLE_WINDOW, source, names: namesOf(rows), officeName: OFFICE.name, date: REPORT_DAY }),
  );

  await mkdir(folder, { recursive: true });
  const word = join(folder, `${document.fileName}.docx`);
  const numbers = join(folder, 'indicators.json');
  await writeFile(word, await printWord(document));
  await writeFile(numbers, `${JSON.stringify(Object.fromEntries(figures.map((f) => [f.id, f.value])), null, 2)}\n`);
  console.log(word);
  console.log(numbers);
  for (const d of indicators) console.log(`${d.id} ${figureById(figures, d.id).value} ${d.unit} ${d.label}`);

  const wrong = Object.entries(EXPECTED).filter(([id, holds]) => !holds(figureById(figures, id).value));
  for (const [id] of wrong) console.error(`${id} 与预期不符：${figureById(figures, id).value}`);
  return wrong.length === 0 ? 0 : 1;
};

process.exitCode = await run(resolve(process.argv[2] ?? join('out', 'demo')));
