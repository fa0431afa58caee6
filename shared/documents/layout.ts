/**
 * The printed page of GB/T 9704-2012: every measure once. Clause numbers are those of the standard.
 * Lengths that a ruler measures are in mm, those that belong to type in pt; each printer (Word, the screen preview) converts them.
 */
import type { Block, Orientation, PageKind, PageNumbers, PageSpec, Run } from './model';

export const PT_PER_MM = 72 / 25.4;

/** 5.2.1 A4. */
export const PAPER_MM = { width: 210, height: 297 } as const;
/** 5.2.2 天头 37, 订口 28; 版心 156 × 225 leaves 26 and 35. */
export const MARGIN_MM = { top: 37, left: 28, right: 26, bottom: 35 } as const;

export interface PageBox {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}
const m = MARGIN_MM;
/** The landscape page is the portrait page turned clockwise: the binding edge (left) becomes the top (7.5, 横排表格). */
const turned = (margin: PageBox['margin']): PageBox['margin'] => ({ top: margin.left, right: margin.top, bottom: margin.right, left: margin.bottom });
const sheet = (margin: PageBox['margin'], landscape: PageBox['margin'] = turned(margin)): Readonly<Record<Orientation, PageBox>> => ({
  portrait: { width: PAPER_MM.width, height: PAPER_MM.height, margin },
  landscape: { width: PAPER_MM.height, height: PAPER_MM.width, margin: landscape },
});
const twips = (top: number, right: number, bottom: number, left: number): PageBox['margin'] => {
  const inMm = (n: number): number => (n * 25.4) / 1440;
  return { top: inMm(top), right: inMm(right), bottom: inMm(bottom), left: inMm(left) };
};
/**
 * In mm. gb and letter: the standard. form: ruled forms may take more of the paper (handbook §6.3). appointment: the two sides of the
 * 干部任免审批表 as measured in the form in use (handbook F15, twips).
 */
export const PAGES_MM: Readonly<Record<PageKind, Readonly<Record<Orientation, PageBox>>>> = {
  gb: sheet(m),
  letter: sheet(m),
  form: sheet({ top: 25, right: 20, bottom: 20, left: 28 }, { top: 28, right: 20, bottom: 20, left: 20 }),
  appointmentFront: sheet(twips(629, 1134, 680, 1247)),
  appointmentBack: sheet(twips(1621, 1134, 567, 1191)),
};
export const pageKind = (spec: PageSpec): PageKind => spec.page ?? 'gb';
/** Measures of a section's page, in mm. */
export const pageOf = (spec: PageSpec): PageBox => PAGES_MM[pageKind(spec)][spec.orientation];
const NUMBERS: Readonly<Record<PageKind, PageNumbers>> = { gb: 'gb', letter: 'gb', form: 'count', appointmentFront: 'none', appointmentBack: 'none' };
/** Page numbers of a section: its own, or those its kind of page has. */
export const numbersOf = (spec: PageSpec): PageNumbers => spec.numbers ?? NUMBERS[pageKind(spec)];
/** 10.1: no number on the first page of a letter. */
export const hidesFirstNumber = (spec: PageSpec): boolean => pageKind(spec) === 'letter';
/** Text area (版心) of a page, in the unit of the page. */
export const textArea = ({ width, height, margin }: PageBox): { readonly textWidth: number; readonly textHeight: number } => ({
  textWidth: width - margin.left - margin.right,
  textHeight: height - margin.top - margin.bottom,
});

/** 5.2.3 22 lines of 28 characters on a full page. */
export const LINES_PER_PAGE = 22;
export const CHARS_PER_LINE = 28;

/** Sizes of type in pt: 2号 title (7.3.1), 3号 text (5.2.4), 4号 page number (7.5), 小四 and 五号 in tables. */
export const SIZE = { title: 22, body: 16, pageNumber: 14, cell: 12, cellSmall: 10.5 } as const;
/** Exact body line in pt: 22 × 28.95 = 636.9 fits the 637.8 of the text height, 22 × 29 does not. */
export const LINE = 28.95;
/** 2号 titles stand a little wider apart than body lines. */
export const TITLE_LINE = 33;
/** Body characters are set 0.25 pt tighter: 28 × 15.75 pt = 441 fits the text width of 442.2 pt. No document grid is needed. */
export const TIGHTEN = -0.25;
/** Advance of one body character (一字) in pt. */
export const ONE_CHAR = SIZE.body + TIGHTEN;
/** Characters between Chinese and Latin text: LibreOffice sets 0.2 (measured, 7.4), so the preview does; columns reserve the quarter of Word. */
export const AUTO_SPACE = { drawn: 0.2, reserved: 0.25 } as const;
/** Characters: 7.3.3 first line of a paragraph, 7.3.5.3 signature from the right edge and date from the office. */
export const INDENT_CHARS = { firstLine: 2, signature: 2 } as const;

/** 7.5 page number: its dashes `below` (mm) the text area, `indent` (pt, one character) in from the outer edge. */
export const PAGE_NUMBER = { below: 7, indent: SIZE.pageNumber, line: SIZE.pageNumber } as const;
/** Of the number's line above the lower paper edge, in mm: half a line higher stand the dashes. */
export const PAGE_NUMBER_FOOT_MM = MARGIN_MM.bottom - PAGE_NUMBER.below - PAGE_NUMBER.line / 2 / PT_PER_MM;

/** Tables. In pt: line (exact, so that a row is as high as its lines, never as its fonts), room between text and border, weights of the lines. */
export const CELL = {
  line: 18,
  /** More below, because characters sit low in an exact line. */
  margin: { top: 0.3, bottom: 2.5, left: 3.4, right: 3.4 },
  outer: 1.5,
  inner: 0.5,
  /** Rows are at least so high and grow with their text. */
  rowMm: 8,
} as const;
/** 信函格式 (10.1). mm, but the sizes of type in pt. */
export const LETTER = {
  /** Upper edge of the office's name below the upper paper edge, size of its type. */
  markTop: 30,
  markSize: 26,
  /** First red double line below the name (thick above), the last above the lower paper edge (thick below), both so long and centred on the paper. */
  lineGap: 4,
  lineFoot: 20,
  lineLength: 170,
  lineWeight: 2.25,
  /** 发文字号 below the line: 7/8 of the height of a 3号 character. */
  numberGap: (SIZE.body * 7) / 8,
} as const;
/** 纪要格式 (10.3): upper edge of the name below the upper edge of the text area, mm; its size in pt; the line 4 mm below the issue. */
export const MINUTES = { markTop: 35, markSize: 36, lineGap: 4, lineWeight: 1.5 } as const;
export const RED = 'FF0000';
/** 7.4 版记: lines in mm, type in pt. */
export const COLOPHON = { thick: 0.35, thin: 0.25, size: 14, line: 22 } as const;
/** Forms. formTitle: 小2号 小标宋; line of a signature at the foot of a cell in mm. */
export const FORM = { titleSize: 20, titleLine: 34, signMm: 9 } as const;
/** 7.3.5.1 signature with seal: the date ends four characters from the right. */
export const SEAL_CHARS = 4;
/** A printed table without rows says so. */
export const EMPTY_TABLE = '（无）';

/** After this block a table ends its page or its text; otherwise half a line of white space follows it. */
export const gapAfterTable = (next: Block | undefined): number =>
  next === undefined || next.kind === 'appendix' || next.kind === 'signature' ? 0 : LINE / 2;

/** Type faces by role: 仿宋 text, 楷体 and 黑体 headings, 宋体, 小标宋 titles, page numbers. */
export type Face = 'fang' | 'kai' | 'hei' | 'song' | 'title' | 'pageNumber';
export interface FaceFonts {
  /** The font the standard's users expect; first choice. */
  readonly eastAsia: string;
  /** Font of Latin letters and digits inside this face. */
  readonly latin: string;
}
export const LATIN = 'Times New Roman';
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
/** Faces whose Chinese font the user may name otherwise (settings.fonts); page numbers are in the 宋体 chosen. */
export const CHOSEN_FACES = ['title', 'fang', 'kai', 'hei', 'song'] as const satisfies readonly Face[];
export type FontChoice = Readonly<Record<(typeof CHOSEN_FACES)[number], string>>;
export const STANDARD_FONTS: FontChoice = {
  title: FACES.title.eastAsia,
  fang: FACES.fang.eastAsia,
  kai: FACES.kai.eastAsia,
  hei: FACES.hei.eastAsia,
  song: FACES.song.eastAsia,
};
/** Fonts of every face as chosen. */
export const facesWith = (fonts: FontChoice): Readonly<Record<Face, FaceFonts>> => ({
  fang: { ...FACES.fang, eastAsia: fonts.fang },
  kai: { ...FACES.kai, eastAsia: fonts.kai },
  hei: { ...FACES.hei, eastAsia: fonts.hei },
  song: { ...FACES.song, eastAsia: fonts.song },
  title: { ...FACES.title, eastAsia: fonts.title },
  pageNumber: { eastAsia: fonts.song, latin: fonts.song },
});
/** Names to try when a font is not installed, best first. */
export const FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  仿宋_GB2312: ['仿宋', 'FangSong', '方正仿宋_GBK', '华文仿宋'],
  楷体_GB2312: ['楷体', 'KaiTi', '方正楷体_GBK', '华文楷体'],
  黑体: ['SimHei', '方正黑体_GBK'],
  宋体: ['SimSun', '方正书宋_GBK'],
  方正小标宋简体: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '华文中宋'],
  [LATIN]: ['Liberation Serif'],
};
/** What is tried when the font chosen for a face is not installed: the standard's own and its fallbacks, without the chosen one. */
export const standInsOf = (face: Face, chosen: string): readonly string[] => {
  const { eastAsia } = FACES[face];
  return [eastAsia, ...(FALLBACKS[eastAsia] ?? [])].filter((name) => name !== chosen);
};
/** 7.3.3 levels: 一、黑体 · （一）楷体 · 1. and （1） 仿宋. */
export const HEADING_FACE = { 1: 'hei', 2: 'kai', 3: 'fang', 4: 'fang' } as const satisfies Record<
  Extract<Block, { kind: 'heading' }>['level'],
  Face
>;
/** Faces inside a paragraph. */
export const RUN_FACE: Readonly<Record<NonNullable<Run['face']>, Face>> = { hei: 'hei', kai: 'kai', song: 'song' };
