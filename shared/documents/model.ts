/**
 * Documents as plain values. Word, the screen preview and (for tables) Excel are printers of this value;
 * nothing here knows how any of them draws. JSON only: the value crosses the process border.
 */

/** A number in a narrative, bound to its indicator: the text may be edited, the binding shows whether it still holds. */
export interface FigureRef {
  readonly indicator: string;
  /** Exact value when the document was made. */
  readonly value: number;
}
export interface Run {
  readonly text: string;
  readonly bold?: true;
  /** 楷体, 黑体 … only where the standard asks for another face inside a paragraph. */
  readonly face?: 'hei' | 'kai' | 'song';
  readonly figure?: FigureRef;
}

export type Align = 'left' | 'center' | 'right';
export interface TableColumn {
  readonly head: string;
  /** Width in mm; the printer scales the sum to the text width. */
  readonly mm: number;
  readonly align: Align;
}
export interface TableBlock {
  readonly kind: 'table';
  readonly caption?: string;
  /** Small line above the table at the right, e.g. 单位：期、人次、名 */
  readonly note?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

export type Block =
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  /** Line under the title: date or issuing office in 楷体. */
  | { readonly kind: 'byline'; readonly text: string }
  /** level 1 一、 黑体 · 2 （一） 楷体 · 3 1. · 4 （1） 仿宋; the number is part of the text */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly runs: readonly Run[] }
  /** `id` lets the editor keep the user's wording apart from the generated one. A level-2 heading may lead the paragraph. */
  | { readonly kind: 'paragraph'; readonly id: string; readonly lead?: string; readonly runs: readonly Run[]; readonly indent?: false }
  | TableBlock
  /** Signature: office and date at the right (GB/T 9704-2012 7.3.5.3, without seal). */
  | { readonly kind: 'signature'; readonly office: string; readonly date: string }
  /** A new page that begins with 附件N at the left in 黑体 and the title centred (7.3.7). */
  | { readonly kind: 'appendix'; readonly label: string; readonly title: string };

export type Orientation = 'portrait' | 'landscape';
export interface DocumentSection {
  readonly orientation: Orientation;
  readonly blocks: readonly Block[];
}
export interface DocumentModel {
  /** Without extension, safe to propose as a file name. */
  readonly fileName: string;
  readonly title: string;
  readonly sections: readonly DocumentSection[];
}

export const textOf = (runs: readonly Run[]): string => runs.map((r) => r.text).join('');
