/** Hostile text in every kind of block: whatever somebody pastes, the file is valid and the text is there or visibly replaced. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { printWord, textOfDocument } from '../../../main/core/word';
import { documentSchema } from '../../../shared/contract/documentSchema';
import type { Block, BlockOf, DocumentModel, FormBlock, FormCell, Orientation, PageKind, PageNumbers } from '../../../shared/documents/model';
import { printText } from '../../../shared/documents/text';
import { wordFaults } from '../../support/word/validate';
import { openWord } from './opened';
import { all, paragraphText } from './xml';

const SEEDS = 200;
/** mulberry32: the same numbers for the same seed on every machine. */
const random = (seed: number): (() => number) => {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};
/** Each comes in some document of the run (asserted below). */
const HOSTILE = [
  '\u0000',
  '\u0001\u001f',
  '\u007f\u0085\u009f',
  '\u000b\f',
  '\ufeff',
  '\ufffe\uffff',
  '\ufdd0',
  '\u{1ffff}',
  '\ud83d',
  '\udc00',
  '\udc00\ud83d',
  ']]>',
  '<![CDATA[x]]>',
  '&amp;&#0;&lt;',
  '</w:t></w:r></w:p>',
  '</w:pPr>',
  '<w:tbl>',
  '<?xml version="1.0"?>',
  '"\'`',
  '$&$1$$',
  'TITLE',
  '_x000D_',
  '\r\n',
  '\r',
  '\n\n',
  '\t\t',
  '  leading and trailing  ',
  '\u2028\u2029',
  '\u202eabc\u202c',
  'مرحبا بالعالم',
  'שלום',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  'e\u0301\u0323\u0300'.repeat(20),
  '\u200d\u200b\u2060',
  '𠮷𪚥',
  'ﷺ',
  'Supercalifragilistic'.repeat(12),
] as const;
const LARGE = 'a cell of 30,000 characters';
const PLAIN = ['张某某', '2026年3月1日', '〔2026〕3号', '认真履职', ' ', '。', '第'] as const;

const make = (seed: number): { readonly model: DocumentModel; readonly used: ReadonlySet<string> } => {
  const next = random(seed);
  const int = (n: number): number => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)] as T;
  const maybe = (share = 0.5): boolean => next() < share;
  const used = new Set<string>();
  const text = (max: number): string => {
    let made = '';
    for (let n = int(6); n >= 0; n -= 1) {
      const part = maybe(0.6) ? pick(HOSTILE) : pick(PLAIN);
      if (made.length + part.length > max) break;
      if ((HOSTILE as readonly string[]).includes(part)) used.add(part);
      made += part;
    }
    return made;
  };
  /** One in some cells is as long as a cell may be. */
  let large = maybe(0.1) ? 1 : 0;
  const cellText = (): string => {
    if (large === 0 || maybe(0.5)) return text(2000);
    large -= 1;
    used.add(LARGE);
    const part = `${text(60)}长`;
    return part.repeat(Math.ceil(30_000 / part.length)).slice(0, 30_000);
  };
  const runs = () =>
    Array.from({ length: 1 + int(3) }, () => ({
      text: text(2000),
      ...(maybe(0.3) ? { bold: true as const } : {}),
      ...(maybe(0.3) ? { face: pick(['hei', 'kai', 'song'] as const) } : {}),
    }));
  const form = (): FormBlock => {
    const wide = 1 + int(6);
    const cell = (more: Partial<FormCell>): FormCell => ({
      text: cellText(),
      ...(maybe() ? { look: pick(['label', 'value', 'long'] as const) } : {}),
      ...(maybe(0.2) ? { align: pick(['left', 'center', 'right'] as const) } : {}),
      ...(maybe(0.2) ? { vertical: pick(['top', 'center', 'bottom'] as const) } : {}),
      ...(maybe(0.1) ? { size: 6 + int(12), line: 10 + int(12) } : {}),
      ...(maybe(0.1) ? { hanging: int(100), inset: int(20) } : {}),
      ...more,
    });
    const rows: FormBlock['rows'][number][] = [];
    for (let r = 0; r < 1 + int(4); r += 1) {
      const cells: FormCell[] = [];
      for (let at = 0; at < wide; ) {
        const span = 1 + int(wide - at);
        cells.push(cell({ span, ...(maybe(0.15) ? { sign: text(100) } : {}) }));
        at += span;
      }
      rows.push({ mm: 5 + int(40), cells, ...(maybe(0.2) ? { exact: true as const } : {}), ...(maybe(0.2) ? { mayBreak: true as const } : {}) });
    }
    if (wide > 1) {
      // a cell over two rows
      rows.push({ mm: 8, cells: [cell({ rows: 2 }), cell({ span: wide - 1 })] });
      rows.push({ mm: 8, cells: [cell({ span: wide - 1, ...(maybe() ? { upright: true as const, text: text(20) } : {}) })] });
    }
    return {
      kind: 'form',
      columns: Array.from({ length: wide }, () => 5 + int(60)),
      rows,
      ...(maybe(0.3) ? { small: true as const } : {}),
      headRows: int(2),
    };
  };
  /** One maker for each kind of block: a new kind does not compile without one. */
  const BLOCKS: { readonly [K in Block['kind']]: () => BlockOf<K> } = {
    title: () => ({ kind: 'title', lines: [text(200), text(200)].slice(0, 1 + int(2)) }),
    byline: () => ({ kind: 'byline', text: text(200) }),
    heading: () => ({ kind: 'heading', level: pick([1, 2, 3, 4] as const), runs: runs() }),
    paragraph: () => ({
      kind: 'paragraph',
      id: text(60),
      runs: runs(),
      ...(maybe(0.3) ? { lead: text(200) } : {}),
      ...(maybe(0.2) ? { indent: false as const } : {}),
    }),
    table: () => {
      const wide = 1 + int(6);
      return {
        kind: 'table',
        ...(maybe() ? { caption: text(200) } : {}),
        ...(maybe() ? { note: text(200) } : {}),
        columns: Array.from({ length: wide }, () => ({ head: text(60), mm: 5 + int(60), align: pick(['left', 'center', 'right'] as const) })),
        rows: Array.from({ length: int(5) }, () => Array.from({ length: int(wide + 1) }, cellText)),
      };
    },
    form,
    signature: () => ({ kind: 'signature', office: text(200), date: text(40), ...(maybe() ? { seal: true as const } : {}) }),
    appendix: () => ({ kind: 'appendix', label: text(20), title: text(200) }),
    marks: () => ({ kind: 'marks', copyNumber: text(20), secrecy: text(40), urgency: text(20) }),
    letterHead: () => ({ kind: 'letterHead', office: text(60), number: text(60), secrecy: text(40) }),
    minutesHead: () => ({ kind: 'minutesHead', name: text(60), issue: text(40), office: text(60), date: text(40) }),
    addressee: () => ({ kind: 'addressee', text: text(400) }),
    attachmentNote: () => ({ kind: 'attachmentNote', items: Array.from({ length: 1 + int(3) }, () => text(200)) }),
    annotation: () => ({ kind: 'annotation', text: text(400) }),
    attendance: () => ({ kind: 'attendance', label: text(20), text: cellText() }),
    colophon: () => ({ kind: 'colophon', copies: text(2000), office: text(60), date: text(40), ...(maybe(0.3) ? { plain: true as const } : {}) }),
    formTitle: () => ({ kind: 'formTitle', text: text(200) }),
    formLine: () => ({ kind: 'formLine', left: text(200), center: text(200), right: text(200) }),
    pageBreak: () => ({ kind: 'pageBreak' }),
  };
  const kinds = Object.keys(BLOCKS) as Block['kind'][];
  const sections = Array.from({ length: 1 + int(3) }, () => ({
    orientation: pick<Orientation>(['portrait', 'landscape']),
    page: pick<PageKind>(['gb', 'letter', 'form', 'appointmentFront', 'appointmentBack']),
    ...(maybe(0.3) ? { numbers: pick<PageNumbers>(['gb', 'count', 'page', 'none']) } : {}),
    ...(maybe(0.2) ? { restart: true as const } : {}),
    // every kind in some document; a document may also be empty
    blocks: Array.from({ length: int(8) }, (_, i) => BLOCKS[kinds[(seed + i * 5 + int(kinds.length)) % kinds.length] as Block['kind']]()),
  }));
  return { model: { fileName: `样张${seed}`, title: text(200), sections }, used };
};

describe('200 documents of hostile text', () => {
  const seen = new Set<string>();
  const kinds = new Set<string>();
  it.each(Array.from({ length: SEEDS / 20 }, (_, i) => i * 20))(
    'seeds from %i',
    async (from) => {
      for (let seed = from; seed < from + 20; seed += 1) {
        const { model, used } = make(seed);
        for (const u of used) seen.add(u);
        for (const s of model.sections) for (const b of s.blocks) kinds.add(b.kind);
        expect(documentSchema.safeParse(model).error?.issues ?? [], `seed ${seed}`).toEqual([]);
        const bytes = await printWord(model);
        expect(wordFaults(bytes), `seed ${seed}`).toEqual([]);
        const opened = openWord(bytes);
        const texts = all(opened.body, 'w:p')
          .map(paragraphText)
          .filter((t) => t !== '');
        expect(texts.join('\n'), `seed ${seed}`).toBe(textOfDocument(model).join('\n'));
        const title = /<dc:title>([^<]*)/.exec(opened.xml['docProps/core.xml'] ?? '')?.[1] ?? '';
        expect(title.replace(/&(?:amp|lt|gt|quot);/g, (e) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' })[e] ?? e)).toBe(
          printText(model.title).replace(/[\n\t]+/g, ' '),
        );
      }
    },
    60_000,
  );
  it('had every hostile text and every kind of block', () => {
    expect([...HOSTILE, LARGE].filter((h) => !seen.has(h))).toEqual([]);
    expect(kinds.size).toBe(19);
  });
  it('a seed makes the same document and the same file', async () => {
    const main = async (seed: number): Promise<string> =>
      strFromU8(unzipSync(await printWord(make(seed).model))['word/document.xml'] ?? new Uint8Array());
    expect(make(7).model).toEqual(make(7).model);
    expect(await main(7)).toBe(await main(7));
  });
});

describe('what becomes of a text', () => {
  it('readable characters stay, every one; what cannot be written leaves a mark; only the shapeless vanish', () => {
    for (const kept of [
      ']]>',
      '</w:pPr>',
      '&amp;&#0;&lt;',
      '$&$1$$',
      'مرحبا بالعالم',
      'שלום',
      '👩‍👩‍👧‍👦🏳️‍🌈',
      '𠮷𪚥',
      'e\u0301\u0323',
      '\u200d',
      '  x  ',
      'ﷺ',
      '\t',
    ])
      expect(printText(kept), kept).toBe(kept);
    for (const lost of ['\ud83d', '\udc00', '\ufffe', '\uffff', '\ufdd0', '\u{1ffff}']) expect(printText(`甲${lost}乙`)).toMatch(/^甲\ufffd乙$/u);
    expect(printText('\udc00\ud83d')).toBe('\ufffd\ufffd');
    for (const gone of ['\u0000', '\u001f', '\u007f', '\u009f', '\ufeff', '\u202e', '\u2069']) expect(printText(`甲${gone}乙`)).toBe('甲乙');
    for (const end of ['\r\n', '\r', '\u000b', '\f', '\u0085', '\u2028', '\u2029']) expect(printText(`甲${end}乙`)).toBe('甲\n乙');
  });
  it('every code unit: the quick look agrees with the close one', () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const c = String.fromCharCode(unit);
      // beside a lone surrogate every character gets the close look
      const close = printText(`${c}甲\ud83d`).slice(0, -2);
      if (printText(c) !== close) throw new Error(`U+${unit.toString(16)}: ${printText(c)} and ${close}`);
    }
  });
});
