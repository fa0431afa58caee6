/** The generic form: sections and fields from the declaration, draft, keyboard, checks, and at the right what follows from the entries. */
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type AnyRow, type FieldDef, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { type Problem, problemsOf } from '../../../shared/records/kinds/schema';
import { blankFields, isEmpty } from '../../../shared/records/kinds/values';
import { draftKey, dropDraft, readDraft } from '../../store/drafts';
import { useLive } from '../../store/live';
import { saveLight } from '../../store/saveLight';
import { session } from '../../store/session';
import { say, sentenceOf } from '../../ui/feedback';
import { CloseIcon } from '../../ui/icons';
import { offerUndo } from '../undo';
import { deriveFields, type Finding, findingsOf, manualKeys, rowsAbout } from './derived';
import { FieldInput, isEnterable } from './inputs';
import { formKeyDown } from './keys';
import { Margin } from './Margin';
import { takePrefill } from './prefill';
import { takeSnapshots } from './snapshot';
import { useDraft, type Values } from './useDraft';

const fieldValues = (def: RecordTypeDef, row: AnyRow | null): Values =>
  row === null ? { ...blankFields(def), ...prefilled(def) } : Object.fromEntries(fieldsOf(def).map((f) => [f.key, row[f.key]]));

const prefilled = (def: RecordTypeDef): Values =>
  Object.fromEntries(
    fieldsOf(def).flatMap((f) =>
      f.kind === 'shortText' && f.prefill === 'operator' && session().settings.operator ? [[f.key, session().settings.operator]] : [],
    ),
  );

const filledOf = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, v]) => !isEmpty(v)));

const clock = (iso: string): string => {
  const d = new Date(iso);
  const day = d.toDateString() === new Date().toDateString() ? '今天' : `${d.getMonth() + 1}月${d.getDate()}日`;
  return `${day} ${d.toTimeString().slice(0, 5)}`;
};

export function RecordForm(p: {
  def: RecordTypeDef;
  base: AnyRow | null;
  onDirty: (dirty: boolean) => void;
  onCancel: () => void;
  onSaved: (row: AnyRow, next: boolean) => void;
}) {
  const { def, base } = p;
  const { repo, db } = session();
  const [prefill] = useState(() => (base === null ? takePrefill(def.id) : null));
  const key = draftKey(def.id, base?.id ?? null, prefill?.from ?? null);
  const initial = useMemo(() => {
    const values = fieldValues(def, base);
    if (!prefill) return values;
    return { ...values, ...takeSnapshots(fieldsOf(def), values, prefill.values), ...filledOf(prefill.values) };
  }, [def, base, prefill]);
  const [values, setValues] = useState<Values>(initial);
  const [dirty, setDirty] = useState(false);
  const [ready, setReady] = useState(false);
  const [draft, setDraft] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [stale, setStale] = useState(false);
  const [manual, setManual] = useState<ReadonlySet<string>>(() => manualKeys(def, initial));
  const root = useRef<HTMLFormElement>(null);

  useEffect(() => {
    void readDraft(key).then((d) => {
      if (d) {
        setValues({ ...initial, ...d.values });
        setManual(manualKeys(def, { ...initial, ...d.values }));
        setDirty(true);
        setDraft(d.savedAt);
        setStale(base !== null && d.baseRev !== base.rev);
      }
      setReady(true);
    });
  }, [key, initial, base, def]);
  useEffect(() => p.onDirty(dirty), [dirty, p.onDirty]);
  useEffect(() => {
    if (!dirty) return;
    saveLight.dirty(1);
    return () => saveLight.dirty(-1);
  }, [dirty]);
  useDraft(key, values, base?.rev ?? null, dirty, setDraft);
  useEffect(() => {
    if (ready) root.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [ready]);

  const derived = useMemo(() => deriveFields(def, values, manual), [def, values, manual]);
  const cadreId = def.subject !== null && typeof values[def.subject] === 'string' ? (values[def.subject] as string) : null;
  const others = useLive(async () => (cadreId === null ? null : rowsAbout(cadreId, base?.id ?? null)), [cadreId, base?.id]);
  const about = useMemo(
    () => (others ? (type: string, id: string) => (id === cadreId ? (others.get(type) ?? []) : []) : undefined),
    [others, cadreId],
  );
  const problems = useMemo(() => (tried ? problemsOf(def, derived.values) : []), [tried, def, derived]);
  const findings = useMemo(() => findingsOf(def, derived.values, about), [def, derived, about]);
  const errors = findings.filter((f) => f.severity === 'error');
  const byPath = useMemo(
    () => new Map<string, string>([...problems, ...errors].map((x: Problem | Finding) => [x.path, x.message])),
    [problems, errors],
  );
  const missing = problems.filter((x) => x.message.startsWith('请填写')).length;
  const wrong = problems.length - missing + errors.length;

  const change = (field: FieldDef, value: unknown) => {
    setValues((old) => ({ ...old, ...takeSnapshots(fieldsOf(def), old, { [field.key]: value }), [field.key]: value }));
    if (field.derive) {
      const next = new Set(manual);
      if (isEmpty(value)) next.delete(field.key);
      else next.add(field.key);
      setManual(next);
    }
    setDirty(true);
  };
  const goTo = (path: string) => {
    const el = root.current?.querySelector<HTMLElement>(`[data-field="${path.split('.')[0]}"]`);
    el?.scrollIntoView({ block: 'center' });
    el?.querySelector<HTMLElement>('input, textarea')?.focus();
  };
  const save = async (next: boolean) => {
    setTried(true);
    // blur of the last field has put its value through setState; read it on the next turn
    await new Promise((r) => setTimeout(r, 0));
    const now = latest.current;
    const found = [...problemsOf(def, now.values), ...findingsOf(def, now.values, about).filter((f) => f.severity === 'error')];
    if (found[0] || busy) {
      if (found[0]) goTo(found[0].path);
      return;
    }
    setBusy(true);
    try {
      const row = await repo.save(def.id, base, now.values);
      await dropDraft(key);
      setDirty(false);
      const change = (await repo.historyOf(def.id, row.id))[0];
      if (change)
        offerUndo(
          base === null ? `已新增 ${row.no}` : `已保存 ${row.no}`,
          base === null ? `${def.label}已写入台账。` : '改动已写入台账。',
          change.changeId,
        );
      p.onSaved(row, next);
    } catch (e) {
      saveLight.failed(sentenceOf(e));
      say.wrong(sentenceOf(e));
    } finally {
      setBusy(false);
    }
  };
  const latest = useRef(derived);
  latest.current = derived;

  const copyLast = async () => {
    const rows = (await db.rows(def.id).orderBy('updatedAt').reverse().toArray()).filter((r) => r.deletedAt === null);
    const last = rows[0];
    if (!last) return say.info(`还没有可以复制的${def.label}`);
    const keep = new Set(['shortText', 'longText', 'choice', 'choices', 'date', 'number', 'flag', 'unit', 'units']);
    setValues((old) => ({
      ...old,
      ...Object.fromEntries(
        fieldsOf(def)
          .filter((f) => keep.has(f.kind) && !f.snapshot && !f.derive)
          .map((f) => [f.key, last[f.key]]),
      ),
    }));
    setDirty(true);
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
        <span className="q s13">{base === null ? `内部编号保存时确定${prefill ? `，来自${prefill.origin}` : ''}` : base.no}</span>
        <span className="sp" />
        {base === null ? (
          <Button type="text" onClick={() => void copyLast()}>
            复制上一条
          </Button>
        ) : null}
        <button type="button" className="bare x" aria-label="关闭" onClick={p.onCancel}>
          <CloseIcon />
        </button>
      </header>
      {draft !== null && dirty ? (
        <div className="rf-draft">
          {stale ? '这份草稿之后记录又改过，请逐项核对后再保存。' : `草稿每停笔一秒自动存一次，上次 ${clock(draft)}。`}
          <button
            type="button"
            className="lnk bare"
            onClick={() => {
              void dropDraft(key);
              setValues(initial);
              setDirty(false);
              setDraft(null);
              setTried(false);
            }}
          >
            丢弃草稿
          </button>
        </div>
      ) : null}
      <div className="rf-body">
        <div className="rf-fields">
          {def.sections.map((s) => (
            <fieldset key={s.title}>
              <legend>{s.title}</legend>
              <div className="grid6">
                {s.fields.filter(isEnterable).map((f) => {
                  const id = `${def.id}-${f.key}`;
                  const why = byPath.get(f.key);
                  const computed = f.derive !== undefined && derived.proposed.has(f.key);
                  return (
                    <div key={f.key} data-field={f.key} className={`fi span${f.span ?? (f.kind === 'longText' || f.kind === 'children' ? 6 : 2)}`}>
                      <label htmlFor={id}>
                        {f.label}
                        {f.required ? <i className="req">*</i> : null}
                        {computed ? <i className="auto">自动</i> : null}
                      </label>
                      <FieldInput
                        id={id}
                        field={f}
                        value={derived.values[f.key]}
                        wrong={why !== undefined}
                        inner={innerOf(byPath, f.key)}
                        onChange={(v) => change(f, v)}
                      />
                      {why ? <span className="err-line">{why}</span> : f.help ? <span className="hint-line">{f.help}</span> : null}
                    </div>
                  );
                })}
              </div>
            </fieldset>
          ))}
        </div>
        <Margin def={def} values={derived.values} findings={findings} explanations={derived.explanations} />
      </div>
      <footer className="rf-foot">
        <Button type="primary" loading={busy} onClick={() => void save(false)}>
          保存
        </Button>
        {base === null ? (
          <Button disabled={busy} onClick={() => void save(true)}>
            保存并新增下一条
          </Button>
        ) : null}
        <Button type="text" onClick={p.onCancel}>
          取消
        </Button>
        {tried && missing + wrong > 0 ? (
          <span className="err-count">
            还有 {missing > 0 ? `${missing} 项必填` : ''}
            {missing > 0 && wrong > 0 ? '、' : ''}
            {wrong > 0 ? `${wrong} 处有误` : ''}
            <button type="button" className="lnk bare" onClick={() => goTo([...problems, ...errors][0]?.path ?? '')}>
              去第一处
            </button>
          </span>
        ) : null}
        <span className="sp" />
        <span className="keys q2">
          <kbd>Enter</kbd> 下一项　<kbd>Ctrl S</kbd> 保存　<kbd>Esc</kbd> 关闭
        </span>
      </footer>
    </form>
  );
}

/** Problems below a children field, keyed 'row.field'. */
const innerOf = (all: ReadonlyMap<string, string>, key: string): ReadonlyMap<string, string> => {
  const out = new Map<string, string>();
  for (const [path, message] of all) if (path.startsWith(`${key}.`)) out.set(path.slice(key.length + 1), message);
  return out;
};
