/**
 * Types whose people are checked as a list (handbook M13 ⑤, M23): for which purpose, and who among the records is still only proposed. The
 * check itself is the page 名单核查.
 */
import { type AnyRow, type RecordTypeDef, stateOf } from '../../shared/records/define';
import type { VettingPurpose } from '../../shared/rules/vettingHits';

interface ListCheck {
  readonly purpose: VettingPurpose;
  /** Words for the people: 拟表彰对象 */
  readonly whom: string;
  readonly proposed: (row: AnyRow) => boolean;
}
const CHECKS: Readonly<Record<string, ListCheck>> = {
  commendation: { purpose: 'commendation', whom: '拟表彰对象', proposed: () => true },
  annualAssessment: { purpose: 'excellent', whom: '拟评优秀人选', proposed: (row) => row.grade === 'excellent' },
  exitReview: { purpose: 'abroad', whom: '拟出国（境）人员', proposed: () => true },
};
export const listCheckOf = (def: RecordTypeDef): ListCheck | undefined => CHECKS[def.id];

/** Cadres of the records that are not decided yet, each once. */
export const proposedCadres = (def: RecordTypeDef, rows: readonly AnyRow[]): readonly string[] => {
  const check = listCheckOf(def);
  if (!check) return [];
  const open = rows.filter(
    (r) => r.deletedAt === null && !stateOf(def, r.state)?.counts && stateOf(def, r.state)?.phase !== 'void' && check.proposed(r),
  );
  return [...new Set(open.flatMap((r) => (def.subject !== null && typeof r[def.subject] === 'string' ? [String(r[def.subject])] : [])))];
};
