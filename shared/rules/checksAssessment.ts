/**
 * Named checks of M02, M04, M09 and M10–M13 (handbook §3), merged into the map of checks.ts; only filled fields are looked at. What a
 * 影响期 forbids is another file's `noHonourInEffect`.
 */
import { CADRE_GRADE, PERFORMANCE_GRADE } from '../codes/assessment';
import { labelOf } from '../codes/define';
import { type DateText, spanOf } from './dates';
import { excellentShare, peersOf, publicityEnd, TEAM_VOTES } from './deriveAssessment';
import { type Check, type CheckContext, each, error, type Finding, warning, when } from './findings';
import { before, date, list, num, over, repeats, said, text, type Values } from './readRow';
import { asking, limitOn } from './ruleContext';
import { readGradePoints, readRankPoints, round2, scoreIndicator } from './scoring';

/** Last day of the assessed year: the day whose thresholds apply. */
const lastDayOf = (row: Values): DateText | null => (date(row.year) === null ? null : spanOf(String(row.year))[1]);

/** Too many 优秀 among all of the year, as soon as the limit allows at least one. */
const shareFinding = (row: Values, ctx: CheckContext, typeId: string, thresholdId: string, what: string): readonly Finding[] => {
  const day = lastDayOf(row);
  if (row.grade !== 'excellent' || ctx.rows === undefined || day === null) return [];
  const limit = limitOn(ctx, thresholdId, day);
  const { graded, excellent } = excellentShare([...ctx.rows(typeId), row], row.year);
  if (limit === undefined || graded * limit.value < 100) return [];
  return when(excellent * 100 > graded * limit.value, () =>
    warning(
      'grade',
      `${text(row.year)} 年度已定等次的${what} ${graded} 个，其中优秀 ${excellent} 个，占 ${round2((excellent / graded) * 100)}%，超过 ${limit.value}%（${limit.basis}），请核对优秀名额`,
    ),
  );
};

/** A group of 六树六做 in which nothing is written yet. */
const themeless = (t: Values): boolean => text(t.establish) === '' && text(t.practise) === '';

/** How many years running, up to this one, the cadre has had this year's grade. */
const runOf = (row: Values, others: readonly Values[]): number => {
  const grades = new Map(others.map((r) => [text(r.year), text(r.grade)]));
  let years = 1;
  while (grades.get(String(Number(row.year) - years)) === row.grade) years += 1;
  return years;
};
/** Longest run first: only the gravest consequence is shown. */
const CONSEQUENCES: Readonly<Record<string, readonly string[]>> = {
  incompetent: ['KH.failedTwice', 'KH.failed'],
  excellent: ['KH.merit', 'KH.praised'],
};

export const assessmentChecks = {
  // ---- M02 ----
  lectureAttendanceCovers: (row) => {
    const named = list(row.participants).length;
    return when(named > 0 && over(named, row.attendance), () =>
      warning('attendance', `参加人数填 ${String(row.attendance)}，参加名单有 ${named} 人，请核对其中一个`),
    );
  },

  // ---- M04 ----
  sixThemes: (row) => [
    ...when(list(row.themes).length > 6, () => warning('themes', `“六树六做”共六组，现有 ${list(row.themes).length} 组，请核对`)),
    ...when(list(row.themes).some(themeless), () => {
      const open = list(row.themes).flatMap((t, i) => (themeless(t) ? [i + 1] : []));
      return warning('themes', `“六树六做”第 ${open.join('、')} 组还没有填写，请按方案补齐`);
    }),
    ...each(row.themes, (t, i) => {
      if (themeless(t)) return [];
      const missing = text(t.establish) === '' ? 'establish' : text(t.practise) === '' ? 'practise' : null;
      return when(missing !== null, () =>
        warning(`themes.${i}.${missing}`, `第 ${i + 1} 组的“${missing === 'establish' ? '树' : '做'}”没有填写，请按方案补齐`),
      );
    }),
  ],
  themePhases: (row) => [
    ...each(row.phases, (p, i) => [
      ...when(before(p.to, p.from), () => error(`phases.${i}.to`, `阶段第 ${i + 1} 行的止早于起 ${said(p.from)}，请核对其中一个`)),
      ...when(before(p.from, row.startDate), () => warning(`phases.${i}.from`, `阶段第 ${i + 1} 行早于活动开始日期 ${said(row.startDate)}，请核对`)),
      ...when(before(row.endDate, p.to), () => warning(`phases.${i}.to`, `阶段第 ${i + 1} 行晚于活动结束日期 ${said(row.endDate)}，请核对`)),
    ]),
    ...repeats(row.phases, 'phase').map(([i, first]) => warning(`phases.${i}.phase`, `阶段第 ${i + 1} 行与第 ${first + 1} 行是同一阶段，请核对`)),
  ],
  themeUnits: (row) => [
    ...repeats(row.units, 'unit').map(([i, first]) => error(`units.${i}.unit`, `参加单位第 ${i + 1} 行与第 ${first + 1} 行是同一个单位，请删去一行`)),
    ...each(row.units, (u, i) => [
      ...when(over(u.rectified, u.problems), () => warning(`units.${i}.rectified`, `参加单位第 ${i + 1} 行的整改数多于查摆问题数，请核对`)),
      ...when(over(u.adopted, u.suggestions), () => warning(`units.${i}.adopted`, `参加单位第 ${i + 1} 行的采纳数多于意见建议数，请核对`)),
    ]),
  ],

  // ---- M09 ----
  rectificationTarget: (row) =>
    when(text(row.cadre) === '' && text(row.unit) === '', () => error('cadre', '还没有写明由谁整改，请选择对象（个人）或责任单位')),
  rectificationItems: (row) => [
    ...each(row.items, (item, i) => {
      const at = (key: string): string => `items.${i}.${key}`;
      const nth = `整改事项第 ${i + 1} 项`;
      return [
        ...when(before(item.dueDate, row.issuedDate), () => error(at('dueDate'), `${nth}的期限早于下达日期 ${said(row.issuedDate)}，请核对`)),
        ...when(before(row.rectifyBy, item.dueDate), () => warning(at('dueDate'), `${nth}的期限晚于总期限 ${said(row.rectifyBy)}，请核对其中一个`)),
        ...when(before(item.doneDate, row.issuedDate), () => error(at('doneDate'), `${nth}的完成日期早于下达日期 ${said(row.issuedDate)}，请核对`)),
        ...when(before(item.signedOffDate, item.doneDate), () =>
          error(at('signedOffDate'), `${nth}的销号日期早于完成日期 ${said(item.doneDate)}，请核对`),
        ),
        ...when(date(item.signedOffDate) !== null && item.result === 'not', () =>
          error(at('result'), `${nth}验收结果为未完成，却填了销号日期，请改正其中一个`),
        ),
      ];
    }),
    ...each(row.progress, (p, i) =>
      when(over(p.item, list(row.items).length), () =>
        warning(`progress.${i}.item`, `进展第 ${i + 1} 条的事项序号 ${String(p.item)} 超出整改事项数 ${list(row.items).length}，请核对`),
      ),
    ),
  ],
  rectificationState: (row) => {
    const open = list(row.items).filter((i) => date(i.signedOffDate) === null).length;
    return [
      ...when(row.state === 'signedOff' && row.overall === 'not', () => error('overall', '总体评价为未完成，不能销号，请退回或升级处理')),
      ...when(row.state === 'signedOff' && open > 0, () => warning('items', `还有 ${open} 个整改事项没有销号日期，请补填`)),
      ...when(row.state === 'returned' && date(row.reportedDate) !== null, () =>
        warning('reportedDate', '已退回重改，请清空报结日期，否则期限会显示为已按期完成'),
      ),
      ...when(row.state === 'escalated' && row.consequence === 'extension', () =>
        warning('consequence', '未完成后果是延期，不属于升级处理，请核对后果或撤销这一步'),
      ),
      ...when(row.consequence === 'extension' && date(row.extendedTo) === null, () => warning('extendedTo', '已选延期，请填写延期至哪一天')),
      ...when(before(row.rectifyBy, row.extendedTo), () =>
        warning('rectifyBy', `已延期至 ${said(row.extendedTo)}，总期限仍是 ${said(row.rectifyBy)}，请同时修改`),
      ),
    ];
  },

  // ---- M10 ----
  specialTargets: (row) => [
    ...each(row.targets, (t, i) => [
      ...when(t.kind === 'team' && text(t.unit) === '', () => error(`targets.${i}.unit`, `考核对象第 ${i + 1} 行是班子，请选定单位`)),
      ...when(t.kind === 'cadre' && text(t.cadre) === '', () => error(`targets.${i}.cadre`, `考核对象第 ${i + 1} 行是干部，请选定干部`)),
      ...when(t.grade === 'other' && text(t.gradeWord) === '', () =>
        warning(`targets.${i}.gradeWord`, `考核对象第 ${i + 1} 行等次选了“其他”，请写明等次名称`),
      ),
    ]),
    ...repeats(
      list(row.targets).map((t) => ({ of: t.kind === 'cadre' ? t.cadre : null })),
      'of',
    ).map(([i, first]) => error(`targets.${i}.cadre`, `考核对象第 ${i + 1} 行与第 ${first + 1} 行是同一名干部，请删去一行`)),
    ...repeats(
      list(row.targets).map((t) => ({ of: t.kind === 'team' ? t.unit : null })),
      'of',
    ).map(([i, first]) => error(`targets.${i}.unit`, `考核对象第 ${i + 1} 行与第 ${first + 1} 行是同一个班子，请删去一行`)),
  ],

  // ---- M11 ----
  classOfDepartment: (row) => [
    ...when(row.unitKind === 'department' && text(row.departmentClass) === '', () =>
      warning('departmentClass', '市直政府部门按经济、综合、行政执法等类别分别排名，请选择部门类别'),
    ),
    ...when(text(row.departmentClass) !== '' && text(row.unitKind) !== '' && row.unitKind !== 'department', () =>
      warning('departmentClass', '部门类别只用于市直政府部门，请核对对象类别'),
    ),
  ],
  /** Weights of what is not 加减分 make 100. */
  schemeWeights: (row) => {
    const weights = list(row.indicators)
      .filter((i) => i.method !== 'plusMinus')
      .map((i) => num(i.weight));
    const sum = round2(weights.reduce<number>((a, b) => a + (b ?? 0), 0));
    return when(weights.length > 0 && weights.every((w) => w !== null) && sum !== 100, () =>
      warning('indicators', `各项指标权重（加减分项除外）合计 ${sum} 分，不是 100 分，请核对`),
    );
  },
  indicatorTables: (row) =>
    each(row.indicators, (ind, i) => {
      const points = text(ind.points);
      const grades = readGradePoints(points);
      const words: readonly string[] = PERFORMANCE_GRADE.codes.map((c) => c.label);
      const unknown = grades === null ? [] : [...grades.keys()].filter((g) => !words.includes(g));
      const at = `indicators.${i}.points`;
      return [
        ...when(ind.method === 'rank' && readRankPoints(points) === null, () =>
          error(at, `指标第 ${i + 1} 项按排名赋分，请把分值表写成“60、57、54、51、48、其余40”这样的形式`),
        ),
        ...when(ind.method === 'qualitative' && grades === null, () =>
          error(at, `指标第 ${i + 1} 项为定性指标，请把分值表写成“好=10、较好=8、一般=6、较差=4”这样的形式`),
        ),
        ...when(ind.method === 'qualitative' && unknown.length > 0, () =>
          error(at, `指标第 ${i + 1} 项的分值表里“${unknown.join('、')}”不是可选的等次，请改用${words.join('、')}`),
        ),
        ...when(over(ind.floor, ind.cap), () => error(`indicators.${i}.floor`, `指标第 ${i + 1} 项的下限大于上限，请核对`)),
      ];
    }),
  indicatorScores: (row) =>
    each(row.indicators, (ind, i) => {
      const [own, scored] = [num(ind.score), scoreIndicator(ind)];
      return when(own !== null && scored !== null && round2(own) !== scored.score, () =>
        warning(`indicators.${i}.score`, `指标第 ${i + 1} 项得分填 ${own}，按计分方法：${scored?.explanation ?? ''}请核对`),
      );
    }),
  trackingOnce: asking({ rows: ['trackingAssessment'] }, (row, ctx) =>
    when(text(row.unit) !== '' && (ctx.rows?.('trackingAssessment') ?? []).some((r) => r.unit === row.unit && r.year === row.year), () =>
      error('unit', `本单位 ${text(row.year)} 年度已有一条跟踪问效考核记录，请在原记录上修改`),
    ),
  ),
  /** M11 ⑤ 连续靠后: last of its class this year and the year before. */
  trailingUnit: asking({ rows: ['trackingAssessment'] }, (row, ctx) => {
    const last = (r: Values): boolean => {
      const size = num(r.classSize) ?? (peersOf(r, ctx)?.length ?? 0) + 1;
      return size > 1 && num(r.rank) === size;
    };
    const previous = (ctx.rows?.('trackingAssessment') ?? []).find((r) => r.unit === row.unit && r.year === String(Number(row.year) - 1));
    return when(previous !== undefined && last(row) && last(previous), () =>
      warning('rank', '本单位连续两年在同类单位中名列末位，可考虑对主要负责人提醒谈话'),
    );
  }),

  // ---- M12 ----
  cadreAssessedOnce: asking({ about: ['annualAssessment'] }, (row, ctx) =>
    when(
      text(row.year) !== '' && (ctx.about?.('annualAssessment', text(row.cadre)) ?? []).some((r) => r.cadre === row.cadre && r.year === row.year),
      () => error('year', `该干部 ${text(row.year)} 年度已有一条年度考核记录，请在原记录上修改`),
    ),
  ),
  teamAssessedOnce: asking({ rows: ['teamAssessment'] }, (row, ctx) =>
    when(text(row.unit) !== '' && (ctx.rows?.('teamAssessment') ?? []).some((r) => r.unit === row.unit && r.year === row.year), () =>
      error('unit', `该班子 ${text(row.year)} 年度已有一条年度考核记录，请在原记录上修改`),
    ),
  ),
  dimensionsOnce: (row) =>
    repeats(row.dimensions, 'name').map(([i, first]) =>
      error(`dimensions.${i}.name`, `考核维度第 ${i + 1} 项与第 ${first + 1} 项同名，请删去或改名`),
    ),
  ungradedExplained: (row) => [
    ...when(row.grade === 'none' && text(row.ungradedReason) === '', () => warning('ungradedReason', '未定等次的，请选择原因')),
    ...when(text(row.grade) !== '' && row.grade !== 'none' && text(row.ungradedReason) !== '', () =>
      warning('ungradedReason', '已定等次，却填了未定等次原因，请改正其中一个'),
    ),
  ],
  assessedAfterYear: (row) =>
    when(before(row.decidedDate, row.year), () => error('decidedDate', `审定日期早于考核年度 ${text(row.year)} 年，请核对其中一个`)),
  teamVotes: (row) => {
    const cast = TEAM_VOTES.reduce((sum, k) => sum + (num(row[k]) ?? 0), 0);
    return [
      ...when(over(row.returnedVotes, row.issuedVotes), () => error('returnedVotes', '收回票多于发出票，请核对')),
      ...when(over(row.validVotes, row.returnedVotes), () => error('validVotes', '有效票多于收回票，请核对')),
      ...when(over(cast, row.validVotes), () => error('validVotes', `各等次票合计 ${cast} 票，多于有效票，请核对`)),
    ];
  },
  /** 公务员法 arts. 50, 88; 公务员考核规定: what a grade, or the same grade in years running, brings with it. */
  gradeRuns: asking({ about: ['annualAssessment'] }, (row, ctx) => {
    const day = lastDayOf(row);
    const grade = text(row.grade);
    if (day === null || grade === '') return [];
    if (grade === 'basic') return [warning('grade', '年度考核基本称职，可考虑诫勉；是否诫勉按本市规定办理')];
    const others = (ctx.about?.('annualAssessment', text(row.cadre)) ?? []).filter((r) => r.cadre === row.cadre);
    const run = runOf(row, others);
    const met = (CONSEQUENCES[grade] ?? []).flatMap((id) => limitOn(ctx, id, day) ?? []).find((t) => run >= t.value);
    if (met === undefined) return [];
    const running = met.value > 1 ? `连续 ${run} 年` : `${text(row.year)} 年`;
    return [warning('grade', `${running}年度考核${labelOf(CADRE_GRADE, grade)}：${met.consequence}（${met.basis}），请按规定办理`)];
  }),
  cadreExcellentShare: asking({ rows: ['annualAssessment'] }, (row, ctx) => shareFinding(row, ctx, 'annualAssessment', 'KH.leaderGood', '领导干部')),
  teamExcellentShare: asking({ rows: ['teamAssessment'] }, (row, ctx) => shareFinding(row, ctx, 'teamAssessment', 'KH.teamGood', '领导班子')),

  // ---- M13 ----
  honoureeNamed: (row) => [
    ...when(row.objectKind === 'individual' && text(row.cadre) === '', () => error('cadre', '对象类型是个人，请选定受表彰个人')),
    ...when(row.objectKind === 'collective' && text(row.unit) === '', () => error('unit', '对象类型是集体，请选定受表彰集体')),
    ...when(row.objectKind === 'collective' && text(row.cadre) !== '', () =>
      warning('cadre', '对象类型是集体，却选了个人；集体荣誉会记入此人名下，请核对'),
    ),
  ],
  honourKindFits: (row) =>
    when(
      (row.objectKind === 'collective' && row.kind === 'modelIndividual') || (row.objectKind === 'individual' && row.kind === 'modelCollective'),
      () => error('kind', '奖励种类与对象类型不一致，请改正其中一个'),
    ),
  opinionsClear: (row) =>
    each(row.opinions, (o, i) => [
      ...when(before(o.replyDate, o.askedDate), () =>
        error(`opinions.${i}.replyDate`, `征求意见第 ${i + 1} 家的回复日期早于发函日期 ${said(o.askedDate)}，请核对`),
      ),
      ...when(o.opinion === 'objection', () =>
        warning(`opinions.${i}.opinion`, `${text(o.organ) || `征求意见第 ${i + 1} 家`}有异议，请核实后再审批`),
      ),
    ]),
  publicLongEnough: (row, ctx) => {
    if (before(row.publicTo, row.publicFrom)) return [error('publicTo', `公示止早于公示起 ${said(row.publicFrom)}，请核对其中一个`)];
    const end = publicityEnd(row, ctx);
    return when(end !== null && before(row.publicTo, end.due), () =>
      warning('publicTo', `公示时间不足：应公示到 ${said(end?.due)}（${end?.basis ?? ''}），请核对`),
    );
  },
  revocationFits: (row) => [
    ...when(before(row.revokedDate, row.awardedDate), () => error('revokedDate', `撤销日期早于表彰日期 ${said(row.awardedDate)}，请核对其中一个`)),
    ...when(row.state === 'revoked' && row.revoked !== true, () => warning('revoked', '状态已是撤销，请勾选“已撤销”')),
    ...when(row.revoked === true && row.state !== 'revoked', () => warning('revoked', '已勾选撤销，请用“撤销表彰”登记这一步')),
  ],
} as const satisfies Record<string, Check>;
