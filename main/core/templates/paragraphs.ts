/** Paragraphs of a template as a reader sees them: text joined over runs, where they stand, and what they stand in. */
import type { Element, Node } from '@xmldom/xmldom';
import { DOCUMENT, type Parts } from './archive';
import { isElement, isXmlPart, nodesBelow, parsePart } from './xmlParts';

export interface Paragraph {
  readonly text: string;
  /** 正文第 3 段 · 第 1 个表格第 2 行第 3 列 · 页眉 */
  readonly place: string;
  /** Cells, text boxes and the part itself around it, innermost first. */
  readonly containers: readonly Element[];
  /** In a content control that Word fills from document properties when the file is opened. */
  readonly bound: boolean;
}
export interface ContentPart {
  readonly name: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Parts in which placeholders are filled. */
const CONTENT: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/i, '正文'],
  [/^word\/header\d*\.xml$/i, '页眉'],
  [/^word\/footer\d*\.xml$/i, '页脚'],
  [/^word\/footnotes\.xml$/i, '脚注'],
];
const contentName = (name: string): string | undefined => CONTENT.find(([p]) => p.test(name))?.[1];

const TEXTS = new Set(['w:t', 'a:t', 'm:t']);
const BREAKS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n' };
const HOLDERS = new Set(['w:tc', 'w:txbxContent', 'w:footnote']);
const isParagraph = (tag: string): boolean => tag === 'w:p' || tag === 'a:p';

const textOf = (paragraph: Element): string => {
  let text = '';
  for (const node of nodesBelow(paragraph, (e) => !isParagraph(e.tagName) && !TEXTS.has(e.tagName))) {
    if (!isElement(node)) continue;
    if (TEXTS.has(node.tagName)) text += node.textContent ?? '';
    // tab stops in the paragraph's properties are no tabs in its text
    else if (node.parentNode && isElement(node.parentNode) && node.parentNode.tagName === 'w:r') text += BREAKS[node.tagName] ?? '';
  }
  return text;
};

const ancestors = function* (node: Node): Generator<Element> {
  for (let at = node.parentNode; at; at = at.parentNode) if (isElement(at)) yield at;
};
const isBound = (sdt: Element): boolean =>
  sdt.tagName === 'w:sdt' && [...nodesBelow(sdt, (e) => e.tagName === 'w:sdtPr')].some((n) => isElement(n) && n.tagName === 'w:dataBinding');

/** Counts of body paragraphs and tables while a part is read, for saying where something is. */
const placer = (root: Element, label: string) => {
  const tables = new Map<Element, number>();
  let paragraphs = 0;
  return (around: readonly Element[]): string => {
    const cell = around.find((e) => e.tagName === 'w:tc');
    const boxed = around.some((e) => e.tagName === 'w:txbxContent') ? '文本框里' : '';
    if (!cell) {
      if (label !== '正文') return label;
      if (boxed) return boxed;
      paragraphs += 1;
      return `正文第 ${paragraphs} 段`;
    }
    // the outermost table is the one a reader counts
    const outer = around.findLast((e) => e.tagName === 'w:tbl') ?? root;
    if (!tables.has(outer)) tables.set(outer, tables.size + 1);
    const outerRow = around.findLast((e) => e.tagName === 'w:tr');
    const outerCell = around.findLast((e) => e.tagName === 'w:tc');
    const nth = (e: Element | undefined): number => {
      let n = 1;
      for (let at = e?.previousSibling ?? null; at; at = at.previousSibling) if (isElement(at) && at.tagName === e?.tagName) n += 1;
      return n;
    };
    return `${label === '正文' ? '' : label}第 ${tables.get(outer)} 个表格第 ${nth(outerRow)} 行第 ${nth(outerCell)} 格${boxed}`;
  };
};

/** Parts that are filled, with their paragraphs in order. @throws Refusal for broken XML */
export const contentParts = (parts: Parts): readonly ContentPart[] =>
  Object.keys(parts)
    .filter((n) => contentName(n) !== undefined)
    .sort((a, b) => Number(b === DOCUMENT) - Number(a === DOCUMENT) || a.localeCompare(b))
    .map((name) => {
      const root = parsePart(parts, name).documentElement as Element;
      const place = placer(root, contentName(name) ?? '');
      const paragraphs: Paragraph[] = [];
      for (const node of nodesBelow(root)) {
        if (!isElement(node) || !isParagraph(node.tagName)) continue;
        const around = [...ancestors(node)];
        paragraphs.push({
          text: textOf(node),
          place: place(around),
          containers: [...around.filter((e) => HOLDERS.has(e.tagName)), root],
          bound: around.some(isBound),
        });
      }
      return { name, paragraphs };
    });

/** Names of parts that are not filled but hold a placeholder in their text (properties, comments, endnotes, charts). */
export const strayParts = (parts: Parts): readonly string[] =>
  Object.keys(parts).filter(
    (n) =>
      isXmlPart(n) &&
      !n.endsWith('.rels') &&
      contentName(n) === undefined &&
      /\{\{[^{}]*\}\}/.test(parsePart(parts, n).documentElement?.textContent ?? ''),
  );
