/** A paper context over the sample city. */
import type { PaperContext } from '../../../shared/documents/papers/define';
import type { AnyRow } from '../../../shared/records/define';
import { BUILT_IN } from '../../../shared/rules/ruleBook';
import { makeCalendar } from '../../../shared/rules/workdays';
import { namesOf, OFFICE } from '../../../shared/sample/city';

export const paperContext = (rows: ReadonlyMap<string, readonly AnyRow[]>): PaperContext => {
  const byId = new Map([...rows.values()].flat().map((r) => [r.id, r]));
  return {
    office: { city: '安澜市', name: OFFICE.name, dept: '干部监督科', operator: '周某' },
    names: namesOf(rows),
    today: '2008-03-01',
    calendar: makeCalendar(),
    rules: BUILT_IN.rules,
    thresholds: BUILT_IN.thresholds,
    cadre: (id) => byId.get(id),
    unit: (id) => byId.get(id),
    rows: (type) => rows.get(type) ?? [],
  };
};
