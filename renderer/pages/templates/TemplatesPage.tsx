/** 文书模板: which papers use the built-in format and which a Word template of the unit's own. */
import { Input } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { papers } from '../../../shared/documents/papers';
import { say, sentenceOf } from '../../ui/feedback';
import { Page } from '../../ui/Page';
import { type OwnTemplate, ownTemplates } from './fillTemplate';
import { PaperTemplate } from './PaperTemplate';
import './templates.css';

export function TemplatesPage() {
  const [own, setOwn] = useState<ReadonlyMap<string, OwnTemplate> | null>(null);
  const [picked, setPicked] = useState(papers[0]?.id ?? '');
  const [words, setWords] = useState('');
  const load = useCallback(() => {
    ownTemplates().then(setOwn, (e: unknown) => say.wrong(sentenceOf(e)));
  }, []);
  useEffect(load, [load]);
  const shown = papers.filter((p) => `${p.form ?? ''}${p.label}`.includes(words.trim()));
  const paper = papers.find((p) => p.id === picked);

  return (
    <Page title="文书模板" sub={own ? `${papers.length} 种文书，${own.size > 0 ? `其中 ${own.size} 种用自有模板` : '都用内置格式'}` : null}>
      <div className="tpl">
        <div className="tpl-list">
          <Input allowClear aria-label="查找文书" placeholder="查找文书" value={words} onChange={(e) => setWords(e.target.value)} />
          <ul>
            {shown.map((p) => (
              <li key={p.id}>
                <button
                  type="button"
                  className={`bare tpl-item ${p.id === picked ? 'on' : ''}`}
                  aria-current={p.id === picked}
                  onClick={() => setPicked(p.id)}
                >
                  <span className="ell" title={p.label}>
                    {p.label}
                  </span>
                  <span className={own?.has(p.id) ? 'tpl-own' : 'tpl-built q s13'}>{own?.has(p.id) ? '自有' : '内置'}</span>
                </button>
              </li>
            ))}
          </ul>
          {shown.length === 0 ? <p className="tpl-note">没有叫“{words.trim()}”的文书。</p> : null}
        </div>
        {own && paper ? <PaperTemplate key={paper.id} paper={paper} template={own.get(paper.id)} changed={load} /> : null}
      </div>
    </Page>
  );
}
