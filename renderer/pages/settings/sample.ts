/** The sample city: load and remove as one action each, and what the ledger holds of it and besides it. */
import type { AnyRow } from '../../../shared/records/define';
import { recordTypes } from '../../../shared/records/registry';
import { useLive } from '../../store/live';
import type { Committed, Write } from '../../store/repo';
import { session } from '../../store/session';

export const SAMPLE_LABEL = '载入示例数据';

export interface CountOfType {
  readonly label: string;
  readonly count: number;
}
export interface SampleState {
  /** Batch ids of sample rows in the ledger; [] when the sample is not loaded. */
  readonly batches: readonly string[];
  /** Sample rows per type, recycle bin included; only types that have some. */
  readonly sample: readonly CountOfType[];
  readonly sampleTotal: number;
  /** Rows that are no sample, recycle bin included. */
  readonly own: number;
  /** Sample rows that were changed after loading. */
  readonly edited: number;
}

/** What the ledger holds of the sample city. */
export const sampleState = async (): Promise<SampleState> => {
  const { db } = session();
  const batches = new Set<string>();
  const sample: CountOfType[] = [];
  let [own, edited, sampleTotal] = [0, 0, 0];
  for (const def of recordTypes) {
    const table = db.rows(def.id);
    const rows: AnyRow[] = await table
      .where('batchId')
      .above('')
      .filter((r) => r.origin === 'sample')
      .toArray();
    for (const r of rows) {
      if (r.batchId !== null) batches.add(r.batchId);
      if (r.rev > 1) edited += 1;
    }
    own += (await table.count()) - rows.length;
    sampleTotal += rows.length;
    if (rows.length > 0) sample.push({ label: def.label, count: rows.length });
  }
  return { batches: [...batches], sample, sampleTotal, own, edited };
};
export const useSampleState = (): SampleState | undefined => useLive(sampleState, []);

/** Rows of the sample city as they would be written. Loaded on demand: the generator is no part of the first page. */
export const sampleWrites = async (): Promise<readonly Write[]> => {
  const { sampleRows } = await import('../../../shared/sample/city');
  return [...sampleRows()].flatMap(([type, rows]) => rows.map((row): Write => ({ type, row, expectRev: null })));
};
export const countByType = (writes: readonly Write[]): readonly CountOfType[] =>
  recordTypes.map((d) => ({ label: d.label, count: writes.filter((w) => w.type === d.id).length })).filter((c) => c.count > 0);

/** @throws RepoError; then nothing is written */
export const loadSample = (writes: readonly Write[]): Promise<Committed> => session().repo.commit(SAMPLE_LABEL, writes);
/** @throws RepoError conflict when real records use people of the sample; then nothing is removed */
export const removeSample = async (batches: readonly string[]): Promise<void> => {
  for (const b of batches) await session().repo.removeBatch('移出示例数据', b);
};
