/** The list being checked: kept while the program runs, so that a look at a record does not lose it. */
import { create } from 'zustand';
import { dotted } from '../../shared/rules/dates';
import type { VettingPurpose } from '../../shared/rules/vettingHits';
import { session } from './session';

export interface ListOfPeople {
  /** As if pasted from a table, so that it can be changed by hand. */
  readonly text: string;
  /** Who each line is, by its number. */
  readonly settled: ReadonlyMap<number, string>;
}
const HEAD = ['序号', '姓名', '单位及职务', '出生年月', '拟任职务'];
interface Listed {
  /** Null for people who are not in the ledger. */
  readonly id: string | null;
  readonly name: string;
  readonly post: string;
  readonly planned?: string;
}
/** A list of people as text. */
export const listOf = (persons: readonly Listed[]): ListOfPeople => {
  const { people } = session();
  const lines = persons.map((p, i) => {
    const card = p.id === null ? undefined : people.cadres.get(p.id);
    return [i + 1, card?.name ?? p.name, card?.post ?? p.post, card?.birth ? dotted(card.birth) : '', p.planned ?? ''].join('\t');
  });
  return {
    text: [HEAD.join('\t'), ...lines].join('\n'),
    settled: new Map(persons.flatMap((p, i) => (p.id === null ? [] : [[i + 1, p.id] as const]))),
  };
};
export const listOfCadres = (ids: readonly string[]): ListOfPeople => listOf([...new Set(ids)].map((id) => ({ id, name: '', post: '' })));

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
/** HH:MM */
export const clockNow = (): string => new Date().toTimeString().slice(0, 5);

export const vettingState = {
  text: (text: string): void => set({ text }),
  batch: (batch: string): void => set({ batch }),
  /** Another purpose asks other questions: what was saved is another check. */
  purpose: (purpose: VettingPurpose): void => set({ purpose, saved: null }),
  check: (day: string, clock: string): void => set((s) => ({ list: s.text, settled: new Map(), at: { day, clock }, saved: null })),
  /** Check a list made by the program: who stands in each line is known. */
  checkList: (list: ListOfPeople, purpose: VettingPurpose, at: { readonly day: string; readonly clock: string }): void =>
    set({ text: list.text, list: list.text, settled: list.settled, purpose, batch: '', at, saved: null }),
  /** A new list for this purpose; one that is still being typed stays. */
  begin: (purpose: VettingPurpose): void =>
    set((s) => ({ purpose, list: null, saved: null, batch: s.list === null ? s.batch : '', text: s.list === null ? s.text : '' })),
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
