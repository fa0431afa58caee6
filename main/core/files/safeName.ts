import { isReservedName } from './pathGuard';

/** Longest name without extension, in characters (120 Chinese characters are 360 bytes; ext4 allows 255 bytes in all). */
const MAX_CHARS = 120;
const MAX_BYTES = 230;
// Marks that change the direction of what follows or are invisible: a name could show another extension than it has.
const INVISIBLE = /[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\\/:*?"<>|]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A file name (without extension) that every system takes: Windows-reserved names, forbidden and invisible characters,
 * dots and spaces at the ends, and over-long names are mended; Chinese stays as it is. Never empty.
 */
export const safeName = (name: string, fallback = '未命名'): string => {
  const clean = name.normalize('NFC').replace(LONE_SURROGATE, '').replace(INVISIBLE, '').replace(FORBIDDEN, '_').replace(/\s+/g, ' ');
  let out = '';
  let chars = 0;
  let bytes = 0;
  for (const c of clean) {
    chars += 1;
    bytes += Buffer.byteLength(c);
    if (chars > MAX_CHARS || bytes > MAX_BYTES) break;
    out += c;
  }
  out = out.replace(/^[ .]+|[ .]+$/g, '');
  if (out === '') return fallback;
  return isReservedName(out) ? `_${out}` : out;
};
