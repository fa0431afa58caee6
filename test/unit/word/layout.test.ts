import { describe, expect, it } from 'vitest';
import { wholeTwips, wordPage } from '../../../main/core/word/page';
import { FACES, FALLBACKS, ONE_CHAR } from '../../../shared/documents/layout';
import { columnWidths } from '../../../shared/documents/tableWidths';
import { signatureIndents } from '../../../shared/documents/text';
import { documentOf, printed } from './opened';
import { SAMPLE } from './sample';
import { all, attribute, child, elements, type Node, paragraphText } from './xml';

const opened = await printed(SAMPLE);
const sections = all(opened.body, 'w:sectPr');
const tables = all(opened.body, 'w:tbl');
const styles = all(opened.part('word/styles.xml'), 'w:style');
const SCRIPTS = ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia'];

describe('page', () => {
  it('has the margins of the standard; the landscape page is bound at the top', () => {
    const margins = sections.map((s) => {
      const m = child(s, 'w:pgMar');
      return ['w:top', 'w:right', 'w:bottom', 'w:left'].map((k) => Math.round((Number(attribute(m, k)) * 25.4) / 1440));
    });
    expect(margins).toEqual([
      [37, 26, 35, 28],
      [28, 37, 26, 35],
      [37, 26, 35, 28],
    ]);
    const sizes = sections.map((s) => [attribute(child(s, 'w:pgSz'), 'w:w'), attribute(child(s, 'w:pgSz'), 'w:h')]);
    expect(sizes).toEqual([
      ['11906', '16838'],
      ['16838', '11906'],
      ['11906', '16838'],
    ]);
  });
  it('has no grid that would move lines, and no section starts its own page count', () => {
    for (const s of sections) {
      expect(attribute(child(s, 'w:docGrid'), 'w:type')).toBeUndefined();
      expect(attribute(child(s, 'w:pgNumType'), 'w:start')).toBeUndefined();
    }
  });
  it('has odd and even footers in every section: page number — n — right and left', () => {
    expect(child(opened.part('word/settings.xml'), 'w:evenAndOddHeaders')).toBeDefined();
    const rels = Object.fromEntries(
      elements(opened.part('word/_rels/document.xml.rels')).map((r) => [attribute(r, 'Id') ?? '', `word/${attribute(r, 'Target')}`]),
    );
    for (const s of sections) {
      const footers = elements(s).filter((e) => e.name === 'w:footerReference');
      expect(footers.map((f) => attribute(f, 'w:type')).sort()).toEqual(['default', 'even']);
      for (const f of footers) {
        const [number] = all(opened.part(rels[attribute(f, 'r:id') ?? ''] ?? ''), 'w:p').filter((p) => all(p, 'w:instrText').length > 0);
        expect(number && all(number, 'w:instrText').map((n) => n.children.join('').trim())).toEqual(['PAGE']);
        expect(number && paragraphText(number)).toBe('—  —');
        expect(number && all(number, 'w:jc').map((j) => attribute(j, 'w:val'))).toEqual([attribute(f, 'w:type') === 'default' ? 'right' : 'left']);
      }
    }
  });
});

describe('styles and fonts', () => {
  it('name a font for all four scripts wherever a style sets fonts, and never a theme font', () => {
    const withFonts = styles.flatMap((s) => all(s, 'w:rFonts'));
    expect(withFonts.length).toBeGreaterThan(15);
    for (const f of [...withFonts, ...all(opened.part('word/styles.xml'), 'w:rFonts')])
      for (const script of SCRIPTS) expect(attribute(f, script)).toBeTruthy();
    for (const [path, text] of Object.entries(opened.xml).filter(([p]) => p !== 'word/theme/theme1.xml'))
      expect(text, path).not.toMatch(/[aA]siaTheme|asciiTheme|hAnsiTheme|cstheme/);
  });
  it('every style the text uses exists and sets its own fonts', () => {
    const used = new Set(
      Object.keys(opened.xml)
        .filter((p) => /^word\/(document|footer\d+)\.xml$/.test(p))
        .flatMap((p) => all(opened.part(p), 'w:pStyle').map((s) => attribute(s, 'w:val'))),
    );
    const setting = new Set(styles.filter((s) => all(s, 'w:rFonts').length === 1).map((s) => attribute(s, 'w:styleId')));
    expect(used.size).toBeGreaterThan(10);
    expect([...used].filter((id) => !setting.has(id))).toEqual([]);
  });
  it.each([
    ['Title', '方正小标宋简体', '44'],
    ['GbByline', '楷体_GB2312', '32'],
    ['GbBody', '仿宋_GB2312', '32'],
    ['Heading1', '黑体', '32'],
    ['Heading2', '楷体_GB2312', '32'],
    ['Heading3', '仿宋_GB2312', '32'],
    ['Heading4', '仿宋_GB2312', '32'],
    ['GbAppendixLabel', '黑体', '32'],
    ['GbPageNumber', '宋体', '28'],
  ])('%s is %s at %s half points', (id, font, size) => {
    const style = styles.find((s) => attribute(s, 'w:styleId') === id);
    const run = child(style, 'w:rPr');
    expect(attribute(child(run, 'w:rFonts'), 'w:eastAsia')).toBe(font);
    expect(attribute(child(run, 'w:sz'), 'w:val')).toBe(size);
  });
  it('lead is 楷体, the rest of the paragraph in the style', () => {
    const lead = all(opened.body, 'w:p').find((p) => paragraphText(p).startsWith('（一）经常性教育。'));
    const fonts = lead && all(lead, 'w:r').map((r) => attribute(all(r, 'w:rFonts')[0], 'w:eastAsia'));
    expect(fonts?.[0]).toBe('楷体_GB2312');
    expect(new Set(fonts?.slice(1))).toEqual(new Set([undefined]));
  });
  it('offers other names for every font it uses', () => {
    const table = elements(opened.part('word/fontTable.xml'));
    const names = new Set(Object.values(FACES).flatMap((f) => [f.eastAsia, f.latin]));
    expect(new Set(Object.keys(FALLBACKS))).toEqual(names);
    for (const name of names)
      expect(
        attribute(
          child(
            table.find((f) => attribute(f, 'w:name') === name),
            'w:altName',
          ),
          'w:val',
        ),
        name,
      ).toBeTruthy();
  });
});

describe('tables', () => {
  it('add up to the text width exactly, in the grid and in every row', () => {
    const widthOf = tables.map((t) => all(t, 'w:gridCol').reduce((n, c) => n + Number(attribute(c, 'w:w')), 0));
    expect(widthOf).toEqual((['portrait', 'portrait', 'portrait', 'landscape'] as const).map((orientation) => wordPage({ orientation }).textWidth));
    for (const [i, t] of tables.entries())
      for (const r of all(t, 'w:tr')) expect(all(r, 'w:tcW').reduce((n, c) => n + Number(attribute(c, 'w:w')), 0)).toBe(widthOf[i]);
  });
  it('scales any widths without losing a twip', () => {
    for (const mms of [[1], [1, 1, 1], [12, 22, 50, 34, 38], Array.from({ length: 40 }, (_, i) => 1 + i * 7.3)]) {
      const points = columnWidths(
        mms.map((mm) => ({ head: '', mm })),
        [],
        442.2,
        12,
      );
      expect(points.reduce((a, b) => a + b)).toBeCloseTo(442.2, 6);
      const widths = wholeTwips(points, 8845);
      expect(widths.reduce((a, b) => a + b)).toBe(8845);
      expect(Math.min(...widths)).toBeGreaterThan(0);
    }
  });
  it('keep short texts on one line by narrowing wide columns a little, never below three quarters', () => {
    const columns = [
      { head: '序号', mm: 5 },
      { head: '姓名', mm: 40 },
      { head: '处理日期', mm: 20 },
      { head: '情况', mm: 100 },
    ];
    const row = ['1', '欧阳某某', '2025年12月31日', '长'.repeat(200)];
    const widths = columnWidths(columns, [row], 442, 10.5);
    expect(widths.reduce((a, b) => a + b)).toBeCloseTo(442, 6);
    expect(widths[0]).toBeGreaterThanOrEqual(2 * 10.5 + 6.8);
    expect(widths[2]).toBeGreaterThanOrEqual(8.25 * 10.5 + 6.8);
    expect(widths[3]).toBeGreaterThanOrEqual((100 / 165) * 442 * 0.75);
    // No room for everything: the maker's proportions stand.
    const crowded = Array.from({ length: 40 }, () => ({ head: '四个汉字', mm: 10 }));
    for (const width of columnWidths(crowded, [], 442, 10.5)) expect(width).toBeCloseTo(442 / 40, 6);
  });
  it('repeat the header row, keep rows whole, have a fixed layout and the two line weights', () => {
    for (const t of tables) {
      const [head, ...rows] = all(t, 'w:tr');
      expect(head && all(head, 'w:tblHeader')).toHaveLength(1);
      for (const r of rows) {
        expect(all(r, 'w:tblHeader')).toHaveLength(0);
        expect(all(r, 'w:cantSplit')).toHaveLength(1);
        expect(attribute(all(r, 'w:trHeight')[0], 'w:hRule')).toBe('atLeast');
      }
      expect(attribute(all(t, 'w:tblLayout')[0], 'w:type')).toBe('fixed');
      const lines = Object.fromEntries(elements(all(t, 'w:tblBorders')[0] as Node).map((b) => [b.name, attribute(b, 'w:sz')]));
      expect(lines).toEqual({ 'w:top': '12', 'w:left': '12', 'w:bottom': '12', 'w:right': '12', 'w:insideH': '4', 'w:insideV': '4' });
    }
  });
  it('let only a row longer than half a page break', async () => {
    const columns = [{ head: '情况', mm: 100, align: 'left' as const }];
    const long = await printed(documentOf([{ kind: 'table', columns, rows: [['短'], ['长'.repeat(3000)]] }]));
    const whole = all(long.body, 'w:tr').map((r) => all(r, 'w:cantSplit').length);
    expect(whole).toEqual([1, 1, 0]);
  });
  it('are always followed by a paragraph', () => {
    const body = child(opened.body, 'w:body') as Node;
    const names = elements(body).map((e) => e.name);
    names.forEach((n, i) => {
      if (n === 'w:tbl') expect(names[i + 1]).toBe('w:p');
    });
  });
});

describe('signature and appendix', () => {
  const TEXT_WIDTH = 442.25;
  it('office ends two characters from the right, date begins two characters after it (7.3.5.3)', () => {
    const { office, date } = signatureIndents(['中共安澜市委组织部'], '2026年1月8日', TEXT_WIDTH);
    expect(TEXT_WIDTH - (office + 9 * ONE_CHAR)).toBeCloseTo(2 * ONE_CHAR, 6);
    expect(date - office).toBeCloseTo(2 * ONE_CHAR, 6);
  });
  it('a longer date ends two characters from the right itself', () => {
    const { office, date } = signatureIndents(['干部监督科'], '2025年12月31日', TEXT_WIDTH);
    expect(TEXT_WIDTH - (date + (7 + 5 * 0.25) * ONE_CHAR)).toBeCloseTo(2 * ONE_CHAR, 6);
    expect(date - office).toBeCloseTo(2 * ONE_CHAR, 6);
  });
  it('stays on the page with a very long office', () => expect(signatureIndents(['长'.repeat(60)], '2026年1月8日', TEXT_WIDTH).office).toBe(0));
  it('an appendix opens a new page unless its section does already; label first line, title third', () => {
    const paragraphs = elements(child(opened.body, 'w:body') as Node).filter((e) => e.name === 'w:p');
    const at = (label: string): number => paragraphs.findIndex((p) => paragraphText(p) === label);
    const breaks = ['附件1', '附件2', '附件3'].map((l) => all(paragraphs[at(l)] as Node, 'w:pageBreakBefore').length);
    expect(breaks).toEqual([1, 0, 0]);
    expect(paragraphs.slice(at('附件1'), at('附件1') + 3).map(paragraphText)).toEqual(['附件1', '', '2025年提醒谈话人员名单']);
  });
});

/** Sequences of ISO/IEC 29500-1 that Word checks; only the members we can meet. */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
};

describe('element order', () => {
  it.each(Object.entries(ORDER))('%s', (name, order) => {
    const rank = new Map(order.split(' ').map((n, i) => [`w:${n}`, i]));
    const parts = Object.keys(opened.xml).filter((p) => /^word\/(document|styles|footer\d+)\.xml$/.test(p));
    const found = parts.flatMap((p) => all(opened.part(p), name));
    expect(found.length).toBeGreaterThan(0);
    for (const node of found) {
      const ranks = elements(node).map((e) => rank.get(e.name) ?? Number.NaN);
      expect(ranks, `${name}: ${elements(node).map((e) => e.name)}`).toEqual([...ranks].sort((a, b) => a - b));
      expect(ranks, `${name} has only known members: ${elements(node).map((e) => e.name)}`).not.toContain(Number.NaN);
    }
  });
});
