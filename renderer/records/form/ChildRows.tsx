/** Child rows of a record (学员, 函询问题 …): a table when the fields are short, stacked blocks when they hold long text. */
import { Button } from 'antd';
import { useState } from 'react';
import type { FieldDef } from '../../../shared/records/define';
import { emptyOf } from '../../../shared/records/kinds/values';
import { session } from '../../store/session';
import { CloseIcon } from '../../ui/icons';
import { FieldInput, isEnterable } from './inputs';
import { CadrePicker } from './pickers';
import { takeSnapshots } from './snapshot';
import './childRows.css';

type ChildField = Extract<FieldDef, { kind: 'children' }>;
type ChildRow = Readonly<Record<string, unknown>> & { readonly id: string };

export const newChild = (field: ChildField, values: Readonly<Record<string, unknown>> = {}): ChildRow => ({
  ...Object.fromEntries(field.fields.map((f) => [f.key, f.kind === 'choice' && f.initial !== undefined ? f.initial : emptyOf(f)])),
  ...values,
  id: crypto.randomUUID(),
});

const PAGE = 20;

export function ChildRows(p: {
  id: string;
  field: ChildField;
  rows: readonly ChildRow[];
  inner: ReadonlyMap<string, string>;
  onChange: (rows: readonly ChildRow[]) => void;
}) {
  const { field, rows } = p;
  const fields = field.fields.filter(isEnterable);
  const stacked = fields.some((f) => f.kind === 'longText' || f.kind === 'children') || fields.length <= 3;
  const [adding, setAdding] = useState(false);
  const [page, setPage] = useState(0);
  const person = fields.find((f) => f.kind === 'cadre');
  const set = (id: string, key: string, value: unknown) =>
    p.onChange(rows.map((r) => (r.id === id ? ({ ...r, ...takeSnapshots(fields, r, { [key]: value }), [key]: value } as ChildRow) : r)));
  const remove = (id: string) => p.onChange(rows.filter((r) => r.id !== id));
  const add = () => {
    const row = newChild(field);
    p.onChange([...rows, row]);
    // straight on typing
    setTimeout(() => document.getElementById(`${p.id}-${row.id}-${fields[0]?.key}`)?.focus(), 50);
    setPage(Math.floor(rows.length / PAGE));
  };
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const at = Math.min(page, pages - 1);
  const shown = rows.slice(at * PAGE, (at + 1) * PAGE);
  const cell = (row: ChildRow, f: FieldDef, i: number) => {
    const wrong = p.inner.get(`${i}.${f.key}`);
    return (
      <>
        <FieldInput
          id={`${p.id}-${row.id}-${f.key}`}
          field={f}
          value={row[f.key]}
          wrong={wrong !== undefined}
          inner={NO_INNER}
          onChange={(v) => set(row.id, f.key, v)}
        />
        {wrong ? <span className="err-line">{wrong}</span> : null}
      </>
    );
  };
  return (
    <section className="kids" aria-label={field.label} data-empty={rows.length === 0 ? '' : undefined}>
      {stacked ? (
        shown.map((row, k) => {
          const i = at * PAGE + k;
          return (
            <div key={row.id} className="kid">
              <span className="n q">{i + 1}</span>
              <div className="grid6">
                {fields.map((f) => (
                  <div key={f.key} className={`fi span${f.span ?? (f.kind === 'longText' ? 6 : 2)}`}>
                    <label htmlFor={`${p.id}-${row.id}-${f.key}`}>
                      {f.label}
                      {f.required ? <i className="req">*</i> : null}
                    </label>
                    {cell(row, f, i)}
                  </div>
                ))}
              </div>
              <button type="button" className="bare x" aria-label={`删去第 ${i + 1} ${field.rowLabel}`} onClick={() => remove(row.id)}>
                <CloseIcon size={10} />
              </button>
            </div>
          );
        })
      ) : rows.length > 0 ? (
        <div className="kid-table">
          <table>
            <thead>
              <tr>
                <th aria-label="序号" />
                {fields.map((f) => (
                  <th key={f.key} style={{ minWidth: f.kind === 'cadre' ? 128 : f.kind === 'date' ? 120 : f.kind === 'shortText' ? 160 : 96 }}>
                    {f.label}
                    {f.required ? <i className="req">*</i> : null}
                  </th>
                ))}
                <th aria-label="删去" />
              </tr>
            </thead>
            <tbody>
              {shown.map((row, k) => {
                const i = at * PAGE + k;
                return (
                  <tr key={row.id}>
                    <td className="q">{i + 1}</td>
                    {fields.map((f) => (
                      <td key={f.key}>
                        <label className="vh" htmlFor={`${p.id}-${row.id}-${f.key}`}>
                          {`第 ${i + 1} 行${f.label}`}
                        </label>
                        {cell(row, f, i)}
                      </td>
                    ))}
                    <td>
                      <button type="button" className="bare x" aria-label={`删去第 ${i + 1} ${field.rowLabel}`} onClick={() => remove(row.id)}>
                        <CloseIcon size={10} />
                      </button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      ) : null}
      <div className="kid-tools">
        <Button size="small" data-add="" onClick={add}>
          加一{field.rowLabel}
        </Button>
        {person ? (
          <Button size="small" onClick={() => setAdding(!adding)}>
            一次加多人
          </Button>
        ) : null}
        {rows.length > 0 ? (
          <span className="q s12">
            共 {rows.length} {field.rowLabel}
          </span>
        ) : null}
        {pages > 1 ? (
          <span className="q s12">
            <Button size="small" type="text" disabled={at === 0} onClick={() => setPage(at - 1)}>
              上一页
            </Button>
            {at + 1} / {pages}
            <Button size="small" type="text" disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
              下一页
            </Button>
          </span>
        ) : null}
      </div>
      {adding && person ? (
        <div className="kid-many">
          <CadrePicker
            id={`${p.id}-many`}
            many
            value={[]}
            placeholder="逐个选择，选一个加一行"
            onChange={(ids) => {
              const known = new Set(rows.map((r) => r[person.key]));
              const fresh = ids.filter((cid) => !known.has(cid) && session().people.cadres.has(cid));
              p.onChange([
                ...rows,
                ...fresh.map((cid) => {
                  const row = newChild(field, { [person.key]: cid });
                  return { ...row, ...takeSnapshots(fields, row, { [person.key]: cid }) };
                }),
              ]);
              setPage(Math.floor((rows.length + fresh.length - 1) / PAGE));
            }}
          />
        </div>
      ) : null}
    </section>
  );
}
const NO_INNER: ReadonlyMap<string, string> = new Map();
