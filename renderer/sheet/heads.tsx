/** Heads of letters and minutes and the 版记 on the sheet (GB/T 9704-2012 7.2, 7.4, 10.1, 10.3). */
import { COLOPHON, LETTER, MINUTES, PAPER_MM, PT_PER_MM, pageOf } from '../../shared/documents/layout';
import { BODY_INK, letterMarkSize, MARK_LINE, minutesMarkSize } from '../../shared/documents/marks';
import type { BlockOf, Marks, PageSpec } from '../../shared/documents/model';
import { printLine, printText } from '../../shared/documents/text';
import { runFace } from './faces';
import { spaced } from './spaced';

const mm = (n: number): string => `${n}mm`;
const LINE_LEFT = (PAPER_MM.width - LETTER.lineLength) / 2;
/** The double line with its gap is half as high again as its weight. */
const LINE_HEIGHT = LETTER.lineWeight * 1.5;
/** One line of the red name, placed by its ink. */
const markFont = (size: number): string => `${size}pt / ${size * MARK_LINE.height}pt var(--face-title)`;

export function MarkLines({ marks }: { marks: Marks }) {
  return (
    <>
      {marks.copyNumber ? <p className="sh-mark-line">{printLine(marks.copyNumber)}</p> : null}
      {[marks.secrecy, marks.urgency].flatMap((m) =>
        m
          ? [
              <p key={m} className="sh-mark-line" style={runFace('hei')}>
                {printLine(m)}
              </p>,
            ]
          : [],
      )}
    </>
  );
}

export function LetterHead({ head, spec }: { head: BlockOf<'letterHead'>; spec: PageSpec }) {
  const { margin } = pageOf(spec);
  const size = letterMarkSize(head.office);
  /** mm from the upper edge of the text area */
  const top = LETTER.markTop - (size * MARK_LINE.inkTop) / PT_PER_MM - margin.top;
  const line = top + (size * MARK_LINE.inkBottom) / PT_PER_MM + LETTER.lineGap;
  const across = { left: mm(LINE_LEFT - margin.left), width: mm(LETTER.lineLength) };
  return (
    <div className="sh-letter">
      <div className="sh-letter-name" style={{ ...across, top: mm(top), font: markFont(size) }}>
        {printLine(head.office)}
      </div>
      <span className="sh-double" style={{ ...across, top: mm(line), height: `${LINE_HEIGHT}pt` }} />
      <div style={{ height: `calc(${mm(line)} + ${LETTER.numberGap - BODY_INK.above + LINE_HEIGHT}pt)` }} />
      <p className="sh-number">{spaced(printLine(head.number ?? ''))}</p>
      <MarkLines marks={head} />
    </div>
  );
}
/** 10.1: the red double line at the foot of the first page, thick below. */
export function LetterFoot() {
  const place = { top: mm(PAPER_MM.height - LETTER.lineFoot), left: mm(LINE_LEFT), width: mm(LETTER.lineLength), height: `${LINE_HEIGHT}pt` };
  return <span className="sh-double foot" style={place} />;
}

export function MinutesHead({ head }: { head: BlockOf<'minutesHead'> }) {
  const size = minutesMarkSize(head.name);
  return (
    <div className="sh-minutes">
      <div style={{ height: `calc(${mm(MINUTES.markTop)} - ${size * MARK_LINE.inkTop}pt)` }} />
      <p className="sh-minutes-name" style={{ font: markFont(size) }}>
        {printLine(head.name)}
      </p>
      <p className="sh-minutes-issue">{spaced(printLine(head.issue))}</p>
      <p
        className="sh-minutes-line"
        style={{ paddingBottom: `calc(${mm(MINUTES.lineGap)} - ${BODY_INK.below}pt)`, borderBottomWidth: `${MINUTES.lineWeight}pt` }}
      >
        <span>{printLine(head.office)}</span>
        <span>{spaced(printLine(head.date))}</span>
      </p>
    </div>
  );
}

export function Colophon({ block }: { block: BlockOf<'colophon'> }) {
  const made = !block.plain && (block.office || block.date);
  return (
    <div className={`sh-colophon ${block.plain ? 'plain' : ''}`} style={{ font: `${COLOPHON.size}pt / ${COLOPHON.line}pt var(--face-fang)` }}>
      {block.copies ? <p className="sh-copies">抄送：{spaced(printText(block.copies).replace(/[。.]*$/, ''))}。</p> : null}
      {made ? (
        <p className="sh-made">
          <span>{printLine(block.office ?? '')}</span>
          <span>{block.date ? spaced(`${printLine(block.date)}印发`) : ''}</span>
        </p>
      ) : null}
    </div>
  );
}
