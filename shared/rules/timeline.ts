/**
 * The dossier's timeline: everything about one cadre or unit, newest first, read from the declarations alone. A record gives one entry;
 * a due day that was met on another day gives one more, an open due day a coming one. Records that follow from one another
 * (handbook §2.3) share a line.
 */
import { valuesAt } from '../query/query';
import { type AnyRow, type FieldDef, fieldAt, fieldsOf, type RecordTypeDef, stateOf } from '../records/define';
import { formatValue, type Names } from '../records/kinds/format';
import { isEmpty } from '../records/kinds/values';
import { addMonths, type DateText } from './dates';
import { slotKey } from './dueSlots';
import { type DueContext, type DueKind, type DueState, dueStates, isOpen } from './dueState';
import { windowOf } from './thresholds';

export interface Held {
  readonly def: RecordTypeDef;
  readonly row: AnyRow;
}
export const heldKey = (h: Held): string => `${h.def.id}/${h.row.id}`;

/** Tabs of a dossier, after the article's parts; mechanisms of the handbook, so that a new type falls into its place by itself. */
const GROUPS = [
  { id: 'training', label: '教育培训', mechanisms: ['M01', 'M02', 'M03', 'M04'] },
  { id: 'talks', label: '谈话、函询、整改', mechanisms: ['M05', 'M06', 'M07', 'M08', 'M09'] },
  { id: 'assessment', label: '考核奖惩', mechanisms: ['M10', 'M11', 'M12', 'M13', 'M22'] },
  { id: 'audit', label: '审计', mechanisms: ['M16'] },
  { id: 'reports', label: '举报、信息', mechanisms: ['M17'] },
] as const;
export interface Group {
  readonly id: string;
  readonly label: string;
}
const OTHER: Group = { id: 'other', label: '其他监督' };
export const TIMELINE_GROUPS: readonly Group[] = [...GROUPS, OTHER];
/** The tab a type stands under. */
export const groupOf = (def: RecordTypeDef): Group => GROUPS.find((g) => g.mechanisms.some((m) => m === def.mechanism)) ?? OTHER;

/** Day a record is put on: its own date (any precision), else that of its last step, else that of entry. */
export const dayOf = (row: AnyRow): DateText => row.onDate ?? row.stateLog.at(-1)?.date ?? row.createdAt.slice(0, 10);

const QUIET: ReadonlySet<FieldDef['kind']> = new Set(['date', 'longText', 'children', 'attachments', 'outsiders', 'flag', 'record', 'docNumber']);
const worth = (f: FieldDef): boolean => !f.sensitive && !f.snapshot && !QUIET.has(f.kind);

/**
 * What a record says in one line, without the cadre himself and its date: its title, else its list columns.
 * For records with rows of people, his own row follows (结业, 请假 …).
 * @param about id of the cadre or unit whose dossier it is
 */
export const summaryOf = ({ def, row }: Held, about: string, names: Names): string => {
  const said: string[] = [];
  const subject = def.subject?.split('.')[0];
  const say = (f: FieldDef, value: unknown): void => {
    if (f.sensitive || isEmpty(value) || value === about) return;
    const text = formatValue(f, value, names);
    if (text !== '' && !said.includes(text)) said.push(text);
  };
  for (const key of def.title) {
    const f = fieldAt(def, key);
    // the cadre's own dossier need not name him; the unit's must
    if (f && key !== def.date && f.kind !== 'children') say(f, row[key]);
  }
  if (said.length === 0) {
    const columns = fieldsOf(def).filter((f) => f.list && !f.list.wide && f.key !== subject && worth(f));
    for (const f of columns.slice(0, 4)) if (said.length < 3) say(f, row[f.key]);
  }
  const own = ownRow(def, row, about);
  if (own) for (const f of own.fields) if (f.kind === 'choice') say(f, own.row[f.key]);
  return said.join('，');
};
/** Row of a cadre among a record's people. */
const ownRow = (
  def: RecordTypeDef,
  row: AnyRow,
  about: string,
): { readonly fields: readonly FieldDef[]; readonly row: Readonly<Record<string, unknown>> } | null => {
  const [list, key] = (def.subject ?? '').split('.') as [string, string?];
  const field = key === undefined ? undefined : fieldAt(def, list);
  if (field?.kind !== 'children' || key === undefined) return null;
  const found = (row[list] as readonly Record<string, unknown>[]).find((r) => r[key] === about);
  return found ? { fields: field.fields, row: found } : null;
};

export type EntryKind = 'record' | 'met' | 'due';
export interface Entry {
  readonly key: string;
  readonly kind: EntryKind;
  readonly held: Held;
  /** Any precision; `due` entries lie ahead or are overdue. */
  readonly day: DateText;
  /** 诫勉 · 书面检查 … */
  readonly title: string;
  readonly text: string;
  /** Shape and words at the right; null where nothing is owed. */
  readonly mark: { readonly kind: DueKind; readonly text: string } | null;
  /** Present state in words, for records. */
  readonly state: string;
  /** Internal numbers of the records this one follows from. */
  readonly from: readonly string[];
  /** The record is about somebody else and names him (or the unit) only. */
  readonly mentioned: boolean;
  /** Number of the line it lies on, or null. */
  readonly chain: number | null;
}
/** A line of linked records, by index into the entries (newest first). */
export interface Line {
  readonly chain: number;
  readonly first: number;
  readonly last: number;
  /** 0, 1 …: lines that overlap lie side by side. */
  readonly lane: number;
  /** Short labels of its types, oldest first. */
  readonly words: readonly string[];
}
export interface Timeline {
  /** Newest first. */
  readonly entries: readonly Entry[];
  readonly lines: readonly Line[];
  /** Records, each once. */
  readonly records: number;
}

export interface TimelineContext extends DueContext {
  readonly about: string;
  readonly names: Names;
  /** Number of a record that is not among the held ones. */
  numberOf(key: string): string | undefined;
}

/** A unit is always meant itself where a record names it; a cadre may be named in a record about somebody else. */
const isAbout = (h: Held, about: string): boolean =>
  h.def.subject === null || h.row.refUnits.includes(about) || valuesAt(h.row, h.def.subject).includes(about);

/** An item of a meeting is owed by its leader; in the dossiers of the others it is left out. */
const isHis = (d: DueState, h: Held, about: string): boolean => d.who?.entity !== 'cadre' || d.who.id === about || h.row.refUnits.includes(about);

/** All entries and lines. Deleted rows must not be among `held`. */
export const timelineOf = (held: readonly Held[], ctx: TimelineContext): Timeline => {
  const chains = chainsOf(held);
  const numbers = new Map(held.map((h) => [heldKey(h), h.row.no]));
  const entries = held.flatMap((h) => entriesOf(h, ctx, chains.get(heldKey(h)) ?? null, numbers));
  entries.sort((a, b) => compareDays(b.day, a.day) || ORDER[a.kind] - ORDER[b.kind] || (a.held.row.no < b.held.row.no ? 1 : -1));
  return { entries, lines: linesOf(entries), records: held.length };
};
const ORDER: Record<EntryKind, number> = { due: 0, met: 1, record: 2 };
/** Coarse days stand at the end of what they cover. */
const compareDays = (a: DateText, b: DateText): number => {
  const [x, y] = [a.padEnd(10, '~'), b.padEnd(10, '~')];
  return x < y ? -1 : x > y ? 1 : 0;
};

const entriesOf = (h: Held, ctx: TimelineContext, chain: number | null, numbers: ReadonlyMap<string, string>): readonly Entry[] => {
  const { def, row } = h;
  const mentioned = !isAbout(h, ctx.about);
  const day = dayOf(row);
  const common = { held: h, mentioned, chain, state: stateOf(def, row.state)?.label ?? '' };
  const from = row.refRecords.flatMap((key) => numbers.get(key) ?? ctx.numberOf(key) ?? []);
  const out: Entry[] = [];
  // what others owe, or somebody else's, is no part of his line
  for (const s of mentioned ? [] : dueStates(def, row, ctx).filter((d) => isHis(d, h, ctx.about))) {
    const key = `${heldKey(h)}/${s.use.rule}/${slotKey(s)}`;
    const matter = s.name || (fieldAt(def, s.use.done)?.label ?? '');
    const words = { ...common, key, title: def.label, text: s.item?.text ? `${matter}：${s.item.text}` : matter, from: [] };
    if ((s.kind === 'ok' || s.kind === 'late') && s.met !== null && s.met !== day)
      out.push({ ...words, kind: 'met', day: s.met, mark: { kind: s.kind, text: s.text } });
    else if (isOpen(s))
      out.push({
        ...words,
        kind: 'due',
        text: `${words.text}（${s.use.owedBy}${s.extended ? '，已延期' : ''}）`,
        day: s.due,
        mark: { kind: s.kind, text: s.text },
      });
  }
  out.push({ ...common, key: heldKey(h), kind: 'record', day, title: def.label, text: summaryOf(h, ctx.about, ctx.names), mark: null, from });
  return out;
};

/** Chain number of every record that is linked with another of the held ones. */
export const chainsOf = (held: readonly Held[]): ReadonlyMap<string, number> => {
  const parent = new Map(held.map((h) => [heldKey(h), heldKey(h)]));
  const root = (key: string): string => {
    let at = key;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const h of held) for (const ref of h.row.refRecords) if (parent.has(ref)) parent.set(root(heldKey(h)), root(ref));
  const size = new Map<string, number>();
  for (const key of parent.keys()) size.set(root(key), (size.get(root(key)) ?? 0) + 1);
  const numbered = new Map<string, number>();
  const out = new Map<string, number>();
  for (const key of parent.keys()) {
    const at = root(key);
    if ((size.get(at) ?? 0) < 2) continue;
    if (!numbered.has(at)) numbered.set(at, numbered.size);
    out.set(key, numbered.get(at) as number);
  }
  return out;
};

/** Lines over a list of entries as shown; entries filtered out shorten them. */
export const linesOf = (entries: readonly Entry[]): readonly Line[] => {
  const spans = new Map<number, { first: number; last: number; words: string[] }>();
  for (const [i, e] of entries.entries()) {
    if (e.chain === null) continue;
    const span = spans.get(e.chain) ?? { first: i, last: i, words: [] };
    span.last = i;
    if (e.kind === 'record' && !span.words.includes(e.held.def.short)) span.words.unshift(e.held.def.short);
    spans.set(e.chain, span);
  }
  const ends: number[] = [];
  return [...spans]
    .filter(([, s]) => s.last > s.first)
    .sort(([, a], [, b]) => a.first - b.first)
    .map(([chain, s]) => {
      const free = ends.findIndex((end) => end < s.first);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = s.last;
      return { chain, lane, ...s };
    });
};

// ---- 近五年培训学时 ----

export interface TrainingHours {
  readonly hours: number;
  readonly classes: number;
  /** First day of the five years. */
  readonly from: DateText;
}
interface Trainee {
  readonly cadre: string;
  readonly attendance: string | null;
  readonly leaveHours: number | null;
  readonly completion: string | null;
  readonly countsHours: boolean | null;
}
/**
 * Hours of the training classes of the last five years, to compare with 550 (PX.5y, 干部教育培训工作条例 2023): class hours less leave.
 * Absent and withdrawn trainees have none, nor do classes marked as not counting.
 * @param held records of the cadre; only counted training classes (M01) are read
 * @param day full day up to which the five years run
 */
export const trainingHours = (held: readonly Held[], cadreId: string, day: DateText): TrainingHours => {
  const from = addMonths(day, -windowOf({ id: 'PX.5y' }));
  let [hours, classes] = [0, 0];
  for (const { def, row } of held) {
    if (def.mechanism !== 'M01' || row.deletedAt !== null || !stateOf(def, row.state)?.counts) continue;
    const start = row.onDate;
    if (start === null || start <= from || start > day) continue;
    const own = (row.attendees as readonly Trainee[] | undefined)?.find((a) => a.cadre === cadreId);
    if (!own || own.attendance === 'absent' || own.completion === 'withdrawn' || own.countsHours === false) continue;
    const whole = typeof row.hours === 'number' ? row.hours : 0;
    hours += Math.max(0, whole - (own.leaveHours ?? 0));
    classes += 1;
  }
  return { hours: Math.round(hours * 10) / 10, classes, from };
};
