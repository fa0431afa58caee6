import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './dependencies.mjs';
import { root, run } from './process.mjs';

const out = path.join(root, 'out/bench');

/** Bundles the source without the packages (as they are published, as the program loads them) and measures in a process of its own. */
export async function runBench(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { scale: { type: 'string', default: '1' }, rounds: { type: 'string', default: '9' }, inside: { type: 'boolean', default: false } },
  });
  const [name] = positionals;
  const known = readdirSync(path.join(root, 'test/bench'))
    .filter((f) => f.endsWith('.ts'))
    .map((f) => f.slice(0, -3));
  if (name === undefined || !known.includes(name)) {
    console.error(`usage: npm run bench -- <${known.join('|')}> [--scale n] [--rounds n]`);
    process.exit(2);
  }
  const bundle = path.join(out, `${name}.mjs`);
  if (values.inside) return measure(name, bundle, { scale: Number(values.scale), rounds: Number(values.rounds) });
  if (!(await ensureDependencies())) process.exit(1);
  const { build } = await import('vite');
  mkdirSync(out, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: path.join(root, `test/bench/${name}.ts`),
      outDir: out,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  });
  const { code } = await run(process.execPath, ['--expose-gc', path.join(root, '.tools/bench.mjs'), ...args, '--inside']);
  process.exit(code);
}

async function measure(name, bundle, options) {
  if (!existsSync(bundle)) throw new Error(`no ${bundle}`);
  const { run: bench } = await import(pathToFileURL(bundle).href);
  const { lines, ...result } = await bench(options);
  const report = {
    name,
    at: new Date().toISOString(),
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    ...options,
    ...result,
  };
  writeFileSync(path.join(out, `${name}.json`), `${JSON.stringify(report, null, 2)}\n`);
  for (const line of lines) console.log(line);
}
