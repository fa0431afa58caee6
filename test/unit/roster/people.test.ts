import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../shared/contract/calls';
import { decideAs, matchPeople, tick } from '../../../shared/roster/matchPeople';
import { buildPlan } from '../../../shared/roster/plan';
import { checkCharOf } from '../../../shared/rules/idCard';
import { counter, NAMES_OF, readSheet, storedCadre } from '../../support/roster/helpers';

const units = [{ id: 'u1', name: '安澜市财政局' }];
const id = (body: string): string => body + checkCharOf(body);
const idA = id('99010119750312001');
const idB = id('99010119750312003');
const HEAD = ['姓名', '出生年月', '身份证号', '单位', '现任职务', '民族'];
const person = (name: string, birth: Cell, number: Cell = null, unit: Cell = '安澜市财政局', post: Cell = '局长', nation: Cell = '汉族'): Cell[] => [
  name,
  birth,
  number,
  unit,
  post,
  nation,
];
const stored = (key: string, over: Record<string, unknown> = {}) =>
  storedCadre(key, { name: '张某某', birthYm: '1975-03', unit: 'u1', currentPost: '局长', nation: '01', ...over });
const match = (rows: readonly Cell[][], existing: Parameters<typeof matchPeople>[1]) => {
  const reading = readSheet([HEAD, ...rows], units);
  return { reading, decisions: matchPeople(reading, existing, NAMES_OF(units)) };
};
const first = (row: Cell[], existing: Parameters<typeof matchPeople>[1]) => {
  const d = match([row], existing).decisions[0];
  if (!d) throw new Error('row lost');
  return d;
};

describe('who is who', () => {
  test('nobody of this name: add', () => {
    expect(first(person('李某某', '1975.03'), [stored('c1')])).toMatchObject({ act: 'add', target: null });
  });
  test('same name and birth month: skip when nothing differs, update when something does', () => {
    expect(first(person('张某某', '1975.03'), [stored('c1')])).toMatchObject({ act: 'skip', target: 'c1', differences: [] });
    const d = first(person('张某某', '1975.03', idA, '安澜市审计局', '副局长'), [stored('c1')]);
    expect(d).toMatchObject({ act: 'update', target: 'c1' });
    expect(d.differences.map((x) => [x.label, x.before, x.after])).toEqual([
      ['身份证号', '', idA],
      ['现任职务', '局长', '副局长'],
      ['性别', '', '男'],
      ['所在单位', '安澜市财政局', '安澜市审计局'],
    ]);
  });
  test('an empty cell changes nothing, a coarser date neither', () => {
    expect(first(person('张某某', '1975.03', null, null, null, null), [stored('c1')]).act).toBe('skip');
    const r = readSheet(
      [
        [...HEAD, '任现职时间'],
        [...person('张某某', '1975.03'), '2015'],
      ],
      units,
    );
    expect(matchPeople(r, [stored('c1', { postSince: '2015-06' })])[0]?.act).toBe('skip');
  });
  test('another birth month is another person', () => {
    expect(first(person('张某某', '1980.05'), [stored('c1')])).toMatchObject({ act: 'add', reason: expect.stringContaining('另一人') });
  });
  test('birth month unknown on either side, or a mere year: ask', () => {
    expect(first(person('张某某', null), [stored('c1')]).act).toBe('ask');
    expect(first(person('张某某', '1975.03'), [stored('c1', { birthYm: null })]).act).toBe('ask');
    expect(first(person('张某某', '1975'), [stored('c1')]).act).toBe('ask');
    expect(first(person('李某某', null), [stored('c1')]).act).toBe('add');
  });
  test('two of one name and birth month: the unit decides, else ask', () => {
    expect(first(person('张某某', '1975.03'), [stored('c1', { unit: 'u9' }), stored('c2')]).target).toBe('c2');
    const d = first(person('张某某', '1975.03', null, null), [stored('c1', { unit: 'u9' }), stored('c2')]);
    expect([d.act, d.candidates.map((c) => c.id)]).toEqual(['ask', ['c1', 'c2']]);
  });
  test('the ID number decides before the name; differing valid numbers are two people', () => {
    expect(first(person('张某某', '1974.12', idA), [stored('c1', { idCard: idA })])).toMatchObject({ act: 'update', target: 'c1' });
    expect(first(person('李某某', '1975.03', idA), [stored('c1', { idCard: idA })]).act).toBe('ask');
    expect(first(person('张某某', '1975.03', idB), [stored('c1', { idCard: idA })]).act).toBe('add');
  });
  test('the other reading of 1970.1 finds its person, whatever was chosen last time', () => {
    for (const birthYm of ['1970-01', '1970-10']) expect(first(person('张某某', 1970.1), [stored('c1', { birthYm })]).act).toBe('skip');
  });
  test('cadres in the recycle bin do not count', () => {
    expect(first(person('张某某', '1975.03'), [{ ...stored('c1'), deletedAt: '2026-01-01T00:00:00Z' }]).act).toBe('add');
  });
  test('repeated inside the file: same unit is skipped, another unit is asked', () => {
    const { decisions, reading } = match(
      [person('张某某', '1975.03'), person('张某某', '1975.03'), person('张某某', '1975.03', null, '安澜市审计局')],
      [],
    );
    expect(decisions.map((d) => d.act)).toEqual(['add', 'skip', 'ask']);
    expect(reading.rows[1]?.findings.map((f) => f.kind)).toContain('twice');
    expect(match([person('张某某', '1975.03', idA), person('张某某', '1975.03', idB)], []).decisions.map((d) => d.act)).toEqual(['add', 'add']);
  });
});

describe('the plan', () => {
  test('only ticked fields change; a new unit is made once and only when needed', () => {
    const rows = [
      person('张某某', '1975.03', null, '安澜市审计局', '副局长'),
      person('李某某', '1980.01', null, '安澜市审计局'),
      person('王某某', '1975.13', null, '安澜市林业局'),
    ];
    const { reading, decisions } = match(rows, [stored('c1')]);
    const plan = buildPlan(reading, decisions, { newId: counter() });
    expect(plan.units.map((u) => [u.name, u.fields.kind])).toEqual([['安澜市审计局', 'department']]);
    const unit = plan.units[0]?.id;
    expect(plan.updated).toMatchObject([{ row: 2, id: 'c1', fields: { unit, currentPost: '副局长' } }]);
    expect(plan.added).toMatchObject([{ row: 3, fields: { name: '李某某', unit, nation: '01', status: 'onDuty', resume: [] } }]);
    expect(plan.blocked).toMatchObject([{ row: 4 }]);

    const unticked = decisions.map((d) => tick(d, 'unit', false));
    expect(buildPlan(reading, unticked, { newId: counter() }).updated[0]?.fields).toEqual({ currentPost: '副局长' });
    const nothing = unticked.map((d) => tick(d, 'currentPost', false));
    expect(buildPlan(reading, nothing, { newId: counter() }).skipped.map((s) => s.row)).toEqual([2]);
  });
  test('what nobody decided waits; what the user decides goes', () => {
    const { reading, decisions } = match([person('张某某', null)], [stored('c1'), stored('c2')]);
    expect(buildPlan(reading, decisions, { newId: counter() }).blocked).toMatchObject([{ row: 2, reasons: [expect.stringContaining('同名')] }]);
    const [d] = decisions;
    if (!d) throw new Error('row lost');
    expect(buildPlan(reading, [decideAs(d, 'add')], { newId: counter() }).added).toHaveLength(1);
    expect(buildPlan(reading, [decideAs(d, 'skip')], { newId: counter() }).skipped).toHaveLength(1);
    expect(() => decideAs(d, 'update', 'nobody')).toThrow();
    expect(buildPlan(reading, [], { newId: counter() }).blocked).toHaveLength(1);
  });
  test('an unreadable cell of a known person is not passed over in silence', () => {
    const { reading, decisions } = match([person('张某某', '1975.03', '123')], [stored('c1')]);
    expect(buildPlan(reading, decisions, { newId: counter() }).blocked).toHaveLength(1);
  });
});
