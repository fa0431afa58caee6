/** Every record type in the order of the navigation: purpose, what must be filled, steps, and the help of its fields. */
import { Link } from 'wouter';
import { type FieldDef, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { navigation } from '../../../shared/records/registry';
import { to } from '../../app/routes';

export const TypesChapter = () => (
  <>
    {navigation.map((group) => (
      <div key={group.part} data-find>
        <h3>{group.label}</h3>
        {group.types.map((def) => (
          <TypeHelp key={def.id} def={def} />
        ))}
      </div>
    ))}
  </>
);

function TypeHelp({ def }: { def: RecordTypeDef }) {
  const fields = fieldsOf(def);
  const required = fields.filter((f) => f.required);
  const explained = fields.flatMap((f): readonly FieldDef[] => [f, ...(f.kind === 'children' ? f.fields : [])]).filter((f) => f.help !== undefined);
  return (
    <div className="help-type" data-find>
      <p>
        <Link className="lnk help-name" href={to.list(def.id)}>
          {def.label}
        </Link>
        {def.purpose}。
      </p>
      {required.length > 0 ? <p className="q2 s13">必填：{required.map((f) => f.label).join('、')}。</p> : null}
      {def.states.length > 0 ? (
        <p className="q2 s13">
          步骤：{def.states.map((s) => (s.counts ? s.label : `${s.label}（不计）`)).join(' · ')}。“不计”的还没有办或没有办成，不进统计。
        </p>
      ) : null}
      {explained.length > 0 ? (
        <details>
          <summary className="s13">各栏说明（{explained.length} 栏）</summary>
          <table className="help-pairs s13">
            <tbody>
              {explained.map((f) => (
                <tr key={f.key}>
                  <th scope="row">{f.label}</th>
                  <td>{f.help}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ) : null}
    </div>
  );
}
