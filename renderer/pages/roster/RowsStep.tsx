/** Last step before the import: every row, what was found in it and what will become of it. */
import { Button, Pagination, Radio, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { FindingKind } from '../../../shared/roster/findings';
import { RowView } from './RowView';
import { FILTERS, type FilterKey, hasKind, kindsIn, type Line, lineOf } from './standing';
import type { Import } from './useImport';

const PAGE = 100;

export function RowsStep({ im }: { im: Import }) {
  const { reading, decisions } = im;
  const lines: readonly Line[] = useMemo(
    () =>
      reading && decisions
        ? reading.rows.flatMap((row, i) => {
            const d = decisions[i];
            return d ? [lineOf(row, d)] : [];
          })
        : [],
    [reading, decisions],
  );
  const [filter, setFilter] = useState<FilterKey>(() => (lines.some((l) => l.fate === 'blocked' || l.fate === 'ask') ? 'todo' : 'all'));
  const [kind, setKind] = useState<FindingKind | ''>('');
  const [page, setPage] = useState(1);
  const [round, setRound] = useState(0);
  const fits = (l: Line): boolean => (FILTERS.find((f) => f.key === filter)?.fits(l) ?? true) && hasKind(l, kind);
  // A row that was just answered stays where it is until the filter is set again: nothing jumps away under the pointer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const kept = useMemo(() => lines.filter(fits).map((l) => l.row.at), [filter, kind, round, reading?.table, reading?.columns]);
  const byRow = useMemo(() => new Map(lines.map((l) => [l.row.at, l])), [lines]);
  const hits = kept.flatMap((at) => byRow.get(at) ?? []);
  const current = Math.min(page, Math.max(1, Math.ceil(hits.length / PAGE)));
  const settled = hits.filter((l) => !fits(l)).length;
  const known = hits.filter((l) => l.fate === 'update' || l.fate === 'ask');
  const changed = hits.filter((l) => im.answers.wills[l.row.at] !== undefined);
  const show = (f: FilterKey, k: FindingKind | '') => {
    setFilter(f);
    setKind(k);
    setPage(1);
    setRound(round + 1);
  };
  return (
    <section className="ros-step" aria-label="逐行核对">
      <div className="ros-head">
        <b>逐行核对</b>
        <span className="ros-sum">“要处理”的行不处理也可以导入其余各行；问题行导入后可以导出，改好再导。</span>
      </div>
      <div className="ros-filter">
        <Radio.Group
          optionType="button"
          aria-label="筛选"
          value={filter}
          options={FILTERS.map((f) => ({ value: f.key, label: `${f.label} ${lines.filter((l) => f.fits(l)).length}` }))}
          onChange={(e) => show(e.target.value as FilterKey, kind)}
        />
        <Select
          aria-label="问题种类"
          style={{ width: 232 }}
          value={kind}
          options={[{ value: '', label: '全部问题种类' }, ...kindsIn(lines).map((k) => ({ value: k.kind, label: `${k.label}（${k.rows} 行）` }))]}
          onChange={(k: FindingKind | '') => show(filter, k)}
        />
        <span className="sp" />
        {settled > 0 ? (
          <button type="button" className="lnk bare s13" onClick={() => show(filter, kind)}>
            收起已处理的 {settled} 行
          </button>
        ) : null}
        {changed.length > 0 ? (
          <button type="button" className="lnk bare s13" onClick={() => im.asProposed(changed.map((l) => l.row.at))}>
            这里改过的 {changed.length} 行改回建议
          </button>
        ) : null}
        {known.length > 1 ? (
          <Button
            size="small"
            onClick={() =>
              im.decide(
                known.map((l) => l.row.at),
                'skip',
              )
            }
          >
            已有或待选定的 {known.length} 行都跳过
          </Button>
        ) : null}
      </div>
      {hits.length === 0 ? (
        <p className="ros-none">
          {filter === 'todo' ? '没有要处理的行，可以导入。' : '没有这样的行。'}
          {filter !== 'all' || kind !== '' ? (
            <button type="button" className="lnk bare" onClick={() => show('all', '')}>
              看全部 {lines.length} 行
            </button>
          ) : null}
        </p>
      ) : (
        <table className="lt ros-rows">
          <colgroup>
            <col style={{ width: 52 }} />
            <col style={{ width: 144 }} />
            <col style={{ width: 84 }} />
            <col style={{ width: 80 }} />
            <col style={{ width: '19%' }} />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th>行号</th>
              <th>处理</th>
              <th>姓名</th>
              <th>出生年月</th>
              <th>单位和职务</th>
              <th>发现的问题</th>
            </tr>
          </thead>
          <tbody>
            {hits.slice((current - 1) * PAGE, current * PAGE).map((l) => (
              <RowView key={l.row.at} line={l} im={im} />
            ))}
          </tbody>
        </table>
      )}
      {hits.length > PAGE ? (
        <div className="ros-pager">
          <span className="q2 s13">
            共 {hits.length} 行，第 {(current - 1) * PAGE + 1} 至 {Math.min(current * PAGE, hits.length)} 行
          </span>
          <Pagination size="small" current={current} pageSize={PAGE} total={hits.length} showSizeChanger={false} onChange={setPage} />
        </div>
      ) : null}
    </section>
  );
}
