/** Tables: fixed layout, widths that add up exactly, repeated header row (handbook form rules; ISO/IEC 29500-1 17.4). */
import { AlignmentType, BorderStyle, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Align, TableBlock } from '../../../shared/documents/model';
import { mm, type PageBox } from './page';
import { textRuns } from './paragraphs';
import { CELL_SIZE, STYLE } from './styles';
import { CELL_MARGIN, columnWidths, textHeight } from './tableWidths';
import { wordLine } from './text';

/** A printed table without rows says so. */
export const EMPTY_TABLE = '（无）';
/** Columns narrower than this on average take 五号 text, others 小四. */
const NARROW_COLUMN = mm(35);
/** Rows are at least 8 mm high and grow with their text. */
const ROW_HEIGHT = mm(8);
/** In 1/8 pt: outer frame 1.5 pt, inner lines 0.5 pt. */
const OUTER = { style: BorderStyle.SINGLE, size: 12, color: '000000', space: 0 };
const INNER = { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 0 };
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
    height: { value: ROW_HEIGHT, rule: HeightRule.ATLEAST },
    children,
  });

/**
 * Caption, note line and table. Rows stay whole, except one that would take more than half a page. Short rows are filled with empty cells.
 * @throws RangeError when a row has more cells than the table has columns, or the table has no column: nothing may be dropped silently.
 */
export function tableBlocks(block: TableBlock, page: PageBox): (Paragraph | Table)[] {
  const { columns, rows } = block;
  const name = block.caption ?? columns.map((c) => c.head).join('、');
  if (columns.length === 0) throw new RangeError(`表格“${name}”没有列，无法打印。请先为表格设置列。`);
  const tooLong = rows.findIndex((r) => r.length > columns.length);
  if (tooLong >= 0) throw new RangeError(`表格“${name}”第 ${tooLong + 1} 行的格数多于列数（${columns.length} 列），无法打印。请检查该行内容。`);

  const small = page.textWidth / columns.length < NARROW_COLUMN;
  const style = small ? STYLE.cellSmall : STYLE.cell;
  const size = small ? CELL_SIZE.small : CELL_SIZE.normal;
  const widths = columnWidths(columns, rows, page.textWidth, size);
  const width = (i: number): number => widths[i] ?? 0;
  const head = columns.map((c, i) => cell(c.head, { style: small ? STYLE.cellHeadSmall : STYLE.cellHead, width: width(i), keepNext: true }));
  const body =
    rows.length === 0
      ? [row([cell(EMPTY_TABLE, { style, width: page.textWidth, span: columns.length })])]
      : rows.map((r) => {
          const height = Math.max(0, ...r.map((text, i) => textHeight(text, width(i), size)));
          const cells = columns.map((c, i) => cell(r[i] ?? '', { style, width: width(i), align: c.align }));
          return row(cells, false, height < page.textHeight / 2);
        });
  return [
    ...(block.caption ? [new Paragraph({ style: STYLE.caption, children: textRuns({ text: block.caption }) })] : []),
    ...(block.note ? [new Paragraph({ style: STYLE.note, children: textRuns({ text: wordLine(block.note) }) })] : []),
    new Table({
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      width: { size: page.textWidth, type: WidthType.DXA },
      columnWidths: widths,
      margins: { marginUnitType: WidthType.DXA, ...CELL_MARGIN },
      borders: { top: OUTER, bottom: OUTER, left: OUTER, right: OUTER, insideHorizontal: INNER, insideVertical: INNER },
      rows: [row(head, true), ...body],
    }),
  ];
}
