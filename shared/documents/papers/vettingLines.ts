/** What the ledger holds against a cadre, as the numbered list that review forms print (F20, F22): the rules of 任前核查, for their purpose. */
import type { AnyRow } from '../../records/define';
import type { RecordTypeId } from '../../records/registry';
import { inWords } from '../../rules/dates';
import { severityWord, type VettingPurpose, vettingHits } from '../../rules/vettingHits';
import type { PaperContext } from './define';

/** Types the rules look at. */
export const VETTING_NEEDS = [
  'admonition',
  'annualAssessment',
  'audit',
  'certificate',
  'discipline',
  'exitReview',
  'inquiry',
  'personalMatters',
  'rectification',
  'report',
  'trainingClass',
] as const satisfies readonly RecordTypeId[];

/**
 * 经核查本台账记录（2026年3月1日），发现2项：, then 1.〔暂缓〕… one on each line.
 * @param own the record the form is made for: no finding against itself
 */
export const vettingLines = (cadreId: unknown, purpose: VettingPurpose, own: AnyRow, ctx: PaperContext): readonly string[] => {
  const cadre = typeof cadreId === 'string' ? ctx.cadre(cadreId) : undefined;
  if (!cadre) return [];
  const { hits } = vettingHits({
    cadre,
    rowsAbout: (type) => ctx.rows(type as RecordTypeId).filter((r) => r.id !== own.id && r.refCadres?.includes(cadre.id)),
    today: ctx.today,
    calendar: ctx.calendar,
    book: { rules: ctx.rules, thresholds: ctx.thresholds, problems: [] },
    purpose,
  });
  const day = inWords(ctx.today);
  if (hits.length === 0) return [`经核查本台账记录（${day}），没有发现需要说明的情形。`];
  return [`经核查本台账记录（${day}），有下列${hits.length}项：`, ...hits.map((h, i) => `${i + 1}.〔${severityWord(h.severity)}〕${h.text}`)];
};
