/** F14 年度考核登记表 (handbook §6.4): a cadre's, two pages, and the version for leading teams. */
import { TEAM_GRADE } from '../../codes/assessment';
import { annualAssessment } from '../../records/annualAssessment';
import { cadre as cadreType } from '../../records/cadre';
import type { AnyRow } from '../../records/define';
import { teamAssessment } from '../../records/teamAssessment';
import type { FormRow } from '../model';
import { definePaper, type PaperContext } from './define';
import { dots, formDocument, onlyRow, opinionRow, pairsRow, textAt, wideRow } from './formParts';
import { dayOr, label, nameOf, plainName, said, textRow, ticks, value } from './words';

const yearOf = (row: AnyRow): string => `${textAt(row, 'year').slice(0, 4) || '　　　　'}年度`;
/** What was settled, as a line below the opinion. */
const settled = (row: AnyRow, ctx: PaperContext): string => {
  const grade = row.grade === 'none' ? '' : said(annualAssessment, row, 'grade', ctx);
  return [textAt(row, 'committeeOpinion'), grade === '' ? '' : `确定考核等次：${grade}`].filter(Boolean).join('\n');
};
export const annualAssessmentForm = definePaper({
  id: 'F14',
  form: 'F14',
  label: '年度考核登记表',
  of: ['annualAssessment'],
  takes: 'one',
  make: (rows, ctx) => {
    const row = onlyRow(rows);
    const cadre = typeof row.cadre === 'string' ? ctx.cadre(row.cadre) : undefined;
    const about = (key: 'gender' | 'politics'): string => (cadre ? said(cadreType, cadre, key, ctx) : '');
    const COLUMNS = [30, 28, 18, 34, 24, 28];
    return formDocument({
      fileName: `年度考核登记表（${plainName(row.cadre, ctx)}，${yearOf(row)}）`,
      title: '年度考核登记表',
      above: { left: `（${yearOf(row)}）`, right: `编号：${row.no}` },
      blocks: [
        {
          kind: 'form',
          columns: COLUMNS,
          rows: [
            pairsRow(13, ['姓　名', nameOf(row.cadre, ctx)], ['性别', about('gender')], ['出生年月', dots(cadre?.birthYm)]),
            { mm: 13, cells: [label('政治面貌'), value(about('politics'), { span: 3 }), label('任现职\n时　间'), value(dots(cadre?.postSince))] },
            wideRow('单位及职务\n（职级）', textAt(row, 'postThen'), 5, 14),
            wideRow('从事或\n分管工作', textAt(row, 'duties'), 5, 16),
            { mm: 150, cells: [label('本　年　度\n思想工作总结\n（个人述职）'), value('', { span: 5 })] },
          ],
        },
        { kind: 'pageBreak' },
        {
          kind: 'form',
          columns: [30, 132],
          rows: [
            opinionRow('主管领导评语\n和考核等次\n建　　　议', textAt(row, 'leaderComment'), 1, 62, null, '签名：'),
            opinionRow('机关负责人\n或考核委员会\n审核意见', settled(row, ctx), 1, 56, row.decidedDate, '签名（盖章）：'),
            opinionRow('本人意见', '', 1, 46, row.signedDate, '签名：'),
            opinionRow(
              '未确定等次\n或不参加考核\n情况说明',
              row.grade === 'none' ? `未定等次：${said(annualAssessment, row, 'ungradedReason', ctx)}` : '',
              1,
              46,
              null,
              '（盖章）',
            ),
            { mm: 20, cells: [label('备　注'), value(textAt(row, 'remark'), { align: 'left' })] },
          ],
        },
      ],
    });
  },
});

const votesRow = (row: AnyRow): FormRow[] => {
  const heads = ['发出票', '收回票', '有效票', ...TEAM_GRADE.codes.map((c) => c.label), '优秀率'];
  const keys = ['issuedVotes', 'returnedVotes', 'validVotes', ...TEAM_GRADE.codes.map((c) => `${c.value}Votes`)];
  const rate = textAt(row, 'excellentRate');
  return [
    { mm: 10, cells: [label('民主测评', { rows: 2 }), ...heads.map((h) => label(h))] },
    { mm: 11, cells: [...keys.map((k) => value(textAt(row, k))), value(rate === '' ? '' : `${rate}%`)] },
  ];
};
export const teamAssessmentForm = definePaper({
  id: 'F14-team',
  form: 'F14',
  label: '领导班子年度考核登记表',
  of: ['teamAssessment'],
  takes: 'one',
  make: (rows, ctx) => {
    const row = onlyRow(rows);
    const unit = said(teamAssessment, row, 'unit', ctx);
    const SPAN = 8;
    const points = (key: string): string => (textAt(row, key) === '' ? '' : `${textAt(row, key)}分`);
    return formDocument({
      fileName: `领导班子年度考核登记表（${unit}，${yearOf(row)}）`,
      title: '领导班子年度考核登记表',
      above: { left: `（${yearOf(row)}）`, right: `编号：${row.no}` },
      blocks: [
        {
          kind: 'form',
          columns: [30, 16.5, 16.5, 16.5, 16.5, 16.5, 16.5, 16.5, 16.5],
          rows: [
            wideRow('班子名称', unit, SPAN),
            textRow('述职要点', textAt(row, 'reportPoints'), SPAN, 42),
            ...votesRow(row),
            {
              mm: 12,
              cells: [
                label('实绩得分'),
                value(points('achievementScore'), { span: 2 }),
                label('党建考核', { span: 2 }),
                value(points('partyScore')),
                label('综合评价', { span: 2 }),
                value(points('totalScore')),
              ],
            },
            textRow('主要成绩', textAt(row, 'achievements'), SPAN, 40),
            textRow('主要不足', textAt(row, 'shortcomings'), SPAN, 34),
            wideRow('考核等次', ticks(TEAM_GRADE.codes, row.grade), SPAN),
            opinionRow('党委（党组）\n审定意见', '', SPAN, 24, row.decidedDate, '（盖章）'),
            textRow(
              '反馈情况',
              [dayOr(row.feedbackDate, ''), textAt(row, 'feedbackBy') === '' ? '' : `反馈人：${textAt(row, 'feedbackBy')}`, textAt(row, 'demands')]
                .filter(Boolean)
                .join('\n'),
              SPAN,
              24,
            ),
            wideRow('备　注', textAt(row, 'remark'), SPAN, 11),
          ],
        },
      ],
    });
  },
});
