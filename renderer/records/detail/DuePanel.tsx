/** 期限 of a record: every due day with how it came about, and its extension or the withdrawal of one. */
import { Button } from 'antd';
import { useState } from 'react';
import { type AnyRow, fieldAt, type RecordTypeDef } from '../../../shared/records/define';
import { formatValue } from '../../../shared/records/kinds/format';
import { today } from '../../../shared/rules/dates';
import { explainDue, versionWords } from '../../../shared/rules/dueExplain';
import { slotKey } from '../../../shared/rules/dueSlots';
import type { DueState } from '../../../shared/rules/dueState';
import { notExtendable, withdrawLast } from '../../../shared/rules/extensions';
import { session } from '../../store/session';
import { ask, say, sentenceOf } from '../../ui/feedback';
import { Mark } from '../../ui/Mark';
import { Extended } from '../Extended';
import { offerUndo } from '../undo';
import { ExtendDialog } from './ExtendDialog';
import './due.css';

export function DuePanel({ def, row, dues }: { def: RecordTypeDef; row: AnyRow; dues: readonly DueState[] }) {
  const [extending, setExtending] = useState<DueState | null>(null);
  if (dues.length === 0) {
    const starts = (def.deadlines ?? []).map((u) => fieldAt(def, u.start)?.label ?? '').filter(Boolean);
    return <p className="q due-none">还没有起算的期限。填写{[...new Set(starts)].slice(0, 3).join('、')}等日期后，期限会出现在这里。</p>;
  }
  const withdraw = async (s: DueState) => {
    const last = s.extensions.at(-1);
    if (last === undefined) return;
    if (!(await ask(`撤销${s.name}的延期？`, `期限从 ${last.to} 改回 ${last.from}，其他内容不变。`, '撤销延期'))) return;
    try {
      const done = await session().repo.commit(`${def.label}：撤销延期`, [{ type: def.id, row: withdrawLast(row, s), expectRev: row.rev }]);
      offerUndo('已撤销延期', `${row.no} ${s.name}的期限改回 ${last.from}。`, done.changeId);
    } catch (e) {
      say.wrong(sentenceOf(e));
    }
  };
  return (
    <>
      <table className="lt dues">
        <colgroup>
          <col />
          <col className="c-day" />
          <col className="c-mark" />
          <col className="c-act" />
        </colgroup>
        <thead>
          <tr>
            <th>事项和算法</th>
            <th>期限</th>
            <th>状态</th>
            <th aria-label="操作" />
          </tr>
        </thead>
        <tbody>
          {dues.map((s) => (
            <tr key={`${s.use.rule}/${slotKey(s)}`}>
              <td>
                <p>
                  {s.name}
                  {s.item?.text ? `：${s.item.text}` : ''}
                </p>
                <Because state={s} />
              </td>
              <td>
                {s.due}
                {s.extended ? (
                  <>
                    <Extended state={s} />
                    {s.base !== null && s.base !== s.due ? <p className="q s12">原为 {s.base}</p> : null}
                  </>
                ) : null}
              </td>
              <td>
                <Mark kind={s.kind} text={s.text} />
                <p className="q s12">{ower(def, s)}</p>
              </td>
              <td>
                <div className="acts">
                  {notExtendable(s) === null ? (
                    <Button size="small" aria-label={`${s.name}延期`} onClick={() => setExtending(s)}>
                      延期…
                    </Button>
                  ) : null}
                  {s.extensions.length > 0 && s.met === null ? (
                    <Button size="small" type="text" aria-label={`撤销${s.name}的延期`} onClick={() => void withdraw(s)}>
                      撤销延期
                    </Button>
                  ) : null}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {extending ? <ExtendDialog def={def} row={row} state={extending} day={today()} onClose={() => setExtending(null)} /> : null}
    </>
  );
}

/** Who owes it: the one the child row names, else the declaration's words. */
const ower = (def: RecordTypeDef, s: DueState): string => {
  const field = s.use.who === undefined ? undefined : fieldAt(def, s.use.who);
  const name = field && s.who ? formatValue(field, s.who.id, session().people) : '';
  return name === '' ? s.use.owedBy : `${s.use.owedBy} ${name}`;
};

function Because({ state }: { state: DueState }) {
  const said = explainDue(state);
  const rule = state.rule;
  const basis = said.basis === '' ? '' : `依据：${said.basis}`;
  // the count names the version already; a day set by hand does not
  const version = rule && state.counted === null ? `提醒按“${rule.name}”（${versionWords(rule.version)}）。` : '';
  return (
    <p className="q2 s12">
      {said.rule}
      {version}
      {basis}
    </p>
  );
}
