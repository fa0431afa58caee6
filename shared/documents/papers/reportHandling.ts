/** F10 举报件办理单（呈批单） (handbook §6.4): for the office alone; the eight ways of 12380 ticked from the code tables. */
import { labelOf } from '../../codes/define';
import { HANDLING } from '../../codes/matters';
import { REPORT_LETTER_CLASS, REPORT_MODE } from '../../codes/reports';
import type { AnyRow } from '../../records/define';
import { report } from '../../records/report';
import { inWords } from '../../rules/dates';
import type { FormRow } from '../model';
import { definePaper, type PaperContext } from './define';
import { formDocument, itemLines, numbered, onlyRow, opinionRow, pairsRow, signedOn, textAt, wideRow } from './formParts';
import { childRows, clause, sentence } from './letter';
import { personsOf } from './reportWords';
import { dayOr, label, long, plainName, said, textRow, tick, ticks } from './words';

type Leader = 'deputy' | 'minister' | 'city';
/** Whose instruction it is, by the post written beside it: 副部长, (组织部)部长, else a leader of the city. */
const leaderOf = (post: string): Leader => (/副部长/u.test(post) ? 'deputy' : /部长/u.test(post) ? 'minister' : 'city');
const instructions = (row: AnyRow, leader: Leader): string =>
  childRows(row.instructions)
    .filter((i) => leaderOf(textAt(i, 'post')) === leader)
    .map((i) => `${textAt(i, 'leader')}：${sentence(i.text) || '（已批示）'}${typeof i.date === 'string' ? `（${inWords(i.date)}）` : ''}`)
    .join('\n');
/** 存查 and 移送 stand beside the eight ways. */
const ways = (row: AnyRow): string =>
  [
    ticks(REPORT_LETTER_CLASS.codes, row.letterClass),
    ...(['filed', 'toDiscipline'] as const).map((m) => tick(row.mode === m, labelOf(REPORT_MODE, m))),
  ].join('　');
const results = (row: AnyRow, ctx: PaperContext): string => {
  const handled = childRows(row.handlings).map((h) => {
    const name = plainName(h.cadre, ctx) || textAt(h, 'outsiderName');
    const day = typeof h.date === 'string' ? `（${inWords(h.date)}）` : '';
    return `${name === '' ? '' : `${name}：`}${labelOf(HANDLING, textAt(h, 'handling'))}${day}${clause(h.note) === '' ? '' : `，${clause(h.note)}`}`;
  });
  return [
    said(report, row, 'overall', ctx) === '' ? '' : `查核结论：${said(report, row, 'overall', ctx)}。`,
    sentence(row.handlingProposal),
    numbered(handled),
  ]
    .filter((t) => t !== '')
    .join('\n');
};

export const reportHandling = definePaper({
  id: 'F10',
  form: 'F10',
  label: '举报件办理单',
  of: ['report'],
  takes: 'one',
  sensitive: true,
  make: (rows, ctx) => {
    const row = onlyRow(rows);
    const SPAN = 5;
    const people = personsOf(row, ctx).map(({ name, unit, post }) => [name, [unit, post].filter(Boolean).join('')].filter(Boolean).join('，'));
    const step = (title: string, text: string, day: unknown = null): FormRow => opinionRow(title, text, SPAN, 19, day);
    const informant = [said(report, row, 'signature', ctx), row.informantKept === true ? '信息另存，未列于本单' : ''].filter(Boolean).join('，');
    return formDocument({
      fileName: `举报件办理单（${row.no}）`,
      title: '举报件办理单',
      above: { left: `承办：${textAt(row, 'section') || ctx.office.dept}`, right: '内部材料　注意保密' },
      blocks: [
        {
          kind: 'form',
          columns: [25, 33, 20, 38, 20, 26],
          rows: [
            pairsRow(11, ['来件编号', row.no], ['收件时间', dayOr(row.receivedDate, '')], ['来件渠道', said(report, row, 'channel', ctx)]),
            pairsRow(11, ['办文编号', textAt(row, 'letterNo'), 3], ['密级', said(report, row, 'secrecy', ctx)]),
            wideRow('反映人概况', informant, SPAN, 11),
            wideRow('被反映人\n及职务', people.join('；') || said(report, row, 'unit', ctx), SPAN, 12),
            textRow('内容摘要', textAt(row, 'content'), SPAN, 30),
            {
              mm: 30,
              cells: [
                label('拟办意见'),
                long(`${itemLines(ways(row), 129)}\n${textAt(row, 'proposal')}`, {
                  span: SPAN,
                  sign: signedOn(row.plannedDate, `拟办人：${textAt(row, 'plannedBy')}`),
                }),
              ],
            },
            step('科长意见', '', row.sectionDate),
            step('分管部长\n批　　示', instructions(row, 'deputy'), row.deputyDate),
            step('部长批示', instructions(row, 'minister'), row.ministerDate),
            step('市委领导\n批　　示', instructions(row, 'city')),
            pairsRow(11, ['办理期限', dayOr(row.reportBy, ''), 2], ['承办单位', said(report, row, 'undertaker', ctx), 2]),
            textRow('承办结果', results(row, ctx), SPAN, 18),
            pairsRow(11, ['归档号', textAt(row, 'volumeNo'), 2], ['归档日期', dayOr(row.archivedDate, ''), 2]),
          ],
        },
      ],
    });
  },
});
