/** One text box for dates as clerks type them, read on blur or Enter; a calendar as an aid. Keeps the typed precision. */
import { Calendar, Input, Popover } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { DatePrecision } from '../../../shared/records/define';
import { dotted, inWords, readDate, spanOf, today, weekdayName } from '../../../shared/rules/dates';
import { CalendarIcon } from '../../ui/icons';

const shown = (d: string | null): string => (d === null ? '' : d.length === 10 ? d : dotted(d));

export function DateInput(props: {
  id?: string;
  label?: string;
  value: string | null;
  precision: DatePrecision;
  coarse?: boolean;
  /** A coarse date means its last day (end of a period). */
  end?: boolean;
  width?: number | string;
  placeholder?: string;
  status?: 'error' | '';
  /** Below the box the date in words with its weekday; 'held' keeps that line free before, so that nothing moves when it comes. */
  hint?: boolean | 'held';
  onChange: (d: string | null) => void;
}) {
  const [text, setText] = useState<string | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const [or, setOr] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const read = (): void => {
    if (text === null) return;
    if (text.trim() === '') {
      props.onChange(null);
      setWhy(null);
      setOr(null);
    } else {
      const r = readDate(text, props.precision, props.coarse === true);
      if (!r.ok) {
        setWhy(r.why);
        return;
      }
      setWhy(null);
      setOr(r.or ?? null);
      props.onChange(props.end ? spanOf(r.value)[1] : r.value);
    }
    setText(null);
  };
  const full = props.value !== null && props.value.length === 10 ? props.value : null;
  return (
    <span className="date-input" style={{ width: props.width ?? '100%' }}>
      <Input
        {...(props.id ? { id: props.id } : {})}
        {...(props.label ? { 'aria-label': props.label } : {})}
        value={text ?? shown(props.value)}
        placeholder={props.placeholder ?? (props.precision === 'day' ? '如 20260316' : props.precision === 'month' ? '如 1975.03' : '如 2026')}
        status={why !== null ? 'error' : (props.status ?? '')}
        aria-invalid={why !== null}
        onChange={(e) => setText(e.target.value)}
        onBlur={read}
        onKeyDown={(e) => {
          if (e.key === 'Enter' && !e.nativeEvent.isComposing) read();
        }}
        suffix={
          props.precision === 'day' ? (
            <Popover
              open={open}
              onOpenChange={setOpen}
              trigger="click"
              placement="bottomRight"
              content={
                <div style={{ width: 280 }}>
                  <Calendar
                    fullscreen={false}
                    value={dayjs(full ?? today())}
                    onSelect={(d, info) => {
                      if (info.source !== 'date') return;
                      setText(null);
                      setWhy(null);
                      props.onChange(d.format('YYYY-MM-DD'));
                      setOpen(false);
                    }}
                  />
                </div>
              }
            >
              <button type="button" className="bare" tabIndex={-1} aria-label="打开日历">
                <CalendarIcon />
              </button>
            </Popover>
          ) : null
        }
      />
      {why !== null ? <span className="err-line">{why}</span> : null}
      {why === null && or !== null ? (
        <span className="err-line soft">
          读作 {shown(props.value)}，
          <button
            type="button"
            className="lnk bare"
            onClick={() => {
              props.onChange(or);
              setOr(null);
            }}
          >
            改为 {dotted(or)}
          </button>
        </span>
      ) : null}
      {props.hint && why === null && or === null && (full !== null || props.hint === 'held') ? (
        <span className="hint-line">{full === null ? '\u00a0' : `${inWords(full)} ${weekdayName(full)}`}</span>
      ) : null}
    </span>
  );
}
