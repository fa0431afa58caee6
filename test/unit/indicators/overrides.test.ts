/** 手工纳入、剔除: what rows of the ledger tell the engine, in which windows a record forced in counts, and figures of one unit. */
import { describe, expect, it } from 'vitest';
import { indicatorById, indicators } from '../../../shared/indicators';
import { groupOf } from '../../../shared/indicators/breakdown';
import { compareWith, previousWindow } from '../../../shared/indicators/compare';
import { computeFigure, figureTable } from '../../../shared/indicators/compute';
import { crossChecks } from '../../../shared/indicators/crossChecks';
import type { Override } from '../../../shared/indicators/define';
import { ADJUSTABLE_INDICATOR, ADJUSTABLE_TYPES, adjustableTypes, indicatorCode, overridesFrom } from '../../../shared/indicators/overrides';
import { fieldAt } from '../../../shared/records/define';
import { indicatorOverride } from '../../../shared/records/indicatorOverride';
import { typeById } from '../../../shared/records/registry';
import { row, source } from './rows';

const WINDOW = { from: '2005-01-01', to: '2007-12-31' };
const sars = row('specialAssessment', 'archived', { name: '防控“非典”', startDate: '2003-05-12' });
const works = row('specialAssessment', 'archived', { name: '重大项目', startDate: '2006-05-12' });
const planned = row('specialAssessment', 'planned', { name: '只立项', startDate: '2006-08-01' });
const checks = source({ specialAssessment: [sars, works, planned] });
const hand = (include: boolean, of: { readonly id: string }, more: Partial<Override> = {}): Override => ({
  indicator: 'ST06',
  ref: { type: 'specialAssessment', id: of.id },
  include,
  reason: '文章列入八项',
  ...more,
});
const st06 = (window: { from: string; to: string }, overrides: readonly Override[]) =>
  computeFigure(indicatorById('ST06'), checks, window, undefined, { overrides });

describe('the period of a record forced in', () => {
  const forced = hand(true, sars, { period: WINDOW });
  it('counts in the window it was made for and in every wider one', () => {
    expect(st06(WINDOW, [forced]).value).toBe(2);
    expect(st06({ from: '2004-01-01', to: '2010-12-31' }, [forced]).value).toBe(2);
  });
  it('does not spill into other windows: one day narrower, the next three years, the period before', () => {
    expect(st06({ from: '2005-01-02', to: '2007-12-31' }, [forced]).value).toBe(1);
    expect(st06({ from: '2005-01-01', to: '2007-12-30' }, [forced]).value).toBe(1);
    expect(st06({ from: '2008-01-01', to: '2010-12-31' }, [forced]).value).toBe(0);
    expect(st06({ from: '2008-01-01', to: '2010-12-31' }, [forced]).forced).toEqual([]);
  });
  it('a record the rule left out by its state counts by hand where its own day lies', () => {
    const mine = hand(true, planned, { period: WINDOW });
    expect(st06({ from: '2006-01-01', to: '2006-12-31' }, [mine]).value).toBe(2);
    expect(st06({ from: '2007-01-01', to: '2007-12-31' }, [mine]).value).toBe(0);
  });
  it('the columns of years: a period of one year stands in that year, one of three years in the total alone', () => {
    const by = (o: Override) => {
      const r = figureTable([indicatorById('ST06')], checks, WINDOW, undefined, { overrides: [o] }).rows[0];
      return [...(r?.years ?? []).map((y) => y.value), r?.total.value];
    };
    expect(by(forced)).toEqual([0, 1, 0, 2]);
    expect(by(hand(true, sars, { period: { from: '2005-01-01', to: '2005-12-31' } }))).toEqual([1, 1, 0, 2]);
  });
  it('is not carried into the period compared with', () => {
    const now = st06(WINDOW, [forced]);
    const before = compareWith(indicatorById('ST06'), now, checks, previousWindow(WINDOW), { overrides: [forced] });
    // 2002–2004 has the record by its own day, and once only
    expect([now.value, before.figure.value, before.change]).toEqual([2, 1, 1]);
  });
});

describe('what an adjustment changes', () => {
  it('is not effective when nobody in the record can be counted', () => {
    const empty = row('report', 'verifying', { verifyFrom: null, receivedDate: '2006-01-10', persons: [] });
    const o: Override = { indicator: 'ST14', ref: { type: 'report', id: empty.id }, include: true, reason: '补' };
    const f = computeFigure(indicatorById('ST14'), source({ report: [empty] }), WINDOW, undefined, { overrides: [o] });
    expect([f.value, f.forced.map((x) => x.effective)]).toEqual([0, [false]]);
  });
  it('balances follow the figures they are made from, and say so', () => {
    const audits = ['a', 'b', 'c'].map((cadre) => row('audit', 'applied', { cadre, entryDate: '2006-03-01', fundsHead: true, handling: [] }));
    const out: Override = { indicator: 'ST10', ref: { type: 'audit', id: audits[0]?.id ?? '' }, include: false, reason: '非部门主要领导' };
    const f = computeFigure(indicatorById('ST10R'), source({ audit: audits }), WINDOW, undefined, { overrides: [out] });
    expect([f.value, f.also, f.forced.filter((x) => x.effective).length]).toEqual([2, 2, 1]);
  });
  it('parts that differ from the whole by an adjustment alone are no gap', () => {
    const go = (id: string, startDate: string) => row('secondment', 'serving', { cadre: id, type: 'study', startDate });
    const [old, now] = [go('a', '2003-03-01'), go('b', '2006-03-01')];
    const gaps = (overrides: readonly Override[], more: readonly ReturnType<typeof row>[] = []) =>
      crossChecks(figureTable(indicators, source({ secondment: [old, now, ...more] }), WINDOW, undefined, { overrides }))
        .filter((f) => f.level === 'gap')
        .map((f) => f.indicator);
    const o = (include: boolean, of: ReturnType<typeof row>, indicator: string): Override => ({
      indicator,
      ref: { type: 'secondment', id: of.id },
      include,
      reason: '理由',
    });
    expect(gaps([o(true, old, 'ST03')])).toEqual([]);
    expect(gaps([o(false, now, 'ST03b')])).toEqual([]);
    const bare = row('secondment', 'serving', { cadre: 'c', type: null, startDate: '2006-05-01' });
    expect(gaps([o(true, old, 'ST03')], [bare])).toEqual(['ST03']);
  });
  it('what the rule counts in another period than the one meant is passed over in silence', () => {
    const before = st06({ from: '2002-01-01', to: '2004-12-31' }, [hand(true, sars, { period: WINDOW })]);
    expect([before.value, before.forced]).toEqual([1, []]);
  });
  it('an adjustment of a record that is gone is ignored, and known as such', () => {
    const f = st06(WINDOW, [hand(true, { id: 'nowhere' }), hand(false, { id: 'nowhere-either' })]);
    expect([f.value, f.forced.map((x) => x.effective)]).toEqual([1, [false, false]]);
    const table = figureTable([indicatorById('ST06')], checks, WINDOW, undefined, { overrides: [hand(true, { id: 'nowhere' })] });
    expect(crossChecks(table).filter((x) => x.text.includes('手工'))).toEqual([]);
  });
});

describe('rows of type indicatorOverride', () => {
  const kept = (fields: Record<string, unknown>, createdAt = '2026-01-01T00:00:00.000Z', deleted = false) => ({
    ...row(
      'indicatorOverride',
      '',
      {
        indicator: 'ST06',
        direction: 'include',
        record: { type: 'specialAssessment', id: sars.id },
        reason: '文章列入八项',
        day: '2026-01-01',
        ...fields,
      },
      deleted,
    ),
    state: null,
    createdAt,
  });
  it('become overrides with their period and where they are kept', () => {
    const r = kept({ startDate: WINDOW.from, endDate: WINDOW.to });
    expect(overridesFrom([r])).toEqual([{ ...hand(true, sars), period: WINDOW, rowId: r.id }]);
    expect(overridesFrom([kept({ startDate: WINDOW.from })])[0]).not.toHaveProperty('period');
  });
  it('a deleted one stops working; one on an unknown figure or without a record is passed over', () => {
    expect(overridesFrom([kept({}, undefined, true)])).toEqual([]);
    expect(overridesFrom([kept({ indicator: 'ST99' }), kept({ record: null })])).toEqual([]);
  });
  it('of 纳入 and 剔除 on the same record the one made last holds', () => {
    const older = kept({ direction: 'exclude' }, '2026-01-01T00:00:00.000Z');
    const newer = kept({ direction: 'include' }, '2026-02-01T00:00:00.000Z');
    expect(overridesFrom([newer, older]).map((o) => o.include)).toEqual([true]);
    expect(overridesFrom([older, { ...newer, createdAt: '2025-01-01T00:00:00.000Z' }]).map((o) => o.include)).toEqual([false]);
  });
  it('纳入 for two periods stand side by side', () => {
    const [a, b] = [kept({ startDate: '2005-01-01', endDate: '2005-12-31' }), kept({ startDate: '2007-01-01', endDate: '2007-12-31' })];
    const overrides = overridesFrom([a, b]);
    expect([2005, 2006, 2007].map((y) => st06({ from: `${y}-01-01`, to: `${y}-12-31` }, overrides).value)).toEqual([1, 1, 1]);
    expect(st06(WINDOW, overrides).value).toBe(2);
  });
  it('every code leads to its figure and every target is a type some figure counts', () => {
    for (const def of indicators) {
      const types = adjustableTypes(def);
      expect(
        ADJUSTABLE_INDICATOR.codes.some((c) => c.value === indicatorCode(def.id)),
        def.id,
      ).toBe(types.length > 0);
      const [type] = types;
      if (type === undefined) continue;
      const read = overridesFrom([kept({ indicator: indicatorCode(def.id), record: { type, id: 'x' } })]);
      expect(read.map((o) => o.indicator)).toEqual([def.id]);
    }
    const field = fieldAt(indicatorOverride, 'record');
    expect(field?.kind === 'record' && field.targets).toEqual(ADJUSTABLE_TYPES);
    for (const id of ADJUSTABLE_TYPES) expect(typeById(id).harmless).toBeUndefined();
  });
});

describe('figures of one unit', () => {
  const people: Readonly<Record<string, ReturnType<typeof row>>> = {
    a: row('cadre', '', { name: '甲某某', unit: 'u1' }),
    b: row('cadre', '', { name: '乙某某', unit: 'u2' }),
  };
  const find = (type: string, id: string) => (type === 'cadre' ? people[id] : undefined);
  const talks = [
    row('reminder', 'closed', { cadre: 'a', remindedDate: '2005-03-01', source: 'verification' }),
    row('reminder', 'closed', { cadre: 'a', remindedDate: '2006-03-01', source: 'verification' }),
    row('reminder', 'closed', { cadre: 'b', remindedDate: '2006-04-01', source: 'verification' }),
  ];
  const of = (unit: string, id: string, overrides: readonly Override[] = []) =>
    computeFigure(indicatorById(id), source({ reminder: talks }), WINDOW, undefined, {
      overrides,
      only: (i) => groupOf(i, 'unit', find) === unit,
    });
  it('both ways of counting and the parts keep to the unit', () => {
    expect([of('u1', 'ST04').value, of('u1', 'ST04').also, of('u2', 'ST04').value, of('u3', 'ST04').value]).toEqual([1, 2, 1, 0]);
    expect([of('u1', 'ST04.verification').value, of('u1', 'ST15').value]).toEqual([1, 1]);
  });
  it('an adjustment of another unit has no effect here', () => {
    const out: Override = { indicator: 'ST04', ref: { type: 'reminder', id: talks[2]?.id ?? '' }, include: false, reason: '重复登记' };
    expect([of('u1', 'ST04', [out]).value, of('u1', 'ST04', [out]).forced.map((f) => f.effective)]).toEqual([1, [false]]);
    expect([of('u2', 'ST04', [out]).value, of('u2', 'ST04', [out]).forced.map((f) => f.effective)]).toEqual([0, [true]]);
  });
});
