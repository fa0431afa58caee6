/** One row of the preview: standing, who it is, the findings with their answers, and the choice when the person is known. */
import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { cadre } from '../../../shared/records/cadre';
import { fieldAt } from '../../../shared/records/define';
import { formatValue } from '../../../shared/records/kinds/format';
import { cellKey, type Finding } from '../../../shared/roster/findings';
import type { RosterRow } from '../../../shared/roster/readRows';
import { ROLE } from '../../../shared/roster/roles';
import { session } from '../../store/session';
import { Mark } from '../../ui/Mark';
import { PersonChoice } from './PersonChoice';
import { type Line, markOf, severityMark } from './standing';
import type { Import } from './useImport';

const shownOf = (row: RosterRow, key: string): string => {
  const field = fieldAt(cadre, key);
  return field ? formatValue(field, row.values[key], session().people) : '';
};
const unitOf = (row: RosterRow): string => (row.unit === null ? '' : 'id' in row.unit ? session().people.unit(row.unit.id) : row.unit.name);
/** As read from the cell when it could not be understood, so that the row can be recognised. */
const rawOf = (row: RosterRow, key: string): string => row.findings.find((f) => f.field === key && f.severity === 'error')?.raw ?? '';

const Read = ({ row, field }: { row: RosterRow; field: string }) => {
  const value = shownOf(row, field);
  if (value !== '') return value;
  const raw = rawOf(row, field);
  return raw ? <s className="q">{raw.slice(0, 20)}</s> : <span className="q">—</span>;
};

export function RowView({ line, im }: { line: Line; im: Import }) {
  const { row, decision } = line;
  const mark = markOf(line);
  const [open, setOpen] = useState(false);
  const choice = decision.candidates.length > 0 || decision.act === 'ask' || im.answers.wills[row.at] !== undefined;
  const unit = unitOf(row);
  const post = shownOf(row, ROLE.post);
  const answered = (im.columns?.columns ?? []).filter(
    (c) => im.answers.cells[cellKey(row.at, c.index)] !== undefined || im.answers.forced.has(cellKey(row.at, c.index)),
  );
  return (
    <>
      <tr data-row={row.at} data-fate={line.fate} className={choice && (open || decision.act === 'ask') ? 'ros-more' : ''}>
        <td className="q2">{row.at}</td>
        <td>
          <Mark kind={mark.kind} text={mark.text} />
        </td>
        <td className="ros-name">
          <Read row={row} field={ROLE.name} />
        </td>
        <td>
          <Read row={row} field={ROLE.birth} />
        </td>
        <td>
          {unit || post ? (
            <>
              {unit && !post.startsWith(unit) ? unit : ''}
              {post ? <span className="q2">{unit && !post.startsWith(unit) ? `　${post}` : post}</span> : null}
            </>
          ) : (
            <span className="q">—</span>
          )}
        </td>
        <td>
          {row.findings.map((f, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity of their own
            <FindingView key={i} f={f} line={line} im={im} />
          ))}
          {answered.map((c) => (
            <div key={c.index} className="ros-find">
              <Mark kind="ok" text="已答" />
              <span>
                {c.head}
                {im.answers.forced.has(cellKey(row.at, c.index))
                  ? '按原样保存'
                  : im.answers.cells[cellKey(row.at, c.index)] === ''
                    ? '留空'
                    : `按“${im.answers.cells[cellKey(row.at, c.index)]}”读入`}
                <button
                  type="button"
                  className="lnk bare ros-back"
                  onClick={() => {
                    if (im.answers.forced.has(cellKey(row.at, c.index))) im.force(row.at, c.index, false);
                    else im.answer(row.at, c.index, undefined);
                  }}
                >
                  改回
                </button>
              </span>
            </div>
          ))}
          {choice ? (
            <div className="ros-find">
              <span className="q2 ros-why">{decision.reason}</span>
              {decision.act === 'ask' ? null : (
                <button type="button" className="lnk bare" aria-expanded={open} onClick={() => setOpen(!open)}>
                  {open ? '收起' : decision.differences.length > 0 ? `对照 ${decision.differences.length} 项不同` : '改选'}
                </button>
              )}
            </div>
          ) : null}
          {row.findings.length === 0 && !choice && answered.length === 0 ? <span className="q">没有问题</span> : null}
        </td>
      </tr>
      {choice && (open || decision.act === 'ask') ? (
        <tr className="ros-choice">
          <td />
          <td colSpan={5}>
            <PersonChoice line={line} im={im} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function FindingView({ f, line, im }: { f: Finding; line: Line; im: Import }) {
  const [typing, setTyping] = useState(false);
  const mark = severityMark(f);
  const { row } = line;
  const column = f.column;
  const buttons: ReactNode[] = [];
  if (f.kind === 'unitNear' && row.unit !== null && 'name' in row.unit) {
    const name = row.unit.name;
    const proposal = im.reading?.newUnits.find((u) => u.name === name);
    for (const n of proposal?.near ?? []) {
      buttons.push(
        <Answer key={n.id ?? n.name} onClick={() => im.answerUnit(name, n.id === null ? { name: n.name } : { id: n.id })}>
          就是{n.name}
          {(proposal?.rows.length ?? 0) > 1 ? `（${proposal?.rows.length} 行一起）` : ''}
        </Answer>,
      );
    }
  } else if (column !== null) {
    for (const o of f.offers ?? []) {
      buttons.push(
        <Answer key={o.label} onClick={() => im.answer(row.at, column, o.text)}>
          {o.label}
        </Answer>,
      );
    }
    if (f.forceable) {
      buttons.push(
        <Answer key="force" onClick={() => im.force(row.at, column, true)}>
          强制保存
        </Answer>,
      );
    }
    if (f.severity === 'error' && f.kind !== 'unitSeveral') {
      buttons.push(
        typing ? (
          <Input
            key="typed"
            size="small"
            autoFocus
            aria-label={`${f.head}改为`}
            placeholder="改为…，回车确定"
            defaultValue={f.raw.slice(0, 100)}
            style={{ width: 180 }}
            onPressEnter={(e) => {
              if (!e.nativeEvent.isComposing) im.answer(row.at, column, e.currentTarget.value);
            }}
            onKeyDown={(e) => {
              if (e.key === 'Escape') setTyping(false);
            }}
          />
        ) : (
          <button key="type" type="button" className="lnk bare" onClick={() => setTyping(true)}>
            改为…
          </button>
        ),
      );
    }
  }
  return (
    <div className="ros-find" data-kind={f.kind}>
      <Mark kind={mark.kind} text={mark.text} />
      <span>
        {f.message}
        {buttons.length > 0 ? <span className="ros-answers">{buttons}</span> : null}
      </span>
    </div>
  );
}
const Answer = ({ onClick, children }: { onClick: () => void; children: ReactNode }) => (
  <button type="button" className="btn sm" onClick={onClick}>
    {children}
  </button>
);
