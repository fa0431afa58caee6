/** A step to another state: its date, a note, and the fields it cannot do without. */
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { type AnyRow, fieldAt, type RecordTypeDef, stateOf, type TransitionDef } from '../../../shared/records/define';
import { isEmpty } from '../../../shared/records/kinds/values';
import { today } from '../../../shared/rules/dates';
import { session } from '../../store/session';
import { say, sentenceOf } from '../../ui/feedback';
import { DateInput } from '../form/DateInput';
import { deriveFields } from '../form/derived';
import { FieldInput } from '../form/inputs';
import { offerUndo } from '../undo';

export function TransitionDialog({ def, row, way, onClose }: { def: RecordTypeDef; row: AnyRow; way: TransitionDef; onClose: () => void }) {
  const [date, setDate] = useState<string | null>(today());
  const [note, setNote] = useState('');
  const [values, setValues] = useState<Record<string, unknown>>({});
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const target = stateOf(def, way.to);
  const derived = deriveFields(def, { ...row, ...(target?.dates && isEmpty(row[target.dates]) ? { [target.dates]: date } : {}), ...values });
  const needs = (way.needs ?? []).flatMap((k) => {
    const f = fieldAt(def, k);
    return f && (isEmpty(row[k]) || k in values) ? [f] : [];
  });
  const filledIn = (key: string) => (key in values ? values[key] : derived.values[key]);
  const go = async () => {
    setTried(true);
    if (date === null || needs.some((f) => isEmpty(filledIn(f.key))) || busy) return;
    setBusy(true);
    try {
      const proposed = Object.fromEntries([...derived.proposed].map((k) => [k, derived.values[k]]));
      const filled = Object.fromEntries(needs.map((f) => [f.key, filledIn(f.key)]));
      const next = await session().repo.transition(def.id, row, way.to, { date, note: note.trim() }, { ...proposed, ...filled });
      const change = (await session().repo.historyOf(def.id, next.id))[0];
      if (change) offerUndo(`${next.no} ${target?.label ?? ''}`, `状态已改为“${target?.label ?? ''}”。`, change.changeId);
      onClose();
    } catch (e) {
      say.wrong(sentenceOf(e));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={`${way.label}：${stateOf(def, row.state)?.label ?? ''} → ${target?.label ?? ''}`}
      okText={way.label}
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void go()}
      onCancel={onClose}
      width={600}
      destroyOnHidden
    >
      <div className="grid6 step-form">
        <div className="fi span2">
          <label htmlFor="step-date">
            日期<i className="req">*</i>
          </label>
          <DateInput id="step-date" value={date} precision="day" hint onChange={setDate} status={tried && date === null ? 'error' : ''} />
        </div>
        <div className="fi span4">
          <label htmlFor="step-note">说明</label>
          <Input id="step-note" value={note} maxLength={2000} onChange={(e) => setNote(e.target.value)} />
        </div>
        {needs.map((f) => {
          const wrong = tried && isEmpty(filledIn(f.key));
          return (
            <div key={f.key} className={`fi span${f.kind === 'children' || f.kind === 'longText' ? 6 : (f.span ?? 3)}`}>
              <label htmlFor={`step-${f.key}`}>
                {f.label}
                <i className="req">*</i>
              </label>
              <FieldInput
                id={`step-${f.key}`}
                field={f}
                value={filledIn(f.key)}
                wrong={wrong}
                inner={new Map()}
                onChange={(v) => setValues((old) => ({ ...old, [f.key]: v }))}
              />
              {wrong ? <span className="err-line">走这一步之前请先填写{f.label}</span> : null}
            </div>
          );
        })}
      </div>
    </Modal>
  );
}
