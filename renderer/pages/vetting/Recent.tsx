/** The latest checks that were kept, to look at again. */
import { Link } from 'wouter';
import { to } from '../../app/routes';
import { useLive } from '../../store/live';
import { session } from '../../store/session';

const SHOWN = 5;

export function Recent() {
  const rows = useLive(
    async () => (await session().db.rows('vetting').orderBy('updatedAt').reverse().toArray()).filter((r) => r.deletedAt === null),
    [],
  );
  if (!rows || rows.length === 0) return null;
  return (
    <section className="vt-recent" aria-label="已存的批次">
      <p>
        <b>已存的批次</b>
        <Link className="lnk s13" href={to.list('vetting')}>
          全部 {rows.length} 批
        </Link>
      </p>
      <ul>
        {rows.slice(0, SHOWN).map((r) => (
          <li key={r.id}>
            <Link className="ell" href={to.vettingResult(r.id)}>
              {String(r.name)}
            </Link>
            <span className="q nw">
              {r.no}　{typeof r.personCount === 'number' ? `${r.personCount} 名，${Number(r.hitCount ?? 0)} 名有命中` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
