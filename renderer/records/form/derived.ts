/** The rules as the form sees them: the people in memory, the calendar and rules in force, and the other records a type reads. */
import type { RecordTypeDef } from '../../../shared/records/define';
import { type DerivedRow, deriveRow } from '../../../shared/rules/deriveRow';
import type { RuleContext } from '../../../shared/rules/ruleContext';
import { type Others, rulesNow } from '../../store/ledgerView';
import { session } from '../../store/session';
import type { Values } from './useDraft';

/** @param others rows of other records; rules that need them say nothing without */
export const contextNow = (others?: Others): RuleContext => ({
  ...rulesNow(),
  cadre: (id) => session().people.cadres.get(id)?.row,
  unit: (id) => session().people.units.get(id)?.row,
  ...others,
});

/** Proposals for values that come from outside (an import): filled in, nothing cleared. */
export const deriveFields = (def: RecordTypeDef, values: Values): DerivedRow => deriveRow(def, values, contextNow(), null);
