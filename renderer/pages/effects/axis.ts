/** The months of the calendar and where a period lies on them. */
import { addDays, addMonths, type DateText, daysBetween } from '../../../shared/rules/dates';

const BACK = 3;
const AHEAD = 12;
export interface Axis {
  readonly from: DateText;
  readonly to: DateText;
  readonly months: readonly { readonly day: DateText; readonly label: string; readonly left: number }[];
}
const percent = (day: DateText, from: DateText, to: DateText): number => (daysBetween(from, day) / (daysBetween(from, to) + 1)) * 100;

/** Three months back and twelve ahead of a day. */
export const axisOf = (day: DateText): Axis => {
  const first = `${day.slice(0, 8)}01`;
  const from = addMonths(first, -BACK);
  const to = addDays(addMonths(first, AHEAD + 1), -1);
  const months = Array.from({ length: BACK + AHEAD + 1 }, (_, i) => {
    const at = addMonths(from, i);
    const month = Number(at.slice(5, 7));
    // the year needs the room of two months
    const label = i === 0 || month === 1 ? `${at.slice(2, 4)}.${month}` : i === 1 || month === 2 ? '' : String(month);
    return { day: at, label, left: percent(at, from, to) };
  });
  return { from, to, months };
};
export const leftOf = (axis: Axis, day: DateText): number => percent(day, axis.from, axis.to);
/** Left edge and width in per cent, and whether the period goes on beyond an edge. */
export const placeOf = (axis: Axis, from: DateText, to: DateText) => {
  const [a, b] = [from < axis.from ? axis.from : from, to > axis.to ? axis.to : to];
  const left = leftOf(axis, a);
  return { left, width: Math.max(0.4, leftOf(axis, addDays(b, 1)) - left), before: from < axis.from, after: to > axis.to };
};
