/**
 * A pasted list of people (handbook M23: 导入名单): names in any arrangement, with or without posts, from Word or Excel.
 * Two steps: `readPasted` finds the names, `matchPasted` (own file) finds the cadres. Nothing pasted vanishes: what is taken for no name is
 * handed back as `leftover`.
 */
import { type DateText, readDate } from './dates';
import { normalizeName } from './names';

export { type KnownPerson, type Match, matchPasted, type Settled } from './matchPasted';

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
  /** 拟任职务, where the list has such a column; '' otherwise. */
  readonly planned: string;
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
  /(?:局|委|办|厅|院|校|公司|集团|县|区|市|省|州|乡|镇|街道|中心|部|处|科|室|会|社|站|所|行|馆|队|党组|党委|支部|书记|局长|县长|区长|市长|镇长|乡长|院长|校长|部长|处长|科长|所长|站长|队长|会长|厅长|行长|社长|馆长|董事长|秘书长|组长|主任|主席|委员|常委|经理|总监|总工程师|总会计师|调研员|巡视员|主任科员|科员|党员|干部|成员|检察长|庭长|顾问|人选|同志|名单|职务|单位|姓名|性别|民族|汉族|籍贯|序号|备注|学历|研究生|本科|大专|大学|博士|硕士|男|女|年月|时间|研究|族|岁|组成)$/u;
/** 拟提拔罗文斌: what may stand before a name in running text. */
const VERB_END = /(?:拟|对|将|为|免去|任命|提拔|提任|重用|推荐|提名|表彰|确定|考察)$/u;
const HEADS = {
  name: /^(?:姓\s*名|名\s*字|干部姓名|人选姓名)$/,
  birth: /出生/,
  planned: /^拟(?:任|授|提|用|安排)/,
  hint: /单位|职务|任职|岗位/,
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
  planned: string;
}
const draftOf = (name: string, hint: string[] = []): Draft => ({ name: normalizeName(name), hint, birth: null, planned: '' });
type Head = readonly (keyof typeof HEADS | null)[];

/** Excel wraps a cell with line breaks in quotes; such a cell is one cell. */
const unquote = (text: string): string =>
  text.replace(
    /(^|[\t\n])"((?:[^"]|"")*)"(?=[\t\r\n]|$)/g,
    (_all, before: string, cell: string) => before + cell.replaceAll('""', '"').replace(/\s*\n\s*/g, ' '),
  );
/** 1 · 1. · （2） · 三、 standing alone in a cell */
const NUMBER_CELL = /^[(（]?(?:\d{1,4}|[一二三四五六七八九十百]{1,4}|[①-⑳])[)）.．、:：]?$/u;
/** A fact that tells nobody apart: 男, 汉族, 55, 52岁 */
const IDLE_CELL = /^(?:[\d.]+|\d{1,3}岁|男|女|.{1,4}族)$/;

/**
 * Names of a pasted text.
 * @param known whether somebody of the ledger has this name; makes names like 高长（ends like a post）certain and parts 罗文斌市交通局局长
 */
export const readPasted = (text: string, known: (name: string) => boolean = () => false): Pasted => {
  const drafts: Draft[] = [];
  const leftover: string[] = [];
  let head: Head | null = null;
  const lines = unquote(text).split(/\r\n|\r|\n/);
  const nameColumns = columnsOfNames(lines, known);
  for (const raw of lines) {
    const line = clean(raw);
    if (line === '') continue;
    if (raw.includes('\t')) {
      const cells = cellsOf(raw);
      if (cells.some((c) => HEADS.name.test(c))) {
        head = cells.map((c) => (Object.keys(HEADS) as (keyof typeof HEADS)[]).find((k) => HEADS[k].test(c)) ?? null);
        continue;
      }
      for (const [part, partHead] of abreast(cells, head, nameColumns)) readCells(part, partHead, known, drafts, leftover);
    } else readLine(line, known, drafts, leftover);
  }
  return number(drafts, leftover);
};
const cellsOf = (row: string): readonly string[] =>
  row.split('\t').map((c) => {
    const cell = joinSpaced(clean(c));
    return NUMBER_CELL.test(cell) ? '' : cell;
  });
/** Columns in which somebody of the ledger stands in some row. */
const columnsOfNames = (lines: readonly string[], known: (name: string) => boolean): ReadonlySet<number> =>
  new Set(lines.filter((l) => l.includes('\t')).flatMap((l) => cellsOf(l).flatMap((c, i) => (known(normalizeName(c)) ? [i] : []))));
/** A row that lists several people abreast, each with his post behind him, cut into one row per person. */
const abreast = (
  cells: readonly string[],
  head: Head | null,
  nameColumns: ReadonlySet<number>,
): readonly (readonly [readonly string[], Head | null])[] => {
  const columns = head === null ? [...nameColumns].sort((a, b) => a - b) : head.flatMap((h, i) => (h === 'name' ? [i] : []));
  if (columns.length < 2) return [[cells, head]];
  return columns.flatMap((at, i) => {
    const from = i === 0 ? 0 : at;
    const part = cells.slice(from, columns[i + 1]);
    return part.every((c) => c === '') ? [] : [[part, head?.slice(from, columns[i + 1]) ?? null] as const];
  });
};

const looksLikeName = (word: string, known: (name: string) => boolean): boolean => {
  const name = normalizeName(word);
  return known(name) || (NAME.test(name) && !POST_END.test(name)) || (LATIN.test(name) && name.includes(' '));
};

/** A row of Excel or of a Word table. */
const readCells = (cells: readonly string[], head: Head | null, known: (name: string) => boolean, drafts: Draft[], leftover: string[]): void => {
  const byHead = head?.indexOf('name') ?? -1;
  let at = byHead >= 0 && cells[byHead] ? byHead : cells.findIndex((c) => known(normalizeName(c)));
  if (at < 0) at = cells.findIndex((c) => looksLikeName(c, known));
  const nameCell = at < 0 ? undefined : cells[at];
  if (nameCell === undefined || (at === byHead && !looksLikeName(nameCell, known))) {
    // a cell that holds more than a name is read as a line: 罗文斌（市交通局）
    const rest = cells.filter((c) => c !== '').join('　');
    if (rest !== '') readLine(rest, known, drafts, leftover);
    return;
  }
  // several names side by side, no posts: each cell a name
  const names = cells.filter((c) => c !== '');
  if (head === null && names.length > 1 && names.every((c) => looksLikeName(c, known))) {
    for (const c of names) drafts.push(draftOf(c));
    return;
  }
  const draft = draftOf(nameCell);
  for (const [i, c] of cells.entries()) {
    if (i === at || c === '') continue;
    const birth = birthIn(c);
    if (birth !== null && (head?.[i] === 'birth' || draft.birth === null)) draft.birth = birth;
    else if (head?.[i] === 'planned') draft.planned = c;
    else if (!IDLE_CELL.test(c) && (head === null || head[i] === 'hint')) draft.hint.push(c);
  }
  drafts.push(draft);
};

/** A line of running text: 张三、李四 · 1. 张三（市财政局局长，1970.05） · 张三 市财政局局长 · 市财政局局长张三 */
const readLine = (whole: string, known: (name: string) => boolean, drafts: Draft[], leftover: string[]): void => {
  const line = joinSpaced(whole.replace(NUMBERING, '')).replace(
    /等\s*\d*\s*[名位]?(?:同志|干部|人)(?=$|[、，,;；。\s])|同志(?=$|[、，,;；。\s])/gu,
    '',
  );
  const words = line.split(/[\s\u3000、，,;；|/／。:：()（）【】[\]]+/u).flatMap((w) => part(w, known));
  let before: string[] = [];
  // whether posts stand before names on this line
  const leads = words.length > 0 && words[0] !== undefined && !words[0].name && words.some((w) => w.name) && birthIn(words[0].text) === null;
  let last: Draft | null = null;
  for (const w of words) {
    if (w.name) {
      last = draftOf(w.text, before);
      before = [];
      drafts.push(last);
      continue;
    }
    const birth = birthIn(w.text);
    if (birth !== null && last !== null) last.birth ??= birth;
    else if (IDLE_CELL.test(w.text)) continue;
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
  const whole = clean(word);
  const bare = whole.replace(new RegExp(`^\\d{1,3}(?=${HAN}{2})`, 'u'), '');
  const text = looksLikeName(bare, known) ? bare : whole;
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
    if (known(normalizeName(end)) && (POST_END.test(first) || VERB_END.test(first)))
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
    names: kept.slice(0, MAX_NAMES).map((d, i) => ({ n: i + 1, name: d.name, hint: d.hint.join(' '), birth: d.birth, planned: d.planned })),
    leftover,
    repeated,
    beyond: Math.max(0, kept.length - MAX_NAMES),
  };
};
