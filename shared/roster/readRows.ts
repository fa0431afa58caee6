/**
 * Rows of a roster → draft cadres with findings. Nothing is decided here: ambiguous cells carry offers, and what the user
 * answers is given back in the options, whereupon the same function reads again.
 */
import { cadre } from '../records/cadre';
import { parseValue } from '../records/kinds/parse';
import { isEmpty } from '../records/kinds/values';
import { type DateText, today as todayOf } from '../rules/dates';
import { type Cell, isBlank, quote, rawText, textOf } from './cells';
import { cellKey, type Finding, worst } from './findings';
import type { DataLine, RosterTable } from './findTable';
import { importable } from './heads';
import type { ColumnMap, MappedColumn } from './mapColumns';
import { readCell } from './readCell';
import { isPadded } from './readDates';
import { type CellReading, draft, type FindingDraft } from './reading';
import { FORCED_ID_NOTE } from './readPeople';
import { cadreField, ROLE } from './roles';
import { checkRow, missing, SeenRows, type Twice, type Values } from './rowChecks';
import { guessUnitKind, type KnownUnit, type NearUnit, type UnitAnswer, UnitBook, type UnitHit, type UnitPointer } from './units';

export interface ReadOptions {
  readonly units: readonly KnownUnit[];
  /** Texts to be read in place of cells, by cellKey. The empty text empties the field. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Cells (cellKey) whose refused value the user keeps. */
  readonly forced?: ReadonlySet<string>;
  /** What a unit name in the file stands for, by that name. */
  readonly unitAnswers?: Readonly<Record<string, UnitAnswer>>;
  readonly today?: DateText;
}
export interface RosterRow {
  /** Excel row number. */
  readonly at: number;
  /** Untouched. */
  readonly cells: readonly Cell[];
  /** Values read, by field key, filled ones only; the unit stands apart. */
  readonly values: Readonly<Values>;
  readonly unit: UnitPointer | null;
  /** Other equally possible values by field key. */
  readonly others: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
  /** Repeats an earlier row. */
  readonly twice: Twice | null;
  /** An error waits for an answer. */
  readonly blocked: boolean;
}
/** A unit that would be made. */
export interface UnitProposal {
  readonly name: string;
  readonly kind: ReturnType<typeof guessUnitKind>;
  /** Excel rows that name it. */
  readonly rows: readonly number[];
  /** Known units, or other new names, that look like the same one. */
  readonly near: readonly NearUnit[];
}
export interface RosterReading {
  readonly table: RosterTable;
  readonly columns: ColumnMap;
  readonly rows: readonly RosterRow[];
  readonly newUnits: readonly UnitProposal[];
  /** Names that several stored units bear: to be answered in `unitAnswers`. */
  readonly unclearUnits: readonly UnclearUnit[];
}
export interface UnclearUnit {
  readonly name: string;
  readonly rows: readonly number[];
  readonly units: readonly NearUnit[];
}

const FIELDS = importable(cadre);

/** Read all lines of a table. Gives one row per line, in file order; never throws, whatever the cells hold. */
export const readRows = (table: RosterTable, columns: ColumnMap, options: ReadOptions): RosterReading => {
  const used = columns.columns.filter((c) => c.target.use === 'field' || c.target.use === 'unitPost');
  const units = new UnitDesk(options, table, used);
  const padded = new Map(used.map((c) => [c.index, isPadded(table.lines.map((l) => l.cells[c.index] ?? null))]));
  const seen = new SeenRows();
  const rows = table.lines.map((line) => new RowReader(line, table, used, options, units, padded).read(seen));
  return { table, columns, rows, newUnits: units.proposals(), unclearUnits: units.unclear() };
};

/** Units of the whole file: each name is looked up once. */
class UnitDesk {
  readonly book: UnitBook;
  readonly #answers: Readonly<Record<string, UnitAnswer>>;
  readonly #hits = new Map<string, UnitHit>();
  readonly #fresh = new Map<string, { rows: number[]; near: readonly NearUnit[] }>();

  readonly #several = new Map<string, { rows: number[]; units: readonly NearUnit[] }>();

  constructor(options: ReadOptions, table: RosterTable, used: readonly MappedColumn[]) {
    this.book = new UnitBook(options.units);
    this.#answers = options.unitAnswers ?? {};
    const column = used.find((c) => c.target.use === 'field' && c.target.key === ROLE.unit);
    const names = [table.reportedBy, ...table.lines.map((l) => l.group), ...(column ? table.lines.map((l) => textOf(l.cells[column.index])) : [])];
    for (const name of new Set(names)) if (name) this.book.note(name);
  }

  point(text: string, at: number): { pointer: UnitPointer | null; finding: FindingDraft | null } {
    const answer = Object.hasOwn(this.#answers, text) ? this.#answers[text] : undefined;
    if (answer && 'id' in answer) return { pointer: answer, finding: null };
    const name = answer ? answer.name : text;
    const hit = this.#hits.get(name) ?? this.book.find(name);
    this.#hits.set(name, hit);
    if (hit.hit === 'known') return { pointer: { id: hit.id }, finding: null };
    if (hit.hit === 'several') {
      const entry = this.#several.get(name) ?? { rows: [], units: hit.units };
      entry.rows.push(at);
      this.#several.set(name, entry);
      return { pointer: null, finding: draft('error', 'unitSeveral', `有 ${hit.units.length} 个单位都叫${quote(name)}，请选定一个`) };
    }
    const first = !this.#fresh.has(name);
    const entry = this.#fresh.get(name) ?? { rows: [], near: hit.near };
    entry.rows.push(at);
    this.#fresh.set(name, entry);
    const pointer = { name };
    if (hit.near.length > 0 && !answer) {
      const names = hit.near.map((n) => n.name);
      const message = `单位${quote(name)}没有登记过，与“${names.join('”“')}”相近；是同一单位请选定，否则将新增单位`;
      return {
        pointer,
        finding: draft(
          'warning',
          'unitNear',
          message,
          names.map((n) => ({ label: n, text: n })),
        ),
      };
    }
    // One word about each new unit is enough; the list of new units has the rest.
    return { pointer, finding: first ? draft('info', 'unitNew', `单位${quote(name)}没有登记过，将新增`) : null };
  }

  proposals(): readonly UnitProposal[] {
    return [...this.#fresh].map(([name, e]) => ({ name, kind: guessUnitKind(name), rows: e.rows, near: e.near }));
  }
  unclear(): readonly UnclearUnit[] {
    return [...this.#several].map(([name, e]) => ({ name, ...e }));
  }
}

class RowReader {
  readonly #values: Values = {};
  readonly #others: Record<string, string> = {};
  readonly #findings: Finding[] = [];
  readonly #extras: [MappedColumn, Readonly<Record<string, unknown>>][] = [];
  #unit: UnitPointer | null = null;

  constructor(
    readonly line: DataLine,
    readonly table: RosterTable,
    readonly used: readonly MappedColumn[],
    readonly options: ReadOptions,
    readonly units: UnitDesk,
    readonly padded: ReadonlyMap<number, boolean>,
  ) {}

  read(seen: SeenRows): RosterRow {
    for (const c of this.used) {
      if (c.target.use === 'unitPost') this.#unitPost(c);
      else if (c.target.use === 'field') this.#field(c, c.target.key);
    }
    this.#fillExtras();
    if (this.#unit === null && !this.#failed(ROLE.unit)) this.#unitFromAround();
    for (const [key, f] of checkRow(this.#values, FIELDS, this.options.today ?? todayOf())) this.#say(key, f);
    for (const f of missing(this.#values, FIELDS)) {
      if (!this.#failed(f.key)) this.#say(f.key, draft('error', 'missing', `这一行没有${f.label}，请补填后再导入`));
    }
    const twice = seen.check({ at: this.line.at, values: this.#values, unit: this.#unit });
    if (twice) this.#say(null, draft('warning', 'twice', twice.message));
    return {
      at: this.line.at,
      cells: this.line.cells,
      values: this.#values,
      unit: this.#unit,
      others: this.#others,
      findings: this.#findings,
      twice,
      blocked: worst(this.#findings) === 'error',
    };
  }

  #cell(c: MappedColumn): Cell {
    const key = cellKey(this.line.at, c.index);
    const answers = this.options.answers ?? {};
    return Object.hasOwn(answers, key) ? (answers[key] as string) : (this.line.cells[c.index] ?? null);
  }

  #field(c: MappedColumn, key: string): void {
    const field = cadreField(key);
    if (!field) return;
    const cell = this.#cell(c);
    if (field.kind === 'unit') {
      const text = textOf(cell).replace(/\s+/g, '');
      const max = 100;
      if (text.length > max) this.#say(key, draft('error', 'tooLong', `单位名称最多 ${max} 字，现有 ${text.length} 字，请改短`), c);
      else if (text !== '' && !/^[-—–/\\]+$/.test(text)) this.#pointTo(text, c);
      return;
    }
    const forced = this.options.forced?.has(cellKey(this.line.at, c.index)) ?? false;
    this.#take(key, readCell(field, cell, { padded: this.padded.get(c.index) ?? false, forced }), c);
  }

  #take(key: string, r: CellReading, c: MappedColumn): void {
    if (!isEmpty(r.value)) this.#values[key] = r.value;
    if (r.other !== undefined) this.#others[key] = r.other;
    for (const f of r.findings) this.#say(key, f, c);
    if (r.findings.some((f) => f.kind === 'forced')) this.#extras.push([c, { [ROLE.remark]: FORCED_ID_NOTE }]);
    if (r.extra) this.#extras.push([c, r.extra]);
  }

  /** The post keeps its full wording, as 现任职务 asks for; the unit is what stands before the post. */
  #unitPost(c: MappedColumn): void {
    const post = cadreField(ROLE.post);
    const text = textOf(this.#cell(c));
    if (!post || text === '') return;
    this.#take(ROLE.post, readCell(post, this.#cell(c), { padded: false, forced: false }), c);
    if (this.#failed(ROLE.post)) return;
    const parts = this.units.book.split(text);
    if (parts && parts.unit.length <= 100) this.#pointTo(parts.unit, c);
    else this.#say(ROLE.unit, draft('warning', 'unitPostSplit', `${quote(text)}里看不出单位和职务的分界，单位请在导入后补填，或在表中分成两列`), c);
  }

  #pointTo(text: string, c: MappedColumn | null): void {
    const { pointer, finding } = this.units.point(text, this.line.at);
    this.#unit = pointer;
    if (finding) this.#say(ROLE.unit, finding, c ?? undefined);
  }

  /** A line without unit belongs to the group line above it, or to the unit that sent the roster. */
  #unitFromAround(): void {
    const text = (this.line.group ?? this.table.reportedBy)?.replace(/\s+/g, '');
    if (text && text.length <= 100) this.#pointTo(text, null);
  }

  #fillExtras(): void {
    for (const [c, extra] of this.#extras) {
      for (const [key, value] of Object.entries(extra)) {
        const field = cadreField(key);
        if (!field || this.#failed(key)) continue;
        const before = this.#values[key];
        if (key === ROLE.remark) this.#values[key] = isEmpty(before) ? value : `${String(before)}\n${String(value)}`;
        else if (isEmpty(before)) {
          const r = field.kind === 'shortText' ? parseValue(field, String(value)) : ({ ok: true, value } as const);
          if (r.ok) this.#values[key] = r.value;
          else this.#say(key, draft('error', 'tooLong', r.why), c);
        }
      }
    }
  }

  #failed(key: string): boolean {
    return this.#findings.some((f) => f.field === key && f.severity === 'error');
  }

  #say(key: string | null, finding: FindingDraft, column?: MappedColumn): void {
    const c = column ?? this.used.find((u) => u.target.use === 'field' && u.target.key === key);
    this.#findings.push({
      ...finding,
      row: this.line.at,
      column: c?.index ?? null,
      head: c?.head ?? (key === null ? '' : (cadreField(key)?.label ?? '')),
      field: key,
      raw: c && !isBlank(this.line.cells[c.index]) ? rawText(this.line.cells[c.index]) : '',
    });
  }
}
