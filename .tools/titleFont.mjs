// Makes renderer/ui/qinzheng-serif.woff2: the title face, a subset of Noto Serif CJK SC Bold (OFL 1.1) that holds only the fixed
// words of the interface. Run after adding a record type or a page title: node .tools/titleFont.mjs
// Needs fonts-noto-cjk and fonttools (apt-get install fonts-noto-cjk fonttools). People's names never use this face.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const FONT = '/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc';
const filesIn = (dir) =>
  readdirSync(`${root}${dir}`, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && /\.tsx?$/.test(f.name))
    .map((f) => `${f.parentPath}/${f.name}`);

/** Words that stand in titles: labels and short labels of record types, page and section titles, headings. */
const PATTERNS = [
  /\b(?:label|short|title|heading|part)\s*[:=]\s*\{?\s*['"`]([^'"`]+)/g,
  /<h[1-3][^>]*>([^<{]+)/g,
  /'([一二三四五六七八九十]、[^']+)'/g,
];
const words = ['renderer', 'shared/records', 'shared/indicators', 'shared/documents']
  .flatMap(filesIn)
  .flatMap((file) => PATTERNS.flatMap((p) => [...readFileSync(file, 'utf8').matchAll(p)].map((m) => m[1])));
/** Digits, punctuation, numbering and the verbs the generic screens put before a label. */
const ALWAYS = '0123456789年月日新增修改查看勤政台账首页一二三四五六七八九十、，。：；（）“”《》—·';
const text = [...new Set([...words.join(''), ...ALWAYS])]
  .filter((c) => c > ' ')
  .sort()
  .join('');

writeFileSync(`${root}node_modules/.cache-title-chars.txt`, text);
execFileSync('pyftsubset', [
  FONT,
  '--font-number=2', // the collection's order: JP, KR, SC, TC, HK
  `--text-file=${root}node_modules/.cache-title-chars.txt`,
  '--flavor=woff2',
  '--layout-features=',
  '--no-hinting',
  '--desubroutinize',
  '--name-IDs=0,1,2,13,14',
  `--output-file=${root}renderer/ui/qinzheng-serif.woff2`,
]);
const size = readFileSync(`${root}renderer/ui/qinzheng-serif.woff2`).length;
console.log(`${[...text].length} characters, ${(size / 1024).toFixed(0)} kB`);
