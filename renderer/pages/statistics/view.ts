/** What the page is asked to show besides the period: one unit only, compared with what. Outlives the page like the open list. */
import { create } from 'zustand';
import { previousWindow, yearBefore } from '../../../shared/indicators/compare';
import type { Window } from '../../../shared/indicators/define';

export const COMPARISONS = [
  { key: 'none', label: '不对比', head: '', window: () => null },
  { key: 'previous', label: '比上期', head: '上期', window: previousWindow },
  { key: 'yearBefore', label: '比上年同期', head: '上年同期', window: yearBefore },
] as const satisfies readonly { key: string; label: string; head: string; window: (w: Window) => Window | null }[];
export type ComparisonKey = (typeof COMPARISONS)[number]['key'];

interface View {
  readonly compare: ComparisonKey;
  /** Unit id, null: all. */
  readonly unit: string | null;
}
export const useView = create<View>(() => ({ compare: 'none', unit: null }));
export const setView = (change: Partial<View>): void => useView.setState(change);
export const comparisonOf = (key: ComparisonKey): (typeof COMPARISONS)[number] => COMPARISONS.find((c) => c.key === key) ?? COMPARISONS[0];
