/**
 * Indicator: a statistic is a definition, not a query in a page. It says what it counts, in which unit, distinct or not,
 * and its 口径 in words. The result is a number and the items behind it, so every number opens its list.
 */
import type { Condition } from '../query/query';
import type { AnyRow, Part } from '../records/define';

/** How the hits of one source become a number. */
export type Count =
  /** Number of records. */
  | { readonly by: 'records' }
  /** Number of child rows, e.g. attendees; when a record has none, the number in `orField` stands in. */
  | { readonly by: 'childRows'; readonly child: string; readonly orField?: string; readonly where?: readonly Condition[] }
  /** Distinct entities at a path, each counted once over all sources of the indicator. */
  | { readonly by: 'distinct'; readonly path: string; readonly entity: 'cadre' | 'unit' };

export interface IndicatorSource {
  readonly type: string;
  /** Date field that puts a record into the window; default: the type's own date. */
  readonly date?: string;
  /** Default: the type's counting states. */
  readonly states?: readonly string[];
  readonly where?: readonly Condition[];
}
export interface IndicatorDef {
  /** ST01 … as in the handbook §1.5 */
  readonly id: string;
  readonly label: string;
  readonly part: Exclude<Part, 'base'>;
  /** 期 | 人次 | 名 | 项 | 个 | 件（条） … stands behind the number */
  readonly unit: string;
  readonly count: Count;
  /** Several sources are united (提醒 ∪ 诫勉). */
  readonly sources: readonly IndicatorSource[];
  /** 口径 in words, shown and printed. */
  readonly basis: string;
  /** Also shown: the count the other way (人次 beside 名). */
  readonly also?: { readonly label: string; readonly unit: string; readonly count: Count };
  /** Indicator this one is a part of (其中). */
  readonly within?: string;
}

/** A closed window of days; records fall into it by their own date. */
export interface Window {
  readonly from: string;
  readonly to: string;
}
/** One thing counted. For distinct counts several items may share an `entity`. */
export interface Item {
  readonly type: string;
  readonly recordId: string;
  /** Child row id when child rows are counted. */
  readonly childId?: string;
  readonly entity?: string;
  readonly date: string;
}
export interface Figure {
  readonly id: string;
  readonly value: number;
  readonly also: number | null;
  /** Everything behind `value`, oldest first. */
  readonly items: readonly Item[];
}

/** Where indicators read records from: plain rows in tests and the demo, the store in the program. */
export interface RowSource {
  rows(type: string): Iterable<AnyRow>;
}

export const defineIndicator = <const D extends IndicatorDef>(d: D): D => Object.freeze(d);
