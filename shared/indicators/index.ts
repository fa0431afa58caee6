/** All indicators, in the order in which statistics and papers show them. */
import type { IndicatorDef } from './define';
import { EDUCATION } from './education';

/** Parts two and three of the article follow with their record types. */
export const indicators: readonly IndicatorDef[] = EDUCATION;

/** @throws Error when no indicator has this id */
export const indicatorById = (id: string): IndicatorDef => {
  const found = indicators.find((d) => d.id === id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
};
