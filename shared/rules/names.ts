/** Personal names: stored without spaces, printed with one between two characters. */

/** Every dot seen in place of 间隔号 (GB/T 15834: U+00B7): ‧ • ・ ･ ∙ ⋅ ᐧ and full stops standing between two Han characters. */
const DOTS = /[\u2027\u2022\u30fb\uff65\u2219\u22c5\u1427\u00b7\u25cf\u2024\uff0e.]/g;
const INVISIBLE = /[\s\u3000\u00a0\u2000-\u200f\u2028-\u202f\u205f-\u2064\ufeff\u00ad]/g;
const HAN_ONLY = /^\p{Script=Han}{2}$/u;

/**
 * Name as stored: no spaces (half, full width, zero width), one form of the dot (U+00B7), none at the ends.
 * Latin names keep single spaces and their full stops.
 */
export const normalizeName = (text: string): string => {
  if (!/\p{Script=Han}/u.test(text))
    return text
      .replace(/[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]/g, '')
      .replace(/[\s\u3000]+/g, ' ')
      .trim();
  return text.replace(INVISIBLE, '').replace(DOTS, '·').replace(/·{2,}/g, '·').replace(/^·|·$/g, '');
};

/** Name for printed tables: 张　三 for two Han characters, else as it is (任免审批表 practice, handbook §6 F15). */
export const displayName = (name: string): string => (HAN_ONLY.test(name) ? [...name].join('\u3000') : name);
