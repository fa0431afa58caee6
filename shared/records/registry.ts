/** All record types, and what is derived from having them all: lookup by id, navigation, uniqueness. */

import { admonition } from './admonition';
import { annualAssessment } from './annualAssessment';
import { assessmentScheme } from './assessmentScheme';
import { audit } from './audit';
import { cadre } from './cadre';
import { certificate } from './certificate';
import { commendation } from './commendation';
import { deadlineRule } from './deadlineRule';
import type { Part, RecordTypeDef, RowOf } from './define';
import { democraticMeeting } from './democraticMeeting';
import { discipline } from './discipline';
import { exitFiling } from './exitFiling';
import { exitReview } from './exitReview';
import { heartTalk } from './heartTalk';
import { holidayYear } from './holidayYear';
import { indicatorOverride } from './indicatorOverride';
import { inquiry } from './inquiry';
import { jointMeeting } from './jointMeeting';
import { lecture } from './lecture';
import { periodicTask } from './periodicTask';
import { personalMatters } from './personalMatters';
import { procedureRules } from './procedureRules';
import { rectification } from './rectification';
import { reminder } from './reminder';
import { report } from './report';
import { secondment } from './secondment';
import { specialAssessment } from './specialAssessment';
import { supervisionInfo } from './supervisionInfo';
import { teamAssessment } from './teamAssessment';
import { themeActivity } from './themeActivity';
import { trackingAssessment } from './trackingAssessment';
import { trainingClass } from './trainingClass';
import { unit } from './unit';
import { vetting } from './vetting';
import { zeroReport } from './zeroReport';

/** In the order of the article (M01 …), entities last. Adding a type is one line here. */
export const recordTypes = [
  trainingClass,
  lecture,
  secondment,
  themeActivity,
  heartTalk,
  reminder,
  admonition,
  inquiry,
  rectification,
  specialAssessment,
  assessmentScheme,
  trackingAssessment,
  teamAssessment,
  annualAssessment,
  commendation,
  procedureRules,
  democraticMeeting,
  audit,
  report,
  supervisionInfo,
  exitReview,
  certificate,
  exitFiling,
  personalMatters,
  jointMeeting,
  zeroReport,
  discipline,
  vetting,
  periodicTask,
  cadre,
  unit,
  deadlineRule,
  holidayYear,
  indicatorOverride,
] as const satisfies readonly RecordTypeDef[];

type Registered = (typeof recordTypes)[number];
export type RecordTypeId = Registered['id'];
/** Row of the type with this id, e.g. RowById<'inquiry'>. */
export type RowById<I extends RecordTypeId> = RowOf<Extract<Registered, { id: I }>>;

/** Headings of the navigation: the three parts of the article, then the entities. */
export const PARTS = [
  { part: 'education', label: '强化日常教育' },
  { part: 'assessment', label: '完善考核措施' },
  { part: 'supervision', label: '落实监督制度' },
  { part: 'base', label: '基础信息' },
] as const satisfies readonly { readonly part: Part; readonly label: string }[];

const byId: ReadonlyMap<string, RecordTypeDef> = new Map(recordTypes.map((t) => [t.id, t]));
export const isRecordTypeId = (id: string): id is RecordTypeId => byId.has(id);
/** @throws Error when no such type is registered (a programming error: ids from files go through isRecordTypeId first). */
export const typeById = (id: string): RecordTypeDef => {
  const def = byId.get(id);
  if (!def) throw new Error(`no record type ${id}`);
  return def;
};

/** Navigation groups that have at least one type, in the article's order. */
export const navigation: readonly { readonly part: Part; readonly label: string; readonly types: readonly RecordTypeDef[] }[] = PARTS.map((p) => ({
  ...p,
  types: recordTypes.filter((t) => t.part === p.part),
})).filter((g) => g.types.length > 0);

/** @throws Error when two types share an id, number prefix or label, or name a type that is not there. */
export const checkRegistry = (types: readonly RecordTypeDef[]): void => {
  const ids = new Set(types.map((t) => t.id));
  const unique = (what: string, values: readonly (string | null)[]): void => {
    const seen = new Set<string>();
    for (const v of values) {
      if (v === null) continue;
      if (seen.has(v)) throw new Error(`two record types have the ${what} ${v}`);
      seen.add(v);
    }
  };
  unique(
    'id',
    types.map((t) => t.id),
  );
  unique(
    'prefix',
    types.map((t) => t.prefix),
  );
  unique(
    'label',
    types.map((t) => t.label),
  );
  unique(
    'short label',
    types.map((t) => t.short),
  );
  for (const t of types) {
    const targets = t.sections.flatMap((s) => s.fields.flatMap((f) => (f.kind === 'record' ? f.targets : [])));
    for (const id of [...(t.causes ?? []), ...targets]) if (!ids.has(id)) throw new Error(`${t.id} points at the unknown record type ${id}`);
  }
};
checkRegistry(recordTypes);
