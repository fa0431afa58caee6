/** 设置: names for papers, display size, the sample city, where data lie, about. */
import { Button, Radio } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Out, Settings } from '../../../shared/contract/calls';
import { recordTypes } from '../../../shared/records/registry';
import { to } from '../../app/routes';
import { useLive } from '../../store/live';
import { useSaveLight } from '../../store/saveLight';
import { session } from '../../store/session';
import { call } from '../../transport';
import { say } from '../../ui/feedback';
import { Mark } from '../../ui/Mark';
import { Page } from '../../ui/Page';
import { dayAndTime } from '../bin/time';
import { askAndLoad, askAndRemove } from './askSample';
import { FontsForm } from './FontsForm';
import { OfficeForm } from './OfficeForm';
import { useSampleState } from './sample';
import { saveSettings } from './saveSettings';
import { applyZoom, ZOOMS } from './zoom';
import './settings.css';

export function SettingsPage() {
  const [settings, setSettings] = useState<Settings>(session().settings);
  return (
    <Page title="设置" sub="改动离开输入框时自动保存">
      <div className="body set-scroll">
        <div className="set-body">
          <div>
            <Section title="单位与操作人">
              <OfficeForm settings={settings} onSaved={setSettings} />
            </Section>
            <Section title="显示大小">
              <Size settings={settings} onSaved={setSettings} />
            </Section>
            <Section title="字体">
              <FontsForm settings={settings} onSaved={setSettings} />
            </Section>
            <Section title="示例数据">
              <Sample />
            </Section>
          </div>
          <div>
            <DataAndJournal />
            <About />
          </div>
        </div>
      </div>
    </Page>
  );
}

const Section = ({ title, note, children }: { title: string; note?: string; children: ReactNode }) => (
  <section className="set-sec" aria-label={title}>
    <div className="h2">
      <b>{title}</b>
      {note ? <span className="q s13">{note}</span> : null}
    </div>
    {children}
  </section>
);

function Size({ settings, onSaved }: { settings: Settings; onSaved: (s: Settings) => void }) {
  return (
    <div className="set-pad">
      <Radio.Group
        aria-label="显示大小"
        value={settings.zoom}
        options={ZOOMS.map((z) => ({ value: z.value, label: z.label }))}
        onChange={async (e) => {
          const saved = await saveSettings({ zoom: e.target.value as Settings['zoom'] });
          if (!saved) return;
          applyZoom(saved.zoom, session().host);
          onSaved(saved);
          say.done('显示大小已保存');
        }}
      />
      <p className="set-help">文字、表格和按钮一起放大，打印和导出的材料不受影响。</p>
    </div>
  );
}

function Sample() {
  const state = useSampleState();
  const [step, setStep] = useState('');
  if (!state) return null;
  const loaded = state.sampleTotal > 0;
  return (
    <div className="set-pad">
      <p>
        {loaded ? (
          <>
            <Mark kind="ok" text={`已载入 ${state.sampleTotal} 条`} />
            <span className="q2">　{state.sample.map((c) => `${c.label} ${c.count}`).join('、')}</span>
          </>
        ) : (
          <>
            <Mark kind="none" text="没有载入" />
            <span className="q2">　虚构的安澜市：干部、单位和三年的监督记录，用来试用统计和汇报材料。</span>
          </>
        )}
      </p>
      <div className="set-row">
        {loaded ? (
          <Button loading={step !== ''} onClick={() => void askAndRemove(state, setStep)}>
            {step || '移出示例数据'}
          </Button>
        ) : (
          <Button loading={step !== ''} onClick={() => void askAndLoad(setStep)}>
            {step || '载入示例数据（安澜市）'}
          </Button>
        )}
        <span className="set-help" role="status">
          {step
            ? '请稍等，完成前不要关闭程序。'
            : loaded
              ? '示例参与名单和统计；打印正式材料前请先移出。'
              : '整批载入，可以整批移出，不影响自己的记录。'}
        </span>
      </div>
    </div>
  );
}

const megabytes = (bytes: number): string =>
  bytes >= 1 << 30
    ? `${(bytes / (1 << 30)).toFixed(1)} GB`
    : bytes >= 1 << 20
      ? `${(bytes / (1 << 20)).toFixed(1)} MB`
      : bytes >= 1024
        ? `${Math.round(bytes / 1024)} KB`
        : `${bytes} 字节`;
const whole = (n: number): string => n.toLocaleString('zh-CN');

function DataAndJournal() {
  const { light, at } = useSaveLight();
  const [vault, setVault] = useState<Out<'vault.status'> | null>(null);
  const [problem, setProblem] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new light or time means a new write
  useEffect(() => {
    let gone = false;
    void call('vault.status', {}).then((r) => {
      if (gone) return;
      if (r.ok) setVault(r.value);
      setProblem(r.ok ? '' : r.error.message);
    });
    return () => {
      gone = true;
    };
  }, [light, at]);
  const stored = useLive(async () => {
    const { db } = session();
    const seq = ((await db.meta.get('seq'))?.value ?? 0) as number;
    const waiting = await db.outbox.count();
    const types = await Promise.all(
      recordTypes.map(async (t) => {
        const all = await db.rows(t.id).count();
        const deleted = await db.rows(t.id).where('deletedAt').above('').count();
        return { id: t.id, label: t.label, live: all - deleted, deleted };
      }),
    );
    return { seq, waiting, types };
  }, []);
  const state = !vault
    ? null
    : !vault.journalOk
      ? {
          kind: 'over' as const,
          text: '校验没有通过',
          why: '为避免覆盖证据已停止追加，新的改动只在数据库里。请把数据文件夹完整拷贝一份，交给维护人员。',
        }
      : stored && stored.waiting > 0
        ? { kind: 'soon' as const, text: `还有 ${stored.waiting} 步没写进日志`, why: '程序会自动再试，写完之前请不要关闭程序。' }
        : {
            kind: 'ok' as const,
            text: '逐条落盘，链条完整',
            why: '每保存一次，先写数据库，再写日志文件；启动时两边自动核对，数据库缺了会从日志补回。',
          };
  return (
    <Section title="数据与日志">
      {problem ? <p className="set-wrong set-pad">{problem}</p> : null}
      <table className="lt set-facts">
        <tbody>
          <Fact name="日志状态" value={state ? <Mark kind={state.kind} text={state.text} /> : ''} />
          <Fact name="数据库序号" value={stored ? whole(stored.seq) : ''} />
          <Fact name="日志序号" value={vault ? whole(vault.seq) : ''} />
          <Fact name="日志大小" value={vault ? megabytes(vault.journalBytes) : ''} />
          <Fact name="上次写入日志" value={vault ? dayAndTime(vault.lastAppendAt) || '还没有写过' : ''} />
        </tbody>
      </table>
      {state ? <p className="set-help">{state.why}</p> : null}
      <table className="lt set-facts set-counts">
        <thead>
          <tr>
            <th>台账</th>
            <th className="num">在册</th>
            <th className="num">回收站</th>
          </tr>
        </thead>
        <tbody>
          {(stored?.types ?? []).map((t) => (
            <tr key={t.id}>
              <td>
                <Link href={to.list(t.id)}>{t.label}</Link>
              </td>
              <td className="num">{t.live > 0 ? whole(t.live) : <span className="q">—</span>}</td>
              <td className="num">{t.deleted > 0 ? <Link href={to.bin()}>{whole(t.deleted)}</Link> : <span className="q">—</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="set-help">{PLACE[session().host]}</p>
      <p className="set-help">本版还没有备份中心。需要备份时，请先关闭程序，再把数据文件夹完整拷贝到安全 U 盘。</p>
    </Section>
  );
}
const PLACE = {
  electron: '数据只存在这台计算机上当前用户的应用数据目录“qinzheng-ledger”里，不上传、不联网。重装系统或更换计算机之前请先拷贝这个文件夹。',
  web: '数据只存在这台计算机上：记录在这个浏览器的本地数据库里，日志在程序的数据文件夹里，不上传、不联网。请不要清除这个浏览器的网站数据；万一清除，下次打开会从日志补回。',
} as const;

const Fact = ({ name, value }: { name: string; value: ReactNode }) => (
  <tr>
    <td className="q2">{name}</td>
    <td className="num">{value}</td>
  </tr>
);

function About() {
  const { version, host } = session();
  return (
    <Section title="关于">
      <table className="lt set-facts">
        <tbody>
          <Fact name="程序" value="勤政台账" />
          <Fact name="版本" value={version} />
          <Fact name="运行方式" value={host === 'electron' ? '桌面程序' : '本机浏览器'} />
        </tbody>
      </table>
      <p className="set-help">用于非涉密计算机，不得存储、处理国家秘密。</p>
    </Section>
  );
}
