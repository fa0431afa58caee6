/** What the papers are made from in tests and in `npm run papers`: the sample city, seen by one paper as the program would show it. */
import type { PaperContext, PaperDef } from '../../../shared/documents/papers/define';
import { type AnyRow, fieldsOf } from '../../../shared/records/define';
import { isEmpty } from '../../../shared/records/kinds/values';
import { type RecordTypeId, typeById } from '../../../shared/records/registry';
import { DEADLINE_RULES } from '../../../shared/rules/deadlines';
import { THRESHOLDS } from '../../../shared/rules/thresholds';
import { makeCalendar } from '../../../shared/rules/workdays';
import { namesOf, sampleRows } from '../../../shared/sample/city';
import { SAMPLE_TODAY } from '../../../shared/sample/fill';

export type RowsByType = ReadonlyMap<RecordTypeId, readonly AnyRow[]>;
export const SAMPLE: RowsByType = sampleRows();
const CALENDAR = makeCalendar();
const live = (rows: readonly AnyRow[] | undefined): readonly AnyRow[] => (rows ?? []).filter((r) => r.deletedAt === null);

/** Only rows of the types in the paper's `needs`, as in the program. */
export const contextFor = (paper: PaperDef, rows: RowsByType = SAMPLE): PaperContext => {
  const byId = new Map([...rows.values()].flatMap((list) => live(list)).map((r) => [r.id, r]));
  return {
    office: { city: '安澜市', name: '中共安澜市委组织部', dept: '干部监督科', operator: '周敏' },
    names: namesOf(rows),
    today: SAMPLE_TODAY,
    calendar: CALENDAR,
    rules: DEADLINE_RULES,
    thresholds: THRESHOLDS,
    cadre: (id) => byId.get(id),
    unit: (id) => byId.get(id),
    rows: (type) => (paper.needs?.includes(type) ? live(rows.get(type)) : []),
  };
};

/** One printing of a paper. */
export interface Job {
  /** Type of the rows; null for papers that take none. */
  readonly type: RecordTypeId | null;
  readonly rows: readonly AnyRow[];
}
const LIST_ROWS = 12;
const filled = (type: RecordTypeId, row: AnyRow): number =>
  fieldsOf(typeById(type)).reduce(
    (n, f) => n + (isEmpty(row[f.key]) ? 0 : 1 + (Array.isArray(row[f.key]) ? (row[f.key] as readonly unknown[]).length / 4 : 0)),
    0,
  );

const allows = (paper: PaperDef, rows: readonly AnyRow[], ctx: PaperContext): boolean => {
  try {
    paper.make(rows, ctx, {});
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};
/** For each type of the paper its fullest record (a dozen records for a list) that can be printed; types without one are left out. */
export const jobsOf = (paper: PaperDef, rows: RowsByType = SAMPLE): readonly Job[] => {
  if (paper.of.length === 0) return [{ type: null, rows: [] }];
  const ctx = contextFor(paper, rows);
  return paper.of.flatMap((type): Job[] => {
    const can = live(rows.get(type)).filter((r) => (paper.refuses?.(r, ctx) ?? null) === null);
    const best = [...can].sort((a, b) => filled(type, b) - filled(type, a) || (a.id < b.id ? -1 : 1));
    const [fullest, ...others] = best;
    if (!fullest) return [];
    const chosen = [fullest];
    // some lists take only what belongs together (one letter of entrustment): what they refuse stays out
    if (paper.takes === 'many')
      for (const row of others.slice(0, 4 * LIST_ROWS)) if (chosen.length < LIST_ROWS && allows(paper, [...chosen, row], ctx)) chosen.push(row);
    return [{ type, rows: chosen }];
  });
};
