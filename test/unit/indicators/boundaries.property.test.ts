/**
 * The first and the last day of a period belong to it, the days before and after do not: for every figure, by every one of its sources,
 * generated over the definitions. What counts is built from the definition alone, so that a new figure is tested by being there.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicators } from '../../../shared/indicators';
import { computeFigure } from '../../../shared/indicators/compute';
import type { Count, IndicatorDef, IndicatorSource } from '../../../shared/indicators/define';
import type { Condition } from '../../../shared/query/query';
import { type AnyRow, countingStates, type FieldDef, fieldAt, type RecordTypeDef } from '../../../shared/records/define';
import { blankFields, isListKind } from '../../../shared/records/kinds/values';
import { type RecordTypeId, typeById } from '../../../shared/records/registry';
import { addDays } from '../../../shared/rules/dates';
import { row, source } from './rows';

/** A value that fulfils a condition on a field. */
const meeting = (field: FieldDef | undefined, c: Condition): unknown => {
  if (!field) throw new Error(`no field ${c.field}`);
  if (c.op === 'flag') return c.value;
  if (c.op !== 'in') throw new Error(`no value known for a condition ${c.op}`);
  return isListKind(field.kind) ? [c.values[0]] : c.values[0];
};
const inner = (type: RecordTypeDef, child: string): RecordTypeDef => {
  const field = fieldAt(type, child);
  if (field?.kind !== 'children') throw new Error(`${type.id}.${child} holds no rows`);
  return { ...type, sections: [{ title: '', fields: field.fields }] };
};

type Direct = Exclude<Count, { by: 'rest' | 'difference' }>;
/** A record that one source of a figure counts once, on this day and only because of it. */
const countedOn = (def: IndicatorDef, use: IndicatorSource, count: Direct, day: string): AnyRow => {
  const type = typeById(use.type);
  const dated = use.date ?? type.date ?? '';
  const fields: Record<string, unknown> = {};
  const children: Record<string, Record<string, unknown>> = {};
  const put = (path: string, value: unknown): void => {
    const [head = '', key] = path.split('.');
    if (key === undefined) fields[head] = value;
    else children[head] = { ...children[head], [key]: value };
  };
  for (const c of use.where ?? []) put(c.field, meeting(fieldAt(type, c.field), c));
  put(dated, day);
  for (const c of [count, def.also?.count]) if (c?.by === 'distinct') put(c.path, 'somebody');
  if (count.by !== 'records' && count.where) {
    const child = count.by === 'childRows' ? count.child : (count.path.split('.')[0] ?? '');
    for (const c of count.where) put(`${child}.${c.field}`, meeting(fieldAt(type, `${child}.${c.field}`), c));
  }
  if (count.by === 'childRows') children[count.child] = { ...children[count.child] };
  for (const [child, given] of Object.entries(children)) fields[child] = [{ ...blankFields(inner(type, child)), id: 'child', ...given }];
  const state = use.states?.[0] ?? countingStates(type)[0] ?? '';
  return row(use.type as RecordTypeId, state, fields);
};

/** The figure whose records decide: a balance lives and dies with its whole. */
const wholeOf = (def: IndicatorDef): IndicatorDef => (def.count.by === 'rest' || def.count.by === 'difference' ? wholeOf(def.count.of) : def);
const CASES = indicators.flatMap((def) =>
  wholeOf(def).sources.map((use) => ({
    name: `${def.id} ${def.label}, by ${typeById(use.type).label}`,
    def,
    use,
    count: wholeOf(def).count as Direct,
  })),
);

describe('days at the edges of a period', () => {
  it('are tried for all 18 figures of the article', () => {
    const tried = new Set(CASES.map((c) => c.def.id));
    for (let n = 1; n <= 18; n += 1) expect(tried).toContain(`ST${String(n).padStart(2, '0')}`);
    expect(tried).toContain('ST10R');
    expect(tried).toContain('ST14R');
  });

  describe.each(CASES)('$name', ({ def, use, count }) => {
    const on = (day: string, from: string, to: string): readonly [number, number | null] => {
      const f = computeFigure(def, source({ [use.type]: [countedOn(def, use, count, day)] }), { from, to });
      return [f.value, f.also];
    };
    const edges = (from: string, to: string) => [addDays(from, -1), from, to, addDays(to, 1)].map((day) => on(day, from, to)[0]);

    it.each([
      ['three years', '2005-01-01', '2007-12-31'],
      ['a leap February', '2008-02-01', '2008-02-29'],
      ['a single day', '2006-06-30', '2006-06-30'],
    ])('%s: day before, first, last, day after', (_, from, to) => {
      expect(edges(from, to)).toEqual([0, 1, 1, 0]);
      if (def.also) expect([on(addDays(from, -1), from, to)[1], on(from, from, to)[1], on(addDays(to, 1), from, to)[1]]).toEqual([0, 1, 0]);
    });

    it('any period', () => {
      const span = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 1500 }));
      fc.assert(
        fc.property(span, ([start, length]) => {
          const from = addDays('2003-01-01', start);
          expect(edges(from, addDays(from, length))).toEqual([0, 1, 1, 0]);
        }),
        { numRuns: 15 },
      );
    });
  });
});
