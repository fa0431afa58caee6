/** The list behind one number: the figure, what is counted, its groups, every item with the way to its record, and what was adjusted by hand. */
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { BreakdownBy } from '../../../shared/indicators/breakdown';
import type { Finding } from '../../../shared/indicators/crossChecks';
import { withNames } from '../../../shared/indicators/crossChecks';
import type { Figure, IndicatorDef, Window } from '../../../shared/indicators/define';
import { adjustableTypes } from '../../../shared/indicators/overrides';
import { to } from '../../app/routes';
import { session } from '../../store/session';
import { CloseIcon } from '../../ui/icons';
import { AdjustDialog } from './AdjustDialog';
import { AdjustmentList } from './AdjustmentList';
import { adjustmentsOf } from './adjustments';
import { BreakdownBar } from './BreakdownBar';
import { type Division, divide, offeredFor } from './division';
import { EntryTable } from './EntryTable';
import { exportList } from './exports';
import type { Figures } from './figures';
import { type Entry, entriesOf, listColumns, personName } from './listColumns';
import type { IndicatorRows } from './useIndicatorRows';

interface Props {
  readonly def: IndicatorDef;
  readonly figure: Figure;
  /** Window of this figure: the whole one, a year's part of it, or the one compared with. */
  readonly window: Window;
  /** '2006年' or '上期'; '' for the whole window. */
  readonly part: string;
  readonly rows: IndicatorRows;
  readonly shown: Figures;
  readonly notes: readonly Finding[];
  readonly onClose: () => void;
}

export function FigureList({ def, figure, window, part, rows, shown, notes, onClose }: Props) {
  const { people } = session();
  const [by, setBy] = useState<BreakdownBy | null>(null);
  const [group, setGroup] = useState<string | null>(null);
  const [dialog, setDialog] = useState<{ readonly exclude: Entry | null } | null>(null);
  const offered = useMemo(() => offeredFor(def, figure, shown.find), [def, figure, shown]);
  const division: Division | null = useMemo(
    () => (by !== null && offered.includes(by) ? divide(def, figure, by, shown.find, people) : null),
    [by, offered, def, figure, shown, people],
  );
  const narrowed = division?.groups.find((g) => g.key === group);
  const entries = useMemo(() => entriesOf(def, figure.items, rows.row), [def, figure, rows]);
  const visible = useMemo(() => (narrowed ? entries.filter((e) => narrowed.items.includes(e.item)) : entries), [entries, narrowed]);
  const columns = useMemo(() => listColumns(def, entries, people), [def, entries, people]);
  const adjustments = useMemo(() => adjustmentsOf(figure, rows.row, shown.unit !== null), [figure, rows, shown.unit]);
  const adjustable = adjustableTypes(def).length > 0;
  const unitName = shown.unit === null ? '' : people.unit(shown.unit);
  const excluded = dialog?.exclude ?? null;
  return (
    <div className="sx-list">
      <div className="sx-list-head">
        <b>{def.label}</b>
        <span className="sx-value" data-open-value={figure.value}>
          {figure.value}
        </span>
        <span className="q2">{def.unit}</span>
        <span className="q s13 ell">
          {part === '' ? '' : `${part}　`}
          {def.also && figure.also !== null ? `${def.also.label} ${figure.also} ${def.also.unit}` : ''}
          {unitName === '' ? '' : `　${unitName}`}
        </span>
        <span className="sx-right">
          {adjustable ? (
            <Button size="small" type="text" onClick={() => setDialog({ exclude: null })}>
              手工纳入
            </Button>
          ) : null}
          {entries.length > 0 ? (
            <Button
              size="small"
              type="text"
              onClick={() =>
                void exportList({ def, figure, window, columns, entries: visible, division, group: narrowed?.name ?? '', unitName, adjustments })
              }
            >
              导出名单
            </Button>
          ) : null}
          <Button size="small" type="text" aria-label="收起名单" title="收起（Esc）" icon={<CloseIcon />} onClick={onClose} />
        </span>
      </div>
      <div className="sx-rows">
        <p className="sx-basis">
          <span className="q">口径　</span>
          {def.basis}
          {adjustable || figure.forced.length === 0 ? null : `手工调整在相减的各指标里做，本数随之变动。`}
        </p>
        {notes.map((n) => (
          <p className="sx-basis" key={n.text}>
            <span className="q">核对　</span>
            {withNames(n, (id) => personName(id, people))}
          </p>
        ))}
        {offered.length > 0 ? (
          <BreakdownBar
            offered={offered}
            division={division}
            group={group}
            whole={figure.value}
            unit={def.unit}
            onBy={(next) => {
              setBy(next);
              setGroup(null);
            }}
            onGroup={setGroup}
          />
        ) : null}
        {entries.length === 0 ? (
          <p className="q sx-empty">
            {part === '' ? '期间内' : part}
            {unitName === '' ? '' : `“${unitName}”`}没有符合口径的记录。
          </p>
        ) : (
          <EntryTable
            def={def}
            columns={columns}
            entries={visible}
            adjustments={adjustments}
            onExclude={adjustable ? (e) => setDialog({ exclude: e }) : null}
          />
        )}
        <AdjustmentList def={def} list={adjustments} />
        {adjustments.length > 0 ? (
          <p className="s13 sx-alladjusted">
            <Link className="lnk" href={to.list('indicatorOverride')}>
              全部口径调整
            </Link>
          </p>
        ) : null}
      </div>
      {dialog === null ? null : (
        <AdjustDialog
          def={def}
          exclude={
            excluded && {
              ref: { type: excluded.type.id, id: excluded.row.id },
              row: excluded.row,
              items: figure.items.filter((i) => i.recordId === excluded.row.id).length,
            }
          }
          window={window}
          rows={rows}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}
