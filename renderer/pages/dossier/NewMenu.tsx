/** 新增事项: a new record of any type, the cadre already filled in. */
import { Dropdown } from 'antd';
import { useLocation } from 'wouter';
import { fieldAt, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { blankFields, emptyOf } from '../../../shared/records/kinds/values';
import { PARTS } from '../../../shared/records/registry';
import { to } from '../../app/routes';
import { givePrefill } from '../../records/form/prefill';
import { takeSnapshots } from '../../records/form/snapshot';
import type { CadreCard } from '../../store/people';
import { measureTypes } from './load';

/** The values of a new record about this cadre: the field itself, or a first row of the list of people. */
const aboutHim = (def: RecordTypeDef, cadreId: string): Record<string, unknown> | null => {
  const [head = '', key] = (def.subject ?? '').split('.') as [string?, string?];
  const field = fieldAt(def, head);
  if (field?.kind === 'cadre') return { [head]: cadreId };
  if (field?.kind === 'cadres') return { [head]: [cadreId] };
  if (field?.kind !== 'children' || key === undefined) return null;
  const blank = Object.fromEntries(field.fields.map((f) => [f.key, f.kind === 'choice' ? (f.initial ?? null) : emptyOf(f)]));
  const row = { ...blank, [key]: cadreId };
  return { [head]: [{ id: crypto.randomUUID(), ...row, ...takeSnapshots(field.fields, blank, row) }] };
};

export function NewMenu({ card }: { card: CadreCard }) {
  const [, go] = useLocation();
  const start = (def: RecordTypeDef, values: Record<string, unknown>) => {
    const blank = blankFields(def);
    const taken = takeSnapshots(fieldsOf(def), blank, values);
    givePrefill(def.id, { values: { ...blank, ...values, ...taken }, from: card.id, origin: `干部档案 ${card.no}` });
    go(to.newRecord(def.id));
  };
  const items = PARTS.flatMap((p) => {
    const own = measureTypes.flatMap((t: RecordTypeDef) => {
      const values = t.part === p.part ? aboutHim(t, card.id) : null;
      return values === null ? [] : [{ key: t.id, label: t.label, onClick: () => start(t, values) }];
    });
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
