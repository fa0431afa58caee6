/**
 * Looks at a .docx as paper: LibreOffice → PDF, poppler → PNG pages and the place of every line of text.
 * Command line: node test/support/render/render.mjs file.docx [outDir]
 */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const FONTS = join(dirname(fileURLToPath(import.meta.url)), 'fonts.conf');
const CONVERT_LIMIT_MS = 90_000;

const answers = (program, args) => {
  try {
    execFileSync(program, args, { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
};
const installed = (program) => answers('sh', ['-c', `command -v ${program}`]);

/** Programs rendering needs that are not installed here; empty when rendering is possible. */
export const missingTools = () => ['soffice', 'pdftoppm', 'pdftotext'].filter((p) => !installed(p));

const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&apos;': "'", '&amp;': '&' };
const decode = (text) => text.replace(/&(?:lt|gt|quot|apos|amp|#39);/g, (e) => entities[e]);
const attributes = (tag) => Object.fromEntries([...tag.matchAll(/(\w+)="([^"]*)"/g)].map((m) => [m[1], m[2]]));

/** Reads `pdftotext -bbox-layout`: pages of words, coordinates in points from the top left of the page. */
export function parseBoxes(xhtml) {
  return xhtml
    .split('<page ')
    .slice(1)
    .map((page) => {
      const size = attributes(page.slice(0, page.indexOf('>')));
      const words = [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map((m) => {
        const box = attributes(m[1]);
        return { text: decode(m[2]), left: +box.xMin, top: +box.yMin, right: +box.xMax, bottom: +box.yMax };
      });
      return { width: +size.width, height: +size.height, words };
    });
}

/** Joins the words of a page into lines by their vertical middle (points apart at most `tolerance`), left to right. */
export function linesOf(page, tolerance = 4) {
  const lines = [];
  for (const word of [...page.words].sort((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const middle = (word.top + word.bottom) / 2;
    const line = lines.at(-1);
    if (line && Math.abs((line.top + line.bottom) / 2 - middle) <= tolerance) line.words.push(word);
    else lines.push({ top: word.top, bottom: word.bottom, words: [word] });
  }
  return lines.map((line) => {
    const words = line.words.sort((a, b) => a.left - b.left);
    return {
      text: words.map((w) => w.text).join(''),
      left: Math.min(...words.map((w) => w.left)),
      right: Math.max(...words.map((w) => w.right)),
      top: Math.min(...words.map((w) => w.top)),
      bottom: Math.max(...words.map((w) => w.bottom)),
    };
  });
}

/**
 * Renders one .docx into `outDir`. LibreOffice runs headless on a profile of its own, which is removed afterwards.
 * @returns {Promise<{ pdf: string, images: string[], pages: import('./render.d.mts').RenderedPage[] }>}
 * @throws Error when a program is missing, fails or takes longer than 90 s.
 */
export async function renderDocx(path, outDir, { dpi = 70, images = true } = {}) {
  const missing = missingTools();
  if (missing.length > 0) throw new Error(`Cannot render: ${missing.join(', ')} not installed`);
  mkdirSync(outDir, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'render-profile-'));
  const name = basename(path).replace(/\.docx$/i, '');
  const pdf = join(outDir, `${name}.pdf`);
  try {
    const args = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--convert-to', 'pdf', '--outdir', outDir, resolve(path)];
    await run('soffice', args, { timeout: CONVERT_LIMIT_MS, killSignal: 'SIGKILL', env: { ...process.env, FONTCONFIG_FILE: FONTS } });
    if (!existsSync(pdf)) throw new Error(`LibreOffice made no PDF of ${path}`);
    if (images) await run('pdftoppm', ['-r', String(dpi), '-png', pdf, join(outDir, name)]);
    const { stdout } = await run('pdftotext', ['-bbox-layout', pdf, '-'], { maxBuffer: 1 << 28 });
    const pngs = readdirSync(outDir).filter((f) => f.startsWith(`${name}-`) && f.endsWith('.png'));
    return { pdf, images: images ? pngs.sort().map((f) => join(outDir, f)) : [], pages: parseBoxes(stdout) };
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, out = '.'] = process.argv.slice(2);
  if (!file) throw new Error('usage: node render.mjs file.docx [outDir]');
  const result = await renderDocx(file, out);
  console.log([result.pdf, ...result.images].join('\n'));
}
