/** Word printer of the document model: GB/T 9704-2012 layout, fixed parts through the docx library, content as strings. */
import { strToU8 } from 'fflate';
import { cellText } from '../../../shared/documents/formGrid';
import { EMPTY_TABLE, type FontChoice, STANDARD_FONTS } from '../../../shared/documents/layout';
import type { Block, BlockOf, DocumentModel, Marks, Run } from '../../../shared/documents/model';
import { numberedItems, printLine, printText } from '../../../shared/documents/text';
import { inFonts } from './fonts';
import { packParts } from './pack';
import { sectionBody } from './sections';
import { skeletonFor } from './skeleton';
import { escapeXml } from './xml';

/**
 * Prints a document as .docx bytes. The same model gives the same word/document.xml; only docProps/core.xml holds the time.
 * @param fonts font of each face, default those of the standard
 * @throws RangeError (Chinese sentence) when a table row has more cells than columns, or a form's cells do not fill its grid.
 */
export async function printWord(document: DocumentModel, fonts: FontChoice = STANDARD_FONTS): Promise<Uint8Array> {
  const frame = await skeletonFor(document.sections, fonts);
  const last = document.sections.length - 1;
  const body = document.sections.flatMap((section, i) => {
    const content = sectionBody(section);
    const properties = frame.section(section);
    if (i === last) return [content, properties];
    // The properties of a section stand in its last paragraph (17.6.17).
    const at = content.lastIndexOf('</w:pPr>');
    return [content.slice(0, at), properties, content.slice(at)];
  });
  const now = new Date().toISOString();
  const core = frame.core
    .replace('TITLE', escapeXml(printLine(document.title)).replaceAll('$', '$$$$'))
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${now}`);
  return packParts({
    ...frame.parts,
    'docProps/core.xml': strToU8(core),
    'word/document.xml': Buffer.from([frame.open, inFonts(body.join(''), fonts), frame.close].join('')),
  });
}

const lines = (b: { readonly runs: readonly Run[] }): string[] =>
  b.runs
    .map((r) => printText(r.text))
    .join('')
    .split('\n');
const marks = (m: Marks): string[] => [m.copyNumber, m.secrecy, m.urgency].map((t) => printLine(t ?? ''));
const TEXT: { readonly [K in Block['kind']]: (block: BlockOf<K>) => string[] } = {
  title: (b) => [printText(b.lines.map((l) => l.trim()).join('\n'))],
  byline: (b) => [printText(b.text)],
  heading: (b) => [lines(b).join('\n')],
  paragraph: (b) => lines(b).map((line, i) => (i === 0 ? printLine(b.lead ?? '') + line : line)),
  table: (b) => [
    printText(b.caption ?? ''),
    printLine(b.note ?? ''),
    ...b.columns.map((c) => printText(c.head)),
    ...(b.rows.length === 0 ? [EMPTY_TABLE] : b.rows.flat().map(printText)),
  ],
  form: (b) =>
    b.rows.flatMap((r) => [
      ...r.cells.flatMap((c) => {
        const text = printText(cellText(c));
        return c.upright ? [text] : text.split('\n');
      }),
      ...r.cells.map((c) => printText(c.sign ?? '')),
    ]),
  signature: (b) => [...printText(b.office).split('\n'), printLine(b.date)],
  appendix: (b) => [printLine(b.label), printText(b.title.trim())],
  marks,
  letterHead: (b) => [printLine(b.office), printLine(b.number ?? ''), ...marks(b)],
  minutesHead: (b) => [printLine(b.name), printLine(b.issue), `${printLine(b.office)}\t${printLine(b.date)}`],
  addressee: (b) => [printText(b.text)],
  attachmentNote: (b) => numberedItems(b.items).map(({ label, text }) => label + text),
  annotation: (b) => [`（${printLine(b.text)}）`],
  attendance: (b) => [`${printLine(b.label)}：${printText(b.text)}`],
  colophon: (b) => [
    b.copies ? `抄送：${printText(b.copies).replace(/[。.]*$/, '')}。` : '',
    !b.plain && (b.office || b.date) ? `${printLine(b.office ?? '')}\t${b.date ? `${printLine(b.date)}印发` : ''}` : '',
  ],
  formTitle: (b) => [printText(b.text)],
  formLine: (b) => [
    [b.left, b.center, b.right]
      .map((t) => printLine(t ?? '').trim())
      .join('\t')
      .replace(/\t+$/, ''),
  ],
  pageBreak: () => [],
};
const texts = <K extends Block['kind']>(block: BlockOf<K>): string[] => TEXT[block.kind as K](block);

/** The text of each paragraph of the printed file, in reading order, empty ones left out: for reading a document back after it was written. */
export const textOfDocument = (document: DocumentModel): string[] =>
  document.sections.flatMap((s) => s.blocks.flatMap((b) => texts(b))).filter((t) => t !== '');
