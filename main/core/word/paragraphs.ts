/** Blocks that are paragraphs: title, byline, headings, body text, signature, appendix opening and the small parts around the text. */
import { HEADING_FACE, RUN_FACE } from '../../../shared/documents/layout';
import type { BlockOf, Run } from '../../../shared/documents/model';
import { hangingLead, numberedItems, printLine, printText, sealIndents, signatureIndents } from '../../../shared/documents/text';
import { pt, type WordPage } from './page';
import { STYLE } from './styles';
import { paragraph, type RunLook, runs } from './xml';

const LOOKS = new Map<string, RunLook>();
const lookOf = ({ face, bold }: Run): RunLook => {
  const key = `${face}/${bold}`;
  const known = LOOKS.get(key);
  if (known) return known;
  const look = { ...(face ? { face: RUN_FACE[face] } : {}), ...(bold ? { bold } : {}) };
  LOOKS.set(key, look);
  return look;
};
/** One model run. */
export const textRuns = (run: Run): string => (run.face || run.bold ? runs(run.text, lookOf(run)) : runs(run.text));
export const blankLine = (keepNext = false): string => paragraph({ style: STYLE.normal, keepNext });

/** Runs cut at \n, so that each line the user typed becomes a paragraph with its own indent. */
export function splitLines(all: readonly Run[]): readonly (readonly Run[])[] {
  if (!all.some((run) => printText(run.text).includes('\n'))) return [all];
  const lines: Run[][] = [[]];
  for (const run of all) {
    const [first = '', ...rest] = printText(run.text).split('\n');
    lines.at(-1)?.push({ ...run, text: first });
    for (const text of rest) lines.push([{ ...run, text }]);
  }
  return lines;
}

/** 7.3.1 title, 2号 小标宋; its lines break where the author broke them. */
export const titleParagraph = (lines: readonly string[]): string =>
  paragraph({ style: STYLE.title }, runs(lines.map((line) => line.trim()).join('\n')));
export const bylineParagraph = (text: string): string => paragraph({ style: STYLE.byline }, runs(text));
export const headingParagraph = (block: BlockOf<'heading'>): string =>
  paragraph({ style: STYLE.heading[block.level] }, block.runs.map(textRuns).join(''));

const FLUSH = { firstLine: 0, firstLineChars: 0 } as const;
/**
 * 7.3.3 body paragraph(s). A lead (（一）经常性教育。) is 楷体, the rest 仿宋.
 * @param keepNext holds the last line together with what follows (the signature must not stand alone on a page, 7.3.5.5).
 */
export function bodyParagraphs(block: BlockOf<'paragraph'>, keepNext: boolean): string {
  const lines = splitLines(block.runs);
  return lines
    .map((line, i) =>
      paragraph(
        { style: STYLE.body, keepNext: keepNext && i === lines.length - 1, ...(block.indent === false ? { indent: FLUSH } : {}) },
        (i === 0 && block.lead ? runs(printLine(block.lead), { face: HEADING_FACE[2] }) : '') + line.map(textRuns).join(''),
      ),
    )
    .join('');
}

/** Left-placed line: exact whatever the fonts. @param left pt */
const placed = (text: string, left: number, keepNext: boolean): string =>
  paragraph({ style: STYLE.body, keepNext, indent: { left: pt(left), ...FLUSH }, align: 'left' }, runs(text));

/** 7.3.5.1 (with seal) and 7.3.5.3 (without), one blank line below the text. */
export function signatureParagraphs(block: BlockOf<'signature'>, page: WordPage): string {
  const office = printText(block.office).split('\n');
  const date = printLine(block.date);
  const width = page.textWidth / pt(1);
  const left = block.seal ? sealIndents(office, date, width) : signatureIndents(office, date, width);
  const offices = office.map((text, i) => placed(text, typeof left.office === 'number' ? left.office : (left.office[i] ?? 0), true));
  return blankLine(true) + offices.join('') + placed(date, left.date, false);
}

/** 7.3.7: a new page, 附件1 at the left margin on the first line, the title centred on the third. */
export const appendixParagraphs = (block: BlockOf<'appendix'>, newPage: boolean): string =>
  paragraph({ style: STYLE.appendixLabel, pageBreakBefore: newPage }, runs(printLine(block.label))) +
  blankLine(true) +
  titleParagraph([block.title]) +
  blankLine(true);

/** 7.3.2: one blank line below the title (the title leaves it), at the left margin. */
export const addresseeParagraph = (text: string): string => paragraph({ style: STYLE.body, indent: FLUSH }, runs(printText(text)));

/** A label and its text, whose further lines stand below the first character of the text. @param label with its colon */
const hanging = (label: string, text: string, keepNext: boolean, labelFace?: 'hei'): string => {
  const { first, hang } = hangingLead(label);
  return paragraph(
    { style: STYLE.body, keepNext, align: 'left', indent: { left: pt(first + hang), hanging: pt(hang) } },
    runs(label, labelFace ? { face: labelFace } : {}) + runs(text),
  );
};
/** 7.3.4: one blank line below the text, two characters in, no mark after a name. */
export const attachmentNoteParagraphs = (items: readonly string[]): string =>
  blankLine() +
  numberedItems(items)
    .map(({ label, text, left }) =>
      left === undefined
        ? hanging(label, text, true)
        : paragraph(
            { style: STYLE.body, keepNext: true, align: 'left', indent: { left: pt(left.text), hanging: pt(left.hang) } },
            runs(label) + runs(text),
          ),
    )
    .join('');
export const annotationParagraph = (text: string): string => paragraph({ style: STYLE.body }, runs(`（${printLine(text)}）`));
/** 10.3: label in 黑体. */
export const attendanceParagraph = (block: BlockOf<'attendance'>): string =>
  hanging(`${printLine(block.label)}：`, printText(block.text), false, 'hei');

/** 7.2.1–7.2.3: each on a line of its own from the left. */
export const marksParagraphs = (marks: { readonly copyNumber?: string; readonly secrecy?: string; readonly urgency?: string }): string =>
  [
    marks.copyNumber ? paragraph({ style: STYLE.normal }, runs(printLine(marks.copyNumber))) : '',
    ...[marks.secrecy, marks.urgency].map((m) => (m ? paragraph({ style: STYLE.appendixLabel }, runs(printLine(m))) : '')),
  ].join('');

export const formTitleParagraph = (text: string): string => paragraph({ style: STYLE.formTitle }, runs(printText(text)));
/** Left, centre and right of one line by tabs. */
export const formLineParagraph = (block: BlockOf<'formLine'>, page: WordPage): string => {
  const { left = '', center = '', right = '' } = block;
  const tab = (at: number, kind: string): string => `<w:tab w:val="${kind}" w:pos="${Math.round(at)}"/>`;
  return paragraph(
    { style: STYLE.formLine, keepNext: true, tabs: tab(page.textWidth / 2, 'center') + tab(page.textWidth, 'right') },
    runs(
      [left, center, right]
        .map((t) => printLine(t).trim())
        .join('\t')
        .replace(/\t+$/, ''),
    ),
  );
};
