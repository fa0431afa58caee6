/** 7.5 page numbers: — 1 — in 4号 宋体, outer side, odd and even pages mirrored, counted through all sections. */
import {
  AlignmentType,
  BorderStyle,
  Footer,
  HeightRule,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx';
import { LETTER, numbersOf, PAPER_MM, pageKind, RED } from '../../../shared/documents/layout';
import type { PageSpec } from '../../../shared/documents/model';
import { eighths, mm, PAGE_NUMBER, PAGE_NUMBER_RUN, wordPage } from './page';
import { STYLE } from './styles';

type Side = 'odd' | 'even';

/** Odd numbers stand at the right, even at the left, one character in. */
const numberParagraph = (side: Side): Paragraph =>
  new Paragraph({
    style: STYLE.pageNumber,
    ...(side === 'odd'
      ? { alignment: AlignmentType.RIGHT, indent: { right: PAGE_NUMBER.indent } }
      : { alignment: AlignmentType.LEFT, indent: { left: PAGE_NUMBER.indent } }),
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
  });

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/**
 * On a landscape page the number stays where it is on the other pages (7.5): the page is the portrait page turned clockwise,
 * so the number is turned with it and stands at the left paper edge, odd at the bottom, even at the top.
 */
function turnedNumber(side: Side): Table {
  const { height, margin } = wordPage({ orientation: 'landscape' });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: PAGE_NUMBER.line, type: WidthType.DXA },
    columnWidths: [PAGE_NUMBER.line],
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: PAGE_NUMBER.fromEdge,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteVerticalPosition: side === 'odd' ? height - margin.bottom - PAGE_NUMBER_RUN : margin.top,
    },
    rows: [
      new TableRow({
        height: { value: PAGE_NUMBER_RUN, rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size: PAGE_NUMBER.line, type: WidthType.DXA },
            textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
            children: [numberParagraph(side)],
          }),
        ],
      }),
    ],
  });
}

/** 第 1 页　共 3 页 in the middle, for forms that stay in the house. */
const countParagraph = (total: boolean): Paragraph =>
  new Paragraph({
    style: STYLE.formLine,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['第 ', PageNumber.CURRENT, ' 页', ...(total ? ['　共 ', PageNumber.TOTAL_PAGES, ' 页'] : [])] })],
  });
const nothing = (): Footer => new Footer({ children: [new Paragraph({ style: STYLE.end })] });

/** 10.1: the first page of a letter has a red double line (thick below) 20 mm above the paper edge instead of a number. */
function letterFoot(): Footer {
  const width = mm(LETTER.lineLength);
  // thick within, thin without (ISO/IEC 29500-1 17.18.2): as an upper border the thick line is the lower one
  const top = { style: BorderStyle.THICK_THIN_SMALL_GAP, size: eighths(LETTER.lineWeight), color: RED };
  const line = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    borders: { top, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: mm((PAPER_MM.width - LETTER.lineLength) / 2),
      verticalAnchor: TableAnchorType.PAGE,
      absoluteVerticalPosition: mm(PAPER_MM.height - LETTER.lineFoot),
    },
    rows: [
      new TableRow({
        height: { value: mm(2), rule: HeightRule.EXACT },
        children: [new TableCell({ width: { size: width, type: WidthType.DXA }, children: [new Paragraph({ style: STYLE.end })] })],
      }),
    ],
  });
  return new Footer({ children: [line, new Paragraph({ style: STYLE.end })] });
}

const footer = (spec: PageSpec, side: Side): Footer => {
  const numbers = numbersOf(spec);
  if (numbers === 'none') return nothing();
  if (numbers !== 'gb') return new Footer({ children: [countParagraph(numbers === 'count')] });
  return spec.orientation === 'portrait'
    ? new Footer({ children: [numberParagraph(side)] })
    : new Footer({ children: [turnedNumber(side), new Paragraph({ style: STYLE.end })] });
};

/** Footers of one kind of section; docx wants fresh objects for each. */
export const footersFor = (spec: PageSpec): { readonly default: Footer; readonly even: Footer; readonly first?: Footer } => ({
  default: footer(spec, 'odd'),
  even: footer(spec, 'even'),
  ...(pageKind(spec) === 'letter' ? { first: letterFoot() } : {}),
});
