/** One field of the form: label, control, and below it what is wrong or a hint. */
import type { FieldDef } from '../../../shared/records/define';
import { FieldInput } from './inputs';

/** Sentences by path: 'endDate', 'attendees.2.cadre'. */
export type Sentences = ReadonlyMap<string, string>;

export function FormField(p: {
  id: string;
  field: FieldDef;
  value: unknown;
  /** The value is the program's proposal. */
  proposed: boolean;
  wrong: Sentences;
  /** What wants confirming. */
  doubtful: Sentences;
  onChange: (value: unknown) => void;
}) {
  const { field: f } = p;
  const why = p.wrong.get(f.key);
  const doubt = p.doubtful.get(f.key);
  return (
    <div data-field={f.key} className={`fi span${f.span ?? (f.kind === 'longText' || f.kind === 'children' ? 6 : 2)}`}>
      <label htmlFor={p.id}>
        {f.label}
        {f.required ? <i className="req">*</i> : null}
        {p.proposed ? <i className="auto">自动</i> : null}
      </label>
      <FieldInput id={p.id} field={f} value={p.value} wrong={why !== undefined} inner={innerOf(p.wrong, f.key)} onChange={p.onChange} />
      {why ? (
        <span className="err-line">{why}</span>
      ) : doubt ? (
        <span className="err-line soft">{doubt}</span>
      ) : f.help ? (
        <span className="hint-line">{f.help}</span>
      ) : null}
    </div>
  );
}

/** Problems below a children field, keyed 'row.field'. */
const innerOf = (all: Sentences, key: string): Sentences => {
  const out = new Map<string, string>();
  for (const [path, message] of all) if (path.startsWith(`${key}.`)) out.set(path.slice(key.length + 1), message);
  return out;
};
