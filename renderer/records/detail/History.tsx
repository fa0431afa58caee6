/** Change history of one record: who, when, what before and after; one earlier value can be put back. */
import { type DueExtension, type FieldDef, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { formatMasked } from '../../../shared/records/kinds/format';
import { extensionSentence } from '../../../shared/rules/dueExplain';
import type { HistoryRow } from '../../store/db';
import { useLive } from '../../store/live';
import { session } from '../../store/session';

const META: Readonly<Record<string, string>> = {
  state: '状态',
  deletedAt: '回收站',
  extensions: '延期',
  no: '编号',
  stateLog: '',
  id: '',
  createdAt: '',
  origin: '',
  batchId: '',
  v: '',
};

const shown = (def: RecordTypeDef, key: string, field: FieldDef | undefined, value: unknown): string => {
  if (field) return formatMasked(field, value, session().people) || '（空）';
  if (key === 'state') return def.states.find((s) => s.key === value)?.label ?? '（空）';
  if (key === 'extensions') return (value as readonly DueExtension[] | null)?.map(extensionSentence).join('') || '（空）';
  if (key === 'deletedAt') return value === null ? '在台账' : '已移入';
  return value === null ? '（空）' : String(value);
};

export function History({ def, id }: { def: RecordTypeDef; id: string }) {
  const { repo } = session();
  const entries = useLive(() => repo.historyOf(def.id, id), [def.id, id]);
  if (!entries) return null;
  return (
    <ol className="history">
      {entries.map((e) => (
        <Entry key={e.seq} def={def} entry={e} />
      ))}
    </ol>
  );
}

function Entry({ def, entry }: { def: RecordTypeDef; entry: HistoryRow }) {
  const fields = fieldsOf(def);
  const lines = Object.entries(entry.fields).flatMap(([key, [before, after]]) => {
    const field = fields.find((f) => f.key === key);
    const label = field?.label ?? META[key] ?? '';
    return label === '' ? [] : [{ key, label, before: shown(def, key, field, before), after: shown(def, key, field, after) }];
  });
  const at = new Date(entry.at);
  return (
    <li>
      <div className="what">
        <b>{entry.label}</b>
        <span className="q s12">
          {at.toLocaleDateString('sv-SE')} {at.toTimeString().slice(0, 5)}　{entry.operator || '未填操作人'}　第 {entry.seq} 步
        </span>
      </div>
      {entry.op === 'add' ? (
        <p className="q2 s13">共填 {lines.filter((l) => l.after !== '（空）').length} 项</p>
      ) : (
        <dl>
          {lines.map((l) => (
            <div key={l.key}>
              <dt>{l.label}</dt>
              <dd>
                <s>{l.before}</s> → {l.after}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
