/** The drawer over a list or a dossier: a record to read, or the form to enter and change one. Who opens it stays where he is. */
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
import { ListCheckNote } from './ListCheckLinks';

export function RecordDrawer(p: {
  def: RecordTypeDef;
  /** Of the record, or 'new'. */
  id: string;
  onClose: () => void;
  /** What to show after a new record is saved: the record itself, or with `next` another empty form. Default: its place in the list. */
  onCreated?: (saved: AnyRow, next: boolean) => void;
}) {
  const { def, id, onClose } = p;
  const [, go] = useLocation();
  const { db, people } = session();
  const isNew = id === 'new';
  const [editing, setEditing] = useState(isNew);
  const [focus, setFocus] = useState<string | null>(null);
  const [formKey, setFormKey] = useState(0);
  const dirty = useRef(false);
  const row = useLive<AnyRow | null>(async () => {
    if (isNew) return null;
    const found = (await db.rows(def.id).get(id)) ?? null;
    if (found) await people.learn(db, [found]);
    return found;
  }, [def.id, id]);
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
      {row === undefined || (!isNew && (row === null || row.deletedAt !== null)) ? null : <ListCheckNote def={def} row={row} />}
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
          focus={focus}
          onDirty={(d) => {
            dirty.current = d;
          }}
          onCancel={() => void leave()}
          onSaved={(saved, next) => {
            dirty.current = false;
            if (next) setFormKey((k) => k + 1);
            else setEditing(false);
            if (p.onCreated && isNew) p.onCreated(saved, next);
            else if (next) go(to.newRecord(def.id));
            else if (isNew) go(to.record(def.id, saved.id), { replace: true });
          }}
        />
      ) : (
        <RecordDetail
          def={def}
          row={row}
          onEdit={(path) => {
            setFocus(path ?? null);
            setEditing(true);
          }}
          onClose={onClose}
        />
      )}
    </Drawer>
  );
}
