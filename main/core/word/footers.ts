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
import type { Orientation } from '../../../shared/documents/model';
import { PAGE_NUMBER, PAGE_NUMBER_RUN, PAGES } from './page';
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
  const { height, margin } = PAGES.landscape;
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

const footer = (orientation: Orientation, side: Side): Footer =>
  new Footer({ children: orientation === 'portrait' ? [numberParagraph(side)] : [turnedNumber(side), new Paragraph({ style: STYLE.end })] });

/** Footers of one section; docx wants fresh objects for each. */
export const footersFor = (orientation: Orientation): { readonly default: Footer; readonly even: Footer } => ({
  default: footer(orientation, 'odd'),
  even: footer(orientation, 'even'),
});
