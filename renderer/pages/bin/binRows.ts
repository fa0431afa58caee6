/** What lies in the recycle bin: rows of every type with `deletedAt`, and who put them there, read from the change log. */
import type { AnyRow, RecordTypeDef } from '../../../shared/records/define';
import { recordTypes } from '../../../shared/records/registry';
import { session } from '../../store/session';

export interface BinRow {
  readonly def: RecordTypeDef;
  readonly row: AnyRow;
  /** ISO time */
  readonly deletedAt: string;
}
const types: readonly RecordTypeDef[] = recordTypes;

/** Newest deletion first. */
export const binRows = async (): Promise<readonly BinRow[]> => {
  const { db } = session();
  const lists = await Promise.all(
    types.map(async (def) => {
      // null is no index key, so the index holds exactly the deleted rows
      const rows = await db.rows(def.id).where('deletedAt').above('').toArray();
      return rows.map((row): BinRow => ({ def, row, deletedAt: row.deletedAt ?? '' }));
    }),
  );
  return lists.flat().sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : a.deletedAt > b.deletedAt ? -1 : 0));
};

/** Operator of the last deletion per 'type/id'; '' when the log has none. */
export const deletedBy = async (rows: readonly BinRow[]): Promise<ReadonlyMap<string, string>> => {
  const refs = rows.map((b) => `${b.def.id}/${b.row.id}`);
  const entries = await session().db.history.where('ref').anyOf(refs).sortBy('seq');
  const who = new Map<string, string>();
  for (const e of entries) if (typeof e.fields.deletedAt?.[1] === 'string') who.set(e.ref, e.operator);
  return who;
};

/** Take rows out of the bin, one change per type. @returns ids of the changes, for undo @throws RepoError */
export const restoreRows = async (rows: readonly BinRow[]): Promise<readonly string[]> => {
  const byType = new Map<string, AnyRow[]>();
  for (const b of rows) byType.set(b.def.id, [...(byType.get(b.def.id) ?? []), b.row]);
  const done: string[] = [];
  for (const [type, list] of byType) done.push((await session().repo.restore(type, list)).changeId);
  return done;
};
