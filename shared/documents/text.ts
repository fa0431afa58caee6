/** Text on its way to paper: what cannot be written is removed or made visible, line ends are one kind, and how wide it becomes. */
import { AUTO_SPACE, INDENT_CHARS, ONE_CHAR } from './layout';

/** CR LF, CR, VT, FF, NEL, LS and PS all mean "new line". */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
/** Never had a shape: C0 and C1 controls, byte order mark, and the bidi switches that can make text read other than it is stored. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const SHAPELESS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff\u202a-\u202e\u2066-\u2069]/gu;
/** Stood for something that cannot be written: lone surrogates and noncharacters (U+FFFE, U+FFFF, U+FDD0 …). */
const UNWRITABLE = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * Text as it may stand in an XML file (XML 1.0 Char production) and on the screen: \n for every line end, \t kept, shapeless controls
 * removed, unwritable code points shown as U+FFFD so that a reader sees something was there. Idempotent.
 */
export const printText = (text: string): string => text.replace(LINE_END, '\n').replace(SHAPELESS, '').replace(UNWRITABLE, '\ufffd');

/** printText on one line, for names, core properties and other places without line breaks. */
export const printLine = (text: string): string => printText(text).replace(/[\n\t]+/g, ' ');

/** Estimated width of one line in characters (一字 = 1): Chinese and full-width 1, Latin letters and digits 0.5, their joints 0.25. */
export const widthInChars = (text: string): number => {
  let width = 0;
  let before: boolean | undefined;
  for (const c of text) {
    const narrow = (c.codePointAt(0) ?? 0) < 0x2000;
    width += (narrow ? 0.5 : 1) + (before === undefined || before === narrow ? 0 : AUTO_SPACE.reserved);
    before = narrow;
  }
  return width;
};

/**
 * 7.3.5.3 signature without seal. The office ends two characters from the right and the date begins two characters right of the
 * office; when the date is the longer, it is the date that ends two characters from the right. Both lines are placed by their
 * left indent, so the two-character step is exact whatever the fonts.
 * @param textWidth in pt
 * @returns left indents in pt, never negative.
 */
export function signatureIndents(office: readonly string[], date: string, textWidth: number): { readonly office: number; readonly date: number } {
  const officeWidth = Math.max(0, ...office.map(widthInChars)) * ONE_CHAR;
  const dateWidth = widthInChars(date) * ONE_CHAR;
  const two = INDENT_CHARS.signature * ONE_CHAR;
  const left = Math.max(0, dateWidth > officeWidth ? textWidth - two - dateWidth - two : textWidth - two - officeWidth);
  return { office: left, date: left + two };
}
