/** Ruled forms (handbook §6.3): a grid with merged cells, fixed heights, signature lines. */

import { cellAlign, cellIndent, cellText, cellVertical, type PlacedRow, placeForm } from '../../../shared/documents/formGrid';
import { CELL, type Face, SIZE } from '../../../shared/documents/layout';
import type { FormBlock, FormCell } from '../../../shared/documents/model';
import { printText } from '../../../shared/documents/text';
import { mm, pt, type WordPage, wholeTwips } from './page';
import { STYLE } from './styles';
import { PADDING, tableBorders } from './tables';
import { cell, type Indent, paragraph, type RunLook, row, runs, table } from './xml';

const NO_PADDING = { top: 0, bottom: 0, left: 0, right: 0 };
const FORM_RULES = { outer: CELL.outer, inner: CELL.inner };

interface Pen {
  readonly small: boolean;
  readonly label: Face;
  readonly value: Face;
}
const penOf = (form: FormBlock): Pen => ({ small: form.small === true, label: form.labelFace ?? 'hei', value: form.valueFace ?? 'fang' });

/** Style and run of a cell's text: what the style says is not said again. */
const lookOf = (c: FormCell, pen: Pen): { readonly style: string; readonly run: RunLook } => {
  const label = c.look === 'label';
  const face = label ? pen.label : pen.value;
  const style = label && face === 'hei' ? (pen.small ? STYLE.cellHeadSmall : STYLE.cellHead) : pen.small ? STYLE.cellSmall : STYLE.cell;
  const own = face === (label ? 'hei' : 'fang');
  return { style, run: { ...(own || (label && face === 'fang') ? {} : { face }), ...(c.size === undefined ? {} : { size: c.size }) } };
};

const indentIn = ({ left, right, first }: ReturnType<typeof cellIndent>): { readonly indent?: Indent } =>
  left === 0 && right === 0 && first === 0
    ? {}
    : {
        indent: {
          ...(left === 0 ? {} : { left: pt(left) }),
          ...(right === 0 ? {} : { right: pt(right) }),
          ...(first < 0 ? { hanging: pt(-first) } : first > 0 ? { firstLine: pt(first) } : {}),
        },
      };

/** Paragraphs of a cell. */
function content(c: FormCell, pen: Pen): string {
  const { style, run } = lookOf(c, pen);
  const size = c.size ?? (pen.small ? SIZE.cellSmall : SIZE.cell);
  const spacing = c.line === undefined ? {} : { spacing: { line: pt(c.line) } };
  const text = printText(cellText(c));
  // an upright label is one paragraph: its lines belong together
  const parts = c.upright ? [text] : text.split('\n');
  return parts.map((part) => paragraph({ style, align: cellAlign(c), ...spacing, ...indentIn(cellIndent(c, part, size)) }, runs(part, run))).join('');
}

const none = (side: string): string => `<w:${side} w:val="nil"/>`;

function printRow(r: PlacedRow, widths: readonly number[], pen: Pen, header: boolean): string {
  const wide = (from: number, span: number): number => widths.slice(from, from + span).reduce((s, w) => s + w, 0);
  const cells = r.places.map((p) => {
    const width = wide(p.column, p.span);
    const empty = paragraph({ style: pen.small ? STYLE.cellSmall : STYLE.cell });
    if (p.kind === 'gap') return cell({ width, span: p.span, merge: 'continue', vertical: cellVertical(p.cell) }, empty);
    if (p.part === 'sign') {
      const look = lookOf({ ...p.cell, look: 'value' }, pen);
      const line = paragraph({ style: look.style, align: 'right' }, runs(p.cell.sign ?? '', look.run));
      return cell({ width, span: p.span, borders: none('top'), vertical: 'center' }, line);
    }
    return cell(
      {
        width,
        span: p.span,
        vertical: cellVertical(p.cell),
        ...(p.rows > 1 ? { merge: 'restart' as const } : {}),
        ...(p.part === 'text' ? { borders: none('bottom') } : {}),
      },
      content(p.cell, pen),
    );
  });
  return row({ height: mm(r.mm), exact: r.exact, header, cantSplit: !r.mayBreak }, cells.join(''));
}

/** @throws RangeError (Chinese sentence) when a row's cells do not fill the grid. */
export function formBlock(form: FormBlock, page: WordPage): string {
  const sum = form.columns.reduce((s, w) => s + w, 0);
  const widths = wholeTwips(form.columns, form.own === undefined ? page.textWidth : mm(sum));
  const { outer, inner } = form.rules ?? FORM_RULES;
  const pen = penOf(form);
  const rows = placeForm(form).map((r, i) => printRow(r, widths, pen, i < (form.headRows ?? 0)));
  return table(
    {
      widths,
      borders: outer === 0 && inner === 0 ? '' : tableBorders(outer, inner),
      padding: form.tight ? NO_PADDING : PADDING,
      ...(form.own === undefined ? {} : { indent: mm(form.own) }),
    },
    rows.join(''),
  );
}
