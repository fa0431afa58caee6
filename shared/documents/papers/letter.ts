/** A letter of the office (信函格式, GB/T 9704-2012 10.1) and the phrases that letters share. */
import { labelOf } from '../../codes/define';
import { SECRECY } from '../../codes/matters';
import { RULE_UNIT } from '../../codes/rules';
import type { AnyRow } from '../../records/define';
import { type DateText, isDate } from '../../rules/dates';
import { INQUIRY_2005, RULES_2015 } from '../../rules/deadlineRules/make';
import { type DeadlineRule, ruleFor } from '../../rules/deadlines';
import type { Block, DocumentModel } from '../model';
import type { PaperContext, PaperOption } from './define';
import { dayOr, para } from './words';

/** The office's telephone is asked for: it stands in no record. */
export const PHONE: PaperOption = { key: 'phone', label: '联系电话', kind: 'text', help: '不填的留空，可以手写。' };
export const MARK_SECRECY: PaperOption = { key: 'secrecy', label: '标注密级', kind: 'flag', help: '在左上角印记录里的密级，“公开”的不印。' };

export interface Letter {
  readonly fileName: string;
  /** Its lines, broken where the words allow it (7.3.1). */
  readonly title: string | readonly string[];
  readonly number: unknown;
  readonly to: string;
  readonly body: readonly Block[];
  readonly contact?: string;
  readonly date: unknown;
  readonly secrecy?: string;
  readonly attachments?: readonly string[];
  readonly copies?: string;
  /** After the signature, each beginning with an appendix block. */
  readonly appendix?: readonly Block[];
}
const text = (v: unknown): string => (typeof v === 'string' ? v : '');

const titleLines = (title: Letter['title']): readonly string[] => (typeof title === 'string' ? [title] : title);

/** Signed by the office with its seal; 抄送 stands lowest on the last page, without lines. */
export const letter = (parts: Letter, ctx: PaperContext): DocumentModel => ({
  fileName: parts.fileName,
  title: titleLines(parts.title).join(''),
  sections: [
    {
      orientation: 'portrait',
      page: 'letter',
      blocks: [
        { kind: 'letterHead', office: ctx.office.name, number: text(parts.number), ...(parts.secrecy ? { secrecy: parts.secrecy } : {}) },
        { kind: 'title', lines: titleLines(parts.title) },
        { kind: 'addressee', text: `${parts.to}：` },
        ...parts.body,
        ...(parts.contact ? [para('contact', parts.contact)] : []),
        ...(parts.attachments && parts.attachments.length > 0 ? [{ kind: 'attachmentNote', items: parts.attachments } as const] : []),
        { kind: 'signature', office: ctx.office.name, date: dayOr(parts.date), seal: true },
        ...(parts.appendix ?? []),
        ...(parts.copies ? [{ kind: 'colophon', copies: parts.copies, plain: true } as const] : []),
      ],
    },
  ],
});

/** 内部, 工作秘密; '' for open records. */
export const secrecyMark = (row: AnyRow): string =>
  row.secrecy === 'public' || typeof row.secrecy !== 'string' ? '' : labelOf(SECRECY, row.secrecy);
/** 联系人：周某某　电话：1234567 */
export const contactLine = (row: AnyRow, phone: string): string => `联系人：${text(row.handler) || '　　　　'}　电话：${phone}`;
/** 市财政局党委（党组）主要负责同志, 青屏县委主要负责同志; '' when the unit is unknown. */
export const partyHeadOf = (cadreId: unknown, ctx: PaperContext): string => {
  const unit = typeof cadreId === 'string' ? ctx.cadre(cadreId)?.unit : undefined;
  if (typeof unit !== 'string' || unit === '') return '';
  const name = ctx.names.unit(unit);
  return `${name}${/[县区市旗州]$/u.test(name) ? '委' : '党委（党组）'}主要负责同志`;
};
export const fullDay = (v: unknown): DateText | null => (typeof v === 'string' && v.length === 10 && isDate(v) ? v : null);
/** First of the days that is filled in, else today: by it rules are looked up. */
export const dayOf = (ctx: PaperContext, ...days: readonly unknown[]): DateText => days.map(fullDay).find((d) => d !== null) ?? ctx.today;
/** 15个工作日, 6个月 of a rule in force on the day; null when there is none. */
export const spanOfRule = (id: string, day: DateText, ctx: PaperContext): string | null => {
  const rule: DeadlineRule | undefined = ruleFor(id, day, ctx.rules);
  return rule === undefined ? null : `${rule.amount}${labelOf(RULE_UNIT, rule.unit)}`;
};
/** What 提醒, 函询 and 诫勉 of that day rest on. */
export const supervisionBasis = (day: DateText): string => (day < '2015' ? INQUIRY_2005 : RULES_2015);
/** Text of the user without the full stop at its end, to go on within a sentence. */
export const clause = (v: unknown): string =>
  text(v)
    .trim()
    .replace(/[。；;.，,\s]+$/u, '');
/** Text of the user as a sentence. */
export const sentence = (v: unknown): string => (clause(v) === '' ? '' : /[！？!?”）)]$/u.test(clause(v)) ? clause(v) : `${clause(v)}。`);
export const childRows = (v: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(v) ? v : []);
