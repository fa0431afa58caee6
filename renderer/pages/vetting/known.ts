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
export const matchList = (pasted: Pasted, settled: Settled): readonly Match[] => matchPasted(pasted.names, knownPeople(), settled);

/** What was read and what was not, in sentences. */
export const readingNotes = (pasted: Pasted): readonly string[] => [
  ...(pasted.repeated.length > 0 ? [`重复的只算一次：${pasted.repeated.join('、')}。`] : []),
  ...(pasted.beyond > 0 ? [`一次最多 ${pasted.names.length} 名，后面 ${pasted.beyond} 名没有读入，请分批核查。`] : []),
  ...(pasted.leftover.length > 0
    ? [`没有当作姓名的文字：${pasted.leftover.slice(0, 6).join('；')}${pasted.leftover.length > 6 ? ' 等' : ''}。`]
    : []),
];
