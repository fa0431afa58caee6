/** Per-kind facts about values: empty, references, sort key. Each map is exhaustive over FieldKind. */
import type { AnyRow, FieldDef, FieldKind, RecordRef, RecordTypeDef } from '../define';
import { fieldsOf } from '../define';

export const LIST_KINDS: readonly FieldKind[] = ['choices', 'cadres', 'units', 'outsiders', 'children', 'attachments'];
export const isListKind = (kind: FieldKind): boolean => LIST_KINDS.includes(kind);

/** The value of an unfilled field: [] for list kinds, null otherwise. */
export const emptyOf = (field: FieldDef): null | readonly [] => (isListKind(field.kind) ? [] : null);
export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

type RefKind = 'cadre' | 'unit' | null;
/** Which entity a kind points at. */
export const refOf = {
  shortText: null,
  longText: null,
  date: null,
  number: null,
  choice: null,
  choices: null,
  flag: null,
  cadre: 'cadre',
  cadres: 'cadre',
  unit: 'unit',
  units: 'unit',
  record: null,
  outsiders: null,
  children: null,
  docNumber: null,
  attachments: null,
} as const satisfies Record<FieldKind, RefKind>;

/** Where a column of this kind stands in a printed or on-screen table. */
export const alignOf = {
  shortText: 'left',
  longText: 'left',
  date: 'left',
  number: 'right',
  choice: 'left',
  choices: 'left',
  flag: 'left',
  cadre: 'left',
  cadres: 'left',
  unit: 'left',
  units: 'left',
  record: 'left',
  outsiders: 'left',
  children: 'left',
  docNumber: 'left',
  attachments: 'left',
} as const satisfies Record<FieldKind, 'left' | 'right'>;

/** Excel column type of each kind; everything that is no number is text, so that 1970.10 and ID numbers survive. */
export const excelOf = {
  shortText: 'text',
  longText: 'text',
  date: 'text',
  number: 'number',
  choice: 'text',
  choices: 'text',
  flag: 'text',
  cadre: 'text',
  cadres: 'text',
  unit: 'text',
  units: 'text',
  record: 'text',
  outsiders: 'text',
  children: 'text',
  docNumber: 'text',
  attachments: 'text',
} as const satisfies Record<FieldKind, 'text' | 'number'>;

/** Ids of all cadres or units a row points at, child rows included, each once. */
export const referencesOf = (def: RecordTypeDef, row: Readonly<Record<string, unknown>>, entity: 'cadre' | 'unit'): readonly string[] => {
  const found = new Set<string>();
  const walk = (fields: readonly FieldDef[], values: Readonly<Record<string, unknown>>): void => {
    for (const f of fields) {
      const v = values[f.key];
      if (refOf[f.kind] === entity) for (const id of Array.isArray(v) ? v : [v]) if (typeof id === 'string' && id !== '') found.add(id);
      if (f.kind === 'children' && Array.isArray(v)) for (const child of v) walk(f.fields, child as Record<string, unknown>);
    }
  };
  walk(fieldsOf(def), row);
  return [...found];
};

/** 'type/id' of every record a row points at, child rows included, each once. */
const recordsIn = (def: RecordTypeDef, row: Readonly<Record<string, unknown>>): readonly string[] => {
  const found = new Set<string>();
  const walk = (fields: readonly FieldDef[], values: Readonly<Record<string, unknown>>): void => {
    for (const f of fields) {
      const v = values[f.key];
      if (f.kind === 'record' && v !== null && typeof v === 'object') found.add(`${(v as RecordRef).type}/${(v as RecordRef).id}`);
      if (f.kind === 'children' && Array.isArray(v)) for (const child of v) walk(f.fields, child as Record<string, unknown>);
    }
  };
  walk(fieldsOf(def), row);
  return [...found];
};

/** The indexed header of a row, derived from the declaration (design: derived, never entered). */
export const headerOf = (
  def: RecordTypeDef,
  row: Readonly<Record<string, unknown>>,
): Pick<AnyRow, 'refCadres' | 'refUnits' | 'refRecords' | 'onDate'> => {
  const date = def.date === null ? null : row[def.date];
  return {
    refCadres: referencesOf(def, row, 'cadre'),
    refUnits: referencesOf(def, row, 'unit'),
    refRecords: recordsIn(def, row),
    onDate: typeof date === 'string' && date !== '' ? date : null,
  };
};

/** A blank row's fields: every field present and empty, choices at their initial code. */
export const blankFields = (def: RecordTypeDef): Record<string, unknown> =>
  Object.fromEntries(fieldsOf(def).map((f) => [f.key, f.kind === 'choice' && f.initial !== undefined ? f.initial : emptyOf(f)]));
