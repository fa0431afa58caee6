/** Part three 落实监督制度: M14, M15, M16, M20, M21, M22, M24 against the handbook §3 and §4.1, their derivations and their checks. */
import { describe, expect, test } from 'vitest';
import { AUDIT_HANDLING, AUDIT_PUNISHED, AUDIT_TYPE, HANDLING_RECORD, LIABILITY } from '../../../shared/codes/audit';
import { categoryOfKind, DISCIPLINE_CATEGORY, DISCIPLINE_KIND, PUNISHMENTS } from '../../../shared/codes/discipline';
import { lastMonthOf, REPORT_PERIOD } from '../../../shared/codes/meetings';
import { audit } from '../../../shared/records/audit';
import { cadre } from '../../../shared/records/cadre';
import { type AnyRow, countingStates, type FieldDef, fieldAt, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { democraticMeeting } from '../../../shared/records/democraticMeeting';
import { discipline } from '../../../shared/records/discipline';
import { jointMeeting } from '../../../shared/records/jointMeeting';
import { problemsOf } from '../../../shared/records/kinds/schema';
import { blankFields } from '../../../shared/records/kinds/values';
import { periodicTask } from '../../../shared/records/periodicTask';
import { procedureRules } from '../../../shared/records/procedureRules';
import { zeroReport } from '../../../shared/records/zeroReport';
import { type CheckContext, type Finding, isCheck } from '../../../shared/rules/checks';
import { supervisionChecks } from '../../../shared/rules/checksSupervision';
import { DEADLINE_RULES } from '../../../shared/rules/deadlines';
import { type Derivation, type Derived, isDerivation, plainContext, type Values } from '../../../shared/rules/derive';
import { supervisionDerivations } from '../../../shared/rules/deriveSupervision';
import { dueSlots } from '../../../shared/rules/dueSlots';
import { dueStateOf } from '../../../shared/rules/dueState';
import { makeCalendar } from '../../../shared/rules/workdays';

const TYPES: readonly RecordTypeDef[] = [procedureRules, democraticMeeting, audit, jointMeeting, zeroReport, discipline, periodicTask];
/** The handbook's words, notation as in declarations.test.ts. */
const HANDBOOK: Readonly<Record<string, string>> = {
  procedureRules: `单位* 规则名称 制定 修订 文号 备案 备案材料 matters/类别 matters/标准 主要负责人“末位表态” spotChecks/日期 spotChecks/抽查人 spotChecks/抽查会议次数
    spotChecks/是否集体讨论 spotChecks/是否个人专断 spotChecks/是否有完整会议记录 spotChecks/问题 spotChecks/处理 decisions/决策事项 decisions/经集体讨论`,
  democraticMeeting: `班子* 年度* 主题* 类型 方案报批 批准 推迟原因 推迟批准 征求意见方式 征求意见条数 谈心谈话次数 对照检查材料 日期* 主持人 参加人 缺席及原因 列席 督导人员
    自我批评问题数 相互批评意见数 勤政问题条目 报告应报 报告实报 记录 整改方案 通报 督导评价 是否重开 rectifications/问题来源 rectifications/问题 rectifications/整改措施
    rectifications/责任领导 rectifications/责任科室 rectifications/完成时限 rectifications/进展 rectifications/完成 rectifications/评价 rectifications/下次会议通报 rectifications/销号`,
  audit: `计划年度* 委托批次 干部* 被审计单位* 职务 任期起 任期止 审计类型* 是否掌管资金物资部门主要领导 委托文号 委托 审计机关 审计期间起 审计期间止 通知书送达 进点 征求意见发出 反馈
    本人有异议 审计报告文号 审计报告日期 审计报告送达日期 审计结果报告抄送组织部 履行岗位职责 资金管理 工作成效 主要业绩 problems/问题定性 problems/金额 problems/责任界定
    problems/整改类型 problems/整改期限 problems/整改情况 problems/佐证 problems/销号 组织部综合分析意见 处理 任用建议 归入干部档案 民主生活会说明`,
  jointMeeting: `会议编号* 日期* 地点 主持人* attendees/单位 attendees/姓名 attendees/职务 attendees/出席情况 topics/议题 topics/汇报单位 topics/要点 briefings/单位 briefings/干部
    briefings/信息类别 briefings/内容 briefings/是否零信息 decisions/事项* decisions/牵头单位 decisions/配合单位 decisions/时限 decisions/进展 decisions/完成 纪要文号 印发 抄送
    members/单位 members/分管领导 members/联络员 members/电话 members/报送周期 会议周期 信息报送截止日`,
  zeroReport: `报送期* 年度* 单位* 应报 实报 是否零报告* 报送人 负责人签字 items/涉及干部 items/收到 items/来源单位 items/类别 items/内容 items/可信度 items/研判意见 items/去向 是否盖章 迟报
    催报次数 备注`,
  discipline: `对象* 时任职务 来源* 来源记录 类别* 种类* 决定机关* 文号* 决定* 生效 事实 依据条款 期间 影响期起 影响期止 影响期改动原因 合并处分规则 宣布 宣布范围 送达 执行手续完成 申诉
    申请复核日期 复核决定日期 申诉日期 申诉决定日期 解除 变更/撤销=change 是否列入任免表“奖惩情况” 归档`,
  periodicTask: '种类* 对象 单位 起算日期 到期日期* 办理日期 结果',
};
const STATES: Readonly<Record<string, { readonly labels: string; readonly counted: string }>> = {
  procedureRules: { labels: '未建立 已建立 备案 抽查 问题整改 修订 废止', counted: '已建立 备案 抽查 问题整改 修订 废止' },
  democraticMeeting: { labels: '方案 报批 征求意见 谈心 材料审核 召开 报送 整改 通报 复查', counted: '召开 报送 整改 通报 复查' },
  audit: {
    labels: '列入计划 委托 通知送达 实施 征求意见 报告 送达 结果综合分析 处理（运用） 整改 销号 归档 申诉 移送',
    counted: '实施 征求意见 报告 送达 结果综合分析 处理（运用） 整改 销号 归档 申诉 移送',
  },
  jointMeeting: { labels: '筹备 召开 纪要 交办 督办 销号', counted: '召开 纪要 交办 督办 销号' },
  zeroReport: { labels: '待报 已报（有情况） 已报（零报告） 审核 汇总 逾期 催报', counted: '已报（有情况） 已报（零报告） 审核 汇总' },
  discipline: {
    labels: '拟办 审批 决定 宣布送达 执行 影响期内 期满（自动解除） 归档 申诉 变更 撤销',
    counted: '决定 宣布送达 执行 影响期内 期满（自动解除） 归档 申诉 变更 撤销',
  },
  periodicTask: { labels: '待办 已办 取消', counted: '已办' },
};
/** Rule ids of handbook §4.1 that each mechanism uses, in `deadlines` or in a derivation. */
const RULES: Readonly<Record<string, string>> = {
  democraticMeeting: 'MZ.annual MZ.pre MZ.post ZG.item',
  audit: 'SJ.notice SJ.opinion SJ.recheck SJ.plan SJ.fixNow SJ.fixStage SJ.fixLong ZG.item',
  jointMeeting: 'LX.meeting LX.info LX.item',
  zeroReport: 'LX.zero',
  discipline: 'CF.formal CF.end KH.review.decide KH.appeal.decide',
  periodicTask: 'RW.due',
};
const words = (s: string): readonly string[] => s.split(/\s+/).filter(Boolean);
const named = (fields: readonly FieldDef[], term: string): FieldDef | undefined =>
  fields.find((f) => f.label === term) ?? fields.find((f) => f.aliases?.includes(term));
const home = (def: RecordTypeDef, term: string): FieldDef | undefined => {
  const parent = term.includes('/') ? fieldAt(def, term.slice(0, term.indexOf('/'))) : undefined;
  return parent?.kind === 'children' ? named(parent.fields, term.slice(term.indexOf('/') + 1)) : named(fieldsOf(def), term);
};
const find = (def: RecordTypeDef, entry: string): FieldDef | undefined => {
  const [term, path] = entry.replace('*', '').split('=') as [string, string?];
  return path === undefined ? home(def, term) : fieldAt(def, path);
};
const levels = (def: RecordTypeDef): readonly (readonly FieldDef[])[] => [
  fieldsOf(def),
  ...fieldsOf(def).flatMap((f) => (f.kind === 'children' ? [f.fields] : [])),
];
const reach = (def: RecordTypeDef, from: string): ReadonlySet<string> => {
  const seen = new Set([from]);
  for (const s of seen) for (const t of def.transitions) if (t.from.includes(s)) seen.add(t.to);
  return seen;
};
const ctx: CheckContext = plainContext('2026-06-01');
const derive = (name: keyof typeof supervisionDerivations, row: Values, c: CheckContext = ctx): Derived | null =>
  (supervisionDerivations[name] as Derivation)(row, c);
const value = (name: keyof typeof supervisionDerivations, row: Values, c: CheckContext = ctx): unknown => derive(name, row, c)?.value ?? null;
type Check = (row: Values, c: CheckContext) => readonly Finding[];
const run = (name: keyof typeof supervisionChecks, row: Values, c: CheckContext = ctx): readonly Finding[] =>
  (supervisionChecks[name] as Check)(row, c);
const found = (...args: Parameters<typeof run>): readonly string[] => run(...args).map((f) => `${f.severity} ${f.path}`);

describe.each(TYPES.map((t) => [t.id, t] as const))('%s', (id, def) => {
  const fields = fieldsOf(def);
  test('every field of the handbook has a home; what it marks * is required at once or by a step', () => {
    const entries = words(HANDBOOK[id] ?? '');
    expect(entries.length).toBeGreaterThan(5);
    expect(entries.filter((e) => !find(def, e))).toEqual([]);
    const bySteps = new Set([...def.transitions.flatMap((t) => t.needs ?? []), ...def.states.flatMap((s) => s.dates ?? [])]);
    expect(
      entries
        .filter((e) => e.includes('*'))
        .filter((e) => {
          const f = find(def, e);
          return !(f?.required || (f && bySteps.has(f.key)));
        }),
    ).toEqual([]);
  });
  test('states are those of the handbook; each can be reached, none is a dead end, no step makes a counted record uncounted', () => {
    const label = new Map(def.states.map((s) => [s.key, s.label]));
    expect(def.states.map((s) => s.label).sort()).toEqual([...words(STATES[id]?.labels ?? '')].sort());
    const counted = new Set(countingStates(def));
    expect([...counted].map((k) => label.get(k)).sort()).toEqual([...words(STATES[id]?.counted ?? '')].sort());
    expect([...reach(def, def.states[0]!.key)].sort()).toEqual(def.states.map((s) => s.key).sort());
    const ends = new Set(def.states.filter((s) => s.phase === 'done' || s.phase === 'void').map((s) => s.key));
    for (const s of def.states) {
      expect(
        [...reach(def, s.key)].some((k) => ends.has(k)),
        s.label,
      ).toBe(true);
      expect(s.counts === true, s.label).toBe(s.phase === 'open' || s.phase === 'done');
      if (s.dates) expect(fieldAt(def, s.dates)).toMatchObject({ kind: 'date', precision: 'day' });
    }
    for (const t of def.transitions) {
      expect(t.needs ?? []).not.toContain(def.states.find((s) => s.key === t.to)?.dates);
      for (const f of t.from) if (counted.has(f)) expect(counted.has(t.to), `${f} → ${t.to}`).toBe(true);
    }
    // every way into a counted state fills the day by which the record falls into a period
    if (!fieldAt(def, def.date!)?.required)
      for (const t of def.transitions.filter((x) => counted.has(x.to) && x.from.some((f) => !counted.has(f))))
        expect(def.states.find((s) => s.key === t.to)?.dates, t.label).toBe(def.date);
  });
  test('named rules, checks, derivations and snapshots exist', () => {
    for (const c of def.checks ?? []) expect(Object.hasOwn(supervisionChecks, c) || isCheck(c), c).toBe(true);
    for (const level of levels(def)) {
      for (const f of level) {
        if (f.derive) expect(Object.hasOwn(supervisionDerivations, f.derive) || isDerivation(f.derive), f.derive).toBe(true);
        if (!f.snapshot) continue;
        expect(level.find((x) => x.key === f.snapshot?.of)?.kind).toBe('cadre');
        expect(fieldAt(cadre, f.snapshot.take)?.kind).toBe(f.kind);
      }
    }
    expect((def.deadlines ?? []).map((d) => d.rule).sort()).toEqual([...words(RULES[id] ?? '')].sort());
    for (const d of def.deadlines ?? []) {
      expect(DEADLINE_RULES.map((r) => r.id)).toContain(d.rule);
      for (const k of [d.start, d.done, ...(d.due ? [d.due] : [])]) expect(fieldAt(def, k), k).toMatchObject({ kind: 'date', precision: 'day' });
    }
    if (def.subject) expect(fieldAt(def, def.subject)?.kind).toBe('cadre');
    expect(fieldAt(def, def.sort!.field)).toBeDefined();
    for (const f of levels(def).flat()) if (f.kind === 'record') expect(f.targets).not.toContain('heartTalk');
  });
  test('no column head can mean two fields, stored codes are short ASCII, initial codes exist', () => {
    for (const level of levels(def)) {
      const heads = level.flatMap((f) => [f.label, ...(f.aliases ?? [])]);
      expect(heads.filter((h, i) => heads.indexOf(h) !== i)).toEqual([]);
      expect(new Set(level.map((f) => f.key)).size).toBe(level.length);
      for (const f of level) {
        if (f.kind !== 'choice' && f.kind !== 'choices') continue;
        for (const c of f.options.codes) expect(c.value).toMatch(/^[A-Za-z0-9]{1,30}$/);
        if (f.kind === 'choice' && f.initial !== undefined) expect(f.options.codes.map((c) => c.value)).toContain(f.initial);
      }
    }
  });
  test('the form, child rows included, has no ragged rows', () => {
    for (const [title, level] of [
      ...def.sections.map((s) => [s.title, s.fields] as const),
      ...fields.flatMap((f) => (f.kind === 'children' ? [[f.label, f.fields] as const] : [])),
    ]) {
      let used = 0;
      for (const f of level) {
        const span = f.span ?? (f.kind === 'longText' || f.kind === 'children' ? 6 : 2);
        expect(used + span, `${title}：${f.label}`).toBeLessThanOrEqual(6);
        used = (used + span) % 6;
      }
      expect(used, title).toBe(0);
    }
  });
  test('the list fits 1366 and 1920 px, the Word table fits a landscape page', () => {
    const columns = fields.flatMap((f) => (f.list ? [f.list] : []));
    const standard = columns.filter((c) => !c.wide);
    const state = Math.max(92, ...def.states.map((s) => [...s.label].length * 14 + 12));
    const own = (def.deadlines ? 164 : 0) + state + 36;
    expect(standard.reduce((s, c) => s + c.width, own)).toBeLessThanOrEqual(1118);
    expect(standard.length).toBeGreaterThanOrEqual(6);
    expect(standard.length).toBeLessThanOrEqual(10);
    expect(columns.reduce((s, c) => s + c.width, own)).toBeLessThanOrEqual(1632);
    const mm = fields.reduce((s, f) => s + (f.word?.mm ?? 0), 0);
    expect(mm).toBeGreaterThan(150);
    expect(mm).toBeLessThanOrEqual(215);
    expect(fields.filter((f) => f.filter === 'bar').length).toBeGreaterThanOrEqual(2);
  });
  test('a blank row asks for the required fields only and raises no finding of a check', () => {
    const asked = problemsOf(def, blankFields(def)).map((p) => p.path);
    expect(asked.sort()).toEqual(
      fields
        .filter((f) => f.required)
        .map((f) => f.key)
        .sort(),
    );
    for (const c of def.checks ?? []) if (Object.hasOwn(supervisionChecks, c)) expect(found(c as keyof typeof supervisionChecks, {})).toEqual([]);
  });
});

test('a follow-up of these types that is one of them has a field to point back with', () => {
  for (const from of TYPES)
    for (const to of TYPES.filter((t) => from.causes?.includes(t.id) && t.id !== 'discipline'))
      expect(
        fieldsOf(to).some((f) => f.kind === 'record' && f.targets.includes(from.id)),
        `${from.id} → ${to.id}`,
      ).toBe(true);
  expect(fieldsOf(discipline).find((f) => f.key === 'sourceRecord')?.kind).toBe('record');
});

describe('code tables', () => {
  test('C05: five, five (留党察看 in two lengths), six, the appointment’s own; old ones are historic', () => {
    const of = (c: string) => DISCIPLINE_KIND.codes.filter((k) => categoryOfKind(k.value) === c);
    expect(['orgMeasure', 'party', 'admin', 'appointment', 'formerAdmin'].map((c) => of(c).length)).toEqual([5, 6, 6, 3, 6]);
    expect(of('formerAdmin').every((k) => 'historic' in k && k.historic)).toBe(true);
    expect(of('orgMeasure').map((k) => k.label)).toEqual(['停职检查', '调整职务', '责令辞职', '免职', '降职']);
    expect(of('appointment').map((k) => k.label)).toContain('缓任');
    for (const c of DISCIPLINE_CATEGORY.codes) expect(of(c.value).length, c.label).toBeGreaterThan(0);
    expect(categoryOfKind('nothing')).toBeNull();
    expect(PUNISHMENTS.every((p) => DISCIPLINE_CATEGORY.codes.some((c) => c.value === p))).toBe(true);
  });
  test('M16: three types, nine ways of handling, 主管责任 only for old reports', () => {
    expect(AUDIT_TYPE.codes.length).toBe(3);
    expect(AUDIT_HANDLING.codes.map((c) => c.label)).toEqual(words('无 谈话 提醒 诫勉 降职 免职 责令辞职 移送纪检 纪律处分'));
    expect(LIABILITY.codes.filter((c) => 'historic' in c).map((c) => c.label)).toEqual(['主管责任']);
    for (const h of AUDIT_PUNISHED) expect(HANDLING_RECORD[h]).toBe('discipline');
    for (const t of Object.values(HANDLING_RECORD)) if (t !== null) expect(audit.causes).toContain(t);
  });
  test('every 报送期 has a last month', () => {
    for (const p of REPORT_PERIOD.codes) expect(lastMonthOf(p.value), p.label).toBeGreaterThanOrEqual(1);
    expect(['Q2', 'H1', 'Y', 'M02', 'M13', 'toString'].map(lastMonthOf)).toEqual([6, 6, 12, 2, null, null]);
  });
});

describe('derivations', () => {
  test('M15: year’s end, fifteen days after the meeting, criticism added up, nearest open item', () => {
    expect(derive('meetingHoldBy', { type: 'annual', year: '2026' })).toMatchObject({ value: '2026-12-31', ruleId: 'MZ.annual' });
    expect(value('meetingHoldBy', { type: 'special', year: '2026' })).toBeNull();
    expect(derive('meetingReportDue', { meetingDate: '2026-01-30' })).toMatchObject({ value: '2026-02-14', ruleId: 'MZ.post' }); // 02-14 补班
    expect(value('selfCriticismCount', { criticisms: [{ selfCount: 3 }, { selfCount: null }, { selfCount: 4 }] })).toBe(7);
    expect(value('mutualCriticismCount', { criticisms: [{ mutualCount: null }] })).toBeNull();
    const items = [
      { due: '2026-05-01', signedOffDate: '2026-04-20' },
      { due: '2026-08-01', signedOffDate: null },
      { due: '2026-07-01', signedOffDate: null },
      { due: null },
    ];
    expect(derive('meetingRectifyDue', { rectifications: items })).toMatchObject({ value: '2026-07-01' });
    expect(derive('meetingRectifyDue', { rectifications: items })?.explanation).toContain('还有 2 项没有销号');
    expect(value('meetingRectifyDue', { rectifications: items.map((i) => ({ ...i, signedOffDate: '2026-07-02' })) })).toBe('2026-08-01');
    expect(value('meetingRectifyDue', { rectifications: [] })).toBeNull();
  });
  test('M16: opinion from receipt, else from sending; appeal, plan, recheck by the rule of the time', () => {
    expect(derive('auditOpinionDue', { draftSentDate: '2026-03-02', draftReceivedDate: '2026-03-06' })).toMatchObject({
      value: '2026-03-16',
      ruleId: 'SJ.opinion',
    });
    expect(value('auditOpinionDue', { draftSentDate: '2026-03-02' })).toBe('2026-03-12');
    const delivered = { reportDeliveredDate: '2026-03-02' };
    expect(derive('auditAppealDue', delivered)).toMatchObject({ value: '2026-04-01', ruleId: 'SJ.appeal' });
    expect(derive('auditPlanDue', delivered)).toMatchObject({ value: '2026-04-01', ruleId: 'SJ.plan' });
    expect(value('auditRecheckDue', { appealDate: '2026-03-02' })).toBe('2026-06-01'); // 90 days end on a Sunday
    expect(derive('auditRecheckDue', { appealDate: '2012-03-01' })?.version).toBe(1);
    expect(derive('auditArbitrateDue', { decisionDeliveredDate: '2026-03-02' })).toMatchObject({ value: '2026-05-06', ruleId: 'SJ.arbitrate' });
  });
  test('M16: the nearest problem, by its own day or by the limit of its type', () => {
    const row = (problems: readonly Values[]): Values => ({ reportDeliveredDate: '2026-03-02', problems });
    expect(derive('auditRectifyDue', row([{ fixType: 'stage' }, { fixType: 'now' }]))).toMatchObject({ value: '2026-05-06', ruleId: 'SJ.fixNow' });
    expect(value('auditRectifyDue', row([{ fixType: 'stage' }, { fixType: 'now', signedOffDate: '2026-04-01' }]))).toBe('2027-03-02');
    expect(value('auditRectifyDue', row([{ fixType: 'now', due: '2026-04-10' }]))).toBe('2026-04-10');
    expect(derive('auditRectifyDue', row([{ fixType: 'long' }]))?.ruleId).toBe('SJ.fixLong');
    expect(value('auditRectifyDue', row([{ fixType: null }]))).toBeNull();
    expect(value('auditAmount', row([{ amount: 0.1 }, { amount: 0.2 }]))).toBe(0.3);
  });
  test('M20, M21: next meeting by cycle or rule; end of a period and five days more', () => {
    expect(value('jointMeetingHoldBy', { previousDate: '2026-01-31', cycle: 'month' })).toBe('2026-02-28');
    expect(value('jointMeetingHoldBy', { previousDate: '2026-01-12', cycle: null })).toBe('2026-07-13'); // six months end on a Sunday
    expect(value('jointMeetingHoldBy', { cycle: 'quarter' })).toBeNull();
    expect(value('decisionsDue', { decisions: [{ due: '2026-07-01', doneDate: '2026-06-01' }, { due: '2026-09-01' }] })).toBe('2026-09-01');
    expect(['Q1', 'M02', 'H2'].map((period) => value('zeroPeriodEnd', { year: '2024', period }))).toEqual(['2024-03-31', '2024-02-29', '2024-12-31']);
    expect(value('zeroPeriodEnd', { year: '2024', period: null })).toBeNull();
    expect(derive('zeroReportDue', { periodEnd: '2026-06-30' })).toMatchObject({ value: '2026-07-06', ruleId: 'LX.zero' }); // 5 July is a Sunday
    expect(value('urgeCount', { urgings: [{}, {}] })).toBe(2);
  });
  test('M22: category, beginning and end of the 影响期', () => {
    expect(['partyWarning', 'postponed', 'removed', 'circulated'].map((kind) => value('disciplineCategory', { kind }))).toEqual([
      'party',
      'appointment',
      'orgMeasure',
      'other',
    ]);
    expect(value('disciplineCategory', { kind: null })).toBeNull();
    expect(value('disciplineEffectFrom', { decisionDate: '2026-03-02', effectiveDate: '2026-03-10' })).toBe('2026-03-10');
    expect(value('disciplineEffectFrom', { decisionDate: '2026-03-02' })).toBe('2026-03-02');
    const to = (kind: string, effectFrom: string, months: number | null = null) => value('disciplineEffectTo', { kind, effectFrom, months });
    expect(to('adminWarning', '2026-03-02')).toBe('2026-09-01');
    expect(to('adminDismissed', '2026-03-02')).toBe('2028-03-01');
    expect(to('adminDemerit', '2026-03-02', 20)).toBe('2027-11-01');
    expect(to('partySeriousWarning', '2023-12-31')).toBe('2024-12-30');
    expect(to('partySeriousWarning', '2024-01-01')).toBe('2025-06-30');
    expect(to('partyProbation1', '2026-03-02', 12)).toBe('2029-03-01'); // one year of 察看, two years after
    expect(to('removed', '2026-03-02')).toBe('2028-03-01');
    expect(to('postponed', '2026-03-02')).toBeNull();
    expect(to('postponed', '2026-03-02', 6)).toBe('2026-09-01');
    expect(derive('disciplineEffectTo', { kind: 'adminWarning', effectFrom: '2026-03-02' })?.ruleId).toBe('YX.zw.jg');
    const inclusive = { ...ctx, rules: ctx.rules.map((r) => (r.id === 'YX.zw.jg' ? { ...r, endInclusive: true } : r)) };
    expect(value('disciplineEffectTo', { kind: 'adminWarning', effectFrom: '2026-03-02', months: 6 }, inclusive)).toBe('2026-09-02');
  });
  test('M22: formalities only from 降级 up; days of review and appeal', () => {
    expect(value('disciplineFormalFrom', { kind: 'adminWarning', decisionDate: '2026-03-02' })).toBeNull();
    expect(value('disciplineFormalFrom', { kind: 'adminDowngraded', decisionDate: '2026-03-02' })).toBe('2026-03-02');
    expect(derive('disciplineFormalDue', { formalFrom: '2026-03-02' })).toMatchObject({ value: '2026-04-02', ruleId: 'CF.formal' });
    expect(value('disciplineReviewDue', { deliveredDate: '2026-03-02' })).toBe('2026-04-01');
    expect(derive('disciplineReviewDecisionDue', { reviewAppliedDate: '2026-03-02' })?.ruleId).toBe('KH.review.decide');
    expect(derive('disciplineAppealDue', { deliveredDate: '2026-03-02', reviewDecidedDate: '2026-04-01' })).toMatchObject({
      value: '2026-04-16',
      ruleId: 'KH.appeal',
    });
    expect(derive('disciplineAppealDue', { deliveredDate: '2026-03-02' })?.ruleId).toBe('KH.appeal.direct');
    expect(derive('disciplineAppealDecisionDue', { appealAcceptedDate: '2026-03-02' })?.ruleId).toBe('KH.appeal.decide');
  });
  test('M24: by kind of task', () => {
    const startDate = '2026-03-02';
    expect(derive('taskDue', { kind: 'probation', startDate })).toMatchObject({ value: '2027-03-02', ruleId: 'RM.probation' });
    expect(value('taskDue', { kind: 'resignation', startDate })).toBe('2026-04-01');
    expect(derive('taskDue', { kind: 'resignation', startDate, leadingMember: true })?.ruleId).toBe('CZ.resign.leader');
    expect(['2028-03-02', '2029-03-02']).toEqual(
      [false, true].map((leadingMember) => value('taskDue', { kind: 'cooling', startDate, leadingMember })),
    );
    expect(value('taskDue', { kind: 'termEnd', startDate, years: 5 })).toBe('2031-03-02');
    expect(value('taskDue', { kind: 'termEnd', startDate })).toBeNull();
    const roster = { ...ctx, cadre: (id: string) => (id === 'c1' ? { birthYm: '1966-08', gender: '1', postLevel: null } : undefined) };
    expect(value('taskDue', { kind: 'retirement', cadre: 'c1' }, roster)).toBe('2027-01-31'); // 60 years and 5 months
    expect(value('taskDue', { kind: 'retirement', cadre: 'c2' }, roster)).toBeNull();
  });
});

describe('due days of records', () => {
  const calendar = makeCalendar();
  const state = (def: RecordTypeDef, rule: string, row: Values, today: string) => {
    const full = { ...blankFields(def), extensions: [], ...row } as unknown as AnyRow;
    const slot = dueSlots(def, full).find((s) => s.use.rule === rule)!;
    return dueStateOf(def, full, slot, { today, calendar, rules: DEADLINE_RULES });
  };
  test('audit notice and the plan of a 民主生活会 are due before the day they serve', () => {
    expect(state(audit, 'SJ.notice', { entryDate: '2026-03-20', state: 'entrusted' }, '2026-03-18')).toMatchObject({
      kind: 'over',
      due: '2026-03-17',
    });
    expect(state(democraticMeeting, 'MZ.pre', { plannedDate: '2026-12-20', state: 'planning' }, '2026-12-01').due).toBe('2026-12-05');
  });
  test('a unit that has not reported is overdue until it reports', () => {
    const row = { periodEnd: '2026-03-31', dueDate: '2026-04-07', state: 'pending' };
    expect(state(zeroReport, 'LX.zero', row, '2026-04-10').kind).toBe('over');
    expect(state(zeroReport, 'LX.zero', { ...row, reportedDate: '2026-04-06', state: 'reportedZero' }, '2026-04-10').kind).toBe('ok');
  });
  test('a warning owes no formalities; a demotion owes them within a month; the end of the 影响期 is announced', () => {
    expect(state(discipline, 'CF.formal', { decisionDate: '2026-03-02', state: 'decided' }, '2026-06-01')).toMatchObject({ kind: 'none', due: null });
    const row = { decisionDate: '2026-03-02', formalFrom: '2026-03-02', formalDue: '2026-04-02', state: 'decided' };
    expect(state(discipline, 'CF.formal', row, '2026-04-03').kind).toBe('over');
    expect(state(discipline, 'CF.end', { effectTo: '2026-06-20', state: 'inEffect' }, '2026-05-25').kind).toBe('soon');
    expect(state(discipline, 'CF.end', { effectTo: '2026-06-20', state: 'inEffect' }, '2026-05-10').kind).toBe('wait');
  });
});

describe('checks', () => {
  test('M14', () => {
    expect(found('rulesDates', { establishedDate: '2026-03-02', filedDate: '2026-03-01' })).toEqual(['error filedDate']);
    expect(
      found('spotChecksHandled', { spotChecks: [{ collective: true }, { collective: false }, { arbitrary: true, problems: '一人决定' }] }),
    ).toEqual(['warning spotChecks.1.problems']);
    expect(
      found('decisionsCollective', { decisions: [{ collective: true }, { collective: false }, { expected: 7, attended: 8, inFavour: 9 }] }),
    ).toEqual(['warning decisions.1.collective', 'error decisions.2.attended', 'error decisions.2.inFavour']);
  });
  test('M15', () => {
    const row = { holdBy: '2025-12-31', meetingDate: '2026-01-10' };
    expect(found('democraticMeetingDates', row)).toEqual(['warning postponeReason']);
    expect(found('democraticMeetingDates', { ...row, postponeReason: '换届' })).toEqual([]);
    expect(found('democraticMeetingDates', { meetingDate: '2026-01-10', planApprovedDate: '2026-01-11' })).toEqual(['confirm meetingDate']);
    expect(
      found('meetingItemsFit', {
        meetingDate: '2026-01-10',
        rectifications: [
          { due: '2026-01-09' },
          { doneDate: '2026-03-02', signedOffDate: '2026-03-01' },
          { signedOffDate: '2026-03-01', result: 'notDone' },
        ],
      }),
    ).toEqual(['error rectifications.0.due', 'error rectifications.1.signedOffDate', 'error rectifications.2.result']);
  });
  test('M16', () => {
    expect(found('auditDates', { noticeDate: '2026-03-10', entryDate: '2026-03-02', tenureFrom: '2020-05', tenureTo: '2020' })).toEqual([
      'confirm entryDate',
    ]);
    expect(found('auditDates', { appealDue: '2026-04-01', appealDate: '2026-04-02' })).toEqual(['warning appealDate']);
    const reportDeliveredDate = '2026-03-02';
    expect(
      found('auditProblemsFit', {
        reportDeliveredDate,
        problems: [{ fixType: 'now', due: '2026-05-06' }, { fixType: 'now', due: '2026-05-07' }, { due: '2026-03-01' }],
      }),
    ).toEqual(['warning problems.1.due', 'error problems.2.due']);
    expect(found('auditProblemsFit', { state: 'signedOff', problems: [{}, { signedOffDate: '2026-05-01', fixStatus: 'not' }] })).toEqual([
      'error problems.0.signedOffDate',
      'error problems.1.fixStatus',
    ]);
  });
  test('M16: a handling without its record is pointed out, one with it is not', () => {
    const row = { id: 'a1', cadre: 'c1', handling: ['demoted', 'talk'] };
    const linked = (types: readonly string[]): CheckContext => ({
      ...ctx,
      about: (type) => (types.includes(type) ? [{ sourceRecord: { type: 'audit', id: 'a1' } }] : [{ sourceRecord: { type: 'audit', id: 'other' } }]),
    });
    expect(found('auditHandlingFollowed', row, linked(['discipline']))).toEqual(['warning handling']);
    expect(found('auditHandlingFollowed', row, linked(['discipline', 'reminder']))).toEqual([]);
    expect(found('auditHandlingFollowed', { ...row, handling: ['none', 'talk'] }, linked(['reminder']))).toEqual(['error handling']);
    expect(found('auditHandlingFollowed', { ...row, handling: ['none'] }, linked([]))).toEqual([]);
    expect(found('auditHandlingFollowed', row)).toEqual([]); // the caller cannot tell
  });
  test('M20, M21', () => {
    expect(
      found('jointMeetingRows', {
        meetingDate: '2026-03-02',
        members: [{ unit: 'u1' }, { unit: 'u2' }, { unit: 'u1' }],
        briefings: [{ zero: true, content: '有' }, { zero: false, content: '' }, { zero: true }],
        decisions: [{ due: '2026-03-01' }],
      }),
    ).toEqual(['error members.2.unit', 'error briefings.0.zero', 'warning briefings.1.content', 'error decisions.0.due']);
    expect(found('jointMeetingRows', { state: 'signedOff', decisions: [{ doneDate: null }] })).toEqual(['error decisions.0.doneDate']);
    expect(found('zeroReportFits', { zero: true, items: [{}] })).toEqual(['error zero']);
    expect(found('zeroReportFits', { zero: false, items: [], reportedDate: '2026-04-01' })).toEqual(['warning items']);
    expect(found('zeroReportFits', { zero: false, items: [{}], state: 'reportedZero' })).toEqual(['error zero']);
    const late = { dueDate: '2026-04-07', reportedDate: '2026-04-08', zero: true, items: [] };
    expect(found('zeroReportFits', late)).toEqual(['warning late']);
    expect(found('zeroReportFits', { ...late, late: true })).toEqual([]);
    expect(found('zeroReportFits', { ...late, reportedDate: '2026-04-07' })).toEqual([]);
  });
  test('M22', () => {
    expect(found('disciplineFits', { kind: 'partyWarning', category: 'admin' })).toEqual(['error category']);
    expect(found('disciplineFits', { kind: 'adminDismissed', category: 'admin', months: 49 })).toEqual(['confirm months']);
    const row = { kind: 'adminWarning', effectFrom: '2026-03-02', effectTo: '2026-09-01' };
    expect(found('disciplineFits', row)).toEqual([]);
    expect(found('disciplineFits', { ...row, effectTo: '2026-12-01' })).toEqual(['warning effectReason']);
    expect(found('disciplineFits', { ...row, effectTo: '2026-12-01', effectReason: '合并' })).toEqual([]);
    const other: CheckContext = { ...ctx, about: (type) => (type === 'discipline' ? [{ effectFrom: '2025-03-03', effectTo: '2026-03-02' }] : []) };
    expect(found('disciplineFits', { ...row, cadre: 'c1' }, other)).toEqual(['warning merge']);
    expect(found('disciplineFits', { ...row, cadre: 'c1', merge: 'longest' }, other)).toEqual([]);
    expect(found('disciplineFits', { ...row, cadre: 'c1', effectFrom: '2026-03-03', effectTo: '2026-09-02' }, other)).toEqual([]);
    expect(found('disciplineDates', { ministerDate: '2026-03-03', decisionDate: '2026-03-02' })).toEqual(['confirm decisionDate']);
    expect(found('disciplineDates', { effectTo: '2026-09-01', releasedDate: '2026-06-01' })).toEqual(['warning releasedDate']);
    expect(found('disciplineDates', { effectTo: '2026-09-01', releasedDate: '2026-06-01', change: 'early' })).toEqual([]);
    expect(
      found('disciplineDates', { decisionDate: '2026-03-02', deliveredDate: '2026-03-01', reviewDue: '2026-04-01', reviewAppliedDate: '2026-04-02' }),
    ).toEqual(['error deliveredDate', 'warning reviewAppliedDate']);
  });
  test('M24', () => {
    expect(found('taskFits', { kind: 'probation' })).toEqual(['error cadre']);
    expect(found('taskFits', { kind: 'reportAndReview', unit: 'u1' })).toEqual([]);
    expect(found('taskFits', { kind: 'partTime', cadre: 'c1' })).toEqual(['warning enterprise']);
    expect(found('taskFits', { kind: 'termEnd', cadre: 'c1', startDate: '2026-03-02', dueDate: '2026-03-01' })).toEqual(['error dueDate']);
  });
  test('every sentence says what to do', () => {
    const all = [
      ...run('auditDates', { noticeDate: '2026-03-10', entryDate: '2026-03-02' }),
      ...run('decisionsCollective', { decisions: [{ collective: false, expected: 1, attended: 2 }] }),
      ...run('disciplineFits', { kind: 'adminWarning', category: 'party', months: 60 }),
      ...run('zeroReportFits', { zero: true, items: [{}] }),
      ...run('taskFits', { kind: 'partTime' }),
    ];
    expect(all.length).toBe(8);
    for (const f of all) expect(f.message).toMatch(/请/);
  });
});
