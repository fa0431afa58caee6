/** The space that Word sets between Chinese and Latin text (autoSpaceDE/DN); browsers set an eighth of a character or none. */
import type { ReactNode } from 'react';

const JOINT = /(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\p{Script=Han})/u;
/** Space behind the element; at the end of a line it is not seen. */
const GAP = 'sh-gap';

/** Class of an element whose text is followed by `next` on the same line. */
export const gapBefore = (text: string, next: string | undefined): string =>
  JOINT.test(`${[...text].at(-1) ?? ''}${[...(next ?? '')][0] ?? ''}`) ? GAP : '';

/** Text with the space at each joint inside it. The characters stay as they are, for copying and reading aloud. */
export const spaced = (text: string): ReactNode => {
  const parts = text.split(JOINT);
  return parts.map((part, i) =>
    i === parts.length - 1 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no identity but their place
      <span key={i} className={GAP}>
        {part}
      </span>
    ),
  );
};
