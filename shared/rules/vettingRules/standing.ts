/** Hits by 任用条例 art. 24: 影响期, last year's grade, family abroad. */

import { stateOf } from '../../records/define';
import { discipline } from '../../records/discipline';
import { addMonths, inWords } from '../dates';
import { effectSentence } from '../effectSources';
import { type Effect, evaluationBars } from '../effects';
import { thresholdFor } from '../thresholds';
import { ART24, type Case, type Hit, type HitRule, refOf } from './input';

const low = (e: Effect): boolean => e.kind === 'lowAssessment';
const inForce = (e: Effect, c: Case): boolean => e.from <= c.today && c.today <= e.to;
/** Does the period bar what the list is for? For 评优 also a measure of the assessed year whose period has ended. */
const bars = (e: Effect, c: Case): boolean => {
  if (c.bar === 'evaluation') return evaluationBars([e], c.year ?? String(Number(c.today.slice(0, 4)) - 1), c.today).length > 0;
  return inForce(e, c) && (c.bar === null || e.bars.includes(c.bar));
};
const hit = (e: Effect, severity: Hit['severity'], text: string, basis = e.basis): Hit => ({
  rule: low(e) ? 'lowGrade' : 'inEffect',
  group: low(e) ? 'art24i3' : 'art24i6',
  severity,
  text,
  basis,
  record: { type: e.source.type, id: e.source.id },
});

/** （六）in force: veto; in force but not barring this purpose, or ended not long ago (期满影响使用): to be weighed. */
export const inEffect: HitRule = (c) => {
  const after = thresholdFor('RM.afterEffect', c.today, c.book.thresholds);
  return c.effects
    .filter((e) => !low(e) && e.from <= e.to)
    .flatMap((e) => {
      if (bars(e, c)) return [hit(e, 'veto', inForce(e, c) ? `${effectSentence(e)}。` : `${effectSentence(e)}；影响期虽满，当年不得评优。`)];
      if (inForce(e, c)) return [hit(e, 'note', `${effectSentence(e)}；对本项用途没有直接限制，请研判。`)];
      const recent = after !== undefined && e.to < c.today && addMonths(e.to, after.value) >= c.today;
      return recent ? [hit(e, 'note', `${e.name}（${e.source.no}）已于${inWords(e.to)}届满，是否影响使用请研判。`, `${ART24}第（六）项`)] : [];
    });
};
/** （三）上一年年度考核基本称职以下 */
export const lowGrade: HitRule = (c) =>
  c.effects
    .filter((e) => low(e) && inForce(e, c))
    .map((e) => {
      const row = c.live('annualAssessment').find((r) => r.id === e.source.id);
      const grade = row?.grade === 'incompetent' ? '不称职' : '基本称职';
      return hit(
        e,
        c.bar === 'appointment' ? 'veto' : 'note',
        `${String(row?.year ?? '')}年度考核${grade}（${e.source.no}），下一年度考核结果确定前${e.barText}。`,
      );
    });
/** （五）配偶移居国（境）外，或没有配偶、子女均移居 */
export const familyAbroad: HitRule = (c) =>
  c.cadre.familyAbroad === true
    ? [
        {
          rule: 'familyAbroad',
          group: 'art24i5',
          severity: c.bar === 'appointment' ? 'veto' : 'note',
          text: '花名册登记配偶已移居国（境）外，或没有配偶但子女均已移居国（境）外；除特殊岗位需要外不得列为考察对象。',
          basis: `${ART24}第（五）项`,
          record: null,
        },
      ]
    : [];
/** 缓任、取消任职资格 of an appointment that nobody has lifted and that carry no period of their own. */
export const heldBack: HitRule = (c) =>
  c
    .live('discipline')
    .filter(
      (r) =>
        (r.kind === 'postponed' || r.kind === 'disqualified') && stateOf(discipline, r.state)?.phase === 'open' && !r.effectTo && !r.releasedDate,
    )
    .map((r) => ({
      rule: 'inEffect',
      group: 'art24i7',
      severity: 'postpone',
      text: `${r.kind === 'postponed' ? '缓任' : '取消任职资格'}（${r.no}）${r.onDate ? `${inWords(r.onDate)}决定` : ''}，尚未解除。`,
      basis: `${ART24}第（七）项`,
      record: refOf('discipline', r),
    }));
