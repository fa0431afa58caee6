/** A list of records as a table block: columns come from the declaration (fields with `word`), so no paper names fields twice. */
import { type AnyRow, fieldsOf, type RecordTypeDef } from '../records/define';
import { formatValue, type Names } from '../records/kinds/format';
import { alignOf } from '../records/kinds/values';
import { displayName } from '../rules/names';
import type { TableBlock } from './model';

/** Word tables above this go to Excel instead (documentSchema). */
export const MAX_TABLE_ROWS = 5000;

const NUMBER_MM = 12;

/** Names as they stand on paper (张　三). Not a copy of `names` with one part exchanged: who holds the rows may be a class. */
export const printedNames = (names: Names): Names => ({
  cadre: (id) => displayName(names.cadre(id)),
  unit: (id) => names.unit(id),
  record: (ref) => names.record(ref),
});

/**
 * Table of rows in the order given, numbered from 1. Sensitive fields are no columns of a printed list.
 * At most MAX_TABLE_ROWS rows; a note says so when some are left off.
 */
export const listTable = (def: RecordTypeDef, rows: readonly AnyRow[], names: Names, caption?: string): TableBlock => {
  const fields = fieldsOf(def).filter((f) => f.word !== undefined && f.retired === undefined && !f.sensitive);
  const shown = rows.slice(0, MAX_TABLE_ROWS);
  const printed = printedNames(names);
  const note = rows.length > shown.length ? `共${rows.length}条，此处列前${shown.length}条，全部请导出Excel` : undefined;
  return {
    kind: 'table',
    ...(caption === undefined ? {} : { caption }),
    ...(note === undefined ? {} : { note }),
    columns: [
      { head: '序号', mm: NUMBER_MM, align: 'center' },
      ...fields.map((f) => ({ head: f.label, mm: f.word?.mm ?? 20, align: alignOf[f.kind] })),
    ],
    rows: shown.map((row, i) => [String(i + 1), ...fields.map((f) => formatValue(f, row[f.key], printed))]),
  };
};
