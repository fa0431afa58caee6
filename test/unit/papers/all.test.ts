/** Every paper, from the sample city and from records at the edges. Read from `papers`: a new paper is tested by being in the list. */
import { describe, expect, it } from 'vitest';
import { textOfDocument } from '../../../main/core/word';
import type { DocumentModel } from '../../../shared/documents/model';
import type { PaperChoices, PaperDef } from '../../../shared/documents/papers/define';
import { joinPapers, papers } from '../../../shared/documents/papers/index';
import { type AnyRow, fieldAt } from '../../../shared/records/define';
import { rowSchema } from '../../../shared/records/kinds/schema';
import { type RecordTypeId, typeById } from '../../../shared/records/registry';
import { contextFor, type Job, jobsOf, type RowsByType, SAMPLE } from '../../support/papers/context';
import { barest, longest, marked } from '../../support/papers/extremes';
import { printAndCheck } from '../../support/papers/paperFaults';
import { officeFaults } from '../../support/word/officeSchema';

/** Papers (and types of a paper, as `id/type`) that the sample city has no record for, with the reason. */
const EXCUSED: Readonly<Record<string, string>> = {
  'record-deadlineRule': 'the user’s own versions of rules: the sample has none',
  'ledger-deadlineRule': 'the user’s own versions of rules: the sample has none',
  'record-holidayYear': 'the user’s own holidays: the sample has none',
  'ledger-holidayYear': 'the user’s own holidays: the sample has none',
  'record-indicatorOverride': 'a word of the user against the rules: the sample has none',
  'ledger-indicatorOverride': 'a word of the user against the rules: the sample has none',
};
const CHINESE = /[\u4e00-\u9fff].*[。！？]$/su;

const made = (paper: PaperDef, job: Job, rows: RowsByType = SAMPLE, choices: PaperChoices = {}): DocumentModel =>
  paper.make(job.rows, contextFor(paper, rows), choices);
/** All flags the other way round, all lines of text filled. */
const otherChoices = (paper: PaperDef): PaperChoices =>
  Object.fromEntries((paper.options ?? []).map((o) => [o.key, o.kind === 'flag' ? o.initial !== true : '认真履行岗位职责']));
const replaced = (rows: RowsByType, type: RecordTypeId, news: readonly AnyRow[]): RowsByType => {
  const byId = new Map(news.map((r) => [r.id, r]));
  const old = rows.get(type) ?? [];
  return new Map([...rows, [type, [...old.map((r) => byId.get(r.id) ?? r), ...news.filter((r) => !old.some((o) => o.id === r.id))]]]);
};
const secret = marked();
/** A valid paper, or a sentence to the user why there is none. */
async function orRefused(make: () => DocumentModel): Promise<void> {
  let model: DocumentModel;
  try {
    model = make();
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    expect((error as Error).message).toMatch(CHINESE);
    return;
  }
  expect((await printAndCheck(model)).faults).toEqual([]);
}

describe('list of papers', () => {
  it('excuses only what still needs an excuse', () => {
    for (const id of Object.keys(EXCUSED)) {
      const paper = papers.find((p) => p.id === id);
      if (paper) expect(jobsOf(paper), id).toEqual([]);
    }
  });
});

describe.each(papers.map((paper) => ({ id: paper.id, label: paper.label, paper })))('$id $label', ({ id, paper }) => {
  const jobs = jobsOf(paper);
  it('has sample records of each of its types', () => {
    const without = paper.of.filter((type) => !jobs.some((j) => j.type === type));
    if (EXCUSED[id] === undefined) expect(without).toEqual([]);
  });
  for (const job of jobs) {
    const { type } = job;
    describe(`${type ?? 'without records'}`, () => {
      it('from the sample city, with its options one way and the other', async () => {
        expect((await printAndCheck(made(paper, job))).faults).toEqual([]);
        if (paper.options) await orRefused(() => made(paper, job, SAMPLE, otherChoices(paper)));
      });
      if (type === null) return;
      it('with texts as long as they may be', async () => {
        const rows = (paper.takes === 'one' ? job.rows : job.rows.slice(0, 2)).map((r) => longest(type, r));
        for (const row of rows) rowSchema(typeById(type)).parse(row);
        const world = replaced(SAMPLE, type, rows);
        const why = paper.refuses?.(rows[0] as AnyRow, contextFor(paper, world)) ?? null;
        expect(why).toBeNull();
        expect((await printAndCheck(made(paper, { type, rows }, world))).faults).toEqual([]);
      }, 60_000);
      it('with nothing but required fields, or refused in a sentence', async () => {
        const row = barest(type);
        const world = replaced(SAMPLE, type, [row]);
        const why = paper.refuses?.(row, contextFor(paper, world)) ?? null;
        if (why !== null) expect(why).toMatch(CHINESE);
        else await orRefused(() => made(paper, { type, rows: [row] }, world));
      });
      it('says nothing sensitive unless it is declared so', () => {
        if (paper.sensitive) return;
        const ids = new Set(job.rows.map((r) => r.id));
        const rows = (secret.rows.get(type) ?? []).filter((r) => ids.has(r.id));
        const text = textOfDocument(made(paper, { type, rows }, secret.rows)).join('\n');
        const said = secret.markers
          .filter((m) => text.includes(m.text))
          .map((m) => `${m.type}.${m.path}`)
          .filter((path) => !(paper.shows ?? []).some((key) => path === `${type}.${key}` || path.startsWith(`${type}.${key}.`)));
        expect(said).toEqual([]);
        for (const key of paper.shows ?? [])
          expect(
            paper.of.some((t) => fieldAt(typeById(t), key)?.sensitive),
            `${key} is not sensitive`,
          ).toBe(true);
      });
    });
  }
  if (paper.of.length > 0 && paper.takes === 'many')
    it('from no record at all: an empty list, or a sentence', async () => {
      await orRefused(() => paper.make([], contextFor(paper), {}));
    });
});

describe('all papers in one file', () => {
  it('are valid by the schema of Office', async () => {
    const documents = papers.flatMap((p) => jobsOf(p).map((job) => made(p, job)));
    const { faults, bytes } = await printAndCheck(joinPapers(documents, '全部'));
    expect(faults).toEqual([]);
    expect(await officeFaults(bytes)).toEqual([]);
  }, 180_000);
});
