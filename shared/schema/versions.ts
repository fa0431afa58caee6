/**
 * Schema versions, strictly 1, 2, 3 … The same pure `upgradeRow` serves Dexie, old backups and old templates.
 * A version's note says what changed; `rows` maps a record type to the function that lifts one row to this version.
 */
import type { AnyRow } from '../records/define';

export interface SchemaVersion {
  readonly n: number;
  readonly note: string;
  readonly rows: Readonly<Record<string, (row: AnyRow) => AnyRow>>;
  /** Lifts rows of every type, before the type's own function. */
  readonly every?: (row: AnyRow) => AnyRow;
}
export const VERSIONS: readonly SchemaVersion[] = [
  { n: 1, note: 'first version: cadres, units and six measures', rows: {} },
  { n: 2, note: 'tables of the remaining mechanisms M02–M24, deadline rules and holidays', rows: {} },
  {
    n: 3,
    note: 'extensions of due days on every row; manual inclusion and exclusion in the indicators',
    rows: {},
    // a row of version 2 has none; one put together from change entries of both versions may have them already
    every: (row) => ({ ...row, extensions: row.extensions ?? [] }),
  },
];
export const SCHEMA_VERSION = VERSIONS.length;

VERSIONS.forEach((v, i) => {
  if (v.n !== i + 1) throw new Error(`schema version ${v.n} stands at place ${i + 1}`);
});

/**
 * Lift a row of any earlier version to the current one.
 * @throws Error when the row comes from a newer program
 */
export const upgradeRow = (type: string, row: AnyRow, versions: readonly SchemaVersion[] = VERSIONS): AnyRow => {
  if (row.v > versions.length) throw new Error(`row ${row.id} has schema version ${row.v}, newest known is ${versions.length}`);
  let current = row;
  for (const version of versions.slice(row.v)) {
    const lifted = version.every ? version.every(current) : current;
    current = { ...(version.rows[type]?.(lifted) ?? lifted), v: version.n };
  }
  return current;
};
