/** One input per field kind; the map is exhaustive, so a new kind does not compile without its control. */
import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { FieldDef, FieldKind, RecordRef } from '../../../shared/records/define';
import { parseValue } from '../../../shared/records/kinds/parse';
import { session } from '../../store/session';
import { ChildRows } from './ChildRows';
import { DateInput } from './DateInput';
import { Outsiders } from './Outsiders';
import { CadrePicker, RecordPicker, UnitPicker } from './pickers';

export interface InputProps {
  readonly id: string;
  readonly field: FieldDef;
  readonly value: unknown;
  readonly wrong: boolean;
  readonly onChange: (value: unknown) => void;
  /** Problems inside child rows: 'row.field' → sentence. */
  readonly inner: ReadonlyMap<string, string>;
}
type Control = (p: InputProps) => ReactNode;

const status = (wrong: boolean): 'error' | '' => (wrong ? 'error' : '');
const str = (v: unknown): string => (typeof v === 'string' ? v : '');
const orNull = (s: string): string | null => (s === '' ? null : s);

function ShortText({ id, field, value, wrong, onChange }: InputProps) {
  const suggest = field.kind === 'shortText' ? field.suggest : undefined;
  const tidy = () => {
    const r = parseValue(field, str(value));
    if (r.ok && r.value !== value) onChange(r.value);
  };
  return (
    <>
      <Input
        id={id}
        value={str(value)}
        status={status(wrong)}
        aria-invalid={wrong}
        {...(suggest ? { list: `${id}-list` } : {})}
        onChange={(e) => onChange(orNull(e.target.value))}
        onBlur={tidy}
      />
      {suggest ? (
        <datalist id={`${id}-list`}>
          {suggest.map((s) => (
            <option key={s} value={s} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}

const LongText: Control = ({ id, field, value, wrong, onChange }) => (
  <Input.TextArea
    id={id}
    value={str(value)}
    status={status(wrong)}
    aria-invalid={wrong}
    autoSize={{ minRows: field.kind === 'longText' ? (field.rows ?? 3) : 3, maxRows: 16 }}
    onChange={(e) => onChange(orNull(e.target.value))}
  />
);

/** Typed number, read on blur: no wheel, no spinner that changes a value unseen. */
function NumberBox({ id, field, value, wrong, onChange }: InputProps) {
  const [text, setText] = useState<string | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const read = () => {
    if (text === null) return;
    const r = parseValue(field, text);
    if (!r.ok) {
      setWhy(r.why);
      return;
    }
    setWhy(null);
    setText(null);
    onChange(r.value);
  };
  return (
    <>
      <Input
        id={id}
        inputMode="decimal"
        value={text ?? (typeof value === 'number' ? String(value) : '')}
        status={status(wrong || why !== null)}
        aria-invalid={wrong || why !== null}
        suffix={field.kind === 'number' && field.unit ? <span className="q s12">{field.unit}</span> : null}
        onChange={(e) => setText(e.target.value)}
        onBlur={read}
        onKeyDown={(e) => {
          if (e.key === 'Enter') read();
        }}
      />
      {why !== null ? <span className="err-line">{why}</span> : null}
    </>
  );
}

const codeOptions = (field: FieldDef, kept: readonly string[]) =>
  field.kind === 'choice' || field.kind === 'choices'
    ? field.options.codes
        .filter((c) => !c.historic || kept.includes(c.value))
        .map((c) => ({ value: c.value, label: c.historic ? `${c.label}（历史）` : c.label }))
    : [];

const Choice: Control = ({ id, field, value, wrong, onChange }) => (
  <Select
    id={id}
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    placeholder="请选择"
    status={status(wrong)}
    value={str(value) || null}
    options={codeOptions(field, [str(value)])}
    onChange={(v: string | undefined | null) => onChange(v ?? null)}
    style={{ width: '100%' }}
  />
);
const Choices: Control = ({ id, field, value, wrong, onChange }) => (
  <Select
    id={id}
    mode="multiple"
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    placeholder="可选多项"
    status={status(wrong)}
    value={value as string[]}
    options={codeOptions(field, value as string[])}
    onChange={(v: string[]) => onChange(v)}
    style={{ width: '100%' }}
  />
);
const Flag: Control = ({ id, value, wrong, onChange }) => (
  <Select
    id={id}
    allowClear
    placeholder="是或否"
    status={status(wrong)}
    value={value === null || value === undefined ? null : value ? 'y' : 'n'}
    options={[
      { value: 'y', label: '是' },
      { value: 'n', label: '否' },
    ]}
    onChange={(v: string | undefined | null) => onChange(v === 'y' ? true : v === 'n' ? false : null)}
    style={{ width: '100%' }}
  />
);

const controls = {
  shortText: (p) => <ShortText {...p} />,
  longText: LongText,
  date: ({ id, field, value, wrong, onChange }) =>
    field.kind === 'date' ? (
      <DateInput
        id={id}
        value={(value as string | null) ?? null}
        precision={field.precision}
        coarse={field.coarse === true}
        status={status(wrong)}
        hint
        onChange={onChange}
      />
    ) : null,
  number: (p) => <NumberBox {...p} />,
  choice: Choice,
  choices: Choices,
  flag: Flag,
  cadre: ({ id, value, wrong, onChange }) => (
    <CadrePicker id={id} wrong={wrong} value={str(value) ? [str(value)] : []} onChange={(ids) => onChange(ids[0] ?? null)} />
  ),
  cadres: ({ id, value, wrong, onChange }) => <CadrePicker id={id} wrong={wrong} many value={value as readonly string[]} onChange={onChange} />,
  unit: ({ id, value, wrong, onChange }) => (
    <UnitPicker id={id} wrong={wrong} value={str(value) ? [str(value)] : []} onChange={(ids) => onChange(ids[0] ?? null)} />
  ),
  units: ({ id, value, wrong, onChange }) => <UnitPicker id={id} wrong={wrong} many value={value as readonly string[]} onChange={onChange} />,
  record: ({ id, field, value, wrong, onChange }) => (
    <RecordPicker
      id={id}
      wrong={wrong}
      targets={field.kind === 'record' ? field.targets : []}
      value={(value as RecordRef | null) ?? null}
      onChange={onChange}
    />
  ),
  outsiders: ({ id, value, onChange }) => <Outsiders id={id} value={value as never} onChange={onChange} />,
  children: ({ id, field, value, onChange, inner }) =>
    field.kind === 'children' ? <ChildRows id={id} field={field} rows={value as never} inner={inner} onChange={onChange} /> : null,
  docNumber: (p) => <ShortText {...p} />,
  // Files get their control together with their storage; until then the form leaves the field out (see RecordForm).
  attachments: () => null,
} as const satisfies Record<FieldKind, Control>;

export const FieldInput = (p: InputProps): ReactNode => (controls[p.field.kind] as Control)(p);
/** Kinds without a control yet. */
export const isEnterable = (field: FieldDef): boolean => field.kind !== 'attachments';
export const operatorName = (): string => session().settings.operator;
