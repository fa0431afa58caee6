import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../shared/contract/calls';
import { cadre } from '../../../shared/records/cadre';
import { findTables } from '../../../shared/roster/findTable';
import { mapColumns } from '../../../shared/roster/mapColumns';
import { decideAs, matchPeople } from '../../../shared/roster/matchPeople';
import { buildPlan, countsOf, problemSheet } from '../../../shared/roster/plan';
import { readRows } from '../../../shared/roster/readRows';
import { DIRT, generateRoster, writeRoster } from '../../support/roster/generateRoster';
import { counter, NAMES_OF, readSheet, storedAfter } from '../../support/roster/helpers';

const roster = generateRoster();
const reading = readSheet(roster.rows, []);

describe('a roster of 2,000 with 60 dirty rows of 12 kinds', () => {
  test('the fixture is what it claims to be', () => {
    expect(roster.people).toHaveLength(2000);
    for (const kind of DIRT) expect([...roster.dirty.values()].filter((k) => k === kind)).toHaveLength(5);
    expect(roster.dirty.size).toBe(60);
    expect(generateRoster().rows).toEqual(roster.rows);
  });

  test('title, heads of two lines, total and note are no people', () => {
    expect(reading.table.headRows).toEqual([3, 4]);
    expect(reading.rows.map((r) => r.at)).toEqual(roster.people);
    expect(reading.table.passed.map((p) => p.why)).toEqual(['total', 'note']);
    expect(reading.columns.notImported).toEqual(['健身爱好']);
    expect(reading.columns.lacking).toEqual([]);
    const degree = reading.columns.columns.find((c) => c.head === '全日制教育·学位');
    expect(degree?.target).toEqual({ use: 'field', key: 'ftDegree' });
  });

  test('every dirty row has a finding of its kind', () => {
    for (const [at, kind] of roster.dirty) {
      const row = reading.rows.find((r) => r.at === at);
      expect(
        row?.findings.map((f) => f.kind),
        `row ${at}`,
      ).toContain(kind);
      for (const f of row?.findings ?? []) expect(f.message).toMatch(/\p{Script=Han}/u);
    }
  });

  test('no clean row has an error or a warning', () => {
    const noisy = reading.rows.filter((r) => !roster.dirty.has(r.at) && r.findings.some((f) => f.severity !== 'info'));
    expect(noisy.map((r) => [r.at, r.findings.map((f) => f.message)])).toEqual([]);
    // the only thing said about clean rows: a unit is new, once per unit
    expect(new Set(reading.rows.filter((r) => !roster.dirty.has(r.at)).flatMap((r) => r.findings.map((f) => f.kind)))).toEqual(new Set(['unitNew']));
    expect(reading.rows.flatMap((r) => r.findings).filter((f) => f.kind === 'unitNew')).toHaveLength(roster.units.length);
  });

  test('none is lost: 2,000 accounted for, blocked ones come back in the file’s own columns', () => {
    const decisions = matchPeople(reading, []);
    const plan = buildPlan(reading, decisions, { newId: counter() });
    const counts = countsOf(plan);
    expect(counts.read).toBe(2000);
    expect(counts.added + counts.updated + counts.skipped + counts.blocked).toBe(2000);
    const places = [...plan.added, ...plan.updated, ...plan.skipped, ...plan.blocked].map((p) => p.row).sort((a, b) => a - b);
    expect(places).toEqual(roster.people);
    // impossible date, wrong number, lost digits, unknown code, missing name: 25 wait; 5 repeated rows are skipped
    expect(counts).toMatchObject({ added: 1970, updated: 0, skipped: 5, blocked: 25, units: 12 });
    for (const b of plan.blocked) expect(roster.dirty.has(b.row)).toBe(true);

    const sheet = problemSheet(plan);
    expect(sheet.columns.map((c) => c.head).slice(0, 4)).toEqual(['原因', '行号', '序号', '姓名']);
    expect(sheet.rows).toHaveLength(25);
    for (const row of sheet.rows) expect(row[0]).toBeTruthy();
    // given back to the reader, the sheet is a roster again
    const again = readSheet([sheet.columns.map((c) => c.head), ...sheet.rows], []);
    expect(again.rows).toHaveLength(25);
    expect(again.columns.notImported).toEqual(['健身爱好']);
    expect(again.columns.columns.filter((c) => c.target.use === 'field')).toHaveLength(
      reading.columns.columns.filter((c) => c.target.use === 'field').length,
    );
    expect(again.rows.every((r) => r.blocked)).toBe(true);
  });

  test('importing the same file again proposes no change for anybody', () => {
    const stored = storedAfter(buildPlan(reading, matchPeople(reading, []), { newId: counter() }));
    expect(stored.cadres).toHaveLength(1970);
    const second = readSheet(roster.rows, stored.units);
    expect(second.newUnits).toEqual([]);
    const decisions = matchPeople(second, stored.cadres, NAMES_OF(stored.units));
    const blockedAt = new Set(second.rows.filter((r) => r.blocked).map((r) => r.at));
    expect(blockedAt.size).toBe(25);
    for (const d of decisions) if (!blockedAt.has(d.row)) expect([d.row, d.act, d.differences]).toEqual([d.row, 'skip', []]);
    const plan = buildPlan(second, decisions, { newId: counter() });
    expect(countsOf(plan)).toEqual({ read: 2000, added: 0, updated: 0, skipped: 1975, blocked: 25, units: 0 });
  });

  test('what the user answers unblocks a row', () => {
    const at = [...roster.dirty].find(([, kind]) => kind === 'idWrong')?.[0] as number;
    const finding = reading.rows.find((r) => r.at === at)?.findings.find((f) => f.kind === 'idWrong');
    expect(finding?.forceable).toBe(true);
    const key = `${at}:${finding?.column}`;
    const forced = readRows(reading.table, reading.columns, { units: [], forced: new Set([key]), today: '2026-03-01' }).rows.find((r) => r.at === at);
    expect(forced?.blocked).toBe(false);
    expect(forced?.values.remark).toMatch(/身份证号校验不符/);
    const emptied = readRows(reading.table, reading.columns, { units: [], answers: { [key]: '' }, today: '2026-03-01' }).rows.find(
      (r) => r.at === at,
    );
    expect(emptied?.blocked).toBe(false);
    expect(emptied?.values.idCard).toBeUndefined();
  });

  test('a repeated row can be added all the same', () => {
    const at = [...roster.dirty].find(([, kind]) => kind === 'twice')?.[0] as number;
    const decisions = matchPeople(reading, []).map((d) => (d.row === at ? decideAs(d, 'add') : d));
    expect(buildPlan(reading, decisions, { newId: counter() }).added.map((a) => a.row)).toContain(at);
  });

  test('four times the rows take far less than sixteen times as long', () => {
    // a ratio within one run: reading and matching must not become quadratic
    const timed = (n: number): number => {
      const some = generateRoster(n);
      const begin = performance.now();
      const read = readSheet(some.rows, []);
      buildPlan(read, matchPeople(read, []), { newId: counter() });
      return performance.now() - begin;
    };
    timed(500);
    const small = Math.min(timed(500), timed(500));
    expect(Math.min(timed(2000), timed(2000))).toBeLessThan(small * 12);
  });

  test('the same through a real .xlsx', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'roster-'));
    try {
      const path = join(dir, 'roster.xlsx');
      await writeRoster(roster, path);
      const [sheet] = await readXlsxFile(await readFile(path), { trim: false });
      const rows = (sheet?.data ?? []).map((row) =>
        row.map((c): Cell => (c instanceof Date ? { date: c.toISOString().slice(0, 10) } : (c as string | number | boolean | null))),
      );
      const found = findTables([{ name: sheet?.sheet ?? '', rows }], cadre).best;
      expect(found?.sheet).toBe('花名册');
      if (!found) return;
      const read = readRows(found, mapColumns(found, cadre), { units: [], today: '2026-03-01' });
      expect(read.rows.map((r) => r.values)).toEqual(reading.rows.map((r) => r.values));
      expect(read.rows.flatMap((r) => r.findings)).toEqual(reading.rows.flatMap((r) => r.findings));
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  });
});
