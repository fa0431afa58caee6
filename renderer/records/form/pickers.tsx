/** Pickers of cadres, units and records: by name, pinyin initials, post or number; namesakes are told apart by birth month and post. */
import { Select } from 'antd';
import { useState } from 'react';
import type { AnyRow, RecordRef } from '../../../shared/records/define';
import { isRecordTypeId, typeById } from '../../../shared/records/registry';
import { parseRef, refKey } from '../../../shared/rules/chain';
import { dotted } from '../../../shared/rules/dates';
import { useLive } from '../../store/live';
import { session } from '../../store/session';
import { titleOf } from '../titles';
import { useTakenRecords } from './linked';

interface PickerProps {
  readonly id: string;
  readonly value: readonly string[];
  readonly many?: boolean;
  readonly wrong?: boolean;
  readonly placeholder?: string;
  readonly onChange: (ids: readonly string[]) => void;
}

/** Hits come from the index in memory, so antd's own filter stays off. */
const search = (onSearch: (words: string) => void) =>
  ({ showSearch: { filterOption: false, onSearch }, allowClear: true, style: { width: '100%' } }) as const;
type Picked = string | readonly string[] | null | undefined;
const idsOf = (v: Picked): readonly string[] => (v === null || v === undefined ? [] : typeof v === 'string' ? [v] : v);

export function CadrePicker({ id, value, many, wrong, placeholder, onChange }: PickerProps) {
  const { people } = session();
  const [words, setWords] = useState('');
  const found = people.findCadres(words, 30);
  const names = new Map<string, number>();
  for (const c of found) names.set(c.name, (names.get(c.name) ?? 0) + 1);
  const option = (cid: string) => {
    const c = people.cadres.get(cid);
    return { value: cid, name: people.cadre(cid), birth: c?.birth ?? null, post: c?.post ?? '', twin: (names.get(c?.name ?? '') ?? 0) > 1 };
  };
  const ids = [...new Set([...found.map((c) => c.id), ...value])];
  return (
    <Select
      {...search(setWords)}
      id={id}
      {...(many ? { mode: 'multiple' as const } : {})}
      placeholder={placeholder ?? '姓名、拼音首字母或职务'}
      status={wrong ? 'error' : ''}
      popupMatchSelectWidth={440}
      optionLabelProp="name"
      notFoundContent={words.trim() ? `没有找到“${words.trim()}”，请先在“干部”里登记` : '还没有干部，请先导入花名册或新增干部'}
      value={many ? [...value] : (value[0] ?? null)}
      options={ids.map(option)}
      optionRender={(o) => {
        const d = o.data as ReturnType<typeof option>;
        return (
          <div className="pick">
            <b>{d.name}</b>
            <span className="tn">{d.birth ? dotted(d.birth) : ''}</span>
            <span className="ell">{d.post}</span>
            {d.twin ? <small>有同名，请按出生年月和职务分辨</small> : null}
          </div>
        );
      }}
      onChange={(v: Picked) => {
        onChange(idsOf(v));
        setWords('');
      }}
    />
  );
}

export function UnitPicker({ id, value, many, wrong, placeholder, onChange }: PickerProps) {
  const { people } = session();
  const [words, setWords] = useState('');
  const ids = [...new Set([...people.findUnits(words, 50).map((u) => u.id), ...value])];
  return (
    <Select
      {...search(setWords)}
      id={id}
      {...(many ? { mode: 'multiple' as const } : {})}
      placeholder={placeholder ?? '单位名称'}
      status={wrong ? 'error' : ''}
      notFoundContent={words.trim() ? `没有找到“${words.trim()}”，请先在“单位”里登记` : '还没有单位，请先在“单位”里登记'}
      value={many ? [...value] : (value[0] ?? null)}
      options={ids.map((u) => ({ value: u, label: people.unit(u) }))}
      onChange={(v: Picked) => {
        onChange(idsOf(v));
        setWords('');
      }}
    />
  );
}

export function RecordPicker(p: {
  id: string;
  targets: readonly string[];
  value: RecordRef | null;
  wrong?: boolean;
  onChange: (ref: RecordRef | null) => void;
}) {
  const { db, people } = session();
  const [words, setWords] = useState('');
  const rows =
    useLive(async () => {
      const all: { type: string; row: AnyRow }[] = [];
      for (const type of p.targets)
        if (isRecordTypeId(type))
          for (const row of await db.rows(type).orderBy('updatedAt').reverse().toArray()) if (row.deletedAt === null) all.push({ type, row });
      return all;
    }, [p.targets.join()]) ?? [];
  const taken = useTakenRecords();
  const own = p.value === null ? null : refKey(p.value);
  const options = rows
    .map(({ type, row }) => ({ value: refKey({ type, id: row.id }), label: `${row.no}　${titleOf(typeById(type), row, people)}` }))
    .filter((o) => o.value === own || !taken.has(o.value));
  const w = words.trim().toLowerCase();
  return (
    <Select
      {...search(setWords)}
      id={p.id}
      placeholder="编号或姓名"
      status={p.wrong ? 'error' : ''}
      popupMatchSelectWidth={360}
      notFoundContent="没有可以关联的记录"
      value={own}
      options={options.filter((o) => w === '' || o.label.toLowerCase().includes(w)).slice(0, 30)}
      onChange={(v: string | null | undefined) => {
        if (!v) return p.onChange(null);
        p.onChange(parseRef(v));
      }}
    />
  );
}
