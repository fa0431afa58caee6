/** 应谈未谈: heads nobody has talked to this year. */
import type { AnyRow } from '../../records/define';
import { thresholdFor } from '../thresholds';
import { alive, counts, type OpenContext, type OpenItem, onDuty, typeOf } from './define';
import { missing } from './missing';

/** 正职 of the article: 县（区）主要领导 and 市直部门“一把手”. */
const HEADS: readonly string[] = ['countyHead', 'departmentHead'];
export const isHead = (cadre: AnyRow): boolean => Array.isArray(cadre.categories) && cadre.categories.some((c) => HEADS.includes(c));

/** 应谈未谈: heads without the number of heart talks a year that the threshold TT.yearly asks for. */
export const missingTalks = (ctx: OpenContext): readonly OpenItem[] => {
  const def = typeOf(ctx, 'heartTalk');
  const limit = thresholdFor('TT.yearly', ctx.today, ctx.thresholds);
  if (!def || !limit || limit.value < 1) return [];
  const year = ctx.today.slice(0, 4);
  const held = new Map<string, number>();
  for (const r of alive(ctx.rows(def.id)))
    if (counts(def, r) && r.onDate?.startsWith(year)) for (const id of r.refCadres) held.set(id, (held.get(id) ?? 0) + 1);
  return alive(ctx.rows('cadre'))
    .filter((c) => onDuty(c) && isHead(c) && (held.get(c.id) ?? 0) < limit.value)
    .map((c) =>
      missing(
        {
          def,
          id: `${year}/${c.id}`,
          duty: 'talk',
          matter: `${year}年谈心谈话`,
          owedBy: '市领导、部领导',
          cadre: c.id,
          subject: ctx.names.cadre(c.id),
          due: `${year}-12-31`,
          rule: `${limit.name}不少于 ${limit.value} ${limit.unit}，今年已谈 ${held.get(c.id) ?? 0} 次。`,
          basis: limit.basis,
        },
        ctx.today,
      ),
    );
};
