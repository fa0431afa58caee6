/** The list being checked: kept while the program runs, so that a look at a record does not lose it. */
import { create } from 'zustand';
import type { VettingPurpose } from '../../../shared/rules/vettingHits';

interface VettingState {
  readonly text: string;
  readonly batch: string;
  readonly purpose: VettingPurpose;
  /** The list that is checked now; null while it is being put in. */
  readonly list: string | null;
  /** What the user said of namesakes and unknown names, by number in the list. */
  readonly settled: ReadonlyMap<number, string | null>;
  /** Day and time of the check. */
  readonly at: { readonly day: string; readonly clock: string } | null;
  /** Record in which this check was saved. */
  readonly saved: { readonly id: string; readonly no: string } | null;
}
export const useVetting = create<VettingState>(() => ({
  text: '',
  batch: '',
  purpose: 'promotion',
  list: null,
  settled: new Map(),
  at: null,
  saved: null,
}));
const set = useVetting.setState;

export const vettingState = {
  text: (text: string): void => set({ text }),
  batch: (batch: string): void => set({ batch }),
  /** Another purpose asks other questions: what was saved is another check. */
  purpose: (purpose: VettingPurpose): void => set({ purpose, saved: null }),
  check: (day: string, clock: string): void => set((s) => ({ list: s.text, settled: new Map(), at: { day, clock }, saved: null })),
  /** Back to the text. */
  again: (): void => set({ list: null, saved: null }),
  clear: (): void => set({ text: '', batch: '', list: null, settled: new Map(), saved: null }),
  /** @param id of the cadre meant, null for 都不是, undefined to take the answer back */
  settle: (n: number, id: string | null | undefined): void =>
    set((s) => {
      const settled = new Map(s.settled);
      if (id === undefined) settled.delete(n);
      else settled.set(n, id);
      return { settled, saved: null };
    }),
  saved: (id: string, no: string): void => set({ saved: { id, no } }),
};
