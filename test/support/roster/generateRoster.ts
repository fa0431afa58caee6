/**
 * A 花名册 of 2,000 invented cadres as an office would hand it in: title, 填报单位, heads of two lines with merged cells,
 * four ways of writing a month, 60 dirty rows of 12 kinds (5 each), a total and a note at the end. The same every time.
 */
import { writeFile } from 'node:fs/promises';
import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import type { Cell } from '../../../shared/contract/calls';
import type { FindingKind } from '../../../shared/roster/findings';
import { checkCharOf } from '../../../shared/rules/idCard';

export const DIRT = [
  'dateAmbiguous',
  'dateImpossible',
  'dateSerial',
  'idWrong',
  'idDigitsLost',
  'idOld',
  'idBirth',
  'nameBlank',
  'codeUnknown',
  'severalValues',
  'missing',
  'twice',
] as const satisfies readonly FindingKind[];
export type Dirt = (typeof DIRT)[number];
const PER_KIND = 5;

export interface GeneratedRoster {
  readonly sheet: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Excel row number → what is wrong with it. */
  readonly dirty: ReadonlyMap<number, Dirt>;
  /** Excel row numbers of all people. */
  readonly people: readonly number[];
  readonly units: readonly string[];
}

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭'];
const GIVEN = [...'安平宁和清正明德勤俭信义礼智仁勇诚敬谦让温良恭善慎思敏行远志毅恒博雅文武学问知新守真朴实'];
const UNIT_NAMES = [
  '财政局',
  '审计局',
  '教育局',
  '民政局',
  '司法局',
  '交通运输局',
  '水务局',
  '农业农村局',
  '商务局',
  '统计局',
  '信访局',
  '林业局',
].map((n) => `安澜市${n}`);
const POSTS = ['党组书记、局长', '党组成员、副局长', '副局长', '二级调研员', '四级调研员', '办公室主任'];
const HEADS: readonly (readonly [string, string?])[] = [
  ['序号'],
  ['姓　名'],
  ['性别'],
  ['民族'],
  ['出生\n年月'],
  ['身份证号码'],
  ['政治面貌'],
  ['入党时间'],
  ['参加工作\n时间'],
  ['全日制教育', '学历'],
  ['全日制教育', '学位'],
  ['全日制教育', '毕业院校系及专业'],
  ['工作单位'],
  ['现任职务'],
  ['职务层次'],
  ['任现职时间'],
  ['年龄'],
  ['健身爱好'],
];
const COL = { no: 0, name: 1, gender: 2, nation: 3, birth: 4, id: 5, politics: 6, party: 7, work: 8, edu: 9, degree: 10 } as const;

const pick = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;
const pad = (n: number): string => String(n).padStart(2, '0');
/** Area codes 99xxxx belong to no place. */
const idOf = (y: number, m: number, i: number, male: boolean): string => {
  const body = `99${String(1000 + (i % 37))}${y}${pad(m)}${pad(1 + (i % 27))}${pad(i % 100)}${(i % 5) * 2 + (male ? 1 : 0)}`;
  const id = body + checkCharOf(body);
  // A number that ends in 000 looks like one that Excel cut off.
  return id.endsWith('000') ? idOf(y, m, i + 1, male) : id;
};
/** The ways offices write a month. October as a number would be dirty. */
const month = (y: number, m: number, i: number): Cell =>
  pick<Cell>(
    [
      `${y}.${pad(m)}`,
      m === 10 || m === 1 ? `${y}.${pad(m)}` : Number(`${y}.${pad(m)}`),
      `${y}年${m}月`,
      `${y}${pad(m)}`,
      { date: `${y}-${pad(m)}-01` },
    ],
    i,
  );

const person = (i: number): Cell[] => {
  // names repeat after 40 × 44 people, then with another birth year: namesakes
  const [y, m, male] = [1965 + ((i * 7 + Math.floor(i / 1760)) % 30), 1 + ((i * 5) % 12), i % 3 !== 0];
  const name = `${pick(SURNAMES, i)}某${pick(GIVEN, Math.floor(i / SURNAMES.length))}`;
  return [
    i + 1,
    name,
    male ? '男' : '女',
    pick(['汉', '汉族', '满族', '朝鲜族', '蒙古'], i),
    month(y, m, i),
    idOf(y, m, i, male),
    pick(['中共党员', '党员', '民盟', '群众'], i),
    i % 4 < 2 ? `${y + 25}.${pad(m)}` : null,
    month(y + 22, 7, i + 1),
    pick(['大学', '研究生', '大专'], i),
    pick(['管理学学士', '法学硕士', null], i),
    '安澜大学公共管理系行政管理专业',
    pick(UNIT_NAMES, i),
    pick(POSTS, i),
    pick(['县处级正职', '县处级副职', '乡科级正职'], i),
    month(2015 + (i % 8), 3 + (i % 6), i + 2),
    2026 - y,
    '散步',
  ];
};

const spoil: Record<Dirt, (row: Cell[], i: number, clean: readonly Cell[][]) => void> = {
  dateAmbiguous: (r) => {
    r[COL.work] = 1990.1;
  },
  dateImpossible: (r, i) => {
    r[COL.birth] = pick<Cell>(['1975.13', 197500, '1972年15月', '1971.2.30', '19750231'], i);
  },
  dateSerial: (r, i) => {
    r[COL.work] = 33_800 + i;
  },
  idWrong: (r) => {
    const id = String(r[COL.id]);
    r[COL.id] = id.slice(0, 17) + (id.endsWith('1') ? '2' : '1');
  },
  idDigitsLost: (r) => {
    r[COL.id] = Number(`${String(r[COL.id]).slice(0, 15)}000`);
  },
  idOld: (r) => {
    const id = String(r[COL.id]);
    r[COL.id] = id.slice(0, 6) + id.slice(8, 17);
  },
  idBirth: (r) => {
    const id = String(r[COL.id]);
    const body = `${id.slice(0, 6)}${Number(id.slice(6, 10)) - 1}${id.slice(10, 17)}`;
    r[COL.id] = body + checkCharOf(body);
  },
  nameBlank: (r) => {
    r[COL.name] = [...String(r[COL.name])].join('　');
  },
  codeUnknown: (r, i) => {
    if (i % 2 === 0) r[COL.nation] = '安澜族';
    else r[COL.politics] = '进步人士';
  },
  severalValues: (r, i) => {
    if (i % 2 === 0) [r[COL.edu], r[COL.degree]] = ['大学\n管理学学士', null];
    else r[COL.party] = '1995.06（中共党员）';
  },
  missing: (r) => {
    r[COL.name] = null;
  },
  twice: (r, i, clean) => {
    const first = clean[i - 1] as Cell[];
    for (let c = 1; c < first.length; c++) r[c] = first[c] as Cell;
  },
};

/** @param count people, at least 200 */
export const generateRoster = (count = 2000): GeneratedRoster => {
  const people = Array.from({ length: count }, (_, i) => person(i));
  const dirtyAt = new Map<number, Dirt>();
  const step = Math.floor(count / (DIRT.length * PER_KIND));
  for (let k = 0; k < DIRT.length * PER_KIND; k++) {
    const i = k * step + 7;
    const kind = pick(DIRT, k);
    dirtyAt.set(i, kind);
    spoil[kind](people[i] as Cell[], i, people);
  }
  const blank = (first: string): Cell[] => [first, ...Array.from({ length: HEADS.length - 1 }, () => null)];
  const top: Cell[] = HEADS.map(([head], c) => (c > 0 && HEADS[c - 1]?.[0] === head ? null : head));
  const low: Cell[] = HEADS.map(([, leaf]) => leaf ?? null);
  const above: Cell[][] = [blank('安澜市市管干部花名册'), blank('填报单位：安澜市委组织部　　　　填报日期：2026年3月'), top, low];
  const below: Cell[][] = [[null, '合计', ...Array.from({ length: HEADS.length - 3 }, () => null), `${count} 人`], blank('注：本表人员均为虚构。')];
  return {
    sheet: '花名册',
    rows: [...above, ...people, ...below],
    dirty: new Map([...dirtyAt].map(([i, kind]) => [above.length + i + 1, kind])),
    people: people.map((_, i) => above.length + i + 1),
    units: UNIT_NAMES,
  };
};

const toXlsx = (cell: Cell): CellObject | null => {
  if (cell === null) return null;
  if (typeof cell === 'string') return { value: cell, type: String, format: '@' };
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
};
/** Write the roster as a real .xlsx with its merged cells. */
export const writeRoster = async (roster: GeneratedRoster, path: string): Promise<void> => {
  const data: SheetData = roster.rows.map((row) => row.map(toXlsx));
  const merge = (r: number, c: number, size: { columnSpan?: number; rowSpan?: number }): void => {
    const cell = data[r]?.[c] as CellObject | null | undefined;
    if (cell) Object.assign(cell, size, { align: 'center' });
  };
  merge(0, 0, { columnSpan: HEADS.length });
  HEADS.forEach(([head, leaf], c) => {
    if (leaf === undefined) merge(2, c, { rowSpan: 2 });
    else if (HEADS[c - 1]?.[0] !== head) merge(2, c, { columnSpan: HEADS.filter(([h]) => h === head).length });
  });
  await writeFile(path, await writeXlsxFile(data, { sheet: roster.sheet }).toBuffer());
};
