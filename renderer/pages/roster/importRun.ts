/** From a confirmed plan to one commit, and the sentences that announce and record it. */
import { cadre } from '../../../shared/records/cadre';
import type { AnyRow } from '../../../shared/records/define';
import { unit } from '../../../shared/records/unit';
import { countsOf, type ImportPlan, type PlanCounts, problemSheet, type SheetModel } from '../../../shared/roster/plan';
import { rosterTemplate } from '../../../shared/roster/template';
import { today } from '../../../shared/rules/dates';
import { deriveFields } from '../../records/form/derived';
import { type CommitOptions, type Committed, newRow, RepoError, type Write } from '../../store/repo';
import { session } from '../../store/session';
import { call } from '../../transport';
import { say } from '../../ui/feedback';
import { revealLater } from '../../ui/saved';

/** Opens the label of every import in the change log. */
export const IMPORT_LABEL = '导入花名册';

/** What the import will do, as the user confirms it. */
export const sentenceOfPlan = (c: PlanCounts): string =>
  `将新增 ${c.added} 名、更新 ${c.updated} 名、新建 ${c.units} 个单位、跳过 ${c.skipped} 行${c.blocked > 0 ? `，有 ${c.blocked} 行有错或没有选定，不导入` : ''}`;
const labelOf = (fileName: string, c: PlanCounts): string =>
  `${IMPORT_LABEL}“${fileName.replace(/\.xlsx$/i, '').slice(0, 40)}”：新增 ${c.added} 名、更新 ${c.updated} 名、新建 ${c.units} 个单位`;

const derived = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> => ({ ...deriveFields(cadre, fields).values });

/**
 * Write the plan as one change with one batch id.
 * @throws RepoError (cancelled when the signal came in time); then nothing is written
 */
export const runImport = async (plan: ImportPlan, fileName: string, options: CommitOptions): Promise<Committed> => {
  const { db, repo } = session();
  const origin = { origin: 'import', batchId: crypto.randomUUID() } as const;
  const stored = await db.rows(cadre.id).bulkGet(plan.updated.map((u) => u.id));
  const writes: Write[] = [
    ...plan.units.map((u): Write => ({ type: unit.id, row: { ...newRow(unit.id, u.fields, origin), id: u.id }, expectRev: null })),
    ...plan.added.map((a): Write => ({ type: cadre.id, row: { ...newRow(cadre.id, derived(a.fields), origin), id: a.id }, expectRev: null })),
    ...plan.updated.map((u, i): Write => {
      const old = stored[i];
      if (!old || old.deletedAt !== null)
        throw new RepoError('gone', `第 ${u.row} 行要更新的干部已经不在名册里，没有导入。请重新选择文件再核对一次。`);
      const row: AnyRow = { ...old, ...u.fields };
      return { type: cadre.id, row, expectRev: old.rev };
    }),
  ];
  return repo.commit(labelOf(fileName, countsOf(plan)), writes, options);
};

const save = async (fileName: string, sheet: string, title: string | null, model: SheetModel, what: string): Promise<void> => {
  const r = await call('table.exportExcel', {
    fileName,
    sheet,
    title,
    columns: model.columns.map((c) => ({ ...c })),
    rows: model.rows.map((row) => [...row]),
  });
  if (!r.ok) say.wrong(r.error.message);
  else revealLater(r.value, what);
};
/** The rows that are not imported, in the file's own columns with 原因, to be put right and imported again. */
export const saveProblems = (plan: ImportPlan): Promise<void> =>
  save(`花名册问题行_${today().replaceAll('-', '')}`, '问题行', null, problemSheet(plan), `${plan.blocked.length} 行`);
export const saveTemplate = (): Promise<void> => save('干部花名册模板', '花名册', null, rosterTemplate(), '空白模板');
