/**
 * 任前核查 and the same check for 评优评先 and other lists (handbook M23): what the ledger holds against one cadre on one day, grouped by
 * 任用条例 art. 24, each hit with its sentence, basis and record. 谈心谈话 is never looked at.
 */

import { labelOf } from '../codes/define';
import type { Bar } from '../codes/rules';
import { VETTING_GROUP, VETTING_SEVERITY } from '../codes/vetting';
import { effectsOfCadre } from './effectSources';
import { auditDue, hoursShort, papersKept } from './vettingRules/duties';
import type { Case, Hit, HitRule, Severity, VettingGroup, VettingInput, VettingPurpose } from './vettingRules/input';
import { auditOpen, manyReports, mattersFalse, openReports, rectifying, underInquiry } from './vettingRules/openMatters';
import { familyAbroad, heldBack, inEffect, lowGrade } from './vettingRules/standing';

export type { Hit, Severity, VettingGroup, VettingInput, VettingPurpose } from './vettingRules/input';

/** Word of a severity. */
export const severityWord = (s: Severity): string => labelOf(VETTING_SEVERITY, s);
const ORDER: readonly Severity[] = VETTING_SEVERITY.codes.map((c) => c.value);

/** Which bar of an 影响期 a purpose asks for; null: every period counts. */
const BAR_OF: Readonly<Record<VettingPurpose, Bar | null>> = {
  promotion: 'appointment',
  keyUse: 'appointment',
  keyPost: 'appointment',
  rank: 'appointment',
  delegates: 'appointment',
  excellent: 'evaluation',
  model: 'honour',
  commendation: 'honour',
  abroad: 'exit',
  other: null,
};
const ALWAYS: readonly HitRule[] = [inEffect, underInquiry, openReports, manyReports, auditOpen, rectifying, mattersFalse];
/** What only an appointment asks about, and what a trip abroad does. */
const FOR_APPOINTMENT: readonly HitRule[] = [lowGrade, familyAbroad, heldBack, hoursShort, papersKept, auditDue];
const FOR_EXIT: readonly HitRule[] = [familyAbroad, papersKept];
const rulesFor = (bar: Bar | null): readonly HitRule[] => {
  if (bar === 'appointment' || bar === null) return [...ALWAYS, ...FOR_APPOINTMENT];
  return bar === 'exit' ? [...ALWAYS, ...FOR_EXIT] : [...ALWAYS, lowGrade];
};

export interface HitGroup {
  readonly group: VettingGroup;
  readonly label: string;
  readonly hits: readonly Hit[];
  /** The ledger has facts for this item; otherwise people must judge. */
  readonly automatic: boolean;
}
export interface VettingResult {
  /** By group, the gravest first within one. */
  readonly hits: readonly Hit[];
  /** All groups in the order of art. 24, empty ones too. */
  readonly groups: readonly HitGroup[];
  /** The gravest of all; null: nothing found. */
  readonly severity: Severity | null;
  /** 核查情况 for the feedback form. */
  readonly summary: string;
}
/** Items of art. 24 for which no record of ours speaks. */
const BY_HAND: ReadonlySet<VettingGroup> = new Set(['art24i1', 'art24i2', 'art24i4']);

/** Everything the ledger holds against a cadre on `today` for the purpose of the list. */
export const vettingHits = (input: VettingInput): VettingResult => {
  const purpose = input.purpose ?? 'promotion';
  const live: Case['live'] = (type) => input.rowsAbout(type).filter((r) => !r.deletedAt);
  const effects = effectsOfCadre(input.cadre.id, live, input.book, input.policy);
  const due = { today: input.today, calendar: input.calendar, rules: input.book.rules };
  const c: Case = { ...input, rowsAbout: input.rowsAbout, purpose, bar: BAR_OF[purpose], effects, due, live };
  const found = rulesFor(c.bar).flatMap((rule) => rule(c));
  return resultOf(found);
};

/** Hits in their groups, with the gravest severity and 核查情况; for a check just made as for one kept in a record. */
export const resultOf = (found: readonly Hit[]): VettingResult => {
  const groups = VETTING_GROUP.codes.map(({ value, label }): HitGroup => {
    const hits = found.filter((h) => h.group === value).sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
    return { group: value, label, hits, automatic: !BY_HAND.has(value) };
  });
  const hits = groups.flatMap((g) => g.hits);
  const severity = ORDER.find((s) => hits.some((h) => h.severity === s)) ?? null;
  const summary =
    hits.length === 0
      ? '经核查本台账记录，未发现影响使用的情形；没有记录的事项请按程序另行征求意见。'
      : `经核查本台账记录，发现 ${hits.length} 项：${hits.map((h, i) => `${i + 1}.${h.text}`).join('')}`;
  return { hits, groups, severity, summary };
};
