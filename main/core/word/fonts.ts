/** Type faces as WordprocessingML names them. Fonts are named in the file, never embedded (licences). */
import type { IFontAttributesProperties } from 'docx';
import {
  FACES,
  FALLBACKS,
  type Face,
  type FaceFonts,
  type FontChoice,
  facesWith,
  LATIN,
  STANDARD_FONTS,
  standInsOf,
} from '../../../shared/documents/layout';

/**
 * Fonts of all four scripts for one face. Without eastAsia Word falls back to its theme font for Chinese; the hint makes
 * quotation marks, dashes and dots (“ ” — ·), which Unicode leaves open, Chinese.
 */
export const fontOf = ({ eastAsia, latin }: FaceFonts): IFontAttributesProperties => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
  hint: 'eastAsia',
});

const attributes = ({ eastAsia, latin }: FaceFonts): string =>
  `w:hint="eastAsia" w:ascii="${latin}" w:cs="${latin}" w:eastAsia="${eastAsia}" w:hAnsi="${latin}"`;
/** The same as attributes of w:rFonts, in the standard's fonts; `inFonts` puts in those that were chosen. */
export const fontsAttributes = (face: Face): string => attributes(FACES[face]);

/** Content written with `fontsAttributes`, in the fonts chosen. Text cannot look like an attribute: its quotation marks are escaped. */
export const inFonts = (xml: string, fonts: FontChoice): string => {
  const chosen = facesWith(fonts);
  const other = new Map((Object.keys(FACES) as Face[]).map((face) => [attributes(FACES[face]), attributes(chosen[face])]));
  if ([...other].every(([from, to]) => from === to)) return xml;
  return xml.replace(/(?<=<w:rFonts )w:hint="eastAsia" w:ascii="[^>]*"(?=\/>)/g, (found) => other.get(found) ?? found);
};

const FAMILY: Readonly<Record<string, string>> = { [LATIN]: 'roman', [FACES.hei.eastAsia]: 'swiss' };
/**
 * word/fontTable.xml with the fallback names (w:altName, ISO/IEC 29500-1 17.8.3.1), where Word looks before it falls back to its
 * default face; docx itself writes an empty one.
 */
export function fontTableXml(fonts: FontChoice = STANDARD_FONTS): string {
  const names = new Map<string, readonly string[]>();
  for (const [face, { eastAsia }] of Object.entries(facesWith(fonts)) as [Face, FaceFonts][])
    if (!names.has(eastAsia)) names.set(eastAsia, standInsOf(face, eastAsia));
  names.set(LATIN, FALLBACKS[LATIN] ?? []);
  const entries = [...names].map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other.join(',')}"/><w:charset w:val="${name === LATIN ? '00' : '86'}"/>` +
      `<w:family w:val="${FAMILY[name] ?? 'auto'}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`
  );
}
