/** Type faces as WordprocessingML names them. Fonts are named in the file, never embedded (licences). */
import type { IFontAttributesProperties } from 'docx';
import { FACES, FALLBACKS, type Face, LATIN } from '../../../shared/documents/layout';

/**
 * Fonts of all four scripts for one face. Without eastAsia Word falls back to its theme font for Chinese; the hint makes
 * quotation marks, dashes and dots (“ ” — ·), which Unicode leaves open, Chinese.
 */
export const fontOf = (face: Face): IFontAttributesProperties => {
  const { eastAsia, latin } = FACES[face];
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' };
};

const FAMILY: Readonly<Record<string, string>> = { [LATIN]: 'roman', 黑体: 'swiss' };
/**
 * word/fontTable.xml with the fallback names (w:altName, ISO/IEC 29500-1 17.8.3.1), where Word looks before it falls back to its
 * default face; docx itself writes an empty one.
 */
export function fontTableXml(): string {
  const fonts = Object.entries(FALLBACKS).map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other.join(',')}"/><w:charset w:val="${name === LATIN ? '00' : '86'}"/>` +
      `<w:family w:val="${FAMILY[name] ?? 'auto'}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
  );
}
