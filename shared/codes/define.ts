/** Code tables: a stored code, the Chinese label shown for it, and whether it is only kept for old records. */
export interface Code {
  /** ASCII, stored. A relabel needs no migration. */
  readonly value: string;
  readonly label: string;
  /** Only for records of earlier years (e.g. 政纪处分 before 2018); not offered for new ones. */
  readonly historic?: true;
  /** Second level: value of the heading this code stands under. */
  readonly under?: string;
}
export interface CodeTable {
  /** Name in the handbook, e.g. 'C01' or 'GB/T 4762'. */
  readonly id: string;
  readonly label: string;
  readonly codes: readonly Code[];
}

/** Freeze a code table and keep its literal types. @throws Error on a repeated value or label. */
export const defineCodes = <const T extends CodeTable>(table: T): T => {
  const values = new Set(table.codes.map((c) => c.value));
  const labels = new Set(table.codes.map((c) => c.label));
  if (values.size !== table.codes.length || labels.size !== table.codes.length)
    throw new Error(`code table ${table.id}: a value or label occurs twice`);
  for (const c of table.codes) {
    const under = (c as Code).under;
    if (under !== undefined && !values.has(under)) throw new Error(`code table ${table.id}: ${under} is no heading`);
  }
  return Object.freeze(table);
};

/** Label of a stored code; an unknown code is shown as it is, so that nothing disappears. */
export const labelOf = (table: CodeTable, value: string | null): string =>
  value === null ? '' : (table.codes.find((c) => c.value === value)?.label ?? value);

/** Code for a label or code typed or read from a file; undefined when the table has none. */
export const codeFor = (table: CodeTable, text: string): string | undefined => table.codes.find((c) => c.label === text || c.value === text)?.value;
