/** 应审未审: main leaders who left without an audit of their economic responsibility. */
import { type AnyRow, type RecordTypeDef, stateOf } from '../../records/define';
import { addMonths, type DateText, inWords, spanOf } from '../dates';
import { day } from '../readRow';
import { alive, type OpenContext, type OpenItem, onDuty, typeOf } from './define';
import { missing } from './missing';
import { isHead } from './talks';

/** Years back in which a departure is looked for. */
const AUDIT_YEARS = 3;
const MAIN_POST = /书记|局长|主任|县长|区长|市长|厂长|院长|校长|董事长|总经理|行长|会长|主席/;
const NOT_MAIN = /副|助理|调研员|巡视员|科|处长/;
/** 离任: the day a head left (month or day, null when only the roster says that he is gone), and the post. */
export interface Departure {
  readonly day: DateText | null;
  readonly post: string;
}
/**
 * When a cadre last left a main post within the last three years: the latest ended stage of his résumé as a main leader (书记、局长 …
 * without 副); a head who is no longer on duty, without such a stage. A stage that goes on in the present post is no departure.
 */
export const departureOf = (cadre: AnyRow, today: DateText): Departure | null => {
  const stages = (Array.isArray(cadre.resume) ? cadre.resume : []) as readonly { from: string | null; to: string | null; text: string | null }[];
  const since = addMonths(today, -12 * AUDIT_YEARS);
  const current = typeof cadre.currentPost === 'string' ? cadre.currentPost : '';
  const main = stages.flatMap((s) => (s.to && s.text && MAIN_POST.test(s.text) && !NOT_MAIN.test(s.text) ? [{ day: s.to, post: s.text }] : []));
  const [last] = main
    .filter((s) => spanOf(s.day)[1] <= today && !(onDuty(cadre) && current.includes(s.post)))
    .sort((a, b) => (a.day < b.day ? 1 : -1));
  if (last) return spanOf(last.day)[1] < since ? null : last;
  return !onDuty(cadre) && cadre.status !== 'deceased' && isHead(cadre) ? { day: null, post: current } : null;
};
/** Audits that answer for a departure: made or ordered from a year before it on; any, when the day is not known. */
const answers = (def: RecordTypeDef, audit: AnyRow, cadreId: string, left: DateText | null): boolean => {
  if (audit.cadre !== cadreId || stateOf(def, audit.state)?.phase === 'void') return false;
  if (left === null) return true;
  const made = day(audit.entryDate) ?? day(audit.entrustDate);
  return made === null ? audit.type === 'leaving' : made >= addMonths(spanOf(left)[0], -12);
};
/** 应审未审: main leaders who left their post without an audit of their economic responsibility (handbook M16 ⑤). */
export const missingAudits = (ctx: OpenContext): readonly OpenItem[] => {
  const def = typeOf(ctx, 'audit');
  if (!def) return [];
  const audits = alive(ctx.rows(def.id));
  return alive(ctx.rows('cadre')).flatMap((c) => {
    const left = departureOf(c, ctx.today);
    if (left === null || audits.some((a) => answers(def, a, c.id, left.day))) return [];
    return [
      missing(
        {
          def,
          id: c.id,
          duty: 'audit',
          matter: '离任经济责任审计',
          owedBy: '干部监督科（委托审计机关）',
          cadre: c.id,
          subject: ctx.names.cadre(c.id),
          due: null,
          rule:
            left.day === null
              ? `花名册中已不在职，曾任“${left.post}”，没有经济责任审计的记录。`
              : `${inWords(left.day)}不再任“${left.post}”，离任前一年以来没有委托或实施审计的记录。`,
          basis: '《党政主要领导干部和国有企事业单位主要领导人员经济责任审计规定》（中办发〔2019〕45 号）',
        },
        ctx.today,
      ),
    ];
  });
};
