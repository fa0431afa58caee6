import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KnownPerson, MAX_NAMES, matchPasted, readPasted } from '../../../shared/rules/pasteNames';

const people: readonly KnownPerson[] = [
  { id: 'a', name: '罗文斌', birth: '1968-05', post: '市交通运输局党组书记、局长' },
  { id: 'b', name: '罗文斌', birth: '1979-11', post: '市文化旅游局副局长' },
  { id: 'c', name: '邵建平', birth: '1970-01', post: '市住建局局长' },
  { id: 'd', name: '佟海丰', birth: '1981-02', post: '市信息中心主任' },
  { id: 'e', name: '张三', birth: null, post: '市财政局局长' },
  { id: 'f', name: '高长', birth: '1972-08', post: '市粮食局局长' },
  { id: 'g', name: '阿卜杜拉·买买提', birth: '1975-03', post: '市民宗局副局长' },
];
const known = (name: string) => people.some((p) => p.name === name);
const names = (text: string) => readPasted(text, known).names.map((n) => n.name);

describe('reading a pasted list', () => {
  it.each([
    ['one per line', '罗文斌\n邵建平\r\n曹德润'],
    ['顿号', '罗文斌、邵建平、曹德润'],
    ['commas of both widths', '罗文斌，邵建平,曹德润'],
    ['semicolons', '罗文斌；邵建平;曹德润'],
    ['spaces of both widths', '罗文斌 邵建平　曹德润'],
    ['tabs in one row', '罗文斌\t邵建平\t曹德润'],
    ['numbered 1.', '1.罗文斌\n2. 邵建平\n3．曹德润'],
    ['numbered 1、', '1、罗文斌\n2、邵建平\n3、曹德润'],
    ['numbered （一）', '（一）罗文斌\n（二）邵建平\n（三）曹德润'],
    ['numbered ①', '①罗文斌\n②邵建平\n③曹德润'],
    ['numbered by a space', '1 罗文斌\n2 邵建平\n3 曹德润'],
    ['with 同志', '罗文斌同志、邵建平同志、曹德润同志'],
    ['with posts behind', '罗文斌 市交通运输局党组书记、局长\n邵建平　市住建局局长\n曹德润 市林业局副局长'],
    ['with posts in brackets', '罗文斌（市交通运输局局长）、邵建平(市住建局局长)、曹德润（市林业局副局长）'],
    ['with posts before', '市交通运输局局长 罗文斌\n市住建局局长　邵建平\n市林业局副局长 曹德润'],
    [
      'Excel with number, sex, nation and post',
      '1\t罗文斌\t男\t汉族\t市交通运输局局长\n2\t邵建平\t男\t汉族\t市住建局局长\n3\t曹德润\t女\t回族\t市林业局副局长',
    ],
    ['Excel with a head', '序号\t姓名\t单位及职务\n1\t罗文斌\t市交通运输局局长\n2\t邵建平\t市住建局局长\n3\t曹德润\t市林业局'],
    ['a numbered Word list', '1.\t罗文斌\n2.\t邵建平\n3.\t曹德润'],
    ['numbers in a column of their own', '1、\t罗文斌\t市交通运输局局长\n（2）\t邵建平\t市住建局局长\n③\t曹德润\t市林业局'],
    ['an Excel cell with a line break', '1\t"罗文斌\n（市交通运输局）"\t局长\n2\t邵建平\t局长\n3\t"曹德润"\t副局长'],
    ['two people abreast, each with his post', '罗文斌\t市交通运输局局长\t邵建平\t市住建局局长\n曹德润\t市林业局局长\t\t'],
    ['numbers stuck to the names', '1罗文斌 2邵建平 3曹德润'],
    ['a sentence', '拟提拔罗文斌、邵建平、曹德润等3名同志'],
    ['sex and nation beside the name', '罗文斌（男，满族）、邵建平（女）、曹德润（52岁）'],
    ['blank lines and zero width signs', '\n罗文斌\u200b\n\n\t\n邵建平\n \n曹德润\n'],
  ])('%s', (_what, text) => {
    expect(names(text)).toEqual(['罗文斌', '邵建平', '曹德润']);
  });

  it('joins two characters set apart', () => {
    expect(names('张　三\n李　四、王小五')).toEqual(['张三', '李四', '王小五']);
    expect(names('张　三　李　四')).toEqual(['张三', '李四']);
    expect(names('1\t张　三\t市财政局局长')).toEqual(['张三']);
  });
  it('keeps names with a dot in one form', () => {
    expect(names('阿卜杜拉•买买提、古丽・艾山')).toEqual(['阿卜杜拉·买买提', '古丽·艾山']);
  });
  it('keeps the words beside a name as its hint, and the birth month', () => {
    expect(readPasted('罗文斌（市交通运输局局长，1968年5月）', known).names[0]).toEqual({
      n: 1,
      name: '罗文斌',
      hint: '市交通运输局局长',
      birth: '1968-05',
      planned: '',
    });
    expect(readPasted('姓名\t出生年月\t职务\n罗文斌\t1979.11\t副局长', known).names[0]).toMatchObject({ birth: '1979-11', hint: '副局长' });
  });
  it('keeps the planned post apart from the present one, and drops columns that tell nobody apart', () => {
    const text = '拟提拔人选\n序号\t姓　名\t性别\t籍贯\t出生年月\t现任职务\t拟任职务\n1\t罗文斌\t男\t江东青屏\t1968.05\t市交通局副局长\t市交通局局长';
    expect(readPasted(text, known)).toMatchObject({
      names: [{ name: '罗文斌', birth: '1968-05', hint: '市交通局副局长', planned: '市交通局局长' }],
      leftover: ['拟提拔人选'],
    });
  });
  it('parts a known name that is written together with its post', () => {
    expect(readPasted('罗文斌市交通运输局局长', known).names[0]).toMatchObject({ name: '罗文斌', hint: '市交通运输局局长' });
    expect(readPasted('市住建局局长邵建平', known).names[0]).toMatchObject({ name: '邵建平', hint: '市住建局局长' });
  });
  it('takes a name that ends like a post for a name when the ledger knows it', () => {
    expect(names('高长、邵建平')).toEqual(['高长', '邵建平']);
  });
  it('hands back what is no name', () => {
    const read = readPasted('拟提拔人选名单\n罗文斌', known);
    expect(read.names.map((n) => n.name)).toEqual(['罗文斌']);
    expect(read.leftover).toEqual(['拟提拔人选名单']);
  });
  it('counts a repeated name once and says so, but keeps namesakes with different posts', () => {
    const read = readPasted('邵建平\n邵建平\n罗文斌 市交通运输局局长\n罗文斌 市文化旅游局副局长', known);
    expect(read.names.map((n) => n.name)).toEqual(['邵建平', '罗文斌', '罗文斌']);
    expect(read.repeated).toEqual(['邵建平']);
  });
  it('reads at most 300 names and counts the others', () => {
    const family = '甲乙丙丁戊己庚辛壬癸';
    const many = Array.from({ length: 310 }, (_, i) => `王${family[Math.floor(i / 100)]}${family[Math.floor(i / 10) % 10]}${family[i % 10]}`);
    const read = readPasted(many.join('\n'));
    expect(read.names).toHaveLength(MAX_NAMES);
    expect(read.beyond).toBe(10);
  });
  it('reads lists of known names in any arrangement, and never throws', () => {
    const pool = ['罗文斌', '邵建平', '佟海丰', '阿卜杜拉·买买提', '欧阳明'];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...pool), { minLength: 1 }),
        fc.constantFrom('\n', '、', '，', ';', '\t', ' ', '\u3000', '\r\n', ' / '),
        (list, sep) => {
          expect(readPasted(list.join(sep), (n) => pool.includes(n)).names.map((n) => n.name)).toEqual(list);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(readPasted(text).names.length).toBeLessThanOrEqual(MAX_NAMES);
      }),
    );
  });
});

describe('who is meant', () => {
  const match = (text: string, settled = new Map<number, string | null>()) => matchPasted(readPasted(text, known).names, people, settled);
  it('one person of the name', () => {
    expect(match('邵建平')[0]).toMatchObject({ kind: 'one', id: 'c', why: '' });
  });
  it('tells namesakes apart by birth month', () => {
    expect(match('罗文斌（1979.11）')[0]).toMatchObject({ kind: 'one', id: 'b' });
  });
  it('only proposes a namesake by his post', () => {
    const [m] = match('罗文斌 市交通运输局');
    expect(m).toMatchObject({ kind: 'open', proposed: 'a' });
    expect(m?.kind === 'open' && m.why).toContain('市交通运输局');
  });
  it('proposes nobody when nothing tells them apart', () => {
    expect(match('罗文斌')[0]).toMatchObject({ kind: 'open', proposed: null });
    expect(match('罗文斌（1990.01）')[0]).toMatchObject({ kind: 'open', proposed: null });
  });
  it('asks when the only person of the name has another birth month', () => {
    expect(match('邵建平（1980.06）')[0]).toMatchObject({ kind: 'open', proposed: null });
  });
  it('takes what the user said, either way', () => {
    expect(match('罗文斌', new Map([[1, 'b']]))[0]).toMatchObject({ kind: 'one', id: 'b' });
    expect(match('罗文斌', new Map([[1, null]]))[0]).toMatchObject({ kind: 'unknown' });
  });
  it('names those who sound alike or differ in one character', () => {
    const [m] = match('佟海峰');
    expect(m).toMatchObject({ kind: 'unknown' });
    expect(m?.kind === 'unknown' && m.similar.map((p) => p.id)).toEqual(['d']);
    expect(match('王五')[0]).toMatchObject({ kind: 'unknown', similar: [] });
  });
});
