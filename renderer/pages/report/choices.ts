/** What the writer of a report has chosen: wording of numbers and text per period, appendices and parts for all periods. */

import { type AppendixId, STANDARD_APPENDICES, type SummaryPart } from '../../../shared/documents/summary';
import type { Window } from '../../../shared/indicators/define';
import { useLive } from '../../store/live';
import { readPref, usePref, writePref } from '../../store/prefs';
import type { Edit } from './edits';

/** Of one period. */
export interface PeriodChoices {
  readonly approx: Readonly<Record<string, string>>;
  readonly edits: Readonly<Record<string, Edit>>;
  /** Day of the paper, null: today. */
  readonly date: string | null;
}
const NONE: PeriodChoices = { approx: {}, edits: {}, date: null };
const keyOf = (w: Window): string => `report:${w.from}~${w.to}`;

/** Choices of a period; undefined until read. */
export const usePeriodChoices = (window: Window): readonly [PeriodChoices | undefined, (change: Partial<PeriodChoices>) => void] => {
  const key = keyOf(window);
  const read = useLive(async () => ({ key, value: (await readPref<PeriodChoices>(key)) ?? NONE }), [key]);
  const value = read?.key === key ? read.value : undefined;
  return [value, (change) => void (value && writePref(key, { ...value, ...change }))];
};

/** Of all periods. `parts` lists those left out, so that parts added later are in. */
export interface Layout {
  readonly appendices: readonly AppendixId[];
  readonly without: readonly SummaryPart[];
}
/** One object for ever: a new one at each render would lay the paper out again and again. */
const INITIAL: Layout = { appendices: STANDARD_APPENDICES, without: [] };
export const useLayout = (): readonly [Layout, (l: Layout) => void] => {
  const [layout, set] = usePref<Layout>('report', INITIAL);
  return [layout, set];
};
