import { unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import type { Cell } from '../../../shared/contract/calls';
import type { WorkbookContent } from '../handlers/define';
import { sheetEntries, shownYears, twoDecimalStyles } from './shownNumbers';

/** More than this of a workbook is left out, with a notice. */
export const LIMITS = { rows: 20_000, columns: 200, sheets: 30 } as const;

/** Parts that hold no cell: theme, pictures, charts, pivot tables, comments. */
const NEEDED = /^(?!xl\/(?:theme|media|drawings|charts|pivot\w*|comments\w*|printerSettings)\b).*\.(?:xml|rels)$/i;

/** A half-second is added because serial days are fractions: 23:59:59.999 is the next day's midnight. */
const dateOf = (d: Date): Cell => (Number.isNaN(d.getTime()) ? null : { date: new Date(d.getTime() + 500).toISOString().slice(0, 10) });

const cellOf = (v: unknown): Cell => {
  if (typeof v === 'string' || typeof v === 'number' || typeof v === 'boolean') return v;
  return v instanceof Date ? dateOf(v) : null;
};

/**
 * Cells of every visible sheet. Numbers stay numbers, text stays text, except that a year with month typed as a number
 * and shown with two decimals comes as the text shown ('1970.10'). Dates are ISO days.
 * Runs in a worker: the bytes are not to be trusted.
 * @throws Error when the bytes are no workbook
 */
export const parseWorkbook = async (bytes: Uint8Array): Promise<WorkbookContent> => {
  const files = unzipSync(bytes, { filter: (f) => NEEDED.test(f.name) });
  const entries = sheetEntries(files);
  const styles = twoDecimalStyles(files);
  // Packed again without compression: the library then unpacks in this thread, not in threads of its own without limits.
  const stored = zipSync(files, { level: 0 });
  const read = await readXlsxFile(stored.buffer as ArrayBuffer);
  const notices: string[] = [];
  const sheets: WorkbookContent['sheets'] = [];
  for (const [i, { sheet: name, data }] of read.entries()) {
    const entry = entries[i]?.name === name ? entries[i] : entries.find((e) => e.name === name);
    // A sheet that holds only a chart has no cells at all.
    if (!Array.isArray(data)) continue;
    if (entry?.hidden) {
      if (data.length > 0) notices.push(`工作表“${name}”是隐藏的，没有读取。`);
      continue;
    }
    if (sheets.length >= LIMITS.sheets) {
      notices.push(`工作表超过 ${LIMITS.sheets} 张，从“${name}”起没有读取。`);
      break;
    }
    const width = data[0]?.length ?? 0;
    if (data.length > LIMITS.rows) notices.push(`工作表“${name}”有 ${data.length} 行，只读取了前 ${LIMITS.rows} 行。`);
    if (width > LIMITS.columns) notices.push(`工作表“${name}”有 ${width} 列，只读取了前 ${LIMITS.columns} 列。`);
    const rows = data.slice(0, LIMITS.rows).map((row) => row.slice(0, LIMITS.columns).map(cellOf));
    for (const { row, column, text } of shownYears(files, entry?.path ?? '', styles)) {
      const cells = rows[row];
      if (cells && typeof cells[column] === 'number') cells[column] = text;
    }
    sheets.push({ name, rows });
  }
  return { sheets, notices };
};
