/** Named checks of M17: 举报件 and 监督信息 (handbook §3 M17, §4.3). Same contract as checks.ts, which takes them in. */
import { addMonths, spanOf } from './dates';
import { personName } from './deriveReports';
import { type Check, confirm, error, type Finding, warning, when } from './findings';
import { before, date, list, refId, repeats, said, text, type Values } from './readRow';
import { asking, limitOn } from './ruleContext';
import { windowOf } from './thresholds';

/** Days of a report in the order in which they ought to follow each other. */
const ORDER = [
  ['receivedDate', '收到日期'],
  ['plannedDate', '拟办日期'],
  ['approvedDate', '审批日期'],
  ['assignedDate', '转出（分办）日期'],
  ['verifyFrom', '查核开始日期'],
  ['reportedDate', '报结日期'],
  ['decidedDate', '处理决定日期'],
  ['feedbackDate', '向实名举报人反馈日期'],
] as const;

/** 办理方式 that fit each of the states of triage. */
const MODES: Readonly<Record<string, readonly string[]>> = {
  transferred: ['transfer', 'toDiscipline', 'assist'],
  assigned: ['assign', 'assist'],
  selfHandled: ['self', 'assist'],
  notAccepted: ['notAccepted'],
};
/** Handlings that are measures with a record of their own. */
const MEASURES: readonly unknown[] = [
  'reminder',
  'inquiry',
  'admonition',
  'rectification',
  'partyDiscipline',
  'adminDiscipline',
  'removed',
  'demoted',
];
/** Only a person who is up for promotion can be postponed or struck off (article; handbook §1.6-5). */
const CANDIDATE_ONLY: readonly unknown[] = ['postponed', 'disqualified'];

/** Persons of a report that is verified: all of them, less those marked 列入查核 “否” (ST14). */
export const verifiedPersons = (row: Values): readonly Values[] =>
  date(row.verifyFrom) === null ? [] : list(row.persons).filter((p) => p.verified !== false);

/** One row of `persons` for each cadre (M17, M23). */
export const personsOnce = (row: Values): readonly Finding[] =>
  repeats(row.persons, 'cadre').map(([i, first]) => error(`persons.${i}.cadre`, `第 ${i + 1} 行与第 ${first + 1} 行是同一名干部，请删去一行`));

export const reportChecks = {
  personsNamed: (row) => [
    ...list(row.persons).flatMap((p, i) => [
      ...when(text(p.cadre) === '' && text(p.outsiderName) === '', () =>
        error(`persons.${i}.cadre`, `第 ${i + 1} 行没有选干部也没有写库外人员姓名，请补填或删去这一行`),
      ),
      ...when(text(p.cadre) !== '' && text(p.outsiderName) !== '', () =>
        error(`persons.${i}.outsiderName`, `第 ${i + 1} 行既选了干部又写了库外人员，请只留一项`),
      ),
    ]),
    ...personsOnce(row),
    ...when('unit' in row && list(row.persons).length === 0 && text(row.unit) === '', () =>
      warning('persons', '没有登记被反映人，也没有登记被反映单位，请补填其中一项'),
    ),
  ],
  duplicatesNamed: (row) => [
    ...(['duplicateOf', 'mergedInto'] as const).flatMap((k) =>
      when(refId(row[k]) !== '' && refId(row[k]) === row.id, () => error(k, '不能选本件自己，请另选先收到的那件')),
    ),
    ...when(row.pieceKind === 'repeated' && refId(row.duplicateOf) === '' && refId(row.mergedInto) === '', () =>
      warning('duplicateOf', '件别为重复，请选首次收到的那件，以便一并查看'),
    ),
    ...when(row.pieceKind === 'first' && refId(row.duplicateOf) !== '', () => warning('pieceKind', '已登记重复于另一件，件别仍是“初次”，请核对')),
  ],
  reportDates: (row) => {
    const filled = ORDER.filter(([k]) => date(row[k]) !== null);
    return [
      ...filled.flatMap(([key, label], i) => {
        const earlier = filled[i - 1];
        // nothing is done on a report before it is there, nor does a verification end before it begins; the rest may have been done out of turn
        const impossible = earlier?.[0] === 'receivedDate' || (earlier?.[0] === 'verifyFrom' && key === 'reportedDate');
        return when(earlier !== undefined && before(row[key], row[earlier[0]]), () =>
          (impossible ? error : confirm)(key, `${label}早于${earlier?.[1]} ${said(row[earlier?.[0] ?? ''])}，请核对其中一个`),
        );
      }),
      ...when(before(row.verifyTo, row.verifyFrom), () => error('verifyTo', `查核截止日期早于开始日期 ${said(row.verifyFrom)}，请核对其中一个`)),
      ...when(before(row.extensionTo, row.assignedDate), () =>
        error('extensionTo', `延期至的日期早于转出（分办）日期 ${said(row.assignedDate)}，请核对其中一个`),
      ),
      ...when(date(row.extensionTo) !== null && (text(row.extensionReason) === '' || text(row.extensionBy) === ''), () =>
        warning('extensionTo', '已延期，请写明延期理由和批准人'),
      ),
    ];
  },
  reportMode: (row) => {
    const fits = MODES[text(row.state)];
    return [
      ...when(fits !== undefined && text(row.mode) !== '' && !fits.includes(text(row.mode)), () =>
        error('mode', '办理方式与当前状态不一致，请改办理方式或撤销这一步'),
      ),
      ...when(row.inScope === false && (row.mode === 'self' || row.mode === 'assign'), () =>
        warning('mode', '不属受理范围的举报，一般转有关部门或不予受理，请核对办理方式'),
      ),
    ];
  },
  /** Handbook M17 C and §4.3: at least two; nobody verifies himself (信访工作条例 art. 28). */
  verifyGroup: (row, ctx) => {
    const begun = date(row.verifyFrom);
    if (begun === null) return [];
    const least = limitOn(ctx, 'JB.team', spanOf(begun)[1])?.value ?? 0;
    const members = list(row.group).map((m) => text(m.name));
    const named = new Set(members.filter((n) => n !== ''));
    const accused = new Set(
      list(row.persons)
        .map((p) => personName(p, ctx))
        .filter((n) => n !== ''),
    );
    return [
      ...when(named.size < least, () => confirm('group', `查核组只有 ${named.size} 人，应不少于 ${least} 人，请补填`)),
      ...when(row.recusal !== true, () => confirm('recusal', '查核已开始，还没有确认查核组成员不需回避，请确认')),
      ...members.flatMap((n, i) =>
        when(n !== '' && accused.has(n), () => confirm(`group.${i}.name`, `查核组成员${n}与被反映人同名，是同一人的应当回避，请核对`)),
      ),
    ];
  },
  findingsFit: (row) => {
    const rows = list(row.findings);
    const ended = date(row.reportedDate) !== null;
    const all = (values: readonly unknown[]): boolean => rows.length > 0 && rows.every((f) => values.includes(f.conclusion));
    return [
      ...when(ended && rows.some((f) => f.conclusion === 'pending'), () => warning('findings', '已经报结，还有问题的结论是“待查”，请补齐')),
      ...when(all(['false']) && ['true', 'mostlyTrue', 'partlyTrue'].includes(text(row.overall)), () =>
        warning('overall', '各条结论都是失实，总体结论却认定有属实的，请核对'),
      ),
      ...when(all(['true', 'mostlyTrue']) && ['false', 'framed'].includes(text(row.overall)), () =>
        warning('overall', '各条结论都属实，总体结论却是失实或诬告，请核对'),
      ),
      ...when(row.overall === 'framed' && row.toFramed !== true && date(row.decidedDate) !== null, () =>
        warning('toFramed', '认定为诬告的，请登记是否移送'),
      ),
    ];
  },
  handlingsFit: (row) => {
    const persons = list(row.persons);
    const of = (h: Values): Values | undefined =>
      persons.find((p) =>
        text(h.cadre) !== '' ? p.cadre === h.cadre : text(h.outsiderName) !== '' && text(p.outsiderName) === text(h.outsiderName),
      );
    const handled = new Set(list(row.handlings).flatMap((h) => of(h) ?? []));
    return [
      ...list(row.handlings).flatMap((h, i) => [
        ...when(of(h) === undefined, () => error(`handlings.${i}.cadre`, `处理第 ${i + 1} 项的被处理人不在被反映人之中，请先登记到被反映人`)),
        ...when(CANDIDATE_ONLY.includes(h.handling) && of(h) !== undefined && of(h)?.candidate !== true, () =>
          warning(`handlings.${i}.handling`, `处理第 ${i + 1} 项是缓任或取消资格，该同志没有登记为拟提拔人选，请核对`),
        ),
        ...when(date(row.decidedDate) !== null && MEASURES.includes(h.handling) && refId(h.followUp) === '', () =>
          warning(`handlings.${i}.followUp`, `处理第 ${i + 1} 项还没有对应的台账记录，请登记后在此选定`),
        ),
        ...when(date(h.date) === null, () => warning(`handlings.${i}.date`, `处理第 ${i + 1} 项没有日期，统计归不进时段，请补填`)),
      ]),
      ...when(date(row.decidedDate) !== null && verifiedPersons(row).some((p) => !handled.has(p)), () =>
        warning('handlings', '有被查核人没有登记处理；没有问题的请登记“失实了结”或“采信了结”'),
      ),
    ];
  },
  /** 信访工作条例 arts. 30, 46: nothing of the informant in what is passed on. */
  informantApart: (row) =>
    (['matter', 'content', 'process', 'problems', 'proposal'] as const).flatMap((k) =>
      when(/(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)|举报人[：:]|举报人(?:姓名|电话|单位|住址)/.test(text(row[k])), () =>
        warning(k, '这段文字里像是有举报人信息（电话、证件号码或“举报人：”），举报人信息应另存，请删去'),
      ),
    ),
  realNameFeedback: (row) => [
    ...when(
      row.signature === 'realName' && date(row.archivedDate) !== null && date(row.decidedDate) !== null && date(row.feedbackDate) === null,
      () => warning('feedbackDate', '实名举报已归档，还没有登记向举报人反馈，请补填'),
    ),
    ...when(row.signature === 'anonymous' && date(row.feedbackDate) !== null, () =>
      warning('feedbackDate', '署名为匿名，却登记了向实名举报人反馈，请核对其中一项'),
    ),
  ],
  manyReports: asking({ about: ['report'] }, (row, ctx) => {
    const received = date(row.receivedDate);
    if (!ctx.about || received?.length !== 10) return [];
    const limit = limitOn(ctx, 'JB.repeat', received);
    if (limit === undefined) return [];
    const since = addMonths(received, -windowOf(limit));
    return list(row.persons).flatMap((p, i) => {
      const cadre = text(p.cadre);
      if (cadre === '') return [];
      const others = (ctx.about?.('report', cadre) ?? []).filter((r) => {
        const d = date(r.receivedDate);
        return d !== null && d >= since && d <= received && list(r.persons).some((q) => q.cadre === cadre);
      });
      return when(others.length + 1 >= limit.value, () =>
        warning(`persons.${i}.cadre`, `${personName(p, ctx) || '该同志'}近 ${windowOf(limit)} 个月被举报 ${others.length + 1} 件，请关注`),
      );
    });
  }),
  infoOutcome: (row) => [
    ...when(before(row.assessedDate, row.receivedDate), () =>
      error('assessedDate', `研判日期早于收到日期 ${said(row.receivedDate)}，请核对其中一个`),
    ),
    ...when(row.state === 'referred' && row.outcome === 'filed', () => error('outcome', '去向是存档，状态却是转办，请改去向或撤销这一步')),
  ],
} as const satisfies Record<string, Check>;
