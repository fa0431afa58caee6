/** Column heads: what a head of one or more lines means. Labels and aliases come from the declaration alone. */
import type { FieldDef, FieldKind, RecordTypeDef } from '../records/define';
import { fieldsOf } from '../records/define';
import { cleanText } from '../records/kinds/parse';

/** What becomes of a column. */
export type ColumnTarget =
  | { readonly use: 'field'; readonly key: string }
  /** 单位及职务 in one cell, split while reading. */
  | { readonly use: 'unitPost' }
  /** Known and left out on purpose (序号, 年龄 …). */
  | { readonly use: 'ignore'; readonly why: string }
  /** Not understood: stays visible as 未导入的列. */
  | { readonly use: 'none' };

/** Kinds that one cell of a roster can fill. */
const fromCell = {
  shortText: true,
  longText: true,
  date: true,
  number: true,
  choice: true,
  choices: true,
  flag: true,
  unit: true,
  docNumber: true,
  cadre: false,
  cadres: false,
  units: false,
  record: false,
  outsiders: false,
  children: false,
  attachments: false,
} as const satisfies Record<FieldKind, boolean>;

/** Fields of a declaration that a roster can fill, in form order. */
export const importable = (def: RecordTypeDef): readonly FieldDef[] => fieldsOf(def).filter((f) => fromCell[f.kind] && f.retired === undefined);

const IGNORED: readonly (readonly [RegExp, string])[] = [
  [/^(序号|编号|行号|排序|序|no|№)$/i, '序号由程序编排'],
  [/^(现|周|实足)?年龄$/, '年龄由出生年月算出'],
  [/年限$/, '年限由任职时间算出'],
  [/^(原因|出错原因|问题)$/, '导入问题表里的说明列'],
];
/** Heads about somebody else: what stands under them is not the cadre's own. */
const OTHERS = /配偶|爱人|父|母|子女|儿子|女儿|家庭|家属|亲属|社会关系|联系人|推荐人|拟任|拟免|原任|历任/;

/** 单位及职务, 所在单位及职务, 现工作单位和现任职务 … */
const UNIT_POST = /^(现|所在|现所在|工作|现工作|任职|现任)?单位(名称)?(及|和|与)?(现|现任|所任|党内外|党政)?职务(名称|全称)?$/;

const squeeze = (text: string): string =>
  cleanText(text)
    .normalize('NFKC')
    .replace(/[\s*:：、,，.．·|/\\]/g, '')
    .toLowerCase();
const BRACKETED = /[([{（【〔［][^)\]}）】〕］]*[)\]}）】〕］]/g;
const BRACKETS = /[()[\]{}（）【】〔〕［］]/g;

/** Writings of one head, most literal first: 学历（全日制） → 学历全日制, 全日制学历, 学历. */
const writings = (text: string): readonly string[] => {
  const t = squeeze(text);
  const inner = (t.match(BRACKETED) ?? []).join('').replace(BRACKETS, '');
  const outer = t.replace(BRACKETED, '').replace(BRACKETS, '');
  return [...new Set([t.replace(BRACKETS, ''), inner + outer, outer])].filter(Boolean);
};

const indexes = new WeakMap<RecordTypeDef, ReadonlyMap<string, string>>();
/** normalised label or alias → field key; a label wins over an alias, an earlier field over a later one. */
const indexOf = (def: RecordTypeDef): ReadonlyMap<string, string> => {
  const known = indexes.get(def);
  if (known) return known;
  const made = new Map<string, string>();
  const put = (text: string, key: string): void => {
    const t = squeeze(text).replace(BRACKETS, '');
    if (!made.has(t)) made.set(t, key);
  };
  for (const f of importable(def)) put(f.label, f.key);
  for (const f of importable(def)) for (const a of f.aliases ?? []) put(a, f.key);
  indexes.set(def, made);
  return made;
};

const lookUp = (text: string, def: RecordTypeDef): ColumnTarget | undefined => {
  const index = indexOf(def);
  const ways = writings(text);
  for (const w of ways) {
    if (UNIT_POST.test(w)) return { use: 'unitPost' };
    const key = index.get(w);
    if (key !== undefined) return { use: 'field', key };
  }
  for (const w of ways) for (const [pattern, why] of IGNORED) if (pattern.test(w)) return { use: 'ignore', why };
  // 全日制学历学位及院校专业, 政治面貌及入党时间: read as the first of the things named; the reader splits the cell
  for (const w of ways) {
    const key = index.get(w.replace(/(及|和|与)?学位.*$/, '')) ?? index.get(w.replace(/(及|和|与).*$/, ''));
    if (key !== undefined) return { use: 'field', key };
  }
  return undefined;
};

/**
 * What a head means. `lines` go from the top line to the lowest one, e.g. ['全日制教育', '学历'].
 * A lower head counts alone only when no line above it speaks of somebody else (配偶 over 姓名).
 */
export const targetOf = (lines: readonly string[], def: RecordTypeDef): ColumnTarget => {
  // headText of our own problem sheet comes back as one line
  const path = lines.flatMap((l) => l.split('·'));
  const leaf = path.at(-1);
  if (leaf === undefined) return { use: 'none' };
  const above = path.slice(0, -1);
  if (OTHERS.test(above.join(''))) return { use: 'none' };
  const joined: string[] = [];
  for (const group of [...above, above.join('')].reverse()) {
    const stem = squeeze(group).replace(/(教育|情况|信息|状况)$/, '');
    joined.push(squeeze(group) + squeeze(leaf), stem + squeeze(leaf), squeeze(leaf) + stem);
  }
  for (const text of [...new Set(joined), leaf]) {
    const hit = lookUp(text, def);
    if (hit) return hit;
  }
  return { use: 'none' };
};

/** A head of several lines as one text: 全日制教育·学历. */
export const headText = (path: readonly string[]): string => path.map((p) => cleanText(p).replace(/\s+/g, '')).join('·');
/** For comparing a cell with a head. */
export const sameHead = (a: string, b: string): boolean => squeeze(a) === squeeze(b);
