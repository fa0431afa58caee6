/** Tables: fixed layout, widths that add up exactly, repeated header row (handbook form rules; ISO/IEC 29500-1 17.4). */
import { CELL, EMPTY_TABLE } from '../../../shared/documents/layout';
import type { TableBlock } from '../../../shared/documents/model';
import { tableLook, textHeight } from '../../../shared/documents/tableWidths';
import { printLine } from '../../../shared/documents/text';
import { eighths, mm, pt, type WordPage, wholeTwips } from './page';
import { STYLE } from './styles';
import { CELL_END, cell, cellStart, line, PARAGRAPH_END, paragraph, paragraphStart, row, runs, table } from './xml';

export const PADDING = { top: pt(CELL.margin.top), bottom: pt(CELL.margin.bottom), left: pt(CELL.margin.left), right: pt(CELL.margin.right) };
/** Outer and inner lines of a table, weights in pt. */
export const tableBorders = (outer: number, inner: number): string =>
  ['top', 'left', 'bottom', 'right'].map((side) => line(side, 'single', eighths(outer))).join('') +
  ['insideH', 'insideV'].map((side) => line(side, 'single', eighths(inner))).join('');
const BORDERS = tableBorders(CELL.outer, CELL.inner);

/**
 * Caption, note line and table. Rows stay whole, except one that would take more than half a page. Short rows are filled with empty cells.
 * @throws RangeError when a row has more cells than the table has columns, or the table has no column: nothing may be dropped silently.
 */
export function tableBlocks(block: TableBlock, page: WordPage): string {
  const { columns, rows } = block;
  const name = block.caption ?? columns.map((c) => c.head).join('、');
  if (columns.length === 0) throw new RangeError(`表格“${name}”没有列，无法打印。请先为表格设置列。`);
  const tooLong = rows.findIndex((r) => r.length > columns.length);
  if (tooLong >= 0) throw new RangeError(`表格“${name}”第 ${tooLong + 1} 行的格数多于列数（${columns.length} 列），无法打印。请检查该行内容。`);

  const { small, size, widths: points } = tableLook(block, page.spec);
  const style = small ? STYLE.cellSmall : STYLE.cell;
  const widths = wholeTwips(points, page.textWidth);
  const width = (i: number): number => widths[i] ?? 0;
  const height = mm(CELL.rowMm);
  const headStyle = small ? STYLE.cellHeadSmall : STYLE.cellHead;
  const head = columns.map((c, i) => cell({ width: width(i) }, paragraph({ style: headStyle, keepNext: true }, runs(c.head)))).join('');
  const half = page.textHeight / 2;
  // long tables: what all cells of a column have in common is written once
  const starts = columns.map((c, i) => cellStart({ width: width(i) }) + paragraphStart({ style, align: c.align }));
  const end = PARAGRAPH_END + CELL_END;
  const line = (texts: readonly string[]): string => {
    let tall = 0;
    const cells: string[] = [];
    for (let i = 0; i < starts.length; i += 1) {
      const text = texts[i] ?? '';
      tall = Math.max(tall, textHeight(text, points[i] ?? 0, size));
      cells.push(starts[i] ?? '', runs(text), end);
    }
    return row({ height, cantSplit: pt(tall) < half }, cells.join(''));
  };
  const body =
    rows.length === 0
      ? row({ height, cantSplit: true }, cell({ width: page.textWidth, span: columns.length }, paragraph({ style }, runs(EMPTY_TABLE))))
      : rows.map(line).join('');
  return (
    (block.caption ? paragraph({ style: STYLE.caption }, runs(block.caption)) : '') +
    (block.note ? paragraph({ style: STYLE.note }, runs(printLine(block.note))) : '') +
    table({ widths, borders: BORDERS, padding: PADDING }, row({ height, header: true, cantSplit: true }, head) + body)
  );
}
