/** Rules and holidays entered in the program (handbook §4.0, §4.4): what is in force, what stays as it was, what cannot be used. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlineRule } from '../../../shared/records/deadlineRule';
import type { AnyRow, RecordTypeDef } from '../../../shared/records/define';
import { fieldAt, fieldsOf } from '../../../shared/records/define';
import { holidayYear } from '../../../shared/records/holidayYear';
import { blankFields } from '../../../shared/records/kinds/values';
import { reminder } from '../../../shared/records/reminder';
import { ruleChecks } from '../../../shared/rules/checksRules';
import { DEADLINE_RULES, type DeadlineRule, dueDay, ruleFor } from '../../../shared/rules/deadlines';
import { ruleDerivations } from '../../../shared/rules/deriveRules';
import { explainDue } from '../../../shared/rules/dueExplain';
import { dueStates } from '../../../shared/rules/dueState';
import { effectOf } from '../../../shared/rules/effects';
import { extendRow } from '../../../shared/rules/extensions';
import { daysOf, readDayLines, readNotice, writeLines } from '../../../shared/rules/holidayText';
import { BUILT_IN, holidayTable, ruleBook, ruleVersion, versionOf } from '../../../shared/rules/ruleBook';
import { THRESHOLDS, thresholdFor } from '../../../shared/rules/thresholds';
import { addWorkdays, makeCalendar, unpublishedWarning } from '../../../shared/rules/workdays';

const calendar = makeCalendar();
let made = 0;
const rowOf = (def: RecordTypeDef, fields: Record<string, unknown>): AnyRow => {
  made += 1;
  return {
    ...blankFields(def),
    id: `r${made}`,
    no: `${def.prefix}-2026-${String(made).padStart(4, '0')}`,
    deletedAt: null,
    ...fields,
  } as unknown as AnyRow;
};
const rule = (fields: Record<string, unknown>): AnyRow => rowOf(deadlineRule, { name: '函询书面回复', basis: '安澜市函询办法', ...fields });
const reply = (over: Record<string, unknown> = {}): AnyRow => rule({ ruleId: 'HX.reply', amount: 10, unit: 'workday', ...over });
const year = (fields: Record<string, unknown>): AnyRow => rowOf(holidayYear, fields);

describe('declarations', () => {
  test('every member of a DeadlineRule can be entered', () => {
    const homes: Readonly<Record<keyof DeadlineRule, string>> = {
      id: 'ruleId',
      version: 'version',
      mechanism: 'mechanism',
      name: 'name',
      startWord: 'startWord',
      amount: 'amount',
      unit: 'unit',
      fixedDay: 'fixedDay',
      startInclusive: 'startInclusive',
      rollToWorkday: 'roll',
      backward: 'backward',
      effect: 'kind',
      endInclusive: 'endInclusive',
      bars: 'bars',
      barText: 'barText',
      extendable: 'extendAmount',
      warnBefore: 'warnBefore',
      warnUnit: 'warnUnit',
      basis: 'basis',
      basisText: 'basisText',
      note: 'note',
      confidence: 'confidence',
      effectiveFrom: 'effectiveFrom',
      effectiveTo: 'effectiveTo',
      enabled: 'disabled',
    };
    for (const key of Object.values(homes)) expect(fieldAt(deadlineRule, key), key).toBeDefined();
    for (const r of DEADLINE_RULES) for (const key of Object.keys(r)) expect(Object.keys(homes), key).toContain(key);
  });
  test.each([deadlineRule, holidayYear] as readonly RecordTypeDef[])('$label: form rows of six, list and Word widths', (def) => {
    for (const section of def.sections) {
      let used = 0;
      for (const f of section.fields) {
        const span = f.span ?? (f.kind === 'longText' ? 6 : 2);
        expect(used + span, `${section.title}：${f.label}`).toBeLessThanOrEqual(6);
        used = (used + span) % 6;
      }
      expect(used, section.title).toBe(0);
    }
    const fields = fieldsOf(def);
    const columns = fields.flatMap((f) => (f.list && !f.list.wide ? [f.list.width] : []));
    expect(columns.length).toBeGreaterThanOrEqual(6);
    expect(columns.reduce((a, b) => a + b, 36)).toBeLessThanOrEqual(1118);
    const mm = fields.reduce((a, f) => a + (f.word?.mm ?? 0), 0);
    expect(mm).toBeGreaterThan(150);
    expect(mm).toBeLessThanOrEqual(215);
    expect(fields.filter((f) => f.filter === 'bar').length).toBeGreaterThanOrEqual(2);
    expect(def.states).toEqual([]);
  });
});

describe('old records keep their old rules', () => {
  /** A 提醒 whose day is counted, and one whose day was stored on entry. */
  const told = (remindedDate: string, over: Record<string, unknown> = {}): AnyRow =>
    ({ ...blankFields(reminder), id: 't', state: 'reminded', extensions: [], remindedDate, ...over }) as unknown as AnyRow;
  const state = (row: AnyRow, rows: readonly AnyRow[]) => {
    const found = dueStates(reminder, row, { today: '2026-07-01', calendar, rules: ruleBook(rows).rules })[0];
    if (!found) throw new Error('no due day');
    return found;
  };
  const ours = (over: Record<string, unknown> = {}): AnyRow =>
    ({
      ...rule({ ruleId: 'TX.report6m', name: '提醒后书面报告', amount: 3, unit: 'month', effectiveFrom: '2026-03-01', ...over }),
      no: 'QX-2026-0007',
    }) as AnyRow;
  test('a new version counts what starts on its day or later; what started before stays with the old version', () => {
    expect(state(told('2026-02-28'), [])).toMatchObject({ due: '2026-08-28', rule: { version: 1 } });
    expect(state(told('2026-02-28'), [ours()])).toMatchObject({ due: '2026-08-28', rule: { version: 1 } });
    expect(state(told('2026-03-01'), [ours()])).toMatchObject({ due: '2026-06-01', rule: { version: 20260007 } });
    expect(explainDue(state(told('2026-03-01'), [ours()])).rule).toContain('按规则（本单位 QX-2026-0007）');
    expect(explainDue(state(told('2026-02-28'), [ours()])).rule).toContain('按规则（第 1 版）');
  });
  test('a second version leaves the days of the first alone', () => {
    const second = { ...ours({ amount: 2, effectiveFrom: '2026-05-01' }), no: 'QX-2026-0009' } as AnyRow;
    expect([told('2026-02-28'), told('2026-03-01'), told('2026-04-30'), told('2026-05-01')].map((r) => state(r, [ours(), second]).due)).toEqual([
      '2026-08-28',
      '2026-06-01',
      '2026-07-30',
      '2026-07-01',
    ]);
  });
  test('correcting a version changes what is counted by it, not what was stored, and not what an older one counted', () => {
    const [before, after] = [[ours()], [ours({ amount: 4 })]];
    expect(state(told('2026-03-02'), before).due).toBe('2026-06-02');
    expect(state(told('2026-03-02'), after).due).toBe('2026-07-02');
    const stored = told('2026-03-02', { reportDue: '2026-06-02' });
    expect(state(stored, after).due).toBe('2026-06-02');
    expect(explainDue(state(stored, after)).rule).toMatch(/登记的应办日期是2026年6月2日；按规则（本单位 QX-2026-0007）.*2026年7月2日/);
    expect(state(told('2026-02-28'), after).due).toBe('2026-08-28');
  });
  test('a rule taken back or switched off gives no day to what is only counted, and leaves stored days', () => {
    const gone = [{ ...ours(), deletedAt: '2026-06-01T00:00:00.000Z' } as AnyRow];
    expect(state(told('2026-03-02'), gone)).toMatchObject({ due: '2026-09-02', rule: { version: 1 } });
    const off = [ours({ disabled: true })];
    expect(state(told('2026-03-02'), off).due).toBeNull();
    expect(state(told('2026-03-02', { reportDue: '2026-06-02' }), off)).toMatchObject({ due: '2026-06-02', rule: null });
    expect(state(told('2026-02-28'), off).due).toBe('2026-08-28');
  });
  test('an extension keeps the version it was made under', () => {
    const moved = extendRow(
      told('2026-03-01'),
      state(told('2026-03-01'), [ours()]),
      { to: '2026-12-01', reason: '借调', approvedBy: '' },
      '2026-05-01',
      '',
    );
    expect(moved.extensions[0]).toMatchObject({ version: 20260007, from: '2026-06-01' });
    expect(state(moved, [])).toMatchObject({ due: '2026-12-01', base: '2026-09-01' });
  });
});

describe('rules in force', () => {
  test('without rows exactly what the program brings', () => expect(ruleBook([])).toEqual(BUILT_IN));
  test('a row with the same id is a new version from its day on; the old one holds before', () => {
    const book = ruleBook([reply({ effectiveFrom: '2026-07-01' })]);
    expect(ruleFor('HX.reply', '2026-06-30', book.rules)).toMatchObject({ amount: 15, version: 1 });
    const now = ruleFor('HX.reply', '2026-07-01', book.rules);
    expect(now).toMatchObject({ amount: 10, basis: '安澜市函询办法', confidence: 'custom', mechanism: 'M08', startWord: '送达', warnBefore: 3 });
    expect(now && dueDay(now, '2026-07-01', calendar)).toMatchObject({
      due: '2026-07-15',
      explanation: '自 7月1日送达次日起，数 10 个工作日，其间无节假日。',
    });
    expect(book.rules.filter((r) => r.id !== 'HX.reply')).toEqual(BUILT_IN.rules.filter((r) => r.id !== 'HX.reply'));
  });
  test('of two versions the later row holds; a row in the recycle bin does not', () => {
    const [a, b] = [reply({ amount: 10 }), reply({ amount: 12 })];
    expect(ruleFor('HX.reply', '2026-07-01', ruleBook([b, a]).rules)?.amount).toBe(12);
    expect(ruleFor('HX.reply', '2026-07-01', ruleBook([a, { ...b, deletedAt: '2026-07-01T00:00:00Z' }]).rules)?.amount).toBe(10);
  });
  test('the version names the row: from its number, rising, unless one is given', () => {
    expect(versionOf({ ...reply(), no: 'QX-2026-0003' })).toBe(20260003);
    expect(versionOf({ ...reply({ version: 7 }), no: 'QX-2026-0003' })).toBe(7);
  });
  test('停用 leaves nothing in its time, also nothing older; before and after the old rule holds', () => {
    const off = reply({ amount: null, unit: null, disabled: true, effectiveFrom: '2026-07-01', effectiveTo: '2026-09-30' });
    const rules = ruleBook([off]).rules;
    expect(['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'].map((d) => ruleFor('HX.reply', d, rules)?.amount)).toEqual([
      15,
      undefined,
      undefined,
      15,
    ]);
    const back = ruleBook([off, reply({ amount: 8, effectiveFrom: '2026-08-01' })]).rules;
    expect(['2026-07-31', '2026-08-01'].map((d) => ruleFor('HX.reply', d, back)?.amount)).toEqual([undefined, 8]);
    expect(ruleFor('HX.reply', '2005-01-01', ruleBook([reply({ disabled: true })]).rules)).toBeUndefined();
  });
  test('a stored due day keeps its version, in force or not', () => {
    const old = reply({ amount: 10 });
    expect(ruleVersion('HX.reply', 1, [old])?.amount).toBe(15);
    expect(ruleVersion('HX.reply', versionOf(old), [{ ...old, deletedAt: '2026-07-01T00:00:00Z' }, reply({ amount: 12 })])?.amount).toBe(10);
    expect(ruleVersion('HX.reply', 99, [old])).toBeUndefined();
  });
  test('all settings of a new rule arrive', () => {
    const row = rule({
      ruleId: 'AL.one',
      kind: 'deadline',
      mechanism: 'M17',
      amount: 20,
      unit: 'day',
      startWord: '批示',
      startInclusive: true,
      roll: 'keep',
      warnBefore: 4,
      warnUnit: 'day',
      extendAmount: 10,
      extendUnit: 'day',
      extendApproval: true,
      basisText: '原文',
      note: '说明',
      confidence: 'local',
      effectiveTo: '2030-12-31',
      backward: true,
    });
    expect(ruleBook([row]).rules.at(-1)).toEqual({
      id: 'AL.one',
      version: versionOf(row),
      mechanism: 'M17',
      name: '函询书面回复',
      startWord: '批示',
      amount: 20,
      unit: 'day',
      startInclusive: true,
      rollToWorkday: false,
      backward: true,
      extendable: { amount: 10, unit: 'day', needApproval: true },
      warnBefore: 4,
      warnUnit: 'day',
      basis: '安澜市函询办法',
      basisText: '原文',
      note: '说明',
      confidence: 'local',
      effectiveTo: '2030-12-31',
      enabled: true,
    });
    expect(ruleBook([rule({ ruleId: 'AL.year', unit: 'fixedDate', fixedDay: '06-30' })]).rules.at(-1)).toMatchObject({
      unit: 'fixedDate',
      fixedDay: '06-30',
    });
  });
  test('影响期: other months, other end, the bars of the built-in rule unless others are chosen', () => {
    const long = rule({ ruleId: 'YX.jm', kind: 'effect', amount: 12, unit: 'month', endInclusive: true, effectiveFrom: '2026-07-01' });
    const book = ruleBook([long]);
    expect(effectOf('admonition', '2026-06-30', book)?.to).toBe('2026-12-29');
    expect(effectOf('admonition', '2026-07-01', book)).toMatchObject({ to: '2027-07-01', bars: ['appointment', 'evaluation', 'honour', 'exit'] });
    expect(effectOf('admonition', '2026-07-01', ruleBook([{ ...long, bars: ['honour'], barText: '不得评先' }]))).toMatchObject({
      bars: ['honour'],
      barText: '不得评先',
    });
  });
  test('阈值: a row changes the number and not the deadline of the same id', () => {
    const book = ruleBook([rule({ ruleId: 'PX.5y', kind: 'threshold', name: '5 年学时', limit: 600, effectiveFrom: '2027-01-01' })]);
    expect(thresholdFor('PX.5y', '2026-12-31', book.thresholds)).toMatchObject({ value: 550, unit: '学时' });
    expect(thresholdFor('PX.5y', '2027-01-01', book.thresholds)).toMatchObject({ value: 600, unit: '学时' });
    expect(book.rules).toEqual(BUILT_IN.rules);
    expect(() => thresholdFor('PX.5y', '2027')).toThrow(RangeError);
  });
  test.each([
    [{ amount: null }, '数量和单位'],
    [{ unit: 'fixedDate', fixedDay: '02-30' }, '固定日期'],
    [{ effectiveFrom: '2026-07-01', effectiveTo: '2026-06-30' }, '失效日期早于生效日期'],
    [{ extendAmount: 5 }, '延长单位'],
    [{ kind: 'threshold' }, '阈值'],
    [{ kind: 'effect' }, '影响期的单位'],
  ])('a row that cannot be used changes nothing and says why: %o', (over, word) => {
    const row = reply(over);
    const book = ruleBook([row]);
    expect([book.rules, book.thresholds]).toEqual([BUILT_IN.rules, BUILT_IN.thresholds]);
    expect(book.problems).toMatchObject([{ rowId: row.id, message: expect.stringContaining(word) }]);
    expect(ruleChecks.ruleComplete(row)).toContainEqual(expect.objectContaining({ severity: 'error', message: expect.stringContaining(word) }));
  });
  test('the check tells a new id and a wrong kind from a slip', () => {
    expect(ruleChecks.ruleComplete(reply({ effectiveFrom: '2026-07-01' }))).toEqual([]);
    expect(ruleChecks.ruleComplete(reply())).toMatchObject([{ path: 'effectiveFrom', severity: 'warning' }]);
    expect(ruleChecks.ruleComplete(reply({ ruleId: 'HX.repl' }))).toMatchObject([{ path: 'ruleId', severity: 'warning' }]);
    expect(ruleChecks.ruleComplete(rule({ ruleId: 'KH.good', amount: 1, unit: 'year' }))).toMatchObject([{ path: 'kind', severity: 'warning' }]);
  });
  test('property: at most one version of an id holds on a day, whatever is entered', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => new Date(Date.UTC(2022, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
    const rows = fc.array(fc.record({ from: fc.option(day), to: fc.option(day), disabled: fc.boolean(), amount: fc.integer({ min: 1, max: 60 }) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(rows, day, (list, at) => {
        const made = list.map((r) => reply({ effectiveFrom: r.from, effectiveTo: r.to, disabled: r.disabled, amount: r.amount }));
        const holding = ruleBook(made).rules.filter((r) => r.id === 'HX.reply' && (r.effectiveFrom ?? '') <= at && at <= (r.effectiveTo ?? '9999'));
        const last = made.findLast((r) => {
          const [from, to] = [(r.effectiveFrom as string | null) ?? '', (r.effectiveTo as string | null) ?? '9999'];
          return from <= to && from <= at && at <= to;
        });
        expect(holding.map((r) => r.amount)).toEqual(last === undefined ? [15] : last.disabled === true ? [] : [last.amount]);
      }),
      { numRuns: 200 },
    );
  });
});
test('thresholds of §4.3: basis, confidence, one version of an id', () => {
  const value = (id: string): string => {
    const t = THRESHOLDS.find((x) => x.id === id);
    return `${t?.value}${t?.unit}`;
  };
  expect(['KH.good', 'KH.goodMax', 'KH.teamGood', 'KH.leaderGood', 'SX.sample'].map(value)).toEqual(['20%', '25%', '30%', '25%', '10%']);
  expect(['KH.failedTwice', 'KH.merit', 'TX.repeat', 'JB.repeat', 'PX.leave', 'JB.team', 'PX.5y', 'PX.1y'].map(value)).toEqual([
    '2年',
    '3年',
    '2次',
    '3件',
    '7分之一',
    '2人',
    '550学时',
    '90学时',
  ]);
  expect(new Set(THRESHOLDS.map((t) => t.id)).size).toBe(THRESHOLDS.length);
  for (const t of THRESHOLDS) expect([t.basis.length > 3, t.consequence.length > 1], t.id).toEqual([true, true]);
});

const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕、周五）至13日（周六）放假调休，共9天。1月31日（周日）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、国庆节：10月1日至7日放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。`;
describe('放假安排', () => {
  test('a notice pasted as it is gives both lists, and the table', () => {
    const row = { year: '2027', notice: NOTICE };
    const off = ruleDerivations.holidayOff(row)?.value;
    const makeup = ruleDerivations.holidayMakeup(row)?.value;
    expect(off).toBe(
      '2027-01-01 至 2027-01-03 元旦\n2027-02-05 至 2027-02-13 春节\n2027-04-03 至 2027-04-05 清明节\n2027-10-01 至 2027-10-07 国庆节',
    );
    expect(makeup).toBe('2027-01-31 春节\n2027-02-20 春节\n2027-09-26 国庆节\n2027-10-09 国庆节');
    const table = holidayTable([year({ year: '2027', off, makeup })]);
    expect([table.off.length, table.makeup]).toEqual([22, ['2027-01-31', '2027-02-20', '2027-09-26', '2027-10-09']]);
  });
  test('§4.4: with New Year entered 2026-12-25 + 15 working days is 2027-01-18, without a warning', () => {
    const own = makeCalendar(holidayTable([year({ year: '2027', off: '1月1日 元旦' })]));
    expect(addWorkdays('2026-12-25', 15, own)).toBe('2027-01-18');
    expect(unpublishedWarning('2026-12-25', '2027-01-18', own)).toBeNull();
    expect(unpublishedWarning('2026-12-25', '2027-01-18', makeCalendar(holidayTable([])))).toContain('2027年');
  });
  test('the data file of holiday-cn may be pasted', () => {
    const json = JSON.stringify({
      year: 2027,
      days: [
        { name: '元旦', date: '2027-01-01', isOffDay: true },
        { name: '春节', date: '2027-01-31', isOffDay: false },
      ],
    });
    expect(readNotice(json, 2027)).toEqual({
      off: [{ from: '2027-01-01', to: '2027-01-01', name: '元旦' }],
      makeup: [{ from: '2027-01-31', to: '2027-01-31', name: '春节' }],
      problems: [],
    });
    expect(readNotice('{"a":1}', 2027).problems.length).toBe(1);
    expect(readNotice('[{"date":"2027-13-01","isOffDay":true}]', 2027).problems.length).toBe(1);
  });
  test.each([
    ['2027-01-01', ['2027-01-01']],
    ['2027-01-01 至 2027-01-03 元旦', ['2027-01-01', '2027-01-02', '2027-01-03']],
    ['1月1日至3日 元旦', ['2027-01-01', '2027-01-02', '2027-01-03']],
    ['1月31日、2月20日上班', ['2027-01-31', '2027-02-20']],
    ['01-31～02-02', ['2027-01-31', '2027-02-01', '2027-02-02']],
    ['2026年12月31日至2027年1月2日', ['2026-12-31', '2027-01-01', '2027-01-02']],
    ['2027.10.1', ['2027-10-01']],
  ])('line %s', (line, days) => {
    const read = readDayLines(line, 2027);
    expect(read.problems).toEqual([]);
    expect(daysOf(read.spans)).toEqual(days);
  });
  test('what is written out is read back the same', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 350 }), fc.integer({ min: 0, max: 9 })), { maxLength: 8 }), (list) => {
        const at = (n: number): string => new Date(Date.UTC(2027, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
        const spans = list.map(([n, length]) => ({ from: at(n), to: at(Math.min(n + length, 364)), name: '' }));
        fc.pre(list.length < 2 || daysOf(spans).length < 32);
        const read = readDayLines(writeLines(spans), 2027);
        expect(read.problems).toEqual([]);
        expect(daysOf(read.spans)).toEqual(daysOf(spans));
      }),
    );
  });
  test('what cannot be read is said, not guessed', () => {
    const bad = (over: Record<string, unknown>) =>
      ruleChecks.holidaysReadable(year({ year: '2027', ...over })).map((f) => `${f.path}:${f.severity}:${f.message}`);
    expect(bad({ off: '2月30日' }).join()).toContain('不是日期');
    expect(bad({ off: '春节放假' }).join()).toContain('没有日期');
    expect(bad({ off: '2月9日至3日' }).join()).toContain('不是日期');
    expect(bad({ off: '1月2日', makeup: '1月2日' }).join()).toContain('既是放假又是补班');
    expect(bad({ makeup: '2027-03-17' })).toEqual([expect.stringContaining('makeup:warning:2027-03-17 不是周末')]);
    expect(bad({ off: '2024-01-01' }).join()).toContain('请核对年份');
    expect(bad({ off: '1月1日至3日', makeup: '1月31日' })).toEqual([]);
  });
  test('a later row corrects single days of an earlier one; deleted rows and rows without a year give none', () => {
    const first = year({ year: '2027', off: '1月1日至3日', makeup: '1月31日' });
    const fix = year({ year: '2027', off: '1月31日', makeup: '1月3日' });
    expect(holidayTable([fix, first])).toEqual({ off: ['2027-01-01', '2027-01-02', '2027-01-31'], makeup: ['2027-01-03'] });
    expect(holidayTable([{ ...first, deletedAt: '2026-12-01T00:00:00Z' }, year({ year: null, off: '1月1日' })])).toEqual({ off: [], makeup: [] });
  });
});
