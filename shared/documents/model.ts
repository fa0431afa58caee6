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

/**
 * One cell of a form. `label` is the printed heading of a field (黑体, centred), `value` a short entry (centred), `long` running text
 * (from the left, first lines two characters in).
 */
export interface FormCell {
  readonly text: string;
  readonly look?: 'label' | 'value' | 'long';
  /** Columns and rows of the grid it takes; 1 without them. */
  readonly span?: number;
  readonly rows?: number;
  readonly align?: Align;
  readonly vertical?: 'top' | 'center' | 'bottom';
  /** The label stands upright, one character below the other. */
  readonly upright?: true;
  /** Line at the foot of the cell at the right: 签字：　　年　月　日 */
  readonly sign?: string;
  /** Type size and line in pt where the form asks for its own (任免审批表). */
  readonly size?: number;
  readonly line?: number;
  /** Lines after the first of a paragraph stand in by so many pt (简历); a tab in the first line goes there. */
  readonly hanging?: number;
  /** Text stands off both sides by so many pt, where the form leaves it no room (`tight`). */
  readonly inset?: number;
}
export interface FormRow {
  /** Height in mm: at least, or exactly that. */
  readonly mm: number;
  readonly exact?: true;
  readonly cells: readonly FormCell[];
  /** A long record may go on over the page; other rows stay whole. */
  readonly mayBreak?: true;
}
/** A ruled form: a grid of columns, rows of cells that may take several columns and rows. */
export interface FormBlock {
  readonly kind: 'form';
  /** Widths in mm; scaled to the text width unless `own`. */
  readonly columns: readonly number[];
  readonly rows: readonly FormRow[];
  /** First rows that are repeated on each page. */
  readonly headRows?: number;
  /** The widths are kept as they are, the form stands in from the left by so many mm. */
  readonly own?: number;
  /** 五号 instead of 小四. */
  readonly small?: true;
  /** Faces other than 黑体 and 仿宋. */
  readonly labelFace?: 'song' | 'fang';
  readonly valueFace?: 'song';
  /** Weights of the lines in pt, 0 for none; 1.5 and 0.5 without it. */
  readonly rules?: { readonly outer: number; readonly inner: number };
  /** No room between text and line (任免审批表). */
  readonly tight?: true;
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
  | FormBlock
  /** Signature: office and date at the right (GB/T 9704-2012 7.3.5): with seal the date ends four characters in and the office is centred on it. */
  | { readonly kind: 'signature'; readonly office: string; readonly date: string; readonly seal?: true }
  /** A new page that begins with 附件N at the left in 黑体 and the title centred (7.3.7). */
  | { readonly kind: 'appendix'; readonly label: string; readonly title: string }
  /** 份号, 密级和保密期限, 紧急程度 at the left of the first lines (7.2.1–7.2.3); on pages without a head of their own. */
  | ({ readonly kind: 'marks' } & Marks)
  /** 信函格式 (10.1): name of the office and double line in red, 发文字号 at the right. First block of a page of kind letter. */
  | ({ readonly kind: 'letterHead'; readonly office: string; readonly number?: string } & Marks)
  /** 纪要格式 (10.3): name in red, issue, office and date, red line. */
  | { readonly kind: 'minutesHead'; readonly name: string; readonly issue: string; readonly office: string; readonly date: string }
  /** 主送机关 (7.3.2): at the left margin, ends in a full-width colon. */
  | { readonly kind: 'addressee'; readonly text: string }
  /** 附件说明 (7.3.4), numbered when there are several. */
  | { readonly kind: 'attachmentNote'; readonly items: readonly string[] }
  /** 附注 (7.3.6) in brackets, written without them. */
  | { readonly kind: 'annotation'; readonly text: string }
  /** 出席、请假、列席 (10.3): label in 黑体, lines after the first stand below the first name. */
  | { readonly kind: 'attendance'; readonly label: string; readonly text: string }
  /** 版记 (7.4) at the foot of the last page; `plain` without lines, office and date (信函, 10.1). */
  | { readonly kind: 'colophon'; readonly copies?: string; readonly office?: string; readonly date?: string; readonly plain?: true }
  /** Heading of a form, 小标宋. */
  | { readonly kind: 'formTitle'; readonly text: string }
  /** Line above or below a form: 填报单位, 填报日期, 单位. */
  | { readonly kind: 'formLine'; readonly left?: string; readonly center?: string; readonly right?: string }
  | { readonly kind: 'pageBreak' };

/** 份号, 密级和保密期限, 紧急程度. */
export interface Marks {
  readonly copyNumber?: string;
  readonly secrecy?: string;
  readonly urgency?: string;
}

export type Orientation = 'portrait' | 'landscape';
/** What page a section is printed on: margins, page number, what stands on its edges (layout.ts). */
export type PageKind = 'gb' | 'letter' | 'form' | 'appointmentFront' | 'appointmentBack';
/** gb — 1 — outside · count 第 1 页　共 3 页 · page 第 1 页 · none */
export type PageNumbers = 'gb' | 'count' | 'page' | 'none';
export interface PageSpec {
  readonly orientation: Orientation;
  /** gb without it. */
  readonly page?: PageKind;
  /** As the kind of page has it without it. */
  readonly numbers?: PageNumbers;
}
export interface DocumentSection extends PageSpec {
  readonly blocks: readonly Block[];
  /** Page numbers begin at 1 again (several papers in one file). */
  readonly restart?: true;
}
export interface DocumentModel {
  /** Without extension, safe to propose as a file name. */
  readonly fileName: string;
  readonly title: string;
  readonly sections: readonly DocumentSection[];
}
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

export const textOf = (runs: readonly Run[]): string => runs.map((r) => r.text).join('');
