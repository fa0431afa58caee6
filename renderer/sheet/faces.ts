/** Fonts of the paper on the screen: the names Word is given, then what stands in for them where none of those is installed. */
import { FACES, FALLBACKS, type Face, HEADING_FACE, LATIN, RUN_FACE } from '../../shared/documents/layout';

/** Names under which browsers find the same fonts, and free fonts of the same kind. */
const STAND_INS: Readonly<Record<Face, readonly string[]>> = {
  fang: ['FangSong_GB2312', 'STFangsong', 'FZFangSong-Z02', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  kai: ['KaiTi_GB2312', 'STKaiti', 'AR PL KaitiM GB', 'Noto Serif CJK SC'],
  hei: ['WenQuanYi Zen Hei', 'Noto Sans CJK SC'],
  song: ['NSimSun', 'Noto Serif CJK SC'],
  // 小标宋 is a heavy face by itself; what stands in for it must be the bold cut
  title: ['FZXBSJW--GB1-0', 'STZhongsong', 'Noto Serif CJK SC Bold', 'NotoSerifCJKsc-Bold', 'Source Han Serif SC Bold'],
  pageNumber: ['NSimSun', 'Noto Serif CJK SC'],
};
/** PostScript names of the Latin face. */
const LATIN_STAND_INS = ['TimesNewRomanPSMT', 'LiberationSerif'];

const namesOf = (face: Face): readonly string[] => {
  const { eastAsia } = FACES[face];
  return [eastAsia, ...(FALLBACKS[eastAsia] ?? []), ...STAND_INS[face]];
};
const local = (names: readonly string[]): string => names.map((n) => `local("${n}")`).join(', ');

/** Latin letters and digits only, or Times would also draw the quotation marks and dashes of Chinese text. */
const LATIN_FAMILY = 'Paper Latin';
/** One family, so that the bold stand-ins are drawn as they are and not made bolder. */
const TITLE_FAMILY = 'Paper Title';
document.fonts.add(new FontFace(LATIN_FAMILY, local([LATIN, ...(FALLBACKS[LATIN] ?? []), ...LATIN_STAND_INS]), { unicodeRange: 'U+20-7E' }));
document.fonts.add(new FontFace(TITLE_FAMILY, local(namesOf('title'))));

const stack = (face: Face): string => {
  const families = face === 'title' ? [TITLE_FAMILY, 'Noto Serif CJK SC'] : namesOf(face);
  const latin = FACES[face].latin === LATIN ? [LATIN_FAMILY] : [];
  return `${[...latin, ...families].map((n) => `"${n}"`).join(', ')}, ${face === 'hei' ? 'sans-serif' : 'serif'}`;
};
const familyVar = (face: Face): string => `--face-${face}`;
/** `--face-fang` … for sheet.css. */
export const FACE_VARS: Readonly<Record<string, string>> = Object.fromEntries(
  (Object.keys(FACES) as Face[]).map((face) => [familyVar(face), stack(face)]),
);
const inFace = (face: Face) => ({ fontFamily: `var(${familyVar(face)})` });
/** Style of a heading of this level. */
export const headingFace = (level: keyof typeof HEADING_FACE) => inFace(HEADING_FACE[level]);
/** Style of a run that asks for another face. */
export const runFace = (face: keyof typeof RUN_FACE) => inFace(RUN_FACE[face]);
