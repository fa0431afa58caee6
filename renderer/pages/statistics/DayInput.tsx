/** Typed dates for a window: 20050101, 2005.1.1, 2005年1月 or 2005; a coarse date means its first day on the left and its last on the right. */
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import type { Window } from '../../../shared/indicators/define';
import { readDate, spanOf } from '../../../shared/rules/dates';

export type Reading = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly why: string };
/** @param end 0 the first, 1 the last day of what was typed */
export const readDay = (text: string, end: 0 | 1): Reading => {
  const read = readDate(text, 'day', true);
  return read.ok ? { ok: true, value: spanOf(read.value)[end] } : read;
};

/** Field for one day; the text is read when it is left or Enter is pressed, Esc brings the old one back. */
export function DayInput(props: {
  readonly label: string;
  readonly value: string;
  readonly end: 0 | 1;
  readonly wrong: boolean;
  readonly onText: (text: string) => void;
}) {
  const [text, setText] = useState(props.value);
  useEffect(() => setText(props.value), [props.value]);
  const take = () => {
    if (text === props.value) return;
    const read = readDay(text, props.end);
    if (read.ok) setText(read.value);
    props.onText(text);
  };
  return (
    <Input
      className="sx-day"
      aria-label={props.label}
      value={text}
      {...(props.wrong ? { status: 'error' as const } : {})}
      onChange={(e) => setText(e.target.value)}
      onBlur={take}
      onPressEnter={take}
      onKeyDown={(e) => {
        if (e.key !== 'Escape') return;
        e.stopPropagation();
        setText(props.value);
        props.onText(props.value);
      }}
    />
  );
}

/** From and to. Nothing is changed until both are dates in the right order; what is wrong is said by `onWrong`. */
export function WindowInputs({ value, onChange, onWrong }: { value: Window; onChange: (w: Window) => void; onWrong: (why: string | null) => void }) {
  const [draft, setDraft] = useState<{ readonly from: string; readonly to: string }>(value);
  const [wrong, setWrong] = useState<'from' | 'to' | null>(null);
  useEffect(() => {
    setDraft(value);
    setWrong(null);
    onWrong(null);
  }, [value, onWrong]);
  const take = (part: 'from' | 'to', text: string) => {
    const next = { ...draft, [part]: text };
    setDraft(next);
    const [from, to] = [readDay(next.from, 0), readDay(next.to, 1)];
    const bad = !from.ok ? { at: 'from' as const, why: from.why } : !to.ok ? { at: 'to' as const, why: to.why } : null;
    const order = from.ok && to.ok && from.value > to.value ? { at: part, why: '起始日期在截止日期之后，请改正其中一个' } : null;
    const found = bad ?? order;
    setWrong(found?.at ?? null);
    onWrong(found?.why ?? null);
    if (!found && from.ok && to.ok && (from.value !== value.from || to.value !== value.to)) onChange({ from: from.value, to: to.value });
  };
  return (
    <>
      <DayInput label="起始日期" value={draft.from} end={0} wrong={wrong === 'from'} onText={(t) => take('from', t)} />
      <span className="q2">至</span>
      <DayInput label="截止日期" value={draft.to} end={1} wrong={wrong === 'to'} onText={(t) => take('to', t)} />
    </>
  );
}
