/** Third step: units the roster names and the ledger does not know; names that several units bear. */
import { Select } from 'antd';
import { fieldAt } from '../../../shared/records/define';
import { unit } from '../../../shared/records/unit';
import type { UnitProposal } from '../../../shared/roster/readRows';
import type { UnitAnswer } from '../../../shared/roster/units';
import { session } from '../../store/session';
import { Fold } from './Fold';
import type { Import } from './useImport';

const kindField = fieldAt(unit, 'kind');
const KINDS = (kindField?.kind === 'choice' ? kindField.options.codes : [])
  .filter((c) => !c.historic)
  .map((c) => ({ value: c.value as UnitProposal['kind'], label: c.label }));

export function UnitsStep({ im, open, onToggle }: { im: Import; open: boolean; onToggle: () => void }) {
  if (!im.reading) return null;
  const { newUnits, unclearUnits } = im.reading;
  const answered = Object.entries(im.answers.units);
  if (newUnits.length + unclearUnits.length + answered.length === 0) return null;
  const near = newUnits.filter((u) => u.near.length > 0).length;
  const told = (a: UnitAnswer): string => ('id' in a ? session().people.unit(a.id) : `新单位“${a.name}”`);
  return (
    <Fold
      title="单位"
      open={open}
      onToggle={onToggle}
      summary={
        <>
          {newUnits.length > 0 ? `没有登记过的单位 ${newUnits.length} 个，将随干部一起新建` : '单位都已登记'}
          {near > 0 ? <span className="ros-soon">；其中 {near} 个与别的单位名称相近，请看是不是同一个</span> : null}
          {unclearUnits.length > 0 ? <span className="ros-err">；{unclearUnits.length} 个名称有重名，请选定</span> : null}
        </>
      }
    >
      <table className="lt ros-units">
        <colgroup>
          <col style={{ width: '30%' }} />
          <col style={{ width: 80 }} />
          <col style={{ width: 172 }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th>花名册里的名称</th>
            <th className="num">行数</th>
            <th>单位类别</th>
            <th>处理</th>
          </tr>
        </thead>
        <tbody>
          {unclearUnits.map((u) => (
            <tr key={`u/${u.name}`}>
              <td>{u.name}</td>
              <td className="num">{u.rows.length}</td>
              <td className="q">—</td>
              <td>
                <span className="ros-err">重名，请选定：</span>
                {u.units.map((n) =>
                  n.id === null ? null : (
                    <button key={n.id} type="button" className="btn sm" onClick={() => im.answerUnit(u.name, { id: n.id ?? '' })}>
                      {n.name}（{session().people.units.get(n.id)?.no ?? ''}）
                    </button>
                  ),
                )}
              </td>
            </tr>
          ))}
          {answered.map(([name, a]) => (
            <tr key={`a/${name}`}>
              <td>{name}</td>
              <td className="num q">—</td>
              <td className="q">—</td>
              <td>
                按{told(a)}读入
                <button type="button" className="lnk bare ros-back" onClick={() => im.answerUnit(name, undefined)}>
                  改回
                </button>
              </td>
            </tr>
          ))}
          {newUnits.map((u) => (
            <tr key={`n/${u.name}`}>
              <td title={u.name}>{u.name}</td>
              <td className="num">{u.rows.length}</td>
              <td>
                <Select
                  aria-label={`${u.name}的单位类别`}
                  size="small"
                  style={{ width: 156 }}
                  value={im.answers.kinds[u.name] ?? u.kind}
                  options={KINDS}
                  onChange={(k: UnitProposal['kind']) => im.unitKind(u.name, k)}
                />
              </td>
              <td>
                新建
                {u.near.length > 0 ? (
                  <span className="ros-soon">
                    ；或者就是：
                    {u.near.map((n) => (
                      <button
                        key={n.id ?? n.name}
                        type="button"
                        className="btn sm"
                        onClick={() => im.answerUnit(u.name, n.id === null ? { name: n.name } : { id: n.id })}
                      >
                        {n.name}
                        {n.id === null ? '（也是新单位）' : ''}
                      </button>
                    ))}
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}
