/** Columns of a found table → fields. The proposal is exact; the user may change any column. */
import type { FieldDef, RecordTypeDef } from '../records/define';
import { rawText } from './cells';
import type { RosterTable } from './findTable';
import { type ColumnTarget, headText, importable, targetOf } from './heads';
import { ROLE } from './roles';

export interface MappedColumn {
  readonly index: number;
  /** Head as shown, 全日制教育·学历; '（第 5 列）' for a column without head. */
  readonly head: string;
  readonly target: ColumnTarget;
  /** Chosen by the user. */
  readonly chosen: boolean;
  /** Why it is left out, or why it should be looked at. */
  readonly note: string;
  /** First filled cells, so that the user sees what he maps. */
  readonly samples: readonly string[];
}
export interface ColumnMap {
  readonly columns: readonly MappedColumn[];
  /** Heads of filled columns that nobody takes: 未导入的列. */
  readonly notImported: readonly string[];
  /** Required fields without a column; the import cannot go on. */
  readonly lacking: readonly FieldDef[];
}
/** What the user chose, by column index. */
export type ColumnChoice = Readonly<Record<number, ColumnTarget>>;

/** Fields that a target fills first. */
export const keysOf = (t: ColumnTarget): readonly string[] => (t.use === 'field' ? [t.key] : t.use === 'unitPost' ? [ROLE.unit, ROLE.post] : []);

/** Propose a field for every column; a field is filled by one column only, the first that fits or the one the user chose. */
export const mapColumns = (table: RosterTable, def: RecordTypeDef, choice: ColumnChoice = {}): ColumnMap => {
  const width = Math.max(table.heads.length, ...table.lines.map((l) => l.cells.length), 0);
  const taken = new Map<string, string>();
  const headAt = (c: number): string => headText(table.heads[c] ?? []) || `（第 ${c + 1} 列）`;
  for (let c = 0; c < width; c++) for (const key of keysOf(choice[c] ?? { use: 'none' })) taken.set(key, headAt(c));

  const unitColumn =
    taken.has(ROLE.unit) ||
    table.heads.some((path, c) => {
      const t = choice[c] ?? targetOf(path, def);
      return t.use === 'field' && t.key === ROLE.unit;
    });

  const columns: MappedColumn[] = [];
  for (let c = 0; c < width; c++) {
    const samples = samplesOf(table, c);
    const path = table.heads[c] ?? [];
    if (path.length === 0 && samples.length === 0) continue;
    const chosen = choice[c];
    const head = headAt(c);
    if (chosen) {
      columns.push({ index: c, head, target: chosen, chosen: true, note: chosen.use === 'ignore' ? chosen.why : '', samples });
      continue;
    }
    const proposed = targetOf(path, def);
    // Beside a column of units, 单位及职务 is the post alone.
    const target = proposed.use === 'unitPost' && unitColumn ? ({ use: 'field', key: ROLE.post } as const) : proposed;
    const clash = keysOf(target).find((k) => taken.has(k));
    if (clash !== undefined) {
      columns.push({ index: c, head, target: { use: 'none' }, chosen: false, note: `与“${taken.get(clash)}”列对应同一项，只导入一列`, samples });
      continue;
    }
    for (const key of keysOf(target)) taken.set(key, head);
    columns.push({ index: c, head, target, chosen: false, note: target.use === 'ignore' ? target.why : '', samples });
  }
  return {
    columns,
    notImported: columns.filter((c) => c.target.use === 'none' && c.samples.length > 0).map((c) => c.head),
    lacking: importable(def).filter((f) => f.required && !taken.has(f.key)),
  };
};

/** Everything a column may be set to, for the select of the mapping step. */
export const targetsFor = (def: RecordTypeDef): readonly { readonly label: string; readonly target: ColumnTarget }[] => [
  { label: '不导入', target: { use: 'ignore', why: '由用户排除' } },
  { label: '单位及职务（拆开）', target: { use: 'unitPost' } },
  ...importable(def).map((f) => ({ label: f.label, target: { use: 'field' as const, key: f.key } })),
];

const samplesOf = (table: RosterTable, c: number): readonly string[] => {
  const found: string[] = [];
  for (const line of table.lines) {
    const t = rawText(line.cells[c]).trim();
    if (t !== '' && !found.includes(t)) found.push(t);
    if (found.length === 3) break;
  }
  return found;
};
