/** The blocks of a section one after the other, with the blank lines between them. */
import { gapAfterTable } from '../../../shared/documents/layout';
import type { Block, BlockOf, DocumentSection } from '../../../shared/documents/model';
import { formBlock } from './form';
import { colophon, letterHead, minutesHead } from './heads';
import { pt, type WordPage, wordPage } from './page';
import {
  addresseeParagraph,
  annotationParagraph,
  appendixParagraphs,
  attachmentNoteParagraphs,
  attendanceParagraph,
  blankLine,
  bodyParagraphs,
  bylineParagraph,
  formLineParagraph,
  formTitleParagraph,
  headingParagraph,
  marksParagraphs,
  signatureParagraphs,
  titleParagraph,
} from './paragraphs';
import { STYLE } from './styles';
import { tableBlocks } from './tables';
import { paragraph } from './xml';

interface Place {
  readonly page: WordPage;
  readonly first: boolean;
  readonly before: Block | undefined;
  readonly next: Block | undefined;
}

/** One drawer per kind of block; a new kind does not compile until it has one. */
const DRAW: { readonly [K in Block['kind']]: (block: BlockOf<K>, place: Place) => string } = {
  // One blank line between the title (with its byline) and what follows (7.3.2).
  title: (block, { next }) => titleParagraph(block.lines) + (next?.kind === 'byline' ? '' : blankLine(true)),
  byline: (block) => bylineParagraph(block.text) + blankLine(true),
  heading: (block) => headingParagraph(block),
  paragraph: (block, { next }) => bodyParagraphs(block, next?.kind === 'signature'),
  table: (block, { page, next }) => tableBlocks(block, page) + afterTable(next),
  form: (block, { page, next }) => formBlock(block, page) + afterTable(next),
  signature: (block, { page }) => signatureParagraphs(block, page),
  appendix: (block, { first }) => appendixParagraphs(block, !first),
  // Two blank lines before the title (7.3.1).
  marks: (block) => marksParagraphs(block) + blankLine(true) + blankLine(true),
  letterHead: (block) => letterHead(block),
  minutesHead: (block, { page }) => minutesHead(block, page),
  addressee: (block) => addresseeParagraph(block.text),
  attachmentNote: (block) => attachmentNoteParagraphs(block.items),
  annotation: (block) => annotationParagraph(block.text),
  attendance: (block, { before }) => (before?.kind === 'attendance' ? '' : blankLine(true)) + attendanceParagraph(block),
  colophon: (block, { page }) => colophon(block, page),
  formTitle: (block) => formTitleParagraph(block.text),
  formLine: (block, { page }) => formLineParagraph(block, page),
  pageBreak: () => paragraph({ style: STYLE.end, pageBreakBefore: true }),
};

/**
 * What stands between a table and the next block. Word joins adjacent tables and needs a paragraph at the end: a hairline does
 * where nothing follows on the page (it also carries the section's properties), half a line otherwise.
 */
function afterTable(next: Block | undefined): string {
  const gap = gapAfterTable(next);
  // Space after, not a taller line: at the foot of a page it vanishes instead of pushing the next page down.
  return paragraph({ style: STYLE.end, ...(gap === 0 ? {} : { spacing: { after: pt(gap) } }) });
}

function draw<K extends Block['kind']>(block: BlockOf<K>, place: Place): string {
  return DRAW[block.kind as K](block, place);
}

/** Content of one section without its properties; it ends in a paragraph, which can carry them. */
export function sectionBody(section: DocumentSection): string {
  const page = wordPage(section);
  const { blocks } = section;
  const body = blocks.map((block, i) => draw(block, { page, first: i === 0, before: blocks[i - 1], next: blocks[i + 1] })).join('');
  return body.endsWith('</w:p>') ? body : `${body}${paragraph({ style: STYLE.end })}`;
}
