import { describe, expect, it } from 'vitest';
import { admonition } from '../../../shared/records/admonition';
import type { AnyRow, RecordTypeDef } from '../../../shared/records/define';
import { heartTalk } from '../../../shared/records/heartTalk';
import { inquiry } from '../../../shared/records/inquiry';
import { blankFields, headerOf } from '../../../shared/records/kinds/values';
import { recordTypes } from '../../../shared/records/registry';
import { trainingClass } from '../../../shared/records/trainingClass';
import { DEADLINE_RULES } from '../../../shared/rules/deadlines';
import {
  chainsOf,
  dayOf,
  groupOf,
  type Held,
  summaryOf,
  TIMELINE_GROUPS,
  type TimelineContext,
  timelineOf,
  trainingHours,
} from '../../../shared/rules/timeline';
import { makeCalendar } from '../../../shared/rules/workdays';

const names = { cadre: (id: string) => `名${id}`, unit: (id: string) => `单位${id}`, record: () => '' };
const held = (def: RecordTypeDef, id: string, state: string, fields: Record<string, unknown>): Held => {
  const values = { ...blankFields(def), ...fields };
  const row: AnyRow = {
    ...values,
    id,
    no: `${def.prefix}-${id}`,
    rev: 1,
    state,
    stateLog: [],
    extensions: [],
    createdAt: '2026-03-01T00:00:00.000Z',
    updatedAt: '2026-03-01T00:00:00.000Z',
    deletedAt: null,
    origin: 'user',
    batchId: null,
    v: 1,
    ...headerOf(def, values),
  };
  return { def, row };
};
const ctx = (today = '2026-03-18'): TimelineContext => ({
  about: 'p',
  names,
  today,
  calendar: makeCalendar(),
  rules: DEADLINE_RULES,
  numberOf: () => undefined,
});

const first = held(inquiry, 'h1', 'closed', {
  cadre: 'p',
  matter: '工程进度',
  issuedDate: '2026-01-05',
  deliveredDate: '2026-01-06',
  replyDue: '2026-01-27',
  replyDate: '2026-01-20',
});
const then = held(admonition, 'j1', 'admonished', {
  cadre: 'p',
  admonishedDate: '2026-03-10',
  selfCheckDue: '2026-03-17',
  reportDue: '2026-09-10',
  sourceRecord: { type: 'inquiry', id: 'h1' },
});
const talk = held(heartTalk, 't1', 'talked', { cadre: 'p', talkDate: '2026-02-01', occasion: 'yearly', talker: '王某某' });

describe('timeline', () => {
  it('puts everything newest first: coming and overdue days, days met, records', () => {
    const { entries, records } = timelineOf([first, then, talk], ctx());
    expect(records).toBe(3);
    expect(entries.map((e) => [e.day, e.kind, e.held.row.id])).toEqual([
      ['2026-09-10', 'due', 'j1'],
      ['2026-09-10', 'due', 'j1'],
      ['2026-03-17', 'due', 'j1'],
      ['2026-03-10', 'record', 'j1'],
      ['2026-02-01', 'record', 't1'],
      ['2026-01-20', 'met', 'h1'],
      ['2026-01-05', 'record', 'h1'],
    ]);
    expect(entries[2]?.mark?.kind).toBe('over');
    expect(entries[2]?.text).toBe('诫勉后提交书面检查（对象本人）');
    expect(entries[5]?.mark).toEqual({ kind: 'ok', text: '按期完成' });
  });
  it('names the record it follows from and draws one line through both', () => {
    const { entries, lines } = timelineOf([first, then, talk], ctx());
    expect(entries.find((e) => e.kind === 'record' && e.held.row.id === 'j1')?.from).toEqual(['HX-h1']);
    expect(lines).toEqual([{ chain: 0, first: 0, last: 6, lane: 0, words: ['函询', '诫勉'] }]);
    expect(entries.find((e) => e.held.row.id === 't1')?.chain).toBeNull();
  });
  it('lays lines that overlap side by side and uses a lane again', () => {
    const link = (id: string, day: string, of: string | null) =>
      held(inquiry, id, 'closed', { cadre: 'p', issuedDate: day, ...(of === null ? {} : { sourceRecord: { type: 'inquiry', id: of } }) });
    const rows = [
      link('a', '2025-01-01', null),
      link('b', '2025-05-01', 'a'),
      link('c', '2025-03-01', null),
      link('d', '2025-06-01', 'c'),
      link('e', '2024-01-01', null),
      link('f', '2024-06-01', 'e'),
    ];
    expect(timelineOf(rows, ctx()).lines.map((l) => [l.first, l.last, l.lane])).toEqual([
      [0, 2, 0],
      [1, 3, 1],
      [4, 5, 0],
    ]);
    expect(chainsOf(rows).size).toBe(6);
  });
  it('a heart talk carries no mark', () => {
    const { entries } = timelineOf([talk], ctx());
    expect(entries).toHaveLength(1);
    expect(entries[0]?.mark).toBeNull();
  });
  it('a record about somebody else is marked as a mention and brings no due days', () => {
    const other = held(inquiry, 'o', 'delivered', { cadre: 'q', deliveredDate: '2026-03-10', issuedDate: '2026-03-09' });
    const { entries } = timelineOf([other], ctx());
    expect(entries.map((e) => [e.kind, e.mentioned])).toEqual([['record', true]]);
  });
  it('a coarse day stands at the end of its year', () => {
    const year = { ...talk, row: { ...talk.row, id: 'y', onDate: '2025' } };
    const in2025 = { ...talk, row: { ...talk.row, id: 'z', onDate: '2025-11-01' } };
    expect(timelineOf([in2025, year], ctx()).entries.map((e) => e.held.row.id)).toEqual(['y', 'z']);
  });
  it('takes the last step or the day of entry when a record has no date', () => {
    expect(dayOf({ ...talk.row, onDate: null, stateLog: [{ state: 'planned', date: '2026-02-02', note: '', at: '' }] })).toBe('2026-02-02');
    expect(dayOf({ ...talk.row, onDate: null })).toBe('2026-03-01');
  });
});

describe('one line about a record', () => {
  it('leaves out the cadre and the date, and never says what is sensitive', () => {
    expect(summaryOf(first, 'p', names)).toBe('工程进度');
    const secret = held(admonition, 's', 'admonished', { cadre: 'p', problems: '不得外传', admonishedDate: '2026-01-01', mode: 'talk' });
    expect(summaryOf(secret, 'p', names)).not.toContain('不得外传');
    expect(summaryOf(talk, 'p', names)).toContain('王某某');
  });
  it('names the cadre in the dossier of a unit', () => {
    expect(summaryOf(first, 'u', names)).toContain('名p');
  });
  it("adds the cadre's own row of a class", () => {
    const cls = held(trainingClass, 'c', 'completed', {
      name: '轮训班',
      attendees: [{ id: '1', cadre: 'p', completion: 'completed', attendance: 'full' }],
    });
    expect(summaryOf(cls, 'p', names)).toContain('轮训班');
    expect(summaryOf(cls, 'p', names)).toContain('结业');
  });
});

describe('groups', () => {
  it('every type falls into one', () => {
    for (const t of recordTypes) expect(TIMELINE_GROUPS.map((g) => g.id)).toContain(groupOf(t).id);
    expect(groupOf(inquiry).label).toBe('谈话、函询、整改');
    expect(groupOf(trainingClass).id).toBe('training');
  });
});

describe('training hours over five years', () => {
  const cls = (id: string, start: string, hours: number, own: Record<string, unknown>, state = 'completed') =>
    held(trainingClass, id, state, {
      name: id,
      startDate: start,
      hours,
      attendees: [{ id: '1', cadre: 'p', leaveHours: null, countsHours: null, ...own }],
    });
  const sum = (...rows: Held[]) => trainingHours(rows, 'p', '2026-03-18');
  it('adds class hours less leave', () => {
    expect(sum(cls('a', '2024-01-01', 40, {}), cls('b', '2025-01-01', 24.5, { leaveHours: 4 }))).toEqual({
      hours: 60.5,
      classes: 2,
      from: '2021-03-18',
    });
  });
  it('counts neither absent nor withdrawn, nor what is marked as not counting', () => {
    expect(
      sum(
        cls('a', '2024-01-01', 40, { attendance: 'absent' }),
        cls('b', '2024-01-01', 40, { completion: 'withdrawn' }),
        cls('c', '2024-01-01', 40, { countsHours: false }),
        cls('d', '2024-01-01', 40, { cadre: 'q' }),
        cls('e', '2024-01-01', 40, {}, 'planned'),
      ).hours,
    ).toBe(0);
  });
  it('the five years begin on the day after the same day', () => {
    expect(sum(cls('a', '2021-03-18', 8, {})).hours).toBe(0);
    expect(sum(cls('a', '2021-03-19', 8, {})).hours).toBe(8);
    expect(sum(cls('a', '2026-03-18', 8, {})).hours).toBe(8);
    expect(sum(cls('a', '2026-03-19', 8, {})).hours).toBe(0);
  });
  it('leave longer than the class does not take from others', () => {
    expect(sum(cls('a', '2024-01-01', 8, { leaveHours: 80 }), cls('b', '2024-01-01', 8, {})).hours).toBe(8);
  });
});

it('a unit is meant wherever a record names it', () => {
  const mine = held(heartTalk, 'u1', 'talked', { cadre: 'q', talkDate: '2026-02-01', opinions: [{ id: '1', text: '某事', concerns: 'u' }] });
  expect(timelineOf([mine], { ...ctx(), about: 'u' }).entries.map((e) => e.mentioned)).toEqual([false]);
});
