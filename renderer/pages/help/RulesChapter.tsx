/** The rules in force, the user's own included, folded by mechanism. */
import { recordTypes } from '../../../shared/records/registry';
import { todayRules } from './rulesOfToday';

/** 函询 for M08; rules of a mechanism without records keep its number. */
const wordOf = (mechanism: string): string =>
  [...new Set(recordTypes.filter((t) => t.mechanism === mechanism).map((t) => t.short))].join('、') || mechanism;

export const RulesChapter = () => (
  <>
    {todayRules().map(({ mechanism, rules }) => (
      <details key={mechanism} data-find>
        <summary>
          {wordOf(mechanism)} <span className="q s13">{rules.length} 条</span>
        </summary>
        <table className="lt help-rules">
          <colgroup>
            <col />
            <col style={{ width: 172 }} />
            <col style={{ width: '44%' }} />
          </colgroup>
          <thead>
            <tr>
              <th>事项</th>
              <th>期限</th>
              <th>依据</th>
            </tr>
          </thead>
          <tbody>
            {rules.map((r) => (
              <tr key={r.id} data-find>
                <td>{r.name}</td>
                <td className="q2">{r.span}</td>
                <td className="q2">{r.basis}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    ))}
  </>
);
