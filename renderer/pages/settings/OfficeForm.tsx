/** 城市、落款机关、科室、操作人, each saved on leaving the field; Ctrl+S saves what is being typed. */
import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type Settings, settingsSchema } from '../../../shared/contract/calls';
import { cleanText } from '../../../shared/records/kinds/parse';
import { saveLight } from '../../store/saveLight';
import { say } from '../../ui/feedback';
import { saveSettings } from './saveSettings';

type TextKey = { [K in keyof Settings]: Settings[K] extends string ? K : never }[keyof Settings];
const FIELDS: readonly { readonly key: TextKey; readonly label: string; readonly example: string; readonly help: string }[] = [
  { key: 'cityName', label: '城市名', example: '安澜市', help: '显示在程序名旁边。' },
  { key: 'officeName', label: '落款机关', example: '中共安澜市委组织部', help: '印在会议材料和文书的落款处。' },
  { key: 'deptName', label: '科室', example: '干部监督科', help: '显示在左下角。' },
  { key: 'operator', label: '操作人', example: '周某', help: '记入每一条修改记录；换人使用时请改成自己的姓名。' },
];
const SHAPE = settingsSchema.shape;
/** Sentence when the text may not be saved; '' when it may. */
const wrongWith = (key: TextKey, label: string, text: string): string => {
  const max = SHAPE[key].maxLength ?? Number.POSITIVE_INFINITY;
  return text.length > max ? `${label}最多 ${max} 字，现有 ${text.length} 字，请删短。` : '';
};

export function OfficeForm({ settings, onSaved }: { settings: Settings; onSaved: (s: Settings) => void }) {
  const [texts, setTexts] = useState<Record<TextKey, string>>(
    () => Object.fromEntries(FIELDS.map((f) => [f.key, settings[f.key]])) as Record<TextKey, string>,
  );
  const dirty = FIELDS.some((f) => cleanText(texts[f.key]) !== settings[f.key]);
  useEffect(() => {
    if (!dirty) return;
    saveLight.dirty(1);
    return () => saveLight.dirty(-1);
  }, [dirty]);

  const save = async (key: TextKey, label: string) => {
    const text = cleanText(texts[key]);
    if (wrongWith(key, label, text) !== '' || text === settings[key]) return;
    const saved = await saveSettings({ [key]: text });
    if (!saved) return;
    setTexts((t) => ({ ...t, [key]: t[key] === texts[key] ? text : t[key] }));
    onSaved(saved);
    say.done(`${label}已保存`);
  };
  const latest = useRef(save);
  latest.current = save;
  // A program closed by its window never fires blur: what stands in a field is saved when the page goes.
  const unsaved = useRef(() => {});
  unsaved.current = () => {
    for (const f of FIELDS) if (cleanText(texts[f.key]) !== settings[f.key]) void latest.current(f.key, f.label);
  };
  useEffect(() => () => unsaved.current(), []);

  return (
    <div className="set-form">
      {FIELDS.map((f) => {
        const wrong = wrongWith(f.key, f.label, cleanText(texts[f.key]));
        return (
          <div key={f.key} className="set-field">
            <label className="set-label" htmlFor={`set-${f.key}`}>
              {f.label}
            </label>
            <span>
              <Input
                id={`set-${f.key}`}
                value={texts[f.key]}
                placeholder={`如：${f.example}`}
                status={wrong ? 'error' : ''}
                data-setting={f.key}
                onChange={(e) => setTexts({ ...texts, [f.key]: e.target.value })}
                onBlur={() => void save(f.key, f.label)}
                onKeyDown={(e) => {
                  if (e.key === 'Enter' && !e.nativeEvent.isComposing) e.currentTarget.blur();
                  if (e.key.toLowerCase() === 's' && (e.ctrlKey || e.metaKey)) {
                    e.preventDefault();
                    void save(f.key, f.label);
                  }
                  if (e.key === 'Escape') setTexts({ ...texts, [f.key]: settings[f.key] });
                }}
              />
              <span className={wrong ? 'set-wrong' : 'set-help'}>{wrong || f.help}</span>
            </span>
          </div>
        );
      })}
    </div>
  );
}
