/** 首页: what is overdue, what falls due, this month's figures, and the state of the ledger at the foot. */
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Out } from '../../../shared/contract/calls';
import { recordTypes } from '../../../shared/records/registry';
import { addDays, inWords, today, WEEKDAYS, weekday } from '../../../shared/rules/dates';
import { type OpenItem, SOON_DAYS } from '../../../shared/rules/openItems';
import { to } from '../../app/routes';
import { useLive } from '../../store/live';
import { useSaveLight } from '../../store/saveLight';
import { session } from '../../store/session';
import { call } from '../../transport';
import { Page } from '../../ui/Page';
import { dayAndTime } from '../bin/time';
import { loadItems } from '../reminders/items';
import { FirstStart } from './FirstStart';
import { type MonthFigure, monthFigures } from './monthFigures';
import { OwedTable } from './OwedTable';
import './home.css';

/** Days ahead that the home page looks. */
const MONTH_DAYS = 30;
const monthDay = (d: string): string => inWords(d).replace(/^\d+年/, '');

/** Today by the clock; a program left open over midnight shows the new day within a minute. */
const useToday = (): string => {
  const [day, setDay] = useState(today);
  useEffect(() => {
    const timer = setInterval(() => setDay(today()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return day;
};

export function HomePage() {
  const day = useToday();
  const stored = useLive(async () => {
    const { db } = session();
    const all = await Promise.all(recordTypes.map((t) => db.rows(t.id).count()));
    return all.reduce((a, b) => a + b, 0);
  }, []);
  const owed = useLive(() => loadItems(day), [day]);
  const figures = useLive(() => monthFigures(day), [day]);
  const sub = `${inWords(day)}　星期${WEEKDAYS[weekday(day)]?.slice(1) ?? ''}`;
  if (stored === undefined) {
    return (
      <Page title="首页" sub={sub}>
        {null}
      </Page>
    );
  }
  if (stored === 0) {
    return (
      <Page title="首页" sub={sub}>
        <FirstStart />
        <Foot />
      </Page>
    );
  }
  const week = addDays(day, SOON_DAYS);
  const month = addDays(day, MONTH_DAYS);
  const over = (owed ?? []).filter((o) => o.when === 'over');
  const soon = (owed ?? []).filter((o) => o.when === 'soon');
  const later = (owed ?? []).filter((o) => o.when === 'later' && o.due !== null && o.due <= month);
  const longest = Math.max(0, ...over.map((o) => -(o.left ?? 0)));
  return (
    <Page title="首页" sub={sub}>
      <div className="home-scroll">
        <div className="home-body">
          <section>
            <Owing title="逾期" rows={over} note={longest > 0 ? `最久 ${longest} 个工作日` : ''} bad>
              {owed === undefined ? null : over.length === 0 ? (
                <p className="home-none">没有逾期的事项。</p>
              ) : (
                <OwedTable rows={over} today={day} head />
              )}
            </Owing>
            <Owing title="七日内到期" rows={soon} note={`至 ${monthDay(week)}`}>
              {owed === undefined ? null : soon.length === 0 ? (
                <p className="home-none">今天起七日内没有到期的事项。</p>
              ) : (
                <OwedTable rows={soon} today={day} head={over.length === 0} />
              )}
            </Owing>
            {later.length > 0 ? (
              <Owing title="三十日内到期" rows={later} note={`${monthDay(addDays(week, 1))}至 ${monthDay(month)}`}>
                <OwedTable rows={later} today={day} head={over.length + soon.length === 0} />
              </Owing>
            ) : null}
          </section>
          <aside className="home-side">
            <InHand owed={owed ?? []} />
            <Figures rows={figures} day={day} />
          </aside>
        </div>
      </div>
      <Foot />
    </Page>
  );
}

const Owing = (p: { title: string; rows: readonly OpenItem[]; note: string; bad?: true; children: React.ReactNode }) => (
  <div className="home-sec">
    <div className="h2">
      <b>{p.title}</b>
      <span className={`n ${p.bad && p.rows.length > 0 ? 'home-over' : ''}`}>{p.rows.length}</span>
      {p.note ? <span className="q s13">{p.note}</span> : null}
    </div>
    {p.children}
  </div>
);

/** Open deadlines by matter. */
function InHand({ owed: all }: { owed: readonly OpenItem[] }) {
  const owed = all.filter((o) => o.row !== null);
  const by = new Map<string, { readonly type: string; readonly owedBy: string; open: number; over: number }>();
  for (const o of owed) {
    const key = `${o.kind}\n${o.owedBy}`;
    const entry = by.get(key) ?? { type: o.def.id, owedBy: o.owedBy, open: 0, over: 0 };
    entry.open += 1;
    if (o.when === 'over') entry.over += 1;
    by.set(key, entry);
  }
  const late = owed.filter((o) => o.when === 'over').length;
  return (
    <div className="home-sec">
      <div className="h2">
        <b>在办期限</b>
        <span className="q s13">{owed.length === 0 ? '' : `${owed.length} 件，其中逾期 ${late} 件`}</span>
      </div>
      {by.size === 0 ? (
        <p className="home-none home-rule">没有在办的期限。登记送达、谈话日期后，期限会出现在这里。</p>
      ) : (
        <table className="lt">
          <colgroup>
            <col />
            <col style={{ width: 84 }} />
            <col style={{ width: 44 }} />
            <col style={{ width: 48 }} />
          </colgroup>
          <thead>
            <tr>
              <th>事项</th>
              <th>欠在</th>
              <th className="num">在途</th>
              <th className="num">逾期</th>
            </tr>
          </thead>
          <tbody>
            {[...by].map(([key, e]) => {
              const matter = key.split('\n')[0] ?? '';
              return (
                <tr key={key}>
                  <td title={matter}>
                    <Link href={to.list(e.type)}>{matter}</Link>
                  </td>
                  <td className="q2 s13">{e.owedBy}</td>
                  <td className="num">{e.open}</td>
                  <td className="num">{e.over > 0 ? <span className="home-over">{e.over}</span> : <span className="q">—</span>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </div>
  );
}

const Figures = ({ rows, day }: { rows: readonly MonthFigure[] | undefined; day: string }) => (
  <div className="home-sec">
    <div className="h2">
      <b>本月数字</b>
      <span className="q s13">
        {monthDay(`${day.slice(0, 8)}01`)}至{Number(day.slice(8))}日
      </span>
      <span className="r">
        <Link className="lnk" href={to.statistics()}>
          看统计
        </Link>
      </span>
    </div>
    {rows === undefined ? null : rows.length === 0 ? (
      <p className="home-none home-rule">今年以来还没有发生可以统计的事项；往年的数字在“统计”里选期间查看。</p>
    ) : (
      <table className="lt">
        <colgroup>
          <col />
          <col style={{ width: 40 }} />
          <col style={{ width: 40 }} />
          <col style={{ width: 44 }} />
          <col style={{ width: 44 }} />
        </colgroup>
        <thead>
          <tr>
            <th aria-label="指标" />
            <th className="num">本月</th>
            <th aria-label="单位" />
            <th className="num">上月</th>
            <th className="num">今年</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((f) => (
            <tr key={f.def.id} title={f.def.basis}>
              <td>{f.def.label}</td>
              <td className="num home-big">{f.month}</td>
              <td className="q s12">{f.def.unit}</td>
              <td className="num q2">{f.lastMonth}</td>
              <td className="num q2">{f.year}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </div>
);

/** Rows in the ledger, and how far the journal has come; asked again after every acknowledged write. */
function Foot() {
  const { light, at } = useSaveLight();
  const [vault, setVault] = useState<Out<'vault.status'> | null>(null);
  const [problem, setProblem] = useState('');
  const counts = useLive(async () => ((await session().db.meta.get('counts'))?.value ?? {}) as Readonly<Record<string, number>>, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new light or time means a new write
  useEffect(() => {
    let gone = false;
    void call('vault.status', {}).then((r) => {
      if (gone) return;
      if (r.ok) setVault(r.value);
      setProblem(r.ok ? '' : r.error.message);
    });
    return () => {
      gone = true;
    };
  }, [light, at]);
  const n = Object.values(counts ?? {}).reduce((a, b) => a + b, 0);
  return (
    <footer className="home-foot">
      {problem ? (
        <span className="st over">{problem}</span>
      ) : vault === null ? null : !vault.journalOk ? (
        <span className="st over">日志校验没有通过，新改动只在数据库里，请尽快联系维护人员</span>
      ) : vault.lastAppendAt === null ? (
        <span>还没有写过日志，保存第一条记录后开始</span>
      ) : (
        <span>
          上次写入日志　<b>{dayAndTime(vault.lastAppendAt)}</b>，已落盘
        </span>
      )}
      <span className="home-count q">
        在册 {n.toLocaleString('zh-CN')} 条　日志序号 {(vault?.seq ?? 0).toLocaleString('zh-CN')}
      </span>
    </footer>
  );
}
