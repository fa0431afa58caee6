/** Pieces of a section, measured from the blocks as the browser laid them out at the width of the text. */
import { gapAfterTable } from '../../shared/documents/layout';
import type { Block } from '../../shared/documents/model';
import { LINE, px } from './geometry';
import type { Atom } from './paginate';

const heightOf = (el: Element | null | undefined): number => el?.getBoundingClientRect().height ?? 0;

/** Rules as in the Word printer: headings keep with the text after them, the signature never stands alone (7.3.5.5). */
const atomsOf = (block: Block, index: number, el: Element, next: Block | undefined): readonly Atom[] => {
  const whole = (more: Partial<Atom>): readonly Atom[] => [{ block: index, part: 0, height: heightOf(el), ...more }];
  switch (block.kind) {
    case 'title':
    case 'byline':
    case 'heading':
      return whole({ keepNext: next !== undefined });
    case 'appendix':
      return whole({ keepNext: next !== undefined, breakBefore: true });
    case 'formTitle':
    case 'formLine':
    case 'letterHead':
    case 'minutesHead':
    case 'marks':
      return whole({ keepNext: next !== undefined && next.kind !== 'pageBreak' });
    case 'pageBreak':
      return whole({ breakBefore: true, height: 0 });
    case 'signature':
    case 'addressee':
    case 'attachmentNote':
    case 'annotation':
    case 'attendance':
    case 'colophon':
      return whole({});
    case 'paragraph': {
      const lines = Math.max(1, Math.round(heightOf(el) / LINE));
      return Array.from({ length: lines }, (_, part) => ({
        block: index,
        part,
        height: LINE,
        ...(next?.kind === 'signature' && part === lines - 1 ? { keepNext: true } : {}),
      }));
    }
    case 'form': {
      const rows = [...el.querySelectorAll('tbody tr')];
      const head = heightOf(el.querySelector('thead'));
      return rows.map((row, part) => ({
        block: index,
        part,
        height: heightOf(row) + (part === 0 ? head : 0),
        repeats: head,
        // the line of a signature stays with the text above it
        ...(row.hasAttribute('data-keep') ? { keepNext: true } : {}),
        ...(part === rows.length - 1 ? { after: px(gapAfterTable(next)) } : {}),
      }));
    }
    case 'table': {
      const head = heightOf(el.querySelector('thead'));
      const lead = heightOf(el.querySelector('.sh-caption')) + heightOf(el.querySelector('.sh-note'));
      const rows = [...el.querySelectorAll('tbody tr')];
      return rows.map((row, part) => ({
        block: index,
        part,
        height: heightOf(row) + (part === 0 ? lead + head : 0),
        repeats: head,
        ...(part === rows.length - 1 ? { after: px(gapAfterTable(next)) } : {}),
      }));
    }
  }
};

/** @param holder its children are the blocks, in order */
export const measure = (blocks: readonly Block[], holder: Element): readonly Atom[] =>
  blocks.flatMap((block, i) => {
    const el = holder.children[i];
    return el ? atomsOf(block, i, el, blocks[i + 1]) : [];
  });
