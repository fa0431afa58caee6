/** Checks an unpacked template against the fields of its paper; every finding names the placeholder and its paragraph. */
import type { Element } from '@xmldom/xmldom';
import { nearest, readParagraph, type Token, tidyName, writtenAs } from '../../../shared/documents/templates/placeholders';
import type { NameTree, TemplateNames } from '../../../shared/documents/templates/values';
import type { Parts } from './archive';
import { contentParts, type Paragraph, strayParts } from './paragraphs';

export interface TemplateProblem {
  /** The placeholder as written. */
  readonly placeholder: string;
  /** Where it is. */
  readonly place: string;
  /** Text of its paragraph, shortened around the placeholder. */
  readonly paragraph: string;
  /** What is wrong and what to do. */
  readonly message: string;
}
export interface TemplateCheck {
  readonly problems: readonly TemplateProblem[];
  /** Names of fields used, tidied, each once. */
  readonly uses: readonly string[];
}
/** More than this are not listed: one mistake often repeats. */
const MOST = 50;

const around = (text: string, raw: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const at = Math.max(0, line.indexOf(raw.slice(0, 12)));
  const [from, to] = [Math.max(0, at - 20), at + raw.length + 20];
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
};
export const problemAt = (p: Paragraph, placeholder: string, message: string): TemplateProblem => ({
  placeholder: placeholder.slice(0, 80),
  place: p.place,
  paragraph: around(p.text, placeholder),
  message,
});

interface Level {
  readonly token: Token;
  readonly at: Paragraph;
  /** Names added by this loop; null for a condition. */
  readonly inside: NameTree | null;
}
const tableOf = (cell: Element): Element | null => {
  for (let at = cell.parentNode; at; at = at.parentNode) if ((at as Element).tagName === 'w:tbl') return at as Element;
  return null;
};
/** Loops repeat paragraphs of one place, or rows of one table; anything else would tear the document. */
const together = (a: Paragraph, b: Paragraph): boolean => {
  if (a.containers[0] === b.containers[0]) return true;
  for (const [i, x] of a.containers.entries())
    for (const [j, y] of b.containers.entries()) {
      if (x.tagName !== 'w:tc' || y.tagName !== 'w:tc') continue;
      if (tableOf(x) !== tableOf(y)) continue;
      // what lies between the paragraph and that cell may only be cells of nested tables
      return [...a.containers.slice(0, i), ...b.containers.slice(0, j)].every((e) => e.tagName === 'w:tc');
    }
  return false;
};

const known = (tree: NameTree): Set<string> => {
  const names = new Set([...tree.texts, ...tree.loops.map((l) => l.name)]);
  for (const l of tree.loops) for (const n of known(l.inside)) names.add(n);
  return names;
};
/** Loop in which a name would be known; undefined when there is none. */
const loopWith = (tree: NameTree, name: string): string | undefined =>
  tree.loops.find((l) => l.inside.texts.includes(name) || l.inside.loops.some((x) => x.name === name) || loopWith(l.inside, name) !== undefined)
    ?.name;

/** @throws Refusal for broken XML */
export const checkTemplate = (parts: Parts, names: TemplateNames): TemplateCheck => {
  const problems: TemplateProblem[] = [];
  const uses = new Set<string>();
  const all = known(names);
  const withheld = new Set(names.withheld.filter((n) => !all.has(n)));

  for (const part of contentParts(parts)) {
    const levels: Level[] = [];
    const scopes = (): NameTree[] => [names, ...levels.flatMap((l) => (l.inside ? [l.inside] : []))].reverse();
    const unknown = (token: Token): string => {
      const bare = token.name.split(':')[0] ?? '';
      if (withheld.has(token.name) || withheld.has(bare)) return `“${bare}”属于敏感内容，这份文书的模板不能使用。请从模板里删去。`;
      const loop = loopWith(names, token.name);
      if (loop !== undefined)
        return `“${token.name}”只在“${loop}”的每一行里有，要写在 ${writtenAs('open', loop)} 和 ${writtenAs('close', loop)} 之间。`;
      const near = nearest(
        token.name,
        scopes().flatMap((s) => [...s.texts, ...s.loops.map((l) => l.name)]),
      );
      return `没有“${token.name}”这个字段。${near === undefined ? '' : `是不是“${near}”？`}请从可用字段里复制。`;
    };
    for (const p of part.paragraphs) {
      const { tokens, slips } = readParagraph(p.text, (n) => all.has(n));
      for (const s of slips) problems.push(problemAt(p, s.raw, s.message));
      if (tokens.length > 0 && p.bound)
        problems.push(
          problemAt(p, tokens[0]?.raw ?? '', '写在与文档属性关联的内容控件里，打开文件时会被 Word 改掉。请删除这个内容控件（保留文字）。'),
        );
      for (const token of tokens) {
        if (token.kind === 'close') {
          const level = levels.pop();
          if (!level) problems.push(problemAt(p, token.raw, `前面没有与它对应的开头 ${writtenAs('open', token.name)}，请补上，或删去它。`));
          else if (token.name !== '' && token.name !== level.token.name) {
            problems.push(problemAt(p, token.raw, `与前面打开的 ${level.token.raw} 不是一对，请改成 ${writtenAs('close', level.token.name)}。`));
            // the pair that was meant may lie further out
            const outer = levels.findLastIndex((l) => l.token.name === token.name);
            if (outer >= 0) levels.length = outer;
          } else if (!together(level.at, p))
            problems.push(
              problemAt(
                level.at,
                level.token.raw,
                `开头在“${level.at.place}”，结尾在“${p.place}”，不在一处。请把两头放在同一个表格的行里，或都放在表格外。`,
              ),
            );
          continue;
        }
        const scope = scopes().find((s) => s.texts.includes(token.name) || s.loops.some((l) => l.name === token.name));
        const loop = scope?.loops.find((l) => l.name === token.name);
        if (!scope) problems.push(problemAt(p, token.raw, unknown(token)));
        else {
          uses.add(token.name);
          // a value may stand deep inside loops: those have to be made as well, and were recorded when they were opened
          if (token.kind === 'value' && loop)
            problems.push(
              problemAt(
                p,
                token.raw,
                `“${token.name}”有多行，要写成 ${writtenAs('open', token.name)}…${writtenAs('close', token.name)}，中间写每一行的字段。`,
              ),
            );
        }
        if (token.kind !== 'value') levels.push({ token, at: p, inside: token.kind === 'open' ? (loop?.inside ?? null) : null });
      }
    }
    for (const l of levels) problems.push(problemAt(l.at, l.token.raw, `没有结尾，请在要重复的内容后面写 ${writtenAs('close', l.token.name)}。`));
  }
  for (const name of strayParts(parts))
    problems.push({ placeholder: '{{…}}', place: placeOfStray(name), paragraph: '', message: '这里的占位符不会填写，请删去。' });
  const seen = new Set<string>();
  const once = problems.filter((p) => {
    // text boxes are stored twice, once for old versions of Word
    const key = JSON.stringify([p.placeholder, p.paragraph, p.message]);
    return !seen.has(key) && seen.add(key);
  });
  return { problems: once.slice(0, MOST), uses: [...uses].map(tidyName) };
};

const placeOfStray = (name: string): string =>
  name.startsWith('docProps/')
    ? '文档属性（文件-信息）'
    : name === 'word/comments.xml'
      ? '批注'
      : name === 'word/endnotes.xml'
        ? '尾注'
        : `文档的“${name}”部分`;
