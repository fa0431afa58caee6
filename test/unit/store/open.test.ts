/** Opening with open eyes, and rows of earlier schema versions. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openGuarded } from '../../../renderer/store/openGuarded';
import { newRow } from '../../../renderer/store/repo';
import type { AnyRow } from '../../../shared/records/define';
import { type SchemaVersion, upgradeRow, VERSIONS } from '../../../shared/schema/versions';
import { filled, freshName, openLedger } from './support';

const exists = async (name: string): Promise<number | undefined> => (await indexedDB.databases()).find((d) => d.name === name)?.version;
const raise = (name: string, version: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });

describe('guarded open', () => {
  it('tells a new database from an old one', async () => {
    const name = freshName();
    const first = await openGuarded(name);
    expect(first).toMatchObject({ ok: true, isNew: true, dataLoss: false });
    if (first.ok) first.db.close();
    const second = await openGuarded(name);
    expect(second).toMatchObject({ ok: true, isNew: false });
    if (second.ok) second.db.close();
  });

  it('refuses a newer database, and leaves it with its version and rows', async () => {
    const name = freshName();
    const ledger = await openLedger(name);
    const row = await ledger.repo.save('unit', null, filled('unit'));
    ledger.db.close();
    const newer = (VERSIONS.length + 1) * 10;
    await raise(name, newer);
    expect(await openGuarded(name)).toEqual({ ok: false, reason: 'newer', found: VERSIONS.length + 1, known: VERSIONS.length });
    expect(await exists(name)).toBe(newer);
    const kept = await new Promise<unknown[]>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => {
        const all = request.result.transaction('unit').objectStore('unit').getAll();
        all.onsuccess = () => resolve(all.result);
      };
    });
    expect(kept).toEqual([row]);
  });

  it('says what went wrong when the database cannot be opened at all', async () => {
    const { open } = indexedDB;
    indexedDB.open = () => {
      throw new DOMException('no', 'UnknownError');
    };
    try {
      expect(await openGuarded(freshName())).toMatchObject({ ok: false, reason: 'error', detail: expect.stringContaining('UnknownError') });
    } finally {
      indexedDB.open = open;
    }
  });
});

describe('upgradeRow', () => {
  const row = (v: number): AnyRow => ({ ...newRow('unit', { name: '局' }), v });
  const versions: readonly SchemaVersion[] = [
    { n: 1, note: 'first', rows: {} },
    { n: 2, note: 'names in capitals', rows: { unit: (r) => ({ ...r, name: `${String(r.name)}2` }) } },
    { n: 3, note: 'cadres only', rows: { cadre: (r) => ({ ...r, name: '' }) } },
    { n: 4, note: 'names again', rows: { unit: (r) => ({ ...r, name: `${String(r.name)}4` }) } },
  ];
  it('applies every later version of the type, in order, once', () => {
    expect(upgradeRow('unit', row(1), versions)).toMatchObject({ name: '局24', v: 4 });
    expect(upgradeRow('unit', row(2), versions)).toMatchObject({ name: '局4', v: 4 });
    expect(upgradeRow('unit', row(4), versions)).toMatchObject({ name: '局', v: 4 });
    const once = upgradeRow('unit', row(1), versions);
    expect(upgradeRow('unit', once, versions)).toEqual(once);
  });
  it('does not touch what it was given, and refuses rows of a newer program', () => {
    const given = Object.freeze(row(1));
    upgradeRow('unit', given, versions);
    expect(given).toMatchObject({ name: '局', v: 1 });
    expect(() => upgradeRow('unit', row(5), versions)).toThrow(/newest known is 4/);
  });
});
