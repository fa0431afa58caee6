/** The bar with the period: typed dates, presets, one step back and forward. */
import { type ReactNode, useRef, useState } from 'react';
import type { Window } from '../../../shared/indicators/define';
import { WindowInputs } from './DayInput';
import { PRESETS, presetOf, presetWindow, shifted } from './period';

export function PeriodBar({ window, onChange, actions }: { window: Window; onChange: (w: Window) => void; actions: ReactNode }) {
  const [why, setWhy] = useState<string | null>(null);
  const bar = useRef<HTMLElement>(null);
  const on = presetOf(window);
  return (
    <section className="sx-per" aria-label="期间" ref={bar}>
      <span className="q2 s13">期间</span>
      <WindowInputs value={window} onChange={onChange} onWrong={setWhy} />
      <div className="sx-seg">
        <button type="button" aria-label="前一期" title="前一期" onClick={() => onChange(shifted(window, -1))}>
          ‹
        </button>
        {PRESETS.map((p) => (
          <button
            key={p.key}
            type="button"
            className={on === p.key ? 'on' : ''}
            aria-pressed={on === p.key}
            onClick={() => onChange(presetWindow(p.key))}
          >
            {p.label}
          </button>
        ))}
        <button
          type="button"
          className={on === null ? 'on' : ''}
          aria-pressed={on === null}
          onClick={() => bar.current?.querySelector('input')?.select()}
        >
          自定
        </button>
        <button type="button" aria-label="后一期" title="后一期" onClick={() => onChange(shifted(window, 1))}>
          ›
        </button>
      </div>
      {why === null ? null : (
        <span className="sx-why" role="alert" title={why}>
          {why}
        </span>
      )}
      <span className="sx-space" />
      {actions}
    </section>
  );
}
