/** F19 民主生活会整改清单 (handbook §6.4): landscape, one row for each problem. */
import { labelOf } from '../../codes/define';
import { ITEM_RESULT, PROBLEM_ORIGIN } from '../../codes/meetings';
import { democraticMeeting } from '../../records/democraticMeeting';
import { dotted } from '../../rules/dates';
import type { FormCell, FormRow } from '../model';
import { type Child, saidIn } from './childWords';
import { definePaper, type PaperContext } from './define';
import { childRows, clause } from './letter';
import { dayOr, label, nameOf, said, value } from './words';

interface Column {
  readonly head: string;
  readonly mm: number;
  readonly align?: 'left';
  readonly text: (item: Child, ctx: PaperContext, n: number) => string;
}
const of =
  (key: string) =>
  (item: Child, ctx: PaperContext): string =>
    saidIn(democraticMeeting, 'rectifications', item, key, ctx);
/** Days as 2026.03.01: they stand on one line of a narrow column. */
const day = (v: unknown): string => (clause(v) === '' ? '' : dotted(clause(v)));
const result = (item: Child): string =>
  [clause(item.result) === '' ? '' : labelOf(ITEM_RESULT, clause(item.result)), day(item.doneDate)].filter(Boolean).join('\n');
const COLUMNS: readonly Column[] = [
  { head: '序号', mm: 12, text: (_item, _ctx, n) => String(n) },
  {
    head: '问　题\n（来源）',
    mm: 48,
    align: 'left',
    text: (item, ctx) => `${of('problem')(item, ctx)}${clause(item.origin) === '' ? '' : `（${labelOf(PROBLEM_ORIGIN, clause(item.origin))}）`}`,
  },
  { head: '整改措施', mm: 52, align: 'left', text: of('action') },
  { head: '责任领导', mm: 20, text: (item, ctx) => nameOf(item.leader, ctx) },
  { head: '责任科室', mm: 24, text: of('section') },
  { head: '完成时限', mm: 25, text: (item) => day(item.due) },
  { head: '进展情况', mm: 40, align: 'left', text: of('progress') },
  { head: '完成情况', mm: 25, text: result },
  { head: '备　注', mm: 25, align: 'left', text: (item) => (item.signedOffDate ? `${day(item.signedOffDate)}\n销号` : '') },
];
/** Lines to write on where no measure is entered. */
const EMPTY_ROWS = 8;

export const rectificationList = definePaper({
  id: 'F19',
  form: 'F19',
  label: '民主生活会整改清单',
  of: ['democraticMeeting'],
  takes: 'one',
  make: ([row], ctx) => {
    if (!row) throw new RangeError('没有选定民主生活会，请先选一次。');
    const items = childRows(row.rectifications);
    const rows: readonly FormRow[] =
      items.length > 0
        ? items.map((item, i) => ({ mm: 12, cells: COLUMNS.map((c): FormCell => value(c.text(item, ctx, i + 1), { align: c.align ?? 'center' })) }))
        : Array.from({ length: EMPTY_ROWS }, () => ({ mm: 14, cells: COLUMNS.map(() => value('')) }));
    const unit = said(democraticMeeting, row, 'unit', ctx);
    const year = clause(row.year).slice(0, 4);
    const title = '民主生活会整改清单';
    return {
      fileName: `${title}（${unit}${year}年）`.slice(0, 120),
      title: `${unit}${year}年度${title}`,
      sections: [
        {
          orientation: 'landscape',
          page: 'form',
          blocks: [
            { kind: 'formTitle', text: title },
            { kind: 'formLine', left: `单位：${unit}`, center: `${year}年度`, right: `会议日期：${dayOr(row.meetingDate)}` },
            { kind: 'formLine', left: `主题：${said(democraticMeeting, row, 'theme', ctx)}`.slice(0, 200) },
            {
              kind: 'form',
              small: true,
              columns: COLUMNS.map((c) => c.mm),
              headRows: 1,
              rows: [{ mm: 12, cells: COLUMNS.map((c) => label(c.head)) }, ...rows],
            },
            { kind: 'formLine', left: '单位主要负责人签字：', right: '填报日期：　　　　年　　月　　日' },
          ],
        },
      ],
    };
  },
});
