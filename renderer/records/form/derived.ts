/** What follows from the entries: proposed values with their explanations, and the findings of the whole-row checks. */
import type { AnyRow, RecordTypeDef } from '../../../shared/records/define';
import { fieldsOf } from '../../../shared/records/define';
import { isEmpty } from '../../../shared/records/kinds/values';
import { type CheckContext, type Finding, runChecks } from '../../../shared/rules/checks';
import { today } from '../../../shared/rules/dates';
import { type Derived, derive } from '../../../shared/rules/derive';
import { calendar, rulesInForce } from '../../store/calendar';
import { session } from '../../store/session';
import type { Values } from './useDraft';

export type { Finding };
export interface DerivedFields {
  readonly values: Values;
  /** Fields whose value is the program's proposal. */
  readonly proposed: ReadonlySet<string>;
  readonly explanations: ReadonlyMap<string, Derived>;
}

/** @param about rows about the record's cadre, for checks that look at his other measures */
const context = (about?: CheckContext['about']): CheckContext => ({
  calendar,
  rules: rulesInForce().rules,
  today: today(),
  cadre: (id) => session().people.cadres.get(id)?.row,
  unit: (id) => session().people.units.get(id)?.row,
  ...(about ? { about } : {}),
});

/**
 * Fill in proposals. A field in `manual` was typed by the user and keeps his value; its explanation is still given,
 * so that the margin can show what the rule would say.
 */
export const deriveFields = (def: RecordTypeDef, values: Values, manual: ReadonlySet<string> = new Set()): DerivedFields => {
  const ctx = context();
  let out: Values = values;
  const proposed = new Set<string>();
  const explanations = new Map<string, Derived>();
  const fields = fieldsOf(def).filter((f) => f.derive !== undefined);
  out = withChildren(def, out, ctx);
  // twice: a proposal may rest on another one (影响期止 on 影响期起)
  for (let pass = 0; pass < 2; pass += 1) {
    for (const f of fields) {
      const d = derive(f.derive as string, out, ctx);
      if (d === null) continue;
      explanations.set(f.key, d);
      if (manual.has(f.key) && !isEmpty(values[f.key])) continue;
      proposed.add(f.key);
      out = { ...out, [f.key]: d.value };
    }
  }
  return { values: out, proposed, explanations };
};

/** Child rows with what follows from their own fields (完成率, 得分): the rule wins where it has an answer. */
const withChildren = (def: RecordTypeDef, values: Values, ctx: CheckContext): Values => {
  let out = values;
  for (const f of fieldsOf(def)) {
    const rules = f.kind === 'children' ? f.fields.filter((c) => c.derive !== undefined) : [];
    const rows = values[f.key];
    if (rules.length === 0 || !Array.isArray(rows)) continue;
    const next = rows.map((row: Values) => {
      const filled: Record<string, unknown> = { ...row };
      for (const c of rules) filled[c.key] = derive(c.derive as string, filled, ctx)?.value ?? filled[c.key] ?? null;
      return filled;
    });
    out = { ...out, [f.key]: next };
  }
  return out;
};

/** Derived fields of a stored row whose value differs from the proposal: the user's own. */
export const manualKeys = (def: RecordTypeDef, values: Values): Set<string> => {
  const { explanations } = deriveFields(def, values);
  const keys = fieldsOf(def).filter((f) => f.derive !== undefined && !isEmpty(values[f.key]) && explanations.get(f.key)?.value !== values[f.key]);
  return new Set(keys.map((f) => f.key));
};

export const findingsOf = (def: RecordTypeDef, values: Values, about?: CheckContext['about']): readonly Finding[] =>
  runChecks(def.checks ?? [], values, context(about));

/** Other rows about a cadre, by type; for the checks. */
export const rowsAbout = async (cadreId: string, ownId: string | null): Promise<ReadonlyMap<string, readonly AnyRow[]>> => {
  const { db } = session();
  const out = new Map<string, readonly AnyRow[]>();
  for (const table of db.recordTables()) {
    const rows = await table.where('refCadres').equals(cadreId).toArray();
    out.set(
      table.name,
      rows.filter((r) => r.deletedAt === null && r.id !== ownId),
    );
  }
  return out;
};
