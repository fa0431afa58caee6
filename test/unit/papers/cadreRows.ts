/** Rows and context for the papers about cadres: the sample city, today as given. */
import type { PaperContext } from '../../../shared/documents/papers/define';
import type { AnyRow, RecordTypeDef } from '../../../shared/records/define';
import { DEADLINE_RULES } from '../../../shared/rules/deadlines';
import { THRESHOLDS } from '../../../shared/rules/thresholds';
import { makeCalendar } from '../../../shared/rules/workdays';
import { namesOf, sampleRows } from '../../../shared/sample/city';
import { type Draft, maker } from '../../../shared/sample/make';

let space = 0x90;
/** A record of the type in its last-named state. */
export const record = <D extends RecordTypeDef>(def: D, values: Draft<D>, state?: string, day = '2026-03-01'): AnyRow => {
  space += 1;
  const m = maker(def, space);
  m.add(values, state === undefined ? { entered: day } : { steps: [[state, day]] });
  return m.rows()[0] as AnyRow;
};
export const sample = sampleRows();
/** The sample city with more rows added. */
export const contextWith = (more: Readonly<Record<string, readonly AnyRow[]>> = {}, today = '2026-03-01'): PaperContext => {
  const rows = new Map<string, readonly AnyRow[]>([...sample]);
  for (const [type, added] of Object.entries(more)) rows.set(type, [...(rows.get(type) ?? []), ...added]);
  const byId = new Map([...rows.values()].flat().map((r) => [r.id, r]));
  return {
    office: { city: '安澜市', name: '中共安澜市委组织部', dept: '干部监督科', operator: '周某某' },
    names: namesOf(rows),
    today,
    calendar: makeCalendar(),
    rules: DEADLINE_RULES,
    thresholds: THRESHOLDS,
    cadre: (id) => byId.get(id),
    unit: (id) => byId.get(id),
    rows: (type) => (rows.get(type) ?? []).filter((r) => r.deletedAt === null),
  };
};
