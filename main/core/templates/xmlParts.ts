/** XML parts of an untrusted document: decoded strictly, without DTDs, parsed once. */
import { DOMParser, type Document, type Element, type Node, onErrorStopParsing } from '@xmldom/xmldom';
import { type Parts, Refusal } from './archive';

const ELEMENT = 1;
const TEXT = 3;
export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;
export const isText = (node: Node): boolean => node.nodeType === TEXT || node.nodeType === 4;

export const isXmlPart = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);
const BROKEN = (name: string): string => `文档的“${name}”部分不是正常的 XML，没有读取。请用 Word 或 WPS 打开后另存一份再上传。`;

/** Text of a part. @throws Refusal when it is not UTF-8 or declares a document type (entities could reach files or grow without end) */
export const partText = (parts: Parts, name: string): string => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(parts[name]);
  } catch {
    throw new Refusal(BROKEN(name));
  }
  const encoding = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)/i.exec(text)?.[1];
  if (text.includes('\0') || (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding))) throw new Refusal(BROKEN(name));
  if (/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i.test(text)) throw new Refusal('文档里有外部实体声明（DTD），正常的 Word 文档没有这种内容，已拒绝。');
  return text;
};
/** @throws Refusal */
export const parsePart = (parts: Parts, name: string): Document => {
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(partText(parts, name), 'text/xml');
  } catch (e) {
    throw e instanceof Refusal ? e : new Refusal(BROKEN(name));
  }
};

/** Nodes below `root` in document order, without recursion; `into` says whether to go below an element. */
export function* nodesBelow(root: Node, into: (e: Element) => boolean = () => true): Generator<Node> {
  let node: Node | null = root.firstChild;
  while (node) {
    yield node;
    if (node.firstChild && isElement(node) && into(node)) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) node = node.parentNode;
    node = node && node !== root ? node.nextSibling : null;
  }
}
