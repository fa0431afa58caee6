/** Navigation: a table of contents in two columns, in the order of the article's three parts. */
import { Link, useLocation } from 'wouter';
import type { Part, RecordTypeDef } from '../../shared/records/define';
import { recordTypes } from '../../shared/records/registry';
import { session } from '../store/session';
import { to } from './routes';

export const PART_LABELS: Record<Exclude<Part, 'base'>, string> = { education: '强化日常教育', assessment: '完善考核措施', supervision: '落实监督制度' };
const TOOLS: readonly (readonly [string, string])[] = [
  ['统计', to.statistics()],
  ['报表', to.report()],
  ['导入花名册', to.roster()],
  ['回收站', to.bin()],
  ['设置', to.settings()],
  ['帮助', to.help()],
];

export function Nav() {
  const [here] = useLocation();
  const item = (label: string, href: string, wide = false) => {
    const on = href === '/' ? here === '/' : here === href || here.startsWith(`${href}/`);
    return (
      <Link key={href} href={href} className={`${wide ? 'w' : ''} ${on ? 'on' : ''}`} aria-current={on ? 'page' : undefined}>
        {label}
      </Link>
    );
  };
  const ofPart = (part: Part): readonly RecordTypeDef[] => recordTypes.filter((t) => t.part === part);
  const { settings } = session();
  return (
    <nav className="nav" aria-label="主导航">
      <div className="app-name">
        勤政台账<span>{settings.cityName}</span>
      </div>
      <div className="g">{item('首页', to.home(), true)}</div>
      {(Object.keys(PART_LABELS) as (keyof typeof PART_LABELS)[]).map((part) =>
        ofPart(part).length === 0 ? null : (
          <div key={part}>
            <div className="part">{PART_LABELS[part]}</div>
            <div className="g">{ofPart(part).map((t) => item(t.short, to.list(t.id), t.short.length > 5))}</div>
          </div>
        ),
      )}
      <hr />
      <div className="g">
        {ofPart('base').map((t) => item(t.short, to.list(t.id)))}
        {TOOLS.map(([label, href]) => item(label, href, label.length > 4))}
      </div>
      <div className="who">
        {settings.deptName}　{settings.operator}
      </div>
    </nav>
  );
}
