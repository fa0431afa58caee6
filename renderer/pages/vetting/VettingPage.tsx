/** 名单核查 (M23): paste a list, see what the ledger holds against each name, grouped as in 任用条例 art. 24; keep it as an M23 record. */
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { VETTING_PURPOSE } from '../../../shared/codes/vetting';
import { today } from '../../../shared/rules/dates';
import { MAX_NAMES } from '../../../shared/rules/pasteNames';
import type { VettingPurpose } from '../../../shared/rules/vettingHits';
import { to } from '../../app/routes';
import { offerUndo } from '../../records/undo';
import { useLive } from '../../store/live';
import { clockNow, useVetting, vettingState } from '../../store/vettingList';
import { say, sentenceOf } from '../../ui/feedback';
import { Page } from '../../ui/Page';
import { checkAll, idsOf } from './check';
import { KeptCheck } from './KeptCheck';
import { matchList, readingNotes, readList } from './known';
import { Names } from './Names';
import { Recent } from './Recent';
import { Results } from './Results';
import { batchName, type Check, exportCheck, saveCheck, whyNotSaved } from './save';
import './vetting.css';

const PURPOSES = VETTING_PURPOSE.codes.map(({ value, label }) => ({ value: value as VettingPurpose, label }));

/** @param id record of a check that was kept; null: a list of now */
export function VettingPage({ id }: { id: string | null }) {
  const { list } = useVetting();
  if (id !== null) return <KeptCheck id={id} />;
  return list === null ? <Entry /> : <Checked list={list} />;
}

function Entry() {
  const { text, batch, purpose } = useVetting();
  const read = text.trim() === '' ? null : readList(text);
  const start = () => vettingState.check(today(), clockNow());
  return (
    <Page title="名单核查" sub="任前、评优评先、出国等名单，逐人核对台账里的影响期、在办事项和其他情形">
      <div className="vt-entry">
        <div className="vt-form">
          <label htmlFor="vt-purpose">
            <span>用途</span>
            <Select<VettingPurpose>
              id="vt-purpose"
              aria-label="用途"
              value={purpose}
              onChange={vettingState.purpose}
              options={PURPOSES}
              style={{ width: 200 }}
            />
          </label>
          <label htmlFor="vt-batch">
            <span>批次名称</span>
            <Input
              id="vt-batch"
              value={batch}
              maxLength={100}
              placeholder={batchName({ batch: '', purpose, day: today() })}
              onChange={(e) => vettingState.batch(e.target.value)}
              style={{ width: 320 }}
            />
          </label>
        </div>
        <Input.TextArea
          aria-label="名单"
          autoFocus
          value={text}
          onChange={(e) => vettingState.text(e.target.value)}
          placeholder={
            '把名单粘贴到这里，一次 1 至 300 名\n\n可以从 Word、Excel、微信里复制，分隔符号不限，带不带序号和职务都行，例如：\n罗文斌　市交通局副局长\n张海波（市教育局副局长，1962.03）\n毕春林、石广田、侯志远'
          }
        />
        <div className="vt-read" role="status">
          {read === null ? (
            <p className="q">有同名的，按出生年月和职务认定；库中没有的会列出来。谈心谈话不参与核查。</p>
          ) : (
            <>
              <p>
                读出 <b>{read.names.length}</b> 名
                {read.names.length > 0
                  ? `：${read.names
                      .slice(0, 12)
                      .map((n) => n.name)
                      .join('、')}${read.names.length > 12 ? ' 等' : ''}`
                  : ''}
              </p>
              {readingNotes(read).map((n) => (
                <p key={n} className="q">
                  {n}
                </p>
              ))}
            </>
          )}
        </div>
        <div className="vt-go">
          <Button type="primary" disabled={read === null || read.names.length === 0} onClick={start}>
            核查
          </Button>
          {text === '' ? null : <Button onClick={vettingState.clear}>清空</Button>}
          {read !== null && read.names.length === 0 ? (
            <span className="q s13">没有读出姓名。请每行一人，或用顿号隔开，最多 {MAX_NAMES} 名。</span>
          ) : null}
        </div>
        <Recent />
      </div>
    </Page>
  );
}

function Checked({ list }: { list: string }) {
  const state = useVetting();
  const { purpose, settled, saved } = state;
  const at = state.at ?? { day: today(), clock: '' };
  const pasted = readList(list);
  const { matches, notes } = matchList(pasted, settled);
  const ids = idsOf(matches);
  const results = useLive(() => checkAll(ids, purpose, at.day), [ids.join(), purpose, at.day]);
  const check: Check | null = results === undefined ? null : { batch: state.batch, purpose, ...at, matches, results };
  return (
    <Page
      title="名单核查"
      sub={
        <>
          {batchName({ batch: state.batch, purpose, day: at.day })}
          {saved ? (
            <>
              {'\u3000'}
              <Link className="lnk" href={to.vettingResult(saved.id)}>
                {saved.no}
              </Link>
            </>
          ) : null}
        </>
      }
      actions={
        <Select<VettingPurpose>
          size="small"
          aria-label="用途"
          value={purpose}
          onChange={vettingState.purpose}
          options={PURPOSES}
          style={{ width: 160 }}
        />
      }
    >
      <div className="vt-body">
        <Names matches={matches} results={results} again={vettingState.again} />
        <div className="vt-res">{check === null ? <p className="q vt-wait">正在核查…</p> : <Results check={check} notes={notes} />}</div>
      </div>
      <Foot check={check} />
    </Page>
  );
}

function Foot({ check }: { check: Check | null }) {
  const { saved } = useVetting();
  const [busy, setBusy] = useState(false);
  const matches = check?.matches ?? [];
  const why = whyNotSaved(matches);
  const open = matches.filter((m) => m.kind === 'open').map((m) => m.pasted.name);
  const unknown = matches.filter((m) => m.kind === 'unknown').map((m) => m.pasted.name);
  const save = async () => {
    if (!check || busy) return;
    setBusy(true);
    try {
      const done = await saveCheck(check);
      const row = done.rows[0];
      if (row) {
        vettingState.saved(row.id, row.no);
        offerUndo('已存为核查批次', `${row.no}　${batchName(check)}，${check.matches.length} 名。`, done.changeId);
      }
    } catch (e) {
      say.wrong(sentenceOf(e));
    }
    setBusy(false);
  };
  return (
    <footer className="vt-foot">
      <span className="s13 q2 ell">
        {saved
          ? `已存为 ${saved.no}`
          : why || (unknown.length > 0 ? `${unknown.slice(0, 3).join('、')}${unknown.length > 3 ? ' 等' : ''}库中没有，存为库外人员` : '')}
        {open.length > 0 && why !== '' ? `：${open.slice(0, 4).join('、')}` : ''}
      </span>
      <span className="sp" />
      <span className="s13 q nw">存为批次，日后可对照当时依据</span>
      <Button disabled={check === null} onClick={() => check && void exportCheck(check)}>
        导出 Excel
      </Button>
      <Button type="primary" loading={busy} disabled={check === null || why !== '' || saved !== null} onClick={() => void save()}>
        存为核查批次
      </Button>
    </footer>
  );
}
