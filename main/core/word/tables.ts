/** Tables: fixed layout, widths that add up exactly, repeated header row (handbook form rules; ISO/IEC 29500-1 17.4). */
import { AlignmentType, BorderStyle, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { CELL, EMPTY_TABLE } from '../../../shared/documents/layout';
import type { Align, TableBlock } from '../../../shared/documents/model';
import { tableLook, textHeight } from '../../../shared/documents/tableWidths';
import { printLine } from '../../../shared/documents/text';
import { eighths, mm, pt, type WordPage, wholeTwips } from './page';
import { textRuns } from './paragraphs';
import { STYLE } from './styles';

const MARGIN = { top: pt(CELL.margin.top), bottom: pt(CELL.margin.bottom), left: pt(CELL.margin.left), right: pt(CELL.margin.right) };
const OUTER = { style: BorderStyle.SINGLE, size: eighths(CELL.outer), color: '000000', space: 0 };
const INNER = { style: BorderStyle.SINGLE, size: eighths(CELL.inner), color: '000000', space: 0 };
const ALIGN: Readonly<Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

interface CellLook {
  readonly style: string;
  readonly width: number;
  readonly align?: Align;
  readonly span?: number;
  readonly keepNext?: boolean;
}
const cell = (text: string, look: CellLook): TableCell =>
  new TableCell({
    width: { size: look.width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(look.span ? { columnSpan: look.span } : {}),
    children: [
      new Paragraph({
        style: look.style,
        ...(look.align ? { alignment: ALIGN[look.align] } : {}),
        ...(look.keepNext ? { keepNext: true } : {}),
        children: textRuns({ text }),
      }),
    ],
  });
const row = (children: TableCell[], tableHeader = false, cantSplit = true): TableRow =>
  new TableRow({
    ...(cantSplit ? { cantSplit } : {}),
    ...(tableHeader ? { tableHeader } : {}),
    height: { value: mm(CELL.rowMm), rule: HeightRule.ATLEAST },
    children,
  });

/**
 * Caption, note line and table. Rows stay whole, except one that would take more than half a page. Short rows are filled with empty cells.
 * @throws RangeError when a row has more cells than the table has columns, or the table has no column: nothing may be dropped silently.
 */
export function tableBlocks(block: TableBlock, page: WordPage): (Paragraph | Table)[] {
  const { columns, rows } = block;
  const name = block.caption ?? columns.map((c) => c.head).join('、');
  if (columns.length === 0) throw new RangeError(`表格“${name}”没有列，无法打印。请先为表格设置列。`);
  const tooLong = rows.findIndex((r) => r.length > columns.length);
  if (tooLong >= 0) throw new RangeError(`表格“${name}”第 ${tooLong + 1} 行的格数多于列数（${columns.length} 列），无法打印。请检查该行内容。`);

  const { small, size, widths: points } = tableLook(block, page.orientation);
  const style = small ? STYLE.cellSmall : STYLE.cell;
  const widths = wholeTwips(points, page.textWidth);
  const width = (i: number): number => widths[i] ?? 0;
  const head = columns.map((c, i) => cell(c.head, { style: small ? STYLE.cellHeadSmall : STYLE.cellHead, width: width(i), keepNext: true }));
  const body =
    rows.length === 0
      ? [row([cell(EMPTY_TABLE, { style, width: page.textWidth, span: columns.length })])]
      : rows.map((r) => {
          const height = Math.max(0, ...r.map((text, i) => textHeight(text, points[i] ?? 0, size)));
          const cells = columns.map((c, i) => cell(r[i] ?? '', { style, width: width(i), align: c.align }));
          return row(cells, false, pt(height) < page.textHeight / 2);
        });
  return [
    ...(block.caption ? [new Paragraph({ style: STYLE.caption, children: textRuns({ text: block.caption }) })] : []),
    ...(block.note ? [new Paragraph({ style: STYLE.note, children: textRuns({ text: printLine(block.note) }) })] : []),
    new Table({
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      width: { size: page.textWidth, type: WidthType.DXA },
      columnWidths: widths,
      margins: { marginUnitType: WidthType.DXA, ...MARGIN },
      borders: { top: OUTER, bottom: OUTER, left: OUTER, right: OUTER, insideHorizontal: INNER, insideVertical: INNER },
      rows: [row(head, true), ...body],
    }),
  ];
}
