import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorById } from '../../../shared/indicators';
import { byYear, computeFigure } from '../../../shared/indicators/compute';
import type { AnyRow } from '../../../shared/records/define';
import { typeById } from '../../../shared/records/registry';
import { addDays } from '../../../shared/rules/dates';
import { row, source, trainee } from './rows';

const day = fc
  .tuple(fc.integer({ min: 2004, max: 2008 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
const anyDate = fc.oneof(
  { weight: 6, arbitrary: day },
  day.map((d) => d.slice(0, 7)),
  day.map((d) => d.slice(0, 4)),
  fc.constant(null),
);
const window = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const who = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const stateOf = (type: 'reminder' | 'admonition' | 'trainingClass' | 'secondment') => fc.constantFrom(...typeById(type).states.map((s) => s.key));
const measures = (type: 'reminder' | 'admonition', date: string) =>
  fc.array(
    fc.tuple(stateOf(type), who, anyDate, fc.boolean()).map(([s, cadre, d, deleted]) => row(type, s, { cadre, [date]: d }, deleted)),
    { maxLength: 15 },
  );

/** Naive on purpose: first and last day spelled out, no shared code with the engine. */
const falls = (date: unknown, w: { from: string; to: string }): boolean => {
  if (typeof date !== 'string') return false;
  const lastDay = (ym: string) => new Date(Date.UTC(Number(ym.slice(0, 4)), Number(ym.slice(5, 7)), 0)).getUTCDate();
  const [first, last] =
    date.length === 4 ? [`${date}-01-01`, `${date}-12-31`] : date.length === 7 ? [`${date}-01`, `${date}-${lastDay(date)}`] : [date, date];
  return w.from <= first && last <= w.to;
};
const COUNTING: Record<string, readonly string[]> = {
  reminder: ['reminded', 'rectifying', 'reported', 'evaluated', 'closed', 'escalated'],
  admonition: ['admonished', 'selfChecked', 'inEffect', 'revisited', 'closed', 'toOrgMeasure'],
  trainingClass: ['running', 'completed', 'archived'],
  secondment: ['dispatched', 'serving', 'extended', 'recalled', 'expired', 'appraised', 'archived'],
};
const naive = (type: string, rows: readonly AnyRow[], date: string, w: { from: string; to: string }) =>
  rows.filter((r) => r.deletedAt === null && (COUNTING[type] ?? []).includes(r.state ?? '') && falls(r[date], w));

describe('computeFigure equals a naive count', () => {
  it('distinct over two types', () => {
    fc.assert(
      fc.property(measures('reminder', 'remindedDate'), measures('admonition', 'admonishedDate'), window, (reminder, admonition, w) => {
        const hits = [...naive('reminder', reminder, 'remindedDate', w), ...naive('admonition', admonition, 'admonishedDate', w)];
        const f = computeFigure(indicatorById('ST04'), source({ reminder, admonition }), w);
        expect(f.value).toBe(new Set(hits.map((r) => r.cadre)).size);
        expect(f.also).toBe(hits.length);
        expect(new Set(f.items.map((i) => i.recordId))).toEqual(new Set(hits.map((r) => r.id)));
      }),
      { numRuns: 150 },
    );
  });

  it('child rows with a stand-in number', () => {
    const klass = fc
      .tuple(
        stateOf('trainingClass'),
        anyDate,
        fc.boolean(),
        fc.array(fc.tuple(who, fc.constantFrom('full', 'leave', 'absent')), { maxLength: 4 }),
        fc.option(fc.integer({ min: 0, max: 50 })),
      )
      .map(([s, startDate, deleted, people, actualCount]) =>
        row('trainingClass', s, { startDate, audience: 'both', attendees: people.map(([c, a]) => trainee(c, a)), actualCount }, deleted),
      );
    fc.assert(
      fc.property(fc.array(klass, { maxLength: 10 }), window, (trainingClass, w) => {
        const expected = naive('trainingClass', trainingClass, 'startDate', w)
          .map((r) => {
            const people = r.attendees as { attendance: string }[];
            return people.length > 0 ? people.filter((p) => p.attendance !== 'absent').length : Number(r.actualCount ?? 0);
          })
          .reduce((a, b) => a + b, 0);
        expect(computeFigure(indicatorById('ST02'), source({ trainingClass }), w).value).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('records of the years add up to the window; distinct counts never exceed their sum', () => {
    const fullDays = fc.array(
      fc.tuple(stateOf('secondment'), day, who).map(([s, startDate, cadre]) => row('secondment', s, { startDate, cadre, type: 'study' })),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(fullDays, measures('reminder', 'remindedDate'), window, (secondment, reminder, w) => {
        const rows = source({ secondment, reminder });
        const years = (id: string) =>
          byYear(w)
            .map((y) => computeFigure(indicatorById(id), rows, y).value)
            .reduce((a, b) => a + b, 0);
        expect(years('ST03')).toBe(computeFigure(indicatorById('ST03'), rows, w).value);
        expect(years('ST04')).toBeGreaterThanOrEqual(computeFigure(indicatorById('ST04'), rows, w).value);
      }),
      { numRuns: 100 },
    );
  });

  it('moving the window past a record takes exactly that record out', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 12 }), (days) => {
        const secondment = days.map((startDate) => row('secondment', 'serving', { startDate, cadre: 'a', type: 'visit' }));
        const last = [...days].sort().at(-1) as string;
        const eve = addDays(last, -1);
        const all = computeFigure(indicatorById('ST03'), source({ secondment }), { from: '2000-01-01', to: last }).value;
        const before = computeFigure(indicatorById('ST03'), source({ secondment }), { from: '2000-01-01', to: eve }).value;
        expect(all).toBe(days.length);
        expect(before).toBe(days.filter((d) => d < last).length);
      }),
      { numRuns: 60 },
    );
  });
});
