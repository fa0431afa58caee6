/** The right margin of the form: what the program derived from the entries, each with sentence, basis and rule version; then warnings. */
import { fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { inWords, weekdayName } from '../../../shared/rules/dates';
import type { Derived } from '../../../shared/rules/derive';
import type { Finding } from '../../../shared/rules/findings';
import type { Values } from './useDraft';

export function Margin({
  def,
  values,
  findings,
  explanations,
}: {
  def: RecordTypeDef;
  values: Values;
  findings: readonly Finding[];
  explanations: ReadonlyMap<string, Derived>;
}) {
  const shown = fieldsOf(def).flatMap((f) => {
    const d = explanations.get(f.key);
    return d && (f.kind === 'date' || f.kind === 'number') && f.key !== 'year' ? [{ f, d }] : [];
  });
  // what stands below its field is not said twice
  const soft = findings.filter((f) => f.severity === 'warning' || (f.severity === 'confirm' && f.path.includes('.')));
  return (
    <aside className="rf-margin" aria-label="由填写内容推算">
      <h4>由填写内容推算</h4>
      {shown.length === 0 && soft.length === 0 ? <p className="q s13">填写日期后，期限、影响期等会在这里算出，并写明依据。</p> : null}
      {shown.map(({ f, d }) => {
        const own = values[f.key];
        const value = f.kind === 'date' ? String(d.value) : d.value;
        return (
          <section key={f.key}>
            <h5>{f.label}</h5>
            <p className="day">
              {f.kind === 'date' && String(value).length === 10 ? (
                <>
                  {inWords(String(value))} <small>{weekdayName(String(value))}</small>
                </>
              ) : (
                <>
                  {value}
                  {f.kind === 'number' && f.unit ? <small> {f.unit}</small> : null}
                </>
              )}
            </p>
            <p>{d.explanation}</p>
            {own !== null && own !== d.value ? <p className="soft">现填 {String(own)}，与推算不同，以所填为准。</p> : null}
            {d.warning ? <p className="soft">{d.warning}</p> : null}
            {d.basis ? (
              <p className="q s12">
                {d.basis}
                {d.version === undefined ? '' : `，规则第 ${d.version} 版`}
              </p>
            ) : null}
          </section>
        );
      })}
      {soft.map((x) => (
        <section key={x.path + x.message}>
          <p className="soft">{x.message}</p>
        </section>
      ))}
    </aside>
  );
}
