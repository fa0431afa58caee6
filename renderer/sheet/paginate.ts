/** Where pages break: measured pieces in, pages out. Pure, so that it can be tested without a screen. */

/** A piece that never breaks inside: one line of a paragraph, one row of a table, a whole title. */
export interface Atom {
  /** Index of the block in its section. */
  readonly block: number;
  /** Index of the piece in its block, from 0. */
  readonly part: number;
  readonly height: number;
  /** Stays on the page of the piece after it. */
  readonly keepNext?: boolean;
  /** Begins a page. */
  readonly breakBefore?: boolean;
  /** Height of the table head that is repeated when a page begins with this row. */
  readonly repeats?: number;
  /** White space after it, which vanishes at the foot of a page. */
  readonly after?: number;
}
/** Pieces [from, to) of one block on one page. */
export interface Slice {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** Half a pixel: heights are measured, and sums of fractions never meet exactly. */
const SLACK = 0.5;

/** Pieces that must stay together: each but the last keeps with its next. */
const groups = (atoms: readonly Atom[]): readonly (readonly Atom[])[] => {
  const all: Atom[][] = [];
  let open: Atom[] = [];
  for (const atom of atoms) {
    open.push(atom);
    if (atom.keepNext) continue;
    all.push(open);
    open = [];
  }
  if (open.length > 0) all.push(open);
  return all;
};

/** @param height of the text area; an atom higher than that gets a page of its own */
export const paginate = (atoms: readonly Atom[], height: number): readonly (readonly Slice[])[] => {
  const pages: Atom[][] = [[]];
  let used = 0;
  const page = (): Atom[] => pages.at(-1) as Atom[];
  const turn = (): void => {
    if (page().length === 0) return;
    pages.push([]);
    used = 0;
  };
  for (const group of groups(atoms)) {
    const total = group.reduce((sum, a, i) => sum + a.height + (i < group.length - 1 ? (a.after ?? 0) : 0), 0);
    if (group[0]?.breakBefore || used + total > height + SLACK) turn();
    for (const atom of group) {
      if (used + atom.height > height + SLACK) turn();
      if (page().length === 0 && atom.part > 0) used += atom.repeats ?? 0;
      page().push(atom);
      used += atom.height + (atom.after ?? 0);
    }
  }
  return pages.map(slices);
};

const slices = (atoms: readonly Atom[]): readonly Slice[] => {
  const found: Slice[] = [];
  for (const { block, part } of atoms) {
    const last = found.at(-1);
    if (last?.block === block) found[found.length - 1] = { ...last, to: part + 1 };
    else found.push({ block, from: part, to: part + 1 });
  }
  return found;
};
