/** From one source of an indicator to the records that count, and from records to a number with the items behind it. */
import { inWindow, matches, type QueryNames, valuesAt } from '../query/query';
import { type AnyRow, countingStates, fieldAt, type RecordTypeDef } from '../records/define';
import type { Count, IndicatorSource, Item, RowSource, Window } from './define';
import { weightOf } from './define';

export interface Hit {
  readonly type: RecordTypeDef;
  readonly row: AnyRow;
  readonly date: string;
  /** Only child rows with a day of their own in the window count (处理日期 of each 处理). */
  readonly days?: { readonly key: string; readonly window: Window };
}
export interface Counted {
  readonly value: number;
  readonly items: readonly Item[];
}

/** Does a date of any precision lie wholly in the window? */
export const itemsIn = (date: string, window: Window): boolean => date !== '' && inWindow(date, window.from, window.to);

/** Rows of one source that count in the window, in the order of the source. */
export const hitsOf = (use: IndicatorSource, type: RecordTypeDef, source: RowSource, window: Window, names: QueryNames): readonly Hit[] => {
  const field = use.date ?? type.date;
  if (field === null) throw new Error(`indicator source ${use.type} has no date by which records fall into a period`);
  if (!fieldAt(type, field)) throw new Error(`indicator source ${use.type} has no field ${field}`);
  const voided = new Set(type.states.filter((s) => s.phase === 'void').map((s) => s.key));
  const states = new Set((use.states ?? countingStates(type)).filter((s) => !voided.has(s)));
  const found: Hit[] = [];
  for (const row of source.rows(use.type)) {
    if (row.deletedAt !== null) continue;
    if (type.states.length > 0 && (row.state === null || !states.has(row.state))) continue;
    const date = (valuesAt(row, field) as readonly unknown[]).find((d) => typeof d === 'string' && itemsIn(d, window));
    if (typeof date !== 'string') continue;
    const key = field.split('.')[1];
    if ((use.where ?? []).every((c) => matches(type, row, c, names)))
      found.push({ type, row, date, ...(key === undefined ? {} : { days: { key, window } }) });
  }
  return found;
};

/** A child row looked at as a row of its own, so that conditions on it read like any other. */
const childType = (type: RecordTypeDef, child: string): RecordTypeDef => {
  const field = fieldAt(type, child);
  if (field?.kind !== 'children') throw new Error(`${type.id}.${child} holds no child rows`);
  return { ...type, sections: [{ title: field.label, fields: field.fields }] };
};
/** Child rows of a record that count by the rule. */
const childrenOf = (hit: Hit, child: string, rule: Extract<Count, { by: 'childRows' | 'distinct' }>, names: QueryNames): readonly AnyRow[] => {
  const as = childType(hit.type, child);
  const { days } = hit;
  return (valuesAt(hit.row, child) as readonly AnyRow[]).filter(
    (c) =>
      (days === undefined || (typeof c[days.key] === 'string' && itemsIn(String(c[days.key]), days.window))) &&
      (rule.where ?? []).every((w) => matches(as, c, w, names)) &&
      !(rule.without?.length && rule.without.every((w) => matches(as, c, w, names))),
  );
};

const itemOf = (hit: Hit, more: { readonly childId?: string; readonly entity?: string; readonly weight?: number } = {}): Item => ({
  type: hit.type.id,
  recordId: hit.row.id,
  date: hit.date,
  ...more,
});

export const countHits = (count: Exclude<Count, { by: 'rest' | 'difference' }>, hits: readonly Hit[], names: QueryNames): Counted => {
  switch (count.by) {
    case 'records':
      return { value: hits.length, items: hits.map((h) => itemOf(h, ownEntity(h))) };
    case 'childRows': {
      const items = hits.flatMap((hit): readonly Item[] => {
        const n = count.orField === undefined ? null : hit.row[count.orField];
        if (valuesAt(hit.row, count.child).length === 0 && typeof n === 'number' && n > 0) return [itemOf(hit, { weight: n })];
        const as = childType(hit.type, count.child);
        return childrenOf(hit, count.child, count, names).map((c) => itemOf(hit, { childId: c.id, ...cadreIn(c, as) }));
      });
      return { value: items.reduce((n, i) => n + weightOf(i), 0), items };
    }
    case 'distinct': {
      const items = hits.flatMap((hit) => entitiesOf(hit, count, names));
      return { value: new Set(items.map((i) => i.entity)).size, items };
    }
  }
};

/** One item per entity and record; one whose name is entered in two child rows is still one. */
const entitiesOf = (hit: Hit, count: Extract<Count, { by: 'distinct' }>, names: QueryNames): readonly Item[] => {
  const [child, key] = count.path.split('.') as [string, string?];
  if (key === undefined) return [...new Set(valuesAt(hit.row, child) as readonly string[])].map((entity) => itemOf(hit, { entity }));
  const seen = new Map<string, Item>();
  for (const c of childrenOf(hit, child, count, names)) {
    const ids = valuesAt(c, key) as readonly string[];
    for (const entity of ids.length > 0 ? ids : outsiderIn(c, count.outsider ?? [])) {
      if (!seen.has(entity))
        seen.set(entity, { ...itemOf(hit, { childId: c.id, entity }), date: hit.days ? String(c[hit.days.key] ?? '') : hit.date });
    }
  }
  return [...seen.values()];
};
/** 李某某（安澜某厂）: two people of one name in different units are two. */
const outsiderIn = (child: AnyRow, fields: readonly string[]): readonly string[] => {
  const [name, ...rest] = fields.map((f) => (typeof child[f] === 'string' ? child[f].trim() : ''));
  if (name === undefined || name === '') return [];
  const where = rest.filter((t) => t !== '').join('');
  return [where === '' ? name : `${name}（${where}）`];
};

/** The person an item is about, where the declaration says so: lists behind a number show names. */
const ownEntity = (hit: Hit): { readonly entity?: string } => {
  const path = hit.type.subject;
  if (path === null || path.includes('.') || fieldAt(hit.type, path)?.kind !== 'cadre') return {};
  const id = hit.row[path];
  return typeof id === 'string' ? { entity: id } : {};
};
const cadreIn = (child: AnyRow, as: RecordTypeDef): { readonly entity?: string } => {
  const field = as.sections[0]?.fields.find((f) => f.kind === 'cadre');
  const id = field === undefined ? undefined : child[field.key];
  return typeof id === 'string' ? { entity: id } : {};
};
