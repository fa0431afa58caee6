/** 第 1 页，共 3 页　附件 2 页: which page stands in the middle of the desk. */
import { type RefObject, useEffect, useState } from 'react';
import type { SheetPage } from '../../sheet/Sheets';

export function PageCount({ desk, pages }: { desk: RefObject<HTMLElement | null>; pages: readonly SheetPage[] }) {
  const [current, setCurrent] = useState(1);
  useEffect(() => {
    const el = desk.current;
    if (!el || pages.length === 0) return;
    const on = () => {
      const middle = el.getBoundingClientRect().top + el.clientHeight / 2;
      const boxes = [...el.querySelectorAll<HTMLElement>('.sh-box')];
      const passed = boxes.filter((b) => b.getBoundingClientRect().top <= middle).length;
      setCurrent(Math.max(1, passed));
    };
    on();
    el.addEventListener('scroll', on, { passive: true });
    return () => el.removeEventListener('scroll', on);
  }, [desk, pages]);
  if (pages.length === 0) return null;
  const attached = pages.filter((p) => p.section > 0).length;
  return (
    <span className="rp-pages" role="status">
      <span>
        第 {Math.min(current, pages.length)} 页，共 {pages.length} 页
      </span>
      {attached > 0 ? <span>其中附件 {attached} 页</span> : null}
    </span>
  );
}
