import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import type { In } from '../../../shared/contract/calls';

export type Table = Omit<In<'table.exportExcel'>, 'fileName'>;

/** Characters XML 1.0 cannot hold; a workbook with one of them does not open. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** `_x0041_` is an escape in workbooks (ECMA-376 ST_Xstring); text that happens to look like one is escaped itself. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const plain = (text: string): string => text.replace(NOT_XML, '').replace(LOOKS_ESCAPED, '_x005F_');

/**
 * Always a string cell in text format: a value that begins with = + - @ TAB or CR stays text, also after it is edited,
 * and ID numbers, dates and leading zeros stay as they are.
 */
const textCell = (text: string, style: Partial<CellObject> = {}): CellObject | null =>
  text === '' ? null : { type: String, value: plain(text), format: '@', alignVertical: 'center', ...style };

/** Names of sheets may not hold []:*?/\ or begin or end with an apostrophe. */
const sheetName = (name: string): string =>
  plain(name)
    .replace(/[[\]:*?/\\]/g, '_')
    .replace(/^'|'$/g, '_')
    .trim() || 'Sheet1';

type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

/** Filter buttons on the header row; the library leaves them to features. The element stands right after sheetData. */
const autoFilter = (ref: string): Feature => ({
  files: {
    transform: { 'xl/worksheets/sheet{id}.xml': { transform: (xml) => xml.replace('</sheetData>', () => `</sheetData><autoFilter ref="${ref}"/>`) } },
  },
});

/**
 * A table as .xlsx: optional title row, optional row of notes, header row (frozen, with filter buttons), data.
 * @returns bytes of the workbook
 */
export const writeTable = async ({ sheet, title, columns, rows }: Table): Promise<Uint8Array> => {
  const head: Row[] = [];
  if (title !== null && title !== '')
    head.push([
      { ...textCell(title, { fontWeight: 'bold', fontSize: 14, align: 'center' }), columnSpan: columns.length },
      ...columns.slice(1).map(() => null),
    ]);
  if (columns.some((c) => c.note))
    head.push(columns.map((c) => textCell(c.note ?? '', { fontSize: 9, textColor: '#666666', wrap: true, alignVertical: 'top' })));
  head.push(
    columns.map((c) => textCell(c.head, { fontWeight: 'bold', align: 'center', wrap: true, backgroundColor: '#f2f2f2', bottomBorderStyle: 'thin' })),
  );
  const data: Row[] = rows.map((row) =>
    columns.map((column, i) => {
      const value = row[i] ?? null;
      if (value === null) return null;
      if (typeof value === 'number' && column.type === 'number' && Number.isFinite(value)) return { type: Number, value, alignVertical: 'center' };
      return textCell(String(value), { wrap: column.width >= 20 });
    }),
  );
  const ref = `${getCellAddress(head.length - 1, 0)}:${getCellAddress(head.length - 1 + data.length, columns.length - 1)}`;
  const bytes = await writeXlsxFile(
    [...head, ...data],
    { sheet: sheetName(sheet), columns: columns.map((c) => ({ width: c.width })), stickyRowsCount: head.length },
    { fontFamily: '宋体', fontSize: 11, features: [autoFilter(ref)] },
  ).toBuffer();
  return new Uint8Array(bytes);
};
