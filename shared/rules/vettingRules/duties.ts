/** Hits by what the cadre owes: hours of training, papers, an audit (handbook M23 ②). */
import { audit } from '../../records/audit';
import { certificate } from '../../records/certificate';
import type { AnyRow, RecordTypeDef } from '../../records/define';
import { exitReview } from '../../records/exitReview';
import { trainingClass } from '../../records/trainingClass';
import { inWords } from '../dates';
import { dueStates } from '../dueState';
import { openItems } from '../openItems';
import { thresholdFor } from '../thresholds';
import { trainingHours } from '../timeline';
import { type HitRule, refOf } from './input';

/** 县处级以上: 550 hours over five years. A cadre without a level is taken for one, since the office keeps 市管干部. */
const TOWNSHIP: readonly unknown[] = ['townshipChief', 'townshipDeputy'];
export const hoursShort: HitRule = (c) => {
  const limit = thresholdFor('PX.5y', c.today, c.book.thresholds);
  if (!limit || TOWNSHIP.includes(c.cadre.postLevel)) return [];
  const held = c.live('trainingClass').map((row) => ({ def: trainingClass as RecordTypeDef, row }));
  const { hours, from } = trainingHours(held, c.cadre.id, c.today);
  if (hours >= limit.value) return [];
  const text = `近 5 年（${inWords(from)}以来）培训 ${hours} ${limit.unit}，不足 ${limit.value} ${limit.unit}；${limit.consequence}。`;
  return [{ rule: 'hoursShort', group: 'notice', severity: 'note', text, basis: limit.basis, record: null }];
};

/** What the cadre himself owes on a paper: handed in or returned too late. */
const overdue = (def: RecordTypeDef, row: AnyRow, c: Parameters<HitRule>[0]): string | null => {
  const late = dueStates(def, row, c.due).find((d) => d.kind === 'over' && d.use.duty === 'handIn');
  return late ? `${late.name}应在${inWords(late.due ?? '')}前，${late.text}` : null;
};
/** 证照未交: not handed in at all, or overdue. */
export const papersKept: HitRule = (c) =>
  [certificate as RecordTypeDef, exitReview as RecordTypeDef].flatMap((def) =>
    c.live(def.id).flatMap((row) => {
      if (row.cadre !== c.cadre.id || row.status === 'cancelled' || row.cancelledDate) return [];
      const late = overdue(def, row, c);
      const said = late ?? (row.custody === 'notHandedIn' ? '证照没有上交集中保管' : null);
      if (said === null) return [];
      const text = `${def.label}（${row.no}）${said}。`;
      return [
        {
          rule: 'papersKept',
          group: 'pending',
          severity: 'postpone',
          text,
          basis: '组通字〔2014〕14号，证照集中保管规定',
          record: refOf(def.id, row),
        } as const,
      ];
    }),
  );

/** 应审未审, by the rule of the reminders. */
export const auditDue: HitRule = (c) =>
  openItems({
    types: [audit],
    rows: (type) => (type === 'cadre' ? [c.cadre] : c.live(type)),
    names: { cadre: () => '', unit: () => '', record: () => '' },
    ...c.due,
    thresholds: c.book.thresholds,
  })
    .filter((item) => item.duty === 'audit' && item.row === null)
    .map((item) => ({ rule: 'auditDue', group: 'pending', severity: 'postpone', text: `应审未审：${item.rule}`, basis: item.basis, record: null }));
