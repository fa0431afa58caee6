/** A ruled form on the sheet, from the same placed grid as the Word printer. */
import type { CSSProperties, ReactNode } from 'react';
import { cellAlign, cellIndent, cellText, cellVertical, type PlacedRow, placeForm } from '../../shared/documents/formGrid';
import { CELL, PT_PER_MM, pageOf, SIZE, textArea } from '../../shared/documents/layout';
import type { FormBlock, FormCell, PageSpec } from '../../shared/documents/model';
import { printText } from '../../shared/documents/text';
import { runFace } from './faces';
import { px } from './geometry';
import { spaced } from './spaced';

const VERTICAL = { top: 'top', center: 'middle', bottom: 'bottom' } as const;
const ruled = (pt: number): string => (pt === 0 ? '0' : `${Math.max(1, Math.floor(px(pt)))}px`);

const faceOf = (form: FormBlock, cell: FormCell): CSSProperties => {
  const label = cell.look === 'label';
  const face = label ? (form.labelFace ?? 'hei') : (form.valueFace ?? 'fang');
  return face === 'fang' ? {} : runFace(face);
};

const indentIn = ({ left, right, first }: ReturnType<typeof cellIndent>): CSSProperties => ({
  ...(left === 0 ? {} : { paddingLeft: `${left}pt` }),
  ...(right === 0 ? {} : { paddingRight: `${right}pt` }),
  ...(first === 0 ? {} : { textIndent: `${first}pt` }),
});
/** What stands before the tab fills the hanging indent, as a tab does in Word. */
const tabbed = (text: string, hanging: number | undefined): ReactNode => {
  const at = text.indexOf('\t');
  if (hanging === undefined || at < 0) return spaced(text);
  return (
    <>
      <span style={{ display: 'inline-block', width: `${hanging}pt`, textIndent: 0 }}>{text.slice(0, at)}</span>
      {spaced(text.slice(at + 1))}
    </>
  );
};
/** Paragraphs of a cell. */
const content = (form: FormBlock, cell: FormCell): ReactNode => {
  const size = cell.size ?? (form.small ? SIZE.cellSmall : SIZE.cell);
  const style: CSSProperties = { fontSize: `${size}pt`, ...(cell.line === undefined ? {} : { lineHeight: `${cell.line}pt` }) };
  const text = printText(cellText(cell));
  return (cell.upright ? [text] : text.split('\n')).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a cell have no identity but their place
    <p key={i} style={{ ...style, ...indentIn(cellIndent(cell, part, size)) }}>
      {tabbed(part, cell.hanging)}
    </p>
  ));
};

const drawRow = (form: FormBlock, row: PlacedRow, key: number): ReactNode => {
  const signed = row.places.some((p) => p.kind === 'cell' && p.part === 'text');
  return (
    <tr key={key} style={{ height: `${row.mm}mm` }} {...(signed ? { 'data-keep': '' } : {})}>
      {row.places.map((p) => {
        if (p.kind === 'gap') return null;
        const style: CSSProperties = {
          ...faceOf(form, p.cell),
          textAlign: p.part === 'sign' ? 'right' : cellAlign(p.cell),
          verticalAlign: p.part === 'sign' ? 'middle' : VERTICAL[cellVertical(p.cell)],
          ...(p.part === 'text' ? { borderBottom: 0 } : {}),
          ...(p.part === 'sign' ? { borderTop: 0 } : {}),
        };
        return (
          <td key={p.column} colSpan={p.span} rowSpan={p.rows} style={style}>
            {p.part === 'sign' ? spaced(printText(p.cell.sign ?? '')) : content(form, p.cell)}
          </td>
        );
      })}
    </tr>
  );
};

export function FormView({ form, spec, rows }: { form: FormBlock; spec: PageSpec; rows?: { readonly from: number; readonly to: number } }) {
  const { from, to } = rows ?? { from: 0, to: Number.POSITIVE_INFINITY };
  const placed = placeForm(form);
  const head = form.headRows ?? 0;
  const sum = form.columns.reduce((s, w) => s + w, 0);
  const width = form.own === undefined ? textArea(pageOf(spec)).textWidth : sum;
  const { outer, inner } = form.rules ?? { outer: CELL.outer, inner: CELL.inner };
  const vars = { '--form-outer': ruled(outer), '--form-inner': ruled(inner) } as CSSProperties;
  return (
    <div className={`sh-form ${form.small ? 'small' : ''} ${form.tight ? 'tight' : ''}`} style={vars}>
      <table style={{ width: `${width * PT_PER_MM}pt`, ...(form.own === undefined ? {} : { marginLeft: `${form.own}mm` }) }}>
        <colgroup>
          {form.columns.map((mm, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
            <col key={i} style={{ width: `${(mm / sum) * width * PT_PER_MM}pt` }} />
          ))}
        </colgroup>
        {head > 0 ? <thead>{placed.slice(0, head).map((row, i) => drawRow(form, row, i))}</thead> : null}
        <tbody>{placed.slice(head).flatMap((row, i) => (i >= from && i < to ? [drawRow(form, row, i)] : []))}</tbody>
      </table>
    </div>
  );
}
