/** State of one import: the file, and what the user answered. Everything shown is worked out from these by shared/roster. */
import { useMemo, useState } from 'react';
import type { Out } from '../../../shared/contract/calls';
import { type CadreRow, cadre } from '../../../shared/records/cadre';
import type { UnitRow } from '../../../shared/records/unit';
import { cellKey } from '../../../shared/roster/findings';
import { findTables, type RosterTable } from '../../../shared/roster/findTable';
import type { ColumnTarget } from '../../../shared/roster/heads';
import { type ColumnChoice, mapColumns } from '../../../shared/roster/mapColumns';
import { type Decision, decideAs, matchPeople, tick } from '../../../shared/roster/matchPeople';
import { buildPlan, countsOf } from '../../../shared/roster/plan';
import { type RosterReading, readRows, type UnitProposal } from '../../../shared/roster/readRows';
import type { UnitAnswer } from '../../../shared/roster/units';
import { session } from '../../store/session';

type Workbook = Out<'workbook.read'>;
export interface Loaded {
  readonly fileName: string;
  readonly sheets: Workbook['sheets'];
  readonly notices: readonly string[];
  /** The ledger when the file was read; nobody else writes meanwhile (one window only). */
  readonly cadres: readonly CadreRow[];
  readonly units: readonly UnitRow[];
}
/** What the user decided about a row, by Excel row number. */
interface Will {
  readonly act: 'add' | 'update' | 'skip';
  readonly id?: string;
  readonly ticks: Readonly<Record<string, boolean>>;
}
interface Answers {
  readonly sheet: number | null;
  /** First line of heads chosen by the user, Excel row number. */
  readonly headRow: number | null;
  readonly choice: ColumnChoice;
  readonly cells: Readonly<Record<string, string>>;
  readonly forced: ReadonlySet<string>;
  readonly units: Readonly<Record<string, UnitAnswer>>;
  readonly kinds: Readonly<Record<string, UnitProposal['kind']>>;
  readonly wills: Readonly<Record<number, Will>>;
}
const NONE: Answers = { sheet: null, headRow: null, choice: {}, cells: {}, forced: new Set(), units: {}, kinds: {}, wills: {} };

/** Answers about cells, units and people belong to a table read in one way; another way begins afresh. */
const afresh = { cells: {}, forced: new Set<string>(), units: {}, kinds: {}, wills: {} } as const;

const tableOf = (
  sheets: Loaded['sheets'],
  chosen: number | null,
  headRow: number | null,
): { table: RosterTable | null; sheets: readonly RosterTable[] } => {
  const found = findTables(sheets, cadre);
  const index = chosen ?? found.best?.sheetIndex ?? 0;
  if (headRow === null) return { table: found.tables.find((t) => t.sheetIndex === index) ?? null, sheets: found.tables };
  // The lines above the chosen heads are taken out, so that the search begins there; row numbers stay.
  const from = headRow - 1;
  const sheet = sheets[index];
  const cut = sheet ? findTables([{ ...sheet, rows: sheet.rows.map((r, i) => (i < from ? [] : r)) }], cadre).best : null;
  return { table: cut && cut.headRows[0] === headRow ? { ...cut, sheetIndex: index } : null, sheets: found.tables };
};

const withWill = (d: Decision, will: Will | undefined): Decision => {
  if (!will) return d;
  if (will.act === 'update' && !d.candidates.some((c) => c.id === (will.id ?? d.target))) return d;
  // Unticking a field of a proposed update is no new decision about the person.
  const decided = d.act === will.act && (will.act !== 'update' || (will.id ?? d.target) === d.target) ? d : decideAs(d, will.act, will.id);
  return Object.entries(will.ticks).reduce((x, [key, on]) => tick(x, key, on), decided);
};

export const useImport = () => {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [answers, setAnswers] = useState<Answers>(NONE);
  const put = (patch: Partial<Answers>): void => setAnswers((a) => ({ ...a, ...patch }));

  const { sheet, headRow } = answers;
  const found = useMemo(() => (loaded ? tableOf(loaded.sheets, sheet, headRow) : null), [loaded, sheet, headRow]);
  const table = found?.table ?? null;
  const columns = useMemo(() => (table ? mapColumns(table, cadre, answers.choice) : null), [table, answers.choice]);
  const reading: RosterReading | null = useMemo(
    () =>
      loaded && table && columns
        ? readRows(table, columns, { units: loaded.units, answers: answers.cells, forced: answers.forced, unitAnswers: answers.units })
        : null,
    [loaded, table, columns, answers.cells, answers.forced, answers.units],
  );
  const proposed = useMemo(() => (loaded && reading ? matchPeople(reading, loaded.cadres, session().people) : null), [loaded, reading]);
  const decisions = useMemo(() => proposed?.map((d) => withWill(d, answers.wills[d.row])) ?? null, [proposed, answers.wills]);
  const plan = useMemo(
    () => (reading && decisions ? buildPlan(reading, decisions, { newId: () => crypto.randomUUID(), unitKinds: answers.kinds }) : null),
    [reading, decisions, answers.kinds],
  );
  const counts = useMemo(() => (plan ? countsOf(plan) : null), [plan]);

  const put1 = <T>(map: Readonly<Record<string, T>>, key: string, value: T | undefined): Record<string, T> => {
    const { [key]: _old, ...rest } = map;
    return value === undefined ? rest : { ...rest, [key]: value };
  };
  return {
    loaded,
    answers,
    tables: found?.sheets ?? [],
    table,
    columns,
    reading,
    decisions,
    plan,
    counts,
    /** Anything read that is not imported yet. */
    start: (file: Loaded | null): void => {
      setLoaded(file);
      setAnswers(NONE);
    },
    pickSheet: (sheet: number): void => put({ sheet, headRow: null, choice: {}, ...afresh }),
    pickHeadRow: (headRow: number | null): void => put({ headRow, choice: {}, ...afresh }),
    mapColumn: (index: number, target: ColumnTarget): void => put({ choice: { ...answers.choice, [index]: target }, ...afresh }),
    /** Read `text` in place of the cell; undefined takes the answer back. */
    answer: (row: number, column: number, text: string | undefined): void => put({ cells: put1(answers.cells, cellKey(row, column), text) }),
    force: (row: number, column: number, on: boolean): void => {
      const next = new Set(answers.forced);
      if (on) next.add(cellKey(row, column));
      else next.delete(cellKey(row, column));
      put({ forced: next });
    },
    answerUnit: (name: string, unit: UnitAnswer | undefined): void => put({ units: put1(answers.units, name, unit) }),
    unitKind: (name: string, kind: UnitProposal['kind']): void => put({ kinds: { ...answers.kinds, [name]: kind } }),
    /** Decide about rows; `id` names the cadre to update. */
    decide: (rows: readonly number[], act: Will['act'], id?: string): void =>
      put({
        wills: {
          ...answers.wills,
          ...Object.fromEntries(rows.map((r): [number, Will] => [r, { act, ...(id === undefined ? {} : { id }), ticks: {} }])),
        },
      }),
    /** Back to what the program proposed. */
    asProposed: (rows: readonly number[]): void => {
      const gone = new Set(rows);
      put({ wills: Object.fromEntries(Object.entries(answers.wills).filter(([row]) => !gone.has(Number(row)))) });
    },
    tickField: (decision: Decision, key: string, on: boolean): void => {
      const old = answers.wills[decision.row] ?? { act: 'update' as const, ...(decision.target === null ? {} : { id: decision.target }), ticks: {} };
      put({ wills: { ...answers.wills, [decision.row]: { ...old, ticks: { ...old.ticks, [key]: on } } } });
    },
  };
};
export type Import = ReturnType<typeof useImport>;
