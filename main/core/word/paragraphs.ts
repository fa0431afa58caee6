/** Blocks that are paragraphs: title, byline, headings, body text, signature, appendix opening. */
import { Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import { type Face, RUN_FACE } from '../../../shared/documents/layout';
import type { Block, Run } from '../../../shared/documents/model';
import { printLine, printText, signatureIndents } from '../../../shared/documents/text';
import { fontOf } from './fonts';
import { pt, type WordPage } from './page';
import { STYLE } from './styles';

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** One model run as Word runs: \n is a line break, \t a tab. */
export function textRuns(run: Run, styleFace?: Face): ParagraphChild[] {
  const text = printText(run.text);
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
    const [first = '', ...rest] = printText(run.text).split('\n');
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
        children: [...(i === 0 && block.lead ? textRuns({ text: printLine(block.lead), face: 'kai' }) : []), ...runs.flatMap((run) => textRuns(run))],
      }),
  );
}

/** 7.3.5.3, one blank line below the text. */
export function signatureParagraphs(block: BlockOf<'signature'>, page: WordPage): Paragraph[] {
  const office = printText(block.office).split('\n');
  const date = printLine(block.date);
  const left = signatureIndents(office, date, page.textWidth / pt(1));
  const line = (text: string, indent: number, keepNext: boolean): Paragraph =>
    new Paragraph({
      style: STYLE.body,
      alignment: 'left',
      indent: { left: pt(indent), firstLine: 0, firstLineChars: 0 },
      keepNext,
      children: plain(text),
    });
  return [blankLine(true), ...office.map((text) => line(text, left.office, true)), line(date, left.date, false)];
}

/** 7.3.7: a new page, 附件1 at the left margin on the first line, the title centred on the third. */
export const appendixParagraphs = (block: BlockOf<'appendix'>, newPage: boolean): Paragraph[] => [
  new Paragraph({ style: STYLE.appendixLabel, ...(newPage ? { pageBreakBefore: true } : {}), children: plain(printLine(block.label)) }),
  blankLine(true),
  titleParagraph([block.title]),
  blankLine(true),
];
