/** Styles of the document. Built-in ids where Word has them (Title, Heading1 …), so that outline, navigation and the style list work. */
import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import {
  CELL,
  COLOPHON,
  type Face,
  type FaceFonts,
  FORM,
  type FontChoice,
  facesWith,
  HEADING_FACE,
  INDENT_CHARS,
  SIZE,
} from '../../../shared/documents/layout';
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
  mark: 'GbMark',
  formTitle: 'GbFormTitle',
  formLine: 'GbFormLine',
  colophon: 'GbColophon',
  end: 'GbEnd',
} as const;

const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
const noIndent = { firstLine: 0, firstLineChars: 0 };
/** Widow control would push lines over and break 22 lines per page; docx types it only for paragraphs, but writes it for styles. */
const noWidowControl = { widowControl: false };

type Faces = Readonly<Record<Face, FaceFonts>>;
const run = (faces: Faces, face: Face, size: number) => ({ font: fontOf(faces[face]), size: halfPoints(size), color: '000000', italics: false });
const style = (
  faces: Faces,
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
  run: { ...run(faces, face, size), ...more.run },
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

const heading = (faces: Faces, level: 1 | 2 | 3 | 4): IParagraphStyleOptions =>
  style(
    faces,
    STYLE.heading[level],
    `heading ${level}`,
    HEADING_FACE[level],
    SIZE.body,
    { ...bodyParagraph, keepNext: true, outlineLevel: level - 1 },
    { ...tight, next: STYLE.body },
  );
const cell = (faces: Faces, id: string, name: string, face: Face, size: number): IParagraphStyleOptions =>
  style(faces, id, name, face, size, { alignment: AlignmentType.CENTER, spacing: exact(pt(CELL.line)), indent: noIndent });

/** Every paragraph style of the document, fonts of all four scripts set on each. */
export const wordStyles = (fonts: FontChoice): IStylesOptions => {
  const faces = facesWith(fonts);
  return {
    default: {
      document: {
        run: { font: fontOf(faces.fang), size: halfPoints(SIZE.body), language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: { spacing: exact(LINE) },
      },
    },
    paragraphStyles: [
      {
        id: STYLE.normal,
        name: 'Normal',
        quickFormat: true,
        run: run(faces, 'fang', SIZE.body),
        paragraph: { ...noWidowControl, spacing: exact(LINE) },
      },
      // 7.3.1: 2号 小标宋, centred. No outline level: the parts below are the outline.
      style(
        faces,
        STYLE.title,
        'Title',
        'title',
        SIZE.title,
        { alignment: AlignmentType.CENTER, spacing: exact(TITLE_LINE), keepNext: true },
        { next: STYLE.body },
      ),
      style(
        faces,
        STYLE.byline,
        '公文落款行',
        'kai',
        SIZE.body,
        { alignment: AlignmentType.CENTER, spacing: exact(LINE), keepNext: true },
        { next: STYLE.body },
      ),
      style(faces, STYLE.body, '公文正文', 'fang', SIZE.body, bodyParagraph, tight),
      heading(faces, 1),
      heading(faces, 2),
      heading(faces, 3),
      heading(faces, 4),
      // 7.3.7: 附件1 in 3号 黑体 at the left margin.
      style(faces, STYLE.appendixLabel, '附件序号', 'hei', SIZE.body, { spacing: exact(LINE), keepNext: true }, { next: STYLE.title }),
      style(faces, STYLE.caption, 'caption', 'title', SIZE.body, { alignment: AlignmentType.CENTER, spacing: exact(LINE), keepNext: true }),
      style(faces, STYLE.note, '表格单位', 'fang', SIZE.cell, { alignment: AlignmentType.RIGHT, spacing: exact(pt(CELL.line)), keepNext: true }),
      cell(faces, STYLE.cell, '表格文字', 'fang', SIZE.cell),
      cell(faces, STYLE.cellSmall, '表格文字（小）', 'fang', SIZE.cellSmall),
      cell(faces, STYLE.cellHead, '表头文字', 'hei', SIZE.cell),
      cell(faces, STYLE.cellHeadSmall, '表头文字（小）', 'hei', SIZE.cellSmall),
      style(faces, STYLE.pageNumber, '公文页码', 'pageNumber', SIZE.pageNumber, { spacing: exact(PAGE_NUMBER.line), indent: noIndent }),
      // 10.1 and 10.3: name of the office or of the minutes; size and colour stand with the text.
      style(faces, STYLE.mark, '发文机关标志', 'title', SIZE.title, {
        alignment: AlignmentType.CENTER,
        spacing: exact(TITLE_LINE),
        indent: noIndent,
      }),
      style(faces, STYLE.formTitle, '表题', 'title', FORM.titleSize, {
        alignment: AlignmentType.CENTER,
        spacing: exact(pt(FORM.titleLine)),
        keepNext: true,
      }),
      style(faces, STYLE.formLine, '表头行', 'fang', SIZE.cell, { spacing: exact(pt(CELL.line)), indent: noIndent }),
      style(faces, STYLE.colophon, '版记', 'fang', COLOPHON.size, { spacing: exact(pt(COLOPHON.line)), indent: noIndent }),
      // Word wants a paragraph after a table; this one has no height, so that it does not open an empty page.
      style(faces, STYLE.end, '表后结束', 'fang', 1, { spacing: exact(1) }),
    ],
  };
};
