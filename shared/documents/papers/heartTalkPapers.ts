/** F04 谈心谈话记录表 and F05 谈话安排（计划）表 (handbook §6.4). Of a lighter look than 提醒 and 诫勉: no clues, no approvals. */
import { HEART_TALK_MODE, HEART_TALK_OCCASION } from '../../codes/talks';
import { stateOf } from '../../records/define';
import { heartTalk } from '../../records/heartTalk';
import { inWords } from '../../rules/dates';
import { definePaper, type PaperContext } from './define';
import { clip, col, dots, formDocument, itemLines, listDocument, numbered, onlyRow, pairsRow, textAt, wideRow } from './formParts';
import { childRows, clause } from './letter';
import { dayOr, label, nameOf, plainName, said, textRow, ticks, value } from './words';

const joined = (...texts: readonly string[]): string => texts.filter((t) => t !== '').join('\n');
/** Each opinion of the talk with who deals with it and what came of it. */
const opinionsOf = (opinions: unknown, ctx: PaperContext): string =>
  numbered(
    childRows(opinions).map((o) => {
      const unit = typeof o.assignedTo === 'string' ? `转${ctx.names.unit(o.assignedTo)}` : '';
      const done = typeof o.doneDate === 'string' ? `${inWords(o.doneDate)}办结` : '';
      const what = [unit, done, clause(o.result)].filter(Boolean).join('，');
      return `${clause(o.text)}${what === '' ? '' : `（${what}）`}`;
    }),
  );
export const heartTalkRecord = definePaper({
  id: 'F04',
  form: 'F04',
  label: '谈心谈话记录表',
  of: ['heartTalk'],
  takes: 'one',
  make: (rows, ctx) => {
    const row = onlyRow(rows);
    const day = dayOr(row.talkDate, '');
    return formDocument({
      fileName: `谈心谈话记录表（${plainName(row.cadre, ctx)}）`,
      title: '谈心谈话记录表',
      blocks: [
        {
          kind: 'form',
          columns: [30, 40, 16, 34, 14, 28],
          labelFace: 'song',
          rules: { outer: 0.75, inner: 0.5 },
          rows: [
            {
              mm: 12,
              cells: [label('谈话对象'), value(nameOf(row.cadre, ctx)), label('单位及\n职　务'), value(textAt(row, 'postThen'), { span: 3 })],
            },
            { mm: 12, cells: [label('谈话人'), value(textAt(row, 'talker')), label('职务'), value(textAt(row, 'talkerPost'), { span: 3 })] },
            pairsRow(
              12,
              ['时间', day === '' ? '' : [day, textAt(row, 'clock')].filter(Boolean).join('\n')],
              ['地点', textAt(row, 'place')],
              ['方式', said(heartTalk, row, 'mode', ctx) || ticks(HEART_TALK_MODE.codes, null)],
            ),
            wideRow('谈话情形', itemLines(ticks(HEART_TALK_OCCASION.codes, row.occasion), 132), 5, 16),
            textRow('班子建设和\n勤政情况', textAt(row, 'teamSituation'), 5, 33),
            textRow('思想、工作、\n生 活 情 况', joined(textAt(row, 'thoughts'), textAt(row, 'workSituation')), 5, 33),
            textRow('困难问题与\n意见建议', joined(textAt(row, 'difficulties'), textAt(row, 'suggestions')), 5, 33),
            textRow('谈话人的\n希望与要求', textAt(row, 'hopes'), 5, 28),
            textRow('意见建议\n办　　理', opinionsOf(row.opinions, ctx), 5, 22),
            {
              mm: 16,
              cells: [label('记录人'), value(textAt(row, 'recorder'), { span: 2 }), label('谈话对象签字\n（可不签）'), value('', { span: 2 })],
            },
          ],
        },
      ],
    });
  },
});
export const heartTalkPlan = definePaper({
  id: 'F05',
  form: 'F05',
  label: '谈话安排（计划）表',
  of: ['heartTalk'],
  takes: 'many',
  make: (rows, ctx) => {
    const batches = [...new Set(rows.map((r) => textAt(r, 'batch')).filter(Boolean))];
    return listDocument(
      '谈心谈话安排（计划）表',
      [
        col('谈话对象', 20, 'center'),
        col('单位及职务', 54),
        col('谈话人', 26),
        col('谈话情形', 22, 'center'),
        col('计划时间', 24, 'center'),
        col('地点', 32),
        col('主题要点', 44),
        col('完成情况', 30),
      ],
      rows.map((row) => {
        const talked = dots(row.talkDate);
        const state = stateOf(heartTalk, row.state)?.label ?? '';
        return [
          nameOf(row.cadre, ctx),
          textAt(row, 'postThen'),
          textAt(row, 'talker'),
          said(heartTalk, row, 'occasion', ctx),
          dots(row.plannedDate),
          textAt(row, 'place'),
          batches.length > 1 ? textAt(row, 'batch') : '',
          [state, talked].filter(Boolean).join('\n'),
        ];
      }),
      ctx,
      batches.length === 1 ? { right: `批次：${clip(batches[0] ?? '', 30)}` } : {},
    );
  },
});
