/** Proposals over a whole row: filled in, kept where the user wrote his own, cleared when what they followed from is gone. */
import { describe, expect, it } from 'vitest';
import { admonition } from '../../../shared/records/admonition';
import { assessmentScheme } from '../../../shared/records/assessmentScheme';
import { cadre } from '../../../shared/records/cadre';
import { type FieldDef, fieldAt, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { blankFields, isEmpty } from '../../../shared/records/kinds/values';
import { recordTypes } from '../../../shared/records/registry';
import { trackingAssessment } from '../../../shared/records/trackingAssessment';
import { begin, fixedBeginnings, isBeginning, shapedRows } from '../../../shared/rules/beginnings';
import { deriveRow, ownAfter, ownFields, ownInDraft } from '../../../shared/rules/deriveRow';
import { plainContext } from '../../../shared/rules/ruleContext';

const ctx = plainContext('2026-11-22');
const field = (def: RecordTypeDef, key: string): FieldDef => {
  const f = fieldAt(def, key);
  if (!f) throw new Error(key);
  return f;
};
const talk = { ...blankFields(admonition), mode: 'talk', admonishedDate: '2026-03-16' };
/** The day of a talk is typed; of a written 诫勉 it follows from the delivery. */
const typedDay = new Set(['admonishedDate']);
const derivedTalk = deriveRow(admonition, talk, ctx, typedDay).values;

describe('proposals', () => {
  it('are filled in one from another', () => {
    expect(derivedTalk).toMatchObject({ effectFrom: '2026-03-16', effectTo: '2026-09-15', selfCheckDue: '2026-03-23' });
  });
  it('are cleared when their basis is taken away, and come back with it', () => {
    const own = ownFields(admonition, derivedTalk, ctx);
    expect([...own]).toEqual(['admonishedDate']);
    const gone = deriveRow(admonition, { ...derivedTalk, admonishedDate: null }, ctx, own);
    expect(gone.values).toMatchObject({ effectFrom: null, effectTo: null, selfCheckDue: null, reportDue: null });
    expect(gone.proposed.has('effectTo')).toBe(false);
    expect(gone.explanations.has('effectTo')).toBe(false);
    expect(deriveRow(admonition, { ...gone.values, admonishedDate: '2026-04-01' }, ctx, own).values.effectTo).toBe('2026-09-30');
  });
  it('never touch what the user wrote, with or without a basis', () => {
    const typed = { ...derivedTalk, effectTo: '2026-12-31' };
    const own = ownFields(admonition, typed, ctx);
    expect([...own].sort()).toEqual(['admonishedDate', 'effectTo']);
    const kept = deriveRow(admonition, { ...typed, admonishedDate: null }, ctx, own);
    expect(kept.values).toMatchObject({ effectFrom: null, effectTo: '2026-12-31' });
    expect(deriveRow(admonition, typed, ctx, own).explanations.get('effectTo')?.value).toBe('2026-09-15');
    // a value that the rest of the row gives is not the user's, even when it rests on his own
    expect([...ownFields(admonition, { ...derivedTalk, effectFrom: '2026-04-01', effectTo: '2026-09-30' }, ctx)]).toEqual([
      'admonishedDate',
      'effectFrom',
    ]);
  });
  it('are taken back up when the user empties his own', () => {
    const f = field(admonition, 'effectTo');
    const own = ownAfter(new Set(), f, '2026-09-15', '2026-12-31');
    expect([...own]).toEqual(['effectTo']);
    expect([...ownAfter(own, f, '2026-12-31', null)]).toEqual([]);
  });
  it('of rows from outside are filled in, and nothing is cleared', () => {
    const read = { ...blankFields(admonition), effectTo: '2026-09-15' };
    expect(deriveRow(admonition, read, ctx, null).values.effectTo).toBe('2026-09-15');
    expect(deriveRow(cadre, { ...blankFields(cadre), name: '单某' }, ctx, null).values.namePinyin).toBe('shan mou');
  });
  it('of a draft: what it did not touch is judged by the stored row', () => {
    const draft = { ...derivedTalk, admonishedDate: null, reportDue: '2026-10-10' };
    const own = ownInDraft(admonition, derivedTalk, draft, ctx);
    expect([...own]).toEqual(['reportDue']);
    expect(deriveRow(admonition, draft, ctx, own).values).toMatchObject({ effectTo: null, reportDue: '2026-10-10' });
  });
});

describe('proposals in child rows', () => {
  const indicator = (over: object) => ({ id: 'i1', method: 'completion', weight: 20, actual: 90, target: 100, ...over });
  const row = (over: object) => ({ ...blankFields(trackingAssessment), indicators: [indicator(over)] });
  const first = (values: Readonly<Record<string, unknown>>) => (values.indicators as readonly Record<string, unknown>[])[0];
  it('are filled in, cleared without a basis, and leave the user his own', () => {
    const done = deriveRow(trackingAssessment, row({}), ctx, new Set()).values;
    expect(first(done)).toMatchObject({ completionRate: 90, score: 18 });
    const own = ownFields(trackingAssessment, done, ctx);
    expect(first(deriveRow(trackingAssessment, { ...done, indicators: [{ ...first(done), actual: null }] }, ctx, own).values)).toMatchObject({
      completionRate: null,
      score: null,
    });
    const f = field(trackingAssessment, 'indicators');
    const typed = [{ ...first(done), score: 17.5 }];
    const mine = ownAfter(own, f, done.indicators, typed);
    expect([...mine]).toEqual(['indicators/i1/score']);
    expect(first(deriveRow(trackingAssessment, { ...done, indicators: typed }, ctx, mine).values)?.score).toBe(17.5);
    expect(ownFields(trackingAssessment, { ...done, indicators: typed }, ctx).has('indicators/i1/score')).toBe(true);
    expect([...ownAfter(mine, f, typed, [{ ...typed[0], score: null }])]).toEqual([]);
  });
});

describe('rows a new record begins with', () => {
  let n = 0;
  const newId = (): string => {
    n += 1;
    return `id${n}`;
  };
  it('are declared with columns that exist, or by a rule that exists', () => {
    const begun = (recordTypes as readonly RecordTypeDef[]).flatMap((def) =>
      fieldsOf(def).flatMap((f) => (f.kind === 'children' && f.begins ? [{ def, f, begins: f.begins }] : [])),
    );
    expect(begun.map(({ def, f }) => `${def.id}.${f.key}`)).toEqual(
      expect.arrayContaining(['annualAssessment.dimensions', 'themeActivity.themes', 'trackingAssessment.indicators']),
    );
    for (const { def, f, begins } of begun) {
      const known = f.fields.map((c) => c.key);
      if ('rule' in begins) expect(isBeginning(begins.rule), def.id).toBe(true);
      else for (const r of begins.rows) expect(known, def.id).toEqual(expect.arrayContaining(Object.keys(r)));
    }
  });
  it('are six groups without invented words, and the dimensions by name', () => {
    const def = (id: string) => (recordTypes as readonly RecordTypeDef[]).find((d) => d.id === id) as RecordTypeDef;
    const themes = fixedBeginnings(def('themeActivity'), newId).themes as readonly Record<string, unknown>[];
    expect(themes).toHaveLength(6);
    expect(new Set(themes.map((t) => t.id)).size).toBe(6);
    expect(themes.every((t) => isEmpty(t.establish) && isEmpty(t.practise))).toBe(true);
    const dimensions = fixedBeginnings(def('annualAssessment'), newId).dimensions as readonly Record<string, unknown>[];
    expect(dimensions.map((d) => d.name)).toEqual(['德', '能', '勤', '绩', '廉', '勤政']);
    expect(dimensions.every((d) => d.score === null)).toBe(true);
    expect(fixedBeginnings(def('unit'), newId)).toEqual({});
  });
  it('come from the one scheme that fits year and class', () => {
    const scheme = (id: string, over: object) => ({
      id,
      rev: 1,
      year: '2026',
      unitKind: 'county',
      departmentClass: null,
      indicators: [{ id: 'a', name: 'GDP' }],
      ...over,
    });
    const held = (...schemes: object[]) => ({ ...ctx, rows: (t: string) => (t === 'assessmentScheme' ? (schemes as never) : []) });
    const row = { year: '2026', unitKind: 'county', departmentClass: null };
    expect(begin('schemeIndicators', row, held(scheme('s1', {})))).toMatchObject({ key: 's1/1', from: { type: 'assessmentScheme', id: 's1' } });
    expect(begin('schemeIndicators', row, held(scheme('s1', {}), scheme('s2', {})))).toBeNull();
    expect(begin('schemeIndicators', row, held(scheme('s1', { year: '2025' })))).toBeNull();
    expect(begin('schemeIndicators', { ...row, year: null }, held(scheme('s1', {})))).toBeNull();
    expect(begin('schemeIndicators', row, ctx)).toBeNull();
    const department = { year: '2026', unitKind: 'department', departmentClass: 'economic' };
    const all = scheme('s3', { unitKind: 'department' });
    expect(begin('schemeIndicators', department, held(all))?.key).toBe('s3/1');
    expect(begin('schemeIndicators', department, held(all, scheme('s4', { unitKind: 'department', departmentClass: 'economic' })))?.key).toBe('s4/1');
  });
  it('take the shape of the field they come into', () => {
    const f = field(trackingAssessment, 'indicators');
    if (f.kind !== 'children') throw new Error('no rows');
    const [row] = shapedRows(f, [{ id: 'a', name: 'GDP', weight: 20, foreign: 1 }], newId);
    expect(row).toMatchObject({ name: 'GDP', weight: 20, method: 'completion', actual: null });
    expect(row?.id).not.toBe('a');
    expect(Object.keys(row ?? {}).sort()).toEqual([...f.fields.map((c) => c.key), 'id'].sort());
    const schemeField = field(assessmentScheme, 'indicators');
    expect(schemeField.kind === 'children' && schemeField.begins).toBeFalsy();
  });
});
