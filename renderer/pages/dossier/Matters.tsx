/** The timeline with its filters: kind of record, year, words, only what is not finished. */
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { stateOf } from '../../../shared/records/define';
import { type Entry, type Held, heldKey, type TimelineContext, timelineOf } from '../../../shared/rules/timeline';
import { TimelineView } from './TimelineView';

export function Matters(p: {
  held: readonly Held[];
  ctx: TimelineContext;
  note: (h: Held) => string;
  onOpen: (h: Held) => void;
  /** Shown when there is nothing at all. */
  nothing: string;
}) {
  const [type, setType] = useState('');
  const [year, setYear] = useState('');
  const [words, setWords] = useState('');
  const [openOnly, setOpenOnly] = useState(false);
  const all = timelineOf(p.held, p.ctx);
  const kinds = [...new Map(p.held.map((h) => [h.def.id, h.def]))].map(([value, def]) => ({
    value,
    label: `${def.label} ${p.held.filter((h) => h.def.id === value).length}`,
  }));
  const years = [...new Set(all.entries.map((e) => e.day.slice(0, 4)))];
  const fits = (e: Entry): boolean => {
    const phase = stateOf(e.held.def, e.held.row.state)?.phase;
    return (
      (type === '' || e.held.def.id === type) &&
      (year === '' || e.day.startsWith(year)) &&
      (!openOnly || phase === 'plan' || phase === 'open') &&
      words
        .trim()
        .split(/\s+/)
        .every((w) => `${e.title}${e.text}${e.held.row.no}${e.state}`.includes(w))
    );
  };
  const shown = all.entries.filter(fits);
  const count = new Set(shown.map((e) => heldKey(e.held))).size;
  if (p.held.length === 0) return <p className="ds-none">{p.nothing}</p>;
  const first = years.at(-1) ?? '';
  return (
    <>
      <div className="ds-bar">
        <span className="nw">
          {count === all.records ? `共 ${count} 件` : `${count} 件，共 ${all.records} 件`}
          {count === all.records ? `，最早 ${first} 年` : ''}
        </span>
        <Select
          size="small"
          aria-label="种类"
          value={type}
          onChange={setType}
          style={{ width: 132 }}
          popupMatchSelectWidth={false}
          options={[{ value: '', label: '全部种类' }, ...kinds]}
        />
        <Select
          size="small"
          aria-label="年份"
          value={year}
          onChange={setYear}
          style={{ width: 92 }}
          options={[{ value: '', label: '全部年份' }, ...years.map((y) => ({ value: y, label: y }))]}
        />
        <Input
          size="small"
          aria-label="查找"
          placeholder="编号或内容"
          allowClear
          value={words}
          onChange={(e) => setWords(e.target.value)}
          style={{ width: 128 }}
        />
        <Checkbox checked={openOnly} onChange={(e) => setOpenOnly(e.target.checked)}>
          未办结
        </Checkbox>
        {all.lines.length > 0 ? (
          <span className="legend" title={all.lines.map((l) => l.words.join('、')).join('；')}>
            <svg width="20" height="8" aria-hidden="true">
              <rect x="0" y="1" width="6" height="6" fill="#3a342f" />
              <path d="M3 4H20" stroke="#3a342f" />
            </svg>
            <span className="ell">同一条线：{all.lines[0]?.words.join('、')}</span>
          </span>
        ) : null}
      </div>
      {shown.length === 0 ? (
        <p className="ds-none">没有合乎条件的记录，请放宽条件。</p>
      ) : (
        <TimelineView entries={shown} note={p.note} onOpen={p.onOpen} />
      )}
    </>
  );
}
