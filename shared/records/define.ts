/**
 * RecordType: the one declaration of a kind of record.
 *
 * Form, list, filter, validation, Dexie indexes, Excel columns, Word table, help text and
 * timeline are all read from it. A declaration is data only: behaviour lives in the field
 * kind (`kinds/`) or in a named rule (`shared/rules/`).
 */
import type { CodeTable } from '../codes/define';

/** Every kind of field. Adding one makes each per-kind map fail to compile until it answers for it. */
export const FIELD_KINDS = [
  'shortText',
  'longText',
  'date',
  'number',
  'choice',
  'choices',
  'flag',
  'cadre',
  'cadres',
  'unit',
  'units',
  'record',
  'outsiders',
  'children',
  'docNumber',
  'attachments',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** Finest part of a date that a field asks for; a value may be coarser when the field allows it. */
export type DatePrecision = 'year' | 'month' | 'day';

/** A person who is not in the roster (an outside lecturer, a companion). */
export interface Outsider {
  readonly name: string;
  readonly unit: string;
  readonly post: string;
}
/** A file kept by its SHA-256. Storage comes later; the kind is fixed now. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  /** bytes */
  readonly size: number;
  /** lower-case hex */
  readonly sha256: string;
}
/** Pointer to another record. */
export interface RecordRef {
  readonly type: string;
  readonly id: string;
}

interface FieldBase {
  readonly key: string;
  readonly label: string;
  /** Must be filled before a record is saved. */
  readonly required?: true;
  /** One sentence shown under the control and in the handbook. */
  readonly help?: string;
  /** Personal or secret content: masked in lists, left out of exports by default. */
  readonly sensitive?: true;
  /** Shown as a column by default; width in px at 1366 wide, and columns with `wide` only from 1600 px. */
  readonly list?: { readonly width: number; readonly wide?: true /** Shorter head for the column. */; readonly head?: string };
  /** Shown in the filter bar: 'bar' always, 'more' after 展开. */
  readonly filter?: 'bar' | 'more';
  /** Column of the Word table: width in mm. */
  readonly word?: { readonly mm: number };
  /** Other column heads under which this field comes in Excel files. */
  readonly aliases?: readonly string[];
  /** Columns of the six-column form grid; default 2, longText and children 6. */
  readonly span?: 1 | 2 | 3 | 4 | 6;
  /** Schema version that brought or retired the field (see shared/schema). */
  readonly since?: number;
  readonly retired?: number;
  /** Copied from the cadre picked in field `of` when the record is made (时任职务): a snapshot, never updated later. */
  readonly snapshot?: { readonly of: string; readonly take: string };
  /** Taken over into records that follow from this one, when they have the same field. */
  readonly carry?: true;
  /** Named rule in shared/rules/derive.ts that proposes the value; the user may overwrite it. */
  readonly derive?: string;
}
interface Of<K extends FieldKind> extends FieldBase {
  readonly kind: K;
}
export type FieldDef =
  | (Of<'shortText'> & {
      /** Longest text in characters, default 200. */ readonly max?: number;
      readonly format?: 'idCard' | 'name' | 'phone';
      /** Words offered while typing; free text stays allowed. */ readonly suggest?: readonly string[];
      /** Filled in on a new record: who works at this PC. */ readonly prefill?: 'operator';
    })
  | (Of<'longText'> & { readonly max?: number; readonly rows?: number })
  | (Of<'date'> & { readonly precision: DatePrecision; readonly coarse?: true })
  | (Of<'number'> & { readonly unit?: string; readonly min?: number; readonly max?: number; readonly decimals?: number })
  | (Of<'choice'> & { readonly options: CodeTable; readonly initial?: string })
  | (Of<'choices'> & { readonly options: CodeTable })
  | Of<'flag'>
  | Of<'cadre'>
  | Of<'cadres'>
  | Of<'unit'>
  | Of<'units'>
  | (Of<'record'> & { readonly targets: readonly string[] })
  | Of<'outsiders'>
  | (Of<'children'> & {
      readonly fields: readonly FieldDef[];
      readonly rowLabel: string;
      readonly numbered?: true;
      /** Rows a new record begins with: fixed ones, or by a named rule of shared/rules/beginnings.ts. */
      readonly begins?: { readonly rows: readonly Readonly<Record<string, unknown>>[] } | { readonly rule: string };
    })
  | (Of<'docNumber'> & { /** 机关代字, e.g. 函询 */ readonly prefix?: string })
  | Of<'attachments'>;

export interface SectionDef {
  readonly title: string;
  readonly fields: readonly FieldDef[];
}

/** plan: not begun · open: under way · done: finished · void: cancelled, never counted */
export type Phase = 'plan' | 'open' | 'done' | 'void';
export interface StateDef {
  readonly key: string;
  readonly label: string;
  readonly phase: Phase;
  /** The measure has taken place: records in this state are counted by the indicators. */
  readonly counts?: true;
  /** Date field that is filled with the day of the step when it is empty. */
  readonly dates?: string;
}
export interface TransitionDef {
  readonly from: readonly string[];
  readonly to: string;
  /** Verb on the button. */
  readonly label: string;
  /** Fields that must be filled before the step. */
  readonly needs?: readonly string[];
}
/** Kind of debt a due day makes: a report to us, something handed in, our own work, or another organ's. Words: DUTIES in rules/openItems. */
export type DueDuty = 'report' | 'handIn' | 'act' | 'others';
/**
 * A due day: which rule, from which date field, met by which date field. Where `done` lies in child rows ('items.doneDate') every row owes
 * for itself; the other paths then lie in the same rows or in the record.
 */
export interface DeadlineUse {
  /** Rule id of shared/rules/deadlines.ts */
  readonly rule: string;
  readonly start: string;
  /** Field that stores the due day, if the handbook gives it one. */
  readonly due?: string;
  readonly done: string;
  /** Met as well when this is filled (销号 without 完成日期). */
  readonly orDone?: string;
  /** Fields of the handbook's own that hold an approved extension; read together with `extensions`, so that both cannot contradict. */
  readonly extension?: { readonly to: string; readonly reason?: string };
  /** Text field of the child row that says what is owed; not for sensitive child rows, since lists show it. */
  readonly matter?: string;
  /** Field of the child row with the cadre or unit that owes it. */
  readonly who?: string;
  /** Owed only where the field has one of these values; '' stands for unfilled. */
  readonly when?: { readonly field: string; readonly in: readonly string[] };
  /** Who owes it, in words of the office. */
  readonly owedBy: string;
  readonly duty: DueDuty;
}

/** The three parts of the article, and what stands beside them. */
export type Part = 'education' | 'assessment' | 'supervision' | 'base';

export interface RecordTypeDef {
  /** camelCase English, also the Dexie table name. */
  readonly id: string;
  readonly label: string;
  /** Short word for navigation. */
  readonly short: string;
  /** Mechanism of the handbook, null for entities. */
  readonly mechanism: string | null;
  readonly part: Part;
  /** Prefix of the internal number, e.g. HX in HX-2026-0003. */
  readonly prefix: string;
  /** One sentence under the page title. */
  readonly purpose: string;
  readonly since: number;
  /** Field keys that make the one-line title of a record. */
  readonly title: readonly string[];
  /** Field of the cadre the record is about, if any; may lie in child rows as 'attendees.cadre'. */
  readonly subject: string | null;
  /** Field of the day by which the record falls into a period. */
  readonly date: string | null;
  readonly sections: readonly SectionDef[];
  readonly states: readonly StateDef[];
  readonly transitions: readonly TransitionDef[];
  readonly deadlines?: readonly DeadlineUse[];
  /** Record types that may follow from this one (chain 来源 → 措施 → 整改 → 结果 → 运用). */
  readonly causes?: readonly string[];
  /** Never negative information (谈心谈话). */
  readonly harmless?: true;
  /** Named checks of shared/rules/checks.ts run over the whole row. */
  readonly checks?: readonly string[];
  /** Field order of the default sort and its direction. */
  readonly sort?: { readonly field: string; readonly dir: 'asc' | 'desc' };
}

/** One step of a record through its states. */
export interface StateStep {
  readonly state: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly note: string;
  /** ISO time of entry. */
  readonly at: string;
}
/** A due day moved to a later one by decision. The due day is named by its `done` path and, in child rows, the row. */
export interface DueExtension {
  readonly done: string;
  /** Id of the child row; null for the record itself. */
  readonly item: string | null;
  /** Rule and version in force when it was extended; version null when none applied. */
  readonly rule: string;
  readonly version: number | null;
  /** Due day before and after, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  /** '' where the rule asks for no approval. */
  readonly approvedBy: string;
  /** Day of the extension, YYYY-MM-DD. */
  readonly date: string;
  /** ISO time of entry. */
  readonly at: string;
}
export type Origin = 'user' | 'import' | 'sample';

/** What every stored row carries besides its fields. */
export interface RowMeta {
  /** UUID, global: also valid on other PCs. */
  id: string;
  /** Internal number, e.g. HX-2026-0003; never reused. */
  no: string;
  /** Raised by one with every commit. */
  rev: number;
  state: string | null;
  stateLog: readonly StateStep[];
  /** Extensions of due days, oldest first; schema version 3. */
  extensions: readonly DueExtension[];
  createdAt: string;
  updatedAt: string;
  /** Recycle bin. */
  deletedAt: string | null;
  origin: Origin;
  /** Import or sample batch, undone as one. */
  batchId: string | null;
  /** Schema version the row was written with. */
  v: number;
  /** Derived by the store from the declaration; indexed. */
  refCadres: readonly string[];
  refUnits: readonly string[];
  /** 'type/id' of every record this one points at: the chain 来源 → 措施 → 结果, read from either end. */
  refRecords: readonly string[];
  onDate: string | null;
}
export const META_KEYS = [
  'id',
  'no',
  'rev',
  'state',
  'stateLog',
  'extensions',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'origin',
  'batchId',
  'v',
  'refCadres',
  'refUnits',
  'refRecords',
  'onDate',
] as const satisfies readonly (keyof RowMeta)[];

type ChildRow<F extends { fields: readonly FieldDef[] }> = { id: string } & FieldsOf<F['fields']>;
type CodeOf<F> = F extends { options: { codes: readonly { value: infer V }[] } } ? V : string;
/** TypeScript type of one field's value when filled. */
export type ValueOf<F> = F extends { kind: 'number' }
  ? number
  : F extends { kind: 'flag' }
    ? boolean
    : F extends { kind: 'choice' }
      ? CodeOf<F>
      : F extends { kind: 'choices' }
        ? readonly CodeOf<F>[]
        : F extends { kind: 'cadres' | 'units' }
          ? readonly string[]
          : F extends { kind: 'record' }
            ? RecordRef
            : F extends { kind: 'outsiders' }
              ? readonly Outsider[]
              : F extends { kind: 'attachments' }
                ? readonly Attachment[]
                : F extends { kind: 'children'; fields: readonly FieldDef[] }
                  ? readonly ChildRow<F>[]
                  : string;
type ListKind = 'choices' | 'cadres' | 'units' | 'outsiders' | 'children' | 'attachments';
type Stored<F> = F extends { kind: ListKind } ? ValueOf<F> : F extends { required: true } ? ValueOf<F> : ValueOf<F> | null;
type FieldsOf<L extends readonly FieldDef[]> = { [F in L[number] as F['key']]: Stored<F> };
export type FieldOf<D extends RecordTypeDef> = D['sections'][number]['fields'][number];
/** The row of a declaration: its fields plus the meta every row carries. Empty scalars are null, empty lists []. */
export type RowOf<D extends RecordTypeDef> = RowMeta & FieldsOf<readonly FieldOf<D>[]>;

/** A row whose type is only known at run time. */
export type AnyRow = RowMeta & Record<string, unknown>;

/**
 * Freeze a declaration and keep its literal types.
 * @throws Error when keys clash, or a title, state, transition or deadline names something that does not exist.
 */
export const defineRecordType = <const D extends RecordTypeDef>(def: D): D => {
  checkDeclaration(def);
  return Object.freeze(def);
};

const fieldCache = new WeakMap<RecordTypeDef, readonly FieldDef[]>();
/** All fields of a declaration, in form order. */
export const fieldsOf = (def: RecordTypeDef): readonly FieldDef[] => {
  const known = fieldCache.get(def);
  if (known) return known;
  const made = Object.freeze(def.sections.flatMap((s) => s.fields));
  fieldCache.set(def, made);
  return made;
};

/** The field with this key; a path such as 'attendees.cadre' reaches into child rows. */
export const fieldAt = (def: RecordTypeDef, path: string): FieldDef | undefined => {
  const [head, tail] = path.split('.') as [string, string?];
  const field = fieldsOf(def).find((f) => f.key === head);
  if (tail === undefined) return field;
  return field?.kind === 'children' ? field.fields.find((f) => f.key === tail) : undefined;
};

export const stateOf = (def: RecordTypeDef, key: string | null): StateDef | undefined => def.states.find((s) => s.key === key);

/** States in which the measure has taken place. */
export const countingStates = (def: RecordTypeDef): readonly string[] => def.states.filter((s) => s.counts).map((s) => s.key);

const checkDeclaration = (def: RecordTypeDef): void => {
  const bad = (what: string): never => {
    throw new Error(`record type ${def.id}: ${what}`);
  };
  const fields = fieldsOf(def);
  const keys = new Set<string>(META_KEYS);
  for (const f of fields) {
    if (keys.has(f.key)) bad(`field key ${f.key} is taken`);
    keys.add(f.key);
  }
  const labels = new Set<string>();
  for (const f of fields) {
    if (labels.has(f.label)) bad(`two fields are labelled ${f.label}`);
    labels.add(f.label);
  }
  const need = (path: string, where: string): void => {
    if (!fieldAt(def, path)) bad(`${where} names the unknown field ${path}`);
  };
  for (const t of def.title) need(t, 'title');
  if (def.subject) need(def.subject, 'subject');
  if (def.date) need(def.date, 'date');
  for (const f of fields) if (f.snapshot) need(f.snapshot.of, `snapshot of ${f.key}`);
  const states = new Set(def.states.map((s) => s.key));
  if (states.size !== def.states.length) bad('a state key occurs twice');
  for (const s of def.states) if (s.dates) need(s.dates, `state ${s.key}`);
  for (const t of def.transitions) {
    for (const k of [...t.from, t.to]) if (!states.has(k)) bad(`transition ${t.label} names the unknown state ${k}`);
    for (const n of t.needs ?? []) need(n, `transition ${t.label}`);
  }
  for (const d of def.deadlines ?? []) checkDeadline(def, d, need, bad);
};

const checkDeadline = (def: RecordTypeDef, d: DeadlineUse, need: (path: string, where: string) => void, bad: (what: string) => never): void => {
  const where = `deadline ${d.rule}`;
  const paths = [d.start, d.done, d.due, d.orDone, d.extension?.to, d.extension?.reason, d.matter, d.who, d.when?.field];
  for (const path of paths) if (path !== undefined) need(path, where);
  const [list, own] = d.done.split('.') as [string, string?];
  for (const path of paths)
    if (path?.includes('.') && (own === undefined || !path.startsWith(`${list}.`))) bad(`${where} mixes the child rows of ${path}`);
  const matter = d.matter === undefined ? undefined : fieldAt(def, d.matter);
  if (matter && ((matter.kind !== 'shortText' && matter.kind !== 'longText') || matter.sensitive || fieldAt(def, list)?.sensitive))
    bad(`${where} shows the field ${d.matter ?? ''}, which lists must not show`);
};
