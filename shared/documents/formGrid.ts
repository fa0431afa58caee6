/** A form's cells on its grid: which columns each takes, rows that are split for a signature line. Word and the preview read the same. */
import { FORM } from './layout';
import type { FormBlock, FormCell } from './model';

export interface PlacedCell {
  readonly cell: FormCell;
  /** First column and number of columns. */
  readonly column: number;
  readonly span: number;
  /** Printed rows it takes from here. */
  readonly rows: number;
  /** Of a cell with a signature line: its text above, the line below, no rule between. */
  readonly part?: 'text' | 'sign';
}
/** What is below a cell that began in an earlier row. */
export interface PlacedGap {
  readonly column: number;
  readonly span: number;
  readonly cell: FormCell;
}
export interface PlacedRow {
  /** mm */
  readonly mm: number;
  readonly exact: boolean;
  readonly mayBreak: boolean;
  /** Left to right; gaps are continued by the cell above. */
  readonly places: readonly (({ readonly kind: 'cell' } & PlacedCell) | ({ readonly kind: 'gap' } & PlacedGap))[];
}

const LEAST_MM = 3;
/**
 * Rows as they are printed: a row with a signature line is two, the text and the line.
 * @throws RangeError (Chinese sentence) when the cells of a row do not fill the grid exactly.
 */
export function placeForm(form: FormBlock): readonly PlacedRow[] {
  const wide = form.columns.length;
  const signed = form.rows.map((r) => r.cells.some((c) => c.sign !== undefined));
  const printed: PlacedRow[] = [];
  /** Rows of the form that a cell above still takes, for each column. */
  const below = Array.from({ length: wide }, () => 0);
  const owner: (PlacedGap | undefined)[] = Array.from({ length: wide }, () => undefined);
  for (const [r, row] of form.rows.entries()) {
    const first: PlacedRow['places'][number][] = [];
    const second: PlacedRow['places'][number][] = [];
    let column = 0;
    const fill = (): void => {
      for (let gap = owner[column]; column < wide && (below[column] ?? 0) > 0 && gap; gap = owner[column]) {
        first.push({ kind: 'gap', ...gap });
        second.push({ kind: 'gap', ...gap });
        column += gap.span;
      }
    };
    const began: PlacedGap[] = [];
    for (const cell of row.cells) {
      fill();
      const span = cell.span ?? 1;
      const rows = cell.rows ?? 1;
      if (column + span > wide) throw new RangeError(`表格第 ${r + 1} 行的格子超出 ${wide} 列，无法打印。`);
      let tall = 0;
      for (let i = r; i < Math.min(r + rows, form.rows.length); i += 1) tall += signed[i] ? 2 : 1;
      if (cell.sign !== undefined) {
        first.push({ kind: 'cell', cell, column, span, rows: 1, part: 'text' });
        second.push({ kind: 'cell', cell, column, span, rows: 1, part: 'sign' });
      } else {
        first.push({ kind: 'cell', cell, column, span, rows: tall });
        second.push({ kind: 'gap', cell, column, span });
      }
      if (rows > 1) began.push({ column, span, cell });
      column += span;
    }
    fill();
    if (column !== wide) throw new RangeError(`表格第 ${r + 1} 行的格子没有填满 ${wide} 列，无法打印。`);
    for (let i = 0; i < wide; i += 1) below[i] = Math.max(0, (below[i] ?? 0) - 1);
    for (const gap of began) {
      owner[gap.column] = gap;
      for (let i = gap.column; i < gap.column + gap.span; i += 1) below[i] = (gap.cell.rows ?? 1) - 1;
    }
    const exact = row.exact === true;
    const mayBreak = row.mayBreak === true;
    if (signed[r]) {
      printed.push({ mm: Math.max(LEAST_MM, row.mm - FORM.signMm), exact, mayBreak, places: first });
      printed.push({ mm: FORM.signMm, exact, mayBreak: false, places: second });
    } else printed.push({ mm: row.mm, exact, mayBreak, places: first });
  }
  return printed;
}

/** How a cell's text stands. */
export const cellAlign = (cell: FormCell): 'left' | 'center' | 'right' => cell.align ?? (cell.look === 'long' ? 'left' : 'center');
export const cellVertical = (cell: FormCell): 'top' | 'center' | 'bottom' => cell.vertical ?? (cell.look === 'long' ? 'top' : 'center');
/** Of the hanging indent, what the first line of a paragraph that begins with a bracket stands out: its white half (F15: 136 of 2189 twips). */
const BRACKET_SHARE = 136 / 2189;
/**
 * Where a paragraph of a cell stands, in pt: in from the sides, first line in (or out, below zero). Running text begins two characters in.
 * @param size of the type
 */
export const cellIndent = (
  cell: FormCell,
  paragraph: string,
  size: number,
): { readonly left: number; readonly right: number; readonly first: number } => {
  const inset = cell.inset ?? 0;
  if (paragraph === '') return { left: 0, right: 0, first: 0 };
  if (cell.hanging !== undefined)
    return { left: inset + cell.hanging, right: inset, first: -cell.hanging * (paragraph.startsWith('（') ? BRACKET_SHARE : 1) };
  return { left: inset, right: inset, first: cell.look === 'long' ? 2 * size : 0 };
};
/** An upright label has one character on each line. */
export const cellText = (cell: FormCell): string => (cell.upright ? [...cell.text].join('\n') : cell.text);
