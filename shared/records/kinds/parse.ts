/** Text → value, as typed, pasted or read from a file. */
import { codeFor } from '../../codes/define';
import { readDate } from '../../rules/dates';
import type { FieldDef, FieldKind, Outsider } from '../define';
import { emptyOf } from './values';

export type Parsed = { readonly ok: true; readonly value: unknown; readonly note?: string } | { readonly ok: false; readonly why: string };
/** Finds entities by what people write; undefined when none, an array when several fit. */
export interface Finder {
  cadre(text: string): string | readonly string[] | undefined;
  unit(text: string): string | readonly string[] | undefined;
}

/** Strip what copying from Word, Excel and web pages leaves: zero-width and bidi marks, odd spaces, control characters. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');

const yes = (value: unknown): Parsed => ({ ok: true, value });
const no = (why: string): Parsed => ({ ok: false, why });
const splitList = (text: string): readonly string[] =>
  cleanText(text)
    .split(/[、，,；;\n\t]+/)
    .map((s) => s.trim())
    .filter(Boolean);

type Parser = (text: string, field: FieldDef, find: Finder | undefined) => Parsed;
const line: Parser = (text, f) => {
  const v = cleanText(text).replace(/\s*\n\s*/g, ' ');
  const max = f.kind === 'shortText' ? (f.max ?? 200) : 200;
  return v.length > max ? no(`${f.label}最多 ${max} 字，现有 ${v.length} 字，请删短`) : yes(v);
};
const one =
  (entity: 'cadre' | 'unit'): Parser =>
  (text, f, find) => {
    const t = cleanText(text);
    const hit = find?.[entity](t);
    if (hit === undefined) return no(`${f.label}“${t}”在${entity === 'cadre' ? '干部' : '单位'}里没有找到，请先登记或改正名称`);
    if (typeof hit === 'string') return yes(hit);
    return no(`${f.label}“${t}”有 ${hit.length} 个同名，请选定一个`);
  };
const many =
  (entity: 'cadre' | 'unit'): Parser =>
  (text, f, find) => {
    const values: unknown[] = [];
    for (const t of splitList(text)) {
      const r = one(entity)(t, f, find);
      if (!r.ok) return r;
      values.push(r.value);
    }
    return yes(values);
  };

const parsers = {
  shortText: line,
  longText: (text, f) => {
    const v = cleanText(text);
    const max = f.kind === 'longText' ? (f.max ?? 20_000) : 20_000;
    return v.length > max ? no(`${f.label}最多 ${max} 字，现有 ${v.length} 字，请删短`) : yes(v);
  },
  date: (text, f) => {
    if (f.kind !== 'date') return no('');
    const r = readDate(text, f.precision, f.coarse === true);
    if (!r.ok) return no(`${f.label}：${r.why}`);
    return r.or === undefined ? yes(r.value) : { ok: true, value: r.value, note: `“${text.trim()}”可能是 ${r.value} 也可能是 ${r.or}` };
  },
  number: (text, f) => {
    if (f.kind !== 'number') return no('');
    const t = cleanText(text).normalize('NFKC').replace(/[,\s]/g, '');
    if (!/^[-+]?\d+(\.\d+)?$/.test(t)) return no(`${f.label}应填数字，“${text.trim()}”不是数字`);
    const n = Number(t);
    if (f.min !== undefined && n < f.min) return no(`${f.label}不能小于 ${f.min}`);
    if (f.max !== undefined && n > f.max) return no(`${f.label}不能大于 ${f.max}`);
    if ((f.decimals ?? 0) === 0 && !Number.isInteger(n)) return no(`${f.label}应填整数`);
    return yes(n);
  },
  choice: (text, f) => {
    if (f.kind !== 'choice') return no('');
    const t = cleanText(text);
    const code = codeFor(f.options, t);
    return code === undefined
      ? no(
          `${f.label}没有“${t}”这一项，可选：${f.options.codes
            .slice(0, 8)
            .map((c) => c.label)
            .join('、')}`,
        )
      : yes(code);
  },
  choices: (text, f) => {
    if (f.kind !== 'choices') return no('');
    const codes: string[] = [];
    for (const t of splitList(text)) {
      const code = codeFor(f.options, t);
      if (code === undefined) return no(`${f.label}没有“${t}”这一项`);
      codes.push(code);
    }
    return yes(codes);
  },
  flag: (text, f) => {
    const t = cleanText(text);
    if (/^(是|有|√|✓|y|yes|true|1)$/i.test(t)) return yes(true);
    if (/^(否|无|×|n|no|false|0)$/i.test(t)) return yes(false);
    return no(`${f.label}应填“是”或“否”，“${t}”看不懂`);
  },
  cadre: one('cadre'),
  cadres: many('cadre'),
  unit: one('unit'),
  units: many('unit'),
  record: (_t, f) => no(`${f.label}请在程序里选择关联的记录`),
  outsiders: (text) =>
    yes(
      splitList(text).map((t): Outsider => {
        const m = /^(.+?)[（(](.*)[）)]$/.exec(t);
        return m ? { name: (m[1] ?? '').trim(), unit: (m[2] ?? '').trim(), post: '' } : { name: t, unit: '', post: '' };
      }),
    ),
  children: (_t, f) => no(`${f.label}是明细表，请在程序里逐行填写`),
  docNumber: (text) =>
    // 函询[2026]3号, 函询(2026)第03号 → 函询〔2026〕3号 (GB/T 9704-2012 7.2.5: hexagonal brackets, no 第, no leading zero)
    yes(
      cleanText(text)
        .replace(/\s+/g, '')
        .replace(/[[(（【〔〖［](\d{4})[\])）】〕〗］]/, '〔$1〕')
        .replace(/〕第?0*(\d+)号?$/, '〕$1号'),
    ),
  attachments: (_t, f) => no(`${f.label}请在程序里添加文件`),
} as const satisfies Record<FieldKind, Parser>;

/** Read a text into a field's value; empty text gives the empty value. */
export const parseValue = (field: FieldDef, text: string, find?: Finder): Parsed => {
  if (cleanText(text) === '') return yes(emptyOf(field));
  return parsers[field.kind](text, field, find);
};
