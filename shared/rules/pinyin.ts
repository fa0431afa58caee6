/** Pinyin of names for searching; surnames by their surname reading (单 shàn, 仇 qiú, 曾 zēng). */
import { pinyin } from 'pinyin-pro';

/** Syllables without tones, e.g. ['luo', 'wen', 'bin']; characters without pinyin are left out. */
export const syllablesOf = (name: string): readonly string[] =>
  pinyin(name, { toneType: 'none', type: 'array', surname: 'head' }).filter((s) => /[a-zü]/i.test(s));

/** Lower-case initials and full spelling: 'lwb', 'luowenbin'. */
export const spell = (name: string): { readonly initials: string; readonly full: string } => {
  const parts = syllablesOf(name).map((s) => s.toLowerCase());
  return { initials: parts.map((s) => s.charAt(0)).join(''), full: parts.join('') };
};
