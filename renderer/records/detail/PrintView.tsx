/** 打印: any record as a paper, drawn from the same document that Word gets. Covers the window until it is put away. */
import { Button, Checkbox, Drawer } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { recordPaper, sensitiveLabels } from '../../../shared/documents/recordPaper';
import type { AnyRow, RecordTypeDef } from '../../../shared/records/define';
import { today } from '../../../shared/rules/dates';
import { useWidth } from '../../pages/statistics/useWidth';
import { type SheetPage, Sheets } from '../../sheet/Sheets';
import { session } from '../../store/session';
import { useExportWord } from '../../ui/exportWord';
import { CloseIcon } from '../../ui/icons';
import './printView.css';

interface Props {
  readonly def: RecordTypeDef;
  readonly row: AnyRow;
}

/** The button, and the paper once it has been pressed. */
export function PrintButton({ def, row }: Props) {
  const [open, setOpen] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed over the paper are not those of the record under it
    <span onKeyDown={(e) => open && e.stopPropagation()}>
      <Button onClick={() => setOpen(true)}>打印</Button>
      <Drawer
        open={open}
        placement="bottom"
        size="100%"
        closable={false}
        keyboard={false}
        push={false}
        rootClassName="pv"
        destroyOnHidden
        onClose={() => setOpen(false)}
        aria-label={`打印预览：${def.label} ${row.no}`}
      >
        <PrintView def={def} row={row} onClose={() => setOpen(false)} />
      </Drawer>
    </span>
  );
}

function PrintView({ def, row, onClose }: Props & { readonly onClose: () => void }) {
  const [sensitive, setSensitive] = useState(false);
  const [pages, setPages] = useState<readonly SheetPage[]>([]);
  const [desk, room] = useWidth<HTMLDivElement>();
  const { busy, exportWord } = useExportWord();
  const document = useMemo(() => recordPaper(def, row, { names: session().people, date: today(), sensitive }), [def, row, sensitive]);
  // wherever the focus has gone, e.g. to a notice
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      if (e.key !== 'Escape') return;
      // the record under the paper stays open
      e.stopPropagation();
      onClose();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [onClose]);
  const kept = useMemo(() => sensitiveLabels(def, row), [def, row]);
  return (
    <div className="pv-page">
      <header className="pv-bar">
        <h2>打印预览</h2>
        <span className="q s13 nw">
          {def.label}　{row.no}　{pages.length > 0 ? `共 ${pages.length} 页` : ''}
        </span>
        <span className="pv-kept">
          {kept.length > 0 ? (
            <>
              <Checkbox checked={sensitive} onChange={(e) => setSensitive(e.target.checked)}>
                印出敏感内容
              </Checkbox>
              <span className="q s13 ell" title={kept.join('、')}>
                {sensitive ? '已印出：' : '未印：'}
                {kept.join('、')}
              </span>
            </>
          ) : null}
        </span>
        <Button loading={busy} onClick={() => void exportWord(document)}>
          导出 Word
        </Button>
        <Button type="primary" autoFocus onClick={() => window.print()}>
          打印
        </Button>
        <button type="button" className="bare x" aria-label="关闭" onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
      <section className="pv-desk" ref={desk} aria-label="纸样" tabIndex={0}>
        {room > 0 ? <Sheets document={document} room={room} onPages={setPages} /> : null}
      </section>
    </div>
  );
}
