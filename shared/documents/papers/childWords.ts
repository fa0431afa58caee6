/** Values of child rows (家庭成员, 整改措施, 核查对象 …) in the words of papers. */
import { fieldAt, type RecordTypeDef } from '../../records/define';
import { formatValue, type Names } from '../../records/kinds/format';
import { isEmpty } from '../../records/kinds/values';
import { inWords } from '../../rules/dates';

export type Child = Readonly<Record<string, unknown>>;
/**
 * Text of a field of a child row, '' when empty. Dates as 2026年3月1日.
 * @param list key of the list, e.g. family
 * @throws Error for a field the list does not have (a programming error)
 */
export const saidIn = (def: RecordTypeDef, list: string, child: Child, key: string, ctx: { readonly names: Names }): string => {
  const field = fieldAt(def, `${list}.${key}`);
  if (!field) throw new Error(`${def.id} has no field ${list}.${key}`);
  const value = child[key];
  if (isEmpty(value)) return '';
  return field.kind === 'date' ? inWords(String(value)) : formatValue(field, value, ctx.names);
};
