/** Search in the handbook as it stands on the page: what does not fit is hidden, folded parts that fit are opened. */

/** @param words parted by spaces; all must occur @returns ids of the chapters that fit */
export const findIn = (paper: HTMLElement, words: string): ReadonlySet<string> => {
  const asked = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const has = (el: Element): boolean => asked.every((w) => (el.textContent ?? '').toLowerCase().includes(w));
  const hits = new Set<string>();
  for (const section of paper.querySelectorAll<HTMLElement>('section')) {
    const fits = has(section);
    section.hidden = !fits;
    if (fits) hits.add(section.dataset.chapter ?? '');
    for (const part of section.querySelectorAll<HTMLElement>('[data-find]')) {
      // a chapter that fits by words of different parts is shown whole
      const some = [...section.querySelectorAll('[data-find]')].some(has);
      part.hidden = asked.length > 0 && some && !has(part);
    }
    for (const fold of section.querySelectorAll('details')) fold.open = asked.length > 0 && has(fold);
  }
  return hits;
};
