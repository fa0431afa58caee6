/**
 * Indicator: a statistic is a definition, not a query in a page. It says what it counts, in which unit, distinct or not,
 * and its 口径 in words. The result is a number and the items behind it, so every number opens its list.
 */
import type { Condition } from '../query/query';
import type { AnyRow, Part, RecordRef, RecordTypeDef } from '../records/define';

/** How the hits of the sources become a number. */
export type Count =
  /** Number of records. */
  | { readonly by: 'records' }
  /** Number of child rows, e.g. attendees; when a record has none, the number in `orField` stands in. */
  | ({ readonly by: 'childRows'; readonly child: string; readonly orField?: string } & ChildRule)
  /**
   * Distinct entities at a path, each counted once over all sources of the indicator. A path into child rows ('handlings.cadre') looks only
   * at the rows that fulfil the rule; `outsider` names the fields of such a row that say who it is when the path is empty (库外人员).
   */
  | ({ readonly by: 'distinct'; readonly path: string; readonly entity: 'cadre' | 'unit'; readonly outsider?: readonly string[] } & ChildRule)
  /** Distinct people of `of` who are in none of `less`: each person once, whatever happened to them (每人取最重处理). */
  | { readonly by: 'rest'; readonly of: IndicatorDef; readonly less: readonly IndicatorDef[] }
  /** The value of `of` minus the values of `less`, as they stand (逐项计). May be negative: then people were counted in two of them. */
  | { readonly by: 'difference'; readonly of: IndicatorDef; readonly less: readonly IndicatorDef[] };

/** Which child rows count, together with what is asked of their record in `IndicatorSource.where`. */
interface ChildRule {
  /** All must hold of the child row. */
  readonly where?: readonly Condition[];
  /** A child row of which all these hold is left out: says "unless marked so" without demanding that the mark was set. */
  readonly without?: readonly Condition[];
}

export interface IndicatorSource {
  readonly type: string;
  /** Date field that puts a record into the window; default: the type's own date. A path ('handlings.date') dates each child row by itself. */
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
  /** Derived from other indicators and not stated in the source article. */
  readonly derived?: true;
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
  /** Cadre or unit id; for people outside the roster their name and unit in words. */
  readonly entity?: string;
  /** '' for a record counted by hand that has no date. */
  readonly date: string;
  /** How many the item stands for, default 1: a class without a list of names stands for the number entered. */
  readonly weight?: number;
}
/** How much an item adds to a sum. */
export const weightOf = (item: Item): number => item.weight ?? 1;
export interface Figure {
  readonly id: string;
  readonly value: number;
  readonly also: number | null;
  /** Everything behind `value`, oldest first. Weights add up to the value, except for distinct counts, where entities do. */
  readonly items: readonly Item[];
  /** Everything behind `also`; [] when there is no such count. */
  readonly alsoItems: readonly Item[];
  /** What was counted or left out by hand, and whether that changed anything. */
  readonly forced: readonly Forced[];
}
/** 手工纳入、剔除 (handbook §1.6 no. 3): the user's word against the rule, with a reason. Kept by the program, given to the engine. */
export interface Override {
  /** Indicator id. One on a whole leaves a record out of its parts (其中) too. */
  readonly indicator: string;
  readonly ref: RecordRef;
  readonly include: boolean;
  readonly reason: string;
  /**
   * Period a record is counted in by hand: it counts in every window that holds this period whole, and where its own day lies.
   * Without one it counts in every window. An exclusion needs none: a record only counts where its day lies.
   */
  readonly period?: Window;
  /** The row of type indicatorOverride that says so; absent in tests and the demo. */
  readonly rowId?: string;
}
export interface Forced extends Override {
  /** False when it changed nothing: the rule had decided the same, the record is gone, or nobody in it can be counted. */
  readonly effective: boolean;
}

/** Where indicators read records from: plain rows in tests and the demo, the store in the program. */
export interface RowSource {
  rows(type: string): Iterable<AnyRow>;
}

/** Finds the declaration of a record type; undefined when there is none. Default everywhere: the registry. */
export type TypeLookup = (id: string) => RecordTypeDef | undefined;

export const defineIndicator = <const D extends IndicatorDef>(d: D): D => Object.freeze(d);
