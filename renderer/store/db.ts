/** The IndexedDB database. Name fixed for ever: it is part of the data's address. Only renderer/store imports dexie. */
import Dexie, { type Table } from 'dexie';
import type { AnyRow } from '../../shared/records/define';
import { recordTypes } from '../../shared/records/registry';
import type { ChangeEntry } from '../../shared/schema/change';
import { upgradeRow, VERSIONS } from '../../shared/schema/versions';

export const DB_NAME = 'qinzheng';

/** Change entry as stored: `ref` is 'type/id' for the history of one record. */
export type HistoryRow = ChangeEntry & { readonly ref: string };
/** Entry waiting for the journal's acknowledgement. */
export interface OutboxRow {
  readonly seq: number;
  readonly body: string;
}
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}
export interface DraftRow {
  /** 'inquiry/new' or 'inquiry/<id>' */
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly baseRev: number | null;
  readonly savedAt: string;
}

/** Few indexes: every other way of asking goes through the query interface. */
const ROW_INDEXES = 'id, no, updatedAt, onDate, batchId, deletedAt, *refCadres, *refUnits, *refRecords';
const SYSTEM_TABLES = { history: 'seq, changeId, ref, at', outbox: 'seq', meta: 'key', drafts: 'key', prefs: 'key' };

export class Database extends Dexie {
  readonly history!: Table<HistoryRow, number>;
  readonly outbox!: Table<OutboxRow, number>;
  readonly meta!: Table<MetaRow, string>;
  readonly drafts!: Table<DraftRow, string>;
  readonly prefs!: Table<MetaRow, string>;

  constructor(name: string = DB_NAME) {
    super(name, { chromeTransactionDurability: 'strict' });
    for (const version of VERSIONS) {
      const types = recordTypes.filter((t) => t.since <= version.n);
      const declared = this.version(version.n).stores({ ...Object.fromEntries(types.map((t) => [t.id, ROW_INDEXES])), ...SYSTEM_TABLES });
      if (version.n > 1) {
        declared.upgrade(async (tx) => {
          // types of this very version have no rows yet
          const older = recordTypes.filter((t) => t.since < version.n).map((t) => t.id);
          for (const type of version.every ? older : Object.keys(version.rows)) {
            await tx
              .table(type)
              .toCollection()
              .modify((row: AnyRow, ref: { value: AnyRow }) => {
                ref.value = upgradeRow(type, row);
              });
          }
        });
      }
    }
  }

  /** The tables of all record types, entities included. */
  recordTables(): readonly Table<AnyRow, string>[] {
    return recordTypes.map((t) => this.rows(t.id));
  }

  rows(type: string): Table<AnyRow, string> {
    return this.table(type);
  }
}
