/** Named checks where an 影响期 forbids what is entered: 优秀 of a year (M12), an honour (M13), a trip abroad (M18). Merged into checks.ts. */
import type { Bar } from '../codes/rules';
import type { AnyRow } from '../records/define';
import type { DateText } from './dates';
import { EFFECT_TYPES, effectSentence, effectsOfCadre } from './effectSources';
import { type Effect, effectsOn, evaluationBars } from './effects';
import type { Check, CheckContext, Finding } from './findings';
import { day, type Values } from './readRow';
import { asking } from './ruleContext';

const effects = (row: Values, ctx: CheckContext): readonly Effect[] => {
  const [cadre, about] = [typeof row.cadre === 'string' ? row.cadre : '', ctx.about];
  return cadre === '' || !about ? [] : effectsOfCadre(cadre, (type) => about(type, cadre) as readonly AnyRow[], ctx);
};
const barred = (e: Effect, path: string, what: string, severity: Finding['severity']): Finding => ({
  path,
  severity,
  message: `${effectSentence(e)}（依据：${e.basis}）。${what}`,
});
const onDay = (row: Values, ctx: CheckContext, at: DateText, bar: Bar): readonly Effect[] => effectsOn(effects(row, ctx), at, bar);

export const effectChecks = {
  /** 年度考核 with grade 优秀 (`year`, `grade`, `decidedDate`), 表彰奖励 of a person (`awardedDate` …). */
  noHonourInEffect: asking({ about: EFFECT_TYPES }, (row, ctx) => {
    if (typeof row.year === 'string' && row.grade !== undefined) {
      if (row.grade !== 'excellent') return [];
      return evaluationBars(effects(row, ctx), row.year.slice(0, 4), day(row.decidedDate) ?? ctx.today).map((e) =>
        barred(e, 'grade', '不能评为优秀，请改等次', 'error'),
      );
    }
    if (row.revoked === true || row.state === 'revoked') return [];
    const at = day(row.awardedDate) ?? day(row.approvedDate) ?? ctx.today;
    return onDay(row, ctx, at, 'honour').map((e) =>
      barred(e, 'cadre', '不能评选先进、给予奖励，请核对对象', day(row.awardedDate) === null ? 'error' : 'confirm'),
    );
  }),
  /** 出国（境）从严: shown where the trip is entered. */
  exitInEffect: asking({ about: EFFECT_TYPES }, (row, ctx) =>
    onDay(row, ctx, day(row.departDate) ?? ctx.today, 'exit').map((e) => barred(e, 'inEffect', '请从严审查', 'warning')),
  ),
} as const satisfies Record<string, Check>;
