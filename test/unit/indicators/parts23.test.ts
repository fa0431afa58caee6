/** Handbook §1.6 for ST06–ST18: each trap has its test, each figure its boundary days, each new way of counting its naive twin. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorById, indicators } from '../../../shared/indicators';
import { breakdown } from '../../../shared/indicators/breakdown';
import { compareWith, previousWindow, yearBefore } from '../../../shared/indicators/compare';
import { computeFigure, figureTable } from '../../../shared/indicators/compute';
import { crossChecks } from '../../../shared/indicators/crossChecks';
import type { Override } from '../../../shared/indicators/define';
import { weightOf } from '../../../shared/indicators/define';
import type { AnyRow } from '../../../shared/records/define';
import { fieldAt } from '../../../shared/records/define';
import { blankFields } from '../../../shared/records/kinds/values';
import { type RecordTypeId, typeById } from '../../../shared/records/registry';
import { row, source, trainee } from './rows';

const WINDOW = { from: '2005-01-01', to: '2007-12-31' };
type Rows = Parameters<typeof source>[0];
const figure = (id: string, rows: Rows, overrides: readonly Override[] = [], window = WINDOW) =>
  computeFigure(indicatorById(id), source(rows), window, undefined, { overrides });
const table = (rows: Rows, overrides: readonly Override[] = []) => figureTable(indicators, source(rows), WINDOW, undefined, { overrides });
const finder = (rows: Rows) => (type: string, id: string) => rows[type as RecordTypeId]?.find((r) => r.id === id);

let n = 0;
/** A child row of a declaration with what matters filled in. */
const child = (type: RecordTypeId, key: string, fields: Record<string, unknown>) => {
  const field = fieldAt(typeById(type), key);
  if (field?.kind !== 'children') throw new Error(key);
  n += 1;
  return { ...blankFields({ ...typeById(type), sections: [{ title: '', fields: field.fields }] }), id: `c${n}`, ...fields };
};
interface Handling {
  readonly cadre?: string;
  readonly outsiderName?: string;
  readonly handling: string;
  readonly date: string | null;
}
const report = (people: readonly Record<string, unknown>[], verifyFrom: string | null, handlings: readonly Handling[] = [], state = 'handled') =>
  row('report', state, {
    receivedDate: '2006-01-10',
    verifyFrom,
    persons: people.map((p) => child('report', 'persons', p)),
    handlings: handlings.map((h) => child('report', 'handlings', { ...h })),
  });
const audit = (cadre: string, entryDate: string, handling: readonly string[] = [], more: Record<string, unknown> = {}) =>
  row('audit', 'applied', { cadre, entryDate, handling, fundsHead: true, ...more });
const talk = (cadre: string, remindedDate: string, from = 'verification') => row('reminder', 'closed', { cadre, remindedDate, source: from });

describe('trap 1: 人次 against 名', () => {
  it('ST10 and ST14 count people, and the times beside them', () => {
    const audits = [audit('a', '2005-03-01'), audit('a', '2007-03-01'), audit('b', '2006-03-01')];
    expect([figure('ST10', { audit: audits }).value, figure('ST10', { audit: audits }).also]).toEqual([2, 3]);
    const reports = [report([{ cadre: 'a' }, { cadre: 'b' }], '2006-02-01'), report([{ cadre: 'a' }], '2006-05-01')];
    expect([figure('ST14', { report: reports }).value, figure('ST14', { report: reports }).also]).toEqual([2, 2]);
  });
  it('ST02: attendance not filled in counts as attended', () => {
    const klass = row('trainingClass', 'completed', {
      startDate: '2006-03-01',
      audience: 'both',
      attendees: [trainee('a', null), trainee('b', 'absent')],
    });
    expect(figure('ST02', { trainingClass: [klass] }).value).toBe(1);
  });
  it('the weights of the items add up to the value, with names and without', () => {
    const classes = [
      row('trainingClass', 'completed', { startDate: '2006-03-01', audience: 'both', actualCount: 40 }),
      row('trainingClass', 'completed', { startDate: '2006-03-02', audience: 'both', attendees: [trainee('a'), trainee('b')] }),
    ];
    const f = figure('ST02', { trainingClass: classes });
    expect(f.value).toBe(42);
    expect(f.items.reduce((sum, i) => sum + weightOf(i), 0)).toBe(42);
  });
});

describe('trap 3: the window is free, and 纳入、剔除 leave a trace', () => {
  const sars = row('specialAssessment', 'archived', { name: '防控“非典”', startDate: '2003-05-12' });
  const works = row('specialAssessment', 'archived', { name: '重大项目', startDate: '2006-05-12' });
  const rows = { specialAssessment: [sars, works] };
  const hand = (include: boolean, of: AnyRow, indicator = 'ST06'): Override => ({
    indicator,
    ref: { type: 'specialAssessment', id: of.id },
    include,
    reason: '文章列入八项',
  });
  it('防控“非典” of 2003 is outside by its own date, and inside by hand', () => {
    expect(figure('ST06', rows).value).toBe(1);
    const f = figure('ST06', rows, [hand(true, sars)]);
    expect(f.value).toBe(2);
    expect(f.items.map((i) => i.recordId)).toEqual([sars.id, works.id]);
    expect(f.forced).toEqual([{ ...hand(true, sars), effective: true }]);
  });
  it('a record left out by hand is out, and another figure does not care', () => {
    expect(figure('ST06', rows, [hand(false, works)]).value).toBe(0);
    expect(figure('ST06', rows, [hand(false, works, 'ST07')]).value).toBe(1);
  });
  it('what the rule had decided anyway is not effective, and nothing counts twice', () => {
    const f = figure('ST06', rows, [hand(true, works), hand(false, sars)]);
    expect(f.value).toBe(1);
    expect(f.forced.map((o) => o.effective)).toEqual([false, false]);
    expect(figure('ST06', { specialAssessment: [{ ...sars, deletedAt: '2008-01-01' }] }, [hand(true, sars)]).value).toBe(0);
  });
  it('counted by hand in the total, in a year only by its own date; a finding says so', () => {
    const t = table(rows, [hand(true, sars)]);
    const st06 = t.rows.find((r) => r.def.id === 'ST06');
    expect([...(st06?.years ?? []).map((y) => y.value), st06?.total.value]).toEqual([0, 1, 0, 2]);
    expect(crossChecks(t).find((f) => f.text.includes('经手工纳入1条（文章列入八项）'))?.indicator).toBe('ST06');
  });
  it('left out of the whole is left out of its parts', () => {
    const go = row('secondment', 'serving', { cadre: 'a', type: 'study', startDate: '2006-03-01' });
    const out: Override = { indicator: 'ST03', ref: { type: 'secondment', id: go.id }, include: false, reason: '重复' };
    expect([figure('ST03', { secondment: [go] }, [out]).value, figure('ST03b', { secondment: [go] }, [out]).value]).toEqual([0, 0]);
  });
});

describe('trap 4: two tables, one figure in 件（条）', () => {
  it('adds reports and pieces of information, merged and withdrawn ones too', () => {
    const reports = ['registered', 'merged', 'withdrawn', 'archived'].map((s) => row('report', s, { receivedDate: '2006-01-10' }));
    const infos = [row('supervisionInfo', 'filed', { receivedDate: '2006-01-10' })];
    const rows = { report: reports, supervisionInfo: infos };
    expect(['ST13', 'ST13a', 'ST13b'].map((id) => figure(id, rows).value)).toEqual([5, 4, 1]);
  });
});

describe('trap 5: the sets of people differ', () => {
  it('ST10 counts heads of units with funds, and no others', () => {
    expect(figure('ST10', { audit: [audit('a', '2006-03-01'), audit('b', '2006-03-01', [], { fundsHead: false })] }).value).toBe(1);
  });
  it('ST14 counts people outside the roster, by name and unit, and leaves out who is marked 否', () => {
    const reports = [
      report(
        [
          { outsiderName: '李某', outsiderUnit: '某厂' },
          { cadre: 'a', verified: false },
          { cadre: 'b', verified: true },
        ],
        '2006-02-01',
      ),
      report(
        [
          { outsiderName: '李某', outsiderUnit: '某厂' },
          { outsiderName: '李某', outsiderUnit: '某校' },
        ],
        '2006-03-01',
      ),
    ];
    const f = figure('ST14', { report: reports });
    expect(f.value).toBe(3);
    expect(new Set(f.items.map((i) => i.entity))).toEqual(new Set(['李某（某厂）', 'b', '李某（某校）']));
  });
});

describe('trap 6: the classes of departments are not all named', () => {
  it('a department without a class is in ST08 and is found', () => {
    const rows = {
      trackingAssessment: [
        row('trackingAssessment', 'verified', { unit: 'x', unitKind: 'department', departmentClass: 'economic', assessedDate: '2005-12-12' }),
        row('trackingAssessment', 'verified', { unit: 'y', unitKind: 'department', assessedDate: '2005-12-12' }),
        row('trackingAssessment', 'verified', { unit: 'z', unitKind: 'county', assessedDate: '2005-12-12' }),
      ],
    };
    expect(['ST07', 'ST08', 'ST08.economic', 'ST08.other'].map((id) => figure(id, rows).value)).toEqual([1, 2, 1, 0]);
    expect(crossChecks(table(rows)).find((f) => f.level === 'gap')?.text).toContain('有1个没有分到任何一类');
  });
});

describe('balances and overlaps', () => {
  const verifiedOf = (...people: string[]) =>
    report(
      people.map((cadre) => ({ cadre })),
      '2006-02-01',
      [],
      'verifying',
    );
  it('agree while nobody has two outcomes', () => {
    const rows = { report: [verifiedOf('a', 'b', 'c')], reminder: [talk('a', '2006-05-01')] };
    const f = figure('ST14R', rows);
    expect([f.value, f.also]).toEqual([2, 2]);
    expect(f.items.map((i) => i.entity)).toEqual(['b', 'c']);
  });
  it('differ when somebody has: 每人取最重处理 and 逐项计', () => {
    const twice = report([{ cadre: 'a' }, { cadre: 'b' }], '2006-02-01', [{ cadre: 'a', handling: 'partyDiscipline', date: '2006-04-01' }]);
    const rows = { report: [twice], reminder: [talk('a', '2006-05-01')] };
    const f = figure('ST14R', rows);
    expect([f.value, f.also]).toEqual([1, 0]);
    const note = crossChecks(table(rows)).find((x) => x.text.includes('每人取最重处理'));
    expect(note?.text).toContain('查核后提醒和诫勉谈话0名');
    expect(note?.text).toContain('查核后受纪律处分1名');
    expect(note?.cadres).toEqual(['a']);
  });
  it('ST10R takes one person with two results once', () => {
    const f = figure('ST10R', { audit: [audit('a', '2006-03-01', ['talk', 'removed']), audit('b', '2006-03-01', ['none'])] });
    expect([f.value, f.also]).toEqual([1, 0]);
  });
  it('an outcome without a verification in the period is a gap, an outsider is not', () => {
    expect(crossChecks(table({ reminder: [talk('a', '2006-05-01')] })).find((f) => f.level === 'gap')?.cadres).toEqual(['a']);
    const outsider = report([{ outsiderName: '李某', outsiderUnit: '某厂' }], '2006-02-01', [
      { outsiderName: '李某', handling: 'partyDiscipline', date: '2006-04-01' },
    ]);
    expect(crossChecks(table({ report: [outsider] })).filter((f) => f.level === 'gap')).toEqual([]);
    expect(figure('ST14R', { report: [outsider] }).value).toBe(0);
  });
  it('25, 12 and 5: ST15 and ST12 inside ST04 are shown with the people', () => {
    const rows = {
      report: [verifiedOf('a')],
      audit: [audit('b', '2006-03-01', ['talk'])],
      reminder: [talk('a', '2006-05-01'), talk('b', '2006-05-01', 'audit')],
    };
    const notes = crossChecks(table(rows)).filter((f) => f.text.includes('两数不能相加'));
    expect(notes.map((f) => [f.indicator, f.cadres])).toEqual([
      ['ST15', ['a']],
      ['ST12', ['b']],
    ]);
    expect(notes[0]?.records).toHaveLength(1);
  });
  it('missing results are found: no handling, and a handling without its talk', () => {
    const bare = { ...report([{ cadre: 'a' }], '2006-02-01'), reportedDate: '2006-03-01' };
    const silent = report([{ cadre: 'b' }], '2006-02-01', [{ cadre: 'b', handling: 'reminder', date: '2006-04-01' }]);
    const rows = { report: [bare, silent] };
    const gaps = crossChecks(table(rows), finder(rows)).filter((f) => f.level === 'gap');
    expect(gaps.map((f) => [f.indicator, f.cadres])).toEqual([
      ['ST14', ['a']],
      ['ST15', ['b']],
    ]);
  });
});

describe('boundary days of every figure', () => {
  const made: Readonly<Record<string, (day: string) => Rows>> = {
    ST06: (d) => ({ specialAssessment: [row('specialAssessment', 'running', { startDate: d })] }),
    ST07: (d) => ({ trackingAssessment: [row('trackingAssessment', 'verified', { unit: 'u', unitKind: 'county', assessedDate: d })] }),
    ST08: (d) => ({ trackingAssessment: [row('trackingAssessment', 'verified', { unit: 'u', unitKind: 'department', assessedDate: d })] }),
    ST09: (d) => ({ procedureRules: [row('procedureRules', 'established', { unit: 'u', establishedDate: d })] }),
    ST10: (d) => ({ audit: [audit('a', d)] }),
    ST11: (d) => ({ audit: [audit('a', d, ['demoted'])] }),
    ST12: (d) => ({ audit: [audit('a', d, ['talk'])] }),
    ST13: (d) => ({ report: [row('report', 'registered', { receivedDate: d })] }),
    ST14: (d) => ({ report: [report([{ cadre: 'a' }], d)] }),
    ST15: (d) => ({ admonition: [row('admonition', 'admonished', { cadre: 'a', admonishedDate: d, source: 'verification' })] }),
    ST16: (d) => ({ report: [report([{ cadre: 'a' }], '2006-01-20', [{ cadre: 'a', handling: 'postponed', date: d }])] }),
    ST17: (d) => ({ report: [report([{ cadre: 'a' }], '2006-01-20', [{ cadre: 'a', handling: 'disqualified', date: d }])] }),
    ST18: (d) => ({ report: [report([{ cadre: 'a' }], '2006-01-20', [{ cadre: 'a', handling: 'adminDiscipline', date: d }])] }),
  };
  it.each(Object.keys(made))('%s', (id) => {
    const on = (day: string): number => figure(id, made[id]?.(day) ?? {}).value;
    expect(['2004-12-31', '2005-01-01', '2007-12-31', '2008-01-01'].map(on)).toEqual([0, 1, 1, 0]);
  });
  it('each handling goes by its own day', () => {
    const both = report([{ cadre: 'a' }, { cadre: 'b' }], '2007-06-01', [
      { cadre: 'a', handling: 'partyDiscipline', date: '2007-12-31' },
      { cadre: 'b', handling: 'partyDiscipline', date: '2008-01-01' },
      { cadre: 'b', handling: 'adminDiscipline', date: null },
    ]);
    expect(figure('ST18', { report: [both] }).items.map((i) => [i.entity, i.date])).toEqual([['a', '2007-12-31']]);
  });
  it('merged and withdrawn reports are no verification, plans are nothing', () => {
    for (const state of ['merged', 'withdrawn'])
      expect(figure('ST14', { report: [report([{ cadre: 'a' }], '2006-02-01', [], state)] }).value).toBe(0);
    expect(figure('ST06', { specialAssessment: [row('specialAssessment', 'proposed', { startDate: '2006-02-01' })] }).value).toBe(0);
    expect(figure('ST09', { procedureRules: [row('procedureRules', 'notYet', { unit: 'u', establishedDate: '2006-02-01' })] }).value).toBe(0);
  });
});

describe('breakdown and comparison', () => {
  const people = [row('cadre', '', { unit: 'x', postLevel: 'countyChief' }), row('cadre', '', { unit: 'y', postLevel: 'countyDeputy' })];
  const units = [
    { ...row('unit', '', { departmentClass: 'economic' }), id: 'x' },
    { ...row('unit', '', { departmentClass: 'general' }), id: 'y' },
  ];
  const [a, b] = people.map((p) => p.id) as [string, string];
  const rows = { cadre: people, unit: units, reminder: [talk(a, '2005-05-01'), talk(a, '2006-05-01', 'audit'), talk(b, '2006-06-01')] };
  it('counts the same items by unit, class, level, source and year', () => {
    const f = figure('ST04', rows);
    const by = (key: Parameters<typeof breakdown>[2]) =>
      breakdown(indicatorById('ST04'), f, key, finder(rows)).map((g) => [g.label ?? g.key, g.value]);
    expect(by('unit')).toEqual([
      ['x', 1],
      ['y', 1],
    ]);
    expect(by('departmentClass')).toEqual([
      ['经济', 1],
      ['综合', 1],
    ]);
    expect(by('postLevel').map(([, v]) => v)).toEqual([1, 1]);
    expect(by('source')).toEqual([
      ['举报查核', 2],
      ['审计移送', 1],
    ]);
    expect(by('year')).toEqual([
      ['2005年', 1],
      ['2006年', 2],
    ]);
  });
  it('compares with the period before and the year before', () => {
    expect(previousWindow({ from: '2006-01-01', to: '2006-03-31' })).toEqual({ from: '2005-10-01', to: '2005-12-31' });
    expect(previousWindow({ from: '2006-03-05', to: '2006-03-14' })).toEqual({ from: '2006-02-23', to: '2006-03-04' });
    expect(yearBefore({ from: '2008-02-01', to: '2008-02-29' })).toEqual({ from: '2007-02-01', to: '2007-02-28' });
    expect(yearBefore({ from: '2009-02-01', to: '2009-02-28' })).toEqual({ from: '2008-02-01', to: '2008-02-29' });
    const year = { from: '2006-01-01', to: '2006-12-31' };
    const c = compareWith(indicatorById('ST04'), figure('ST04', rows, [], year), source(rows), previousWindow(year));
    expect([c.figure.value, c.change, c.percent]).toEqual([1, 1, 100]);
    const none = compareWith(indicatorById('ST04'), figure('ST04', rows, [], { from: '2005-01-01', to: '2005-12-31' }), source(rows), {
      from: '2004-01-01',
      to: '2004-12-31',
    });
    expect([none.change, none.percent]).toEqual([1, null]);
  });
});

describe('computeFigure equals a naive count', () => {
  const who = fc.constantFrom('a', 'b', 'c', 'd');
  const day = fc
    .tuple(fc.integer({ min: 2004, max: 2008 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}-15`);
  const reports = fc.array(
    fc
      .record({
        people: fc.array(fc.record({ cadre: who, verified: fc.constantFrom(true, false, null) }), { maxLength: 3 }),
        from: fc.option(day),
        handlings: fc.array(
          fc.record({ cadre: who, handling: fc.constantFrom('postponed', 'disqualified', 'partyDiscipline', 'accepted'), date: day }),
          {
            maxLength: 3,
          },
        ),
        state: fc.constantFrom('registered', 'verifying', 'handled', 'archived', 'merged', 'withdrawn'),
      })
      .map((r) => report(r.people, r.from, r.handlings, r.state)),
    { maxLength: 8 },
  );
  const inside = (d: unknown): boolean => typeof d === 'string' && d >= WINDOW.from && d <= WINDOW.to;
  type Child = Record<string, unknown>;

  it('distinct people over child rows, with conditions on row and record; rest and difference', () => {
    fc.assert(
      fc.property(reports, fc.array(fc.tuple(who, day), { maxLength: 5 }), (list, talks) => {
        const rows = { report: list, reminder: talks.map(([c, d]) => talk(c, d)) };
        const verified = new Set<unknown>();
        const outcome: Record<string, Set<unknown>> = { postponed: new Set(), disqualified: new Set(), partyDiscipline: new Set() };
        for (const r of list) {
          const live = ['verifying', 'handled', 'archived'].includes(String(r.state));
          for (const p of r.persons as Child[]) if (live && inside(r.verifyFrom) && p.verified !== false) verified.add(p.cadre);
          for (const h of r.handlings as Child[]) if (live && r.state !== 'verifying' && inside(h.date)) outcome[String(h.handling)]?.add(h.cadre);
        }
        const talked = new Set(talks.filter(([, d]) => inside(d)).map(([c]) => c));
        const sets: Set<unknown>[] = [talked, ...Object.values(outcome)];
        expect(figure('ST14', rows).value).toBe(verified.size);
        expect(['ST15', 'ST16', 'ST17', 'ST18'].map((id) => figure(id, rows).value)).toEqual(sets.map((s) => s.size));
        const balance = figure('ST14R', rows);
        expect(balance.value).toBe([...verified].filter((p) => !sets.some((s) => s.has(p))).length);
        expect(balance.also).toBe(verified.size - sets.reduce((sum, s) => sum + s.size, 0));
      }),
      { numRuns: 120 },
    );
  });

  it('overrides: the records by rule, less those left out, plus those taken in', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.constantFrom('in', 'out', 'none')), { maxLength: 10 }), (list) => {
        const made = list.map(([startDate]) => row('specialAssessment', 'running', { startDate }));
        const overrides = list.flatMap(([, hand], i): Override[] =>
          hand === 'none'
            ? []
            : [{ indicator: 'ST06', ref: { type: 'specialAssessment', id: made[i]?.id ?? '' }, include: hand === 'in', reason: '核对' }],
        );
        const expected = list.filter(([d, hand]) => hand === 'in' || (hand === 'none' && inside(d))).length;
        expect(figure('ST06', { specialAssessment: made }, overrides).value).toBe(expected);
      }),
      { numRuns: 100 },
    );
  });
});
