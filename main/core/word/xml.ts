/** WordprocessingML as strings: paragraphs, runs, cells. Element order is that of the schema (ISO/IEC 29500-1 17.3.1.26, 17.3.2.28, 17.4.69). */
import type { Face } from '../../../shared/documents/layout';
import type { Align } from '../../../shared/documents/model';
import { printText } from '../../../shared/documents/text';
import { fontsAttributes } from './fonts';
import { halfPoints } from './page';

const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const SPECIAL = /[&<>"]/;
/** Text for XML content and attributes; unwritable characters must be gone already (printText). */
export const escapeXml = (text: string): string => (SPECIAL.test(text) ? text.replace(/[&<>"]/g, (c) => ENTITY[c] ?? c) : text);

export interface RunLook {
  readonly face?: Face;
  readonly bold?: boolean;
  /** pt */
  readonly size?: number;
  /** RRGGBB */
  readonly color?: string;
  /** Room between characters, twips. */
  readonly spacing?: number;
}
/** Quotation marks, dashes and dots are Chinese (fontOf). */
const HINT = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>';
const runProperties = (look: RunLook): string => {
  const { face, bold, size, color, spacing } = look;
  if (!face && !bold && size === undefined && !color && spacing === undefined) return HINT;
  return (
    `<w:rPr><w:rFonts ${face ? fontsAttributes(face) : 'w:hint="eastAsia"'}/>` +
    (bold ? '<w:b/><w:bCs/>' : '') +
    (color ? `<w:color w:val="${color}"/>` : '') +
    (spacing === undefined ? '' : `<w:spacing w:val="${spacing}"/>`) +
    (size === undefined ? '' : `<w:sz w:val="${halfPoints(size)}"/><w:szCs w:val="${halfPoints(size)}"/>`) +
    '</w:rPr>'
  );
};
const PLAIN: RunLook = {};
const PROPERTIES = new WeakMap<RunLook, string>([[PLAIN, HINT]]);
const propertiesOf = (look: RunLook): string => {
  const known = PROPERTIES.get(look);
  if (known !== undefined) return known;
  const made = runProperties(look);
  PROPERTIES.set(look, made);
  return made;
};
const BROKEN = /[\n\t]/;
const BLANK = /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
/** Blanks at the edges get lost without xml:space (17.3.3.31); texts without any blank need not say it. */
const textElement = (clean: string): string => `${BLANK.test(clean) ? '<w:t xml:space="preserve">' : '<w:t>'}${escapeXml(clean)}</w:t>`;
/** Runs of a text: \n is a line break, \t a tab; what cannot be written is removed or made visible. Empty for an empty text. */
export function runs(text: string, look: RunLook = PLAIN): string {
  const clean = printText(text);
  if (clean === '') return '';
  const properties = propertiesOf(look);
  if (!BROKEN.test(clean)) return `<w:r>${properties}${textElement(clean)}</w:r>`;
  return clean
    .split('\n')
    .map((line, i) => {
      const parts = line.split('\t').map((part, j) => (j > 0 ? '<w:tab/>' : '') + (part === '' ? '' : textElement(part)));
      return `<w:r>${properties}${i > 0 ? '<w:br/>' : ''}${parts.join('')}</w:r>`;
    })
    .join('');
}

/** Lengths in twips. */
export interface Indent {
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  readonly hanging?: number;
  readonly firstLineChars?: number;
}
export interface ParagraphLook {
  readonly style: string;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Whole framePr element. */
  readonly frame?: string;
  /** Content of pBdr. */
  readonly borders?: string;
  /** Content of tabs. */
  readonly tabs?: string;
  readonly spacing?: { readonly before?: number; readonly after?: number; readonly line?: number };
  readonly indent?: Indent;
  readonly align?: Align | 'both' | 'distribute';
}
const indentXml = ({ left, right, firstLine, hanging, firstLineChars }: Indent): string =>
  '<w:ind' +
  (left === undefined ? '' : ` w:left="${left}"`) +
  (right === undefined ? '' : ` w:right="${right}"`) +
  (firstLineChars === undefined ? '' : ` w:firstLineChars="${firstLineChars}"`) +
  (hanging === undefined ? (firstLine === undefined ? '' : ` w:firstLine="${firstLine}"`) : ` w:hanging="${hanging}"`) +
  '/>';
const spacingXml = ({ before, after, line }: NonNullable<ParagraphLook['spacing']>): string =>
  '<w:spacing' +
  (before === undefined ? '' : ` w:before="${before}"`) +
  (after === undefined ? '' : ` w:after="${after}"`) +
  (line === undefined ? '' : ` w:line="${line}" w:lineRule="exact"`) +
  '/>';

/** What stands before a paragraph's runs; they end in PARAGRAPH_END. */
export const paragraphStart = (look: ParagraphLook): string =>
  `<w:p><w:pPr><w:pStyle w:val="${look.style}"/>` +
  (look.keepNext ? '<w:keepNext/>' : '') +
  (look.pageBreakBefore ? '<w:pageBreakBefore/>' : '') +
  (look.frame ?? '') +
  (look.borders ? `<w:pBdr>${look.borders}</w:pBdr>` : '') +
  (look.tabs ? `<w:tabs>${look.tabs}</w:tabs>` : '') +
  (look.spacing ? spacingXml(look.spacing) : '') +
  (look.indent ? indentXml(look.indent) : '') +
  (look.align ? `<w:jc w:val="${look.align}"/>` : '') +
  '</w:pPr>';
export const PARAGRAPH_END = '</w:p>';
/** @param content runs */
export const paragraph = (look: ParagraphLook, content = ''): string => paragraphStart(look) + content + PARAGRAPH_END;

/** One line of a border. @param weight in eighths of a point @param space in points */
export const line = (side: string, style: string, weight: number, color = '000000', space = 0): string =>
  `<w:${side} w:val="${style}" w:sz="${weight}" w:space="${space}" w:color="${color}"/>`;

export interface CellLook {
  /** twips */
  readonly width: number;
  readonly span?: number;
  readonly merge?: 'restart' | 'continue';
  /** Content of tcBorders. */
  readonly borders?: string;
  readonly vertical?: 'top' | 'center' | 'bottom';
}
/** What stands before a cell's paragraphs (at least one); they end in CELL_END. */
export const cellStart = (look: CellLook): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${look.width}" w:type="dxa"/>` +
  (look.span !== undefined && look.span > 1 ? `<w:gridSpan w:val="${look.span}"/>` : '') +
  (look.merge ? `<w:vMerge w:val="${look.merge}"/>` : '') +
  (look.borders ? `<w:tcBorders>${look.borders}</w:tcBorders>` : '') +
  `<w:vAlign w:val="${look.vertical ?? 'center'}"/></w:tcPr>`;
export const CELL_END = '</w:tc>';
/** @param content paragraphs, at least one */
export const cell = (look: CellLook, content: string): string => cellStart(look) + content + CELL_END;

export interface RowLook {
  /** twips */
  readonly height: number;
  readonly exact?: boolean;
  readonly header?: boolean;
  readonly cantSplit?: boolean;
}
export const row = (look: RowLook, cells: string): string =>
  `<w:tr><w:trPr>${look.cantSplit ? '<w:cantSplit/>' : ''}<w:trHeight w:val="${look.height}" w:hRule="${look.exact ? 'exact' : 'atLeast'}"/>` +
  `${look.header ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`;

export interface TableLook {
  /** twips, one for each column */
  readonly widths: readonly number[];
  /** Content of tblBorders. */
  readonly borders: string;
  /** twips */
  readonly padding: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Whole tblpPr element of a floating table. */
  readonly float?: string;
  /** twips from the left; centred without it */
  readonly indent?: number;
}
/** Fixed layout with a full grid: Word and WPS read automatic widths differently. */
export function table(look: TableLook, rowsXml: string): string {
  const side = (name: string, value: number): string => `<w:${name} w:w="${value}" w:type="dxa"/>`;
  const { top, left, bottom, right } = look.padding;
  return (
    `<w:tbl><w:tblPr>${look.float ?? ''}<w:tblW w:w="${look.widths.reduce((s, w) => s + w, 0)}" w:type="dxa"/>` +
    (look.indent === undefined ? (look.float ? '' : '<w:jc w:val="center"/>') : `<w:tblInd w:w="${look.indent}" w:type="dxa"/>`) +
    `<w:tblBorders>${look.borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar>${side('top', top)}${side('left', left)}${side('bottom', bottom)}${side('right', right)}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${look.widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${rowsXml}</w:tbl>`
  );
}
