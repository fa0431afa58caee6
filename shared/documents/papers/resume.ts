/** 简历 of the 任免审批表: dates hang before the text, the type shrinks with the number of lines (handbook F15). */

import { monthOf } from './cadreWords';
import { lineFor, linesIn } from './fit';
import { childRows, clause } from './letter';

/** Lines up to which a size is used; below 9.5 pt as many as the cell holds. */
const LADDER: readonly (readonly [size: number, lines: number])[] = [
  [14, 12],
  [13.5, 18],
  [13, 24],
  [12.5, 28],
  [12, 34],
  [11.5, 38],
  [11, 40],
  [10.5, 44],
  [10, 46],
  [9.5, 58],
  [9, Number.POSITIVE_INFINITY],
  [8.5, Number.POSITIVE_INFINITY],
  [8, Number.POSITIVE_INFINITY],
  [7.5, Number.POSITIVE_INFINITY],
];
/** Hanging indent at 12 pt: 2189 twips; it goes with the size. */
const HANGING_OF_SIZE = 2189 / 20 / 12;
export const hangingFor = (size: number): number => HANGING_OF_SIZE * size;

/** Stages as paragraphs: 1992.07--1995.08, tab, what he was; 其间 as a paragraph in brackets. The last one ends in --. */
export const resumeParagraphs = (rows: unknown): readonly string[] =>
  childRows(rows)
    .map((r) => ({ from: monthOf(r.from), to: monthOf(r.to), text: clause(r.text), meanwhile: clause(r.meanwhile) }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .flatMap((r) => [
      `${r.from}--${r.to}\t${r.text}`,
      ...(r.meanwhile === ''
        ? []
        : [/^[（(]/u.test(r.meanwhile) ? r.meanwhile.replace('(', '（') : `（${/^其间|^期间/u.test(r.meanwhile) ? '' : '其间：'}${r.meanwhile}）`]),
    ]);

export interface FittedResume {
  readonly text: string;
  readonly size: number;
  readonly line: number;
  readonly hanging: number;
  /** What the cell does not hold even in the smallest size. */
  readonly rest: readonly string[];
}
/** @param width room of the cell between its insets @param height both in pt */
export function fitResume(paragraphs: readonly string[], width: number, height: number): FittedResume {
  const lines = (p: string, size: number): number => linesIn(p.replace(/^[^\t]*\t/, ''), width - hangingFor(size), size);
  let smallest = LADDER[0]?.[0] ?? 0;
  for (const [size, most] of LADDER) {
    smallest = size;
    const total = paragraphs.reduce((n, p) => n + lines(p, size), 0);
    if (total <= most && total * lineFor(size) <= height)
      return { text: paragraphs.join('\n'), size, line: lineFor(size), hanging: hangingFor(size), rest: [] };
  }
  let taken = 0;
  let used = 0;
  for (const p of paragraphs) {
    used += lines(p, smallest) * lineFor(smallest);
    if (used > height) break;
    taken += 1;
  }
  return {
    text: paragraphs.slice(0, taken).join('\n'),
    size: smallest,
    line: lineFor(smallest),
    hanging: hangingFor(smallest),
    rest: paragraphs.slice(taken),
  };
}
