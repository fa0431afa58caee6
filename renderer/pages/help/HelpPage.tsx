/** 帮助: the short handbook; contents at the left, chapters at the right. */
import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Page } from '../../ui/Page';
import { CHAPTERS } from './chapters';
import { findIn } from './find';
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
  const [words, setWords] = useState('');
  const [hits, setHits] = useState<ReadonlySet<string>>(() => new Set(CHAPTERS.map((c) => c.id)));
  useEffect(() => {
    if (!paper.current) return;
    setHits(findIn(paper.current, words));
    paper.current.scrollTop = 0;
  }, [words]);
  const open = (id: string) => {
    paper.current?.querySelector(`[data-chapter="${id}"]`)?.scrollIntoView({ block: 'start' });
    setHere(id);
  };
  return (
    <Page title="帮助" sub="一本短手册，写的都是这一版已经有的功能">
      <div className="help-body">
        <div className="help-side">
          <Input size="small" allowClear aria-label="在手册里找" placeholder="在手册里找" value={words} onChange={(e) => setWords(e.target.value)} />
          {words.trim() === '' ? null : (
            <p className="q s13" role="status">
              {hits.size === 0 ? '没有找到，请换个说法' : `${hits.size} 章里有`}
            </p>
          )}
          <nav className="help-toc" aria-label="手册目录">
            {CHAPTERS.filter((c) => hits.has(c.id)).map((c) => (
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
        </div>
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
