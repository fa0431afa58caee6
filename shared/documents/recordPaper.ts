/**
 * Any record as a paper, made from its declaration alone: for what has no printed form of its own. Sections as in the form; in each the
 * short values as one table of pairs, then long texts as paragraphs and child rows as tables. 办理经过 comes last.
 */
import { type AnyRow, type FieldDef, fieldsOf, type RecordTypeDef, stateOf } from '../records/define';
import { formatValue, type Names } from '../records/kinds/format';
import { alignOf, isEmpty } from '../records/kinds/values';
import { inWords } from '../rules/dates';
import { printedNames } from './listTable';
import type { Block, DocumentModel, DocumentSection, Run, TableBlock, TableColumn } from './model';
import { ordinalWord } from './period';
import { widthInChars } from './text';

export interface RecordPaperOptions {
  readonly names: Names;
  /** Day of printing, YYYY-MM-DD. */
  readonly date: string;
  /** Print sensitive fields too; by default they are left out. */
  readonly sensitive?: boolean;
}

type Values = Readonly<Record<string, unknown>>;
type Children = Extract<FieldDef, { kind: 'children' }>;

/** Values up to so many characters stand in the table of pairs, longer ones get a paragraph. */
const SHORT_CHARS = 44;
/** A child row with a longer text than this is printed as paragraphs: a row of a table never breaks over two pages. */
const ROW_CHARS = 400;
/** Child tables with more columns than this (序号 included) go on a landscape page of their own. */
const UPRIGHT_COLUMNS = 6;
/** One run holds at most so many characters (documentSchema). */
const RUN_CHARS = 30_000;
const PAIR: readonly TableColumn[] = [
  { head: '项目', mm: 29, align: 'left' },
  { head: '内容', mm: 49, align: 'left' },
];
const SINGLE: readonly TableColumn[] = [
  { head: '项目', mm: 29, align: 'left' },
  { head: '内容', mm: 127, align: 'left' },
];

/** Filled fields of a record that are printed only on request, in form order; child fields as 会议议题·发言. */
export const sensitiveLabels = (def: RecordTypeDef, row: Values): readonly string[] =>
  fieldsOf(def).flatMap((f) => {
    if (isEmpty(row[f.key])) return [];
    if (f.sensitive) return [f.label];
    if (f.kind !== 'children') return [];
    const rows = row[f.key] as readonly Values[];
    return f.fields.filter((c) => c.sensitive && rows.some((r) => !isEmpty(r[c.key]))).map((c) => `${f.label}·${c.label}`);
  });

/** The record as a document: portrait, child tables that are too wide for it behind it on landscape pages as 附表. */
export const recordPaper = (def: RecordTypeDef, row: AnyRow, options: RecordPaperOptions): DocumentModel => {
  const names = printedNames(options.names);
  const printed = (f: FieldDef): boolean => options.sensitive === true || !f.sensitive;
  const wide: { readonly field: Children; readonly table: TableBlock }[] = [];
  const said = (f: FieldDef, values: Values): string => formatValue(f, values[f.key], names);

  const childBlocks = (field: Children, rows: readonly Values[], caption: string | undefined, at: string): readonly Block[] => {
    const fields = field.fields.filter((c) => printed(c) && rows.some((r) => !isEmpty(r[c.key])));
    if (fields.length === 0) return [];
    if (rows.some((r) => fields.some((c) => said(c, r).length > ROW_CHARS))) {
      return rows.flatMap((r, i) => [
        heading(3, `${field.label}${i + 1}`),
        ...fields.filter((c) => !isEmpty(r[c.key])).map((c) => paragraph(`${at}.${i}.${c.key}`, said(c, r), `${c.label}：`)),
      ]);
    }
    const table: TableBlock = {
      kind: 'table',
      columns: [{ head: '序号', mm: 12, align: 'center' }, ...fields.map((c) => ({ head: c.label, mm: mmOf(c), align: alignOf[c.kind] }))],
      rows: rows.map((r, i) => [String(i + 1), ...fields.map((c) => said(c, r))]),
    };
    if (table.columns.length <= UPRIGHT_COLUMNS) return [caption === undefined ? table : { ...table, caption }];
    wide.push({ field, table });
    return [paragraph(at, `${caption === undefined ? '' : `${field.label}`}见附表${wide.length}，共${rows.length}${field.rowLabel}。`)];
  };

  const sectionBlocks = ({ title, fields }: RecordTypeDef['sections'][number]): readonly Block[] => {
    const filled = fields.filter((f) => printed(f) && !isEmpty(row[f.key]));
    const alone = filled.length === 1;
    const whole = (f: FieldDef): boolean => alone && f.label === title;
    const plain = filled.filter((f) => f.kind !== 'children').map((field) => ({ field, text: said(field, row) }));
    const short = plain.filter((v) => !whole(v.field) && widthInChars(v.text) <= SHORT_CHARS && !v.text.includes('\n'));
    return [
      ...(short.length === 0 ? [] : [pairs(short.map((v) => [v.field.label, v.text]))]),
      ...plain
        .filter((v) => !short.includes(v))
        .map(({ field, text }) => (whole(field) ? paragraph(field.key, text) : paragraph(field.key, text, `${field.label}：`))),
      ...filled.flatMap((f) => (f.kind === 'children' ? childBlocks(f, row[f.key] as readonly Values[], whole(f) ? undefined : f.label, f.key) : [])),
    ];
  };

  const chapters = [
    ...def.sections.map((s) => ({ title: s.title, blocks: sectionBlocks(s) })),
    { title: '办理经过', blocks: row.stateLog.length > 0 ? [stepTable(def, row)] : [] },
  ].filter((c) => c.blocks.length > 0);
  const mark = secrecyOf(def, row);
  const state = stateOf(def, row.state)?.label;
  const portrait: DocumentSection = {
    orientation: 'portrait',
    blocks: [
      ...(mark === null ? [] : [{ kind: 'paragraph', id: 'secrecy', indent: false, runs: [{ text: mark, face: 'hei' }] } as const]),
      { kind: 'title', lines: [def.label] },
      { kind: 'byline', text: [`编号 ${row.no}`, ...(state === undefined ? [] : [`状态：${state}`]), `${inWords(options.date)}打印`].join('　') },
      ...chapters.flatMap((c, i) => [heading(1, `${ordinalWord(i + 1)}、${c.title}`), ...c.blocks]),
    ],
  };
  return {
    fileName: `${def.label}_${row.no}`,
    title: `${def.label} ${row.no}`,
    sections: [
      portrait,
      ...wide.map(
        ({ field, table }, i): DocumentSection => ({
          orientation: 'landscape',
          blocks: [{ kind: 'appendix', label: `附表${i + 1}`, title: field.label }, table],
        }),
      ),
    ],
  };
};

/** Label of the 密级 that stands at the top left (GB/T 9704-2012 7.2.2); null when there is none or the record is public. */
const secrecyOf = (def: RecordTypeDef, row: AnyRow): string | null => {
  const field = fieldsOf(def).find((f) => f.key === 'secrecy');
  const value = row.secrecy;
  return field === undefined || isEmpty(value) || value === 'public' ? null : formatValue(field, value);
};

const heading = (level: 1 | 3, text: string): Block => ({ kind: 'heading', level, runs: [{ text }] });
const paragraph = (id: string, text: string, lead?: string): Block => ({
  kind: 'paragraph',
  id,
  ...(lead === undefined ? {} : { lead }),
  runs: runsOf(text),
});
const runsOf = (text: string): readonly Run[] =>
  text.length <= RUN_CHARS ? [{ text }] : [{ text: text.slice(0, RUN_CHARS) }, ...runsOf(text.slice(RUN_CHARS))];

/** Two pairs to a row; a single pair takes the whole width. */
const pairs = (all: readonly (readonly [string, string])[]): TableBlock => {
  if (all.length === 1) return { kind: 'table', columns: SINGLE, rows: all };
  const rows = all.flatMap((left, i): readonly (readonly string[])[] => (i % 2 === 0 ? [[...left, ...(all[i + 1] ?? ['', ''])]] : []));
  return { kind: 'table', columns: [...PAIR, ...PAIR], rows };
};

const mmOf = (f: FieldDef): number => f.word?.mm ?? (f.kind === 'longText' ? 50 : f.kind === 'flag' || f.kind === 'number' ? 16 : 26);

/** Steps of the record, oldest first. */
const stepTable = (def: RecordTypeDef, row: AnyRow): TableBlock => ({
  kind: 'table',
  columns: [
    { head: '日期', mm: 30, align: 'left' },
    { head: '状态', mm: 36, align: 'left' },
    { head: '说明', mm: 90, align: 'left' },
  ],
  rows: row.stateLog.map((s) => [s.date, stateOf(def, s.state)?.label ?? s.state, s.note]),
});
