/** F22 拟表彰对象审核表 (handbook §6.4): findings of the ledger, what the organs asked answered, 公示 and approval. */
import { CONSULTED_OPINION } from '../../codes/commendation';
import { commendation } from '../../records/commendation';
import { type AnyRow, fieldAt } from '../../records/define';
import { inWords } from '../../rules/dates';
import type { FormRow } from '../model';
import { definePaper, type PaperContext } from './define';
import { clip, dots, formDocument, onlyRow, opinionRow, pairsRow, textAt, wideRow } from './formParts';
import { childRows } from './letter';
import { VETTING_NEEDS, vettingLines } from './vettingLines';
import { label, nameOf, plainName, said, textRow, tick, value } from './words';

const SPAN = 5;
/** The organs usually asked, where the record does not name any yet: the rows are filled in by hand. */
const usualOrgans = (): readonly string[] => {
  const field = fieldAt(commendation, 'opinions.organ');
  return field?.kind === 'shortText' ? (field.suggest ?? []) : [];
};
const opinionRows = (row: AnyRow): readonly FormRow[] => {
  const asked = childRows(row.opinions);
  const rows = asked.length > 0 ? asked : usualOrgans().map((organ) => ({ organ }) as Readonly<Record<string, unknown>>);
  return [
    {
      mm: 9,
      cells: [label('征求意见', { rows: rows.length + 1 }), label('征求单位'), label('回复日期'), label('反馈意见', { span: 2 }), label('说明')],
    },
    ...rows.map(
      (o): FormRow => ({
        mm: 9,
        cells: [
          value(textAt(o, 'organ')),
          value(dots(o.replyDate)),
          value(
            CONSULTED_OPINION.codes
              .filter((c) => c.value !== 'noReply' || o.opinion === 'noReply')
              .map((c) => tick(o.opinion === c.value, c.label))
              .join('　'),
            { span: 2 },
          ),
          value(textAt(o, 'note'), { align: 'left' }),
        ],
      }),
    ),
  ];
};
const publicity = (row: AnyRow): string => {
  const [from, to] = [row.publicFrom, row.publicTo].map((d) => (typeof d === 'string' ? inWords(d) : ''));
  if (from === '' && to === '') return '';
  return `${from}至${to}公示。${textAt(row, 'publicNote') === '' ? '' : `公示期反映：${textAt(row, 'publicNote')}`}`;
};
const findings = (row: AnyRow, ctx: PaperContext): string =>
  row.objectKind === 'collective'
    ? '对象是集体，本台账不作个人核查，以征求意见结果为准。'
    : vettingLines(row.cadre, 'commendation', row, ctx).join('\n');

export const commendationForm = definePaper({
  id: 'F22',
  form: 'F22',
  label: '拟表彰对象审核表',
  of: ['commendation'],
  takes: 'one',
  needs: VETTING_NEEDS,
  make: (rows, ctx) => {
    const row = onlyRow(rows);
    const unit = said(commendation, row, 'unit', ctx);
    const person = nameOf(row.cadre, ctx);
    const plain = row.objectKind === 'collective' ? unit : plainName(row.cadre, ctx);
    return formDocument({
      fileName: `拟表彰对象审核表（${plain}）`,
      title: '拟表彰对象审核表',
      above: { left: `表彰名称：${clip(textAt(row, 'name'), 24)}`, right: `编号：${row.no}` },
      blocks: [
        {
          kind: 'form',
          columns: [24, 34, 26, 24, 20, 34],
          rows: [
            {
              mm: 12,
              cells: [
                label('对　象'),
                value(row.objectKind === 'collective' ? unit : person),
                label('单位及职务'),
                value(textAt(row, 'postThen'), { span: 3, align: 'left' }),
              ],
            },
            pairsRow(
              12,
              ['对象类型', said(commendation, row, 'objectKind', ctx)],
              ['奖励种类', said(commendation, row, 'kind', ctx)],
              ['级别', said(commendation, row, 'level', ctx)],
            ),
            wideRow('授予单位', textAt(row, 'grantor'), SPAN, 11),
            wideRow('依　据', said(commendation, row, 'sourceRecord', ctx), SPAN, 11),
            textRow('事　由', textAt(row, 'reason'), SPAN, 34),
            textRow('本台账\n核查情况', findings(row, ctx), SPAN, 32),
            ...opinionRows(row),
            wideRow('公示情况', publicity(row), SPAN, 13),
            opinionRow('承办科室\n意　　见', '', SPAN, 24),
            opinionRow(
              '审批意见',
              textAt(row, 'approvedBy') === '' ? '' : `审批机关：${textAt(row, 'approvedBy')}`,
              SPAN,
              26,
              row.approvedDate,
              '（盖章）',
            ),
          ],
        },
      ],
    });
  },
});
