/** F18 干部监督信息零报告表 (handbook §6.4): filled from the record, or empty for a unit that has not reported yet. */
import { labelOf } from '../../codes/define';
import { REPORT_PERIOD } from '../../codes/meetings';
import { zeroReport } from '../../records/zeroReport';
import type { FormRow } from '../model';
import { type Child, saidIn } from './childWords';
import { definePaper } from './define';
import { childRows, clause } from './letter';
import { BLANK, dayOr, label, long, nameOf, said, tick, value } from './words';

/** 序号, 姓名, 单位及职务, 类别, 内容, 来源, 备注: mm. */
const COLUMNS = [13, 24, 34, 24, 40, 24, 14] as const;
/** Lines to write on where nothing is filled in. */
const EMPTY_ROWS = 6;
/** The report has come in. */
const REPORTED: readonly unknown[] = ['reportedItems', 'reportedZero', 'reviewed', 'merged'];

export const zeroReportForm = definePaper({
  id: 'F18',
  form: 'F18',
  label: '零报告表',
  of: ['zeroReport'],
  takes: 'one',
  shows: ['items', 'reporterPhone'],
  make: ([row], ctx) => {
    if (!row) throw new RangeError('没有选定零报告，请先选一条。');
    const of = (key: string): string => said(zeroReport, row, key, ctx);
    const year = clause(row.year).slice(0, 4);
    const period = labelOf(REPORT_PERIOD, clause(row.period));
    const items = childRows(row.items);
    const came = REPORTED.includes(row.state) || clause(row.reportedDate) !== '';
    const none = came && row.zero === true && items.length === 0;
    const has = items.length > 0 || (came && row.zero === false);
    const entry = (item: Child | undefined, i: number): FormRow => {
      const post = typeof item?.cadre === 'string' ? clause(ctx.cadre(item.cadre)?.currentPost) : '';
      const text = (key: string): string => (item === undefined ? '' : saidIn(zeroReport, 'items', item, key, ctx));
      return {
        mm: 12,
        cells: [
          value(item === undefined ? '' : String(i + 1)),
          value(nameOf(item?.cadre, ctx)),
          value(post, { align: 'left' }),
          value(text('category')),
          value(text('content'), { align: 'left' }),
          value(text('fromUnit')),
          value(text('note'), { align: 'left' }),
        ],
      };
    };
    const listed = none ? [] : Array.from({ length: Math.max(EMPTY_ROWS, items.length) }, (_, i) => entry(items[i], i));
    const title = `${year}年${period}干部监督信息报告表`;
    const unit = of('unit');
    return {
      fileName: `${title}（${unit}）`.slice(0, 120),
      title: `${title}（${unit}）`,
      sections: [
        {
          orientation: 'portrait',
          page: 'form',
          blocks: [
            { kind: 'formTitle', text: '干部监督信息报告表' },
            { kind: 'formLine', center: `（${year}年${period}）` },
            {
              kind: 'form',
              columns: COLUMNS,
              rows: [
                {
                  mm: 12,
                  cells: [
                    label('报送单位\n（盖章）', { span: 2 }),
                    value(unit, { span: 2 }),
                    label('报送期'),
                    value(`${year}年${period}`, { span: 2 }),
                  ],
                },
                {
                  mm: 12,
                  cells: [
                    label('应报日期', { span: 2 }),
                    value(dayOr(row.dueDate, ''), { span: 2 }),
                    label('报送日期'),
                    value(dayOr(row.reportedDate), { span: 2 }),
                  ],
                },
                {
                  mm: 12,
                  cells: [
                    label('本期有无情况', { span: 2 }),
                    value(`${tick(has, '有（见下表）')}　　　${tick(none, '无（零报告）')}`, { span: 5, align: 'left' }),
                  ],
                },
                {
                  mm: 14,
                  cells: ['序号', '干部姓名', '单位及职务', '信息类别', '信息内容\n（时间、事由、处理情况）', '信息来源', '备注'].map((h) =>
                    label(h),
                  ),
                },
                ...listed,
                ...(none ? [{ mm: 40, cells: [long('本期没有需要报告的干部监督信息。', { span: 7, vertical: 'center', align: 'center' })] }] : []),
                {
                  mm: 16,
                  cells: [
                    label('单位负责人\n签　　　字', { span: 2 }),
                    value(row.headSigned === true ? '（已签字）' : ''),
                    label('联络员'),
                    value([of('reporter'), of('reporterPhone')].filter(Boolean).join('\n') || `${BLANK}\n电话：`, { span: 3 }),
                  ],
                },
              ],
            },
            { kind: 'formLine', left: '说明：本期没有情况的也要报送；本表由单位主要负责人签字并加盖公章。' },
          ],
        },
      ],
    };
  },
});
