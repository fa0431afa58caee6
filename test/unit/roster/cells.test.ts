import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../shared/contract/calls';
import type { ReadOptions } from '../../../shared/roster/readRows';
import { checkCharOf } from '../../../shared/rules/idCard';
import { readSheet } from '../../support/roster/helpers';

/** One person with one column beside the name. */
const one = (head: string, cell: Cell, options: Partial<ReadOptions> = {}, more: readonly (readonly [string, Cell])[] = []) => {
  const rows = [
    ['姓名', '备注', head, ...more.map(([h]) => h)],
    ['张某某', null, cell, ...more.map(([, c]) => c)],
  ];
  const row = readSheet(rows, options.units ?? [], options).rows[0];
  if (!row) throw new Error('row lost');
  return { ...row, kinds: row.findings.map((f) => `${f.severity}:${f.kind}`) };
};
const id = (body: string): string => body + checkCharOf(body);

describe('dates', () => {
  test.each<[Cell, string]>([
    ['1975.03', '1975-03'],
    ['197503', '1975-03'],
    [197503, '1975-03'],
    [1975.03, '1975-03'],
    [19750312, '1975-03'],
    ['1975年3月', '1975-03'],
    ['１９７５．０３', '1975-03'],
    ['1975/3/12', '1975-03'],
    [{ date: '1975-03-12' }, '1975-03'],
    [1975, '1975'],
    [1970.11, '1970-11'],
  ])('%j is read as %s without a word', (cell, value) => {
    const r = one('出生年月', cell);
    expect(r.values.birthYm).toBe(value);
    expect(r.kinds).toEqual([]);
  });
  test('a serial number is read and said so', () => {
    for (const cell of [27454, '27454']) {
      const r = one('出生年月', cell);
      expect([r.values.birthYm, r.kinds]).toEqual(['1975-03', ['info:dateSerial']]);
    }
  });
  test('1970.1 offers January and October; the answer settles it', () => {
    const r = one('出生年月', 1970.1);
    expect(r.kinds).toEqual(['warning:dateAmbiguous']);
    expect(r.findings[0]?.offers?.map((o) => o.text)).toEqual(['1970.01', '1970.10']);
    expect([r.values.birthYm, r.others.birthYm]).toEqual(['1970-01', '1970-10']);
    const answered = one('出生年月', 1970.1, { answers: { '2:2': '1970.10' } });
    expect([answered.values.birthYm, answered.kinds]).toEqual(['1970-10', []]);
  });
  test('where the column writes 1975.03, a bare .1 is taken for October until answered', () => {
    const rows = readSheet(
      [
        ['姓名', '出生年月', '性别'],
        ['张某某', '1975.03', '男'],
        ['李某某', 1970.1, '男'],
      ],
      [],
    ).rows;
    expect(rows[1]?.values.birthYm).toBe('1970-10');
  });
  test.each<Cell>(['1975.13', 197513, '1975.2.30', '1975年0月', { date: '1975-02-30' }, '1975-13-40'])('%j does not exist', (cell) => {
    const r = one('出生年月', cell);
    expect([r.kinds, r.values.birthYm, r.blocked]).toEqual([['error:dateImpossible'], undefined, true]);
  });
  test('words are no date; a dash is nothing', () => {
    expect(one('出生年月', '春天').kinds).toEqual(['error:dateUnreadable']);
    expect(one('出生年月', '—').kinds).toEqual([]);
  });
  test('a date in the future, a child of ten, a worker of five', () => {
    expect(one('出生年月', '2035.03').kinds).toEqual(['warning:dateOrder']);
    expect(one('出生年月', '2016.03').kinds).toEqual(['warning:dateOrder']);
    expect(one('出生年月', '1980.03', {}, [['参加工作时间', '1985.07']]).kinds).toEqual(['warning:dateOrder']);
  });
});

describe('ID numbers', () => {
  const good = id('99010119750312001');
  test('a good one, with spaces and a small x', () => {
    const x = Array.from({ length: 40 }, (_, n) => id(`990101197503120${String(100 + n).slice(1)}`)).find((t) => t.endsWith('X'));
    expect(x).toBeDefined();
    const r = one('身份证号', ` ${String(x).slice(0, 6)} ${String(x).slice(6).toLowerCase()}`);
    expect(r.values.idCard).toBe(x);
    expect(r.kinds).not.toContain('error:idWrong');
  });
  test('a wrong check character is an error that may be forced, with a note', () => {
    const bad = good.slice(0, 17) + (good.endsWith('1') ? '2' : '1');
    expect(one('身份证号', bad).kinds).toEqual(['error:idWrong']);
    const r = one('身份证号', bad, { forced: new Set(['2:2']) });
    expect([r.blocked, r.values.idCard]).toEqual([false, bad]);
    expect(r.values.remark).toMatch(/待核/);
  });
  test('stored as a number: digits are gone', () => {
    for (const cell of [990101197503121000, '9.90101197503121E+17', '990101197503120000']) {
      const r = one('身份证号', cell);
      expect([r.kinds, r.values.idCard, r.findings[0]?.forceable]).toEqual([['error:idDigitsLost'], undefined, undefined]);
    }
  });
  test('15 digits become 18', () => {
    const r = one('身份证号', '990101750312001', {}, [['性别', '男']]);
    expect([r.kinds, r.values.idCard]).toEqual([['warning:idOld'], good]);
    expect(one('身份证号', 990101750312001, {}, [['性别', '男']]).values.idCard).toBe(good);
  });
  test('birth month and sex that disagree are warnings: what the organization found prevails', () => {
    const r = one('身份证号', good, {}, [
      ['性别', '女'],
      ['出生年月', '1974.12'],
    ]);
    expect(r.kinds).toEqual(['warning:idBirth', 'warning:idGender']);
    expect([r.values.birthYm, r.values.gender, r.blocked]).toEqual(['1974-12', '2', false]);
  });
  test('an empty sex is filled from it', () => {
    const r = one('身份证号', good);
    expect([r.values.gender, r.kinds]).toEqual(['1', ['info:genderFromId']]);
  });
});

describe('names', () => {
  const name = (cell: Cell) => {
    const row = readSheet(
      [
        ['姓名', '性别', '民族'],
        [cell, '男', '汉'],
      ],
      [],
    ).rows[0];
    return [row?.values.name, row?.findings.map((f) => `${f.severity}:${f.kind}`)];
  };
  test('spaces, invisible characters and dots are put right', () => {
    expect(name('张　三')).toEqual(['张三', ['info:nameBlank']]);
    expect(name('张\u200b某某')).toEqual(['张某某', ['info:invisible']]);
    for (const dot of '•・．‧') expect(name(`阿某${dot}某提`)).toEqual(['阿某·某提', ['info:nameDot']]);
    expect(name('阿某·某提')).toEqual(['阿某·某提', []]);
  });
  test('what stands in brackets goes where it belongs', () => {
    const row = readSheet(
      [
        ['姓名', '性别', '民族'],
        ['李某某（女，满族）', null, null],
      ],
      [],
    ).rows[0];
    expect(row?.values).toMatchObject({ name: '李某某', gender: '2', nation: '11' });
  });
  test('no name, a number for a name', () => {
    expect(name(null)).toEqual([undefined, ['error:missing']]);
    expect(name(20)).toEqual([undefined, ['error:numberForText']]);
    expect(name('张3')).toEqual(['张3', ['warning:nameOdd']]);
  });
});

describe('choices and texts', () => {
  test('words in use are taken, unknown ones are errors with offers', () => {
    expect(one('民族', '满').values.nation).toBe('11');
    expect(one('政治面貌', '党员').values.politics).toBe('01');
    expect(one('民族', '安澜族').kinds).toEqual(['error:codeUnknown']);
    expect(one('政治面貌', '进步人士').kinds).toEqual(['error:codeUnknown']);
    const level = one('职务层次', '正处级');
    expect(level.kinds).toEqual(['error:codeUnknown']);
    expect(level.findings[0]?.offers?.map((o) => o.text)).toContain('县处级正职');
    expect(one('职务层次', '正处级', { answers: { '2:2': '县处级正职' } }).values.postLevel).toBe('countyChief');
  });
  test('several values in one cell are told apart', () => {
    const edu = one('全日制学历', '大学\n管理学学士');
    expect(edu.values).toMatchObject({ ftEdu: '大学', ftDegree: '管理学学士' });
    expect(edu.kinds).toEqual(['warning:severalValues']);
    const party = one('入党时间', '1995.06（中共党员）');
    expect(party.values).toMatchObject({ partyYm: '1995.06', politics: '01' });
    expect(one('入党时间', '1995.06；民盟').values).toMatchObject({ partyYm: '1995.06；民盟', politics: '05' });
    expect(one('政治面貌', '中共党员（1995.06）').values).toMatchObject({ partyYm: '1995.06', politics: '01' });
    expect(one('任现职时间', '2015.03、2018.06').kinds).toEqual(['error:severalValues']);
  });
  test('a text too long, a number for a text', () => {
    expect(one('籍贯', '安'.repeat(41)).kinds).toEqual(['error:tooLong']);
    const r = one('籍贯', 12345);
    expect([r.values.nativePlace, r.kinds]).toEqual(['12345', ['warning:numberForText']]);
  });
  test('a nationality that nobody wrote is not supposed', () => {
    expect(one('籍贯', '安澜').values.nation).toBeUndefined();
  });
});

describe('units', () => {
  const units = [
    { id: 'u1', name: '安澜市财政局', shortName: '市财政局' },
    { id: 'u2', name: '安澜市发展和改革委员会', formerNames: '安澜市计划委员会' },
  ];
  test('known by name, short name or former name', () => {
    for (const n of ['安澜市财政局', '市财政局', '安澜市 财政局']) expect(one('单位', n, { units }).unit).toEqual({ id: 'u1' });
    expect(one('单位', '安澜市计划委员会', { units }).unit).toEqual({ id: 'u2' });
  });
  test('unknown ones will be made; near ones are offered, not taken; the answer is remembered by name', () => {
    const fresh = one('单位', '安澜市林业局', { units });
    expect([fresh.unit, fresh.kinds]).toEqual([{ name: '安澜市林业局' }, ['info:unitNew']]);
    const plain = [{ id: 'u1', name: '安澜市财政局' }];
    const near = one('单位', '市财政局', { units: plain });
    expect([near.unit, near.kinds]).toEqual([{ name: '市财政局' }, ['warning:unitNear']]);
    expect(near.findings[0]?.offers).toEqual([{ label: '安澜市财政局', text: '安澜市财政局' }]);
    expect(one('单位', '市财政局', { units: plain, unitAnswers: { 市财政局: { id: 'u1' } } })).toMatchObject({ unit: { id: 'u1' }, kinds: [] });
    expect(one('单位', '东陵县财政局', { units: plain }).kinds).toEqual(['info:unitNew']);
  });
  test('two units of one name wait for an answer', () => {
    const same = [
      { id: 'a', name: '老干部局' },
      { id: 'b', name: '老干部局' },
    ];
    expect(one('单位', '老干部局', { units: same }).kinds).toEqual(['error:unitSeveral']);
    expect(one('单位', '老干部局', { units: same, unitAnswers: { 老干部局: { id: 'b' } } }).unit).toEqual({ id: 'b' });
  });
  test.each([
    ['安澜市财政局党组书记、局长', { id: 'u1' }],
    ['安澜市林业局党组成员、副局长', { name: '安澜市林业局' }],
    ['东陵县人民政府副县长', { name: '东陵县人民政府' }],
    ['安澜城投集团董事长', { name: '安澜城投集团' }],
    ['中共安澜市委组织部部长', { name: '中共安澜市委组织部' }],
  ])('%s is split', (text, unit) => {
    const r = one('单位及职务', text, { units });
    expect([r.unit, r.values.currentPost]).toEqual([unit, text]);
  });
  test('what cannot be split is said so', () => {
    const r = one('单位及职务', '挂职干部', { units });
    expect([r.unit, r.kinds, r.values.currentPost]).toEqual([null, ['warning:unitPostSplit'], '挂职干部']);
  });
});
