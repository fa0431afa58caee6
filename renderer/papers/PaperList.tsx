/** 纸样: the papers to choose from, with the number of their form where they have one. */
import { Radio } from 'antd';
import type { PaperDef } from '../../shared/documents/papers/define';

export function PaperList(p: {
  papers: readonly PaperDef[];
  single: readonly PaperDef[];
  rows: number;
  value: string;
  disabled: boolean;
  onChange: (id: string) => void;
}) {
  return (
    <section aria-label="纸样种类">
      <h3>纸样</h3>
      <Radio.Group
        className="pd-list"
        aria-label="纸样种类"
        value={p.value}
        disabled={p.disabled}
        onChange={(e) => p.onChange(String(e.target.value))}
      >
        {p.papers.map((paper) => (
          <Radio key={paper.id} value={paper.id}>
            {paper.label}
            <span className="q s12">
              {[p.rows > 1 ? (paper.takes === 'many' ? '合成一份' : '每条一份') : '', paper.sensitive ? '内部' : ''].filter(Boolean).join('，')}
            </span>
          </Radio>
        ))}
      </Radio.Group>
      {p.single.length > 0 ? (
        <p className="q s12 pd-note">{p.single.map((x) => x.label).join('、')}印有敏感内容或者要逐份核对，不成批打印，请打开记录逐条打印。</p>
      ) : null}
    </section>
  );
}
