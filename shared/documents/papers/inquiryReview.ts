/** F06 函询回复审核表 (handbook §6.4): each question with its answer, then what is proposed. The opinions are those on the reply, written by hand. */
import { ASSESSMENT_RESULT, INQUIRY_OUTCOME } from '../../codes/talks';
import { inquiry } from '../../records/inquiry';
import { dueStates } from '../../rules/dueState';
import { definePaper } from './define';
import { formDocument, itemLines, onlyRow, opinionRow, textAt } from './formParts';
import { childRows } from './letter';
import { dayOr, label, long, nameOf, plainName, tick, ticks, value } from './words';

export const inquiryReview = definePaper({
  id: 'F06',
  form: 'F06',
  label: '函询回复审核表',
  of: ['inquiry'],
  takes: 'one',
  sensitive: true,
  refuses: (row) => (childRows(row.questions).length === 0 ? '还没有登记函询问题，请先在记录里填写“函询问题”。' : null),
  make: (rows, ctx) => {
    const row = onlyRow(rows);
    const due = dueStates(inquiry, row, ctx).find((d) => d.use.rule === 'HX.reply');
    const late = due?.kind === 'over' || due?.kind === 'late';
    const answers = childRows(row.assessments);
    const questions = childRows(row.questions).map((q, i) => {
      const own = answers.filter((a) => a.question === i + 1);
      const result = own.at(-1)?.result;
      return {
        mm: 20,
        mayBreak: true as const,
        cells: [
          value(String(i + 1)),
          long(textAt(q, 'text'), { span: 2 }),
          long(own.map((a) => textAt(a, 'explanation')).join('\n'), { span: 3 }),
          value(ASSESSMENT_RESULT.codes.map((c) => tick(c.value === result, c.label)).join('\n'), { align: 'left' }),
        ],
      };
    });
    return formDocument({
      fileName: `函询回复审核表（${plainName(row.cadre, ctx)}）`,
      title: '函询回复审核表',
      above: { left: `承办科室：${ctx.office.dept}`, right: `函询文号：${textAt(row, 'letterNo')}` },
      blocks: [
        {
          kind: 'form',
          columns: [14, 12, 36, 22, 22, 22, 34],
          rows: [
            {
              mm: 12,
              cells: [
                label('对　象', { span: 2 }),
                value(nameOf(row.cadre, ctx)),
                label('职　务'),
                value(textAt(row, 'postThen'), { span: 3, align: 'left' }),
              ],
            },
            {
              mm: 12,
              cells: [
                label('送 达 日', { span: 2 }),
                value(dayOr(row.deliveredDate, '')),
                label('应回复日'),
                value(dayOr(due?.due, ''), { span: 3, align: 'left' }),
              ],
            },
            {
              mm: 12,
              cells: [
                label('实回复日', { span: 2 }),
                value(dayOr(row.replyDate, '')),
                label('是否逾期'),
                value(`${tick(late, '是')}　${tick(!late && row.replyDate != null, '否')}${late ? `（${due?.text ?? ''}）` : ''}`, {
                  span: 3,
                  align: 'left',
                }),
              ],
            },
            {
              mm: 10,
              cells: [label('序号'), label('函询问题', { span: 2 }), label('本人说明要点', { span: 3 }), label('审核意见')],
            },
            ...questions,
            {
              mm: 16,
              cells: [label('处理建议', { span: 2 }), value(itemLines(ticks(INQUIRY_OUTCOME.codes, row.outcome), 136), { span: 5, align: 'left' })],
            },
            ...['承办人\n意　见', '科　长\n意　见', '分管部长\n意　　见', '部　长\n意　见'].map((t) =>
              opinionRow(t, '', 5, 25, null, '签字：', { titleSpan: 2 }),
            ),
          ],
        },
      ],
    });
  },
});
