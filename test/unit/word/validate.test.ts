/** The validator of printed papers finds every fault that is planted, and none in what the printer makes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { printWord } from '../../../main/core/word';
import type { DocumentModel } from '../../../shared/documents/model';
import { officeFaults } from '../../support/word/officeSchema';
import { wordFaults } from '../../support/word/validate';
import { SAMPLE } from './sample';

/** Every kind of block that SAMPLE has not. */
const FORMS: DocumentModel = {
  fileName: '表',
  title: '表',
  sections: [
    {
      orientation: 'portrait',
      page: 'letter',
      blocks: [
        { kind: 'letterHead', office: '中共安澜市委组织部', number: '安组函〔2026〕3号', secrecy: '秘密★1年' },
        { kind: 'title', lines: ['函询通知书'] },
        { kind: 'addressee', text: '张某某同志：' },
        { kind: 'paragraph', id: 'a', runs: [{ text: '请于2026年3月1日前回复。' }] },
        { kind: 'attachmentNote', items: ['名单', '情况表'] },
        { kind: 'signature', office: '中共安澜市委组织部', date: '2026年3月1日', seal: true },
        { kind: 'annotation', text: '联系人：周某某' },
        { kind: 'colophon', copies: '市纪委监委', plain: true },
      ],
    },
    {
      orientation: 'portrait',
      blocks: [
        { kind: 'minutesHead', name: '联席会议纪要', issue: '第3期', office: '干部监督科', date: '2026年3月1日' },
        { kind: 'attendance', label: '出席', text: '张某某、李某某' },
        { kind: 'colophon', copies: '各成员单位', office: '中共安澜市委组织部', date: '2026年3月1日' },
      ],
    },
    {
      orientation: 'landscape',
      page: 'form',
      restart: true,
      blocks: [
        { kind: 'formTitle', text: '提醒谈话审批表' },
        { kind: 'formLine', left: '填报单位：干部监督科', right: '2026年3月1日' },
        {
          kind: 'form',
          columns: [20, 40, 20, 40],
          headRows: 1,
          rows: [
            {
              mm: 10,
              cells: [
                { text: '姓名', look: 'label' },
                { text: '张某某', look: 'value' },
                { text: '单位', look: 'label', rows: 2, upright: true },
                { text: '市财政局', rows: 2 },
              ],
            },
            { mm: 10, cells: [{ text: '谈话内容' }, { text: '一\n二' }] },
            {
              mm: 30,
              cells: [
                { text: '意见', look: 'label' },
                { text: '同意。', look: 'long', span: 3, sign: '签字：　　年　月　日' },
              ],
            },
          ],
        },
        { kind: 'pageBreak' },
        { kind: 'marks', copyNumber: '000001', urgency: '特急' },
      ],
    },
  ],
};
const sample = unzipSync(await printWord(SAMPLE));
const forms = unzipSync(await printWord(FORMS));
type Parts = Record<string, Uint8Array>;
const MAIN = 'word/document.xml';
/** Changes one part as text; the change must change something. */
const edit =
  (path: string, from: string | RegExp, to: string) =>
  (parts: Parts): Parts => {
    const text = strFromU8(parts[path] ?? new Uint8Array());
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing to change in ${path}: ${from}`);
    return { ...parts, [path]: strToU8(changed) };
  };
const without =
  (path: string) =>
  (parts: Parts): Parts =>
    Object.fromEntries(Object.entries(parts).filter(([p]) => p !== path));

/** What is planted, in which file, how, and the sentence it must bring. */
const FAULTS: readonly (readonly [string, Parts, (parts: Parts) => Parts, RegExp])[] = [
  ['an element is not closed', sample, edit(MAIN, '</w:body>', ''), /closes/],
  ['a bare ampersand', sample, edit(MAIN, '中共安澜市委组织部', '&'), /ampersand/],
  ['a control character', sample, edit(MAIN, '中共安澜市委组织部', '\u0001'), /forbidden character/],
  ['a noncharacter', sample, edit(MAIN, '中共安澜市委组织部', '\ufffe'), /forbidden character/],
  ['no content types', sample, without('[Content_Types].xml'), /is missing/],
  ['a part without a content type', sample, (p) => ({ ...p, 'word/macros.bin': strToU8('x') }), /nothing about/],
  ['a wrong content type', sample, edit('[Content_Types].xml', 'wordprocessingml.styles+xml', 'wordprocessingml.settings+xml'), /is of type/],
  ['a part of the content types is missing', sample, without('word/styles.xml'), /styles\.xml does not exist/],
  ['no main document', sample, edit('_rels/.rels', /<Relationship [^>]*officeDocument"[^>]*>/, ''), /0 main documents/],
  ['a footer is missing', sample, without('word/footer1.xml'), /which does not exist/],
  ['an id of a relationship twice', sample, edit('word/_rels/document.xml.rels', 'Id="rId2"', 'Id="rId1"'), /rId1 twice/],
  [
    'a target outside',
    sample,
    edit('word/_rels/document.xml.rels', 'Target="styles.xml"', 'Target="http://x" TargetMode="External"'),
    /points outside/,
  ],
  ['a part nobody points at', sample, (p) => ({ ...p, 'word/extra.xml': strToU8('<a/>') }), /no relationship points at it/],
  ['pPr out of order', sample, edit(MAIN, /(<w:pStyle [^>]*>)(<w:keepNext\/>)/, '$2$1'), /w:pStyle stands too late in w:pPr/],
  ['rPr out of order', sample, edit(MAIN, /(<w:rFonts [^>]*>)(<w:b\/>)/, '$2$1'), /w:rFonts stands too late/],
  ['tcPr out of order', sample, edit(MAIN, /(<w:tcW [^>]*>)(<w:vAlign [^>]*>)/, '$2$1'), /w:tcW stands too late/],
  ['tblPr out of order', sample, edit(MAIN, /(<w:tblW [^>]*>)(<w:jc [^>]*>)/, '$2$1'), /w:tblW stands too late/],
  ['sectPr out of order', sample, edit(MAIN, /(<w:pgSz [^>]*>)(<w:pgMar [^>]*>)/, '$2$1'), /w:pgSz stands too late/],
  ['table borders out of order', sample, edit(MAIN, /(<w:tblBorders>)(<w:top [^>]*>)(<w:left [^>]*>)/, '$1$3$2'), /w:top stands too late/],
  ['cell margins out of order', sample, edit(MAIN, /(<w:tblCellMar>)(<w:top [^>]*>)(<w:left [^>]*>)/, '$1$3$2'), /w:top stands too late/],
  ['a property twice', sample, edit(MAIN, '<w:keepNext/>', '<w:keepNext/><w:keepNext/>'), /w:keepNext twice/],
  ['an unknown property', sample, edit(MAIN, '<w:keepNext/>', '<w:keepBoth/>'), /w:keepBoth does not belong/],
  ['an unknown property of a row', sample, edit(MAIN, '<w:cantSplit/>', '<w:cannotSplit/>'), /w:cannotSplit does not belong/],
  ['properties after the runs', sample, edit(MAIN, /(<w:pPr>.*?<\/w:pPr>)(<w:r>.*?<\/w:r>)/, '$2$1'), /w:pPr is not the first/],
  ['a table in a paragraph', sample, edit(MAIN, /(<w:tbl>.*?<\/w:tbl>)/, '<w:p>$1</w:p>'), /w:tbl does not belong in w:p/],
  ['text outside a run', sample, edit(MAIN, '<w:r>', '掉字<w:r>'), /bare text/],
  ['a style without its value', sample, edit(MAIN, '<w:pStyle w:val="GbBody"/>', '<w:pStyle/>'), /w:pStyle without w:val/],
  ['a border without a value of the schema', sample, edit(MAIN, 'w:val="single"', 'w:val="solid"'), /w:val="solid"/],
  ['an alignment that does not exist', sample, edit(MAIN, '<w:jc w:val="center"/>', '<w:jc w:val="middle"/>'), /w:val="middle"/],
  ['a row without height', sample, edit(MAIN, / w:hRule="atLeast"/, ''), /w:trHeight without w:hRule/],
  ['a length with a decimal', sample, edit(MAIN, /<w:trHeight w:val="\d+"/, '<w:trHeight w:val="45.5"'), /45\.5/],
  ['a margin missing', sample, edit(MAIN, / w:gutter="0"/, ''), /w:pgMar without w:gutter/],
  ['a section without paper', sample, edit(MAIN, /<w:pgSz [^>]*>/, ''), /without w:pgSz/],
  ['a grid that does not add up', sample, edit(MAIN, /<w:gridCol w:w="\d+"\/>/, '<w:gridCol w:w="1"/>'), /its grid/],
  ['a cell of another width', sample, edit(MAIN, /<w:tcW w:w="\d+"/, '<w:tcW w:w="17"'), /its columns/],
  ['a row with a cell less', sample, edit(MAIN, /<w:tc>(?:(?!<\/w:tc>).)*<\/w:tc><\/w:tr>/, '</w:tr>'), /of \d+ columns/],
  [
    'a cell that does not end in a paragraph',
    sample,
    edit(MAIN, /(<w:tc><w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)(?:(?!<\/w:tc>).)*<\/w:tc>/, '$1</w:tc>'),
    /does not end in a paragraph/,
  ],
  ['a table without a grid', sample, edit(MAIN, /<w:tblGrid>.*?<\/w:tblGrid>/, ''), /without a grid/],
  [
    'a head row below a common one',
    sample,
    edit(MAIN, /(<w:tbl>.*?<w:tblGrid>.*?<\/w:tblGrid>)(<w:tr>.*?<\/w:tr>)(<w:tr>.*?<\/w:tr>)/, '$1$3$2'),
    /a repeated row below/,
  ],
  ['a span too wide', forms, edit(MAIN, /<w:gridSpan w:val="3"\/>/, '<w:gridSpan w:val="4"/>'), /of 4 columns|its columns/],
  ['a merged cell that did not begin', forms, edit(MAIN, '<w:vMerge w:val="restart"/>', ''), /did not begin above/],
  ['a merge with a wrong word', forms, edit(MAIN, '<w:vMerge w:val="restart"/>', '<w:vMerge w:val="start"/>'), /w:val="start"/],
  ['a frame at a wrong anchor', forms, edit(MAIN, 'w:vAnchor="page"', 'w:vAnchor="paper"'), /w:vAnchor="paper"/],
  ['a section that points at no footer', sample, edit(MAIN, /(<w:footerReference [^>]*r:id=")[^"]*/, '$1rId99'), /rId99, which does not exist/],
  ['a section that points at the styles', sample, edit(MAIN, /(<w:footerReference [^>]*r:id=")[^"]*/, '$1rId1'), /points at a styles/],
  [
    'one footer twice in a section',
    sample,
    edit(MAIN, '<w:footerReference w:type="even"', '<w:footerReference w:type="default"'),
    /twice in one section/,
  ],
  ['a style that does not exist', sample, edit(MAIN, 'w:val="GbBody"', 'w:val="Missing"'), /style Missing/],
  ['a style twice', sample, edit('word/styles.xml', 'w:styleId="GbBody"', 'w:styleId="GbCell"'), /style GbCell twice/],
  [
    'a style based on nothing',
    sample,
    edit('word/styles.xml', '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Nowhere"/>'),
    /names the style Nowhere/,
  ],
  ['a field that does not end', sample, edit('word/footer1.xml', /<w:fldChar [^>]*w:fldCharType="end"[^>]*>/, ''), /a field does not end/],
  ['no section at the end', sample, edit(MAIN, /<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:sectPr><\/w:body>/, '</w:body>'), /no section properties/],
  ['blanks that get lost', sample, edit(MAIN, '<w:t>', '<w:t>　'), /get lost/],
];

describe('validator', () => {
  it('finds nothing in what the printer makes', async () => {
    expect(wordFaults(await printWord(SAMPLE))).toEqual([]);
    expect(wordFaults(await printWord(FORMS))).toEqual([]);
    expect(wordFaults(zipSync(sample))).toEqual([]);
  });
  it.each(FAULTS.map(([name, ...rest]) => ({ name, rest })))('finds $name', ({ rest: [parts, plant, sentence] }) => {
    const faults = wordFaults(zipSync(plant(parts)));
    expect(faults.join('\n')).toMatch(sentence);
  });
  it('finds a damaged zip', async () => {
    const bytes = await printWord(SAMPLE);
    const flipped = Uint8Array.from(bytes);
    // within the data of the first part
    flipped[60] = (flipped[60] ?? 0) ^ 0xff;
    expect(wordFaults(flipped).join()).toMatch(/^zip: /);
    expect(wordFaults(bytes.slice(0, 5000)).join()).toMatch(/^zip: /);
    expect(wordFaults(new Uint8Array()).join()).toMatch(/^zip: /);
  });
});

describe('the schema of Office (Open XML SDK)', () => {
  it('finds nothing in what the printer makes, and something where the order is wrong', async () => {
    expect(await officeFaults(await printWord(SAMPLE))).toEqual([]);
    expect(await officeFaults(await printWord(FORMS))).toEqual([]);
    const plant = edit(MAIN, /(<w:tcW [^>]*>)(<w:vAlign [^>]*>)/, '$2$1');
    expect((await officeFaults(zipSync(plant(sample)))).join('\n')).toMatch(/tcW/);
  }, 60_000);
});
