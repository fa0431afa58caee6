/** Rows a new record takes from another record as soon as it is known which one (the indicators of the year's scheme). */
import { useEffect, useRef } from 'react';
import { type FieldDef, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { isRecordTypeId, typeById } from '../../../shared/records/registry';
import { begin, shapedRows } from '../../../shared/rules/beginnings';
import { linkField } from '../../../shared/rules/chain';
import type { RuleContext } from '../../../shared/rules/ruleContext';
import type { Values } from './useDraft';

type Ruled = Extract<FieldDef, { kind: 'children' }> & { readonly begins: { readonly rule: string } };
const isRuled = (f: FieldDef): f is Ruled => f.kind === 'children' && f.begins !== undefined && 'rule' in f.begins;

/**
 * @param active false while the form is loading and for stored records
 * @param touched fields that hold what somebody entered; they are left alone
 * @param fill puts values into the form
 */
export const useBeginnings = (
  def: RecordTypeDef,
  active: boolean,
  values: Values,
  ctx: RuleContext,
  touched: ReadonlySet<string>,
  fill: (values: Values) => void,
): void => {
  const begun = useRef(new Map<string, { readonly key: string; readonly link: string | undefined }>());
  useEffect(() => {
    if (!active) return;
    for (const f of fieldsOf(def).filter(isRuled)) {
      if (touched.has(f.key)) continue;
      const next = begin(f.begins.rule, values, ctx);
      const last = begun.current.get(f.key);
      if (next?.key === last?.key) continue;
      const source = next?.from && isRecordTypeId(next.from.type) ? linkField(def, typeById(next.from.type)) : undefined;
      const link = source && !touched.has(source.key) ? source.key : last?.link;
      if (next) begun.current.set(f.key, { key: next.key, link });
      else begun.current.delete(f.key);
      fill({
        [f.key]: next ? shapedRows(f, next.rows, () => crypto.randomUUID()) : [],
        ...(link === undefined || touched.has(link) ? {} : { [link]: next?.from ?? null }),
      });
    }
  }, [def, active, values, ctx, touched, fill]);
};
