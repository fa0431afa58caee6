/**
 * Page geometry of GB/T 9704-2012 in twips (1/20 pt). Clause numbers are those of the standard.
 * Pure numbers: no docx import, so tests and the preview can measure against the same constants.
 */
import type { Orientation } from '../../../shared/documents/model';

/** Millimetres → twips, rounded. */
export const mm = (n: number): number => Math.round((n * 1440) / 25.4);
/** Points → twips. */
export const pt = (n: number): number => Math.round(n * 20);

/** 5.2.1 A4. */
export const PAPER_MM = { width: 210, height: 297 } as const;
/** 5.2.2 天头 37, 订口 28; 版心 156 × 225 leaves 26 and 35. */
export const MARGIN_MM = { top: 37, left: 28, right: 26, bottom: 35 } as const;

/** 5.2.3 22 lines of 28 characters on a full page. */
export const LINES_PER_PAGE = 22;
export const CHARS_PER_LINE = 28;
/** Exact body line, 28.95 pt: 22 × 579 = 12738 fits the 12756 of the text height, 580 does not. */
export const LINE = 579;
/** Body characters (3号, 16 pt) are set 0.25 pt tighter: 28 × 15.75 pt = 441 fits the text width of 442.25 pt. No document grid is needed. */
export const CHAR = { em: pt(16), tighten: -5 } as const;
/** Advance of one body character (一字). */
export const ONE_CHAR = CHAR.em + CHAR.tighten;
/** 2号 titles stand a little wider apart than body lines. */
export const TITLE_LINE = pt(33);

export interface PageBox {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Text area (版心). */
  readonly textWidth: number;
  readonly textHeight: number;
}

function box(width: number, height: number, top: number, right: number, bottom: number, left: number): PageBox {
  const page = { width: mm(width), height: mm(height), margin: { top: mm(top), right: mm(right), bottom: mm(bottom), left: mm(left) } };
  return {
    ...page,
    textWidth: page.width - page.margin.left - page.margin.right,
    textHeight: page.height - page.margin.top - page.margin.bottom,
  };
}

const m = MARGIN_MM;
/** The landscape page is the portrait page turned clockwise: the binding edge (left) becomes the top (7.5, 横排表格). */
export const PAGES: Readonly<Record<Orientation, PageBox>> = {
  portrait: box(PAPER_MM.width, PAPER_MM.height, m.top, m.right, m.bottom, m.left),
  landscape: box(PAPER_MM.height, PAPER_MM.width, m.left, m.top, m.right, m.bottom),
};

/**
 * 7.5 page number: 4号 宋体, its dashes 7 mm below the text area, one character in from the outer edge.
 * `fromEdge` is the lower side of the number's line above the paper edge; half a line higher is the dash.
 */
export const PAGE_NUMBER = { line: pt(14), indent: pt(14), fromEdge: mm(35 - 7) - pt(14) / 2, halfPoints: 28 } as const;
/** The frame of a turned page number: long enough for — 9999 —. */
export const PAGE_NUMBER_RUN = mm(40);
