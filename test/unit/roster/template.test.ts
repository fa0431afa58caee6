import { describe, expect, test } from 'vitest';
import { contract } from '../../../shared/contract/calls';
import { cadre } from '../../../shared/records/cadre';
import { targetOf } from '../../../shared/roster/heads';
import { matchPeople } from '../../../shared/roster/matchPeople';
import { buildPlan, problemSheet, type SheetModel } from '../../../shared/roster/plan';
import { rosterExport, rosterTemplate, templateFields } from '../../../shared/roster/template';
import { generateRoster } from '../../support/roster/generateRoster';
import { counter, NAMES_OF, readSheet, storedAfter } from '../../support/roster/helpers';

const writable = (sheet: SheetModel) => contract['table.exportExcel'].input.safeParse({ fileName: 'a.xlsx', sheet: '花名册', title: null, ...sheet });

describe('the template', () => {
  test('every column finds its own field again and carries a note within the contract', () => {
    const { columns } = rosterTemplate();
    expect(columns.slice(0, 3).map((c) => c.head)).toEqual(['姓名', '所在单位', '现任职务']);
    templateFields().forEach((f, i) => {
      expect(targetOf([columns[i]?.head ?? ''], cadre)).toEqual({ use: 'field', key: f.key });
      expect(columns[i]?.note).toBeTruthy();
    });
    expect(columns.find((c) => c.head === '民族')?.note).toContain('基诺族');
    expect(columns.find((c) => c.head === '姓名')?.note).toMatch(/^必填/);
    expect(writable(rosterTemplate()).success).toBe(true);
  });
});

describe('the export', () => {
  const reading = readSheet(generateRoster(200).rows, []);
  const plan = buildPlan(reading, matchPeople(reading, []), { newId: counter() });
  const stored = storedAfter(plan);
  const names = NAMES_OF(stored.units);
  test('imported again it changes nothing', () => {
    const sheet = rosterExport(stored.cadres, names, { sensitive: true });
    expect(writable(sheet).success).toBe(true);
    const again = readSheet([sheet.columns.map((c) => c.head), ...sheet.rows], stored.units);
    expect(again.rows).toHaveLength(stored.cadres.length);
    expect(matchPeople(again, stored.cadres, names).map((d) => [d.act, d.differences])).toEqual(stored.cadres.map(() => ['skip', []]));
  });
  test('personal content is left out unless asked for', () => {
    expect(rosterExport(stored.cadres, names).columns.map((c) => c.head)).not.toContain('身份证号');
  });
  test('the problem sheet can be written', () => {
    expect(plan.blocked.length).toBeGreaterThan(0);
    expect(writable(problemSheet(plan)).success).toBe(true);
  });
});
