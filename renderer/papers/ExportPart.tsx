/** 导出 Word: one file or a file for each record, in the built-in form or a unit's own template, with progress and cancel. */
import { Button, Checkbox, Progress, Radio } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { PaperChoices, PaperContext, PaperDef } from '../../shared/documents/papers/define';
import { templateValues } from '../../shared/documents/templates/values';
import type { AnyRow } from '../../shared/records/define';
import { session } from '../store/session';
import { call } from '../transport';
import { say } from '../ui/feedback';
import { inOneFile, MAX_FILES, type Made, makeAll, type Refused, refusedBy } from './batch';
import { type Job, type JobState, useJob } from './job';
import type { Shown } from './shown';
import { type OwnTemplate, useTemplate } from './useTemplate';

interface Props {
  readonly paper: PaperDef;
  readonly rows: readonly AnyRow[];
  readonly ctx: PaperContext;
  readonly choices: PaperChoices;
  readonly shown: Shown;
  readonly onBusy: (busy: boolean) => void;
}

export function ExportPart({ paper, rows, ctx, choices, shown, onBusy }: Props) {
  const job = useJob();
  const template = useTemplate(paper.id);
  const [own, setOwn] = useState(true);
  const [each, setEach] = useState(false);
  const [leave, setLeave] = useState(false);
  const [failed, setFailed] = useState<readonly Refused[]>([]);
  const batch = paper.takes === 'one' && rows.length > 1;
  const known = useMemo(() => (batch ? refusedBy(paper, rows, ctx) : []), [batch, paper, rows, ctx]);
  const refused = useMemo(() => [...known, ...failed.filter((f) => !known.some((k) => k.row.id === f.row.id))], [known, failed]);
  useEffect(() => onBusy(job.running), [job.running, onBusy]);
  // leaving the desk must not leave a worker running for nobody
  useEffect(() => () => onBusy(false), [onBusy]);

  const out = new Set(refused.map((r) => r.row.id));
  const left = batch ? rows.filter((r) => !out.has(r.id)) : rows;
  const used = own && template ? template : null;
  const apart = batch && (each || used !== null);
  const blocked = blockedBy(shown, { batch, refused, leave, left: left.length, apart });
  const start = () =>
    job.run(batch ? left.length : 1, async (onMade, stopped) => {
      const made = await makeAll(paper, batch ? left.map((r) => [r]) : [left], ctx, choices, onMade, stopped);
      if (made === null) return null;
      if (made.refused.length > 0) {
        setFailed((before) => [...before, ...made.refused]);
        setLeave(false);
        return null;
      }
      return used ? fillOwn(paper, used, made, ctx) : writeBuiltIn(paper, made, apart);
    });
  return (
    <div className="pd-export">
      {batch && refused.length > 0 ? (
        <section aria-label="不能打印的记录">
          <b className="s13">{refused.length} 条现在不能打印</b>
          <ul className="pd-refused">
            {refused.map((r) => (
              <li key={r.row.id}>
                <span className="q2">{r.row.no}</span>
                {r.why}
              </li>
            ))}
          </ul>
          <Checkbox checked={leave} disabled={job.running} onChange={(e) => setLeave(e.target.checked)}>
            略去这 {refused.length} 条，打印其余 {left.length} 条
          </Checkbox>
        </section>
      ) : null}
      {template ? (
        <section aria-label="版式">
          <Radio.Group
            className="pd-list"
            aria-label="版式"
            value={own}
            disabled={job.running}
            onChange={(e) => setOwn(e.target.value === true)}
            options={[
              { value: true, label: '用自有模板' },
              { value: false, label: '用内置格式' },
            ]}
          />
          {used ? <p className="q s12 pd-note">导出按本单位模板“{template.name}”填写；右边纸样和“打印”仍是内置格式，仅供核对内容。</p> : null}
        </section>
      ) : null}
      {batch && !used ? (
        <Radio.Group
          aria-label="文件"
          value={each}
          disabled={job.running}
          onChange={(e) => setEach(e.target.value === true)}
          options={[
            { value: false, label: '一个文件' },
            { value: true, label: '每条一个文件' },
          ]}
        />
      ) : null}
      <Steps job={job} />
      {job.running ? (
        <Button block onClick={job.cancel}>
          取消
        </Button>
      ) : (
        <Button block disabled={blocked !== ''} title={blocked} onClick={() => void start()}>
          {used ? '按自有模板导出' : '导出 Word'}
          {batch ? ` ${left.length} 条` : ''}
        </Button>
      )}
      {blocked !== '' && !job.running ? <p className="q s12 pd-note">{blocked}</p> : null}
    </div>
  );
}

/** Why nothing can be exported now; '' when it can. */
const blockedBy = (
  shown: Shown,
  { batch, refused, leave, left, apart }: { batch: boolean; refused: readonly Refused[]; leave: boolean; left: number; apart: boolean },
): string => {
  if (!batch) {
    if (shown.kind !== 'paper') return shown.kind === 'refused' ? '这份材料现在不能出，原因见右边。' : '正在排版。';
    return shown.left > 0 ? '' : (shown.blocked ?? '');
  }
  if (left === 0) return '没有可以打印的记录。';
  if (refused.length > 0 && !leave) return '请先补齐上面的记录，或者勾选略去。';
  return apart && left > MAX_FILES ? `一次最多写 ${MAX_FILES} 个文件，请分几批，或者选“一个文件”。` : '';
};

const writeBuiltIn = (paper: PaperDef, made: Made, apart: boolean) => {
  const documents = made.documents.map((d) => d.document);
  const name = documents.length === 1 ? (documents[0]?.fileName ?? paper.label) : `${paper.label}（${documents.length}份）`;
  return call('paper.start', { documents: apart ? documents : [inOneFile(documents, name)], name });
};
const fillOwn = (paper: PaperDef, template: OwnTemplate, made: Made, ctx: PaperContext) => {
  const items = made.documents.map((d) => ({ fileName: d.document.fileName, values: templateValues(paper, d.rows, ctx, template.uses) }));
  return call('template.fill', {
    paper: paper.id,
    name: items.length === 1 ? (items[0]?.fileName ?? paper.label) : `${paper.label}（${items.length}份）`,
    items,
  });
};

function Steps({ job }: { job: Job }) {
  const { state } = job;
  if (state.kind === 'idle') return null;
  const at = state.kind === 'making' || state.kind === 'writing' ? state : null;
  return (
    <div className="pd-steps">
      {at ? <Progress percent={percentOf(at)} size="small" showInfo={false} aria-label="导出进度" /> : null}
      <span className="s13" role="status">
        {sentence(state)}
      </span>
      {state.kind === 'done' && state.saved && session().host === 'electron' ? (
        <button type="button" className="lnk bare s13" onClick={() => state.saved && void reveal(state.saved.id)}>
          打开所在文件夹
        </button>
      ) : null}
    </div>
  );
}
const percentOf = (at: { readonly kind: 'making' | 'writing'; readonly done: number; readonly total: number }): number => {
  const part = at.total === 0 ? 0 : at.done / at.total;
  return Math.round(at.kind === 'making' ? part * 50 : 50 + part * 50);
};
const sentence = (state: JobState): string => {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'making':
      return `正在排版 ${state.done}/${state.total}`;
    case 'writing':
      return state.total === 1 ? '正在写文件' : `正在写文件 ${state.done}/${state.total}`;
    case 'done':
      return `已导出${state.files > 1 ? ` ${state.files} 个文件` : ''}：${state.saved ? `“${state.saved.fileName}”，在“${state.saved.place}”文件夹里。` : ''}`;
    case 'cancelled':
      return state.files > 0 ? `已取消，取消前写好的 ${state.files} 个文件留在文件夹里。` : '已取消，没有写文件。';
    case 'failed':
      return `没有完成：${state.message}`;
  }
};
const reveal = async (id: string): Promise<void> => {
  const r = await call('files.reveal', { id });
  if (!r.ok) say.wrong(r.error.message);
};
