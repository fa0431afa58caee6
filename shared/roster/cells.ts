/** Cells of a workbook as text. */
import type { Cell } from '../contract/calls';
import { cleanText } from '../records/kinds/parse';

export type { Cell };
/** Rows of one worksheet as `workbook.read` hands them over: a merged cell has its text in the first cell and null in the others. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** What the cell shows, untouched: numbers without exponent, dates as YYYY-MM-DD, flags as 是/否, '' when empty. */
export const rawText = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (typeof cell === 'number') return Number.isInteger(cell) && Math.abs(cell) >= 1e21 ? BigInt(cell).toString() : String(cell);
  return cell.date;
};
/** The cell's text without edges and invisible characters. */
export const textOf = (cell: Cell | undefined): string => cleanText(rawText(cell));
export const isBlank = (cell: Cell | undefined): boolean => cell === null || cell === undefined || textOf(cell) === '';

/** A text as shown inside a sentence: one line, at most `max` characters. */
export const quote = (text: string, max = 40): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > max ? `${line.slice(0, max)}…` : line}”`;
};
