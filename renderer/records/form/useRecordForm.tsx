/** State of the form: values with what follows from them, the user's own values among them, draft, findings, saving. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type AnyRow, type FieldDef, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { type Problem, problemsOf } from '../../../shared/records/kinds/schema';
import { headerOf, isEmpty } from '../../../shared/records/kinds/values';
import { type DerivedRow, deriveRow, type OwnFields, ownAfter, ownInDraft } from '../../../shared/rules/deriveRow';
import type { Finding } from '../../../shared/rules/findings';
import type { RuleContext } from '../../../shared/rules/ruleContext';
import { bySeverity } from '../../../shared/rules/step';
import { findingsOn, unconfirmed } from '../../../shared/rules/wholeRow';
import { draftKey, dropDraft, readDraft } from '../../store/drafts';
import { loadOthers, type Others } from '../../store/ledgerView';
import { useLive } from '../../store/live';
import { saveLight } from '../../store/saveLight';
import { session } from '../../store/session';
import { ask, say, sentenceOf } from '../../ui/feedback';
import { contextNow } from './derived';
import { copiedValues, initialValues } from './initial';
import { type Prefill, takePrefill } from './prefill';
import { takeSnapshots } from './snapshot';
import { useBeginnings } from './useBeginnings';
import { useDraft, type Values } from './useDraft';

/** What stands in the form once draft and other records are read. */
interface Loaded {
  readonly others: Others;
  readonly draftAt: string | null;
  /** The record was changed after the draft was kept. */
  readonly stale: boolean;
}
const NOTHING: DerivedRow = { values: {}, proposed: new Set(), explanations: new Map() };
const filledKeys = (values: Values): string[] => Object.keys(values).filter((k) => !isEmpty(values[k]));

/** The row as it would be stored, for checks that look at the state or at the record itself. */
const rowOf = (def: RecordTypeDef, base: AnyRow | null, values: Values): Values => ({
  ...(base ?? { state: def.states[0]?.key ?? null, stateLog: [] }),
  ...values,
});

export interface RecordFormState {
  readonly prefill: Prefill | null;
  readonly values: Values;
  readonly derived: DerivedRow;
  readonly ready: boolean;
  readonly dirty: boolean;
  readonly busy: boolean;
  /** Time of the draft shown, null when there is none. */
  readonly draft: string | null;
  readonly stale: boolean;
  /** Saving was tried: missing fields are marked from then on. */
  readonly tried: boolean;
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  change(field: FieldDef, value: unknown): void;
  dropDraft(): void;
  copyLast(): Promise<void>;
  /** Null when something is in the way; then `goTo` was called with its place. */
  save(goTo: (path: string) => void): Promise<AnyRow | null>;
}

export const useRecordForm = (def: RecordTypeDef, base: AnyRow | null, onDirty: (dirty: boolean) => void): RecordFormState => {
  const { repo, db } = session();
  const [prefill] = useState(() => (base === null ? takePrefill(def.id) : null));
  const key = draftKey(def.id, base?.id ?? null, prefill?.from ?? null);
  const initial = useMemo(() => initialValues(def, base, prefill), [def, base, prefill]);
  const [values, setValues] = useState<Values>(initial);
  const [own, setOwn] = useState<OwnFields>(new Set());
  const [touched, setTouched] = useState<ReadonlySet<string>>(() => new Set(filledKeys(prefill?.values ?? {})));
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [dirty, setDirty] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const ownId = base?.id ?? null;

  useEffect(() => {
    let gone = false;
    const load = async () => {
      const d = await readDraft(key);
      const start: Values = { ...initial, ...d?.values };
      const others = await loadOthers(db, def, headerOf(def, start).refCadres, ownId);
      if (gone) return;
      setOwn(ownInDraft(def, initial, start, contextNow(others)));
      if (d) {
        // what was typed while the draft was being read stands
        setValues((now) => ({ ...start, ...Object.fromEntries(Object.entries(now).filter(([k, v]) => v !== initial[k])) }));
        setTouched(new Set(filledKeys(d.values)));
        setDirty(true);
        setDraft(d.savedAt);
      }
      setLoaded({ others, draftAt: d?.savedAt ?? null, stale: d !== undefined && d !== null && base !== null && d.baseRev !== base.rev });
    };
    void load();
    return () => {
      gone = true;
    };
  }, [key, initial, base, def, db, ownId]);
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  useEffect(() => {
    if (!dirty) return;
    saveLight.dirty(1);
    return () => saveLight.dirty(-1);
  }, [dirty]);
  useDraft(key, values, base?.rev ?? null, dirty, setDraft);

  const cadres = headerOf(def, values).refCadres.join();
  const live = useLive(() => loadOthers(db, def, cadres === '' ? [] : cadres.split(','), ownId), [def.id, cadres, ownId]);
  const others = live ?? loaded?.others;
  const ctx = useMemo(() => contextNow(others), [others]);
  const derived = useMemo(() => (loaded ? deriveRow(def, values, ctx, own) : { ...NOTHING, values }), [loaded, def, values, ctx, own]);
  const problems = useMemo(() => (tried ? problemsOf(def, derived.values) : []), [tried, def, derived]);
  // While it is being stored, the record itself already stands among the others.
  const findings = useMemo(() => (busy ? [] : findingsOn(def, rowOf(def, base, derived.values), ctx)), [busy, def, base, derived, ctx]);
  const latest = useRef<{ derived: DerivedRow; ctx: RuleContext }>({ derived, ctx });
  latest.current = { derived, ctx };

  const fill = useCallback((more: Values) => setValues((old) => ({ ...old, ...more })), []);
  useBeginnings(def, base === null && loaded !== null, derived.values, ctx, touched, fill);

  const change = (field: FieldDef, value: unknown) => {
    setValues((old) => ({ ...old, ...takeSnapshots(fieldsOf(def), old, { [field.key]: value }), [field.key]: value }));
    setOwn((old) => ownAfter(old, field, latest.current.derived.values[field.key], value));
    setTouched((old) => (old.has(field.key) ? old : new Set([...old, field.key])));
    setDirty(true);
  };

  const save = async (goTo: (path: string) => void): Promise<AnyRow | null> => {
    setTried(true);
    // blur of the last field has put its value through setState; read it on the next turn
    await new Promise((r) => setTimeout(r, 0));
    if (busy) return null;
    const now = latest.current;
    const row = rowOf(def, base, now.derived.values);
    const found = findingsOn(def, row, now.ctx);
    const first = [...problemsOf(def, now.derived.values), ...bySeverity(found, 'error')][0];
    if (first) {
      goTo(first.path);
      return null;
    }
    const open = unconfirmed(found, row);
    if (open.length > 0 && !(await confirmed(open))) {
      goTo(open[0]?.path ?? '');
      return null;
    }
    setBusy(true);
    try {
      const stored = await repo.save(def.id, base, now.derived.values, open);
      await dropDraft(key);
      setDirty(false);
      return stored;
    } catch (e) {
      saveLight.failed(sentenceOf(e));
      say.wrong(sentenceOf(e));
      setBusy(false);
      return null;
    }
  };

  return {
    prefill,
    values,
    derived,
    ready: loaded !== null,
    dirty,
    busy,
    draft,
    stale: loaded?.stale === true,
    tried,
    problems,
    findings,
    change,
    save,
    dropDraft: () => {
      void dropDraft(key);
      setValues(initial);
      setOwn(ownInDraft(def, initial, initial, latest.current.ctx));
      setTouched(new Set(filledKeys(prefill?.values ?? {})));
      setDirty(false);
      setDraft(null);
      setTried(false);
    },
    copyLast: async () => {
      const last = (await db.rows(def.id).orderBy('updatedAt').reverse().toArray()).find((r) => r.deletedAt === null);
      if (!last) return say.info(`还没有可以复制的${def.label}`);
      setValues((old) => ({ ...old, ...copiedValues(def, last) }));
      setDirty(true);
    },
  };
};

/** One question for all that ought not to be so but may have happened. */
const confirmed = (open: readonly Finding[]): Promise<boolean> =>
  ask(
    '请核对后再保存',
    <div className="confirm-list">
      <ul>
        {open.map((f) => (
          <li key={f.path + f.message}>{f.message}</li>
        ))}
      </ul>
      <p className="q s13">如果实际情况就是这样，可以照实保存，记录里会写明已经核对；如果是填错了，请返回修改。</p>
    </div>,
    '情况属实，保存',
  );
