/** Excel sheets made from the declaration: the empty 花名册 to be filled in, and the export of cadres in the same columns. */
import type { CodeTable } from '../codes/define';
import { type CadreRow, cadre } from '../records/cadre';
import type { FieldDef, FieldKind } from '../records/define';
import { formatValue, type Names } from '../records/kinds/format';
import { excelOf, isEmpty } from '../records/kinds/values';
import { importable } from './heads';
import type { SheetModel } from './plan';
import { ROLE } from './roles';

/** Longest note a cell of the template carries (contract: table.exportExcel). */
const LONGEST_NOTE = 400;
const codes = (t: CodeTable): string => t.codes.flatMap((c) => (c.historic ? [] : [c.label])).join('、');

/** The accepted ways of writing, in one sentence. */
const writing = {
  shortText: (f) =>
    f.kind === 'shortText' && f.format === 'idCard' ? '18 位，单元格设为文本格式' : `不超过 ${f.kind === 'shortText' ? (f.max ?? 200) : 200} 字`,
  longText: () => '可写多行',
  date: (f) =>
    f.kind === 'date' && f.precision === 'day'
      ? '如 2022.9.21、20220921 或 2022年9月21日'
      : '如 1975.03、197503 或 1975年3月；10 月写 1970.10，单元格设为文本格式',
  number: (f) => (f.kind === 'number' && f.unit ? `填数字，单位：${f.unit}` : '填数字'),
  choice: (f) => (f.kind === 'choice' ? `填其中一项：${codes(f.options)}` : ''),
  choices: (f) => (f.kind === 'choices' ? `可填几项，用顿号分开：${codes(f.options)}` : ''),
  flag: () => '填“是”或“否”',
  cadre: () => '填姓名',
  cadres: () => '填姓名，用顿号分开',
  unit: () => '填单位全称；没有登记过的单位导入时新增',
  units: () => '填单位全称，用顿号分开',
  record: () => '',
  outsiders: () => '',
  children: () => '',
  docNumber: () => '如 函询〔2026〕3号',
  attachments: () => '',
} as const satisfies Record<FieldKind, (f: FieldDef) => string>;

/** Width in characters of a Chinese column. */
const width = {
  shortText: (f) => (f.list ? f.list.width / 7 : f.kind === 'shortText' && (f.max ?? 200) <= 60 ? 14 : 26),
  longText: () => 30,
  date: () => 12,
  number: () => 10,
  choice: (f) => (f.list ? Math.max(8, f.list.width / 7) : 12),
  choices: () => 24,
  flag: () => 10,
  cadre: () => 12,
  cadres: () => 24,
  unit: () => 24,
  units: () => 30,
  record: () => 12,
  outsiders: () => 24,
  children: () => 30,
  docNumber: () => 18,
  attachments: () => 12,
} as const satisfies Record<FieldKind, (f: FieldDef) => number>;

const columnOf = (f: FieldDef): SheetModel['columns'][number] => {
  const note = [f.required ? '必填。' : '', writing[f.kind](f), f.help ? `。${f.help}` : ''].join('').replace(/^。/, '');
  const wide = f.kind === 'shortText' && f.format === 'idCard' ? 21 : width[f.kind](f);
  return { head: f.label, width: Math.max(Math.round(wide), f.label.length * 2 + 2), type: excelOf[f.kind], note: note.slice(0, LONGEST_NOTE) };
};

/** Columns of the template: every field a cell can fill, except those the program works out itself; 单位 stands right after 姓名. */
export const templateFields = (): readonly FieldDef[] => {
  const fields = importable(cadre).filter((f) => f.derive === undefined);
  const first = [ROLE.name, ROLE.unit, ROLE.post] as readonly string[];
  return [...first.flatMap((k) => fields.filter((f) => f.key === k)), ...fields.filter((f) => !first.includes(f.key))];
};
/** The empty 花名册. */
export const rosterTemplate = (): SheetModel => ({ columns: templateFields().map(columnOf), rows: [] });

/**
 * Cadres in the template's columns: imported again, the sheet changes nothing.
 * @param options.sensitive include personal content (身份证号 …), which exports leave out by default
 */
export const rosterExport = (rows: readonly CadreRow[], names: Names, options: { readonly sensitive?: boolean } = {}): SheetModel => {
  const fields = templateFields().filter((f) => options.sensitive === true || f.sensitive !== true);
  return {
    columns: fields.map((f) => {
      const { note: _note, ...column } = columnOf(f);
      return column;
    }),
    rows: rows.map((row) =>
      fields.map((f) => {
        const value: unknown = row[f.key as keyof CadreRow];
        if (isEmpty(value)) return null;
        return excelOf[f.kind] === 'number' && typeof value === 'number' ? value : formatValue(f, value, names);
      }),
    ),
  };
};
