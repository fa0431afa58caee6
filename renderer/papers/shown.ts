/** What lies on the desk: the paper of the record looked at, or why there is none. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DocumentModel } from '../../shared/documents/model';
import { chosenFlag, type PaperChoices, type PaperContext, type PaperDef } from '../../shared/documents/papers/define';
import type { Leak } from '../../shared/documents/redact';
import type { AnyRow } from '../../shared/records/define';
import { sentenceOf } from '../ui/feedback';
import { leaksOf } from './leakCheck';

export type Shown =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly why: string }
  | {
      readonly kind: 'paper';
      readonly document: DocumentModel;
      /** Which of how many papers. */
      readonly at: number;
      readonly of: number;
      readonly go: (at: number) => void;
      /** Rows of a long list that are not drawn yet. */
      readonly left: number;
      readonly shownRows: number;
      readonly showAll: () => void;
      /** Of a paper for passing on. */
      readonly leaks: readonly Leak[] | null;
      readonly checked: boolean;
      /** Why it may not be printed yet, Chinese sentence. */
      readonly blocked: string | null;
    };

/** A list longer than this is drawn only on request: every row is measured. */
const DRAWN_ROWS = 200;

export const useShown = (p: {
  paper: PaperDef | undefined;
  rows: readonly AnyRow[];
  /** undefined: not yet, or not allowed yet */
  ctx: PaperContext | undefined;
  choices: PaperChoices;
}): Shown => {
  const { paper, rows, ctx, choices } = p;
  const [at, setAt] = useState(0);
  const [all, setAll] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another paper is looked at from its beginning
  useEffect(() => {
    setAt(0);
    setAll(false);
  }, [paper?.id]);
  const many = paper?.takes === 'many' || rows.length <= 1;
  const drawn = useMemo(() => {
    if (!many) return rows.slice(at, at + 1);
    return all || rows.length <= DRAWN_ROWS ? rows : rows.slice(0, DRAWN_ROWS);
  }, [many, rows, at, all]);
  const showAll = useCallback(() => setAll(true), []);
  return useMemo((): Shown => {
    if (!paper || !ctx) return { kind: 'waiting' };
    try {
      const [row] = drawn;
      const why = paper.takes === 'one' && row ? (paper.refuses?.(row, ctx) ?? null) : null;
      if (why !== null && many) return { kind: 'refused', why };
      if (why !== null) return { ...place(notPrinted(why)), left: 0 };
      return place(paper.make(drawn, ctx, choices));
    } catch (e) {
      const why = sentenceOf(e);
      return many ? { kind: 'refused', why } : place(notPrinted(why));
    }
    function place(document: DocumentModel): Extract<Shown, { kind: 'paper' }> {
      const leaks = paper?.redacted && ctx ? leaksOf(paper, document, drawn, ctx) : null;
      const checked = paper?.redacted ? chosenFlag(paper, choices, 'checked') : true;
      const left = many ? rows.length - drawn.length : 0;
      return {
        kind: 'paper',
        document,
        at,
        of: many ? 1 : rows.length,
        go: setAt,
        left,
        shownRows: drawn.length,
        showAll,
        leaks,
        checked,
        blocked:
          leaks && leaks.length > 0
            ? '纸上还有不能转出的内容，请先按左边的提示改写记录。'
            : !checked
              ? '请逐段核对，勾选“已核对无泄露”以后再打印或者导出。'
              : left > 0
                ? '只排出了前面一部分，请先点“全部排出来”再打印；导出 Word 不受影响。'
                : null,
      };
    }
  }, [paper, ctx, choices, drawn, many, rows, at, showAll]);
};

/** Stands in the place of a paper that one record of many does not give. */
const notPrinted = (why: string): DocumentModel => ({
  fileName: '不能打印',
  title: '不能打印',
  sections: [
    {
      orientation: 'portrait',
      page: 'form',
      numbers: 'none',
      blocks: [{ kind: 'paragraph', id: 'why', runs: [{ text: `这一条不能打印：${why}` }] }],
    },
  ],
});
