/** Who must not be praised: cadres who were warned, verified with a result, or punished. And the one whose dossier shows everything. */
import { HANDLED } from './audits';
import type { CadreBook, Person } from './cadres';
import { decidedAbout } from './disciplines';
import { VERIFICATIONS } from './reportPlans';
import { personOf } from './reports';
import { WARNINGS } from './warningPlans';

/**
 * 市旅游局局长: inquired of and cleared, audited, 基本称职 for 2005 and therefore reminded, 称职 again, commended in the end. Of him there is
 * a record of nearly every kind.
 */
export const RICH = '侯志远';

/** Ids of the cadres about whom something stands in 警勤, 审计 or 举报 that forbids 优秀 and honours. */
export const troubled = (book: CadreBook): ReadonlySet<string> =>
  new Set([
    ...WARNINGS.map((w) => book.byName(w.who).id),
    ...VERIFICATIONS.flatMap((v) => v.who.map((w) => personOf(book, w).id)),
    ...HANDLED.map(([post]) => book.atPost(post).id),
    ...decidedAbout(book),
  ]);
/** Heads of counties and departments, the ones without trouble. */
export const blameless = (book: CadreBook): readonly Person[] => {
  const out = troubled(book);
  return book.people.filter((p) => p.rank !== 'reserve' && !out.has(p.id));
};
