/** Navigation: a table of contents in two columns, in the order of the article's three parts. */
import { Link, useLocation } from 'wouter';
import { navigation } from '../../shared/records/registry';
import { useSettings } from '../store/session';
import { to } from './routes';

const TOOLS: readonly (readonly [string, string])[] = [
  ['到期应办', to.reminders()],
  ['影响期', to.effects()],
  ['名单核查', to.vetting()],
  ['统计', to.statistics()],
  ['报表', to.report()],
  ['导入花名册', to.roster()],
  ['文书模板', to.templates()],
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
  const parts = navigation.filter((g) => g.part !== 'base');
  const base = navigation.find((g) => g.part === 'base');
  const settings = useSettings();
  return (
    <nav className="nav" aria-label="主导航">
      <div className="app-name">
        勤政台账<span>{settings.cityName}</span>
      </div>
      <div className="g">{item('首页', to.home(), true)}</div>
      {parts.map((g) => (
        <div key={g.part}>
          <div className="part">{g.label}</div>
          <div className="g">{g.types.map((t) => item(t.short, to.list(t.id), t.short.length > 5))}</div>
        </div>
      ))}
      <hr />
      <div className="g">
        {base?.types.map((t) => item(t.short, to.list(t.id)))}
        {TOOLS.map(([label, href]) => item(label, href, label.length > 4))}
      </div>
      <div className="who">
        {settings.deptName}　{settings.operator}
      </div>
    </nav>
  );
}
