/**
 * Bytes a JSON value takes at least, counted only until `limit` is passed. Keeps a message that is far too large from
 * being validated at all. Depth is limited too.
 */
export const roughSize = (value: unknown, limit: number): number => {
  let size = 0;
  const walk = (v: unknown, depth: number): void => {
    if (size > limit) return;
    if (depth > 40) {
      size = Number.POSITIVE_INFINITY;
    } else if (typeof v === 'string') {
      size += v.length + 2;
    } else if (Array.isArray(v)) {
      size += 2;
      for (const x of v) walk(x, depth + 1);
    } else if (typeof v === 'object' && v !== null) {
      if (ArrayBuffer.isView(v)) size += v.byteLength;
      else
        for (const [k, x] of Object.entries(v)) {
          size += k.length + 4;
          walk(x, depth + 1);
        }
    } else {
      size += 4;
    }
  };
  walk(value, 0);
  return size;
};
