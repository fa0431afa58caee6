/** F08 整改销号单 (handbook §6.4): each item with what was done, accepted and signed off. */
import { COMPLETION_GRADE } from '../../codes/assessment';
import { labelOf } from '../../codes/define';
import { ACCEPTANCE_MODE } from '../../codes/rectification';
import { definePaper } from './define';
import { dots, formDocument, onlyRow, textAt } from './formParts';
import { childRows } from './letter';
import { rectificationTarget } from './rectificationNotice';
import { dayOr, label, long, ticks, value } from './words';

/** Three signatures stand beside each other. */
const SHORT_SIGN = '签字：　　　　年　　月　　日　';
const fileNames = (files: unknown): string =>
  childRows(files)
    .map((f) => textAt(f, 'name'))
    .join('、');
export const rectificationSignOff = definePaper({
  id: 'F08-signOff',
  form: 'F08',
  label: '整改销号单',
  of: ['rectification'],
  takes: 'one',
  refuses: (row) => (childRows(row.items).length === 0 ? '还没有登记整改事项，请先在记录里填写“整改事项”。' : null),
  make: (rows, ctx) => {
    const row = onlyRow(rows);
    const target = rectificationTarget(row, ctx).name;
    const heads = ['序号', '问题', '整改措施', '责任人', '时限', '完成情况', '佐证材料', '验收意见', '销号日期', '签字'];
    return formDocument({
      fileName: `整改销号单（${target}）`,
      title: '整改销号单',
      orientation: 'landscape',
      above: { left: `整改对象：${target}`, right: `整改通知书文号：${textAt(row, 'noticeNo') || '　　　　　　'}` },
      blocks: [
        {
          kind: 'form',
          small: true,
          headRows: 1,
          columns: [12, 48, 44, 20, 22, 22, 26, 26, 22, 15],
          rows: [
            { mm: 10, cells: heads.map((h) => label(h)) },
            ...childRows(row.items).map((item, i) => ({
              mm: 16,
              mayBreak: true as const,
              cells: [
                value(String(i + 1)),
                value(textAt(item, 'problem'), { align: 'left' }),
                value(textAt(item, 'action'), { align: 'left' }),
                value(textAt(item, 'responsible')),
                value(dots(item.dueDate)),
                value([labelOf(COMPLETION_GRADE, textAt(item, 'result')), dots(item.doneDate)].filter(Boolean).join('\n')),
                value(fileNames(item.evidence), { align: 'left' }),
                value([textAt(item, 'opinion'), textAt(item, 'acceptedBy')].filter(Boolean).join('\n'), { align: 'left' }),
                value(dots(item.signedOffDate)),
                value(''),
              ],
            })),
            {
              mm: 11,
              cells: [
                label('总体验收', { span: 2 }),
                value(`验收方式：${ticks(ACCEPTANCE_MODE.codes, row.acceptanceMode)}　　总体评价：${ticks(COMPLETION_GRADE.codes, row.overall)}`, {
                  span: 8,
                  align: 'left',
                }),
              ],
            },
            {
              mm: 11,
              cells: [
                label('总期限', { span: 2 }),
                value(dayOr(row.rectifyBy, ''), { span: 2 }),
                label('报结日期'),
                value(dayOr(row.reportedDate, ''), { span: 2 }),
                label('整体销号日期'),
                value(dayOr(row.closedDate, ''), { span: 2 }),
              ],
            },
            {
              mm: 24,
              cells: [
                long('整改对象（责任单位主要负责人）：', { span: 3, sign: SHORT_SIGN }),
                long('验收人：', { span: 3, sign: SHORT_SIGN }),
                long('科室负责人：', { span: 4, sign: SHORT_SIGN }),
              ],
            },
          ],
        },
      ],
    });
  },
});
