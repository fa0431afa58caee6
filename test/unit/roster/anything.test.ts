import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../../shared/contract/calls';
import { cadre } from '../../../shared/records/cadre';
import { problemsOf } from '../../../shared/records/kinds/schema';
import { textOf } from '../../../shared/roster/cells';
import { findTables } from '../../../shared/roster/findTable';
import { mapColumns } from '../../../shared/roster/mapColumns';
import { matchPeople } from '../../../shared/roster/matchPeople';
import { buildPlan, problemSheet } from '../../../shared/roster/plan';
import { readRows } from '../../../shared/roster/readRows';
import { templateFields } from '../../../shared/roster/template';
import { counter, NAMES_OF, storedAfter, TODAY } from '../../support/roster/helpers';

const nasty = fc.constantFrom<Cell>(
  '__proto__',
  'constructor',
  'toString',
  '合计',
  '注：',
  '1970.1',
  1970.1,
  '姓名',
  '—',
  '张　三',
  '=1+1',
  '\u200b',
  1e300,
  -0,
  2958465,
  '大学\n管理学学士',
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: nasty },
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.record({
    date: fc.oneof(
      fc.date({ noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)),
      fc.string(),
    ),
  }),
);
const heads = templateFields().map((f) => f.label);

test('arbitrary cells never throw, and every line is in exactly one list', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(heads, { minLength: 3 }), fc.array(fc.array(cell, { maxLength: 45 }), { maxLength: 12 }), (some, lines) => {
      const head = ['姓名', ...some.filter((h) => h !== '姓名')];
      const rows: Cell[][] = [head, ...lines];
      const table = findTables([{ name: 's', rows }], cadre).best;
      if (!table) throw new Error('the heads were not found');
      // every line with something in it is a person or listed as passed over
      const filled = rows.flatMap((r, i) => (i >= table.headRows[1] && r.some((c) => textOf(c) !== '') ? [i + 1] : []));
      expect([...table.lines.map((l) => l.at), ...table.passed.map((p) => p.at)].sort((a, b) => a - b)).toEqual(filled);

      const reading = readRows(table, mapColumns(table, cadre), { units: [], today: TODAY });
      const plan = buildPlan(reading, matchPeople(reading, []), { newId: counter() });
      const placed = [...plan.added, ...plan.updated, ...plan.skipped, ...plan.blocked].map((p) => p.row).sort((a, b) => a - b);
      expect(placed).toEqual(table.lines.map((l) => l.at));
      expect(problemSheet(plan).rows).toHaveLength(plan.blocked.length);
      // what would be written is valid by the declaration
      for (const a of plan.added) expect(problemsOf(cadre, a.fields)).toEqual([]);
      for (const b of plan.blocked) expect(b.reasons.length).toBeGreaterThan(0);

      // the same file again changes nothing
      const stored = storedAfter(plan);
      const second = readRows(table, mapColumns(table, cadre), { units: stored.units, today: TODAY });
      for (const d of matchPeople(second, stored.cadres, NAMES_OF(stored.units))) expect(d.differences).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('sheets of arbitrary cells never throw', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.oneof(cell, fc.constantFrom<Cell>(...heads)), { maxLength: 12 }), { maxLength: 15 }), (rows) => {
      for (const table of findTables([{ name: 's', rows }], cadre).tables) {
        const reading = readRows(table, mapColumns(table, cadre), { units: [], today: TODAY });
        expect(reading.rows).toHaveLength(table.lines.length);
        for (const r of reading.rows) expect(r.blocked).toBe(r.findings.some((f) => f.severity === 'error'));
      }
    }),
    { numRuns: 300 },
  );
});
