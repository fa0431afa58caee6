/** Tables (ISO/IEC 29500-1 17.4): the grid adds up, each row fills it, merged cells go on below where they began. */
import { attribute, child, elements, type Node } from '../../unit/word/xml';

const number = (node: Node | undefined, name: string): number => Number(attribute(node, name) ?? Number.NaN);

function oneTable(table: Node, where: string, faults: string[]): void {
  const grid = elements(child(table, 'w:tblGrid') ?? table)
    .filter((c) => c.name === 'w:gridCol')
    .map((c) => number(c, 'w:w'));
  if (!child(table, 'w:tblGrid') || grid.length === 0) return void faults.push(`${where}: a table without a grid`);
  const properties = child(table, 'w:tblPr');
  if (!properties) return void faults.push(`${where}: a table without properties`);
  const total = grid.reduce((s, w) => s + w, 0);
  const width = child(properties, 'w:tblW');
  if (attribute(width, 'w:type') === 'dxa' && number(width, 'w:w') !== total)
    faults.push(`${where}: the table is ${attribute(width, 'w:w')} wide, its grid ${total}`);
  const rows = elements(table).filter((c) => c.name === 'w:tr');
  if (rows.length === 0) faults.push(`${where}: a table without rows`);
  /** Where a merged cell of the row above began and how many columns it takes. */
  let above = new Map<number, number>();
  let heads = true;
  for (const [r, row] of rows.entries()) {
    const at = `${where} row ${r + 1}`;
    const properties = child(row, 'w:trPr');
    const isHead = properties !== undefined && child(properties, 'w:tblHeader') !== undefined;
    if (isHead && !heads) faults.push(`${at}: a repeated row below one that is not`);
    heads = isHead;
    const before = number(child(properties, 'w:gridBefore'), 'w:val') || 0;
    const after = number(child(properties, 'w:gridAfter'), 'w:val') || 0;
    let column = before;
    const merged = new Map<number, number>();
    const cells = elements(row).filter((c) => c.name === 'w:tc');
    if (cells.length === 0) faults.push(`${at}: a row without cells`);
    for (const c of cells) {
      const look = child(c, 'w:tcPr');
      const span = number(child(look, 'w:gridSpan'), 'w:val') || 1;
      const wide = grid.slice(column, column + span).reduce((s, w) => s + w, 0);
      const said = child(look, 'w:tcW');
      if (!said) faults.push(`${at}: a cell without width`);
      else if (attribute(said, 'w:type') === 'dxa' && number(said, 'w:w') !== wide)
        faults.push(`${at}: a cell is ${attribute(said, 'w:w')} wide, its columns ${wide}`);
      const merge = child(look, 'w:vMerge');
      if (merge) {
        if (attribute(merge, 'w:val') !== 'restart' && above.get(column) !== span)
          faults.push(`${at}: column ${column + 1} goes on with a cell that did not begin above with the same columns`);
        merged.set(column, span);
      }
      column += span;
    }
    if (column + after !== grid.length) faults.push(`${at}: ${column + after} of ${grid.length} columns`);
    above = merged;
  }
}

/** @param path of the part, for the sentences */
export function tableFaults(root: Node, path: string, faults: string[]): void {
  let count = 0;
  const walk = (node: Node): void => {
    if (node.name === 'w:tbl') {
      count += 1;
      oneTable(node, `${path} table ${count}`, faults);
    }
    for (const c of elements(node)) walk(c);
  };
  walk(root);
}
