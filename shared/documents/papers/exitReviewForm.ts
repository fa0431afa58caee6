/** F20 领导干部因公（因私）出国（境）审查表 (handbook §6.4): two pages; the findings of the ledger stand as a list in 核查意见. */
import { EXIT_CATEGORY } from '../../codes/abroad';
import { labelOf } from '../../codes/define';
import { POLITICS, SECRET_LEVEL } from '../../codes/people';
import { cadre as cadreType } from '../../records/cadre';
import { type AnyRow, stateOf } from '../../records/define';
import { exitReview } from '../../records/exitReview';
import { addMonths, inWords } from '../../rules/dates';
import { displayName } from '../../rules/names';
import type { FormRow } from '../model';
import { definePaper, type PaperContext } from './define';
import { dots, formDocument, numbered, onlyRow, opinionRow, signedOn, textAt } from './formParts';
import { childRows, clause, fullDay } from './letter';
import { VETTING_NEEDS, vettingLines } from './vettingLines';
import { label, long, nameOf, plainName, said, value } from './words';

const FAMILY_ROWS = 5;
const YEARS_BACK = 3;
const PROMISE = '本人承诺所填内容属实，遵守外事纪律和保密规定，按批准的国家（地区）、时间和事由出国（境），按时回国并交回证件。';
/** Trips of the three years before this one that were approved, latest first; what the applicant wrote where there are none. */
const earlierTrips = (row: AnyRow, ctx: PaperContext): string => {
  const until = fullDay(row.departDate) ?? ctx.today;
  const from = addMonths(until, -12 * YEARS_BACK);
  const trips = ctx
    .rows('exitReview')
    .filter((r) => r.id !== row.id && r.cadre === row.cadre && r.state !== 'refused' && stateOf(exitReview, r.state)?.counts)
    .map((r) => ({ r, day: fullDay(r.actualDepart) ?? fullDay(r.departDate) }))
    .filter(({ day }) => day !== null && day >= from && day < until)
    .sort((a, b) => (String(a.day) < String(b.day) ? 1 : -1))
    .map(({ r, day }) => {
      const back = fullDay(r.actualEntry) ?? fullDay(r.entryDate);
      return `${inWords(String(day))}${back === null ? '' : `至${inWords(back)}`}${labelOf(EXIT_CATEGORY, textAt(r, 'category'))}赴${textAt(r, 'destination')}`;
    });
  return trips.length === 0 ? textAt(row, 'lastTrip') || '无' : numbered(trips);
};
/** The first five; more are said to be there, so that none vanishes. */
const familyRows = (cadre: AnyRow | undefined): readonly FormRow[] => {
  const family = childRows(cadre?.family);
  const shown = family.length > FAMILY_ROWS ? family : [...family, ...Array.from({ length: FAMILY_ROWS - family.length }, () => undefined)];
  const head = ['称谓', '姓名', '出生年月', '政治面貌', '工作单位及职务', '居住地'];
  const spans = [1, 2, 1, 1, 2, 1];
  const cells = (texts: readonly string[], look: typeof label) => texts.map((t, i) => look(t, { span: spans[i] ?? 1 }));
  return [
    { mm: 9, cells: [label('家庭主要成员', { upright: true, rows: shown.length + 1 }), ...cells(head, label)] },
    ...shown.map(
      (p): FormRow => ({
        mm: 9,
        cells: cells(
          p === undefined
            ? head.map(() => '')
            : [
                textAt(p, 'relation'),
                displayName(textAt(p, 'name')),
                dots(p.birthYm),
                labelOf(POLITICS, textAt(p, 'politics')),
                textAt(p, 'post'),
                '',
              ],
          value,
        ),
      }),
    ),
  ];
};
const disciplineReply = (row: AnyRow, ctx: PaperContext): string => {
  const opinion = said(exitReview, row, 'disciplineOpinion', ctx);
  if (opinion === '') return row.priorReview ? `沿用${said(exitReview, row, 'priorReview', ctx)}征求的意见。` : '';
  return `${said(exitReview, row, 'replyMode', ctx)}反馈：${opinion}。`;
};
const review = (row: AnyRow, ctx: PaperContext): string => {
  const standing = said(exitReview, row, 'mattersStanding', ctx);
  return [
    ...vettingLines(row.cadre, 'abroad', row, ctx),
    standing === '' ? '' : `个人有关事项报告：${standing}。`,
    clause(row.negativeNote) === '' ? '' : `其他情况：${clause(row.negativeNote)}。`,
    clause(row.sectionOpinion) === '' ? '' : `意见：${clause(row.sectionOpinion)}。`,
  ]
    .filter(Boolean)
    .join('\n');
};

export const exitReviewForm = definePaper({
  id: 'F20',
  form: 'F20',
  label: '出国（境）审查表',
  of: ['exitReview'],
  takes: 'one',
  needs: VETTING_NEEDS,
  sensitive: true,
  make: (rows, ctx) => {
    const row = onlyRow(rows);
    const cadre = typeof row.cadre === 'string' ? ctx.cadre(row.cadre) : undefined;
    const about = (key: string): string => (cadre ? said(cadreType, cadre, key, ctx) : '');
    const category = row.category === 'official' || row.category === 'private' ? labelOf(EXIT_CATEGORY, row.category) : '因公（因私）';
    const title = `领导干部${category}出国（境）审查表`;
    const wide = (name: string, text: string, mm = 12): FormRow => ({ mm, cells: [label(name), value(text, { span: 8, align: 'left' })] });
    const two = (a: string, av: string, b: string, bv: string): FormRow => ({
      mm: 12,
      cells: [label(a), value(av, { span: 4, align: 'left' }), label(b), value(bv, { span: 3, align: 'left' })],
    });
    const days = [row.departDate, row.entryDate].map((d) => dots(d));
    const rank = about('rank');
    const secret = labelOf(SECRET_LEVEL, textAt(row, 'secretLevelThen'));
    return formDocument({
      fileName: `出国（境）审查表（${plainName(row.cadre, ctx)}）`,
      title,
      above: { left: `呈报单位：${about('unit')}`, right: `编号：${row.no}` },
      blocks: [
        {
          kind: 'form',
          columns: [22, 14, 8, 16, 20, 22, 20, 20, 20],
          rows: [
            {
              mm: 12,
              cells: [
                label('姓　名'),
                value(nameOf(row.cadre, ctx), { span: 2 }),
                label('性别'),
                value(about('gender')),
                label('出生年月'),
                value(dots(cadre?.birthYm)),
                label('民族'),
                value(about('nation')),
              ],
            },
            {
              mm: 12,
              cells: [
                label('政治面貌'),
                value(about('politics'), { span: 2 }),
                label('健康\n状况'),
                value(about('health')),
                label('涉密等级'),
                value(secret, { span: 3 }),
              ],
            },
            two('身份证号', about('idCard'), '户　籍\n所在地', ''),
            wide('单位及\n职　务\n（职级）', `${textAt(row, 'postThen')}${rank === '' ? '' : `（${rank}）`}`, 16),
            two(
              '出访国家\n（地区）',
              [textAt(row, 'destination'), textAt(row, 'via') === '' ? '' : `途经${textAt(row, 'via')}`].filter(Boolean).join('，'),
              '停留天数',
              textAt(row, 'days') === '' ? '' : `${textAt(row, 'days')}天`,
            ),
            wide('出访任务\n（事由）', textAt(row, 'purpose')),
            two('出境—\n入境日期', days.some(Boolean) ? days.join('—') : '', '经费来源', textAt(row, 'funding')),
            wide('同行人员', textAt(row, 'companions')),
            { mm: 16, cells: [label('近三年出\n国（境）\n情　　况'), value(earlierTrips(row, ctx), { span: 8, align: 'left' })] },
            ...familyRows(cadre),
            { mm: 26, cells: [label('本人承诺'), long(PROMISE, { span: 8, sign: signedOn(null, '本人签字：') })] },
          ],
        },
        { kind: 'pageBreak' },
        {
          kind: 'form',
          columns: [30, 132],
          rows: [
            opinionRow('所在单位\n党委（党组）\n意　　见', '', 1, 38, null, '（盖章）'),
            opinionRow('纪检监察\n机关意见', disciplineReply(row, ctx), 1, 32, row.repliedDate, '（盖章）'),
            { ...opinionRow('组织部\n干部监督科\n核查意见', review(row, ctx), 1, 66, row.sectionDate), mayBreak: true },
            opinionRow('分管部长\n审批意见', textAt(row, 'deputyOpinion'), 1, 32, row.deputyDate),
            opinionRow('部　长\n审批意见', textAt(row, 'ministerOpinion'), 1, 32, row.ministerDate),
            { mm: 20, cells: [label('备　注'), value('', { align: 'left' })] },
          ],
        },
      ],
    });
  },
});
