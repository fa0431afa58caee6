/** How wide the columns of a printed table become, and how high its texts; the same in Word and in the preview. Points throughout. */
import { CELL, PT_PER_MM, pageOf, SIZE, textArea } from './layout';
import type { PageSpec, TableBlock } from './model';
import { printText, widthInChars } from './text';

/** Tables whose columns are narrower than this on average (mm) take 五号 text, others 小四. */
const NARROW_COLUMN_MM = 35;
/** Columns whose texts all have at most so many characters should stand on one line (document numbers, dates, names); the first that fits counts. */
const KEEP_WHOLE = [12, 8.5, 6, 4] as const;
/** In columns with longer texts, which wrap anyway, heads and names up to so many characters stay whole. */
const KEEP_ALWAYS = 4;
/** Borders and rounding take a little of a cell's width. */
const SLACK = 2;
/** To keep short texts whole, no other column is narrowed below this part of the width its maker gave it. */
const LEAST_SHARE = 0.75;
const PADDING = CELL.margin.left + CELL.margin.right;

/** Height of a text in a column of this width, estimated generously. @param size of the text */
export function textHeight(text: string, width: number, size: number): number {
  const room = Math.max(0.05, width - PADDING);
  const linesOf = (line: string): number => Math.max(1, Math.ceil((widthInChars(line) * size) / room));
  const clean = printText(text);
  return CELL.line * (clean.includes('\n') ? clean.split('\n').reduce((n, line) => n + linesOf(line), 0) : linesOf(clean));
}

/** Shares of `total` by weight, but none below its floor; undefined when the floors leave others too little. */
function sharesAbove(floors: readonly number[], shares: readonly number[], total: number): number[] | undefined {
  const raised = new Set<number>();
  for (;;) {
    const fixed = [...raised].reduce((s, i) => s + (floors[i] ?? 0), 0);
    const weight = shares.reduce((s, w, i) => (raised.has(i) ? s : s + w), 0);
    const factor = weight > 0 ? (total - fixed) / weight : 0;
    if (raised.size > 0 && factor < LEAST_SHARE) return undefined;
    const low = shares.findIndex((w, i) => !raised.has(i) && w * factor < (floors[i] ?? 0));
    if (low < 0) return shares.map((w, i) => (raised.has(i) ? (floors[i] ?? 0) : w * factor));
    raised.add(low);
  }
}

/**
 * Column widths that add up to `total`: in proportion to `mm`, moved a little so that heads and short texts
 * (序号, names, dates) do not break over two lines.
 * @param size of the cell text.
 */
export function columnWidths(
  columns: readonly { readonly head: string; readonly mm: number }[],
  rows: readonly (readonly string[])[],
  total: number,
  size: number,
): number[] {
  const sum = columns.reduce((s, c) => s + c.mm, 0);
  const shares = columns.map((c) => (c.mm / sum) * total);
  const lines = columns.map((c, i) => {
    // a plain loop: long tables have ten thousands of cells
    const widths: number[] = [];
    const add = (text: string): void => {
      const clean = printText(text);
      if (clean.includes('\n')) for (const line of clean.split('\n')) widths.push(widthInChars(line));
      else widths.push(widthInChars(clean));
    };
    add(c.head);
    for (const r of rows) add(r[i] ?? '');
    return widths;
  });
  const widest = (widths: readonly number[], limit: number): number => widths.reduce((most, w) => (w <= limit && w > most ? w : most), 0);
  for (const limit of KEEP_WHOLE) {
    const floors = lines.map((widths) => {
      const whole = widest(widths, Number.POSITIVE_INFINITY);
      return (whole <= limit ? whole : widest(widths, KEEP_ALWAYS)) * size + PADDING + SLACK;
    });
    const parts = sharesAbove(floors, shares, total);
    if (parts) return parts;
  }
  return shares;
}

export interface TableLook {
  /** 五号 instead of 小四. */
  readonly small: boolean;
  /** Size of the cell text. */
  readonly size: number;
  /** One for each column, together the text width of the page. */
  readonly widths: readonly number[];
}
/** Size of text and widths of columns of a table on such a page. */
export const tableLook = (table: TableBlock, spec: PageSpec): TableLook => {
  const { textWidth } = textArea(pageOf(spec));
  const small = textWidth / table.columns.length < NARROW_COLUMN_MM;
  const size = small ? SIZE.cellSmall : SIZE.cell;
  return { small, size, widths: columnWidths(table.columns, table.rows, textWidth * PT_PER_MM, size) };
};
