/** The package around the document (ISO/IEC 29500-2): content types, relationships, parts that nobody points at. */
import { posix } from 'node:path';
import { attribute, elements, type Node } from '../../unit/word/xml';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
/** Content type and root element that the target of a relationship must have, by the end of its type. */
const PARTS: Readonly<Record<string, { readonly type: string; readonly root: string }>> = {
  officeDocument: { type: `${WORD}document.main+xml`, root: 'w:document' },
  styles: { type: `${WORD}styles+xml`, root: 'w:styles' },
  settings: { type: `${WORD}settings+xml`, root: 'w:settings' },
  fontTable: { type: `${WORD}fontTable+xml`, root: 'w:fonts' },
  footer: { type: `${WORD}footer+xml`, root: 'w:ftr' },
  header: { type: `${WORD}header+xml`, root: 'w:hdr' },
  numbering: { type: `${WORD}numbering+xml`, root: 'w:numbering' },
  footnotes: { type: `${WORD}footnotes+xml`, root: 'w:footnotes' },
  endnotes: { type: `${WORD}endnotes+xml`, root: 'w:endnotes' },
  theme: { type: 'application/vnd.openxmlformats-officedocument.theme+xml', root: 'a:theme' },
  'core-properties': { type: 'application/vnd.openxmlformats-package.core-properties+xml', root: 'cp:coreProperties' },
};
const TYPES = '[Content_Types].xml';

/** @param parts the XML parts that could be read */
export function packageFaults(files: ReadonlyMap<string, Uint8Array>, parts: ReadonlyMap<string, Node>): string[] {
  const faults: string[] = [];
  const types = parts.get(TYPES);
  if (!types) return [`${TYPES} is missing`];
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (const t of elements(types)) {
    const [key, type] = [attribute(t, t.name === 'Default' ? 'Extension' : 'PartName'), attribute(t, 'ContentType')];
    if (key === undefined || type === undefined || !['Default', 'Override'].includes(t.name)) faults.push(`${TYPES}: a broken ${t.name}`);
    else if (t.name === 'Default') {
      if (defaults.has(key)) faults.push(`${TYPES}: Default ${key} twice`);
      defaults.set(key, type);
    } else {
      if (overrides.has(key)) faults.push(`${TYPES}: Override ${key} twice`);
      overrides.set(key, type);
      if (!key.startsWith('/') || !files.has(key.slice(1))) faults.push(`${TYPES}: ${key} does not exist`);
    }
  }
  const typeOf = (path: string): string | undefined => overrides.get(`/${path}`) ?? defaults.get(path.split('.').at(-1) ?? '');
  for (const path of files.keys()) if (path !== TYPES && typeOf(path) === undefined) faults.push(`${TYPES}: nothing about ${path}`);

  const targets = new Set<string>();
  let main = 0;
  for (const [path, root] of parts) {
    if (!path.endsWith('.rels')) continue;
    const source = path.replace('_rels/', '').replace(/\.rels$/, '');
    if (source !== '' && !files.has(source)) faults.push(`${path}: its part ${source} does not exist`);
    const ids = new Set<string>();
    for (const r of elements(root)) {
      const [id, type, target] = [attribute(r, 'Id'), attribute(r, 'Type'), attribute(r, 'Target')];
      if (id === undefined || type === undefined || target === undefined) {
        faults.push(`${path}: a relationship without Id, Type or Target`);
        continue;
      }
      if (ids.has(id)) faults.push(`${path}: ${id} twice`);
      ids.add(id);
      if (attribute(r, 'TargetMode') === 'External') {
        faults.push(`${path}: ${id} points outside: ${target}`);
        continue;
      }
      const full = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(source), target);
      targets.add(full);
      if (!files.has(full)) faults.push(`${path}: ${id} points at ${full}, which does not exist`);
      const kind = type.split('/').at(-1) ?? '';
      if (kind === 'officeDocument') main += 1;
      const wanted = PARTS[kind];
      if (!wanted || !files.has(full)) continue;
      if (typeOf(full) !== wanted.type) faults.push(`${TYPES}: ${full} is of type ${typeOf(full)}`);
      const name = parts.get(full)?.name;
      if (name !== undefined && name !== wanted.root) faults.push(`${full}: begins with ${name} instead of ${wanted.root}`);
    }
  }
  if (main !== 1) faults.push(`_rels/.rels: ${main} main documents`);
  for (const path of files.keys())
    if (path !== TYPES && !path.endsWith('.rels') && !targets.has(path)) faults.push(`${path}: no relationship points at it`);
  return faults;
}
