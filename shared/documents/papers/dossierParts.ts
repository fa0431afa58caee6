/** What dossiers, portraits and unit reports are made of: records held, 影响期, open items, timeline. All of it from the rules the screen uses. */
import type { AnyRow } from '../../records/define';
import { type RecordTypeId, recordTypes } from '../../records/registry';
import { dotted, inWords } from '../../rules/dates';
import { effectsOfCadre } from '../../rules/effectSources';
import type { Effect } from '../../rules/effects';
import { type OpenItem, openItems } from '../../rules/openItems';
import { thresholdFor } from '../../rules/thresholds';
import { type Entry, type Held, timelineOf, trainingHours } from '../../rules/timeline';
import type { TableBlock } from '../model';
import type { PaperContext } from './define';
import { rowsAbout } from './vettingCases';

/** Types with records about people and units; entities and rules are no part of a dossier. */
export const MEASURE_TYPES = recordTypes.filter((t) => t.mechanism !== null);
export const MEASURE_IDS: readonly RecordTypeId[] = MEASURE_TYPES.map((t) => t.id);
export const INTERNAL = '内部资料　注意保存';

export const heldBy = (names: (row: AnyRow) => boolean, ctx: PaperContext): readonly Held[] =>
  MEASURE_TYPES.flatMap((def) =>
    ctx
      .rows(def.id)
      .filter(names)
      .map((row) => ({ def, row })),
  );
export const heldAbout = (cadreId: string, ctx: PaperContext): readonly Held[] => heldBy((r) => r.refCadres.includes(cadreId), ctx);

export const effectsFor = (cadreId: string, ctx: PaperContext): readonly Effect[] =>
  effectsOfCadre(cadreId, rowsAbout(cadreId, ctx), { rules: ctx.rules });
export const inForce = (e: Effect, ctx: PaperContext): boolean => e.from <= ctx.today && ctx.today <= e.to;

/** Everything owed in the whole ledger. */
export const allOpenItems = (ctx: PaperContext): readonly OpenItem[] => openFrom((type) => ctx.rows(type), ctx);
const openFrom = (rows: (type: RecordTypeId) => readonly AnyRow[], ctx: PaperContext): readonly OpenItem[] =>
  openItems({
    types: MEASURE_TYPES,
    rows: (type) => rows(type as RecordTypeId),
    names: ctx.names,
    today: ctx.today,
    calendar: ctx.calendar,
    rules: ctx.rules,
    thresholds: ctx.thresholds,
  });
/** Whether 个人有关事项 and 零报告 are kept at all shows in the records of others. */
const KEPT_BY_ALL: readonly RecordTypeId[] = ['personalMatters', 'zeroReport'];
/** What is owed by or about these cadres, and by the unit if one is given. */
export const openAbout = (cadres: readonly AnyRow[], ctx: PaperContext, unitId?: string): readonly OpenItem[] => {
  const ids = new Set(cadres.map((c) => c.id));
  const ofUnit = (r: AnyRow): boolean => unitId !== undefined && r.refUnits.includes(unitId);
  const mine = (r: AnyRow): boolean => r.refCadres.some((id) => ids.has(id)) || ofUnit(r);
  const rows = (type: RecordTypeId): readonly AnyRow[] =>
    type === 'cadre' ? cadres : KEPT_BY_ALL.includes(type) ? ctx.rows(type) : ctx.rows(type).filter(mine);
  return openFrom(rows, ctx).filter((i) => {
    if (i.cadre !== null && ids.has(i.cadre)) return true;
    if (unitId !== undefined && i.unit === unitId) return true;
    return i.row !== null && (ofUnit(i.row) || (i.cadre === null && mine(i.row)));
  });
};

const day = (d: string): string => (d === '' ? '' : dotted(d));
export const effectTable = (effects: readonly Effect[], ctx: PaperContext, caption: string): TableBlock => ({
  kind: 'table',
  caption,
  columns: [
    { head: '影响期', mm: 40, align: 'left' },
    { head: '起止', mm: 40, align: 'center' },
    { head: '限制', mm: 56, align: 'left' },
    { head: '依据记录', mm: 26, align: 'center' },
  ],
  rows: [...effects].reverse().map((e) => [`${e.name}${inForce(e, ctx) ? '（期内）' : ''}`, `${day(e.from)}—${day(e.to)}`, e.barText, e.source.no]),
});
export const openTable = (items: readonly OpenItem[], caption: string, withSubject = false): TableBlock => ({
  kind: 'table',
  caption,
  columns: [
    ...(withSubject ? [{ head: '对象', mm: 26, align: 'center' as const }] : []),
    { head: '应办事项', mm: withSubject ? 46 : 60, align: 'left' },
    { head: '由谁办', mm: 30, align: 'left' },
    { head: '应办日期', mm: 26, align: 'center' },
    { head: '情况', mm: 34, align: 'center' },
  ],
  rows: items.map((i) => [...(withSubject ? [i.subject] : []), matterWords(i), i.owedBy, day(i.due ?? ''), i.mark.text]),
});
/** 函询书面回复（HX-2026-0003） */
export const matterWords = (i: OpenItem): string => `${i.matter || i.def.label}${i.row === null ? '' : `（${i.row.no}）`}`;

export const timelineFor = (held: readonly Held[], about: string, ctx: PaperContext): readonly Entry[] =>
  timelineOf(held, { about, names: ctx.names, today: ctx.today, calendar: ctx.calendar, rules: ctx.rules, numberOf: () => undefined }).entries.filter(
    (e) => e.kind !== 'due',
  );
export const entryWords = (e: Entry): string =>
  [e.text, e.mentioned ? '（提及）' : '', e.from.length > 0 ? `（源自${e.from.join('、')}）` : ''].join('');
export const timelineTable = (entries: readonly Entry[], caption: string): TableBlock => ({
  kind: 'table',
  caption,
  columns: [
    { head: '日期', mm: 24, align: 'center' },
    { head: '事项', mm: 30, align: 'left' },
    { head: '内容', mm: 68, align: 'left' },
    { head: '编号', mm: 28, align: 'center' },
    { head: '情况', mm: 24, align: 'center' },
  ],
  rows: entries.map((e) => [day(e.day), e.title, entryWords(e), e.held.row.no, e.kind === 'met' ? (e.mark?.text ?? '') : e.state]),
});

/** 近五年（2021年3月1日以来）参加培训3期，120学时，标准550学时，还差430学时。 */
export const hoursWords = (held: readonly Held[], cadreId: string, ctx: PaperContext): string => {
  const { hours, classes, from } = trainingHours(held, cadreId, ctx.today);
  const limit = thresholdFor('PX.5y', ctx.today, ctx.thresholds);
  const against =
    limit === undefined
      ? ''
      : `，标准${limit.value}${limit.unit}${hours < limit.value ? `，还差${Math.round((limit.value - hours) * 10) / 10}${limit.unit}` : ''}`;
  return `近五年（${inWords(from)}以来）参加培训${classes}期，共${hours}学时${against}。`;
};
