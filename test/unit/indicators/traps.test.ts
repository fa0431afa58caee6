/** Handbook §1.6: each of the nine traps of the source article has its test here; parts23.test.ts goes deeper into some. */
import { describe, expect, it } from 'vitest';
import { DEPARTMENT_CLASS } from '../../../shared/codes/units';
import { approximationHolds, approximations } from '../../../shared/documents/approximate';
import { buildSummary } from '../../../shared/documents/summary';
import { indicatorById, indicators } from '../../../shared/indicators';
import { byYear, computeFigure, figureTable } from '../../../shared/indicators/compute';
import { crossChecks, withNames } from '../../../shared/indicators/crossChecks';
import type { Override } from '../../../shared/indicators/define';
import { type FieldDef, fieldAt, type RecordTypeDef } from '../../../shared/records/define';
import { RAW_NAMES } from '../../../shared/records/kinds/format';
import { problemsOf, rowSchema } from '../../../shared/records/kinds/schema';
import { blankFields } from '../../../shared/records/kinds/values';
import { typeById } from '../../../shared/records/registry';
import { runChecks } from '../../../shared/rules/checks';
import { derive, plainContext } from '../../../shared/rules/derive';
import { sampleRows } from '../../../shared/sample/city';
import { row, source, trainee } from './rows';

const WINDOW = { from: '2005-01-01', to: '2007-12-31' };
const figure = (id: string, rows: Parameters<typeof source>[0], window = WINDOW) => computeFigure(indicatorById(id), source(rows), window);
const klass = (startDate: string, more: Record<string, unknown> = {}, state = 'completed', deleted = false) =>
  row('trainingClass', state, { name: '班', startDate, endDate: startDate, audience: 'both', ...more }, deleted);
const talk = (cadre: string, remindedDate: string, state = 'reminded', deleted = false) => row('reminder', state, { cadre, remindedDate }, deleted);
const admonish = (cadre: string, admonishedDate: string, state = 'admonished') => row('admonition', state, { cadre, admonishedDate });

describe('trap 1: 人次 against 名', () => {
  it('ST02 counts a cadre once per class, ST04 once in all', () => {
    const classes = [klass('2005-03-01', { attendees: [trainee('a'), trainee('b')] }), klass('2006-03-01', { attendees: [trainee('a')] })];
    expect(figure('ST02', { trainingClass: classes }).value).toBe(3);
    const f = figure('ST04', {
      reminder: [talk('a', '2005-03-01'), talk('a', '2005-09-01')],
      admonition: [admonish('a', '2006-01-01'), admonish('b', '2006-02-01')],
    });
    expect([f.value, f.also]).toEqual([2, 4]);
    expect(f.items).toHaveLength(4);
  });

  it('ST05 counts a second inquiry to the same cadre as a letter, not as a person', () => {
    const f = figure('ST05', {
      inquiry: [
        row('inquiry', 'again', { cadre: 'a', issuedDate: '2006-01-05' }),
        row('inquiry', 'issued', { cadre: 'a', issuedDate: '2006-03-05' }),
      ],
    });
    expect([f.value, f.also]).toEqual([1, 2]);
  });

  it('a talk twice in different years: one in each year, one in all', () => {
    const rows = { reminder: [talk('a', '2005-03-01'), talk('b', '2005-04-01')], admonition: [admonish('a', '2006-03-01')] };
    const table = figureTable([indicatorById('ST04')], source(rows), WINDOW);
    expect(table.rows[0]?.years.map((y) => y.value)).toEqual([2, 1, 0]);
    expect(table.rows[0]?.total.value).toBe(2);
    const across = crossChecks(table).find((f) => f.text.includes('分年相加为3名'));
    expect(across?.cadres).toEqual(['a']);
    expect(across?.records).toHaveLength(2);
    expect(withNames(across as NonNullable<typeof across>, () => '张某某')).toContain('（张某某）');
    expect(across?.text).not.toContain('张某某');
  });
});

describe('trap 2: “500多” is a wording, the ledger is exact', () => {
  const classes = [
    klass('2005-03-01', { actualCount: 500 }),
    klass('2006-03-01', { attendees: [trainee('a'), trainee('b'), trainee('c', 'absent')] }),
  ];
  it('the figure is exact; a wording is offered, and falls when it is no longer true', () => {
    const { value } = figure('ST02', { trainingClass: classes });
    expect(value).toBe(502);
    expect(approximations(value)).toContain('500多');
    expect(approximationHolds('500多', value)).toBe(true);
    expect(approximationHolds('500多', figure('ST02', { trainingClass: classes.slice(0, 1) }).value)).toBe(false);
  });
  it('the report prints the chosen wording, and the exact number once it does not hold', () => {
    const said = (rows: Parameters<typeof source>[0]): string =>
      JSON.stringify(
        buildSummary({ window: WINDOW, source: source(rows), names: RAW_NAMES, officeName: '某部', date: '2008-01-10', approx: { ST02: '500多' } }),
      );
    expect(said({ trainingClass: classes })).toContain('500多');
    expect(said({ trainingClass: classes.slice(1) })).not.toContain('500多');
  });
});

describe('trap 3: the window is free, each record falls by its own day, and 纳入 by hand leaves a trace', () => {
  const sars = row('specialAssessment', 'archived', { name: '防控“非典”', startDate: '2003-05-12' });
  const rows = { specialAssessment: [sars] };
  it('防控“非典” of 2003 is in a window that reaches back, or by hand with its reason', () => {
    expect(figure('ST06', rows).value).toBe(0);
    expect(figure('ST06', rows, { from: '2003-01-01', to: '2005-12-31' }).value).toBe(1);
    const by: Override = { indicator: 'ST06', ref: { type: 'specialAssessment', id: sars.id }, include: true, reason: '文章列入八项' };
    const forced = computeFigure(indicatorById('ST06'), source(rows), WINDOW, undefined, { overrides: [by] });
    expect([forced.value, forced.forced[0]?.reason, forced.forced[0]?.effective]).toEqual([1, '文章列入八项', true]);
  });
});

describe('trap 4: 件 and 条 are two tables and one figure', () => {
  it('moving one piece from 举报 to 监督信息 leaves the sum and changes both parts', () => {
    const report = row('report', 'registered', { receivedDate: '2006-01-10' });
    const info = row('supervisionInfo', 'registered', { receivedDate: '2006-01-10' });
    const parts = (rows: Parameters<typeof source>[0]) => ['ST13', 'ST13a', 'ST13b'].map((id) => figure(id, rows).value);
    expect(parts({ report: [report], supervisionInfo: [info] })).toEqual([2, 1, 1]);
    expect(parts({ supervisionInfo: [info, { ...info, id: 'moved' }] })).toEqual([2, 0, 2]);
    expect(indicatorById('ST13').unit).toBe('件（条）');
  });
});

describe('trap 5: 领导干部, heads of units with funds and 拟提拔人选 are different sets', () => {
  it('an audit of somebody who holds no funds is in no figure of audits; his 提醒 is in ST04 all the same', () => {
    const rows = {
      audit: [row('audit', 'applied', { cadre: 'a', entryDate: '2006-03-01', handling: ['talk'], fundsHead: false })],
      reminder: [talk('a', '2006-05-01')],
    };
    expect(['ST10', 'ST12', 'ST10R', 'ST04'].map((id) => figure(id, rows).value)).toEqual([0, 0, 0, 1]);
  });
});

describe('trap 6: the classes of departments are “等类别”, not all', () => {
  const tracked = (departmentClass: string | null) =>
    row('trackingAssessment', 'verified', { unit: `u-${departmentClass}`, unitKind: 'department', departmentClass, assessedDate: '2005-12-12' });
  it('every class of the code table is a part, and a class the table does not know yet still counts in the whole', () => {
    const parts = indicators.filter((d) => d.within === 'ST08');
    expect(parts.map((d) => d.label)).toEqual(DEPARTMENT_CLASS.codes.map((c) => `${c.label}类部门`));
    const rows = { trackingAssessment: [...DEPARTMENT_CLASS.codes.map((c) => tracked(c.value)), tracked('publicService')] };
    expect(figure('ST08', rows).value).toBe(DEPARTMENT_CLASS.codes.length + 1);
    for (const part of parts) expect(figure(part.id, rows).value, part.label).toBe(1);
    expect(crossChecks(figureTable(indicators, source(rows), WINDOW)).find((f) => f.indicator === 'ST08')?.text).toContain('没有分到任何一类');
    const field = fieldAt(typeById('trackingAssessment'), 'departmentClass') as FieldDef;
    const only: RecordTypeDef = { ...typeById('trackingAssessment'), sections: [{ title: '', fields: [field] }] };
    expect(problemsOf(only, { departmentClass: 'publicService' })).toEqual([]);
  });
});

describe('trap 7: “GDP、人均收入、环境综合评价等”: the list of indicators is open', () => {
  const indicator = (name: string, weight: number, score: number | null) => ({ name, weight, score });
  const three = [indicator('GDP', 40, 36), indicator('人均收入', 30, 30), indicator('环境综合评价', 20, 15)];
  const own = [...three, indicator('招商引资到位资金', 10, 9)];
  it('an indicator of one’s own counts in weights, number and total like those the article names', () => {
    const of = (name: string, indicators: readonly unknown[]) => derive(name, { indicators }, plainContext('2006-01-01'))?.value;
    expect([of('weightTotal', three), of('indicatorCount', three), of('trackingTotal', three)]).toEqual([90, 3, 81]);
    expect([of('weightTotal', own), of('indicatorCount', own), of('trackingTotal', own)]).toEqual([100, 4, 90]);
  });
  it.each(['assessmentScheme', 'trackingAssessment'] as const)('%s has none built in, and takes any name', (type) => {
    expect(blankFields(typeById(type)).indicators).toEqual([]);
    expect(fieldAt(typeById(type), 'indicators.name')).toMatchObject({ kind: 'shortText', required: true });
    expect(fieldAt(typeById(type), 'indicators.name')).not.toHaveProperty('suggest');
  });
});

describe('trap 8: the words of 六树六做 are not in the article, so none are invented', () => {
  const def = typeById('themeActivity');
  it('the groups begin empty, propose nothing, and keep whatever the city wrote', () => {
    expect(blankFields(def).themes).toEqual([]);
    for (const key of ['establish', 'practise']) {
      const field = fieldAt(def, `themes.${key}`);
      expect(field?.kind).toBe('shortText');
      for (const word of ['suggest', 'derive', 'initial', 'prefill']) expect(field).not.toHaveProperty(word);
    }
    const themes = Array.from({ length: 6 }, (_, i) => ({ id: `t${i}`, establish: `树某${i + 1}`, practise: `做某${i + 1}` }));
    const activity = { ...row('themeActivity', 'running', { name: '主题实践活动', startDate: '2006-03-01', themes }) };
    expect(rowSchema(def).safeParse(activity).error).toBeUndefined();
    const complaints = (list: readonly unknown[]) => runChecks(['sixThemes'], { themes: list }, plainContext('2006-04-01')).map((f) => f.severity);
    expect(complaints(themes)).toEqual([]);
    expect(complaints([...themes, themes[0]])).toEqual(['warning']);
  });
  it('not even the sample city has words for them', () => {
    for (const r of sampleRows().get('themeActivity') ?? [])
      for (const t of (r.themes ?? []) as readonly Record<string, unknown>[]) expect([t.establish ?? null, t.practise ?? null]).toEqual([null, null]);
  });
});

describe('trap 9: the dimensions of the yearly assessment are configurable', () => {
  const score = (dimensions: readonly unknown[]) => derive('dimensionScore', { dimensions }, plainContext('2006-12-31'))?.value;
  const article = ['社会主义荣辱观', '勤政廉政', '执行民主集中制', '求真务实', '心理素质'];
  const law = ['德', '能', '勤', '绩', '廉'];
  it('those of 2006 and those of the law are scored alike, with the weights given or equal', () => {
    const even = (names: readonly string[]) => names.map((name, i) => ({ name, weight: null, score: 80 + i }));
    expect([score(even(article)), score(even(law)), score(even(article.slice(0, 3)))]).toEqual([82, 82, 81]);
    expect(score(article.map((name, i) => ({ name, weight: i === 1 ? 60 : 10, score: i === 1 ? 100 : 50 })))).toBe(80);
  });
  it('any name may be a dimension, and none is fixed', () => {
    const def = typeById('annualAssessment');
    const name = fieldAt(def, 'dimensions.name') as FieldDef;
    expect(name).toMatchObject({ kind: 'shortText', required: true });
    expect(blankFields(def).dimensions).toEqual([]);
    const only: RecordTypeDef = { ...def, sections: [{ title: '', fields: [name] }] };
    for (const word of [...article, ...law, '本市自定维度']) expect(problemsOf(only, { name: word }), word).toEqual([]);
  });
});

describe('window', () => {
  it.each([
    ['2004-12-31', 0],
    ['2005-01-01', 1],
    ['2007-12-31', 1],
    ['2008-01-01', 0],
  ])('a class begun on %s counts %i', (day, n) => {
    expect(figure('ST01', { trainingClass: [klass(day)] }).value).toBe(n);
  });

  it('a class belongs to the period in which it began', () => {
    expect(figure('ST01', { trainingClass: [klass('2004-12-27', { endDate: '2005-01-07' })] }).value).toBe(0);
    expect(figure('ST01', { trainingClass: [klass('2007-12-27', { endDate: '2008-01-07' })] }).value).toBe(1);
  });

  it('a record without its date counts in no period', () => {
    expect(figure('ST04', { reminder: [row('reminder', 'reminded', { cadre: 'a' })] }).value).toBe(0);
  });

  it('coarse dates count only when wholly inside', () => {
    const rows = { reminder: [talk('a', '2006'), talk('b', '2007-12'), talk('c', '2004-12')] };
    expect(figure('ST04', rows).value).toBe(2);
    expect(figure('ST04', rows, { from: '2006-02-01', to: '2007-12-31' }).value).toBe(1);
    expect(figure('ST04', rows, { from: '2006-01-01', to: '2007-12-30' }).value).toBe(1);
    expect(figureTable([indicatorById('ST04')], source(rows), WINDOW).rows[0]?.years.map((y) => y.value)).toEqual([0, 1, 1]);
  });

  it('is cut at calendar years', () => {
    expect(byYear({ from: '2005-07-01', to: '2007-03-31' })).toEqual([
      { year: 2005, from: '2005-07-01', to: '2005-12-31', whole: false },
      { year: 2006, from: '2006-01-01', to: '2006-12-31', whole: true },
      { year: 2007, from: '2007-01-01', to: '2007-03-31', whole: false },
    ]);
    expect(byYear({ from: '2006-05-01', to: '2006-05-31' })).toHaveLength(1);
    expect(byYear({ from: '2007-01-01', to: '2006-12-31' })).toEqual([]);
  });
});

describe('states and the recycle bin', () => {
  it('a cancelled class does not count, nor its trainees', () => {
    const rows = { trainingClass: [klass('2005-03-01', { attendees: [trainee('a')] }, 'cancelled')] };
    expect([figure('ST01', rows).value, figure('ST02', rows).value]).toEqual([0, 0]);
  });

  it('a deleted row does not count', () => {
    expect(figure('ST01', { trainingClass: [klass('2005-03-01', {}, 'completed', true)] }).value).toBe(0);
    expect(figure('ST04', { reminder: [talk('a', '2005-03-01', 'closed', true)] }).value).toBe(0);
  });

  it.each(['trainingClass', 'secondment', 'heartTalk', 'reminder', 'admonition', 'inquiry'] as const)(
    '%s counts in its counting states and no other',
    (type) => {
      const def = typeById(type);
      const id = { trainingClass: 'ST01', secondment: 'ST03', heartTalk: 'TT01', reminder: 'ST04', admonition: 'ST04', inquiry: 'ST05' }[type];
      for (const s of def.states) {
        const fields = { cadre: 'a', audience: 'both', [def.date as string]: '2006-06-01' };
        expect(figure(id, { [type]: [row(type, s.key, fields)] }).value, s.label).toBe(s.counts ? 1 : 0);
      }
    },
  );

  it('a void state never counts, even when a definition names it', () => {
    const st01 = indicatorById('ST01');
    const loose = { ...st01, sources: [{ type: 'trainingClass', states: ['planned', 'cancelled'] }] };
    const rows = source({ trainingClass: [klass('2005-03-01', {}, 'planned'), klass('2005-03-01', {}, 'cancelled')] });
    expect(computeFigure(loose, rows, WINDOW).value).toBe(1);
  });
});

describe('what is counted', () => {
  it('a lecture without a class audience is no class', () => {
    expect(figure('ST01', { trainingClass: [klass('2005-03-01', { audience: null })] }).value).toBe(0);
  });

  it('ST02: leave was there, absence was not', () => {
    const attendees = [trainee('a'), trainee('b', 'leave'), trainee('c', 'absent')];
    const f = figure('ST02', { trainingClass: [klass('2005-03-01', { attendees, actualCount: 99 })] });
    expect(f.value).toBe(2);
    expect(f.items.map((i) => i.entity)).toEqual(['a', 'b']);
  });

  it('ST02: without names the number stands in, and is pointed out', () => {
    const rows = {
      trainingClass: [
        klass('2005-03-01', { actualCount: 40 }),
        klass('2005-05-01', { attendees: [trainee('a')], actualCount: 7 }),
        klass('2005-06-01'),
      ],
    };
    expect(figure('ST02', rows).value).toBe(41);
    const gap = crossChecks(figureTable(indicators, source(rows), WINDOW)).filter((f) => f.level === 'gap');
    expect(gap).toHaveLength(1);
    expect(gap[0]?.text).toContain('1个班次没有登记学员名单，按所填实到人数计40人次');
    expect(gap[0]?.records).toEqual([{ type: 'trainingClass', recordId: rows.trainingClass[0]?.id }]);
  });

  it('ST03: the three kinds add up, and a record without a kind is found', () => {
    const go = (type: string | null) => row('secondment', 'serving', { cadre: 'a', type, startDate: '2006-03-01' });
    const rows = { secondment: [go('posting'), go('posting'), go('study'), go('visit')] };
    expect(['ST03', 'ST03a', 'ST03b', 'ST03c'].map((id) => figure(id, rows).value)).toEqual([4, 2, 1, 1]);
    expect(crossChecks(figureTable(indicators, source(rows), WINDOW)).filter((f) => f.level === 'gap')).toEqual([]);
    const withGap = crossChecks(figureTable(indicators, source({ secondment: [...rows.secondment, go(null)] }), WINDOW));
    expect(withGap[0]).toMatchObject({ indicator: 'ST03', level: 'gap' });
    expect(withGap[0]?.text).toContain('有1条记录没有分到任何一类');
  });

  it('heart-to-heart talks never enter ST04', () => {
    expect(figure('ST04', { heartTalk: [row('heartTalk', 'talked', { cadre: 'a', talkDate: '2006-03-01' })] }).value).toBe(0);
  });

  it('items come oldest first, with the people they are about', () => {
    const f = figure('ST04', { reminder: [talk('a', '2007-03-01')], admonition: [admonish('b', '2005-03-01')] });
    expect(f.items.map((i) => [i.date, i.type, i.entity])).toEqual([
      ['2005-03-01', 'admonition', 'b'],
      ['2007-03-01', 'reminder', 'a'],
    ]);
  });

  it('an unknown record type or child table is a programming error', () => {
    const st02 = indicatorById('ST02');
    expect(() => computeFigure({ ...st02, sources: [{ type: 'nothing' }] }, source({}), WINDOW)).toThrow('nothing');
    expect(() =>
      computeFigure({ ...st02, count: { by: 'childRows', child: 'name' } }, source({ trainingClass: [klass('2005-03-01')] }), WINDOW),
    ).toThrow();
    expect(() => indicatorById('ST99')).toThrow('ST99');
  });
});
