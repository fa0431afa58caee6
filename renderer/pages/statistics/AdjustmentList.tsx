/** Under a list: what was left out by hand, and adjustments that no longer change anything. */
import { Link } from 'wouter';
import { indicatorById } from '../../../shared/indicators';
import type { IndicatorDef } from '../../../shared/indicators/define';
import { isRecordTypeId, typeById } from '../../../shared/records/registry';
import { to } from '../../app/routes';
import { titleOf } from '../../records/titles';
import { session } from '../../store/session';
import { Mark } from '../../ui/Mark';
import { cancelAdjustment } from './adjust';
import type { Adjustment } from './adjustments';

const SAID: Readonly<Record<Exclude<Adjustment['status'], 'counted'>, string>> = {
  left: '已剔除',
  idle: '纳入没有作用：按口径已经计入，或者记录里没有可以计数的人员',
  gone: '调整没有作用：记录已不在台账',
};

export function AdjustmentList({ def, list }: { def: IndicatorDef; list: readonly Adjustment[] }) {
  const { people } = session();
  const shown = list.filter((a) => a.status !== 'counted');
  if (shown.length === 0) return null;
  return (
    <section className="sx-adjusted" aria-label="手工调整">
      <b>手工调整</b>
      <ul>
        {shown.map(({ forced, row, status }) => {
          const elsewhere = forced.indicator === def.id ? '' : `（在“${indicatorById(forced.indicator).label}”里）`;
          const known = row !== undefined && isRecordTypeId(forced.ref.type);
          return (
            <li key={forced.rowId ?? `${forced.indicator} ${forced.ref.id}`}>
              <Mark kind={status === 'left' ? 'none' : 'soon'} text={`${status === 'counted' ? '' : SAID[status]}${elsewhere}`} />
              {known && row.deletedAt === null ? (
                <Link className="lnk" href={to.record(forced.ref.type, forced.ref.id)}>
                  {row.no}　{titleOf(typeById(forced.ref.type), row, people)}
                </Link>
              ) : (
                <span className="q">{row?.no ?? '（记录不存在）'}</span>
              )}
              <span>理由：{forced.reason}</span>
              <button type="button" className="bare lnk" onClick={() => void cancelAdjustment(forced)}>
                取消{forced.include ? '纳入' : '剔除'}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
