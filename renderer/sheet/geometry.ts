/** The printed page on the screen: shared/documents/layout in CSS px at 96 dpi, and as variables for sheet.css. */
import type { CSSProperties } from 'react';
import {
  AUTO_SPACE,
  CELL,
  INDENT_CHARS,
  LINE as LINE_PT,
  MARGIN_MM,
  ONE_CHAR,
  PAGE_NUMBER,
  PAGE_NUMBER_FOOT_MM,
  pageOf,
  SIZE,
  TIGHTEN,
  TITLE_LINE,
  textArea,
} from '../../shared/documents/layout';
import type { PageSpec } from '../../shared/documents/model';

export const PX_PER_MM = 96 / 25.4;
/** Points → px. */
export const px = (pt: number): number => (pt * 96) / 72;
/** Body line. */
export const LINE = px(LINE_PT);

export interface SheetBox {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly left: number;
  readonly textWidth: number;
  readonly textHeight: number;
}
/** A section's page in px. */
export const sheetOf = (spec: PageSpec): SheetBox => {
  const page = pageOf(spec);
  const { textWidth, textHeight } = textArea(page);
  const mm = { width: page.width, height: page.height, top: page.margin.top, left: page.margin.left, textWidth, textHeight };
  return Object.fromEntries(Object.entries(mm).map(([k, v]) => [k, v * PX_PER_MM])) as Record<keyof typeof mm, number>;
};

const pt = (n: number): string => `${n}pt`;
/** Browsers draw borders in whole pixels. */
const drawn = (n: number): number => Math.max(1, Math.floor(px(n)));
/** Word measures the room beside the text from the middle of the border, browsers from its edge. */
const cellSide = (margin: number, border: number): string => `${px(margin) - drawn(border) / 2}px`;
/** Set on every sheet, with the faces beside it (faces.ts); sheet.css has no measure of the paper of its own. */
export const SHEET_VARS = {
  '--size': pt(SIZE.body),
  '--line': pt(LINE_PT),
  '--tighten': pt(TIGHTEN),
  '--first-line': pt(INDENT_CHARS.firstLine * ONE_CHAR),
  '--auto-space': `${AUTO_SPACE.drawn}em`,
  '--title-size': pt(SIZE.title),
  '--title-line': pt(TITLE_LINE),
  '--cell-size': pt(SIZE.cell),
  '--cell-size-small': pt(SIZE.cellSmall),
  '--cell-line': pt(CELL.line),
  // browsers set characters in the middle of their line, so the room above and below is shared
  '--cell-above': pt((CELL.margin.top + CELL.margin.bottom) / 2),
  '--cell-left': cellSide(CELL.margin.left, CELL.inner),
  '--cell-right': cellSide(CELL.margin.right, CELL.inner),
  '--cell-first': cellSide(CELL.margin.left, CELL.outer),
  '--cell-last': cellSide(CELL.margin.right, CELL.outer),
  '--cell-row': `${CELL.rowMm}mm`,
  '--rule-outer': `${drawn(CELL.outer)}px`,
  '--rule-inner': `${drawn(CELL.inner)}px`,
  '--no-size': pt(SIZE.pageNumber),
  '--no-line': pt(PAGE_NUMBER.line),
  '--no-foot': `${PAGE_NUMBER_FOOT_MM}mm`,
  // 7.5, one character in from the outer edge of the portrait page, which the landscape page is too
  '--no-odd': `calc(${MARGIN_MM.right}mm + ${pt(PAGE_NUMBER.indent)})`,
  '--no-even': `calc(${MARGIN_MM.left}mm + ${pt(PAGE_NUMBER.indent)})`,
} as CSSProperties;
