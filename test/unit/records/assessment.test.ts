/** M02, M04, M09 and part two 完善考核措施 (M10–M13) against the handbook §3: fields, required marks, states, counts, lists, named rules. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { type AnnualAssessmentRow, annualAssessment } from '../../../shared/records/annualAssessment';
import { assessmentScheme } from '../../../shared/records/assessmentScheme';
import { cadre } from '../../../shared/records/cadre';
import { commendation } from '../../../shared/records/commendation';
import { countingStates, type FieldDef, fieldAt, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { rowSchema } from '../../../shared/records/kinds/schema';
import { blankFields, headerOf } from '../../../shared/records/kinds/values';
import { lecture } from '../../../shared/records/lecture';
import { type RectificationRow, rectification } from '../../../shared/records/rectification';
import { specialAssessment } from '../../../shared/records/specialAssessment';
import { teamAssessment } from '../../../shared/records/teamAssessment';
import { themeActivity } from '../../../shared/records/themeActivity';
import { trackingAssessment } from '../../../shared/records/trackingAssessment';
import { isCheck } from '../../../shared/rules/checks';
import { assessmentChecks } from '../../../shared/rules/checksAssessment';
import { DEADLINE_RULES } from '../../../shared/rules/deadlines';
import { isDerivation } from '../../../shared/rules/derive';
import { assessmentDerivations } from '../../../shared/rules/deriveAssessment';

const TYPES: readonly RecordTypeDef[] = [
  lecture,
  themeActivity,
  rectification,
  specialAssessment,
  assessmentScheme,
  trackingAssessment,
  annualAssessment,
  teamAssessment,
  commendation,
];

/**
 * The handbook's words, as in declarations.test.ts: a label or alias, 'term=path' where the label differs, '*' for required,
 * 'child/term' in child rows. 'term*~check' is required by a check, since it depends on another field.
 */
const HANDBOOK: Readonly<Record<string, string>> = {
  lecture: '题目* 日期* 主讲人* 主讲人单位职务 主讲人类别 主办 地点 时长 参加人数 参加名单 内容摘要 附件',
  themeActivity: `活动名称* themes/树 themes/做 牵头单位 开始 结束 方案文号 phases/阶段 phases/起 phases/止 phases/要求
    units/单位 units/动员日期 units/学习次数 units/查摆问题数 units/整改数 units/意见建议数 units/献计献力 units/采纳数 units/典型事迹 units/完成情况
    promises/干部 promises/承诺事项 promises/完成日期 promises/评议 关联培训班`,
  rectification: `来源措施* items/问题 items/整改措施 items/责任人 items/期限* items/佐证 items/完成 items/验收人 items/验收结果 总期限 progress/进展情况 progress/日期
    验收方式 总体评价 未完成后果 整改通知书文号 整改要求 items/验收意见 items/销号日期`,
  specialAssessment: `项目名称* 类别 背景 方案文号 组长 成员 来源单位 起 止 targets/对象类型* targets/班子*~specialTargets targets/干部*~specialTargets targets/考核要点
    targets/方式 targets/表现 targets/正面典型事例 targets/负面典型事例 targets/等次 targets/其他等次 targets/得分 targets/建议 总体报告 总体报告附件 结果运用`,
  assessmentScheme: `年度* 对象类别 部门类别 考核办法 indicators/一级指标 indicators/二级指标* indicators/名称* indicators/单位 indicators/权重 indicators/目标值
    indicators/计分方法 indicators/数据来源单位 indicators/方向`,
  trackingAssessment: `年度* 考核办法 对象类别 部门类别 考核组成员单位 单位* 指标体系 indicators/指标* indicators/目标值 indicators/实际值 indicators/上年值
    indicators/完成率 indicators/增幅 indicators/得分 indicators/名次 indicators/佐证 indicators/核定人
    goals/重点工作目标 goals/责任领导 goals/完成时限 goals/完成情况 goals/评分 成员个人得分 总分 同类名次`,
  annualAssessment: `年度* 干部* 时任职务 个人总结 dimensions/维度 dimensions/评分 优秀票 称职票 基本称职票 不称职票 弃权 优秀率 称职率 主管领导评语 考核委员会意见 等次*
    未定等次原因 书面通知 本人签字 申诉 备注`,
  teamAssessment: `年度* 班子* 述职报告 发出票 收回 有效 优秀票 良好票 一般票 较差票 个别谈话人数 实绩得分 党建考核 综合评价得分 等次* 主要成绩 主要不足 反馈日期 反馈人 整改要求`,
  commendation: `表彰名称* 对象类型 对象*~honoureeNamed 集体*~honoureeNamed 时任职务 奖励种类 级别 授予单位* 文号 日期* 事由 依据 公示起 公示止 是否列入任免表 撤销 撤销原因 撤销日期
    opinions/征求单位 opinions/反馈意见`,
};
/** ③ in its order | the states from which the measure has taken place. */
const STATES: Readonly<Record<string, readonly [string, string]>> = {
  lecture: ['计划 已举办 已归档', '已举办 已归档'],
  themeActivity: ['筹备 进行中 总结 归档', '进行中 总结 归档'],
  rectification: ['已下达 整改中 已报结 验收 销号 退回 升级', '已下达 整改中 已报结 验收 销号 退回 升级'],
  specialAssessment: ['立项 实施 汇总 审定 反馈 运用 归档', '实施 汇总 审定 反馈 运用 归档'],
  assessmentScheme: ['', ''],
  trackingAssessment: ['定标 过程监测 年底采集 联合核定 排名 审定 通报/表彰 运用', '联合核定 排名 审定 通报/表彰 运用'],
  annualAssessment: ['方案 述职 测评 谈话 核查 综合评价 党委（党组）审定 公示/反馈 通知本人 归档', '党委（党组）审定 公示/反馈 通知本人 归档'],
  // a team has no 本人 to be notified; its result is fed back
  teamAssessment: ['方案 述职 测评 谈话 核查 综合评价 党委（党组）审定 公示/反馈 归档', '党委（党组）审定 公示/反馈 归档'],
  commendation: ['提名 征求意见 公示 审批 公布 归档 撤销', '公布 归档 撤销'],
};
/** Written by the rules of 影响期, which are not part of this file. */
const FOREIGN_CHECKS = ['noHonourInEffect'];

const words = (s: string): readonly string[] => s.split(/\s+/).filter(Boolean);
const named = (fields: readonly FieldDef[], term: string): FieldDef | undefined =>
  fields.find((f) => f.label === term) ?? fields.find((f) => f.aliases?.includes(term));
const home = (def: RecordTypeDef, term: string): FieldDef | undefined => {
  const [child, inner] = term.split('/') as [string, string?];
  const parent = fieldsOf(def).find((f) => f.key === child);
  return inner === undefined ? named(fieldsOf(def), term) : parent?.kind === 'children' ? named(parent.fields, inner) : undefined;
};
const levels = (def: RecordTypeDef): readonly (readonly FieldDef[])[] => [
  fieldsOf(def),
  ...fieldsOf(def).flatMap((f) => (f.kind === 'children' ? [f.fields] : [])),
];
const termOf = (entry: string): string => entry.replace(/\*.*$/, '');

test('every type of this part is described', () => {
  expect(TYPES.map((t) => t.id).sort()).toEqual(Object.keys(HANDBOOK).sort());
  expect(TYPES.map((t) => t.id).sort()).toEqual(Object.keys(STATES).sort());
});

describe.each(TYPES.map((t) => [t.id, t] as const))('%s', (id, def) => {
  const fields = fieldsOf(def);
  const entries = words(HANDBOOK[id] ?? '');
  test('every field of the handbook has a home', () => {
    expect(entries.map(termOf).filter((term) => !home(def, term))).toEqual([]);
  });
  test('what the handbook marks * is required, by the field, a step or a check', () => {
    const bySteps = new Set([...def.transitions.flatMap((t) => t.needs ?? []), ...def.states.flatMap((s) => s.dates ?? [])]);
    const loose = entries.filter((entry) => {
      if (!entry.includes('*')) return false;
      const check = entry.split('~')[1];
      if (check !== undefined) return !(def.checks ?? []).includes(check);
      const field = home(def, termOf(entry));
      return !(field?.required || (field && bySteps.has(field.key)));
    });
    expect(loose).toEqual([]);
  });
  test('states and counts', () => {
    const [all, counted] = STATES[id] ?? ['', ''];
    const label = new Map(def.states.map((s) => [s.key, s.label]));
    expect(def.states.map((s) => s.label)).toEqual(words(all));
    expect(
      countingStates(def)
        .map((k) => label.get(k))
        .sort(),
    ).toEqual([...words(counted)].sort());
  });
  test('every state is reached and can be closed, counted ones stay counted, and have their day', () => {
    const first = def.states[0];
    if (!first) return expect(def.transitions).toEqual([]);
    const reach = (from: string): ReadonlySet<string> => {
      const seen = new Set([from]);
      for (const s of seen) for (const t of def.transitions) if (t.from.includes(s)) seen.add(t.to);
      return seen;
    };
    expect([...reach(first.key)].sort()).toEqual(def.states.map((s) => s.key).sort());
    const ends = new Set(def.states.filter((s) => s.phase === 'done').map((s) => s.key));
    for (const s of def.states)
      expect(
        [...reach(s.key)].some((k) => ends.has(k)),
        s.label,
      ).toBe(true);
    const counted = new Set(countingStates(def));
    for (const t of def.transitions) {
      for (const f of t.from) if (counted.has(f)) expect(counted.has(t.to), `${f} → ${t.to}`).toBe(true);
      expect(t.needs ?? []).not.toContain(def.states.find((s) => s.key === t.to)?.dates);
    }
    for (const s of def.states) {
      expect(s.counts ?? false, s.label).toBe(s.phase === 'open' || s.phase === 'done');
      if (s.dates) expect(fieldAt(def, s.dates)).toMatchObject({ kind: 'date', precision: 'day' });
    }
    const date = fieldAt(def, def.date ?? '');
    expect(date?.kind).toBe('date');
    const entriesTo = def.transitions.filter((t) => counted.has(t.to) && t.from.some((f) => !counted.has(f))).map((t) => t.to);
    if (!date?.required) {
      expect(entriesTo.length).toBeGreaterThan(0);
      for (const key of entriesTo) expect(def.states.find((s) => s.key === key)?.dates).toBe(def.date);
    }
  });
  test('named rules, checks, derivations, deadlines and snapshots exist', () => {
    const unknown = (def.checks ?? []).filter((c) => !Object.hasOwn(assessmentChecks, c) && !isCheck(c) && !FOREIGN_CHECKS.includes(c));
    expect(unknown).toEqual([]);
    for (const f of levels(def).flat()) {
      if (f.derive) expect(Object.hasOwn(assessmentDerivations, f.derive) || isDerivation(f.derive), f.derive).toBe(true);
    }
    for (const d of def.deadlines ?? []) expect(DEADLINE_RULES.map((r) => r.id)).toContain(d.rule);
    for (const level of levels(def))
      for (const f of level) {
        if (!f.snapshot) continue;
        expect(level.find((x) => x.key === f.snapshot?.of)?.kind).toBe('cadre');
        expect(fieldAt(cadre, f.snapshot.take)?.kind).toBe(f.kind);
      }
    if (def.subject) expect(fieldAt(def, def.subject)?.kind).toBe('cadre');
    if (def.sort) expect(fieldAt(def, def.sort.field)).toBeDefined();
  });
  test('no head means two fields, no key is taken twice, codes are short ASCII', () => {
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
  test('the six-column form has no ragged rows', () => {
    const parts = [
      ...def.sections.map((s) => [s.title, s.fields] as const),
      ...fields.flatMap((f) => (f.kind === 'children' ? [[f.label, f.fields] as const] : [])),
    ];
    for (const [title, level] of parts) {
      let used = 0;
      for (const f of level) {
        const span = f.span ?? (f.kind === 'longText' || f.kind === 'children' ? 6 : 2);
        expect(used + span, `${title}：${f.label}`).toBeLessThanOrEqual(6);
        used = (used + span) % 6;
      }
      expect(used, title).toBe(0);
    }
  });
  test('the list fits 1366 px with its state columns, the Word table fits a landscape page', () => {
    const columns = fields.flatMap((f) => (f.list ? [f.list] : []));
    const standard = columns.filter((c) => !c.wide);
    const longest = Math.max(0, ...def.states.map((s) => s.label.length));
    const own = (def.deadlines ? 164 : 0) + (def.states.length > 0 ? Math.max(92, longest * 14 + 12) : 0) + 36;
    expect(standard.reduce((s, c) => s + c.width, own)).toBeLessThanOrEqual(1118);
    expect(standard.length).toBeGreaterThanOrEqual(6);
    expect(standard.length).toBeLessThanOrEqual(10);
    expect(columns.reduce((s, c) => s + c.width, own)).toBeLessThanOrEqual(1632);
    const mm = fields.reduce((s, f) => s + (f.word?.mm ?? 0), 0);
    expect(mm).toBeGreaterThan(150);
    expect(mm).toBeLessThanOrEqual(215);
    expect(fields.filter((f) => f.filter === 'bar').length).toBeGreaterThanOrEqual(2);
  });
  test('id, prefix and label stand in the glossary', () => {
    const rows = [
      ...readFileSync(path.join(import.meta.dirname, '../../../docs/glossary.md'), 'utf8').matchAll(
        /^\| ?(M\d\d)? \| (.+?) \| (\w+) \| ([A-Z]{2}) \|/gm,
      ),
    ];
    expect(rows.find((r) => r[3] === id)?.slice(1, 5)).toEqual([def.mechanism, def.label, id, def.prefix]);
    expect(rows.filter((r) => r[4] === def.prefix)).toHaveLength(1);
    expect(def.since).toBe(2);
  });
  test('a blank row of the type is a row', () => {
    const meta = {
      id: 'r1',
      no: '',
      rev: 1,
      state: null,
      stateLog: [],
      extensions: [],
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
      deletedAt: null,
      origin: 'user',
      batchId: null,
      v: 2,
    };
    const values = blankFields(def);
    expect(rowSchema(def).safeParse({ ...meta, ...values, ...headerOf(def, values) }).error).toBeUndefined();
  });
});

describe('what the chain rests on', () => {
  const targets = (def: RecordTypeDef): readonly string[] => fieldsOf(def).flatMap((f) => (f.kind === 'record' ? f.targets : []));
  test('考核 → 表彰、年度考核: the later record can point back', () => {
    for (const from of [specialAssessment, trackingAssessment, annualAssessment, teamAssessment] as const) {
      expect(from.causes).toContain('commendation');
      expect(targets(commendation)).toContain(from.id);
    }
    for (const from of [specialAssessment, trackingAssessment] as const) {
      expect(targets(annualAssessment)).toContain(from.id);
      expect(targets(teamAssessment)).toContain(from.id);
    }
    expect(targets(trackingAssessment)).toEqual([assessmentScheme.id]);
  });
  test('a unit’s record has every column of the scheme’s indicators, from the same definition', () => {
    const columns = (def: RecordTypeDef): readonly FieldDef[] => {
      const f = fieldAt(def, 'indicators');
      return f?.kind === 'children' ? f.fields : [];
    };
    expect(columns(assessmentScheme).length).toBeGreaterThan(8);
    for (const f of columns(assessmentScheme)) expect(columns(trackingAssessment)).toContain(f);
  });
  test('people and units in child rows are found by the header', () => {
    const values = { ...blankFields(trackingAssessment), unit: 'u1', goals: [{ id: 'g', cadre: 'c1' }], assessedDate: '2005-12-28' };
    expect(headerOf(trackingAssessment, values)).toMatchObject({ refCadres: ['c1'], refUnits: ['u1'], onDate: '2005-12-28' });
    expect(headerOf(lecture, { ...blankFields(lecture), participants: ['c1', 'c2'] }).refCadres).toEqual(['c1', 'c2']);
  });
  test('nothing is written for the six 树 and six 做', () => {
    const theme = fieldAt(themeActivity, 'themes');
    for (const f of theme?.kind === 'children' ? theme.fields : []) {
      expect(f).not.toHaveProperty('suggest');
      expect(f.derive).toBeUndefined();
    }
    expect(blankFields(themeActivity).themes).toEqual([]);
  });
});

test('row types are exact', () => {
  expectTypeOf<AnnualAssessmentRow['grade']>().toEqualTypeOf<'excellent' | 'competent' | 'basic' | 'incompetent' | 'none' | null>();
  expectTypeOf<RectificationRow['cadre']>().toEqualTypeOf<string | null>();
  expectTypeOf<RectificationRow['items'][number]['dueDate']>().toEqualTypeOf<string>();
});
