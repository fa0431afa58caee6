/** 帮助: the short handbook; contents at the left, chapters at the right. */
import { useEffect, useRef, useState } from 'react';
import { Page } from '../../ui/Page';
import { CHAPTERS } from './chapters';
import './help.css';

export function HelpPage() {
  const paper = useRef<HTMLDivElement>(null);
  const [here, setHere] = useState(CHAPTERS[0]?.id ?? '');
  useEffect(() => {
    const box = paper.current;
    if (!box) return;
    const mark = () => {
      const top = box.getBoundingClientRect().top + 24;
      const parts = [...box.querySelectorAll<HTMLElement>('section')];
      const atEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 2;
      const passed = atEnd ? parts : parts.filter((s) => s.getBoundingClientRect().top <= top);
      setHere(passed.at(-1)?.dataset.chapter ?? CHAPTERS[0]?.id ?? '');
    };
    box.addEventListener('scroll', mark, { passive: true });
    return () => box.removeEventListener('scroll', mark);
  }, []);
  const open = (id: string) => {
    paper.current?.querySelector(`[data-chapter="${id}"]`)?.scrollIntoView({ block: 'start' });
    setHere(id);
  };
  return (
    <Page title="帮助" sub="一本短手册，写的都是这一版已经有的功能">
      <div className="help-body">
        <nav className="help-toc" aria-label="手册目录">
          {CHAPTERS.map((c) => (
            <button
              key={c.id}
              type="button"
              className={`bare ${here === c.id ? 'on' : ''}`}
              aria-current={here === c.id ? 'true' : undefined}
              onClick={() => open(c.id)}
            >
              {c.title}
            </button>
          ))}
        </nav>
        <div className="help-paper" ref={paper}>
          <div>
            {CHAPTERS.map((c) => (
              <section key={c.id} data-chapter={c.id} aria-label={c.title}>
                <h2>{c.title}</h2>
                {c.body()}
              </section>
            ))}
          </div>
        </div>
      </div>
    </Page>
  );
}
