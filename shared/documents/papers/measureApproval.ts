/** F02 提醒谈话呈批表 and F03 诫勉呈批表 (handbook §6.4): one mechanism; 诫勉 asks for more ground and one more approval. */
import { labelOf } from '../../codes/define';
import { ADMONITION_GROUND } from '../../codes/matters';
import { MEASURE_MODE } from '../../codes/talks';
import { admonition } from '../../records/admonition';
import { type AnyRow, fieldAt, type RecordTypeDef } from '../../records/define';
import { reminder } from '../../records/reminder';
import type { FormRow } from '../model';
import { definePaper, type PaperContext, type PaperDef } from './define';
import { dots, formDocument, onlyRow, opinionRow, pairsRow, textAt, wideRow } from './formParts';
import { dayOr, label, long, nameOf, plainName, said, ticks } from './words';

const SPAN = 7;
/** Together 162 mm, the text width of a form page. */
const COLUMNS = [25, 24, 13, 11, 24, 20, 20, 25];
const sourceOf = (def: RecordTypeDef, row: AnyRow, ctx: PaperContext): string => {
  const record = said(def, row, 'sourceRecord', ctx);
  return `${said(def, row, 'source', ctx)}${record === '' ? '' : `（${record}）`}`;
};
const groundOf = (row: AnyRow): string => {
  const own = textAt(row, 'groundText');
  const listed = row.ground === null || row.ground === 'custom' ? '' : labelOf(ADMONITION_GROUND, textAt(row, 'ground'));
  return [listed, own].filter((t) => t !== '').join('\n');
};
/** `dayKey`: where the day of the talk stands; `extra`: rows after 主要问题; heights in mm of 主要问题 and of one opinion fill one page. */
interface Kind {
  readonly id: string;
  readonly form: string;
  readonly def: RecordTypeDef;
  readonly what: string;
  readonly dayKey: string;
  readonly problemsMm: number;
  readonly opinionMm: number;
  readonly minister: string;
  readonly extra?: (row: AnyRow) => readonly FormRow[];
  readonly last?: (row: AnyRow) => readonly FormRow[];
}
const approval = ({ id, form, def, what, dayKey, problemsMm, opinionMm, minister, extra, last }: Kind): PaperDef =>
  definePaper({
    id,
    form,
    label: `${what}呈批表`,
    of: [def.id as PaperDef['of'][number]],
    takes: 'one',
    sensitive: true,
    make: (rows, ctx) => {
      const row = onlyRow(rows);
      const cadre = typeof row.cadre === 'string' ? ctx.cadre(row.cadre) : undefined;
      const step = (title: string, key: string, mm = opinionMm): FormRow =>
        opinionRow(title, textAt(row, `${key}Opinion`), SPAN, mm, row[`${key}Date`]);
      const noun = what === '诫勉' ? '诫勉' : '提醒';
      return formDocument({
        fileName: `${what}呈批表（${plainName(row.cadre, ctx)}）`,
        title: `${what}呈批表`,
        above: { left: `呈报科室：${ctx.office.dept}`, right: `编号：${row.no}` },
        blocks: [
          {
            kind: 'form',
            columns: COLUMNS,
            rows: [
              pairsRow(
                12,
                [noun === '诫勉' ? '诫勉对象' : '被谈话人', nameOf(row.cadre, ctx)],
                ['性别', said(def, row, 'genderThen', ctx)],
                ['出生年月', dots(cadre?.birthYm)],
                ['政治面貌', said(def, row, 'politicsThen', ctx)],
              ),
              wideRow('单位及职务', textAt(row, 'postThen'), SPAN),
              wideRow('问题（线\n索）来源', sourceOf(def, row, ctx), SPAN),
              { mm: problemsMm, mayBreak: true, cells: [label('反　映\n（发现）\n的主要\n问　题'), long(textAt(row, 'problems'), { span: SPAN })] },
              ...(extra?.(row) ?? []),
              pairsRow(
                12,
                [`拟${noun}方式`, ticks(MEASURE_MODE.codes, row.mode), 3],
                ['拟谈话人', [textAt(row, 'talker'), textAt(row, 'talkerPost')].filter(Boolean).join('　'), 3],
              ),
              pairsRow(12, ['拟谈话时间', dayOr(row[dayKey], ''), 3], ['拟谈话地点', textAt(row, 'place'), 3]),
              step('承办人\n意　见', 'handler'),
              opinionRow('科　室\n意　见', '', SPAN, opinionMm),
              step('分管部长\n审核意见', 'deputy'),
              step(minister, 'minister'),
              ...(last?.(row) ?? []),
              wideRow('备　注', textAt(row, 'proposedBy') === '' ? '' : `建议人：${textAt(row, 'proposedBy')}`, SPAN, 11),
            ],
          },
        ],
      });
    },
  });
// both records have what the form asks for; a field that is renamed is seen when the program starts
for (const key of ['problems', 'talker', 'place', 'proposedBy', 'handlerOpinion', 'deputyOpinion', 'ministerOpinion'])
  for (const def of [reminder, admonition] as readonly RecordTypeDef[]) if (!fieldAt(def, key)) throw new Error(`${def.id} has no field ${key}`);

export const reminderApproval = approval({
  id: 'F02-approval',
  form: 'F02',
  def: reminder,
  what: '提醒谈话',
  dayKey: 'remindedDate',
  problemsMm: 50,
  opinionMm: 26,
  minister: '部　长\n审定意见',
});
export const admonitionApproval = approval({
  id: 'F03-approval',
  form: 'F03',
  def: admonition,
  what: '诫勉',
  dayKey: 'admonishedDate',
  problemsMm: 26,
  opinionMm: 20,
  minister: '部　长\n同意意见',
  extra: (row) => [wideRow('诫勉依据\n条　款', groundOf(row), SPAN, 15)],
  last: (row) => [opinionRow('市委主要\n领导审定\n意　　见', textAt(row, 'leaderOpinion'), SPAN, 24, row.leaderDate)],
});
