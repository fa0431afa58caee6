/** One record to read: steps, fields as they are filled, child rows as tables, next steps, change history. */
import { Button, Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { AnyRow, FieldDef, RecordTypeDef, SectionDef, TransitionDef } from '../../../shared/records/define';
import { formatMasked, formatValue } from '../../../shared/records/kinds/format';
import { isEmpty } from '../../../shared/records/kinds/values';
import { dueStates, foremost, isOpen } from '../../../shared/rules/dueState';
import { to } from '../../app/routes';
import { ofRecord } from '../../papers/offers';
import { PrintButton } from '../../papers/PrintDesk';
import { inForce } from '../../store/calendar';
import { session } from '../../store/session';
import { ask, say, sentenceOf } from '../../ui/feedback';
import { CloseIcon } from '../../ui/icons';
import { Mark } from '../../ui/Mark';
import { Extended } from '../Extended';
import { titleOf } from '../titles';
import { offerUndo } from '../undo';
import { ChainPanel } from './ChainPanel';
import { DuePanel } from './DuePanel';
import { History } from './History';
import { StateSteps } from './StateSteps';
import { TransitionDialog } from './TransitionDialog';
import './detail.css';

export function RecordDetail(p: {
  def: RecordTypeDef;
  row: AnyRow;
  /** Open the form, at a field when one is named. */
  onEdit: (path?: string) => void;
  onClose: () => void;
}) {
  const { def, row, onEdit, onClose } = p;
  const { people, repo } = session();
  const [way, setWay] = useState<TransitionDef | null>(null);
  const ways = def.transitions.filter((t) => row.state !== null && t.from.includes(row.state));
  const dues = dueStates(def, row, inForce()).filter((d) => d.due !== null || d.kind === 'ok');
  const next = foremost(dues.filter(isOpen));
  const [tab, setTab] = useState('facts');
  const remove = async () => {
    if (!(await ask(`删除 ${row.no}？`, '记录会移到回收站，可以随时恢复；统计数字会随之变化。', '删除'))) return;
    try {
      const done = await repo.remove(def.id, [row]);
      offerUndo('已删除', `${row.no} 移到了回收站。`, done.changeId);
      onClose();
    } catch (e) {
      say.wrong(sentenceOf(e));
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes wherever the focus is inside
    <div
      className="rf"
      onKeyDown={(e) => {
        if (e.key === 'Escape' && way === null) onClose();
      }}
    >
      <header className="rf-head">
        <h2 className="ell name">{titleOf(def, row, people) || def.label}</h2>
        <span className="q s13 nw">{row.no}</span>
        <span className="sp" />
        {def.id === 'cadre' || def.id === 'unit' ? (
          <Link className="btn" href={def.id === 'cadre' ? to.dossier(row.id) : to.unitDossier(row.id)}>
            {def.id === 'cadre' ? '干部档案' : '单位档案'}
          </Link>
        ) : null}
        <PrintButton job={() => ({ ...ofRecord(def), title: `${def.label}　${row.no}　${titleOf(def, row, people)}`, def, rows: [row] })} />
        <Button onClick={() => onEdit()} autoFocus>
          修改
        </Button>
        <Button type="text" onClick={() => void remove()}>
          删除
        </Button>
        <button type="button" className="bare x" aria-label="关闭" onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      <StateSteps def={def} row={row} />
      {ways.length > 0 ? (
        <div className="ways">
          <span className="q s13">下一步</span>
          {ways.map((t) => (
            <Button key={t.to} size="small" onClick={() => setWay(t)}>
              {t.label}
            </Button>
          ))}
          <span className="sp" />
          {next ? (
            <button type="button" className="bare s13 due" title="看期限怎样算出" onClick={() => setTab('due')}>
              <span className="q ell">
                {next.name} {next.due}
              </span>
              {next.extended ? <Extended state={next} /> : null}
              <Mark kind={next.kind} text={next.text} />
            </button>
          ) : null}
        </div>
      ) : null}
      <div className="rd-body">
        <Tabs
          activeKey={tab}
          onChange={setTab}
          items={[
            { key: 'facts', label: '内容', children: def.sections.map((s) => <Section key={s.title} section={s} row={row} />) },
            ...(def.deadlines ? [{ key: 'due', label: `期限 ${dues.length}`, children: <DuePanel def={def} row={row} dues={dues} /> }] : []),
            ...(def.states.length > 0 ? [{ key: 'steps', label: `办理经过 ${row.stateLog.length}`, children: <StepLog def={def} row={row} /> }] : []),
            ...(def.mechanism !== null ? [{ key: 'chain', label: '来龙去脉', children: <ChainPanel def={def} row={row} /> }] : []),
            { key: 'history', label: '修改记录', children: <History def={def} id={row.id} /> },
          ]}
        />
      </div>
      {way ? <TransitionDialog def={def} row={row} way={way} onEdit={onEdit} onClose={() => setWay(null)} /> : null}
    </div>
  );
}

function Section({ section, row }: { section: SectionDef; row: AnyRow }) {
  const filled = section.fields.filter((f) => !isEmpty(row[f.key]));
  if (filled.length === 0) return null;
  const [only] = filled;
  if (filled.length === 1 && only?.label === section.title) {
    return (
      <section className="facts">
        <h3>{section.title}</h3>
        <Value field={only} value={row[only.key]} />
      </section>
    );
  }
  return (
    <section className="facts">
      <h3>{section.title}</h3>
      <dl>
        {filled.map((f) => (
          <div key={f.key} className={f.kind === 'longText' || f.kind === 'children' ? 'wide' : ''}>
            <dt>{f.label}</dt>
            <dd>
              <Value field={f} value={row[f.key]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Value({ field, value }: { field: FieldDef; value: unknown }): ReactNode {
  const { people } = session();
  const [open, setOpen] = useState(false);
  if (field.kind === 'children') return <ChildTable field={field} rows={value as readonly Record<string, unknown>[]} />;
  // ID numbers stay masked until asked for; long secret texts are what the record is about and are shown to its reader
  if (field.sensitive && field.kind === 'shortText' && !open) {
    return (
      <>
        {formatMasked(field, value, people)}
        <button type="button" className="lnk bare s12" onClick={() => setOpen(true)}>
          显示
        </button>
      </>
    );
  }
  return <span className="pre">{formatValue(field, value, people)}</span>;
}

function ChildTable({ field, rows }: { field: Extract<FieldDef, { kind: 'children' }>; rows: readonly Record<string, unknown>[] }) {
  const { people } = session();
  const fields = field.fields.filter((f) => rows.some((r) => !isEmpty(r[f.key])));
  return (
    <div className="kid-view">
      <table className="lt">
        <thead>
          <tr>
            <th style={{ width: 32 }}>#</th>
            {fields.map((f) => (
              <th key={f.key}>{f.label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((r, i) => (
            <tr key={String(r.id)}>
              <td className="q">{i + 1}</td>
              {fields.map((f) => (
                <td key={f.key} className={f.kind === 'cadre' ? 'nm' : ''}>
                  {formatValue(f, r[f.key], people)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StepLog({ def, row }: { def: RecordTypeDef; row: AnyRow }) {
  return (
    <table className="lt">
      <thead>
        <tr>
          <th style={{ width: 112 }}>日期</th>
          <th style={{ width: 160 }}>状态</th>
          <th>说明</th>
        </tr>
      </thead>
      <tbody>
        {[...row.stateLog].reverse().map((s) => (
          <tr key={s.at + s.state}>
            <td>{s.date}</td>
            <td>{def.states.find((x) => x.key === s.state)?.label ?? s.state}</td>
            <td>{s.note || <span className="q">—</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
