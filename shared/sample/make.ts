/** Rows with complete meta: what the store would have written, had a clerk entered the record on its day. */
import type { AnyRow, RecordTypeDef, RowMeta, RowOf, StateStep } from '../records/define';
import { blankFields, headerOf } from '../records/kinds/values';
import { SCHEMA_VERSION } from '../schema/versions';
import { sampleId } from './random';

export const SAMPLE_BATCH = sampleId(0, 1);

export type Draft<D extends RecordTypeDef> = Partial<Omit<RowOf<D>, keyof RowMeta>>;
/** [state, day, note] */
export type Step = readonly [string, string, string?];
export interface Fate {
  /** Steps taken, oldest first; the last one is the state. Empty for entities. */
  readonly steps?: readonly Step[];
  /** Day the record was moved to the recycle bin. */
  readonly deleted?: string;
  /** Day of entry when there are no steps. */
  readonly entered?: string;
}

/** Morning of the day, as the clock of that day would have written it. */
const stamp = (day: string): string => `${day}T01:30:00.000Z`;

export interface Maker<D extends RecordTypeDef> {
  /** Id of the next row, before it is made (for chains). */
  readonly next: () => string;
  add(fields: Draft<D>, fate: Fate): string;
  /** Id for a child row. */
  child(): string;
  /** All rows with their numbers, PX-2005-0001 by year in the order of entry. */
  rows(): AnyRow[];
}

/** @param space tells the ids of one type from another's */
export const maker = <D extends RecordTypeDef>(def: D, space: number): Maker<D> => {
  const made: { readonly day: string; readonly row: AnyRow }[] = [];
  let children = 0;
  return {
    next: () => sampleId(space, made.length + 1),
    child: () => {
      children += 1;
      return sampleId(space + 0x100, children);
    },
    add: (fields, { steps = [], deleted, entered }) => {
      const id = sampleId(space, made.length + 1);
      const stateLog = steps.map(([state, date, note = '']): StateStep => ({ state, date, note, at: stamp(date) }));
      const first = steps[0]?.[1] ?? entered;
      const last = steps.at(-1)?.[1] ?? entered;
      if (first === undefined || last === undefined) throw new Error(`${def.id} sample without a day of entry`);
      const values = { ...blankFields(def), ...fields };
      const row: AnyRow = {
        ...values,
        id,
        no: '',
        rev: 1,
        state: steps.at(-1)?.[0] ?? null,
        stateLog,
        extensions: [],
        createdAt: stamp(first),
        updatedAt: stamp(deleted ?? last),
        deletedAt: deleted === undefined ? null : stamp(deleted),
        origin: 'sample',
        batchId: SAMPLE_BATCH,
        v: SCHEMA_VERSION,
        ...headerOf(def, values),
      };
      made.push({ day: row.onDate ?? first, row });
      return id;
    },
    rows: () => {
      const perYear = new Map<string, number>();
      return [...made]
        .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
        .map(({ day, row }) => {
          const year = day.slice(0, 4);
          const n = (perYear.get(year) ?? 0) + 1;
          perYear.set(year, n);
          return { ...row, no: `${def.prefix}-${year}-${String(n).padStart(4, '0')}` };
        });
    },
  };
};
