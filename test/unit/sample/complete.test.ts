/** Every registered type and every state is shown by the sample city; read from the registry, so that a new type asks for rows of its own. */
import { describe, expect, it } from 'vitest';
import { type AnyRow, type RecordTypeDef, stateOf } from '../../../shared/records/define';
import { problemsOf, rowSchema } from '../../../shared/records/kinds/schema';
import { type RecordTypeId, recordTypes, typeById } from '../../../shared/records/registry';
import { runChecks } from '../../../shared/rules/checks';
import { type DeriveContext, plainContext } from '../../../shared/rules/derive';
import { dueStates } from '../../../shared/rules/dueState';
import { sampleRows } from '../../../shared/sample/city';
import { SAMPLE_TODAY } from '../../../shared/sample/fill';
import { RICH } from '../../../shared/sample/story';

const rows = sampleRows();
const all = [...rows].flatMap(([type, list]) => list.map((row) => ({ type, def: typeById(type), row })));
const live = (type: string): readonly AnyRow[] => (rows.get(type as RecordTypeId) ?? []).filter((r) => r.deletedAt === null);
const byId = new Map(all.map((x) => [`${x.type}/${x.row.id}`, x.row]));
const plain = plainContext(SAMPLE_TODAY);

/** Types the city has none of, with the reason. */
const EXCUSED: Readonly<Record<string, string>> = {
  deadlineRule: 'the user’s own versions of rules: a sample would change the due days of real records',
  holidayYear: 'the user’s own holidays: a sample would change the due days of real records',
  indicatorOverride: 'a word of the user against the rules: the figures of the article hold without one',
};

describe('every type of record', () => {
  it('has rows of its own, or an excuse that is still needed', () => {
    const without = recordTypes.filter((t) => live(t.id).length === 0).map((t) => t.id);
    expect(without.filter((id) => EXCUSED[id] === undefined)).toEqual([]);
    for (const id of Object.keys(EXCUSED)) expect(rows.has(id as RecordTypeId), id).toBe(false);
  });

  it('has enough of them for a list, a filter and a page of a paper', () => {
    const few = { themeActivity: 3, jointMeeting: 4, vetting: 5 } as Readonly<Record<string, number>>;
    for (const t of recordTypes) if (EXCUSED[t.id] === undefined) expect(live(t.id).length, t.id).toBeGreaterThanOrEqual(few[t.id] ?? 9);
  });

  it.each(recordTypes.filter((t) => t.states.length > 0 && EXCUSED[t.id] === undefined).map((t) => t.id))(
    '%s passes through each of its states',
    (id) => {
      const seen = new Set(live(id).flatMap((r) => r.stateLog.map((s) => s.state)));
      expect(
        typeById(id)
          .states.map((s) => s.key)
          .filter((s) => !seen.has(s)),
      ).toEqual([]);
    },
  );

  it('has something owed where its declaration knows due days', () => {
    // overdue on the day the sample tells from, or due later: a page of reminders that is not empty for any of them
    for (const def of recordTypes as readonly RecordTypeDef[]) {
      if ((def.deadlines?.length ?? 0) === 0 || EXCUSED[def.id] !== undefined) continue;
      const dues = live(def.id).flatMap((row) => dueStates(def, row, { today: SAMPLE_TODAY, calendar: plain.calendar, rules: plain.rules }));
      expect(
        dues.some((d) => d.due !== null),
        def.id,
      ).toBe(true);
    }
  });
});

describe('every row', () => {
  it('passes the form and the schema', () => {
    for (const { type, def, row } of all) {
      expect(problemsOf(def, row), `${type} ${row.no}`).toEqual([]);
      expect(() => rowSchema(def).parse(row), `${type} ${row.no}`).not.toThrow();
    }
  });

  it('passes the checks of its declaration without an error, and with none but the hints a real office would get', () => {
    const cards = new Map(live('cadre').map((r) => [r.id, r]));
    const places = new Map(live('unit').map((r) => [r.id, r]));
    const found = all
      .filter(({ row }) => row.deletedAt === null)
      .flatMap(({ type, def, row }) => {
        const others = (t: string): readonly AnyRow[] => live(t).filter((r) => r.id !== row.id);
        const context: DeriveContext = {
          ...plain,
          cadre: (id) => cards.get(id),
          unit: (id) => places.get(id),
          rows: others,
        };
        const about = (t: string, c: string): readonly AnyRow[] => others(t).filter((r) => r.refCadres.includes(c));
        return runChecks(def.checks ?? [], row, { ...context, about }).map((f) => ({ ...f, said: `${type} ${row.no} ${f.path} ${f.message}` }));
      });
    expect(found.filter((f) => f.severity === 'error').map((f) => f.said)).toEqual([]);
    const hints = {
      '次提醒，建议': 1,
      // four talks are recorded on the audit alone (ST12)
      有的处理还没有登记成记录: 4,
      '近 12 个月被举报 3 件': 1,
      // a second trip while the papers of … are out: the traveller himself still holds his own
      '有 1 本证照没有上交或逾期没有归还': 2,
      当年给予嘉奖: null,
      '基本称职，可考虑诫勉': 3,
      '年度考核不称职：应降低一个职务': 1,
      '有异议，请核实后再审批': 1,
    } as const;
    for (const [word, times] of Object.entries(hints)) {
      const n = found.filter((f) => f.said.includes(word)).length;
      if (times === null) expect(n, word).toBeGreaterThan(0);
      else expect(n, word).toBe(times);
    }
    expect(found.filter((f) => !Object.keys(hints).some((word) => f.said.includes(word))).map((f) => f.said)).toEqual([]);
  });

  it('walks only along declared transitions and fills what each needs', () => {
    for (const { type, def, row } of all) {
      row.stateLog.forEach((step, i) => {
        const from = row.stateLog[i - 1]?.state;
        if (from === undefined) return;
        const t = def.transitions.find((x) => x.to === step.state && x.from.includes(from));
        expect(t, `${type} ${row.no}: ${from} → ${step.state}`).toBeDefined();
        for (const need of t?.needs ?? []) expect(row[need], `${type} ${row.no}: ${need}`).not.toBeOneOf([null, []]);
        const dates = stateOf(def, step.state)?.dates;
        // what was sent back is reported anew: 退回重改时请清空
        if (dates && !(row.state === 'returned' && dates === 'reportedDate')) expect(row[dates], `${type} ${row.no}: ${dates}`).not.toBeNull();
      });
    }
  });

  it('keeps its texts: no placeholder, no undefined, no doubled full stop', () => {
    const texts = (v: unknown): readonly string[] =>
      typeof v === 'string' ? [v] : Array.isArray(v) ? v.flatMap(texts) : v !== null && typeof v === 'object' ? Object.values(v).flatMap(texts) : [];
    for (const { type, row } of all)
      for (const t of texts({ ...row, no: '' }))
        expect(t.replace(/[A-Z]{2}-\d{4}-\d{4}/g, ''), `${type} ${row.no}`).not.toMatch(
          /undefined|NaN|null|\[object|TODO|待补|XX|xx|某某|。。|，，|，。/,
        );
  });
});

describe('chains', () => {
  /** [from, to]: a record of `from` that a record of `to` points back at. */
  const CHAINS: readonly (readonly [string, string])[] = [
    ['report', 'reminder'],
    ['report', 'admonition'],
    ['report', 'discipline'],
    ['audit', 'discipline'],
    ['audit', 'reminder'],
    ['audit', 'rectification'],
    ['inquiry', 'reminder'],
    ['annualAssessment', 'reminder'],
    ['admonition', 'discipline'],
    ['reminder', 'rectification'],
    ['admonition', 'rectification'],
    ['democraticMeeting', 'rectification'],
    ['procedureRules', 'rectification'],
    ['democraticMeeting', 'democraticMeeting'],
    ['trackingAssessment', 'teamAssessment'],
    ['trackingAssessment', 'commendation'],
    ['specialAssessment', 'commendation'],
    ['annualAssessment', 'commendation'],
    ['jointMeeting', 'supervisionInfo'],
    ['exitReview', 'certificate'],
    ['certificate', 'exitReview'],
    ['discipline', 'vetting'],
    ['certificate', 'vetting'],
  ];
  it.each(CHAINS)('%s → %s', (from, to) => {
    const linked = live(to).filter((r) => r.refRecords.some((ref) => ref.startsWith(`${from}/`)));
    expect(linked.length).toBeGreaterThan(0);
    for (const r of linked) {
      const sources = r.refRecords.filter((ref) => ref.startsWith(`${from}/`)).map((ref) => byId.get(ref));
      for (const s of sources) {
        expect(s?.deletedAt, r.no).toBeNull();
        // a certificate, a talk or a sanction follows the same person
        if (typeof r.cadre === 'string' && typeof s?.cadre === 'string') expect(r.cadre, `${r.no} ← ${s.no}`).toBe(s.cadre);
      }
    }
  });
});

describe('the figures of the new kinds', () => {
  it('zero reports: forty units, four quarters of 2007, two missing', () => {
    const list = live('zeroReport').filter((r) => r.year === '2007');
    expect(new Set(list.map((r) => r.unit)).size).toBe(40);
    for (const q of ['Q1', 'Q2', 'Q3', 'Q4']) expect(list.filter((r) => r.period === q)).toHaveLength(40);
    expect(list.filter((r) => r.reportedDate === null).map((r) => r.period)).toEqual(['Q4', 'Q4']);
  });
  it('a vetting of thirty names, some with hits', () => {
    const big = live('vetting').find((r) => (r.persons as unknown[]).length === 30);
    const hits = big?.hits as { cadre: string; rule: string; severity: string }[];
    expect(big?.personCount).toBe(30);
    expect(new Set(hits.map((h) => h.cadre)).size).toBe(big?.hitCount);
    expect(Number(big?.hitCount)).toBeGreaterThanOrEqual(8);
    expect(new Set(hits.map((h) => h.rule)).size).toBeGreaterThanOrEqual(4);
    expect(new Set(hits.map((h) => h.severity))).toEqual(new Set(['veto', 'postpone', 'note']));
  });
  it('joint meetings and democratic meetings with overdue items, certificates not returned', () => {
    const late = (list: unknown, due: string, done: string): boolean =>
      (list as Record<string, unknown>[]).some((i) => typeof i[due] === 'string' && String(i[due]) < SAMPLE_TODAY && i[done] === null);
    expect(live('jointMeeting').filter((r) => late(r.decisions, 'due', 'doneDate')).length).toBeGreaterThanOrEqual(2);
    expect(live('democraticMeeting').filter((r) => late(r.rectifications, 'due', 'signedOffDate')).length).toBeGreaterThanOrEqual(3);
    const out = live('certificate').filter((r) => typeof r.returnDue === 'string' && r.returnDue < SAMPLE_TODAY && r.returnedDate === null);
    expect(out.length).toBeGreaterThanOrEqual(2);
    expect(live('exitFiling').filter((r) => r.state === 'unfiled' && String(r.filingDue) < SAMPLE_TODAY).length).toBeGreaterThanOrEqual(1);
  });
  it('grades within the shares that the regulations allow', () => {
    for (const [type, limit] of [
      ['annualAssessment', 0.25],
      ['teamAssessment', 0.3],
    ] as const)
      for (const year of ['2005', '2006', '2007']) {
        const graded = live(type).filter((r) => r.year === year && typeof r.grade === 'string' && r.grade !== 'none');
        const good = graded.filter((r) => r.grade === 'excellent').length;
        if (year !== '2007') expect(good, `${type} ${year}`).toBeGreaterThan(0); // the last year is still being assessed
        expect(good / graded.length, `${type} ${year}`).toBeLessThanOrEqual(limit);
      }
  });
});

it('one dossier tells nearly everything', () => {
  const who = live('cadre').find((r) => r.name === RICH);
  const of = (type: string): readonly AnyRow[] => live(type).filter((r) => r.refCadres.includes(who?.id ?? ''));
  const kinds =
    'trainingClass lecture heartTalk reminder inquiry rectification annualAssessment commendation audit exitReview certificate personalMatters vetting';
  for (const type of kinds.split(' ')) expect(of(type).length, type).toBeGreaterThan(0);
  expect(
    of('annualAssessment')
      .map((r) => r.year)
      .sort(),
  ).toEqual(['2003', '2004', '2005', '2006', '2007']);
  expect(of('inquiry').map((r) => r.outcome)).toEqual(['accepted']);
  expect(of('reminder')).toHaveLength(1);
  const reminded = of('reminder')[0];
  expect(reminded?.state).toBe('closed');
  // 基本称职 of 2005 led to the reminder; it barred him until the next result was known
  const low = of('annualAssessment').find((r) => r.grade === 'basic');
  expect(reminded?.sourceRecord).toEqual({ type: 'annualAssessment', id: low?.id });
  expect(
    of('annualAssessment').some((r) => Number(r.year) > Number(low?.year) && r.grade === 'competent' && String(r.decidedDate) < SAMPLE_TODAY),
  ).toBe(true);
});
