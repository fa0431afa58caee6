/** Second step: which sheet and lines of heads were found, and which field each column fills. */
import { InputNumber, Select } from 'antd';
import { cadre } from '../../../shared/records/cadre';
import { fieldAt } from '../../../shared/records/define';
import { maskIdCard } from '../../../shared/records/kinds/format';
import type { ColumnTarget } from '../../../shared/roster/heads';
import { type MappedColumn, targetsFor } from '../../../shared/roster/mapColumns';
import { Mark } from '../../ui/Mark';
import { Fold } from './Fold';
import type { Import } from './useImport';

const keyOf = (t: ColumnTarget): string => (t.use === 'field' ? `field:${t.key}` : t.use);
const TARGETS = targetsFor(cadre);
const OPTIONS = TARGETS.map((t) => ({ value: keyOf(t.target), label: t.label }));

export function ColumnsStep({ im, open, onToggle }: { im: Import; open: boolean; onToggle: () => void }) {
  const { table, columns, loaded } = im;
  if (!loaded) return null;
  const lacking = columns?.lacking ?? [];
  const used = columns?.columns.filter((c) => c.target.use === 'field' || c.target.use === 'unitPost').length ?? 0;
  const notImported = columns?.notImported ?? [];
  return (
    <Fold
      title="表头和各列"
      open={open}
      onToggle={onToggle}
      summary={
        table ? (
          <>
            工作表“{table.sheet}”，表头在第{' '}
            {table.headRows[0] === table.headRows[1] ? table.headRows[0] : `${table.headRows[0]} 至 ${table.headRows[1]}`} 行，人员{' '}
            {table.lines.length} 行，认出 {used} 列
            {notImported.length > 0 ? (
              <>
                ；<span className="ros-soon">没有对应的列：{notImported.join('、')}</span>
              </>
            ) : null}
            {lacking.length > 0 ? (
              <>
                ；<span className="ros-err">缺少{lacking.map((f) => f.label).join('、')}列，请指定</span>
              </>
            ) : null}
          </>
        ) : (
          <span className="ros-err">没有找到表头</span>
        )
      }
    >
      <div className="ros-where">
        <span className="q2">工作表</span>
        <Select
          aria-label="工作表"
          style={{ width: 260 }}
          value={table?.sheetIndex ?? im.answers.sheet ?? 0}
          options={loaded.sheets.map((s, i) => {
            const t = im.tables.find((x) => x.sheetIndex === i);
            return { value: i, label: `${s.name}（${t ? `${t.lines.length} 行人员` : '没有认出表头'}）` };
          })}
          onChange={(i: number) => im.pickSheet(i)}
        />
        <span className="q2">表头从第</span>
        <InputNumber
          key={`${table?.sheetIndex}/${table?.headRows[0]}/${im.answers.headRow}`}
          aria-label="表头行"
          min={1}
          max={200}
          style={{ width: 72 }}
          defaultValue={im.answers.headRow ?? table?.headRows[0] ?? 1}
          onPressEnter={(e) => (e.target as HTMLInputElement).blur()}
          onBlur={(e) => {
            const n = Number((e.target as HTMLInputElement).value);
            if (Number.isInteger(n) && n >= 1 && n !== (im.answers.headRow ?? table?.headRows[0])) im.pickHeadRow(n);
          }}
        />
        <span className="q2">行开始</span>
        {im.answers.headRow !== null ? (
          <button type="button" className="lnk bare s13" onClick={() => im.pickHeadRow(null)}>
            改回自动
          </button>
        ) : null}
      </div>
      {!table ? (
        <p className="ros-problem" role="alert">
          {im.answers.headRow === null
            ? '这张工作表里没有找到含“姓名”的表头。请换一张工作表，或指定表头在第几行。'
            : `第 ${im.answers.headRow} 行没有认出表头（至少要有“姓名”和另外一两个常见的列名）。请核对行号，或在 Excel 里改好表头再导入。`}
        </p>
      ) : (
        <table className="lt ros-cols">
          <colgroup>
            <col style={{ width: 48 }} />
            <col style={{ width: '22%' }} />
            <col style={{ width: 212 }} />
            <col />
            <col style={{ width: '26%' }} />
          </colgroup>
          <thead>
            <tr>
              <th>列</th>
              <th>表头</th>
              <th>对应到</th>
              <th>内容举例</th>
              <th>说明</th>
            </tr>
          </thead>
          <tbody>
            {columns?.columns.map((c) => (
              <tr key={c.index}>
                <td className="q2">{letters(c.index)}</td>
                <td title={c.head}>{c.head}</td>
                <td>
                  <Select
                    aria-label={`“${c.head}”列对应到`}
                    size="small"
                    showSearch={{ optionFilterProp: 'label' }}
                    style={{ width: 196 }}
                    status={c.target.use === 'none' ? 'warning' : ''}
                    value={c.target.use === 'none' ? null : keyOf(c.target)}
                    placeholder="没有对应，不导入"
                    options={OPTIONS}
                    onChange={(v: string) => {
                      const t = TARGETS.find((x) => keyOf(x.target) === v);
                      if (t) im.mapColumn(c.index, t.target);
                    }}
                  />
                </td>
                <td className="q2">{samplesOf(c).join('、')}</td>
                <td className="q s13" title={c.note}>
                  {c.note || (c.target.use === 'none' ? <Mark kind="soon" text="这一列不会导入" /> : c.chosen ? '由您指定' : '')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {table && table.passed.length > 0 ? (
        <details className="ros-passed">
          <summary>另有 {table.passed.length} 行不是人员，没有读</summary>
          <ul>
            {table.passed.slice(0, 50).map((l) => (
              <li key={l.at}>
                第 {l.at} 行　{PASSED[l.why]}　<span className="q">{l.text.slice(0, 60)}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {loaded.notices.map((n) => (
        <p key={n} className="ros-soon s13">
          {n}
        </p>
      ))}
    </Fold>
  );
}
/** Personal content is masked here as in lists. */
const samplesOf = (c: MappedColumn): readonly string[] => {
  const field = c.target.use === 'field' ? fieldAt(cadre, c.target.key) : undefined;
  return field?.sensitive ? c.samples.map(maskIdCard) : c.samples;
};
const PASSED = { total: '合计', note: '说明或签名', group: '分组的单位名', heads: '重复的表头', numberOnly: '只有序号' } as const;

/** 0 → A, 26 → AA, as Excel names columns. */
const letters = (index: number): string => {
  let [n, out] = [index + 1, ''];
  while (n > 0) {
    out = String.fromCharCode(65 + ((n - 1) % 26)) + out;
    n = Math.floor((n - 1) / 26);
  }
  return out;
};
