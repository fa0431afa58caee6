import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';
import { fileWriting, messages, privateModules, rooms, roots, tableWriting, words } from './rules.mjs';

const isIn = (file, folder) => file === folder || file.startsWith(`${folder}/`);
const isInAny = (file, folders) => folders.some((folder) => isIn(file, folder));
const roomOf = (file) =>
  Object.keys(rooms)
    .filter((room) => isIn(file, room))
    .sort((a, b) => b.length - a.length)[0];

/**
 * Checks all TypeScript and JavaScript files of the product rooms under `root`.
 * @param {string} root absolute path of a repository tree
 * @returns {{ files: number, violations: { rule: string, file: string, line: number, detail: string }[] }} sorted by file and line
 */
export function checkTree(root) {
  const files = roots.flatMap((folder) => sourceFiles(root, folder)).sort();
  const violations = files.flatMap((file) => checkSource(file, readFileSync(path.join(root, file), 'utf8')));
  return { files: files.length, violations };
}

/** One violation as the line that editors can jump to. */
export const format = ({ rule, file, line, detail }) => `${file}:${line} [${rule}] ${detail}: ${messages[rule]}`;

function sourceFiles(root, folder) {
  let entries;
  try {
    entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
  return entries.flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sourceFiles(root, file);
    return /\.[cm]?[jt]sx?$/.test(entry.name) ? [file] : [];
  });
}

function checkSource(file, source) {
  const found = [];
  const lineOf = (offset) => source.slice(0, offset).split('\n').length;
  const report = (rule, offset, detail) => {
    const line = lineOf(offset);
    if (!found.some((one) => one.rule === rule && one.line === line && one.detail === detail)) found.push({ rule, file, line, detail });
  };

  const room = roomOf(file);
  if (!room) return [{ rule: 'no-room', file, line: 1, detail: file }];
  const { program, errors } = parseSync(file, source);
  if (errors.length) return [{ rule: 'syntax', file, line: 1, detail: errors[0].message }];

  const imported = (literal, names) => {
    const broken = brokenImport(file, room, literal.value);
    const typesOnly = names !== undefined && names.length === 0;
    if (broken) report(broken, literal.start, `"${literal.value}"`);
    else if (!typesOnly && isPrivate(file, literal.value)) report('private', literal.start, `"${literal.value}"`);
    else if (!mayWriteFiles(file) && isFs(literal.value)) {
      for (const name of names ?? ['*'])
        if (!fileWriting.readOnly.includes(name)) report('file-write', literal.start, `${name} from "${literal.value}"`);
    }
  };
  const computed = (node, argument) => (literalText(argument) === undefined ? report('computed-import', node.start, 'import') : imported(argument));
  const word = (name, offset) => {
    for (const [rule, { words: list, only }] of Object.entries(words)) if (list.includes(name) && !isInAny(file, only)) report(rule, offset, name);
  };

  new Visitor({
    ImportDeclaration: (node) => imported(node.source, node.importKind === 'type' ? [] : node.specifiers.flatMap(importedName)),
    ExportAllDeclaration: (node) => imported(node.source, node.exportKind === 'type' ? [] : undefined),
    ExportNamedDeclaration: (node) => node.source && imported(node.source, node.specifiers.map(localName)),
    ImportExpression: (node) => computed(node, node.source),
    TSImportType: (node) => imported(node.source, []),
    TSExternalModuleReference: (node) => imported(node.expression),
    NewExpression(node) {
      if (node.callee.name === 'Function') report('code-from-text', node.start, 'new Function');
      // `new Worker(new URL('./x.ts', import.meta.url))` brings that file into the bundle as an import does.
      const [target, base] = node.arguments;
      if (node.callee.name === 'URL' && isRelative(literalText(target)) && base?.type === 'MemberExpression') imported(target, []);
    },
    CallExpression(node) {
      const { callee, arguments: args } = node;
      const name = callee.name ?? callee.property?.name;
      if (callee.name === 'require') computed(node, args[0]);
      if (['eval', 'Function'].includes(callee.name)) report('code-from-text', node.start, callee.name);
      if (['eval', 'Function'].includes(callee.property?.name) && isGlobalObject(callee.object)) report('code-from-text', node.start, name);
      if (['setTimeout', 'setInterval'].includes(name) && literalText(args[0]) !== undefined) report('code-from-text', node.start, name);
      if (callee.type === 'MemberExpression' && writesTable(file, callee)) report('table-write', node.start, `.${propertyName(callee)}(`);
    },
    Identifier: (node) => word(node.name, node.start),
    JSXIdentifier: (node) => word(node.name, node.start),
    Literal: (node) => typeof node.value === 'string' && isWord(node.value) && word(node.value, node.start),
  }).visit(program);
  return found.sort((a, b) => a.line - b.line);
}

/** Name of the rule that `specifier` breaks when imported by `file`, or undefined when it is allowed. */
function brokenImport(file, room, specifier) {
  const law = rooms[room];
  if (isRelative(specifier)) {
    const target = resolve(file, specifier);
    const targetRoom = target === 'package.json' ? target : roomOf(target);
    return targetRoom === room || law.rooms.includes(targetRoom) ? undefined : 'room';
  }
  if (specifier.startsWith('/') || specifier.includes(':') || isBuiltin(specifier)) {
    return specifier.startsWith('node:') && law.node.includes(specifier.slice(5)) ? undefined : 'node';
  }
  const [first, second] = specifier.split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  return law.packages.includes(name) || law.packages.includes(`${first}/*`) ? undefined : 'package';
}

function isPrivate(file, specifier) {
  const target = isRelative(specifier) ? resolve(file, specifier).replace(/\.[cm]?[jt]sx?$/, '') : '';
  return target in privateModules && !isIn(file, privateModules[target]);
}

/** Path from the root of the file that a relative `specifier` means, without Vite's `?raw`, `?worker`. */
const resolve = (file, specifier) => path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier.replace(/[?#].*$/, '')));
const isRelative = (specifier) => specifier !== undefined && /^\.{1,2}(\/|$)/.test(specifier);
const isFs = (specifier) => specifier === 'node:fs' || specifier === 'node:fs/promises';
const mayWriteFiles = (file) => isInAny(file, fileWriting.writers);
const isGlobalObject = (node) => ['globalThis', 'window', 'self', 'global'].includes(node?.name);

const literalText = (node) => (node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined);
const localName = (specifier) => specifier.local.name ?? specifier.local.value;
const importedName = (specifier) => {
  if (specifier.type !== 'ImportSpecifier') return ['*'];
  return specifier.importKind === 'type' ? [] : [specifier.imported.name ?? specifier.imported.value];
};
/** `window['eval']`-style access and object keys are strings; a plain sentence that mentions a word is not code. */
const isWord = (text) => /^[A-Za-z]+$/.test(text);

const propertyName = (member) => (member.computed ? literalText(member.property) : member.property.name);

function writesTable(file, callee) {
  if (!file.startsWith('renderer/') || isInAny(file, tableWriting.writers)) return false;
  const name = propertyName(callee);
  if (tableWriting.always.includes(name)) return true;
  return tableWriting.onTables.includes(name) && namesOf(callee.object).some((part) => tableWriting.receiver.test(part));
}

/** All names along a chain: `db.cadres.where('x').equals(1)` gives equals, where, cadres, db. */
function namesOf(node) {
  if (!node) return [];
  if (node.type === 'Identifier') return [node.name];
  if (node.type === 'MemberExpression') return [propertyName(node) ?? '', ...namesOf(node.object)];
  if (node.type === 'CallExpression') return namesOf(node.callee);
  if (node.type === 'AwaitExpression') return namesOf(node.argument);
  if (node.expression) return namesOf(node.expression);
  return [];
}
