/** What the user's wording has done to the figures of a generated paragraph. Pure. */
import { type Binding, bindingsOf, type ParagraphBlock } from '../../../shared/documents/bindings';
import { type Run, textOf } from '../../../shared/documents/model';

export interface Edit {
  /** The user's wording; '' takes the paragraph out. */
  readonly text: string;
  /** What had been generated then: tells old numbers from new ones later. */
  readonly basis: ParagraphBlock;
  /** Figures (ids) that the user left out on purpose. */
  readonly without: readonly string[];
}
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
/** Figures of the paragraph as it is generated today that the user's text does not state, those left out on purpose excepted. */
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

/** The user's text as one paragraph. */
export const oneParagraph = (text: string): string => text.replace(/\s*\n\s*/g, '').trim();
/** An edit that says what is generated anyway is none. */
export const isEdit = (generated: ParagraphBlock, text: string): boolean => oneParagraph(text) !== textOf(generated.runs);
