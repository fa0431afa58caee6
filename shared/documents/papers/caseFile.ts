/** F24 卷内目录 and 案卷封面 (handbook §6.4; items and days in eight figures by GB/T 9705-2008). */
import { inWords } from '../../rules/dates';
import { CASE_TYPES, caseDocuments, caseSubject } from './caseDocuments';
import { chosenText, definePaper, type PaperOption } from './define';
import { col, formDocument, NUMBER, onlyRow } from './formParts';
import { clause } from './letter';
import { label, value } from './words';

const TITLE: PaperOption = { key: 'title', label: '案卷题名', kind: 'text', help: '不填的按对象和事项自动写。' };
const titleOf = (about: string, what: string): string => `关于${about || '有关单位'}${what}的材料`;

export const caseContents = definePaper({
  id: 'F24-contents',
  form: 'F24',
  label: '卷内目录',
  of: CASE_TYPES,
  takes: 'one',
  needs: CASE_TYPES,
  sensitive: true,
  options: [TITLE],
  make: (rows, ctx, choices) => {
    const row = onlyRow(rows);
    const { about, what } = caseSubject(row, ctx);
    const title = clause(chosenText(caseContents, choices, 'title')) || titleOf(about, what);
    return formDocument({
      fileName: `卷内目录（${row.no}）`,
      title: '卷内目录',
      above: { left: `案卷题名：${title}`, right: row.no },
      blocks: [
        {
          kind: 'table',
          columns: [
            NUMBER,
            col('文号', 28),
            col('责任者', 28),
            col('题名', 48),
            col('日期', 20, 'center'),
            col('页号', 12, 'center'),
            col('备注', 16),
          ],
          rows: caseDocuments(row, ctx).map((d, i) => [
            String(i + 1),
            d.number,
            d.author,
            d.title,
            d.day.replaceAll('-', ''),
            '',
            d.pages === null ? '' : `${d.pages}页`,
          ]),
        },
      ],
    });
  },
});
export const caseCover = definePaper({
  id: 'F24-cover',
  form: 'F24',
  label: '案卷封面',
  of: CASE_TYPES,
  takes: 'one',
  needs: CASE_TYPES,
  sensitive: true,
  options: [
    TITLE,
    { key: 'fonds', label: '全宗号', kind: 'text' },
    { key: 'volume', label: '案卷号', kind: 'text' },
    { key: 'keep', label: '保管期限', kind: 'text', initial: '30年', help: '按本单位文书归档范围和保管期限表，如永久、30年、10年。' },
  ],
  make: (rows, ctx, choices) => {
    const row = onlyRow(rows);
    const { about, what } = caseSubject(row, ctx);
    const documents = caseDocuments(row, ctx);
    const days = documents
      .map((d) => d.day)
      .filter((d) => d !== '')
      .sort();
    const years = [...new Set(days.map((d) => d.slice(0, 4)))];
    const option = (key: string): string => clause(chosenText(caseCover, choices, key));
    const big = { size: 16, line: 26 } as const;
    const line = (name: string, text: string, mm = 18) => ({ mm, cells: [label(name), value(text, { span: 3 })] });
    const span = days.length === 0 ? '' : `${inWords(days[0] ?? '')}至${inWords(days.at(-1) ?? '')}`;
    return formDocument({
      fileName: `案卷封面（${row.no}）`,
      title: ctx.office.name,
      numbers: 'none',
      blocks: [
        {
          kind: 'form',
          columns: [32, 49, 32, 49],
          rows: [
            line('类　　别', `干部监督·${what}`),
            {
              mm: 92,
              cells: [label('题　　名'), value(option('title') || titleOf(about, what), { span: 3, ...big })],
            },
            line('年　　度', years.length > 1 ? `${years[0]}—${years.at(-1)}年` : years.length === 1 ? `${years[0]}年` : ''),
            line('起止时间', span),
            line('保管期限', option('keep')),
            line('件数页数', `共${documents.length}件　　　　页`),
            { mm: 18, cells: [label('全 宗 号'), value(option('fonds')), label('案 卷 号'), value(option('volume'))] },
          ],
        },
      ],
    });
  },
});
