/** Columns of the list behind a number, derived from the indicator's definition and the declarations of its record types. */
import type { IndicatorDef, Item } from '../../../shared/indicators/define';
import type { AnyRow, FieldDef, RecordTypeDef } from '../../../shared/records/define';
import { fieldAt, fieldsOf } from '../../../shared/records/define';
import { formatMasked, type Names } from '../../../shared/records/kinds/format';
import { alignOf } from '../../../shared/records/kinds/values';
import { typeById } from '../../../shared/records/registry';

/** Ids are UUIDs; whoever is not in the roster stands in a figure by name and unit in words. */
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Name of an entity of a figure or finding: cadre, or outsider in words. */
export const personName = (entity: string, names: Pick<Names, 'cadre'>): string => (UUID.test(entity) ? names.cadre(entity) : entity);

/** One counted thing with the record it stands in. */
export interface Entry {
  readonly item: Item;
  readonly type: RecordTypeDef;
  readonly row: AnyRow;
  readonly child: AnyRow | undefined;
  /** How often this person or unit has occurred up to here, from 1. */
  readonly time: number;
}
export interface ListColumn {
  readonly key: string;
  readonly head: string;
  /** px at 1366 wide */
  readonly width: number;
  readonly align: 'left' | 'right';
  /** Takes the room that is left. */
  readonly flex?: true;
  readonly strong?: true;
  readonly text: (e: Entry) => string;
}

/** Items as entries, oldest first; those whose record has gone meanwhile are left out. */
export const entriesOf = (def: IndicatorDef, items: readonly Item[], row: (type: string, id: string) => AnyRow | undefined): readonly Entry[] => {
  const times = new Map<string, number>();
  const child = def.count.by === 'childRows' ? def.count.child : null;
  return items.flatMap((item) => {
    const found = row(item.type, item.recordId);
    if (!found) return [];
    const time = (times.get(item.entity ?? '') ?? 0) + 1;
    if (item.entity !== undefined) times.set(item.entity, time);
    const children = child === null ? [] : (found[child] as readonly AnyRow[]);
    return [{ item, type: typeById(item.type), row: found, child: children.find((c) => c.id === item.childId), time }];
  });
};

const typesOf = (def: IndicatorDef): readonly RecordTypeDef[] => [...new Set(def.sources.map((s) => s.type))].map(typeById);
const isListed = (f: FieldDef): boolean =>
  f.list !== undefined && !f.sensitive && f.kind !== 'children' && f.kind !== 'attachments' && f.retired === undefined;
/** px of a character of a column head, and of the gap to the next column. */
const [HEAD_CHAR, GAP] = [13, 14];
const fieldColumn = (f: FieldDef, names: Names, of: (e: Entry) => AnyRow | undefined): ListColumn => ({
  key: f.key,
  head: f.label,
  width: Math.max(f.list?.width ?? 96, f.label.length * HEAD_CHAR + GAP),
  align: alignOf[f.kind],
  text: (e) => formatMasked(f, of(e)?.[f.key], names),
});

/** Child rows have no columns of their own: those with `list`, then the fields that decide whether the row counts. */
const childColumns = (def: IndicatorDef, names: Names): readonly ListColumn[] => {
  if (def.count.by !== 'childRows') return [];
  const { child, where = [] } = def.count;
  const field = typesOf(def)
    .map((t) => fieldAt(t, child))
    .find((f) => f?.kind === 'children');
  if (field?.kind !== 'children') return [];
  const conditions = where.map((c) => c.field);
  const chosen = [...field.fields.filter(isListed), ...field.fields.filter((f) => !isListed(f) && conditions.includes(f.key))];
  return chosen.filter((f) => f.kind !== 'cadre').map((f) => fieldColumn(f, names, (e) => e.child));
};

/** A class without a list of names stands for the number entered. */
const unnamed = (def: IndicatorDef, e: Entry): string => {
  const n = def.count.by === 'childRows' && def.count.orField !== undefined ? e.row[def.count.orField] : null;
  return typeof n === 'number' ? `${n} 人（无名单）` : '';
};

/**
 * All columns, the most telling first. Several types share only the columns they all have.
 * @param entries decide whether there is somebody to name
 */
export const listColumns = (def: IndicatorDef, entries: readonly Entry[], names: Names): readonly ListColumn[] => {
  const types = typesOf(def);
  const byChild = def.count.by === 'childRows';
  const unit = def.count.by === 'distinct' && def.count.entity === 'unit';
  const named = byChild || entries.some((e) => e.item.entity !== undefined);
  const first = types[0];
  if (!first) return [];
  const nameOf = (e: Entry): string =>
    e.item.entity === undefined ? unnamed(def, e) : unit ? names.unit(e.item.entity) : personName(e.item.entity, names);
  const titleField = byChild || !named ? fieldAt(first, first.title[0] ?? '') : undefined;
  const taken = new Set([titleField?.key, ...types.flatMap((t) => [t.date, t.subject])]);
  const shared = byChild
    ? []
    : fieldsOf(first).filter(
        (f) => isListed(f) && !taken.has(f.key) && types.every((t) => t === first || isListed(fieldAt(t, f.key) ?? { ...f, sensitive: true })),
      );
  const important = [...shared.filter((f) => !f.list?.wide), ...shared.filter((f) => f.list?.wide)];
  const rest = [...childColumns(def, names), ...important.map((f) => fieldColumn(f, names, (e) => e.row))];
  const title: readonly ListColumn[] = titleField
    ? [
        {
          ...fieldColumn(titleField, names, (e) => e.row),
          width: named ? 180 : (titleField.list?.width ?? 160),
          ...(named ? {} : { strong: true as const }),
        },
      ]
    : [];
  const columns: readonly ListColumn[] = [
    { key: 'date', head: '日期', width: 100, align: 'left', text: (e) => e.item.date },
    ...(types.length > 1 ? [{ key: 'type', head: '措施', width: 56, align: 'left' as const, text: (e: Entry) => e.type.short }] : []),
    ...(named
      ? [{ key: 'entity', head: unit ? '单位' : '干部', width: unit ? 180 : 128, align: 'left' as const, strong: true as const, text: nameOf }]
      : []),
    ...title,
    ...rest,
  ];
  const widest = Math.max(...columns.filter((c) => c.key !== 'date' && c.key !== 'entity').map((c) => c.width));
  const flex = columns.find((c) => c.width === widest && c.key !== 'date' && c.key !== 'entity');
  return columns.map((c) => (c === flex ? { ...c, flex: true as const } : c));
};

const LEAST_FLEX = 150;
/** As many of the columns, in their order, as fit into the width (px). */
export const fitting = (columns: readonly ListColumn[], width: number): readonly ListColumn[] => {
  const room = (c: ListColumn): number => (c.flex && !c.strong ? Math.min(c.width, LEAST_FLEX) : c.width);
  let used = columns.filter((c) => c.flex).reduce((n, c) => n + room(c), 0);
  return columns.filter((c) => {
    if (c.flex) return true;
    used += room(c);
    return used <= width;
  });
};
