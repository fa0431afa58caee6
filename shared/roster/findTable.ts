/**
 * Find the table inside a worksheet as offices make them: a title, a line 填报单位, one to three lines of heads with
 * merged cells, group lines with a unit's name, totals and signatures at the end (handbook §7.7).
 */
import type { RecordTypeDef } from '../records/define';
import { type Cell, isBlank, type Sheet, textOf } from './cells';
import { sameHead, targetOf } from './heads';

/** A line of data. */
export interface DataLine {
  /** Row number as Excel shows it, from 1. */
  readonly at: number;
  readonly cells: readonly Cell[];
  /** Name of the unit in the last group line above, if any. */
  readonly group: string | null;
}
/** A line of the table that is no person. Blank lines are not listed: there is nothing in them. */
export interface PassedLine {
  readonly at: number;
  readonly why: 'total' | 'note' | 'group' | 'heads' | 'numberOnly';
  readonly text: string;
}
export interface RosterTable {
  readonly sheet: string;
  readonly sheetIndex: number;
  /** Excel row numbers of the first and last line of heads. */
  readonly headRows: readonly [number, number];
  /** Per column the head from its top line to its lowest; [] for a column without head. */
  readonly heads: readonly (readonly string[])[];
  readonly lines: readonly DataLine[];
  readonly passed: readonly PassedLine[];
  /** 填报单位 above the table: the unit of every line that has none. */
  readonly reportedBy: string | null;
  /** Number of columns understood; the best table has most. */
  readonly understood: number;
}
export interface FoundTables {
  /** Best proposal, null when no sheet has a roster. */
  readonly best: RosterTable | null;
  /** All sheets with a table, best first. */
  readonly tables: readonly RosterTable[];
  /** Sheets in which no heads were found. */
  readonly without: readonly string[];
}

const DEEPEST_HEAD = 40;
const MOST_LINES = 3;

/** Look at every sheet. @param def whose labels and aliases are the known heads; `nameKey` is the field no roster goes without */
export const findTables = (sheets: readonly Sheet[], def: RecordTypeDef, nameKey = 'name'): FoundTables => {
  const tables: RosterTable[] = [];
  const without: string[] = [];
  sheets.forEach((sheet, i) => {
    const table = tableIn(sheet, i, def, nameKey);
    if (table) tables.push(table);
    else without.push(sheet.name);
  });
  // A sheet of two people with one more column must not beat the sheet with everybody.
  const weight = (t: RosterTable): number => t.understood + Math.min(t.lines.length, 20) / 2;
  tables.sort((a, b) => weight(b) - weight(a) || b.lines.length - a.lines.length || a.sheetIndex - b.sheetIndex);
  return { best: tables[0] ?? null, tables, without };
};

interface HeadBlock {
  readonly from: number;
  readonly to: number;
  readonly heads: readonly (readonly string[])[];
  readonly score: number;
  readonly understood: number;
  readonly nameAt: number;
}

const tableIn = (sheet: Sheet, sheetIndex: number, def: RecordTypeDef, nameKey: string): RosterTable | null => {
  let best: HeadBlock | null = null;
  for (let from = 0; from < Math.min(sheet.rows.length, DEEPEST_HEAD); from++) {
    for (let to = from; to < Math.min(sheet.rows.length, from + MOST_LINES); to++) {
      const block = blockAt(sheet.rows, from, to, def, nameKey);
      if (block && (!best || block.score > best.score)) best = block;
    }
  }
  if (!best) return null;
  const { lines, passed } = linesBelow(sheet.rows, best);
  return {
    sheet: sheet.name,
    sheetIndex,
    headRows: [best.from + 1, best.to + 1],
    heads: best.heads,
    lines,
    passed,
    reportedBy: reportingUnit(sheet.rows.slice(0, best.from)),
    understood: best.understood,
  };
};

const blockAt = (rows: Sheet['rows'], from: number, to: number, def: RecordTypeDef, nameKey: string): HeadBlock | null => {
  // A title, or 填报单位 in one merged cell, is no line of heads.
  if ((rows[from] ?? []).filter((cell) => !isBlank(cell)).length < 2) return null;
  const heads = headPaths(rows.slice(from, to + 1));
  const seen = new Set<string>();
  let [known, passedOver, strange, nameAt] = [0, 0, 0, -1];
  heads.forEach((path, c) => {
    if (path.length === 0) return;
    const t = targetOf(path, def);
    if (t.use === 'none') strange++;
    else if (t.use === 'ignore') passedOver++;
    else {
      const key = t.use === 'field' ? t.key : 'unit+post';
      if (!seen.has(key)) known += t.use === 'unitPost' ? 2 : 1;
      seen.add(key);
      if (key === nameKey && nameAt < 0) nameAt = c;
    }
  });
  // Without 姓名 only a line rich in heads is one: the user then maps the column by hand.
  if (known < (nameAt < 0 ? 4 : 2)) return null;
  return { from, to, heads, score: known + (nameAt < 0 ? 0 : 2) + passedOver / 4 - strange / 8 - (to - from) / 16, understood: known, nameAt };
};

/** Put the lines of heads together. A merged group (text, then nulls) reaches right as long as its columns have heads below. */
const headPaths = (lines: readonly (readonly Cell[])[]): readonly (readonly string[])[] => {
  const width = Math.max(0, ...lines.map((l) => l.length));
  const below = (line: number, c: number): boolean => lines.slice(line + 1).some((l) => !isBlank(l[c]));
  const paths: string[][] = Array.from({ length: width }, () => []);
  lines.forEach((line, i) => {
    let group = '';
    for (let c = 0; c < width; c++) {
      const own = textOf(line[c]);
      // A head that has nothing below it is merged downwards, not sideways.
      if (own !== '') group = below(i, c) ? own : '';
      const text = own !== '' ? own : below(i, c) ? group : '';
      if (text !== '') paths[c]?.push(text);
    }
  });
  return paths;
};

const TOTAL = /^(合计|总计|小计|共计|累计|总人数|共\d+[人名])/;
const NOTE =
  /^(注|说明|备注|附注|附|填表说明)\d*[:：]|^(填表人|制表人|填报人|审核人|复核人|经办人|联系人|联系电话|单位负责人|负责人|分管领导|填表日期|填报日期|制表日期|填表时间|填报时间|填报单位|制表单位|打印日期)([:：]|$)|^第\d+页/;
const UNIT_END = /[局委办部县区院校厅处站社馆团会所队厂]$|中心|公司|政府|大学|学校|机关|街道|单位|系统|班子/;

const linesBelow = (rows: Sheet['rows'], block: HeadBlock): { lines: readonly DataLine[]; passed: readonly PassedLine[] } => {
  const lines: DataLine[] = [];
  const passed: PassedLine[] = [];
  let group: string | null = null;
  for (let r = block.to + 1; r < rows.length; r++) {
    const cells = rows[r] ?? [];
    const filled = cells.flatMap((cell, c) => (isBlank(cell) ? [] : [c]));
    const first = filled[0];
    if (first === undefined) continue;
    const text = textOf(cells[first]).replace(/[\s\u3000]+/g, '');
    const why = passedAs(cells, filled, text, block);
    if (why === null) lines.push({ at: r + 1, cells, group });
    else {
      if (why === 'group') group = text.replace(/^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.、])/, '');
      passed.push({ at: r + 1, why, text: filled.map((c) => textOf(cells[c])).join(' ') });
    }
  }
  return { lines, passed };
};

const passedAs = (cells: readonly Cell[], filled: readonly number[], text: string, block: HeadBlock): PassedLine['why'] | null => {
  const name = block.nameAt < 0 ? '' : textOf(cells[block.nameAt]);
  const first = filled[0] as number;
  if (TOTAL.test(text)) return 'total';
  if (NOTE.test(text)) return 'note';
  const heads = filled.filter((c) => (block.heads[c] ?? []).some((h) => sameHead(h, textOf(cells[c]))));
  if (heads.length >= 2 && heads.length * 2 > filled.length) return 'heads';
  if (filled.length > 1) return null;
  // one cell only
  if (first < block.nameAt && /^\d+$/.test(text)) return 'numberOnly';
  if (first < block.nameAt && typeof cells[first] === 'string') return 'group';
  if (first === block.nameAt && name.length > 4 && UNIT_END.test(name)) return 'group';
  return null;
};

const reportingUnit = (above: Sheet['rows']): string | null => {
  for (const row of above) {
    for (const [c, cell] of row.entries()) {
      const m = /^(?:填报单位|呈报单位|报送单位|单位)(?:名称)?(?:[（(]盖章[)）])?[:：]\s*(.*)$/s.exec(textOf(cell));
      if (!m) continue;
      const own = (m[1] ?? '').split(/\s{2,}|[\n\u3000]/)[0]?.trim() ?? '';
      const next = row.slice(c + 1).find((x) => !isBlank(x));
      const name = own !== '' ? own : textOf(next);
      if (name !== '' && !/[:：]/.test(name)) return name;
    }
  }
  return null;
};
