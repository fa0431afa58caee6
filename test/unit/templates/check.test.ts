/** A unit's own Word templates: what is refused, what is named as wrong, and what comes out filled. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../main/core/templates/archive';
import { fillParts } from '../../../main/core/templates/fill';
import { inspectTemplate, openTemplate } from '../../../main/core/templates/inspect';
import type { TemplateNames, TemplateValues } from '../../../shared/documents/templates/values';
import { changed, docx, lines, p, partOf, relation, tableOf } from './make';

const NAMES: TemplateNames = {
  texts: ['姓名', '时任职务', '谈话时间', '备注'],
  loops: [
    { name: '问题', inside: { texts: ['序号', '问题内容'], loops: [] } },
    { name: '名单', inside: { texts: ['序号', '姓名'], loops: [] } },
  ],
  withheld: ['身份证号'],
};
const inspect = (bytes: Uint8Array, name = '模板.docx') => inspectTemplate(bytes, name, NAMES);
const problems = async (...args: Parameters<typeof docx>) => {
  const found = inspect(await docx(...args));
  if (found.refused !== null) throw new Error(found.refused);
  return found.problems;
};
const refused = (bytes: Uint8Array, name?: string): string => inspect(bytes, name).refused ?? 'accepted';
const fill = (bytes: Uint8Array, values: TemplateValues): Uint8Array => {
  const { parts, problems: wrong } = openTemplate(bytes, 'a.docx', NAMES);
  expect(wrong).toEqual([]);
  return fillParts(parts, values);
};

describe('filling', () => {
  it('fills placeholders in body, table, header and footer, also when Word has split them over runs', async () => {
    const out = fill(
      await docx([p('姓名：', '{', '{姓', '名}', '}同志'), tableOf(['职务', '{{时任职务}}'])], { header: '{{姓名}}', footer: '{{ 姓 名 }}' }),
      {
        姓名: '张某某',
        时任职务: '安澜市某局局长',
      },
    );
    expect(lines(out)).toEqual(['姓名：张某某同志', '职务', '安澜市某局局长']);
    expect(lines(out, 'word/header1.xml')).toEqual(['张某某']);
    expect(lines(out, 'word/footer1.xml')).toEqual(['张某某']);
  });

  it('repeats paragraphs, rows and text within a line; leaves no empty line where a loop was', async () => {
    const questions = [
      { 序号: '1', 问题内容: '甲' },
      { 序号: '2', 问题内容: '乙' },
    ];
    const out = fill(
      await docx([
        p('{{#问题}}'),
        p('{{序号}}.{{问题内容}}（{{姓名}}）'),
        p('{{/问题}}'),
        p('共{{#问题}}{{问题内容}}、{{/问题}}'),
        tableOf(['序号', '内容'], ['{{#问题}}{{序号}}', '{{问题内容}}{{/问题}}']),
        p('{{^名单}}没有名单{{/名单}}{{#备注}}备注：{{备注}}{{/备注}}'),
        p('{{#谈话时间}}谈话时间：{{谈话时间}}{{/谈话时间}}'),
      ]),
      { 姓名: '张某某', 问题: questions, 名单: [], 备注: '', 谈话时间: '2026年3月1日' },
    );
    expect(lines(out)).toEqual([
      '1.甲（张某某）',
      '2.乙（张某某）',
      '共甲、乙、',
      '序号',
      '内容',
      '1',
      '甲',
      '2',
      '乙',
      '没有名单',
      '谈话时间：2026年3月1日',
    ]);
  });

  it('200 rows keep the table whole', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => ({ 序号: String(i + 1), 姓名: `张某${i}` }));
    const out = fill(await docx([tableOf(['序号', '姓名'], ['{{#名单}}{{序号}}', '{{姓名}}{{/名单}}'])]), { 名单: rows });
    expect(partOf(out).match(/<w:tr[ >]/g)).toHaveLength(201);
    expect(lines(out).slice(-2)).toEqual(['200', '张某199']);
  });

  it('values stay text: XML, braces, fields, line ends and characters XML cannot hold', async () => {
    const value = '<w:p/>&amp; ]]> "引" {{时任职务}} {\\rtf} =1+1 \u0000\u0007汉𠮷\ud800\r\n第二行';
    const out = fill(await docx([p('{{姓名}}')]), { 姓名: value, 时任职务: '不应出现' });
    expect(lines(out)).toEqual(['<w:p/>&amp; ]]> "引" {{时任职务}} {\\rtf} =1+1 汉𠮷\ufffd\n第二行']);
    expect(inspect(out).refused).toBeNull();
  });

  it('missing values leave nothing behind', async () => {
    expect(lines(fill(await docx([p('甲{{姓名}}乙')]), {}))).toEqual(['甲乙']);
    expect(lines(fill(await docx([p('甲{{姓名}}乙')]), JSON.parse('{"__proto__":{"姓名":"x"}}')))).toEqual(['甲乙']);
  });
});

describe('what is miswritten is named with its paragraph', () => {
  it.each([
    ['unclosed braces', '姓名：{{姓名', '{{姓名', '缺“}}”'],
    ['unclosed before another', '{{姓名 {{时任职务}}', '{{姓名 ', '缺“}}”'],
    ['stray end', '姓名}}：', '姓名}}', '前面缺“{{”'],
    ['empty', '甲{{ }}乙', '{{ }}', '没有写字段名'],
    ['unknown, with a guess', '{{谈话时问}}', '{{谈话时问}}', '是不是“谈话时间”'],
    ['unknown', '{{工资卡号码合计}}', '{{工资卡号码合计}}', '没有“工资卡号码合计”这个字段'],
    ['withheld', '{{身份证号}}', '{{身份证号}}', '属于敏感内容'],
    ['outside its loop', '{{问题内容}}', '{{问题内容}}', '要写在 {{#问题}} 和 {{/问题}} 之间'],
    ['loop never closed', '{{#问题}}{{问题内容}}', '{{#问题}}', '没有结尾'],
    ['loop never opened', '甲{{/问题}}', '{{/问题}}', '前面没有与它对应的开头 {{#问题}}'],
    ['wrong pair', '{{#问题}}甲{{/名单}}', '{{/名单}}', '请改成 {{/问题}}'],
    ['loop as a value', '{{问题}}', '{{问题}}', '有多行'],
    ['one brace', '{姓名}', '{姓名}', '两个英文半角花括号'],
    ['full-width braces', '｛｛姓名｝｝', '｛｛姓名｝｝', '两个英文半角花括号'],
    ['full-width sign', '{{＃问题}}', '{{＃问题}}', '英文半角'],
    ['raw XML', '{{@姓名}}', '{{@姓名}}', '不能用这个符号'],
    ['other delimiters', '{{=<% %>=}}', '{{=<% %>=}}', '不能用这个符号'],
    ['blank before the sign', '{{ #问题}}', '{{ #问题}}', '有空格'],
  ])('%s', async (_name, text, placeholder, message) => {
    const found = await problems([p('第一段'), p(text)]);
    expect(found[0]).toMatchObject({ placeholder, place: '正文第 2 段', message: expect.stringContaining(message) });
    expect(found[0]?.paragraph).toContain(text.trim().slice(0, 8));
  });

  it('a placeholder broken over two paragraphs', async () => {
    const found = await problems([p('{{姓'), p('名}}')]);
    expect(found.map((x) => [x.place, x.message.slice(0, 4)])).toEqual([
      ['正文第 1 段', '花括号没'],
      ['正文第 2 段', '只有“}'],
    ]);
  });

  it('loops that begin in a table and end outside it, or in another table', async () => {
    expect(await problems([tableOf(['甲', '{{#问题}}']), p('{{/问题}}')])).toMatchObject([
      { placeholder: '{{#问题}}', place: '第 1 个表格第 1 行第 2 格', message: expect.stringContaining('不在一处') },
    ]);
    expect(await problems([tableOf(['{{#问题}}']), p('甲'), tableOf(['{{/问题}}'])])).toMatchObject([
      { message: expect.stringContaining('第 2 个表格第 1 行第 1 格') },
    ]);
  });

  it('two loops in one row, which only the library sees', async () => {
    expect(await problems([tableOf(['{{#问题}}{{序号}}', '{{问题内容}}{{/问题}}', '{{#名单}}{{姓名}}', '{{/名单}}'])])).toMatchObject([
      { message: expect.stringContaining('同一行里有两个循环') },
    ]);
  });

  it('places that are not filled: document properties, comments', async () => {
    const bytes = changed(await docx([p('甲')]), {
      'docProps/core.xml': (old) => old.replace('</cp:coreProperties>', '<dc:title>{{姓名}}</dc:title></cp:coreProperties>'),
    });
    expect(inspect(bytes)).toMatchObject({
      refused: null,
      problems: [{ place: '文档属性（文件-信息）', message: expect.stringContaining('不会填写') }],
    });
  });

  it('a control bound to document properties, which Word would overwrite', async () => {
    const bytes = changed(await docx([p('{{姓名}}')]), {
      'word/document.xml': (old) =>
        old.replace(/<w:p>.*<\/w:p>/s, (x) => `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>${x}</w:sdtContent></w:sdt>`),
    });
    expect(inspect(bytes)).toMatchObject({ problems: [{ message: expect.stringContaining('内容控件') }] });
  });

  it('lists each mistake once and not without end', async () => {
    expect((await problems([p('{{错字段}}'), p('{{错字段}}')])).length).toBe(1);
    expect((await problems(Array.from({ length: 300 }, (_, i) => p(`{{错字段${i}}}`)))).length).toBe(50);
  });

  it('remembers which fields are used', async () => {
    expect(inspect(await docx([p('{{姓名}}{{#问题}}{{序号}}{{/问题}}')]))).toMatchObject({ uses: ['姓名', '问题', '序号'] });
  });
});

describe('what may not be in a template', async () => {
  const good = await docx([p('{{姓名}}')]);
  const rels = 'word/_rels/document.xml.rels';
  const body = (xml: string) => (old: string) => old.replace('<w:body>', `<w:body>${xml}`);
  const field = (code: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code.slice(0, 4)}</w:instrText></w:r><w:r><w:instrText>${code.slice(4)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const type = (content: string) => (old: string) => old.replace(/wordprocessingml\.document\.main\+xml/, content);

  it('a plain one is fine, with hyperlinks and page numbers', () => {
    expect(refused(good)).toBe('accepted');
    expect(refused(changed(good, { [rels]: relation('hyperlink', 'https://example.invalid/a', true) }))).toBe('accepted');
    expect(refused(changed(good, { 'word/document.xml': body(field(' PAGE ')) }))).toBe('accepted');
  });

  const cases: [string, Parameters<typeof changed>[1], string][] = [
    ['a macro project', { 'word/vbaProject.bin': new Uint8Array([1]) }, '宏'],
    ['a macro content type', { '[Content_Types].xml': type('x') }, '另存为'],
    [
      'a macro-enabled type',
      {
        '[Content_Types].xml': (old) =>
          old.replace(
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
            'application/vnd.ms-word.document.macroEnabled.main+xml',
          ),
      },
      '宏',
    ],
    [
      'a macro called by a form field',
      {
        'word/document.xml': body(
          '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:entryMacro w:val="x"/></w:ffData></w:fldChar></w:r></w:p>',
        ),
      },
      '宏',
    ],
    ['an embedded object', { 'word/embeddings/oleObject1.bin': new Uint8Array([1]) }, 'OLE'],
    ['an OLE element', { 'word/document.xml': body('<w:p><w:r><w:object/></w:r></w:p>') }, 'OLE'],
    ['an ActiveX control', { 'word/activeX/activeX1.xml': '<a/>' }, 'ActiveX'],
    ['an OLE relation', { [rels]: relation('oleObject', 'media/a.png', false) }, 'OLE'],
    ['an embedded web page', { 'word/document.xml': body('<w:altChunk r:id="rId1"/>') }, '嵌入'],
    ['a linked picture', { [rels]: relation('image', 'http://example.invalid/a.png', true) }, '链接到文件'],
    [
      'an attached template',
      {
        'word/_rels/settings.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:/x.dotm" TargetMode="External"/></Relationships>',
      },
      '附着',
    ],
    ['a remote part that does not say it is external', { [rels]: relation('header', 'http://example.invalid/h.xml', false) }, '文档以外'],
    ['a network share', { [rels]: relation('image', '\\\\10.0.0.1\\a.png', true) }, '链接到文件'],
    ['a link to a program', { [rels]: relation('hyperlink', 'file:///c:/windows/calc.exe', true) }, '只允许网址'],
    ['a script link', { [rels]: relation('hyperlink', 'javascript:alert(1)', true) }, '只允许网址'],
    ['a DDE field, split over runs', { 'word/document.xml': body(field(' DDEAUTO c:\\\\cmd.exe "/k calc" ')) }, 'DDEAUTO'],
    [
      'a field that reads a file',
      { 'word/document.xml': body('<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;c:\\\\a&quot; "/></w:p>') },
      'INCLUDETEXT',
    ],
    [
      'a field hidden in a field',
      {
        'word/document.xml': body(
          `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>${field(' LINK Excel.Sheet a ').replace(/<\/?w:p>/g, '')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
        ),
      },
      'LINK',
    ],
    ['a link field to a file', { 'word/document.xml': body(field(' HYPERLINK "file:///c:/a.exe" ')) }, '只允许网址'],
    [
      'a VML picture from outside',
      {
        'word/document.xml': body(
          '<w:p><w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="http://example.invalid/x.png"/></w:pict></w:r></w:p>',
        ),
      },
      '从别处读取',
    ],
    ['a task pane', { 'word/webextensions/taskpanes.xml': '<a/>' }, '加载项'],
    ['a program', { 'word/a.exe': new Uint8Array([77, 90]) }, '不属于 Word 文档'],
    ['an external entity', { 'word/document.xml': (old) => old.replace('?>', '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>') }, 'DTD'],
    ['entities that grow', { 'docProps/app.xml': '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>' }, 'DTD'],
    ['a document type hidden by UTF-16', { 'docProps/app.xml': Uint8Array.from(Buffer.from('\ufeff<!DOCTYPE x><x/>', 'utf16le')) }, '不是正常的 XML'],
    ['broken XML', { 'word/document.xml': (old) => old.replace('</w:body>', '') }, '不是正常的 XML'],
    ['a path out of the archive', { '../../evil.xml': '<a/>' }, '内部结构不正常'],
    ['two parts of one name', { 'WORD/document.xml': '<a/>' }, '内部结构不正常'],
  ];
  it.each(cases)('%s', (_name, change, word) => expect(refused(changed(good, change))).toContain(word));

  it('other formats, each with what to do', () => {
    expect(refused(good, '模板.docm')).toContain('宏');
    expect(refused(good, '模板.dotx')).toContain('不是 .docx');
    expect(refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), '模板.docx')).toContain('旧版 .doc');
    expect(refused(strToU8('hello'), '模板.docx')).toContain('已经损坏');
    expect(refused(good.slice(0, good.length - 40), '模板.docx')).toContain('已经损坏');
    expect(refused(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), '模板.docx')).toContain('不是 Word 文档');
    expect(refused(changed(good, { '[Content_Types].xml': (o) => o.replace('document.main', 'template.main') }))).toContain('.dotx');
  });

  it('archives that grow', () => {
    expect(refused(changed(good, { 'word/media/a.png': new Uint8Array(60 << 20) }))).toContain('过大');
    expect(refused(changed(good, { 'word/comments.xml': `<a>${' '.repeat(10 << 20)}</a>` }))).toContain('过大');
    expect(refused(zipSync(Object.fromEntries(Array.from({ length: 1200 }, (_, i) => [`word/${i}.xml`, strToU8(`${Math.random()}`)]))))).toContain(
      '过大',
    );
  });

  it('an archive that lies about its sizes is not unpacked beyond them', () => {
    const lying = changed(good, { 'word/media/a.png': new Uint8Array(8 << 20) });
    const view = new DataView(lying.buffer, lying.byteOffset, lying.byteLength);
    for (let at = 0; at < lying.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 8 << 20) view.setUint32(at + 24, 100, true);
    const found = inspect(lying);
    // unpacked to the size announced, or refused; in no case to the 8 MB
    if (found.refused === null) expect(openTemplate(lying, 'a.docx', NAMES).parts['word/media/a.png']?.length).toBeLessThanOrEqual(100);
    else expect(found.refused).toMatch(/损坏|过大/);
  });

  it('is always a sentence for the user, never a stack', () => {
    for (const [, change] of cases) expect(refused(changed(good, change))).toMatch(/[。]$/);
    expect(new Refusal('甲').message).toBe('甲');
  });
});
