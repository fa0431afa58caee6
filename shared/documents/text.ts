/** Text on its way to paper: what cannot be written is removed or made visible, line ends are one kind, and how wide it becomes. */
import { AUTO_SPACE, INDENT_CHARS, ONE_CHAR, SEAL_CHARS } from './layout';

/** CR LF, CR, VT, FF, NEL, LS and PS all mean "new line". */
const LINE_END = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
/** Never had a shape: C0 and C1 controls, byte order mark, and the bidi switches that can make text read other than it is stored. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const SHAPELESS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff\u202a-\u202e\u2066-\u2069]/gu;
/** Stood for something that cannot be written: lone surrogates and noncharacters (U+FFFE, U+FFFF, U+FDD0 …). */
const UNWRITABLE = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Any code unit that one of the three may touch; surrogates (emoji, rare characters) are looked at closely. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const SUSPECT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]/;

/**
 * Text as it may stand in an XML file (XML 1.0 Char production) and on the screen: \n for every line end, \t kept, shapeless controls
 * removed, unwritable code points shown as U+FFFD so that a reader sees something was there. Idempotent.
 */
export const printText = (text: string): string =>
  SUSPECT.test(text) ? text.replace(LINE_END, '\n').replace(SHAPELESS, '').replace(UNWRITABLE, '\ufffd') : text;

/** printText on one line, for names, core properties and other places without line breaks. */
export const printLine = (text: string): string => printText(text).replace(/[\n\t]+/g, ' ');

/** Estimated width of one line in characters (一字 = 1): Chinese and full-width 1, Latin letters and digits 0.5, their joints 0.25. */
export const widthInChars = (text: string): number => {
  let width = 0;
  let before: boolean | undefined;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const narrow = unit < 0x2000;
    width += (narrow ? 0.5 : 1) + (before === undefined || before === narrow ? 0 : AUTO_SPACE.reserved);
    before = narrow;
    // a pair of surrogates is one character
    if (unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) i += 1;
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

/**
 * 7.3.5.1 signature with seal: the date ends four characters from the right, each line of the office is centred on the date.
 * @param textWidth in pt
 * @returns left indents in pt, never negative; one for each line of the office.
 */
export function sealIndents(
  office: readonly string[],
  date: string,
  textWidth: number,
): { readonly office: readonly number[]; readonly date: number } {
  const dateWidth = widthInChars(date) * ONE_CHAR;
  const right = textWidth - SEAL_CHARS * ONE_CHAR;
  const middle = right - dateWidth / 2;
  const lefts = office.map((o) => {
    const width = widthInChars(o) * ONE_CHAR;
    // an office longer than the room on the right ends at the edge of the text, and the date stays where it is
    return Math.max(0, Math.min(middle - width / 2, textWidth - width));
  });
  return { office: lefts, date: Math.max(0, right - dateWidth) };
}

/** Width of a label as it is printed, in characters: no joint follows a colon, and a full stop after a number is half as wide as a digit. */
const labelWidth = (label: string): number => [...label].reduce((w, c) => w + (c === '.' ? 0.25 : (c.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0);
/** A label two characters in, whose text hangs behind it: where its line begins and how far its text stands in, pt. */
export const hangingLead = (label: string): { readonly first: number; readonly hang: number } => ({
  first: INDENT_CHARS.firstLine * ONE_CHAR,
  hang: labelWidth(label) * ONE_CHAR,
});

/**
 * 7.3.4 附件说明: “附件：” before the first, numbers when there are several; further lines stand below the first character of the name.
 * `left` (pt) is given for items after the first: indent of the text and how far the number stands out of it.
 */
export const numberedItems = (
  items: readonly string[],
): readonly { readonly label: string; readonly text: string; readonly left?: { readonly text: number; readonly hang: number } }[] => {
  const lead = '附件：';
  if (items.length === 1) return [{ label: lead, text: printLine(items[0] ?? '') }];
  const before = INDENT_CHARS.firstLine * ONE_CHAR + labelWidth(lead) * ONE_CHAR;
  return items.map((item, i) => {
    const number = `${i + 1}.`;
    const hang = labelWidth(number) * ONE_CHAR;
    return i === 0 ? { label: lead + number, text: printLine(item) } : { label: number, text: printLine(item), left: { text: before + hang, hang } };
  });
};
