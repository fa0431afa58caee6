/** 可用字段: everything a template of the paper may ask for; a click copies the placeholder. */
import { Input } from 'antd';
import { useState } from 'react';
import type { PaperDef } from '../../../shared/documents/papers/define';
import { type TemplateField, templateFields } from '../../../shared/documents/templates/fields';
import { writtenAs } from '../../../shared/documents/templates/placeholders';
import { say } from '../../ui/feedback';

/** By the copy event of the click: the desktop program grants no permissions, and navigator.clipboard asks for one. */
const copy = (text: string): void => {
  const give = (e: ClipboardEvent): void => {
    e.clipboardData?.setData('text/plain', text);
    e.preventDefault();
  };
  document.addEventListener('copy', give, { once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', give);
  if (done) say.done(`已复制 ${text}`);
  else say.wrong(`没能复制到剪贴板，请在模板里照着写：${text}`);
};
const written = (f: TemplateField): string =>
  f.kind === 'loop' ? `${writtenAs('open', f.name)}${writtenAs('close', f.name)}` : writtenAs('value', f.name);
const fits = (f: TemplateField, words: string): boolean =>
  words === '' || f.name.includes(words) || f.hint.includes(words) || (f.kind === 'loop' && f.fields.some((x) => fits(x, words)));

export function FieldList({ paper }: { paper: PaperDef }) {
  const [typed, setTyped] = useState('');
  const words = typed.replace(/[{}\s#/]/g, '');
  const groups = templateFields(paper)
    .groups.map((g) => ({ ...g, fields: g.fields.filter((f) => fits(f, words)) }))
    .filter((g) => g.fields.length > 0);
  return (
    <section className="tpl-fields" aria-label="可用字段">
      <div className="h2">
        <b>可用字段</b>
        <span className="q s13">点一下复制，粘贴到 Word 模板里要填写的地方</span>
        <span className="sp" />
        <Input
          allowClear
          size="small"
          aria-label="查找字段"
          placeholder="查找字段"
          style={{ width: 160 }}
          value={typed}
          onChange={(e) => setTyped(e.target.value)}
        />
      </div>
      {groups.length === 0 ? <p className="tpl-note">没有叫“{typed}”的字段，换个说法再找。</p> : null}
      {groups.map((g) => (
        <div key={g.title} className="tpl-group">
          <h3>{g.title}</h3>
          <Fields fields={g.fields} words={words} />
        </div>
      ))}
    </section>
  );
}

function Fields({ fields, words }: { fields: readonly TemplateField[]; words: string }) {
  const texts = fields.filter((f) => f.kind === 'text');
  const loops = fields.filter((f) => f.kind === 'loop');
  return (
    <>
      {texts.length > 0 ? (
        <div className="tpl-chips">
          {texts.map((f) => (
            <Chip key={f.name} field={f} />
          ))}
        </div>
      ) : null}
      {loops.map((f) => (
        <div key={f.name} className="tpl-loop">
          <Chip field={f} />
          <span className="q s13">　{f.hint}，中间写：</span>
          <Fields fields={f.name.includes(words) ? f.fields : f.fields.filter((x) => fits(x, words))} words={words} />
        </div>
      ))}
    </>
  );
}
const Chip = ({ field }: { field: TemplateField }) => (
  <button type="button" className="tpl-chip" title={field.hint || undefined} onClick={() => copy(written(field))}>
    {field.kind === 'loop' ? (
      <>
        {writtenAs('open', field.name)}…{writtenAs('close', field.name)}
      </>
    ) : (
      writtenAs('value', field.name)
    )}
  </button>
);
