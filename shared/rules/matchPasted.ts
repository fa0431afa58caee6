/** Who the names of a pasted list are among the cadres: namesakes told apart by birth month or settled by hand, similar names proposed. */
import { type DateText, dotted } from './dates';
import { normalizeName } from './names';
import type { PastedName } from './pasteNames';
import { spell } from './pinyin';

/** A cadre of the ledger, as far as a list can tell people apart. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  /** YYYY-MM or null */
  readonly birth: DateText | null;
  readonly post: string;
}
export type Match =
  /** Exactly this person; `why` says how a namesake was told apart, '' when there is none. */
  | { readonly kind: 'one'; readonly pasted: PastedName; readonly id: string; readonly why: string }
  /** Somebody must say who is meant. `proposed` is the candidate that the words of the list fit best, or null. */
  | {
      readonly kind: 'open';
      readonly pasted: PastedName;
      readonly candidates: readonly KnownPerson[];
      readonly proposed: string | null;
      readonly why: string;
    }
  /** Nobody of this name; `similar` sound alike or differ in one character. */
  | { readonly kind: 'unknown'; readonly pasted: PastedName; readonly similar: readonly KnownPerson[] };

/** What the user said of a line: a cadre's id, or null for 都不是. By number in the list. */
export type Settled = ReadonlyMap<number, string | null>;

/** Share of the pairs of characters of the hint that stand in the post: 0 … 1. */
const likeness = (hint: string, post: string): number => {
  const h = [...hint.replace(/[\s、，,]/g, '')];
  if (h.length < 2) return 0;
  let hits = 0;
  for (let i = 0; i + 1 < h.length; i += 1) if (post.includes(`${h[i]}${h[i + 1]}`)) hits += 1;
  return hits / (h.length - 1);
};
/** From this likeness on, words of the list are taken to speak of a post. */
const FITS = 0.5;

/** Who each name of the list is. Deleted cadres must not be among `people`. */
export const matchPasted = (names: readonly PastedName[], people: readonly KnownPerson[], settled: Settled = new Map()): readonly Match[] => {
  const byName = new Map<string, KnownPerson[]>();
  for (const p of people) {
    const key = normalizeName(p.name);
    const twins = byName.get(key);
    if (twins) twins.push(p);
    else byName.set(key, [p]);
  }
  const spelled = new Map<string, string>();
  const sound = (name: string): string => {
    const known = spelled.get(name);
    if (known !== undefined) return known;
    const made = spell(name).full;
    spelled.set(name, made);
    return made;
  };
  return names.map((pasted) => {
    const chosen = settled.get(pasted.n);
    if (typeof chosen === 'string') return { kind: 'one', pasted, id: chosen, why: '由核查人认定' };
    const found = chosen === null ? [] : (byName.get(pasted.name) ?? []);
    return found.length === 0 ? { kind: 'unknown', pasted, similar: similarTo(pasted.name, people, sound) } : decide(pasted, found);
  });
};

const decide = (pasted: PastedName, found: readonly KnownPerson[]): Match => {
  const [only] = found;
  const { birth, hint } = pasted;
  const sameBirth = birth === null ? [] : found.filter((p) => p.birth?.startsWith(birth));
  if (found.length === 1 && only) {
    if (birth !== null && only.birth !== null && only.birth.length >= 7 && sameBirth.length === 0) {
      const why = `名单上出生年月是 ${dotted(birth)}，库中是 ${dotted(only.birth)}，请认定是不是同一人`;
      return { kind: 'open', pasted, candidates: found, proposed: null, why };
    }
    return { kind: 'one', pasted, id: only.id, why: '' };
  }
  const [born] = sameBirth;
  if (born && sameBirth.length === 1)
    return { kind: 'one', pasted, id: born.id, why: `库中有 ${found.length} 人同名，按出生年月 ${dotted(birth ?? '')} 认定` };
  const ranked = found.map((p) => ({ p, like: likeness(hint, p.post) })).sort((a, b) => b.like - a.like);
  const [best, next] = ranked;
  const clear = best !== undefined && best.like >= FITS && best.like > (next?.like ?? 0);
  return {
    kind: 'open',
    pasted,
    candidates: ranked.map((r) => r.p),
    proposed: clear ? best.p.id : null,
    why: clear
      ? `库中有 ${found.length} 人同名。名单上注有“${hint}”，与第一人相符`
      : `库中有 ${found.length} 人同名${birth === null ? '' : `，出生年月都不是 ${dotted(birth)}`}，请按出生年月和职务认定`,
  };
};

const similarTo = (name: string, people: readonly KnownPerson[], sound: (name: string) => string): readonly KnownPerson[] => {
  const signs = [...name];
  const spelledName = sound(name);
  return people
    .flatMap((p) => {
      if (p.name === name) return [];
      const theirs = [...p.name];
      const differ = theirs.length === signs.length ? theirs.filter((c, i) => c !== signs[i]).length : 9;
      const alike = spelledName !== '' && sound(p.name) === spelledName;
      // one wrong character of two would take in half the ledger
      return alike ? [{ p, rank: 0 }] : differ === 1 && signs.length >= 3 ? [{ p, rank: 1 }] : [];
    })
    .sort((a, b) => a.rank - b.rank || (a.p.name < b.p.name ? -1 : 1))
    .slice(0, 5)
    .map((r) => r.p);
};
