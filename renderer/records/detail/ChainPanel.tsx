/** 来龙去脉: the line of records this one stands in, and the follow-ups it may have. */
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { AnyRow, RecordTypeDef } from '../../../shared/records/define';
import { isRecordTypeId, typeById } from '../../../shared/records/registry';
import { followUpValues, subjectsOf } from '../../../shared/rules/chain';
import { to } from '../../app/routes';
import { chainOf } from '../../store/chain';
import { useLive } from '../../store/live';
import { session } from '../../store/session';
import { givePrefill } from '../form/prefill';
import { titleOf } from '../titles';
import './chain.css';

export function ChainPanel({ def, row }: { def: RecordTypeDef; row: AnyRow }) {
  const [, go] = useLocation();
  const { people } = session();
  const line = useLive(() => chainOf(def, row), [def.id, row.id, row.rev]);
  const subjects = subjectsOf(def, row);
  const [person, setPerson] = useState<string | null>(subjects[0] ?? null);
  const causes = (def.causes ?? []).filter(isRecordTypeId).map(typeById);
  const start = (target: RecordTypeDef) => {
    givePrefill(target.id, {
      values: followUpValues(def, row, target, person, () => crypto.randomUUID()),
      from: row.id,
      origin: `${def.label} ${row.no}`,
    });
    go(to.newRecord(target.id));
  };
  return (
    <section className="chain" aria-label="来龙去脉">
      {causes.length > 0 ? (
        <div className="chain-new">
          <span className="q s13">由此新增</span>
          {subjects.length > 1 ? (
            <Select
              size="small"
              aria-label="针对哪一人"
              style={{ width: 120 }}
              value={person}
              options={subjects.map((id) => ({ value: id, label: people.cadre(id) }))}
              onChange={setPerson}
            />
          ) : null}
          {causes.map((t) => (
            <Button key={t.id} size="small" onClick={() => start(t)}>
              {t.short}
            </Button>
          ))}
        </div>
      ) : null}
      {line === undefined ? null : line.length === 1 ? (
        <p className="q s13">这条记录还没有与别的记录相连。</p>
      ) : (
        <ol className="line">
          {line.map((l) => (
            <li key={`${l.def.id}/${l.row.id}`} className={l.step === 0 ? 'here' : ''} aria-current={l.step === 0 ? 'true' : undefined}>
              <span className="day">{l.row.onDate ?? l.row.createdAt.slice(0, 10)}</span>
              <span className="what">
                <b>{l.def.label}</b>　{titleOf(l.def, l.row, people)}
                <small>
                  {l.row.no}　{l.def.states.find((s) => s.key === l.row.state)?.label ?? ''}
                  {l.row.deletedAt === null ? '' : '　来源已撤销，措施保留'}
                </small>
              </span>
              {l.step === 0 || l.row.deletedAt !== null ? null : (
                <button type="button" className="lnk bare s13" onClick={() => go(to.record(l.def.id, l.row.id))}>
                  打开
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
