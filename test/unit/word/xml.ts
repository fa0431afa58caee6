/** A small strict XML 1.0 reader for tests: anything Word would call corrupt throws, the rest becomes a tree. No DTD, no CDATA. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
}
interface Building {
  name: string;
  attributes: Record<string, string>;
  children: (Building | string)[];
}

/** Outside the Char production of XML 1.0. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const TAG = new RegExp(`^<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*"[^"<]*")*)\\s*(/?)>$`);
const ATTRIBUTES = new RegExp(`(${NAME})\\s*=\\s*"([^"]*)"`, 'g');
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  if (/&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(text)) throw new Error(`bare ampersand in ${text.slice(0, 60)}`);
  const decoded = text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (_, hex?: string, dec?: string, name?: string) =>
    name ? (ENTITIES[name] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(dec)),
  );
  if (FORBIDDEN.test(decoded)) throw new Error(`character reference to a forbidden character in ${text.slice(0, 60)}`);
  return decoded;
}

/** @throws Error when the text is not well-formed. */
export function parseXml(text: string): Node {
  const bad = FORBIDDEN.exec(text);
  if (bad) throw new Error(`forbidden character U+${(bad[0].codePointAt(0) ?? 0).toString(16)} at ${bad.index}`);
  const root: Building = { name: '', attributes: {}, children: [] };
  const open: Building[] = [root];
  const top = (): Building => open.at(-1) ?? root;
  for (const [piece] of text.replace(/^<\?xml [^?]*\?>/, '').matchAll(/<[^>]*>|[^<]+|</g)) {
    if (!piece.startsWith('<')) {
      if (piece.includes(']]>')) throw new Error(']]> in text');
      if (open.length === 1 && piece.trim() !== '') throw new Error('text outside the root element');
      top().children.push(decode(piece));
      continue;
    }
    const tag = TAG.exec(piece);
    if (!tag) throw new Error(`not a tag: ${piece.slice(0, 80)}`);
    const [, closing, name = '', rest = '', empty] = tag;
    if (closing) {
      if (open.length < 2 || top().name !== name) throw new Error(`</${name}> closes <${top().name}>`);
      open.pop();
      continue;
    }
    const node: Building = { name, attributes: {}, children: [] };
    for (const [, key = '', value = ''] of rest.matchAll(ATTRIBUTES)) {
      if (key in node.attributes) throw new Error(`attribute ${key} twice in <${name}>`);
      node.attributes[key] = decode(value);
    }
    top().children.push(node);
    if (!empty) open.push(node);
  }
  if (open.length !== 1) throw new Error(`<${top().name}> is not closed`);
  const elements = root.children.filter((c): c is Building => typeof c !== 'string');
  const [only] = elements;
  if (elements.length !== 1 || !only) throw new Error(`${elements.length} root elements`);
  return only;
}

export const elements = (node: Node): Node[] => node.children.filter((c): c is Node => typeof c !== 'string');
/** All descendants with this name, in document order. */
export function all(node: Node, name: string): Node[] {
  return elements(node).flatMap((c) => [...(c.name === name ? [c] : []), ...all(c, name)]);
}
export const child = (node: Node | undefined, name: string): Node | undefined => (node ? elements(node).find((c) => c.name === name) : undefined);
export const attribute = (node: Node | undefined, name: string): string | undefined => node?.attributes[name];

/** Text of a w:p as a reader sees it: tabs and line breaks included. */
export function paragraphText(node: Node): string {
  return elements(node)
    .map((c) => {
      if (c.name === 'w:t') return c.children.filter((x) => typeof x === 'string').join('');
      if (c.name === 'w:tab') return '\t';
      if (c.name === 'w:br') return '\n';
      return c.name === 'w:pPr' || c.name === 'w:rPr' ? '' : paragraphText(c);
    })
    .join('');
}
