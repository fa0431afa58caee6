/** 新增事项: a new record of any type, whom it is about already filled in. */
import { Dropdown } from 'antd';
import { type FieldDef, fieldAt, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { blankFields, emptyOf } from '../../../shared/records/kinds/values';
import { PARTS } from '../../../shared/records/registry';
import { givePrefill } from '../../records/form/prefill';
import { takeSnapshots } from '../../records/form/snapshot';
import { measureTypes } from './load';

/** Values of a new record about somebody; null: the type is not about such. */
export type About = (def: RecordTypeDef) => Record<string, unknown> | null;

/** About a cadre: the field itself, or a first row of the list of people. */
export const aboutCadre =
  (id: string): About =>
  (def) => {
    const [head = '', key] = (def.subject ?? '').split('.') as [string?, string?];
    const field = fieldAt(def, head);
    if (field?.kind === 'cadre') return { [head]: id };
    if (field?.kind === 'cadres') return { [head]: [id] };
    if (field?.kind !== 'children' || key === undefined) return null;
    const blank = Object.fromEntries(field.fields.map((f) => [f.key, f.kind === 'choice' ? (f.initial ?? null) : emptyOf(f)]));
    const row = { ...blank, [key]: id };
    return { [head]: [{ id: crypto.randomUUID(), ...row, ...takeSnapshots(field.fields, blank, row) }] };
  };
/** About a unit: the first field that holds one and is not worked out from something else. */
export const aboutUnit =
  (id: string): About =>
  (def) => {
    const field = fieldsOf(def).find((f: FieldDef) => f.kind === 'unit' && f.derive === undefined && f.snapshot === undefined);
    return field?.key === 'unit' ? { unit: id } : null;
  };

/** Hand the values to the form that opens next. @param origin where they come from, in words */
export const prefillFor = (def: RecordTypeDef, values: Record<string, unknown>, from: string, origin: string): void => {
  const blank = blankFields(def);
  givePrefill(def.id, { values: { ...blank, ...values, ...takeSnapshots(fieldsOf(def), blank, values) }, from, origin });
};

export function NewMenu({ about, onStart }: { about: About; onStart: (def: RecordTypeDef) => void }) {
  const items = PARTS.flatMap((p) => {
    const own = measureTypes.flatMap((t: RecordTypeDef) =>
      t.part !== p.part || about(t) === null ? [] : [{ key: t.id, label: t.label, onClick: () => onStart(t) }],
    );
    return own.length === 0 ? [] : [{ key: p.part, type: 'group' as const, label: p.label, children: own }];
  });
  return (
    <Dropdown menu={{ items, className: 'ds-new' }} trigger={['click']} placement="bottomRight">
      <button type="button" className="bare ds-act">
        新增事项
        <svg width="10" height="10" viewBox="0 0 10 10" fill="none" stroke="currentColor" strokeWidth="1.3" aria-hidden="true">
          <path d="M2 3.5 5 6.5 8 3.5" />
        </svg>
      </button>
    </Dropdown>
  );
}
