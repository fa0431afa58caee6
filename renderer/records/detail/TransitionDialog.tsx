/**
 * A step to another state: its date, a note, and the fields it cannot do without. The row is checked as it will be: errors refuse the step and
 * lead into the form, what wants confirming is ticked, warnings are shown.
 */
import { Checkbox, Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { type AnyRow, type FieldDef, fieldAt, type RecordTypeDef, stateOf, type TransitionDef } from '../../../shared/records/define';
import { headerOf, isEmpty } from '../../../shared/records/kinds/values';
import { today } from '../../../shared/rules/dates';
import { deriveRow, ownFields } from '../../../shared/rules/deriveRow';
import type { Finding } from '../../../shared/rules/findings';
import { day } from '../../../shared/rules/readRow';
import { bySeverity, findingsAfter, rowAfter } from '../../../shared/rules/step';
import { unconfirmed } from '../../../shared/rules/wholeRow';
import { loadOthers } from '../../store/ledgerView';
import { useLive } from '../../store/live';
import { RepoError } from '../../store/repo';
import { session } from '../../store/session';
import { say, sentenceOf } from '../../ui/feedback';
import { DateInput } from '../form/DateInput';
import { contextNow } from '../form/derived';
import { FieldInput } from '../form/inputs';
import { TakenRecords, takenRecords } from '../form/linked';
import type { Values } from '../form/useDraft';
import { offerUndo } from '../undo';

/** The row as the step will leave it, with what follows from the new state; live with what is entered. */
const useStep = (def: RecordTypeDef, row: AnyRow, way: TransitionDef, date: string | null, typed: Values) => {
  const cadres = headerOf(def, { ...row, ...typed }).refCadres.join();
  const others = useLive(() => loadOthers(session().db, def, cadres === '' ? [] : cadres.split(','), row.id), [def.id, cadres, row.id, row.rev]);
  const ctx = useMemo(() => contextNow(others), [others]);
  return useMemo(() => {
    const target = stateOf(def, way.to);
    const own = new Set([...ownFields(def, row, ctx), ...Object.keys(typed)]);
    const filled = { ...row, ...typed };
    // without the other records nothing is proposed or cleared yet
    let derived = others === undefined ? null : deriveRow(def, filled, ctx, own);
    // the day of the state is the day of the step, unless the row gives one (a written 诫勉 takes place on its delivery)
    if (derived && target?.dates && isEmpty(derived.values[target.dates]))
      derived = deriveRow(def, { ...filled, [target.dates]: date }, ctx, new Set([...own, target.dates]));
    const values = derived?.values ?? filled;
    const next = rowAfter(def, row, way.to, { date: date ?? today(), note: '' }, values, new Date().toISOString());
    return { values, next, findings: others === undefined ? [] : findingsAfter(def, next, ctx) };
  }, [def, row, way, date, typed, others, ctx]);
};

/** Fields of the row that the step changes: typed ones and what is derived anew. */
const changedIn = (def: RecordTypeDef, row: AnyRow, next: Values): Values =>
  Object.fromEntries(def.sections.flatMap((s) => s.fields).flatMap((f) => (next[f.key] === row[f.key] ? [] : [[f.key, next[f.key]]])));

export function TransitionDialog(p: {
  def: RecordTypeDef;
  row: AnyRow;
  way: TransitionDef;
  /** Open the form at a field. */
  onEdit: (path: string) => void;
  onClose: () => void;
}) {
  const { def, row, way, onClose } = p;
  const target = stateOf(def, way.to);
  const [date, setDate] = useState<string | null>(() => (target?.dates ? day(row[target.dates]) : null) ?? today());
  const [note, setNote] = useState('');
  const [typed, setTyped] = useState<Values>({});
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [agreed, setAgreed] = useState(false);
  const [refused, setRefused] = useState<readonly Finding[]>([]);
  const { values, next, findings } = useStep(def, row, way, date, typed);
  const needs = (way.needs ?? []).flatMap((k): readonly FieldDef[] => {
    const f = fieldAt(def, k);
    return f && (isEmpty(row[k]) || k in typed) ? [f] : [];
  });
  const errors = distinct([...bySeverity(findings, 'error'), ...bySeverity(refused, 'error')]);
  const doubts = distinct([...unconfirmed(findings, row), ...bySeverity(refused, 'confirm')]);
  const warnings = bySeverity(findings, 'warning');
  const set = (key: string, value: unknown) => {
    setRefused([]);
    setTyped((old) => ({ ...old, [key]: value }));
  };

  const go = async () => {
    setTried(true);
    if (date === null || busy || errors.length > 0 || (doubts.length > 0 && !agreed) || needs.some((f) => isEmpty(values[f.key]))) return;
    setBusy(true);
    try {
      const changed = changedIn(def, row, values);
      const done = await session().repo.transition(def.id, row, way.to, { date, note: note.trim() }, changed, agreed ? doubts : []);
      const change = (await session().repo.historyOf(def.id, done.id))[0];
      if (change) offerUndo(`${done.no} ${target?.label ?? ''}`, `状态已改为“${target?.label ?? ''}”。`, change.changeId);
      onClose();
    } catch (e) {
      if (e instanceof RepoError && e.findings.length > 0) setRefused(e.findings);
      else say.wrong(sentenceOf(e));
      setBusy(false);
    }
  };

  return (
    <Modal
      open
      title={`${way.label}：${stateOf(def, row.state)?.label ?? ''} → ${target?.label ?? ''}`}
      okText={way.label}
      cancelText="返回"
      confirmLoading={busy}
      onOk={() => void go()}
      onCancel={onClose}
      width={600}
      destroyOnHidden
    >
      <TakenRecords value={takenRecords(def, row.id, next)}>
        <div className="grid6 step-form">
          <div className="fi span2">
            <label htmlFor="step-date">
              日期<i className="req">*</i>
            </label>
            <DateInput id="step-date" value={date} precision="day" hint="held" onChange={setDate} status={tried && date === null ? 'error' : ''} />
          </div>
          <div className="fi span4">
            <label htmlFor="step-note">说明</label>
            <Input id="step-note" value={note} maxLength={2000} onChange={(e) => setNote(e.target.value)} />
          </div>
          {needs.map((f) => {
            const wrong = tried && isEmpty(values[f.key]);
            return (
              <div key={f.key} className={`fi span${f.kind === 'children' || f.kind === 'longText' ? 6 : (f.span ?? 3)}`}>
                <label htmlFor={`step-${f.key}`}>
                  {f.label}
                  <i className="req">*</i>
                </label>
                <FieldInput id={`step-${f.key}`} field={f} value={values[f.key]} wrong={wrong} inner={new Map()} onChange={(v) => set(f.key, v)} />
                {wrong ? <span className="err-line">走这一步之前请先填写{f.label}</span> : null}
              </div>
            );
          })}
        </div>
      </TakenRecords>
      {errors.length > 0 ? (
        <section className="step-findings wrong" aria-label="不能办理的原因" aria-live="polite">
          <h4>这一步现在不能办理</h4>
          <ul>
            {errors.map((f) => (
              <li key={f.path + f.message}>
                {f.message}
                <button
                  type="button"
                  className="lnk bare"
                  onClick={() => {
                    onClose();
                    p.onEdit(f.path);
                  }}
                >
                  去修改
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {doubts.length > 0 ? (
        <section className="step-findings" aria-label="要确认的情况">
          <ul>
            {doubts.map((f) => (
              <li key={f.path + f.message}>{f.message}</li>
            ))}
          </ul>
          <Checkbox checked={agreed} onChange={(e) => setAgreed(e.target.checked)}>
            已经核对，情况属实（会写进办理经过）
          </Checkbox>
          {tried && !agreed ? <span className="err-line">请先核对；情况属实的勾选后再办理，填错了的请先修改</span> : null}
        </section>
      ) : null}
      {warnings.length > 0 ? (
        <section className="step-findings" aria-label="提示">
          <ul>
            {warnings.map((f) => (
              <li key={f.path + f.message}>{f.message}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </Modal>
  );
}

const distinct = (findings: readonly Finding[]): readonly Finding[] => [...new Map(findings.map((f) => [f.path + f.message, f])).values()];
