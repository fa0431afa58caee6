import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lawful, type Violation, violations } from './fixtures/violations';

const root = path.join(import.meta.dirname, '../..');
const checker = path.join(root, '.tools/importLaw.mjs');
const trees: string[] = [];

interface Found {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
}

/** Runs the checker as CI does, over a temporary tree that holds exactly the given files. */
function check(files: readonly { readonly file: string; readonly code: string }[]): {
  readonly status: number | null;
  readonly found: readonly Found[];
} {
  const tree = mkdtempSync(path.join(tmpdir(), 'import-law-'));
  trees.push(tree);
  for (const { file, code } of files) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), code);
  }
  const run = spawnSync(process.execPath, [checker, '--json', tree], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const report = JSON.parse(run.stdout) as { files: number; violations: Found[] };
  expect(report.files).toBe(files.length);
  return { status: run.status, found: report.violations };
}

afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true });
});

// All fixtures in one tree, each in its own file, so that one run of the checker serves all of them.
const numbered = violations.map((violation, n) => ({ ...violation, file: violation.file.replace(/(\.\w+)$/, `${n}$1`) }));
const all = check(numbered);

describe('import law', () => {
  it('refuses a tree with violations', () => expect(all.status).toBe(1));

  it.each(numbered)('$rule: $file: $code', ({ rule, file }: Violation) => {
    expect(all.found.filter((found) => found.file === file)).toMatchObject([{ rule, line: 1 }]);
  });

  it('has a fixture for every rule of the table', async () => {
    const table: { messages: Record<string, string> } = await import(`${root}/.tools/importLaw/rules.mjs`);
    expect([...new Set(violations.map(({ rule }) => rule))].sort()).toEqual(Object.keys(table.messages).sort());
  });

  it('lets lawful files pass', () => expect(check(lawful)).toEqual({ status: 0, found: [] }));

  it('names the line', () => {
    const { found } = check([{ file: 'shared/x.ts', code: "import 'zod';\n\nimport 'react';\n" }]);
    expect(found).toMatchObject([{ rule: 'package', file: 'shared/x.ts', line: 3 }]);
  });

  it('stops with an error for a file in a room it has never heard of', () => {
    const { status, found } = check([{ file: 'main/hidden/x.ts', code: '' }]);
    expect({ status, rules: found.map(({ rule }) => rule) }).toEqual({ status: 1, rules: ['no-room'] });
  });

  it('would see a law-breaking line added to this very tree', () => {
    const tree = mkdtempSync(path.join(tmpdir(), 'import-law-'));
    trees.push(tree);
    for (const folder of ['shared', 'renderer', 'main']) cpSync(path.join(root, folder), path.join(tree, folder), { recursive: true });
    const run = () => JSON.parse(spawnSync(process.execPath, [checker, '--json', tree], { encoding: 'utf8' }).stdout) as { violations: Found[] };
    const before = run().violations;
    writeFileSync(path.join(tree, 'main/core/addedByTest.ts'), "import '../../renderer/main';");
    const after = run().violations;
    expect(after).toContainEqual(expect.objectContaining({ rule: 'room', file: 'main/core/addedByTest.ts' }));
    expect(after.length).toBe(before.length + 1);
  });
});
