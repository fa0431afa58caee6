/** 字体: the font of each face that is written into files, whether this PC has it, and what stands in for it. */
import { AutoComplete, Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { type Settings, settingsSchema } from '../../../shared/contract/calls';
import { FONT_PRESETS, presetOf } from '../../../shared/documents/fontPresets';
import { CHOSEN_FACES, type FontChoice, STANDARD_FONTS, standInsOf } from '../../../shared/documents/layout';
import { say } from '../../ui/feedback';
import { Mark } from '../../ui/Mark';
import { type Found, probe } from './fontProbe';
import { saveSettings } from './saveSettings';
import './fonts.css';

type FaceKey = (typeof CHOSEN_FACES)[number];
const USES: Readonly<Record<FaceKey, { readonly label: string; readonly use: string }>> = {
  title: { label: '小标宋', use: '标题、发文机关标志' },
  fang: { label: '仿宋', use: '正文、表格' },
  kai: { label: '楷体', use: '二级标题' },
  hei: { label: '黑体', use: '一级标题、表头' },
  song: { label: '宋体', use: '页码' },
};
const OWN = 'own';

export function FontsForm({ settings, onSaved }: { settings: Settings; onSaved: (s: Settings) => void }) {
  const { fonts } = settings;
  const save = async (next: FontChoice) => {
    const saved = await saveSettings({ fonts: next });
    if (!saved) return;
    onSaved(saved);
    say.done('字体已保存');
  };
  const preset = presetOf(fonts);
  return (
    <div className="set-pad">
      <div className="set-row">
        <Select
          aria-label="字体方案"
          style={{ width: 220 }}
          value={preset?.id ?? OWN}
          options={[...FONT_PRESETS.map((p) => ({ value: p.id, label: p.label })), ...(preset ? [] : [{ value: OWN, label: '自定' }])]}
          onChange={(id: string) => {
            const chosen = FONT_PRESETS.find((p) => p.id === id);
            if (chosen) void save(chosen.fonts);
          }}
        />
        <span className="set-help">{preset?.help ?? '自己选定的字体。'}</span>
      </div>
      <table className="lt set-fonts">
        <thead>
          <tr>
            <th style={{ width: 152 }}>用处</th>
            <th style={{ width: 200 }}>写进文件的字体</th>
            <th>本机</th>
          </tr>
        </thead>
        <tbody>
          {CHOSEN_FACES.map((face) => (
            <FaceRow key={face} face={face} chosen={fonts[face]} onChange={(name) => void save({ ...fonts, [face]: name })} />
          ))}
        </tbody>
      </table>
      {preset?.id === 'standard' ? null : (
        <div>
          <Button size="small" onClick={() => void save(STANDARD_FONTS)}>
            恢复公文标准字体
          </Button>
        </div>
      )}
      <p className="set-help">
        文件里只写字体名，不带字体文件（字体有版权）。打开文件的计算机有这种字体就按它显示；没有时，Word 和 WPS
        依次找替代字体，都没有就用它们的默认字体，版面会走样。本程序不安装字体，请向单位信息部门申请正版字体。
      </p>
    </div>
  );
}

function FaceRow({ face, chosen, onChange }: { face: FaceKey; chosen: string; onChange: (name: string) => void }) {
  const [text, setText] = useState(chosen);
  useEffect(() => setText(chosen), [chosen]);
  const wrong = settingsSchema.shape.fonts.shape[face].safeParse(text.trim()).success ? '' : '请写字体的名称，不能有引号、逗号等符号，最多 60 字。';
  const keep = (name: string) => {
    const next = name.trim();
    if (next !== chosen && settingsSchema.shape.fonts.shape[face].safeParse(next).success) onChange(next);
  };
  const { label, use } = USES[face];
  return (
    <tr>
      <td>
        {label}
        <span className="set-help">{use}</span>
      </td>
      <td>
        <AutoComplete
          aria-label={`${label}的字体`}
          value={text}
          status={wrong ? 'error' : ''}
          style={{ width: '100%' }}
          options={[...new Set([...FONT_PRESETS.map((p) => p.fonts[face]), ...standInsOf(face, '')])].map((value) => ({ value }))}
          onChange={setText}
          onSelect={keep}
          onBlur={() => keep(text)}
        />
        {wrong ? <span className="set-wrong">{wrong}</span> : null}
      </td>
      <td>
        <Standing face={face} chosen={chosen} />
      </td>
    </tr>
  );
}

interface Answer {
  readonly chosen: string;
  readonly found: Found;
  /** First font here that stands in for it. */
  readonly standIn: string | null;
}
const answerFor = async (face: FaceKey, chosen: string): Promise<Answer> => {
  const found = await probe(chosen);
  if (found !== 'missing') return { chosen, found, standIn: null };
  for (const name of standInsOf(face, chosen)) if ((await probe(name)) === 'found') return { chosen, found, standIn: name };
  return { chosen, found, standIn: null };
};
function Standing({ face, chosen }: { face: FaceKey; chosen: string }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    let gone = false;
    void answerFor(face, chosen).then((a) => !gone && setAnswer(a));
    return () => {
      gone = true;
    };
  }, [face, chosen]);
  if (answer?.chosen !== chosen) return <span className="q s13">正在检测…</span>;
  if (answer.found === 'found') return <Mark kind="ok" text="已安装" />;
  if (answer.found === 'unknown') return <Mark kind="none" text="无法检测，请在 Word 或 WPS 的字体列表里查看" />;
  return (
    <>
      <Mark kind={answer.standIn === null ? 'over' : 'soon'} text="没有安装" />
      <span className="set-help">
        {answer.standIn === null ? '也没有替代字体，本机的 Word、WPS 会用默认字体。' : `本机的 Word、WPS 用“${answer.standIn}”代替。`}
      </span>
    </>
  );
}
