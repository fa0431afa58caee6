/** Heads, feet and the small parts around the text, measured on the rendered page (GB/T 9704-2012 7.2–7.4, 10.1, 10.3). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printWord } from '../../../main/core/word';
import { COLOPHON, LETTER, LINE, MARGIN_MM, MINUTES, ONE_CHAR, PAPER_MM, PT_PER_MM } from '../../../shared/documents/layout';
import type { Block, DocumentModel, DocumentSection } from '../../../shared/documents/model';
import { linesOf, missingTools, type RenderedPage, renderDocx, type TextBox } from '../../support/render/render.mjs';
import { dark, inkRows, type Rule, red, rulesOf } from './raster';

const missing = missingTools();
if (missing.length > 0) console.warn(`SKIPPED: heads are not measured, ${missing.join(', ')} not installed`);

const text = (n: number, mark = ''): Block[] =>
  Array.from({ length: n }, (_, i) => ({ kind: 'paragraph', id: `l${i}`, runs: [{ text: `${mark}第${i + 1}行正文` }] }));
const LONG = '市纪委监委张某某，市审计局李某某，市公安局王某某，市信访局赵某某，市人力资源和社会保障局欧阳某某，市税务局陈某某';
const COPIES = '市纪委监委，市审计局，市人力资源和社会保障局，市公安局，市信访局，市税务局，各县（区）委组织部';
const OFFICE = '中共安澜市委组织部';
const LONG_OFFICE = '中共安澜市委组织部、安澜市人力资源和社会保障局、安澜市审计局';
const MINUTES_NAME = '安澜市干部监督联席会议纪要';

const section = (blocks: readonly Block[], page: 'gb' | 'letter' = 'gb'): DocumentSection => ({
  orientation: 'portrait',
  page,
  restart: true,
  blocks,
});
const letter = (office: string, lines: number): DocumentSection =>
  section(
    [
      { kind: 'letterHead', office, number: '安组函询〔2026〕3号', secrecy: '内部' },
      { kind: 'title', lines: ['函询通知书'] },
      { kind: 'addressee', text: '张某某同志：' },
      ...text(lines),
      { kind: 'attachmentNote', items: ['安澜市管领导干部近三年因公因私出国境情况以及证照集中保管情况登记表', '回执'] },
      { kind: 'signature', office: OFFICE, date: '2026年3月1日', seal: true },
      { kind: 'colophon', copies: '安澜市财政局党组主要负责同志', plain: true },
    ],
    'letter',
  );
const colophon: Block = { kind: 'colophon', copies: COPIES, office: '中共安澜市委组织部办公室', date: '2026年3月1日' };
/** Lines of text before a 版记 of three lines: much room, just enough, one line too many, a full page. */
const FULL = [10, 19, 20, 22] as const;

const SECTIONS = {
  short: letter(OFFICE, 3),
  long: letter(LONG_OFFICE, 22),
  minutes: section([
    { kind: 'minutesHead', name: MINUTES_NAME, issue: '第2期', office: '联席会议办公室', date: '2026年3月1日' },
    ...text(3),
    { kind: 'attendance', label: '出席', text: LONG },
    { kind: 'attendance', label: '请假', text: '市林业局周某某' },
    colophon,
  ]),
  longMinutes: section([
    {
      kind: 'minutesHead',
      name: `中共${MINUTES_NAME.replace('会议', '会议办公室主任会议')}`,
      issue: '第3期',
      office: '联席会议办公室',
      date: '2026年12月31日',
    },
    ...text(1),
  ]),
  ...Object.fromEntries(FULL.map((n) => [`full${n}`, section([...text(n, '版记前'), colophon])])),
  marks: section([
    { kind: 'marks', copyNumber: '000012', secrecy: '内部', urgency: '加急' },
    { kind: 'title', lines: ['关于有关问题的报告'] },
    ...text(1),
    { kind: 'signature', office: '中共安澜市委组织部干部监督科', date: '2026年3月1日' },
    { kind: 'annotation', text: '联系人：周某某，电话：12345678' },
    { kind: 'appendix', label: '附件1', title: '有关人员名单' },
    ...text(1, '附件'),
  ]),
} as const satisfies Record<string, DocumentSection>;
const KEYS = Object.keys(SECTIONS);
const MODEL: DocumentModel = { fileName: '版头版记样张', title: '版头版记样张', sections: Object.values(SECTIONS) };

const inMm = (points: number): number => (points * 25.4) / 72;
const RIGHT = PAPER_MM.width - MARGIN_MM.right;
const FOOT = PAPER_MM.height - MARGIN_MM.bottom;
const isNumber = (line: TextBox): boolean => /^—\d+—$/.test(line.text);

describe.skipIf(missing.length > 0)('heads and feet, measured in the PDF', () => {
  const keep = process.env.RENDER_DIR;
  const dir = keep ?? mkdtempSync(join(tmpdir(), 'heads-'));
  let pdf = '';
  /** Pages of each section: a page that begins a section is known by the number it should have. */
  const pagesOf = new Map<string, { readonly at: number; readonly page: RenderedPage }[]>();
  const of = (key: string, i = 0) => {
    const page = pagesOf.get(key)?.[i];
    if (!page) throw new Error(`${key} has no page ${i + 1}`);
    return page;
  };
  const linesAt = (key: string, i = 0): TextBox[] => linesOf(of(key, i).page);
  const line = (key: string, has: string, i = 0): TextBox => {
    const found = linesAt(key, i).find((l) => l.text.includes(has));
    if (!found) throw new Error(`${key} has no line ${has}`);
    return found;
  };
  const rows = (key: string, ink: typeof red, i = 0) => inkRows(pdf, of(key, i).at, ink);

  beforeAll(async () => {
    const file = join(dir, 'heads.docx');
    writeFileSync(file, await printWord(MODEL));
    const made = await renderDocx(file, dir, { images: keep !== undefined });
    pdf = made.pdf;
    let key = -1;
    made.pages.forEach((page, i) => {
      const lines = linesOf(page);
      const number = lines.find(isNumber)?.text;
      // numbers begin again at 1 in each section; the first page of a letter has none
      if (number === undefined || number === '—1—') key += 1;
      const name = KEYS[key] ?? `beyond ${key}`;
      pagesOf.set(name, [...(pagesOf.get(name) ?? []), { at: i + 1, page }]);
    });
  }, 100_000);
  afterAll(() => {
    if (!keep) rmSync(dir, { recursive: true, force: true });
  });

  it('no part opens a page of its own: pages per section', () => {
    expect(Object.fromEntries([...pagesOf].map(([k, v]) => [k, v.length]))).toEqual({
      short: 1,
      long: 2,
      minutes: 1,
      longMinutes: 1,
      full10: 1,
      full19: 1,
      full20: 2,
      full22: 2,
      marks: 2,
    });
  });

  describe('letter (10.1)', () => {
    it.each(['short', 'long'])('%s name: upper edge 30 mm below the paper edge, on one line, 4 mm above a red double line, thick above', (key) => {
      const ink = rows(key, red);
      const [thick, thin, ...foot] = rulesOf(ink) as [Rule, Rule, ...Rule[]];
      const name = ink.filter((r) => r.y < thick.top - 0.2);
      expect(Math.abs((name[0]?.y ?? 0) - LETTER.markTop)).toBeLessThan(1);
      // one line: no higher than its type
      expect((name.at(-1)?.y ?? 0) - (name[0]?.y ?? 0)).toBeLessThan(inMm(LETTER.markSize));
      expect(Math.min(...name.map((r) => r.left))).toBeGreaterThan(20);
      expect(Math.max(...name.map((r) => r.right))).toBeLessThan(190);
      expect(Math.abs(thick.top - (name.at(-1)?.y ?? 0) - LETTER.lineGap)).toBeLessThan(1);
      expect(thick.bottom - thick.top).toBeGreaterThan(thin.bottom - thin.top + 0.2);
      expect(thin.top - thick.bottom).toBeLessThan(1);
      for (const rule of [thick, thin, ...foot]) {
        expect(rule.left).toBeCloseTo((PAPER_MM.width - LETTER.lineLength) / 2, 0);
        expect(rule.right - rule.left).toBeCloseTo(LETTER.lineLength, 0);
      }
    });
    it('a red double line 20 mm above the lower paper edge, thick below, on the first page only', () => {
      const [, , thin, thick] = rulesOf(rows('long', red)) as [Rule, Rule, Rule, Rule];
      expect(Math.abs(PAPER_MM.height - thin.top - LETTER.lineFoot)).toBeLessThan(1);
      expect(Math.abs(PAPER_MM.height - thick.bottom - LETTER.lineFoot)).toBeLessThan(2);
      expect(thick.bottom - thick.top).toBeGreaterThan(thin.bottom - thin.top + 0.2);
      expect(rows('long', red, 1)).toEqual([]);
    });
    it('发文字号 ends at the right edge of the text, 7/8 of a character below the line; marks stand at the left', () => {
      const number = line('short', '安组函询');
      expect(Math.abs(inMm(number.right) - RIGHT)).toBeLessThan(1);
      const [, thin] = rulesOf(rows('short', red)) as [Rule, Rule];
      const ink = inkRows(pdf, of('short').at, dark).find((r) => r.y > thin.bottom);
      expect(Math.abs((ink?.y ?? 0) - thin.bottom - inMm(LETTER.numberGap))).toBeLessThan(1.2);
      const secrecy = line('short', '内部');
      expect(Math.abs(inMm(secrecy.left) - MARGIN_MM.left)).toBeLessThan(1);
      expect(secrecy.top).toBeGreaterThan(number.top);
    });
    it('has no number on the first page and — 2 — outside on the second', () => {
      expect(linesAt('short').some(isNumber)).toBe(false);
      expect(linesAt('long').some(isNumber)).toBe(false);
      const number = linesAt('long', 1).find(isNumber);
      expect(number?.text).toBe('—2—');
      expect(Math.abs(inMm(number?.left ?? 0) - MARGIN_MM.left - inMm(14))).toBeLessThan(1);
    });
    it.each([
      ['short', 0],
      ['long', 1],
    ] as const)('%s: 抄送 stands lowest in the text area of the last page, without lines', (key, i) => {
      const copies = line(key, '抄送：', i);
      expect(inMm(copies.bottom)).toBeGreaterThan(FOOT - 3);
      expect(inMm(copies.bottom)).toBeLessThan(FOOT + 0.5);
      expect(Math.abs(inMm(copies.left) - MARGIN_MM.left - inMm(COLOPHON.size))).toBeLessThan(1);
      expect(rulesOf(rows(key, dark, i))).toEqual([]);
    });
  });

  describe('minutes (10.3)', () => {
    it.each(['minutes', 'longMinutes'])('%s: name 35 mm below the upper edge of the text area, on one line, within its width', (key) => {
      const ink = rows(key, red);
      const [rule] = rulesOf(ink) as [Rule];
      const name = ink.filter((r) => r.y < rule.top - 20);
      expect(Math.abs((name[0]?.y ?? 0) - MARGIN_MM.top - MINUTES.markTop)).toBeLessThan(1);
      expect((name.at(-1)?.y ?? 0) - (name[0]?.y ?? 0)).toBeLessThan(inMm(MINUTES.markSize));
      expect(Math.min(...name.map((r) => r.left))).toBeGreaterThan(MARGIN_MM.left - 0.5);
      expect(Math.max(...name.map((r) => r.right))).toBeLessThan(RIGHT + 0.5);
      // the red line: as wide as the text, 4 mm below the ink of office and date
      expect(rule.left).toBeCloseTo(MARGIN_MM.left, 0);
      expect(rule.right).toBeCloseTo(RIGHT, 0);
      const above = inkRows(pdf, of(key).at, dark).filter((r) => r.y < rule.top);
      expect(Math.abs(rule.top - (above.at(-1)?.y ?? 0) - MINUTES.lineGap)).toBeLessThan(1);
    });
    it('出席: label two characters in, further lines below the first name', () => {
      const first = line('minutes', '出席：');
      const next = line('minutes', '陈某某');
      expect(Math.abs(inMm(first.left) - MARGIN_MM.left - inMm(2 * ONE_CHAR))).toBeLessThan(1);
      expect(next.top).toBeGreaterThan(first.bottom);
      expect(Math.abs(next.left - first.left - 3 * ONE_CHAR)).toBeLessThan(3);
      expect(Math.abs(line('minutes', '请假：').left - first.left)).toBeLessThan(1);
    });
  });

  describe('版记 (7.4)', () => {
    it.each([
      ['minutes', 0],
      ['full10', 0],
      ['full19', 0],
      ['full20', 1],
      ['full22', 1],
    ] as const)('%s: three lines as wide as the text, thick without and thin within, the last on the lower edge of the text area', (key, i) => {
      const [top, middle, bottom, ...more] = rulesOf(rows(key, dark, i)) as [Rule, Rule, Rule];
      expect(more).toEqual([]);
      for (const rule of [top, middle, bottom]) {
        expect(Math.abs(rule.left - MARGIN_MM.left)).toBeLessThan(0.5);
        expect(Math.abs(rule.right - RIGHT)).toBeLessThan(0.5);
      }
      for (const rule of [top, bottom]) expect(Math.abs(rule.bottom - rule.top - COLOPHON.thick)).toBeLessThan(0.1);
      expect(Math.abs(middle.bottom - middle.top - COLOPHON.thin)).toBeLessThan(0.1);
      expect(Math.abs(bottom.bottom - FOOT)).toBeLessThan(0.5);
      // copies between the first two, office and date between the last two; no text across a line
      const between = (a: Rule, b: Rule): string =>
        linesAt(key, i)
          .filter((l) => inMm((l.top + l.bottom) / 2) > a.bottom && inMm((l.top + l.bottom) / 2) < b.top)
          .map((l) => l.text)
          .join('');
      expect(between(top, middle)).toBe(`抄送：${COPIES}。`);
      expect(between(middle, bottom)).toBe('中共安澜市委组织部办公室2026年3月1日印发');
      const text = linesAt(key, i).filter((l) => l.text.includes('行正文'));
      for (const l of text) expect(inMm(l.bottom)).toBeLessThan(top.top);
    });
    it('no line of the text is lost or repeated, whatever room is left', () => {
      for (const n of FULL) {
        const lines = (pagesOf.get(`full${n}`) ?? []).flatMap((p) => linesOf(p.page)).filter((l) => l.text.includes('行正文'));
        expect(lines.map((l) => l.text)).toEqual(Array.from({ length: n }, (_, i) => `版记前第${i + 1}行正文`));
      }
    });
  });

  describe('around the text', () => {
    it('seal: the date ends four characters from the right, the office is centred on it (7.3.5.1)', () => {
      const [office, date] = linesAt('short').filter(
        (l) => l.top > line('short', '附件：').top && /^(中共安澜市委组织部|2026年3月1日)$/.test(l.text),
      );
      if (!office || !date) throw new Error('no signature');
      expect(Math.abs(inMm(date.right) - (RIGHT - inMm(4 * ONE_CHAR)))).toBeLessThan(3);
      expect(Math.abs((office.left + office.right) / 2 - (date.left + date.right) / 2)).toBeLessThan(ONE_CHAR / 2);
    });
    it('no seal: the office ends two characters from the right, the date begins two characters right of it (7.3.5.3)', () => {
      const office = line('marks', '中共安澜市委组织部干部监督科');
      expect(Math.abs(inMm(office.right) - (RIGHT - inMm(2 * ONE_CHAR)))).toBeLessThan(1);
      expect(Math.abs(line('marks', '2026年3月1日').left - office.left - 2 * ONE_CHAR)).toBeLessThan(2);
    });
    it('attachments: names numbered, further lines and numbers below the first (7.3.4)', () => {
      const first = line('short', '附件：1.');
      const more = linesAt('short').filter((l) => l.top > first.top && l.top < line('short', '2.回执').top);
      expect(more).toHaveLength(1);
      expect(Math.abs(inMm(first.left) - MARGIN_MM.left - inMm(2 * ONE_CHAR))).toBeLessThan(1);
      expect(Math.abs((more[0]?.left ?? 0) - first.left - 3.75 * ONE_CHAR)).toBeLessThan(2);
      expect(Math.abs(line('short', '2.回执').left - first.left - 3 * ONE_CHAR)).toBeLessThan(2);
    });
    it('marks: each on a line from the left, from the first line of the page (7.2.1–7.2.3)', () => {
      const lines = ['000012', '内部', '加急'].map((m) => line('marks', m));
      lines.forEach((l, i) => {
        expect(Math.abs(inMm(l.left) - MARGIN_MM.left)).toBeLessThan(1);
        expect(Math.abs(inMm((l.top + l.bottom) / 2) - MARGIN_MM.top - ((i + 0.5) * LINE) / PT_PER_MM)).toBeLessThan(2);
      });
    });
    it('an appendix opens a page: label on its first line, title centred on the third (7.3.7)', () => {
      const [label, title] = linesAt('marks', 1) as [TextBox, TextBox];
      expect(label.text).toBe('附件1');
      expect(Math.abs(inMm(label.left) - MARGIN_MM.left)).toBeLessThan(1);
      expect(title.text).toBe('有关人员名单');
      expect(Math.abs(inMm((title.left + title.right) / 2) - (MARGIN_MM.left + RIGHT) / 2)).toBeLessThan(1);
      expect((title.top + title.bottom - label.top - label.bottom) / 2 / LINE).toBeCloseTo(2, 0);
    });
  });
});
