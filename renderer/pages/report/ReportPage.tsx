/** 报表: the period summary as paper. What is seen is what Word gets: both are printed from the same document model. */
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { type FigureRef, textOf } from '../../../shared/documents/model';
import type { BlockActions } from '../../sheet/BlockView';
import { type SheetPage, Sheets } from '../../sheet/Sheets';
import { Page } from '../../ui/Page';
import { useIndicatorRows } from '../statistics/useIndicatorRows';
import { usePeriod } from '../statistics/usePeriod';
import { useWidth } from '../statistics/useWidth';
import { useLayout, usePeriodChoices } from './choices';
import { type Edit, isEdit, oneParagraph } from './edits';
import { PageCount } from './PageCount';
import { ParagraphEditor } from './ParagraphEditor';
import { PickedFigure } from './PickedFigure';
import { ReportPanel } from './ReportPanel';
import { useExport } from './useExport';
import { useLast } from './useLast';
import { useReport } from './useReport';
import './report.css';

export function ReportPage() {
  const [window, setWindow] = usePeriod();
  const rows = useIndicatorRows(window);
  const [choices, setChoices] = usePeriodChoices(rows?.window ?? window);
  const [layout, setLayout] = useLayout();
  const report = useReport(rows, choices, layout);
  const shown = useLast(useMemo(() => (report && choices ? { report, choices } : undefined), [report, choices]));
  const [pages, setPages] = useState<readonly SheetPage[]>([]);
  const [picked, setPicked] = useState<{ readonly figure: FigureRef; readonly shown: string } | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [desk, room] = useWidth<HTMLDivElement>();
  const { busy, exportWord, print } = useExport();

  const onEdit = (id: string, edit: Edit | null) => {
    if (!choices) return;
    const { [id]: _, ...rest } = choices.edits;
    setChoices({ edits: edit === null ? rest : { ...rest, [id]: edit } });
  };
  const keep = (id: string, text: string) => {
    setEditing(null);
    const basis = report?.paragraphs.get(id);
    if (!basis) return;
    const before = choices?.edits[id];
    if (text === before?.text) return;
    onEdit(id, isEdit(basis, text) ? { text: oneParagraph(text), basis, without: before?.without ?? [] } : null);
  };
  const actions: BlockActions = useMemo(
    () => ({
      picked: picked?.figure ?? null,
      pick: (figure, shown) => setPicked({ figure, shown }),
      canEdit: (id) => report?.paragraphs.has(id) ?? false,
      edit: setEditing,
    }),
    [picked, report],
  );
  const beside = (id: string) => {
    const p = report?.paragraphs.get(id);
    if (!p) return null;
    const done = report?.edits.find((e) => e.id === id);
    return (
      <>
        {done ? <span className={`sh-mark ${done.broken.length > 0 ? 'broken' : ''}`}>{done.broken.length > 0 ? '核数' : '已改'}</span> : null}
        {editing === id ? (
          <ParagraphEditor paragraph={p} text={done?.edit.text ?? textOf(p.runs)} onKeep={(t) => keep(id, t)} onDrop={() => setEditing(null)} />
        ) : null}
      </>
    );
  };
  const show = (id: string) => desk.current?.querySelector(`[data-paragraph="${id}"]`)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  return (
    <Page title="报表" sub={shown?.report.document.title ?? '勤政监督工作情况汇总'}>
      <div className="rp-body">
        <div className="rp-desk-box">
          <div className="rp-desk print-root" ref={desk}>
            {shown && room > 0 ? (
              <Sheets document={shown.report.document} room={room} actions={actions} beside={beside} onPages={setPages} />
            ) : (
              <div className="starting">正在排版…</div>
            )}
          </div>
          <PageCount desk={desk} pages={pages} />
        </div>
        <aside className="rp-panel" aria-label="报表设置">
          {shown ? (
            <ReportPanel
              {...shown}
              pages={pages}
              window={window}
              onWindow={setWindow}
              onChoices={setChoices}
              layout={layout}
              onLayout={setLayout}
              onEdit={onEdit}
              onShow={show}
            />
          ) : (
            <div className="rp-panel-body" />
          )}
          {picked ? <PickedFigure {...picked} onClose={() => setPicked(null)} /> : null}
          <div className="rp-act">
            <Button disabled={!report || pages.length === 0} onClick={() => report && void print(report)}>
              打印
            </Button>
            <Button type="primary" block loading={busy} disabled={!report} onClick={() => report && void exportWord(report)}>
              {busy ? '正在写 Word…' : '导出 Word'}
            </Button>
          </div>
        </aside>
      </div>
    </Page>
  );
}
