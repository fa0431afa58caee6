/** Heads of a letter (10.1) and of minutes (10.3), and the 版记 (7.4). */
import { COLOPHON, LETTER, MINUTES, PAPER_MM, PT_PER_MM, RED } from '../../../shared/documents/layout';
import { BODY_INK, letterMarkSize, MARK_LINE, minutesMarkSize } from '../../../shared/documents/marks';
import type { BlockOf } from '../../../shared/documents/model';
import { printLine, printText } from '../../../shared/documents/text';
import { eighths, mm, ONE_CHAR, pt, type WordPage } from './page';
import { blankLine, marksParagraphs } from './paragraphs';
import { STYLE } from './styles';
import { cell, line, paragraph, row, runs, table } from './xml';

const NO_PADDING = { top: 0, bottom: 0, left: 0, right: 0 };

/** A paragraph that stands at a place of the paper; the text goes on below it. In twips. */
const frameAt = (y: number, height?: number): string =>
  `<w:framePr w:w="${mm(LETTER.lineLength)}"${height === undefined ? '' : ` w:h="${height}" w:hRule="exact"`} w:hSpace="0" w:wrap="notBeside" w:vAnchor="page" w:hAnchor="page" ` +
  `w:x="${mm((PAPER_MM.width - LETTER.lineLength) / 2)}" w:y="${y}"/>`;

/**
 * The name in red, its upper edge 30 mm below the paper's, and 4 mm below it the double line (thick above), 170 mm long and centred on the
 * paper. Two frames: with a border of its own below the name, programs differ in where they draw it.
 */
const letterMark = (office: string): string => {
  const size = letterMarkSize(office);
  const top = mm(LETTER.markTop) - pt(size * MARK_LINE.inkTop);
  // down to the line, so that no text finds room between the two
  const height = pt(size * MARK_LINE.inkBottom) + mm(LETTER.lineGap);
  const name = paragraph(
    { style: STYLE.mark, frame: frameAt(top, height), align: 'center', spacing: { line: pt(size * MARK_LINE.height) } },
    runs(printLine(office), { face: 'title', size, color: RED }),
  );
  const ruled = paragraph({
    style: STYLE.end,
    frame: frameAt(top + height),
    // thick within, thin without (ISO/IEC 29500-1 17.18.2): as a lower border the thick line is the upper one
    borders: line('bottom', 'thickThinSmallGap', eighths(LETTER.lineWeight), RED),
  });
  return name + ruled;
};

/** 10.1: 发文字号 at the right edge of the text area, 7/8 of a character below the line; then the marks; two blank lines before the title. */
export function letterHead(block: BlockOf<'letterHead'>): string {
  // the double line with its gap is half as high again as its weight, and hangs out of its frame
  const room = paragraph({ style: STYLE.end, spacing: { line: pt(LETTER.numberGap - BODY_INK.above + LETTER.lineWeight * 1.5) } });
  const number = paragraph({ style: STYLE.normal, align: 'right' }, runs(printLine(block.number ?? '')));
  return letterMark(block.office) + room + number + marksParagraphs(block) + blankLine(true) + blankLine(true);
}

/** 10.3: the name's upper edge 35 mm below the text area; issue; office and date; red line 4 mm below. */
export function minutesHead(block: BlockOf<'minutesHead'>, page: WordPage): string {
  const size = minutesMarkSize(block.name);
  const lines: string[] = [
    paragraph({ style: STYLE.end, spacing: { line: mm(MINUTES.markTop) - pt(size * MARK_LINE.inkTop) } }),
    paragraph(
      { style: STYLE.mark, align: 'center', spacing: { line: pt(size * MARK_LINE.height) } },
      runs(printLine(block.name), { face: 'title', size, color: RED }),
    ),
    blankLine(true),
    paragraph({ style: STYLE.normal, align: 'center' }, runs(printLine(block.issue))),
    blankLine(true),
    paragraph(
      {
        style: STYLE.normal,
        tabs: `<w:tab w:val="right" w:pos="${page.textWidth - ONE_CHAR}"/>`,
        indent: { left: ONE_CHAR },
      },
      runs(`${printLine(block.office)}\t${printLine(block.date)}`),
    ),
    // a line of its own, so that it is as wide as the text area
    paragraph({
      style: STYLE.end,
      borders: line('bottom', 'single', eighths(MINUTES.lineWeight), RED),
      spacing: { line: mm(MINUTES.lineGap) - pt(BODY_INK.below) },
    }),
    blankLine(true),
    blankLine(true),
  ];
  return lines.join('');
}

/** LibreOffice lets a table float only when it is narrower than the text area; a third of a millimetre does. */
const NARROWER = mm(0.3);
/** Beside the text a floating table stands at the foot of the text area of the page on which the paragraph after it stands. */
const atFoot = (x: number): string =>
  '<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:topFromText="0" w:bottomFromText="0" w:vertAnchor="margin" w:horzAnchor="page" ' +
  `w:tblpX="${x}" w:tblpYSpec="bottom"/>`;

/** 7.4: at the foot of the text area; thick lines above and below, a thin one between; a letter's has no lines, office or date. */
export function colophon(block: BlockOf<'colophon'>, page: WordPage): string {
  const width = page.textWidth - NARROWER;
  const size = pt(COLOPHON.size);
  const spacing = { line: pt(COLOPHON.line) };
  const lead = '抄送：';
  const parts: string[] = [];
  if (block.copies)
    parts.push(
      paragraph(
        { style: STYLE.colophon, spacing, indent: { left: size * (1 + lead.length), right: size, hanging: size * lead.length } },
        runs(`${lead}${printText(block.copies).replace(/[。.]*$/, '')}。`),
      ),
    );
  if (!block.plain && (block.office || block.date))
    parts.push(
      paragraph(
        { style: STYLE.colophon, spacing, indent: { left: size }, tabs: `<w:tab w:val="right" w:pos="${width - size}"/>` },
        runs(`${printLine(block.office ?? '')}\t${block.date ? `${printLine(block.date)}印发` : ''}`),
      ),
    );
  if (parts.length === 0) return '';
  const rows = parts.map((part) => row({ height: pt(COLOPHON.line), cantSplit: true }, cell({ width }, part))).join('');
  const thick = eighths(COLOPHON.thick * PT_PER_MM);
  const thin = eighths(COLOPHON.thin * PT_PER_MM);
  const borders = block.plain ? '' : line('top', 'single', thick) + line('bottom', 'single', thick) + line('insideH', 'single', thin);
  const float = atFoot(page.margin.left + Math.round(NARROWER / 2));
  // The table stands with the first paragraph; the second may carry the section's properties (LibreOffice lets no table float beside those).
  const end = paragraph({ style: STYLE.end });
  return table({ widths: [width], borders, padding: NO_PADDING, float }, rows) + end + end;
}
