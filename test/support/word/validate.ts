/**
 * Whether Word would open a .docx without repair: a structural check of the package and of its WordprocessingML, for tests. It knows what
 * a printed paper is made of (schema.ts) and nothing of how the paper was made. officeSchema.ts asks the whole published schema besides.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { attribute, child, elements, type Node, parseXml } from '../../unit/word/xml';
import { packageFaults } from './packageFaults';
import { CHOICES, REPEATED, REQUIRED, SEQUENCES, VALUES } from './schema';
import { tableFaults } from './tableFaults';

/** Parts by path. @throws Error when the zip itself is damaged: a wrong checksum, two entries of one name, no directory. */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = data.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new Error('no end of the zip directory');
  const parts = new Map<string, Uint8Array>();
  const count = data.readUInt16LE(end + 10);
  let at = data.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    if (data.readUInt32LE(at) !== 0x02014b50) throw new Error('the zip directory is broken');
    const [method, crc, packed, size] = [
      data.readUInt16LE(at + 10),
      data.readUInt32LE(at + 16),
      data.readUInt32LE(at + 20),
      data.readUInt32LE(at + 24),
    ];
    const [nameLength, extra, comment] = [data.readUInt16LE(at + 28), data.readUInt16LE(at + 30), data.readUInt16LE(at + 32)];
    const local = data.readUInt32LE(at + 42);
    const name = data.toString('utf8', at + 46, at + 46 + nameLength);
    if (data.readUInt32LE(local) !== 0x04034b50) throw new Error(`${name}: no local header`);
    if (data.toString('utf8', local + 30, local + 30 + data.readUInt16LE(local + 26)) !== name)
      throw new Error(`${name}: another name in its header`);
    if (data.readUInt16LE(local + 8) !== method) throw new Error(`${name}: another method in its header`);
    const from = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const raw = data.subarray(from, from + packed);
    const content = method === 8 ? inflateRawSync(raw) : raw;
    if (content.length !== size || crc32(content) !== crc) throw new Error(`${name}: damaged`);
    if (parts.has(name)) throw new Error(`${name}: twice in the zip`);
    parts.set(name, content);
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

/** Order, required attributes and values of one element and all below it. */
function elementFaults(node: Node, parent: string, path: string, faults: string[]): void {
  const bad = (what: string): void => {
    faults.push(`${path}: ${what}`);
  };
  const children = elements(node);
  const sequence = SEQUENCES[node.name];
  const choice = CHOICES[node.name];
  if (sequence) {
    const places = new Map(sequence.flatMap((names, i) => names.split('|').map((name) => [name, i] as const)));
    let last = -1;
    for (const c of children) {
      const place = places.get(c.name);
      if (place === undefined) bad(`${c.name} does not belong in ${node.name}`);
      else if (place < last) bad(`${c.name} stands too late in ${node.name}`);
      else if (place === last && !REPEATED.has(sequence[place] ?? '')) bad(`${c.name} twice in ${node.name}`);
      last = Math.max(last, place ?? -1);
    }
  }
  if (choice)
    for (const [i, c] of children.entries()) {
      if (c.name === choice.first) {
        if (i > 0) bad(`${c.name} is not the first of ${node.name}`);
      } else if (c.name === choice.last) {
        if (i < children.length - 1) bad(`${c.name} is not the last of ${node.name}`);
      } else if (!choice.of.includes(c.name)) bad(`${c.name} does not belong in ${node.name}`);
    }
  if (
    !['w:t', 'w:instrText'].includes(node.name) &&
    node.name.startsWith('w:') &&
    node.children.some((c) => typeof c === 'string' && c.trim() !== '')
  )
    bad(`bare text in ${node.name}`);
  for (const name of [...(REQUIRED[node.name] ?? []), ...(REQUIRED[`${node.name}@${parent}`] ?? [])])
    if (attribute(node, name) === undefined) bad(`${node.name} without ${name}`);
  for (const [name, value] of Object.entries(node.attributes)) {
    const allowed = VALUES[`${node.name}@${name}`] ?? (node.name.startsWith('w:') ? VALUES[`*@${name}`] : undefined);
    if (allowed && !allowed.test(value)) bad(`${node.name} ${name}="${value}"`);
  }
  if (node.name === 'w:t' && attribute(node, 'xml:space') !== 'preserve' && node.children.some((c) => typeof c === 'string' && c !== c.trim()))
    bad('blanks at the edge of a w:t get lost without xml:space');
  if (node.name === 'w:tc' && children.at(-1)?.name !== 'w:p') bad('a cell does not end in a paragraph');
  if (node.name === 'w:body' && children.at(-1)?.name !== 'w:sectPr') bad('the body has no section properties at its end');
  for (const [i, c] of children.entries()) elementFaults(c, node.name, `${path}/${c.name}[${i + 1}]`, faults);
}

const descend = (node: Node, see: (n: Node) => void): void => {
  see(node);
  for (const c of elements(node)) descend(c, see);
};

/** Ids that occur twice; names of styles and relations that do not exist; fields that do not close. */
function referenceFaults(parts: ReadonlyMap<string, Node>, faults: string[]): void {
  // built in: Word knows it without a definition
  const styles = new Map([['DefaultParagraphFont', 'character']]);
  for (const s of elements(parts.get('word/styles.xml') ?? { name: '', attributes: {}, children: [] })) {
    if (s.name !== 'w:style') continue;
    const id = attribute(s, 'w:styleId') ?? '';
    if (styles.has(id)) faults.push(`word/styles.xml: style ${id} twice`);
    styles.set(id, attribute(s, 'w:type') ?? '');
  }
  const STYLE_OF: Readonly<Record<string, string>> = { 'w:pStyle': 'paragraph', 'w:rStyle': 'character', 'w:tblStyle': 'table' };
  for (const [path, root] of parts) {
    if (path.endsWith('.rels')) continue;
    const rels = new Map<string, string>();
    for (const r of elements(parts.get(path.replace(/([^/]+)$/, '_rels/$1.rels')) ?? { name: '', attributes: {}, children: [] }))
      rels.set(attribute(r, 'Id') ?? '', attribute(r, 'Type')?.split('/').at(-1) ?? '');
    const bookmarks = new Set<string>();
    let depth = 0;
    descend(root, (n) => {
      const value = attribute(n, 'w:val') ?? '';
      const kind = STYLE_OF[n.name];
      if (kind && styles.get(value) !== kind) faults.push(`${path}: ${n.name} names the ${kind} style ${value}, which does not exist`);
      if (['w:basedOn', 'w:next', 'w:link'].includes(n.name) && !styles.has(value)) faults.push(`${path}: ${n.name} names the style ${value}`);
      const reference = attribute(n, 'r:id');
      if (reference !== undefined) {
        const wanted = /^w:(header|footer)Reference$/.exec(n.name)?.[1];
        const found = rels.get(reference);
        if (found === undefined) faults.push(`${path}: ${n.name} points at ${reference}, which does not exist`);
        else if (wanted && found !== wanted) faults.push(`${path}: ${n.name} points at a ${found}`);
      }
      if (n.name === 'w:sectPr') {
        const seen = new Set<string>();
        for (const c of elements(n).filter((x) => /Reference$/.test(x.name))) {
          const key = `${c.name} ${attribute(c, 'w:type')}`;
          if (seen.has(key)) faults.push(`${path}: ${key} twice in one section`);
          seen.add(key);
        }
        for (const needed of ['w:pgSz', 'w:pgMar']) if (!child(n, needed)) faults.push(`${path}: a section without ${needed}`);
      }
      if (n.name === 'w:bookmarkStart') {
        for (const id of [attribute(n, 'w:id'), attribute(n, 'w:name')]) {
          if (bookmarks.has(String(id))) faults.push(`${path}: bookmark ${id} twice`);
          bookmarks.add(String(id));
        }
      }
      if (n.name === 'w:fldChar') {
        const type = attribute(n, 'w:fldCharType');
        depth += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
        if (depth < 0) faults.push(`${path}: a field ends that did not begin`);
      }
    });
    if (depth > 0) faults.push(`${path}: a field does not end`);
  }
}

/** What is wrong with the file, one sentence each with its place; empty for a file that Word opens as it is. */
export function wordFaults(bytes: Uint8Array): string[] {
  let files: Map<string, Uint8Array>;
  try {
    files = readZip(bytes);
  } catch (error) {
    return [`zip: ${(error as Error).message}`];
  }
  const faults: string[] = [];
  const parts = new Map<string, Node>();
  for (const [path, data] of files) {
    if (!/\.(?:xml|rels)$/.test(path)) continue;
    try {
      parts.set(path, parseXml(new TextDecoder('utf-8', { fatal: true }).decode(data)));
    } catch (error) {
      faults.push(`${path}: ${(error as Error).message}`);
    }
  }
  faults.push(...packageFaults(files, parts));
  for (const [path, root] of parts)
    if (root.name.startsWith('w:')) {
      elementFaults(root, '', `${path}/${root.name}`, faults);
      tableFaults(root, path, faults);
    }
  referenceFaults(parts, faults);
  return faults;
}
