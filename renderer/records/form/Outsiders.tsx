/** People outside the roster: name, unit, post; one line each. */
import { Button, Input } from 'antd';
import type { Outsider } from '../../../shared/records/define';
import { CloseIcon } from '../../ui/icons';

export function Outsiders({ id, value, onChange }: { id: string; value: readonly Outsider[]; onChange: (v: readonly Outsider[]) => void }) {
  const set = (i: number, patch: Partial<Outsider>) => onChange(value.map((o, k) => (k === i ? { ...o, ...patch } : o)));
  return (
    <div className="outsiders" id={id}>
      {value.map((o, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity of their own
        <div key={i} className="outsider">
          <Input aria-label="姓名" placeholder="姓名" value={o.name} onChange={(e) => set(i, { name: e.target.value })} />
          <Input aria-label="单位" placeholder="单位" value={o.unit} onChange={(e) => set(i, { unit: e.target.value })} />
          <Input aria-label="职务" placeholder="职务" value={o.post} onChange={(e) => set(i, { post: e.target.value })} />
          <button type="button" className="bare x" aria-label="删去这一人" onClick={() => onChange(value.filter((_, k) => k !== i))}>
            <CloseIcon size={10} />
          </button>
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...value, { name: '', unit: '', post: '' }])}>
        加一人
      </Button>
    </div>
  );
}
