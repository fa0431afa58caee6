/** Parts that ruled forms and landscape lists share (handbook §6.3): opinions with their signatures, one-section documents, columns. */
import type { AnyRow } from '../../records/define';
import { type DateText, dotted, inWords } from '../../rules/dates';
import { placeForm } from '../formGrid';
import { PT_PER_MM, SIZE } from '../layout';
import type { Align, Block, DocumentModel, FormRow, Orientation, PageNumbers, TableColumn } from '../model';
import { textHeight } from '../tableWidths';
import { printText, widthInChars } from '../text';
import type { PaperContext } from './define';
import { label, long, value } from './words';

export const textAt = (row: Readonly<Record<string, unknown>> | undefined, key: string): string => {
  const v = row?.[key];
  return typeof v === 'string' ? v : typeof v === 'number' ? String(v) : '';
};
const isDay = (day: unknown): day is DateText => typeof day === 'string' && day.length === 10;
/** 签字：　　2026年3月1日; the day stays open while it is not known. The name is always written by hand. */
export const signedOn = (day: unknown, word = '签字：'): string => `${word}　　　　　　　　${isDay(day) ? inWords(day) : '　　年　　月　　日'}　`;
/** 1970.05, 2026.03.01; '' when empty. */
export const dots = (day: unknown): string => (typeof day === 'string' ? dotted(day) : '');

/** Rows whose text is higher than this (pt) must be allowed to go on over the page; lower ones stay whole. */
const MAY_BREAK_PT = 170;
const breakable = (block: Block): Block => {
  if (block.kind !== 'form') return block;
  const placed = [...placeForm(block)];
  const size = block.small ? SIZE.cellSmall : SIZE.cell;
  const rows = block.rows.map((row): FormRow => {
    const own = placed.splice(0, row.cells.some((c) => c.sign !== undefined) ? 2 : 1)[0];
    const high = own?.places.some((p) => {
      const mm = block.columns.slice(p.column, p.column + p.span).reduce((sum, c) => sum + c, 0);
      // a character less, as first lines stand two in and Latin words may leave room at the end
      return p.kind === 'cell' && textHeight(p.cell.text, mm * PT_PER_MM - size, size) > MAY_BREAK_PT;
    });
    return high ? { ...row, mayBreak: true } : row;
  });
  return { ...block, rows };
};
/** Label, running text over the rest of the grid, signature line with the day the record knows. */
export const opinionRow = (
  title: string,
  text: string,
  span: number,
  mm: number,
  day: unknown = null,
  word = '签字：',
  more: { readonly titleSpan?: number } = {},
): FormRow => ({
  mm,
  cells: [label(title, more.titleSpan === undefined ? {} : { span: more.titleSpan }), long(text, { span, sign: signedOn(day, word) })],
});
/** Label and short entry over the rest of the grid, from the left. */
export const wideRow = (title: string, text: string, span: number, mm = 12): FormRow => ({
  mm,
  cells: [label(title), value(text, { span, align: 'left' })],
});
/** Label, entry, label, entry …; each entry with the columns it takes. */
export const pairsRow = (mm: number, ...pairs: readonly (readonly [title: string, text: string, span?: number])[]): FormRow => ({
  mm,
  cells: pairs.flatMap(([title, text, span]) => [label(title), value(text, span === undefined ? {} : { span })]),
});
/** 1.…\n2.…; a single one stands without number. */
export const numbered = (items: readonly string[]): string =>
  items.length === 1 ? (items[0] ?? '') : items.map((item, i) => `${i + 1}.${item}`).join('\n');

const MM_PER_CHAR = SIZE.cell / PT_PER_MM;
/** Ticked items in lines of so many mm of 小四 text, so that no item breaks over two lines. */
export const itemLines = (items: string, mm: number): string => {
  const room = (mm - 4) / MM_PER_CHAR;
  const lines: string[] = [];
  for (const item of printText(items).split('　')) {
    const longer = lines.length === 0 ? item : `${lines.at(-1)}　${item}`;
    if (lines.length === 0) lines.push(item);
    else if (widthInChars(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(item);
  }
  return lines.join('\n');
};

export interface FormDocument {
  readonly fileName: string;
  readonly title: string;
  /** 填报单位 left, 编号 right … */
  readonly above?: { readonly left?: string; readonly right?: string };
  readonly blocks: readonly Block[];
  readonly orientation?: Orientation;
  readonly numbers?: PageNumbers;
}
/** Text of at most so many characters; what is left off shows as …. */
export const clip = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
/** Limits of the document schema for the name of a file and the line above a form. */
const LONGEST_NAME = 100;
const LONGEST_LINE = 200;
const lineAbove = (above: NonNullable<FormDocument['above']>): Block => ({
  kind: 'formLine',
  ...(above.left === undefined ? {} : { left: clip(above.left, LONGEST_LINE) }),
  ...(above.right === undefined ? {} : { right: clip(above.right, LONGEST_LINE) }),
});
/** One section on form pages: title, line, blocks. */
export const formDocument = (parts: FormDocument): DocumentModel => ({
  fileName: clip(parts.fileName, LONGEST_NAME),
  title: parts.title,
  sections: [
    {
      orientation: parts.orientation ?? 'portrait',
      page: 'form',
      ...(parts.numbers === undefined ? {} : { numbers: parts.numbers }),
      blocks: [
        { kind: 'formTitle', text: parts.title },
        ...(parts.above === undefined ? [] : [lineAbove(parts.above)]),
        ...parts.blocks.map(breakable),
      ],
    },
  ],
});
export const col = (head: string, mm: number, align: Align = 'left'): TableColumn => ({ head, mm, align });
export const NUMBER = col('序号', 10, 'center');
/** A list in landscape (一览表, 台账): numbered from 1 in the order given, 填报单位 and day above. */
export const listDocument = (
  title: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  ctx: PaperContext,
  more: { readonly below?: readonly Block[]; readonly right?: string; readonly fileName?: string } = {},
): DocumentModel =>
  formDocument({
    fileName: more.fileName ?? `${title}（${inWords(ctx.today)}）`,
    title,
    orientation: 'landscape',
    above: { left: `填报单位：${ctx.office.name}${ctx.office.dept}`, right: more.right ?? `填报日期：${inWords(ctx.today)}` },
    blocks: [{ kind: 'table', columns: [NUMBER, ...columns], rows: rows.map((cells, i) => [String(i + 1), ...cells]) }, ...(more.below ?? [])],
  });
/** @throws RangeError when there is none */
export const onlyRow = (rows: readonly AnyRow[]): AnyRow => {
  const [row] = rows;
  if (!row) throw new RangeError('没有选定记录，请先选一条。');
  return row;
};
