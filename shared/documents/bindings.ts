/**
 * Figures in a paragraph the user has rewritten: each number stays bound to its indicator as long as it stands in the text
 * as it was generated (or exactly). The page marks broken ones; the text is always the user's.
 */
import { indicators } from '../indicators';
import type { Block, FigureRef, Run } from './model';
import { textOf } from './model';

export type ParagraphBlock = Extract<Block, { kind: 'paragraph' }>;
export interface Binding {
  readonly figure: FigureRef;
  /** As generated: 523 or 500多 */
  readonly shown: string;
  readonly kept: boolean;
  /** Place in the edited text, -1 when broken. */
  readonly at: number;
  /** As it stands there; '' when broken. */
  readonly text: string;
}

/** Not part of a longer number (523 in 1523, 52.3, 500多 for 500), and not a date. */
const standsAlone = (text: string, at: number, length: number): boolean =>
  !/[\d近约]$/.test(text.slice(0, at)) && !/\d[.,]$/.test(text.slice(0, at)) && !/^(\d|[.,]\d|多|余|[年月日号]|届)/.test(text.slice(at + length));

const UNITS = [...new Set(indicators.flatMap((d) => [d.unit, ...(d.also ? [d.also.unit] : [])]))].sort((a, b) => b.length - a.length);
/** The unit that follows a figure as generated; '' when none does. */
const unitAfter = (runs: readonly Run[], i: number): string => UNITS.find((u) => (runs[i + 1]?.text ?? '').startsWith(u)) ?? '';

interface Place {
  readonly at: number;
  readonly text: string;
}
const places = (text: string, wanted: string): readonly Place[] => {
  const found: Place[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (standsAlone(text, at, wanted.length)) found.push({ at, text: wanted });
  }
  return found;
};

/** Which figures of a generated paragraph are kept in the edited text; one place serves one figure. */
export const bindingsOf = (paragraph: ParagraphBlock, editedText: string): readonly Binding[] => {
  const taken = new Set<number>();
  const asked = paragraph.runs.flatMap((run, i) => (run.figure ? [{ i, run, figure: run.figure, unit: unitAfter(paragraph.runs, i) }] : []));
  const found = new Map<number, Place>();
  // first with its unit behind it, then wherever the number stands, so that 13名 is not bound to the 13 of another figure
  for (const needsUnit of [true, false]) {
    for (const { i, run, figure, unit } of asked) {
      if (found.has(i)) continue;
      const candidates = [run.text, String(figure.value)].flatMap((t) => places(editedText, t));
      const place = candidates.find((p) => !taken.has(p.at) && (!needsUnit || editedText.startsWith(unit, p.at + p.text.length)));
      if (!place) continue;
      taken.add(place.at);
      found.set(i, place);
    }
  }
  return asked.map(({ i, run, figure }) => {
    const place = found.get(i);
    return { figure, shown: run.text, kept: place !== undefined, at: place?.at ?? -1, text: place?.text ?? '' };
  });
};

/** The paragraph with the user's wording; kept figures stay bound runs. Line breaks are taken out: one paragraph stays one. */
export const applyEdit = (paragraph: ParagraphBlock, editedText: string): ParagraphBlock => {
  const text = editedText.replace(/\s*\n\s*/g, '').trim();
  if (text === textOf(paragraph.runs)) return paragraph;
  const kept = bindingsOf(paragraph, text)
    .filter((b) => b.kept)
    .sort((a, b) => a.at - b.at);
  const runs: Run[] = [];
  let done = 0;
  for (const b of kept) {
    if (b.at > done) runs.push({ text: text.slice(done, b.at) });
    runs.push({ text: b.text, figure: b.figure });
    done = b.at + b.text.length;
  }
  if (done < text.length) runs.push({ text: text.slice(done) });
  return { ...paragraph, runs };
};
