/** The generic list: filter bar, chips, table, batch bar, pager. Everything in it is read from the declaration. */
import { Button, Checkbox, Pagination, Select } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { labelOf } from '../../../shared/codes/define';
import type { Query } from '../../../shared/query/query';
import type { AnyRow, RecordTypeDef } from '../../../shared/records/define';
import { fieldsOf } from '../../../shared/records/define';
import { today } from '../../../shared/rules/dates';
import { to } from '../../app/routes';
import { ofList } from '../../papers/offers';
import { PrintButton, type PrintJob } from '../../papers/PrintDesk';
import { askAll } from '../../store/ask';
import { useLive } from '../../store/live';
import { usePref } from '../../store/prefs';
import { session } from '../../store/session';
import { ask, say, sentenceOf } from '../../ui/feedback';
import { CloseIcon, SortIcon } from '../../ui/icons';
import { Mark } from '../../ui/Mark';
import { useWide } from '../../ui/useWide';
import { dueOf } from '../due';
import { Extended } from '../Extended';
import { offerUndo } from '../undo';
import { ColumnSettings } from './ColumnSettings';
import { CHECK_WIDTH, type Column, cellText, chosenColumns, DEFAULT_PREFS, DUE_WIDTH, type ListPrefs } from './columns';
import { exportRows } from './exportRows';
import { FilterBar } from './FilterBar';
import { chipText, conditionsOf, type Filters, STATE } from './filters';

const PAGE_SIZES = [20, 50, 100, 200];
const WORDS = 'words';
/** Same value at every render: the filter bar compares by identity. */
const NOTHING_ASKED: Asked = { filters: {}, words: '' };
interface Asked {
  readonly filters: Filters;
  readonly words: string;
}

export function RecordList({ def, openId }: { def: RecordTypeDef; openId: string | null }) {
  const [, go] = useLocation();
  const wide = useWide();
  const [prefs, setPrefs] = usePref<ListPrefs>(`list:${def.id}`, DEFAULT_PREFS);
  const [asked, setAsked] = usePref<Asked>(`filters:${def.id}`, NOTHING_ASKED);
  const [sort, setSort] = usePref<Query['sort'] | null>(`sort:${def.id}`, null);
  const [page, setPage] = useState(1);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { db, people, repo } = session();
  const answer = useLive(
    async () => ({
      asked,
      rows: await askAll(db, people, { type: def.id, where: conditionsOf(asked.filters), words: asked.words, ...(sort ? { sort } : {}) }),
    }),
    [def.id, asked, sort],
  );
  // rows of the question before must not be counted or exported as the answer to this one
  const hits = answer?.asked === asked ? answer.rows : undefined;
  const columns = chosenColumns(def, prefs, wide);
  const rows = hits ?? [];
  const size = prefs.pageSize;
  const current = Math.min(page, Math.max(1, Math.ceil(rows.length / size)));
  const shown = rows.slice((current - 1) * size, current * size);
  const selected = rows.filter((r) => picked.has(r.id));
  const filtered = Object.keys(asked.filters).length > 0 || asked.words !== '';

  const search = (filters: Filters, words: string) => {
    setAsked({ filters, words });
    setPage(1);
    setPicked(new Set());
  };
  const drop = (key: string) => {
    if (key === WORDS) return search(asked.filters, '');
    const { [key]: _gone, ...rest } = asked.filters;
    search(rest, asked.words);
  };
  const toggle = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  const removeSelected = async () => {
    const yes = await ask(
      `删除所选 ${selected.length} 条${def.label}？`,
      '记录会移到回收站，可以随时恢复；统计数字会随之变化。',
      `删除 ${selected.length} 条`,
    );
    if (!yes) return;
    try {
      const done = await repo.remove(def.id, selected);
      setPicked(new Set());
      offerUndo('已删除', `${selected.length} 条${def.label}移到了回收站。`, done.changeId);
    } catch (e) {
      say.wrong(sentenceOf(e));
    }
  };
  const printJob = (chosen: readonly AnyRow[]): PrintJob => ({
    ...ofList(def, chosen.length),
    title: `${def.label}　${chosen.length} 条`,
    def,
    rows: chosen,
  });
  const people_ = new Set(rows.flatMap((r) => r.refCadres)).size;

  return (
    <>
      <div className="list-head">
        <FilterBar def={def} filters={asked.filters} words={asked.words} onSearch={search} />
        <Button type="primary" className="new" onClick={() => go(to.newRecord(def.id))}>
          新增{def.short}
        </Button>
      </div>
      <div className="tools">
        {filtered ? (
          <>
            <span className="q">已筛选</span>
            {asked.words !== '' ? <Chip text={`含“${asked.words}”`} onClose={() => drop(WORDS)} /> : null}
            {Object.entries(asked.filters).map(([key, v]) => (
              <Chip key={key} text={chipText(labelOfKey(def, key), v, (code) => codeLabel(def, key, code))} onClose={() => drop(key)} />
            ))}
            <button type="button" className="lnk bare q2" onClick={() => search({}, '')}>
              全部清除
            </button>
          </>
        ) : null}
        <span className="sp" />
        {def.id === 'cadre' ? (
          <Button type="text" size="small" onClick={() => go(to.roster())}>
            导入
          </Button>
        ) : null}
        <Button type="text" size="small" disabled={rows.length === 0} onClick={() => void exportRows(def, columns, rows)}>
          导出这 {rows.length} 条
        </Button>
        <PrintButton size="small" type="text" label={`打印这 ${rows.length} 条`} disabled={rows.length === 0} job={() => printJob(rows)} />
        <ColumnSettings def={def} prefs={prefs} wide={wide} onChange={setPrefs} />
      </div>
      {selected.length > 0 ? (
        <div className="batch">
          <b>已选 {selected.length} 条</b>
          <Button type="text" size="small" onClick={() => void exportRows(def, columns, selected)}>
            导出所选
          </Button>
          <PrintButton size="small" type="text" label={`打印所选 ${selected.length} 条`} job={() => printJob(selected)} />
          <Button type="text" size="small" onClick={() => void removeSelected()}>
            删除
          </Button>
          <span className="sp" />
          <Button type="text" size="small" onClick={() => setPicked(new Set(rows.map((r) => r.id)))}>
            选中全部 {rows.length} 条
          </Button>
          <Button type="text" size="small" onClick={() => setPicked(new Set())}>
            取消选择
          </Button>
        </div>
      ) : null}
      <div className={`wrap ${prefs.density}`}>
        {hits === undefined ? null : rows.length === 0 ? (
          <Empty def={def} filtered={filtered} onClear={() => search({}, '')} onNew={() => go(to.newRecord(def.id))} />
        ) : (
          <Table
            def={def}
            columns={columns}
            rows={shown}
            picked={picked}
            openId={openId}
            sort={sort ?? def.sort ?? null}
            onSort={(field) => {
              const now = sort ?? def.sort;
              setSort({ field, dir: now?.field === field && now.dir === 'desc' ? 'asc' : 'desc' });
            }}
            onToggle={toggle}
            onToggleAll={(all) =>
              setPicked(all ? new Set([...picked, ...shown.map((r) => r.id)]) : new Set([...picked].filter((id) => !shown.some((r) => r.id === id))))
            }
            onOpen={(id) => go(to.record(def.id, id))}
          />
        )}
      </div>
      {rows.length > 0 ? (
        <div className="pager">
          <span>
            共 <b>{rows.length}</b> 条
            {def.subject !== null ? (
              <>
                ，涉及 <b>{people_}</b> 名干部
              </>
            ) : null}
          </span>
          <span>
            第 {(current - 1) * size + 1} 至 {Math.min(current * size, rows.length)} 条
          </span>
          <span className="sp" />
          <Select
            size="small"
            aria-label="每页条数"
            value={size}
            style={{ width: 112 }}
            options={PAGE_SIZES.map((n) => ({ value: n, label: `每页 ${n} 条` }))}
            onChange={(pageSize: number) => setPrefs({ ...prefs, pageSize })}
          />
          <Pagination size="small" current={current} pageSize={size} total={rows.length} showSizeChanger={false} onChange={setPage} />
        </div>
      ) : null}
    </>
  );
}

const labelOfKey = (def: RecordTypeDef, key: string): string => (key === STATE ? '状态' : (fieldsOf(def).find((f) => f.key === key)?.label ?? key));
const codeLabel = (def: RecordTypeDef, key: string, code: string): string => {
  if (key === STATE) return def.states.find((s) => s.key === code)?.label ?? code;
  const f = fieldsOf(def).find((x) => x.key === key);
  return f && (f.kind === 'choice' || f.kind === 'choices') ? labelOf(f.options, code) : code;
};

const Chip = ({ text, onClose }: { text: string; onClose: () => void }) => (
  <span className="chip">
    {text}
    <button type="button" className="bare" aria-label={`去掉筛选：${text}`} onClick={onClose}>
      <CloseIcon size={10} />
    </button>
  </span>
);

const Empty = (p: { def: RecordTypeDef; filtered: boolean; onClear: () => void; onNew: () => void }) => (
  <div className="empty">
    {p.filtered ? (
      <>
        这个条件下没有{p.def.label}。
        <button type="button" className="lnk bare" onClick={p.onClear}>
          清除筛选
        </button>
      </>
    ) : (
      <>
        还没有{p.def.label}。{p.def.purpose}。
        <button type="button" className="lnk bare" onClick={p.onNew}>
          新增第一条
        </button>
      </>
    )}
  </div>
);

function Table(p: {
  def: RecordTypeDef;
  columns: readonly Column[];
  rows: readonly AnyRow[];
  picked: ReadonlySet<string>;
  openId: string | null;
  sort: Query['sort'] | null;
  onSort: (field: string) => void;
  onToggle: (id: string) => void;
  onToggleAll: (all: boolean) => void;
  onOpen: (id: string) => void;
}) {
  const { people } = session();
  const all = p.rows.every((r) => p.picked.has(r.id));
  const some = p.rows.some((r) => p.picked.has(r.id));
  const due = (p.def.deadlines ?? []).length > 0;
  const now = today();
  const move = (e: React.KeyboardEvent<HTMLTableRowElement>, id: string) => {
    const row = e.currentTarget;
    const next = e.key === 'ArrowDown' ? row.nextElementSibling : e.key === 'ArrowUp' ? row.previousElementSibling : null;
    if (next) {
      e.preventDefault();
      (next as HTMLElement).focus();
    } else if (e.key === 'Enter' && e.target === row) p.onOpen(id);
    else if (e.key === ' ' && e.target === row) {
      e.preventDefault();
      p.onToggle(id);
    }
  };
  return (
    <table className="lt rows" style={{ minWidth: p.columns.reduce((w, c) => w + c.width, CHECK_WIDTH + (due ? DUE_WIDTH : 0)) }}>
      <colgroup>
        <col style={{ width: CHECK_WIDTH }} />
        {due ? <col style={{ width: DUE_WIDTH }} /> : null}
        {p.columns.map((c) => (
          <col key={c.key} style={{ width: c.width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th>
            <Checkbox aria-label="选中本页" checked={all} indeterminate={some && !all} onChange={(e) => p.onToggleAll(e.target.checked)} />
          </th>
          {due ? <th>期限状态</th> : null}
          {p.columns.map((c) => (
            <th
              key={c.key}
              className={c.align === 'right' ? 'num' : ''}
              aria-sort={p.sort?.field === c.key ? (p.sort.dir === 'asc' ? 'ascending' : 'descending') : 'none'}
            >
              <button type="button" className="bare s" onClick={() => p.onSort(c.key)}>
                {c.label}
                {p.sort?.field === c.key ? <SortIcon dir={p.sort.dir} /> : null}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {p.rows.map((r, i) => {
          const d = due ? dueOf(p.def, r, now) : null;
          return (
            <tr
              key={r.id}
              tabIndex={i === 0 ? 0 : -1}
              data-id={r.id}
              className={`${p.picked.has(r.id) ? 'selrow' : ''} ${p.openId === r.id ? 'open' : ''}`}
              onKeyDown={(e) => move(e, r.id)}
              onClick={(e) => {
                if ((e.target as HTMLElement).closest('.ant-checkbox-wrapper') === null) p.onOpen(r.id);
              }}
            >
              <td>
                <Checkbox aria-label={`选中 ${r.no}`} checked={p.picked.has(r.id)} onChange={() => p.onToggle(r.id)} />
              </td>
              {d ? (
                <td>
                  <Mark kind={d.kind} text={d.text} />
                  {d.extended ? <Extended state={d} short /> : null}
                </td>
              ) : due ? (
                <td />
              ) : null}
              {p.columns.map((c) => {
                const text = cellText(p.def, c, r, people);
                return (
                  <td key={c.key} className={`${c.subject ? 'nm' : c.key === 'no' ? 'q s12' : ''} ${c.align === 'right' ? 'num' : ''}`} title={text}>
                    {text === '' ? <span className="q">—</span> : text}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
