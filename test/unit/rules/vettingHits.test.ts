/** 任前核查 (handbook M23 ②): one named test for each rule, both sides of its boundary, grouped by 任用条例 art. 24. */
import { describe, expect, test } from 'vitest';
import { admonition } from '../../../shared/records/admonition';
import { annualAssessment } from '../../../shared/records/annualAssessment';
import { audit } from '../../../shared/records/audit';
import { cadre } from '../../../shared/records/cadre';
import { certificate } from '../../../shared/records/certificate';
import { commendation } from '../../../shared/records/commendation';
import type { AnyRow, RecordTypeDef } from '../../../shared/records/define';
import { fieldAt } from '../../../shared/records/define';
import { discipline } from '../../../shared/records/discipline';
import { exitReview } from '../../../shared/records/exitReview';
import { heartTalk } from '../../../shared/records/heartTalk';
import { inquiry } from '../../../shared/records/inquiry';
import { blankFields, headerOf } from '../../../shared/records/kinds/values';
import { personalMatters } from '../../../shared/records/personalMatters';
import { rectification } from '../../../shared/records/rectification';
import { report } from '../../../shared/records/report';
import { trainingClass } from '../../../shared/records/trainingClass';
import { vetting } from '../../../shared/records/vetting';
import { effectChecks } from '../../../shared/rules/checksEffects';
import { plainContext } from '../../../shared/rules/derive';
import { BUILT_IN, ruleBook } from '../../../shared/rules/ruleBook';
import { severityWord, type VettingInput, type VettingResult, vettingHits } from '../../../shared/rules/vettingHits';
import { makeCalendar } from '../../../shared/rules/workdays';

const TODAY = '2026-06-01';
let made = 0;
const row = (def: RecordTypeDef, fields: Record<string, unknown>): AnyRow => {
  made += 1;
  for (const key of Object.keys(fields))
    if (key !== 'state' && key !== 'deletedAt' && key !== 'no') expect(fieldAt(def, key), `${def.id}.${key}`).toBeDefined();
  const values = { ...blankFields(def), ...fields };
  return {
    id: `r${made}`,
    no: `${def.prefix}-2026-${made}`,
    state: null,
    deletedAt: null,
    extensions: [],
    ...headerOf(def, values),
    ...values,
  } as unknown as AnyRow;
};
const about = (def: RecordTypeDef, state: string | null, fields: Record<string, unknown> = {}): AnyRow =>
  row(def, { state, ...(fieldAt(def, 'cadre') ? { cadre: 'c1' } : {}), ...fields });
/** 600 hours, so that the hours are no hit of the other tests. */
const trained = (): AnyRow =>
  about(trainingClass, 'completed', { startDate: '2024-03-01', hours: 600, attendees: [{ id: 'a', cadre: 'c1', attendance: 'full' }] });
interface Given extends Partial<VettingInput> {
  readonly who?: Record<string, unknown>;
  readonly untrained?: boolean;
}
const check = (rows: readonly (readonly [RecordTypeDef, AnyRow])[], { who, untrained, ...over }: Given = {}): VettingResult => {
  const all = [...rows, ...(untrained ? [] : [[trainingClass, trained()] as const])];
  return vettingHits({
    cadre: { ...row(cadre, { name: '张某某', status: 'onDuty', postLevel: 'countyDeputy', ...who }), id: 'c1' },
    rowsAbout: (type) => all.filter(([def]) => def.id === type).map(([, r]) => r),
    today: TODAY,
    calendar: makeCalendar(),
    book: BUILT_IN,
    ...over,
  });
};
const brief = (r: VettingResult): readonly string[] => r.hits.map((h) => `${h.group}/${h.rule}/${h.severity}`);
const admonished = (over: Record<string, unknown> = {}): readonly [RecordTypeDef, AnyRow] => [
  admonition,
  about(admonition, 'inEffect', { admonishedDate: '2026-03-16', effectFrom: '2026-03-16', effectTo: '2026-09-15', ...over }),
];
const reported = (state: string, over: Record<string, unknown> = {}, person: Record<string, unknown> = {}): readonly [RecordTypeDef, AnyRow] => [
  report,
  row(report, { state, receivedDate: '2026-05-10', persons: [{ id: 'p', cadre: 'c1', verified: null, ...person }], ...over }),
];

test('nothing against a cadre: all groups stand there, empty, and the sentence says what was looked at', () => {
  const r = check([]);
  expect(r).toMatchObject({ hits: [], severity: null });
  expect(r.groups.map((g) => g.group)).toEqual(['art24i1', 'art24i2', 'art24i3', 'art24i4', 'art24i5', 'art24i6', 'art24i7', 'pending', 'notice']);
  expect(r.groups.filter((g) => !g.automatic).map((g) => g.group)).toEqual(['art24i1', 'art24i2', 'art24i4']);
  expect(r.summary).toContain('未发现影响使用的情形');
});
test('every hit can be stored in the rows of M23, and names its record, number and basis', () => {
  const r = check([admonished(), reported('planned'), reported('verifying')], { who: { familyAbroad: true }, untrained: true });
  expect(r.hits.length).toBe(5);
  for (const h of r.hits) {
    for (const key of ['rule', 'group'] as const) {
      const f = fieldAt(vetting, `hits.${key}`);
      expect(f?.kind === 'choice' && f.options.codes.some((c) => c.value === h[key]), h.rule).toBe(true);
    }
    const target = fieldAt(vetting, 'hits.record');
    if (h.record) expect(target?.kind === 'record' && target.targets.includes(h.record.type)).toBe(true);
    if (h.record) expect(h.text).toMatch(/[A-Z]{2}-2026-\d+/);
    expect(h.basis.length).toBeGreaterThan(3);
    expect(['否决', '暂缓', '提示']).toContain(severityWord(h.severity));
  }
  expect(r.severity).toBe('veto');
  expect(r.summary).toContain('发现 5 项：1.');
});

describe('（六）影响期', () => {
  test.each([
    ['2026-03-15', []],
    ['2026-03-16', ['art24i6/inEffect/veto']],
    ['2026-09-15', ['art24i6/inEffect/veto']],
    ['2026-09-16', ['art24i6/inEffect/note']],
    ['2027-09-15', ['art24i6/inEffect/note']],
    ['2027-09-16', []],
  ])('on %s: %o (期满影响使用 is weighed for a year)', (today, expected) => expect(brief(check([admonished()], { today }))).toEqual(expected));
  test('the sentence', () => {
    const hit = check([admonished({ no: 'JM-2026-0001' })]).hits[0];
    expect(hit?.text).toMatch(/^诫勉影响期（JM-2026-0001）2026年3月16日至2026年9月15日，不得提拔或者重用.*。$/);
    expect(hit?.record).toMatchObject({ type: 'admonition' });
  });
  test('处分 and a handled false report of 个人事项', () => {
    const rows = [
      [discipline, about(discipline, 'inEffect', { kind: 'partySeriousWarning', decisionDate: '2025-01-10' })],
      [
        personalMatters,
        about(personalMatters, 'handled', { year: '2025', result: 'concealed', handling: 'candidateCancelled', handledDate: '2026-01-10' }),
      ],
    ] as const;
    expect(brief(check(rows))).toEqual(['art24i6/inEffect/veto', 'art24i6/inEffect/veto', 'notice/mattersFalse/note']);
  });
  test('the rules of the office are followed: two months only, and the check comes out clear', () => {
    const short = ruleBook([
      {
        id: 'q',
        no: 'QX-2026-0001',
        deletedAt: null,
        ruleId: 'YX.jm',
        kind: 'effect',
        amount: 2,
        unit: 'month',
        name: '诫勉',
        basis: '市规',
      } as unknown as AnyRow,
      {
        id: 't',
        no: 'QX-2026-0002',
        deletedAt: null,
        ruleId: 'RM.afterEffect',
        kind: 'threshold',
        disabled: true,
        name: '期满',
        basis: '市规',
      } as unknown as AnyRow,
    ]);
    expect(brief(check([admonished({ effectFrom: null, effectTo: null })], { book: short }))).toEqual([]);
  });
});
test('（三）上一年年度考核基本称职以下: until the next result', () => {
  const basic = [annualAssessment, about(annualAssessment, 'archived', { year: '2025', grade: 'basic', decidedDate: '2026-02-10' })] as const;
  const r = check([basic]);
  expect(brief(r)).toEqual(['art24i3/lowGrade/veto']);
  expect(r.hits[0]?.text).toContain('2025年度考核基本称职');
  const next = [annualAssessment, about(annualAssessment, 'decided', { year: '2026', grade: 'competent', decidedDate: '2027-02-10' })] as const;
  expect(brief(check([basic, next], { today: '2027-02-09' }))).toEqual(['art24i3/lowGrade/veto']);
  expect(brief(check([basic, next], { today: '2027-02-10' }))).toEqual([]);
});
test('（五）配偶子女移居: from the roster', () => {
  expect(brief(check([], { who: { familyAbroad: true } }))).toEqual(['art24i5/familyAbroad/veto']);
  expect(brief(check([], { who: { familyAbroad: false } }))).toEqual([]);
});
test('（七）缓任 not lifted', () => {
  const held = (over = {}) => [discipline, about(discipline, 'decided', { kind: 'postponed', decisionDate: '2024-05-10', ...over })] as const;
  expect(brief(check([held()]))).toEqual(['art24i7/inEffect/postpone']);
  expect(brief(check([held({ releasedDate: '2025-05-10' })]))).toEqual([]);
});

describe('有未了结事项', () => {
  test('函询在办: from 发出 until it is closed', () => {
    const at = (state: string) => brief(check([[inquiry, about(inquiry, state, { issuedDate: '2026-05-20' })]]));
    expect(['draft', 'approval', 'issued', 'replied', 'accepted', 'archived'].map((s) => at(s).join())).toEqual([
      '',
      '',
      'pending/underInquiry/postpone',
      'pending/underInquiry/postpone',
      '',
      '',
    ]);
  });
  test('查核在办: whoever is named in it, unless marked 不列入查核', () => {
    expect(brief(check([reported('verifying')]))).toEqual(['pending/underInquiry/postpone']);
    expect(brief(check([reported('verifying', {}, { verified: false })]))).toEqual(['pending/openReports/postpone']);
    expect(brief(check([reported('verifying', {}, { cadre: 'c2' })]))).toEqual([]);
  });
  test('未办结举报: to be settled first; handled ones are weighed; closed and merged ones are gone', () => {
    const at = (state: string) => brief(check([reported(state)])).join();
    expect(['registered', 'approved', 'transferred', 'handled', 'fedBack', 'archived', 'merged', 'withdrawn'].map(at)).toEqual([
      'pending/openReports/postpone',
      'pending/openReports/postpone',
      'pending/openReports/postpone',
      'pending/openReports/note',
      'pending/openReports/note',
      '',
      '',
      '',
    ]);
  });
  test('no hit quotes what an informant wrote', () => {
    const r = check([reported('verifying', { content: '举报人张三反映', problems: '举报人张三反映', matter: '举报人张三反映' })]);
    expect(JSON.stringify(r)).not.toContain('张三');
  });
  test('个人事项正在查核; 漏报、瞒报 not handled yet', () => {
    const matters = (state: string, over = {}) => [personalMatters, about(personalMatters, state, { year: '2025', ...over })] as const;
    expect(brief(check([matters('compared')]))).toEqual(['pending/underInquiry/postpone']);
    expect(brief(check([matters('stored')]))).toEqual([]);
    expect(brief(check([matters('judged', { result: 'omitted' })]))).toEqual(['pending/mattersFalse/postpone']);
    expect(brief(check([matters('judged', { result: 'truthful' })]))).toEqual([]);
    expect(check([matters('judged', { result: 'omitted' })]).hits[0]?.text).toContain('认定为漏报，尚未处理');
    expect(brief(check([matters('archived', { result: 'omitted', handling: 'criticism' })]))).toEqual(['notice/mattersFalse/note']);
  });
  test('审计未整改: each problem counts until it is signed off; 持续整改 within its time is weighed', () => {
    const audited = (problems: readonly object[], over = {}) =>
      [audit, about(audit, 'rectifying', { problems, entryDate: '2026-01-10', ...over })] as const;
    expect(brief(check([audited([{ id: '1', fixStatus: 'not' }])]))).toEqual(['pending/auditOpen/postpone']);
    expect(brief(check([audited([{ id: '1', fixStatus: 'ongoing', due: TODAY }])]))).toEqual(['pending/auditOpen/note']);
    expect(brief(check([audited([{ id: '1', fixStatus: 'ongoing', due: '2026-05-31' }])]))).toEqual(['pending/auditOpen/postpone']);
    expect(brief(check([audited([{ id: '1', fixStatus: 'fixed' }], { state: 'applied' })]))).toEqual([]);
    expect(brief(check([audited([{ id: '1', fixStatus: 'not' }], { signedOffDate: '2026-05-01' })]))).toEqual([]);
  });
  test('整改未报结', () => {
    const rectify = (state: string, rectifyBy: string) => [rectification, about(rectification, state, { rectifyBy })] as const;
    expect(brief(check([rectify('rectifying', '2026-06-30')]))).toEqual(['pending/rectifying/note']);
    expect(brief(check([rectify('rectifying', '2026-05-29')]))).toEqual(['pending/rectifying/postpone']);
    expect(brief(check([rectify('signedOff', '2026-05-29')]))).toEqual([]);
  });
  test('证照未交: never handed in, or the day for it is past', () => {
    const paper = (over: Record<string, unknown>) =>
      brief(check([[certificate, about(certificate, null, { kind: 'passport', validTo: '2030-01-01', ...over })]])).join();
    expect(paper({ custody: 'kept' })).toBe('');
    expect(paper({ custody: 'notHandedIn' })).toBe('pending/papersKept/postpone');
    expect(paper({ custody: 'notHandedIn', status: 'cancelled' })).toBe('');
    expect(paper({ custody: 'taken', entryDate: '2026-05-20', returnDue: '2026-06-01' })).toBe('');
    expect(paper({ custody: 'taken', entryDate: '2026-05-15', returnDue: '2026-05-29' })).toBe('pending/papersKept/postpone');
    expect(paper({ custody: 'kept', entryDate: '2026-05-15', returnDue: '2026-05-29', returnedDate: '2026-05-30' })).toBe('');
  });
  test('证照未交: by the trip it was taken for', () => {
    const trip = (over: Record<string, unknown>) =>
      brief(
        check([
          [
            exitReview,
            about(exitReview, 'issued', { papers: 'private', issuedDate: '2026-05-01', actualEntry: '2026-05-15', returnDue: '2026-05-25', ...over }),
          ],
        ]),
      ).join();
    expect(trip({})).toBe('pending/papersKept/postpone');
    expect(trip({ returnedDate: '2026-05-20' })).toBe('');
  });
  test('应审未审: a main leader who left without an audit', () => {
    const resume = [{ id: 's', from: '2020-01', to: '2025-10', text: '安澜市财政局局长', meanwhile: null }];
    const who = { currentPost: '市政协副主席', resume };
    expect(brief(check([], { who }))).toEqual(['pending/auditDue/postpone']);
    const done = [audit, about(audit, 'archived', { type: 'leaving', entryDate: '2025-09-01' })] as const;
    expect(brief(check([done], { who }))).toEqual([]);
  });
});

describe('提示', () => {
  test('近一年举报≥3 件: pieces of the last twelve months, merged ones too, by the threshold', () => {
    const closed = (...days: readonly string[]) => days.map((receivedDate) => reported('archived', { receivedDate }));
    expect(brief(check(closed('2026-05-01', '2026-01-01')))).toEqual([]);
    expect(brief(check(closed('2026-05-01', '2026-01-01', '2025-06-02')))).toEqual(['notice/manyReports/note']);
    expect(brief(check(closed('2026-05-01', '2026-01-01', '2025-06-01')))).toEqual([]);
    expect(brief(check([...closed('2026-05-01', '2026-01-01'), reported('merged')]))).toEqual(['notice/manyReports/note']);
  });
  test('近 5 年学时不足: 550 for 县处级 and above, leave taken off, older than five years not counted', () => {
    const class_ = (hours: number, over: Record<string, unknown> = {}, trainee: Record<string, unknown> = {}) =>
      [
        trainingClass,
        about(trainingClass, 'completed', {
          startDate: '2024-03-01',
          hours,
          attendees: [{ id: 'a', cadre: 'c1', attendance: 'full', ...trainee }],
          ...over,
        }),
      ] as const;
    const at = (...rows: readonly (readonly [RecordTypeDef, AnyRow])[]) => brief(check(rows, { untrained: true })).join();
    expect(at()).toBe('notice/hoursShort/note');
    expect(at(class_(550))).toBe('');
    expect(at(class_(549.5))).toBe('notice/hoursShort/note');
    expect(at(class_(550, {}, { attendance: 'leave', leaveHours: 4 }))).toBe('notice/hoursShort/note');
    expect(at(class_(550, { startDate: '2021-06-01' }))).toBe('notice/hoursShort/note');
    expect(at(class_(550, { startDate: '2021-06-02' }))).toBe('');
    expect(brief(check([], { untrained: true, who: { postLevel: 'townshipChief' } }))).toEqual([]);
  });
});

describe('other lists', () => {
  test('评优: a measure of the assessed year counts after its period, that of another year does not', () => {
    const at = (today: string, year: string) => brief(check([admonished()], { today, year, purpose: 'excellent' })).join();
    expect(at('2027-01-20', '2026')).toBe('art24i6/inEffect/veto');
    expect(at('2028-01-20', '2027')).toBe('');
    expect(at('2026-04-01', '2025')).toBe('art24i6/inEffect/veto');
  });
  test('评先 does not ask for hours, papers or family; a low grade is only weighed', () => {
    const low = [annualAssessment, about(annualAssessment, 'archived', { year: '2025', grade: 'basic', decidedDate: '2026-02-10' })] as const;
    expect(brief(check([low, admonished()], { purpose: 'model', untrained: true, who: { familyAbroad: true } }))).toEqual([
      'art24i3/lowGrade/note',
      'art24i6/inEffect/veto',
    ]);
  });
  test('出国: papers and family are asked for, the audit and the hours are not', () => {
    const paper = [certificate, about(certificate, null, { kind: 'passport', validTo: '2030-01-01', custody: 'notHandedIn' })] as const;
    expect(brief(check([paper], { purpose: 'abroad', untrained: true, who: { familyAbroad: true } }))).toEqual([
      'art24i5/familyAbroad/note',
      'pending/papersKept/postpone',
    ]);
  });
});
test('谈心谈话 is never negative, and what lies in the recycle bin is not looked at', () => {
  const talk = [heartTalk, about(heartTalk, 'closed', { talkDate: '2026-05-01', mood: 'attention', difficulties: '群众反映' })] as const;
  expect(brief(check([talk]))).toEqual([]);
  expect(brief(check([admonished({ deletedAt: '2026-05-01T00:00:00Z' }), reported('verifying', { deletedAt: '2026-05-01T00:00:00Z' })]))).toEqual([]);
});

describe('where it is entered', () => {
  const ctx = (rows: readonly (readonly [RecordTypeDef, AnyRow])[]) => ({
    ...plainContext(TODAY),
    about: (type: string) => rows.filter(([def]) => def.id === type).map(([, r]) => r),
  });
  test('年度考核 优秀 in the year of a 诫勉 is an error that names it; other grades are not', () => {
    const yearOf = (grade: string) => about(annualAssessment, 'decided', { year: '2026', grade, decidedDate: '2027-01-20' });
    expect(effectChecks.noHonourInEffect(yearOf('excellent'), ctx([admonished({ no: 'JM-2026-0001' })]))).toMatchObject([
      { path: 'grade', severity: 'error', message: expect.stringMatching(/JM-2026-0001.*依据：.*不能评为优秀/) },
    ]);
    expect(effectChecks.noHonourInEffect(yearOf('competent'), ctx([admonished()]))).toEqual([]);
  });
  test('表彰 on a day of the period', () => {
    const honour = (awardedDate: string) => about(commendation, 'announced', { awardedDate });
    expect(effectChecks.noHonourInEffect(honour('2026-09-15'), ctx([admonished()]))).toMatchObject([{ path: 'cadre', severity: 'confirm' }]);
    expect(effectChecks.noHonourInEffect(honour('2026-09-16'), ctx([admonished()]))).toEqual([]);
  });
  test('出国: shown with its basis', () => {
    const trip = about(exitReview, 'accepted', { departDate: '2026-07-01' });
    expect(effectChecks.exitInEffect(trip, ctx([admonished()]))).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('从严审查') },
    ]);
    expect(effectChecks.exitInEffect(trip, plainContext(TODAY))).toEqual([]);
  });
});
