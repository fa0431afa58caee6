/**
 * The change log entry: the one thing that undo, recycle bin, change history, journal and (later) synchronisation read.
 * It names only the fields it touched, each with the value before and after, and has a global id and an origin.
 */
import type { AnyRow } from '../records/define';

/** [before, after] per touched key. */
export type FieldChanges = Readonly<Record<string, readonly [unknown, unknown]>>;
export interface ChangeEntry {
  readonly seq: number;
  /** One user action; an import of n rows has n entries with one changeId. */
  readonly changeId: string;
  /** ISO time */
  readonly at: string;
  readonly operator: string;
  /** Id of the PC's database, so that later merging can tell origins apart. */
  readonly device: string;
  /** What the user did, e.g. 新增函询. */
  readonly label: string;
  readonly type: string;
  readonly id: string;
  /** revision after the change; 0 when the row was removed (undo of an addition) */
  readonly rev: number;
  readonly op: 'add' | 'change' | 'remove';
  readonly fields: FieldChanges;
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
/** Follow from rev, time or fields; not part of the log. */
const DERIVED = new Set(['rev', 'updatedAt', 'refCadres', 'refUnits', 'refRecords', 'onDate']);

/** Touched keys of a row change; `null` stands for no row. */
export const changesBetween = (before: AnyRow | null, after: AnyRow | null): FieldChanges => {
  const out: Record<string, readonly [unknown, unknown]> = {};
  for (const key of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    if (DERIVED.has(key)) continue;
    const [b, a] = [before?.[key] ?? null, after?.[key] ?? null];
    if (!same(b, a)) out[key] = [b, a];
  }
  return out;
};

/** The same change backwards. */
export const reversed = (fields: FieldChanges): FieldChanges => Object.fromEntries(Object.entries(fields).map(([k, [b, a]]) => [k, [a, b] as const]));

/** Row after applying touched fields to a row (or to a blank one). */
export const applyChanges = (row: AnyRow, fields: FieldChanges): AnyRow => ({
  ...row,
  ...Object.fromEntries(Object.entries(fields).map(([k, [, after]]) => [k, after])),
});
