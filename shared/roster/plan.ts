/** What an import will do, down to the field, before anything is written. Every row read stands in exactly one of the four lists. */
import { cadre } from '../records/cadre';
import { fieldsOf } from '../records/define';
import { blankFields, emptyOf } from '../records/kinds/values';
import { unit } from '../records/unit';
import { type Cell, rawText } from './cells';
import type { Finding } from './findings';
import { keysOf } from './mapColumns';
import type { Decision } from './matchPeople';
import type { RosterReading, RosterRow, UnitProposal } from './readRows';
import { cadreField, IMPLIED, ROLE } from './roles';
import type { UnitPointer } from './units';

type Fields = Readonly<Record<string, unknown>>;
interface Planned {
  /** Excel row number. */
  readonly row: number;
  readonly findings: readonly Finding[];
}
export interface PlannedUnit {
  readonly id: string;
  readonly name: string;
  /** All fields of the declaration. */
  readonly fields: Fields;
}
export interface PlannedAdd extends Planned {
  readonly id: string;
  /** All fields of the declaration, the unit as an id; derived fields (姓名拼音) are left to the store. */
  readonly fields: Fields;
}
export interface PlannedUpdate extends Planned {
  readonly id: string;
  /** Only the ticked ones. */
  readonly fields: Fields;
}
export interface PlannedSkip extends Planned {
  readonly reason: string;
}
export interface PlannedBlock extends Planned {
  /** Chinese sentences, one per cause. */
  readonly reasons: readonly string[];
}
export interface ImportPlan {
  readonly units: readonly PlannedUnit[];
  readonly added: readonly PlannedAdd[];
  readonly updated: readonly PlannedUpdate[];
  readonly skipped: readonly PlannedSkip[];
  readonly blocked: readonly PlannedBlock[];
  /** Where the rows came from; problemSheet gives the blocked ones back in the file's own columns. */
  readonly reading: RosterReading;
}
export interface PlanOptions {
  /** Gives a fresh UUID per call. */
  readonly newId: () => string;
  /** Kinds of new units that the user changed, by name. */
  readonly unitKinds?: Readonly<Record<string, UnitProposal['kind']>>;
}

/**
 * Put rows and decisions together.
 * A row goes to `blocked` when it has an error or nobody decided it; a unit is made only when an added or updated row needs it.
 */
export const buildPlan = (reading: RosterReading, decisions: readonly Decision[], options: PlanOptions): ImportPlan => {
  const byRow = new Map(decisions.map((d) => [d.row, d]));
  const maker = new UnitMaker(reading.newUnits, options);
  const plan = {
    added: [] as PlannedAdd[],
    updated: [] as PlannedUpdate[],
    skipped: [] as PlannedSkip[],
    blocked: [] as PlannedBlock[],
  };
  for (const row of reading.rows) {
    const decision = byRow.get(row.at);
    const about = { row: row.at, findings: row.findings };
    if (decision?.act === 'skip') {
      plan.skipped.push({ ...about, reason: decision.reason });
      continue;
    }
    const reasons = row.findings.filter((f) => f.severity === 'error').map((f) => f.message);
    if (!decision || decision.act === 'ask') reasons.push(decision?.reason ?? '还没有选定新增、更新或跳过');
    if (!decision || reasons.length > 0) plan.blocked.push({ ...about, reasons });
    else if (decision.act === 'add') plan.added.push({ ...about, id: options.newId(), fields: newFields(row, maker) });
    else {
      const fields = changedFields(row, decision, maker);
      if (decision.target === null || Object.keys(fields).length === 0) plan.skipped.push({ ...about, reason: '没有选定要更新的项' });
      else plan.updated.push({ ...about, id: decision.target, fields });
    }
  }
  return { units: maker.made, ...plan, reading };
};

class UnitMaker {
  readonly made: PlannedUnit[] = [];
  readonly #ids = new Map<string, string>();
  readonly #kinds: ReadonlyMap<string, UnitProposal['kind']>;
  constructor(
    proposals: readonly UnitProposal[],
    readonly options: PlanOptions,
  ) {
    this.#kinds = new Map(proposals.map((p) => [p.name, p.kind]));
  }
  idOf(pointer: UnitPointer | null): string | null {
    if (pointer === null) return null;
    if ('id' in pointer) return pointer.id;
    const known = this.#ids.get(pointer.name);
    if (known !== undefined) return known;
    const id = this.options.newId();
    this.#ids.set(pointer.name, id);
    const chosen = this.options.unitKinds;
    const kind = chosen && Object.hasOwn(chosen, pointer.name) ? chosen[pointer.name] : (this.#kinds.get(pointer.name) ?? 'other');
    this.made.push({ id, name: pointer.name, fields: { ...blankFields(unit), name: pointer.name, kind } });
    return id;
  }
}

/** Fields of a new cadre. Only what a listed cadre implies is supposed; a nationality, say, is not. */
const BLANK: Fields = {
  ...blankFields(cadre),
  ...Object.fromEntries(fieldsOf(cadre).flatMap((f) => ((IMPLIED as readonly string[]).includes(f.key) ? [] : [[f.key, emptyOf(f)]]))),
};
const newFields = (row: RosterRow, units: UnitMaker): Fields => ({ ...BLANK, ...row.values, [ROLE.unit]: units.idOf(row.unit) });
const changedFields = (row: RosterRow, decision: Decision, units: UnitMaker): Fields =>
  Object.fromEntries(decision.differences.filter((d) => d.ticked).map((d) => [d.key, d.key === ROLE.unit ? units.idOf(row.unit) : d.value]));

export interface PlanCounts {
  readonly read: number;
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
  readonly blocked: number;
  readonly units: number;
}
export const countsOf = (plan: ImportPlan): PlanCounts => ({
  read: plan.reading.rows.length,
  added: plan.added.length,
  updated: plan.updated.length,
  skipped: plan.skipped.length,
  blocked: plan.blocked.length,
  units: plan.units.length,
});

/** A table as `table.exportExcel` takes it. */
export interface SheetModel {
  readonly columns: readonly { readonly head: string; readonly width: number; readonly type: 'text' | 'number'; readonly note?: string }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}
/**
 * The blocked rows in the file's own columns, with 行号 and 原因 in front of them; put right, the sheet is imported again
 * as it is. All cells are text, so that 1970.10 and ID numbers survive.
 */
export const problemSheet = (plan: ImportPlan): SheetModel => {
  const columns = plan.reading.columns.columns;
  const rows = new Map(plan.reading.rows.map((r) => [r.at, r]));
  const around = new Map(plan.reading.table.lines.map((l) => [l.at, l.group ?? plan.reading.table.reportedBy]));
  // A unit that stood above the rows would be lost on the way.
  const noUnit = !columns.some((c) => keysOf(c.target).includes(ROLE.unit)) && plan.blocked.some((b) => around.get(b.row));
  const unitHead = cadreField(ROLE.unit)?.label ?? '';
  return {
    columns: [
      { head: '原因', width: 48, type: 'text' },
      { head: '行号', width: 7, type: 'text', note: '原文件中的行号' },
      ...(noUnit ? [{ head: unitHead, width: 24, type: 'text' as const }] : []),
      ...columns.map((c) => ({ head: c.head.slice(0, 60), width: 14, type: 'text' as const })),
    ],
    rows: plan.blocked.map((b) => {
      const cells = rows.get(b.row)?.cells ?? [];
      return [
        clip(b.reasons.join('；')),
        String(b.row),
        ...(noUnit ? [around.get(b.row) ?? null] : []),
        ...columns.map((c) => clip(written(cells[c.index])) || null),
      ];
    }),
  };
};
/** A number beyond Excel's 15 digits is shown as Excel shows it, so that nobody takes its last zeros for digits. */
const written = (cell: Cell | undefined): string =>
  typeof cell === 'number' && Math.abs(cell) >= 1e15 ? cell.toExponential().toUpperCase() : rawText(cell);
/** Excel's longest cell. */
const clip = (text: string): string => text.slice(0, 32_767);
