/** Handbook §1.6, as far as it concerns ST01–ST05: each trap has its test. */
import { describe, expect, it } from 'vitest';
import { indicatorById, indicators } from '../../../shared/indicators';
import { byYear, computeFigure, figureTable } from '../../../shared/indicators/compute';
import { crossChecks, withNames } from '../../../shared/indicators/crossChecks';
import { typeById } from '../../../shared/records/registry';
import { row, source, trainee } from './rows';

const WINDOW = { from: '2005-01-01', to: '2007-12-31' };
const figure = (id: string, rows: Parameters<typeof source>[0], window = WINDOW) => computeFigure(indicatorById(id), source(rows), window);
const klass = (startDate: string, more: Record<string, unknown> = {}, state = 'completed', deleted = false) =>
  row('trainingClass', state, { name: '班', startDate, endDate: startDate, audience: 'both', ...more }, deleted);
const talk = (cadre: string, remindedDate: string, state = 'reminded', deleted = false) => row('reminder', state, { cadre, remindedDate }, deleted);
const admonish = (cadre: string, admonishedDate: string, state = 'admonished') => row('admonition', state, { cadre, admonishedDate });

describe('人次 against 名', () => {
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
