/** 影响期 from the store: by cadre, with the rules in force. */
import type { AnyRow } from '../../../shared/records/define';
import { isRecordTypeId } from '../../../shared/records/registry';
import { EFFECT_TYPES, effectsOfCadre } from '../../../shared/rules/effectSources';
import type { Effect } from '../../../shared/rules/effects';
import { type RuleBook, ruleBook } from '../../../shared/rules/ruleBook';
import { session } from '../../store/session';

/** The rules in force: built in, and what the user entered. */
export const currentBook = async (): Promise<RuleBook> => {
  const { db } = session();
  return ruleBook(isRecordTypeId('deadlineRule') ? await db.rows('deadlineRule').toArray() : []);
};

/** All periods of these cadres (null: of everybody), ended ones too; cadres without any are not in the map. */
export const loadEffects = async (ids: readonly string[] | null, book: RuleBook): Promise<ReadonlyMap<string, readonly Effect[]>> => {
  const { db } = session();
  const byCadre = new Map<string, Map<string, AnyRow[]>>();
  for (const type of EFFECT_TYPES) {
    if (!isRecordTypeId(type)) continue;
    const table = db.rows(type);
    const rows =
      ids === null
        ? await table.toArray()
        : await table
            .where('refCadres')
            .anyOf([...ids])
            .distinct()
            .toArray();
    for (const row of rows) {
      if (typeof row.cadre !== 'string' || row.deletedAt !== null) continue;
      const types = byCadre.get(row.cadre) ?? new Map<string, AnyRow[]>();
      types.set(type, [...(types.get(type) ?? []), row]);
      byCadre.set(row.cadre, types);
    }
  }
  const out = new Map<string, readonly Effect[]>();
  for (const [cadre, types] of byCadre) {
    const effects = effectsOfCadre(cadre, (type) => types.get(type) ?? [], book);
    if (effects.length > 0) out.set(cadre, effects);
  }
  return out;
};
