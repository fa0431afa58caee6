/** 约数 (handbook §1.6-2): the register keeps the exact number; a report may say 500多 when its writer chooses so. */

/** At most this share of the value may be lost by rounding. */
const TOLERANCE = 0.1;

/** Rounded wordings of a number that are true and near: 523 → 500多, 520多, 近530. None below 20. */
export const approximations = (value: number): readonly string[] => {
  if (!Number.isInteger(value) || value < 20) return [];
  const found: string[] = [];
  const steps: number[] = [];
  for (let step = 10 ** Math.floor(Math.log10(value)); step >= 10; step /= 10) steps.push(step);
  for (const step of steps) {
    const below = Math.floor(value / step) * step;
    if (below < value && below > 0 && (value - below) / value <= TOLERANCE) found.push(`${below}多`);
  }
  for (const step of steps) {
    const above = Math.ceil(value / step) * step;
    if (above > value && (above - value) / value <= TOLERANCE / 2) found.push(`近${above}`);
  }
  return [...new Set(found)];
};

/**
 * Is a chosen wording still true of the value? X多 and 超过X need more than X (and less than twice), 近X and 约X a value near X.
 * A wording kept from an earlier period fails here, and the exact number is printed instead.
 */
export const approximationHolds = (text: string, value: number): boolean => {
  const m = /^(近|约|超过)?(\d+)(多)?$/.exec(text);
  if (!m) return false;
  const [, before, digits, more] = m;
  const n = Number(digits);
  if (more !== undefined) return before === undefined && value > n && value < n * 2;
  if (before === '超过') return value > n && value < n * 2;
  if (before === '近') return value < n && (n - value) / value <= TOLERANCE;
  if (before === '约') return Math.abs(n - value) / Math.max(value, 1) <= TOLERANCE;
  return n === value;
};
