/** Styles of the document. Built-in ids where Word has them (Title, Heading1 …), so that outline, navigation and the style list work. */
import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { CELL, type Face, HEADING_FACE, INDENT_CHARS, SIZE } from '../../../shared/documents/layout';
import { fontOf } from './fonts';
import { halfPoints, LINE, ONE_CHAR, PAGE_NUMBER, pt, TIGHTEN, TITLE_LINE } from './page';

export const STYLE = {
  normal: 'Normal',
  title: 'Title',
  byline: 'GbByline',
  body: 'GbBody',
  heading: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4' },
  appendixLabel: 'GbAppendixLabel',
  caption: 'Caption',
  note: 'GbTableNote',
  cell: 'GbCell',
  cellSmall: 'GbCellSmall',
  cellHead: 'GbCellHead',
  cellHeadSmall: 'GbCellHeadSmall',
  pageNumber: 'GbPageNumber',
  end: 'GbEnd',
} as const;

const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
const noIndent = { firstLine: 0, firstLineChars: 0 };
/** Widow control would push lines over and break 22 lines per page; docx types it only for paragraphs, but writes it for styles. */
const noWidowControl = { widowControl: false };

const run = (face: Face, size: number) => ({ font: fontOf(face), size: halfPoints(size), color: '000000', italics: false });
const style = (
  id: string,
  name: string,
  face: Face,
  size: number,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
  more: Partial<IParagraphStyleOptions> = {},
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: STYLE.normal,
  quickFormat: true,
  run: { ...run(face, size), ...more.run },
  paragraph: { ...noWidowControl, ...paragraph },
  ...(more.next ? { next: more.next } : {}),
});

/** 7.3.3 body: two characters in, 28 characters to the line. */
const bodyParagraph = {
  alignment: AlignmentType.BOTH,
  spacing: exact(LINE),
  indent: { firstLineChars: 100 * INDENT_CHARS.firstLine, firstLine: INDENT_CHARS.firstLine * ONE_CHAR },
};
const tight = { run: { characterSpacing: TIGHTEN } };

const heading = (level: 1 | 2 | 3 | 4): IParagraphStyleOptions =>
  style(
    STYLE.heading[level],
    `heading ${level}`,
    HEADING_FACE[level],
    SIZE.body,
    { ...bodyParagraph, keepNext: true, outlineLevel: level - 1 },
    { ...tight, next: STYLE.body },
  );
const cell = (id: string, name: string, face: Face, size: number): IParagraphStyleOptions =>
  style(id, name, face, size, { alignment: AlignmentType.CENTER, spacing: exact(pt(CELL.line)), indent: noIndent });

/** Every paragraph style of the document, fonts of all four scripts set on each. */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: fontOf('fang'), size: halfPoints(SIZE.body), language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exact(LINE) },
    },
  },
  paragraphStyles: [
    { id: STYLE.normal, name: 'Normal', quickFormat: true, run: run('fang', SIZE.body), paragraph: { ...noWidowControl, spacing: exact(LINE) } },
    // 7.3.1: 2号 小标宋, centred. No outline level: the parts below are the outline.
    style(
      STYLE.title,
      'Title',
      'title',
      SIZE.title,
      { alignment: AlignmentType.CENTER, spacing: exact(TITLE_LINE), keepNext: true },
      { next: STYLE.body },
    ),
    style(
      STYLE.byline,
      '公文落款行',
      'kai',
      SIZE.body,
      { alignment: AlignmentType.CENTER, spacing: exact(LINE), keepNext: true },
      { next: STYLE.body },
    ),
    style(STYLE.body, '公文正文', 'fang', SIZE.body, bodyParagraph, tight),
    heading(1),
    heading(2),
    heading(3),
    heading(4),
    // 7.3.7: 附件1 in 3号 黑体 at the left margin.
    style(STYLE.appendixLabel, '附件序号', 'hei', SIZE.body, { spacing: exact(LINE), keepNext: true }, { next: STYLE.title }),
    style(STYLE.caption, 'caption', 'title', SIZE.body, { alignment: AlignmentType.CENTER, spacing: exact(LINE), keepNext: true }),
    style(STYLE.note, '表格单位', 'fang', SIZE.cell, { alignment: AlignmentType.RIGHT, spacing: exact(pt(CELL.line)), keepNext: true }),
    cell(STYLE.cell, '表格文字', 'fang', SIZE.cell),
    cell(STYLE.cellSmall, '表格文字（小）', 'fang', SIZE.cellSmall),
    cell(STYLE.cellHead, '表头文字', 'hei', SIZE.cell),
    cell(STYLE.cellHeadSmall, '表头文字（小）', 'hei', SIZE.cellSmall),
    style(STYLE.pageNumber, '公文页码', 'pageNumber', SIZE.pageNumber, { spacing: exact(PAGE_NUMBER.line), indent: noIndent }),
    // Word wants a paragraph after a table; this one has no height, so that it does not open an empty page.
    style(STYLE.end, '表后结束', 'fang', 1, { spacing: exact(1) }),
  ],
};
