/** 影响期 (handbook §4.2): every rule, merging, cutting, 48 months, first and last days, and what never counts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyRow } from '../../../shared/records/define';
import { addDays } from '../../../shared/rules/dates';
import { DEADLINE_RULES, type DeadlineRule } from '../../../shared/rules/deadlines';
import { EFFECT_RULES, MEASURE_RULES, type MeasureKind } from '../../../shared/rules/effectRules';
import { type EffectPolicy, effectSentence, effectsOfCadre } from '../../../shared/rules/effectSources';
import {
  combineSanctions,
  cutAt,
  type Effect,
  type EffectPeriod,
  effectOf,
  effectOn,
  effectsOn,
  evaluationBars,
  followOn,
  mergeEffects,
  type Sanction,
  withEntered,
} from '../../../shared/rules/effects';

const book = { rules: DEADLINE_RULES };
const of = (kind: MeasureKind, start: string): EffectPeriod => {
  const e = effectOf(kind, start, book);
  if (!e) throw new Error(kind);
  return e;
};
const row = (over: Record<string, unknown>): AnyRow =>
  ({ id: 'r1', no: 'XX-2026-0001', cadre: 'c1', deletedAt: null, state: null, sourceRecord: null, source: null, ...over }) as unknown as AnyRow;
const cadre = (rows: Record<string, readonly AnyRow[]>, policy?: EffectPolicy): readonly Effect[] =>
  effectsOfCadre('c1', (type) => rows[type] ?? [], book, policy);
const admonition = (over: Record<string, unknown> = {}): AnyRow => row({ state: 'inEffect', admonishedDate: '2026-03-16', ...over });
const discipline = (kind: string, from: string, over: Record<string, unknown> = {}): AnyRow =>
  row({ id: kind, state: 'inEffect', kind, decisionDate: from, ...over });

describe('last day of every measure of §4.2', () => {
  test.each([
    ['admonition', '2026-03-16', '2026-09-15'],
    ['mattersAdmonition', '2026-03-16', '2026-09-15'],
    ['mattersDisqualified', '2026-03-16', '2027-03-15'],
    ['candidateCancelled', '2026-03-16', '2027-03-15'],
    ['mattersRemoved', '2026-03-16', '2027-03-15'],
    ['mattersDemoted', '2026-03-16', '2028-03-15'],
    ['suspended', '2026-03-16', '2026-09-15'],
    ['adjusted', '2026-03-16', '2027-03-15'],
    ['orderedResignation', '2026-03-16', '2028-03-15'],
    ['removed', '2026-03-16', '2028-03-15'],
    ['demoted', '2026-03-16', '2028-03-15'],
    ['partyWarning', '2026-03-16', '2027-03-15'],
    ['partySeriousWarning', '2026-03-16', '2027-09-15'],
    ['partySeriousWarning', '2024-01-01', '2025-06-30'],
    ['partySeriousWarning', '2023-12-31', '2024-12-30'],
    ['partyPostRemoved', '2026-03-16', '2028-03-15'],
    ['partyProbation1', '2026-03-16', '2029-03-15'],
    ['partyProbation2', '2026-03-16', '2030-03-15'],
    ['partyExpelled', '2026-03-16', '2031-03-15'],
    ['adminWarning', '2026-03-16', '2026-09-15'],
    ['adminDemerit', '2026-03-16', '2027-03-15'],
    ['adminSeriousDemerit', '2026-03-16', '2027-09-15'],
    ['adminDowngraded', '2026-03-16', '2028-03-15'],
    ['adminDismissed', '2026-03-16', '2028-03-15'],
    ['formerWarning', '2008-03-16', '2008-09-15'],
    ['formerDemerit', '2008-03-16', '2009-03-15'],
    ['formerSeriousDemerit', '2008-03-16', '2009-09-15'],
    ['formerDowngraded', '2008-03-16', '2010-03-15'],
    ['formerDismissed', '2008-03-16', '2010-03-15'],
    ['lowAssessment', '2026-03-16', '2027-03-15'],
  ] as const)('%s from %s to %s', (kind, start, to) => {
    const e = of(kind, start);
    expect([e.from, e.to, e.fullTo, e.cut]).toEqual([start, to, to, null]);
    expect(e.barText).not.toBe('');
    expect(e.basis).toContain('《');
  });
  test('no kind without a line above, no rule without a kind', () => {
    expect(
      Object.values(MEASURE_RULES)
        .flatMap((m) => m.rules)
        .every((id) => EFFECT_RULES.some((r) => r.id === id)),
    ).toBe(true);
    const used = new Set<string>(Object.values(MEASURE_RULES).flatMap((m) => m.rules));
    expect(EFFECT_RULES.filter((r) => !used.has(r.id))).toEqual([]);
    expect(Object.keys(MEASURE_RULES).length).toBe(28);
  });
  test('stages: 留党察看 then two years after, 免职 one year without a leading post inside the two', () => {
    expect(of('partyProbation1', '2026-03-16').stages.map((s) => [s.from, s.to])).toEqual([
      ['2026-03-16', '2027-03-15'],
      ['2027-03-16', '2029-03-15'],
    ]);
    expect(of('removed', '2026-03-16').stages.map((s) => [s.from, s.to])).toEqual([
      ['2026-03-16', '2028-03-15'],
      ['2026-03-16', '2027-03-15'],
    ]);
  });
  test('the end of a month is clamped; endInclusive ends one day later; the sentence says 至…止', () => {
    expect(of('admonition', '2025-08-31').to).toBe('2026-02-27');
    expect(effectOf('admonition', '2026-03-16', book, { endInclusive: true })?.to).toBe('2026-09-16');
    expect(of('admonition', '2026-03-16').explanation).toContain('至2026年9月15日止');
  });
  test('a rule the user switched off gives no period', () => {
    expect(effectOf('admonition', '2026-03-16', { rules: DEADLINE_RULES.map((r): DeadlineRule => ({ ...r, enabled: false })) })).toBeNull();
  });
});

describe('on a day', () => {
  const e = of('admonition', '2026-03-16');
  test.each([
    ['2026-03-15', 0],
    ['2026-03-16', 1],
    ['2026-09-15', 1],
    ['2026-09-16', 0],
  ])('%s: %i', (day, n) => {
    expect(effectsOn([e], day).length).toBe(n);
    expect(effectOn([e], day) === null).toBe(n === 0);
  });
  test('by what is barred: a low grade bars appointment only', () => {
    const low = of('lowAssessment', '2026-03-16');
    expect(effectsOn([low], '2026-04-01', 'appointment').length).toBe(1);
    expect(effectsOn([low], '2026-04-01', 'honour').length).toBe(0);
    for (const bar of ['appointment', 'evaluation', 'honour', 'exit'] as const) expect(effectsOn([e], '2026-04-01', bar).length).toBe(1);
  });
  test('优秀 of the year of the measure is barred after the period has ended, that of the next year is not', () => {
    expect(evaluationBars([e], '2026', '2027-01-20').length).toBe(1);
    expect(evaluationBars([e], '2027', '2028-01-20').length).toBe(0);
    expect(evaluationBars([e], '2025', '2026-03-15').length).toBe(0);
    expect(evaluationBars([e], '2025', '2026-03-16').length).toBe(1);
  });
});

describe('several at once', () => {
  test('the longest holds and nothing is added: 降职 with 党内警告 and 诫勉', () => {
    const [demoted, warning, talk] = [of('demoted', '2026-03-16'), of('partyWarning', '2026-03-16'), of('admonition', '2026-03-20')];
    const merged = mergeEffects([talk, warning, demoted]);
    expect(merged.length).toBe(1);
    expect(merged[0]).toMatchObject({ from: '2026-03-16', to: '2028-03-15', governing: { kind: 'demoted' } });
    expect(merged[0]?.members.map((m) => m.kind)).toEqual(['demoted', 'partyWarning', 'admonition']);
    expect(merged[0]?.explanation).toContain('不相加');
  });
  test('a later one that reaches further governs; what only follows stays apart', () => {
    const first = of('admonition', '2026-03-16');
    expect(mergeEffects([first, of('admonition', '2026-09-15')])).toMatchObject([{ from: '2026-03-16', to: '2027-03-14' }]);
    expect(mergeEffects([first, of('admonition', '2026-09-16')]).map((m) => [m.from, m.to])).toEqual([
      ['2026-03-16', '2026-09-15'],
      ['2026-09-16', '2027-03-15'],
    ]);
    expect(mergeEffects([])).toEqual([]);
  });
  const periods = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 2, max: 700 })).map(([start, length]) => {
    const from = addDays('2024-01-01', start);
    return withEntered(of('admonition', from), from, addDays(from, length));
  });
  test('property: a shorter effect inside a longer one never changes the answer', () => {
    fc.assert(
      fc.property(
        fc.array(periods, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 0, max: 1700 }),
        (all, pick, a, b, n) => {
          const host = all[pick % all.length] as EffectPeriod;
          const length = Math.round((Date.parse(host.to) - Date.parse(host.from)) / 86_400_000);
          const [x, y] = [a % (length + 1), b % (length + 1)].sort((p, q) => p - q) as [number, number];
          if (y - x === length) return;
          const inner = withEntered(of('partyWarning', host.from), addDays(host.from, x), addDays(host.from, y));
          const answer = (list: readonly EffectPeriod[]) => mergeEffects(list).map((m) => [m.from, m.to, m.governing.kind, m.governing.from]);
          expect(answer([...all, inner])).toEqual(answer(all));
          const day = addDays('2024-01-01', n);
          expect(effectOn([...all, inner], day)?.to).toBe(effectOn(all, day)?.to);
        },
      ),
      { numRuns: 300 },
    );
  });
  test('property: a day is covered by the merged periods exactly when some period covers it', () => {
    fc.assert(
      fc.property(fc.array(periods, { maxLength: 6 }), fc.integer({ min: 0, max: 1700 }), (all, n) => {
        const day = addDays('2024-01-01', n);
        expect(effectOn(all, day) !== null).toBe(effectsOn(all, day).length > 0);
      }),
    );
  });
});

describe('cut', () => {
  const e = of('demoted', '2026-03-16');
  test('the day of the decision is the first without effect; the full end is kept', () => {
    const cut = cutAt(e, '2026-10-01', '撤销');
    expect(cut).toMatchObject({ to: '2026-09-30', fullTo: '2028-03-15', cut: { day: '2026-10-01', reason: '撤销' } });
    expect(effectsOn([cut], '2026-09-30').length).toBe(1);
    expect(effectsOn([cut], '2026-10-01').length).toBe(0);
  });
  test('after the end it changes nothing; on the first day nothing remains', () => {
    expect(cutAt(e, '2028-03-16', '解除')).toBe(e);
    const gone = cutAt(e, '2026-03-16', '撤销');
    expect(mergeEffects([gone])).toEqual([]);
    expect(gone.stages).toEqual([]);
  });
});

describe('政务处分 that meet', () => {
  const combine = (kinds: readonly Sanction[], months?: number) => combineSanctions(kinds, '2026-03-16', book, months);
  test('of different kinds the heaviest', () => {
    expect(combine(['adminWarning', 'adminSeriousDemerit', 'adminDemerit'])).toMatchObject({
      kind: 'adminSeriousDemerit',
      months: 18,
      range: [18, 18],
    });
  });
  test('of one kind below 撤职: from one period to the sum, 48 months at most', () => {
    expect(combine(['adminDemerit', 'adminDemerit'])).toMatchObject({ months: 12, range: [12, 24] });
    expect(combine(['adminDemerit', 'adminDemerit'], 20)).toMatchObject({ months: 20 });
    expect(combine(['adminSeriousDemerit', 'adminSeriousDemerit', 'adminSeriousDemerit'])).toMatchObject({ range: [18, 48] });
    expect(combine(['adminSeriousDemerit', 'adminSeriousDemerit', 'adminSeriousDemerit'], 48)).toMatchObject({ months: 48 });
    expect(combine(['adminSeriousDemerit', 'adminSeriousDemerit', 'adminSeriousDemerit'], 49)).toMatchObject({
      problem: expect.stringContaining('18 至 48'),
    });
    expect(combine(['adminDismissed', 'adminDismissed'])).toMatchObject({ months: 24, range: [24, 24] });
    expect(combine(['adminDismissed'], 12)).toMatchObject({ problem: expect.stringContaining('24 个月') });
    expect(combine([])).toHaveProperty('problem');
  });
  test('a new one during the old: side by side, or what is left is added, 48 months at most, as the user chooses', () => {
    const [old, next] = [of('adminDemerit', '2026-01-01'), of('adminWarning', '2026-07-01')];
    expect(followOn(old, next, 'longest').to).toBe('2026-12-31');
    expect(followOn(old, next, 'addRemaining').to).toBe('2027-07-03'); // 184 days left of 2026
    expect(followOn(old, of('adminWarning', '2027-01-01'), 'addRemaining').to).toBe('2027-06-30');
    const long = followOn(withEntered(old, '2026-01-01', '2029-12-31'), of('adminDismissed', '2026-07-01'), 'addRemaining');
    expect(long.to).toBe('2030-06-30');
    expect(long.explanation).toContain('48 个月');
  });
});

describe('of a cadre, from the records', () => {
  test('诫勉: the stored period wins over the computed one; without it the rule', () => {
    expect(cadre({ admonition: [admonition()] })).toMatchObject([
      { from: '2026-03-16', to: '2026-09-15', ruleId: 'YX.jm', source: { type: 'admonition', id: 'r1' } },
    ]);
    const stored = cadre({ admonition: [admonition({ effectFrom: '2026-03-20', effectTo: '2027-03-19' })] });
    expect(stored).toMatchObject([{ from: '2026-03-20', to: '2027-03-19', fullTo: '2027-03-19' }]);
    expect(stored[0]?.explanation).toContain('记录里填写');
    expect(cadre({ admonition: [admonition({ source: 'personalMatters' })] })).toMatchObject([{ ruleId: 'YX.sx.jm' }]);
  });
  test('解除 within the period cuts it', () => {
    expect(cadre({ admonition: [admonition({ followUp: 'released', revisitDate: '2026-08-01' })] })).toMatchObject([
      { to: '2026-07-31', fullTo: '2026-09-15' },
    ]);
    expect(cadre({ admonition: [admonition({ followUp: 'criticism', revisitDate: '2026-08-01' })] })).toMatchObject([{ to: '2026-09-15' }]);
  });
  test('what is only planned, deleted, or about somebody else does not count', () => {
    expect(
      cadre({ admonition: [admonition({ state: 'draft' }), admonition({ deletedAt: '2026-04-01T00:00:00Z' }), admonition({ cadre: 'c2' })] }),
    ).toEqual([]);
  });
  test('处分: kind, 期间（月）, entered ends, 变更, 撤销, 解除', () => {
    expect(cadre({ discipline: [discipline('partySeriousWarning', '2023-12-31'), discipline('adminWarning', '2026-01-05')] })).toMatchObject([
      { to: '2024-12-30', version: 1 },
      { to: '2026-07-04' },
    ]);
    expect(cadre({ discipline: [discipline('adminDemerit', '2026-01-05', { months: 20 })] })[0]?.to).toBe('2027-09-04');
    expect(cadre({ discipline: [discipline('adminDemerit', '2026-01-05', { effectiveDate: '2026-01-10' })] })[0]?.from).toBe('2026-01-10');
    expect(
      cadre({ discipline: [discipline('demoted', '2026-01-05', { state: 'revoked', change: 'revoked', changeDate: '2026-05-01' })] }),
    ).toMatchObject([{ to: '2026-04-30', cut: { reason: '撤销' } }]);
    expect(cadre({ discipline: [discipline('demoted', '2026-01-05', { releasedDate: '2026-06-01' })] })[0]?.to).toBe('2026-05-31');
    expect(cadre({ discipline: [discipline('demoted', '2026-01-05', { releasedDate: '2028-01-05', state: 'expired' })] })[0]).toMatchObject({
      to: '2028-01-04',
      cut: null,
    });
    expect(cadre({ discipline: [discipline('criticism', '2026-01-05')] })).toEqual([]);
    expect(cadre({ discipline: [discipline('postponed', '2026-01-05', { effectTo: '2026-12-31' })] })).toMatchObject([
      { kind: 'entered', to: '2026-12-31' },
    ]);
    expect(cadre({ discipline: [discipline('moved', '2026-01-05', { source: 'personalMatters' })] })).toMatchObject([{ ruleId: 'YX.sx.dl' }]);
  });
  test('政务处分 during another: by the record’s own choice or the office’s, unless the end was written by hand', () => {
    const old = discipline('adminDemerit', '2026-01-01');
    const next = (over = {}) => discipline('adminWarning', '2026-07-01', over);
    expect(cadre({ discipline: [old, next()] })[1]?.to).toBe('2026-12-31');
    expect(cadre({ discipline: [old, next()] }, { followOn: 'addRemaining' })[1]?.to).toBe('2027-07-03');
    expect(cadre({ discipline: [old, next({ merge: 'added', effectFrom: '2026-07-01', effectTo: '2026-12-31' })] })[1]?.to).toBe('2027-07-03');
    expect(cadre({ discipline: [old, next({ merge: 'added', effectTo: '2027-03-31' })] })[1]?.to).toBe('2027-03-31');
  });
  test('个人事项: only a false report that was handled, and the handling decides', () => {
    const matters = (over: Record<string, unknown>) =>
      row({ state: 'handled', year: '2025', result: 'concealed', handledDate: '2026-05-10', ...over });
    expect(cadre({ personalMatters: [matters({ handling: 'admonition' })] })).toMatchObject([{ to: '2026-11-09', ruleId: 'YX.sx.jm' }]);
    expect(cadre({ personalMatters: [matters({ handling: 'demoted' })] })).toMatchObject([{ to: '2028-05-09' }]);
    expect(cadre({ personalMatters: [matters({ handling: 'criticism' })] })).toEqual([]);
    expect(cadre({ personalMatters: [matters({ handling: 'admonition', result: 'truthful' })] })).toEqual([]);
    expect(cadre({ personalMatters: [matters({ handling: 'other', effectFrom: '2026-05-10', effectTo: '2026-08-09' })] })).toMatchObject([
      { kind: 'entered' },
    ]);
  });
  test('考核基本称职以下: until the next result, through the next year while there is none', () => {
    const year = (y: string, grade: string, decidedDate: string) => row({ id: y, state: 'archived', year: y, grade, decidedDate });
    expect(cadre({ annualAssessment: [year('2025', 'basic', '2026-02-10')] })).toMatchObject([
      { kind: 'lowAssessment', from: '2026-02-10', to: '2027-02-09' },
    ]);
    expect(cadre({ annualAssessment: [year('2025', 'incompetent', '2025-12-28')] })[0]?.to).toBe('2026-12-31');
    const next = [year('2025', 'basic', '2026-02-10'), year('2026', 'competent', '2027-04-01')];
    expect(cadre({ annualAssessment: next })).toMatchObject([{ to: '2027-03-31' }]);
    expect(cadre({ annualAssessment: [year('2025', 'competent', '2026-02-10')] })).toEqual([]);
  });
  test('谈心谈话 and 提醒 never count, whatever they hold', () => {
    const bad = row({
      state: 'closed',
      talkDate: '2026-03-16',
      admonishedDate: '2026-03-16',
      effectFrom: '2026-03-16',
      effectTo: '2027-03-15',
      kind: 'demoted',
    });
    expect(cadre({ heartTalk: [bad], reminder: [bad] })).toEqual([]);
  });
  test('the sentence names the record, the days and what is barred', () => {
    const [e] = cadre({ admonition: [admonition({ no: 'JM-2026-0001' })] });
    expect(e && effectSentence(e)).toMatch(/^诫勉影响期（JM-2026-0001）2026年3月16日至2026年9月15日，不得提拔或者重用/);
  });
});
