/**
 * Runs in the copy of the program that addingARecordType.test.ts makes, as newType.test.ts: what the screens read of a type that was
 * declared and registered, and nothing else.
 */
import { describe, expect, it } from 'vitest';
import { allColumns, cellText, chosenColumns, DEFAULT_PREFS } from '../../../renderer/records/list/columns';
import { newRow } from '../../../renderer/store/repo';
import { listTable } from '../../../shared/documents/listTable';
import { fits } from '../../../shared/query/query';
import { fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { RAW_NAMES } from '../../../shared/records/kinds/format';
import { problemsOf, rowSchema } from '../../../shared/records/kinds/schema';
import { emptyOf, excelOf, isEmpty } from '../../../shared/records/kinds/values';
import { checkRegistry, navigation, recordTypes, typeById } from '../../../shared/records/registry';
import { longestWay } from '../../support/app/entry';
import { complete, fillOf } from '../store/countedDrafts';
import { openLedger } from '../store/support';

const id = process.env.NEW_TYPE ?? '';
const def: RecordTypeDef = typeById(id);
const names = { ...RAW_NAMES, cadre: () => '岳某一', pinyin: () => '' };
const filled = (): Record<string, unknown> => {
  const all = complete(id, {});
  for (const f of fieldsOf(def)) if (isEmpty(all[f.key]) && f.kind !== 'attachments') all[f.key] = fillOf(f, '2026-03-16');
  return all;
};

describe(`${id} as the screens read it`, () => {
  it('stands in the registry without a clash, and in the navigation', () => {
    expect(() => checkRegistry(recordTypes)).not.toThrow();
    expect(navigation.find((g) => g.part === def.part)?.types.map((t) => t.id)).toContain(id);
  });

  it('a new row has every field empty, and the form asks for what is required', () => {
    const row = newRow(id, {});
    for (const f of fieldsOf(def)) expect(row[f.key], f.key).toEqual(emptyOf(f));
    const required = fieldsOf(def).filter((f) => f.required);
    expect(required.length).toBeGreaterThan(0);
    expect(problemsOf(def, row).map((p) => p.message)).toEqual(required.map((f) => `请填写${f.label}`));
    expect(problemsOf(def, filled())).toEqual([]);
  });

  it('has a schema that takes a whole row and nothing strange', () => {
    const row = { ...newRow(id, filled()), no: `${def.prefix}-2026-0001` };
    expect(rowSchema(def).safeParse(row).error).toBeUndefined();
    expect(rowSchema(def).safeParse({ ...row, strange: 1 }).success).toBe(false);
    const day = fieldsOf(def).find((f) => f.kind === 'date');
    expect(rowSchema(def).safeParse({ ...row, [day?.key ?? '']: '2026-02-30' }).success).toBe(false);
  });

  it('has columns for the list, Excel and Word', () => {
    const row = newRow(id, filled());
    const shown = chosenColumns(def, DEFAULT_PREFS, false);
    const declared = fieldsOf(def).filter((f) => f.list && !f.list.wide);
    expect(shown.map((c) => c.key)).toEqual(expect.arrayContaining(declared.map((f) => f.key)));
    for (const c of shown) if (c.field) expect(cellText(def, c, row, names), c.label).not.toBe('');
    for (const c of allColumns(def)) expect(['text', 'number', undefined]).toContain(c.field ? excelOf[c.field.kind] : undefined);
    const table = listTable(def, [row], names);
    expect(table.columns.map((c) => c.head)).toEqual([
      '序号',
      ...fieldsOf(def)
        .filter((f) => f.word && !f.sensitive)
        .map((f) => f.label),
    ]);
    expect(table.rows[0]?.every((cell) => cell !== '')).toBe(true);
  });

  it('is entered, taken through its longest way, thrown away, brought back and undone in the real store', async () => {
    const { db, repo, sent } = await openLedger();
    let row = await repo.save(id, null, complete(id, {}));
    expect(row.no).toMatch(new RegExp(`^${def.prefix}-\\d{4}-0001$`));
    const way = longestWay(def);
    expect(way.length).toBeGreaterThanOrEqual(2);
    for (const [n, { way: step }] of way.entries()) {
      const needs = fieldsOf(def).filter((f) => step.needs?.includes(f.key) && isEmpty(row[f.key]));
      const on = `2026-04-${10 + n}`;
      row = await repo.transition(id, row, step.to, { date: on, note: '' }, Object.fromEntries(needs.map((f) => [f.key, fillOf(f, on)])));
    }
    expect(row.state).toBe(way.at(-1)?.way.to);
    expect(row.stateLog).toHaveLength(way.length + 1);
    if (def.date !== null) expect(row.onDate).toBe(row[def.date]);
    await repo.remove(id, [row]);
    await repo.restore(id, await db.rows(id).toArray());
    await repo.undo(sent.at(-1)?.changeId ?? '');
    expect((await db.rows(id).get(row.id))?.deletedAt).not.toBeNull();
    db.close();
  });

  it('is found by the filters of its list', () => {
    const row = newRow(id, filled());
    for (const f of fieldsOf(def).filter((x) => x.filter !== undefined && x.kind === 'choice'))
      expect(fits(def, row, { type: id, where: [{ op: 'in', field: f.key, values: [String(row[f.key])] }] }, names), f.label).toBe(true);
    const nobody = { type: id, where: [{ op: 'in', field: def.subject ?? '', values: ['somebody else'] }] } as const;
    expect(fits(def, row, nobody, names)).toBe(false);
  });
});
