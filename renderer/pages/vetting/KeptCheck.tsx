/** The result of a check that was kept as a record, as it was on its day. */
import { Button } from 'antd';
import { Link, useLocation } from 'wouter';
import { labelOf } from '../../../shared/codes/define';
import { VETTING_PURPOSE } from '../../../shared/codes/vetting';
import { stateOf } from '../../../shared/records/define';
import { vetting } from '../../../shared/records/vetting';
import { today } from '../../../shared/rules/dates';
import { to } from '../../app/routes';
import { ofRecord } from '../../papers/offers';
import { PrintButton } from '../../papers/PrintDesk';
import { useLive } from '../../store/live';
import { session } from '../../store/session';
import { clockNow, vettingState } from '../../store/vettingList';
import { Page } from '../../ui/Page';
import { keptCheck, listOfRecord } from './kept';
import { Names } from './Names';
import { Results } from './Results';
import { exportCheck } from './save';

export function KeptCheck({ id }: { id: string }) {
  const [, go] = useLocation();
  const row = useLive(async () => (await session().db.rows('vetting').get(id)) ?? null, [id]);
  if (row === undefined) return <Page title="名单核查">{null}</Page>;
  if (row === null || row.deletedAt !== null) {
    return (
      <Page title="名单核查">
        <div className="empty">
          {row === null ? '台账里没有这一批核查。' : `${row.no}在回收站里，恢复以后可以看结果。`}
          <Link className="lnk" href={to.list('vetting')}>
            回到任前核查台账
          </Link>
        </div>
      </Page>
    );
  }
  const check = keptCheck(row);
  const recheck = () => {
    vettingState.checkList(listOfRecord(row), check.purpose, { day: today(), clock: clockNow() });
    go(to.vetting());
  };
  return (
    <Page
      title="名单核查"
      sub={
        <>
          {check.batch}　{labelOf(VETTING_PURPOSE, check.purpose)}
          {'\u3000'}
          <Link className="lnk" href={to.record('vetting', id)}>
            {row.no}
          </Link>
        </>
      }
    >
      <div className="vt-body">
        <Names matches={check.matches} results={check.results} />
        <div className="vt-res">
          {check.matches.length === 0 ? (
            <p className="q vt-wait">
              这一批还没有核查对象。
              <Link className="lnk" href={to.record('vetting', id)}>
                打开记录填写
              </Link>
            </p>
          ) : (
            <Results check={check} notes={['以下是存入时的结果和依据，不随后来的记录变化。']} kept />
          )}
        </div>
      </div>
      <footer className="vt-foot">
        <span className="s13 q2 ell">
          {row.no}　{stateOf(vetting, row.state)?.label}
        </span>
        <span className="sp" />
        <PrintButton
          disabled={check.matches.length === 0}
          job={() => ({ ...ofRecord(vetting), title: `${vetting.label}　${row.no}　${check.batch}`, def: vetting, rows: [row] })}
        />
        <Button disabled={check.matches.length === 0} onClick={() => void exportCheck(check)}>
          导出 Excel
        </Button>
        <Button disabled={check.matches.length === 0} onClick={recheck}>
          按今天的台账重新核查
        </Button>
        <Button type="primary" onClick={() => go(to.record('vetting', id))}>
          打开记录，接着办理
        </Button>
      </footer>
    </Page>
  );
}
