/** Reading back what the program has written. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';

/** Text of a .docx, one line per paragraph. */
export const docxText = async (path: string): Promise<string> => {
  const files = unzipSync(await readFile(path));
  const xml = files['word/document.xml'];
  if (!xml) throw new Error(`${path} has no word/document.xml`);
  return strFromU8(xml)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
};

/** Cells of the first sheet of an .xlsx as text. */
export const xlsxRows = async (path: string): Promise<readonly (readonly string[])[]> => {
  const [sheet] = await readXlsxFile(await readFile(path));
  return (sheet?.data ?? []).map((row) => row.map((c) => (c === null ? '' : c instanceof Date ? c.toISOString().slice(0, 10) : String(c))));
};
