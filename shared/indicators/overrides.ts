/** 手工纳入、剔除 as kept in the ledger (handbook §1.6 no. 3): which figures can be adjusted, by which records, and what the rows say. */
import { type CodeTable, defineCodes } from '../codes/define';
import type { AnyRow, RecordRef } from '../records/define';
import { heartTalk } from '../records/heartTalk';
import type { IndicatorDef, Override } from './define';
import { indicators } from './index';

/** 谈心谈话 is never pointed at by another record (M05), not even by this one. */
const untouchable: readonly string[] = [heartTalk].filter((t) => t.harmless).map((t) => t.id);

/** Record types of which one may be counted or left out by hand; [] for balances, which follow the figures they are made from. */
export const adjustableTypes = (def: IndicatorDef): readonly string[] =>
  def.count.by === 'rest' || def.count.by === 'difference'
    ? []
    : [...new Set(def.sources.map((s) => s.type))].filter((type) => !untouchable.includes(type));

const adjustable = indicators.filter((d) => adjustableTypes(d).length > 0);
export const ADJUSTABLE_TYPES: readonly string[] = [...new Set(adjustable.flatMap(adjustableTypes))];

/** Stored codes are plain ASCII letters and digits: 'ST10.before' is stored as 'ST10before'. */
export const indicatorCode = (id: string): string => id.replace('.', '');
const labelOf = (d: IndicatorDef): string => {
  const whole = indicators.find((w) => w.id === d.within);
  return whole ? `${whole.label}：${d.label}` : d.label;
};
/** The indicators as a code table, so that form, list and filters of the adjustments need no list of their own. */
export const ADJUSTABLE_INDICATOR: CodeTable = defineCodes({
  id: 'adjustableIndicator',
  label: '统计指标',
  codes: adjustable.map((d) => ({ value: indicatorCode(d.id), label: labelOf(d) })),
});
const idByCode = new Map(adjustable.map((d) => [indicatorCode(d.id), d.id]));

export const DIRECTION = defineCodes({
  id: 'adjustmentDirection',
  label: '调整方式',
  codes: [
    { value: 'include', label: '纳入' },
    { value: 'exclude', label: '剔除' },
  ],
});

const isRef = (v: unknown): v is RecordRef => typeof v === 'object' && v !== null && 'type' in v && 'id' in v;
const overrideOf = (row: AnyRow): readonly Override[] => {
  const indicator = idByCode.get(String(row.indicator));
  const { record, startDate, endDate } = row;
  if (row.deletedAt !== null || indicator === undefined || !isRef(record)) return [];
  const period = typeof startDate === 'string' && typeof endDate === 'string' ? { period: { from: startDate, to: endDate } } : {};
  return [{ indicator, ref: record, include: row.direction === 'include', reason: String(row.reason ?? ''), ...period, rowId: row.id }];
};
/**
 * What the rows of type indicatorOverride tell the engine. Rows in the recycle bin say nothing; of two on the same record and figure the
 * one made last holds, except that 纳入 for several periods stand side by side.
 */
export const overridesFrom = (rows: Iterable<AnyRow>): readonly Override[] => {
  const newestFirst = [...rows].sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0));
  const holding = new Map<string, Override>();
  const kept: Override[] = [];
  for (const o of newestFirst.flatMap(overrideOf)) {
    const key = `${o.indicator} ${o.ref.type}/${o.ref.id}`;
    const last = holding.get(key);
    if (last && !(last.include && o.include)) continue;
    if (!last) holding.set(key, o);
    kept.push(o);
  }
  return kept;
};
