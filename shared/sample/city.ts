/** 安澜市: an invented city whose records of 2005–2007 give all 18 figures of the source article and the balances 7 and 47. Loaded and removed as one batch. */
import type { RowSource, Window } from '../indicators/define';
import type { AnyRow, RecordRef } from '../records/define';
import type { Names } from '../records/kinds/format';
import type { RecordTypeId } from '../records/registry';
import { makeSpecialAssessments, makeTrackingAssessments } from './assessments';
import { auditOf, makeAudits } from './audits';
import { makeCadres } from './cadres';
import { makeClasses } from './classes';
import { decisionAbout, makeDisciplines } from './disciplines';
import { makeHeartTalks } from './heartTalks';
import { makeInfos } from './infos';
import { makeInquiries } from './inquiries';
import { makeProcedures } from './procedures';
import { makeReports, reportAbout } from './reports';
import { makeSecondments } from './secondments';
import { makeUnits } from './units';
import { makeWarnings } from './warnings';

export { SAMPLE_BATCH } from './make';
export { OFFICE } from './office';

export const SAMPLE_CITY = '安澜市';
/** The three years the sample tells of. */
export const SAMPLE_WINDOW: Window = { from: '2005-01-01', to: '2007-12-31' };

/** All rows by record type id, entities first; new objects at every call, always the same content. */
export const sampleRows = (): ReadonlyMap<RecordTypeId, AnyRow[]> => {
  const units = makeUnits();
  const cadres = makeCadres(units);
  const inquiries = makeInquiries(cadres);
  const warnings = makeWarnings(cadres, ({ source, who, fromInquiry }, person): RecordRef | null => {
    if (source === 'verification') return reportAbout(who);
    if (source === 'audit') return auditOf(person.post);
    const id = fromInquiry ? inquiries.ofCadre(person.id) : undefined;
    return id === undefined ? null : { type: 'inquiry', id };
  });
  const funds = new Set(units.rows.filter((u) => u.managesFunds === true).map((u) => u.id));
  return new Map<RecordTypeId, AnyRow[]>([
    ['unit', units.rows],
    ['cadre', cadres.rows],
    ['trainingClass', makeClasses(cadres)],
    ['secondment', makeSecondments(cadres)],
    ['heartTalk', makeHeartTalks(cadres, units)],
    ['reminder', warnings.reminders],
    ['admonition', warnings.admonitions],
    ['inquiry', inquiries.rows],
    ['specialAssessment', makeSpecialAssessments(cadres, units)],
    ['trackingAssessment', makeTrackingAssessments(cadres, units)],
    ['procedureRules', makeProcedures(units)],
    ['audit', makeAudits(cadres, (p) => funds.has(p.unitId))],
    ['report', makeReports(cadres, units, (v, who) => warnings.measureOf('verification', who.id) ?? decisionAbout(v.who[0] ?? ''))],
    ['supervisionInfo', makeInfos(cadres)],
    ['discipline', makeDisciplines(cadres)],
  ]);
};
/** Rows as a source for indicators and papers. */
export const rowSource = (rows: ReadonlyMap<string, readonly AnyRow[]>): RowSource => ({ rows: (type) => rows.get(type) ?? [] });

/** Names of the cadres, units and records in the rows; ids that are not there stay visible. */
export const namesOf = (rows: ReadonlyMap<string, readonly AnyRow[]>): Names => {
  const index = (type: string, field: string): ReadonlyMap<string, string> => new Map((rows.get(type) ?? []).map((r) => [r.id, String(r[field])]));
  const [cadres, units] = [index('cadre', 'name'), index('unit', 'name')];
  const numbers = new Map([...rows.values()].flat().map((r) => [r.id, r.no]));
  return { cadre: (id) => cadres.get(id) ?? id, unit: (id) => units.get(id) ?? id, record: (r) => numbers.get(r.id) ?? r.id };
};
