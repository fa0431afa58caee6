/** Head of a cadre's dossier in the order of the 任免审批表 (handbook §6 F15): the first section of the declaration, then post and since when. */
import { cadre } from '../../../shared/records/cadre';
import { type FieldDef, fieldAt } from '../../../shared/records/define';
import { formatMasked } from '../../../shared/records/kinds/format';
import { isEmpty } from '../../../shared/records/kinds/values';
import { ageAt, today } from '../../../shared/rules/dates';
import type { CadreCard } from '../../store/people';
import { session } from '../../store/session';

/** Fields across: three pairs of label and value. */
const ACROSS = 3;
const COLUMNS = Array.from({ length: ACROSS }, (_, i) => [`l${i}`, `v${i}`]).flat();
const POST = ['currentPost', 'postSince'].flatMap((key) => fieldAt(cadre, key) ?? []);

export function CadreHead({ card }: { card: CadreCard }) {
  const { people } = session();
  const text = (f: FieldDef): string => {
    const shown = formatMasked(f, card.row[f.key], people);
    return f.key === 'birthYm' && card.birth !== null ? `${shown}（${ageAt(card.birth, today())}岁）` : shown;
  };
  const first = cadre.sections[0].fields.filter((f: FieldDef) => (f.span ?? 2) <= 2);
  const rows: FieldDef[][] = [];
  for (let i = 0; i < first.length; i += ACROSS) rows.push(first.slice(i, i + ACROSS));
  const extra = cadre.sections[0].fields.filter((f: FieldDef) => (f.span ?? 2) > 2 && !isEmpty(card.row[f.key]));
  return (
    <div className="ds-head">
      <table>
        <colgroup>
          {COLUMNS.map((c) => (
            <col key={c} className={c.charAt(0)} />
          ))}
        </colgroup>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]?.key}>
              {row.map((f) => [
                <th key={`${f.key}-l`} scope="row">
                  {f.label}
                </th>,
                <td
                  key={f.key}
                  className={f.key === 'name' ? 'name' : ''}
                  colSpan={row.length < ACROSS && f === row.at(-1) ? (ACROSS - row.length) * 2 + 1 : 1}
                >
                  {text(f) || <span className="q">—</span>}
                </td>,
              ])}
            </tr>
          ))}
          {extra.map((f: FieldDef) => (
            <tr key={f.key}>
              <th scope="row">{f.label}</th>
              <td colSpan={ACROSS * 2 - 1} title={text(f)}>
                {text(f)}
              </td>
            </tr>
          ))}
          <tr>
            {POST.map((f, i) => [
              <th key={`${f.key}-l`} scope="row">
                {f.label}
              </th>,
              <td key={f.key} colSpan={i === 0 ? 3 : 1} title={text(f)}>
                {text(f) || <span className="q">—</span>}
              </td>,
            ])}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
