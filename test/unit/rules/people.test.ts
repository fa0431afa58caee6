/** ID numbers (handbook §7.5), names, retirement (§7.6). Numbers are made here from invented parts, never copied from people. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { birthdayOf, checkCharOf, checkIdCard, genderOf, isIdNumber, normalizeId, upgradeId } from '../../../shared/rules/idCard';
import { displayName, normalizeName } from '../../../shared/rules/names';
import { proposedClass, retirementOf } from '../../../shared/rules/retirement';

const make = (area: string, day: string, seq: string): string => `${area}${day}${seq}${checkCharOf(`${area}${day}${seq}`)}`;
const severities = (id: string, known = {}): readonly string[] => checkIdCard(id, known).map((f) => f.severity);

describe('ID number', () => {
  test('the standard’s own example (GB 11643 annex)', () => {
    expect(checkCharOf('11010519491231002')).toBe('X');
    expect(isIdNumber('11010519491231002X')).toBe(true);
    expect(isIdNumber('11010519491231002x')).toBe(true);
    expect(isIdNumber('110105194912310021')).toBe(false);
    expect(checkIdCard('11010519491231002X')).toEqual([]);
  });
  test('any one wrong digit and any swap of neighbours is caught', () => {
    const id = make('220402', '19750312', '101');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, add) => {
        const wrong = id.slice(0, at) + String((Number(id[at]) + add) % 10) + id.slice(at + 1);
        expect(isIdNumber(wrong)).toBe(false);
        expect(severities(wrong)).toContain('error');
      }),
    );
    for (let i = 0; i < 16; i += 1) {
      if (id[i] === id[i + 1]) continue;
      expect(isIdNumber(id.slice(0, i) + id[i + 1] + id[i] + id.slice(i + 2))).toBe(false);
    }
  });
  test('a birthday that does not exist is an error although the check digit is right', () => {
    const id = make('220402', '19830229', '001');
    expect(isIdNumber(id)).toBe(true);
    expect(birthdayOf(id)).toBeUndefined();
    expect(checkIdCard(id)[0]).toMatchObject({ severity: 'error', message: expect.stringContaining('19830229 不存在') });
    expect(checkIdCard(make('220402', '19840229', '001'))).toEqual([]);
  });
  test('abolished or unknown areas are no error', () => expect(checkIdCard(make('999999', '19750312', '101'))).toEqual([]));
  test('differences from the roster are warnings only', () => {
    const id = make('220402', '19750312', '101');
    expect(genderOf(id)).toBe('1');
    expect(severities(id, { birthYm: '1975-03', gender: '1' })).toEqual([]);
    expect(severities(id, { birthYm: '1974-12', gender: '2' })).toEqual(['warning', 'warning']);
    expect(severities(id, { birthYm: '1975' })).toEqual([]); // only the year is known
  });
  test('15 digits become 18; Excel’s lost digits are named', () => {
    const old = '220402750312101';
    const id = upgradeId(old) ?? '';
    expect(id).toBe(make('220402', '19750312', '101'));
    expect(checkIdCard(old)[0]).toMatchObject({ severity: 'warning', message: expect.stringContaining(id) });
    expect(upgradeId('12345')).toBeUndefined();
    expect(checkIdCard('220402197503121000')[0]?.message).toContain('Excel');
    expect(severities('22040219750312')).toEqual(['error']);
    expect(severities('')).toEqual([]);
  });
  test('full-width figures and spaces are read', () => expect(normalizeId(' １１０１０５ 19491231002ｘ')).toBe('11010519491231002X'));
});

describe('names', () => {
  test.each([
    ['张　三', '张三'],
    [' 李 四\u200b', '李四'],
    ['阿卜杜拉‧买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉・买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉．买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉 · 买买提', '阿卜杜拉·买买提'],
    ['欧阳\n修', '欧阳修'],
    ['John  A. Smith', 'John A. Smith'],
  ])('%j is stored as %s', (from, to) => {
    expect(normalizeName(from)).toBe(to);
    expect(normalizeName(to)).toBe(to);
  });
  test('printed with a full-width space between two characters only', () => {
    expect(displayName('张三')).toBe('张\u3000三');
    expect(displayName('欧阳修')).toBe('欧阳修');
    expect(displayName('𠮷田')).toBe('𠮷\u3000田'); // outside the BMP: two characters, four code units
    expect(normalizeName(displayName('张三'))).toBe('张三');
  });
});

describe('retirement, vectors of handbook §7.6', () => {
  test.each([
    ['m60', '1964-12', '2024-12', 0],
    ['m60', '1965-01', '2025-02', 1],
    ['m60', '1965-04', '2025-05', 1],
    ['m60', '1965-05', '2025-07', 2],
    ['m60', '1970-06', '2031-11', 17],
    ['m60', '1976-08', '2039-07', 35],
    ['m60', '1976-09', '2039-09', 36],
    ['f55', '1970-01', '2025-02', 1],
    ['f55', '1981-09', '2039-09', 36],
    ['f50', '1975-01', '2025-02', 1],
    ['f50', '1984-11', '2039-11', 60],
  ] as const)('%s born %s retires %s', (kind, birth, due, delay) => expect(retirementOf(birth, kind)).toMatchObject({ due, delay }));
  test('elastic: not before the old limit, not more than three years either way', () => {
    expect(retirementOf('1965-01', 'm60')).toMatchObject({ earliest: '2025-01', latest: '2028-02' });
    expect(retirementOf('1976-09', 'm60')).toMatchObject({ earliest: '2036-09', latest: '2042-09' });
  });
  test('proposed class, and a month is needed', () => {
    expect(proposedClass('1', null)).toBe('m60');
    expect(proposedClass('2', 'countyDeputy')).toBe('m60');
    expect(proposedClass('2', 'townshipChief')).toBe('f55');
    expect(proposedClass(null, null)).toBeNull();
    expect(() => retirementOf('1965', 'm60')).toThrow(RangeError);
  });
});
