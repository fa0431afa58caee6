/** Earlier imports, read from the change log. */
import { recordTypes } from '../../../shared/records/registry';
import type { HistoryRow } from '../../store/db';
import { session } from '../../store/session';
import { IMPORT_LABEL } from './importRun';

export interface PastImport {
  readonly changeId: string;
  /** What it did, without the leading word. */
  readonly what: string;
  /** ISO time */
  readonly at: string;
  readonly operator: string;
  /** Its rows are gone again. */
  readonly undone: boolean;
}
/** An import that only updated leaves no batch behind; it is found among the newest entries. */
const NEWEST = 5000;

/** Newest first. Batches come from an index; the whole log is never read. */
export const pastImports = async (): Promise<readonly PastImport[]> => {
  const { db } = session();
  const firsts = new Map<string, HistoryRow>();
  const take = (e: HistoryRow | undefined): void => {
    if (e?.label.startsWith(IMPORT_LABEL) && !firsts.has(e.changeId)) firsts.set(e.changeId, e);
  };
  for (const def of recordTypes) {
    for (const batch of await db.rows(def.id).orderBy('batchId').uniqueKeys()) {
      const row = await db.rows(def.id).where('batchId').equals(batch).first();
      if (row?.origin !== 'import') continue;
      const entries = await db.history.where('ref').equals(`${def.id}/${row.id}`).sortBy('seq');
      take(entries.find((e) => e.op === 'add'));
    }
  }
  const newest = await db.history.orderBy('seq').reverse().limit(NEWEST).toArray();
  for (const e of newest) take(e);
  const undone = new Set(newest.filter((e) => e.label.startsWith(`撤销：${IMPORT_LABEL}`)).map((e) => `${e.ref}`));
  const list = await Promise.all(
    [...firsts.values()].map(async (e): Promise<PastImport> => {
      const there = (await db.rows(e.type).get(e.id)) !== undefined;
      return {
        changeId: e.changeId,
        what: e.label.slice(IMPORT_LABEL.length),
        at: e.at,
        operator: e.operator,
        undone: e.op === 'add' ? !there : undone.has(e.ref),
      };
    }),
  );
  return list.sort((a, b) => (a.at < b.at ? 1 : -1));
};
