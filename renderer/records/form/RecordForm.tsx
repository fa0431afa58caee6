/** The generic form: sections and fields from the declaration, draft, keyboard, checks, and at the right what follows from the entries. */
import { Button } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import type { AnyRow, RecordTypeDef } from '../../../shared/records/define';
import { bySeverity } from '../../../shared/rules/step';
import { session } from '../../store/session';
import { CloseIcon } from '../../ui/icons';
import { offerUndo } from '../undo';
import { FormField } from './FormField';
import { isEnterable } from './inputs';
import { formKeyDown } from './keys';
import { TakenRecords, takenRecords } from './linked';
import { Margin } from './Margin';
import { useRecordForm } from './useRecordForm';
import './form.css';

const clock = (iso: string): string => {
  const d = new Date(iso);
  const day = d.toDateString() === new Date().toDateString() ? '今天' : `${d.getMonth() + 1}月${d.getDate()}日`;
  return `${day} ${d.toTimeString().slice(0, 5)}`;
};

export function RecordForm(p: {
  def: RecordTypeDef;
  base: AnyRow | null;
  /** Field the cursor begins in; the first one unless given. */
  focus?: string | null;
  onDirty: (dirty: boolean) => void;
  onCancel: () => void;
  onSaved: (row: AnyRow, next: boolean) => void;
}) {
  const { def, base } = p;
  const form = useRecordForm(def, base, p.onDirty);
  const { derived, findings, problems, tried } = form;
  const root = useRef<HTMLFormElement>(null);
  const goTo = (path: string) => {
    const el = root.current?.querySelector<HTMLElement>(`[data-field="${path.split('.')[0]}"]`);
    el?.scrollIntoView({ block: 'center' });
    el?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, when the form is ready
  useEffect(() => {
    if (!form.ready) return;
    if (p.focus) goTo(p.focus);
    else root.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [form.ready]);

  const errors = useMemo(() => bySeverity(findings, 'error'), [findings]);
  // An empty form is not wrong yet: nothing is marked before something was entered.
  const marked = form.tried || form.dirty || base !== null;
  const wrong = useMemo(() => new Map([...problems, ...(marked ? errors : [])].map((x) => [x.path, x.message])), [problems, errors, marked]);
  const doubtful = useMemo(() => new Map(bySeverity(findings, 'confirm').map((f) => [f.path, f.message])), [findings]);
  const taken = useMemo(() => takenRecords(def, base?.id ?? null, form.values), [def, base, form.values]);
  const missing = problems.filter((x) => x.message.startsWith('请填写')).length;
  const bad = problems.length - missing + errors.length;

  const save = async (next: boolean) => {
    const row = await form.save(goTo);
    if (!row) return;
    const change = (await session().repo.historyOf(def.id, row.id))[0];
    const [title, text] = base === null ? [`已新增 ${row.no}`, `${def.label}已写入台账。`] : [`已保存 ${row.no}`, '改动已写入台账。'];
    if (change) offerUndo(title, text, change.changeId);
    p.onSaved(row, next);
  };

  return (
    <form
      ref={root}
      className="rf"
      noValidate
      onSubmit={(e) => e.preventDefault()}
      onKeyDownCapture={formKeyDown({ save: () => void save(false), saveAndNext: () => void save(true), close: p.onCancel })}
    >
      <header className="rf-head">
        <h2>
          {base === null ? '新增' : '修改'}
          {def.label}
        </h2>
        <span className="q s13">{base === null ? `内部编号保存时确定${form.prefill ? `，来自${form.prefill.origin}` : ''}` : base.no}</span>
        <span className="sp" />
        {base === null ? (
          <Button type="text" onClick={() => void form.copyLast()}>
            复制上一条
          </Button>
        ) : null}
        <button type="button" className="bare x" aria-label="关闭" onClick={p.onCancel}>
          <CloseIcon />
        </button>
      </header>
      {form.draft !== null && form.dirty ? (
        <div className="rf-draft">
          {form.stale ? '这份草稿之后记录又改过，请逐项核对后再保存。' : `草稿每停笔一秒自动存一次，上次 ${clock(form.draft)}。`}
          <button type="button" className="lnk bare" onClick={form.dropDraft}>
            丢弃草稿
          </button>
        </div>
      ) : null}
      <div className="rf-body">
        <TakenRecords value={taken}>
          <div className="rf-fields">
            {def.sections.map((s) => (
              <fieldset key={s.title}>
                <legend>{s.title}</legend>
                <div className="grid6">
                  {s.fields.filter(isEnterable).map((f) => (
                    <FormField
                      key={f.key}
                      id={`${def.id}-${f.key}`}
                      field={f}
                      value={derived.values[f.key]}
                      proposed={f.derive !== undefined && derived.proposed.has(f.key)}
                      wrong={wrong}
                      doubtful={doubtful}
                      onChange={(v) => form.change(f, v)}
                    />
                  ))}
                </div>
              </fieldset>
            ))}
          </div>
        </TakenRecords>
        <Margin def={def} values={derived.values} findings={findings} explanations={derived.explanations} />
      </div>
      <footer className="rf-foot">
        <Button type="primary" loading={form.busy} onClick={() => void save(false)}>
          保存
        </Button>
        {base === null ? (
          <Button disabled={form.busy} onClick={() => void save(true)}>
            保存并新增下一条
          </Button>
        ) : null}
        <Button type="text" onClick={p.onCancel}>
          取消
        </Button>
        {tried && missing + bad > 0 ? (
          <span className="err-count">
            还有 {missing > 0 ? `${missing} 项必填` : ''}
            {missing > 0 && bad > 0 ? '、' : ''}
            {bad > 0 ? `${bad} 处有误` : ''}
            <button type="button" className="lnk bare" onClick={() => goTo([...problems, ...errors][0]?.path ?? '')}>
              去第一处
            </button>
          </span>
        ) : null}
        <span className="sp" />
        <span className="keys q2">
          <kbd>Enter</kbd> 下一项　<kbd>Alt Enter</kbd> 加一行　<kbd>Ctrl S</kbd> 保存　<kbd>Esc</kbd> 关闭
        </span>
      </footer>
    </form>
  );
}
