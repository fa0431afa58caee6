/** Filled fields of an entity, section by section, as the declaration orders them; secret ones stay hidden here. */
import { type AnyRow, type FieldDef, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { formatMasked } from '../../../shared/records/kinds/format';
import { isEmpty } from '../../../shared/records/kinds/values';
import { session } from '../../store/session';

type Children = Extract<FieldDef, { kind: 'children' }>;

export function Facts({ def, row }: { def: RecordTypeDef; row: AnyRow }) {
  const { people } = session();
  return (
    <>
      {def.sections.map((s) => {
        const filled = s.fields.filter((f) => !isEmpty(row[f.key]) && f.kind !== 'attachments');
        if (filled.length === 0) return null;
        return (
          <section key={s.title} className="ds-facts">
            <h3>{s.title}</h3>
            <dl>
              {filled.map((f) =>
                f.kind === 'children' ? (
                  <div key={f.key} className="wide">
                    {f.label === s.title ? null : <dt>{f.label}</dt>}
                    <dd>
                      {f.sensitive ? (
                        formatMasked(f, row[f.key], people)
                      ) : (
                        <ChildRows field={f} rows={row[f.key] as readonly Record<string, unknown>[]} />
                      )}
                    </dd>
                  </div>
                ) : (
                  <div key={f.key} className={f.kind === 'longText' || f.span === 6 ? 'wide' : ''}>
                    <dt>{f.label}</dt>
                    <dd>{formatMasked(f, row[f.key], people)}</dd>
                  </div>
                ),
              )}
            </dl>
          </section>
        );
      })}
    </>
  );
}

export function ChildRows({ field, rows }: { field: Children; rows: readonly Record<string, unknown>[] }) {
  const { people } = session();
  const fields = field.fields.filter((f) => rows.some((r) => !isEmpty(r[f.key])));
  return (
    <table className="lt ds-kids">
      <colgroup>
        {fields.map((f) => (
          <col key={f.key} style={f.span !== undefined && f.span >= 3 ? {} : { width: 104 }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {fields.map((f) => (
            <th key={f.key}>{f.label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((r) => (
          <tr key={String(r.id)}>
            {fields.map((f) => (
              <td key={f.key} title={formatMasked(f, r[f.key], people)}>
                {formatMasked(f, r[f.key], people)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One list of rows by its key, for a tab of its own (简历). */
export function ChildList({ def, row, path }: { def: RecordTypeDef; row: AnyRow; path: string }) {
  const field = fieldsOf(def).find((f) => f.key === path);
  const rows = row[path];
  if (field?.kind !== 'children' || !Array.isArray(rows) || rows.length === 0) return <p className="ds-none">还没有登记{field?.label ?? ''}。</p>;
  return <ChildRows field={field} rows={rows as readonly Record<string, unknown>[]} />;
}
