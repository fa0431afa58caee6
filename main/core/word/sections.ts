/** Sections: page geometry, footers, and the blocks with the blank lines between them. */
import { type ISectionOptions, PageOrientation, Paragraph, type Table } from 'docx';
import { gapAfterTable } from '../../../shared/documents/layout';
import type { Block, DocumentSection } from '../../../shared/documents/model';
import { footersFor } from './footers';
import { LINE, PAGE_NUMBER, PAGES, pt, type WordPage } from './page';
import { appendixParagraphs, blankLine, bodyParagraphs, bylineParagraph, headingParagraph, signatureParagraphs, titleParagraph } from './paragraphs';
import { STYLE } from './styles';
import { tableBlocks } from './tables';

interface Place {
  readonly page: WordPage;
  readonly first: boolean;
  readonly next: Block | undefined;
}
type Drawn = (Paragraph | Table)[];

/** One drawer per kind of block; a new kind does not compile until it has one. */
const DRAW: { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>, place: Place) => Drawn } = {
  // One blank line between the title (with its byline) and what follows (7.3.2).
  title: (block, { next }) => [titleParagraph(block.lines), ...(next?.kind === 'byline' ? [] : [blankLine(true)])],
  byline: (block) => [bylineParagraph(block.text), blankLine(true)],
  heading: (block) => [headingParagraph(block)],
  paragraph: (block, { next }) => bodyParagraphs(block, next?.kind === 'signature'),
  table: (block, { page, next }) => [...tableBlocks(block, page), afterTable(next)],
  signature: (block, { page }) => signatureParagraphs(block, page),
  appendix: (block, { first }) => appendixParagraphs(block, !first),
};

/**
 * What stands between a table and the next block. Word joins adjacent tables and needs a paragraph at the end: a hairline does
 * where nothing follows on the page (it also carries the section's properties), half a line otherwise.
 */
function afterTable(next: Block | undefined): Paragraph {
  const gap = gapAfterTable(next);
  // Space after, not a taller line: at the foot of a page it vanishes instead of pushing the next page down.
  return new Paragraph({ style: STYLE.end, ...(gap === 0 ? {} : { spacing: { after: pt(gap) } }) });
}

function draw<K extends Block['kind']>(block: Extract<Block, { kind: K }>, place: Place): Drawn {
  return DRAW[block.kind as K](block, place);
}

/** One model section as a Word section; it begins on a new page. */
export function wordSection(section: DocumentSection): ISectionOptions {
  const page = PAGES[section.orientation];
  const landscape = section.orientation === 'landscape';
  const blocks = section.blocks;
  return {
    properties: {
      page: {
        // docx swaps the two sides itself when the orientation is landscape.
        size: {
          width: landscape ? page.height : page.width,
          height: landscape ? page.width : page.height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...page.margin, header: pt(42.5), footer: landscape ? pt(28) : PAGE_NUMBER.fromEdge, gutter: 0 },
      },
      // No grid type: it would move lines and rows to its own pitch.
      grid: { linePitch: LINE },
    },
    footers: footersFor(section.orientation),
    children: blocks.flatMap((block, i) => draw(block, { page, first: i === 0, next: blocks[i + 1] })),
  };
}
