/** Type faces of GB/T 9704-2012 and the font names they go by. Fonts are named in the file, never embedded (licences). */
import type { IFontAttributesProperties } from 'docx';

export type Face = 'fang' | 'kai' | 'hei' | 'song' | 'title' | 'pageNumber';

interface FaceFonts {
  /** The font the standard's users expect; first choice. */
  readonly eastAsia: string;
  /** Font of Latin letters and digits inside this face. */
  readonly latin: string;
}

const LATIN = 'Times New Roman';
export const FACES: Readonly<Record<Face, FaceFonts>> = {
  /** 5.2.4: 3号 仿宋 unless said otherwise. */
  fang: { eastAsia: '仿宋_GB2312', latin: LATIN },
  kai: { eastAsia: '楷体_GB2312', latin: LATIN },
  hei: { eastAsia: '黑体', latin: LATIN },
  song: { eastAsia: '宋体', latin: LATIN },
  title: { eastAsia: '方正小标宋简体', latin: LATIN },
  /** 7.5: the digits themselves are 宋体. */
  pageNumber: { eastAsia: '宋体', latin: '宋体' },
};

/**
 * Names to try when a font is not installed, best first: written to word/fontTable.xml (w:altName, ISO/IEC 29500-1 17.8.3.1),
 * where Word looks before it falls back to its default face.
 */
export const FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  仿宋_GB2312: ['仿宋', 'FangSong', '方正仿宋_GBK', '华文仿宋'],
  楷体_GB2312: ['楷体', 'KaiTi', '方正楷体_GBK', '华文楷体'],
  黑体: ['SimHei', '方正黑体_GBK'],
  宋体: ['SimSun', '方正书宋_GBK'],
  方正小标宋简体: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '华文中宋'],
  [LATIN]: ['Liberation Serif'],
};

/**
 * Fonts of all four scripts for one face. Without eastAsia Word falls back to its theme font for Chinese; the hint makes
 * quotation marks, dashes and dots (“ ” — ·), which Unicode leaves open, Chinese.
 */
export const fontOf = (face: Face): IFontAttributesProperties => {
  const { eastAsia, latin } = FACES[face];
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' };
};

const FAMILY: Readonly<Record<string, string>> = { [LATIN]: 'roman', 黑体: 'swiss' };
/** word/fontTable.xml with the fallback names; docx itself writes an empty one. */
export function fontTableXml(): string {
  const fonts = Object.entries(FALLBACKS).map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other.join(',')}"/><w:charset w:val="${name === LATIN ? '00' : '86'}"/>` +
      `<w:family w:val="${FAMILY[name] ?? 'auto'}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
  );
}
