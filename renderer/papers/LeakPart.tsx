/** 泄露检查 of a paper for passing on: what was found, where it stands, and what a person still has to do. */
import type { Leak } from '../../shared/documents/redact';
import { Mark } from '../ui/Mark';

export function LeakPart({ leaks, checked }: { leaks: readonly Leak[]; checked: boolean }) {
  return (
    <section aria-label="泄露检查">
      <h3>泄露检查</h3>
      {leaks.length === 0 ? (
        <>
          <Mark kind="ok" text="没有查到会泄露举报人的内容" />
          <p className="q s12 pd-note">程序只能查出像姓名、电话、住址和自述的文字，请逐段看过纸样{checked ? '' : '，再勾选“已核对无泄露”'}。</p>
        </>
      ) : (
        <>
          <Mark kind="over" text={`查到 ${leaks.length} 处，不能转出`} />
          <ul className="pd-leaks">
            {leaks.map((l) => (
              <li key={`${l.place} ${l.kind} ${l.text}`}>
                <b>{l.place}</b>
                {l.message}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
