/** Papers that every type has: 记录单 and 台账. */
import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../../shared/contract/documentSchema';
import { papers } from '../../../shared/documents/papers';
import type { PaperContext } from '../../../shared/documents/papers/define';
import { ledgerOf, recordSheetOf } from '../../../shared/documents/papers/general';
import { textIn } from '../../../shared/documents/redactPlaces';
import { fieldsOf } from '../../../shared/records/define';
import { type RecordTypeId, recordTypes, typeById } from '../../../shared/records/registry';
import { sampleRows } from '../../../shared/sample/city';
import { paperContext } from './context';

const city = sampleRows();
const ctx: PaperContext = paperContext(city);
const textOf = (document: Parameters<typeof textIn>[0]): string =>
  textIn(document)
    .map((t) => t.text)
    .join('\n');

describe('记录单 and 台账', () => {
  it('exist for every type, with ids that no other paper has', () => {
    const ids = [...papers.map((p) => p.id), ...recordTypes.flatMap((t) => [recordSheetOf(t).id, ledgerOf(t).id])];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(recordTypes.map((t) => [t.id, t.label]))('%s %s: both are documents that main accepts', (id) => {
    const def = typeById(id);
    const rows = city.get(def.id as RecordTypeId) ?? [];
    expect(documentSchema.safeParse(ledgerOf(def).make(rows, ctx, {})).success).toBe(true);
    for (const row of rows.slice(0, 5)) expect(documentSchema.safeParse(recordSheetOf(def).make([row], ctx, {})).success).toBe(true);
  });

  it('a list numbers its rows, says how many, and takes the heading that was chosen', () => {
    const def = typeById('inquiry');
    const rows = city.get('inquiry') ?? [];
    const made = ledgerOf(def).make(rows, ctx, { title: '2007年函询台账' });
    expect(made.title).toBe('2007年函询台账');
    const text = textOf(made);
    expect(text).toContain(`共${rows.length}条`);
    const [section] = made.sections;
    const table = section?.blocks.find((b) => b.kind === 'table');
    expect(table?.kind === 'table' ? table.rows.length : 0).toBe(rows.length);
    // ten columns do not stand upright
    expect(section?.orientation).toBe('landscape');
  });

  it('sensitive fields are in a list never, in a record sheet only when asked for', () => {
    const def = typeById('report');
    const secret = '举报人李某某住新华路3号';
    const [row] = city.get('report') ?? [];
    const field = fieldsOf(def).find((f) => f.sensitive && f.kind === 'longText');
    if (!row || !field) throw new Error('the sample has no report');
    const told = { ...row, [field.key]: secret };
    expect(textOf(ledgerOf(def).make([told], ctx, {}))).not.toContain(secret);
    expect(textOf(recordSheetOf(def).make([told], ctx, {}))).not.toContain(secret);
    expect(textOf(recordSheetOf(def).make([told], ctx, { sensitive: true }))).toContain(secret);
  });
});
