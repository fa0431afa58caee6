/** 选项 of the paper, as it declares them. */
import { Checkbox, Input } from 'antd';
import { chosenFlag, chosenText, type PaperChoices, type PaperDef } from '../../shared/documents/papers/define';

export function OptionsPart(p: { paper: PaperDef; choices: PaperChoices; disabled: boolean; onChange: (change: PaperChoices) => void }) {
  const { paper, choices } = p;
  if (!paper.options?.length) return null;
  return (
    <section aria-label="选项">
      <h3>选项</h3>
      {paper.options.map((o) => (
        <div key={o.key} className="pd-option">
          {o.kind === 'flag' ? (
            <Checkbox checked={chosenFlag(paper, choices, o.key)} disabled={p.disabled} onChange={(e) => p.onChange({ [o.key]: e.target.checked })}>
              {o.label}
            </Checkbox>
          ) : (
            <div className="pd-text">
              <label className="q2 s13" htmlFor={`pd-${paper.id}-${o.key}`}>
                {o.label}
              </label>
              <Input
                id={`pd-${paper.id}-${o.key}`}
                size="small"
                maxLength={200}
                disabled={p.disabled}
                value={chosenText(paper, choices, o.key)}
                onChange={(e) => p.onChange({ [o.key]: e.target.value })}
              />
            </div>
          )}
          {o.help ? <span className="q s12">{o.help}</span> : null}
        </div>
      ))}
    </section>
  );
}
