/** Start-up: opens the session step by step, or says plainly why the ledger cannot be shown. */
import { App as AntApp } from 'antd';
import { useEffect, useState } from 'react';
import { applyZoom } from '../pages/settings/zoom';
import { openSession, StartError, type StartProblem } from '../store/session';
import { bindFeedback } from '../ui/feedback';
import { Shell } from './Shell';

export function Start() {
  const app = AntApp.useApp();
  bindFeedback(app);
  const [step, setStep] = useState('启动');
  const [ready, setReady] = useState(false);
  const [problem, setProblem] = useState<StartProblem | null>(null);
  useEffect(() => {
    opening ??= openSession(setStep);
    opening.then(
      (s) => {
        applyZoom(s.settings.zoom, s.host);
        setReady(true);
        for (const n of s.notices) app.notification.info({ title: '请注意', description: n, duration: 0, placement: 'bottomLeft' });
      },
      (e: unknown) => setProblem(e instanceof StartError ? e.problem : { kind: 'openFailed', detail: String(e) }),
    );
  }, [app]);
  if (problem) return <Stopped problem={problem} />;
  if (!ready) return <div className="starting">{step}…</div>;
  return <Shell />;
}
/** React may run the effect twice; the database is opened once. */
let opening: ReturnType<typeof openSession> | undefined;

const TEXT: { [K in StartProblem['kind']]: (p: Extract<StartProblem, { kind: K }>) => readonly [string, string] } = {
  unreachable: (p) => ['连不上程序后台', `${p.message} 在浏览器里打开时，地址必须带有启动窗口里显示的口令（#token=…）。`],
  secondTab: () => [
    '台账已在另一个窗口打开',
    '为避免两边同时改同一条记录，这里没有打开。请回到已打开的窗口；如果确实已经关掉，请稍等几秒再按“重新打开”。',
  ],
  newerDatabase: (p) => [
    '数据库是更新的程序建立的',
    `数据库版本是 ${p.found}，这个程序只认识到 ${p.known}。请换用新版程序打开；本程序没有改动也不会删除数据库。`,
  ],
  openFailed: (p) => [
    '数据库没有打开',
    `已有的数据没有被改动或删除。请重新打开程序；若仍不行，请把数据文件夹完整拷贝一份，再联系维护人员。（${p.detail}）`,
  ],
  otherMachine: (p) => [
    '数据库和日志不是同一套',
    `数据库记到第 ${p.dbSeq} 步，本机日志记到第 ${p.journalSeq} 步，但两者不是同一台账（可能拷贝过文件夹）。两边都没有改动。请把要用的那一套数据文件夹整体放回原处再打开。`,
  ],
  journalBroken: (p) => ['日志不能使用', p.message],
};

function Stopped({ problem }: { problem: StartProblem }) {
  const [title, text] = (TEXT[problem.kind] as (p: StartProblem) => readonly [string, string])(problem);
  return (
    <div className="stop" role="alert" data-problem={problem.kind}>
      <h1>{title}</h1>
      <p>{text}</p>
      <button type="button" className="btn p" onClick={() => location.reload()}>
        重新打开
      </button>
    </div>
  );
}
