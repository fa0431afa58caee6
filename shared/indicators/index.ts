/** All indicators, in the order in which statistics and papers show them. */
import { ASSESSMENT } from './assessment';
import type { IndicatorDef } from './define';
import { EDUCATION } from './education';
import { SUPERVISION } from './supervision';

export type { Figure } from './define';

export const indicators: readonly IndicatorDef[] = [...EDUCATION, ...ASSESSMENT, ...SUPERVISION];

/** @throws Error when no indicator has this id */
export const indicatorById = (id: string): IndicatorDef => {
  const found = indicators.find((d) => d.id === id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
};

const ALSO = '.also';
/** Id under which a paper binds a figure, or the count beside it: 'ST04', 'ST04.also'. */
export const figureIdOf = (id: string, also: boolean): string => (also ? id + ALSO : id);
/** The way back: which indicator a bound figure belongs to, and whether it is the count beside it. */
export const readFigureId = (figureId: string): { readonly id: string; readonly also: boolean } =>
  figureId.endsWith(ALSO) ? { id: figureId.slice(0, -ALSO.length), also: true } : { id: figureId, also: false };
