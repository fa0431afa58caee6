/**
 * Statutory retirement month: 全国人大常委会关于实施渐进式延迟法定退休年龄的决定 (2024-09-13, from 2025-01-01).
 * Men and women of the old limit 55: one month later per four months, up to 36; women of the old limit 50: one per two, up to 60.
 */
import type { DateText } from './dates';

/** Old limit: men 60, women cadres 55, women workers 50. County-level women cadres may be put under m60 (组通字〔2015〕14号). */
export type RetirementClass = 'm60' | 'f55' | 'f50';
const OLD_LIMIT = { m60: 60, f55: 55, f50: 50 } as const satisfies Record<RetirementClass, number>;
const STEP = { m60: 4, f55: 4, f50: 2 } as const satisfies Record<RetirementClass, number>;
const CAP = { m60: 36, f55: 36, f50: 60 } as const satisfies Record<RetirementClass, number>;

export interface Retirement {
  /** YYYY-MM of the statutory age. */
  readonly due: DateText;
  /** Months later than under the old limit. */
  readonly delay: number;
  /** Earliest voluntary month: 36 months before, not before the old limit. */
  readonly earliest: DateText;
  /** Latest agreed month: 36 months after. */
  readonly latest: DateText;
}
const month = (index: number): DateText => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

/** @param birth YYYY-MM or finer. @throws RangeError when the month is missing */
export const retirementOf = (birth: DateText, kind: RetirementClass): Retirement => {
  const [y, m] = [Number(birth.slice(0, 4)), Number(birth.slice(5, 7))];
  if (!(y >= 1900 && m >= 1 && m <= 12)) throw new RangeError(`retirement needs year and month of birth, got ${birth}`);
  const old = (y + OLD_LIMIT[kind]) * 12 + m - 1;
  const months = old - 2025 * 12 + 1; // 2025-01 is 1
  const delay = months <= 0 ? 0 : Math.min(Math.ceil(months / STEP[kind]), CAP[kind]);
  const due = old + delay;
  return { due: month(due), delay, earliest: month(Math.max(due - 36, old)), latest: month(due + 36) };
};

/** Old limit to propose: men m60; women m60 from county level upward, else f55. null for an unknown gender. */
export const proposedClass = (gender: string | null, postLevel: string | null): RetirementClass | null => {
  if (gender === '1') return 'm60';
  if (gender !== '2') return null;
  return postLevel !== null && /^(national|provincial|bureau|county)/.test(postLevel) ? 'm60' : 'f55';
};
