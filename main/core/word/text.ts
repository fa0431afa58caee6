/** Text on its way into WordprocessingML: what XML 1.0 forbids is removed or made visible, line ends are one kind. */

/** CR LF, CR, VT, FF, NEL, LS and PS all mean "new line". */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
/** Never had a shape: C0 and C1 controls, byte order mark, and the bidi switches that can make text read other than it is stored. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const SHAPELESS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff\u202a-\u202e\u2066-\u2069]/gu;
/** Stood for something that cannot be written: lone surrogates and noncharacters (U+FFFE, U+FFFF, U+FDD0 …). */
const UNWRITABLE = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * Text as it may stand in document.xml (XML 1.0 Char production): \n for every line end, \t kept, shapeless controls
 * removed, unwritable code points shown as U+FFFD so that a reader sees something was there. Idempotent.
 */
export const wordText = (text: string): string => text.replace(LINE_END, '\n').replace(SHAPELESS, '').replace(UNWRITABLE, '\ufffd');

/** wordText on one line, for names, core properties and other places without line breaks. */
export const wordLine = (text: string): string => wordText(text).replace(/[\n\t]+/g, ' ');

/** Word and LibreOffice both put about a quarter of a character between Chinese and Latin text. */
const AUTO_SPACE = 0.25;

/** Estimated width of one line in characters (一字 = 1): Chinese and full-width 1, Latin letters and digits 0.5, their joints 0.25. */
export const widthInChars = (text: string): number => {
  let width = 0;
  let before: boolean | undefined;
  for (const c of text) {
    const narrow = (c.codePointAt(0) ?? 0) < 0x2000;
    width += (narrow ? 0.5 : 1) + (before === undefined || before === narrow ? 0 : AUTO_SPACE);
    before = narrow;
  }
  return width;
};
