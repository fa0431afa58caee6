/** F21 干部监督信息核查（反馈）表 (handbook §6.4): a page for each person, and the table of a list. */
import { VETTING_CONCLUSION } from '../../codes/vetting';
import { cadre as cadreType } from '../../records/cadre';
import { type AnyRow, fieldAt } from '../../records/define';
import { type RecordTypeId, typeById } from '../../records/registry';
import { vetting } from '../../records/vetting';
import { addMonths, inWords } from '../../rules/dates';
import { displayName } from '../../rules/names';
import { dayOf } from '../../rules/timeline';
import type { DocumentSection, FormRow } from '../model';
import { assessmentWords, counted, monthOf } from './cadreWords';
import { saidIn } from './childWords';
import { definePaper, type PaperContext } from './define';
import { clause } from './letter';
import { type CaseHit, CHECKED_TYPES, casesOf, findingWords, rowsAbout, type VettingCase } from './vettingCases';
import { label, long, opinion, SIGN, said, ticks, value } from './words';

interface CheckItem {
  readonly label: string;
  readonly types: readonly RecordTypeId[];
  /** Rules that rest on no record. */
  readonly rules?: readonly string[];
  /** What is said besides the number of records. */
  readonly facts?: (cadre: AnyRow, ctx: PaperContext) => string;
}
const ITEMS: readonly CheckItem[] = [
  { label: '信访举报', types: ['report'], rules: ['manyReports'] },
  { label: '提　　醒', types: ['reminder'] },
  { label: '函　　询', types: ['inquiry'] },
  { label: '诫　　勉', types: ['admonition'] },
  { label: '组织处理和处分', types: ['discipline'] },
  { label: '经济责任审计', types: ['audit'], rules: ['auditDue'] },
  { label: '个人有关事项', types: ['personalMatters'] },
  { label: '年度考核', types: ['annualAssessment'], facts: (c, ctx) => assessmentWords(c, ctx.rows('annualAssessment')) },
  { label: '限期整改', types: ['rectification'] },
  { label: '出国（境）证照', types: ['exitReview', 'certificate', 'exitFiling'] },
  {
    label: '家属和限入岗位',
    types: [],
    rules: ['familyAbroad'],
    facts: (c) => (c.restrictedPost === true ? '现任职务为限入性岗位。' : ''),
  },
  { label: '教育培训', types: [], rules: ['hoursShort'] },
  { label: '表彰奖励', types: ['commendation'] },
];
const ofItem = (item: CheckItem, hit: CaseHit): boolean =>
  hit.record === null ? item.rules?.includes(hit.rule) === true : item.types.some((t) => t === hit.record?.type);

/** Months back in which records are counted. */
const BACK = 36;
/** 近三年2条，最近2025年3月1日（TX-2025-0001）。 of the records that have taken place. */
const countedRecords = (item: CheckItem, c: VettingCase, ctx: PaperContext): string => {
  if (c.cadre === null) return '';
  const about = rowsAbout(c.cadre.id, ctx);
  const since = addMonths(c.day, -BACK);
  const found = item.types.flatMap((type) =>
    about(type)
      .filter((r) => counted(typeById(type), r) && dayOf(r) > since && dayOf(r) <= c.day)
      .map((r) => ({ no: r.no, day: dayOf(r) })),
  );
  if (found.length === 0) return '';
  const [last] = [...found].sort((a, b) => (a.day < b.day ? 1 : -1));
  return `近三年${found.length}条，最近${inWords(last?.day ?? '')}（${last?.no ?? ''}）。`;
};
/** Characters a cell of the document model holds. */
const CELL_HOLDS = 30_000;
/** One row; where the texts do not go into one cell, a row for each. */
const itemRows = (name: string, texts: readonly string[], finding: string): readonly FormRow[] => {
  const row = (said: string): FormRow => ({ mm: 8, mayBreak: true, cells: [label(name), value(said, { span: 5, align: 'left' }), value(finding)] });
  const all = texts.join('\n');
  return all.length <= CELL_HOLDS ? [row(all)] : texts.map(row);
};
const checkRows = (c: VettingCase, ctx: PaperContext): FormRow[] => {
  const rest = c.hits.filter((h) => !ITEMS.some((item) => ofItem(item, h)));
  const rows = ITEMS.flatMap((item) => {
    const hits = c.hits.filter((h) => ofItem(item, h));
    const facts = c.cadre === null ? '' : (item.facts?.(c.cadre, ctx) ?? '');
    const texts = [facts, ...hits.map((h) => h.text), hits.length === 0 ? countedRecords(item, c, ctx) : ''].filter((t) => t !== '');
    return itemRows(item.label, texts.length > 0 ? texts : [item.types.length > 0 ? '台账中近三年没有记录。' : '没有登记。'], findingWords(hits));
  });
  return rest.length === 0
    ? rows
    : [
        ...rows,
        ...itemRows(
          '其　　他',
          rest.map((h) => h.text),
          findingWords(rest),
        ),
      ];
};
const MUSTS = ['archiveReview', 'mattersCheck', 'disciplineReply', 'petitionCheck'] as const;
const mustRow = (c: VettingCase, ctx: PaperContext): FormRow[] => {
  if (c.person === null) return [];
  const person = c.person;
  const texts = MUSTS.map(
    (key) => `${fieldAt(vetting, `persons.${key}`)?.label ?? ''}：${saidIn(vetting, 'persons', person, key, ctx) || '　　　　'}`,
  );
  const lines = [texts.slice(0, 2), texts.slice(2)].map((pair) => pair.join('　　'));
  return [{ mm: 13, cells: [label('凡提四必'), value(lines.join('\n'), { span: 6, align: 'left' })] }];
};
/** Lists for an honour, not for a post. */
const HONOURING: readonly unknown[] = ['excellent', 'model', 'commendation'];
const COLUMNS = [31, 26, 16, 18, 22, 23, 26] as const;

const page = (c: VettingCase, ctx: PaperContext): DocumentSection => {
  const of = (key: string): string => (c.cadre === null ? '' : said(cadreType, c.cadre, key, ctx));
  const wide = (name: string, text: string): FormRow => ({ mm: 8, cells: [label(name), value(text, { span: 6, align: 'left' })] });
  const officeOpinion = [clause(c.person?.officeOpinion), clause(c.person?.postponeReason), clause(c.person?.disqualifyReason)]
    .filter(Boolean)
    .join('；');
  return {
    orientation: 'portrait',
    page: 'form',
    restart: true,
    numbers: 'page',
    blocks: [
      { kind: 'formTitle', text: '干部监督信息核查（反馈）表' },
      {
        kind: 'formLine',
        left: c.batch === null ? `核查单位：${ctx.office.dept}` : `批次：${said(vetting, c.batch, 'name', ctx)}`,
        right: `核查至${inWords(c.day)}`,
      },
      {
        kind: 'form',
        small: true,
        columns: COLUMNS,
        rows: [
          {
            mm: 8,
            cells: [
              label('姓　名'),
              value(displayName(c.name)),
              label('性　别'),
              value(of('gender')),
              label('出生年月'),
              value(monthOf(c.cadre?.birthYm), { span: 2 }),
            ],
          },
          wide('现任职务', c.post),
          wide(HONOURING.includes(c.batch?.purpose) ? '拟授称号' : '拟任职务', c.plannedPost),
          ...mustRow(c, ctx),
          { mm: 8, cells: [label('核 查 项'), label('核　查　情　况', { span: 5 }), label('结　论')] },
          ...checkRows(c, ctx),
          {
            mm: 14,
            cells: [
              label('综合意见'),
              long([ticks(VETTING_CONCLUSION.codes, c.person?.conclusion), officeOpinion].filter(Boolean).join('\n'), {
                span: 6,
                vertical: 'center',
              }),
            ],
          },
          opinion('承办人', '', 6, 13, SIGN),
          opinion('科室负责人', '', 6, 13, SIGN),
          opinion('分管部长', clause(c.batch?.deputyOpinion), 6, 13, SIGN),
        ],
      },
    ],
  };
};
const NEEDS: readonly RecordTypeId[] = CHECKED_TYPES;
const nobody = '没有要核查的人，请先选定干部，或者在任前核查批次里登记核查对象。';

export const vettingForm = definePaper({
  id: 'F21-person',
  form: 'F21',
  label: '监督信息核查（反馈）表（一人一页）',
  of: ['vetting', 'cadre'],
  takes: 'many',
  needs: NEEDS,
  shows: ['familyAbroad'],
  make: (rows, ctx) => {
    const cases = casesOf(rows, ctx);
    if (cases.length === 0) throw new RangeError(nobody);
    const title = '干部监督信息核查（反馈）表';
    const fileName = cases.length === 1 ? `${title}（${cases[0]?.name ?? ''}）` : `${title}（${cases.length}名）`;
    return { fileName, title: fileName, sections: cases.map((c) => page(c, ctx)) };
  },
});

export const vettingTable = definePaper({
  id: 'F21-list',
  form: 'F21',
  label: '监督信息核查（反馈）一览表',
  of: ['vetting', 'cadre'],
  takes: 'many',
  needs: NEEDS,
  shows: ['familyAbroad'],
  make: (rows, ctx) => {
    const cases = casesOf(rows, ctx);
    if (cases.length === 0) throw new RangeError(nobody);
    const title = '干部监督信息核查（反馈）一览表';
    const batches = [...new Set(cases.flatMap((c) => (c.batch === null ? [] : [said(vetting, c.batch, 'name', ctx)])))];
    return {
      fileName: title,
      title,
      sections: [
        {
          orientation: 'landscape',
          page: 'form',
          blocks: [
            { kind: 'formTitle', text: title },
            {
              kind: 'formLine',
              left: (batches.length === 0 ? `核查单位：${ctx.office.dept}` : `批次：${batches.join('、')}`).slice(0, 200),
              right: `核查至${inWords(cases[0]?.day ?? ctx.today)}　共${cases.length}名`,
            },
            {
              kind: 'table',
              columns: [
                { head: '序号', mm: 12, align: 'center' },
                { head: '姓名', mm: 20, align: 'center' },
                { head: '现任职务', mm: 45, align: 'left' },
                { head: '拟任职务', mm: 40, align: 'left' },
                { head: '核查情况', mm: 95, align: 'left' },
                { head: '结论', mm: 20, align: 'center' },
                { head: '备注', mm: 25, align: 'left' },
              ],
              rows: cases.map((c, i) => [
                String(i + 1),
                displayName(c.name),
                c.post,
                c.plannedPost,
                c.summary.length <= CELL_HOLDS ? c.summary : `${c.summary.slice(0, CELL_HOLDS - 30)}……（其余见一人一页的反馈表）`,
                c.person === null ? '' : saidIn(vetting, 'persons', c.person, 'conclusion', ctx),
                c.person === null ? '' : saidIn(vetting, 'persons', c.person, 'postponeReason', ctx),
              ]),
            },
            { kind: 'formLine', left: '承办人：', center: '科室负责人：', right: '分管部长：　　　　　　' },
          ],
        },
      ],
    };
  },
});
