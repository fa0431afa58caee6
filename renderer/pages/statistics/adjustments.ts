/** 手工纳入、剔除: what a figure's adjustments are, and whether one can be made. Pure; saving is in adjust.ts. */
import { computeFigure } from '../../../shared/indicators/compute';
import type { Figure, Forced, IndicatorDef, Override, RowSource, Window } from '../../../shared/indicators/define';
import type { AnyRow } from '../../../shared/records/define';

export interface Adjustment {
  readonly forced: Forced;
  /** counted: in the list · left: kept out of it · idle: the rule says the same · gone: the record has left the ledger */
  readonly status: 'counted' | 'left' | 'idle' | 'gone';
  readonly row: AnyRow | undefined;
}
/**
 * A figure's adjustments that say something about this window; an exclusion of a record of another period does not.
 * @param narrowed only a unit is looked at: an adjustment without effect there may well have one elsewhere
 */
export const adjustmentsOf = (figure: Figure, row: (type: string, id: string) => AnyRow | undefined, narrowed = false): readonly Adjustment[] =>
  figure.forced.flatMap((forced): readonly Adjustment[] => {
    const found = row(forced.ref.type, forced.ref.id);
    if (found === undefined || found.deletedAt !== null) return [{ forced, status: 'gone', row: found }];
    if (forced.effective) return [{ forced, status: forced.include ? 'counted' : 'left', row: found }];
    return forced.include && !narrowed ? [{ forced, status: 'idle', row: found }] : [];
  });

/**
 * Why a record cannot be counted by hand, as a sentence; null when it can.
 * @param row the record as it stands in the ledger
 */
export const whyNotInclude = (def: IndicatorDef, row: AnyRow, override: Override, window: Window, given: RowSource, others: readonly Override[]) => {
  const rest = (type: string): readonly AnyRow[] => [...given.rows(type)].filter((r) => r.id !== row.id);
  const source: RowSource = { rows: (type) => (type === override.ref.type ? [...rest(type), row] : given.rows(type)) };
  const same = others.filter((o) => o.indicator === def.id && o.ref.id === row.id);
  if (same.some((o) => !o.include)) return '这条记录已经手工剔除，请在名单下面取消剔除，不用再纳入。';
  const where = override.period ?? window;
  const has = (overrides: readonly Override[]) => computeFigure(def, source, where, undefined, { overrides });
  if (has([]).items.some((i) => i.recordId === row.id)) return '这条记录按口径已经计入，不用再纳入。';
  if (same.length > 0 && has(same).items.some((i) => i.recordId === row.id)) return '这条记录已经手工纳入过了。';
  if (!has([override]).items.some((i) => i.recordId === row.id))
    return '这条记录里没有这个指标可以计数的人员或单位，纳入后数字不会变。请先在记录里补填，再来纳入。';
  return null;
};
