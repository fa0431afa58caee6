/** Rules over a whole row: what is read for them, what is confirmed and where that is kept, what a step leaves behind. */
import { describe, expect, it } from 'vitest';
import { admonition } from '../../../shared/records/admonition';
import { annualAssessment } from '../../../shared/records/annualAssessment';
import { cadre } from '../../../shared/records/cadre';
import type { AnyRow, RecordTypeDef } from '../../../shared/records/define';
import { heartTalk } from '../../../shared/records/heartTalk';
import { inquiry } from '../../../shared/records/inquiry';
import { blankFields } from '../../../shared/records/kinds/values';
import { recordTypes, typeById } from '../../../shared/records/registry';
import { report } from '../../../shared/records/report';
import { trackingAssessment } from '../../../shared/records/trackingAssessment';
import { trainingClass } from '../../../shared/records/trainingClass';
import { deriveRow } from '../../../shared/rules/deriveRow';
import { plainContext, type RuleContext } from '../../../shared/rules/ruleContext';
import { findingsAfter, firstStepDay, lacking, rowAfter } from '../../../shared/rules/step';
import { findingsOn, readsOf, unconfirmed, withConfirmed } from '../../../shared/rules/wholeRow';
import { sampleRows } from '../../../shared/sample/city';

const ctx = plainContext('2026-11-22');
const stored = (def: RecordTypeDef, values: Record<string, unknown> = {}): AnyRow =>
  ({
    ...blankFields(def),
    id: 'r1',
    no: 'X-2026-0001',
    state: def.states[0]?.key ?? null,
    stateLog: def.states[0] ? [{ state: def.states[0].key, date: '2026-03-02', note: '', at: '2026-03-02T08:00:00.000Z' }] : [],
    ...values,
  }) as unknown as AnyRow;
const brief = (found: readonly { severity: string; path: string }[]): readonly string[] => found.map((f) => `${f.severity} ${f.path}`);

describe('what rules read of other records', () => {
  it('is declared: no rule asks for a type beyond those loaded for its record type', () => {
    const city = sampleRows();
    for (const def of recordTypes as readonly RecordTypeDef[]) {
      const reads = readsOf(def);
      for (const t of [...reads.rows, ...reads.about]) expect(() => typeById(t as 'unit'), `${def.id} reads ${t}`).not.toThrow();
      const undeclared: string[] = [];
      const spy: RuleContext = {
        ...ctx,
        cadre: () => ({ name: '张某某', birthYm: '1970-01', unit: 'u' }),
        unit: () => ({ kind: 'county' }),
        rows: (t) => {
          if (!reads.rows.includes(t)) undeclared.push(`rows ${t}`);
          return [];
        },
        about: (t) => {
          if (!reads.about.includes(t)) undeclared.push(`about ${t}`);
          return [];
        },
      };
      for (const row of (city.get(def.id as 'unit') ?? []).slice(0, 60)) {
        deriveRow(def, row, spy, new Set());
        findingsOn(def, row, spy);
      }
      expect(undeclared, def.id).toEqual([]);
    }
  });
  it('is little: types without such rules read nothing', () => {
    expect(readsOf(heartTalk)).toEqual({ rows: [], about: [] });
    expect(readsOf(trackingAssessment)).toEqual({ rows: ['trackingAssessment', 'assessmentScheme'], about: [] });
    expect(readsOf(annualAssessment)).toMatchObject({
      rows: ['annualAssessment'],
      about: expect.arrayContaining(['annualAssessment', 'discipline']),
    });
    expect(readsOf(report).about).toEqual(['report']);
  });
});

describe('a record never follows from itself', () => {
  it('at the top and in child rows', () => {
    const self = { type: 'admonition', id: 'r1' };
    expect(brief(findingsOn(admonition, stored(admonition, { sourceRecord: self }), ctx))).toContain('error sourceRecord');
    expect(findingsOn(admonition, stored(admonition, { sourceRecord: { ...self, id: 'r2' } }), ctx)).toEqual([]);
    const handlings = [{ id: 'h1', followUp: { type: 'report', id: 'r1' } }];
    expect(brief(findingsOn(report, stored(report, { handlings }), ctx))).toContain('error handlings.0.followUp');
  });
});

describe('what the user confirmed', () => {
  const late = { admonishedDate: '2026-03-16', leaderDate: '2026-03-18', mode: 'talk' };
  it('is written into the note of the step the record stands at, and not asked again', () => {
    const row = stored(admonition, late);
    const found = findingsOn(admonition, row, ctx);
    expect(brief(unconfirmed(found, row))).toEqual(['confirm leaderDate']);
    const kept = withConfirmed(admonition, row, found, '2026-11-22');
    expect(kept.stateLog.at(-1)?.note).toBe('2026年11月22日核对无误：市委主要领导审定日期晚于诫勉日期 2026年3月16日，请核对其中一个');
    expect(unconfirmed(findingsOn(admonition, kept, ctx), kept)).toEqual([]);
    // another day makes another sentence: asked anew
    const moved = { ...kept, admonishedDate: '2026-03-17' };
    expect(unconfirmed(findingsOn(admonition, moved, ctx), moved)).toHaveLength(1);
    expect(row.stateLog[0]?.note).toBe('');
  });
  it('goes to 备注 where a type has no steps, after what stands there', () => {
    const row = stored(cadre, { idCard: '110105194912310021', remark: '1990 年补办身份证。' });
    const kept = withConfirmed(cadre, row, findingsOn(cadre, row, ctx), '2026-11-22');
    expect(kept.remark).toBe('1990 年补办身份证。\n2026年11月22日核对无误：身份证号的校验位不对，请逐位核对');
    expect(unconfirmed(findingsOn(cadre, kept, ctx), kept)).toEqual([]);
  });
  it('leaves a row alone that has nothing to confirm', () => {
    const row = stored(cadre);
    expect(withConfirmed(cadre, row, findingsOn(cadre, row, ctx), '2026-11-22')).toBe(row);
  });
});

describe('steps', () => {
  it("begin on the record's own day when that lies in the past, else on the day of entry", () => {
    expect(firstStepDay(heartTalk, { talkDate: '2026-03-16' }, '2026-11-22')).toBe('2026-03-16');
    expect(firstStepDay(heartTalk, { talkDate: '2026-12-01' }, '2026-11-22')).toBe('2026-11-22');
    expect(firstStepDay(heartTalk, { talkDate: null }, '2026-11-22')).toBe('2026-11-22');
    expect(firstStepDay(cadre, {}, '2026-11-22')).toBe('2026-11-22');
  });
  it('change state, fill the day of the state and write the log', () => {
    const next = rowAfter(inquiry, stored(inquiry), 'issued', { date: '2026-03-05', note: '发出' }, { letterNo: '函询〔2026〕1号' }, 'now');
    expect(next).toMatchObject({ state: 'issued', issuedDate: '2026-03-05', letterNo: '函询〔2026〕1号' });
    expect(next.stateLog.at(-1)).toEqual({ state: 'issued', date: '2026-03-05', note: '发出', at: 'now' });
    expect(rowAfter(inquiry, stored(inquiry, { issuedDate: '2026-03-01' }), 'issued', { date: '2026-03-05', note: '' }, {}, 'now').issuedDate).toBe(
      '2026-03-01',
    );
    expect(lacking(inquiry, next, ['letterNo', 'handler'])).toEqual(['承办人']);
  });
  it('are checked as the row will be; a cancelled record need not be right', () => {
    const row = stored(inquiry, { outcome: 'accepted', assessments: [], questions: [] });
    const after = (to: string) => findingsAfter(inquiry, rowAfter(inquiry, row, to, { date: '2026-03-05', note: '' }, {}, 'now'), ctx);
    expect(brief(after('referred'))).toEqual(['error outcome']);
    const wrong = stored(trainingClass, { startDate: '2026-03-10', endDate: '2026-03-09' });
    const cancelled = rowAfter(trainingClass, wrong, 'cancelled', { date: '2026-03-05', note: '' }, {}, 'now');
    expect(brief(findingsAfter(trainingClass, wrong, ctx))).toEqual(['error endDate']);
    expect(brief(findingsAfter(trainingClass, cancelled, ctx))).toEqual(['warning endDate']);
  });
});
