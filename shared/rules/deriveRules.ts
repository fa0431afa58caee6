/** Named derivations of 放假安排: the two lists are read from the pasted notice. Merged into derive.ts. */
import type { Derivation, Derived } from './deriving';
import { readNotice, writeLines } from './holidayText';
import type { Values } from './readRow';

const lines = (row: Values, which: 'off' | 'makeup', word: string): Derived | null => {
  const year = Number(row.year);
  if (typeof row.notice !== 'string' || row.notice.trim() === '' || !Number.isInteger(year) || year < 1900) return null;
  const read = readNotice(row.notice, year);
  if (read[which].length === 0) return null;
  return {
    value: writeLines(read[which]),
    explanation: `从通知原文读出 ${read[which].length} 段${word}，请逐段核对。`,
    ...(read.problems.length === 0 ? {} : { warning: read.problems.join('；') }),
  };
};
export const ruleDerivations = {
  holidayOff: (row) => lines(row, 'off', '放假'),
  holidayMakeup: (row) => lines(row, 'makeup', '补班'),
} as const satisfies Record<string, Derivation>;
