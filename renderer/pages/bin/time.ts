/** Times of the log as people say them. */
import { addDays, today, ymd } from '../../../shared/rules/dates';

/** 今天 14:32 · 昨天 18:00 · 03-16 18:02 · 2025-03-16 18:02, by the PC's clock; '' for no time. @param iso ISO time */
export const dayAndTime = (iso: string | null, now: Date = new Date()): string => {
  if (iso === null || iso === '') return '';
  const t = new Date(iso);
  if (Number.isNaN(t.getTime())) return iso;
  const day = ymd(t.getFullYear(), t.getMonth() + 1, t.getDate());
  const clock = t.toTimeString().slice(0, 5);
  const here = today(now);
  if (day === here) return `今天 ${clock}`;
  if (day === addDays(here, -1)) return `昨天 ${clock}`;
  return `${day.slice(0, 4) === here.slice(0, 4) ? day.slice(5) : day} ${clock}`;
};
