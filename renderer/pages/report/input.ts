/** What the paper is written from: the same rows and adjustments by hand as on the statistics page, and the writer's choices. */
import { SUMMARY_PARTS, type SummaryInput } from '../../../shared/documents/summary';
import type { Names } from '../../../shared/records/kinds/format';
import { today } from '../../../shared/rules/dates';
import type { IndicatorRows } from '../../store/indicatorRows';
import type { Layout, PeriodChoices } from './choices';

export const summaryInput = (
  rows: Pick<IndicatorRows, 'window' | 'source' | 'overrides'>,
  choices: PeriodChoices,
  layout: Layout,
  names: Names,
  officeName: string,
): SummaryInput => ({
  window: rows.window,
  source: rows.source,
  overrides: rows.overrides,
  names,
  officeName,
  date: choices.date ?? today(),
  approx: choices.approx,
  appendices: layout.appendices,
  parts: SUMMARY_PARTS.map((p) => p.part).filter((p) => !layout.without.includes(p)),
});
