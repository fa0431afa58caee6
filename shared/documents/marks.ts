/** The red name of a letter or of minutes (GB/T 9704-2012 10.1, 10.3): how large it is and where its ink stands. */
import { LETTER, LINE, MINUTES, PAGES_MM, PT_PER_MM, SIZE, textArea } from './layout';
import { printLine, widthInChars } from './text';

/** No name of an office is so long that this would not be small enough, pt. */
const SMALLEST = 8;
/** Largest whole point at which the name stays on one line, with a hair of room for fonts that are a little wider. */
const fitted = (name: string, largest: number, roomMm: number): number => {
  const chars = widthInChars(printLine(name));
  return chars === 0 ? largest : Math.max(SMALLEST, Math.min(largest, Math.floor((roomMm * PT_PER_MM - 2) / chars)));
};
/** pt; the name of a letter is no longer than its lines. */
export const letterMarkSize = (office: string): number => fitted(office, LETTER.markSize, LETTER.lineLength);
/** pt; the name of minutes is no wider than the text area. */
export const minutesMarkSize = (name: string): number => fitted(name, MINUTES.markSize, textArea(PAGES_MM.gb.portrait).textWidth);

/** Printers put the base of an exact line four fifths down; the ink of Chinese characters reaches from 0.84 em above it to 0.08 em below. */
const BASE = 0.8;
const INK = { above: 0.84, below: 0.08 } as const;
const MARK_HEIGHT = 1.2;
/** Line of the name and its ink below the line's upper edge, in parts of its size. */
export const MARK_LINE = { height: MARK_HEIGHT, inkTop: BASE * MARK_HEIGHT - INK.above, inkBottom: BASE * MARK_HEIGHT + INK.below } as const;
/** White above and below the ink within a line of the text, pt: distances to lines are measured from the ink. */
export const BODY_INK = { above: BASE * LINE - INK.above * SIZE.body, below: (1 - BASE) * LINE - INK.below * SIZE.body } as const;
