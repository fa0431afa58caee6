/** One block of a document as it is printed; figures can be picked, paragraphs can be edited. */
import type { KeyboardEvent, ReactNode } from 'react';
import { EMPTY_TABLE, PAGES_MM, PT_PER_MM, textArea } from '../../shared/documents/layout';
import { type Block, type FigureRef, type Orientation, type Run, type TableBlock, textOf } from '../../shared/documents/model';
import { tableLook } from '../../shared/documents/tableWidths';
import { printLine, printText, signatureIndents } from '../../shared/documents/text';
import { headingFace, runFace } from './faces';
import { gapBefore, spaced } from './spaced';

/** What the page around a block offers; absent while measuring. */
export interface BlockActions {
  readonly picked: FigureRef | null;
  readonly pick: (figure: FigureRef, shown: string) => void;
  readonly canEdit: (paragraphId: string) => boolean;
  readonly edit: (paragraphId: string) => void;
}
interface Place {
  readonly orientation: Orientation;
  readonly next: Block | undefined;
  /** Rows of a table on this page; all of them without it. */
  readonly rows?: { readonly from: number; readonly to: number };
  readonly actions?: BlockActions;
  /** A later page's part of a paragraph is not reached by the keyboard again. */
  readonly again?: boolean;
}
type Drawer<K extends Block['kind']> = (block: Extract<Block, { kind: K }>, place: Place) => ReactNode;

const onEnter = (go: () => void) => (e: KeyboardEvent) => {
  if (e.key !== 'Enter' && e.key !== ' ') return;
  e.preventDefault();
  e.stopPropagation();
  go();
};

/** Offset of each run in the text tells equal runs apart. */
const drawRuns = (runs: readonly Run[], { actions, again }: Place): ReactNode => {
  let at = 0;
  return runs.map((run, i) => {
    const gap = gapBefore(run.text, runs[i + 1]?.text);
    const key = at;
    at += run.text.length;
    const { figure } = run;
    const bold = run.bold ? 'sh-bold' : '';
    const face = run.face ? { style: runFace(run.face) } : {};
    if (!figure) {
      return (
        <span key={key} className={`${bold} ${gap}`} {...face}>
          {spaced(run.text)}
        </span>
      );
    }
    const exact = run.text === String(figure.value);
    const on = actions?.picked?.indicator === figure.indicator;
    const pick = () => actions?.pick(figure, run.text);
    return (
      // the space stands outside of the figure, so that it is not underlined
      <span key={key} className={gap}>
        {/* biome-ignore lint/a11y/useSemanticElements: a button cannot be part of a line of text */}
        <span
          role="button"
          tabIndex={actions && !again ? 0 : -1}
          className={`sh-fig ${exact ? '' : 'ap'} ${on ? 'on' : ''} ${bold}`}
          {...face}
          data-figure={figure.indicator}
          title={exact ? '点开看这个数的来历' : `约数，准数是 ${figure.value}`}
          onClick={(e) => {
            e.stopPropagation();
            pick();
          }}
          onKeyDown={onEnter(pick)}
        >
          {spaced(run.text)}
        </span>
      </span>
    );
  });
};

const table: Drawer<'table'> = (block, place) => {
  const { from, to } = place.rows ?? { from: 0, to: Number.POSITIVE_INFINITY };
  const { small, widths } = tableLook(block, place.orientation);
  const rows = block.rows.length === 0 ? [] : block.rows.slice(from, to);
  return (
    <div className={`sh-table ${small ? 'small' : ''}`}>
      {from === 0 && block.caption ? <div className="sh-caption">{block.caption}</div> : null}
      {from === 0 && block.note ? <div className="sh-note">{block.note}</div> : null}
      <table>
        <colgroup>
          {keyed(block.columns.map((c) => c.head)).map(({ key, i }) => (
            <col key={key} style={{ width: `${widths[i] ?? 0}pt` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {keyed(block.columns.map((c) => c.head)).map(({ key, text }) => (
              <th key={key}>{spaced(text)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed table have no identity but their place
            <tr key={from + r}>{cells(block, row)}</tr>
          ))}
          {block.rows.length === 0 ? (
            <tr>
              <td colSpan={block.columns.length} className="center">
                {EMPTY_TABLE}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
};
const keyed = (texts: readonly string[]) => texts.map((text, i) => ({ key: `${i} ${text}`, text, i }));
const cells = (block: TableBlock, row: readonly string[]): ReactNode =>
  block.columns.map((c, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
    <td key={i} className={c.align}>
      {spaced(printText(row[i] ?? ''))}
    </td>
  ));

/** One drawer per kind; a new kind does not compile until it has one. */
const DRAW: { readonly [K in Block['kind']]: Drawer<K> } = {
  title: (b, { next }) => <h1 className={`sh-title ${next?.kind === 'byline' ? '' : 'gap'}`}>{spaced(b.lines.map((l) => l.trim()).join('\n'))}</h1>,
  byline: (b) => <p className="sh-byline">{spaced(b.text)}</p>,
  heading: (b, place) => (
    <p className="sh-p" style={headingFace(b.level)}>
      {drawRuns(b.runs, place)}
    </p>
  ),
  paragraph: (b, place) => {
    const can = place.actions?.canEdit(b.id) ?? false;
    const edit = () => place.actions?.edit(b.id);
    const text = (
      <>
        {b.lead ? (
          <span className={gapBefore(b.lead, b.runs[0]?.text)} style={runFace('kai')}>
            {spaced(b.lead)}
          </span>
        ) : null}
        {drawRuns(b.runs, place)}
      </>
    );
    const look = `sh-p ${b.indent === false ? 'flush' : ''}`;
    if (!can) return <p className={look}>{text}</p>;
    return (
      // biome-ignore lint/a11y/useSemanticElements: a paragraph of the paper, with figures that are buttons of their own
      <div
        role="group"
        className={`${look} sh-can`}
        data-paragraph={b.id}
        tabIndex={place.again ? -1 : 0}
        aria-label={`${textOf(b.runs).slice(0, 12)}…，按回车修改这一段`}
        title="点一下修改这一段"
        onClick={edit}
        onKeyDown={onEnter(edit)}
      >
        {text}
      </div>
    );
  },
  table,
  signature: (b, { orientation }) => {
    const office = printText(b.office).split('\n');
    const left = signatureIndents(office, b.date, textArea(PAGES_MM[orientation]).textWidth * PT_PER_MM);
    return (
      <div className="sh-sign">
        <p style={{ paddingLeft: `${left.office}pt` }}>{office.join('\n')}</p>
        <p style={{ paddingLeft: `${left.date}pt` }}>{spaced(printLine(b.date))}</p>
      </div>
    );
  },
  appendix: (b) => (
    <div className="sh-appendix">
      <p className="sh-label" style={runFace('hei')}>
        {spaced(b.label)}
      </p>
      <h2 className="sh-title">{spaced(b.title)}</h2>
    </div>
  ),
};

export function BlockView<K extends Block['kind']>({ block, ...place }: { readonly block: Extract<Block, { kind: K }> } & Place) {
  return DRAW[block.kind as K](block, place);
}
