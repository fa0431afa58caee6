/** Papers that every record type has by its declaration alone: 记录单 of one record, 台账 of a list as it is filtered. */
import { fieldsOf, type RecordTypeDef } from '../../records/define';
import type { RecordTypeId } from '../../records/registry';
import { inWords } from '../../rules/dates';
import { listTable } from '../listTable';
import type { Orientation, TableBlock } from '../model';
import { recordPaper } from '../recordPaper';
import { chosenFlag, chosenText, definePaper, type PaperDef, type PaperOption } from './define';

const SENSITIVE: PaperOption = { key: 'sensitive', label: '印出敏感内容', kind: 'flag', help: '不选的只印可以在科室内传阅的内容。' };

/** The record as its declaration tells it (recordPaper.ts). */
export const recordSheetOf = (def: RecordTypeDef): PaperDef => {
  const hasSensitive = fieldsOf(def).some((f) => f.sensitive || (f.kind === 'children' && f.fields.some((c) => c.sensitive)));
  const paper: PaperDef = definePaper({
    id: `record-${def.id}`,
    form: null,
    label: '记录单',
    of: [def.id as RecordTypeId],
    takes: 'one',
    ...(hasSensitive ? { options: [SENSITIVE] } : {}),
    make: ([row], ctx, choices) => {
      if (!row) throw new RangeError('没有选定记录，请先选一条。');
      return recordPaper(def, row, { names: ctx.names, date: ctx.today, sensitive: chosenFlag(paper, choices, 'sensitive') });
    },
  });
  return paper;
};

/** Columns that together are wider than the upright text area (156 mm) lie on a landscape page. */
const UPRIGHT_MM = 190;
const orientationOf = (table: TableBlock): Orientation => (table.columns.reduce((mm, c) => mm + c.mm, 0) > UPRIGHT_MM ? 'landscape' : 'portrait');

/** The list as filtered: the columns that the declaration has for Word, landscape where they need it. */
export const ledgerOf = (def: RecordTypeDef): PaperDef => {
  const title = `${def.label}台账`;
  const paper: PaperDef = definePaper({
    id: `ledger-${def.id}`,
    form: null,
    label: '台账',
    of: [def.id as RecordTypeId],
    takes: 'many',
    options: [{ key: 'title', label: '标题', kind: 'text', initial: title, help: '例：2026年上半年函询台账' }],
    make: (rows, ctx, choices) => {
      const heading = chosenText(paper, choices, 'title').trim() || title;
      const table = listTable(def, rows, ctx.names);
      return {
        fileName: `${heading.slice(0, 100)}_${ctx.today.replaceAll('-', '')}`,
        title: heading.slice(0, 200),
        sections: [
          {
            orientation: orientationOf(table),
            page: 'form',
            blocks: [
              { kind: 'formTitle', text: heading.slice(0, 200) },
              { kind: 'formLine', left: `${ctx.office.name}${ctx.office.dept}`.slice(0, 200), right: `${inWords(ctx.today)}　共${rows.length}条` },
              table,
            ],
          },
        ],
      };
    },
  });
  return paper;
};
