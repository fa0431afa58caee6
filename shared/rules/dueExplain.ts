/** How a due day came about, in sentences for the record's detail and the reminders: rule, version, count, extensions, basis. */

import { deadlineRule } from '../records/deadlineRule';
import type { DueExtension } from '../records/define';
import { type DateText, inWords } from './dates';
import type { DueFacts } from './dueState';

/** 第 1 版 of a built-in rule; the user's own is named by its record, 本单位 QX-2026-0003. */
export const versionWords = (version: number): string => {
  const [year, n] = [Math.floor(version / 10_000), version % 10_000];
  return year >= 1900 ? `本单位 ${deadlineRule.prefix}-${year}-${String(n).padStart(4, '0')}` : `第 ${version} 版`;
};

/** 3月18日, with the year when it is not that of the day beside it. */
const beside = (d: DateText, other: DateText): string => (d.slice(0, 4) === other.slice(0, 4) ? inWords(d).replace(/^\d+年/, '') : inWords(d));

/** 2026年3月10日由3月18日延期至4月10日，理由：出国在外（批准人：张某某）。 */
export const extensionSentence = (e: Pick<DueExtension, 'date' | 'from' | 'to' | 'reason' | 'approvedBy'>): string =>
  `${inWords(e.date)}由${beside(e.from, e.date)}延期至${beside(e.to, e.date)}，理由：${e.reason}${e.approvedBy === '' ? '' : `（批准人：${e.approvedBy}）`}。`;

/** Empty when there is no day yet. */
export const explainDue = (f: DueFacts): { readonly rule: string; readonly basis: string } => {
  if (f.base === null) return { rule: '', basis: f.rule?.basis ?? '' };
  const extended = f.extensions.map(extensionSentence).join('');
  const overtaken = f.extensions.length > 0 && f.due === f.base ? `登记的日期${inWords(f.base)}已晚于延期后的日期，以登记的为准。` : '';
  return { rule: `${baseSentence(f, f.base)}${extended}${overtaken}`, basis: f.rule?.basis ?? '' };
};
const baseSentence = (f: DueFacts, base: DateText): string => {
  const counted = f.counted === null ? '' : `按规则（${versionWords(f.counted.version)}）${f.counted.explanation}`;
  if (f.entered !== null && f.entered.to >= base) {
    const from = f.counted === null ? '' : `原到期日${inWords(f.counted.due)}，`;
    return `${counted}${from}已批准延期至${inWords(f.entered.to)}${f.entered.reason === '' ? '' : `，理由：${f.entered.reason}`}。`;
  }
  if (f.counted === null) return `登记的期限是${inWords(base)}。`;
  if (f.counted.due === base) return counted;
  const by = versionWords(f.counted.version);
  return `登记的应办日期是${inWords(base)}；按规则（${by}）从${inWords(f.start ?? base)}起算应为${inWords(f.counted.due)}。`;
};
