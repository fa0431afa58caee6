/** M17 举报查核 and 监督信息, M18 出国（境）, M19 个人事项, M23 任前核查 against the handbook §3 and §4: fields, states, lists, rules, checks. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { REPORT_LETTER_CLASS } from '../../../shared/codes/reports';
import { cadre } from '../../../shared/records/cadre';
import { certificate } from '../../../shared/records/certificate';
import { countingStates, type DeadlineUse, type FieldDef, fieldAt, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { exitFiling } from '../../../shared/records/exitFiling';
import { exitReview } from '../../../shared/records/exitReview';
import { rowSchema } from '../../../shared/records/kinds/schema';
import { blankFields, headerOf } from '../../../shared/records/kinds/values';
import { type PersonalMattersRow, personalMatters } from '../../../shared/records/personalMatters';
import { type ReportRow, report } from '../../../shared/records/report';
import { supervisionInfo } from '../../../shared/records/supervisionInfo';
import { type VettingRow, vetting } from '../../../shared/records/vetting';
import { type CheckContext, type Finding, isCheck } from '../../../shared/rules/checks';
import { clearanceChecks } from '../../../shared/rules/checksClearance';
import { reportChecks, verifiedPersons } from '../../../shared/rules/checksReports';
import { DEADLINE_RULES } from '../../../shared/rules/deadlines';
import { type Derivation, isDerivation, plainContext, type Values } from '../../../shared/rules/derive';
import { reportDerivations } from '../../../shared/rules/deriveReports';

const TYPES: readonly RecordTypeDef[] = [report, supervisionInfo, exitReview, certificate, exitFiling, personalMatters, vetting];

/** The handbook's words, as in declarations.test.ts: label or alias, 'term=path' under another label, '*' required, 'child/term' in child rows. */
const HANDBOOK: Readonly<Record<string, string>> = {
  report: `受理编号*=no 收到* 渠道* 件别 署名 persons/干部 persons/库外人员姓名 persons/库外人员单位 persons/库外人员职务 被反映人* 被反映单位 反映问题类型* 发生时间
    主要内容* 附件 是否属受理范围 是否反映拟提拔人选 收件人 密级 重复件编号 并入办理的主件 拟办意见 拟办人 拟办日期 instructions/批示领导 instructions/批示日期
    instructions/批示内容 办理方式* 办理字号 承办科室 承办单位 转出 要求报结 督办次数 退回重办 查核方式 group/姓名 group/单位及职务 回避确认* 开始 截止 延期理由 延期批准人
    延期至 查核过程 evidence/材料名称 evidence/材料来源 evidence/页数 findings/问题 findings/结论 总体结论 查核报告 科长审核日期 分管部长审核日期 部长审定日期
    处理建议 handlings/处理 handlings/后续记录 处理决定日期 向实名举报人反馈日期 反馈方式 是否满意 失实澄清 澄清范围 澄清方式 诬告移送 归档 卷号
    办文编号 办理期限 归档号 persons/职级 persons/管理权限 persons/是否拟提拔`,
  supervisionInfo: '编号=no 来源类别 来源单位 收到 persons/干部 类别 内容 可信度 研判意见 去向',
  exitReview: `类别* 干部* 国家（地区）* 途经 出境* 入境* 停留天数 事由 出访任务 组团单位 团内拟任职务 经费来源 同行人 批文号 最近一次出国情况 证件办理 涉密 裸官
    正在被查核/立案 影响期 单位正在接受巡视 负面信息 个人事项是否如实 发函 反馈 征求纪委结论 监督科结论 部长审定意见 最终结论 批件号 领证 归还应 归还实 实际行程
    与出入境记录比对结果 撤销原因`,
  certificate: '干部 类型 号码 签发机关 签发 有效期至 保管状态 证照状态 柜号 注销方式 注销原因 应还日期 归还日期',
  exitFiling: '干部 备案机构 入库标识 涉密等级 脱密期起 脱密期止 主要领导 裸官 限入性岗位 锁定出境至 锁定原因 纪委不回复意见 证照持有情况',
  personalMatters: `年度 干部 应报 实报 报告类型 阅签 阅签人 材料位置 是否及时 查核批次 查核方式 查核日期 比对日期 干部监督机构查核结果 本人说明材料 认定结果 认定日期
    干部管理机构处理意见 核查情况表 组织处理方式 处理日期 处理记录 组织处理影响期至 备注 随机数种 抽取算法 moves/材料流转 moves/借出 moves/用途 moves/领取人 moves/归还`,
  vetting: `批次名称* 用途 persons/干部 persons/现任职务 persons/拟任职务 persons/干部档案凡提必审 persons/个人事项凡提必核 persons/纪检意见凡提必听
    persons/信访举报凡提必查 opinions/联审单位 opinions/联审意见 opinions/备注 hits/命中内容 hits/命中分组 hits/依据 hits/所据记录 persons/科室研判意见 persons/结论
    persons/缓任原因 persons/取消资格原因 persons/公示期收到反映`,
};
/** ③ in its order | the states from which the measure has taken place. */
const STATES: Readonly<Record<string, readonly [string, string]>> = {
  report: [
    '登记 拟办 审批 转办 交办 自办 不受理 查核 报告审核 处理 反馈 归档 重复合并 督办 延期 撤回',
    '登记 拟办 审批 转办 交办 自办 不受理 查核 报告审核 处理 反馈 归档 重复合并 督办 延期 撤回',
  ],
  supervisionInfo: ['登记 研判 转办 存档', '登记 研判 转办 存档'],
  exitReview: ['申请 受理 征求意见 科审核 部领导审批 批复 不同意 领证 归还 比对 办结 撤销', '批复 不同意 领证 归还 比对 办结'],
  certificate: ['', ''],
  exitFiling: ['未备案 已备案 已确认', '已备案 已确认'],
  personalMatters: ['应报 已报 阅签 入库 抽取 查询 比对 本人说明 认定 处理 归档', '已报 阅签 入库 抽取 查询 比对 本人说明 认定 处理 归档'],
  vetting: ['导入名单 自动核查 逐单位征求 研判 审定 反馈 归档', '自动核查 逐单位征求 研判 审定 反馈 归档'],
};
/** ④ by the handbook's ids; CG.expiry is 证照到期提醒, which the handbook asks for without an id. */
const RULES: Readonly<Record<string, string>> = {
  report: 'JB.register JB.objection JB.finish60 JB.review JB.recheck JB.plan JB.report JB.feedback',
  supervisionInfo: '',
  exitReview: 'CG.returnPub CG.returnPri',
  certificate: 'CG.newCert CG.returnPub CG.returnPri CG.expiry',
  exitFiling: 'CG.filing',
  personalMatters: 'SX.annual SX.change',
  vetting: '',
};

const words = (s: string): readonly string[] => s.split(/\s+/).filter(Boolean);
const named = (fields: readonly FieldDef[], term: string): FieldDef | undefined =>
  fields.find((f) => f.label === term) ?? fields.find((f) => f.aliases?.includes(term));
const home = (def: RecordTypeDef, term: string): FieldDef | undefined => {
  const direct = named(fieldsOf(def), term);
  if (direct) return direct;
  const at = term.indexOf('/');
  const parent = fieldsOf(def).find((f) => f.key === term.slice(0, at));
  return parent?.kind === 'children' ? named(parent.fields, term.slice(at + 1)) : undefined;
};
const levels = (def: RecordTypeDef): readonly (readonly FieldDef[])[] => [
  fieldsOf(def),
  ...fieldsOf(def).flatMap((f) => (f.kind === 'children' ? [f.fields] : [])),
];
const spanOf = (f: FieldDef): number => f.span ?? (f.kind === 'longText' || f.kind === 'children' ? 6 : 2);

describe.each(TYPES.map((t) => [t.id, t] as const))('%s', (id, def) => {
  const fields = fieldsOf(def);
  const every = levels(def).flat();
  test('every field of the handbook has a home, and * is required at once or by a step', () => {
    const bySteps = new Set([...def.transitions.flatMap((t) => t.needs ?? []), ...def.states.flatMap((s) => s.dates ?? [])]);
    const [missing, loose]: [string[], string[]] = [[], []];
    for (const entry of words(HANDBOOK[id] ?? '')) {
      const [term, at] = entry.replace('*', '').split('=') as [string, string?];
      if (at === 'no') continue;
      const field = at === undefined ? home(def, term) : fieldAt(def, at);
      if (!field) missing.push(entry);
      else if (entry.includes('*') && !field.required && !bySteps.has(field.key)) loose.push(entry);
    }
    expect(missing).toEqual([]);
    expect(loose).toEqual([]);
  });
  test('states and counted states are those of the handbook', () => {
    const label = new Map(def.states.map((s) => [s.key, s.label]));
    expect(def.states.map((s) => s.label).sort()).toEqual([...words(STATES[id]?.[0] ?? '')].sort());
    expect(
      countingStates(def)
        .map((k) => label.get(k))
        .sort(),
    ).toEqual([...words(STATES[id]?.[1] ?? '')].sort());
  });
  test('every state is reached from the first and can be closed; counting never stops; counted rows have their day', () => {
    const reach = (from: string): ReadonlySet<string> => {
      const seen = new Set([from]);
      for (const s of seen) for (const t of def.transitions) if (t.from.includes(s)) seen.add(t.to);
      return seen;
    };
    const first = def.states[0];
    if (!first) return expect(def.transitions).toEqual([]);
    expect([...reach(first.key)].sort()).toEqual(def.states.map((s) => s.key).sort());
    const ends = def.states.filter((s) => s.phase === 'done' || s.phase === 'void').map((s) => s.key);
    for (const s of def.states)
      expect(
        ends.some((e) => reach(s.key).has(e)),
        s.label,
      ).toBe(true);
    const counted = new Set(countingStates(def));
    for (const t of def.transitions) for (const f of t.from) if (counted.has(f)) expect(counted.has(t.to), `${f} → ${t.to}`).toBe(true);
    for (const s of def.states) {
      if (s.phase === 'void' || s.phase === 'plan') expect(s.counts, s.label).toBeUndefined();
      if (s.phase === 'open') expect(s.counts, s.label).toBe(true);
      if (s.dates) expect(fieldAt(def, s.dates)).toMatchObject({ kind: 'date', precision: 'day' });
    }
    const date = def.date === null ? undefined : fieldAt(def, def.date);
    expect(date?.kind).toBe('date');
    if (date?.required) return;
    const entries = def.transitions.filter((t) => counted.has(t.to) && t.from.some((f) => !counted.has(f))).map((t) => t.to);
    expect(entries.length).toBeGreaterThan(0);
    for (const key of entries) expect(def.states.find((s) => s.key === key)?.dates).toBe(def.date);
  });
  test('a step never asks for the day it fills itself', () => {
    for (const t of def.transitions) expect(t.needs ?? []).not.toContain(def.states.find((s) => s.key === t.to)?.dates);
  });
  test('deadlines are those of the handbook, with known rules, fields and conditions', () => {
    const uses = (def.deadlines ?? []) as readonly (DeadlineUse & { readonly when?: { readonly field: string; readonly in: readonly string[] } })[];
    expect(uses.map((u) => u.rule).sort()).toEqual([...words(RULES[id] ?? '')].sort());
    for (const u of uses) {
      expect(DEADLINE_RULES.map((r) => r.id)).toContain(u.rule);
      for (const k of [u.start, u.done, ...(u.due ? [u.due] : [])]) expect(fieldAt(def, k)).toMatchObject({ kind: 'date', precision: 'day' });
      if (!u.when) continue;
      const f = fieldAt(def, u.when.field);
      if (f?.kind !== 'choice') throw new Error(`${u.rule} depends on ${u.when.field}, which is no choice`);
      for (const v of u.when.in) expect(f.options.codes.map((c) => c.value)).toContain(v);
    }
  });
  test('derivations, checks, snapshots, subject and sort exist', () => {
    for (const c of def.checks ?? []) expect(isCheck(c) || Object.hasOwn(reportChecks, c) || Object.hasOwn(clearanceChecks, c), c).toBe(true);
    for (const f of every) if (f.derive) expect(isDerivation(f.derive) || Object.hasOwn(reportDerivations, f.derive), f.derive).toBe(true);
    for (const level of levels(def))
      for (const f of level) {
        if (!f.snapshot) continue;
        expect(level.find((x) => x.key === f.snapshot?.of)?.kind).toBe('cadre');
        expect(fieldAt(cadre, f.snapshot.take)?.kind, f.snapshot.take).toBe(f.kind);
      }
    if (def.subject) expect(fieldAt(def, def.subject)?.kind).toBe('cadre');
    if (def.sort) expect(fieldAt(def, def.sort.field)).toBeDefined();
  });
  test('keys and column heads are unique on every level; stored codes are short ASCII', () => {
    for (const level of levels(def)) {
      const heads = level.flatMap((f) => [f.label, ...(f.aliases ?? [])]);
      expect(heads.filter((h, i) => heads.indexOf(h) !== i)).toEqual([]);
      expect(new Set(level.map((f) => f.key)).size).toBe(level.length);
    }
    for (const f of every) {
      if (f.kind !== 'choice' && f.kind !== 'choices') continue;
      for (const c of f.options.codes) expect(c.value).toMatch(/^[A-Za-z0-9]{1,30}$/);
      if (f.kind === 'choice' && f.initial !== undefined) expect(f.options.codes.map((c) => c.value)).toContain(f.initial);
    }
  });
  test('the six-column form has no ragged rows', () => {
    for (const section of def.sections) {
      let used = 0;
      for (const f of section.fields) {
        expect(used + spanOf(f), `${section.title}：${f.label}`).toBeLessThanOrEqual(6);
        used = (used + spanOf(f)) % 6;
      }
      expect(used, section.title).toBe(0);
    }
  });
  test('the list fits 1366 px with its state columns, the Word table fits a landscape page', () => {
    const columns = fields.flatMap((f) => (f.list ? [f.list] : []));
    const standard = columns.filter((c) => !c.wide);
    const state = def.states.length > 0 ? Math.max(92, ...def.states.map((s) => [...s.label].length * 14 + 12)) : 0;
    const own = 36 + state + ((def.deadlines ?? []).length > 0 ? 164 : 0);
    expect(standard.reduce((s, c) => s + c.width, own)).toBeLessThanOrEqual(1118);
    expect(columns.reduce((s, c) => s + c.width, own)).toBeLessThanOrEqual(1632);
    expect(standard.length).toBeGreaterThanOrEqual(6);
    expect(standard.length).toBeLessThanOrEqual(10);
    const mm = fields.reduce((s, f) => s + (f.word?.mm ?? 0), 0);
    expect(mm).toBeGreaterThan(150);
    expect(mm).toBeLessThanOrEqual(215);
    expect(fields.filter((f) => f.filter === 'bar').length).toBeGreaterThanOrEqual(2);
  });
  test('the glossary holds its id, label and prefix', () => {
    const glossary = readFileSync(path.join(import.meta.dirname, '../../../docs/glossary.md'), 'utf8');
    expect(glossary).toContain(`| ${def.mechanism} | ${def.label} | ${def.id} | ${def.prefix} |`);
  });
});

test('M17: the informant is no field; what identifies people or holds secrets is masked', () => {
  const labels = levels(report).flatMap((l) => l.map((f) => f.label));
  expect(labels.filter((l) => l.includes('举报人')).sort()).toEqual(['举报人信息另存', '向实名举报人反馈日期']);
  for (const key of ['content', 'process', 'problems', 'findings', 'evidence', 'instructions'])
    expect(fieldAt(report, key)?.sensitive, key).toBe(true);
  expect(fieldAt(certificate, 'number')?.sensitive).toBe(true);
  expect(fieldAt(exitReview, 'familyAbroadThen')?.sensitive).toBe(true);
  expect(fieldAt(personalMatters, 'checkFinding')?.sensitive).toBe(true);
});
test('M17: what the informant wrote is not carried into a measure, what was found is', () => {
  expect(fieldAt(report, 'content')?.carry).toBeUndefined();
  expect(fieldAt(report, 'problems')?.carry).toBe(true);
});
test('M17: the eight 字号 of 12380', () => {
  expect(REPORT_LETTER_CLASS.codes.map((c) => c.label)).toEqual(words('立项督查 举办字 举核字 举函字 举释字 举信字 举协字 直转件'));
});

const NAMES: Readonly<Record<string, string>> = { a: '张某某', b: '李某某' };
const at = (today = '2026-03-18', others: Readonly<Record<string, readonly Values[]>> = {}): CheckContext => ({
  ...plainContext(today),
  cadre: (id) => (NAMES[id] ? { name: NAMES[id] } : undefined),
  about: (type) => others[type] ?? [],
});
/** 'error verifyFrom' for each finding of a check. */
const run = (check: (row: Values, ctx: CheckContext) => readonly Finding[], row: Values, ctx: CheckContext = at()): readonly string[] =>
  check(row, ctx).map((f) => `${f.severity} ${f.path}`);
/** Proposed value of a derivation, null when it has none. */
const proposed = (name: keyof typeof reportDerivations, row: Values): unknown => (reportDerivations[name] as Derivation)(row, at())?.value ?? null;

describe('rows', () => {
  const meta = {
    no: '',
    rev: 0,
    state: null,
    stateLog: [],
    extensions: [],
    createdAt: '',
    updatedAt: '',
    deletedAt: null,
    origin: 'user',
    batchId: null,
    v: 2,
  };
  test.each(TYPES.map((t) => [t.id, t] as const))('a blank row of %s is stored as it is', (_id, def) => {
    const row = { ...meta, id: 'x', ...blankFields(def) };
    expect(rowSchema(def).safeParse({ ...row, ...headerOf(def, row) }).success).toBe(true);
  });
  test('the header of a report points at its cadres, its main piece and what followed', () => {
    const row = {
      ...blankFields(report),
      receivedDate: '2026-03-02',
      persons: [
        { id: '1', cadre: 'a' },
        { id: '2', cadre: null, outsiderName: '某甲' },
      ],
      mergedInto: { type: 'report', id: 'main' },
      handlings: [{ id: '3', cadre: 'a', followUp: { type: 'reminder', id: 'r' } }],
    };
    expect(headerOf(report, row)).toEqual({ refCadres: ['a'], refUnits: [], refRecords: ['report/main', 'reminder/r'], onDate: '2026-03-02' });
  });
  test('row types are exact', () => {
    expectTypeOf<ReportRow['signature']>().toEqualTypeOf<'realName' | 'anonymous' | 'alias'>();
    expectTypeOf<ReportRow['persons'][number]['verified']>().toEqualTypeOf<boolean | null>();
    expectTypeOf<PersonalMattersRow['result']>().toEqualTypeOf<'truthful' | 'omitted' | 'concealed' | null>();
    expectTypeOf<VettingRow['persons'][number]['conclusion']>().toEqualTypeOf<'agree' | 'postpone' | 'disagree' | null>();
  });
});

describe('derivations', () => {
  test('names of cadres and outsiders in one line', () => {
    expect(proposed('personNames', { persons: [{ cadre: 'a' }, { outsiderName: '某甲' }, { cadre: 'gone' }] })).toBe('张某某、某甲');
    expect(proposed('personNames', { persons: [] })).toBeNull();
  });
  test('a report is owed 60 days after it was assigned, later when extended, and not by 转办', () => {
    expect(proposed('reportBy', { mode: 'assign', assignedDate: '2026-01-05' })).toBe('2026-03-06');
    expect(proposed('reportBy', { mode: 'assign', assignedDate: '2026-01-05', extensionTo: '2026-04-03' })).toBe('2026-04-03');
    expect(proposed('reportBy', { mode: 'transfer', assignedDate: '2026-01-05' })).toBeNull();
  });
  test('papers go back 7 days after a public trip, 10 after a private one, once they were handed out', () => {
    const trip = { issuedDate: '2026-03-02', entryDate: '2026-03-13', actualEntry: '2026-03-16' };
    expect(proposed('tripReturnDue', { ...trip, papers: 'official' })).toBe('2026-03-23');
    expect(proposed('tripReturnDue', { ...trip, papers: 'private' })).toBe('2026-03-26');
    expect(proposed('tripReturnDue', { ...trip, papers: 'private', actualEntry: null })).toBe('2026-03-23');
    expect(proposed('tripReturnDue', { ...trip, papers: 'private', issuedDate: null })).toBeNull();
    expect(proposed('certificateReturnDue', { kind: 'officialPassport', entryDate: '2026-03-16' })).toBe('2026-03-23');
    expect(proposed('certificateReturnDue', { kind: 'passport', entryDate: '2026-03-16' })).toBe('2026-03-26');
  });
  test('the last opinion of the commission is usable for 35 days; both ends of a trip count', () => {
    expect(proposed('opinionUsableTo', { repliedDate: '2026-03-02' })).toBe('2026-04-06');
    expect(proposed('tripDays', { departDate: '2026-03-09', entryDate: '2026-03-13' })).toBe(5);
  });
  test('年度集中 is owed by 31 January of the next year, a change 30 days after it', () => {
    expect(proposed('mattersDue', { reportType: 'annual', year: '2025' })).toBe('2026-01-31');
    expect(proposed('mattersDue', { reportType: 'timely', year: '2026', changedDate: '2026-03-02' })).toBe('2026-04-01');
    expect(proposed('mattersDue', { reportType: 'promotion', year: '2026' })).toBeNull();
  });
  test.each([
    ['admonition', '2026-09-15'],
    ['candidateCancelled', '2027-03-15'],
    ['moved', '2027-03-15'],
    ['removed', '2027-03-15'],
    ['demoted', '2028-03-15'],
  ])('影响期 of %s ends on %s', (handling, end) => {
    expect(proposed('mattersEffectFrom', { handling, handledDate: '2026-03-16' })).toBe('2026-03-16');
    expect(proposed('mattersEffectTo', { handling, handledDate: '2026-03-16' })).toBe(end);
  });
  test('批评教育 brings no 影响期', () => expect(proposed('mattersEffectTo', { handling: 'criticism', handledDate: '2026-03-16' })).toBeNull());
  test('a batch counts its people, and those with hits once each', () => {
    const row = { persons: [{ cadre: 'a' }, { cadre: 'b' }], hits: [{ cadre: 'a' }, { cadre: 'a' }] };
    expect([proposed('vettingCount', row), proposed('vettingHits', row)]).toEqual([2, 1]);
    expect(proposed('vettingHits', { ...row, hits: [] })).toBe(0);
  });
});

describe('checks of reports', () => {
  const two = [{ name: '王某' }, { name: '赵某' }];
  test('a group of one, an unconfirmed 回避 and the person himself in the group are errors', () => {
    const row = { verifyFrom: '2026-03-02', recusal: true, group: two, persons: [{ cadre: 'a' }] };
    expect(run(reportChecks.verifyGroup, row)).toEqual([]);
    expect(run(reportChecks.verifyGroup, { ...row, group: [two[0], two[0]] })).toEqual(['confirm group']);
    expect(run(reportChecks.verifyGroup, { ...row, recusal: false })).toEqual(['confirm recusal']);
    expect(run(reportChecks.verifyGroup, { ...row, group: [...two, { name: '张某某' }] })).toEqual(['confirm group.2.name']);
    expect(run(reportChecks.verifyGroup, { group: [], persons: [] })).toEqual([]);
  });
  test('verified are all named persons but those left out, and nobody before the verification', () => {
    const persons = [
      { cadre: 'a', verified: null },
      { cadre: 'b', verified: false },
      { outsiderName: '某甲', verified: true },
    ];
    expect(verifiedPersons({ verifyFrom: '2026-03-02', persons })).toEqual([persons[0], persons[2]]);
    expect(verifiedPersons({ verifyFrom: null, persons })).toEqual([]);
  });
  test('handling is only of persons named; 缓任 only of candidates; measures want their record; everyone verified wants an end', () => {
    const row = (handlings: readonly Values[], persons: readonly Values[]): Values => ({
      verifyFrom: '2026-02-02',
      decidedDate: '2026-03-02',
      persons,
      handlings,
    });
    const done = { handling: 'postponed', cadre: 'a', date: '2026-03-02' };
    expect(run(reportChecks.handlingsFit, row([done], [{ cadre: 'a', candidate: true }]))).toEqual([]);
    expect(run(reportChecks.handlingsFit, row([done], [{ cadre: 'a' }]))).toEqual(['warning handlings.0.handling']);
    expect(run(reportChecks.handlingsFit, row([done], [{ cadre: 'b' }]))).toEqual(['error handlings.0.cadre', 'warning handlings']);
    const talk = { handling: 'reminder', cadre: 'a', date: '2026-03-02' };
    expect(run(reportChecks.handlingsFit, row([talk], [{ cadre: 'a' }]))).toEqual(['warning handlings.0.followUp']);
    expect(run(reportChecks.handlingsFit, row([{ ...talk, followUp: { type: 'reminder', id: 'r' } }], [{ cadre: 'a' }]))).toEqual([]);
  });
  test('days follow each other', () => {
    expect(run(reportChecks.reportDates, { receivedDate: '2026-03-02', assignedDate: '2026-03-05', verifyFrom: '2026-03-03' })).toEqual([
      'confirm verifyFrom',
    ]);
    expect(run(reportChecks.reportDates, { receivedDate: '2026-03-02', plannedDate: '2026-03-02' })).toEqual([]);
  });
  test('a phone number, an ID number or 举报人： in the text is pointed out', () => {
    for (const content of ['电话13900000000', '证件220402197503010011', '举报人：某某'])
      expect(run(reportChecks.informantApart, { content }), content).toEqual(['warning content']);
    expect(run(reportChecks.informantApart, { content: '反映项目进度迟缓，2025年投资1390000000000元' })).toEqual([]);
  });
  test('three pieces about one person within 12 months', () => {
    const piece = (receivedDate: string): Values => ({ receivedDate, persons: [{ cadre: 'a' }] });
    const row = { ...piece('2026-03-16') };
    const rows = (...days: readonly string[]): CheckContext => at('2026-03-18', { report: days.map(piece) });
    expect(run(reportChecks.manyReports, row, rows('2025-03-16', '2026-01-05'))).toEqual(['warning persons.0.cadre']);
    expect(run(reportChecks.manyReports, row, rows('2025-03-15', '2026-01-05'))).toEqual([]);
  });
  test('a duplicate names the first piece, never itself; persons are filled and named once', () => {
    expect(run(reportChecks.duplicatesNamed, { id: 'x', pieceKind: 'repeated' })).toEqual(['warning duplicateOf']);
    expect(run(reportChecks.duplicatesNamed, { id: 'x', pieceKind: 'joint', mergedInto: { type: 'report', id: 'x' } })).toEqual(['error mergedInto']);
    expect(run(reportChecks.personsNamed, { persons: [{ cadre: 'a' }, { cadre: 'a' }, {}] })).toEqual([
      'error persons.2.cadre',
      'error persons.1.cadre',
    ]);
    expect(run(reportChecks.personsNamed, { persons: [], unit: null })).toEqual(['warning persons']);
  });
  test('办理方式 against the state and the scope; conclusions against each other', () => {
    expect(run(reportChecks.reportMode, { state: 'assigned', mode: 'self' })).toEqual(['error mode']);
    expect(run(reportChecks.reportMode, { state: 'assigned', mode: 'assign', inScope: false })).toEqual(['warning mode']);
    expect(run(reportChecks.findingsFit, { findings: [{ conclusion: 'false' }], overall: 'true' })).toEqual(['warning overall']);
    expect(run(reportChecks.findingsFit, { findings: [{ conclusion: 'pending' }], reportedDate: '2026-03-02' })).toEqual(['warning findings']);
    expect(run(reportChecks.realNameFeedback, { signature: 'anonymous', feedbackDate: '2026-03-02' })).toEqual(['warning feedbackDate']);
    expect(run(reportChecks.infoOutcome, { state: 'referred', outcome: 'filed' })).toEqual(['error outcome']);
  });
});

describe('checks of clearance', () => {
  test('a person under verification, or with papers not handed in, is pointed out before a trip', () => {
    const verifying = { no: 'JB-2026-0007', state: 'verifying', persons: [{ cadre: 'a' }] };
    expect(run(clearanceChecks.exitStanding, { cadre: 'a' }, at('2026-03-18', { report: [verifying] }))).toEqual(['warning underVerification']);
    expect(run(clearanceChecks.exitStanding, { cadre: 'a', underVerification: true }, at('2026-03-18', { report: [verifying] }))).toEqual([]);
    const left = { ...verifying, persons: [{ cadre: 'a', verified: false }] };
    expect(run(clearanceChecks.exitStanding, { cadre: 'a' }, at('2026-03-18', { report: [left] }))).toEqual([]);
    const taken = { custody: 'taken', returnDue: '2026-03-10', returnedDate: null };
    expect(run(clearanceChecks.exitStanding, { cadre: 'a' }, at('2026-03-18', { certificate: [taken] }))).toEqual(['warning cadre']);
    expect(run(clearanceChecks.exitStanding, { cadre: 'a' }, at('2026-03-10', { certificate: [taken] }))).toEqual([]);
  });
  test('an opinion within its window need not be asked again; on the day after it must', () => {
    const last = { disciplineOpinion: 'agree', repliedDate: '2026-03-02', opinionUsableTo: '2026-04-06' };
    const ask = (askedDate: string): readonly string[] =>
      run(clearanceChecks.opinionStillUsable, { cadre: 'a', askedDate }, at('2026-04-07', { exitReview: [last] }));
    expect(ask('2026-04-06')).toEqual(['warning askedDate']);
    expect(ask('2026-04-07')).toEqual([]);
  });
  test('trip, conclusion, certificates, filing', () => {
    expect(run(clearanceChecks.tripDates, { departDate: '2026-03-09', entryDate: '2026-03-05' })).toEqual(['error entryDate']);
    expect(run(clearanceChecks.tripDates, { departDate: '2026-03-02', entryDate: '2026-03-05', actualEntry: '2026-03-06' })).toEqual([
      'warning actualEntry',
    ]);
    expect(run(clearanceChecks.exitConclusion, { state: 'refused', conclusion: 'agree' })).toEqual(['error conclusion']);
    expect(run(clearanceChecks.certificateDates, { validTo: '2026-03-01', status: 'valid' })).toEqual(['warning status']);
    expect(run(clearanceChecks.certificateDates, { custody: 'kept', takenDate: '2026-03-01' })).toEqual(['warning custody']);
    const other = at('2026-03-18', { certificate: [{ kind: 'passport', status: 'valid' }] });
    expect(run(clearanceChecks.certificateOnce, { cadre: 'a', kind: 'passport', status: 'valid' }, other)).toEqual(['warning kind']);
    expect(run(clearanceChecks.certificateOnce, { cadre: 'a', kind: 'passport', status: 'cancelled' }, other)).toEqual([]);
    expect(run(clearanceChecks.filingDates, { holdings: ['none', 'passport'] })).toEqual(['error holdings']);
  });
  test('个人事项: punctual or not, drawn so that it can be repeated, heard before judged, an effect where there is one', () => {
    const late = { submitDue: '2026-01-31', submittedDate: '2026-02-01' };
    expect(run(clearanceChecks.mattersReport, { ...late, onTime: true })).toEqual(['warning onTime']);
    expect(run(clearanceChecks.mattersReport, { ...late, submittedDate: '2026-01-31', onTime: true })).toEqual([]);
    expect(run(clearanceChecks.mattersCheck, { checkMode: 'random', result: 'omitted' })).toEqual([
      'warning drawSeed',
      'warning statementDate',
      'warning gravity',
    ]);
    expect(run(clearanceChecks.mattersEffect, { handling: 'admonition', handledDate: '2026-03-16' })).toEqual(['warning effectTo']);
    expect(run(clearanceChecks.mattersEffect, { handling: 'criticism', handledDate: '2026-03-16' })).toEqual([]);
  });
  test('任前核查: one row a person, hits of listed people only, no 同意 against art. 24 or the commission without a word', () => {
    expect(run(clearanceChecks.vettingPersons, { persons: [{ cadre: 'a' }, { outsiderName: '某甲' }, { cadre: 'a' }] })).toEqual([
      'error persons.2.cadre',
    ]);
    expect(run(clearanceChecks.vettingHitsFit, { persons: [{ cadre: 'a' }], hits: [{ cadre: 'b' }] })).toEqual(['error hits.0.cadre']);
    const row = { persons: [{ cadre: 'a', conclusion: 'agree' }], hits: [{ cadre: 'a', group: 'art24i6' }] };
    expect(run(clearanceChecks.vettingConclusions, row)).toEqual(['warning persons.0.conclusion']);
    expect(run(clearanceChecks.vettingConclusions, { ...row, hits: [{ cadre: 'a', group: 'notice' }] })).toEqual([]);
    expect(run(clearanceChecks.vettingConclusions, { persons: [{ cadre: 'a', conclusion: 'postpone' }] })).toEqual([
      'warning persons.0.postponeReason',
    ]);
    expect(run(clearanceChecks.vettingConclusions, { state: 'decided', persons: [{ cadre: 'a' }] })).toEqual(['warning persons.0.conclusion']);
  });
  test('a public notice shorter than five working days', () => {
    const from = '2026-03-16';
    const least = proposed('vettingPublicityTo', { publicityFrom: from });
    expect(run(clearanceChecks.vettingPublicity, { publicityFrom: from, publicityTo: least })).toEqual([]);
    expect(run(clearanceChecks.vettingPublicity, { publicityFrom: from, publicityTo: '2026-03-19' })).toEqual(['confirm publicityTo']);
  });
});
