/**
 * What must not leave the house with a paper that is passed on (转办): who informed, how to reach him, and people other than those
 * complained about (信访工作条例 arts. 30, 46). `leaks` reads the whole finished paper; `masked` takes the same things out of a text.
 * Found is what looks like it; a person still reads the paper before it goes.
 */

import { type AnyRow, type FieldDef, fieldsOf, type RecordTypeDef } from '../records/define';
import { isEmpty } from '../records/kinds/values';
import type { DocumentModel } from './model';
import { textIn } from './redactPlaces';

export const LEAK_KINDS = {
  informant: '举报人信息',
  quote: '含有举报人信息的原文',
  phone: '电话号码',
  id: '证件号码',
  mail: '邮箱、账号',
  address: '住址',
  person: '他人姓名',
} as const;
export type LeakKind = keyof typeof LEAK_KINDS;
export interface Leak {
  readonly kind: LeakKind;
  /** As it stands in the paper. */
  readonly text: string;
  /** “反映的主要问题”、标题、第 3 段 … */
  readonly place: string;
  /** Chinese sentence: what was found where and what to do. */
  readonly message: string;
}
/** What a paper about this record may and may not say. */
export interface LeakRules {
  /** Names that may stand: those complained about, units, the office. */
  readonly allowed: readonly string[];
  /** Names that must not. */
  readonly names: readonly string[];
  /** Clauses of the record in which the informant speaks of himself or is spoken of; not one may be quoted. */
  readonly quotes: readonly string[];
}

const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/u;
/** Text with full-width digits and letters made narrow and blanks taken out, and where each character came from. */
const plain = (text: string, blanks: boolean): { readonly text: string; readonly at: readonly number[] } => {
  let out = '';
  const at: number[] = [];
  let i = 0;
  for (const c of text) {
    const narrow = INVISIBLE.test(c) ? (blanks ? ' ' : '') : c.normalize('NFKC');
    for (let k = 0; k < narrow.length; k += 1) at.push(i);
    out += narrow;
    i += c.length;
  }
  at.push(text.length);
  return { text: out, at };
};

const DIGIT = '[0-9〇零一二三四五六七八九十百]';
const NAME = '[\\p{Script=Han}·]{2,4}';
/** Somebody presents himself, or is named as the one who informs. 被举报人, 被反映人 are the others. */
const CUES = [
  /(?<!被)(?:举报人|来信人|来访人|检举人|控告人|投诉人|信访人|上访人|写信人|反映人|反映者|举报者|线索提供人)/u,
  /(?:实名|署名|具名)(?:举报|反映|来信|控告)/u,
  /(?:(?<!自)我(?:叫|名叫|的名字|是|系|们是|在)|本人(?:叫|系|是|姓名|电话|手机|身份证|住址|住在|家住|现住)|家住|现住址?)/u,
] as const;
/** Each with the text it is looked for in: blanks may matter between digits, never between Chinese characters. */
const PATTERNS: readonly { readonly kind: LeakKind; readonly blanks: boolean; readonly find: RegExp }[] = [
  {
    kind: 'id',
    blanks: true,
    find: /(?<![0-9])[1-9](?:[ -]?[0-9]){16}[ -]?[0-9Xx](?![0-9])|(?<![0-9])[1-9][0-9]{5}[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}(?![0-9])/gu,
  },
  { kind: 'id', blanks: false, find: /(?:护照|通行证|证件|银行卡|卡号|账号|工号|学号)号?码?[:为是]?[A-Za-z0-9]{5,20}/gu },
  { kind: 'id', blanks: true, find: /(?<![0-9])[3-6][0-9]{3}(?:[ -]?[0-9]{4}){3}(?:[ -]?[0-9]{1,3})?(?![0-9])/gu },
  { kind: 'phone', blanks: true, find: /(?<![0-9])(?:(?:\+|00)?86[ -]?)?1[3-9](?:[ -]?[0-9]){9}(?![0-9])/gu },
  {
    kind: 'phone',
    blanks: true,
    find: /(?<![0-9])\(?0[0-9]{2,3}\)?[ -]?[2-9](?:[ -]?[0-9]){6,7}(?![0-9])|(?<![0-9./年月第〕-])[2-9][0-9]{6,7}(?![0-9.]|[万亿元年月日号件%])/gu,
  },
  { kind: 'mail', blanks: false, find: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu },
  { kind: 'mail', blanks: false, find: /(?:QQ|qq|微信|微博|抖音|VX|vx)(?:号码?|账号|ID|id)?[:是为]?[A-Za-z0-9_-]{5,20}/gu },
  {
    kind: 'address',
    blanks: false,
    find: new RegExp(
      `\\p{Script=Han}{1,8}(?:路|街|大街|巷|胡同|大道|小区|花园|家园|新村|公寓|苑|村|屯|社区|嘉园)[^，。；,;（）()\\n]{0,10}?${DIGIT}+(?:号楼?|栋|幢|座|单元|室|门|组|户|弄|层)(?:[^，。；,;（）()\\n]{0,6}?${DIGIT}+(?:号楼?|栋|幢|座|单元|室|门|户|层))*|${DIGIT}+(?:号楼|栋|幢)${DIGIT}*(?:单元)?${DIGIT}*(?:室|号)?`,
      'gu',
    ),
  },
];

/** A clause ends at these; what is in brackets stays with its clause. */
const CLAUSE = /[^，。；！？,;!?\n]+/gu;
const cued = (clause: string): boolean => CUES.some((cue) => cue.test(plain(clause, false).text));
/** Goes on telling of the informant within the sentence: 举报人李某，男，45岁，系第一中学教师 */
const GOES_ON_ABOUT = /^(?:男|女|汉族|[0-9]+岁|系|是|现年|现任|现住|现在|原|住|身份证|电话|手机|家|职业|单位|工作|户籍|年龄|籍贯|号码)/u;
/** Clauses of the informant, with where they begin. */
const informantClauses = (text: string): readonly { readonly from: number; readonly clause: string }[] => {
  const out: { from: number; clause: string }[] = [];
  let goesOn = false;
  for (const m of text.matchAll(CLAUSE)) {
    const sameSentence = /[，,]/u.test(text[m.index - 1] ?? '');
    goesOn = cued(m[0]) || (goesOn && sameSentence && GOES_ON_ABOUT.test(plain(m[0], false).text));
    if (goesOn) out.push({ from: m.index, clause: m[0] });
  }
  return out;
};

interface Span {
  readonly kind: LeakKind;
  readonly from: number;
  readonly to: number;
}
const occurrences = (text: string, part: string): readonly number[] => {
  const out: number[] = [];
  for (let i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + 1)) out.push(i);
  return out;
};
/** Leaks of a text as places in it, first to last, none overlapping. */
const spansIn = (text: string, rules: LeakRules): readonly Span[] => {
  if (text.trim() === '') return [];
  const [dense, spaced] = [plain(text, false), plain(text, true)];
  const found: Span[] = [];
  const add = (kind: LeakKind, at: readonly number[], from: number, to: number): void => {
    found.push({ kind, from: at[from] ?? 0, to: (at[to - 1] ?? 0) + 1 });
  };
  for (const { kind, blanks, find } of PATTERNS) {
    const t = blanks ? spaced : dense;
    for (const m of t.text.matchAll(find)) add(kind, t.at, m.index, m.index + m[0].length);
  }
  for (const quote of rules.quotes) for (const i of occurrences(dense.text, quote)) add('quote', dense.at, i, i + quote.length);
  for (const { from, clause } of informantClauses(text)) found.push({ kind: 'informant', from, to: from + clause.length });
  const free = rules.allowed.flatMap((name) => occurrences(dense.text, name).map((i) => [i, i + name.length] as const));
  for (const name of rules.names)
    for (const i of occurrences(dense.text, name))
      if (!free.some(([from, to]) => from <= i && i + name.length <= to)) add('person', dense.at, i, i + name.length);
  const order = found.sort((a, b) => a.from - b.from || b.to - a.to);
  const out: Span[] = [];
  for (const s of order) {
    const last = out.at(-1);
    if (!last || s.from >= last.to) out.push(s);
    else if (s.to > last.to) out[out.length - 1] = { ...last, to: s.to };
  }
  return out;
};

const CROSSES = '×××';
const LEFT_OUT = '（略）';
/** Clauses left out one after the other are one gap. */
const RUN_OF_GAPS = /（略）(?:[，,、；;]（略）)+/gu;
/** The text without what leaks; idempotent. Clauses of the informant are left out whole, names and numbers become ×××. */
export const masked = (text: string, rules: LeakRules): string => {
  let out = '';
  let end = 0;
  for (const s of spansIn(text, rules)) {
    out += text.slice(end, s.from) + (s.kind === 'informant' || s.kind === 'quote' ? LEFT_OUT : CROSSES);
    end = s.to;
  }
  return (out + text.slice(end)).replace(RUN_OF_GAPS, LEFT_OUT);
};

/** Everything in the paper that must not be there, in reading order; empty when it may go. */
export const leaks = (document: DocumentModel, rules: LeakRules): readonly Leak[] =>
  textIn(document).flatMap(({ text, place }) =>
    spansIn(text, rules).map(({ kind, from, to }): Leak => {
      const found = text.slice(from, to);
      return { kind, text: found, place, message: `${place}中有${LEAK_KINDS[kind]}“${found}”，请改写记录里的这段文字后再出纸。` };
    }),
  );

// ---- what a record says of people ----

/** Names by which an informant presents himself: 举报人张某某, 我叫李某, 反映人：王某 */
const NAMED = new RegExp(
  `(?:(?<!被)(?:举报人|来信人|来访人|检举人|控告人|投诉人|信访人|写信人|反映人|线索提供人)(?:姓名)?|我名?叫|本人姓名|本人叫|联系人|署名)[:为是系叫]?(${NAME})`,
  'gu',
);
/** A name ends before words that go on with the sentence. */
const GOES_ON = /(?:同志|先生|女士|来信|来电|来访|反映|举报|称|说|系|是|在|的|住|电话|手机|认为|要求|和|及|与|等)/u;
const nameFrom = (run: string): string => run.split(GOES_ON)[0] ?? '';
const namesSaid = (text: string): readonly string[] =>
  [...plain(text, false).text.matchAll(NAMED)].flatMap((m) => {
    const run = nameFrom(m[1] ?? '');
    // surname and one or two characters; a longer run is a sentence that goes on
    return run.length < 2 ? [] : run.includes('·') || run.length <= 3 ? [run] : [run.slice(0, 3), run.slice(0, 2)];
  });
/** All texts of a row with its field, child rows included. */
const textsOf = (
  fields: readonly FieldDef[],
  row: Readonly<Record<string, unknown>>,
): readonly { readonly field: FieldDef; readonly text: string }[] =>
  fields.flatMap((field) => {
    const v = row[field.key];
    if (isEmpty(v)) return [];
    if (field.kind === 'children' && Array.isArray(v)) return v.flatMap((child) => textsOf(field.fields, child as Readonly<Record<string, unknown>>));
    if (field.kind === 'attachments' && Array.isArray(v))
      return v.map((a) => ({ field, text: String((a as { readonly name?: unknown }).name ?? '') }));
    return typeof v === 'string' ? [{ field, text: v }] : [];
  });
const LEAST_QUOTE = 6;
/** Names come separated in one field: 周敏、李某某 */
const splitNames = (text: string): readonly string[] => text.split(/[、，,；;\s/]+/u);
const isName = (name: string): boolean => /^[\p{Script=Han}·]{2,}$/u.test(name);
/** Fields that hold people's names without being declared as such. */
const PEOPLE_KEYS: readonly string[] = ['leader', 'by', 'extensionBy', 'plannedBy', 'receiver'];

/**
 * Rules for papers about this record.
 * @param about ids of cadres and names of outsiders who may be named
 * @param roster names of everybody known by id
 * @param allowed other names that may stand (units, the office)
 */
export const leakRules = (
  def: RecordTypeDef,
  row: AnyRow,
  about: readonly string[],
  roster: ReadonlyMap<string, string>,
  allowed: readonly string[] = [],
): LeakRules => {
  const subjects = about.map((a) => plain(roster.get(a) ?? a, false).text);
  const texts = textsOf(fieldsOf(def), row);
  const names = new Set<string>();
  for (const name of roster.values()) names.add(name);
  for (const { field, text } of texts) {
    if (field.kind === 'cadre') names.add(roster.get(text) ?? '');
    else if (field.kind === 'shortText' && (field.format === 'name' || PEOPLE_KEYS.includes(field.key)))
      for (const n of splitNames(text)) names.add(n);
    for (const n of namesSaid(text)) names.add(n);
  }
  const quotes = texts
    .filter(({ field }) => field.kind === 'longText' || field.kind === 'shortText')
    .flatMap(({ text }) => informantClauses(text))
    .map(({ clause }) => plain(clause, false).text)
    .filter((clause) => clause.length >= LEAST_QUOTE);
  return {
    allowed: [...subjects, ...allowed.map((a) => plain(a, false).text)].filter((a) => a !== ''),
    names: [...names].map((n) => plain(n, false).text).filter((n) => isName(n) && !subjects.includes(n)),
    quotes: [...new Set(quotes)],
  };
};
