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

const is =
  (n: number) =>
  (value: number): boolean =>
    value === n;
/** What the source article states (handbook §1.5); of ST02 it only says 500多. The last two follow from it. */
const EXPECTED: Readonly<Record<string, (value: number) => boolean>> = {
  ST01: is(16),
  ST02: (v) => v > 500 && v < 600,
  ST03: is(188),
  ST04: is(25),
  ST05: is(13),
  ST06: is(8),
  ST07: is(4),
  ST08: is(35),
  ST09: is(55),
  ST10: is(60),
  ST11: is(8),
  ST12: is(5),
  ST13: is(95),
  ST14: is(23),
  ST15: is(12),
  ST16: is(1),
  ST17: is(1),
  ST18: is(2),
  ST14R: is(7),
  ST10R: is(47),
};
/** Figures whose second count must agree too: 每人取最重处理 and 逐项计 give the same balance. */
const BALANCES = ['ST14R', 'ST10R'];
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
  for (const d of indicators) {
    const figure = figureById(figures, d.id);
    const beside = d.also && figure.also !== null ? `（${d.also.label}${figure.also}${d.also.unit}）` : '';
    console.log(`${d.id} ${figure.value} ${d.unit} ${d.label}${beside}`);
  }

  const wrong = Object.entries(EXPECTED).filter(([id, holds]) => !holds(figureById(figures, id).value));
  for (const [id] of wrong) console.error(`${id} 与预期不符：${figureById(figures, id).value}`);
  const split = BALANCES.filter((id) => figureById(figures, id).also !== figureById(figures, id).value);
  for (const id of split) console.error(`${id} 两种算法不一致：${figureById(figures, id).value}、${figureById(figures, id).also}`);
  return wrong.length + split.length === 0 ? 0 : 1;
};

process.exitCode = await run(resolve(process.argv[2] ?? join('out', 'demo')));
