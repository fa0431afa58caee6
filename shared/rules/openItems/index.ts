/**
 * 到期与应办: everything that is owed, from rules only. Due days come from the declarations (`deadlines`, dueItems.ts); what is owed without
 * a record comes from one file per duty: a report nobody entered, a talk not held, an audit not made. Each item says by which rule.
 */
import { missingAudits } from './audits';
import type { OpenContext, OpenItem } from './define';
import { dueItems } from './dueItems';
import { missingMatters, missingZeroReports } from './reports';
import { missingTalks } from './talks';

export { type Departure, departureOf } from './audits';
export { DUTIES, type Duty, type ItemContext, type OpenContext, type OpenItem, SOON_DAYS, type When } from './define';
export { openItemsOf } from './dueItems';
export { isHead } from './talks';

const RULES = [dueItems, missingMatters, missingZeroReports, missingTalks, missingAudits];

/** Everything owed, most urgent first; what has no day stands last. */
export const openItems = (ctx: OpenContext): readonly OpenItem[] =>
  RULES.flatMap((rule) => rule(ctx)).sort((a, b) => {
    const [x, y] = [a.due ?? '9999', b.due ?? '9999'];
    return x < y ? -1 : x > y ? 1 : a.subject.localeCompare(b.subject, 'zh-CN');
  });
