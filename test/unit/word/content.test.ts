import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printWord, textOfDocument } from '../../../main/core/word';
import { EMPTY_TABLE } from '../../../shared/documents/layout';
import type { Block } from '../../../shared/documents/model';
import { documentOf, type Opened, openWord, printed } from './opened';
import { SAMPLE } from './sample';
import { all, attribute, child, paragraphText, parseXml } from './xml';

const textsOf = (opened: Opened): string[] =>
  all(opened.body, 'w:p')
    .map(paragraphText)
    .filter((t) => t !== '');

describe('text of the printed document', () => {
  it('equals the text of the model, in order', async () => {
    const texts = textsOf(await printed(SAMPLE));
    expect(texts).toEqual(textOfDocument(SAMPLE));
    // Not only against our own reader of the model: these are typed out.
    expect(texts.slice(0, 2)).toEqual(['安澜市委组织部\n关于近三年干部勤政监督工作情况的汇报', '（2026年1月8日）']);
    expect(texts.find((t) => t.startsWith('（一）经常性教育。'))).toMatch(/^（一）经常性教育。三年共举办.*16期，培训528人次.*188人次。/);
    expect(texts).toContain('1,215');
    expect(texts).toContain(EMPTY_TABLE);
    expect(texts.slice(-2)).toEqual(['干部监督科', '2025年12月31日']);
  });

  it('makes a paragraph of each typed line, a break of each line in a cell, and keeps tabs', async () => {
    const opened = await printed(
      documentOf([
        { kind: 'paragraph', id: 'p', lead: '（一）', runs: [{ text: '甲\r\n乙' }, { text: '丙\t丁', bold: true }] },
        { kind: 'table', columns: [{ head: '栏', mm: 10, align: 'left' }], rows: [['一\n二']] },
      ]),
    );
    expect(textsOf(opened)).toEqual(['（一）甲', '乙丙\t丁', '栏', '一\n二']);
  });

  it('fills short rows, refuses long ones and tables without columns', async () => {
    const columns = ['甲', '乙'].map((head) => ({ head, mm: 10, align: 'left' as const }));
    const short = await printed(documentOf([{ kind: 'table', columns, rows: [['1']] }]));
    expect(all(short.body, 'w:tr').map((r) => all(r, 'w:tc').length)).toEqual([2, 2]);
    await expect(
      printWord(
        documentOf([
          {
            kind: 'table',
            caption: '名单',
            columns,
            rows: [
              ['1', '2'],
              ['1', '2', '3'],
            ],
          },
        ]),
      ),
    ).rejects.toThrow('表格“名单”第 2 行的格数多于列数');
    await expect(printWord(documentOf([{ kind: 'table', columns: [], rows: [] }]))).rejects.toThrow(RangeError);
  });

  it('is the same file text for the same model', async () => {
    const [a, b] = [await printed(SAMPLE), await printed(SAMPLE)];
    for (const path of Object.keys(a.xml).filter((p) => p !== 'docProps/core.xml')) expect(b.xml[path], path).toBe(a.xml[path]);
  });

  it('names the program, not a person, as author', async () => {
    const core = (await printed(SAMPLE)).part('docProps/core.xml');
    expect(paragraphLike(child(core, 'dc:title'))).toBe(SAMPLE.title);
    expect(paragraphLike(child(core, 'dc:creator'))).toBe('勤政台账');
    expect(paragraphLike(child(core, 'cp:lastModifiedBy'))).toBe('勤政台账');
  });
});

const paragraphLike = (node: ReturnType<typeof child>): string => (node?.children ?? []).filter((c) => typeof c === 'string').join('');

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\u0000',
        '\u000b',
        '\u001b',
        '\ufffe',
        '\uffff',
        '\ud83d',
        '\udc00',
        ']]>',
        '&amp;',
        '<w:p/>',
        '"',
        "'",
        '&',
        '--',
        '<?',
        '\r',
        '\n',
        '\t',
        '_x000D_',
        '\u202e',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('张某某', '𠮷', '２０２６'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const hostileBlocks = fc.tuple(hostile, hostile, hostile, hostile).map(([a, b, c, d]): Block[] => [
  { kind: 'title', lines: [a, b] },
  { kind: 'byline', text: c },
  { kind: 'heading', level: 1, runs: [{ text: d }] },
  {
    kind: 'paragraph',
    id: a,
    lead: b,
    runs: [
      { text: c, bold: true },
      { text: d, face: 'kai' },
    ],
  },
  { kind: 'table', caption: a, note: b, columns: [{ head: c, mm: 20, align: 'left' }], rows: [[d], [a]] },
  { kind: 'signature', office: b, date: c },
  { kind: 'appendix', label: d, title: a },
]);

describe('hostile text', () => {
  it('gives well-formed XML in every part, 100 seeds', async () => {
    await fc.assert(
      fc.asyncProperty(hostileBlocks, hostile, async (blocks, title) => {
        const model = { ...documentOf(blocks), title };
        const opened = openWord(await printWord(model));
        for (const text of Object.values(opened.xml)) parseXml(text);
        expect(textsOf(opened).join('\n')).toBe(textOfDocument(model).join('\n'));
      }),
      { numRuns: 100 },
    );
  }, 60_000);
  it('the strict reader does refuse broken XML', () => {
    for (const bad of [
      '<a>',
      '<a></b>',
      '<a b="1" b="2"/>',
      '<a>&x</a>',
      '<a>\u0001</a>',
      '<a>&#1;</a>',
      '<a/><b/>',
      '<a b=1/>',
      '<a>\ufffe</a>',
      '<a b="<"/>',
    ])
      expect(() => parseXml(bad), bad).toThrow();
    expect(attribute(parseXml('<a b="&lt;1"/>'), 'b')).toBe('<1');
  });
});
