/** One block of a document as it is printed; figures can be picked, paragraphs can be edited. */
import type { KeyboardEvent, ReactNode } from 'react';
import { EMPTY_TABLE, PT_PER_MM, pageOf, textArea } from '../../shared/documents/layout';
import { type Block, type BlockOf, type FigureRef, type PageSpec, type Run, type TableBlock, textOf } from '../../shared/documents/model';
import { tableLook } from '../../shared/documents/tableWidths';
import { hangingLead, numberedItems, printLine, printText, sealIndents, signatureIndents } from '../../shared/documents/text';
import { FormView } from './FormView';
import { headingFace, runFace } from './faces';
import { Colophon, LetterHead, MarkLines, MinutesHead } from './heads';
import { gapBefore, spaced } from './spaced';

/** What the page around a block offers; absent while measuring. */
export interface BlockActions {
  readonly picked: FigureRef | null;
  readonly pick: (figure: FigureRef, shown: string) => void;
  readonly canEdit: (paragraphId: string) => boolean;
  readonly edit: (paragraphId: string) => void;
}
interface Place {
  readonly spec: PageSpec;
  readonly before: Block | undefined;
  readonly next: Block | undefined;
  /** Rows of a table on this page; all of them without it. */
  readonly rows?: { readonly from: number; readonly to: number };
  readonly actions?: BlockActions;
  /** A later page's part of a paragraph is not reached by the keyboard again. */
  readonly again?: boolean;
}
type Drawer<K extends Block['kind']> = (block: BlockOf<K>, place: Place) => ReactNode;

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
  const { small, widths } = tableLook(block, place.spec);
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
/** Parts of a printed block have no identity but their place. */
const keyed = <T,>(texts: readonly T[]) => texts.map((text, i) => ({ key: String(i), text, i }));
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
  signature: (b, { spec }) => {
    const office = printText(b.office).split('\n');
    const width = textWidthPt(spec);
    const left = b.seal ? sealIndents(office, b.date, width) : signatureIndents(office, b.date, width);
    return (
      <div className="sh-sign">
        {keyed(office).map(({ key, text, i }) => (
          <p key={key} style={{ paddingLeft: `${typeof left.office === 'number' ? left.office : (left.office[i] ?? 0)}pt` }}>
            {text}
          </p>
        ))}
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
  form: (b, { spec, rows }) => <FormView form={b} spec={spec} {...(rows ? { rows } : {})} />,
  marks: (b) => (
    <div className="sh-marks">
      <MarkLines marks={b} />
    </div>
  ),
  letterHead: (b, { spec }) => <LetterHead head={b} spec={spec} />,
  minutesHead: (b) => <MinutesHead head={b} />,
  addressee: (b) => <p className="sh-p flush">{spaced(b.text)}</p>,
  attachmentNote: (b) => (
    <div className="sh-attached">
      {keyed(numberedItems(b.items)).map(({ key, text: { label, text, left } }) => {
        const { first, hang } = left ? { first: left.text - left.hang, hang: left.hang } : hangingLead(label);
        return (
          <p key={key} style={{ paddingLeft: `${first + hang}pt`, textIndent: `${-hang}pt` }}>
            {label}
            {spaced(text)}
          </p>
        );
      })}
    </div>
  ),
  annotation: (b) => <p className="sh-p">（{spaced(printLine(b.text))}）</p>,
  attendance: (b, { before }) => {
    const label = `${printLine(b.label)}：`;
    const { first, hang } = hangingLead(label);
    return (
      <p className={before?.kind === 'attendance' ? '' : 'sh-below'} style={{ paddingLeft: `${first + hang}pt`, textIndent: `${-hang}pt` }}>
        <span style={runFace('hei')}>{label}</span>
        {spaced(printText(b.text))}
      </p>
    );
  },
  colophon: (b) => <Colophon block={b} />,
  formTitle: (b) => <h2 className="sh-form-title">{spaced(b.text)}</h2>,
  formLine: (b) => (
    <div className="sh-form-line">
      <span>{spaced(printLine(b.left ?? ''))}</span>
      <span>{spaced(printLine(b.center ?? ''))}</span>
      <span>{spaced(printLine(b.right ?? ''))}</span>
    </div>
  ),
  pageBreak: () => <div />,
};
const textWidthPt = (spec: PageSpec): number => textArea(pageOf(spec)).textWidth * PT_PER_MM;

export function BlockView<K extends Block['kind']>({ block, ...place }: { readonly block: BlockOf<K> } & Place) {
  return DRAW[block.kind as K](block, place);
}
