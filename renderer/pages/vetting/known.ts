/** People of the ledger as a pasted list is matched with. */
import { normalizeName } from '../../../shared/rules/names';
import { type KnownPerson, type Match, matchPasted, type Pasted, readPasted, type Settled } from '../../../shared/rules/pasteNames';
import { session } from '../../store/session';

const knownPeople = (): readonly KnownPerson[] =>
  [...session().people.cadres.values()].filter((c) => !c.deleted).map(({ id, name, birth, post }) => ({ id, name, birth, post }));

/** Names of a text, read with the knowledge of who is in the ledger. */
export const readList = (text: string): Pasted => {
  const names = new Set(knownPeople().map((p) => normalizeName(p.name)));
  return readPasted(text, (name) => names.has(name));
};
export interface Matched {
  /** Each person once, at his first place in the list. */
  readonly matches: readonly Match[];
  /** Sentences about what was left out. */
  readonly notes: readonly string[];
}
export const matchList = (pasted: Pasted, settled: Settled): Matched => {
  const seen = new Set<string>();
  const twice: string[] = [];
  const matches = matchPasted(pasted.names, knownPeople(), settled).filter((m) => {
    if (m.kind !== 'one') return true;
    if (seen.has(m.id)) {
      twice.push(m.pasted.name);
      return false;
    }
    seen.add(m.id);
    return true;
  });
  return { matches, notes: [...readingNotes(pasted), ...(twice.length > 0 ? [`名单里同一人出现两次，只核查一次：${twice.join('、')}。`] : [])] };
};

/** What was read and what was not, in sentences. */
export const readingNotes = (pasted: Pasted): readonly string[] => [
  ...(pasted.repeated.length > 0 ? [`重复的只算一次：${pasted.repeated.join('、')}。`] : []),
  ...(pasted.beyond > 0 ? [`一次最多 ${pasted.names.length} 名，后面 ${pasted.beyond} 名没有读入，请分批核查。`] : []),
  ...(pasted.leftover.length > 0
    ? [`没有当作姓名的文字：${pasted.leftover.slice(0, 6).join('；')}${pasted.leftover.length > 6 ? ' 等' : ''}。`]
    : []),
];
