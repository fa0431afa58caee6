/** 应报未报: reports that nobody entered. */
import { addMonths, inWords } from '../dates';
import { dueDay, ruleFor } from '../deadlines';
import { day, text } from '../readRow';
import { alive, type OpenContext, type OpenItem, onDuty, typeOf } from './define';
import { missing } from './missing';

/** Levels that report personal matters: 县处级副职以上 (2017 规定 art. 2). */
const REPORTS_MATTERS = /^(?:provincial|bureau|county)/;
/**
 * 应报未报, 个人有关事项: cadres of 县处级副职 and above without an entry for the last year. Only when somebody's report for that year has been
 * entered: a ledger that does not keep them owes nothing.
 */
export const missingMatters = (ctx: OpenContext): readonly OpenItem[] => {
  const def = typeOf(ctx, 'personalMatters');
  if (!def) return [];
  const year = String(Number(ctx.today.slice(0, 4)) - 1);
  const entered = alive(ctx.rows(def.id)).filter((r) => r.year === year && r.reportType === 'annual');
  if (entered.length === 0) return [];
  const due = `${ctx.today.slice(0, 4)}-01-31`;
  const rule = ruleFor('SX.annual', due, ctx.rules);
  const have = new Set(entered.map((r) => r.cadre));
  return alive(ctx.rows('cadre'))
    .filter((c) => onDuty(c) && typeof c.postLevel === 'string' && REPORTS_MATTERS.test(c.postLevel) && !have.has(c.id))
    .map((c) =>
      missing(
        {
          def,
          id: `${year}/${c.id}`,
          duty: 'report',
          matter: `${year}年度个人有关事项报告`,
          owedBy: '对象本人',
          cadre: c.id,
          subject: ctx.names.cadre(c.id),
          due,
          rule: `县处级副职以上干部应于${inWords(due)}前报告${year}年度情况，台账中没有登记。`,
          basis: rule?.basis ?? '',
        },
        ctx.today,
      ),
    );
};

/**
 * 应报未报, 零报告: units that reported for an earlier period of the last twelve months and have no entry for the latest ended one.
 */
export const missingZeroReports = (ctx: OpenContext): readonly OpenItem[] => {
  const def = typeOf(ctx, 'zeroReport');
  if (!def) return [];
  const rows = alive(ctx.rows(def.id)).flatMap((row) => {
    const [unit, end] = [text(row.unit), day(row.periodEnd)];
    return unit !== '' && end !== null && end < ctx.today && end > addMonths(ctx.today, -12) ? [{ row, unit, end }] : [];
  });
  const latest = rows.reduce((max, r) => (r.end > max ? r.end : max), '');
  if (latest === '') return [];
  const have = new Set(rows.filter((r) => r.end === latest).map((r) => r.unit));
  const rule = ruleFor('LX.zero', latest, ctx.rules);
  const due = rule ? dueDay(rule, latest, ctx.calendar) : null;
  return [...new Set(rows.map((r) => r.unit))]
    .filter((unit) => !have.has(unit))
    .map((unit) =>
      missing(
        {
          def,
          id: `${latest}/${unit}`,
          duty: 'report',
          matter: `截至${inWords(latest)}的零报告`,
          owedBy: '报送单位',
          unit,
          subject: ctx.names.unit(unit),
          due: due?.due ?? null,
          rule: `该单位近一年报过零报告，截至${inWords(latest)}的一期没有登记。${due?.explanation ?? ''}`,
          basis: rule?.basis ?? '',
        },
        ctx.today,
      ),
    );
};
