/**
 * 勤政监督工作情况汇报: the period summary for a meeting, in the three-part structure of the source article and in wording of our own.
 * Every number is a run bound to its indicator.
 */

import { indicators } from '../indicators';
import { figureTable } from '../indicators/compute';
import type { Override, RowSource, Window } from '../indicators/define';
import type { Names } from '../records/kinds/format';
import { inWords } from '../rules/dates';
import type { Block, DocumentModel, DocumentSection } from './model';
import { periodWords } from './period';
import { APPENDICES, type AppendixId, STANDARD_APPENDICES } from './summary/appendices';
import { bodyOf, edited, SUMMARY_PARTS, type SummaryPart } from './summary/outline';
import { say, storyOf } from './summary/story';

export { APPENDICES, type AppendixId, STANDARD_APPENDICES } from './summary/appendices';
export { SUMMARY_PARTS, type SummaryPart } from './summary/outline';

export interface SummaryInput {
  readonly window: Window;
  readonly source: RowSource;
  readonly names: Names;
  /** Signs the report, e.g. 中共安澜市委组织部. */
  readonly officeName: string;
  /** Day of the report, YYYY-MM-DD. */
  readonly date: string;
  /** Indicator id → chosen wording (`approximations`); ignored when no longer true of the value. */
  readonly approx?: Readonly<Record<string, string>>;
  /** Paragraph id → the user's text; '' takes the paragraph out. */
  readonly edits?: Readonly<Record<string, string>>;
  /** Default: STANDARD_APPENDICES, none of which names a person of whom something unfavourable is said. */
  readonly appendices?: readonly AppendixId[];
  /** Default: all three. */
  readonly parts?: readonly SummaryPart[];
  /** 纳入、剔除 by hand. */
  readonly overrides?: readonly Override[];
}

const TITLE = '勤政监督工作情况汇报';

export interface Summary {
  readonly document: DocumentModel;
  /**
   * Ids of the paragraphs that `edits` may reword, in reading order. Not among them: appendices and the lines that name them (both follow
   * from what is attached), and paragraphs that an edit has taken out.
   */
  readonly editableIds: readonly string[];
}

/** The document as a value, for those who only print it. @throws like `summaryOf` */
export const buildSummary = (input: SummaryInput): DocumentModel => summaryOf(input).document;

/** The document and what of it may be edited. @throws Error when an indicator's definition does not fit the record types */
export const summaryOf = (input: SummaryInput): Summary => {
  const { window, source, names, officeName, date } = input;
  const parts = input.parts ?? SUMMARY_PARTS.map((p) => p.part);
  const edits = input.edits ?? {};
  const chosen = input.appendices ?? STANDARD_APPENDICES;
  const table = figureTable(
    indicators.filter((d) => parts.includes(d.part)),
    source,
    window,
    undefined,
    input.overrides === undefined ? {} : { overrides: input.overrides },
  );
  const period = periodWords(window, date);
  const story = storyOf(
    table.rows.map((r) => r.total),
    period,
    input.approx ?? {},
  );

  const opening = edited(
    {
      kind: 'paragraph',
      id: 'opening',
      runs: say`${period.opening}，我们围绕促进领导干部勤勉履职、担当尽责，坚持教育在先、提醒在前、监督在平时，推动勤政监督经常化、具体化。现将有关情况汇报如下。`,
    },
    edits,
  );
  const attached = APPENDICES.filter((a) => chosen.includes(a.id))
    .map((a) => ({ ...a, content: a.blocks({ table, source, names }) }))
    .filter((a) => a.content.length > 0);
  const label = (i: number): string => (attached.length === 1 ? '附件' : `附件${i + 1}`);
  const text: readonly Block[] = [...(opening === null ? [] : [opening]), ...bodyOf(story, parts, edits)];
  const letter: readonly Block[] = [
    { kind: 'title', lines: [`${period.exact}领导干部`, TITLE] },
    ...text,
    ...attachmentNote(attached.map((a) => a.title)),
    { kind: 'signature', office: officeName, date: inWords(date) },
  ];
  const sections: readonly DocumentSection[] = [
    { orientation: 'portrait', blocks: letter },
    ...attached.map(
      (a, i): DocumentSection => ({
        orientation: a.orientation,
        blocks: [{ kind: 'appendix', label: label(i), title: a.title }, ...a.content],
      }),
    ),
  ];
  return {
    document: { fileName: TITLE, title: `${period.exact}领导干部${TITLE}`, sections },
    editableIds: text.flatMap((b) => (b.kind === 'paragraph' ? [b.id] : [])),
  };
};

/** 附件说明, one line below the text (GB/T 9704-2012 7.3.4): 附件：1. …, names without a closing mark, further ones under the first. */
const attachmentNote = (titles: readonly string[]): readonly Block[] => {
  if (titles.length === 0) return [];
  const lines = titles.map((title, i) => `${i === 0 ? '附件：' : '　　　'}${titles.length === 1 ? '' : `${i + 1}. `}${title}`);
  return ['', ...lines].map((text, i): Block => ({ kind: 'paragraph', id: `attachment.${i}`, runs: text === '' ? [] : [{ text }] }));
};
