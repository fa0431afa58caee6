/** The drawer over the list: a record to read, or the form to enter and change one. */
import { Drawer } from 'antd';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { AnyRow, RecordTypeDef } from '../../shared/records/define';
import { to } from '../app/routes';
import { useLive } from '../store/live';
import { session } from '../store/session';
import { ask } from '../ui/feedback';
import { RecordDetail } from './detail/RecordDetail';
import { RecordForm } from './form/RecordForm';

export function RecordDrawer({ def, id, onClose }: { def: RecordTypeDef; id: string; onClose: () => void }) {
  const [, go] = useLocation();
  const { db } = session();
  const isNew = id === 'new';
  const [editing, setEditing] = useState(isNew);
  const [formKey, setFormKey] = useState(0);
  const dirty = useRef(false);
  const row = useLive<AnyRow | null>(async () => (isNew ? null : ((await db.rows(def.id).get(id)) ?? null)), [def.id, id]);
  const leave = async () => {
    if (dirty.current && !(await ask('关闭而不保存？', '填写的内容会留作草稿，下次打开时可以接着填。', '关闭'))) return;
    if (editing && !isNew) setEditing(false);
    else onClose();
    dirty.current = false;
  };
  return (
    <Drawer
      open
      placement="right"
      size={872}
      closable={false}
      keyboard={false}
      getContainer={false}
      rootStyle={{ position: 'absolute' }}
      onClose={() => void leave()}
      styles={{
        // at a large display size the page is narrower than the drawer
        wrapper: { maxWidth: '100%' },
        mask: { background: 'rgba(255,255,255,.72)' },
        body: { padding: 0, display: 'flex', flexDirection: 'column', overflow: 'hidden' },
        header: { display: 'none' },
      }}
      aria-label={def.label}
    >
      {row === undefined ? null : !isNew && (row === null || row.deletedAt !== null) ? (
        <div className="empty">
          这条{def.label}已不在台账里{row?.deletedAt ? '，在回收站可以找到' : ''}。
          <button type="button" className="lnk bare" onClick={onClose}>
            回到列表
          </button>
        </div>
      ) : editing || row === null ? (
        <RecordForm
          key={formKey}
          def={def}
          base={row}
          onDirty={(d) => {
            dirty.current = d;
          }}
          onCancel={() => void leave()}
          onSaved={(saved, next) => {
            dirty.current = false;
            if (next) {
              go(to.newRecord(def.id));
              setFormKey((k) => k + 1);
            } else {
              setEditing(false);
              go(to.record(def.id, saved.id), { replace: true });
            }
          }}
        />
      ) : (
        <RecordDetail def={def} row={row} onEdit={() => setEditing(true)} onClose={onClose} />
      )}
    </Drawer>
  );
}
