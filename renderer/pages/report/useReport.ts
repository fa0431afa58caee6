/** From records and choices to the paper: as generated, as edited, and what the edits have done to the figures. */
import { useMemo } from 'react';
import type { ParagraphBlock } from '../../../shared/documents/bindings';
import type { DocumentModel } from '../../../shared/documents/model';
import { type Summary, summaryOf } from '../../../shared/documents/summary';
import { session } from '../../store/session';
import type { IndicatorRows } from '../statistics/useIndicatorRows';
import type { Layout, PeriodChoices } from './choices';
import { brokenIn, type Edited, isEdit } from './edits';
import { summaryInput } from './input';

export interface Report {
  readonly generated: DocumentModel;
  readonly document: DocumentModel;
  /** Paragraphs of the text as generated, those that can be edited. */
  readonly paragraphs: ReadonlyMap<string, ParagraphBlock>;
  readonly edits: readonly Edited[];
}

const editable = ({ document, editableIds }: Summary): ReadonlyMap<string, ParagraphBlock> => {
  const ids = new Set(editableIds);
  const blocks = document.sections.flatMap((s) => s.blocks);
  return new Map(blocks.flatMap((b) => (b.kind === 'paragraph' && ids.has(b.id) ? [[b.id, b] as const] : [])));
};

export const useReport = (rows: IndicatorRows | undefined, choices: PeriodChoices | undefined, layout: Layout): Report | undefined =>
  useMemo(() => {
    if (!rows || !choices) return undefined;
    const { people, settings } = session();
    const input = summaryInput(rows, choices, layout, people, settings.officeName);
    const summary = summaryOf(input);
    const generated = summary.document;
    const paragraphs = editable(summary);
    const edits = Object.entries(choices.edits).flatMap(([id, edit]): readonly Edited[] => {
      const p = paragraphs.get(id);
      return p && isEdit(p, edit.text) ? [{ id, edit, generated: p, broken: brokenIn(p, edit) }] : [];
    });
    const document =
      edits.length === 0 ? generated : summaryOf({ ...input, edits: Object.fromEntries(edits.map((e) => [e.id, e.edit.text])) }).document;
    return { generated, document, paragraphs, edits };
  }, [rows, choices, layout]);
