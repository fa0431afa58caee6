/** Deterministic chance for the sample city: the same people, records and ids every time, on every PC. */

export interface Chance {
  /** Integer in [0, n). */
  below(n: number): number;
  pick<T>(from: readonly T[]): T;
  /** n different ones, in random order; all when there are fewer. */
  some<T>(from: readonly T[], n: number): T[];
  /** True in `percent` of cases. */
  hit(percent: number): boolean;
}

/** mulberry32: small, fast, good enough to vary texts. */
export const chance = (seed: number): Chance => {
  let a = seed >>> 0;
  const next = (): number => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    below,
    pick: (from) => {
      if (from.length === 0) throw new Error('nothing to pick from');
      return from[below(from.length)] as (typeof from)[number];
    },
    some: (from, n) => {
      const rest = [...from];
      const got: (typeof from)[number][] = [];
      while (got.length < n && rest.length > 0) got.push(...rest.splice(below(rest.length), 1));
      return got;
    },
    hit: (percent) => below(100) < percent,
  };
};

/** UUID-shaped id (version 8, custom) from a space and a counter: stable, and never equal to a random v4. */
export const sampleId = (space: number, n: number): string =>
  `5a3c0000-${space.toString(16).padStart(4, '0')}-8000-8000-${n.toString(16).padStart(12, '0')}`;
