/**
 * The checks of a type run on a whole row, as the form and every state step run them; what they need from other records; and what the user
 * confirmed although a rule says it ought not to be so.
 */
import { type FieldDef, fieldsOf, type RecordRef, type RecordTypeDef, type StateStep } from '../records/define';
import { beginningReads } from './beginnings';
import { checkReads, runChecks } from './checks';
import { type DateText, inWords } from './dates';
import { derivationReads } from './derive';
import { type CheckContext, error, type Finding } from './findings';
import { list, text, type Values } from './readRow';
import { joinReads, type Reads } from './ruleContext';

const allFields = (fields: readonly FieldDef[]): readonly FieldDef[] =>
  fields.flatMap((f) => (f.kind === 'children' ? [f, ...allFields(f.fields)] : [f]));

const cache = new WeakMap<RecordTypeDef, Required<Reads>>();
/** Types whose rows the checks, derivations and beginnings of a type look at. */
export const readsOf = (def: RecordTypeDef): Required<Reads> => {
  const known = cache.get(def);
  if (known) return known;
  const made = joinReads([
    ...checkReads(def.checks ?? []),
    ...allFields(fieldsOf(def)).flatMap((f) => [
      ...(f.derive === undefined ? [] : [derivationReads(f.derive)]),
      ...(f.kind === 'children' && f.begins && 'rule' in f.begins ? [beginningReads(f.begins.rule)] : []),
    ]),
  ]);
  cache.set(def, made);
  return made;
};

/** A record that names itself as its source, at whatever place. */
const ownLinks = (def: RecordTypeDef, row: Values): readonly Finding[] => {
  const isSelf = (v: unknown): boolean => {
    const ref = v as RecordRef | null;
    return ref !== null && typeof ref === 'object' && ref.type === def.id && text(row.id) !== '' && ref.id === row.id;
  };
  return fieldsOf(def).flatMap((f): readonly Finding[] => {
    if (f.kind === 'record') return isSelf(row[f.key]) ? [error(f.key, `${f.label}不能是本条记录自己，请另选`)] : [];
    if (f.kind !== 'children') return [];
    const inner = f.fields.filter((c) => c.kind === 'record');
    return list(row[f.key]).flatMap((child, i) =>
      inner.flatMap((c) => (isSelf(child[c.key]) ? [error(`${f.key}.${i}.${c.key}`, `${c.label}不能是本条记录自己，请另选`)] : [])),
    );
  });
};

/** All findings of a row as it is or shall be, state included. */
export const findingsOn = (def: RecordTypeDef, row: Values, ctx: CheckContext): readonly Finding[] => {
  const found = runChecks(def.checks ?? [], row, ctx);
  const known = new Set(found.map((f) => f.path));
  return [...found, ...ownLinks(def, row).filter((f) => !known.has(f.path))];
};

const REMARK = 'remark';
const NOTE_MAX = 2000;
const stepsOf = (row: Values): readonly StateStep[] => (Array.isArray(row.stateLog) ? (row.stateLog as readonly StateStep[]) : []);
const kept = (row: Values, f: Finding): boolean => [text(row[REMARK]), ...stepsOf(row).map((s) => s.note)].some((t) => t.includes(f.message));
/** Findings that want a word of confirmation and have none yet in the row. */
export const unconfirmed = (findings: readonly Finding[], row: Values): readonly Finding[] =>
  findings.filter((f) => f.severity === 'confirm' && !kept(row, f));

/**
 * The row with what was confirmed written where a reader meets it: in the note of the step it stands at (办理经过), or in 备注 where a type has
 * no steps. A row that has neither place keeps nothing and is asked each time.
 */
export const withConfirmed = <R extends Values>(def: RecordTypeDef, row: R, findings: readonly Finding[], today: DateText): R => {
  const fresh = unconfirmed(findings, row).map((f) => `${inWords(today)}核对无误：${f.message}`);
  if (fresh.length === 0) return row;
  const add = (old: string): string => [old, ...fresh].filter(Boolean).join('\n');
  const steps = stepsOf(row);
  const last = steps.at(-1);
  if (last) return { ...row, stateLog: [...steps.slice(0, -1), { ...last, note: add(last.note).slice(0, NOTE_MAX) }] };
  return fieldsOf(def).some((f) => f.key === REMARK && f.kind === 'longText') ? { ...row, [REMARK]: add(text(row[REMARK])) } : row;
};
