/** docs/adding-a-record-type.md is true: its example, added to a copy of the program as the page says, is a whole record type. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordTypes } from '../../../shared/records/registry';
import { VERSIONS } from '../../../shared/schema/versions';

const root = path.join(import.meta.dirname, '../../..');
const page = readFileSync(path.join(root, 'docs/adding-a-record-type.md'), 'utf8');

/** The code block of the page that begins with the name of this file. */
const block = (file: string): string => {
  const found = [...page.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map((m) => m[1] ?? '').find((code) => (code.split('\n')[0] ?? '').includes(file));
  if (found === undefined) throw new Error(`the page has no block for ${file}`);
  return found;
};
const lines = (file: string): readonly string[] => block(file).trimEnd().split('\n').slice(1);
const example = /^\/\/ (shared\/records\/(\w+)\.ts)$/m.exec(page);
const [, file = '', id = ''] = example ?? [];

let tree: string;
const read = (name: string): string => readFileSync(path.join(tree, name), 'utf8');
/** Put a line of the page behind the last place where `after` matches. */
const insert = (name: string, line: string, after: RegExp): void => {
  const text = read(name);
  const at = [...text.matchAll(after)].at(-1);
  if (at === undefined) throw new Error(`${name} has no ${after}`);
  const end = at.index + at[0].length;
  writeFileSync(path.join(tree, name), `${text.slice(0, end)}${line}\n${text.slice(end)}`);
};
const run = (script: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [path.join(root, 'node_modules', script), ...args], {
    cwd: tree,
    encoding: 'utf8',
    env: { ...process.env, NEW_TYPE: id, NO_COLOR: '1' },
  });

beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'new-record-type-'));
  for (const part of ['shared', 'renderer', 'docs', 'test/unit', 'test/support', '.tools', 'package.json', 'vitest.config.ts', 'tsconfig.base.json'])
    cpSync(path.join(root, part), path.join(tree, part), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
  writeFileSync(path.join(tree, file), block(file));
  const [imported = '', listed = ''] = lines('shared/records/registry.ts');
  insert('shared/records/registry.ts', imported, /^import \{ heartTalk \}.*\n/gm);
  insert('shared/records/registry.ts', listed, /^ {2}heartTalk,\n/gm);
  const since = Number(/since: (\d+)/.exec(block(file))?.[1]);
  if (since > VERSIONS.length)
    insert('shared/schema/versions.ts', lines('shared/schema/versions.ts')[0] ?? '', /^export const VERSIONS[\s\S]*?(?=^\];)/gm);
  insert('docs/glossary.md', lines('docs/glossary.md')[0] ?? '', /^\| ?(?:M\d\d)? \| .+ \| \w+ \| [A-Z]{2} \|.*\n/gm);
  cpSync(path.join(tree, 'test/unit/docs/newTypeProbe.ts'), path.join(tree, 'test/unit/docs/newType.test.ts'));
}, 60_000);
afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('the example of docs/adding-a-record-type.md', { timeout: 120_000 }, () => {
  it('is a type the program does not have', () => {
    expect(id).not.toBe('');
    expect(recordTypes.map((t) => t.id as string)).not.toContain(id);
  });

  it('passes the compiler', () => {
    const done = run('typescript/bin/tsc', '-p', 'shared');
    expect(done.stdout + done.stderr).not.toContain('error');
    expect(done.status).toBe(0);
  });

  it('passes the declaration tests, and works in store, list, Excel and Word without another line', () => {
    const tests = ['test/unit/docs/newType.test.ts', 'test/unit/records/declarations.test.ts'];
    const done = run('vitest/vitest.mjs', 'run', ...tests, '-t', `${id}|glossary`, '--reporter=json', '--outputFile=report.json');
    const report = JSON.parse(read('report.json')) as {
      readonly testResults: readonly {
        readonly name: string;
        readonly message: string;
        readonly assertionResults: readonly { readonly status: string; readonly fullName: string; readonly failureMessages: readonly string[] }[];
      }[];
    };
    const all = report.testResults.flatMap((r) => r.assertionResults);
    expect(all.filter((t) => t.status === 'failed').map((t) => `${t.fullName}: ${t.failureMessages[0]}`)).toEqual([]);
    expect(done.status, report.testResults.map((r) => r.message).join('\n')).toBe(0);
    const passed = report.testResults.map((r) => [path.basename(r.name), r.assertionResults.filter((t) => t.status === 'passed').length] as const);
    // every test of the probe, and every test over one type of the declarations
    expect(Object.fromEntries(passed)['newType.test.ts']).toBe(6);
    expect(Object.fromEntries(passed)['declarations.test.ts']).toBeGreaterThanOrEqual(10);
  });
});
