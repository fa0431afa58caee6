/** The declarations against the handbook (§2.2, §3): every field it lists has a home, every state can be reached, counts and dates are right. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { PROBLEM_TYPE, SECRECY, SOURCE } from '../../../shared/codes/matters';
import { NATIONALITY } from '../../../shared/codes/nationality';
import { POLITICS, POST_LEVEL, RANK_CODES } from '../../../shared/codes/people';
import { readCode } from '../../../shared/codes/spoken';
import { cadre } from '../../../shared/records/cadre';
import { countingStates, type FieldDef, fieldAt, fieldsOf, type RecordTypeDef } from '../../../shared/records/define';
import { blankFields } from '../../../shared/records/kinds/values';
import { checkRegistry, isRecordTypeId, navigation, type RowById, recordTypes, typeById } from '../../../shared/records/registry';
import { isCheck } from '../../../shared/rules/checks';
import { DEADLINE_RULES } from '../../../shared/rules/deadlines';
import { isDerivation } from '../../../shared/rules/derive';

/**
 * The handbook's own words. 'term' must be a label or an alias of the type; 'term=path' names the field that holds it under another
 * label; '*' marks what the handbook requires; '=no' is the internal number every row carries. 'child/…' lies in child rows.
 */
const HANDBOOK: Readonly<Record<string, string>> = {
  cadre: `姓名* 姓名拼音 姓氏笔画排序键 性别 出生年月 身份证号 民族 籍贯 出生地 政治面貌 入党时间 参加工作时间 健康状况
    全日制学历 全日制学位 全日制学历毕业院校系及专业 全日制学位毕业院校系及专业 在职学历 在职学位 在职学历毕业院校系及专业 在职学位毕业院校系及专业
    专业技术职务 熟悉专业有何专长 现任职务 职务层次 职级 任现职时间 任现职务层次时间 任现职级时间 所在单位 单位内排序 管理权限 对象类别 人员状态
    涉密等级 配偶子女移居情况 限入性岗位 照片 family/称谓 family/姓名 family/出生年月 family/政治面貌 family/工作单位及职务 resume/起 resume/止 resume/经历 resume/其间
    奖惩情况 年度考核结果 备注 档案号`,
  unit: '单位名称* 简称 单位类别* 部门类别 上级单位 公文排序号 党委（党组）名称',
  trainingClass: `班次编号*=no 班次名称* 年度* 培训类别 是否含勤政建设课 主办单位* 承办机构 培训方式 对象范围 开始* 结束* 天数 学时* 地点 境内外 计划人数 实到人数
    courses/课程名 courses/主讲人 courses/主讲人职务 courses/学时 courses/形式 经费 通知文号 附件 备注
    attendees/干部* attendees/时任职务 attendees/出勤 attendees/请假学时 attendees/结业情况 attendees/考核等次 attendees/学员类型 attendees/证书号 attendees/计入年度学时`,
  secondment: `批次 项目名 选派类型* 干部* 时任职务 派出单位 接收单位* 国家（地区）/省市=region 境内外 挂任职务 开始* 拟结束* 实际结束 任务文号
    是否优秀年轻（后备）干部 期满鉴定 考核等次 延期 延期原因 提前结束原因 总结材料`,
  heartTalk: `谈话批次 谈话对象* 时任职务 谈话人* 谈话人职务 陪谈人 记录人* 谈话日期*=talkDate 具体时间 地点* 方式 情形 班子情况 个人思想 工作情况 问题困难 意见建议
    opinions/内容 opinions/涉及单位 opinions/转办单位 opinions/办结日期 opinions/结果 思想状态评估 谈话人提出的希望 记录 保密`,
  reminder: `编号*=no 对象* 时任职务 性别 年龄 政治面貌 来源类型* 来源记录 问题类型* 反映（发现）的主要问题* 建议人 承办人* 承办人意见 承办人意见日期 分管部长审核意见 分管部长审核日期
    部长审定意见 部长审定日期 方式* 提醒函文号 谈话人* 谈话人职务 陪同人 记录人 时间* 地点* 谈话提纲 谈话内容 本人态度 提出的要求 整改期限 是否需书面说明
    书面说明收到=statementDate 记录经本人签字 6个月书面报告应交=reportDue 6个月书面报告实交=reportDate 整改评价 抄送单位党委（党组）主要负责人 密级 附件`,
  admonition: `编号*=no 对象* 时任职务 性别 年龄 政治面貌 来源类型* 来源记录 问题类型* 反映（发现）的主要问题* 建议人 承办人* 承办人意见 承办人意见日期 分管部长审核意见 分管部长审核日期
    部长同意意见 部长同意日期 方式* 谈话人* 谈话人职务 陪同人 记录人 时间* 地点* 谈话提纲 谈话内容 本人态度 提出的要求 整改期限 是否需书面说明
    书面说明收到=statementDate 记录经本人签字 6个月书面报告应交=reportDue 6个月书面报告实交=reportDate 整改评价 抄送单位党委（党组）主要负责人 密级 附件
    诫勉依据条款 市委主要领导审定意见*=leaderOpinion 市委主要领导审定日期* 诫勉书文号 送达日 书面检查应交=selfCheckDue 书面检查实交=selfCheckDate 影响期起 影响期止
    取消当年评优 6个月回访方式 回访日期 回访人 改正情况 后续处理 材料归档去向`,
  inquiry: `编号*=no 函询文号* 对象* 时任职务 来源* questions/问题内容* questions/要求说明的要点 questions/附材料要求 承办人意见 承办人意见日期 分管部长审核意见 分管部长审核日期 部长审定意见
    部长审定日期 发出* 送达方式 送达（签收）*=deliveredDate 签收人 回复期限 延期申请 延期理由 批准延期至 回复收到 回复是否本人亲笔签名=signedByHand
    所在党组织负责人签署意见 回复内容 assessments/评估 assessments/题号 处理* 反馈本人 再次函询=previous 附件`,
};
/** ③ of each mechanism, in its order, and the first state from which the measure has taken place. */
const STATES: Readonly<Record<string, { readonly labels: string; readonly counted: string }>> = {
  trainingClass: { labels: '计划 已通知 进行中 已结业 已归档 取消', counted: '进行中 已结业 已归档' },
  secondment: { labels: '拟派 已派出 在派 期满 已鉴定 归档 提前召回 延期', counted: '已派出 在派 期满 已鉴定 归档 提前召回 延期' },
  heartTalk: { labels: '计划 已安排 已谈 意见已转办 办结', counted: '已谈 意见已转办 办结' },
  reminder: {
    labels: '拟办 分管部长审核 部长审定 发函（安排谈话） 已提醒 整改中 书面报告 整改评价 办结归档 不予提醒 升级诫勉 转查核',
    counted: '已提醒 整改中 书面报告 整改评价 办结归档 升级诫勉',
  },
  admonition: {
    labels: '拟办 审核 部长同意 市委主要领导审定 已诫勉 书面检查 影响期内 改正情况了解 办结 转组织处理',
    counted: '已诫勉 书面检查 影响期内 改正情况了解 办结 转组织处理',
  },
  inquiry: {
    labels: '拟办 审批 已发出 已送达 待回复 逾期 已回复 评估 采信了结 再次函询 转办 归档',
    counted: '已发出 已送达 待回复 逾期 已回复 评估 采信了结 再次函询 转办 归档',
  },
  cadre: { labels: '', counted: '' },
  unit: { labels: '', counted: '' },
};
const words = (s: string): readonly string[] => s.split(/\s+/).filter(Boolean);
const named = (fields: readonly FieldDef[], term: string): FieldDef | undefined =>
  fields.find((f) => f.label === term) ?? fields.find((f) => f.aliases?.includes(term));
const home = (def: RecordTypeDef, term: string): FieldDef | undefined => {
  const [child, inner] = term.split('/') as [string, string?];
  if (inner === undefined) return named(fieldsOf(def), term);
  const parent = fieldsOf(def).find((f) => f.key === child);
  return parent?.kind === 'children' ? named(parent.fields, inner) : undefined;
};
const nested = (fields: readonly FieldDef[]): readonly FieldDef[] => fields.flatMap((f) => (f.kind === 'children' ? [f, ...nested(f.fields)] : [f]));
/** Types as plain declarations, so that optional members can be read from all of them. */
const TYPES: readonly RecordTypeDef[] = recordTypes;

test('every mechanism M01–M24 has a place, and the lists kept here are of registered types', () => {
  const ids = TYPES.map((t) => t.id);
  for (const id of Object.keys(HANDBOOK)) expect(ids).toContain(id);
  expect(Object.keys(STATES).sort()).toEqual(Object.keys(HANDBOOK).sort());
  const mechanisms = new Set(TYPES.flatMap((t) => t.mechanism ?? []));
  expect([...mechanisms].sort()).toEqual(Array.from({ length: 24 }, (_, i) => `M${String(i + 1).padStart(2, '0')}`));
});

describe.each(TYPES.map((t) => [t.id, t] as const))('%s', (id, def) => {
  const fields = fieldsOf(def);
  test('every field of the handbook has a home', () => {
    const missing = words(HANDBOOK[id] ?? '').filter((entry) => {
      const [term, path] = entry.split('=') as [string, string?];
      if (path === 'no') return false;
      return path === undefined ? !home(def, term.replace('*', '')) : !fieldAt(def, path);
    });
    expect(missing).toEqual([]);
  });
  test('what the handbook marks * is required at once, or before or by the step that makes it true', () => {
    const bySteps = new Set([...def.transitions.flatMap((t) => t.needs ?? []), ...def.states.flatMap((s) => s.dates ?? [])]);
    const loose = words(HANDBOOK[id] ?? '')
      .filter((e) => e.includes('*'))
      .filter((entry) => {
        const [term, path] = entry.replace('*', '').split('=') as [string, string?];
        if (path === 'no') return false;
        const field = path === undefined ? home(def, term) : fieldAt(def, path);
        return !(field?.required || (field && bySteps.has(field.key)));
      });
    expect(loose).toEqual([]);
  });
  // the words of the other types stand in assessment.test.ts, supervision.test.ts and reports.test.ts
  test.runIf(id in STATES)('states are those of the handbook, counted from the step on which the measure takes place', () => {
    const label = new Map(def.states.map((s) => [s.key, s.label]));
    expect(def.states.map((s) => s.label).sort()).toEqual([...words(STATES[id]?.labels ?? '')].sort());
    expect(
      countingStates(def)
        .map((k) => label.get(k))
        .sort(),
    ).toEqual([...words(STATES[id]?.counted ?? '')].sort());
  });
  test('every state can be reached from the first, and the measure can be closed from every open one', () => {
    const reach = (from: string): ReadonlySet<string> => {
      const seen = new Set([from]);
      for (const s of seen) for (const t of def.transitions) if (t.from.includes(s)) seen.add(t.to);
      return seen;
    };
    const first = def.states[0];
    if (!first) return expect(def.transitions).toEqual([]);
    expect([...reach(first.key)].sort()).toEqual(def.states.map((s) => s.key).sort());
    const ends = new Set(def.states.filter((s) => s.phase === 'done' || s.phase === 'void').map((s) => s.key));
    for (const s of def.states)
      expect(
        [...reach(s.key)].some((k) => ends.has(k)),
        s.label,
      ).toBe(true);
  });
  test('once a measure has taken place no step makes it uncounted, and a cancelled one never counts', () => {
    const counted = new Set(countingStates(def));
    for (const t of def.transitions) for (const f of t.from) if (counted.has(f)) expect(counted.has(t.to), `${f} → ${t.to}`).toBe(true);
    for (const s of def.states) {
      if (s.phase === 'void' || s.phase === 'plan') expect(s.counts, s.label).toBeUndefined();
      if (s.phase === 'open') expect(s.counts, s.label).toBe(true);
    }
  });
  test('a counted record always has the day by which it falls into a period', () => {
    if (def.date === null || countingStates(def).length === 0) return;
    const date = fieldAt(def, def.date);
    expect(date?.kind).toBe('date');
    if (date?.required) return;
    // the only ways into the counted states lead through the state that fills the day
    const counted = new Set(countingStates(def));
    const entries = def.transitions.filter((t) => counted.has(t.to) && t.from.some((f) => !counted.has(f))).map((t) => t.to);
    expect(entries.length).toBeGreaterThan(0);
    for (const key of entries) expect(def.states.find((s) => s.key === key)?.dates).toBe(def.date);
  });
  test('a step asks for fields that exist and are not filled by the step itself', () => {
    for (const t of def.transitions) {
      const fills = def.states.find((s) => s.key === t.to)?.dates;
      expect(t.needs ?? []).not.toContain(fills);
    }
    for (const s of def.states) if (s.dates) expect(fieldAt(def, s.dates)).toMatchObject({ kind: 'date', precision: 'day' });
  });
  test('named rules, checks, derivations, deadlines and snapshots exist', () => {
    for (const c of def.checks ?? []) expect(isCheck(c), c).toBe(true);
    for (const f of nested(fields)) if (f.derive) expect(isDerivation(f.derive), f.derive).toBe(true);
    for (const d of def.deadlines ?? []) expect(DEADLINE_RULES.map((r) => r.id)).toContain(d.rule);
    for (const level of [fields, ...fields.flatMap((f) => (f.kind === 'children' ? [f.fields] : []))]) {
      for (const f of level) {
        if (!f.snapshot) continue;
        expect(level.find((x) => x.key === f.snapshot?.of)?.kind).toBe('cadre');
        expect(fieldAt(cadre, f.snapshot.take)?.kind, f.snapshot.take).toBe(f.kind);
      }
    }
    if (def.subject) expect(fieldAt(def, def.subject)?.kind).toBe('cadre');
    if (def.sort) expect(fieldAt(def, def.sort.field)).toBeDefined();
  });
  test('no column head can mean two fields', () => {
    for (const level of [fields, ...fields.flatMap((f) => (f.kind === 'children' ? [f.fields] : []))]) {
      const heads = level.flatMap((f) => [f.label, ...(f.aliases ?? [])]);
      expect(heads.filter((h, i) => heads.indexOf(h) !== i)).toEqual([]);
      const keys = level.map((f) => f.key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
  test('the six-column form has no ragged rows', () => {
    for (const section of def.sections) {
      let used = 0;
      for (const f of section.fields) {
        const span = f.span ?? (f.kind === 'longText' || f.kind === 'children' ? 6 : 2);
        expect(used + span, `${section.title}：${f.label}`).toBeLessThanOrEqual(6);
        used = (used + span) % 6;
      }
      expect(used, section.title).toBe(0);
    }
  });
  test('the list fits 1366 px with its state columns, the Word table fits a landscape page', () => {
    const columns = fields.flatMap((f) => (f.list ? [f.list] : []));
    const standard = columns.filter((c) => !c.wide);
    // 期限状态 164 and 状态 92 are added by the list itself (mockup list.png)
    const own = (def.deadlines ? 164 : 0) + (def.states.length > 0 ? 92 : 0);
    expect(standard.reduce((s, c) => s + c.width, own)).toBeLessThanOrEqual(1080);
    expect(standard.length).toBeGreaterThanOrEqual(6);
    expect(standard.length).toBeLessThanOrEqual(10);
    // 1920: 1920 − 208 navigation − 80 sides
    expect(columns.reduce((s, c) => s + c.width, own)).toBeLessThanOrEqual(1632);
    const mm = fields.reduce((s, f) => s + (f.word?.mm ?? 0), 0);
    expect(mm).toBeGreaterThan(150);
    expect(mm).toBeLessThanOrEqual(215); // GB/T 9704: the type area is 225 mm long; 10 mm for the 序号 column
    expect(fields.filter((f) => f.filter === 'bar').length).toBeGreaterThanOrEqual(2);
  });
});

test('M05 is harmless and nothing negative grows out of it', () => {
  expect(TYPES.filter((t) => t.harmless).map((t) => t.id)).toEqual(['heartTalk']);
  expect(typeById('heartTalk').causes ?? []).toEqual([]);
  for (const t of TYPES) for (const f of fieldsOf(t)) if (f.kind === 'record') expect(f.targets).not.toContain('heartTalk');
});
test('shared fields are one definition, not copies', () => {
  for (const key of ['cadre', 'source', 'deputyOpinion', 'leaderOpinion', 'talkerPost', 'content']) {
    const holders = TYPES.filter((t) => ['reminder', 'admonition', 'inquiry'].includes(t.id)).flatMap((t) =>
      fieldsOf(t).filter((f) => f.key === key),
    );
    expect(new Set(holders).size, key).toBeLessThanOrEqual(1);
  }
  const fields = (id: string): ReadonlySet<FieldDef> => new Set(fieldsOf(typeById(id)));
  expect([...fields('reminder')].filter((f) => fields('admonition').has(f)).length).toBeGreaterThan(25);
});
test('the header of the 任免审批表 comes first, in its order', () => {
  expect(cadre.sections[0].fields.map((f) => f.label)).toEqual(
    words('姓名 性别 出生年月 民族 籍贯 出生地 入党时间 参加工作时间 健康状况 专业技术职务 熟悉专业有何专长'),
  );
});
test('roster heads of handbook §7.7 find their field', () => {
  const heads: Readonly<Record<string, string>> = {
    name: '姓名 名字 干部姓名 人员姓名',
    gender: '性别',
    birthYm: '出生年月 出生日期 出生时间 生日',
    idCard: '身份证号 身份证 身份证号码 证件号码 公民身份号码',
    nation: '民族',
    politics: '政治面貌 党派',
    partyYm: '入党时间 入党日期 加入时间',
    workYm: '参加工作时间 参工时间 工作时间 参加工作',
    nativePlace: '籍贯',
    birthPlace: '出生地',
    unit: '单位 工作单位 所在单位 呈报单位',
    currentPost: '现任职务 职务 单位及职务 所在单位及职务',
    postSince: '任现职时间 现职务始任时间 任职时间',
    rank: '职级 现职级',
    rankSince: '任现职级时间 现职级始任时间',
    ftEdu: '全日制学历 学历 最高学历 文化程度',
    ojEdu: '在职学历',
    ftDegree: '全日制学位 学位',
    ojDegree: '在职学位',
    ftSchool: '毕业院校 毕业院校系及专业 院校及专业 所学专业',
    remark: '备注 说明',
  };
  for (const [key, list] of Object.entries(heads)) for (const head of words(list)) expect(named(fieldsOf(cadre), head)?.key, head).toBe(key);
});

describe('code tables', () => {
  test('sizes fixed by standard or law', () => {
    expect(NATIONALITY.codes.filter((c) => c.label.endsWith('族')).length).toBe(56);
    expect(NATIONALITY.codes.map((c) => c.value).slice(-2)).toEqual(['97', '98']);
    expect(POST_LEVEL.codes.length).toBe(10);
    expect(RANK_CODES.codes.length).toBe(12);
    expect(POLITICS.codes.length).toBe(13);
  });
  test('classified marks are not offered; the article’s four sources are; problem types have two levels', () => {
    expect(SECRECY.codes.map((c) => c.label)).toEqual(['公开', '内部', '工作秘密']);
    const sources: readonly string[] = SOURCE.codes.map((c) => c.label);
    for (const s of ['班子考察', '提拔调整考察', '年度考核', '群众来信', '举报查核']) expect(sources).toContain(s);
    expect(PROBLEM_TYPE.codes.filter((c) => 'under' in c && c.under === 'work').length).toBe(6);
  });
  test('stored codes are short ASCII everywhere', () => {
    for (const t of TYPES) {
      for (const f of nested(fieldsOf(t))) {
        if (f.kind !== 'choice' && f.kind !== 'choices') continue;
        for (const c of f.options.codes) expect(c.value).toMatch(/^[A-Za-z0-9]{1,30}$/);
        if (f.kind === 'choice' && f.initial !== undefined) expect(f.options.codes.map((c) => c.value)).toContain(f.initial);
      }
    }
  });
  test('words of rosters find their code, unknown words do not', () => {
    expect(readCode(POLITICS, '党员')).toBe('01');
    expect(readCode(POLITICS, '中共党员')).toBe('01');
    expect(readCode(NATIONALITY, '维吾尔')).toBe('05');
    expect(readCode(NATIONALITY, '满族')).toBe('11');
    expect(readCode(NATIONALITY, '火星')).toBeUndefined();
    expect(readCode(POLITICS, '汉族')).toBeUndefined();
  });
});

describe('registry', () => {
  test('navigation stands in the article’s order', () => {
    expect(navigation.map((g) => [g.label, g.types.map((t) => t.short)])).toEqual([
      ['强化日常教育', ['培训班', '讲座', '选派', '主题活动', '谈心谈话', '提醒', '诫勉', '函询', '整改']],
      ['完善考核措施', ['专项考核', '指标体系', '跟踪问效', '班子考核', '年度考核', '表彰']],
      [
        '落实监督制度',
        [
          '议事规则',
          '民主生活会',
          '审计',
          '举报查核',
          '监督信息',
          '出国（境）',
          '证照',
          '登记备案',
          '个人事项',
          '联席会议',
          '零报告',
          '处理处分',
          '任前核查',
          '周期任务',
        ],
      ],
      ['基础信息', ['干部', '单位', '规则', '放假', '口径']],
    ]);
  });
  test('an unknown id is told apart, not guessed', () => {
    expect(isRecordTypeId('inquiry')).toBe(true);
    expect(isRecordTypeId('toString')).toBe(false);
    expect(() => typeById('nothing')).toThrow('nothing');
  });
  test('the glossary holds every type with its id and prefix, and all 24 mechanisms without a clash', () => {
    const rows = [
      ...readFileSync(path.join(import.meta.dirname, '../../../docs/glossary.md'), 'utf8').matchAll(
        /^\| ?(M\d\d)? \| (.+?) \| (\w+) \| ([A-Z]{2}) \|/gm,
      ),
    ];
    for (const t of TYPES) expect(rows.find((r) => r[3] === t.id)?.slice(1, 5)).toEqual([t.mechanism ?? undefined, t.label, t.id, t.prefix]);
    expect(new Set(rows.flatMap((r) => r[1] ?? [])).size).toBe(24);
    for (const column of [3, 4]) expect(new Set(rows.map((r) => r[column])).size).toBe(rows.length);
  });
  test('clashes are refused', () => {
    const inquiry = typeById('inquiry');
    const other = { ...inquiry, id: 'other', label: '另一种', short: '另', mechanism: 'M99', prefix: 'ZZ' };
    expect(() => checkRegistry([...TYPES, other])).not.toThrow();
    expect(() => checkRegistry([...TYPES, { ...other, prefix: 'HX' }])).toThrow('prefix HX');
    expect(() => checkRegistry([...TYPES, { ...other, id: 'inquiry' }])).toThrow('id inquiry');
    expect(() => checkRegistry([...TYPES, { ...other, label: '组织函询' }])).toThrow('label');
    expect(() => checkRegistry([...TYPES, { ...other, causes: ['ghost'] }])).toThrow('ghost');
  });
});

test('row types are exact', () => {
  type Inquiry = RowById<'inquiry'>;
  expectTypeOf<Inquiry['outcome']>().toEqualTypeOf<'accepted' | 'again' | 'toReminder' | 'toAdmonition' | 'toVerification' | 'toDiscipline' | null>();
  expectTypeOf<Inquiry['cadre']>().toEqualTypeOf<string>();
  expectTypeOf<Inquiry['questions'][number]['text']>().toEqualTypeOf<string>();
  expectTypeOf<RowById<'trainingClass'>['attendees'][number]['completion']>().toEqualTypeOf<'completed' | 'notCompleted' | 'withdrawn' | null>();
  expectTypeOf<RowById<'trainingClass'>['actualCount']>().toEqualTypeOf<number | null>();
  expectTypeOf<RowById<'cadre'>['gender']>().toEqualTypeOf<'0' | '1' | '2' | '9' | null>();
  expect(blankFields(typeById('reminder'))).toMatchObject({ mode: 'talk', secrecy: 'internal', cadre: null, problemTypes: [] });
});
