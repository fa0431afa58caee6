/** Styles of the document. Built-in ids where Word has them (Title, Heading1 …), so that outline, navigation and the style list work. */
import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { type Face, fontOf } from './fonts';
import { CHAR, LINE, ONE_CHAR, PAGE_NUMBER, TITLE_LINE } from './page';

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

/** 小四 and 五号 in half points; cell lines are exact so that a row is as high as its lines, never as its fonts. */
export const CELL_SIZE = { normal: 24, small: 21 } as const;
export const CELL_LINE = 360;

const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
const noIndent = { firstLine: 0, firstLineChars: 0 };
/** Widow control would push lines over and break 22 lines per page; docx types it only for paragraphs, but writes it for styles. */
const noWidowControl = { widowControl: false };

const run = (face: Face, halfPoints: number) => ({ font: fontOf(face), size: halfPoints, color: '000000', italics: false });
const style = (
  id: string,
  name: string,
  face: Face,
  halfPoints: number,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
  more: Partial<IParagraphStyleOptions> = {},
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: STYLE.normal,
  quickFormat: true,
  run: { ...run(face, halfPoints), ...more.run },
  paragraph: { ...noWidowControl, ...paragraph },
  ...(more.next ? { next: more.next } : {}),
});

const BODY_SIZE = CHAR.em / 10;
/** 7.3.3 body: two characters in, 28 characters to the line. */
const bodyParagraph = { alignment: AlignmentType.BOTH, spacing: exact(LINE), indent: { firstLineChars: 200, firstLine: 2 * ONE_CHAR } };
const tight = { run: { characterSpacing: CHAR.tighten } };
/** 7.3.3 levels: 一、黑体 · （一）楷体 · 1. and （1） 仿宋. */
const HEADING_FACE = { 1: 'hei', 2: 'kai', 3: 'fang', 4: 'fang' } as const;

const heading = (level: 1 | 2 | 3 | 4): IParagraphStyleOptions =>
  style(
    STYLE.heading[level],
    `heading ${level}`,
    HEADING_FACE[level],
    BODY_SIZE,
    { ...bodyParagraph, keepNext: true, outlineLevel: level - 1 },
    { ...tight, next: STYLE.body },
  );
const cell = (id: string, name: string, face: Face, halfPoints: number): IParagraphStyleOptions =>
  style(id, name, face, halfPoints, { alignment: AlignmentType.CENTER, spacing: exact(CELL_LINE), indent: noIndent });

/** Every paragraph style of the document, fonts of all four scripts set on each. */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: fontOf('fang'), size: BODY_SIZE, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exact(LINE) },
    },
  },
  paragraphStyles: [
    { id: STYLE.normal, name: 'Normal', quickFormat: true, run: run('fang', BODY_SIZE), paragraph: { ...noWidowControl, spacing: exact(LINE) } },
    // 7.3.1: 2号 小标宋, centred. No outline level: the parts below are the outline.
    style(STYLE.title, 'Title', 'title', 44, { alignment: AlignmentType.CENTER, spacing: exact(TITLE_LINE), keepNext: true }, { next: STYLE.body }),
    style(
      STYLE.byline,
      '公文落款行',
      'kai',
      BODY_SIZE,
      { alignment: AlignmentType.CENTER, spacing: exact(LINE), keepNext: true },
      { next: STYLE.body },
    ),
    style(STYLE.body, '公文正文', 'fang', BODY_SIZE, bodyParagraph, tight),
    heading(1),
    heading(2),
    heading(3),
    heading(4),
    // 7.3.7: 附件1 in 3号 黑体 at the left margin.
    style(STYLE.appendixLabel, '附件序号', 'hei', BODY_SIZE, { spacing: exact(LINE), keepNext: true }, { next: STYLE.title }),
    style(STYLE.caption, 'caption', 'title', BODY_SIZE, { alignment: AlignmentType.CENTER, spacing: exact(LINE), keepNext: true }),
    style(STYLE.note, '表格单位', 'fang', CELL_SIZE.normal, { alignment: AlignmentType.RIGHT, spacing: exact(CELL_LINE), keepNext: true }),
    cell(STYLE.cell, '表格文字', 'fang', CELL_SIZE.normal),
    cell(STYLE.cellSmall, '表格文字（小）', 'fang', CELL_SIZE.small),
    cell(STYLE.cellHead, '表头文字', 'hei', CELL_SIZE.normal),
    cell(STYLE.cellHeadSmall, '表头文字（小）', 'hei', CELL_SIZE.small),
    style(STYLE.pageNumber, '公文页码', 'pageNumber', PAGE_NUMBER.halfPoints, { spacing: exact(PAGE_NUMBER.line), indent: noIndent }),
    // Word wants a paragraph after a table; this one has no height, so that it does not open an empty page.
    style(STYLE.end, '表后结束', 'fang', 2, { spacing: exact(1) }),
  ],
};
