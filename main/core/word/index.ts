/** Word printer of the document model: GB/T 9704-2012 layout through the docx library. */
import { Document, Packer } from 'docx';
import { EMPTY_TABLE } from '../../../shared/documents/layout';
import type { Block, DocumentModel, Run } from '../../../shared/documents/model';
import { printLine, printText } from '../../../shared/documents/text';
import { fontTableXml } from './fonts';
import { wordSection } from './sections';
import { WORD_STYLES } from './styles';

/** Author in the file's properties: the program, never a person. */
const CREATOR = '勤政台账';

/**
 * Prints a document as .docx bytes. The same model gives the same word/document.xml; only docProps/core.xml holds the time.
 * @throws RangeError (Chinese sentence) when a table row has more cells than columns.
 */
export async function printWord(document: DocumentModel): Promise<Uint8Array> {
  const file = new Document({
    title: printLine(document.title),
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    evenAndOddHeaderAndFooters: true,
    // A line break inside justified text must not stretch the line before it.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    styles: WORD_STYLES,
    sections: document.sections.map(wordSection),
  });
  return Packer.pack(file, 'uint8array', undefined, [{ path: 'word/fontTable.xml', data: fontTableXml() }]);
}

const lines = (b: { readonly runs: readonly Run[] }): string[] =>
  b.runs
    .map((r) => printText(r.text))
    .join('')
    .split('\n');
const TEXT: { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => string[] } = {
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
  signature: (b) => [...printText(b.office).split('\n'), printLine(b.date)],
  appendix: (b) => [printLine(b.label), printText(b.title.trim())],
};
const texts = <K extends Block['kind']>(block: Extract<Block, { kind: K }>): string[] => TEXT[block.kind as K](block);

/** The text of each paragraph of the printed file, in reading order, empty ones left out: for reading a document back after it was written. */
export const textOfDocument = (document: DocumentModel): string[] =>
  document.sections.flatMap((s) => s.blocks.flatMap((b) => texts(b))).filter((t) => t !== '');
