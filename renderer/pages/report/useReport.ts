/** From records and choices to the paper: as generated, as edited, and what the edits have done to the figures. */
import { useMemo } from 'react';
import { type Binding, bindingsOf, type ParagraphBlock } from '../../../shared/documents/bindings';
import { type DocumentModel, type Run, textOf } from '../../../shared/documents/model';
import { buildSummary, SUMMARY_PARTS } from '../../../shared/documents/summary';
import { today } from '../../../shared/rules/dates';
import { session } from '../../store/session';
import type { IndicatorRows } from '../statistics/useIndicatorRows';
import type { Edit, Layout, PeriodChoices } from './choices';

/** An edited paragraph and the figures that no longer stand in it. */
export interface Edited {
  readonly id: string;
  readonly edit: Edit;
  readonly generated: ParagraphBlock;
  readonly broken: readonly Broken[];
}
export interface Broken {
  readonly binding: Binding;
  /** The number as it stood when the text was written, where it still stands in the text. */
  readonly old: Binding | null;
}
export interface Report {
  readonly generated: DocumentModel;
  readonly document: DocumentModel;
  /** Paragraphs of the text as generated, those that can be edited. */
  readonly paragraphs: ReadonlyMap<string, ParagraphBlock>;
  readonly edits: readonly Edited[];
}

/** The text proper: not the appendices, and not the lines that name them (both follow from what is attached). */
const editable = (document: DocumentModel): ReadonlyMap<string, ParagraphBlock> =>
  new Map(
    (document.sections[0]?.blocks ?? []).flatMap((b) => (b.kind === 'paragraph' && !b.id.startsWith('attachment.') ? [[b.id, b] as const] : [])),
  );

export const brokenIn = (generated: ParagraphBlock, edit: Edit): readonly Broken[] => {
  if (edit.text.trim() === '') return [];
  const before = bindingsOf(edit.basis, edit.text);
  return bindingsOf(generated, edit.text)
    .filter((b) => !b.kept && !edit.without.includes(b.figure.indicator))
    .map((binding) => ({
      binding,
      old: before.find((o) => o.kept && o.figure.indicator === binding.figure.indicator && o.figure.value !== binding.figure.value) ?? null,
    }));
};

/** The edit with an outdated number put right; the other figures keep what they were written with. */
export const corrected = (edit: Edit, { binding, old }: Broken): Edit => {
  if (old === null) return edit;
  const now: Run = { text: binding.shown, figure: binding.figure };
  const runs = edit.basis.runs.map((r) => (r.figure?.indicator === binding.figure.indicator ? now : r));
  return { ...edit, basis: { ...edit.basis, runs }, text: edit.text.slice(0, old.at) + binding.shown + edit.text.slice(old.at + old.text.length) };
};

/** An edit that says what is generated anyway is none. */
export const isEdit = (generated: ParagraphBlock, text: string): boolean => text.replace(/\s*\n\s*/g, '').trim() !== textOf(generated.runs);

export const useReport = (rows: IndicatorRows | undefined, choices: PeriodChoices | undefined, layout: Layout): Report | undefined =>
  useMemo(() => {
    if (!rows || !choices) return undefined;
    const { people, settings } = session();
    const input = {
      window: rows.window,
      source: rows.source,
      names: people,
      officeName: settings.officeName,
      date: choices.date ?? today(),
      approx: choices.approx,
      appendices: layout.appendices,
      parts: SUMMARY_PARTS.map((p) => p.part).filter((p) => !layout.without.includes(p)),
    };
    const generated = buildSummary(input);
    const paragraphs = editable(generated);
    const edits = Object.entries(choices.edits).flatMap(([id, edit]): readonly Edited[] => {
      const p = paragraphs.get(id);
      return p && isEdit(p, edit.text) ? [{ id, edit, generated: p, broken: brokenIn(p, edit) }] : [];
    });
    const document = edits.length === 0 ? generated : buildSummary({ ...input, edits: Object.fromEntries(edits.map((e) => [e.id, e.edit.text])) });
    return { generated, document, paragraphs, edits };
  }, [rows, choices, layout]);
