/**
 * The printed page on the screen, in CSS px at 96 dpi: GB/T 9704-2012 as the Word printer sets it (main/core/word/page.ts, styles.ts).
 * Clause numbers are those of the standard. sheet.css draws with the same measures.
 */
import type { Orientation, TableBlock } from '../../../../shared/documents/model';

const MM = 96 / 25.4;
const PT = 96 / 72;

/** 5.2.3 exact body line: 22 of them fill a page. */
export const LINE = 28.95 * PT;
/** 2号 titles stand a little wider apart. */
export const TITLE_LINE = 33 * PT;

export interface SheetBox {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly left: number;
  readonly textWidth: number;
  readonly textHeight: number;
}
const box = (width: number, height: number, top: number, right: number, bottom: number, left: number): SheetBox => ({
  width: width * MM,
  height: height * MM,
  top: top * MM,
  left: left * MM,
  textWidth: (width - left - right) * MM,
  textHeight: (height - top - bottom) * MM,
});
/** 5.2.1, 5.2.2; the landscape page is the portrait page turned clockwise (7.5). */
export const SHEETS: Readonly<Record<Orientation, SheetBox>> = {
  portrait: box(210, 297, 37, 26, 35, 28),
  landscape: box(297, 210, 28, 37, 26, 35),
};

/** Columns narrower than this on average take 五号 text, others 小四. */
const NARROW_COLUMN = 35 * MM;
export const isSmallTable = (table: TableBlock, orientation: Orientation): boolean =>
  SHEETS[orientation].textWidth / table.columns.length < NARROW_COLUMN;
