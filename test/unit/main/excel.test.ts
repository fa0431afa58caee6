import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbookReader } from '../../../main/core/excel/read';
import { writeTable } from '../../../main/core/excel/write';
import { runJob } from '../../../main/core/jobs/run';
import { AppError } from '../../../shared/contract/errors';
import { buildNode, fileDir, repo } from './support';

const built = fileDir();
let worker: URL;
beforeAll(async () => {
  await buildNode({ readWorker: join(repo, 'main/core/excel/readWorker.ts') }, built.dir);
  worker = pathToFileURL(join(built.dir, 'readWorker.js'));
}, 30_000);
afterAll(built.remove);

const read = (bytes: Uint8Array, name = 'a.xlsx', limits = {}) => workbookReader(worker, limits)(bytes, name);
const code = async (p: Promise<unknown>): Promise<string> =>
  p.then(
    () => 'ok',
    (e: unknown) => (e instanceof AppError ? e.code : String(e)),
  );
const text = (head: string) => ({ head, width: 12, type: 'text' as const });

/** A workbook from the XML of its sheets; enough of the format for any reader. */
const workbook = (sheets: { name: string; xml: string; state?: string }[], styles = '') => {
  const ns =
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook ${ns}><sheets>${sheets.map((s, i) => `<sheet name="${s.name}" sheetId="${i + 1}"${s.state ? ` state="${s.state}"` : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${ns}>${styles}</styleSheet>`,
  };
  for (const [i, s] of sheets.entries()) files[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet ${ns}><sheetData>${s.xml}</sheetData></worksheet>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([k, v]) => [k, strToU8(v)])));
};

describe('writing and reading back', () => {
  it('keeps every text a text, formula-like ones too', async () => {
    const values = [
      '=1+1',
      '+86 139',
      '-5',
      '@SUM(A1)',
      '\t=1',
      "=cmd|'/c calc'!A1",
      '1970.10',
      '0012',
      '110101199001011234',
      '2022-09-21',
      'a<b>&"c"',
      '多\n行',
      '_x0041_',
      '汉𠮷',
    ];
    const bytes = await writeTable({ sheet: '名册', title: null, columns: [text('值')], rows: values.map((v) => [v]) });
    const { sheets } = await read(bytes);
    expect(sheets[0]?.rows.map((r) => r[0])).toEqual(['值', ...values.map((v) => v.trim())]);
    const files = unzipSync(bytes);
    const xml = strFromU8(files['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(xml).not.toContain('<f>');
    expect(xml.match(/<c [^>]*t="s"/g)).toHaveLength(values.length + 1);
    // Text format, so that a cell stays text when it is edited.
    const styles = strFromU8(files['xl/styles.xml'] as Uint8Array);
    expect(styles).toMatch(/numFmtId="49"|formatCode="@"/);
  });

  it('survives characters that XML cannot hold', async () => {
    const bytes = await writeTable({ sheet: "[a]:*?/\\'", title: null, columns: [text('值')], rows: [['a\u0000b\u0008c\ud800d\uffffe']] });
    expect((await read(bytes)).sheets[0]?.rows).toEqual([['值'], ['abcde']]);
  });

  it('writes title, notes, frozen header, filter and widths', async () => {
    const columns = [
      { ...text('姓名'), note: '写全名' },
      { head: '人次', width: 8.5, type: 'number' as const },
    ];
    const bytes = await writeTable({
      sheet: '名册',
      title: '安澜市干部名册',
      columns,
      rows: [
        ['张某某', 3],
        ['李某某', null],
        [null, 0.5],
      ],
    });
    expect((await read(bytes)).sheets[0]).toEqual({
      name: '名册',
      rows: [
        ['安澜市干部名册', null],
        ['写全名', null],
        ['姓名', '人次'],
        ['张某某', 3],
        ['李某某', null],
        [null, 0.5],
      ],
    });
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(xml).toContain('ySplit="3"');
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('<autoFilter ref="A3:B6"/>');
    expect(xml).toMatch(/<col [^>]*width="8\.5"/);
    expect(xml).toContain('<mergeCell ref="A1:B1"/>');
  });

  it('reads 20,000 rows with Chinese in time, in a worker without threads of its own', async () => {
    const rows = Array.from({ length: 19_999 }, (_, i) => [`张某${i}`, `安澜市第${i % 100}局`, '1970.10', '科长', `备注${i * 7919}`]);
    const bytes = await writeTable({ sheet: '大', title: null, columns: ['姓名', '单位', '出生', '职务', '备注'].map(text), rows });
    const { sheets, notices } = await read(bytes);
    expect([sheets[0]?.rows.length, sheets[0]?.rows.at(-1)?.[0], notices]).toEqual([20_000, '张某19998', []]);
  }, 30_000);
});

describe('reading', () => {
  it('tells numbers, texts, booleans, dates and months typed as numbers apart', async () => {
    const styles =
      '<numFmts count="2"><numFmt numFmtId="176" formatCode="0.00_ "/><numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="2"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs>';
    const xml = [
      '<row r="2"><c r="A2"><v>1970.1</v></c><c r="B2" t="inlineStr"><is><t>1970.10</t></is></c><c r="C2" s="2"><v>1970.1</v></c><c r="D2" s="3"><v>1970.1</v></c></row>',
      '<row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" s="1"><v>44825</v></c><c r="C4" s="4"><v>25569.75</v></c><c r="D4" s="2"><v>85.5</v></c><c r="E4" t="e"><v>#N/A</v></c></row>',
    ].join('');
    const { sheets } = await read(workbook([{ name: '甲&amp;乙', xml }], styles));
    expect(sheets).toEqual([
      {
        name: '甲&乙',
        rows: [
          [null, null, null, null],
          [1970.1, '1970.10', '1970.10', '1970.10'],
          [null, null, null, null],
          [true, { date: '2022-09-21' }, { date: '1970-01-01' }, 85.5],
        ],
      },
    ]);
  });

  it('leaves out hidden sheets, rows and columns over the limits, and says so', async () => {
    const cell = (r: string) => `<c r="${r}"><v>1</v></c>`;
    const tall = Array.from({ length: 20_005 }, (_, i) => `<row r="${i + 1}">${cell(`A${i + 1}`)}</row>`).join('');
    const wide = `<row r="1">${cell('A1')}${cell('GZ1')}</row>`;
    const { sheets, notices } = await read(
      workbook([
        { name: '高', xml: tall },
        { name: '宽', xml: wide },
        { name: '藏', xml: `<row r="1">${cell('A1')}</row>`, state: 'hidden' },
      ]),
    );
    expect(sheets.map((s) => [s.name, s.rows.length, s.rows[0]?.length])).toEqual([
      ['高', 20_000, 1],
      ['宽', 1, 200],
    ]);
    expect(notices).toHaveLength(3);
    const many = await read(workbook(Array.from({ length: 33 }, (_, i) => ({ name: `表${i}`, xml: `<row r="1">${cell('A1')}</row>` }))));
    expect([many.sheets.length, many.notices.length]).toEqual([30, 1]);
  });
});

describe('files that are not to be trusted', () => {
  const ole = (extra = '') =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(extra, 'utf16le'), Buffer.alloc(600)]);
  it.each<[string, Uint8Array, string, string]>([
    ['.xls', ole('Workbook'), 'a.xls', 'oldWorkbook'],
    ['.xls named .xlsx', ole('Workbook'), 'a.xlsx', 'oldWorkbook'],
    ['bare BIFF', Buffer.from('0908100000060500', 'hex'), 'a.xls', 'oldWorkbook'],
    ['.et', ole('Workbook'), '花名册.et', 'wpsWorkbook'],
    ['a password', ole('EncryptedPackage'), 'a.xlsx', 'lockedWorkbook'],
    ['.csv', Buffer.from('姓名,单位\r\n张某某,安澜市'), 'a.csv', 'csvWorkbook'],
    ['.csv named .xlsx', Buffer.from('姓名,单位\r\n'), 'a.xlsx', 'csvWorkbook'],
    ['a web page named .xls', Buffer.from('<html><table></table></html>'), 'a.xls', 'badWorkbook'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'a.xlsx', 'badWorkbook'],
    ['nothing', Buffer.alloc(0), 'a.xlsx', 'badWorkbook'],
    ['a zip that is no workbook', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'a.xlsx', 'badWorkbook'],
    ['half a zip', zipSync({ 'xl/workbook.xml': strToU8('<x/>'.repeat(99)) }).subarray(0, 80), 'a.xlsx', 'badWorkbook'],
    ['a workbook without parts', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'a.xlsx', 'badWorkbook'],
    ['too many bytes', new Uint8Array((24 << 20) + 1), 'a.xlsx', 'tooLarge'],
  ])('answers %s with its own sentence', async (_what, bytes, name, expected) => {
    expect(await code(read(bytes, name))).toBe(expected);
  });

  /** Every entry's announced size set to `size`; what is packed stays. */
  const announcing = (zip: Uint8Array, size: number): Uint8Array => {
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    let at = view.getUint32(zip.length - 22 + 16, true);
    for (; view.getUint32(at, true) === 0x02014b50; at += 46 + view.getUint16(at + 28, true)) view.setUint32(at + 24, size, true);
    return zip;
  };
  const bomb = () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/_rels/workbook.xml.rels': new Uint8Array(20 << 20) }, { level: 4 });

  it('refuses a bomb by its directory, without unpacking', async () => {
    const packed = bomb();
    expect((20 << 20) / packed.length).toBeGreaterThan(200);
    const noise = Uint8Array.from({ length: 2 << 20 }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 255);
    const large = announcing(zipSync({ 'xl/workbook.xml': noise }, { level: 0 }), 201 << 20);
    const before = performance.now();
    expect(await code(read(packed))).toBe('workbookTooBig');
    expect(await code(read(large))).toBe('workbookTooBig');
    expect(performance.now() - before).toBeLessThan(500);
  }, 30_000);

  it('survives a bomb whose directory lies', async () => {
    expect(await code(read(announcing(bomb(), 40)))).toBe('badWorkbook');
  }, 30_000);

  it('survives a sheet that unpacks to more than the heap holds, and one that never ends', async () => {
    const cells = workbook([{ name: '炸', xml: `<row r="1"><c r="A1"><v>1</v></c></row><row r="900000000"><c r="A900000000"><v>1</v></c></row>` }]);
    expect(await code(read(cells, 'a.xlsx', { heapMb: 64 }))).toBe('workbookTooBig');
    expect(await code(read(cells, 'a.xlsx', { timeoutMs: 150, heapMb: 2000 }))).toBe('workTimeout');
    const abort = new AbortController();
    const running = code(read(cells, 'a.xlsx', { heapMb: 2000, signal: abort.signal }));
    setTimeout(() => abort.abort(), 50);
    expect(await running).toBe('cancelled');
    expect(await code(read(cells, 'a.xlsx', { signal: abort.signal }))).toBe('cancelled');
    // Still alive and at work.
    expect((await read(workbook([{ name: '好', xml: '<row r="1"><c r="A1"><v>7</v></c></row>' }]))).sheets[0]?.rows).toEqual([[7]]);
  }, 30_000);

  it('reports a worker that is not there as an error, not as a crash', async () => {
    await expect(
      runJob(pathToFileURL(join(built.dir, 'nothing.js')), null, { timeoutMs: 1000, heapMb: 64, outOfMemory: 'tooLarge' }),
    ).rejects.toThrow();
  });
});
