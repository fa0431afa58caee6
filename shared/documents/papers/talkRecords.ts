/** F02 提醒谈话记录表 and F03 诫勉谈话记录 (handbook §6.4). The head that every page repeats has room for the signature on each page. */
import { admonition } from '../../records/admonition';
import type { AnyRow, RecordTypeDef } from '../../records/define';
import { reminder } from '../../records/reminder';
import type { FormRow } from '../model';
import { definePaper, type PaperDef } from './define';
import { formDocument, onlyRow, opinionRow, pairsRow, signedOn, textAt, wideRow } from './formParts';
import { dayOr, label, long, nameOf, plainName, textRow } from './words';

export const READ_AND_AGREED = '以上记录我已看过，与谈话内容一致。';
const who = (row: AnyRow): string => [textAt(row, 'talkerPost'), textAt(row, 'talker')].filter(Boolean).join('　');
/** Attitude and demands stand in 谈话内容 where the form gives them no row. */
const contentOf = (row: AnyRow, attitude: boolean): string =>
  [
    textAt(row, 'content'),
    ...(attitude && textAt(row, 'attitude') !== '' ? [`本人态度（说明）：${textAt(row, 'attitude')}`] : []),
    ...(textAt(row, 'demands') === '' ? [] : [`提出的要求：${textAt(row, 'demands')}`]),
  ]
    .filter((t) => t !== '')
    .join('\n');
const when = (row: AnyRow, key: string): string => {
  const day = dayOr(row[key], '');
  return day === '' ? '' : `${day}${textAt(row, 'clock')}`;
};
interface Kind {
  readonly id: string;
  readonly form: string;
  readonly def: RecordTypeDef;
  readonly title: string;
  readonly dayKey: string;
  /** Rows between the head and 谈话内容. */
  readonly cause?: (row: AnyRow) => readonly FormRow[];
  readonly contentMm: number;
  /** Label of the row for what the person said to it; without it that stands in 谈话内容. */
  readonly attitude?: string;
}
const talk = ({ id, form, def, title, dayKey, cause, contentMm, attitude }: Kind): PaperDef =>
  definePaper({
    id,
    form,
    label: title,
    of: [def.id as PaperDef['of'][number]],
    takes: 'one',
    sensitive: true,
    refuses: (row) => (row.mode === 'written' ? `这条记录的方式是“书面”，没有${title}。谈话的，请先把“方式”改为“谈话”。` : null),
    make: (rows, ctx) => {
      const row = onlyRow(rows);
      return formDocument({
        fileName: `${title}（${plainName(row.cadre, ctx)}）`,
        title,
        above: { left: `记录单位：${ctx.office.name}${ctx.office.dept}`, right: `编号：${row.no}` },
        blocks: [
          {
            kind: 'form',
            columns: [26, 55, 26, 55],
            headRows: 1,
            rows: [
              pairsRow(12, ['谈话对象', nameOf(row.cadre, ctx)], ['对象签字\n（每页）', '']),
              wideRow('单位及职务', textAt(row, 'postThen'), 3),
              pairsRow(12, ['时　间', when(row, dayKey)], ['地　点', textAt(row, 'place')]),
              wideRow('谈话人\n（职务）', who(row), 3),
              pairsRow(12, ['记录人', textAt(row, 'recorder')], ['陪同人', textAt(row, 'companions')]),
              ...(cause?.(row) ?? []),
              textRow('谈话内容', contentOf(row, attitude === undefined), 3, contentMm),
              ...(attitude === undefined ? [] : [textRow(attitude, textAt(row, 'attitude'), 3, 16)]),
              {
                mm: 24,
                cells: [label('谈话对象\n确　　认'), long(READ_AND_AGREED, { span: 3, sign: signedOn(null, '谈话对象签字：') })],
              },
              opinionRow('谈话人\n签　字', '', 3, 14, null, ''),
            ],
          },
        ],
      });
    },
  });

export const reminderTalk = talk({
  id: 'F02-talk',
  form: 'F02',
  def: reminder,
  title: '提醒谈话记录表',
  dayKey: 'remindedDate',
  contentMm: 120,
});
export const admonitionTalk = talk({
  id: 'F03-talk',
  form: 'F03',
  def: admonition,
  title: '诫勉谈话记录',
  dayKey: 'admonishedDate',
  cause: (row) => [textRow('诫勉事由', textAt(row, 'problems'), 3, 16)],
  contentMm: 92,
  attitude: '本人表态',
});
