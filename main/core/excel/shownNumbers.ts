/**
 * Months typed as numbers: 1970.10 is stored as 1970.1 with the format 0.00, so that the value alone reads as January.
 * read-excel-file gives the value without its format; this pass gives back what such cells show.
 */
type Files = Readonly<Record<string, Uint8Array>>;

const attribute = (tag: string, name: string): string | undefined => new RegExp(`(?:^|[\\s:])${name}="([^"]*)"`).exec(tag)?.[1];
const textOf = (files: Files, path: string): string => {
  const bytes = files[path];
  return bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') : '';
};

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Path of the sheet's XML in the archive; '' when the workbook does not say. */
  readonly path: string;
}

const unescapeXml = (s: string): string =>
  s.replace(/&(lt|gt|amp|quot|apos|#x[0-9a-f]+|#\d+);/gi, (_all, e: string) => {
    const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
    const point = e[0] === '#' ? (/^#x/i.test(e) ? Number.parseInt(e.slice(2), 16) : Number(e.slice(1))) : 0;
    return named[e.toLowerCase()] ?? (point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '');
  });

/** Sheets of the workbook in order, as read-excel-file lists them. */
export const sheetEntries = (files: Files): SheetEntry[] => {
  const targets = new Map<string, string>();
  for (const [tag] of textOf(files, 'xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const id = attribute(tag, 'Id');
    const target = attribute(tag, 'Target');
    if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return [...textOf(files, 'xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => ({
    name: unescapeXml(attribute(tag, 'name') ?? ''),
    hidden: ['hidden', 'veryHidden'].includes(attribute(tag, 'state') ?? ''),
    path: targets.get(/\s\w+:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? '',
  }));
};

/** Style numbers (of <c s>) whose number format shows exactly two decimals and no thousands. */
export const twoDecimalStyles = (files: Files): ReadonlySet<string> => {
  const styles = textOf(files, 'xl/styles.xml');
  const formats = new Set(['2']);
  for (const [tag] of styles.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
    const id = attribute(tag, 'numFmtId');
    if (id && /^0\.00(?:_.|\s)*(?:;.*)?$/.test(unescapeXml(attribute(tag, 'formatCode') ?? ''))) formats.add(id);
  }
  const cells = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  const found = new Set<string>();
  let index = 0;
  for (const [tag] of cells.matchAll(/<(?:\w+:)?xf\s[^>]*>/g)) {
    if (formats.has(attribute(tag, 'numFmtId') ?? '')) found.add(String(index));
    index += 1;
  }
  return found;
};

const columnOf = (letters: string): number => [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;

/**
 * Cells of a sheet that hold a number between 1900 and 2100 and show it with two decimals.
 * @returns row index, column index (both from 0) and the text shown, e.g. '1970.10'
 */
export function* shownYears(files: Files, path: string, styles: ReadonlySet<string>): Generator<{ row: number; column: number; text: string }> {
  if (styles.size === 0) return;
  const cell = /<(?:\w+:)?c\s([^>]*)>(?:<(?:\w+:)?f[^>]*>(?:[^<]*<\/(?:\w+:)?f>)?)?<(?:\w+:)?v>([^<]*)</g;
  for (const [, attributes = '', value = ''] of textOf(files, path).matchAll(cell)) {
    const type = attribute(attributes, 't') ?? 'n';
    const number = Number(value);
    if (type !== 'n' || !(number >= 1900 && number < 2100) || !styles.has(attribute(attributes, 's') ?? '')) continue;
    const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(attribute(attributes, 'r') ?? '') ?? [];
    if (letters && row) yield { row: Number(row) - 1, column: columnOf(letters), text: number.toFixed(2) };
  }
}
