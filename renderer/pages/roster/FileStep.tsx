/** First step: choose or drop a file; the empty template; earlier imports and their undo. */
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useLive } from '../../store/live';
import { session } from '../../store/session';
import { ask, say, sentenceOf } from '../../ui/feedback';
import { dayAndTime } from '../bin/time';
import { saveTemplate } from './importRun';
import { type PastImport, pastImports } from './pastImports';

/** Undo of a whole import, after a question. @returns true when it was taken back */
export const undoImport = async (changeId: string, what: string): Promise<boolean> => {
  const yes = await ask(
    '撤销整次导入',
    <p>
      将撤销{what}
      ：新增的干部和单位移出台账，更新过的恢复原来的内容。其中有在导入之后又改过、或已被别的记录用到的，会停下并指出是哪一条，什么都不会改。
    </p>,
    '撤销整次导入',
  );
  if (!yes) return false;
  try {
    await session().repo.undo(changeId);
    say.done('已撤销整次导入');
    return true;
  } catch (e) {
    say.wrong(sentenceOf(e));
    return false;
  }
};

export function FileStep(p: { busy: boolean; problem: string; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div className="body ros-first">
      <div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same */}
        <div
          className={`ros-drop ${over ? 'over' : ''}`}
          onDragOver={(e) => {
            e.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(e) => {
            e.preventDefault();
            setOver(false);
            const file = e.dataTransfer.files[0];
            if (file && !p.busy) p.onFile(file);
          }}
        >
          <b>把花名册拖到这里</b>
          <Button type="primary" loading={p.busy} onClick={() => input.current?.click()}>
            {p.busy ? '正在读取' : '选择文件'}
          </Button>
          <span className="q s13">只读 .xlsx；有标题行、合并的表头、合计行、分组行都可以</span>
          <input
            ref={input}
            type="file"
            accept=".xlsx,.xls,.et,.csv"
            hidden
            aria-label="选择花名册文件"
            onChange={(e) => {
              const file = e.target.files?.[0];
              e.target.value = '';
              if (file) p.onFile(file);
            }}
          />
        </div>
        {p.problem ? (
          <p className="ros-problem" role="alert">
            {p.problem}
          </p>
        ) : null}
        <ol className="ros-how">
          <li>
            <b>读取</b>自动找到工作表和表头，把各列对应到干部的各项。
          </li>
          <li>
            <b>核对</b>逐行说明日期、身份证号、选项等问题；与已有干部相同的并排显示，由您决定新增、更新还是跳过。
          </li>
          <li>
            <b>导入</b>确认之前什么都不写入；导入之后可以整次撤销，问题行可以导出改好再导。
          </li>
        </ol>
        <p className="ros-tpl">
          没有现成的花名册？
          <button type="button" className="lnk bare" onClick={() => void saveTemplate()}>
            下载空白模板
          </button>
          ，每一列都写明了填法。
        </p>
        <Past />
      </div>
    </div>
  );
}

function Past() {
  const past = useLive(pastImports, []);
  const [busy, setBusy] = useState('');
  const undo = async (i: PastImport) => {
    setBusy(i.changeId);
    await undoImport(i.changeId, `${dayAndTime(i.at)}的导入${i.what}`);
    setBusy('');
  };
  if (!past || past.length === 0) return null;
  return (
    <section aria-label="以往的导入" className="ros-past">
      <div className="h2">
        <b>以往的导入</b>
        <span className="n">{past.length}</span>
      </div>
      <table className="lt">
        <colgroup>
          <col style={{ width: 132 }} />
          <col />
          <col style={{ width: 88 }} />
          <col style={{ width: 104 }} />
        </colgroup>
        <thead>
          <tr>
            <th>时间</th>
            <th>内容</th>
            <th>操作人</th>
            <th aria-label="操作" />
          </tr>
        </thead>
        <tbody>
          {past.map((i) => (
            <tr key={i.changeId}>
              <td className="q2">{dayAndTime(i.at)}</td>
              <td title={i.what}>{i.what}</td>
              <td className="q2">{i.operator || <span className="q">未填</span>}</td>
              <td className="num">
                {i.undone ? (
                  <span className="q">已撤销</span>
                ) : (
                  <button type="button" className="lnk bare" disabled={busy !== ''} onClick={() => void undo(i)}>
                    {busy === i.changeId ? '正在撤销' : '撤销整次导入'}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
