/**
 * Reading a year's holidays as people write them: lines of ours, the State Council's notice, or the JSON of holiday-cn.
 * Nothing is guessed: what looks like a date and cannot be read is handed back as a problem.
 */
import { addDays, type DateText, daysBetween, isDate, ymd } from './dates';

export interface HolidaySpan {
  readonly from: DateText;
  readonly to: DateText;
  /** 春节 …; empty when the text names none */
  readonly name: string;
}
export interface ReadHolidays {
  readonly off: readonly HolidaySpan[];
  readonly makeup: readonly HolidaySpan[];
  /** Chinese sentences about what could not be read. */
  readonly problems: readonly string[];
}

/** 通常 4 位年可省；月也可省（同上一个日期的月）；中英文括注先去掉。 */
const DAY = /(?:(\d{4})\s*[年./-]\s*)?(?:(\d{1,2})\s*[月./-]\s*)?(\d{1,2})\s*(?:日|号)?/;
const RANGE = new RegExp(`${DAY.source}(?:\\s*(?:至|到|—+|－|–|～|~|-)\\s*${DAY.source})?`, 'g');
const LONGEST_SPAN = 31;

const cleaned = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/〔[^〕]*〕/g, '')
    .replace(/共\s*\d+\s*天/g, '')
    .replace(/^\s*(?:[一二三四五六七八九十]+|\d+)\s*[、.．](?!\d)/gm, '');

/** All dates of a sentence. @param year of the arrangement; a date without year lies in it */
const spansOf = (sentence: string, year: number, name: string, problems: string[]): HolidaySpan[] => {
  const out: HolidaySpan[] = [];
  let month = 0;
  for (const m of sentence.matchAll(RANGE)) {
    const read = (y: string | undefined, mo: string | undefined, d: string | undefined): DateText | null => {
      if (d === undefined) return null;
      if (mo !== undefined) month = Number(mo);
      const day = ymd(y === undefined ? year : Number(y), month, Number(d));
      return month > 0 && isDate(day) ? day : null;
    };
    const from = read(m[1], m[2], m[3]);
    const to = m[6] === undefined ? from : read(m[4], m[5], m[6]);
    if (from === null || to === null || to < from || daysBetween(from, to) > LONGEST_SPAN)
      problems.push(`“${m[0].trim()}”不是日期，请改为 ${year}-01-01 这样的写法`);
    else out.push({ from, to, name });
  }
  return out;
};

const readJson = (text: string): ReadHolidays | null => {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const days = Array.isArray(data) ? data : (data as { days?: unknown } | null)?.days;
  if (!Array.isArray(days)) return { off: [], makeup: [], problems: ['数据文件里没有 days 列表，请换用节假日数据文件或者通知原文'] };
  const [off, makeup, problems] = [[] as HolidaySpan[], [] as HolidaySpan[], [] as string[]];
  for (const d of days as readonly { date?: unknown; name?: unknown; isOffDay?: unknown }[]) {
    if (typeof d?.date !== 'string' || d.date.length !== 10 || !isDate(d.date) || typeof d.isOffDay !== 'boolean') {
      problems.push(`数据文件里有一条不能识别：${JSON.stringify(d)}`);
      continue;
    }
    (d.isOffDay ? off : makeup).push({ from: d.date, to: d.date, name: typeof d.name === 'string' ? d.name : '' });
  }
  return { off, makeup, problems };
};

/** A whole notice: sentences that say 上班 are make-up days, those with 放假 or 休息 are free days. */
export const readNotice = (text: string, year: number): ReadHolidays => {
  const json = /^\s*[[{]/.test(text) ? readJson(text) : null;
  if (json) return json;
  const [off, makeup, problems] = [[] as HolidaySpan[], [] as HolidaySpan[], [] as string[]];
  let name = '';
  for (const sentence of cleaned(text).split(/[。;\n]/)) {
    const head = /^\s*([\u4e00-\u9fa5、]{2,12})\s*:/.exec(sentence);
    if (head) name = head[1] ?? '';
    const rest = head ? sentence.slice(head[0].length) : sentence;
    if (/上班/.test(rest)) makeup.push(...spansOf(rest, year, name, problems));
    else if (/放假|休息|调休/.test(rest) && /\d/.test(rest))
      off.push(...spansOf(rest.replace(/与周末连休|与周六|与周日/g, ''), year, name, problems));
  }
  return { off, makeup, problems };
};

/** Our own lines: a date or a range, then perhaps its name. */
export const readDayLines = (text: string, year: number): { readonly spans: readonly HolidaySpan[]; readonly problems: readonly string[] } => {
  const problems: string[] = [];
  const spans = cleaned(text)
    .split(/[\n;。]/)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      if (!/\d/.test(line)) {
        problems.push(`“${line.trim()}”里没有日期，请写成 ${year}-01-01 这样`);
        return [];
      }
      return spansOf(line, year, line.replace(/[^\u4e00-\u9fa5]/g, '').replace(/年|月|日|号|至|到|放假|上班|调休/g, ''), problems);
    });
  return { spans, problems };
};

/** Every day of the spans, in order, once each. */
export const daysOf = (spans: readonly HolidaySpan[]): readonly DateText[] => {
  const days = new Set<DateText>();
  for (const s of spans) for (let d = s.from; d <= s.to; d = addDays(d, 1)) days.add(d);
  return [...days].sort();
};

/** Lines as we write them, one span each; days that follow each other under one name are drawn together. */
export const writeLines = (spans: readonly HolidaySpan[]): string => {
  const joined: HolidaySpan[] = [];
  for (const s of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last && last.name === s.name && addDays(last.to, 1) >= s.from) joined[joined.length - 1] = { ...last, to: s.to > last.to ? s.to : last.to };
    else joined.push(s);
  }
  return joined.map((s) => `${s.from}${s.to === s.from ? '' : ` 至 ${s.to}`}${s.name === '' ? '' : ` ${s.name}`}`).join('\n');
};
