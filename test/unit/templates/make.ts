/** Word files for the tests: made by the docx library, opened up and changed where a test needs what it cannot write. */
import { Document, type FileChild, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export const p = (...runs: string[]): Paragraph => new Paragraph({ children: runs.map((text, i) => new TextRun({ text, bold: i % 2 === 1 })) });
export const tableOf = (...rows: (string | FileChild)[][]): Table =>
  new Table({
    rows: rows.map((r) => new TableRow({ children: r.map((c) => new TableCell({ children: [typeof c === 'string' ? p(c) : (c as Paragraph)] })) })),
  });
export const docx = async (children: FileChild[], more: { header?: string; footer?: string } = {}): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        sections: [
          {
            children,
            ...(more.header ? { headers: { default: new Header({ children: [p(more.header)] }) } } : {}),
            ...(more.footer ? { footers: { default: new Footer({ children: [p(more.footer)] }) } } : {}),
          },
        ],
      }),
    ),
  );

export type Change = Readonly<Record<string, string | Uint8Array | ((old: string) => string)>>;
/** The same file with parts added or changed. */
export const changed = (bytes: Uint8Array, change: Change): Uint8Array => {
  const parts = unzipSync(bytes);
  for (const [name, to] of Object.entries(change)) {
    const old = parts[name];
    parts[name] = typeof to === 'string' ? strToU8(to) : to instanceof Uint8Array ? Uint8Array.from(to) : strToU8(to(old ? strFromU8(old) : ''));
  }
  return zipSync(parts);
};
export const partOf = (bytes: Uint8Array, name = 'word/document.xml'): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
/** Text of each paragraph of the body. */
export const lines = (bytes: Uint8Array, part?: string): string[] =>
  [...partOf(bytes, part).matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([x]) =>
    [...x.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<w:br\/>)/g)]
      .map(([, t = '', br]) => (br ? '\n' : t))
      .join('')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&'),
  );
export const relation = (type: string, target: string, external: boolean) => (old: string) =>
  old.replace(
    '</Relationships>',
    `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/></Relationships>`,
  );
