import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromPlaywright, fromReport, fromVitest, line, one, sum } from './countTests.mjs';
import { ensureDebianPackages } from './debian.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { root, run, runTool } from './process.mjs';

const ours = (script, ...args) => run(process.execPath, [path.join(root, '.tools', script), ...args]);

/** The steps in order; each gives its count. `reports` is a folder for JSON reports. */
const steps = {
  types: async () => {
    const counts = [];
    for (const project of ['shared', 'main', 'renderer', 'test']) {
      console.log(`tsc -p ${project}`);
      counts.push(one((await runTool('typescript', ['-p', project])).code));
    }
    return sum(counts);
  },
  lint: async () => one((await runTool('@biomejs/biome', ['ci', '--error-on-warnings'])).code),
  law: async () => one((await ours('importLaw.mjs')).code),
  unit: async (reports) => {
    const file = path.join(reports, 'unit.json');
    const { code } = await runTool('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]);
    return fromReport(file, code, fromVitest);
  },
  build: async () => one((await ours('build.mjs')).code),
  e2e: async (reports) => {
    const file = path.join(reports, 'e2e.json');
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
    const { code } = await runTool('@playwright/test', ['test', '--reporter=list,json'], { env });
    return fromReport(file, code, fromPlaywright);
  },
};

const titles = { types: 'Types', lint: 'Lint', law: 'Import law', unit: 'Unit tests', build: 'Build', e2e: 'End-to-end tests' };

/** Names of the steps to run. End-to-end tests run the build, so it is never stale. */
function chosen(options) {
  if (options.length === 0) return Object.keys(steps);
  const [flag, names = '', ...more] = options;
  const list = names.split(',');
  if (flag !== '--only' || more.length > 0 || list.some((name) => !(name in steps))) {
    console.error(`Usage: npm test -- --only ${Object.keys(steps).join(',')}`);
    process.exit(2);
  }
  return Object.keys(steps).filter((name) => list.includes(name) || (name === 'build' && list.includes('e2e')));
}

/** Runs the steps, prints `N passed, N failed, N skipped` as the last line and ends the process, with 1 when anything failed. */
export async function runTests(options) {
  const names = chosen(options);
  if (!(await ensureDependencies())) return finish([['install', one(1)]]);
  if (names.includes('unit') || names.includes('e2e')) await ensureDebianPackages();

  const reports = mkdtempSync(path.join(tmpdir(), 'qinzheng-tests-'));
  const results = [];
  for (const name of names) {
    console.log(`\n== ${titles[name]} ==`);
    const started = Date.now();
    const count = await steps[name](reports);
    results.push([name, count]);
    console.log(`${titles[name]}: ${line(count)} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
  rmSync(reports, { recursive: true, force: true });
  finish(results);
}

function finish(results) {
  console.log('\n== Summary ==');
  for (const [name, count] of results) console.log(`${(titles[name] ?? name).padEnd(18)} ${line(count)}`);
  const total = sum(results.map(([, count]) => count));
  console.log(line(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
}
