/**
 * 到期与应办: everything that is owed, from rules only. Due days come from the declarations (`deadlines`); what is owed without a record
 * (a report nobody entered, a talk not held, an audit not made) comes from the rules at the end of this file. Each item says by which
 * rule it is owed.
 */
import { type AnyRow, type DeadlineUse, fieldAt, type RecordTypeDef, stateOf } from '../records/define';
import { formatValue, type Names } from '../records/kinds/format';
import { isEmpty } from '../records/kinds/values';
import { addDays, addMonths, type DateText, daysBetween, inWords, spanOf } from './dates';
import { DEADLINE_RULES, type DeadlineRule, dueDay, ruleFor } from './deadlines';
import { type DueKind, dueStateOf } from './dueState';
import { THRESHOLDS, type Threshold, thresholdFor } from './thresholds';
import type { Calendar } from './workdays';

/** What kind of debt it is. */
export const DUTIES = [
  { id: 'report', label: '应报未报' },
  { id: 'handIn', label: '应交未交' },
  { id: 'talk', label: '应谈未谈' },
  { id: 'audit', label: '应审未审' },
  { id: 'act', label: '本科应办' },
  { id: 'others', label: '其他机关应办' },
] as const;
export type Duty = (typeof DUTIES)[number]['id'];
export type When = 'over' | 'soon' | 'later' | 'none';
/** Days ahead that count as 七日内到期. */
export const SOON_DAYS = 7;

export interface OpenItem {
  readonly key: string;
  readonly duty: Duty;
  readonly when: When;
  readonly def: RecordTypeDef;
  /** The record that owes; null where it is the record itself that is missing. */
  readonly row: AnyRow | null;
  /** Id of the person or unit it is about. */
  readonly cadre: string | null;
  readonly unit: string | null;
  /** Name of whom or what it is about, as shown. */
  readonly subject: string;
  /** 函询书面回复 … */
  readonly matter: string;
  /** 对象本人 · 报送单位 · 干部监督科 … */
  readonly owedBy: string;
  readonly due: DateText | null;
  /** Working days left; negative when overdue; null without a due day. */
  readonly left: number | null;
  readonly mark: { readonly kind: DueKind; readonly text: string };
  /** How the day was reached or why it is owed, one Chinese sentence. */
  readonly rule: string;
  readonly basis: string;
  readonly handler: string;
}

export interface OpenContext {
  readonly types: readonly RecordTypeDef[];
  /** All rows of a type; [] for a type that is not there. Deleted rows may be among them. */
  rows(type: string): readonly AnyRow[];
  readonly names: Names;
  readonly today: DateText;
  readonly calendar: Calendar;
  readonly rules?: readonly DeadlineRule[];
  readonly thresholds?: readonly Threshold[];
}

/** Our own office, in the words of the declarations. */
const OWN = /干部监督科|本科|承办人/;
/** Organs that decide by themselves; they owe nothing to us, the day is only watched. */
const ORGANS = /机关|部门$/;
/** Periodic reports: 民主生活会, 个人事项, 联席会议, 零报告. */
const REPORTING: readonly (string | null)[] = ['M15', 'M19', 'M20', 'M21'];
const dutyOf = (def: RecordTypeDef, use: DeadlineUse): Duty => {
  if (OWN.test(use.owedBy)) return 'act';
  if (ORGANS.test(use.owedBy)) return 'others';
  return REPORTING.includes(def.mechanism) && use.rule !== 'ZG.item' ? 'report' : 'handIn';
};

const whenOf = (due: DateText | null, today: DateText): When =>
  due === null ? 'none' : due < today ? 'over' : due <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
const alive = (rows: readonly AnyRow[]): readonly AnyRow[] => rows.filter((r) => r.deletedAt === null);
const dayIn = (row: AnyRow, key: string): DateText | null => {
  const v = row[key];
  return typeof v === 'string' && v.length === 10 ? v : null;
};
const idIn = (row: AnyRow, key: string): string | null => (typeof row[key] === 'string' && row[key] !== '' ? (row[key] as string) : null);

/** Everything owed, most urgent first; what has no day stands last. */
export const openItems = (ctx: OpenContext): readonly OpenItem[] => {
  const items = [...dueItems(ctx), ...missingMatters(ctx), ...missingZeroReports(ctx), ...missingTalks(ctx), ...missingAudits(ctx)];
  return items.sort((a, b) => {
    const [x, y] = [a.due ?? '9999', b.due ?? '9999'];
    return x < y ? -1 : x > y ? 1 : a.subject.localeCompare(b.subject, 'zh-CN');
  });
};

/** Open due days of one record, for its dossier. */
export const openItemsOf = (def: RecordTypeDef, row: AnyRow, ctx: Omit<OpenContext, 'types' | 'rows'>): readonly OpenItem[] =>
  (def.deadlines ?? []).flatMap((use) => dueItem(def, row, use, ctx) ?? []);

const dueItems = (ctx: OpenContext): readonly OpenItem[] =>
  ctx.types.flatMap((def) => ((def.deadlines?.length ?? 0) === 0 ? [] : alive(ctx.rows(def.id)).flatMap((row) => openItemsOf(def, row, ctx))));

const dueItem = (def: RecordTypeDef, row: AnyRow, use: DeadlineUse, ctx: Omit<OpenContext, 'types' | 'rows'>): OpenItem | null => {
  const phase = stateOf(def, row.state)?.phase;
  if (phase === 'done' || phase === 'void' || !isEmpty(row[use.done])) return null;
  const state = dueStateOf(def, row, use, ctx.today, ctx.calendar);
  if (state.due === null || state.left === null) return null;
  const field = def.subject === null ? undefined : fieldAt(def, def.subject);
  const cadre = field?.kind === 'cadre' && !def.subject?.includes('.') ? idIn(row, field.key) : null;
  const unit = row.refUnits[0] ?? null;
  const handler = fieldAt(def, 'handler');
  return {
    key: `${def.id}/${row.id}/${use.rule}/${use.done}`,
    duty: dutyOf(def, use),
    when: whenOf(state.due, ctx.today),
    def,
    row,
    cadre,
    unit,
    subject: cadre !== null ? ctx.names.cadre(cadre) : titleWords(def, row, ctx.names) || (unit === null ? row.no : ctx.names.unit(unit)),
    matter: state.name,
    owedBy: use.owedBy,
    due: state.due,
    left: state.left,
    mark: { kind: state.kind, text: state.text },
    ...sentenceOf(row, use, state.due, ctx),
    handler: handler ? formatValue(handler, row.handler, ctx.names) : '',
  };
};
const titleWords = (def: RecordTypeDef, row: AnyRow, names: Names): string => {
  for (const key of def.title) {
    const f = fieldAt(def, key);
    if (f && !f.sensitive && !isEmpty(row[key])) return formatValue(f, row[key], names);
  }
  return '';
};
/** The counted day explained; a day entered by hand is named as such. */
const sentenceOf = (
  row: AnyRow,
  use: DeadlineUse,
  due: DateText,
  ctx: Omit<OpenContext, 'types' | 'rows'>,
): { readonly rule: string; readonly basis: string } => {
  const start = dayIn(row, use.start);
  const rule = ruleFor(use.rule, start ?? due, ctx.rules ?? DEADLINE_RULES);
  const counted = start === null || rule === undefined ? null : dueDay(rule, start, ctx.calendar);
  const basis = rule?.basis ?? '';
  if (counted === null || use.due === use.start) return { rule: `登记的期限是${inWords(due)}。`, basis };
  if (counted.due === due) return { rule: counted.explanation, basis };
  return { rule: `登记的应办日期是${inWords(due)}；按规则从${inWords(start ?? due)}起算应为${inWords(counted.due)}。`, basis };
};

// ---- owed without a record ----

interface Missing {
  readonly def: RecordTypeDef;
  readonly id: string;
  readonly duty: Duty;
  readonly matter: string;
  readonly owedBy: string;
  readonly cadre?: string;
  readonly unit?: string;
  readonly subject: string;
  readonly due: DateText | null;
  readonly rule: string;
  readonly basis: string;
}
const missing = (m: Missing, today: DateText): OpenItem => {
  const days = m.due === null ? null : daysBetween(today, m.due);
  const mark: OpenItem['mark'] =
    days === null
      ? { kind: 'wait', text: '未定期限' }
      : days < 0
        ? { kind: 'over', text: `已过 ${-days} 天` }
        : days === 0
          ? { kind: 'soon', text: '今日到期' }
          : { kind: days <= SOON_DAYS ? 'soon' : 'wait', text: `还有 ${days} 天` };
  return {
    key: `${m.def.id}/-/${m.duty}/${m.id}`,
    duty: m.duty,
    when: whenOf(m.due, today),
    def: m.def,
    row: null,
    cadre: m.cadre ?? null,
    unit: m.unit ?? null,
    subject: m.subject,
    matter: m.matter,
    owedBy: m.owedBy,
    due: m.due,
    left: null,
    mark,
    rule: m.rule,
    basis: m.basis,
    handler: '',
  };
};
const typeOf = (ctx: OpenContext, id: string): RecordTypeDef | undefined => ctx.types.find((t) => t.id === id);
const counts = (def: RecordTypeDef, row: AnyRow): boolean => stateOf(def, row.state)?.counts === true;
const listIn = (row: AnyRow, key: string): readonly string[] => (Array.isArray(row[key]) ? (row[key] as readonly string[]) : []);
const onDuty = (row: AnyRow): boolean => row.status === null || row.status === 'onDuty';

/** Levels that report personal matters: 县处级副职以上 (2017 规定 art. 2). */
const REPORTS_MATTERS = /^(?:provincial|bureau|county)/;
/**
 * 应报未报, 个人有关事项: cadres of 县处级副职 and above without an entry for the last year. Only when somebody's report for that year has been
 * entered: a ledger that does not keep them owes nothing.
 */
const missingMatters = (ctx: OpenContext): readonly OpenItem[] => {
  const def = typeOf(ctx, 'personalMatters');
  if (!def) return [];
  const year = String(Number(ctx.today.slice(0, 4)) - 1);
  const entered = alive(ctx.rows(def.id)).filter((r) => r.year === year && r.reportType === 'annual');
  if (entered.length === 0) return [];
  const due = `${ctx.today.slice(0, 4)}-01-31`;
  const rule = ruleFor('SX.annual', due, ctx.rules ?? DEADLINE_RULES);
  const have = new Set(entered.map((r) => r.cadre));
  return alive(ctx.rows('cadre'))
    .filter((c) => onDuty(c) && typeof c.postLevel === 'string' && REPORTS_MATTERS.test(c.postLevel) && !have.has(c.id))
    .map((c) =>
      missing(
        {
          def,
          id: `${year}/${c.id}`,
          duty: 'report',
          matter: `${year}年度个人有关事项报告`,
          owedBy: '对象本人',
          cadre: c.id,
          subject: ctx.names.cadre(c.id),
          due,
          rule: `县处级副职以上干部应于${inWords(due)}前报告${year}年度情况，台账中没有登记。`,
          basis: rule?.basis ?? '',
        },
        ctx.today,
      ),
    );
};

/**
 * 应报未报, 零报告: units that reported for an earlier period of the last twelve months and have no entry for the latest ended one.
 */
const missingZeroReports = (ctx: OpenContext): readonly OpenItem[] => {
  const def = typeOf(ctx, 'zeroReport');
  if (!def) return [];
  const rows = alive(ctx.rows(def.id)).flatMap((row) => {
    const [unit, end] = [idIn(row, 'unit'), dayIn(row, 'periodEnd')];
    return unit !== null && end !== null && end < ctx.today && end > addMonths(ctx.today, -12) ? [{ row, unit, end }] : [];
  });
  const latest = rows.reduce((max, r) => (r.end > max ? r.end : max), '');
  if (latest === '') return [];
  const have = new Set(rows.filter((r) => r.end === latest).map((r) => r.unit));
  const rule = ruleFor('LX.zero', latest, ctx.rules ?? DEADLINE_RULES);
  const due = rule ? dueDay(rule, latest, ctx.calendar) : null;
  return [...new Set(rows.map((r) => r.unit))]
    .filter((unit) => !have.has(unit))
    .map((unit) =>
      missing(
        {
          def,
          id: `${latest}/${unit}`,
          duty: 'report',
          matter: `截至${inWords(latest)}的零报告`,
          owedBy: '报送单位',
          unit,
          subject: ctx.names.unit(unit),
          due: due?.due ?? null,
          rule: `该单位近一年报过零报告，截至${inWords(latest)}的一期没有登记。${due?.explanation ?? ''}`,
          basis: rule?.basis ?? '',
        },
        ctx.today,
      ),
    );
};

/** 正职 of the article: 县（区）主要领导 and 市直部门“一把手”. */
const HEADS: readonly string[] = ['countyHead', 'departmentHead'];
export const isHead = (cadre: AnyRow): boolean => listIn(cadre, 'categories').some((c) => HEADS.includes(c));

/** 应谈未谈: heads without the number of heart talks a year that the threshold TT.yearly asks for. */
const missingTalks = (ctx: OpenContext): readonly OpenItem[] => {
  const def = typeOf(ctx, 'heartTalk');
  const limit = thresholdFor('TT.yearly', ctx.today, ctx.thresholds ?? THRESHOLDS);
  if (!def || !limit || limit.value < 1) return [];
  const year = ctx.today.slice(0, 4);
  const held = new Map<string, number>();
  for (const r of alive(ctx.rows(def.id)))
    if (counts(def, r) && r.onDate?.startsWith(year)) for (const id of r.refCadres) held.set(id, (held.get(id) ?? 0) + 1);
  return alive(ctx.rows('cadre'))
    .filter((c) => onDuty(c) && isHead(c) && (held.get(c.id) ?? 0) < limit.value)
    .map((c) =>
      missing(
        {
          def,
          id: `${year}/${c.id}`,
          duty: 'talk',
          matter: `${year}年谈心谈话`,
          owedBy: '市领导、部领导',
          cadre: c.id,
          subject: ctx.names.cadre(c.id),
          due: `${year}-12-31`,
          rule: `${limit.name}不少于 ${limit.value} ${limit.unit}，今年已谈 ${held.get(c.id) ?? 0} 次。`,
          basis: limit.basis,
        },
        ctx.today,
      ),
    );
};

/** Years back in which a departure is looked for. */
const AUDIT_YEARS = 3;
const MAIN_POST = /书记|局长|主任|县长|区长|市长|厂长|院长|校长|董事长|总经理|行长|会长|主席/;
const NOT_MAIN = /副|助理|调研员|巡视员|科|处长/;
/** 离任: the day a head left (month or day, null when only the roster says that he is gone), and the post. */
export interface Departure {
  readonly day: DateText | null;
  readonly post: string;
}
/**
 * When a cadre last left a main post within the last three years: the latest ended stage of his résumé as a main leader (书记、局长 …
 * without 副); a head who is no longer on duty, without such a stage. A stage that goes on in the present post is no departure.
 */
export const departureOf = (cadre: AnyRow, today: DateText): Departure | null => {
  const stages = (Array.isArray(cadre.resume) ? cadre.resume : []) as readonly { from: string | null; to: string | null; text: string | null }[];
  const since = addMonths(today, -12 * AUDIT_YEARS);
  const current = typeof cadre.currentPost === 'string' ? cadre.currentPost : '';
  const main = stages.flatMap((s) => (s.to && s.text && MAIN_POST.test(s.text) && !NOT_MAIN.test(s.text) ? [{ day: s.to, post: s.text }] : []));
  const [last] = main
    .filter((s) => spanOf(s.day)[1] <= today && !(onDuty(cadre) && current.includes(s.post)))
    .sort((a, b) => (a.day < b.day ? 1 : -1));
  if (last) return spanOf(last.day)[1] < since ? null : last;
  return !onDuty(cadre) && cadre.status !== 'deceased' && isHead(cadre) ? { day: null, post: current } : null;
};
/** Audits that answer for a departure: made or ordered from a year before it on; any, when the day is not known. */
const answers = (def: RecordTypeDef, audit: AnyRow, cadreId: string, left: DateText | null): boolean => {
  if (audit.cadre !== cadreId || stateOf(def, audit.state)?.phase === 'void') return false;
  if (left === null) return true;
  const day = dayIn(audit, 'entryDate') ?? dayIn(audit, 'entrustDate');
  return day === null ? audit.type === 'leaving' : day >= addMonths(spanOf(left)[0], -12);
};
/** 应审未审: main leaders who left their post without an audit of their economic responsibility (handbook M16 ⑤). */
const missingAudits = (ctx: OpenContext): readonly OpenItem[] => {
  const def = typeOf(ctx, 'audit');
  if (!def) return [];
  const audits = alive(ctx.rows(def.id));
  return alive(ctx.rows('cadre')).flatMap((c) => {
    const left = departureOf(c, ctx.today);
    if (left === null || audits.some((a) => answers(def, a, c.id, left.day))) return [];
    return [
      missing(
        {
          def,
          id: c.id,
          duty: 'audit',
          matter: '离任经济责任审计',
          owedBy: '干部监督科（委托审计机关）',
          cadre: c.id,
          subject: ctx.names.cadre(c.id),
          due: null,
          rule:
            left.day === null
              ? `花名册中已不在职，曾任“${left.post}”，没有经济责任审计的记录。`
              : `${inWords(left.day)}不再任“${left.post}”，离任前一年以来没有委托或实施审计的记录。`,
          basis: '《党政主要领导干部和国有企事业单位主要领导人员经济责任审计规定》（中办发〔2019〕45 号）',
        },
        ctx.today,
      ),
    ];
  });
};
