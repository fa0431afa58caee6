/** The calendar as a list in Excel. */
import { type DateText, inWords } from '../../../shared/rules/dates';
import { session } from '../../store/session';
import { call } from '../../transport';
import { say } from '../../ui/feedback';
import { revealLater } from '../../ui/saved';
import type { EffectRow } from './EffectsPage';

const COLUMNS = [
  ['姓名', 10],
  ['现任职务', 32],
  ['影响期起', 12],
  ['影响期止', 12],
  ['措施', 28],
  ['限制', 44],
  ['依据', 50],
  ['所据记录', 24],
  ['怎样算出', 60],
] as const;

export const exportEffects = async (rows: readonly EffectRow[], day: DateText): Promise<void> => {
  const { people } = session();
  const result = await call('table.exportExcel', {
    fileName: `影响期_${day.replaceAll('-', '')}`,
    sheet: '影响期',
    title: `影响期名单（${inWords(day)}，${rows.length} 段）`,
    columns: COLUMNS.map(([head, width]) => ({ head, width, type: 'text' as const })),
    rows: rows.map(({ cadre, merged: m }) => [
      people.cadre(cadre),
      people.cadres.get(cadre)?.post ?? '',
      m.from,
      m.to,
      m.members.map((e) => e.name).join('、'),
      m.governing.barText,
      m.governing.basis,
      m.members.map((e) => e.source.no).join('、'),
      m.explanation,
    ]),
  });
  if (!result.ok) say.wrong(result.error.message);
  else revealLater(result.value, `${rows.length} 段`);
};
