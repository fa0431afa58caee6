/**
 * Which papers a case has (F24): those of its records, and of the records that follow from it (chain 来源 → 措施 → 结果). A paper is
 * there when the day it bears is entered.
 */
import type { AnyRow } from '../../records/define';
import { type RecordTypeId, typeById } from '../../records/registry';
import { subjectsOf } from '../../rules/chain';
import type { PaperContext } from './define';
import { textAt } from './formParts';
import { childRows } from './letter';

/** 责任者: the office, the section, the person it is about, or what the record says. */
type Author = 'office' | 'subject' | { readonly field: string } | { readonly text: string };
interface CasePaper {
  readonly title: string | ((row: AnyRow) => string);
  readonly day: string;
  readonly number?: string;
  readonly by: Author;
}
const written = (letter: string, talk: string) => (row: AnyRow) => (row.mode === 'written' ? letter : talk);
const paper = (title: CasePaper['title'], day: string, by: Author = 'office', number?: string): CasePaper => ({
  title,
  day,
  by,
  ...(number === undefined ? {} : { number }),
});
/** In the order in which they come about. */
const CASE_PAPERS = {
  supervisionInfo: [paper('监督信息登记', 'receivedDate')],
  report: [
    paper('信访举报登记表', 'receivedDate'),
    paper('举报件办理单', 'plannedDate', 'office', 'letterNo'),
    paper('查核报告', 'reportedDate', { text: '查核组' }),
    paper('处理意见', 'decidedDate'),
    paper('反馈记录', 'feedbackDate'),
  ],
  audit: [
    paper('经济责任审计委托函', 'entrustDate', 'office', 'entrustNo'),
    paper('审计通知书', 'noticeDate', { field: 'auditor' }),
    paper('审计报告', 'reportDate', { field: 'auditor' }, 'reportNo'),
    paper('整改方案', 'planDate', { field: 'unit' }),
    paper('整改销号材料', 'signedOffDate', { field: 'unit' }),
  ],
  inquiry: [
    paper('函询呈批表', 'ministerDate'),
    paper('函询通知书', 'issuedDate', 'office', 'letterNo'),
    paper('送达回证', 'deliveredDate', 'subject'),
    paper('书面说明', 'replyDate', 'subject'),
    paper('函询结果反馈', 'feedbackDate'),
  ],
  reminder: [
    paper('提醒谈话呈批表', 'ministerDate'),
    { ...paper(written('提醒函', '提醒谈话记录表'), 'remindedDate', 'office', 'letterNo') },
    paper('书面说明', 'statementDate', 'subject'),
    paper('书面报告', 'reportDate', 'subject'),
  ],
  admonition: [
    paper('诫勉呈批表', 'leaderDate'),
    paper(written('诫勉书', '诫勉谈话记录'), 'admonishedDate', 'office', 'letterNo'),
    paper('书面检查', 'selfCheckDate', 'subject'),
    paper('书面报告', 'reportDate', 'subject'),
    paper('回访记录', 'revisitDate'),
  ],
  rectification: [
    paper('限期整改通知书', 'issuedDate', 'office', 'noticeNo'),
    paper('整改情况报告', 'reportedDate', 'subject'),
    paper('整改销号单', 'closedDate'),
  ],
  discipline: [
    paper('处理（处分）决定', 'decisionDate', { field: 'authority' }, 'letterNo'),
    paper('送达回证', 'deliveredDate', 'subject'),
    paper('复核决定', 'reviewDecidedDate', { field: 'authority' }),
    paper('申诉决定', 'appealDecidedDate'),
    paper('变更（撤销）决定', 'changeDate', { field: 'authority' }),
    paper('解除决定', 'releasedDate', { field: 'authority' }),
  ],
} as const satisfies { readonly [K in RecordTypeId]?: readonly CasePaper[] };
export type CaseType = keyof typeof CASE_PAPERS;
export const CASE_TYPES = Object.keys(CASE_PAPERS) as readonly CaseType[];

export interface CaseDocument {
  readonly number: string;
  readonly author: string;
  readonly title: string;
  /** A full day, '' when unknown. */
  readonly day: string;
  /** Pages where the record counts them. */
  readonly pages: number | null;
}
interface Member {
  readonly type: CaseType;
  readonly row: AnyRow;
}
const keyOf = (m: Member): string => `${m.type}/${m.row.id}`;
const memberOf = (row: AnyRow, ctx: PaperContext): Member | null => {
  const type = CASE_TYPES.find((t) => ctx.rows(t).some((r) => r.id === row.id));
  return type === undefined ? null : { type, row };
};
/** The record, its source and the source of that, and all that follows from it, each once. */
export const caseOf = (row: AnyRow, ctx: PaperContext): readonly Member[] => {
  const start = memberOf(row, ctx);
  if (!start) return [];
  const all: Member[] = CASE_TYPES.flatMap((type) => ctx.rows(type).map((r) => ({ type, row: r })));
  const byKey = new Map(all.map((m) => [keyOf(m), m]));
  const seen = new Map<string, Member>([[keyOf(start), start]]);
  for (let up = sourceOf(start, byKey); up && !seen.has(keyOf(up)); up = sourceOf(up, byKey)) seen.set(keyOf(up), up);
  const next: Member[] = [start];
  for (let m = next.pop(); m; m = next.pop()) {
    const key = keyOf(m);
    const follow = [
      ...all.filter((o) => refOfSource(o.row) === key),
      ...childRows(m.row.handlings).flatMap((h) => byKey.get(refText(h.followUp)) ?? []),
    ].filter((o) => sharesSubject(o, m));
    for (const o of follow)
      if (!seen.has(keyOf(o))) {
        seen.set(keyOf(o), o);
        next.push(o);
      }
  }
  return [...seen.values()];
};
const refText = (ref: unknown): string => {
  const r = ref as { readonly type?: unknown; readonly id?: unknown } | null | undefined;
  return r && typeof r.type === 'string' && typeof r.id === 'string' ? `${r.type}/${r.id}` : '';
};
const refOfSource = (row: AnyRow): string => refText(row.sourceRecord) || refText(row.previous);
const sourceOf = (m: Member, byKey: ReadonlyMap<string, Member>): Member | undefined => byKey.get(refOfSource(m.row));
/** A record without persons (a unit's) belongs to any. */
const sharesSubject = (a: Member, b: Member): boolean => {
  const [x, y] = [subjectsOf(typeById(a.type), a.row), subjectsOf(typeById(b.type), b.row)];
  return x.length === 0 || y.length === 0 || x.some((id) => y.includes(id));
};

const subjectNames = ({ type, row }: Member, ctx: PaperContext): readonly string[] => {
  const cadres = subjectsOf(typeById(type), row).map((id) => ctx.names.cadre(id));
  const outsiders = childRows(row.persons).map((p) => textAt(p, 'outsiderName'));
  return [...cadres, ...outsiders].filter((n) => n !== '');
};
const unitName = (row: AnyRow, ctx: PaperContext): string => (textAt(row, 'unit') === '' ? '' : ctx.names.unit(textAt(row, 'unit')));
const authorOf = (by: Author, m: Member, ctx: PaperContext): string => {
  if (by === 'office') return ctx.office.name;
  if (by === 'subject') return subjectNames(m, ctx).join('、') || unitName(m.row, ctx);
  if ('text' in by) return by.text;
  return by.field === 'unit' ? unitName(m.row, ctx) : textAt(m.row, by.field);
};
const documentsOf = (m: Member, ctx: PaperContext): readonly CaseDocument[] => {
  const names = subjectNames(m, ctx);
  const about = names.length > 3 ? `${names[0]}等${names.length}人` : names.join('、') || unitName(m.row, ctx);
  const made = (CASE_PAPERS[m.type] as readonly CasePaper[])
    .filter((p) => textAt(m.row, p.day).length === 10)
    .map(
      (p): CaseDocument => ({
        number: p.number === undefined ? '' : textAt(m.row, p.number),
        author: authorOf(p.by, m, ctx),
        title: `${typeof p.title === 'string' ? p.title : p.title(m.row)}${about === '' ? '' : `（${about}）`}`,
        day: textAt(m.row, p.day),
        pages: null,
      }),
    );
  const evidence = childRows(m.row.evidence).map(
    (e): CaseDocument => ({
      number: '',
      author: textAt(e, 'from'),
      title: textAt(e, 'name'),
      day: '',
      pages: typeof e.pages === 'number' ? e.pages : null,
    }),
  );
  const files = childRows(m.row.attachments).map(
    (f): CaseDocument => ({
      number: '',
      author: '',
      title: textAt(f, 'name').replace(/\.[A-Za-z0-9]{1,5}$/, ''),
      day: '',
      pages: null,
    }),
  );
  return [...made, ...evidence, ...files];
};
/** Papers of a case: record after record by the day of its first paper. */
export const caseDocuments = (row: AnyRow, ctx: PaperContext): readonly CaseDocument[] =>
  caseOf(row, ctx)
    .map((m) => documentsOf(m, ctx))
    .sort((a, b) => ((a[0]?.day || '9') < (b[0]?.day || '9') ? -1 : 1))
    .flat();
/** Who the case is about, for its title. */
export const caseSubject = (row: AnyRow, ctx: PaperContext): { readonly about: string; readonly what: string } => {
  const m = memberOf(row, ctx);
  if (!m) return { about: '', what: '' };
  const names = subjectNames(m, ctx);
  return {
    about: names.length > 3 ? `${names[0]}等${names.length}名同志` : names.length > 0 ? `${names.join('、')}同志` : unitName(row, ctx),
    what: typeById(m.type).label,
  };
};
