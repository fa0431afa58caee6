/** What papers may look at, read from the open ledger: live rows of the types they name, rules and names in force. */
import type { Office, PaperContext, PaperDef } from '../../shared/documents/papers/define';
import type { AnyRow } from '../../shared/records/define';
import type { RecordTypeId } from '../../shared/records/registry';
import { today } from '../../shared/rules/dates';
import { calendar, rulesInForce } from './calendar';
import { session } from './session';

const officeOf = (): Office => {
  const { cityName, officeName, deptName, operator } = session().settings;
  return { city: cityName, name: officeName, dept: deptName, operator };
};
const live = (row: AnyRow | undefined): AnyRow | undefined => (row && row.deletedAt === null ? row : undefined);

/** @param papers those that will be made with it @param rows records they will be made of */
export const loadPaperContext = async (papers: readonly PaperDef[], rows: readonly AnyRow[]): Promise<PaperContext> => {
  const { db, people } = session();
  const held = new Map<RecordTypeId, readonly AnyRow[]>();
  const types = [...new Set(papers.flatMap((p) => p.needs ?? []))];
  await Promise.all(
    types.map(async (type) =>
      held.set(
        type,
        (await db.rows(type).toArray()).filter((r) => r.deletedAt === null),
      ),
    ),
  );
  await people.learn(db, [...rows, ...[...held.values()].flat()]);
  return {
    office: officeOf(),
    names: people,
    today: today(),
    calendar,
    rules: rulesInForce().rules,
    thresholds: rulesInForce().thresholds,
    cadre: (id) => live(people.cadres.get(id)?.row),
    unit: (id) => live(people.units.get(id)?.row),
    rows: (type) => held.get(type) ?? [],
  };
};
