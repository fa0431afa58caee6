/**
 * Head of a cadre's dossier in the order of the 任免审批表 (handbook §6 F15): the first section of the declaration, education, post, and the
 * post he is vetted for.
 */
import { Link } from 'wouter';
import { cadre } from '../../../shared/records/cadre';
import { type FieldDef, fieldAt, stateOf } from '../../../shared/records/define';
import { formatMasked } from '../../../shared/records/kinds/format';
import { ageAt, today } from '../../../shared/rules/dates';
import { dayOf, type Held } from '../../../shared/rules/timeline';
import { to } from '../../app/routes';
import type { CadreCard } from '../../store/people';
import { session } from '../../store/session';

/** Pairs of label and value side by side. */
const ACROSS = 4;
const COLUMNS = Array.from({ length: ACROSS }, (_, i) => [`l${i}`, `v${i}`]).flat();
interface Cell {
  readonly key: string;
  readonly label: string;
  readonly fields: readonly FieldDef[];
  /** How many pairs it takes. */
  readonly wide: number;
}
const cell = (keys: readonly string[], wide: number, label?: string): Cell => {
  const fields = keys.flatMap((key) => fieldAt(cadre, key) ?? []);
  return { key: keys.join(), label: label ?? fields[0]?.label ?? '', fields, wide };
};
const chunked = (fields: readonly FieldDef[]): readonly (readonly Cell[])[] => {
  const rows: Cell[][] = [];
  for (let i = 0; i < fields.length; i += ACROSS) rows.push(fields.slice(i, i + ACROSS).map((f) => cell([f.key], 1)));
  // what is left of the last line belongs to its last field
  return rows.map((r) => r.map((c, i) => (i === r.length - 1 ? { ...c, wide: ACROSS - i } : c)));
};
const ROWS: readonly (readonly Cell[])[] = [
  ...chunked(cadre.sections[0].fields),
  [
    cell(['ftEdu', 'ftDegree', 'ftSchool', 'ftDegreeSchool'], 2, '全日制教育'),
    cell(['ojEdu', 'ojDegree', 'ojSchool', 'ojDegreeSchool'], 2, '在职教育'),
  ],
  [cell(['currentPost'], 2), cell(['postSince'], 1), cell(['rank', 'rankSince'], 1)],
];

/** The post he is proposed for: of the latest 任前核查 of him that is not filed yet. */
const plannedOf = (held: readonly Held[], id: string): { readonly post: string; readonly held: Held } | null => {
  const found = held.flatMap((h) => {
    if ((h.def.id as string) !== 'vetting' || stateOf(h.def, h.row.state)?.phase === 'done') return [];
    const rows = h.row.persons as readonly { readonly cadre: string | null; readonly plannedPost: string | null }[];
    const post = rows.find((p) => p.cadre === id)?.plannedPost;
    return post ? [{ post, held: h }] : [];
  });
  return found.sort((a, b) => (dayOf(a.held.row) < dayOf(b.held.row) ? 1 : -1))[0] ?? null;
};

export function CadreHead({ card, held }: { card: CadreCard; held: readonly Held[] }) {
  const { people } = session();
  const text = (c: Cell): string => {
    const shown = c.fields.map((f) => formatMasked(f, card.row[f.key], people)).filter(Boolean);
    if (c.key === 'birthYm' && card.birth !== null) return `${shown.join('')}（${ageAt(card.birth, today())}岁）`;
    return [...new Set(shown)].join('　');
  };
  const planned = plannedOf(held, card.id);
  return (
    <div className="ds-head">
      <table>
        <colgroup>
          {COLUMNS.map((c) => (
            <col key={c} className={c.charAt(0)} />
          ))}
        </colgroup>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row[0]?.key}>
              {row.map((c) => [
                <th key={`${c.key}-l`} scope="row">
                  {c.label}
                </th>,
                <td key={c.key} className={c.key === 'name' ? 'name' : ''} colSpan={c.wide * 2 - 1} title={text(c)}>
                  {text(c) || <span className="q">—</span>}
                </td>,
              ])}
            </tr>
          ))}
          {planned ? (
            <tr>
              <th scope="row">拟任职务</th>
              <td colSpan={ACROSS * 2 - 1} title={planned.post}>
                {planned.post}
                {'\u3000'}
                <Link className="lnk s13" href={to.record('vetting', planned.held.row.id)}>
                  {planned.held.row.no}
                </Link>
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}
