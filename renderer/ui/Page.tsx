/** Frame of every page: title bar (title, sentence, right side, save light) and the body that scrolls. */
import type { ReactNode } from 'react';
import { SaveLight } from './SaveLight';

export function Page(props: { title: string; sub?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <main className="main">
      <header className="top">
        <h1>{props.title}</h1>
        {props.sub ? <span className="sub ell">{props.sub}</span> : null}
        <span className="sp" />
        {props.actions}
        <SaveLight />
      </header>
      {props.children}
    </main>
  );
}
