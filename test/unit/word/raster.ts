/** Lines and ink on a page of a PDF, found in its pixels: text positions alone do not show rules and colours. */
import { execFileSync } from 'node:child_process';

const DPI = 300;
const MM = 25.4 / DPI;
export type Ink = (r: number, g: number, b: number) => boolean;
export const red: Ink = (r, g, b) => r > 180 && g < 110 && b < 110;
export const dark: Ink = (r, g, b) => r < 140 && g < 140 && b < 140;

/** Rows of pixels that have ink, mm from the top left of the paper: where, from, to, how much of it. */
export interface InkRow {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly ink: number;
}
/** @param page from 1 */
export function inkRows(pdf: string, page: number, ink: Ink): InkRow[] {
  const bytes = execFileSync('pdftoppm', ['-r', String(DPI), '-f', String(page), '-l', String(page), pdf], { maxBuffer: 1 << 28 });
  const [, width = 0, height = 0] = /^P6\s(\d+) (\d+)\s255\s/.exec(bytes.subarray(0, 40).toString('latin1'))?.map(Number) ?? [];
  const from = bytes.length - width * height * 3;
  const rows: InkRow[] = [];
  for (let y = 0; y < height; y += 1) {
    let [first, last, count] = [-1, -1, 0];
    for (let x = 0, at = from + y * width * 3; x < width; x += 1, at += 3) {
      if (!ink(bytes[at] ?? 255, bytes[at + 1] ?? 255, bytes[at + 2] ?? 255)) continue;
      if (first < 0) first = x;
      last = x;
      count += 1;
    }
    if (count > 0) rows.push({ y: y * MM, left: first * MM, right: (last + 1) * MM, ink: count * MM });
  }
  return rows;
}
export interface Rule {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}
/** Unbroken horizontal lines longer than 100 mm, from the top. */
export function rulesOf(rows: readonly InkRow[]): Rule[] {
  const found: Rule[] = [];
  for (const row of rows) {
    if (row.ink < 100 || row.ink < (row.right - row.left) * 0.98) continue;
    const last = found.at(-1);
    if (last && row.y - last.bottom < MM / 2) found[found.length - 1] = { ...last, bottom: row.y + MM };
    else found.push({ top: row.y, bottom: row.y + MM, left: row.left, right: row.right });
  }
  return found;
}
