/** F03 诫勉台账 (handbook §6.4), landscape. The end of the 影响期 is that of the record, else that of the rule in force. */
import { admonition } from '../../records/admonition';
import type { AnyRow } from '../../records/define';
import { effectsOfCadre } from '../../rules/effectSources';
import { definePaper, type PaperContext } from './define';
import { col, dots, listDocument, textAt } from './formParts';
import { nameOf, said } from './words';

const effectEnd = (row: AnyRow, ctx: PaperContext): unknown =>
  row.effectTo ?? effectsOfCadre(textAt(row, 'cadre'), (type) => (type === admonition.id ? [row] : []), { rules: ctx.rules })[0]?.to;
/** 2026.\n03.01: five days stand side by side, so each takes two lines and leaves room for 事由. */
const twoLines = (day: unknown): string => dots(day).replace('.', '.\n');
export const admonitionLedger = definePaper({
  id: 'F03-ledger',
  form: 'F03',
  label: '诫勉台账',
  of: ['admonition'],
  takes: 'many',
  sensitive: true,
  make: (rows, ctx) =>
    listDocument(
      '诫勉台账',
      [
        col('姓名', 16, 'center'),
        col('单位及职务\n（时任）', 30),
        col('诫勉事由', 62),
        col('来源', 15),
        col('方式', 10, 'center'),
        col('批准人\n/日期', 16),
        col('诫勉\n日期', 15, 'center'),
        col('影响\n期至', 15, 'center'),
        col('书面检\n查交', 15, 'center'),
        col('6个月\n回访', 15, 'center'),
        col('改正\n情况', 16),
        col('后续\n处理', 16),
        col('备注', 12),
      ],
      rows.map((row) => [
        nameOf(row.cadre, ctx),
        textAt(row, 'postThen'),
        textAt(row, 'problems'),
        said(admonition, row, 'source', ctx),
        said(admonition, row, 'mode', ctx),
        [textAt(row, 'leaderName'), twoLines(row.leaderDate)].filter(Boolean).join('\n'),
        twoLines(row.admonishedDate),
        twoLines(effectEnd(row, ctx)),
        twoLines(row.selfCheckDate),
        twoLines(row.revisitDate),
        said(admonition, row, 'correction', ctx),
        said(admonition, row, 'followUp', ctx),
        '',
      ]),
      ctx,
    ),
});
