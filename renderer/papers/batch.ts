/** Many papers at once: made in small turns, so that the window answers meanwhile. */
import type { DocumentModel } from '../../shared/documents/model';
import { joinPapers } from '../../shared/documents/papers';
import type { PaperChoices, PaperContext, PaperDef } from '../../shared/documents/papers/define';
import type { AnyRow } from '../../shared/records/define';
import { sentenceOf } from '../ui/feedback';

/** A record that gives no paper, and why. */
export interface Refused {
  readonly row: AnyRow;
  readonly why: string;
}
export interface Made {
  readonly documents: readonly { readonly rows: readonly AnyRow[]; readonly document: DocumentModel }[];
  readonly refused: readonly Refused[];
}
/** Files and sections that one call to main may carry (contract). */
export const MAX_FILES = 500;
const MAX_SECTIONS = 1000;
/** ms of work before the window gets its turn. */
const TURN = 12;

/** Records that the paper refuses, before anything is made. */
export const refusedBy = (paper: PaperDef, rows: readonly AnyRow[], ctx: PaperContext): readonly Refused[] =>
  paper.takes === 'many' || !paper.refuses
    ? []
    : rows.flatMap((row) => {
        const why = paper.refuses?.(row, ctx) ?? null;
        return why === null ? [] : [{ row, why }];
      });

/** @returns null when `stopped` said so @param groups rows of each paper */
export const makeAll = async (
  paper: PaperDef,
  groups: readonly (readonly AnyRow[])[],
  ctx: PaperContext,
  choices: PaperChoices,
  onMade: (done: number) => void,
  stopped: () => boolean,
): Promise<Made | null> => {
  const documents: Made['documents'][number][] = [];
  const refused: Refused[] = [];
  let turn = performance.now();
  for (const [i, rows] of groups.entries()) {
    try {
      documents.push({ rows, document: paper.make(rows, ctx, choices) });
    } catch (e) {
      const [row] = rows;
      if (groups.length === 1 || !row) throw e;
      refused.push({ row, why: sentenceOf(e) });
    }
    if (performance.now() - turn > TURN) {
      onMade(i + 1);
      await new Promise((resolve) => setTimeout(resolve));
      turn = performance.now();
    }
    if (stopped()) return null;
  }
  return { documents, refused };
};

/** @throws RangeError (Chinese sentence) when there are more pages of their own kind than one file takes */
export const inOneFile = (documents: readonly DocumentModel[], name: string): DocumentModel => {
  const [only] = documents;
  if (documents.length === 1 && only) return only;
  const joined = joinPapers(documents, name.slice(0, 120));
  if (joined.sections.length > MAX_SECTIONS)
    throw new RangeError(`合成一个文件的内容太多（${joined.sections.length}节），请分成几批，或者选“每条一个文件”。`);
  return joined;
};
