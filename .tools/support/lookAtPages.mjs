/** What is wrong with pages of a PDF, from the places of their words (parseBoxes of test/support/render). Lengths in points. */
import { linesOf } from '../../test/support/render/render.mjs';

/** Page numbers: — 1 —, 第 1 页　共 3 页. */
const NUMBER = /^(?:[—-]\d+[—-]|第\d+页(?:共\d+页)?)$/u;
/** Share of the smaller word that may lie under another one: boxes of fonts are higher than their ink. */
const OVERLAP = 0.3;
const EDGE = 1;

const content = (page) => linesOf(page).filter((l) => !NUMBER.test(l.text.replace(/\s/g, '')));
const shared = (a, b) => {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (wide <= 0 || high <= 0) return 0;
  const area = (w) => (w.right - w.left) * (w.bottom - w.top);
  return (wide * high) / Math.min(area(a), area(b));
};
const overlaps = (words) => {
  const found = [];
  const sorted = [...words].sort((a, b) => a.top - b.top);
  for (let i = 0; i < sorted.length; i += 1)
    for (let j = i + 1; j < sorted.length && sorted[j].top < sorted[i].bottom; j += 1)
      if (shared(sorted[i], sorted[j]) > OVERLAP) found.push([sorted[i], sorted[j]]);
  return found;
};
/** Marks are left out: at the end of a line they may hang into the margin, where pdftotext loses some. */
const countChars = (text) => {
  const counts = new Map();
  for (const c of text.normalize('NFKC').replace(/[\s\p{P}]/gu, '')) counts.set(c, (counts.get(c) ?? 0) + 1);
  return counts;
};

/** Blank pages, a page with a single line after the first, words outside of the paper. */
export function pageFaults(pages) {
  const faults = [];
  for (const [i, page] of pages.entries()) {
    const lines = content(page);
    if (lines.length === 0) faults.push(`page ${i + 1} is blank`);
    else if (lines.length === 1 && i === pages.length - 1 && i > 0) faults.push(`page ${i + 1} has one line: ${lines[0].text.slice(0, 30)}`);
    for (const w of page.words)
      if (w.left < -EDGE || w.top < -EDGE || w.right > page.width + EDGE || w.bottom > page.height + EDGE)
        faults.push(`page ${i + 1}: “${w.text.slice(0, 20)}” leaves the paper`);
  }
  return faults;
}
/** Words that lie over each other. */
export const overlapFaults = (pages) =>
  pages.flatMap((page, i) => overlaps(page.words).map(([a, b]) => `page ${i + 1}: “${a.text.slice(0, 16)}” and “${b.text.slice(0, 16)}” overlap`));
/** Characters of the paper that do not stand on its pages: rows of fixed height cut off what does not fit. */
export function missingFaults(pages, text) {
  const there = countChars(pages.flatMap((p) => p.words.map((w) => w.text)).join(''));
  let missing = 0;
  let sample = '';
  for (const [c, n] of countChars(text.join(''))) {
    const less = n - (there.get(c) ?? 0);
    if (less > 0) {
      missing += less;
      if (sample.length < 12) sample += c;
    }
  }
  return missing > 0 ? [`${missing} characters are not on the pages: ${sample}`] : [];
}
