/** After the import: what was done, undo of all of it, the rows that stayed out. */
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { cadre } from '../../../shared/records/cadre';
import { countsOf, type ImportPlan } from '../../../shared/roster/plan';
import { to } from '../../app/routes';
import { useLive } from '../../store/live';
import type { Committed } from '../../store/repo';
import { session } from '../../store/session';
import { Mark } from '../../ui/Mark';
import { undoImport } from './FileStep';
import { saveProblems } from './importRun';

export interface Done {
  readonly committed: Committed;
  readonly plan: ImportPlan;
  readonly fileName: string;
  readonly seconds: number;
}

export function Result({ done, onAgain }: { done: Done; onAgain: () => void }) {
  const c = countsOf(done.plan);
  const [undone, setUndone] = useState(false);
  const [busy, setBusy] = useState(false);
  const waiting = useLive(() => session().db.outbox.count(), []);
  return (
    <div className="body">
      <div className="ros-done">
        <h2>{undone ? '整次导入已撤销' : '导入完成'}</h2>
        <p className="q2">
          {done.fileName}，共 {c.read} 行，用时 {done.seconds.toFixed(1)} 秒。
        </p>
        <table className="lt">
          <colgroup>
            <col />
            <col style={{ width: 120 }} />
          </colgroup>
          <tbody>
            {(
              [
                ['新增干部', c.added, '名'],
                ['更新干部', c.updated, '名'],
                ['新建单位', c.units, '个'],
                ['跳过', c.skipped, '行'],
                ['有错或没有选定，没有导入', c.blocked, '行'],
              ] as const
            ).map(([label, n, unit]) => (
              <tr key={label}>
                <td>{label}</td>
                <td className="num">
                  <b>{n}</b> {unit}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p role="status">
          {waiting === undefined ? null : waiting > 0 ? (
            <Mark kind="soon" text={`已写入数据库，日志还有 ${waiting} 步在写，请先不要关闭程序`} />
          ) : (
            <Mark kind="ok" text="数据库和日志都已写好" />
          )}
        </p>
        <div className="ros-acts">
          <Link href={to.list(cadre.id)} className="btn p">
            看干部名册
          </Link>
          {c.blocked > 0 ? <Button onClick={() => void saveProblems(done.plan)}>导出没有导入的 {c.blocked} 行</Button> : null}
          <Button onClick={onAgain}>再导入一份</Button>
          {undone ? null : (
            <Button
              type="text"
              loading={busy}
              onClick={async () => {
                setBusy(true);
                setUndone(await undoImport(done.committed.changeId, '刚才的整次导入'));
                setBusy(false);
              }}
            >
              撤销整次导入
            </Button>
          )}
        </div>
        {c.blocked > 0 ? <p className="q s13">导出的表格保留原来的各列，前面加上行号和原因。改好之后直接再导入，已经导入的人不会重复。</p> : null}
      </div>
    </div>
  );
}
