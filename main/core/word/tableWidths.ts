/** How wide the columns of a table become, and how high its texts. Twips throughout. */
import { CELL_LINE } from './styles';
import { widthInChars, wordText } from './text';

/** Room between text and cell border; more below, because characters sit low in an exact line. */
export const CELL_MARGIN = { top: 6, bottom: 50, left: 68, right: 68 } as const;
/** Columns whose texts all have at most so many characters should stand on one line (document numbers, dates, names); the first that fits counts. */
const KEEP_WHOLE = [12, 8.5, 6, 4] as const;
/** In columns with longer texts, which wrap anyway, heads and names up to so many characters stay whole. */
const KEEP_ALWAYS = 4;
/** Borders and rounding take a little of a cell's width. */
const SLACK = 40;
/** To keep short texts whole, no other column is narrowed below this part of the width its maker gave it. */
const LEAST_SHARE = 0.75;

const lineWidth = (line: string, halfPoints: number): number => Math.ceil(widthInChars(line) * halfPoints * 10);
const padding = CELL_MARGIN.left + CELL_MARGIN.right;

/** Height of a text in a column of this width, estimated generously. */
export function textHeight(text: string, width: number, halfPoints: number): number {
  const room = Math.max(1, width - padding);
  const lines = wordText(text)
    .split('\n')
    .reduce((n, line) => n + Math.max(1, Math.ceil(lineWidth(line, halfPoints) / room)), 0);
  return lines * CELL_LINE;
}

/** Integers that add up to `total` (an integer), each next to its part (largest remainder). `parts` add up to `total`. */
function wholeTwips(parts: readonly number[], total: number): number[] {
  const widths = parts.map(Math.floor);
  const left = total - widths.reduce((s, w) => s + w, 0);
  const byRest = parts.map((v, i) => ({ i, rest: v - Math.floor(v) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRest.slice(0, left)) widths[i] = (widths[i] ?? 0) + 1;
  return widths;
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
 * Column widths that add up to `total` exactly: in proportion to `mm`, moved a little so that heads and short texts
 * (序号, names, dates) do not break over two lines.
 * @param halfPoints size of the cell text.
 */
export function columnWidths(
  columns: readonly { readonly head: string; readonly mm: number }[],
  rows: readonly (readonly string[])[],
  total: number,
  halfPoints: number,
): number[] {
  const sum = columns.reduce((s, c) => s + c.mm, 0);
  const shares = columns.map((c) => (c.mm / sum) * total);
  const lines = columns.map((c, i) =>
    [c.head, ...rows.map((r) => r[i] ?? '')].flatMap((t) => wordText(t).split('\n')).map((t) => lineWidth(t, halfPoints)),
  );
  const chars = (n: number): number => n * halfPoints * 10;
  const widest = (widths: readonly number[], limit: number): number => widths.reduce((most, w) => (w <= limit && w > most ? w : most), 0);
  for (const limit of KEEP_WHOLE.map(chars)) {
    const floors = lines.map((widths) => {
      const whole = widest(widths, Number.POSITIVE_INFINITY);
      return (whole <= limit ? whole : widest(widths, chars(KEEP_ALWAYS))) + padding + SLACK;
    });
    const parts = sharesAbove(floors, shares, total);
    if (parts) return wholeTwips(parts, total);
  }
  return wholeTwips(shares, total);
}
