/** Words of code tables as cells have them. */
import type { CodeTable } from '../codes/define';
import { readCode } from '../codes/spoken';

/** Code for a label, a code or a word in use; full width and spaces do not matter. Cells may hold any word, `constructor` included. */
export const codeIn = (table: CodeTable, text: string): string | undefined => {
  for (const t of [text.normalize('NFKC').replace(/\s+/g, ''), text]) {
    const code: unknown = readCode(table, t);
    if (typeof code === 'string') return code;
  }
  return undefined;
};
