/** The query interface against a filter written the slow and plain way. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askAll, askPage } from '../../../renderer/store/ask';
import { People } from '../../../renderer/store/people';
import type { Condition, Query } from '../../../shared/query/query';
import type { AnyRow, RecordRef } from '../../../shared/records/define';
import { added, type Ledger, openLedger } from './support';

let ledger: Ledger;
let rows: readonly AnyRow[];
const SOURCES = ['inspection', 'audit', 'letter'] as const;
const day = (i: number): string | null => (i % 7 === 0 ? null : `202${i % 5}-0${1 + (i % 9)}-1${i % 10}`);
const NAMES = ['孔某安', '严某平', '单某宁'];

beforeAll(async () => {
  ledger = await openLedger();
  await ledger.repo.commit(
    '导入',
    NAMES.map((name, i) => added('cadre', { name }, { id: `c-${i}` })),
  );
  await ledger.repo.commit(
    '录入',
    Array.from({ length: 120 }, (_, i) =>
      added('reminder', {
        cadre: `c-${i % 3}`,
        source: SOURCES[i % 3],
        remindedDate: day(i),
        talker: i % 4 ? `周某${i % 10}` : null,
        problems: i % 6 ? '迟到。' : '举报内容不得检索',
        problemTypes: i % 5 ? ['style'] : ['style', 'duty'],
        recordSigned: i % 3 === 0 ? null : i % 3 === 1,
        ageThen: i % 8 ? 30 + (i % 30) : null,
      }),
    ),
  );
  const all = await ledger.db.rows('reminder').toArray();
  await ledger.repo.remove(
    'reminder',
    all.filter((_, i) => i % 11 === 0),
  );
  rows = await ledger.db.rows('reminder').toArray();
});
afterAll(() => ledger.db.close());

/** One condition as a clerk would put it, and the same said plainly. */
interface Asked {
  readonly condition: Condition;
  readonly plain: (r: AnyRow) => boolean;
}
const str = (v: unknown): string => (typeof v === 'string' ? v : '');
const asked: fc.Arbitrary<Asked> = fc.oneof(
  fc.subarray([...SOURCES]).map(
    (values): Asked => ({
      condition: { op: 'in', field: 'source', values },
      plain: (r) => values.length === 0 || values.some((v) => v === r.source),
    }),
  ),
  fc.constantFrom('style', 'duty', 'nothing').map(
    (code): Asked => ({
      condition: { op: 'in', field: 'problemTypes', values: [code] },
      plain: (r) => (r.problemTypes as string[]).includes(code),
    }),
  ),
  fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]): Asked => {
    const [from, to] = [`202${Math.min(a, b) % 5}-01-01`, `202${Math.max(a, b) % 5}-12-31`];
    return {
      condition: { op: 'between', field: 'remindedDate', from, to },
      plain: (r) => str(r.remindedDate) >= from && str(r.remindedDate) <= to && r.remindedDate !== null,
    };
  }),
  fc.integer({ min: 30, max: 60 }).map(
    (min): Asked => ({
      condition: { op: 'range', field: 'ageThen', min, max: 50 },
      plain: (r) => typeof r.ageThen === 'number' && r.ageThen >= min && r.ageThen <= 50,
    }),
  ),
  fc.boolean().map(
    (value): Asked => ({
      condition: { op: 'flag', field: 'recordSigned', value },
      // 否 means not 是: what was left open belongs to it.
      plain: (r) => (r.recordSigned === true) === value,
    }),
  ),
  fc.boolean().map((value): Asked => ({ condition: { op: 'empty', field: 'talker', value }, plain: (r) => (r.talker === null) === value })),
  // By name and by initials; 单 is shàn as a surname.
  fc.constantFrom(['孔', 0], ['kma', 0], ['smn', 2], ['严某', 1]).map(
    ([words, who]): Asked => ({
      condition: { op: 'text', field: 'cadre', text: String(words) },
      plain: (r) => r.cadre === `c-${who}`,
    }),
  ),
);

it('gives exactly the rows that fit, in order, a page at a time, never the recycle bin unless asked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(asked, { maxLength: 3 }),
      fc.constantFrom('no', 'only'),
      fc.constantFrom<'asc' | 'desc'>('asc', 'desc'),
      fc.integer({ min: 1, max: 40 }),
      async (conditions, deleted, dir, size) => {
        const q: Query = { type: 'reminder', where: conditions.map((c) => c.condition), deleted, sort: { field: 'remindedDate', dir } };
        const hits = await askAll(ledger.db, ledger.people, q);
        const expected = rows.filter((r) => (r.deletedAt !== null) === (deleted === 'only') && conditions.every((c) => c.plain(r)));
        expect(new Set(hits.map((r) => r.no))).toEqual(new Set(expected.map((r) => r.no)));
        expect(hits).toHaveLength(expected.length);

        // dated ones in order, undated ones last in both directions
        const dates = hits.map((r) => r.remindedDate as string | null);
        const dated = dates.filter((d): d is string => d !== null);
        expect(dates.slice(0, dated.length)).toEqual([...dated].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0) * (dir === 'asc' ? 1 : -1)));

        const paged: AnyRow[] = [];
        for (let at = 0; at < Math.max(1, hits.length); at += size) {
          const page = await askPage(ledger.db, ledger.people, q, at, size);
          expect(page.total).toBe(hits.length);
          expect(page.rows.length).toBeLessThanOrEqual(size);
          paged.push(...page.rows);
        }
        expect(paged.map((r) => r.id)).toEqual(hits.map((r) => r.id));
      },
    ),
    { numRuns: 80 },
  );
});

it('searches words in everything shown, and never in what is secret', async () => {
  const words = async (w: string) => (await askAll(ledger.db, ledger.people, { type: 'reminder', where: [], words: w })).length;
  const there = rows.filter((r) => r.deletedAt === null);
  expect(await words('孔某安 拟办')).toBe(there.filter((r) => r.cadre === 'c-0').length);
  expect(await words('ymp')).toBe(there.filter((r) => r.cadre === 'c-1').length);
  expect(await words('周某3')).toBe(there.filter((r) => r.talker === '周某3').length);
  expect(await words(there[0]?.no ?? '')).toBe(1);
  expect(await words('举报')).toBe(0);
});

it('records that rows point at have their numbers after a restart as well', async () => {
  const other = await openLedger();
  await other.repo.commit('录入', [added('cadre', { name: '孔某安' }, { id: 'c-1' })]);
  const [first] = (await other.repo.commit('录入', [added('reminder', { cadre: 'c-1' })])).rows;
  await other.repo.commit('录入', [added('inquiry', { cadre: 'c-1', sourceRecord: { type: 'reminder', id: first?.id } })]);
  const fresh = new People();
  await fresh.load(other.db);
  const [row] = await askAll(other.db, fresh, { type: 'inquiry', where: [], words: '' });
  expect(fresh.record(row?.sourceRecord as RecordRef)).toBe(first?.no);
});
