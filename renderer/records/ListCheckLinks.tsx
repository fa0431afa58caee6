/** Ways from a list or a record to the page 名单核查 and back. */
import { Button } from 'antd';
import { Link, useLocation } from 'wouter';
import type { AnyRow, RecordTypeDef } from '../../shared/records/define';
import { today } from '../../shared/rules/dates';
import { to } from '../app/routes';
import { useLive } from '../store/live';
import { session } from '../store/session';
import { clockNow, listOfCadres, vettingState } from '../store/vettingList';
import { listCheckOf, proposedCadres } from './listCheck';
import './listCheck.css';

const isVetting = (def: RecordTypeDef): boolean => def.id === 'vetting';

/** In the head of a list. */
export function ListCheckActions({ def }: { def: RecordTypeDef }) {
  const [, go] = useLocation();
  const check = listCheckOf(def);
  const ids = useLive(async () => (check ? proposedCadres(def, await session().db.rows(def.id).toArray()) : []), [def.id]) ?? [];
  if (isVetting(def))
    return (
      <Button size="small" onClick={() => go(to.vetting())}>
        粘贴名单核查
      </Button>
    );
  if (!check) return null;
  const paste = () => {
    vettingState.begin(check.purpose);
    go(to.vetting());
  };
  const checkProposed = () => {
    vettingState.checkList(listOfCadres(ids), check.purpose, { day: today(), clock: clockNow() });
    go(to.vetting());
  };
  return (
    <>
      {ids.length > 0 ? (
        <Button size="small" onClick={checkProposed}>
          核查{check.whom} {ids.length} 名
        </Button>
      ) : null}
      <Button size="small" onClick={paste}>
        粘贴名单核查
      </Button>
    </>
  );
}

/** Over a record or a new form. @param row null: a new one */
export function ListCheckNote({ def, row }: { def: RecordTypeDef; row: AnyRow | null }) {
  const check = listCheckOf(def);
  if (isVetting(def))
    return row === null ? (
      <p className="rf-way">
        一批名单可以直接粘贴，核查以后存成这样一条记录。
        <Link className="lnk" href={to.vetting()}>
          粘贴名单核查
        </Link>
      </p>
    ) : (
      <p className="rf-way">
        核查结果按任用条例第二十四条分组。
        <Link className="lnk" href={to.vettingResult(row.id)}>
          看核查结果
        </Link>
      </p>
    );
  if (!check || row !== null) return null;
  return (
    <p className="rf-way">
      人数多的，先把名单粘贴进去核查，再逐人登记。
      <Link className="lnk" href={to.vetting()} onClick={() => vettingState.begin(check.purpose)}>
        粘贴名单核查
      </Link>
    </p>
  );
}
