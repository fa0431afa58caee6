/** F16 干部名册: landscape, units in their official order with a heading row each (handbook §6.4). */
import { cadre } from '../../records/cadre';
import type { AnyRow } from '../../records/define';
import { inWords } from '../../rules/dates';
import { displayName } from '../../rules/names';
import type { Align, Block, FormBlock, FormCell, FormRow } from '../model';
import { monthOf, partyWords, placeWords, postWords, studyWords } from './cadreWords';
import { chosenFlag, chosenText, definePaper, type PaperContext } from './define';
import { groupByUnit, type UnitGroup } from './rosterOrder';
import { label, said, value } from './words';

interface Column {
  readonly head: string;
  readonly mm: number;
  readonly align?: Align;
  readonly text: (row: AnyRow, ctx: PaperContext, n: number) => string;
}
const field =
  (key: string) =>
  (row: AnyRow, ctx: PaperContext): string =>
    said(cadre, row, key, ctx);
const COLUMNS: readonly Column[] = [
  { head: '序号', mm: 10, text: (_row, _ctx, n) => String(n) },
  { head: '姓　名', mm: 18, text: (row) => displayName(String(row.name)) },
  { head: '性别', mm: 9, text: field('gender') },
  { head: '民族', mm: 12, text: (row, ctx) => said(cadre, row, 'nation', ctx).replace(/族$/u, '') },
  { head: '出生\n年月', mm: 17, text: (row) => monthOf(row.birthYm) },
  { head: '籍贯', mm: 20, text: (row) => placeWords(row.nativePlace) },
  { head: '参加工\n作时间', mm: 17, text: (row) => monthOf(row.workYm) },
  { head: '入党\n时间', mm: 17, text: (row) => partyWords(row).replace('；', '；\n') },
  { head: '全日制学历学位\n及院校专业', mm: 42, align: 'left', text: (row) => studyWords(row, 'ft') },
  { head: '在职学历学位\n及院校专业', mm: 38, align: 'left', text: (row) => studyWords(row, 'oj') },
  { head: '单位及职务', mm: 40, align: 'left', text: (row) => postWords(row) },
  { head: '任现职\n时　间', mm: 17, text: (row) => monthOf(row.postSince) },
  { head: '任现职\n级时间', mm: 17, text: (row) => monthOf(row.rankSince) },
  { head: '备注', mm: 12, align: 'left', text: field('remark') },
];
const ROW_MM = 9;
/** Of the entries, pt: close, because two schools take several lines. */
const LINE = 14;

const rowsOf = ({ name, people }: UnitGroup, from: number, ctx: PaperContext): FormRow[] => [
  { mm: ROW_MM, cells: [label(`${name}（${people.length}名）`, { span: COLUMNS.length, align: 'left' })] },
  ...people.map(
    (row, i): FormRow => ({
      mm: ROW_MM,
      cells: COLUMNS.map((c): FormCell => value(c.text(row, ctx, from + i), { align: c.align ?? 'center', line: LINE })),
    }),
  ),
];
const form = (rows: readonly FormRow[]): FormBlock => ({
  kind: 'form',
  small: true,
  columns: COLUMNS.map((c) => c.mm),
  headRows: 1,
  rows: [{ mm: 12, cells: COLUMNS.map((c) => label(c.head)) }, ...rows],
});

export const cadreRoster = definePaper({
  id: 'F16',
  form: 'F16',
  label: '干部名册',
  of: ['cadre'],
  takes: 'many',
  options: [
    { key: 'title', label: '标题', kind: 'text', initial: '干部名册' },
    { key: 'unitPages', label: '每个单位另起一页', kind: 'flag' },
  ],
  make: (rows, ctx, choices) => {
    if (rows.length === 0) throw new RangeError('没有选定干部，请先在花名册中选人。');
    const title = chosenText(cadreRoster, choices, 'title').trim() || '干部名册';
    const groups = groupByUnit(rows, ctx);
    const head: readonly Block[] = [
      { kind: 'formTitle', text: title },
      { kind: 'formLine', left: `编制单位：${ctx.office.name}`, center: inWords(ctx.today), right: `共${rows.length}名` },
    ];
    let n = 1;
    const parts = groups.map((g) => {
      const made = rowsOf(g, n, ctx);
      n += g.people.length;
      return made;
    });
    const apart = chosenFlag(cadreRoster, choices, 'unitPages');
    const sections = apart ? parts.map((p) => [...head, form(p)]) : [[...head, form(parts.flat())]];
    return {
      fileName: title.slice(0, 120),
      title,
      sections: sections.map((blocks) => ({ orientation: 'landscape' as const, page: 'form' as const, blocks })),
    };
  },
});
