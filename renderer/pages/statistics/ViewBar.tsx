/** Under the period: one unit only, and what the figures are compared with. */
import { Radio } from 'antd';
import { Link } from 'wouter';
import { to } from '../../app/routes';
import { UnitPicker } from '../../records/form/pickers';
import { COMPARISONS, setView, useView } from './view';

export function ViewBar({ adjusted }: { adjusted: number }) {
  const { compare, unit } = useView();
  return (
    <section className="sx-view" aria-label="范围和对比">
      <label htmlFor="sx-unit" className="q2 s13">
        单位
      </label>
      <div className="sx-unitpick">
        <UnitPicker id="sx-unit" value={unit === null ? [] : [unit]} placeholder="全部单位" onChange={(ids) => setView({ unit: ids[0] ?? null })} />
      </div>
      <Radio.Group
        aria-label="对比"
        optionType="button"
        size="small"
        value={compare}
        options={COMPARISONS.map((c) => ({ value: c.key, label: c.label }))}
        onChange={(e) => setView({ compare: COMPARISONS.find((c) => c.key === e.target.value)?.key ?? 'none' })}
      />
      {unit === null ? null : <span className="q s13 ell">只统计现在这个单位的人和写明这个单位的记录；不分单位的数（如培训班期数）为 0。</span>}
      <span className="sx-space" />
      <Link className="lnk s13" href={to.list('indicatorOverride')}>
        口径调整{adjusted > 0 ? ` ${adjusted} 条` : ''}
      </Link>
    </section>
  );
}
