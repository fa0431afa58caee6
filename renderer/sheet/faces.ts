/** Fonts of the paper on the screen: the names Word is given, then what stands in for them where none of those is installed. */
import { FACES, FALLBACKS, type Face, type FontChoice, facesWith, HEADING_FACE, LATIN, RUN_FACE, standInsOf } from '../../shared/documents/layout';

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

const local = (names: readonly string[]): string => names.map((n) => `local("${n}")`).join(', ');

/** Latin letters and digits only, or Times would also draw the quotation marks and dashes of Chinese text. */
const LATIN_FAMILY = 'Paper Latin';
document.fonts.add(new FontFace(LATIN_FAMILY, local([LATIN, ...(FALLBACKS[LATIN] ?? []), ...LATIN_STAND_INS]), { unicodeRange: 'U+20-7E' }));

const titles = new Set<string>();
/** One family for each font of titles, so that the bold stand-ins are drawn as they are and not made bolder. */
const titleFamily = (names: readonly string[]): string => {
  const family = `Paper Title ${names[0]}`;
  if (!titles.has(family)) {
    titles.add(family);
    document.fonts.add(new FontFace(family, local(names)));
  }
  return family;
};

const stack = (face: Face, chosen: string): string => {
  const names = [chosen, ...standInsOf(face, chosen), ...STAND_INS[face]];
  const families = face === 'title' ? [titleFamily(names), 'Noto Serif CJK SC'] : names;
  const latin = FACES[face].latin === LATIN ? [LATIN_FAMILY] : [];
  return `${[...latin, ...families].map((n) => `"${n}"`).join(', ')}, ${face === 'hei' ? 'sans-serif' : 'serif'}`;
};
const familyVar = (face: Face): string => `--face-${face}`;
/** `--face-fang` … for sheet.css, in the fonts chosen. */
export const faceVars = (fonts: FontChoice): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (Object.entries(facesWith(fonts)) as [Face, { readonly eastAsia: string }][]).map(([face, f]) => [familyVar(face), stack(face, f.eastAsia)]),
  );
const inFace = (face: Face) => ({ fontFamily: `var(${familyVar(face)})` });
/** Style of a heading of this level. */
export const headingFace = (level: keyof typeof HEADING_FACE) => inFace(HEADING_FACE[level]);
/** Style of a run that asks for another face. */
export const runFace = (face: keyof typeof RUN_FACE) => inFace(RUN_FACE[face]);
