/** One page for every record type: the list, and over it the form or the record. */
import { useLocation } from 'wouter';
import { isRecordTypeId, typeById } from '../../shared/records/registry';
import { to } from '../app/routes';
import { Page } from '../ui/Page';
import { ListCheckActions } from './ListCheckLinks';
import { RecordList } from './list/RecordList';
import { RecordDrawer } from './RecordDrawer';
import './records.css';

export function RecordsPage({ type, id }: { type: string; id: string | null }) {
  const [, go] = useLocation();
  if (!isRecordTypeId(type)) {
    return (
      <Page title="没有这个台账">
        <div className="empty">地址里的台账名称不对，请从左侧导航重新进入。</div>
      </Page>
    );
  }
  const def = typeById(type);
  return (
    <Page title={def.label} sub={def.purpose} actions={<ListCheckActions def={def} />}>
      <RecordList def={def} openId={id} />
      {id !== null ? <RecordDrawer key={`${type}/${id}`} def={def} id={id} onClose={() => go(to.list(def.id))} /> : null}
    </Page>
  );
}
