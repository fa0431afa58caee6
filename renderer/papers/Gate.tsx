/** Asked before an internal paper is laid out: what it contains. */
import { Button } from 'antd';
import type { PaperDef } from '../../shared/documents/papers/define';
import { sensitiveLabels } from '../../shared/documents/recordPaper';
import type { AnyRow, RecordTypeDef } from '../../shared/records/define';

const MOST = 12;
export function Gate({ paper, def, rows, onOpen }: { paper: PaperDef; def: RecordTypeDef | null; rows: readonly AnyRow[]; onOpen: () => void }) {
  const found = def ? [...new Set(rows.flatMap((r) => sensitiveLabels(def, r)))] : [];
  return (
    <div className="pd-gate">
      <h3>“{paper.label}”是内部材料</h3>
      <p>
        {found.length > 0
          ? `${rows.length > 1 ? '这些记录' : '这条记录'}里登记了不宜公开的内容：${found.slice(0, MOST).join('、')}${found.length > MOST ? ' 等' : ''}，这份材料可能印出。`
          : '这份材料汇集监督信息，印有不宜公开的内容。'}
        请先确认周围没有无关人员，打印件按内部材料保管，不用的及时销毁。
      </p>
      <Button type="primary" onClick={onOpen}>
        知道了，打开
      </Button>
    </div>
  );
}
