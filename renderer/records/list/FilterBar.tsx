import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { CodeTable } from '../../../shared/codes/define';
import type { FieldDef, RecordTypeDef } from '../../../shared/records/define';
import { useWide } from '../../ui/useWide';
import { DateInput } from '../form/DateInput';
import { type Filters, type FilterValue, filterFields, filterKindOf, STATE } from './filters';

const codesOf = (options: CodeTable) => options.codes.map((c) => ({ value: c.value, label: c.label }));

/** Search form above the list: 查询 / 重置 / 展开. Enter searches, but never the Enter that picks a word in an IME. */
export function FilterBar(props: { def: RecordTypeDef; filters: Filters; words: string; onSearch: (filters: Filters, words: string) => void }) {
  const { def } = props;
  const [draft, setDraft] = useState(props.filters);
  const [words, setWords] = useState(props.words);
  const [open, setOpen] = useState(false);
  const [seen, setSeen] = useState({ filters: props.filters, words: props.words });
  if (seen.filters !== props.filters || seen.words !== props.words) {
    setSeen({ filters: props.filters, words: props.words });
    setDraft(props.filters);
    setWords(props.words);
  }
  const set = (key: string, v: FilterValue | null) => {
    const { [key]: _old, ...rest } = draft;
    setDraft(v === null ? rest : { ...rest, [key]: v });
  };
  const search = () => props.onSearch(draft, words);
  const { bar, more } = filterFields(def, useWide());
  return (
    <search
      className="filters"
      onKeyDown={(e) => {
        if (
          e.key === 'Enter' &&
          !e.nativeEvent.isComposing &&
          (e.target as HTMLElement).tagName === 'INPUT' &&
          (e.target as HTMLElement).getAttribute('role') !== 'combobox'
        )
          search();
      }}
    >
      <div className="bar">
        <div className="f">
          <Input
            id="words"
            aria-label="查找"
            style={{ width: 204 }}
            placeholder="姓名、拼音、编号或内容"
            value={words}
            onChange={(e) => setWords(e.target.value)}
            allowClear
          />
        </div>
        {bar.map((f) => (
          <FilterField key={f.key} field={f} value={draft[f.key]} onChange={(v) => set(f.key, v)} />
        ))}
        {def.states.length > 0 ? (
          <div className="f">
            <label htmlFor="f-state">状态</label>
            <Select
              id="f-state"
              mode="multiple"
              maxTagCount={0}
              maxTagPlaceholder={(omitted) => (omitted.length === 1 ? String(omitted[0]?.label ?? '') : `${omitted.length} 项`)}
              style={{ width: 112 }}
              placeholder="不限"
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              options={def.states.map((s) => ({ value: s.key, label: s.label }))}
              value={draft[STATE]?.kind === 'codes' ? [...draft[STATE].codes] : []}
              onChange={(codes: string[]) => set(STATE, codes.length === 0 ? null : { kind: 'codes', codes })}
            />
          </div>
        ) : null}
        <Button onClick={search}>查询</Button>
        <Button type="text" onClick={() => props.onSearch({}, '')}>
          重置
        </Button>
        {more.length > 0 ? (
          <Button type="text" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? '收起' : '展开'}
          </Button>
        ) : null}
      </div>
      {open ? (
        <div className="bar more">
          {more.map((f) => (
            <FilterField key={f.key} field={f} value={draft[f.key]} onChange={(v) => set(f.key, v)} />
          ))}
        </div>
      ) : null}
    </search>
  );
}

function FilterField({ field, value, onChange }: { field: FieldDef; value: FilterValue | undefined; onChange: (v: FilterValue | null) => void }) {
  const id = `f-${field.key}`;
  const kind = filterKindOf[field.kind];
  return (
    <div className="f">
      <label htmlFor={id}>{field.label}</label>
      {kind === 'text' ? (
        <Input
          id={id}
          style={{ width: 128 }}
          allowClear
          placeholder={field.kind === 'cadre' || field.kind === 'cadres' ? '姓名或拼音' : '不限'}
          value={value?.kind === 'text' ? value.text : ''}
          onChange={(e) => onChange(e.target.value === '' ? null : { kind: 'text', text: e.target.value })}
        />
      ) : null}
      {kind === 'codes' && (field.kind === 'choice' || field.kind === 'choices') ? (
        <Select
          id={id}
          mode="multiple"
          maxTagCount={0}
          maxTagPlaceholder={(omitted) => (omitted.length === 1 ? String(omitted[0]?.label ?? '') : `${omitted.length} 项`)}
          style={{ width: 112 }}
          placeholder="不限"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={codesOf(field.options)}
          value={value?.kind === 'codes' ? [...value.codes] : []}
          onChange={(codes: string[]) => onChange(codes.length === 0 ? null : { kind: 'codes', codes })}
        />
      ) : null}
      {kind === 'flag' ? (
        <Select
          id={id}
          style={{ width: 80 }}
          placeholder="不限"
          allowClear
          options={[
            { value: 'y', label: '是' },
            { value: 'n', label: '否' },
          ]}
          value={value?.kind === 'flag' ? (value.value ? 'y' : 'n') : null}
          onChange={(v) => onChange(v === 'y' || v === 'n' ? { kind: 'flag', value: v === 'y' } : null)}
        />
      ) : null}
      {kind === 'dates' ? (
        <span className="from-to">
          <DateInput
            id={id}
            width={96}
            precision="day"
            coarse
            value={value?.kind === 'dates' ? value.from : null}
            placeholder="起"
            onChange={(d) => onChange(dates(d, value?.kind === 'dates' ? value.to : null))}
          />
          <span className="q">至</span>
          <DateInput
            id={`${id}-to`}
            label={`${field.label}至`}
            width={96}
            precision="day"
            coarse
            value={value?.kind === 'dates' ? value.to : null}
            placeholder="止"
            end
            onChange={(d) => onChange(dates(value?.kind === 'dates' ? value.from : null, d))}
          />
        </span>
      ) : null}
      {kind === 'numbers' ? (
        <span className="from-to">
          <Input
            id={id}
            style={{ width: 72 }}
            value={value?.kind === 'numbers' && value.min !== null ? String(value.min) : ''}
            onChange={(e) => onChange(numbers(e.target.value, value, 'min'))}
          />
          <span className="q">至</span>
          <Input
            aria-label={`${field.label}至`}
            style={{ width: 72 }}
            value={value?.kind === 'numbers' && value.max !== null ? String(value.max) : ''}
            onChange={(e) => onChange(numbers(e.target.value, value, 'max'))}
          />
        </span>
      ) : null}
    </div>
  );
}

const dates = (from: string | null, to: string | null): FilterValue | null => (from === null && to === null ? null : { kind: 'dates', from, to });
const numbers = (text: string, old: FilterValue | undefined, end: 'min' | 'max'): FilterValue | null => {
  const n = text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text);
  const { min, max } = old?.kind === 'numbers' ? old : { min: null, max: null };
  const next = { min, max, [end]: n };
  return next.min === null && next.max === null ? null : { kind: 'numbers', ...next };
};
