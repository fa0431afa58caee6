/** 回收站: everything deleted, of all types; restored one by one or together. Nothing is destroyed here. */
import { Button, Checkbox, Input, Pagination, Select } from 'antd';
import { useState } from 'react';
import { wordsOf } from '../../../shared/query/query';
import { titleOf } from '../../records/titles';
import { useLive } from '../../store/live';
import { session } from '../../store/session';
import { notify, say, sentenceOf } from '../../ui/feedback';
import { Page } from '../../ui/Page';
import { type BinRow, binRows, deletedBy, restoreRows } from './binRows';
import { dayAndTime } from './time';
import './bin.css';

const PAGE = 100;

export function BinPage() {
  const { people, repo } = session();
  const all = useLive(binRows, []);
  const [type, setType] = useState('');
  const [words, setWords] = useState('');
  const [page, setPage] = useState(1);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);

  const title = (b: BinRow): string => titleOf(b.def, b.row, people);
  const wanted = wordsOf(words);
  const hits = (all ?? []).filter((b) => {
    if (type !== '' && b.def.id !== type) return false;
    const hay = `${b.def.label} ${b.row.no} ${title(b)}`.toLowerCase();
    return wanted.every((w) => hay.includes(w));
  });
  const last = Math.max(1, Math.ceil(hits.length / PAGE));
  const current = Math.min(page, last);
  const shown = hits.slice((current - 1) * PAGE, current * PAGE);
  const who = useLive(() => deletedBy(shown), [shown.map((b) => b.row.id).join()]);
  const chosen = (all ?? []).filter((b) => picked.has(b.row.id));
  const present = [...new Map((all ?? []).map((b) => [b.def.id, b.def])).values()];

  const restore = async (rows: readonly BinRow[]) => {
    setBusy(true);
    try {
      const changes = await restoreRows(rows);
      setPicked(new Set());
      const first = rows[0];
      notify({
        title: '已恢复',
        description:
          rows.length === 1 && first ? `${first.def.label} ${first.row.no} ${title(first)} 已回到台账。` : `${rows.length} 条记录已回到台账。`,
        actionLabel: '撤销恢复',
        action: async () => {
          try {
            for (const c of changes) await repo.undo(c);
            say.done('已撤销，记录又回到回收站');
          } catch (e) {
            say.wrong(sentenceOf(e));
          }
        },
      });
    } catch (e) {
      say.wrong(sentenceOf(e));
    } finally {
      setBusy(false);
    }
  };
  const toggle = (ids: readonly string[], on: boolean) => setPicked(new Set([...[...picked].filter((id) => !ids.includes(id)), ...(on ? ids : [])]));
  const pageIds = shown.map((b) => b.row.id);
  const allPicked = pageIds.length > 0 && pageIds.every((id) => picked.has(id));

  return (
    <Page title="回收站" sub="删除的记录都在这里，可以随时恢复；不计入统计，也不会自动清除">
      {all === undefined ? null : all.length === 0 ? (
        <div className="body">
          <p className="bin-empty">回收站是空的。在列表或记录里删除的内容会放到这里，恢复后编号和内容都不变。</p>
        </div>
      ) : (
        <>
          <div className="bin-bar">
            <Input
              allowClear
              aria-label="查找"
              placeholder="姓名、编号、标题"
              style={{ width: 220 }}
              value={words}
              onChange={(e) => {
                setWords(e.target.value);
                setPage(1);
              }}
            />
            <Select
              aria-label="类别"
              style={{ width: 160 }}
              value={type}
              options={[{ value: '', label: '全部类别' }, ...present.map((d) => ({ value: d.id, label: d.label }))]}
              onChange={(v: string) => {
                setType(v);
                setPage(1);
              }}
            />
            <span className="sp" />
            {chosen.length > 0 ? (
              <>
                <span className="q2">
                  已选 <b>{chosen.length}</b> 条
                </span>
                <Button type="text" onClick={() => setPicked(new Set())}>
                  取消选择
                </Button>
              </>
            ) : null}
            <Button type="primary" disabled={chosen.length === 0} loading={busy} onClick={() => void restore(chosen)}>
              恢复所选
            </Button>
          </div>
          <div className="body bin-body">
            {hits.length === 0 ? (
              <p className="bin-empty">
                没有符合条件的记录。
                <button
                  type="button"
                  className="lnk bare"
                  onClick={() => {
                    setWords('');
                    setType('');
                  }}
                >
                  看全部 {all.length} 条
                </button>
              </p>
            ) : (
              <table className="lt bin-table">
                <colgroup>
                  <col style={{ width: 36 }} />
                  <col style={{ width: 108 }} />
                  <col style={{ width: 132 }} />
                  <col />
                  <col style={{ width: 156 }} />
                  <col style={{ width: 96 }} />
                  <col style={{ width: 72 }} />
                </colgroup>
                <thead>
                  <tr>
                    <th>
                      <Checkbox
                        aria-label="选中本页"
                        checked={allPicked}
                        indeterminate={!allPicked && pageIds.some((id) => picked.has(id))}
                        onChange={(e) => toggle(pageIds, e.target.checked)}
                      />
                    </th>
                    <th>类别</th>
                    <th>编号</th>
                    <th>内容</th>
                    <th>删除时间</th>
                    <th>操作人</th>
                    <th aria-label="操作" />
                  </tr>
                </thead>
                <tbody>
                  {shown.map((b) => (
                    <tr key={b.row.id} className={picked.has(b.row.id) ? 'selrow' : ''}>
                      <td>
                        <Checkbox
                          aria-label={`选中 ${b.row.no}`}
                          checked={picked.has(b.row.id)}
                          onChange={(e) => toggle([b.row.id], e.target.checked)}
                        />
                      </td>
                      <td className="q2">{b.def.label}</td>
                      <td className="q s13">{b.row.no}</td>
                      <td title={title(b)}>{title(b) || '（没有标题）'}</td>
                      <td className="q2">{dayAndTime(b.deletedAt)}</td>
                      <td className="q2">{who?.get(`${b.def.id}/${b.row.id}`) || <span className="q">未填</span>}</td>
                      <td>
                        <button type="button" className="lnk bare" disabled={busy} aria-label={`恢复 ${b.row.no}`} onClick={() => void restore([b])}>
                          恢复
                        </button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </div>
          <footer className="bin-foot">
            <span>
              共 <b>{hits.length}</b> 条{hits.length === all.length ? '' : `，回收站里一共 ${all.length} 条`}
            </span>
            <span className="sp" />
            {hits.length > PAGE ? (
              <Pagination size="small" current={current} pageSize={PAGE} total={hits.length} showSizeChanger={false} onChange={setPage} />
            ) : null}
          </footer>
        </>
      )}
    </Page>
  );
}
