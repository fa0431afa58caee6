/** The list as shown, as an Excel file. */
import { type DateText, inWords } from '../../../shared/rules/dates';
import { call } from '../../transport';
import { say } from '../../ui/feedback';
import { revealLater } from '../../ui/saved';
import type { Section } from './groups';

const COLUMNS = [
  ['分组', 14],
  ['期限', 18],
  ['到期日', 12],
  ['延期', 8],
  ['对象', 24],
  ['事项', 28],
  ['编号', 15],
  ['欠在', 18],
  ['承办人', 10],
  ['怎样算出', 60],
  ['依据', 50],
] as const;

export const exportReminders = async (sections: readonly Section[], today: DateText): Promise<void> => {
  const rows = sections.flatMap((s) =>
    s.items.map((i) => [
      s.label,
      i.mark.text,
      i.due ?? '',
      i.extended ? '已延期' : '',
      i.subject,
      i.matter,
      i.row?.no ?? '未登记',
      i.owedBy,
      i.handler,
      i.rule,
      i.basis,
    ]),
  );
  const result = await call('table.exportExcel', {
    fileName: `到期与应办_${today.replaceAll('-', '')}`,
    sheet: '到期与应办',
    title: `到期与应办事项（${inWords(today)}，${rows.length} 件）`,
    columns: COLUMNS.map(([head, width]) => ({ head, width, type: 'text' as const })),
    rows,
  });
  if (!result.ok) say.wrong(result.error.message);
  else revealLater(result.value, `${rows.length} 件`);
};
