/** 列设置: which columns, in which order, how dense. Remembered per type. */
import { Button, Checkbox, Popover, Radio } from 'antd';
import type { RecordTypeDef } from '../../../shared/records/define';
import { ColumnsIcon } from '../../ui/icons';
import { allColumns, chosenColumns, DEFAULT_PREFS, type ListPrefs } from './columns';

export function ColumnSettings(p: { def: RecordTypeDef; prefs: ListPrefs; wide: boolean; onChange: (prefs: ListPrefs) => void }) {
  const shown = chosenColumns(p.def, p.prefs, p.wide).map((c) => c.key);
  const all = allColumns(p.def);
  const ordered = [...shown.flatMap((k) => all.find((c) => c.key === k) ?? []), ...all.filter((c) => !shown.includes(c.key))];
  const move = (key: string, by: -1 | 1) => {
    const at = shown.indexOf(key);
    const next = [...shown];
    next.splice(at, 1);
    next.splice(Math.max(0, at + by), 0, key);
    p.onChange({ ...p.prefs, columns: next });
  };
  const panel = (
    <div className="col-settings">
      <h4>
        显示的列
        <button type="button" className="lnk bare" onClick={() => p.onChange({ ...DEFAULT_PREFS, pageSize: p.prefs.pageSize })}>
          恢复默认
        </button>
      </h4>
      <ul>
        {ordered.map((c) => {
          const on = shown.includes(c.key);
          return (
            <li key={c.key}>
              <Checkbox
                checked={on}
                disabled={c.subject}
                onChange={(e) => p.onChange({ ...p.prefs, columns: e.target.checked ? [...shown, c.key] : shown.filter((k) => k !== c.key) })}
              >
                {c.label}
              </Checkbox>
              {on ? (
                <span className="g">
                  <button type="button" className="bare" aria-label={`${c.label}前移`} disabled={shown[0] === c.key} onClick={() => move(c.key, -1)}>
                    ↑
                  </button>
                  <button
                    type="button"
                    className="bare"
                    aria-label={`${c.label}后移`}
                    disabled={shown.at(-1) === c.key}
                    onClick={() => move(c.key, 1)}
                  >
                    ↓
                  </button>
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
      <div className="den">
        <span className="q2">行距</span>
        <Radio.Group
          value={p.prefs.density}
          onChange={(e) => p.onChange({ ...p.prefs, density: e.target.value as ListPrefs['density'] })}
          options={[
            { value: 'tight', label: '紧' },
            { value: 'medium', label: '适中' },
            { value: 'wide', label: '宽' },
          ]}
        />
      </div>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" arrow={false} content={panel}>
      <Button size="small" icon={<ColumnsIcon />}>
        列设置
      </Button>
    </Popover>
  );
}
