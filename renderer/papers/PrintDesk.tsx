/** 打印: papers of some records over the whole window: choose one, see it as it will be printed, print it or write it to a file. */
import { Button, Drawer } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { PaperChoices } from '../../shared/documents/papers/define';
import type { AnyRow, RecordTypeDef } from '../../shared/records/define';
import { to } from '../app/routes';
import { useWidth } from '../pages/statistics/useWidth';
import { type SheetPage, Sheets } from '../sheet/Sheets';
import { useLive } from '../store/live';
import { loadPaperContext } from '../store/paperContext';
import { session, useSettings } from '../store/session';
import { call } from '../transport';
import { say } from '../ui/feedback';
import { CloseIcon } from '../ui/icons';
import { Mark } from '../ui/Mark';
import { revealLater } from '../ui/saved';
import { ExportPart } from './ExportPart';
import { Gate } from './Gate';
import { LeakPart } from './LeakPart';
import { OptionsPart } from './OptionsPart';
import type { Offer } from './offers';
import { PaperList } from './PaperList';
import { useShown } from './shown';
import './desk.css';

export interface PrintJob extends Offer {
  /** What is printed, for the head of the desk: 函询 HX-2026-0003. */
  readonly title: string;
  /** null: made from no records. */
  readonly def: RecordTypeDef | null;
  readonly rows: readonly AnyRow[];
  /** Choices to begin with, by paper. */
  readonly initial?: Readonly<Record<string, PaperChoices>>;
}

/** The button, and the desk once it has been pressed. @param job asked when pressed: what is printed stays as it was then */
export function PrintButton(p: { job: () => PrintJob; label?: string; size?: 'small'; type?: 'text'; disabled?: boolean }) {
  const [job, setJob] = useState<PrintJob | null>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed over the paper are not those of the page under it
    <span onKeyDown={(e) => job !== null && e.stopPropagation()}>
      <Button
        {...(p.size ? { size: p.size } : {})}
        {...(p.type ? { type: p.type } : {})}
        disabled={p.disabled ?? false}
        onClick={() => setJob(p.job())}
      >
        {p.label ?? '打印'}
      </Button>
      <PrintDesk job={job} onClose={() => setJob(null)} />
    </span>
  );
}

export function PrintDesk({ job, onClose }: { job: PrintJob | null; onClose: () => void }) {
  return (
    <Drawer
      open={job !== null}
      placement="bottom"
      size="100%"
      closable={false}
      keyboard={false}
      push={false}
      rootClassName="pd"
      destroyOnHidden
      onClose={onClose}
      aria-label={`打印：${job?.title ?? ''}`}
    >
      {job ? <Desk job={job} onClose={onClose} /> : null}
    </Drawer>
  );
}

function Desk({ job, onClose }: { job: PrintJob; onClose: () => void }) {
  const { rows } = job;
  const [id, setId] = useState<string | null>(null);
  /** Papers that the record does not give: until one is chosen, the first that it gives is shown. */
  const [passed, setPassed] = useState(0);
  const [chosen, setChosen] = useState<Readonly<Record<string, PaperChoices>>>(job.initial ?? {});
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [pages, setPages] = useState<readonly SheetPage[]>([]);
  const [busy, setBusy] = useState(false);
  const [desk, room] = useWidth<HTMLDivElement>();
  const paper = job.papers.find((p) => p.id === id) ?? job.papers[passed];
  const choices = useMemo(() => (paper ? (chosen[paper.id] ?? {}) : {}), [chosen, paper]);
  const answer = useLive(async () => (paper ? { paper, ctx: await loadPaperContext([paper], rows) } : undefined), [paper?.id, rows]);
  // a context of another paper lacks the rows that this one needs
  const ctx = answer && answer.paper === paper ? answer.ctx : undefined;
  const shut = paper?.sensitive === true && !opened.has(paper.id);
  const shown = useShown({ paper, rows, ctx: shut ? undefined : ctx, choices });
  useEffect(() => {
    if (id === null && shown.kind === 'refused' && passed + 1 < job.papers.length) setPassed(passed + 1);
  }, [id, shown, passed, job]);
  const close = useCallback(() => {
    if (busy) say.info('正在导出，请等它完成或者先取消，再关闭。');
    else onClose();
  }, [busy, onClose]);
  // wherever the focus has gone, e.g. to a notice
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (e.key !== 'Escape' || (e.target instanceof Element && e.target.closest('.ant-modal, .ant-select-dropdown'))) return;
      // the record under the paper stays open
      e.stopPropagation();
      close();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [close]);
  const document = shown.kind === 'paper' ? shown.document : null;
  const why = shown.kind === 'paper' ? (shown.blocked ?? '') : '';
  const ready = document !== null && why === '' && pages.length > 0;
  const exportPdf = async () => {
    if (!document) return;
    const result = await call('report.exportPdf', { fileName: document.fileName });
    if (!result.ok) say.wrong(result.error.message);
    else revealLater(result.value);
  };
  return (
    <div className="pd-page">
      <header className="pd-bar">
        <h2>打印</h2>
        <span className="q s13 ell pd-what" title={job.title}>
          {job.title}
        </span>
        {document && pages.length > 0 ? <span className="s13 q2 nw">共 {pages.length} 页</span> : null}
        {session().pdf ? (
          <Button disabled={!ready} title={why} onClick={() => void exportPdf()}>
            导出 PDF
          </Button>
        ) : null}
        <Button type="primary" autoFocus disabled={!ready} title={why} onClick={() => window.print()}>
          打印{shown.kind === 'paper' && shown.of > 1 ? '这一份' : ''}
        </Button>
        <button type="button" className="bare x" aria-label="关闭" onClick={close}>
          <CloseIcon />
        </button>
      </header>
      <div className="pd-body">
        <aside className="pd-side" aria-label="打印设置">
          <div className="pd-scroll">
            <PaperList papers={job.papers} single={job.single} rows={rows.length} value={paper?.id ?? ''} disabled={busy} onChange={setId} />
            {paper ? (
              <OptionsPart
                paper={paper}
                choices={choices}
                disabled={busy}
                onChange={(c) => setChosen((all) => ({ ...all, [paper.id]: { ...(all[paper.id] ?? {}), ...c } }))}
              />
            ) : null}
            {shown.kind === 'paper' && shown.leaks ? <LeakPart leaks={shown.leaks} checked={shown.checked} /> : null}
            <Unsigned />
          </div>
          {paper && ctx && !shut ? (
            <ExportPart key={paper.id} paper={paper} rows={rows} ctx={ctx} choices={choices} shown={shown} onBusy={setBusy} />
          ) : null}
        </aside>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
        <section className="pd-desk print-root" ref={desk} aria-label="纸样" tabIndex={0}>
          {paper && shut ? (
            <Gate paper={paper} def={job.def} rows={rows} onOpen={() => setOpened(new Set([...opened, paper.id]))} />
          ) : shown.kind === 'refused' ? (
            <p className="pd-why" role="alert">
              {shown.why}
            </p>
          ) : shown.kind === 'paper' && room > 0 ? (
            <>
              {shown.of > 1 || shown.left > 0 ? (
                <div className="pd-which">
                  {shown.of > 1 ? (
                    <>
                      <Button size="small" disabled={shown.at === 0} onClick={() => shown.go(shown.at - 1)}>
                        上一份
                      </Button>
                      <span className="s13">
                        第 {shown.at + 1} 份，共 {shown.of} 份
                      </span>
                      <Button size="small" disabled={shown.at + 1 >= shown.of} onClick={() => shown.go(shown.at + 1)}>
                        下一份
                      </Button>
                    </>
                  ) : (
                    <>
                      <span className="s13">
                        先看前 {shown.shownRows} 条；导出的文件里是全部 {rows.length} 条。
                      </span>
                      <Button size="small" onClick={shown.showAll}>
                        全部排出来
                      </Button>
                    </>
                  )}
                </div>
              ) : null}
              <Sheets document={shown.document} room={room} onPages={setPages} />
            </>
          ) : (
            <p className="pd-why q">正在排版…</p>
          )}
        </section>
      </div>
    </div>
  );
}

/** Papers are signed with the name in the settings. */
function Unsigned() {
  const missing = useSettings((s) => s.officeName === '');
  return missing ? (
    <p className="pd-unsigned s13">
      <Mark kind="soon" text="还没有填写落款机关，版头和落款是空的。" />
      <Link className="lnk" href={to.settings()}>
        去设置
      </Link>
    </p>
  ) : null;
}
