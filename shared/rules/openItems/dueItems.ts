/** Due days of records and of their child rows that are not met yet. */
import { type AnyRow, fieldAt, type RecordTypeDef, stateOf } from '../../records/define';
import { formatValue, type Names } from '../../records/kinds/format';
import { isEmpty } from '../../records/kinds/values';
import { explainDue } from '../dueExplain';
import { slotKey } from '../dueSlots';
import { type DueState, dueStates, isOpen } from '../dueState';
import { text } from '../readRow';
import { alive, type ItemContext, type OpenContext, type OpenItem, whenOf } from './define';

/** Open due days of one record. */
export const openItemsOf = (def: RecordTypeDef, row: AnyRow, ctx: ItemContext): readonly OpenItem[] => {
  const phase = stateOf(def, row.state)?.phase;
  if (phase === 'done' || phase === 'void') return [];
  return dueStates(def, row, ctx)
    .filter(isOpen)
    .map((s) => dueItem(def, row, s, ctx));
};
export const dueItems = (ctx: OpenContext): readonly OpenItem[] =>
  ctx.types.flatMap((def) => ((def.deadlines?.length ?? 0) === 0 ? [] : alive(ctx.rows(def.id)).flatMap((row) => openItemsOf(def, row, ctx))));

const dueItem = (def: RecordTypeDef, row: AnyRow, s: DueState & { readonly due: string; readonly left: number }, ctx: ItemContext): OpenItem => {
  const direct = def.subject === null || def.subject.includes('.') ? undefined : fieldAt(def, def.subject);
  const about = direct?.kind === 'cadre' ? text(row[direct.key]) : '';
  // an item of a meeting is its leader's; a record about several people is about none of them alone
  const cadre = s.who?.entity === 'cadre' ? s.who.id : s.who === null && about !== '' ? about : null;
  const unit = s.who?.entity === 'unit' ? s.who.id : (row.refUnits[0] ?? null);
  const handler = fieldAt(def, 'handler');
  return {
    key: `${def.id}/${row.id}/${s.use.rule}/${slotKey(s)}`,
    duty: s.use.duty,
    when: whenOf(s.due, ctx.today),
    def,
    row,
    cadre,
    unit,
    subject: s.who?.entity === 'unit' ? ctx.names.unit(s.who.id) : subjectOf(def, row, cadre, unit, ctx.names),
    matter: s.item === null || s.item.text === '' ? s.name : `${s.name}：${s.item.text}`,
    kind: s.rule?.name ?? '',
    owedBy: s.use.owedBy,
    due: s.due,
    extended: s.extended,
    left: s.left,
    mark: { kind: s.kind, text: s.text },
    ...explainDue(s),
    handler: handler ? formatValue(handler, row.handler, ctx.names) : '',
  };
};
const subjectOf = (def: RecordTypeDef, row: AnyRow, cadre: string | null, unit: string | null, names: Names): string => {
  if (cadre !== null) return names.cadre(cadre);
  for (const key of def.title) {
    const f = fieldAt(def, key);
    if (f && !f.sensitive && !isEmpty(row[key])) return formatValue(f, row[key], names);
  }
  return unit === null ? row.no : names.unit(unit);
};
