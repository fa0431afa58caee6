/** Every text of a document with the words by which a reader finds it on the paper. */
import type { Block, BlockOf, DocumentModel, FormBlock } from './model';
import { textOf } from './model';

export interface PlacedText {
  readonly text: string;
  /** “反映的主要问题”, 标题, 第 3 段 … */
  readonly place: string;
}
const put = (place: string, ...texts: readonly (string | undefined)[]): PlacedText[] =>
  texts.filter((t): t is string => t !== undefined && t !== '').map((text) => ({ text, place }));
const named = (label: string): string => `“${label.replace(/\s+/gu, '')}”`;
/** A cell is known by the label left of it, else by its row. */
const cellsOf = (form: FormBlock): PlacedText[] =>
  form.rows.flatMap((row, r) => {
    let label = '';
    return row.cells.flatMap((cell) => {
      if (cell.look === 'label') label = cell.text;
      const place = label === '' ? `表格第 ${r + 1} 行` : named(label);
      return put(place, cell.text, cell.sign);
    });
  });
const PLACES: { readonly [K in Block['kind']]: (block: BlockOf<K>, n: number) => PlacedText[] } = {
  title: (b) => put('标题', b.lines.join('')),
  byline: (b) => put('标题下一行', b.text),
  heading: (b) => put('小标题', textOf(b.runs)),
  paragraph: (b, n) => put(`第 ${n} 段`, (b.lead ?? '') + textOf(b.runs)),
  table: (b) => [
    ...put('表格说明', b.caption, b.note),
    ...b.columns.flatMap((c) => put('表头', c.head)),
    ...b.rows.flatMap((row, r) => row.flatMap((text, i) => put(`表格第 ${r + 1} 行${named(b.columns[i]?.head ?? '')}`, text))),
  ],
  form: cellsOf,
  signature: (b) => put('落款', b.office, b.date),
  appendix: (b) => put('附件标题', b.label, b.title),
  marks: (b) => put('版头标注', b.copyNumber, b.secrecy, b.urgency),
  letterHead: (b) => put('版头', b.office, b.number, b.copyNumber, b.secrecy, b.urgency),
  minutesHead: (b) => put('版头', b.name, b.issue, b.office, b.date),
  addressee: (b) => put('主送机关', b.text),
  attachmentNote: (b) => put('附件说明', ...b.items),
  annotation: (b) => put('附注', b.text),
  attendance: (b) => put(b.label, b.label, b.text),
  colophon: (b) => put('版记', b.copies, b.office, b.date),
  formTitle: (b) => put('标题', b.text),
  formLine: (b) => put('表上（下）一行', b.left, b.center, b.right),
  pageBreak: () => [],
};
const placesOf = <K extends Block['kind']>(block: BlockOf<K>, n: number): PlacedText[] => PLACES[block.kind as K](block, n);

/** File name and title first, then block by block. */
export const textIn = (document: DocumentModel): readonly PlacedText[] => {
  let paragraphs = 0;
  return [
    ...put('文件名', document.fileName),
    ...put('文件标题', document.title),
    ...document.sections.flatMap((s) =>
      s.blocks.flatMap((b) => {
        if (b.kind === 'paragraph') paragraphs += 1;
        return placesOf(b, paragraphs);
      }),
    ),
  ];
};
