/** A row about somebody the ledger may know: 新增, 更新 or 跳过, and the differing fields side by side. */
import { Checkbox, Radio } from 'antd';
import type { Line } from './standing';
import type { Import } from './useImport';

export function PersonChoice({ line, im }: { line: Line; im: Import }) {
  const { row, decision } = line;
  const value = decision.act === 'ask' ? '' : decision.act === 'update' ? `update:${decision.target ?? ''}` : decision.act;
  return (
    <div className="ros-person">
      <Radio.Group
        aria-label={`第 ${row.at} 行的处理`}
        value={value}
        onChange={(e) => {
          const [act, id] = String(e.target.value).split(/:(.*)/s);
          im.decide([row.at], act as 'add' | 'update' | 'skip', id);
        }}
      >
        {decision.candidates.map((c) => (
          <Radio key={c.id} value={`update:${c.id}`}>
            更新 {c.summary}
            {c.differences.length === 0 ? '，没有不同' : ''}
          </Radio>
        ))}
        <Radio value="add">新增为另一人</Radio>
        <Radio value="skip">跳过这一行</Radio>
      </Radio.Group>
      {decision.act === 'update' && decision.differences.length > 0 ? (
        <table className="lt">
          <colgroup>
            <col style={{ width: 56 }} />
            <col style={{ width: 150 }} />
            <col />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th>更新</th>
              <th>项目</th>
              <th>台账现有</th>
              <th>花名册</th>
            </tr>
          </thead>
          <tbody>
            {decision.differences.map((d) => (
              <tr key={d.key}>
                <td>
                  <Checkbox aria-label={`更新${d.label}`} checked={d.ticked} onChange={(e) => im.tickField(decision, d.key, e.target.checked)} />
                </td>
                <td className="q2">{d.label}</td>
                <td className={d.ticked && d.before !== '' ? 'ros-old' : ''} title={d.before}>
                  {d.before || <span className="q">（空）</span>}
                </td>
                <td className={d.ticked ? 'ros-new' : 'q'} title={d.after}>
                  {d.after}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
}
