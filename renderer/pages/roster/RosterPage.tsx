/** 导入花名册: choose a file, settle the columns, go through the rows, import as one action. Nothing is written before. */
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { RepoError } from '../../store/repo';
import { say, sentenceOf } from '../../ui/feedback';
import { Page } from '../../ui/Page';
import { ColumnsStep } from './ColumnsStep';
import { FileStep } from './FileStep';
import { runImport, saveProblems, sentenceOfPlan } from './importRun';
import { type Done, Result } from './Result';
import { RowsStep } from './RowsStep';
import { readFile } from './readFile';
import { UnitsStep } from './UnitsStep';
import { useImport } from './useImport';
import { useLeaveGuard } from './useLeaveGuard';
import './roster.css';

/** Let the screen show the new step before work that does not pause. */
const painted = (): Promise<void> => new Promise((r) => setTimeout(r, 30));

export function RosterPage() {
  const im = useImport();
  const [busy, setBusy] = useState<'' | 'reading' | 'writing'>('');
  const [progress, setProgress] = useState('');
  const cancel = useRef<AbortController>(null);
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState<Done | null>(null);
  const [open, setOpen] = useState({ columns: false, units: false });
  const unfinished = im.loaded !== null && done === null;
  useLeaveGuard(unfinished, '导入还没有完成', '花名册已经读入但还没有导入，离开后要重新选择文件，刚才的选定也要重做。台账没有任何改动。');

  const take = async (file: File) => {
    setBusy('reading');
    setProblem('');
    try {
      im.start(await readFile(file));
    } catch (e) {
      setProblem(sentenceOf(e));
    } finally {
      setBusy('');
    }
  };
  // What needs an answer is opened; everything else stays folded.
  const mustMap = im.loaded !== null && (im.table === null || (im.columns?.lacking.length ?? 0) > 0);
  const mustPick = (im.reading?.unclearUnits.length ?? 0) > 0;
  useEffect(() => {
    setOpen((o) => ({ columns: o.columns || mustMap, units: o.units || mustPick }));
  }, [mustMap, mustPick]);

  const again = () => {
    im.start(null);
    setDone(null);
    setOpen({ columns: false, units: false });
  };
  const write = async () => {
    const { plan, loaded } = im;
    if (!plan || !loaded) return;
    setBusy('writing');
    await painted();
    const t = performance.now();
    try {
      cancel.current = new AbortController();
      const committed = await runImport(plan, loaded.fileName, {
        signal: cancel.current.signal,
        onProgress: (checked, total) => setProgress(`已检查 ${checked} / ${total} 条`),
      });
      setDone({ committed, plan, fileName: loaded.fileName, seconds: (performance.now() - t) / 1000 });
    } catch (e) {
      if (e instanceof RepoError && e.code === 'cancelled') say.info(e.message);
      else say.wrong(sentenceOf(e));
    } finally {
      setBusy('');
      setProgress('');
    }
  };

  if (done) {
    return (
      <Page title="导入花名册">
        <Result done={done} onAgain={again} />
      </Page>
    );
  }
  if (!im.loaded) {
    return (
      <Page title="导入花名册" sub="从 Excel 花名册导入干部和单位，确认之前什么都不写入">
        <FileStep busy={busy === 'reading'} problem={problem} onFile={(f) => void take(f)} />
      </Page>
    );
  }
  const ready = im.counts !== null && !mustMap && im.counts.added + im.counts.updated > 0;
  return (
    <Page
      title="导入花名册"
      sub={im.loaded.fileName}
      actions={
        <Button size="small" disabled={busy !== ''} onClick={again}>
          换一个文件
        </Button>
      }
    >
      <div className="body ros-body" aria-busy={busy === 'writing'}>
        <ColumnsStep im={im} open={open.columns} onToggle={() => setOpen({ ...open, columns: !open.columns })} />
        {mustMap ? null : <UnitsStep im={im} open={open.units} onToggle={() => setOpen({ ...open, units: !open.units })} />}
        {im.reading && !mustMap ? <RowsStep key={`${im.reading.table.sheetIndex}/${im.reading.table.headRows[0]}`} im={im} /> : null}
      </div>
      <footer className="ros-bar">
        <span className="ros-sentence" data-testid="import-sentence">
          {busy === 'writing'
            ? `正在检查，然后一次写入；完成前不要关闭程序。${progress}`
            : mustMap
              ? '请先指定表头和缺少的列，再核对各行。'
              : im.counts
                ? `${sentenceOfPlan(im.counts)}。${ready ? '' : '现在没有要写入的内容。'}`
                : ''}
        </span>
        <span className="sp" />
        {im.plan && im.plan.blocked.length > 0 && !mustMap ? (
          <Button disabled={busy !== ''} onClick={() => im.plan && void saveProblems(im.plan)}>
            导出有问题的 {im.plan.blocked.length} 行
          </Button>
        ) : null}
        {busy === 'writing' ? <Button onClick={() => cancel.current?.abort()}>取消</Button> : null}
        <Button type="primary" disabled={!ready} loading={busy === 'writing'} onClick={() => void write()}>
          {busy === 'writing' ? '正在导入' : '导入'}
        </Button>
      </footer>
    </Page>
  );
}
