/**
 * The measures of shared/documents/layout in twips (1/20 pt), as WordprocessingML wants them. Pure numbers: no docx import.
 */

import * as layout from '../../../shared/documents/layout';
import type { PageSpec } from '../../../shared/documents/model';

/** Millimetres → twips, rounded. */
export const mm = (n: number): number => Math.round((n * 1440) / 25.4);
/** Points → twips. */
export const pt = (n: number): number => Math.round(n * 20);
/** Points → half points, the unit of type sizes. */
export const halfPoints = (n: number): number => Math.round(n * 2);
/** Points → eighths, the unit of border weights. */
export const eighths = (n: number): number => Math.round(n * 8);

export const LINE = pt(layout.LINE);
export const TITLE_LINE = pt(layout.TITLE_LINE);
export const TIGHTEN = pt(layout.TIGHTEN);
export const ONE_CHAR = pt(layout.ONE_CHAR);

export interface WordPage extends layout.PageBox {
  readonly spec: PageSpec;
  /** Text area (版心). */
  readonly textWidth: number;
  readonly textHeight: number;
}
/** A section's page in twips. */
export const wordPage = (spec: PageSpec): WordPage => {
  const { width, height, margin } = layout.pageOf(spec);
  const box = {
    width: mm(width),
    height: mm(height),
    margin: { top: mm(margin.top), right: mm(margin.right), bottom: mm(margin.bottom), left: mm(margin.left) },
  };
  return { spec, ...box, ...layout.textArea(box) };
};

/** `fromEdge`: lower side of the number's line above the paper edge. */
export const PAGE_NUMBER = {
  line: pt(layout.PAGE_NUMBER.line),
  indent: pt(layout.PAGE_NUMBER.indent),
  fromEdge: mm(layout.PAGE_NUMBER_FOOT_MM),
} as const;
/** The frame of a turned page number: long enough for — 9999 —. */
export const PAGE_NUMBER_RUN = mm(40);

/** Widths in any unit as whole twips that add up to `total`, each next to its part (largest remainder). */
export function wholeTwips(widths: readonly number[], total: number): number[] {
  const sum = widths.reduce((s, w) => s + w, 0);
  const parts = widths.map((w) => (w / sum) * total);
  const whole = parts.map(Math.floor);
  const left = total - whole.reduce((s, w) => s + w, 0);
  const byRest = parts.map((v, i) => ({ i, rest: v - Math.floor(v) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRest.slice(0, left)) whole[i] = (whole[i] ?? 0) + 1;
  return whole;
}
