import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';

/** Entries of the Node side that are shipped, the program and its workers; what they import comes with them, and nothing else. */
const entriesOf = (root) => [
  'out/main/index.js',
  ...readdirSync(path.join(root, 'out/main'))
    .filter((f) => f.endsWith('Worker.js'))
    .map((f) => `out/main/${f}`),
];

/**
 * Exactly the files that belong into the package, derived from the built tree.
 * @param {string} root @returns {string[]} paths with `/`, sorted
 */
export function expectedFiles(root) {
  const main = new Set();
  const add = (file) => {
    if (main.has(file)) return;
    main.add(file);
    for (const specifier of importsOf(path.join(root, file))) {
      if (specifier.startsWith('.')) add(path.posix.join(path.posix.dirname(file), specifier));
    }
  };
  entriesOf(root).forEach(add);
  return [...main, 'out/preload/index.cjs', ...page(root, 'out/renderer'), 'package.json'].sort();
}

function page(root, folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return page(root, file);
    return file.endsWith('.map') ? [] : [file];
  });
}

function importsOf(file) {
  const found = [];
  const add = ({ source }) => source?.type === 'Literal' && found.push(source.value);
  new Visitor({ ImportDeclaration: add, ExportAllDeclaration: add, ExportNamedDeclaration: add, ImportExpression: add }).visit(
    parseSync(file, readFileSync(file, 'utf8')).program,
  );
  return found;
}
