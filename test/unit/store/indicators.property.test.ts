/**
 * Whatever is entered, changed, thrown away, brought back, imported and undone: every figure, read the way the statistics page reads it,
 * equals a count from scratch (naiveCount.ts) over a ledger kept beside the real one (shadow.ts).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIndicatorRows } from '../../../renderer/store/indicatorRows';
import { indicatorById, indicators } from '../../../shared/indicators';
import { computeFigure } from '../../../shared/indicators/compute';
import { EVERY_STATE, ONE_OF_EACH, PERIODS } from './countedDrafts';
import { type Counted, naiveCount, type Period } from './naiveCount';
import { type Action, action, Shadow } from './shadow';
import { openLedger } from './support';

/** As the program shows them. */
const shown = async (shadow: Shadow, period: Period, ids: readonly string[]): Promise<Record<string, Counted>> => {
  const { source, overrides } = await readIndicatorRows(shadow.ledger.db, period);
  return Object.fromEntries(
    ids.map((id) => {
      const f = computeFigure(indicatorById(id), source, period, undefined, { overrides });
      return [id, { value: f.value, also: f.also, records: [...new Set(f.items.map((i) => i.recordId))].sort() }];
    }),
  );
};
const expectSame = async (shadow: Shadow, period: Period): Promise<Readonly<Record<string, Counted>>> => {
  const expected = naiveCount(shadow.facts(), period);
  expect(await shown(shadow, period, Object.keys(expected)), `${period.from} – ${period.to}`).toEqual(expected);
  return expected;
};

describe('figures after any sequence of commits', () => {
  it('are counted from scratch for everything the article states', () => {
    const naive = Object.keys(naiveCount([], { from: '2005-01-01', to: '2007-12-31' }));
    // a new figure needs a count of its own here
    expect(naive.sort()).toEqual(expect.arrayContaining(indicators.filter((d) => d.within === undefined).map((d) => d.id)));
  });

  it('take a record for done in the very states the handbook names', async () => {
    const shadow = new Shadow(await openLedger());
    await shadow.take({ do: 'import', drafts: EVERY_STATE });
    for (const period of PERIODS) await expectSame(shadow, period);
    await shadow.ledger.db.delete();
  });

  it('equal the count from scratch after every action, in every period', { timeout: 120_000 }, async () => {
    let steps = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 10, maxLength: 25, size: 'max' }), async (actions: readonly Action[]) => {
        const shadow = new Shadow(await openLedger());
        try {
          await shadow.take({ do: 'import', drafts: ONE_OF_EACH });
          const begun = await expectSame(shadow, PERIODS[0] as Period);
          // a figure that is always 0 would prove nothing
          expect(Object.entries(begun).filter(([, f]) => f.value === 0)).toEqual([]);
          for (const [i, a] of actions.entries()) {
            await shadow.take(a);
            await expectSame(shadow, PERIODS[i % PERIODS.length] as Period);
          }
          for (const period of PERIODS) await expectSame(shadow, period);
          steps += shadow.steps;
        } finally {
          await shadow.ledger.db.delete();
        }
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 12) },
    );
    expect(steps).toBeGreaterThan(0);
  });
});
