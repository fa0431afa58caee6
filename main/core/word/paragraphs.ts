/** Blocks that are paragraphs: title, byline, headings, body text, signature, appendix opening. */
import { Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Block, Run } from '../../../shared/documents/model';
import { type Face, fontOf } from './fonts';
import { ONE_CHAR, type PageBox } from './page';
import { STYLE } from './styles';
import { widthInChars, wordLine, wordText } from './text';

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;
const RUN_FACE: Readonly<Record<NonNullable<Run['face']>, Face>> = { hei: 'hei', kai: 'kai', song: 'song' };

/** One model run as Word runs: \n is a line break, \t a tab. */
export function textRuns(run: Run, styleFace?: Face): ParagraphChild[] {
  const text = wordText(run.text);
  if (text === '') return [];
  const face = run.face ? RUN_FACE[run.face] : styleFace;
  const look = { ...(run.bold ? { bold: true } : {}), font: face ? fontOf(face) : { hint: 'eastAsia' } };
  return text.split('\n').map(
    (line, i) =>
      new TextRun({
        ...look,
        ...(i > 0 ? { break: 1 } : {}),
        children: line.split('\t').flatMap((part, j) => [...(j > 0 ? [new Tab()] : []), ...(part === '' ? [] : [part])]),
      }),
  );
}
const plain = (text: string): ParagraphChild[] => textRuns({ text });
export const blankLine = (keepNext = false): Paragraph => new Paragraph({ style: STYLE.normal, ...(keepNext ? { keepNext } : {}) });

/** Runs cut at \n, so that each line the user typed becomes a paragraph with its own indent. */
export function splitLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const [first = '', ...rest] = wordText(run.text).split('\n');
    lines.at(-1)?.push({ ...run, text: first });
    for (const text of rest) lines.push([{ ...run, text }]);
  }
  return lines;
}

/** 7.3.1 title, 2号 小标宋; its lines break where the author broke them. */
export const titleParagraph = (lines: readonly string[]): Paragraph =>
  new Paragraph({ style: STYLE.title, children: plain(lines.map((line) => line.trim()).join('\n')) });

export const bylineParagraph = (text: string): Paragraph => new Paragraph({ style: STYLE.byline, children: plain(text) });

export const headingParagraph = (block: BlockOf<'heading'>): Paragraph =>
  new Paragraph({ style: STYLE.heading[block.level], children: block.runs.flatMap((run) => textRuns(run)) });

/**
 * 7.3.3 body paragraph(s). A lead (（一）经常性教育。) is 楷体, the rest 仿宋.
 * @param keepNext holds the last line together with what follows (the signature must not stand alone on a page, 7.3.5.5).
 */
export function bodyParagraphs(block: BlockOf<'paragraph'>, keepNext: boolean): Paragraph[] {
  const lines = splitLines(block.runs);
  return lines.map(
    (runs, i) =>
      new Paragraph({
        style: STYLE.body,
        ...(block.indent === false ? { indent: { firstLine: 0, firstLineChars: 0 } } : {}),
        ...(keepNext && i === lines.length - 1 ? { keepNext: true } : {}),
        children: [...(i === 0 && block.lead ? textRuns({ text: wordLine(block.lead), face: 'kai' }) : []), ...runs.flatMap((run) => textRuns(run))],
      }),
  );
}

/**
 * 7.3.5.3 signature without seal, one blank line below the text. The office ends two characters from the right and the date
 * begins two characters right of the office; when the date is the longer, it is the date that ends two characters from the
 * right. Both lines are placed by their left indent, so the two-character step is exact whatever the fonts.
 * @returns left indents in twips, never negative.
 */
export function signatureIndents(office: readonly string[], date: string, textWidth: number): { readonly office: number; readonly date: number } {
  const officeWidth = Math.max(0, ...office.map(widthInChars)) * ONE_CHAR;
  const dateWidth = widthInChars(date) * ONE_CHAR;
  const two = 2 * ONE_CHAR;
  const left = dateWidth > officeWidth ? textWidth - two - dateWidth - two : textWidth - two - officeWidth;
  const officeLeft = Math.max(0, Math.round(left));
  return { office: officeLeft, date: officeLeft + two };
}

export function signatureParagraphs(block: BlockOf<'signature'>, page: PageBox): Paragraph[] {
  const office = wordText(block.office).split('\n');
  const date = wordLine(block.date);
  const left = signatureIndents(office, date, page.textWidth);
  const line = (text: string, indent: number, keepNext: boolean): Paragraph =>
    new Paragraph({
      style: STYLE.body,
      alignment: 'left',
      indent: { left: indent, firstLine: 0, firstLineChars: 0 },
      keepNext,
      children: plain(text),
    });
  return [blankLine(true), ...office.map((text) => line(text, left.office, true)), line(date, left.date, false)];
}

/** 7.3.7: a new page, 附件1 at the left margin on the first line, the title centred on the third. */
export const appendixParagraphs = (block: BlockOf<'appendix'>, newPage: boolean): Paragraph[] => [
  new Paragraph({ style: STYLE.appendixLabel, ...(newPage ? { pageBreakBefore: true } : {}), children: plain(wordLine(block.label)) }),
  blankLine(true),
  titleParagraph([block.title]),
  blankLine(true),
];
