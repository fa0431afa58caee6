import { describe, expect, it } from 'vitest';
import { indicators } from '../../../shared/indicators';
import { figureTable } from '../../../shared/indicators/compute';
import { type AnyRow, fieldsOf, stateOf } from '../../../shared/records/define';
import { headerOf } from '../../../shared/records/kinds/values';
import { type RecordTypeId, typeById } from '../../../shared/records/registry';
import { checkIdCard } from '../../../shared/rules/idCard';
import { rowSource, SAMPLE_BATCH, SAMPLE_WINDOW, sampleRows } from '../../../shared/sample/city';
import { SCHEMA_VERSION } from '../../../shared/schema/versions';

const rows = sampleRows();
const all = [...rows].flatMap(([type, list]) => list.map((row) => ({ type, def: typeById(type), row })));

describe('sample city', () => {
  it('gives the figures of the article, by year and in total', () => {
    const table = figureTable(indicators, rowSource(rows), SAMPLE_WINDOW);
    const shown = Object.fromEntries(table.rows.map((r) => [r.def.id, [...r.years.map((y) => y.value), r.total.value]]));
    expect(shown).toEqual({
      ST01: [5, 6, 5, 16],
      ST02: [158, 203, 162, 523],
      ST03: [57, 66, 65, 188],
      ST03a: [16, 18, 20, 54],
      ST03b: [21, 24, 22, 67],
      ST03c: [20, 24, 23, 67],
      TT01: [11, 19, 10, 40],
      TT01a: [0, 12, 0, 12],
      ST04: [8, 10, 9, 25],
      'ST04.assessment': [4, 5, 4, 13],
      'ST04.verification': [4, 4, 4, 12],
      'ST04.audit': [1, 0, 0, 1],
      'ST04.other': [0, 1, 1, 2],
      ST05: [4, 5, 4, 13],
      ST06: [3, 3, 2, 8],
      ST07: [4, 2, 0, 4],
      ST08: [35, 0, 0, 35],
      'ST08.economic': [15, 0, 0, 15],
      'ST08.general': [12, 0, 0, 12],
      'ST08.enforcement': [8, 0, 0, 8],
      'ST08.other': [0, 0, 0, 0],
      ST09: [20, 25, 10, 55],
      ST10: [18, 21, 24, 60],
      'ST10.before': [3, 5, 5, 13],
      'ST10.during': [6, 3, 5, 14],
      'ST10.leaving': [9, 13, 14, 34],
      ST11: [2, 3, 3, 8],
      ST12: [2, 1, 2, 5],
      ST10R: [14, 17, 19, 47],
      ST13: [27, 34, 34, 95],
      ST13a: [20, 26, 25, 71],
      ST13b: [7, 8, 9, 24],
      ST14: [8, 6, 10, 23],
      ST15: [4, 4, 4, 12],
      ST16: [0, 1, 0, 1],
      ST17: [0, 0, 1, 1],
      ST18: [1, 0, 1, 2],
      ST14R: [3, 2, 4, 7],
    });
    const also = (id: string) => table.rows.find((r) => r.def.id === id)?.total.also;
    expect([also('ST10R'), also('ST14R')]).toEqual([47, 7]);
    expect([also('ST07'), also('ST10'), also('ST14')]).toEqual([6, 63, 23]);
    expect(table.rows.find((r) => r.def.id === 'ST04')?.total.also).toBe(28);
    expect(table.rows.find((r) => r.def.id === 'ST05')?.total.also).toBe(13);
  });

  it('holds more of every kind than is counted', () => {
    const planned = ['trainingClass', 'secondment', 'heartTalk', 'inquiry', 'specialAssessment', 'trackingAssessment', 'procedureRules', 'audit'];
    for (const type of [...planned, 'report', 'supervisionInfo'] as RecordTypeId[]) {
      const list = rows.get(type) ?? [];
      expect(
        list.some((r) => r.deletedAt !== null),
        `${type} deleted`,
      ).toBe(true);
      expect(
        list.some((r) => r.onDate !== null && r.onDate < SAMPLE_WINDOW.from),
        `${type} earlier`,
      ).toBe(true);
      expect(
        list.some((r) => r.onDate !== null && r.onDate > SAMPLE_WINDOW.to),
        `${type} later`,
      ).toBe(true);
      if (!planned.includes(type)) continue; // a report is received or it is not there
      expect(
        list.some((r) => stateOf(typeById(type), r.state)?.phase === 'plan'),
        `${type} not begun`,
      ).toBe(true);
    }
    for (const state of ['merged', 'withdrawn']) expect((rows.get('report') ?? []).some((r) => r.state === state)).toBe(true);
    expect((rows.get('report') ?? []).some((r) => r.state === 'withdrawn' && r.verifyFrom !== null)).toBe(true);
    expect((rows.get('report') ?? []).some((r) => r.mode === 'notAccepted')).toBe(true);
    expect((rows.get('audit') ?? []).some((r) => r.fundsHead === false && r.deletedAt === null)).toBe(true);
    expect((rows.get('trainingClass') ?? []).some((r) => r.state === 'cancelled')).toBe(true);
    expect((rows.get('reminder') ?? []).some((r) => r.state === 'declined' && r.onDate !== null && r.onDate < SAMPLE_WINDOW.to)).toBe(true);
  });

  it('carries meta as the store writes it', () => {
    for (const { type, def, row } of all) {
      expect(row).toMatchObject({ origin: 'sample', batchId: SAMPLE_BATCH, rev: 1, v: SCHEMA_VERSION, ...headerOf(def, row) });
      expect(row.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
      expect(row.no, type).toMatch(new RegExp(`^${def.prefix}-\\d{4}-\\d{4}$`));
      expect(row.state).toBe(row.stateLog.at(-1)?.state ?? null);
      const days = row.stateLog.map((s) => s.date);
      expect(days, `${type} ${row.no}`).toEqual([...days].sort());
      for (const step of row.stateLog) expect(stateOf(def, step.state), `${type} ${step.state}`).toBeDefined();
    }
    expect(new Set(all.map((x) => x.row.id)).size).toBe(all.length);
    expect(new Set(all.map((x) => x.row.no)).size).toBe(all.length);
  });

  it('points only at people and units that are there', () => {
    const cadres = new Set((rows.get('cadre') ?? []).map((r) => r.id));
    const units = new Set((rows.get('unit') ?? []).map((r) => r.id));
    for (const { row } of all) {
      for (const id of row.refCadres) expect(cadres.has(id)).toBe(true);
      for (const id of row.refUnits) expect(units.has(id)).toBe(true);
    }
  });

  it('links sources and measures from both ends', () => {
    const index = new Map(all.map((x) => [`${x.type}/${x.row.id}`, x.row]));
    for (const { type, row } of all) for (const ref of row.refRecords) expect(index.has(ref), `${type} ${row.no} → ${ref}`).toBe(true);
    const about = (row: AnyRow): unknown => row.cadre;
    for (const report of rows.get('report') ?? []) {
      for (const h of report.handlings as { cadre: string; handling: string; followUp: { type: string; id: string } | null }[]) {
        if (!['reminder', 'admonition', 'postponed', 'disqualified', 'partyDiscipline', 'adminDiscipline'].includes(h.handling)) continue;
        const measure = index.get(`${h.followUp?.type}/${h.followUp?.id}`);
        expect(measure, report.no).toBeDefined();
        expect(about(measure as AnyRow)).toBe(h.cadre);
        expect(measure?.sourceRecord).toEqual({ type: 'report', id: report.id });
      }
    }
    const fromAudit = (rows.get('discipline') ?? []).filter((r) => r.source === 'audit');
    expect(fromAudit).toHaveLength(8);
    for (const d of fromAudit) {
      const source = index.get(`audit/${(d.sourceRecord as { id: string }).id}`);
      expect(source?.cadre).toBe(d.cadre);
    }
  });

  it('has people as a real roster has them', () => {
    const cadres = rows.get('cadre') ?? [];
    const names = cadres.map((r) => String(r.name));
    expect(cadres.length).toBeGreaterThanOrEqual(300);
    expect(cadres.length).toBeLessThanOrEqual(350);
    const twice = [...new Set(names.filter((n, i) => names.indexOf(n) !== i))];
    expect(twice.sort()).toEqual(['周丽华', '张海波', '罗文斌'].sort());
    expect(names.some((n) => [...n].length === 2)).toBe(true);
    expect(names.some((n) => n.includes('·'))).toBe(true);
    for (const r of cadres) {
      expect(checkIdCard(String(r.idCard), { birthYm: String(r.birthYm), gender: String(r.gender) }), String(r.name)).toEqual([]);
    }
    expect(new Set(cadres.map((r) => r.idCard)).size).toBe(cadres.length);
  });

  it('has 4 counties and 35 departments in three classes', () => {
    const units = rows.get('unit') ?? [];
    expect(units.filter((u) => u.kind === 'county').map((u) => u.name)).toEqual(['青屏县', '云岭县', '北山区', '澄湖区']);
    const departments = units.filter((u) => u.kind === 'department');
    expect(departments).toHaveLength(35);
    expect(new Set(departments.map((u) => u.departmentClass))).toEqual(new Set(['economic', 'general', 'enforcement']));
  });

  it('fills what a clerk would fill', () => {
    for (const type of ['trainingClass', 'secondment', 'heartTalk', 'reminder', 'admonition', 'inquiry'] as const) {
      const def = typeById(type);
      const done = (rows.get(type) ?? []).filter((r) => r.deletedAt === null && stateOf(def, r.state)?.phase === 'done');
      const rare = [
        'attachments',
        'summary',
        'record',
        'remark',
        'previous',
        'sourceRecord',
        'extensionReason',
        'extensionTo',
        'earlyEndReason',
        'urgings',
        'groundText',
        'letterNo',
        'deliveredDate',
        'opinions',
        'statementDate',
        'postHeld',
      ];
      for (const f of fieldsOf(def)) {
        if (rare.includes(f.key)) continue;
        const filled = done.filter((r) => r[f.key] !== null && !(Array.isArray(r[f.key]) && (r[f.key] as unknown[]).length === 0)).length;
        expect(filled / done.length, `${type}.${f.key}`).toBeGreaterThan(0.5);
      }
    }
  });

  it('is the same every time', () => {
    expect(JSON.stringify([...sampleRows()])).toBe(JSON.stringify([...rows]));
  });
});
