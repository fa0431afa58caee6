/** Derivations of a whole row: proposals filled in, what the user wrote kept, and what no longer follows from anything cleared. */
import { type FieldDef, fieldsOf, type RecordTypeDef } from '../records/define';
import { emptyOf, isEmpty } from '../records/kinds/values';
import { derive } from './derive';
import type { Derived } from './deriving';
import { list, type Values } from './readRow';
import type { RuleContext } from './ruleContext';

export interface DerivedRow {
  readonly values: Values;
  /** Fields whose value is the program's proposal. */
  readonly proposed: ReadonlySet<string>;
  readonly explanations: ReadonlyMap<string, Derived>;
}
/** Derived fields that hold the user's own value: field keys, and 'indicators/<row id>/score' in child rows. */
export type OwnFields = ReadonlySet<string>;
export const ownChild = (field: string, rowId: unknown, key: string): string => `${field}/${String(rowId)}/${key}`;

interface Derivable {
  readonly key: string;
  readonly rule: string;
  readonly field: FieldDef;
}
const derivable = (fields: readonly FieldDef[]): readonly Derivable[] =>
  fields.flatMap((f) => (f.derive === undefined ? [] : [{ key: f.key, rule: f.derive, field: f }]));
const childTables = (def: RecordTypeDef) =>
  fieldsOf(def).flatMap((f) => {
    const inner = f.kind === 'children' ? derivable(f.fields) : [];
    return inner.length === 0 ? [] : [{ key: f.key, inner }];
  });

/**
 * @param own fields the user wrote himself: they keep their value, the explanation is still given so that the margin can show what the rule
 *   would say. Null for rows from outside (an import): proposals are filled in, and nothing is cleared.
 */
export const deriveRow = (def: RecordTypeDef, values: Values, ctx: RuleContext, own: OwnFields | null): DerivedRow => {
  let out = withChildren(def, values, ctx, own);
  const proposed = new Set<string>();
  const explanations = new Map<string, Derived>();
  const fields = derivable(fieldsOf(def));
  // twice: a proposal may rest on another one (影响期止 on 影响期起)
  for (let pass = 0; pass < 2; pass += 1) {
    for (const f of fields) {
      const d = derive(f.rule, out, ctx);
      const kept = own?.has(f.key) === true && !isEmpty(values[f.key]);
      if (d === null) {
        explanations.delete(f.key);
        proposed.delete(f.key);
        if (!kept && own !== null && !isEmpty(out[f.key])) out = { ...out, [f.key]: emptyOf(f.field) };
        continue;
      }
      explanations.set(f.key, d);
      if (kept) continue;
      proposed.add(f.key);
      out = { ...out, [f.key]: d.value };
    }
  }
  return { values: out, proposed, explanations };
};

/** Child rows with what follows from their own fields (完成率, 得分). */
const withChildren = (def: RecordTypeDef, values: Values, ctx: RuleContext, own: OwnFields | null): Values => {
  let out = values;
  for (const { key, inner } of childTables(def)) {
    if (!Array.isArray(values[key])) continue;
    const next = list(values[key]).map((row) => {
      const filled: Record<string, unknown> = { ...row };
      for (const c of inner) {
        if (own?.has(ownChild(key, row.id, c.key)) && !isEmpty(row[c.key])) continue;
        const d = derive(c.rule, filled, ctx);
        filled[c.key] = d?.value ?? (own === null ? (filled[c.key] ?? null) : null);
      }
      return filled;
    });
    out = { ...out, [key]: next };
  }
  return out;
};

const differs = (rule: string, row: Values, key: string, ctx: RuleContext): boolean =>
  !isEmpty(row[key]) && derive(rule, row, ctx)?.value !== row[key];
/** Derived fields of a stored row whose value is not what its other fields give: the user's own. */
export const ownFields = (def: RecordTypeDef, row: Values, ctx: RuleContext): Set<string> =>
  new Set([
    ...derivable(fieldsOf(def)).flatMap((f) => (differs(f.rule, row, f.key, ctx) ? [f.key] : [])),
    ...childTables(def).flatMap(({ key, inner }) =>
      list(row[key]).flatMap((child) => inner.flatMap((c) => (differs(c.rule, child, c.key, ctx) ? [ownChild(key, child.id, c.key)] : []))),
    ),
  ]);

/** Own fields after the user changed one field. @param shown the value the form showed before */
export const ownAfter = (own: OwnFields, field: FieldDef, shown: unknown, value: unknown): OwnFields => {
  const next = new Set(own);
  const mark = (path: string, v: unknown): void => void (isEmpty(v) ? next.delete(path) : next.add(path));
  if (field.derive !== undefined) mark(field.key, value);
  if (field.kind === 'children') {
    const before = new Map(list(shown).map((r) => [r.id, r]));
    for (const row of list(value))
      for (const c of derivable(field.fields)) {
        const was = before.get(row.id);
        if (was !== undefined && was[c.key] !== row[c.key]) mark(ownChild(field.key, row.id, c.key), row[c.key]);
      }
  }
  return next;
};

/**
 * Own fields of a draft laid over the row it began from. What the draft did not touch is judged by the row as it was stored: the draft may
 * have taken away what a stored value followed from.
 */
export const ownInDraft = (def: RecordTypeDef, stored: Values, draft: Values, ctx: RuleContext): Set<string> => {
  const [then, now] = [ownFields(def, stored, ctx), ownFields(def, draft, ctx)];
  const out = new Set<string>();
  for (const f of derivable(fieldsOf(def))) if ((stored[f.key] === draft[f.key] ? then : now).has(f.key)) out.add(f.key);
  for (const { key, inner } of childTables(def)) {
    const before = new Map(list(stored[key]).map((r) => [r.id, r]));
    for (const row of list(draft[key]))
      for (const c of inner) {
        const path = ownChild(key, row.id, c.key);
        const was = before.get(row.id);
        if ((was !== undefined && was[c.key] === row[c.key] ? then : now).has(path)) out.add(path);
      }
  }
  return out;
};
