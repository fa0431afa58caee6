import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { missingTools, parseBoxes } from '../../test/support/render/render.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { missingFaults, overlapFaults, pageFaults } from './lookAtPages.mjs';
import { root, run } from './process.mjs';

const out = path.join(root, 'out/papers');
/** LibreOffice for all papers in one call, ms. */
const CONVERT_LIMIT = 900_000;
const IMAGE_KB = 40;

/** Prints all papers, converts and looks at them; with `--check` without pictures. Ends the process with 1 when one has a fault. */
export async function runPapers(args) {
  const { values } = parseArgs({
    args,
    options: { docs: { type: 'boolean', default: false }, check: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
  });
  if (!(await ensureDependencies())) process.exit(1);
  const missing = [...missingTools(), ...(values.check ? [] : [...(await lacks('montage')), ...(await lacks('convert'))])];
  if (missing.length > 0) {
    console.error(`npm run papers needs ${missing.join(', ')} (Debian: libreoffice-writer poppler-utils imagemagick)`);
    process.exit(1);
  }
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { makeAll, docsPage } = await gallery();
  const { exhibits, problems } = await makeAll(values.only.split(',').filter(Boolean));
  const faults = [...problems];
  for (const e of exhibits) writeFileSync(path.join(out, `${e.name}.docx`), e.bytes);
  faults.push(...(await convert(exhibits)));

  const shown = [];
  for (const e of exhibits) {
    const pages = await boxes(e.name);
    if (pages === null) continue;
    const found = [...pageFaults(pages), ...(e.extreme ? missingFaults(pages, e.text) : []), ...(e.ruled ? overlapFaults(pages) : [])];
    faults.push(...found.slice(0, 3).map((f) => `${e.name}: ${f}${found.length > 3 ? ` (and ${found.length - 3} more)` : ''}`));
    console.log(`${String(pages.length).padStart(3)} ${pages.length === 1 ? 'page ' : 'pages'}  ${e.name}  ${e.extreme ? '' : e.label}`);
    if (e.extreme || values.check) continue;
    shown.push(e);
    await must('pdftoppm', ['-r', '70', '-png', '-singlefile', '-f', '1', '-l', '1', file(e.name, 'pdf'), path.join(out, e.name)]);
  }
  if (shown.length > 0)
    await must('montage', [
      ...[
        '-font',
        'WenQuanYi-Zen-Hei',
        '-pointsize',
        '14',
        '-tile',
        `${Math.min(10, Math.ceil(Math.sqrt(shown.length)))}x`,
        '-geometry',
        '300x424+6+6',
      ],
      ...shown.flatMap((e) => ['-label', e.name, file(e.name, 'png')]),
      path.join(out, 'index.png'),
    ]);
  if (values.docs) faults.push(...(await writeDocs(shown, docsPage())));
  console.log(`${shown.length} papers in ${path.relative(root, out)}${shown.length > 0 ? ', contact sheet index.png' : ''}`);
  for (const f of faults) console.error(`✗ ${f}`);
  console.log(`${faults.length} faults`);
  process.exit(faults.length === 0 ? 0 : 1);
}

const file = (name, extension) => path.join(out, `${name}.${extension}`);
const quiet = { stdio: ['ignore', 'pipe', 'pipe'] };
const lacks = async (program) => ((await run('sh', ['-c', `command -v ${program}`], quiet)).code === 0 ? [] : [program]);
async function must(program, args) {
  const { code, output } = await run(program, args, quiet);
  if (code !== 0) throw new Error(`${program} failed: ${output.slice(0, 400)}`);
  return output;
}
/** The TypeScript of the papers, bundled without the packages. */
async function gallery() {
  const { build } = await import('vite');
  const bundles = path.join(root, 'out/bench');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: path.join(root, 'test/support/papers/gallery.ts'),
      outDir: bundles,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'gallery.mjs', codeSplitting: false } },
    },
  });
  return import(pathToFileURL(path.join(bundles, 'gallery.mjs')).href);
}
/** All files in one call of LibreOffice, on a profile of its own and with the stand-in fonts. @returns faults */
async function convert(exhibits) {
  if (exhibits.length === 0) return [];
  const profile = mkdtempSync(path.join(tmpdir(), 'papers-profile-'));
  try {
    const { code, output, late } = await run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile)}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        out,
        ...exhibits.map((e) => file(e.name, 'docx')),
      ],
      { ...quiet, limit: CONVERT_LIMIT, env: { ...process.env, FONTCONFIG_FILE: path.join(root, 'test/support/render/fonts.conf') } },
    );
    const made = new Set(readdirSync(out));
    return [
      ...(code !== 0 || late ? [`LibreOffice failed (${late ? 'too slow' : code}): ${output.slice(0, 400)}`] : []),
      ...(/error|repair/i.test(output) ? [`LibreOffice says: ${output.match(/.*(?:error|repair).*/i)?.[0]}`] : []),
      ...exhibits.filter((e) => !made.has(`${e.name}.pdf`)).map((e) => `${e.name}: LibreOffice made no PDF`),
    ];
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
async function boxes(name) {
  try {
    const { stdout } = await promisify(execFile)('pdftotext', ['-bbox-layout', file(name, 'pdf'), '-'], { maxBuffer: 1 << 28 });
    return parseBoxes(stdout);
  } catch {
    // already a fault: no PDF
    return null;
  }
}
/** Small grey first pages and the page that shows them. @returns faults */
async function writeDocs(shown, page) {
  const images = path.join(root, 'docs/images/papers');
  rmSync(images, { recursive: true, force: true });
  mkdirSync(images, { recursive: true });
  const faults = [];
  const done = new Set();
  for (const e of shown) {
    if (done.has(e.id)) continue;
    done.add(e.id);
    const image = path.join(images, `${e.id}.png`);
    await must('convert', [file(e.name, 'png'), '-resize', '420x420', '-colors', '16', '-strip', '-define', 'png:compression-level=9', image]);
    const kb = statSync(image).size / 1024;
    if (kb > IMAGE_KB) faults.push(`${e.id}: its image has ${kb.toFixed(0)} kB`);
  }
  writeFileSync(path.join(root, 'docs/papers.md'), page);
  return faults;
}
