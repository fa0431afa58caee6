/** What is wrong with a printed paper: its schema, its file, its text, the widths of its tables. */
import { strFromU8, unzipSync } from 'fflate';
import { printWord, textOfDocument } from '../../../main/core/word';
import { wordPage } from '../../../main/core/word/page';
import { documentSchema } from '../../../shared/contract/documentSchema';
import type { DocumentModel } from '../../../shared/documents/model';
import { all, attribute, child, elements, type Node, paragraphText, parseXml } from '../../unit/word/xml';
import { wordFaults } from '../word/validate';

const TOLERANCE = 0.01;
/** Tables of the body with the section they stand in. */
const tablesBySection = (body: Node): readonly (readonly Node[])[] => {
  const sections: Node[][] = [[]];
  for (const block of elements(body)) {
    if (block.name === 'w:tbl') sections.at(-1)?.push(block);
    if (block.name === 'w:p' && child(child(block, 'w:pPr'), 'w:sectPr')) sections.push([]);
  }
  return sections;
};

/** @returns one sentence for each fault, the printed bytes when there is a file */
export async function printAndCheck(model: DocumentModel): Promise<{ readonly faults: readonly string[]; readonly bytes: Uint8Array }> {
  const parsed = documentSchema.safeParse(model);
  const faults: string[] = parsed.success ? [] : parsed.error.issues.map((i) => `schema: ${i.path.join('.')}: ${i.message}`);
  let bytes: Uint8Array;
  try {
    bytes = await printWord(model);
  } catch (error) {
    return { faults: [...faults, `print: ${(error as Error).message}`], bytes: new Uint8Array() };
  }
  faults.push(...wordFaults(bytes));
  const main = child(parseXml(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())), 'w:body');
  if (!main) return { faults: [...faults, 'no body'], bytes };
  const texts = all(main, 'w:p')
    .map(paragraphText)
    .filter((t) => t !== '');
  const wanted = textOfDocument(model);
  const differs = Array.from({ length: Math.max(texts.length, wanted.length) }, (_, i) => i).find((i) => texts[i] !== wanted[i]);
  if (differs !== undefined) faults.push(`text ${differs}: “${texts[differs]?.slice(0, 60)}” instead of “${wanted[differs]?.slice(0, 60)}”`);
  if (wanted.length === 0) faults.push('an empty paper');
  if (wanted.some((t) => /undefined|\[object|NaN|null/.test(t)))
    faults.push(`a slip of the program in the text: ${wanted.find((t) => /undefined|\[object|NaN|null/.test(t))?.slice(0, 80)}`);
  const bySection = tablesBySection(main);
  if (bySection.length !== model.sections.length) faults.push(`${bySection.length} sections of ${model.sections.length}`);
  for (const [s, tables] of bySection.entries()) {
    const section = model.sections[s];
    if (!section) continue;
    const page = wordPage(section);
    for (const table of tables) {
      const properties = child(table, 'w:tblPr');
      const width = Number(attribute(child(properties, 'w:tblW'), 'w:w'));
      const indent = child(properties, 'w:tblInd');
      const room = indent ? page.width - page.margin.left - Number(attribute(indent, 'w:w')) : page.textWidth;
      // forms of measured width stand on their own; they may not leave the paper
      if (indent ? width > room : Math.abs(width - room) > room * TOLERANCE) faults.push(`section ${s + 1}: a table ${width} wide, ${room} of room`);
    }
  }
  return { faults, bytes };
}
