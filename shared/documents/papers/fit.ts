/** Type that shrinks until a text fits a cell of fixed height (任免审批表). Widths and heights in pt. */
import { placeForm } from '../formGrid';
import { FORM, PT_PER_MM } from '../layout';
import type { FormCell, FormRow } from '../model';
import { widthInChars } from '../text';

export const TWIPS_PER_MM = 1440 / 25.4;
/** Line of a size: one point more than the type. */
export const lineFor = (size: number): number => size + 1;
/** Short entries: from 四号 down to the smallest that can still be read; below that the row grows. */
const SIZES = [14, 13, 12, 11, 10.5, 10, 9, 8, 7, 6] as const;
/** Rules and rounding take a little of a cell. */
const SLACK = 1;
/** A row that would become taller than this breaks. */
const TALLEST_MM = 230;

/** Lines a text takes, estimated generously: no line is filled beyond its last whole character. */
export const linesIn = (text: string, width: number, size: number): number => {
  const room = Math.max(1, Math.floor(width / size));
  return text.split('\n').reduce((n, part) => n + Math.max(1, Math.ceil(widthInChars(part) / room)), 0);
};
export interface Fitted {
  readonly size: number;
  readonly line: number;
  /** Height the text takes. */
  readonly height: number;
}
/** The largest size at which the text stays within the box; the smallest, with the height it needs, when none does. */
export const fitText = (text: string, width: number, height: number, most: number = SIZES[0]): Fitted => {
  let fitted: Fitted | undefined;
  for (const size of SIZES.filter((s) => s <= most)) {
    fitted = { size, line: lineFor(size), height: linesIn(text, width, size) * lineFor(size) };
    if (fitted.height <= height) return fitted;
  }
  return fitted ?? { size: most, line: lineFor(most), height: lineFor(most) };
};

export interface MeasuredRow {
  /** Measured height in twips. */
  readonly twips: number;
  readonly cells: readonly FormCell[];
}
/**
 * Rows of measured height with every text in a size that fits; cells that bring a size are left alone. A row whose text does not fit in
 * the smallest size grows and is no longer exact.
 * @param columns twips
 * @returns the rows and by how many twips they grew together
 */
export function fitRows(columns: readonly number[], rows: readonly MeasuredRow[]): { readonly rows: readonly FormRow[]; readonly grown: number } {
  const plain = rows.map((r) => ({ mm: r.twips / TWIPS_PER_MM, cells: r.cells.map(({ sign: _, ...cell }) => cell) }));
  const placed = placeForm({ kind: 'form', columns: columns.map((c) => c / TWIPS_PER_MM), rows: plain });
  const grown = rows.map(() => 0);
  const fitted = rows.map((row, r): readonly FormCell[] => {
    const places = placed[r]?.places.filter((p) => p.kind === 'cell') ?? [];
    return row.cells.map((cell, i) => {
      const place = places[i];
      if (!place || cell.size !== undefined || cell.text === '') return cell;
      const width = columns.slice(place.column, place.column + place.span).reduce((s, w) => s + w, 0) / 20 - 2 * (cell.inset ?? 0) - SLACK;
      const tall = rows.slice(r, r + place.rows).reduce((s, x) => s + x.twips, 0) / 20;
      const height = tall - SLACK - (cell.sign === undefined ? 0 : FORM.signMm * PT_PER_MM);
      const text = cell.upright ? [...cell.text].join('\n') : cell.text;
      const { size, line, height: needed } = fitText(text, cell.look === 'long' ? width - 2 * SIZES[0] : width, height);
      const at = Math.min(r + place.rows, rows.length) - 1;
      grown[at] = Math.max(grown[at] ?? 0, Math.ceil((needed - height) * 20));
      return { ...cell, size, line };
    });
  });
  return {
    rows: rows.map((row, r) => {
      const more = Math.max(0, grown[r] ?? 0);
      const mm = (row.twips + more) / TWIPS_PER_MM;
      // no row is taller than a page: the text goes on over it
      if (mm > TALLEST_MM) return { mm: row.twips / TWIPS_PER_MM, mayBreak: true as const, cells: fitted[r] ?? [] };
      return { mm, ...(more === 0 ? { exact: true as const } : {}), cells: fitted[r] ?? [] };
    }),
    grown: grown.reduce((s, g) => s + Math.max(0, g), 0),
  };
}
