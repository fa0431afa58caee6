/**
 * Dates as strings: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. The length is the precision.
 * Never a local-time Date: China had daylight saving 1986–1991 and old birthdays would shift by a day.
 */
import type { DatePrecision } from '../records/define';

export type DateText = string;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const isLeap = (y: number): boolean => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
export const daysInMonth = (y: number, m: number): number => (m === 2 && isLeap(y) ? 29 : (DAYS[m - 1] ?? 0));

const pad = (n: number, w = 2): string => String(n).padStart(w, '0');
export const ymd = (y: number, m: number, d: number): DateText => `${pad(y, 4)}-${pad(m)}-${pad(d)}`;

export const precisionOf = (d: DateText): DatePrecision => (d.length <= 4 ? 'year' : d.length <= 7 ? 'month' : 'day');
export const RANK: Record<DatePrecision, number> = { year: 0, month: 1, day: 2 };

/** True for a well-formed date of any precision that exists in the calendar, years 1900–2199. */
export const isDate = (d: DateText): boolean => {
  const m = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(d);
  if (!m) return false;
  const [y, mo, da] = [Number(m[1]), m[2] ? Number(m[2]) : 1, m[3] ? Number(m[3]) : 1];
  return y >= 1900 && y <= 2199 && mo >= 1 && mo <= 12 && da >= 1 && da <= daysInMonth(y, mo);
};

/** First and last day that a date of any precision covers. */
export const spanOf = (d: DateText): readonly [DateText, DateText] => {
  const p = precisionOf(d);
  if (p === 'day') return [d, d];
  const y = Number(d.slice(0, 4));
  if (p === 'year') return [ymd(y, 1, 1), ymd(y, 12, 31)];
  const m = Number(d.slice(5, 7));
  return [ymd(y, m, 1), ymd(y, m, daysInMonth(y, m))];
};

const utc = (d: DateText): number => Date.UTC(Number(d.slice(0, 4)), Number(d.slice(5, 7)) - 1, Number(d.slice(8, 10)));
const fromUtc = (t: number): DateText => new Date(t).toISOString().slice(0, 10);
/** @param d a full day */
export const addDays = (d: DateText, n: number): DateText => fromUtc(utc(d) + n * 86_400_000);
/** Whole days from a to b (negative when b is earlier). */
export const daysBetween = (a: DateText, b: DateText): number => Math.round((utc(b) - utc(a)) / 86_400_000);
/** Same day n months later, clamped to the month's end (民法典 202 by analogy). */
export const addMonths = (d: DateText, n: number): DateText => {
  const t = Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7)) - 1 + n;
  const [y, m] = [Math.floor(t / 12), (t % 12) + 1];
  return ymd(y, m, Math.min(Number(d.slice(8, 10)), daysInMonth(y, m)));
};
/** 0 Sunday … 6 Saturday */
export const weekday = (d: DateText): number => new Date(utc(d)).getUTCDay();
export const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
export const weekdayName = (d: DateText): string => WEEKDAYS[weekday(d)] as string;

/** Today by the PC's clock, in local time (the one place where local time is right). */
export const today = (now: Date = new Date()): DateText => ymd(now.getFullYear(), now.getMonth() + 1, now.getDate());

/** 2026年3月1日 · 2026年3月 · 2026年 (GB/T 9704: month and day without leading zero). */
export const inWords = (d: DateText): string => {
  const [y, m, day] = d.split('-').map(Number);
  return `${y}年${m ? `${m}月` : ''}${day ? `${day}日` : ''}`;
};
/** 1975.03, as in cadre tables. */
export const dotted = (d: DateText): string => d.replaceAll('-', '.');

/** Age in full years on a day, counted as in the 任免审批表: year difference, one less before the birth month. */
export const ageAt = (birth: DateText, day: DateText): number => {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return birth.length >= 7 && day.slice(5, 7) < birth.slice(5, 7) ? years - 1 : years;
};

export type DateReading =
  | {
      readonly ok: true;
      readonly value: DateText /** Another equally possible reading (1970.1 may be January or October). */;
      readonly or?: DateText;
    }
  | { readonly ok: false; readonly why: string };

const cleaned = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\ufeff]/g, '')
    .trim();

/**
 * Read a date as clerks write it: 20220921, 2022.9.21, 2022/9/21, 2022-09-21, 2022年9月21日, 9.21 (year from `today`),
 * 1975.03, 197503, 1975年3月, 1975.
 * @param finest what the field asks for; finer parts are cut off (a birthday given for a month field keeps its month)
 * @param coarse whether a coarser value than `finest` is allowed
 */
export const readDate = (text: string, finest: DatePrecision, coarse = true, now: DateText = today()): DateReading => {
  const s = cleaned(text);
  if (s === '') return { ok: false, why: '没有填写日期' };
  const parts = splitDate(s, finest, now);
  if (!parts) return { ok: false, why: `“${text.trim()}”不是能识别的日期，可写成 20220921、2022.9.21 或 2022年9月21日` };
  const [y, m, d] = parts.n;
  if (y < 1900 || y > 2199) return { ok: false, why: `年份 ${y} 不对，应在 1900 到 2199 之间` };
  if (m !== undefined && (m < 1 || m > 12)) return { ok: false, why: `没有 ${m} 月，请改日期` };
  if (m !== undefined && d !== undefined && (d < 1 || d > daysInMonth(y, m))) return { ok: false, why: `${y}年${m}月没有${d}日，请改日期` };
  const full = `${pad(y, 4)}${m === undefined ? '' : `-${pad(m)}`}${d === undefined ? '' : `-${pad(d)}`}`;
  const value = full.slice(0, { year: 4, month: 7, day: 10 }[finest]);
  if (!coarse && RANK[precisionOf(value)] < RANK[finest]) {
    return { ok: false, why: finest === 'day' ? '请写到日，例如 2022.9.21' : '请写到月，例如 1975.03' };
  }
  return parts.or === undefined ? { ok: true, value } : { ok: true, value, or: `${pad(y, 4)}-${parts.or}` };
};

type Parts = { n: readonly [number, (number | undefined)?, (number | undefined)?]; or?: string };
const splitDate = (s: string, finest: DatePrecision, now: DateText): Parts | null => {
  const digits = /^\d+$/.test(s);
  if (digits && s.length === 8) return { n: [Number(s.slice(0, 4)), Number(s.slice(4, 6)), Number(s.slice(6))] };
  if (digits && s.length === 6) return { n: [Number(s.slice(0, 4)), Number(s.slice(4))] };
  if (digits && s.length === 4) return { n: [Number(s)] };
  const words = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号]?)?)?$/.exec(s.replace(/\s+/g, ''));
  if (words) return { n: [Number(words[1]), words[2] ? Number(words[2]) : undefined, words[3] ? Number(words[3]) : undefined] };
  const noYear = /^(\d{1,2})[.\-/月](\d{1,2})日?$/.exec(s);
  if (noYear && finest === 'day') return { n: [Number(now.slice(0, 4)), Number(noYear[1]), Number(noYear[2])] };
  const sep = /^(\d{4})\s*[.\-/、,，。]\s*(\d{1,2})(?:\s*[.\-/、,，。]\s*(\d{1,2}))?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?\.?$/.exec(s);
  if (!sep) return null;
  const [y, m, d] = [Number(sep[1]), Number(sep[2]), sep[3] === undefined ? undefined : Number(sep[3])];
  // 1970.1 is what Excel leaves of 1970.10
  if (d === undefined && sep[2] === '1' && s.includes('.')) return { n: [y, 1], or: '10' };
  return { n: [y, m, d] };
};

/** Day of an Excel serial number (1900 system with its false leap day, or 1904). Null outside 1900–2199. */
export const fromExcelSerial = (serial: number, epoch1904 = false): DateText | null => {
  if (!Number.isFinite(serial) || serial < 1) return null;
  const whole = Math.floor(serial);
  const base = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  const t = base + whole * 86_400_000;
  return t > Date.UTC(2199, 11, 31) ? null : fromUtc(t);
};
