/** Arbitrary entries of the types that the figures count: few people and units, so that they meet, and days at the edges of the periods. */
import fc from 'fast-check';
import { type FieldDef, fieldAt, fieldsOf } from '../../../shared/records/define';
import { blankFields, isEmpty } from '../../../shared/records/kinds/values';
import { typeById } from '../../../shared/records/registry';
import { addDays } from '../../../shared/rules/dates';
import type { Period } from './naiveCount';

export interface Draft {
  readonly type: string;
  /** State in which an imported record arrives; one entered by hand begins in the first. */
  readonly state: string | null;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Three years, one year, a month over the end of a leap February, and a single day. */
export const PERIODS: readonly Period[] = [
  { from: '2005-01-01', to: '2007-12-31' },
  { from: '2006-01-01', to: '2006-12-31' },
  { from: '2008-02-01', to: '2008-02-29' },
  { from: '2006-03-15', to: '2006-03-15' },
];
const EDGES = PERIODS.flatMap((p) => [addDays(p.from, -1), p.from, p.to, addDays(p.to, 1)]);
export const day = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...EDGES) },
  fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2004-10-01', n)),
);

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null, freq: 6 });
const cadre = fc.constantFrom('c-1', 'c-2', 'c-3', 'c-4', 'c-5');
const unit = fc.constantFrom('u-1', 'u-2', 'u-3', 'u-4');
const outsider = fc.record({ outsiderName: fc.constantFrom('李某', '王某'), outsiderUnit: maybe(fc.constantFrom('某厂', '某校')) });
const someone = fc.oneof({ weight: 3, arbitrary: cadre.map((c) => ({ cadre: c })) }, outsider);
const source = fc.constantFrom('verification', 'audit', 'annualAssessment', 'daily');

/** Child rows of a declaration, every field there and empty but for those given. */
const rowsOf = (type: string, key: string, rows: fc.Arbitrary<Readonly<Record<string, unknown>>>, most = 3) =>
  fc.array(rows, { maxLength: most }).map((list) => {
    const field = fieldAt(typeById(type), key);
    if (field?.kind !== 'children') throw new Error(`${type}.${key} holds no rows`);
    const blank = blankFields({ ...typeById(type), sections: [{ title: '', fields: field.fields }] });
    return list.map((r, i) => ({ ...blank, id: `${key}-${i}`, ...r }));
  });

/** What the figures look at in each type. */
const VALUES: Readonly<Record<string, fc.Arbitrary<Readonly<Record<string, unknown>>>>> = {
  trainingClass: fc.record({
    startDate: day,
    audience: maybe(fc.constantFrom('cityManaged', 'reserve', 'both')),
    attendees: rowsOf('trainingClass', 'attendees', fc.record({ cadre, attendance: maybe(fc.constantFrom('full', 'leave', 'absent')) })),
    actualCount: maybe(fc.integer({ min: 0, max: 60 })),
  }),
  secondment: fc.record({ startDate: day, type: fc.constantFrom('posting', 'study', 'visit') }),
  heartTalk: fc.record({ talkDate: maybe(day), cadre }),
  reminder: fc.record({ remindedDate: maybe(day), cadre, source }),
  admonition: fc.record({ admonishedDate: maybe(day), cadre, source }),
  inquiry: fc.record({ issuedDate: maybe(day), cadre }),
  specialAssessment: fc.record({ startDate: maybe(day) }),
  trackingAssessment: fc.record({ assessedDate: maybe(day), unit, unitKind: fc.constantFrom('county', 'department', 'institution') }),
  procedureRules: fc.record({ establishedDate: maybe(day), unit }),
  audit: fc.record({
    entryDate: maybe(day),
    cadre,
    fundsHead: fc.constantFrom(true, true, true, false, null),
    handling: fc.subarray(['none', 'talk', 'reminder', 'demoted', 'removed', 'orderedResignation', 'toDiscipline', 'discipline'], { maxLength: 3 }),
  }),
  report: fc.record({
    receivedDate: day,
    verifyFrom: maybe(day),
    persons: rowsOf(
      'report',
      'persons',
      fc.tuple(someone, fc.constantFrom(true, false, null, null)).map(([who, verified]) => ({ ...who, verified })),
    ),
    handlings: rowsOf(
      'report',
      'handlings',
      fc
        .tuple(someone, fc.constantFrom('postponed', 'disqualified', 'partyDiscipline', 'adminDiscipline', 'reminder', 'closed'), maybe(day))
        .map(
          ([{ cadre: id = null, outsiderName = null }, handling, date]: [
            { cadre?: string | null; outsiderName?: string | null },
            string,
            string | null,
          ]) => ({
            cadre: id,
            outsiderName,
            handling,
            date,
          }),
        ),
    ),
  }),
  supervisionInfo: fc.record({ receivedDate: day }),
};

let rows = 0;
/** Something in every field that must be filled; child rows get one. */
export const fillOf = (field: FieldDef, on: string): unknown => {
  switch (field.kind) {
    case 'date':
      return field.precision === 'year' ? on.slice(0, 4) : field.precision === 'month' ? on.slice(0, 7) : on;
    case 'number':
      return field.min ?? 1;
    case 'choice':
      return field.options.codes[0]?.value;
    case 'choices':
      return [field.options.codes[0]?.value];
    case 'flag':
      return true;
    case 'record':
      return { type: field.targets[0], id: 'r-1' };
    case 'cadre':
      return 'c-1';
    case 'cadres':
      return ['c-1'];
    case 'unit':
      return 'u-1';
    case 'units':
      return ['u-1'];
    case 'children': {
      rows += 1;
      const inner = Object.fromEntries(field.fields.map((f) => [f.key, f.required ? fillOf(f, on) : Array.isArray(blankOf(f)) ? [] : null]));
      return [{ id: `filled-${rows}`, ...inner }];
    }
    default:
      return '某';
  }
};
const blankOf = (f: FieldDef): unknown => blankFields({ ...typeById('unit'), sections: [{ title: '', fields: [f] }] })[f.key];

/** Everything a form must hold to be saved, with these values in it. */
export const complete = (type: string, values: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const def = typeById(type);
  const all: Record<string, unknown> = { ...blankFields(def), ...values };
  for (const f of fieldsOf(def)) if (f.required && isEmpty(all[f.key])) all[f.key] = fillOf(f, '2006-06-01');
  return all;
};

/** Any state, and often one of those in which something came of a report: only they reach ST16–ST18. */
const stateOf = (type: string): fc.Arbitrary<string> => {
  const any = fc.constantFrom(...typeById(type).states.map((s) => s.key));
  return type === 'report' ? fc.oneof(any, fc.constantFrom('verifying', 'handled', 'fedBack', 'archived')) : any;
};
const draftOf = (type: string): fc.Arbitrary<Draft> =>
  fc.tuple(stateOf(type), VALUES[type] ?? fc.constant({})).map(([state, values]) => ({
    type,
    state,
    values: complete(type, values),
  }));
/** Reports and audits more often: most figures hang on them. */
const WEIGHTS: Readonly<Record<string, number>> = { trainingClass: 2, report: 7, audit: 3, reminder: 2, admonition: 2 };
export const draft: fc.Arbitrary<Draft> = fc.oneof(...Object.keys(VALUES).map((type) => ({ weight: WEIGHTS[type] ?? 1, arbitrary: draftOf(type) })));

const firm = (type: string, state: string, values: Readonly<Record<string, unknown>>): Draft => ({ type, state, values: complete(type, values) });
const ON = '2006-03-15';
const children = (type: string, key: string, rows: readonly Readonly<Record<string, unknown>>[]) => {
  const blank = Object.fromEntries(nested(type, key).map((f) => [f.key, blankOf(f)]));
  return rows.map((r, i) => ({ ...blank, id: `${key}-${i}`, ...r }));
};
const nested = (type: string, key: string): readonly FieldDef[] => {
  const field = fieldAt(typeById(type), key);
  return field?.kind === 'children' ? field.fields : [];
};
/** A ledger in which no figure is 0: what is done to it afterwards shows. */
export const ONE_OF_EACH: readonly Draft[] = [
  firm('trainingClass', 'completed', { startDate: ON, audience: 'both', actualCount: 30 }),
  firm('trainingClass', 'running', {
    startDate: ON,
    audience: 'reserve',
    attendees: children('trainingClass', 'attendees', [
      { cadre: 'c-1', attendance: 'full' },
      { cadre: 'c-2', attendance: 'absent' },
    ]),
  }),
  ...['posting', 'study', 'visit'].map((type) => firm('secondment', 'serving', { startDate: ON, type })),
  firm('heartTalk', 'talked', { talkDate: ON }),
  firm('reminder', 'reminded', { remindedDate: ON, cadre: 'c-1', source: 'verification' }),
  firm('admonition', 'admonished', { admonishedDate: ON, cadre: 'c-2', source: 'daily' }),
  firm('inquiry', 'issued', { issuedDate: ON }),
  firm('specialAssessment', 'running', { startDate: ON }),
  firm('trackingAssessment', 'verified', { assessedDate: ON, unit: 'u-1', unitKind: 'county' }),
  firm('trackingAssessment', 'verified', { assessedDate: ON, unit: 'u-2', unitKind: 'department' }),
  firm('procedureRules', 'established', { establishedDate: ON, unit: 'u-3' }),
  ...[['removed'], ['talk'], []].map((handling, i) => firm('audit', 'applied', { entryDate: ON, cadre: `c-${i + 1}`, fundsHead: true, handling })),
  firm('report', 'handled', {
    receivedDate: ON,
    verifyFrom: ON,
    persons: children('report', 'persons', [
      ...['c-1', 'c-2', 'c-3', 'c-4', 'c-5'].map((cadre) => ({ cadre })),
      { outsiderName: '李某', outsiderUnit: '某厂' },
    ]),
    handlings: children('report', 'handlings', [
      { cadre: 'c-2', handling: 'postponed', date: ON },
      { cadre: 'c-3', handling: 'disqualified', date: ON },
      { cadre: 'c-4', handling: 'partyDiscipline', date: ON },
      { outsiderName: '李某', handling: 'adminDiscipline', date: ON },
    ]),
  }),
  firm('supervisionInfo', 'registered', { receivedDate: ON }),
];

/** The same in every state a type has, each about other people and units, so that no state can hide behind another. */
export const EVERY_STATE: readonly Draft[] = ONE_OF_EACH.flatMap((d) =>
  typeById(d.type).states.map(({ key }) => ({
    ...d,
    state: key,
    values: JSON.parse(JSON.stringify(d.values).replaceAll(/"([cu]-\d)"/g, `"$1-${key}"`)) as Draft['values'],
  })),
);
