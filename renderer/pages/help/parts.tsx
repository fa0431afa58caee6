/** What chapters of the handbook are made of. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly body: () => ReactNode;
}
export const Go = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link className="lnk" href={href}>
    {children}
  </Link>
);
export const Key = ({ children }: { children: ReactNode }) => <kbd>{children}</kbd>;
/** Two columns: what, and what it means. */
export const Pairs = ({ rows }: { rows: readonly (readonly [ReactNode, ReactNode])[] }) => (
  <table className="help-pairs">
    <tbody>
      {rows.map(([a, b], i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed text
        <tr key={i}>
          <th scope="row">{a}</th>
          <td>{b}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
