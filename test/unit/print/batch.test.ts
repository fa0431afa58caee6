/** Making many papers: refusals with their reason, stopping, turns for the window, one file. */
import { describe, expect, it } from 'vitest';
import { inOneFile, makeAll, refusedBy } from '../../../renderer/papers/batch';
import { leaksOf } from '../../../renderer/papers/leakCheck';
import { ofDossier, ofList, ofNothing, ofRecord } from '../../../renderer/papers/offers';
import { papers } from '../../../shared/documents/papers';
import { definePaper } from '../../../shared/documents/papers/define';
import { recordSheetOf } from '../../../shared/documents/papers/general';
import { recordTypes, typeById } from '../../../shared/records/registry';
import { sampleRows } from '../../../shared/sample/city';
import { paperContext } from './context';

const city = sampleRows();
const ctx = paperContext(city);
const rows = city.get('inquiry') ?? [];
const bad = new Set([rows[1]?.id]);
const paper = definePaper({
  id: 'test',
  form: null,
  label: '试样',
  of: ['inquiry'],
  takes: 'one',
  refuses: (row) => (bad.has(row.id) ? '还没有登记函询问题。' : null),
  make: ([row]) => {
    if (!row || row === rows[2]) throw new RangeError('这一条排不出来。');
    const till = performance.now() + 5;
    while (performance.now() < till);
    return {
      fileName: row.no,
      title: row.no,
      sections: [{ orientation: 'portrait', blocks: [{ kind: 'paragraph', id: 'p', runs: [{ text: row.no }] }] }],
    };
  },
});

describe('a batch', () => {
  it('names the records refused beforehand, with the reason', () => {
    expect(refusedBy(paper, rows, ctx)).toEqual([{ row: rows[1], why: '还没有登记函询问题。' }]);
    expect(refusedBy({ ...paper, takes: 'many' }, rows, ctx)).toEqual([]);
  });

  it('makes what can be made, tells what cannot, and gives the window its turn meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const seen: number[] = [];
    const made = await makeAll(
      paper,
      rows.map((r) => [r]),
      ctx,
      {},
      (n) => seen.push(n),
      () => false,
    );
    clearInterval(timer);
    expect(made?.documents.map((d) => d.document.title)).toEqual(rows.filter((_, i) => i !== 2).map((r) => r.no));
    expect(made?.refused).toEqual([{ row: rows[2], why: '这一条排不出来。' }]);
    expect(turns).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('stops when asked to', async () => {
    let made = 0;
    const groups = rows.filter((_, i) => i !== 2).map((r) => [r]);
    const counting = definePaper({
      ...paper,
      make: (...args) => {
        made += 1;
        return paper.make(...args);
      },
    });
    expect(
      await makeAll(
        counting,
        groups,
        ctx,
        {},
        () => {},
        () => made >= 3,
      ),
    ).toBeNull();
    expect(made).toBe(3);
  });

  it('a single paper that cannot be made says so', async () => {
    await expect(
      makeAll(
        paper,
        [[rows[2] as (typeof rows)[number]]],
        ctx,
        {},
        () => {},
        () => false,
      ),
    ).rejects.toThrow('这一条排不出来。');
  });

  it('joins papers up to what a file may hold', () => {
    const document = paper.make(rows.slice(0, 1), ctx, {});
    expect(inOneFile([document], '甲')).toBe(document);
    expect(inOneFile([document, document], '甲')).toMatchObject({ fileName: '甲', sections: [{ restart: true }, { restart: true }] });
    expect(() =>
      inOneFile(
        Array.from({ length: 1001 }, () => document),
        '甲',
      ),
    ).toThrow(/每条一个文件/);
  });
});

describe('what is offered', () => {
  it('every paper is offered somewhere', () => {
    const offered = new Set([...ofNothing().papers, ...recordTypes.flatMap((t) => ofRecord(t).papers)].map((p) => p.id));
    expect(papers.filter((p) => !offered.has(p.id))).toEqual([]);
  });
  it('internal papers and those for passing on are not printed by the dozen, but named', () => {
    const { papers: batch, single } = ofList(typeById('report'), 20);
    expect(batch.filter((p) => p.takes === 'one' && (p.sensitive || p.redacted))).toEqual([]);
    expect(single.some((p) => p.redacted)).toBe(true);
    expect(ofList(typeById('report'), 1).papers.some((p) => p.redacted)).toBe(true);
  });
  it('a dossier begins with the papers that show the whole', () => {
    expect(ofDossier(typeById('cadre')).papers[0]?.form).toBeNull();
  });
});

describe('a paper for passing on', () => {
  it('that still says who informed is found out, with the place; a masked one is not', () => {
    const transfer = papers.find((p) => p.redacted);
    const [row] = city.get('report') ?? [];
    if (!transfer || !row) throw new Error('there is no such paper');
    const told = { ...row, content: '举报人李建国，电话13800001111，反映路某某公车私用。' };
    const leaky = { ...recordSheetOf(typeById('report')).make([told], ctx, { sensitive: true }) };
    const found = leaksOf(transfer, leaky, [told], ctx);
    expect(found.length).toBeGreaterThan(0);
    for (const l of found) expect(l.message).toContain(l.place);
    expect(found.some((l) => l.text.includes('李建国') || l.text.includes('13800001111'))).toBe(true);
    expect(leaksOf(transfer, transfer.make([told], ctx, {}), [told], ctx)).toEqual([]);
  });
});
