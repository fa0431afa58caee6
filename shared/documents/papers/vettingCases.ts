/** Who is checked on F21, and what the ledger holds against each: as stored in the batch, otherwise by the rules of 名单核查 today. */
import { labelOf } from '../../codes/define';
import { VETTING_RULE, VETTING_SEVERITY } from '../../codes/vetting';
import type { AnyRow, RecordRef } from '../../records/define';
import { type RecordTypeId, recordTypes } from '../../records/registry';
import { vetting } from '../../records/vetting';
import type { DateText } from '../../rules/dates';
import { type VettingPurpose, vettingHits } from '../../rules/vettingHits';
import { counted } from './cadreWords';
import type { Child } from './childWords';
import type { PaperContext } from './define';
import { childRows, clause, fullDay } from './letter';

/** Types the check looks at; 谈心谈话 is never among them. */
export const CHECKED_TYPES: readonly RecordTypeId[] = recordTypes
  .filter((t) => t.mechanism !== null && !('harmless' in t && t.harmless) && t.id !== 'vetting')
  .map((t) => t.id);

export interface CaseHit {
  readonly rule: string;
  readonly text: string;
  /** '' in batches of old. */
  readonly severity: string;
  readonly record: RecordRef | null;
}
export interface VettingCase {
  readonly cadre: AnyRow | null;
  readonly name: string;
  readonly post: string;
  readonly plannedPost: string;
  /** Day up to which the ledger was read. */
  readonly day: DateText;
  readonly hits: readonly CaseHit[];
  readonly summary: string;
  /** The batch and the person's row in it; null for a check straight from the roster. */
  readonly batch: AnyRow | null;
  readonly person: Child | null;
}
/** Rows of a type that point at the cadre. */
export const rowsAbout = (cadreId: string, ctx: PaperContext) => {
  return (type: string): readonly AnyRow[] => ctx.rows(type as RecordTypeId).filter((r) => r.refCadres.includes(cadreId));
};
export const checkOf = (cadre: AnyRow, ctx: PaperContext, today: DateText = ctx.today, purpose: VettingPurpose = 'promotion') =>
  vettingHits({
    cadre,
    rowsAbout: rowsAbout(cadre.id, ctx),
    today,
    calendar: ctx.calendar,
    book: { rules: ctx.rules, thresholds: ctx.thresholds, problems: [] },
    purpose,
  });

const fromRoster = (cadre: AnyRow, ctx: PaperContext): VettingCase => {
  const { hits, summary } = checkOf(cadre, ctx);
  const post = clause(cadre.currentPost);
  return { cadre, name: clause(cadre.name), post, plannedPost: '', day: ctx.today, hits, summary, batch: null, person: null };
};
const inBatch = (batch: AnyRow, person: Child, ctx: PaperContext): VettingCase => {
  const id = typeof person.cadre === 'string' ? person.cadre : '';
  const cadre = ctx.cadre(id) ?? null;
  const day = fullDay(batch.checkedDate) ?? ctx.today;
  const common = {
    cadre,
    name: id === '' ? clause(person.outsiderName) : ctx.names.cadre(id),
    post: clause(person.postThen) || clause(cadre?.currentPost) || clause(person.outsiderPost),
    plannedPost: clause(person.plannedPost),
    day,
    batch,
    person,
  };
  if (cadre === null) return { ...common, hits: [], summary: clause(person.summary) || '库外人员，台账中没有记录。' };
  // a batch that was checked keeps what was found on its day
  if (counted(vetting, batch)) {
    const hits = childRows(batch.hits)
      .filter((h) => h.cadre === id)
      .map(
        (h): CaseHit => ({
          rule: clause(h.rule),
          text: String(h.text ?? ''),
          severity: clause(h.severity),
          record: (h.record as RecordRef | null) ?? null,
        }),
      );
    const found = hits.length === 0 ? '经核查未发现影响使用的情形。' : `发现 ${hits.length} 项：${hits.map((h, i) => `${i + 1}.${h.text}`).join('')}`;
    return { ...common, hits, summary: clause(person.summary) === '' ? found : String(person.summary) };
  }
  const { hits, summary } = checkOf(cadre, ctx, day, batch.purpose as VettingPurpose);
  return { ...common, hits, summary };
};
/** Rows are batches of 任前核查 or cadres. */
export const casesOf = (rows: readonly AnyRow[], ctx: PaperContext): readonly VettingCase[] =>
  rows.flatMap((row) => (Array.isArray(row.persons) ? childRows(row.persons).map((p) => inBatch(row, p, ctx)) : [fromRoster(row, ctx)]));
/** 影响期内（否决） of each kind of hit; 未发现 without any. */
export const findingWords = (hits: readonly CaseHit[]): string =>
  hits.length === 0
    ? '未发现'
    : [
        ...new Set(hits.map((h) => `${labelOf(VETTING_RULE, h.rule)}${h.severity === '' ? '' : `（${labelOf(VETTING_SEVERITY, h.severity)}）`}`)),
      ].join('\n');
