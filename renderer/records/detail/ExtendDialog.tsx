/** 延期: a later day for one due day, with the reason; warns where the rule or the calendar speaks against it. */
import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { AnyRow, RecordTypeDef } from '../../../shared/records/define';
import { explainDue } from '../../../shared/rules/dueExplain';
import type { DueState } from '../../../shared/rules/dueState';
import {
  type ExtensionDraft,
  extendRow,
  extensionProblems,
  extensionWarnings,
  longestExtension,
  needsApproval,
} from '../../../shared/rules/extensions';
import { calendar } from '../../store/calendar';
import { session } from '../../store/session';
import { say, sentenceOf } from '../../ui/feedback';
import { DateInput } from '../form/DateInput';
import { offerUndo } from '../undo';

export function ExtendDialog(p: { def: RecordTypeDef; row: AnyRow; state: DueState; day: string; onClose: () => void }) {
  const { def, row, state } = p;
  const [draft, setDraft] = useState<ExtensionDraft>({ to: null, reason: '', approvedBy: '' });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const problems = extensionProblems(state, draft);
  const shown = tried ? problems : {};
  // a day that is not later is said at once, what is still empty only on saving
  const toProblem = shown.to ?? (draft.to === null ? undefined : problems.to);
  const allowed = longestExtension(state, calendar);
  const warnings = extensionWarnings(state, draft.to, calendar);
  const change = (part: Partial<ExtensionDraft>) => setDraft((old) => ({ ...old, ...part }));
  const go = async () => {
    setTried(true);
    if (busy || Object.keys(problems).length > 0) return;
    setBusy(true);
    try {
      const next = extendRow(row, state, draft, p.day, new Date().toISOString());
      const done = await session().repo.commit(`${def.label}：延期`, [{ type: def.id, row: next, expectRev: row.rev }]);
      offerUndo('已延期', `${row.no} ${state.name}延至 ${draft.to ?? ''}。`, done.changeId);
      p.onClose();
    } catch (e) {
      say.wrong(sentenceOf(e));
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={`延期：${state.name}`}
      okText="延期"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void go()}
      onCancel={p.onClose}
      width={600}
      destroyOnHidden
    >
      <p className="s13 q2">
        现在的期限 <b>{state.due}</b>。{explainDue(state).rule}
      </p>
      <div className="grid6 step-form">
        <div className="fi span3">
          <label htmlFor="extend-to">
            延期至<i className="req">*</i>
          </label>
          <DateInput
            id="extend-to"
            value={draft.to}
            precision="day"
            hint="held"
            onChange={(to) => change({ to })}
            status={toProblem ? 'error' : ''}
          />
          {toProblem ? <span className="err-line">{toProblem}</span> : null}
          {draft.to === null && allowed ? (
            <span className="hint-line">
              规则允许最多延 {allowed.words}，至 {allowed.to}
            </span>
          ) : null}
        </div>
        <div className="fi span3">
          <label htmlFor="extend-by">
            批准人
            {needsApproval(state.rule) ? <i className="req">*</i> : null}
          </label>
          <Input
            id="extend-by"
            value={draft.approvedBy}
            maxLength={100}
            status={shown.approvedBy ? 'error' : ''}
            onChange={(e) => change({ approvedBy: e.target.value })}
          />
          {shown.approvedBy ? <span className="err-line">{shown.approvedBy}</span> : null}
        </div>
        <div className="fi span6">
          <label htmlFor="extend-reason">
            延期理由<i className="req">*</i>
          </label>
          <Input.TextArea
            id="extend-reason"
            value={draft.reason}
            rows={2}
            maxLength={500}
            status={shown.reason ? 'error' : ''}
            onChange={(e) => change({ reason: e.target.value })}
          />
          {shown.reason ? <span className="err-line">{shown.reason}</span> : null}
        </div>
        {shown.due ? <p className="span6 err-line">{shown.due}</p> : null}
        {warnings.map((w) => (
          <p key={w} className="span6 err-line soft" role="status">
            {w}
          </p>
        ))}
      </div>
    </Modal>
  );
}
