/** What the sentences of the summary are made from: figures as bound runs, and the words of the period. */
import { type Figure, figureIdOf, indicatorById } from '../../indicators';
import { approximationHolds } from '../approximate';
import type { ParagraphBlock } from '../bindings';
import type { Run } from '../model';
import type { PeriodWords } from '../period';

export interface Story {
  readonly period: PeriodWords;
  /** Exact value. */
  value(id: string): number;
  /** The count the other way (人次 beside 名); 0 when the indicator has none. */
  also(id: string): number;
  /** The number as a bound run, in the wording the writer chose for it. */
  figure(id: string): Run;
  alsoFigure(id: string): Run;
}

export const storyOf = (figures: readonly Figure[], period: PeriodWords, approx: Readonly<Record<string, string>>): Story => {
  const of = (id: string): Figure => {
    const found = figures.find((f) => f.id === indicatorById(id).id);
    if (!found) throw new Error(`figure ${id} was not computed`);
    return found;
  };
  const run = (id: string, value: number): Run => {
    const wording = approx[id];
    return { text: wording !== undefined && approximationHolds(wording, value) ? wording : String(value), figure: { indicator: id, value } };
  };
  return {
    period,
    value: (id) => of(id).value,
    also: (id) => of(id).also ?? 0,
    figure: (id) => run(id, of(id).value),
    alsoFigure: (id) => run(figureIdOf(id, true), of(id).also ?? 0),
  };
};

/** Runs from a sentence with figures: say`共举办${figure}期`. Neighbouring texts become one run. */
export const say = (strings: TemplateStringsArray, ...parts: readonly (string | Run | readonly Run[])[]): readonly Run[] =>
  joined(
    strings.flatMap((text, i): readonly Run[] => {
      const part = parts[i] ?? '';
      return [{ text }, ...(typeof part === 'string' ? [{ text: part }] : 'text' in part ? [part] : part)];
    }),
  );

const joined = (runs: readonly Run[]): readonly Run[] => {
  const done: Run[] = [];
  for (const run of runs) {
    const last = done.at(-1);
    if (run.text === '') continue;
    if (last && !last.figure && !run.figure) done[done.length - 1] = { text: last.text + run.text };
    else done.push(run);
  }
  return done;
};

/** Sentences of one paragraph, one after the other; empty ones are left out. */
export const paragraph = (id: string, ...sentences: readonly (readonly Run[])[]): ParagraphBlock | null => {
  const runs = joined(sentences.flat());
  return runs.length === 0 ? null : { kind: 'paragraph', id, runs };
};

/** 甲、乙和丙 of bound phrases. */
export const listed = (phrases: readonly (readonly Run[])[]): readonly Run[] => phrases.flatMap((p, i) => (i === 0 ? p : [{ text: '、' }, ...p]));
