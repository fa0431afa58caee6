/** A step that folds to one line once it is settled. */
import type { ReactNode } from 'react';

export const Fold = (p: { title: string; summary: ReactNode; open: boolean; onToggle: () => void; children: ReactNode }) => (
  <section className="ros-step" aria-label={p.title}>
    <div className="ros-head">
      <b>{p.title}</b>
      <span className="ros-sum">{p.summary}</span>
      <button type="button" className="lnk bare s13" aria-expanded={p.open} onClick={p.onToggle}>
        {p.open ? '收起' : '查看和修改'}
      </button>
    </div>
    {p.open ? <div className="ros-in">{p.children}</div> : null}
  </section>
);
