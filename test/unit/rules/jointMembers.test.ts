import { describe, expect, it } from 'vitest';
import { fieldAt } from '../../../shared/records/define';
import { jointMeeting } from '../../../shared/records/jointMeeting';
import { begin, shapedRows } from '../../../shared/rules/beginnings';
import { plainContext } from '../../../shared/rules/ruleContext';

const units = [
  {
    id: 'b',
    rev: 1,
    name: '市公安局',
    jointRole: 'member',
    status: 'active',
    officialOrder: 20,
    inCharge: '王某',
    contact: '李某',
    reportCycle: 'month',
  },
  { id: 'a', rev: 1, name: '市委组织部', jointRole: 'convener', status: 'active', officialOrder: 10 },
  { id: 'c', rev: 1, name: '市水务局', jointRole: null, status: 'active', officialOrder: 5 },
  { id: 'd', rev: 1, name: '原监察局', jointRole: 'member', status: 'abolished', officialOrder: 1 },
];
const ctx = { ...plainContext('2026-03-16'), rows: (type: string) => (type === 'unit' ? units : []) };

describe('a new joint meeting', () => {
  it('begins with the member units in official order', () => {
    const field = fieldAt(jointMeeting, 'members');
    if (field?.kind !== 'children') throw new Error('members are child rows');
    const rows = shapedRows(field, begin('jointMembers', {}, ctx)?.rows ?? [], () => 'x');
    expect(rows.map((r) => r.unit)).toEqual(['a', 'b']);
    expect(rows[1]).toMatchObject({ inCharge: '王某', liaison: '李某', cycle: 'month', phone: null });
  });
  it('has a place for each of them', () => {
    const field = fieldAt(jointMeeting, 'attendees');
    if (field?.kind !== 'children') throw new Error('attendees are child rows');
    const rows = shapedRows(field, begin('jointAttendees', {}, ctx)?.rows ?? [], () => 'x');
    expect(rows.map((r) => [r.unit, r.name, r.attendance])).toEqual([
      ['a', null, 'present'],
      ['b', '王某', 'present'],
    ]);
  });
  it('begins empty where no unit is marked', () => {
    expect(begin('jointMembers', {}, { ...ctx, rows: () => [units[2] ?? {}] })).toBeNull();
  });
});
