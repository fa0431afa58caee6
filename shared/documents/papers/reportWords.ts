/** What the papers on reports say alike: who is complained about, and what may be said of him when the paper is passed on. */
import type { AnyRow } from '../../records/define';
import { report } from '../../records/report';
import { type LeakRules, leakRules } from '../redact';
import type { PaperContext } from './define';
import { textAt } from './formParts';
import { childRows } from './letter';

export interface NamedPerson {
  readonly name: string;
  readonly unit: string;
  readonly post: string;
  readonly row: Readonly<Record<string, unknown>>;
}
/** Post with the name of the unit taken off its front. */
const postOnly = (post: string, unit: string): string =>
  unit !== '' && post.startsWith(unit) && post.length > unit.length ? post.slice(unit.length) : post;
/** 被反映人 in the order of the record; cadres with the unit they have now and the post they had then. */
export const personsOf = (row: AnyRow, ctx: PaperContext): readonly NamedPerson[] =>
  childRows(row.persons).map((p) => {
    if (typeof p.cadre === 'string' && p.cadre !== '') {
      const unitId = ctx.cadre(p.cadre)?.unit;
      const unit = typeof unitId === 'string' && unitId !== '' ? ctx.names.unit(unitId) : '';
      return { name: ctx.names.cadre(p.cadre), unit, post: postOnly(textAt(p, 'postThen'), unit), row: p };
    }
    return { name: textAt(p, 'outsiderName'), unit: textAt(p, 'outsiderUnit'), post: textAt(p, 'outsiderPost'), row: p };
  });
/** Types that reportLeakRules reads. */
export const LEAK_NEEDS = ['cadre', 'unit'] as const;
/** What a paper about this report that is passed on may say: the people complained about, units and the office; nobody else. */
export const reportLeakRules = (row: AnyRow, ctx: PaperContext): LeakRules => {
  const roster = new Map(ctx.rows('cadre').map((c) => [c.id, textAt(c, 'name')]));
  const about = childRows(row.persons).flatMap((p) => [textAt(p, 'cadre'), textAt(p, 'outsiderName')].filter((t) => t !== ''));
  const units = ctx.rows('unit').flatMap((u) => [textAt(u, 'name'), textAt(u, 'shortName')]);
  return leakRules(report, row, about, roster, [...units, ctx.office.name, ctx.office.dept, ctx.office.city]);
};
