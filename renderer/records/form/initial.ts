/** What a form begins with: the stored record, or a blank one with its beginnings, the operator's name and what another screen handed over. */
import { type AnyRow, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { blankFields, isEmpty } from '../../../shared/records/kinds/values';
import { fixedBeginnings } from '../../../shared/rules/beginnings';
import { session } from '../../store/session';
import type { Prefill } from './prefill';
import { takeSnapshots } from './snapshot';
import type { Values } from './useDraft';

const operatorNames = (def: RecordTypeDef): Values => {
  const { operator } = session().settings;
  const fields = operator ? fieldsOf(def).filter((f) => f.kind === 'shortText' && f.prefill === 'operator') : [];
  return Object.fromEntries(fields.map((f) => [f.key, operator]));
};
const filledOf = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, v]) => !isEmpty(v)));

export const initialValues = (def: RecordTypeDef, base: AnyRow | null, prefill: Prefill | null): Values => {
  if (base !== null) return Object.fromEntries(fieldsOf(def).map((f) => [f.key, base[f.key]]));
  const blank = { ...blankFields(def), ...fixedBeginnings(def, () => crypto.randomUUID()), ...operatorNames(def) };
  return prefill === null ? blank : { ...blank, ...takeSnapshots(fieldsOf(def), blank, prefill.values), ...filledOf(prefill.values) };
};

const COPIED: ReadonlySet<string> = new Set(['shortText', 'longText', 'choice', 'choices', 'date', 'number', 'flag', 'unit', 'units']);
/** What a new record takes over from the one entered last: neither people nor links, nothing that is worked out anew. */
export const copiedValues = (def: RecordTypeDef, last: AnyRow): Values =>
  Object.fromEntries(
    fieldsOf(def)
      .filter((f) => COPIED.has(f.kind) && !f.snapshot && !f.derive)
      .map((f) => [f.key, last[f.key]]),
  );
