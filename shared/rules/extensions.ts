/**
 * Extension of any due day, with its reason (handbook §4.0). It is written to the row's `extensions`; the day as stored or counted stays
 * what it was, so that withdrawing brings it back. Rules that say how far and by whose approval they may be extended warn or ask.
 */
import { labelOf } from '../codes/define';
import { RULE_UNIT } from '../codes/rules';
import type { AnyRow, DueExtension } from '../records/define';
import { type DateText, inWords, isDate, weekdayName } from './dates';
import { type DeadlineRule, dueDay } from './deadlines';
import type { DueSlot } from './dueSlots';
import { type DueState, extensionsOf } from './dueState';
import { type Calendar, rollForward, unpublishedWarning } from './workdays';

export interface ExtensionDraft {
  readonly to: DateText | null;
  readonly reason: string;
  readonly approvedBy: string;
}
/** Field of the draft → what is wrong, a Chinese sentence. Empty when it may be written. */
export type ExtensionProblems = Partial<Record<keyof ExtensionDraft | 'due', string>>;

/** Why a due day cannot be extended at all; null when it can. */
export const notExtendable = (s: DueState): string | null => {
  if (s.met !== null) return `已于${inWords(s.met)}完成，不能再延期。请先核对完成日期`;
  if (s.kind === 'none' && s.due !== null) return '记录已办结或已取消，不能再延期';
  return s.due === null ? '还没有期限，不能延期。请先登记起算日期' : null;
};

export const needsApproval = (rule: DeadlineRule | null): boolean => rule?.extendable?.needApproval === true;

export const extensionProblems = (s: DueState, draft: ExtensionDraft): ExtensionProblems => {
  const never = notExtendable(s);
  if (never !== null || s.due === null) return { due: never ?? '' };
  const { to } = draft;
  return {
    ...(to === null || to.length !== 10 || !isDate(to)
      ? { to: '请填写延期后的日期' }
      : to <= s.due
        ? { to: `延期后的日期应晚于现在的期限${inWords(s.due)}，请改正` }
        : {}),
    ...(draft.reason.trim() === '' ? { reason: '请写明延期理由' } : {}),
    ...(needsApproval(s.rule) && draft.approvedBy.trim() === '' ? { approvedBy: '该期限延期须经批准，请填写批准人' } : {}),
  };
};

/** The whole extension that the rule allows, counted from the due day as it stands; null when the rule names none. */
export const longestExtension = (s: DueState, calendar: Calendar): { readonly to: DateText; readonly words: string } | null => {
  const allowed = s.rule?.extendable;
  if (!s.rule || !allowed || s.due === null) return null;
  const rule = { ...s.rule, amount: allowed.amount, unit: allowed.unit, backward: false, startInclusive: false };
  return { to: dueDay(rule, s.due, calendar).due, words: `${allowed.amount} ${labelOf(RULE_UNIT, allowed.unit)}` };
};

/** What to consider before extending: a rest day, further than the rule allows, a year without holidays. Never hinders. */
export const extensionWarnings = (s: DueState, to: DateText | null, calendar: Calendar): readonly string[] => {
  if (to === null || to.length !== 10 || s.due === null || to <= s.due) return [];
  const out: string[] = [];
  if (!calendar.isWorkday(to)) {
    const next = rollForward(to, calendar);
    out.push(`${inWords(to)}（${calendar.holidayName(to) ?? weekdayName(to)}）休息，下一个工作日是${inWords(next)}`);
  }
  const allowed = longestExtension(s, calendar);
  if (allowed !== null && to > allowed.to) out.push(`规则规定最多可延 ${allowed.words}，至${inWords(allowed.to)}（${s.rule?.basis ?? ''}）`);
  // days set by hand or by the office's own custom may be moved as they were set
  if (s.rule !== null && allowed === null && s.counted !== null && s.rule.confidence !== 'custom')
    out.push(`“${s.rule.name}”没有规定可以延期（${s.rule.basis}），请在理由里写明依据`);
  const unknown = unpublishedWarning(s.due, to, calendar);
  return unknown === null ? out : [...out, unknown];
};

/**
 * The row with one more extension.
 * @param now ISO time of entry
 * @throws RangeError when extensionProblems finds any
 */
export const extendRow = (row: AnyRow, s: DueState, draft: ExtensionDraft, today: DateText, now: string): AnyRow => {
  const [problem] = Object.values(extensionProblems(s, draft));
  if (problem !== undefined || s.due === null || draft.to === null) throw new RangeError(problem ?? '');
  const extension: DueExtension = {
    done: s.use.done,
    item: s.item?.id ?? null,
    rule: s.use.rule,
    version: s.rule?.version ?? null,
    from: s.due,
    to: draft.to,
    reason: draft.reason.trim(),
    approvedBy: draft.approvedBy.trim(),
    date: today,
    at: now,
  };
  return { ...row, extensions: [...row.extensions, extension] };
};

/** The row without the last extension of a due day; the same row when there is none. */
export const withdrawLast = (row: AnyRow, slot: Pick<DueSlot, 'use' | 'item'>): AnyRow => {
  const last = extensionsOf(row, slot).at(-1);
  return last === undefined ? row : { ...row, extensions: row.extensions.filter((e) => e !== last) };
};
