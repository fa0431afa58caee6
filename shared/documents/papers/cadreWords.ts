/** A cadre's values in the words of 任免审批表 and 名册 (handbook §6.4 F15, F16): how each entry is written. */

import { CADRE_GRADE } from '../../codes/assessment';
import { labelOf } from '../../codes/define';
import { DISCIPLINE_KIND } from '../../codes/discipline';
import { POLITICS, RANK_CODES } from '../../codes/people';
import { annualAssessment } from '../../records/annualAssessment';
import { commendation } from '../../records/commendation';
import { type AnyRow, type RecordTypeDef, stateOf } from '../../records/define';
import { discipline } from '../../records/discipline';
import { type DateText, dotted, inWords } from '../../rules/dates';
import { childRows, clause } from './letter';

const text = (v: unknown): string => (typeof v === 'string' ? v.trim() : '');
/** 1970.05; '' when empty. */
export const monthOf = (v: unknown): string => (text(v) === '' ? '' : dotted(text(v).slice(0, 7)));
export const counted = (def: RecordTypeDef, row: AnyRow): boolean => stateOf(def, row.state)?.counts === true;

const PROVINCE = /^(.{2,3}?)(?:省|(?:壮族|回族|维吾尔)?自治区|特别行政区)/u;
const PLACE = /(.{2,}?)(?:自治州|自治县|自治旗|地区|市|县|区|盟|旗)/gu;
/** 吉林省辽源市东辽县 → 吉林东辽: province and the nearest place, without the words for what they are. */
export const placeWords = (value: unknown): string => {
  const whole = text(value);
  const province = PROVINCE.exec(whole);
  const rest = province ? whole.slice(province[0].length) : whole;
  const found = [...rest.matchAll(PLACE)];
  const end = found.reduce((_, m) => m.index + m[0].length, 0);
  const names = [...found.map((m) => m[1] ?? ''), rest.slice(end)].filter((n) => n !== '');
  const last = names.at(-1) ?? '';
  // a municipality stands before its district
  const head = province?.[1] ?? (names.length > 1 ? (names[0] ?? '') : '');
  return `${head}${last}`;
};

/** GB/T 4762 04–11: the eight other parties. */
const OTHER_PARTIES = POLITICS.codes.filter((c) => c.value >= '04' && c.value <= '11');
/** 1995.06 · 民盟 · 民盟；1995.06: another party stands first. */
export const partyWords = (row: AnyRow): string => {
  const parts = text(row.partyYm)
    .split(/[；;、，,\s]+/u)
    .filter((p) => p !== '');
  const own = OTHER_PARTIES.find((c) => c.value === row.politics)?.label;
  if (own !== undefined && !parts.some((p) => p.includes(own))) parts.unshift(own);
  const isDay = (p: string): boolean => /^\d/.test(p);
  return [...parts.filter((p) => !isDay(p)), ...parts.filter(isDay)].join('；');
};
/** 现任职务 in full, with the 职级 unless the post names it. */
export const postWords = (row: AnyRow): string => {
  const post = text(row.currentPost);
  const rank = typeof row.rank === 'string' && row.rank !== '' ? labelOf(RANK_CODES, row.rank) : '';
  return post === '' ? rank : rank === '' || post.includes(rank) ? post : `${post}、${rank}`;
};
/** 全日制 or 在职: 大学、管理学学士 and where. */
export const studyWords = (row: AnyRow, kind: 'ft' | 'oj'): string =>
  [[row[`${kind}Edu`], row[`${kind}Degree`]].map(text).filter(Boolean).join('、'), text(row[`${kind}School`]) || text(row[`${kind}DegreeSchool`])]
    .filter(Boolean)
    .join('\n');

const ASSESSED_YEARS = 3;
/** The last three annual results, newest last: year → 等次. Of one year the latest record counts. */
export const lastGrades = (cadreId: string, rows: readonly AnyRow[]): readonly { readonly year: string; readonly grade: string }[] => {
  const byYear = new Map<string, string>();
  const own = rows.filter((r) => r.cadre === cadreId && counted(annualAssessment, r) && text(r.year) !== '' && text(r.grade) !== '');
  for (const r of [...own].sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1)))
    byYear.set(text(r.year).slice(0, 4), labelOf(CADRE_GRADE, text(r.grade)));
  return [...byYear]
    .map(([year, grade]) => ({ year, grade }))
    .sort((a, b) => (a.year < b.year ? -1 : 1))
    .slice(-ASSESSED_YEARS);
};
/** 2023、2024年称职，2025年优秀. Fewer results than three years: what is written in the roster, if anything. */
export const assessmentWords = (row: AnyRow, rows: readonly AnyRow[]): string => {
  const grades = lastGrades(row.id, rows);
  if (grades.length < ASSESSED_YEARS && text(row.yearEval) !== '') return text(row.yearEval);
  const runs: { grade: string; years: string[] }[] = [];
  for (const { year, grade } of grades) {
    const last = runs.at(-1);
    if (last?.grade === grade) last.years.push(year);
    else runs.push({ grade, years: [year] });
  }
  return runs.map((r) => `${r.years.join('、')}年${r.grade}`).join('，');
};

const inMonth = (day: unknown): string => (text(day) === '' ? '' : `${inWords(text(day).slice(0, 7) as DateText)}，`);
/** Honours to be named in the form, oldest first. */
export const honours = (cadreId: string, rows: readonly AnyRow[]): readonly AnyRow[] =>
  rows
    .filter((r) => r.cadre === cadreId && r.inForm === true && r.revoked !== true && counted(commendation, r))
    .sort((a, b) => (text(a.awardedDate) < text(b.awardedDate) ? -1 : 1));
/** 奖惩情况: what the roster says, then honours and sanctions that are to be named here. 无 when there is nothing. */
export const rewardWords = (row: AnyRow, commendations: readonly AnyRow[], disciplines: readonly AnyRow[]): string => {
  const written = clause(row.rewards);
  const said = written === '无' ? '' : written;
  const honour = honours(row.id, commendations)
    .filter((r) => text(r.name) === '' || !said.includes(text(r.name)))
    .map((r) => `${inMonth(r.awardedDate)}被${clause(r.grantor)}授予“${clause(r.name)}”`);
  const sanctions = disciplines
    .filter((r) => r.cadre === row.id && r.inAppointmentForm === true && counted(discipline, r))
    .sort((a, b) => (text(a.decisionDate) < text(b.decisionDate) ? -1 : 1))
    .map((r) => `${inMonth(r.decisionDate)}受到${labelOf(DISCIPLINE_KIND, text(r.kind))}${r.authority ? `（${clause(r.authority)}决定）` : ''}`)
    .filter((s) => !said.includes(s));
  const all = [said, ...honour, ...sanctions].filter((s) => s !== '');
  return all.length === 0 ? '无' : `${all.join('；')}。`;
};

/** 配偶, 子女, 父母, 岳父母（公婆）; others after them. */
const KIN = [
  /^(?:妻|丈夫|配偶|爱人)/u,
  /^(?:长|次|三|四|独|养|继)?(?:子|女)$|^(?:儿|女儿|独生)/u,
  /^(?:继|养)?(?:父|母)/u,
  /^(?:岳|公公|婆婆)/u,
] as const;
const kinOrder = (relation: unknown): number => {
  const at = KIN.findIndex((kin) => kin.test(text(relation)));
  return at < 0 ? KIN.length : at;
};
/** Family in the order of the form; rows of one kind stay as they are. */
export const familyOf = (row: AnyRow): readonly Readonly<Record<string, unknown>>[] =>
  [...childRows(row.family)].sort((a, b) => kinOrder(a.relation) - kinOrder(b.relation));
