/** 到期与应办: one list of what is overdue, falls due within seven days, or is owed; from rules only, each with its rule. */
import { Button, Input, Radio, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { type DateText, inWords, today } from '../../../shared/rules/dates';
import type { OpenItem } from '../../../shared/rules/openItems';
import { ExtendedTag } from '../../records/Extended';
import { useLive } from '../../store/live';
import { usePref } from '../../store/prefs';
import { Mark } from '../../ui/Mark';
import { Page } from '../../ui/Page';
import { exportReminders } from './exportReminders';
import { fitsWords, type Grouping, type Section, sectionsOf } from './groups';
import { hrefOf, loadItems, shortDay } from './items';
import './reminders.css';

const FIRST = 20;

export function RemindersPage() {
  const day = today();
  const all = useLive(() => loadItems(day), [day]);
  const [by, setBy] = usePref<Grouping>('reminders.by', 'urgency');
  const [owedBy, setOwedBy] = useState('');
  const [words, setWords] = useState('');
  const [whole, setWhole] = useState(false);
  // printed paper has every row; the browser is asked once they are there
  useEffect(() => {
    if (!whole) return;
    window.print();
    setWhole(false);
  }, [whole]);
  const items = (all ?? []).filter((i) => (owedBy === '' || i.owedBy === owedBy) && fitsWords(i, words));
  const sections = sectionsOf(items, by, day);
  const owers = new Map<string, number>();
  for (const i of all ?? []) owers.set(i.owedBy, (owers.get(i.owedBy) ?? 0) + 1);
  const over = items.filter((i) => i.when === 'over').length;
  return (
    <Page
      title="到期与应办"
      sub={`${inWords(day)}　${all === undefined ? '' : `${items.length} 件，其中逾期 ${over} 件`}`}
      actions={
        <>
          <Button size="small" disabled={items.length === 0} onClick={() => setWhole(true)}>
            打印
          </Button>
          <Button size="small" disabled={items.length === 0} onClick={() => void exportReminders(sections, day)}>
            导出 Excel
          </Button>
        </>
      }
    >
      <div className="rm-bar">
        <Radio.Group
          aria-label="分组"
          optionType="button"
          value={by}
          onChange={(e) => setBy(e.target.value as Grouping)}
          options={[
            { value: 'urgency', label: '按期限' },
            { value: 'duty', label: '按事项' },
          ]}
        />
        <label className="q2 s13" htmlFor="rm-ower">
          欠在
          <Select
            id="rm-ower"
            aria-label="欠在"
            value={owedBy}
            onChange={setOwedBy}
            style={{ width: 208 }}
            options={[
              { value: '', label: '全部' },
              ...[...owers].sort((a, b) => b[1] - a[1]).map(([value, n]) => ({ value, label: `${value}　${n}` })),
            ]}
          />
        </label>
        <Input
          aria-label="查找"
          placeholder="姓名、事项、编号、承办人"
          allowClear
          value={words}
          onChange={(e) => setWords(e.target.value)}
          style={{ width: 232 }}
        />
        <span className="sp" />
        {sections.map((s) => (
          <a key={s.id} className="lnk s13" href={`#rm-${s.id}`} onClick={(e) => jump(e, s.id)}>
            {s.label} {s.items.length}
          </a>
        ))}
      </div>
      <div className="rm-body">
        {all === undefined ? null : sections.length === 0 ? (
          <p className="rm-none">
            {all.length === 0 ? '没有到期、临期和应办的事项。登记送达、谈话日期以后，期限会出现在这里。' : '没有合乎条件的事项，请放宽条件。'}
          </p>
        ) : (
          sections.map((s) => <SectionTable key={`${by}/${s.id}`} section={s} today={day} whole={whole} />)
        )}
      </div>
    </Page>
  );
}

/** The router owns the hash: scroll without touching it. */
const jump = (e: React.MouseEvent, id: string): void => {
  e.preventDefault();
  document.getElementById(`rm-${id}`)?.scrollIntoView({ block: 'start' });
};

function SectionTable({ section: s, today: day, whole }: { section: Section; today: DateText; whole: boolean }) {
  const [all, setAll] = useState(false);
  const shown = all || whole ? s.items : s.items.slice(0, FIRST);
  return (
    <section id={`rm-${s.id}`} aria-label={s.label}>
      <div className="h2">
        <b>{s.label}</b>
        <span className={`n ${s.bad ? 'rm-over' : ''}`}>{s.items.length}</span>
        {s.note ? <span className="q s13">{s.note}</span> : null}
      </div>
      <table className="lt rm-table">
        <colgroup>
          <col className="c1" />
          <col className="c2" />
          <col className="c3" />
          <col />
          <col className="c5" />
          <col className="c6" />
          <col className="c7" />
        </colgroup>
        <thead>
          <tr>
            {['期限', '到期日', '对象', '事项和规则', '编号', '欠在', '承办'].map((h) => (
              <th key={h}>{h}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((i) => (
            <Row key={i.key} item={i} today={day} />
          ))}
        </tbody>
      </table>
      {s.items.length > FIRST && !whole ? (
        <button type="button" className="lnk bare s13 rm-more" onClick={() => setAll(!all)}>
          {all ? '收起' : `还有 ${s.items.length - FIRST} 件，全部显示`}
        </button>
      ) : null}
    </section>
  );
}

function Row({ item: i, today: day }: { item: OpenItem; today: DateText }) {
  const [, go] = useLocation();
  const href = hrefOf(i);
  return (
    <tr onClick={() => go(href)}>
      <td>
        <Mark kind={i.mark.kind} text={i.mark.text} />
      </td>
      <td className="q2">
        {i.due === null ? <span className="q">—</span> : shortDay(i.due, day)}
        {i.extended ? <ExtendedTag /> : null}
      </td>
      <td className="who" title={i.subject}>
        <Link href={href} onClick={(e) => e.stopPropagation()}>
          {i.subject}
        </Link>
      </td>
      <td className="what" title={`${i.rule}${i.basis ? `依据：${i.basis}` : ''}`}>
        <p>{i.matter}</p>
        <p className="q s12">
          {i.rule}
          {i.basis ? `　${i.basis}` : ''}
        </p>
      </td>
      <td className="q s13">{i.row?.no ?? '未登记'}</td>
      <td className="q2" title={i.owedBy}>
        {i.owedBy}
      </td>
      <td className="q2">{i.handler || <span className="q">—</span>}</td>
    </tr>
  );
}
