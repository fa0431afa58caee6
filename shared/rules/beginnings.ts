/**
 * Named beginnings: child rows a new record starts with that come from other records (`begins: { rule }` in a declaration). Fixed rows are
 * written in the declaration itself (`begins: { rows }`). A beginning never touches what the user has changed.
 */
import { type FieldDef, fieldsOf, type RecordRef, type RecordTypeDef } from '../records/define';
import { emptyOf } from '../records/kinds/values';
import { list, text, type Values } from './readRow';
import { asking, type RuleContext } from './ruleContext';

export interface Begun {
  /** Changes when the rows would change. */
  readonly key: string;
  readonly rows: readonly Values[];
  /** The one record the rows are taken from, to be linked; null where they come from many. */
  readonly from: RecordRef | null;
}
/** Rows of the units of the 联席会议 in official order, made by `rowOf`; null when none is marked as such (handbook M20 ②, 成员单位字典). */
const jointUnits = (rowOf: (unit: Values) => Values) =>
  asking({ rows: ['unit'] }, (_row: Values, ctx: RuleContext): Begun | null => {
    const units = (ctx.rows?.('unit') ?? [])
      .filter((u) => text(u.jointRole) !== '' && u.status !== 'abolished')
      .sort((a, b) => Number(a.officialOrder ?? Number.MAX_SAFE_INTEGER) - Number(b.officialOrder ?? Number.MAX_SAFE_INTEGER));
    return units.length === 0 ? null : { key: units.map((u) => `${text(u.id)}/${String(u.rev)}`).join(), rows: units.map(rowOf), from: null };
  });

const beginnings = {
  /** M20: the member units with who answers for them. */
  jointMembers: jointUnits((u) => ({ unit: u.id, inCharge: u.inCharge, liaison: u.contact, phone: u.phone, cycle: u.reportCycle })),
  /** M20: one place at the table for each of them, 分管领导 as far as known. */
  jointAttendees: jointUnits((u) => ({ unit: u.id, name: u.inCharge })),
  /** M11: the indicators of the scheme of this year and class; none where no scheme or more than one fits (handbook M11 ②). */
  schemeIndicators: asking({ rows: ['assessmentScheme'] }, (row, ctx): Begun | null => {
    if (text(row.year) === '' || text(row.unitKind) === '') return null;
    const fitting = (ctx.rows?.('assessmentScheme') ?? []).filter((s) => s.year === row.year && s.unitKind === row.unitKind);
    const ofClass = fitting.filter((s) => (s.departmentClass ?? null) === (row.departmentClass ?? null));
    // a scheme without a class stands for all of them
    const [scheme, ...more] = ofClass.length > 0 ? ofClass : fitting.filter((s) => text(s.departmentClass) === '');
    if (scheme === undefined || more.length > 0) return null;
    return {
      key: `${text(scheme.id)}/${String(scheme.rev)}`,
      rows: list(scheme.indicators),
      from: { type: 'assessmentScheme', id: text(scheme.id) },
    };
  }),
} as const;
export type BeginningName = keyof typeof beginnings;
export const isBeginning = (name: string): name is BeginningName => Object.hasOwn(beginnings, name);

const beginningOf = (name: string): (typeof beginnings)[BeginningName] => {
  if (!isBeginning(name)) throw new Error(`no beginning ${name}`);
  return beginnings[name];
};
export const beginningReads = (name: string) => beginningOf(name).reads;
/** Rows a new record begins with by a named rule; null when there are none. @throws Error for a name that does not exist */
export const begin = (name: string, row: Values, ctx: RuleContext): Begun | null => beginningOf(name)(row, ctx);

type ChildField = Extract<FieldDef, { kind: 'children' }>;
/** Rows of another record, or of a declaration, in the shape of this field: its own columns, ids of their own. */
export const shapedRows = (field: ChildField, rows: readonly Values[], newId: () => string): readonly (Values & { readonly id: string })[] =>
  rows.map((r) => ({
    ...Object.fromEntries(
      field.fields.map((f) => [f.key, r[f.key] ?? (f.kind === 'choice' && f.initial !== undefined && !(f.key in r) ? f.initial : emptyOf(f))]),
    ),
    id: newId(),
  }));

/** The fixed rows of a new record, by field. @param newId makes ids of child rows */
export const fixedBeginnings = (def: RecordTypeDef, newId: () => string): Values =>
  Object.fromEntries(
    fieldsOf(def).flatMap((f) => (f.kind === 'children' && f.begins && 'rows' in f.begins ? [[f.key, shapedRows(f, f.begins.rows, newId)]] : [])),
  );
