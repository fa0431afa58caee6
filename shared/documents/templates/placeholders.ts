/**
 * How placeholders are written in a unit's own Word template: {{姓名}} is replaced, {{#问题}}…{{/问题}} repeats for every row (or stands
 * only when the field is filled), {{^问题}}…{{/问题}} stands only when it is empty. Pure: reads the text of one paragraph at a time.
 */

/** value: replaced by text · open, close: a loop's ends · without: the part that stands when there is nothing. */
export type TokenKind = 'value' | 'open' | 'without' | 'close';
export interface Token {
  readonly kind: TokenKind;
  /** Tidied; '' in {{/}}, which closes whatever is open. */
  readonly name: string;
  /** As written, braces included. */
  readonly raw: string;
}
export interface Slip {
  /** As written, shortened. */
  readonly raw: string;
  /** What is wrong and what to do; a Chinese sentence. */
  readonly message: string;
}

/** Kinds of writing that Word and input methods make of the same name: blanks, full-width colon and dot, half-width parentheses. */
export const tidyName = (text: string): string =>
  text
    .replace(/[\s\u00a0\u200b-\u200f\u2060\u3000\ufeff]/g, '')
    .replace(/：/g, ':')
    .replace(/．/g, '.')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');

const PREFIX: Readonly<Record<string, TokenKind>> = { '#': 'open', '^': 'without', '/': 'close' };
/** How each kind begins inside the braces. */
export const writtenAs = (kind: TokenKind, name: string): string => `{{${Object.entries(PREFIX).find(([, k]) => k === kind)?.[0] ?? ''}${name}}}`;

const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

const readToken = (raw: string, inside: string): Token | Slip => {
  const kind = PREFIX[inside[0] ?? ''] ?? 'value';
  const name = tidyName(kind === 'value' ? inside : inside.slice(1));
  const slip = (message: string): Slip => ({ raw: short(raw), message });
  if (/^[\s\u3000]+[#^/]/.test(inside)) return slip('“{{”和“#”“/”之间有空格，请删去空格。');
  if (/^[＃／＾]/.test(name)) return slip('“#”和“/”要用英文半角，请切换输入法后重写。');
  if (/^[@>=-]/.test(name)) return slip('不能用这个符号开头，占位符里只写字段名，循环用 # 和 /。');
  if (name === '' && kind !== 'close') return slip('花括号里没有写字段名，请补上，或删去这对花括号。');
  return { kind, name, raw };
};

/**
 * Placeholders of one paragraph's text, in order, and what is miswritten in it.
 * @param known tells whether a (tidied) name is a field, to notice names that stand in the wrong kind of braces
 */
export const readParagraph = (
  text: string,
  known: (name: string) => boolean,
): { readonly tokens: readonly Token[]; readonly slips: readonly Slip[] } => {
  const tokens: Token[] = [];
  const slips: Slip[] = [];
  let at = 0;
  let plain = '';
  while (at < text.length) {
    const open = text.indexOf('{{', at);
    const stray = text.indexOf('}}', at);
    if (stray >= 0 && (open < 0 || stray < open)) {
      slips.push({ raw: short(text.slice(Math.max(at, stray - 12), stray + 2)), message: '只有“}}”，前面缺“{{”，请补上。' });
      plain += text.slice(at, stray);
      at = stray + 2;
      continue;
    }
    if (open < 0) break;
    plain += text.slice(at, open);
    const close = text.indexOf('}}', open + 2);
    const next = text.indexOf('{{', open + 2);
    if (close < 0 || (next >= 0 && next < close)) {
      const end = next >= 0 ? next : text.length;
      slips.push({ raw: short(text.slice(open, end)), message: '花括号没有写完，缺“}}”；一个占位符要写在同一段里。' });
      at = end;
      continue;
    }
    const raw = text.slice(open, close + 2);
    const read = readToken(raw, text.slice(open + 2, close));
    if ('kind' in read) tokens.push(read);
    else slips.push(read);
    at = close + 2;
  }
  plain += text.slice(at);
  for (const [raw, name = ''] of plain.matchAll(/[{｛]+\s*[#/^＃／]?([^{}｛｝]{1,40})[}｝]+/gu))
    if (known(tidyName(name)) || raw.startsWith('｛｛')) slips.push({ raw: short(raw), message: '占位符要用两个英文半角花括号，请写成 {{…}}。' });
  return { tokens, slips };
};

/** Steps to turn one name into the other (Levenshtein); names are short. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
};
/** The name that was probably meant; undefined when none is near. */
export const nearest = (name: string, names: Iterable<string>): string | undefined => {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 2)) + 0.5;
  for (const n of names) {
    const d = n.includes(name) || name.includes(n) ? 1 : distance(name, n);
    if (d < least) [best, least] = [n, d];
  }
  return best;
};
