/**
 * A pasted list of people (handbook M23: 导入名单): names in any arrangement, with or without posts, from Word or Excel.
 * Two steps: `readPasted` finds the names, `matchPasted` finds the cadres. Nothing pasted vanishes: what is taken for no name is
 * handed back as `leftover`.
 */
import { type DateText, dotted, readDate } from './dates';
import { normalizeName } from './names';
import { spell } from './pinyin';

/** Most names of one list. */
export const MAX_NAMES = 300;

/** One person of the list, in its order. */
export interface PastedName {
  /** 1 … 300 */
  readonly n: number;
  readonly name: string;
  /** Unit and post as written beside the name; '' when there is nothing. */
  readonly hint: string;
  /** YYYY-MM as written beside the name. */
  readonly birth: DateText | null;
}
export interface Pasted {
  readonly names: readonly PastedName[];
  /** Pieces of text that are neither a name nor stand beside one. */
  readonly leftover: readonly string[];
  /** Names that stood in the list twice with nothing to tell them apart; counted once. */
  readonly repeated: readonly string[];
  /** Names beyond the limit, not read. */
  readonly beyond: number;
}

const HAN = String.raw`\p{Script=Han}`;
const NAME = new RegExp(`^${HAN}{2,4}$|^${HAN}+(?:·${HAN}+)+$`, 'u');
const LATIN = /^[A-Za-z][A-Za-z .'-]{1,40}$/;
/** Ends of units and posts: such a word is no name unless somebody of the ledger is called so. */
const POST_END =
  /(?:局|委|办|厅|院|校|公司|集团|县|区|市|省|州|乡|镇|街道|中心|部|处|科|室|会|社|站|所|行|馆|队|党组|党委|支部|书记|局长|县长|区长|市长|镇长|乡长|院长|校长|部长|处长|科长|所长|站长|队长|会长|厅长|行长|社长|馆长|董事长|秘书长|组长|主任|主席|委员|常委|经理|总监|总工程师|总会计师|调研员|巡视员|主任科员|科员|党员|干部|成员|检察长|庭长|顾问|人选|同志|名单|职务|单位|姓名|性别|民族|汉族|籍贯|序号|备注|学历|研究生|本科|大专|大学|博士|硕士|男|女|年月|时间)$/u;
const HEADS = {
  name: /^(?:姓\s*名|名\s*字|干部姓名|人选姓名)$/,
  birth: /出生/,
  hint: /单位|职务|任职|岗位/,
  skip: /^(?:序号|编号|性别|民族|备注)$/,
} as const;

/** '张　三' in running text: two single characters with a gap between them belong together. */
const joinSpaced = (line: string): string => line.replace(new RegExp(`(?<!${HAN}|·)(${HAN})[ \\u3000\\u00a0]+(${HAN})(?!${HAN}|·)`, 'gu'), '$1$2');
const clean = (text: string): string => text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '').trim();
/** 1. · 1、 · （1） · 一、 · ① */
const NUMBERING = /^\s*(?:[(（]?\s*(?:\d{1,3}|[一二三四五六七八九十百]{1,4})\s*(?:[)）]|[.．、:：](?!\d)|(?=\s*\p{Script=Han}{2})(?<=\d))|[①-⑳])\s*/u;

const birthIn = (text: string): DateText | null => {
  const t = text.replace(/(?:出生|生)$/u, '').trim();
  // a bare year or a small number is no birthday
  if (!/^(?:19|20)\d{2}\s*[.\-/年]?\s*\d{1,2}/.test(t)) return null;
  const read = readDate(t, 'month', false);
  return read.ok && read.or === undefined && read.value < '2015' ? read.value : null;
};

interface Draft {
  name: string;
  hint: string[];
  birth: DateText | null;
}

/**
 * Names of a pasted text.
 * @param known whether somebody of the ledger has this name; makes names like 高长（ends like a post）certain and parts 罗文斌市交通局局长
 */
export const readPasted = (text: string, known: (name: string) => boolean = () => false): Pasted => {
  const drafts: Draft[] = [];
  const leftover: string[] = [];
  let head: readonly (keyof typeof HEADS | null)[] | null = null;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = clean(raw);
    if (line === '') continue;
    if (raw.includes('\t')) {
      const cells = raw.split('\t').map(clean);
      if (cells.some((c) => HEADS.name.test(c))) {
        head = cells.map((c) => (Object.keys(HEADS) as (keyof typeof HEADS)[]).find((k) => HEADS[k].test(c)) ?? null);
        continue;
      }
      readCells(cells, head, known, drafts, leftover);
    } else readLine(line, known, drafts, leftover);
  }
  return number(drafts, leftover);
};

const looksLikeName = (word: string, known: (name: string) => boolean): boolean => {
  const name = normalizeName(word);
  return known(name) || (NAME.test(name) && !POST_END.test(name)) || (LATIN.test(name) && name.includes(' '));
};

/** A row of Excel or of a Word table. */
const readCells = (
  cells: readonly string[],
  head: readonly (keyof typeof HEADS | null)[] | null,
  known: (name: string) => boolean,
  drafts: Draft[],
  leftover: string[],
): void => {
  const byHead = head?.indexOf('name') ?? -1;
  const spaced = cells.map((c) => joinSpaced(c));
  let at = byHead >= 0 && spaced[byHead] ? byHead : spaced.findIndex((c) => known(normalizeName(c)));
  if (at < 0) at = spaced.findIndex((c) => looksLikeName(c, known));
  const nameCell = at < 0 ? undefined : spaced[at];
  if (nameCell === undefined) {
    const rest = cells.filter((c) => c !== '' && !/^\d{1,4}$/.test(c)).join(' ');
    if (rest) leftover.push(rest);
    return;
  }
  const draft: Draft = { name: normalizeName(nameCell), hint: [], birth: null };
  // several names side by side, no posts: each cell a name
  const others = spaced.flatMap((c, i) => (i !== at && looksLikeName(c, known) && head === null ? [normalizeName(c)] : []));
  if (others.length > 0 && spaced.every((c) => c === '' || /^\d{1,4}$/.test(c) || looksLikeName(c, known))) {
    for (const c of spaced) if (looksLikeName(c, known)) drafts.push({ name: normalizeName(c), hint: [], birth: null });
    return;
  }
  for (const [i, c] of spaced.entries()) {
    if (i === at || c === '') continue;
    const birth = birthIn(c);
    if (birth !== null && (head?.[i] === 'birth' || draft.birth === null)) draft.birth = birth;
    else if (!/^[\d.]+$/.test(c) && head?.[i] !== 'skip' && !/^(?:男|女|.{1,4}族)$/.test(c)) draft.hint.push(c);
  }
  drafts.push(draft);
};

/** A line of running text: 张三、李四 · 1. 张三（市财政局局长，1970.05） · 张三 市财政局局长 · 市财政局局长张三 */
const readLine = (whole: string, known: (name: string) => boolean, drafts: Draft[], leftover: string[]): void => {
  const line = joinSpaced(whole.replace(NUMBERING, '')).replace(/同志(?=$|[、，,;；\s])/gu, '');
  const words = line.split(/[\s\u3000、，,;；|/／。:：()（）【】[\]]+/u).flatMap((w) => part(w, known));
  let before: string[] = [];
  // whether posts stand before names on this line
  const leads = words.length > 0 && words[0] !== undefined && !words[0].name && words.some((w) => w.name) && birthIn(words[0].text) === null;
  let last: Draft | null = null;
  for (const w of words) {
    if (w.name) {
      last = { name: normalizeName(w.text), hint: before, birth: null };
      before = [];
      drafts.push(last);
      continue;
    }
    const birth = birthIn(w.text);
    if (birth !== null && last !== null) last.birth ??= birth;
    else if (/^[\d.]+$/.test(w.text) || /^(?:男|女)$/.test(w.text)) continue;
    else if (last !== null && !leads) last.hint.push(w.text);
    else before.push(w.text);
  }
  if (before.length === 0) return;
  if (last !== null) last.hint.push(...before);
  else leftover.push(before.join(' '));
};

interface Word {
  readonly text: string;
  readonly name: boolean;
}
/** A word as it is, or 罗文斌 + 市交通局局长 when a known name stands at its beginning or end. */
const part = (word: string, known: (name: string) => boolean): readonly Word[] => {
  const text = clean(word);
  if (text === '') return [];
  if (looksLikeName(text, known)) return [{ text, name: true }];
  const signs = [...text];
  for (let n = Math.min(6, signs.length - 2); n >= 2; n -= 1) {
    const [start, rest] = [signs.slice(0, n).join(''), signs.slice(n).join('')];
    if (known(normalizeName(start)) && POST_END.test(rest))
      return [
        { text: start, name: true },
        { text: rest, name: false },
      ];
    const [first, end] = [signs.slice(0, -n).join(''), signs.slice(-n).join('')];
    if (known(normalizeName(end)) && POST_END.test(first))
      return [
        { text: first, name: false },
        { text: end, name: true },
      ];
  }
  return [{ text, name: false }];
};

const number = (drafts: readonly Draft[], leftover: readonly string[]): Pasted => {
  const seen = new Set<string>();
  const repeated: string[] = [];
  const kept: Draft[] = [];
  for (const d of drafts) {
    const key = `${d.name}\n${d.hint.join('')}\n${d.birth ?? ''}`;
    if (seen.has(key)) repeated.push(d.name);
    else kept.push(d);
    seen.add(key);
  }
  return {
    names: kept.slice(0, MAX_NAMES).map((d, i) => ({ n: i + 1, name: d.name, hint: d.hint.join(' '), birth: d.birth })),
    leftover,
    repeated,
    beyond: Math.max(0, kept.length - MAX_NAMES),
  };
};

// ---- matching ----

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
