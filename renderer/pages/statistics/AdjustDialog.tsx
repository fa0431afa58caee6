/** 纳入 or 剔除 one record by hand: which, why, and for 纳入 in which period. Fields are those of the declaration. */
import { Modal } from 'antd';
import { useState } from 'react';
import { indicators } from '../../../shared/indicators';
import type { IndicatorDef, Override, Window } from '../../../shared/indicators/define';
import { adjustableTypes } from '../../../shared/indicators/overrides';
import { type AnyRow, type FieldDef, fieldsOf, type RecordRef } from '../../../shared/records/define';
import { indicatorOverride } from '../../../shared/records/indicatorOverride';
import { isEmpty } from '../../../shared/records/kinds/values';
import { FieldInput } from '../../records/form/inputs';
import type { IndicatorRows } from '../../store/indicatorRows';
import { session } from '../../store/session';
import { sentenceOf } from '../../ui/feedback';
import { type AdjustmentDraft, saveAdjustment } from './adjust';
import { whyNotInclude } from './adjustments';

/** What is asked; the rest follows from where the dialog was opened. */
const ASKED: Readonly<Record<'include' | 'exclude', readonly (keyof AdjustmentDraft)[]>> = {
  include: ['record', 'startDate', 'endDate', 'reason', 'handler'],
  exclude: ['reason', 'handler'],
};

export function AdjustDialog(p: {
  readonly def: IndicatorDef;
  /** The record to leave out; null: one is to be picked and counted. */
  readonly exclude: { readonly ref: RecordRef; readonly row: AnyRow; readonly items: number } | null;
  readonly window: Window;
  readonly rows: IndicatorRows;
  readonly onClose: () => void;
}) {
  const { def, exclude, window } = p;
  const [values, setValues] = useState<AdjustmentDraft>({
    record: exclude?.ref ?? null,
    reason: null,
    handler: session().settings.operator || null,
    startDate: exclude ? null : window.from,
    endDate: exclude ? null : window.to,
  });
  const [tried, setTried] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const fields = ASKED[exclude ? 'exclude' : 'include'].flatMap((key): readonly FieldDef[] => {
    const f = fieldsOf(indicatorOverride).find((x) => x.key === key);
    return f === undefined ? [] : f.kind === 'record' ? [{ ...f, targets: adjustableTypes(def) }] : [f];
  });
  const hasParts = indicators.some((d) => d.within === def.id);
  const missing = fields.filter((f) => f.required && isEmpty(values[f.key as keyof AdjustmentDraft]));

  const problem = async (): Promise<{ readonly why: string | null; readonly no: string }> => {
    if (exclude) return { why: null, no: exclude.row.no };
    const { record, startDate, endDate } = values;
    if (record === null) return { why: null, no: '' };
    if ((startDate === null) !== (endDate === null)) return { why: '统计期间的起止要么都填，要么都不填。', no: '' };
    if (startDate !== null && endDate !== null && startDate > endDate) return { why: '统计期间的起在止之后，请改正其中一个。', no: '' };
    const row = await session().db.rows(record.type).get(record.id);
    if (!row || row.deletedAt !== null) return { why: '这条记录已不在台账里，请另选一条。', no: '' };
    const period = startDate !== null && endDate !== null ? { period: { from: startDate, to: endDate } } : {};
    const override: Override = { indicator: def.id, ref: record, include: true, reason: values.reason ?? '', ...period };
    return { why: whyNotInclude(def, row, override, window, p.rows.source, p.rows.overrides), no: row.no };
  };
  const go = async () => {
    setTried(true);
    if (missing.length > 0 || busy) return;
    setBusy(true);
    try {
      const found = await problem();
      setWhy(found.why);
      if (found.why === null) {
        await saveAdjustment(def, exclude === null, values, found.no);
        p.onClose();
        return;
      }
    } catch (e) {
      setWhy(sentenceOf(e));
    }
    setBusy(false);
  };
  return (
    <Modal
      open
      title={exclude ? `从“${def.label}”里剔除 ${exclude.row.no}` : `手工纳入“${def.label}”`}
      okText={exclude ? '剔除' : '纳入'}
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void go()}
      onCancel={p.onClose}
      width={600}
      destroyOnHidden
    >
      <p className="q2 s13">
        {exclude
          ? `剔除的是整条记录${exclude.items > 1 ? `（里面的 ${exclude.items} 项都不再计入）` : ''}${hasParts ? '，“其中”各分项也一并剔除' : ''}。记录本身不变，随时可以取消。`
          : `选一条按口径没有计入的记录，写明理由${hasParts ? '；只计入这个数，“其中”各分项不变' : ''}。记录本身不变，随时可以取消。`}
      </p>
      <div className="grid6 step-form">
        {fields.map((f) => {
          const key = f.key as keyof AdjustmentDraft;
          const wrong = tried && missing.includes(f);
          return (
            <div key={f.key} className={`fi span${f.span ?? (f.kind === 'longText' ? 6 : 2)}`}>
              <label htmlFor={`adjust-${f.key}`}>
                {f.label}
                {f.required ? <i className="req">*</i> : null}
              </label>
              <FieldInput
                id={`adjust-${f.key}`}
                field={f}
                value={values[key]}
                wrong={wrong}
                inner={new Map()}
                onChange={(v) => {
                  setWhy(null);
                  setValues((old) => ({ ...old, [key]: v }));
                }}
              />
              {wrong ? <span className="err-line">请先填写{f.label}</span> : null}
            </div>
          );
        })}
      </div>
      {why === null ? null : (
        <p className="err-line" role="alert">
          {why}
        </p>
      )}
    </Modal>
  );
}
